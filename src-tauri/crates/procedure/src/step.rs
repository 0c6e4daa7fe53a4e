//! What a user may do with a dossier now: a proposed event is allowed, or every reason against it
//! is told. No second place decides what is allowed.

use chrono::NaiveDate;

use crate::dossier::Dossier;
use crate::event::{Event, Recorded};
use crate::regulation::{Involvement, Role};
use crate::situation::Ground;

mod course;
mod hearing;
mod judging;
mod letters;
mod taking_back;
mod traces;

pub use letters::{Fitting, Owed, letter_to, letters_that_fit, letters_that_fit_in};
pub use taking_back::can_take_back;

/// Why an event is not allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The day lies in the future; only what happened can be noted.
    #[error("the day lies in the future")]
    InFuture,
    /// The day lies before what it must follow, which was on this day.
    #[error("the day lies before {0}")]
    Before(NaiveDate),
    /// The complaint was withdrawn.
    #[error("the complaint was withdrawn")]
    Withdrawn,
    /// The dossier is closed.
    #[error("the dossier is closed")]
    Closed,
    /// The dossier is not closed.
    #[error("the dossier is not closed")]
    NotClosed,
    /// There is no such letter.
    #[error("there is no such letter")]
    NoSuchLetter,
    /// The letter is void.
    #[error("the letter is void")]
    LetterVoid,
    /// The letter has left already.
    #[error("the letter was posted already")]
    AlreadyPosted,
    /// The letter has not left yet.
    #[error("the letter was not posted yet")]
    NotPosted,
    /// The letter's arrival or return is known already.
    #[error("the letter's fate is known already")]
    FateKnown,
    /// A letter of this kind to this side counts already, and nothing newer asks for another; it
    /// must be declared void first.
    #[error("a letter of this kind exists already")]
    LetterExists,
    /// Nothing asks for this letter, and nothing that happened gives occasion for it.
    #[error("this letter does not fit the stage")]
    DoesNotFit,
    /// A reason is needed.
    #[error("a reason is needed")]
    NoReason,
    /// There is no such entry, or it was taken back already.
    #[error("there is no such entry")]
    NoSuchEntry,
    /// The entry cannot be taken back: it can only be corrected or declared void.
    #[error("the entry cannot be taken back")]
    CannotTakeBack,
    /// A later entry stands on this one and must be taken back first.
    #[error("a later entry stands on this one")]
    StandsUnder,
    /// The regulation knows no such term, ground, road or event, or the term does not run.
    #[error("the regulation does not know this")]
    NotInRegulation,
    /// The regulation does not let this term be extended, or no more.
    #[error("the term cannot be extended")]
    NotExtendable,
    /// The new last day does not lie after the old one, which is this day.
    #[error("the new day does not lie after {0}")]
    NotLater(NaiveDate),
    /// The new last day lies after the last that the regulation allows, which is this day.
    #[error("the new day lies after {0}")]
    TooFar(NaiveDate),
    /// What is asked beside the date or the choice was left empty.
    #[error("a text is needed")]
    NoText,
    /// The regulation asks a day for every measure (S0.16).
    #[error("a measure needs a day")]
    NoDay,
    /// Whether a measure works is to be looked at before it is carried out, which is on this day.
    #[error("the test lies before {0}")]
    TestTooEarly(NaiveDate),
    /// There is no such measure, or it was carried out, tested or dropped already.
    #[error("there is no such measure in this state")]
    NoSuchMeasure,
    /// The regulation forbids that who has this role is, or was, that (S4.17).
    #[error("the regulation forbids {0:?} who is {1:?}")]
    Dependent(Role, Involvement),
    /// A letter that the regulation owes has not left; a reason may overrule that.
    #[error("a letter is still owed")]
    LetterOwed,
    /// The road is not open.
    #[error("the road is not open")]
    RoadNotOpen,
    /// There is no such hearing, or it was held, called off or reported already.
    #[error("there is no such hearing in this state")]
    NoSuchHearing,
    /// Nobody takes part in the hearing under this number, or two do.
    #[error("there is no such participant")]
    NoSuchParticipant,
    /// There is no such part of the complaint, or it is no part any more.
    #[error("there is no such part of the complaint in this state")]
    NoSuchGrievance,
    /// There is no such statement, or nobody needs to answer it any more.
    #[error("there is no such statement in this state")]
    NoSuchStatement,
    /// What a side said needs no answer of that side.
    #[error("the side said it itself")]
    PutToItself,
    /// There is no proposal to answer.
    #[error("no proposal waits for an answer")]
    NoProposal,
}

/// A dossier with its timeline and the ground on which it is judged.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// The dossier, folded.
    pub dossier: &'a Dossier,
    /// The timeline that it was folded from.
    pub timeline: &'a [Recorded],
    /// Regulation, calendar and today.
    pub ground: Ground<'a>,
}

/// Whether `event`, dated `on`, may be noted.
///
/// # Errors
/// Every reason against it at once.
pub fn check(desk: Desk<'_>, event: &Event, on: NaiveDate) -> Result<(), Vec<Refusal>> {
    let mut refusals = Vec::new();
    if on > desk.ground.today {
        refusals.push(Refusal::InFuture);
    }
    refusals.extend(objections(desk, event, on));
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(refusals)
    }
}

fn objections(desk: Desk<'_>, event: &Event, on: NaiveDate) -> Vec<Refusal> {
    let Desk {
        dossier, timeline, ..
    } = desk;
    match event {
        Event::Registered(_) => vec![Refusal::NoSuchEntry],
        Event::Corrected { intake, .. } => {
            taking_back::against_receiving_on(dossier, intake.received_on)
        }
        Event::DocumentAdded { hearing, .. } => {
            let signed = hearing.and_then(|no| hearing::against_signing(dossier, no));
            signed.into_iter().collect()
        }
        Event::Letter { letter, moment } => letters::against(desk, *letter, moment, on),
        Event::TakenBack { event } => taking_back::against(dossier, timeline, *event),
        other => course::against(desk, other, on),
    }
}

fn not_before(on: NaiveDate, earliest: NaiveDate) -> Vec<Refusal> {
    if on < earliest {
        vec![Refusal::Before(earliest)]
    } else {
        Vec::new()
    }
}

fn wanted(text: &str, refusal: Refusal) -> Option<Refusal> {
    text.trim().is_empty().then_some(refusal)
}

#[cfg(test)]
mod tests;
