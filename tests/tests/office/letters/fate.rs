//! What becomes of a letter after it was made: void and replaced, come back and sent again.

use acceptance::{Refused, ask, paragraph};
use office::wire::*;

use crate::notes::{Case, why};

fn void(case: &Case, draft: &LetterDraft, reason: &str) -> Result<DossierView, Refused> {
    let request = LetterVoidRequest {
        letter: draft.letter.clone(),
        reason: reason.into(),
    };
    ask(&case.desk.office, "letter_void", &request)
}

fn fate(case: &Case, command: &'static str, draft: &LetterDraft) -> Result<DossierView, Refused> {
    let request = LetterFateRequest {
        letter: draft.letter.clone(),
        on: "vandaag".into(),
        note: "afgegeven bij de buren".into(),
    };
    ask(&case.desk.office, command, &request)
}

fn owes(case: &Case, kind: &str) -> bool {
    let mut duties = case.duties().into_iter();
    duties.any(|duty| duty.letter_kind.as_deref() == Some(kind))
}

fn standing(case: &Case, rule: &str) -> TermStanding {
    let terms = case.view().terms;
    terms
        .iter()
        .find(|term| term.rule == rule)
        .unwrap()
        .standing
}

/// LETTERS.md: a letter that is wrong after posting is declared void, owed again, and replaced under
/// the next number; the wrong one stays in the dossier.
#[test]
fn a_void_letter_that_was_posted_is_owed_again() {
    let case = Case::under("krachtig-perspectief");
    let first = case.letter("acknowledgement", Side::Complainant, PostingWay::Ordinary);
    assert!(!owes(&case, "acknowledgement"));
    let view = void(&case, &first, "verkeerde datum").unwrap();
    assert_eq!(view.stage, DossierStage::Acknowledge);
    assert!(owes(&case, "acknowledgement"));
    let second = case.letter("acknowledgement", Side::Complainant, PostingWay::Ordinary);
    assert_eq!(
        (first.reference.as_str(), second.reference.as_str()),
        ("K-2026-001/01", "K-2026-001/02")
    );
    let states: Vec<LetterState> = case.view().letters.iter().map(|it| it.state).collect();
    assert_eq!(states, [LetterState::Void, LetterState::Posted]);
    assert_eq!(standing(&case, "acknowledgement"), TermStanding::Met);
    let again = void(&case, &first, "nog eens").unwrap_err();
    assert_eq!(why(&again), "letter_void");
    assert!(
        case.paper(&first).contains("K-2026-001/01"),
        "it can still be read"
    );
}

/// S1.06: what must arrive and comes back is owed again; the second one meets the duty when it does
/// arrive.
#[test]
fn a_letter_that_came_back_is_sent_again() {
    let case = Case::under("coachcenter");
    let first = case.letter("acknowledgement", Side::Complainant, PostingWay::Registered);
    case.desk.days_pass(2);
    let view = fate(&case, "letter_return", &first).unwrap();
    assert_eq!(view.letters[0].state, LetterState::Returned);
    assert_eq!(view.stage, DossierStage::Acknowledge);
    assert!(owes(&case, "acknowledgement"));
    let known = fate(&case, "letter_deliver", &first).unwrap_err();
    assert_eq!(why(&known), "fate_known");
    let second = case.letter("acknowledgement", Side::Complainant, PostingWay::Registered);
    case.desk.days_pass(1);
    let view = fate(&case, "letter_deliver", &second).unwrap();
    assert_eq!(view.letters[1].state, LetterState::Delivered);
    assert_eq!(standing(&case, "acknowledgement"), TermStanding::Met);
    assert!(!owes(&case, "acknowledgement"));
}

/// Nothing arrives that did not leave, nothing leaves twice, and nothing leaves before it was made.
#[test]
fn the_steps_of_a_letter_follow_each_other() {
    let case = Case::under("krachtig-perspectief");
    let draft = case.complete(&case.begin("acknowledgement", Side::Complainant));
    let refused = case.post(&draft, PostingWay::Ordinary).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::NotAllowed);
    case.finalise(&draft).unwrap();
    assert_eq!(
        why(&fate(&case, "letter_deliver", &draft).unwrap_err()),
        "not_posted"
    );
    let early = LetterPostRequest {
        letter: draft.letter.clone(),
        on: "18-11-2026".into(),
        way: PostingWay::Ordinary,
        code: String::new(),
    };
    let refused = ask::<DossierView>(&case.desk.office, "letter_post", &early).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::Fields, "{refused}");
    assert_eq!(refused.error.fields[0].field, "on");
    case.post(&draft, PostingWay::Ordinary).unwrap();
    let twice = case.post(&draft, PostingWay::Ordinary).unwrap_err();
    assert_eq!(why(&twice), "already_posted");
    let finalised = case.finalise(&draft).unwrap_err();
    assert_eq!(finalised.error.code, FaultCode::NotAllowed);
}

/// Whoever posted the wrong envelope takes it back; then it is as if it had not left.
#[test]
fn posting_is_taken_back() {
    let case = Case::under("krachtig-perspectief");
    let draft = case.letter("acknowledgement", Side::Complainant, PostingWay::Ordinary);
    let timeline = case.view().timeline.into_iter();
    let mut posted = timeline.filter(|it| it.kind == EventKind::LetterPosted);
    case.undo(&posted.next().unwrap().event).unwrap();
    assert_eq!(case.view().letters[0].state, LetterState::Printed);
    let duty = case.duties().into_iter().next().unwrap();
    let letter = Some(draft.letter.as_str());
    assert_eq!(
        (duty.act, duty.letter.as_deref()),
        (DutyAct::PostLetter, letter)
    );
    case.post(&draft, PostingWay::Ordinary).unwrap();
    assert_eq!(standing(&case, "acknowledgement"), TermStanding::Met);
}

/// A concept is no letter yet: it goes without a trace but its number, and another may be begun.
#[test]
fn a_dropped_concept_leaves_nothing() {
    let case = Case::acknowledged("krachtig-perspectief");
    let before = case.view().timeline.len();
    let draft = case.begin("decision", Side::Complainant);
    case.drop_letter(&draft);
    let view = case.view();
    assert_eq!((view.letters.len(), view.timeline.len()), (0, before));
    let gone = ask::<LetterDraft>(
        &case.desk.office,
        "letter_open",
        &super::writing::id(&draft),
    );
    assert_eq!(gone.unwrap_err().error.code, FaultCode::NotFound);
    let next = case.begin("decision", Side::Complainant);
    assert_ne!(next.reference, draft.reference, "a number is given once");
}

/// A letter that came back or was wrong is made once more with what was written in it, but for the
/// address at which nobody was found.
#[test]
fn what_was_written_in_a_lost_letter_is_in_the_next() {
    const OWN: &str = "Wij lezen dat u drie keer voor niets kwam.";
    type Loses = fn(&Case, &LetterDraft) -> Result<DossierView, Refused>;
    let returned: Loses = |case, draft| fate(case, "letter_return", draft);
    let voided: Loses = |case, draft| void(case, draft, "verkeerde datum");
    for lose in [returned, voided] {
        let case = Case::under("coachcenter");
        let draft = case.complete(&case.begin("acknowledgement", Side::Complainant));
        let content = Some(paragraph(OWN));
        case.write(&draft, "account", content).unwrap();
        let options = LetterOptions {
            large_print: true,
            ..draft.options.clone()
        };
        let draft = case.choose(&draft, options);
        case.finalise(&draft).unwrap();
        case.post(&draft, PostingWay::Ordinary).unwrap();
        assert!(!case.look(&draft).may_be_made_again, "it counts");
        case.desk.days_pass(2);
        lose(&case, &draft).unwrap();
        assert!(case.look(&draft).may_be_made_again);
        let again = case.begin("acknowledgement", Side::Complainant);
        assert_ne!(again.letter, draft.letter);
        assert!(again.options.large_print);
        let paper = case.paper(&again);
        assert!(paper.contains(OWN), "{paper}");
        assert!(
            paper.contains("21 november 2026"),
            "it bears its own date: {paper}"
        );
    }
}

/// Also what nothing asks for any more may be sent once more to whoever never got it.
#[test]
fn a_lost_letter_may_be_made_again_after_the_outcome() {
    let case = Case::acknowledged("coachcenter");
    let asked = case.letter(
        "information_request",
        Side::Complainant,
        PostingWay::Ordinary,
    );
    case.sent("decision");
    let offered = |case: &Case| {
        case.letters_offered()
            .contains(&"information_request".to_owned())
    };
    assert!(!offered(&case));
    fate(&case, "letter_return", &asked).unwrap();
    assert!(offered(&case));
    let again = case.complete(&case.begin("information_request", Side::Complainant));
    case.finalise(&again).unwrap();
    case.post(&again, PostingWay::Ordinary).unwrap();
    assert!(!offered(&case), "the second one did not come back");
}

/// A void letter tells why, and a frozen one when it was frozen, whatever happened to it since.
#[test]
fn a_frozen_letter_tells_when_it_was_frozen_and_why_it_is_void() {
    let case = Case::under("coachcenter");
    let draft = case.letter("acknowledgement", Side::Complainant, PostingWay::Ordinary);
    let frozen = case.look(&draft).saved_at;
    case.desk.days_pass(3);
    void(&case, &draft, "verkeerde datum").unwrap();
    let told = case.look(&draft);
    assert_eq!(told.saved_at, frozen);
    assert_eq!(told.void_reason.as_deref(), Some("verkeerde datum"));
}
