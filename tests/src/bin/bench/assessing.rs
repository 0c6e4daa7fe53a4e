//! What it costs to know what a dossier means, without the archive and from its list rows.

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate, NaiveTime};
use procedure::Calendar;
use procedure::calendar::Transit;
use procedure::dossier::Dossier;
use procedure::event::{
    ContactWay, Event, EventNo, LetterKind, LetterMoment, LetterNo, PostingWay, Recorded,
};
use procedure::intake::{Intake, Party, StaffId, Who};
use procedure::regulation::{PRESETS, Side};
use procedure::situation::{Ground, assess, warnings};
use procedure::step::{Desk, letters_that_fit};

use crate::{Failure, report};

/// Assesses one dossier of 60 events under each preset, and 10,000 dossiers as they commonly are.
pub(crate) fn run() -> Result<(), Failure> {
    let calendar = Calendar::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 19).ok_or("no such day")?;
    let received = today - Days::new(40);
    let long = timeline(received, 60);
    for preset in PRESETS {
        let regulation = preset.regulation()?;
        let ground = Ground {
            regulation: &regulation,
            calendar: &calendar,
            transit: Transit::default(),
            today,
            time: NaiveTime::MIN,
        };
        let dossier = Dossier::fold(&long)?;
        let assessing = batches(200, 20, || {
            black_box(assess(black_box(&dossier), ground).is_ok());
        });
        let what = format!("assess 60 events under {} (≤ 0.050 ms)", preset.id);
        report(&what, &assessing);
        let whole = batches(200, 20, || {
            let folded = Dossier::fold(black_box(&long));
            let known = folded.is_ok_and(|dossier| {
                assess(&dossier, ground)
                    .is_ok_and(|situation| warnings(&dossier, &situation.terms, ground).len() < 99)
            });
            black_box(known);
        });
        report("  with folding and warnings", &whole);
        let desk = Desk {
            dossier: &dossier,
            timeline: &long,
            ground,
        };
        let fitting = batches(200, 20, || {
            black_box(letters_that_fit(black_box(desk)).is_ok());
        });
        report("  with the letters that fit (≤ 0.070 ms)", &fitting);
    }
    let regulation = PRESETS[1].regulation()?;
    let ground = Ground {
        regulation: &regulation,
        calendar: &calendar,
        transit: Transit::default(),
        today,
        time: NaiveTime::MIN,
    };
    let many: Vec<Vec<Recorded>> = (0..10_000)
        .map(|at| {
            timeline(
                today - Days::new(at % 60),
                4 + usize::try_from(at % 9).unwrap_or(0),
            )
        })
        .collect();
    let all = batches(5, 1, || {
        let owed = many.iter().filter(|timeline| {
            Dossier::fold(timeline)
                .is_ok_and(|dossier| assess(&dossier, ground).is_ok_and(|it| !it.duties.is_empty()))
        });
        black_box(owed.count());
    });
    report("fold and assess 10,000 open dossiers (≤ 500 ms)", &all);
    Ok(())
}

/// How long one call takes, in each of `rounds` rounds of `calls`.
fn batches(rounds: u32, calls: u32, mut call: impl FnMut()) -> Vec<Duration> {
    (0..rounds)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..calls {
                call();
            }
            start.elapsed() / calls
        })
        .collect()
}

/// A dossier with this many events: the acknowledgement went out, and then there was much talk.
fn timeline(received: NaiveDate, events: usize) -> Vec<Recorded> {
    let letter = |moment| Event::Letter {
        letter: LetterNo(1),
        moment,
    };
    let opening = [
        Event::Registered(Box::new(Intake::received(complainant(), received))),
        letter(LetterMoment::Finalised {
            kind: LetterKind::Acknowledgement,
            side: Side::Complainant,
            guest: None,
            to: "de heer T. Aksoy".into(),
            sha256: "00".into(),
        }),
        letter(LetterMoment::Printed),
        letter(LetterMoment::Posted {
            way: PostingWay::Ordinary,
            code: String::new(),
        }),
    ];
    let talk = |at: usize| match at % 3 {
        0 => Event::Contact {
            side: Side::Complainant,
            way: ContactWay::Phone,
            note: "gebeld".into(),
        },
        1 => Event::Information {
            side: Side::Respondent,
            received: at.is_multiple_of(2),
            what: "agenda".into(),
        },
        _ => Event::Shared {
            with: "de behandelaar".into(),
            what: "verslag".into(),
            reason: "onderzoek".into(),
        },
    };
    let all = opening.into_iter().chain((0..).map(talk)).take(events);
    all.zip(1..)
        .map(|(event, no)| {
            let on = received + Days::new(u64::from(no) / 4);
            Recorded {
                no: EventNo(no),
                on,
                at: on.and_time(NaiveTime::MIN),
                by: StaffId(1),
                event,
            }
        })
        .collect()
}

fn complainant() -> Party {
    Party {
        who: Who::Organisation {
            name: "Stichting De Lindehof".into(),
            department: String::new(),
            contact: None,
        },
        address: procedure::address::Address::default(),
        email: String::new(),
        phone: String::new(),
    }
}
