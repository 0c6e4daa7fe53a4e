//! Which letters are offered: what is owed first, what fits after it, and nothing else.

use std::collections::BTreeSet;

use office::wire::*;

use crate::notes::Case;

/// Every kind that a regulation knows.
const KINDS: [&str; 17] = [
    "acknowledgement",
    "information_request",
    "not_admitted",
    "referral",
    "hearing_invitation",
    "hearing_report",
    "extension",
    "interim_notice",
    "proposal",
    "mediation_invitation",
    "decision",
    "closing_confirmation",
    "forwarding",
    "forwarding_notice",
    "review_decision",
    "reopening",
    "inspection_cover",
];

/// What is owed stands first and is marked so, and exactly what is offered can be begun.
pub(super) fn check(case: &Case) {
    let view = case.view();
    let owed: BTreeSet<(String, Side)> = view
        .next
        .iter()
        .chain(&view.duties)
        .filter_map(|duty| Some((duty.letter_kind.clone()?, duty.side)))
        .collect();
    let offers = &view.letter_offers;
    let first: BTreeSet<(String, Side)> = offers
        .iter()
        .take_while(|offer| offer.owed)
        .map(|offer| (offer.kind.clone(), offer.side))
        .collect();
    assert_eq!(first, owed, "what is owed is offered first");
    let days = offers.iter().filter_map(|offer| offer.act_by.as_ref());
    assert!(days.is_sorted(), "the most urgent is offered first");
    for offer in offers {
        assert_eq!(offer.owed, offer.act_by.is_some(), "{}", offer.kind);
        assert!(!offer.name.is_empty());
    }
    let offered: BTreeSet<(&str, Side)> = offers
        .iter()
        .map(|offer| (offer.kind.as_str(), offer.side))
        .collect();
    assert_eq!(offered.len(), offers.len(), "nothing is offered twice");
    for kind in KINDS {
        for side in [Side::Complainant, Side::Respondent, Side::Third] {
            let begun = case.try_begin(kind, side);
            let fits = offered.contains(&(kind, side));
            assert_eq!(begun.is_ok(), fits, "{kind} to {side:?}");
            if let Ok(draft) = begun {
                case.drop_letter(&draft);
            }
        }
    }
}

/// What may be made in a stage of the procedure beside what is owed, wherever it is handled.
const WHILE_HANDLED: [&str; 4] = [
    "information_request",
    "information_request.respondent",
    "interim_notice",
    "interim_notice.respondent",
];

#[track_caller]
fn assert_offers(case: &Case, owed: &[&str], others: &[&str]) {
    check(case);
    let owed = owed.iter().map(|it| format!("{it}*"));
    let others = others.iter().map(|it| (*it).to_owned());
    let expected: BTreeSet<String> = owed.chain(others).collect();
    let offered: BTreeSet<String> = case.letters_offered().into_iter().collect();
    assert_eq!(offered, expected);
}

/// S0.17, S0.24: the decision and the interim update are owed; no road is ever offered.
#[test]
fn the_procedure_of_a_coach_offers_no_road() {
    let case = Case::under("passie-profiel");
    let hearing = ["hearing_invitation", "hearing_invitation.respondent"];
    let handled = [
        "information_request",
        "information_request.respondent",
        "interim_notice.respondent",
    ];
    let owed = ["acknowledgement", "decision", "interim_notice"];
    assert_offers(&case, &owed, &[&handled[..], &hearing].concat());
    case.sent("acknowledgement");
    let others = [&handled[..], &hearing, &["decision.respondent"]].concat();
    assert_offers(&case, &owed[1..], &others);
    case.sent("decision");
    let over = [
        "decision.respondent",
        "closing_confirmation",
        "closing_confirmation.respondent",
    ];
    assert_offers(&case, &[], &over);
}

/// S1.11: both invitations are owed from the dispatch of the acknowledgement, and not before.
/// S1.17: the papers go when the committee was asked for, and not before.
#[test]
fn a_committee_gets_the_papers_once_it_was_asked_for() {
    let case = Case::under("coachcenter");
    let hearing = ["hearing_invitation", "hearing_invitation.respondent"];
    let others = [&WHILE_HANDLED[..], &hearing, &["not_admitted"]].concat();
    assert_offers(&case, &["acknowledgement", "decision"], &others);
    case.sent("acknowledgement");
    let others = [&WHILE_HANDLED[..], &["not_admitted", "decision.respondent"]].concat();
    let owed = [&hearing[..], &["decision"]].concat();
    assert_offers(&case, &owed, &others);
    case.note("admit", &[]);
    let others = [&WHILE_HANDLED[..], &["decision.respondent"]].concat();
    assert_offers(&case, &owed, &others);
    case.sent("decision");
    let papers = ["forwarding.third", "forwarding_notice"];
    let offered = |case: &Case| papers.map(|it| case.letters_offered().contains(&it.to_owned()));
    assert_eq!(offered(&case), [false, false]);
    case.note("road_open.committee", &[]);
    assert_eq!(offered(&case), [true, true]);
    case.note("own.committee_composed", &[]);
    let starred = case.letters_offered();
    for letter in papers {
        assert!(starred.contains(&format!("{letter}*")), "{starred:?}");
    }
}

/// S1.08: a complaint that is not taken up gets that letter, and no decision.
#[test]
fn a_refused_complaint_is_told_so_and_not_decided() {
    let case = Case::acknowledged("coachcenter");
    case.note("not_admit", &[("reason", "gaat niet over ons")]);
    assert_offers(&case, &["not_admitted"], &WHILE_HANDLED);
}

/// S3.11: a proposal, and no decision. S3.13: a second one after a no. S3.15: then mediation.
#[test]
fn proposals_come_before_mediation() {
    let case = Case::acknowledged("heelimperfect");
    let hearing = ["hearing_invitation", "hearing_invitation.respondent"];
    assert_offers(
        &case,
        &["proposal"],
        &[&WHILE_HANDLED[..], &hearing].concat(),
    );
    case.sent("proposal");
    let over = ["closing_confirmation", "closing_confirmation.respondent"];
    assert_offers(&case, &[], &over);
    let no = [("accepted", "no"), ("how", "gebeld")];
    case.note("proposal_answer", &no);
    let others = [&WHILE_HANDLED[..], &hearing, &over].concat();
    assert_offers(&case, &["proposal"], &others);
    case.sent("proposal");
    case.note("proposal_answer", &no);
    case.note("road_open.mediation", &[]);
    let offered = case.letters_offered();
    assert!(offered.contains(&"mediation_invitation*".to_owned()));
    assert!(offered.contains(&"mediation_invitation.respondent".to_owned()));
    assert!(
        offered.iter().all(|it| !it.starts_with("proposal")),
        "{offered:?}"
    );
}

/// S4.14, S4.17: the confirmation after the decision, and the decision of whoever reviewed it.
#[test]
fn a_review_is_decided_by_letter() {
    let case = Case::acknowledged("krachtig-perspectief");
    case.sent("decision");
    let others = ["decision.respondent", "closing_confirmation.respondent"];
    assert_offers(&case, &["closing_confirmation"], &others);
    case.note("road_open.review", &[]);
    let offered = case.letters_offered();
    assert_eq!(offered[0], "review_decision*");
    assert!(offered.contains(&"review_decision.respondent".to_owned()));
}

/// A complaint that was withdrawn is confirmed, and nothing else is written about it.
#[test]
fn after_a_withdrawal_only_its_confirmation_fits() {
    for preset in ["coachcenter", "heelimperfect", "krachtig-perspectief"] {
        let case = Case::acknowledged(preset);
        let request = WithdrawRequest {
            dossier: case.dossier.clone(),
            on: "vandaag".into(),
            reason: "opgelost".into(),
        };
        let _: DossierView =
            acceptance::ask(&case.desk.office, "dossier_withdraw", &request).unwrap();
        let confirmation = ["closing_confirmation", "closing_confirmation.respondent"];
        assert_offers(&case, &[], &confirmation);
    }
}
