//! What may be done, and what may not.

use super::*;
use crate::intake::{Party, StaffId, Who};
use crate::names::{Gender, PersonName};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn registered() -> Vec<Recorded> {
    let who = Who::Person(PersonName::read("T. Aksoy", Gender::Mr).unwrap());
    let complainant = Party {
        who,
        address: Default::default(),
        email: String::new(),
        phone: String::new(),
    };
    let intake = Intake::received(complainant, day("2026-11-16"));
    vec![recorded(
        1,
        "2026-11-16",
        Event::Registered(Box::new(intake)),
    )]
}

fn recorded(no: u32, on: &str, event: Event) -> Recorded {
    let at = day(on).and_hms_opt(9, 0, 0).unwrap();
    Recorded {
        no: EventNo(no),
        on: day(on),
        at,
        by: StaffId(1),
        event,
    }
}

/// Plays steps one after the other; the answer to the last is what is checked.
fn play(steps: &[(&str, Step)]) -> Result<Event, Vec<Refusal>> {
    let mut timeline = registered();
    let mut answer = Err(Vec::new());
    for (on, step) in steps {
        let dossier = Dossier::fold(&timeline).unwrap();
        answer = apply(
            &dossier,
            &timeline,
            step.clone(),
            day(on),
            day("2026-11-21"),
        );
        if let Ok(event) = &answer {
            let no = u32::try_from(timeline.len()).unwrap() + 1;
            timeline.push(recorded(no, on, event.clone()));
        }
    }
    answer
}

fn finalise() -> Step {
    finalise_as(1)
}

fn finalise_as(no: u32) -> Step {
    Step::Finalise {
        letter: LetterNo(no),
        kind: LetterKind::Acknowledgement,
        to: String::new(),
        sha256: String::new(),
    }
}

fn post() -> Step {
    Step::Post {
        letter: LetterNo(1),
        way: PostingWay::Ordinary,
        code: String::new(),
    }
}

fn deliver() -> Step {
    Step::Deliver {
        letter: LetterNo(1),
        note: String::new(),
    }
}

fn void(reason: &str) -> Step {
    Step::Void {
        letter: LetterNo(1),
        reason: reason.into(),
    }
}

fn withdraw() -> Step {
    Step::Withdraw {
        reason: String::new(),
    }
}

/// LETTERS.md, the path of a letter: finalised, printed, posted, delivered or returned, or void.
#[test]
fn a_letter_goes_its_way_in_order() {
    let refused = |refusal| Err(vec![refusal]);
    for (steps, expected) in [
        (vec![("2026-11-20", post())], refused(Refusal::NoSuchLetter)),
        (
            vec![("2026-11-20", finalise()), ("2026-11-20", finalise())],
            refused(Refusal::LetterExists),
        ),
        (
            vec![("2026-11-20", finalise()), ("2026-11-19", post())],
            refused(Refusal::Before(day("2026-11-20"))),
        ),
        (
            vec![("2026-11-20", finalise()), ("2026-11-22", post())],
            refused(Refusal::InFuture),
        ),
        (
            vec![("2026-11-20", finalise()), ("2026-11-20", deliver())],
            refused(Refusal::NotPosted),
        ),
        (
            vec![
                ("2026-11-19", finalise()),
                ("2026-11-20", post()),
                ("2026-11-20", post()),
            ],
            refused(Refusal::AlreadyPosted),
        ),
        (
            vec![
                ("2026-11-19", finalise()),
                ("2026-11-20", post()),
                ("2026-11-19", deliver()),
            ],
            refused(Refusal::Before(day("2026-11-20"))),
        ),
        (
            vec![
                ("2026-11-19", finalise()),
                ("2026-11-19", post()),
                ("2026-11-20", deliver()),
                ("2026-11-20", deliver()),
            ],
            refused(Refusal::FateKnown),
        ),
        (
            vec![("2026-11-20", finalise()), ("2026-11-20", void(" "))],
            refused(Refusal::NoReason),
        ),
        (
            vec![
                ("2026-11-20", finalise()),
                ("2026-11-20", void("fout")),
                ("2026-11-20", post()),
            ],
            refused(Refusal::LetterVoid),
        ),
        (
            vec![("2026-11-20", withdraw()), ("2026-11-20", finalise())],
            refused(Refusal::Withdrawn),
        ),
        (
            vec![("2026-11-20", withdraw()), ("2026-11-20", withdraw())],
            refused(Refusal::Withdrawn),
        ),
        (
            vec![("2026-11-15", withdraw())],
            refused(Refusal::Before(day("2026-11-16"))),
        ),
    ] {
        assert_eq!(play(&steps), expected, "{steps:?}");
    }
}

/// A void letter keeps its number; the one that replaces it has its own.
#[test]
fn a_void_letter_is_replaced_under_another_number() {
    let answer = play(&[
        ("2026-11-19", finalise()),
        ("2026-11-20", void("fout")),
        ("2026-11-20", finalise_as(2)),
    ]);
    assert!(
        matches!(
            answer,
            Ok(Event::Letter {
                letter: LetterNo(2),
                ..
            })
        ),
        "{answer:?}"
    );
}

/// EXPERIENCE.md: undo instead of confirmation, also after a restart; the past stays visible.
#[test]
fn entries_can_be_taken_back_in_order() {
    let back = |no| ("2026-11-21", Step::TakeBack(EventNo(no)));
    let sent = [
        ("2026-11-19", finalise()),
        ("2026-11-19", post()),
        ("2026-11-20", deliver()),
    ];
    let after = |more: &[(&'static str, Step)]| play(&[sent.as_slice(), more].concat());
    assert_eq!(after(&[back(1)]), Err(vec![Refusal::CannotTakeBack]));
    assert_eq!(after(&[back(2)]), Err(vec![Refusal::CannotTakeBack]));
    assert_eq!(after(&[back(3)]), Err(vec![Refusal::StandsUnder]));
    assert_eq!(after(&[back(9)]), Err(vec![Refusal::NoSuchEntry]));
    assert_eq!(after(&[back(4), back(4)]), Err(vec![Refusal::NoSuchEntry]));
    assert_eq!(
        after(&[back(4), back(3)]),
        Ok(Event::TakenBack { event: EventNo(3) })
    );
    let reposted = after(&[back(4), back(3), ("2026-11-20", post())]);
    assert!(matches!(reposted, Ok(Event::Letter { .. })), "{reposted:?}");
    let resumed = play(&[
        ("2026-11-20", withdraw()),
        back(2),
        ("2026-11-20", finalise()),
    ]);
    assert!(matches!(resumed, Ok(Event::Letter { .. })), "{resumed:?}");
}

/// A replaced letter does not come back to life: of two that count, nobody knows which one holds.
#[test]
fn a_letter_that_was_replaced_does_not_count_again() {
    let back = |no| ("2026-11-21", Step::TakeBack(EventNo(no)));
    let returned = Step::Return {
        letter: LetterNo(1),
        note: String::new(),
    };
    let sent = [("2026-11-19", finalise()), ("2026-11-19", post())];
    for end in [void("fout"), returned] {
        let after = |more: &[(&'static str, Step)]| {
            let ended = [("2026-11-20", end.clone())];
            play(&[sent.as_slice(), &ended, more].concat())
        };
        assert_eq!(
            after(&[back(4)]),
            Ok(Event::TakenBack { event: EventNo(4) }),
            "{end:?}"
        );
        assert_eq!(
            after(&[("2026-11-20", finalise_as(2)), back(4)]),
            Err(vec![Refusal::LetterExists]),
            "{end:?}"
        );
        let void_second = Step::Void {
            letter: LetterNo(2),
            reason: "dubbel".into(),
        };
        assert_eq!(
            after(&[
                ("2026-11-20", finalise_as(2)),
                ("2026-11-20", void_second),
                back(4)
            ]),
            Ok(Event::TakenBack { event: EventNo(4) }),
            "{end:?}"
        );
    }
}

/// TERMS.md rule 6, the real date: a complaint cannot have been received after its answer was sent.
#[test]
fn a_correction_keeps_the_receipt_before_what_followed_it() {
    let received = |on: &str| {
        let Event::Registered(intake) = registered().remove(0).event else {
            unreachable!("the timeline begins with the registration")
        };
        Step::Correct {
            intake: Box::new(Intake {
                received_on: day(on),
                ..*intake
            }),
            reason: String::new(),
        }
    };
    let back = |no| ("2026-11-21", Step::TakeBack(EventNo(no)));
    let posted = [("2026-11-18", finalise()), ("2026-11-18", post())];
    let withdrawn = [("2026-11-18", withdraw())];
    let refused = Err(vec![Refusal::StandsUnder]);
    for followed in [posted.as_slice(), withdrawn.as_slice()] {
        let then = |on: &str| play(&[followed, &[("2026-11-21", received(on))]].concat());
        assert_eq!(then("2026-11-19"), refused, "{followed:?}");
        assert!(then("2026-11-18").is_ok(), "{followed:?}");
    }
    // The same by taking a correction back: 20 November stood there before.
    let earlier = [
        ("2026-11-21", received("2026-11-20")),
        ("2026-11-21", received("2026-11-17")),
    ];
    let taken_back = play(&[&earlier, posted.as_slice(), &[back(3)]].concat());
    assert_eq!(taken_back, refused);
    // A letter that never counted binds nothing.
    let void = [("2026-11-18", void("fout"))];
    let freed = play(
        &[
            &posted,
            void.as_slice(),
            &[("2026-11-21", received("2026-11-19"))],
        ]
        .concat(),
    );
    assert!(freed.is_ok(), "{freed:?}");
}
