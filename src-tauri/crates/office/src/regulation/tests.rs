//! What holds for every rule and every field of the presets.

use chrono::NaiveDate;
use procedure::Calendar;
use procedure::Language::{self, En, Nl};
use procedure::calendar::Transit;
use procedure::regulation::{Flaw, PRESETS, Regulation, check};

use super::pen::{Edit, Part, Reader, joined};
use super::{changes, findings, sections};
use crate::wire::{FieldKind, FormField};

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 19).expect("the day exists");

fn presets() -> impl Iterator<Item = (&'static str, Regulation)> {
    PRESETS
        .iter()
        .map(|preset| (preset.id, preset.regulation().unwrap()))
}

/// Every field with the path of its rule.
fn fields(parts: &[Part]) -> Vec<(String, FormField)> {
    let rows = parts.iter().flat_map(|part| &part.rows);
    rows.flat_map(|row| {
        let inline = row.pieces.iter().filter_map(|piece| piece.blank.as_ref());
        let all = inline.chain(&row.more);
        all.map(|field| (row.path.clone(), field.clone()))
            .collect::<Vec<_>>()
    })
    .collect()
}

/// One press of Enter in a field must not change a regulation.
#[test]
fn a_field_that_is_given_its_own_value_changes_nothing() {
    for (id, regulation) in presets() {
        for (path, field) in fields(&sections::read_out(&regulation, Nl)) {
            let name = field.name.as_str();
            let edit = Edit {
                path: &path,
                field: name,
                value: &field.value,
                today: TODAY,
            };
            let edited = sections::edited(&regulation, Nl, edit);
            let edited = edited.unwrap_or_else(|| panic!("{id}: {path} has no {name}"));
            let Ok(edited) = edited else {
                panic!("{id}: {path} {name} refuses {:?}", field.value);
            };
            assert_eq!(edited, regulation, "{id}: {path} {name}");
        }
    }
}

/// The window finds a field by its name within its rule.
#[test]
fn a_field_has_a_name_of_its_own_and_holds_one_of_its_options() {
    for (id, regulation) in presets() {
        let parts = sections::read_out(&regulation, Nl);
        let mut seen = std::collections::BTreeSet::new();
        for (path, field) in fields(&parts) {
            let name = field.name.clone();
            assert!(
                seen.insert((path.clone(), name.clone())),
                "{id}: {path} {name}"
            );
            assert!(!field.label.is_empty(), "{id}: {path} {name}");
            if field.kind == FieldKind::Choice {
                let held = field.options.iter().any(|it| it.value == field.value);
                assert!(held, "{id}: {path} {name} holds {:?}", field.value);
            }
        }
    }
}

/// The two languages say the same rules, and each says something.
#[test]
fn both_languages_have_the_same_rules() {
    let paths = |regulation: &Regulation, language: Language| -> Vec<(String, String)> {
        let parts = sections::read_out(regulation, language);
        let rows = parts.iter().flat_map(|part| &part.rows);
        rows.map(|row| (row.path.clone(), joined(row, Reader::Practice)))
            .collect()
    };
    for (id, regulation) in presets() {
        let (dutch, english) = (paths(&regulation, Nl), paths(&regulation, En));
        assert_eq!(dutch.len(), english.len(), "{id}");
        for (nl, en) in dutch.iter().zip(&english) {
            assert_eq!(nl.0, en.0, "{id}");
            for (path, said) in [nl, en] {
                assert!(said.ends_with('.'), "{id}: {path}: {said}");
                assert!(
                    !said.contains("  ") && !said.contains(".."),
                    "{id}: {path}: {said}"
                );
            }
        }
    }
}

/// Only what the text is silent about is told as silence; each finding has a rule or the whole.
#[test]
fn every_finding_is_worded() {
    for (id, regulation) in presets() {
        for language in [Nl, En] {
            let parts = sections::read_out(&regulation, language);
            let found = check(&regulation, &Calendar::default(), Transit::default(), TODAY);
            let told = findings::told(&found, &regulation, &parts, language);
            assert_eq!(told.len(), found.len());
            let silent = found.iter().filter(|it| it.what == Flaw::Silent).count();
            let lead = if language == Nl {
                "De tekst zwijgt"
            } else {
                "The text is silent"
            };
            let said = told.iter().filter(|it| it.title.starts_with(lead)).count();
            assert_eq!(said, silent, "{id}");
        }
    }
}

/// What is taken away is gone, or the rule that speaks of it is named; never a broken regulation.
#[test]
fn a_rule_is_taken_away_whole_or_not_at_all() {
    for (id, regulation) in presets() {
        let parts = sections::read_out(&regulation, Nl);
        for row in parts.iter().flat_map(|part| &part.rows) {
            match changes::removed(&regulation, &row.path) {
                Ok(rest) => {
                    assert!(row.removable, "{id}: {}", row.path);
                    let written = procedure::regulation::write(&rest);
                    assert!(written.is_ok(), "{id}: {}: {written:?}", row.path);
                    assert_ne!(rest, regulation, "{id}: {}", row.path);
                }
                Err(changes::Stays::Cited(name)) => {
                    assert!(row.removable && !name.nl.is_empty() && !name.en.is_empty());
                }
                Err(changes::Stays::NotThere) => assert!(!row.removable, "{id}: {}", row.path),
            }
        }
    }
}

/// What is handed out speaks to who complains, and not as the program asks the practice.
#[test]
fn paper_asks_and_counts_as_people_do() {
    let said = |id: &str, path: &str, language: Language| -> String {
        let (_, regulation) = presets().find(|it| it.0 == id).unwrap();
        let parts = sections::printed(&regulation, language);
        let mut rows = parts.iter().flat_map(|part| &part.rows);
        joined(rows.find(|row| row.path == path).unwrap(), Reader::Everyone)
    };
    let begins = [
        (
            "passie-profiel",
            "duty.referral",
            Nl,
            "Is de klager klant van een zelfstandige coach, en niet van onze praktijk zelf? Dan verwijzen wij de klager door",
        ),
        (
            "passie-profiel",
            "duty.referral",
            En,
            "Is the complainant a client of an independent coach, and not of our own practice? Then we refer the complainant",
        ),
        (
            "passie-profiel",
            "analysis",
            Nl,
            "Elk jaar bekijken wij alle klachten samen.",
        ),
        (
            "passie-profiel",
            "analysis",
            En,
            "Every year we look at all complaints together.",
        ),
        (
            "groeimeesters",
            "analysis",
            Nl,
            "Elke 6 maanden bekijken wij",
        ),
    ];
    for (id, path, language, begin) in begins {
        let said = said(id, path, language);
        assert!(said.starts_with(begin), "{said}");
    }
}
