//! What holds for all five, and a few looks at a regulation that every file here takes.

use std::collections::BTreeSet;

use procedure::calendar::{Calendar, Transit};
use procedure::regulation::{
    Bilingual, Choice, Finding, Flaw, PRESETS, Place, Regulation, SCHEMA, Severity, check, read,
    write,
};

use crate::common::*;

pub(crate) fn ids(choices: &[Choice]) -> Vec<&str> {
    choices.iter().map(|choice| choice.id.as_str()).collect()
}

/// The Dutch note.
pub(crate) fn note(note: &Option<Bilingual>) -> &str {
    &note.as_ref().unwrap().nl
}

pub(crate) fn findings(regulation: &Regulation) -> Vec<Finding> {
    let calendar = Calendar::default();
    check(regulation, &calendar, Transit::default(), day("2026-11-21"))
}

/// What the regulation check found of this sort at this place.
pub(crate) fn found(regulation: &Regulation, place: &Place, flaw: &Flaw) -> Finding {
    let all = findings(regulation);
    let found = all.iter().find(|it| it.place == *place && it.what == *flaw);
    found
        .cloned()
        .unwrap_or_else(|| panic!("{flaw:?} is not among {all:#?}"))
}

/// S0.24, S1.22, S2.18, S3.22, S4.23: nothing in a preset cannot work, and every doubt is answered
/// by a note beside the rule.
#[test]
fn no_preset_has_an_unanswered_doubt() {
    for preset in PRESETS {
        let regulation = preset.regulation().unwrap();
        for finding in findings(&regulation) {
            let id = preset.id;
            assert_ne!(finding.severity, Severity::Fault, "{id}: {finding:?}");
            let open = finding.severity == Severity::Doubt && !finding.answered;
            assert!(!open, "{id}: {finding:?}");
        }
    }
}

/// Every heading is in the order of the text, once, and something stands under it.
#[test]
fn every_heading_is_used_and_in_order() {
    for preset in PRESETS {
        let regulation = preset.regulation().unwrap();
        let ordered: BTreeSet<&String> = regulation.order.iter().collect();
        assert_eq!(ordered.len(), regulation.order.len(), "{}", preset.id);
        assert_eq!(ordered.len(), regulation.clauses.len(), "{}", preset.id);
        assert_eq!(regulation.clause_keys(), regulation.order, "{}", preset.id);
        let unused = findings(&regulation)
            .into_iter()
            .find(|finding| finding.what == Flaw::ClauseUnused);
        assert_eq!(unused, None, "{}", preset.id);
    }
}

/// A preset is written as it was read.
#[test]
fn a_preset_survives_writing() {
    for preset in PRESETS {
        let regulation = preset.regulation().unwrap();
        assert_eq!(regulation.schema, SCHEMA);
        let written = write(&regulation).unwrap();
        assert_eq!(read(&written).unwrap(), regulation, "{}", preset.id);
    }
}

/// S0.24, S2.17, S4.23: a preset carries no address, number or e-mail of the texts.
#[test]
fn no_preset_carries_contact_data() {
    for preset in PRESETS {
        for mark in ["@", "www", "http", "06-", " tel."] {
            assert!(!preset.source.contains(mark), "{} has {mark}", preset.id);
        }
        let digits = |word: &str| word.chars().filter(char::is_ascii_digit).count() >= 6;
        let number = preset.source.split_whitespace().find(|word| digits(word));
        let known = number.is_none_or(|word| word.starts_with("2024-10-01"));
        assert!(known, "{}: {number:?}", preset.id);
    }
}

/// S0.21, S1.21, S2.11, S3.21, S4.20: kept from the closing, and how that is meant.
#[test]
fn each_preset_keeps_as_long_as_its_text_says() {
    for (id, until) in [
        ("passie-profiel", "2028-12-11"),
        ("coachcenter", "2028-12-11"),
        ("groeimeesters", "2028-12-11"),
        ("heelimperfect", "2029-12-11"),
        ("krachtig-perspectief", "2028-12-11"),
    ] {
        let life = life(id, "2026-11-23");
        assert_eq!(life.today("2026-12-11").kept_until(), None, "{id}");
        let closed = life.on("2026-12-11", events::closed()).today("2026-12-11");
        assert_eq!(closed.kept_until(), Some(day(until)), "{id}");
    }
}

/// How many rows each of the five has.
const ROWS: [usize; 5] = [24, 23, 18, 23, 23];

/// The tests of each of the five.
const HELD: [&str; 5] = [
    concat!(include_str!("s0.rs"), include_str!("s0_data.rs")),
    concat!(
        include_str!("s1.rs"),
        include_str!("s1_committee.rs"),
        include_str!("s1_data.rs")
    ),
    concat!(include_str!("s2.rs"), include_str!("s2_data.rs")),
    concat!(
        include_str!("s3.rs"),
        include_str!("s3_roads.rs"),
        include_str!("s3_data.rs")
    ),
    concat!(
        include_str!("s4.rs"),
        include_str!("s4_review.rs"),
        include_str!("s4_data.rs")
    ),
];

/// Every row is named by the test that holds it.
#[test]
fn every_row_is_held() {
    for (seed, (count, tests)) in ROWS.into_iter().zip(HELD).enumerate() {
        for row in 1..=count {
            let name = format!("S{seed}.{row:02}");
            let held = tests
                .lines()
                .any(|line| line.starts_with("///") && line.contains(&name));
            assert!(held, "{name}");
        }
    }
}
