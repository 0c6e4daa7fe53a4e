//! One regulation without a flaw, and tables of edits that each put one in.

use chrono::NaiveDate;
use procedure::calendar::{Calendar, Transit};
use procedure::regulation::{Finding, Flaw, Place, Regulation, Section, Severity, check, read};

/// A regulation that leaves nothing open but what a late complaint means, which its note answers.
pub(crate) const BASE: &str = include_str!("base.toml");

/// The day from which the terms are tried out.
pub(crate) fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

pub(crate) fn checked(regulation: &Regulation) -> Vec<Finding> {
    check(
        regulation,
        &Calendar::default(),
        Transit::default(),
        today(),
    )
}

/// The base with each of the edits made, which must each find its place; an edit of nothing adds
/// at the end.
pub(crate) fn edited(edits: &[(&str, &str)]) -> Regulation {
    let mut text = BASE.to_owned();
    for (from, to) in edits {
        if from.is_empty() {
            text.push_str(to);
        } else {
            assert_eq!(text.matches(from).count(), 1, "{from}");
            text = text.replace(from, to);
        }
    }
    read(&text).unwrap_or_else(|fault| panic!("{fault}\n{edits:?}"))
}

/// What the check finds beyond what it finds in the base.
pub(crate) fn found(edits: &[(&str, &str)]) -> Vec<Finding> {
    let known = checked(&edited(&[]));
    let mut found = checked(&edited(edits));
    found.retain(|finding| !known.contains(finding));
    found
}

/// A row of the regulations, the edits, and what they give: the weight, the place, the flaw, and
/// whether a note answers it.
pub(crate) type Case<'a> = (
    &'a str,
    &'a [(&'a str, &'a str)],
    &'a [(Severity, Place, Flaw, bool)],
);

/// Each case gives what it should and nothing else; and a mend mends what it stands beside.
pub(crate) fn all(cases: &[Case<'_>]) {
    for (row, edits, expected) in cases {
        let found = found(edits);
        let told: Vec<_> = found
            .iter()
            .map(|it| (it.severity, it.place.clone(), it.what.clone(), it.answered))
            .collect();
        assert_eq!(told, *expected, "{row}: {edits:?}");
        for finding in &found {
            mends(&edited(edits), finding, row);
        }
    }
}

/// Whatever mends a finding leaves a regulation in which no such flaw stands in that place.
pub(crate) fn mends(regulation: &Regulation, finding: &Finding, row: &str) {
    let Some(mend) = &finding.mend else {
        return;
    };
    let kind = std::mem::discriminant(&finding.what);
    let same =
        |it: &&Finding| it.place == finding.place && std::mem::discriminant(&it.what) == kind;
    let left = checked(&mend.applied_to(regulation));
    assert_eq!(left.iter().find(same), None, "{row}: {mend:?}");
}

pub(crate) fn rule(id: &str) -> Place {
    Place::Rule(id.parse().unwrap())
}

pub(crate) fn road(id: &str) -> Place {
    Place::Road(id.parse().unwrap())
}

pub(crate) fn section(section: Section) -> Place {
    Place::Section(section)
}

/// The base is the negative case of every flaw that a table puts in.
#[test]
fn a_regulation_without_a_flaw_has_only_its_answered_limit() {
    let findings = checked(&edited(&[]));
    let told: Vec<_> = findings
        .iter()
        .map(|it| (it.severity, it.place.clone(), it.answered, it.mend.clone()))
        .collect();
    assert_eq!(
        told,
        [(Severity::Doubt, Place::FilingLimit(0), true, None)],
        "{findings:#?}"
    );
}

/// Severity first, then the order of the text: its `order`, not the order of the keys or of the
/// file.
#[test]
fn the_heaviest_come_first_and_then_the_text_goes_on() {
    let findings = found(&[
        (
            "order = [\"filing\", \"handling\", \"review\", \"register\"]",
            "order = [\"register\", \"review\", \"handling\", \"filing\"]",
        ),
        (
            "id = \"decision\"",
            "id = \"decision\"\nstart_silent = true",
        ),
        (
            "id = \"acknowledgement\"",
            "id = \"acknowledgement\"\nstart_silent = true",
        ),
        ("bound = \"exactly\"", "bound = \"chosen\""),
        ("role = \"reviewer\"", "role = \"mediator\""),
        ("partly = \"deels gegrond\"", "partly = \"\""),
        (
            "[unforeseen]\nclause = \"register\"\ndecides = \"management\"",
            "",
        ),
    ]);
    let places: Vec<_> = findings
        .iter()
        .map(|it| (it.severity, it.place.clone()))
        .collect();
    assert_eq!(
        places,
        [
            (Severity::Fault, road("review")),
            (Severity::Doubt, section(Section::Retention)),
            (Severity::Doubt, rule("decision")),
            (Severity::Doubt, rule("acknowledgement")),
            (Severity::Hint, section(Section::Words)),
            (Severity::Hint, section(Section::Unforeseen)),
        ],
        "{findings:#?}"
    );
}
