//! When the moments that rules speak of happened in a dossier.

use chrono::{NaiveDate, NaiveTime};

use super::standing::Met;
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

/// What a moment is looked up for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sought {
    /// The start of a term. It begins at the arrival that was shown, and never at the time of a note,
    /// which is later than what it notes: that would make the term too long (rule 4).
    Start,
    /// What meets a term. A letter may count on the day on which the post should have brought it
    /// (rule 5), and nothing counts earlier than it was noted on its day.
    Meeting,
}

impl Sought {
    fn at(self, day: NaiveDate, noted_at: Option<NaiveTime>) -> Start {
        let time = noted_at.filter(|_| self == Self::Meeting);
        Start { day, time }
    }
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
        self.pick(moment, Sought::Start)
    }

    /// Every day on which a moment happened, in order, as it meets a term: a letter that must
    /// arrive counts on the day that the post needs for it, until its real delivery or its
    /// return is known.
    pub(super) fn days(self, moment: Moment) -> Vec<NaiveDate> {
        let meetings = self.meetings(moment).into_iter();
        meetings.map(|met| met.day).collect()
    }

    /// The same, with the times as far as they are known. Of one day what has no time stands last: it
    /// may have happened as late as that.
    pub(super) fn meetings(self, moment: Moment) -> Vec<Met> {
        let meetings = self.pick(moment, Sought::Meeting).into_iter();
        meetings.map(Met::from).collect()
    }

    fn pick(self, moment: Moment, sought: Sought) -> Vec<Start> {
        let mut all = self.all(moment.what, moment.side, sought);
        all.sort_by_key(|start| Met::from(*start).at_the_latest());
        match moment.nth {
            None => all,
            Some(nth) => all
                .into_iter()
                .nth(usize::from(nth.get()) - 1)
                .into_iter()
                .collect(),
        }
    }

    fn all(self, what: Happening, side: Option<Side>, sought: Sought) -> Vec<Start> {
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
            Happening::Assigned(role) => self.assigned(role, sought),
            Happening::Answer(key) => match intake.answers.get(&key) {
                Some(Answer::Day(day)) => one(Some(*day)),
                Some(Answer::Moment(moment)) => vec![(*moment).into()],
                Some(Answer::YesNo(true)) => one(Some(intake.received_on)),
                _ => Vec::new(),
            },
            Happening::TermEnds(key) => self.term_ends(key.as_str()),
            Happening::Letter(kind, stage) => self.letters(kind, stage, side, sought),
            other => happened(&dossier.happened, other, side, sought),
        }
    }

    /// A handler who was noted at the intake has had the complaint since it was registered (S0.12).
    fn assigned(self, role: Role, sought: Sought) -> Vec<Start> {
        let dossier = self.dossier;
        let noted = dossier.intake.handler.filter(|_| role == Role::Handler);
        let noted = noted.map(|_| Start::from(dossier.registered_on));
        let given = happened(&dossier.happened, Happening::Assigned(role), None, sought);
        noted.into_iter().chain(given).collect()
    }

    fn letters(
        self,
        kind: LetterKind,
        stage: LetterStage,
        side: Option<Side>,
        sought: Sought,
    ) -> Vec<Start> {
        let made = self
            .dossier
            .letters_to(kind, side)
            .filter_map(|letter| self.reached(letter, stage, sought));
        let elsewhere = self
            .dossier
            .elsewhere_to(kind, side)
            .filter_map(|it| self.reached_elsewhere(it, stage, sought));
        made.chain(elsewhere).collect()
    }

    fn reached(self, letter: &Letter, stage: LetterStage, sought: Sought) -> Option<Start> {
        let posted = letter.posted.as_ref();
        match stage {
            LetterStage::Finalised => Some(letter.finalised_on.into()),
            LetterStage::Printed => letter.printed_on.map(Start::from),
            LetterStage::Posted => posted.map(|it| sought.at(it.on, it.noted_at)),
            LetterStage::Returned => letter.returned_on.map(Start::from),
            LetterStage::Delivered => {
                let left = posted.map(|it| (sought.at(it.on, it.noted_at), it.way));
                let expected = left.and_then(|(at, way)| self.arrives(at, way, sought));
                let shown = letter.delivered_on;
                let shown = shown.map(|day| sought.at(day, letter.delivered_at));
                // What was e-mailed was there before anybody noted that it was.
                let was_there =
                    |it: &Start| it.time.is_some() && shown.map(|at| at.day) == Some(it.day);
                expected.filter(was_there).or(shown).or(expected)
            }
        }
    }

    fn reached_elsewhere(
        self,
        sent: &Elsewhere,
        stage: LetterStage,
        sought: Sought,
    ) -> Option<Start> {
        let left = sought.at(sent.on, sent.noted_at);
        match stage {
            LetterStage::Finalised | LetterStage::Printed | LetterStage::Posted => Some(left),
            LetterStage::Delivered => self.arrives(left, sent.way, sought),
            LetterStage::Returned => None,
        }
    }

    /// What was handed over or e-mailed is there the same day, and at the same time.
    fn arrives(self, left: Start, way: PostingWay, sought: Sought) -> Option<Start> {
        let ground = self.ground;
        match (way, sought) {
            (PostingWay::ByHand | PostingWay::Email, Sought::Meeting) => Some(left),
            (PostingWay::Ordinary | PostingWay::Registered, Sought::Meeting) => {
                let brought = ground.calendar.delivery_of(left.day, ground.transit);
                Some(brought.into())
            }
            (_, Sought::Start) => None,
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
fn happened(
    entries: &[Happened],
    what: Happening,
    side: Option<Side>,
    sought: Sought,
) -> Vec<Start> {
    let mut last = None;
    let mut starts = Vec::new();
    for entry in entries.iter().filter(|entry| entry.what == what) {
        let wanted = match side {
            Some(_) => entry.side == side,
            None => last != Some(entry.no),
        };
        if wanted {
            starts.push(sought.at(entry.on, entry.noted_at));
            last = Some(entry.no);
        }
    }
    starts
}
