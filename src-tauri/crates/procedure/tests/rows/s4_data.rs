//! Krachtig Perspectief: what its text says that is kept as data.

use procedure::intake::Channel;
use procedure::regulation::{
    AppliesTo, Body, Bound, Firmness, Flaw, Involvement, Need, Notice, Place, Role, Section, Side,
    Strength,
};
use procedure::term::Roll;

use crate::common::*;
use crate::every::{found, ids, note};
use crate::s4::S4;

/// S4.01: clients, commissioners and others; three services; data about health ask for care.
#[test]
fn the_reach_is_that_of_the_text() {
    let scope = regulation(S4).scope;
    assert_eq!(
        ids(&scope.complainants),
        ["client", "commissioner", "other"]
    );
    assert_eq!(
        ids(&scope.services),
        ["prevention", "reintegration", "case_management"]
    );
    assert!(scope.health_data && note(&scope.note).contains("artikel 9 AVG"));
}

/// S4.02: written, about the service or the behaviour of staff. S4.03: also by a representative.
/// S4.04: about a member of staff or a department, handled by the complaints handler.
/// S4.06: by letter or e-mail, for the handler's attention.
#[test]
fn definitions_are_those_of_the_text() {
    let regulation = regulation(S4);
    assert_eq!(ids(&regulation.scope.subjects), ["service", "behaviour"]);
    assert_eq!(ids(&regulation.scope.respondents), ["staff", "department"]);
    assert!(note(&regulation.scope.note).contains("machtiging"));
    assert_eq!(regulation.roles[&Role::Handler].nl, "klachtenbehandelaar");
    assert_eq!(regulation.scope.channels, [Channel::Post, Channel::Email]);
    let filing = regulation
        .statements
        .iter()
        .find(|it| it.clause == "filing")
        .unwrap();
    assert!(
        filing
            .text
            .nl
            .contains("ter attentie van de klachtenbehandelaar")
    );
}

/// S4.05: the three goals.
#[test]
fn the_goals_are_kept() {
    let regulation = regulation(S4);
    let goals = regulation
        .statements
        .iter()
        .find(|it| it.clause == "purpose")
        .unwrap();
    for goal in ["zorgvuldig, snel en open", "nog eens gebeurt", "kwaliteit"] {
        assert!(goals.text.nl.contains(goal), "{goal}");
    }
}

/// S4.07: what must be there, and the papers that may be there.
#[test]
fn a_complaint_has_at_least_this() {
    let asked = regulation(S4).asked;
    let fields: Vec<(&str, bool)> = asked
        .iter()
        .map(|it| (it.id.as_str(), it.required))
        .collect();
    assert_eq!(
        fields,
        [
            ("name", true),
            ("contact", true),
            ("description", true),
            ("incident", true),
            ("enclosures", false)
        ]
    );
}

/// S4.10: the text hears one side where needed; the check reports it.
#[test]
fn the_one_sided_hearing_is_reported() {
    let regulation = regulation(S4);
    assert!(regulation.hearing.where_needed);
    let flaw = Flaw::HearingOneSided {
        missing: vec![Side::Respondent],
    };
    let finding = found(&regulation, &Place::Section(Section::Hearing), &flaw);
    assert!(finding.answered);
}

/// S4.11: told in good time, with the reason; a new day is advised.
#[test]
fn the_extension_is_that_of_the_text() {
    let regulation = regulation(S4);
    let extension = rule_of(&regulation, "decision").extension.as_ref().unwrap();
    assert_eq!(extension.to, [Side::Complainant]);
    assert_eq!(extension.needs, [Need::Reason]);
    assert_eq!(extension.notice, Notice::InsideTheTerm);
    assert!(note(&extension.note).contains("nieuwe datum"));
}

/// S4.13: correct, and prevent recurrence. S4.14: one letter or two is unclear, and both are there.
/// S4.15: closed unless new information comes.
#[test]
fn measures_and_closing_are_those_of_the_text() {
    let regulation = regulation(S4);
    let measures = regulation.measures.as_ref().unwrap();
    assert_eq!(ids(&measures.kinds), ["correction", "prevention"]);
    let confirmation = rule_of(&regulation, "closing_confirmation");
    assert!(note(&confirmation.note).contains("één brief is of twee"));
    let closing = regulation.closing.as_ref().unwrap();
    assert!(closing.reopened_on_news);
    assert_eq!(closing.restarts, [key("decision")]);
}

/// S4.16: two weeks that roll forward and count from the dispatch, told in the decision.
/// S4.17: somebody not involved, as a hard rule; the term of the review is the practice's own.
#[test]
fn the_review_is_that_of_the_text() {
    let regulation = regulation(S4);
    let road = regulation.road(key("review")).unwrap();
    assert_eq!(road.to, Body::Review);
    assert_eq!(
        (road.within, road.roll),
        (Some("2 weeks".parse().unwrap()), Roll::Forward)
    );
    assert!(road.printed && note(&road.note).contains("laatste dag staat in de beslissing"));
    let rules: Vec<_> = regulation.independence_of(Role::Reviewer).collect();
    assert_eq!(rules.len(), 1);
    assert_eq!(rules[0].firmness, Firmness::Block);
    for involvement in [Involvement::Handler, Involvement::Decider] {
        assert!(rules[0].not.contains(&involvement));
    }
    let review = rule_of(&regulation, "review");
    assert_eq!(review.strength, Strength::Own);
    assert!(note(&review.note).contains("geen termijn"));
    let flaw = Flaw::OwnTerm {
        within: review.within,
    };
    assert!(found(&regulation, &Place::Rule(review.id), &flaw).answered);
}

/// S4.18: shared only with those involved, and noted.
/// S4.19: all complaints in one register, analysed every so often: the period was chosen.
#[test]
fn the_register_is_analysed() {
    let regulation = regulation(S4);
    assert!(regulation.confidentiality.as_ref().unwrap().sharing_noted);
    let analysis = regulation.analysis.as_ref().unwrap();
    assert!(analysis.chosen);
    let flaw = Flaw::AnalysisPeriodChosen {
        every: analysis.every,
    };
    assert!(found(&regulation, &Place::Section(Section::Analysis), &flaw).answered);
    let register = regulation
        .statements
        .iter()
        .find(|it| it.clause == "register")
        .unwrap();
    assert!(register.text.nl.starts_with("Alle klachten"));
}

/// S4.20: the empty bullet is a choice with its reason; without the reason the check asks for it.
#[test]
fn the_empty_bullet_is_told() {
    let mut regulation = regulation(S4);
    assert_eq!(regulation.retention.bound, Bound::Chosen);
    assert!(note(&regulation.retention.note).contains("leeg punt"));
    let flaw = Flaw::RetentionChosen {
        keep: regulation.retention.keep,
    };
    let place = Place::Section(Section::Retention);
    assert!(found(&regulation, &place, &flaw).answered);
    regulation.retention.note = None;
    assert!(!found(&regulation, &place, &flaw).answered);
}

/// S4.21: in force on 1 October 2024, for complaints filed after it.
#[test]
fn the_boundary_is_reported() {
    let regulation = regulation(S4);
    let in_force = regulation.in_force.as_ref().unwrap();
    assert_eq!(in_force.applies_to, AppliesTo::FiledAfter);
    assert_eq!(in_force.first_day(), day("2024-10-02"));
    let flaw = Flaw::DoubtfulFirstDay {
        day: day("2024-10-01"),
    };
    assert!(found(&regulation, &Place::Section(Section::InForce), &flaw).answered);
}

/// S4.22: the management decides and may amend. S4.23: the two spellings and the missing postcode
/// are told, and the name comes from the settings.
#[test]
fn the_end_of_the_text_is_carried() {
    let regulation = regulation(S4);
    let unforeseen = regulation.unforeseen.as_ref().unwrap();
    assert_eq!(
        (unforeseen.decides, unforeseen.amends),
        (Role::Management, true)
    );
    let told = regulation
        .remarks
        .iter()
        .find(|it| it.clause == "final")
        .unwrap();
    for word in ["op twee manieren", "geen postcode", "uit uw instellingen"] {
        assert!(told.note.nl.contains(word), "{word}");
    }
}
