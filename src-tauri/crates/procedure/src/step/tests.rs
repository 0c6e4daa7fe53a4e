//! What may be done, and what may not.

use super::*;
use crate::calendar::{Calendar, Transit};
use crate::event::{EventNo, LetterKind, LetterMoment, LetterNo, PostingWay};
use crate::intake::{Intake, Party, StaffId, Who};
use crate::names::{Gender, PersonName};
use crate::regulation::{Side, preset};

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

/// Plays events one after the other; the answer to the last is what is checked.
fn play(events: &[(&str, Event)]) -> Result<(), Vec<Refusal>> {
    let regulation = preset("coachcenter").unwrap().regulation().unwrap();
    let calendar = Calendar::default();
    let ground = Ground {
        regulation: &regulation,
        calendar: &calendar,
        transit: Transit::default(),
        today: day("2026-11-21"),
        time: chrono::NaiveTime::MIN,
    };
    let mut timeline = registered();
    let mut answer = Err(Vec::new());
    for (on, event) in events {
        let dossier = Dossier::fold(&timeline).unwrap();
        let desk = Desk {
            dossier: &dossier,
            timeline: &timeline,
            ground,
        };
        answer = check(desk, event, day(on));
        if answer.is_ok() {
            let no = u32::try_from(timeline.len()).unwrap() + 1;
            timeline.push(recorded(no, on, event.clone()));
        }
    }
    answer
}

fn letter(no: u32, moment: LetterMoment) -> Event {
    Event::Letter {
        letter: LetterNo(no),
        moment,
    }
}

fn finalise() -> Event {
    finalise_as(1)
}

fn finalise_as(no: u32) -> Event {
    letter(
        no,
        LetterMoment::Finalised {
            kind: LetterKind::Acknowledgement,
            side: Side::Complainant,
            guest: None,
            to: String::new(),
            sha256: String::new(),
        },
    )
}

fn post() -> Event {
    letter(
        1,
        LetterMoment::Posted {
            way: PostingWay::Ordinary,
            code: String::new(),
        },
    )
}

fn deliver() -> Event {
    letter(
        1,
        LetterMoment::Delivered {
            note: String::new(),
        },
    )
}

fn void(reason: &str) -> Event {
    letter(
        1,
        LetterMoment::Void {
            reason: reason.into(),
        },
    )
}

fn withdraw() -> Event {
    Event::Withdrawn {
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
    assert_eq!(answer, Ok(()));
}

/// EXPERIENCE.md: undo instead of confirmation, also after a restart; the past stays visible.
#[test]
fn entries_can_be_taken_back_in_order() {
    let back = |no| ("2026-11-21", Event::TakenBack { event: EventNo(no) });
    let sent = [
        ("2026-11-19", finalise()),
        ("2026-11-19", post()),
        ("2026-11-20", deliver()),
    ];
    let after = |more: &[(&'static str, Event)]| play(&[sent.as_slice(), more].concat());
    assert_eq!(after(&[back(1)]), Err(vec![Refusal::CannotTakeBack]));
    assert_eq!(after(&[back(2)]), Err(vec![Refusal::CannotTakeBack]));
    assert_eq!(after(&[back(3)]), Err(vec![Refusal::StandsUnder]));
    assert_eq!(after(&[back(9)]), Err(vec![Refusal::NoSuchEntry]));
    assert_eq!(after(&[back(4), back(4)]), Err(vec![Refusal::NoSuchEntry]));
    assert_eq!(after(&[back(4), back(3)]), Ok(()));
    let reposted = after(&[back(4), back(3), ("2026-11-20", post())]);
    assert_eq!(reposted, Ok(()));
    let resumed = play(&[
        ("2026-11-20", withdraw()),
        back(2),
        ("2026-11-20", finalise()),
    ]);
    assert_eq!(resumed, Ok(()));
}

/// A replaced letter does not come back to life: of two that count, nobody knows which one holds.
#[test]
fn a_letter_that_was_replaced_does_not_count_again() {
    let back = |no| ("2026-11-21", Event::TakenBack { event: EventNo(no) });
    let returned = letter(
        1,
        LetterMoment::Returned {
            note: String::new(),
        },
    );
    let sent = [("2026-11-19", finalise()), ("2026-11-19", post())];
    for end in [void("fout"), returned] {
        let after = |more: &[(&'static str, Event)]| {
            let ended = [("2026-11-20", end.clone())];
            play(&[sent.as_slice(), &ended, more].concat())
        };
        assert_eq!(after(&[back(4)]), Ok(()), "{end:?}");
        assert_eq!(
            after(&[("2026-11-20", finalise_as(2)), back(4)]),
            Err(vec![Refusal::LetterExists]),
            "{end:?}"
        );
        let void_second = letter(
            2,
            LetterMoment::Void {
                reason: "dubbel".into(),
            },
        );
        assert_eq!(
            after(&[
                ("2026-11-20", finalise_as(2)),
                ("2026-11-20", void_second),
                back(4)
            ]),
            Ok(()),
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
        Event::Corrected {
            intake: Box::new(Intake {
                received_on: day(on),
                ..*intake
            }),
            reason: String::new(),
        }
    };
    let back = |no| ("2026-11-21", Event::TakenBack { event: EventNo(no) });
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
