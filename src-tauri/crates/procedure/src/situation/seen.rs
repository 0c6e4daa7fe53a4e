//! When the moments that rules speak of happened in a dossier.

use chrono::NaiveDate;

use super::{Ground, terms};
use crate::dossier::{Dossier, Elsewhere, Happened, Letter};
use crate::event::PostingWay;
use crate::intake::{Answer, Channel, Intake};
use crate::letter_kind::LetterKind;
use crate::regulation::{Happening, LetterStage, Moment, Role, Side, Spoken};
use crate::term::Start;

/// A chain of terms that start at each other's end is followed so far. A longer one is a circle,
/// which the regulation check reports.
pub(super) const LONGEST_CHAIN: u8 = 8;

/// How the arrival of a letter is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Arrival {
    /// Only what shows that it arrived.
    Shown,
    /// Also the day on which the post should have brought it (rule 5).
    Expected,
}

/// A dossier seen from a day, with its regulation.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) ground: Ground<'a>,
    depth: u8,
}

impl<'a> Seen<'a> {
    pub(super) fn new(dossier: &'a Dossier, ground: Ground<'a>) -> Self {
        Self {
            dossier,
            ground,
            depth: 0,
        }
    }

    /// Every time that a moment happened, in order, as terms count from it.
    pub(super) fn starts(self, moment: Moment) -> Vec<Start> {
        self.pick(moment, Arrival::Shown)
    }

    /// Every day on which a moment happened, in order, as it meets a term: a letter that must
    /// arrive counts on the day that the post needs for it, until its real delivery or its
    /// return is known.
    pub(super) fn days(self, moment: Moment) -> Vec<NaiveDate> {
        self.pick(moment, Arrival::Expected)
            .into_iter()
            .map(|start| start.day)
            .collect()
    }

    fn pick(self, moment: Moment, arrival: Arrival) -> Vec<Start> {
        let mut all = self.all(moment.what, moment.side, arrival);
        all.sort_by_key(|start| (start.day, start.time));
        match moment.nth {
            None => all,
            Some(nth) => all
                .into_iter()
                .nth(usize::from(nth.get()) - 1)
                .into_iter()
                .collect(),
        }
    }

    fn all(self, what: Happening, side: Option<Side>, arrival: Arrival) -> Vec<Start> {
        let dossier = self.dossier;
        let intake = &dossier.intake;
        let one = |day: Option<NaiveDate>| day.map(Start::from).into_iter().collect();
        match what {
            // A signal is no complaint yet, so that nothing counts from it (S0.06).
            Happening::Received if is_signal(intake, self.ground) => Vec::new(),
            Happening::Received => vec![Start {
                day: intake.received_on,
                time: intake.received_at,
            }],
            Happening::Incident => one(intake.incident_on),
            Happening::Discovered => one(intake.discovered_on),
            Happening::Registered => one(Some(dossier.registered_on)),
            Happening::Closed => one(dossier.closed_on.or(dossier.withdrawn_on)),
            Happening::Assigned(role) => self.assigned(role),
            Happening::Answer(key) => match intake.answers.get(&key) {
                Some(Answer::Day(day)) => one(Some(*day)),
                Some(Answer::Moment(moment)) => vec![(*moment).into()],
                Some(Answer::YesNo(true)) => one(Some(intake.received_on)),
                _ => Vec::new(),
            },
            Happening::TermEnds(key) => self.term_ends(key.as_str()),
            Happening::Letter(kind, stage) => self.letters(kind, stage, side, arrival),
            other => happened(&dossier.happened, other, side),
        }
    }

    /// A handler who was noted at the intake has had the complaint since it was registered (S0.12).
    fn assigned(self, role: Role) -> Vec<Start> {
        let dossier = self.dossier;
        let noted = dossier.intake.handler.filter(|_| role == Role::Handler);
        let noted = noted.map(|_| Start::from(dossier.registered_on));
        let given = happened(&dossier.happened, Happening::Assigned(role), None);
        noted.into_iter().chain(given).collect()
    }

    fn letters(
        self,
        kind: LetterKind,
        stage: LetterStage,
        side: Option<Side>,
        arrival: Arrival,
    ) -> Vec<Start> {
        let made = self
            .dossier
            .letters_to(kind, side)
            .filter_map(|letter| self.reached(letter, stage, arrival));
        let elsewhere = self
            .dossier
            .elsewhere_to(kind, side)
            .filter_map(|it| self.reached_elsewhere(it, stage, arrival));
        made.chain(elsewhere).map(Start::from).collect()
    }

    fn reached(self, letter: &Letter, stage: LetterStage, arrival: Arrival) -> Option<NaiveDate> {
        match stage {
            LetterStage::Finalised => Some(letter.finalised_on),
            LetterStage::Printed => letter.printed_on,
            LetterStage::Posted => letter.posted.as_ref().map(|posted| posted.on),
            LetterStage::Returned => letter.returned_on,
            LetterStage::Delivered => letter.delivered_on.or_else(|| {
                let posted = letter.posted.as_ref()?;
                self.arrives(posted.on, posted.way, arrival)
            }),
        }
    }

    fn reached_elsewhere(
        self,
        sent: &Elsewhere,
        stage: LetterStage,
        arrival: Arrival,
    ) -> Option<NaiveDate> {
        match stage {
            LetterStage::Finalised | LetterStage::Printed | LetterStage::Posted => Some(sent.on),
            LetterStage::Delivered => self.arrives(sent.on, sent.way, arrival),
            LetterStage::Returned => None,
        }
    }

    /// What was handed over or e-mailed is there the same day.
    fn arrives(self, on: NaiveDate, way: PostingWay, arrival: Arrival) -> Option<NaiveDate> {
        let ground = self.ground;
        match (way, arrival) {
            (PostingWay::ByHand | PostingWay::Email, Arrival::Expected) => Some(on),
            (PostingWay::Ordinary | PostingWay::Registered, Arrival::Expected) => {
                Some(ground.calendar.delivery_of(on, ground.transit))
            }
            (_, Arrival::Shown) => None,
        }
    }

    fn term_ends(self, id: &str) -> Vec<Start> {
        let rule = self.ground.regulation.rule(id);
        let Some(rule) = rule.filter(|_| self.depth < LONGEST_CHAIN) else {
            return Vec::new();
        };
        let deeper = Self {
            depth: self.depth + 1,
            ..self
        };
        terms::ends(deeper, rule)
            .into_iter()
            .map(|due| Start {
                day: due.day,
                time: due.time,
            })
            .collect()
    }
}

/// It was spoken, and under this regulation that is a signal until it is written down (S0.06).
pub(super) fn is_signal(intake: &Intake, ground: Ground<'_>) -> bool {
    let spoken = matches!(intake.channel, Channel::Phone | Channel::InPerson);
    spoken && ground.regulation.scope.spoken == Spoken::Signal
}

/// An entry about both sides happened once, when nobody asks for a side.
fn happened(entries: &[Happened], what: Happening, side: Option<Side>) -> Vec<Start> {
    let mut last = None;
    let mut starts = Vec::new();
    for entry in entries.iter().filter(|entry| entry.what == what) {
        let wanted = match side {
            Some(_) => entry.side == side,
            None => last != Some(entry.no),
        };
        if wanted {
            starts.push(entry.on.into());
            last = Some(entry.no);
        }
    }
    starts
}
