//! How a complaint goes under a regulation: an imagined one, played from day to day. Each thing
//! owed is done on its day to act, as the engine tells it of any dossier, so that no date here is
//! reckoned a second time.

mod acted;
mod told;

use chrono::NaiveDate;
use procedure::Language;
use procedure::address::Address;
use procedure::dossier::Dossier;
use procedure::event::{Event, LetterMoment};
use procedure::intake::{Intake, Party, StaffId, Who};
use procedure::letter_kind::LetterKind;
use procedure::regulation::{Regulation, Side, Whose};
use procedure::situation::{Act, Duty, RoadStanding, Situation, Standing, assess, outcome_letter};
use procedure::typed_date::{self, Lean};

use crate::fault::Fault;
use crate::file::Days;
use crate::imagined::Imagined;
use crate::moment;
use crate::wire::{Example, ExampleKind, ExampleRow};

/// More steps than this take no complaint; a regulation that asks them asks in a circle.
const MOST_STEPS: usize = 120;

/// The example of a complaint that comes on the day that was typed; today when nothing was.
pub(super) fn example(
    regulation: &Regulation,
    days: Days,
    typed: &str,
    language: Language,
) -> Result<Example, Fault> {
    let read = match typed.trim() {
        "" => Ok(days.today),
        typed => typed_date::read(typed, days.today, Lean::Future),
    };
    let received_on = read.unwrap_or(days.today);
    let mut play = Play::new(regulation, days, received_on, language);
    play.run()?;
    let mut rows = play.rows;
    // What has no day of its own stays where it came.
    rows.sort_by_key(|(day, _)| *day);
    Ok(Example {
        received_on: moment::day(received_on),
        unreadable: read.is_err(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    })
}

/// A complaint that is being played.
struct Play<'a> {
    regulation: &'a Regulation,
    language: Language,
    days: Days,
    imagined: Imagined,
    rows: Vec<(NaiveDate, ExampleRow)>,
}

impl<'a> Play<'a> {
    fn new(regulation: &'a Regulation, days: Days, on: NaiveDate, language: Language) -> Self {
        let mut intake = Intake::received(nobody(), on);
        intake.incident_on = Some(on);
        let days = Days { today: on, ..days };
        let mut play = Self {
            regulation,
            language,
            days,
            imagined: Imagined::received(intake, StaffId(0)),
            rows: Vec::new(),
        };
        play.row(on, told::received(on, language));
        play
    }

    fn run(&mut self) -> Result<(), Fault> {
        self.play_on()?;
        let last = self.windows()?;
        self.close(last);
        self.play_on()?;
        self.destroy()
    }

    /// Does what is owed, first the most urgent, until nothing more can be done.
    fn play_on(&mut self) -> Result<(), Fault> {
        for _ in 0..MOST_STEPS {
            let dossier = Dossier::fold(self.imagined.timeline())?;
            let ground = self.days.ground(self.regulation);
            let situation = assess(&dossier, ground)?;
            let next = situation
                .duties
                .iter()
                .filter(|duty| acted::can(duty))
                .min_by_key(|duty| self.day_of(duty))
                .cloned();
            let Some(duty) = next else {
                return Ok(());
            };
            let row = told::duty(self.regulation, &situation, &duty, self.language);
            let day = self.day_of(&duty);
            self.days.today = day;
            self.row(day, row);
            self.act(day, &duty);
        }
        Ok(())
    }

    /// The day to act; what has no last day is done at once.
    fn day_of(&self, duty: &Duty) -> NaiveDate {
        match duty.due {
            Some(_) => duty.act_by.max(self.days.today),
            None => self.days.today,
        }
    }

    fn act(&mut self, on: NaiveDate, duty: &Duty) {
        match duty.act {
            Act::Send(kind, side) => self.send(on, kind, side.unwrap_or(Side::Complainant)),
            Act::Do(moment) => {
                for event in acted::events(moment) {
                    self.imagined.take(on, event);
                }
            }
            Act::Post(..) | Act::CarryOut(_) | Act::Test(_) => {}
        }
    }

    /// A letter goes out, and is there when the post has brought it.
    fn send(&mut self, on: NaiveDate, kind: LetterKind, side: Side) {
        let letter = self.imagined.send(on, kind, side);
        let arrives = self.days.calendar.delivery_of(on, self.days.transit);
        let moment = LetterMoment::Delivered {
            note: String::new(),
        };
        self.imagined
            .take(arrives, Event::Letter { letter, moment });
        if kind == LetterKind::Proposal && outcome_letter(self.regulation) == kind {
            self.imagined.take(
                arrives,
                Event::ProposalAnswered {
                    accepted: true,
                    how: String::new(),
                },
            );
        }
    }

    /// The windows of the complainant, who uses none; the last day of all.
    fn windows(&mut self) -> Result<NaiveDate, Fault> {
        let dossier = Dossier::fold(self.imagined.timeline())?;
        let situation = assess(&dossier, self.days.ground(self.regulation))?;
        let mut last = self.days.today;
        let mut rows = Vec::new();
        for road in situation.roads.iter().filter(|it| it.road.printed) {
            if let (RoadStanding::Open | RoadStanding::Passed, Some(until)) =
                (road.standing, road.until())
            {
                last = last.max(until.day);
                rows.push((until.day, told::road(self.regulation, road, self.language)));
            }
        }
        let windows = situation.terms.iter().filter(|state| {
            let open = matches!(state.standing, Standing::Running | Standing::Passed);
            state.rule.whose == Whose::Complainant && open
        });
        for state in windows {
            if let Some(due) = state.due() {
                last = last.max(due.day);
                rows.push((due.day, told::window(self.regulation, state, self.language)));
            }
        }
        drop(situation);
        for (day, row) in rows {
            self.row(day, row);
        }
        Ok(last)
    }

    fn close(&mut self, on: NaiveDate) {
        self.days.today = on;
        self.row(on, told::closing(self.regulation, on, self.language));
        self.imagined.take(
            on,
            Event::Closed {
                reason: String::new(),
            },
        );
    }

    fn destroy(&mut self) -> Result<(), Fault> {
        let dossier = Dossier::fold(self.imagined.timeline())?;
        let situation = assess(&dossier, self.days.ground(self.regulation))?;
        let end = situation.retention.as_ref().map(|term| term.due.day);
        let mut row = told::destruction(self.regulation, self.language);
        row.day = end.map(moment::day);
        let last = self.days.today;
        self.rows.push((end.unwrap_or(last).max(last), row));
        Ok(())
    }

    fn row(&mut self, on: NaiveDate, row: ExampleRow) {
        self.rows.push((on, row));
    }
}

/// Who complains in the example: somebody by post, of whom nothing is known.
fn nobody() -> Party {
    Party {
        who: Who::Organisation {
            name: String::new(),
            department: String::new(),
            contact: None,
        },
        address: Address {
            street: String::new(),
            number: String::new(),
            postcode: String::new(),
            town: String::new(),
            country: String::new(),
        },
        email: String::new(),
        phone: String::new(),
    }
}

/// A row without a day.
fn plain(text: String, sub: String, kind: ExampleKind) -> ExampleRow {
    ExampleRow {
        day: None,
        text,
        sub,
        kind,
        path: None,
    }
}

/// The path of a rule, which is a term or a duty.
fn path_of(regulation: &Regulation, id: &str) -> String {
    let is_term = regulation.terms.iter().any(|rule| rule.id.as_str() == id);
    format!("{}.{id}", if is_term { "term" } else { "duty" })
}

/// The state of the rule that asks a duty.
fn state_of<'a, 'b>(
    situation: &'b Situation<'a>,
    duty: &Duty,
) -> Option<&'b procedure::situation::TermState<'a>> {
    let id = duty.rule?;
    situation
        .terms
        .iter()
        .find(|state| state.rule.id == id && state.is_open())
}
