//! Several letters of one kind: which counts, which is owed still, and what may follow it.

use procedure::event::{Event, EventNo, LetterMoment, LetterNo, PostingWay};
use procedure::letter_kind::LetterKind;
use procedure::regulation::Side;
use procedure::situation::{Act, Stage, Standing};
use procedure::step::{Refusal, letters_that_fit};

use super::{Fits, acknowledged, check};
use crate::common::events::*;
use crate::common::*;

fn void() -> LetterMoment {
    LetterMoment::Void {
        reason: "verkeerde naam".into(),
    }
}

fn returned() -> LetterMoment {
    LetterMoment::Returned {
        note: String::new(),
    }
}

/// S1.13, S1.14: a copy for the respondent is no decision to the complainant, and no notice to one
/// is a notice to the other.
#[test]
fn a_copy_for_the_respondent_meets_nothing() {
    let life = acknowledged("coachcenter").sent("2026-12-10", "decision", Side::Respondent);
    let case = life.today("2026-12-10");
    assert_eq!(case.standing("decision"), Standing::Running);
    assert_eq!(case.situation().stage, Stage::Handle);
    assert_eq!(case.acts("decision"), [send("decision")]);
    let waiting = acknowledged("coachcenter").made("2026-12-10", "decision", Side::Respondent);
    let case = waiting.today("2026-12-10");
    assert_eq!(case.acts("decision"), [send("decision")]);
    assert_eq!(
        case.owed_besides(),
        [Act::Post(LetterKind::Decision, LetterNo(2))]
    );
    // S0.17: and the update after six weeks is the complainant's.
    let notice =
        acknowledged("passie-profiel").sent("2026-12-10", "interim_notice", Side::Respondent);
    assert_eq!(
        notice.today("2026-12-10").standing("interim_update"),
        Standing::Running
    );
}

/// S1.14: the duty that asks for a letter says until when, and whether it tells an extension.
#[test]
fn an_owed_letter_tells_why() {
    let life =
        acknowledged("coachcenter").on("2026-12-10", extended("decision", "2027-01-08", "Ziekte."));
    let case = life.today("2026-12-10");
    let letters = letters_that_fit(case.desk()).unwrap();
    let owed = |kind, side| {
        let letter = letters.iter().find(|it| it.kind == kind && it.side == side);
        letter.unwrap().owed.unwrap()
    };
    let told = owed(LetterKind::Extension, Side::Respondent);
    assert!(told.tells_extension);
    assert_eq!(told.rule, Some(key("decision")));
    assert_eq!(told.act_by, day("2026-12-23"));
    assert_eq!(told.due.map(|due| due.day), Some(day("2026-12-23")));
    let decides = owed(LetterKind::Decision, Side::Complainant);
    assert!(!decides.tells_extension);
    assert_eq!(decides.due.map(|due| due.day), Some(day("2027-01-08")));
    let days: Vec<_> = letters
        .iter()
        .map_while(|it| Some(it.owed?.act_by))
        .collect();
    assert!(days.is_sorted(), "{days:?}");
}

/// LETTERS.md: a letter that counts does not fit twice to one side; void, or come back, it does not
/// count. What left without this program counts.
#[test]
fn a_letter_that_counts_is_not_made_twice() {
    let life = acknowledged("krachtig-perspectief");
    let made = life.made("2026-12-11", "decision", Side::Complainant);
    let posted = life.sent("2026-12-11", "decision", Side::Complainant);
    let elsewhere = life.elsewhere("2026-12-11", "decision", Side::Complainant);
    let none = Vec::new();
    let exists = vec![Refusal::LetterExists];
    for (what, life, against, of_the_other) in [
        ("nothing", &life, &none, &none),
        ("made", &made, &exists, &none),
        ("posted", &posted, &exists, &none),
        ("elsewhere", &elsewhere, &exists, &none),
        ("void", &made.then("2026-12-11", void()), &none, &none),
        (
            "returned",
            &posted.then("2026-12-11", returned()),
            &none,
            &none,
        ),
    ] {
        let case = life.today("2026-12-11");
        let (first, second) = (Side::Complainant, Side::Respondent);
        let refused = |side| case.against_making(LetterKind::Decision, side);
        assert_eq!(refused(first), *against, "{what}");
        assert_eq!(refused(second), *of_the_other, "{what}");
    }
}

/// LETTERS.md: what nothing asks for does not fit, and a withdrawn complaint says so.
#[test]
fn a_letter_without_occasion_is_refused() {
    let life = acknowledged("krachtig-perspectief");
    let refused =
        |life: &Life, kind: LetterKind, side| life.today("2026-12-01").against_making(kind, side);
    let over = life.on("2026-12-01", closed());
    let ended = life.on("2026-12-01", withdrawn());
    let (first, third) = (Side::Complainant, Side::Third);
    for (life, kind, side, expected) in [
        (&life, LetterKind::Proposal, first, Refusal::DoesNotFit),
        (&life, LetterKind::Reopening, first, Refusal::DoesNotFit),
        (&life, LetterKind::Decision, third, Refusal::DoesNotFit),
        (
            &life,
            LetterKind::Acknowledgement,
            first,
            Refusal::LetterExists,
        ),
        (&over, LetterKind::Decision, first, Refusal::DoesNotFit),
        (&over, LetterKind::InterimNotice, first, Refusal::DoesNotFit),
        (&ended, LetterKind::Decision, first, Refusal::Withdrawn),
        (
            &ended,
            LetterKind::Acknowledgement,
            first,
            Refusal::Withdrawn,
        ),
    ] {
        assert_eq!(refused(life, kind, side), [expected], "{kind} to {side:?}");
    }
    let taken = Event::Letter {
        letter: LetterNo(1),
        moment: LetterMoment::Finalised {
            kind: LetterKind::Decision,
            side: first,
            guest: None,
            to: String::new(),
            sha256: String::new(),
        },
    };
    let against = life.today("2026-12-01").against("2026-12-01", &taken);
    assert_eq!(against, [Refusal::LetterExists]);
}

/// S3.14, TERMS.md rule 8: a notice that was made before the extension does not tell it, also when
/// it leaves afterwards.
#[test]
fn an_older_notice_does_not_tell_an_extension() {
    let longer =
        |life: &Life, until| life.on("2026-12-10", extended("proposal", until, "Meer onderzoek."));
    let once = longer(&acknowledged("heelimperfect"), "2027-01-08").made(
        "2026-12-10",
        "extension",
        Side::Complainant,
    );
    let asks = Act::Post(LetterKind::Extension, LetterNo(2));
    assert!(once.today("2026-12-10").acts("proposal").contains(&asks));
    let twice = longer(&once, "2027-01-15");
    let letter = send_to("extension", Side::Complainant);
    assert!(twice.today("2026-12-10").acts("proposal").contains(&letter));
    let way = PostingWay::Ordinary;
    let code = String::new();
    let left = twice.then("2026-12-10", LetterMoment::Posted { way, code });
    assert!(left.today("2026-12-10").acts("proposal").contains(&letter));
    check(&[(
        "S3.14",
        &left,
        "2026-12-10",
        &[("extension.complainant", Fits::Owed)],
    )]);
}

/// S3.14: nor does what left without this program before that.
#[test]
fn an_older_message_does_not_tell_an_extension() {
    let told_on = |on| {
        acknowledged("heelimperfect")
            .elsewhere(on, "extension", Side::Complainant)
            .on("2026-12-10", extended("proposal", "2027-01-08", "Ziekte."))
            .today("2026-12-10")
            .acts("proposal")
    };
    let letter = send_to("extension", Side::Complainant);
    assert!(told_on("2026-12-09").contains(&letter));
    assert!(!told_on("2026-12-10").contains(&letter));
}

/// S1.17: where a rule does not say to whom the papers go, they go to whoever takes the matter on.
#[test]
fn papers_go_to_a_third_by_themselves() {
    let life = acknowledged("coachcenter").under(|regulation| {
        let mut duties = regulation.duties.iter_mut();
        let rule = duties
            .find(|rule| rule.id == key("forward_papers"))
            .unwrap();
        rule.met_by = vec!["forwarding.posted".parse().unwrap()];
    });
    let composed = life
        .sent("2026-12-10", "decision", Side::Complainant)
        .on("2026-12-11", taken("committee"))
        .on("2026-12-11", own("committee_composed"));
    check(&[(
        "S1.17",
        &composed,
        "2026-12-11",
        &[("forwarding.third", Fits::Owed)],
    )]);
    let sent = composed.sent("2026-12-11", "forwarding", Side::Third);
    let standing = sent.today("2026-12-11").standing("forward_papers");
    assert_eq!(standing, Standing::Met(day("2026-12-11")));
}

/// S1.11, S1.17, S4.14: a dossier is not closed while one of two sides was not written to, or
/// another kind of letter is owed; a reason overrules. An invitation is not owed after the decision.
#[test]
fn a_letter_to_each_side_is_owed_before_closing() {
    let invited = acknowledged("coachcenter")
        .on("2026-11-24", admitted())
        .sent("2026-11-26", "hearing_invitation", Side::Complainant);
    let one = invited.sent("2026-12-10", "decision", Side::Complainant);
    let both = one.sent("2026-12-10", "hearing_invitation", Side::Respondent);
    let copied = both.made("2026-12-10", "decision", Side::Respondent);
    let road = both
        .on("2026-12-10", taken("committee"))
        .on("2026-12-10", own("committee_composed"))
        .sent("2026-12-10", "forwarding", Side::Third);
    let notified = road.sent("2026-12-10", "forwarding_notice", Side::Complainant);
    let decided =
        acknowledged("krachtig-perspectief").sent("2026-12-10", "decision", Side::Complainant);
    let confirmed = decided.sent("2026-12-10", "closing_confirmation", Side::Complainant);
    for (row, life, may) in [
        ("S1.11", &invited, false),
        ("S1.11", &one, true),
        ("S1.11", &both, true),
        ("S1.11", &copied, false),
        ("S1.17", &road, false),
        ("S1.17", &notified, true),
        ("S4.14", &decided, false),
        ("S4.14", &confirmed, true),
    ] {
        let case = life.today("2026-12-10");
        let expected = if may {
            vec![]
        } else {
            vec![Refusal::LetterOwed]
        };
        assert_eq!(case.against("2026-12-10", &closed()), expected, "{row}");
        let overruled = Event::Closed {
            reason: "De klager is verhuisd.".into(),
        };
        assert_eq!(case.against("2026-12-10", &overruled), [], "{row}");
    }
}

/// EXPERIENCE.md: a void letter counts again when that is taken back, unless another replaced it:
/// one to the same side, made afterwards, of a kind that does not go again and again.
#[test]
fn only_a_replaced_letter_stays_void() {
    let life = acknowledged("krachtig-perspectief");
    let (first, second) = (Side::Complainant, Side::Respondent);
    for (kind, other, side, replaced) in [
        ("decision", "decision", first, true),
        ("decision", "decision", second, false),
        ("decision", "interim_notice", first, false),
        ("information_request", "information_request", first, false),
    ] {
        let void = life
            .made("2026-12-10", kind, first)
            .then("2026-12-10", void());
        let no = void.today("2026-12-10").timeline.len();
        let back = Event::TakenBack {
            event: EventNo(u32::try_from(no).unwrap()),
        };
        let before = life.made("2026-12-09", other, side);
        for after in [
            void.made("2026-12-10", other, side),
            void.elsewhere("2026-12-10", other, side),
        ] {
            let case = after.today("2026-12-10");
            let expected = if replaced {
                vec![Refusal::LetterExists]
            } else {
                vec![]
            };
            assert_eq!(
                case.against("2026-12-10", &back),
                expected,
                "{kind}, {other}"
            );
        }
        let earlier = before
            .made("2026-12-10", kind, first)
            .then("2026-12-10", self::void());
        let no = u32::try_from(earlier.today("2026-12-10").timeline.len()).unwrap();
        let back = Event::TakenBack { event: EventNo(no) };
        assert_eq!(earlier.today("2026-12-10").against("2026-12-10", &back), []);
    }
}
