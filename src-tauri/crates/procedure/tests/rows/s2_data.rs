//! Groeimeesters: what its text says that is kept as data.

use procedure::FormOfAddress;
use procedure::intake::Channel;
use procedure::regulation::{AskedKind, Body, Bound, Flaw, Place, Section, Spoken, Strength};

use crate::common::*;
use crate::every::{findings, found, ids, note};

const S2: &str = "groeimeesters";

/// S2.01: by mail, by telephone and in person; what is said is written down and read back.
#[test]
fn channels_are_those_of_the_text() {
    let scope = regulation(S2).scope;
    assert_eq!(
        scope.channels,
        [Channel::Email, Channel::Phone, Channel::InPerson]
    );
    assert_eq!(scope.spoken, Spoken::Complaint);
    assert!(note(&scope.note).contains("lees je voor"));
}

/// S2.02: the check finds on how many days post comes too late, and the alternative is told.
#[test]
fn the_hours_are_reported() {
    let regulation = regulation(S2);
    let place = Place::Rule(key("acknowledgement"));
    let hours = findings(&regulation).into_iter().find(|finding| {
        finding.place == place && matches!(finding.what, Flaw::HoursAgainstPost { .. })
    });
    assert!(hours.unwrap().answered);
    let told = note(&rule_of(&regulation, "acknowledgement").note);
    assert!(told.contains("bel dan") && told.contains("het weekend telt mee"));
}

/// S2.04: both outcomes of a complaint that is not justified can be chosen. S2.05, S2.07: measures
/// are dated and tested.
#[test]
fn both_outcomes_can_be_chosen() {
    let measures = regulation(S2).measures.unwrap();
    assert_eq!(
        ids(&measures.kinds),
        ["recovery", "corrective", "no_damage", "result_recorded"]
    );
    assert!(measures.dated && measures.tested);
    assert!(note(&measures.note).contains("onduidelijk"));
}

/// S2.06: half-yearly. S2.12: all complaints are confidential.
#[test]
fn the_analysis_is_half_yearly() {
    let regulation = regulation(S2);
    let analysis = regulation.analysis.as_ref().unwrap();
    assert_eq!(analysis.every.to_string(), "6 months");
    assert!(!analysis.chosen);
    let confidentiality = regulation.confidentiality.as_ref().unwrap();
    assert_eq!(
        regulation.clause(&confidentiality.clause),
        "Vertrouwelijkheid"
    );
    assert!(note(&confidentiality.note).starts_with("Alle klachten"));
}

/// S2.08, S2.09: an independent commissioner, who mediates with a binding advice; the check finds
/// that these two are mixed.
#[test]
fn mediation_that_binds_is_reported() {
    let regulation = regulation(S2);
    assert_eq!(
        regulation.road(key("commissioner")).unwrap().to,
        Body::Outside
    );
    let road = regulation.road(key("mediation")).unwrap();
    let flaw = Flaw::BindingMediation {
        binds: road.binds.clone(),
    };
    assert!(found(&regulation, &Place::Road(road.id), &flaw).answered);
    let consequence = rule_of(&regulation, "consequence");
    assert_eq!(consequence.strength, Strength::Own);
    assert!(note(&consequence.note).contains("'snel'"));
}

/// S2.10: what the unclear sentence says is kept with its doubt, and letters do not print it.
#[test]
fn the_unclear_sentence_is_never_printed() {
    let regulation = regulation(S2);
    let court = regulation.road(key("court")).unwrap();
    assert!(!court.printed);
    let sentence = |it: &&procedure::regulation::Statement| it.text.nl.contains("deze partij");
    let sentence = regulation.statements.iter().find(sentence).unwrap();
    assert!(note(&sentence.note).contains("nooit vanzelf in een brief"));
}

/// S2.11: at most two years, counted from a chosen start.
#[test]
fn the_most_is_two_years() {
    let retention = regulation(S2).retention;
    assert_eq!(
        (retention.keep.to_string(), retention.bound),
        ("2 years".into(), Bound::AtMost)
    );
    assert!(retention.start_silent && note(&retention.note).contains("Eerder vernietigen mag"));
}

/// S2.15: the form's fields, with the harm it did and the three services. S2.16: no address and no
/// telephone among them.
#[test]
fn the_form_is_that_of_the_text() {
    let regulation = regulation(S2);
    let asked = &regulation.asked;
    let fields: Vec<&str> = asked.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        fields,
        [
            "name",
            "dated",
            "description",
            "about",
            "impact",
            "wish",
            "extra",
            "service",
            "signed"
        ]
    );
    assert_eq!(asked[4].kind, AskedKind::Text);
    assert_eq!(
        ids(&regulation.scope.services),
        ["peer_coaching", "training", "online_course"]
    );
    assert!(note(&asked[8].note).contains("geen adres en geen telefoonnummer"));
}

/// S2.17: one pair of words and one form of address; nothing that reaches a complainant mixes them.
#[test]
fn words_and_address_are_one() {
    let regulation = regulation(S2);
    assert_eq!(regulation.address, FormOfAddress::Je);
    let words = &regulation.words;
    assert_eq!(
        (words.upheld.as_str(), words.not_upheld.as_str()),
        ("terecht", "onterecht")
    );
    let mixed = findings(&regulation).into_iter().find(|finding| {
        matches!(
            finding.what,
            Flaw::MixedAddress { .. } | Flaw::MixedWord { .. }
        )
    });
    assert_eq!(mixed, None);
    let mut other = regulation.clone();
    other.address = FormOfAddress::U;
    let mixed = |finding: &procedure::regulation::Finding| {
        matches!(finding.what, Flaw::MixedAddress { .. })
    };
    assert!(findings(&other).iter().any(mixed));
}

/// S2.18: on refusal, a filing limit and a term for appeal the text is silent, which is told; on
/// hearing it is silent too, and both sides are advised.
#[test]
fn silences_are_told() {
    let regulation = regulation(S2);
    for section in [Section::Admission, Section::FilingLimits] {
        found(&regulation, &Place::Section(section), &Flaw::Silent);
    }
    assert!(note(&regulation.hearing.note).contains("niets over horen"));
    let remarks = regulation.remarks.iter().map(|it| it.note.nl.as_str());
    let told = remarks.collect::<String>();
    for word in ["weigeren", "beroep", "niet mag behandelen"] {
        assert!(told.contains(word), "{word}");
    }
    assert!(note(&regulation.scope.note).contains("wie mag klagen"));
}
