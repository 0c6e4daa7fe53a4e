//! Het Passie Profiel: what its text says that is kept as data.

use procedure::intake::Channel;
use procedure::regulation::{AskedKind, Bound, Flaw, Place};

use crate::common::*;
use crate::every::{found, ids, note};

const S0: &str = "passie-profiel";

/// S0.01: the purpose is a statement; confidentiality and analysis are there.
#[test]
fn the_purpose_is_carried() {
    let regulation = regulation(S0);
    let confidentiality = regulation.confidentiality.as_ref().unwrap();
    assert_eq!(
        regulation.clause(&confidentiality.clause),
        "Doel van de procedure"
    );
    let purpose = |it: &&procedure::regulation::Statement| it.clause == "purpose";
    let texts = regulation.statements.iter().filter(purpose);
    let told = texts.map(|it| it.text.nl.as_str()).collect::<String>();
    for word in ["zorgvuldig", "vertrouwelijk", "effectief", "nog eens"] {
        assert!(told.contains(word), "{word}");
    }
    assert!(regulation.analysis.is_some());
}

/// S0.02: six kinds of complainant, from outside and inside.
#[test]
fn six_kinds_of_people_may_complain() {
    let regulation = regulation(S0);
    assert_eq!(
        ids(&regulation.scope.complainants),
        [
            "client",
            "participant",
            "commissioner",
            "partner",
            "coach",
            "staff"
        ]
    );
}

/// S0.04: the circle is found by the check, and the choice stands beside it.
#[test]
fn the_circle_of_the_referral_is_reported() {
    let regulation = regulation(S0);
    let finding = found(
        &regulation,
        &Place::Rule(key("referral")),
        &Flaw::ReferralWithoutReturn,
    );
    assert!(finding.answered);
    assert!(note(&rule_of(&regulation, "referral").note).contains("zelf behandelen"));
}

/// S0.05: the question about applicability tells that the text confuses coaches with their clients.
#[test]
fn the_confused_words_are_told() {
    let regulation = regulation(S0);
    let asked = regulation
        .asked
        .iter()
        .find(|it| it.id == key("client_of_coach"));
    let asked = asked.unwrap();
    assert_eq!(asked.kind, AskedKind::YesNo);
    assert_eq!(regulation.clause(&asked.clause), "Toepasselijkheid");
    assert!(note(&asked.note).contains("'coaches'"));
}

/// S0.06: three subjects. S0.08: by e-mail or by post.
#[test]
fn subjects_and_channels_are_those_of_the_text() {
    let scope = regulation(S0).scope;
    assert_eq!(
        ids(&scope.subjects),
        ["service", "communication", "working_method"]
    );
    assert_eq!(scope.channels, [Channel::Email, Channel::Post]);
}

/// S0.17: the check reports that the update comes three weeks after the decision's own last day.
#[test]
fn the_late_update_is_reported() {
    let regulation = regulation(S0);
    let flaw = Flaw::LaterThanItsDuty {
        earlier: key("decision"),
        days: 21,
    };
    let finding = found(&regulation, &Place::Rule(key("interim_update")), &flaw);
    assert!(finding.answered);
    assert!(note(&rule_of(&regulation, "decision").note).contains("week 4 tot en met 6"));
}

/// S0.18: the kinds of measure. S0.20: prevention is decided of every complaint.
#[test]
fn measures_have_the_kinds_of_the_text() {
    let measures = regulation(S0).measures.unwrap();
    assert_eq!(
        ids(&measures.kinds),
        [
            "correction",
            "compensation",
            "working_method",
            "internal_process",
            "preventive"
        ]
    );
    assert!(measures.dated && measures.prevention_decided);
}

/// S0.21: the text's minimum and the practice's own maximum both stand in the regulation.
#[test]
fn the_minimum_has_a_maximum() {
    let retention = regulation(S0).retention;
    assert_eq!(retention.bound, Bound::AtLeast);
    assert_eq!(retention.keep.to_string(), "1 year");
    assert_eq!(retention.at_most.unwrap().to_string(), "2 years");
    assert!(retention.start_silent && note(&retention.note).contains("AVG"));
}

/// S0.22: a yearly analysis, discussed in the team.
#[test]
fn the_analysis_is_yearly_and_discussed() {
    let analysis = regulation(S0).analysis.unwrap();
    assert_eq!(analysis.every.to_string(), "1 year");
    assert!(analysis.discussed && !analysis.chosen);
}

/// S0.23: the six fields of the form, none of which holds up a complaint.
#[test]
fn the_form_asks_and_demands_nothing() {
    let asked = regulation(S0).asked;
    let form = asked.iter().filter(|it| it.clause == "form");
    let fields: Vec<&str> = form.map(|it| it.id.as_str()).collect();
    assert_eq!(
        fields,
        [
            "name",
            "address",
            "contact",
            "dated",
            "description",
            "about",
            "steps_taken",
            "wish"
        ]
    );
    assert!(asked.iter().all(|it| !it.required));
    assert_eq!(life(S0, "2026-11-23").today("2026-11-23").warnings(), []);
}

/// S0.24: what the text is silent about is told, and the version of the text is kept.
#[test]
fn silences_are_told() {
    let regulation = regulation(S0);
    assert_eq!(regulation.words.partly, "deels gegrond");
    assert_eq!(regulation.version, "januari 2025");
    assert!(regulation.admission.is_none());
    assert!(regulation.filing_limits.is_empty() && regulation.roads.is_empty());
    assert!(regulation.independence.is_empty());
    let remarks = regulation.remarks.iter().map(|it| it.note.nl.as_str());
    let told = remarks.collect::<String>();
    for word in [
        "deels gegrond",
        "in beroep",
        "op drie manieren",
        "niet in behandeling",
    ] {
        assert!(told.contains(word), "{word}");
    }
}
