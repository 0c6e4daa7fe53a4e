//! A dossier as its events leave it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::event::{
    DocumentNo, Event, EventNo, LetterKind, LetterMoment, LetterNo, PostingWay, Recorded,
};
use crate::intake::Intake;

/// What became of one letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its number in the dossier.
    pub no: LetterNo,
    /// Its kind.
    pub kind: LetterKind,
    /// To whom, as it stood on the day.
    pub to: String,
    /// When its PDF was frozen.
    pub finalised_on: NaiveDate,
    /// When it was first printed.
    pub printed_on: Option<NaiveDate>,
    /// When and how it left.
    pub posted: Option<Posted>,
    /// When it arrived.
    pub delivered_on: Option<NaiveDate>,
    /// When it came back.
    pub returned_on: Option<NaiveDate>,
    /// Why it does not count.
    pub void: Option<String>,
}

/// How a letter left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// On which day.
    pub on: NaiveDate,
    /// How.
    pub way: PostingWay,
    /// The code of registered post; empty when none.
    pub code: String,
}

impl Letter {
    /// It counts: neither void nor returned.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.void.is_none() && self.returned_on.is_none()
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
    /// Its documents, in order.
    pub documents: Vec<DocumentNo>,
    /// When the complainant withdrew.
    pub withdrawn_on: Option<NaiveDate>,
    /// Events that a later event took back.
    pub taken_back: BTreeSet<EventNo>,
}

/// The events of a dossier contradict each other; the archive is not to be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BrokenTimeline {
    /// The first event is not the registration.
    #[error("the timeline does not begin with a registration")]
    NotRegistered,
    /// Something happened to a letter that was never finalised.
    #[error("event {0:?} speaks of a letter that does not exist")]
    UnknownLetter(EventNo),
}

impl Dossier {
    /// Folds a timeline, oldest event first.
    ///
    /// # Errors
    /// When the timeline contradicts itself.
    pub fn fold(timeline: &[Recorded]) -> Result<Self, BrokenTimeline> {
        let taken_back = taken_back(timeline);
        let [first, rest @ ..] = timeline else {
            return Err(BrokenTimeline::NotRegistered);
        };
        let Event::Registered(intake) = &first.event else {
            return Err(BrokenTimeline::NotRegistered);
        };
        let mut dossier = Self {
            intake: intake.as_ref().clone(),
            registered_on: first.at.date(),
            letters: BTreeMap::new(),
            documents: Vec::new(),
            withdrawn_on: None,
            taken_back,
        };
        for recorded in rest {
            if !dossier.taken_back.contains(&recorded.no) {
                dossier.take(recorded)?;
            }
        }
        Ok(dossier)
    }

    /// The letters of a kind that count, first the earliest.
    pub fn letters_of(&self, kind: LetterKind) -> impl Iterator<Item = &Letter> {
        self.letters
            .values()
            .filter(move |letter| letter.kind == kind && letter.counts())
    }

    fn take(&mut self, recorded: &Recorded) -> Result<(), BrokenTimeline> {
        match &recorded.event {
            Event::Registered(_) => return Err(BrokenTimeline::NotRegistered),
            Event::Corrected { intake, .. } => self.intake = intake.as_ref().clone(),
            Event::DocumentAdded { document, .. } => self.documents.push(*document),
            Event::Letter { letter, moment } => self.take_letter(recorded, *letter, moment)?,
            Event::Withdrawn { .. } => self.withdrawn_on = Some(recorded.on),
            Event::TakenBack { .. } => {}
        }
        Ok(())
    }

    fn take_letter(
        &mut self,
        recorded: &Recorded,
        no: LetterNo,
        moment: &LetterMoment,
    ) -> Result<(), BrokenTimeline> {
        if let LetterMoment::Finalised { kind, to, .. } = moment {
            self.letters
                .insert(no, Letter::finalised(no, *kind, to, recorded.on));
            return Ok(());
        }
        let letter = self
            .letters
            .get_mut(&no)
            .ok_or(BrokenTimeline::UnknownLetter(recorded.no))?;
        letter.take(recorded.on, moment);
        Ok(())
    }
}

impl Letter {
    fn finalised(no: LetterNo, kind: LetterKind, to: &str, on: NaiveDate) -> Self {
        Self {
            no,
            kind,
            to: to.to_owned(),
            finalised_on: on,
            printed_on: None,
            posted: None,
            delivered_on: None,
            returned_on: None,
            void: None,
        }
    }

    fn take(&mut self, on: NaiveDate, moment: &LetterMoment) {
        match moment {
            LetterMoment::Finalised { .. } => {}
            LetterMoment::Printed => self.printed_on = self.printed_on.or(Some(on)),
            LetterMoment::Posted { way, code } => {
                self.posted = Some(Posted {
                    on,
                    way: *way,
                    code: code.clone(),
                });
            }
            LetterMoment::Delivered { .. } => self.delivered_on = Some(on),
            LetterMoment::Returned { .. } => self.returned_on = Some(on),
            LetterMoment::Void { reason } => self.void = Some(reason.clone()),
        }
    }
}

/// An event that takes another back may itself be taken back; the latest word counts.
fn taken_back(timeline: &[Recorded]) -> BTreeSet<EventNo> {
    let mut taken_back = BTreeSet::new();
    for recorded in timeline.iter().rev() {
        match recorded.event {
            Event::TakenBack { event } if !taken_back.contains(&recorded.no) => {
                taken_back.insert(event);
            }
            _ => {}
        }
    }
    taken_back
}
