//! A whole life of a complaint under each of the five presets, with every letter that its
//! regulation owes really made here: whatever is owed is done, until nothing is owed any more.

use std::collections::BTreeSet;

use office::wire::*;

use super::offers;
use crate::notes::{Case, walk};

/// A complaint has fewer duties than this.
const MANY: usize = 60;

/// Makes each letter that is owed and notes whatever else is; each must meet the duty that asked
/// for it, and at each stage the offers fit what is owed.
fn settle(case: &Case) {
    for _ in 0..MANY {
        offers::check(case);
        let Some(duty) = case.duties().into_iter().next() else {
            return;
        };
        let Some(kind) = &duty.letter_kind else {
            let note = duty.note.as_deref();
            let note = note.unwrap_or_else(|| panic!("{} cannot be done", duty.name));
            walk::do_what_a_duty_asks(case, &duty, note);
            continue;
        };
        assert_eq!(duty.act, DutyAct::MakeLetter, "{}", duty.name);
        let owed = |case: &Case| {
            let duties = case.duties().into_iter();
            let same = |it: &DutyRow| it.letter_kind == duty.letter_kind && it.side == duty.side;
            duties.filter(same).count()
        };
        let before = owed(case);
        case.letter(kind, duty.side, PostingWay::ByHand);
        assert!(owed(case) < before, "{kind} did not meet \"{}\"", duty.name);
    }
    panic!("there is no end to {:?}", case.owed());
}

/// The kinds of letter that left, each once, in order of their names.
fn sent(case: &Case) -> BTreeSet<String> {
    let letters = case.view().letters.into_iter();
    let gone = letters.filter(|it| it.state == LetterState::Posted);
    gone.map(|it| it.kind).collect()
}

/// From the envelope to closing and back, with all letters of the regulation.
fn live(preset: &str) -> Case {
    let case = Case::under(preset);
    offers::check(&case);
    assert_eq!(case.stage(), DossierStage::Acknowledge);
    case.letter("acknowledgement", Side::Complainant, PostingWay::ByHand);
    assert_eq!(case.stage(), DossierStage::Handle);
    walk::from_acknowledgement(&case, settle);
    case
}

#[track_caller]
fn check(preset: &str, expected: &[&str]) {
    let case = live(preset);
    let expected: BTreeSet<String> = expected.iter().map(|it| (*it).to_owned()).collect();
    assert_eq!(sent(&case), expected, "{preset}");
    assert_eq!(case.owed(), Vec::<String>::new(), "{preset}");
    let letters = case.view().letters;
    let numbers: Vec<Option<String>> = letters.iter().map(|it| it.number.clone()).collect();
    assert!(numbers.is_sorted_by(|one, next| one.is_some() && one < next));
    assert!(letters.iter().all(|it| it.sha256.is_some()));
}

/// S0.10, S0.15: acknowledged and decided. S0.24: there is no road after that.
#[test]
fn a_life_under_the_procedure_of_a_coach() {
    check("passie-profiel", &["acknowledgement", "decision"]);
}

/// S1.06, S1.11, S1.14, S1.17: acknowledged, invited, decided, and forwarded to the committee.
#[test]
fn a_life_that_comes_before_a_committee() {
    check(
        "coachcenter",
        &[
            "acknowledgement",
            "decision",
            "forwarding",
            "forwarding_notice",
            "hearing_invitation",
        ],
    );
}

/// S2.02, S2.13: acknowledged and handled; the commissioner is no letter of the practice.
#[test]
fn a_life_that_goes_to_the_commissioner() {
    check("groeimeesters", &["acknowledgement", "decision"]);
}

/// S3.11, S3.13, S3.15: two proposals, and an invitation to mediate.
#[test]
fn a_life_of_two_proposals_and_mediation() {
    check(
        "heelimperfect",
        &["acknowledgement", "mediation_invitation", "proposal"],
    );
}

/// S4.08, S4.12, S4.14, S4.15, S4.17: decided, confirmed, reviewed, reopened.
#[test]
fn a_life_with_a_review_and_a_reopening() {
    check(
        "krachtig-perspectief",
        &[
            "acknowledgement",
            "closing_confirmation",
            "decision",
            "reopening",
            "review_decision",
        ],
    );
}
