//! Heelimperfect: what its text says that is kept as data.

use procedure::intake::Channel;
use procedure::regulation::{
    Body, Bound, Flaw, Need, Notice, Outcome, Place, Role, Side, Strength,
};
use procedure::situation::outcome_letter;

use crate::common::*;
use crate::every::{findings, found, ids, note};
use crate::s3::S3;

/// S3.01: in writing, by post or by e-mail; calling makes it known.
#[test]
fn the_formal_complaint_is_written() {
    let scope = regulation(S3).scope;
    assert_eq!(scope.channels, [Channel::Post, Channel::Email]);
    assert!(note(&scope.note).contains("op schrift"));
}

/// S3.02: consultation before the procedure. S3.04: that bills stay due is kept, and not printed
/// by itself.
#[test]
fn principles_are_kept() {
    let regulation = regulation(S3);
    let informal = regulation.informal.as_ref().unwrap();
    assert_eq!(regulation.clause(&informal.clause), "1. Algemeen");
    let bill = |it: &&procedure::regulation::Statement| it.text.nl.contains("rekening");
    let bill = regulation.statements.iter().find(bill).unwrap();
    assert_eq!(bill.clause, "filing");
    assert!(note(&bill.note).contains("doet dat niet vanzelf"));
}

/// S3.03: the check reports a limit so short, whose effect is doubtful.
#[test]
fn the_short_limit_is_reported() {
    let regulation = regulation(S3);
    let limit = &regulation.filing_limits[0];
    let flaw = Flaw::ShortFilingLimit {
        within: limit.within,
    };
    assert!(found(&regulation, &Place::FilingLimit(0), &flaw).answered);
    assert!(note(&limit.note).contains("6:233"));
    assert!(note(&limit.note).contains("weigert nooit vanzelf"));
}

/// S3.05: all that a complaint must contain.
#[test]
fn a_complaint_must_contain_this() {
    let asked = regulation(S3).asked;
    let required: Vec<&str> = asked
        .iter()
        .filter(|it| it.required)
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(
        required,
        [
            "organisation",
            "name",
            "position",
            "address",
            "contact",
            "dated",
            "description",
            "delivered_on",
            "place",
            "objection",
            "signed"
        ]
    );
    let may_lack: Vec<&str> = asked
        .iter()
        .filter(|it| it.may_not_apply)
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(may_lack, ["organisation", "position"]);
}

/// S3.06: one person is responsible, for handling and quality. S3.07: both parties keep it
/// confidential.
#[test]
fn one_person_is_responsible() {
    let regulation = regulation(S3);
    assert!(
        regulation.roles[&Role::Handler]
            .nl
            .contains("kwaliteitszorg")
    );
    let confidentiality = regulation.confidentiality.as_ref().unwrap();
    assert_eq!(confidentiality.asked_of, [Side::Complainant]);
    assert!(note(&confidentiality.note).starts_with("Beide partijen"));
}

/// S3.08: by return has no number in the text. S3.13: nor has the second proposal a start.
#[test]
fn choices_are_marked_as_choices() {
    let regulation = regulation(S3);
    let acknowledgement = rule_of(&regulation, "acknowledgement");
    assert_eq!(acknowledgement.strength, Strength::Own);
    assert!(note(&acknowledgement.note).contains("per omgaande"));
    for id in ["contact", "proposal_2", "mediation"] {
        let rule = rule_of(&regulation, id);
        assert!(
            rule.start_silent && note(&rule.note).contains("ekozen"),
            "{id}"
        );
    }
}

/// S3.11: the handling ends in a proposal.
/// S3.14: a delay is told inside the term, with the reason and the new day.
#[test]
fn proposals_may_be_delayed_inside_the_term() {
    let regulation = regulation(S3);
    assert_eq!(regulation.outcome, Outcome::Proposal);
    assert_eq!(outcome_letter(&regulation).code(), "proposal");
    for id in ["proposal", "proposal_2"] {
        let extension = rule_of(&regulation, id).extension.as_ref().unwrap();
        assert_eq!(extension.notice, Notice::InsideTheTerm, "{id}");
        assert_eq!(extension.needs, [Need::Reason, Need::NewDate], "{id}");
    }
}

/// S3.15: both accept the mediator. S3.16: the costs are shared unless agreed otherwise.
/// S3.17: an independent third party, unnamed, whose judgement binds both.
#[test]
fn roads_are_those_of_the_text() {
    let regulation = regulation(S3);
    let mediation = regulation.road(key("mediation")).unwrap();
    assert!(mediation.both_accept);
    let costs = mediation.costs.as_ref().unwrap();
    assert!(costs.nl.contains("gedeeld") && costs.nl.contains("vooraf"));
    let invitation = rule_of(&regulation, "mediation_invitation");
    assert!(note(&invitation.note).contains("wie de kosten betaalt"));
    let outside = regulation.road(key("outside")).unwrap();
    assert_eq!(outside.to, Body::Outside);
    assert_eq!(outside.binds, [Side::Complainant, Side::Respondent]);
    assert_eq!(
        outside.who.as_ref().unwrap().nl.split_whitespace().next(),
        Some("Een")
    );
}

/// S3.18: every complaint a dossier. S3.20: what is recorded, and about what a complaint may be.
#[test]
fn the_register_is_that_of_the_text() {
    let regulation = regulation(S3);
    assert_eq!(
        ids(&regulation.scope.subjects),
        ["product", "service", "staff"]
    );
    let of = |clause: &str| {
        let mut statements = regulation.statements.iter();
        statements
            .find(|it| it.clause == clause)
            .unwrap()
            .text
            .nl
            .clone()
    };
    assert!(of("dossier").starts_with("Elke klacht"));
    for word in ["wie haar behandelt", "wanneer zij binnenkwam", "afspraken"] {
        assert!(of("record").contains(word), "{word}");
    }
}

/// S3.19: those directly involved may see the dossier, also from the archive.
/// S3.21: exactly three years after closing, then destroyed.
#[test]
fn inspection_and_keeping() {
    let regulation = regulation(S3);
    let inspection = regulation.inspection.as_ref().unwrap();
    assert_eq!(inspection.open_to, [Side::Complainant, Side::Respondent]);
    assert!(inspection.from_archive);
    let retention = &regulation.retention;
    assert_eq!(
        (retention.keep.to_string(), retention.bound),
        ("3 years".into(), Bound::Exactly)
    );
    assert!(!retention.start_silent);
    assert!(note(&retention.note).contains("bewijs"));
}

/// S3.22: two chapters 2, cited by key and title; the check finds them, and the note answers it.
#[test]
fn two_chapters_have_one_number() {
    let regulation = regulation(S3);
    assert_eq!(regulation.clause("filing"), "2. Indienen klacht");
    assert_eq!(
        regulation.clause("responsible"),
        "2. Verantwoordelijkheid afhandeling"
    );
    let flaw = Flaw::NumberTwice {
        other: "filing".into(),
        number: "2".into(),
    };
    let finding = found(&regulation, &Place::Clause("responsible".into()), &flaw);
    assert!(finding.answered);
    let told = |it: &procedure::regulation::Remark| it.note.nl.contains("hoort bij hoofdstuk 6");
    assert!(regulation.remarks.iter().any(told));
}

/// S3.23: the check finds that the contact leaves no room for the proposal, and by how much the
/// contact must come earlier.
#[test]
fn the_late_contact_is_reported() {
    let regulation = regulation(S3);
    let squeeze = findings(&regulation).into_iter().find(|finding| {
        matches!(&finding.what, Flaw::Squeeze { before, .. } if *before == [key("contact")])
    });
    let squeeze = squeeze.unwrap();
    assert!(squeeze.answered);
    let mend = procedure::regulation::Mend::SetLength {
        rule: key("contact"),
        length: "2 weeks".parse().unwrap(),
    };
    assert_eq!(squeeze.mend, Some(mend));
}
