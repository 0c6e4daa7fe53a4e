//! A dossier under each preset: what runs and what is owed.

use super::*;
use crate::event::{Event, EventNo, LetterMoment, LetterNo, PostingWay, Recorded};
use crate::intake::{Intake, Party, StaffId, Who};
use crate::names::{Gender, PersonName};
use crate::regulation::{Side, preset};

mod warned;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn intake(received: &str) -> Intake {
    let who = Who::Person(PersonName::read("S. van der Aa", Gender::Mrs).unwrap());
    let address = crate::address::Address {
        street: "Lange Akker".into(),
        number: "112".into(),
        postcode: "4997 ZK".into(),
        town: "Oudermeer".into(),
        country: String::new(),
    };
    let complainant = Party {
        who,
        address,
        email: String::new(),
        phone: String::new(),
    };
    Intake {
        about: "een factuur".into(),
        summary: "U kreeg een factuur.".into(),
        handler: Some(StaffId(1)),
        ..Intake::received(complainant, day(received))
    }
}

/// A timeline that begins with a registration on the day of receipt.
fn timeline(intake: Intake, events: &[(&str, Event)]) -> Vec<Recorded> {
    let received = intake.received_on;
    let first = (received, Event::Registered(Box::new(intake)));
    let rest = events.iter().map(|(on, event)| (day(on), event.clone()));
    let numbered = std::iter::once(first).chain(rest).zip(1..);
    numbered
        .map(|((on, event), no)| Recorded {
            no: EventNo(no),
            on,
            at: on.and_hms_opt(9, 0, 0).unwrap(),
            by: StaffId(1),
            event,
        })
        .collect()
}

fn letter(moment: LetterMoment) -> Event {
    Event::Letter {
        letter: LetterNo(1),
        moment,
    }
}

fn finalised() -> Event {
    let kind = LetterKind::Acknowledgement;
    letter(LetterMoment::Finalised {
        kind,
        side: Side::Complainant,
        guest: None,
        to: "mevrouw S. van der Aa".into(),
        sha256: String::new(),
    })
}

fn posted() -> Event {
    letter(LetterMoment::Posted {
        way: PostingWay::Ordinary,
        code: String::new(),
    })
}

fn assessed(
    preset_id: &str,
    timeline: &[Recorded],
    today: &str,
    check: impl FnOnce(&Situation<'_>, &[Warning]),
) {
    let regulation = preset(preset_id).unwrap().regulation().unwrap();
    let calendar = Calendar::default();
    let ground = Ground {
        regulation: &regulation,
        calendar: &calendar,
        transit: Transit::default(),
        today: day(today),
        time: NaiveTime::MIN,
    };
    let dossier = Dossier::fold(timeline).unwrap();
    let situation = assess(&dossier, ground).unwrap();
    let warnings = warnings(&dossier, &situation.terms, ground);
    check(&situation, &warnings);
}

/// S0.10, S1.06, S2.02, S3.08, S4.08: the acknowledgement term of each preset, with its day to act.
#[test]
fn each_preset_has_its_own_acknowledgement_term() {
    for (id, due, act_by) in [
        ("passie-profiel", "2026-11-30", "2026-11-26"),
        ("coachcenter", "2026-12-07", "2026-12-03"),
        ("groeimeesters", "2026-11-25", "2026-11-25"),
        ("heelimperfect", "2026-11-24", "2026-11-24"),
        ("krachtig-perspectief", "2026-11-30", "2026-11-30"),
    ] {
        assessed(
            id,
            &timeline(intake("2026-11-23"), &[]),
            "2026-11-23",
            |situation, _| {
                assert_eq!(situation.stage, Stage::Acknowledge, "{id}");
                let first = &situation.duties[0];
                assert_eq!(
                    first.act,
                    Act::Send(LetterKind::Acknowledgement, None),
                    "{id}"
                );
                assert_eq!(
                    (first.due.unwrap().day, first.act_by),
                    (day(due), day(act_by)),
                    "{id}"
                );
            },
        );
    }
}

/// S0.15, S1.13, S2.13, S3.11, S4.11: the term of the decision or the proposal.
#[test]
fn each_preset_has_its_own_decision_term() {
    for (id, rule, due) in [
        ("passie-profiel", "decision", "2026-12-14"),
        ("coachcenter", "decision", "2026-12-23"),
        ("groeimeesters", "decision", "2026-12-21"),
        ("heelimperfect", "proposal", "2026-12-23"),
        ("krachtig-perspectief", "decision", "2026-12-21"),
    ] {
        assessed(
            id,
            &timeline(intake("2026-11-23"), &[]),
            "2026-11-23",
            |situation, _| {
                let state = situation
                    .terms
                    .iter()
                    .find(|state| state.rule.id.as_str() == rule)
                    .unwrap();
                assert_eq!(state.term.as_ref().unwrap().due.day, day(due), "{id}");
            },
        );
    }
}

/// S1.11: the invitation counts from the real dispatch of the acknowledgement, and not before.
#[test]
fn a_term_that_starts_with_a_dispatch_waits_for_it() {
    let find = |situation: &Situation<'_>| -> (Standing, Option<NaiveDate>) {
        let state = situation
            .terms
            .iter()
            .find(|it| it.rule.id.as_str() == "hearing_invitation")
            .unwrap();
        (state.standing, state.term.as_ref().map(|term| term.due.day))
    };
    let printed = [
        ("2026-11-24", finalised()),
        ("2026-11-24", letter(LetterMoment::Printed)),
    ];
    assessed(
        "coachcenter",
        &timeline(intake("2026-11-23"), &printed),
        "2026-11-25",
        |it, _| {
            assert_eq!(find(it), (Standing::NotStarted, None));
            assert_eq!(
                it.duties[0].act,
                Act::Post(LetterKind::Acknowledgement, LetterNo(1))
            );
        },
    );
    let sent = [("2026-11-24", finalised()), ("2026-11-25", posted())];
    assessed(
        "coachcenter",
        &timeline(intake("2026-11-23"), &sent),
        "2026-11-26",
        |it, _| {
            assert_eq!(it.stage, Stage::Handle);
            assert_eq!(find(it), (Standing::Running, Some(day("2026-12-09"))));
        },
    );
}

/// TERMS.md rules 5, 6 and 9: printed is not sent, and what must arrive is met when it arrives.
#[test]
fn a_letter_meets_its_term_when_it_leaves_or_arrives() {
    let void = letter(LetterMoment::Void {
        reason: "verkeerde naam".into(),
    });
    let returned = letter(LetterMoment::Returned {
        note: String::new(),
    });
    let delivered = letter(LetterMoment::Delivered {
        note: String::new(),
    });
    for (id, events, standing) in [
        (
            "krachtig-perspectief",
            vec![("2026-11-24", finalised())],
            Standing::Running,
        ),
        (
            "krachtig-perspectief",
            vec![("2026-11-24", finalised()), ("2026-11-30", posted())],
            Standing::Met(day("2026-11-30")),
        ),
        (
            "krachtig-perspectief",
            vec![("2026-11-24", finalised()), ("2026-12-01", posted())],
            Standing::MetLate(day("2026-12-01")),
        ),
        (
            "krachtig-perspectief",
            vec![
                ("2026-11-24", finalised()),
                ("2026-11-24", posted()),
                ("2026-11-25", void),
            ],
            Standing::Running,
        ),
        // Posted on Thursday, reckoned to arrive on Saturday.
        (
            "passie-profiel",
            vec![("2026-11-24", finalised()), ("2026-11-26", posted())],
            Standing::Met(day("2026-11-28")),
        ),
        (
            "passie-profiel",
            vec![("2026-11-24", finalised()), ("2026-11-27", posted())],
            Standing::MetLate(day("2026-12-01")),
        ),
        (
            "passie-profiel",
            vec![
                ("2026-11-24", finalised()),
                ("2026-11-27", posted()),
                ("2026-11-28", delivered),
            ],
            Standing::Met(day("2026-11-28")),
        ),
        (
            "passie-profiel",
            vec![
                ("2026-11-24", finalised()),
                ("2026-11-24", posted()),
                ("2026-11-27", returned),
            ],
            Standing::Running,
        ),
    ] {
        assessed(
            id,
            &timeline(intake("2026-11-23"), &events),
            "2026-11-28",
            |situation, _| {
                assert_eq!(situation.terms[0].standing, standing, "{id} {events:?}");
            },
        );
    }
    assessed(
        "passie-profiel",
        &timeline(intake("2026-11-23"), &[]),
        "2026-12-01",
        |situation, _| {
            assert_eq!(situation.terms[0].standing, Standing::Overdue);
        },
    );
}

/// S0.21, S1.21, S2.11, S3.21, S4.20: retention counts from the end of the dossier.
#[test]
fn a_withdrawn_dossier_owes_nothing_and_is_kept_as_long_as_the_regulation_says() {
    for (id, until) in [
        ("passie-profiel", "2028-11-30"),
        ("coachcenter", "2028-11-30"),
        ("groeimeesters", "2028-11-30"),
        ("heelimperfect", "2029-11-30"),
        ("krachtig-perspectief", "2028-11-30"),
    ] {
        let withdrawn = [(
            "2026-11-30",
            Event::Withdrawn {
                reason: String::new(),
            },
        )];
        assessed(
            id,
            &timeline(intake("2026-11-23"), &withdrawn),
            "2026-12-24",
            |situation, _| {
                assert_eq!(situation.stage, Stage::Withdrawn, "{id}");
                assert_eq!(situation.duties, [], "{id}");
                assert!(situation.terms.iter().all(|state| !state.is_open()), "{id}");
                assert_eq!(
                    situation.retention.as_ref().unwrap().due.day,
                    day(until),
                    "{id}"
                );
            },
        );
    }
}
