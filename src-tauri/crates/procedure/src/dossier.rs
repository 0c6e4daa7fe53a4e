//! A dossier as its events leave it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};

use crate::event::{
    Actor, DocumentNo, EventNo, Finding, GrievanceNo, HearingNo, LetterKind, LetterNo, MeasureNo,
    StatementNo,
};
use crate::independence::Entry;
use crate::intake::Intake;
use crate::key::Key;
use crate::regulation::{Happening, Role, Side};

mod folding;
mod grievance;
mod happened;
mod hearing;
mod letter;
mod measure;
mod point;
mod statement;

pub use folding::BrokenTimeline;
pub use grievance::{Grievance, Verdict};
pub use hearing::{Attendance, Hearing, Held, Remark, Settled};
pub use letter::{Elsewhere, Letter, Posted};
pub use measure::Measure;
pub use point::Point;
pub use statement::{Put, Statement};

/// Something that happened, as the rules of a regulation see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Happened {
    /// The entry that tells it.
    pub no: EventNo,
    /// On which day.
    pub on: NaiveDate,
    /// By what time, when it was noted on the day itself.
    pub noted_at: Option<NaiveTime>,
    /// What.
    pub what: Happening,
    /// To or by whom, when that matters.
    pub side: Option<Side>,
}

impl Happened {
    /// When it happened.
    #[must_use]
    pub fn point(&self) -> Point {
        Point {
            on: self.on,
            no: self.no,
        }
    }
}

/// A term that was extended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extended {
    /// The entry that tells it.
    pub no: EventNo,
    /// When that was decided.
    pub on: NaiveDate,
    /// Which term.
    pub term: Key,
    /// Its new last day.
    pub until: NaiveDate,
    /// Why.
    pub reason: String,
}

impl Extended {
    /// When it was decided.
    #[must_use]
    pub fn decided(&self) -> Point {
        Point {
            on: self.on,
            no: self.no,
        }
    }
}

/// A dossier as its events leave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// The complaint, as last corrected.
    pub intake: Intake,
    /// When it was entered.
    pub registered_on: NaiveDate,
    /// Its finalised letters, by number.
    pub letters: BTreeMap<LetterNo, Letter>,
    /// What left without a letter of this program.
    pub elsewhere: Vec<Elsewhere>,
    /// Its documents, in order.
    pub documents: Vec<DocumentNo>,
    /// Everything else that rules speak of, in the order of entry.
    pub happened: Vec<Happened>,
    /// Who did what in it, in the order of entry; nobody leaves this list.
    pub people: Vec<Entry>,
    /// The extensions, in the order of entry.
    pub extensions: Vec<Extended>,
    /// The measures, by number.
    pub measures: BTreeMap<MeasureNo, Measure>,
    /// The last number that a measure got, also one that was taken back.
    pub last_measure: MeasureNo,
    /// The hearings, by number.
    pub hearings: BTreeMap<HearingNo, Hearing>,
    /// The highest number that a hearing ever had; 0 when none had one.
    pub last_hearing: HearingNo,
    /// The last number that a part of the complaint got, also one that was taken back.
    pub last_grievance: GrievanceNo,
    /// The last number that a statement got, also one that was taken back.
    pub last_statement: StatementNo,
    /// The parts of the complaint, by number.
    pub grievances: BTreeMap<GrievanceNo, Grievance>,
    /// What one side said and the other must be able to answer, by number.
    pub statements: BTreeMap<StatementNo, Statement>,
    /// The finding on the whole complaint, the last time that there was one.
    pub verdict: Option<Verdict>,
    /// How a road after a no ruled, the last time that one did.
    pub ruling: Option<Finding>,
    /// When the complainant withdrew.
    pub withdrawn_on: Option<NaiveDate>,
    /// When it was closed, as long as it is.
    pub closed_on: Option<NaiveDate>,
    /// When it was last opened again.
    pub reopened_on: Option<NaiveDate>,
    /// When it was last opened again with its terms started anew.
    pub restarted_on: Option<NaiveDate>,
    /// Its destruction is put off.
    pub on_hold: bool,
    /// Events that a later event took back.
    pub taken_back: BTreeSet<EventNo>,
}

impl Dossier {
    /// The letters of a kind that count, first the earliest.
    pub fn letters_of(&self, kind: LetterKind) -> impl Iterator<Item = &Letter> {
        self.letters
            .values()
            .filter(move |letter| letter.kind == kind && letter.counts())
    }

    /// The letters of a kind to a side that count; to its reader when none is asked.
    pub fn letters_to(
        &self,
        kind: LetterKind,
        side: Option<Side>,
    ) -> impl Iterator<Item = &Letter> {
        let side = side.unwrap_or(kind.reader());
        self.letters_of(kind)
            .filter(move |letter| letter.side == side)
    }

    /// What left for a side without a letter of this program; for its reader when none is asked.
    pub fn elsewhere_to(
        &self,
        kind: LetterKind,
        side: Option<Side>,
    ) -> impl Iterator<Item = &Elsewhere> {
        let side = side.unwrap_or(kind.reader());
        self.elsewhere
            .iter()
            .filter(move |sent| sent.kind == kind && sent.side == side)
    }

    /// When letters of a kind to a side were made or left that count.
    pub fn made(&self, kind: LetterKind, side: Side) -> impl Iterator<Item = Point> {
        let sent = self.elsewhere_to(kind, Some(side)).map(Elsewhere::left);
        self.letters_to(kind, Some(side))
            .map(Letter::made)
            .chain(sent)
    }

    /// When letters of a kind left for a side that count.
    pub fn left(&self, kind: LetterKind, side: Side) -> impl Iterator<Item = Point> {
        let sent = self.elsewhere_to(kind, Some(side)).map(Elsewhere::left);
        self.letters_to(kind, Some(side))
            .filter_map(|letter| letter.posted.as_ref().map(Posted::left))
            .chain(sent)
    }

    /// The finding on the whole complaint.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        self.verdict.as_ref().map(|it| it.finding)
    }

    /// It asks for nothing more.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.withdrawn_on.is_some() || self.closed_on.is_some()
    }

    /// It was found right, wholly or in part, by the practice or on a road after a no.
    #[must_use]
    pub fn is_upheld(&self) -> bool {
        let upheld = |finding| matches!(finding, Finding::Upheld | Finding::Partly);
        [self.finding(), self.ruling]
            .into_iter()
            .flatten()
            .any(upheld)
    }

    /// The extensions of a term, in the order of entry.
    pub fn extensions_of(&self, term: Key) -> impl Iterator<Item = &Extended> {
        self.extensions.iter().filter(move |it| it.term == term)
    }

    /// Who holds a role now: the last who was given it. A committee has many members.
    #[must_use]
    pub fn holders(&self, role: Role) -> Vec<&Actor> {
        let given = self
            .people
            .iter()
            .rev()
            .filter(|entry| entry.role == Some(role))
            .map(|entry| &entry.actor);
        match role {
            Role::CommitteeMember => given.collect(),
            _ => given.take(1).collect(),
        }
    }
}
