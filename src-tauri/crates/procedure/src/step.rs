//! What a user may do with a dossier now: `apply` gives the event, or every reason against it.
//! No second place decides what is allowed.

use chrono::NaiveDate;

use crate::dossier::{Dossier, Letter};
use crate::event::{
    DocumentNo, Event, EventNo, LetterKind, LetterMoment, LetterNo, PostingWay, Recorded,
};
use crate::intake::Intake;

/// Something that a user wants to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Replace what was registered.
    Correct {
        /// The whole intake, as it should have been.
        intake: Box<Intake>,
        /// Why; may be empty.
        reason: String,
    },
    /// Add a document.
    AddDocument {
        /// Which.
        document: DocumentNo,
        /// Its title.
        title: String,
    },
    /// Freeze a letter.
    Finalise {
        /// Its number, which was given out when it was begun and is never used again.
        letter: LetterNo,
        /// The kind.
        kind: LetterKind,
        /// To whom.
        to: String,
        /// SHA-256 of its PDF, in hex.
        sha256: String,
    },
    /// Note that a letter was printed.
    Print(LetterNo),
    /// Note that a letter left.
    Post {
        /// Which.
        letter: LetterNo,
        /// How.
        way: PostingWay,
        /// The code of registered post; empty when none.
        code: String,
    },
    /// Note that a letter arrived.
    Deliver {
        /// Which.
        letter: LetterNo,
        /// What shows it; may be empty.
        note: String,
    },
    /// Note that a letter came back.
    Return {
        /// Which.
        letter: LetterNo,
        /// Why; may be empty.
        note: String,
    },
    /// Declare a letter void.
    Void {
        /// Which.
        letter: LetterNo,
        /// Why.
        reason: String,
    },
    /// The complainant withdraws.
    Withdraw {
        /// Why, in their words; may be empty.
        reason: String,
    },
    /// Take back an entry.
    TakeBack(EventNo),
}

/// Why a step is not allowed.
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
    /// A letter of this kind counts already; it must be declared void first.
    #[error("a letter of this kind exists already")]
    LetterExists,
    /// Letters of this kind are not owed in this stage.
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
}

/// The event that a step makes, dated `on`.
///
/// # Errors
/// Every reason against it at once.
pub fn apply(
    dossier: &Dossier,
    timeline: &[Recorded],
    step: Step,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<Event, Vec<Refusal>> {
    let mut refusals = Vec::new();
    if on > today {
        refusals.push(Refusal::InFuture);
    }
    refusals.extend(objections(dossier, timeline, &step, on));
    if refusals.is_empty() {
        Ok(event(step))
    } else {
        Err(refusals)
    }
}

/// The kinds of letter that may be made now, the one that is owed first.
#[must_use]
pub fn letters_that_fit(dossier: &Dossier) -> Vec<LetterKind> {
    let made = dossier
        .letters_of(LetterKind::Acknowledgement)
        .next()
        .is_some();
    if dossier.withdrawn_on.is_some() || made {
        Vec::new()
    } else {
        vec![LetterKind::Acknowledgement]
    }
}

/// Whether an entry can be taken back now.
#[must_use]
pub fn can_take_back(dossier: &Dossier, timeline: &[Recorded], event: EventNo) -> bool {
    against_taking_back(dossier, timeline, event).is_empty()
}

fn objections(
    dossier: &Dossier,
    timeline: &[Recorded],
    step: &Step,
    on: NaiveDate,
) -> Vec<Refusal> {
    match step {
        Step::Correct { intake, .. } => against_receiving_on(dossier, intake.received_on),
        Step::AddDocument { .. } => Vec::new(),
        Step::Finalise { letter, kind, .. } => against_finalising(dossier, *letter, *kind),
        Step::Print(letter) => with_letter(dossier, *letter, |it| not_before(on, it.finalised_on)),
        Step::Post { letter, .. } => with_letter(dossier, *letter, |it| against_posting(it, on)),
        Step::Deliver { letter, .. } | Step::Return { letter, .. } => {
            with_letter(dossier, *letter, |it| against_fate(it, on))
        }
        Step::Void { letter, reason } => {
            let mut refusals = with_letter(dossier, *letter, |_| Vec::new());
            if reason.trim().is_empty() {
                refusals.push(Refusal::NoReason);
            }
            refusals
        }
        Step::Withdraw { .. } => against_withdrawing(dossier, on),
        Step::TakeBack(event) => against_taking_back(dossier, timeline, *event),
    }
}

fn event(step: Step) -> Event {
    let letter = |letter, moment| Event::Letter { letter, moment };
    match step {
        Step::Correct { intake, reason } => Event::Corrected { intake, reason },
        Step::AddDocument { document, title } => Event::DocumentAdded { document, title },
        Step::Finalise {
            letter: no,
            kind,
            to,
            sha256,
        } => letter(no, LetterMoment::Finalised { kind, to, sha256 }),
        Step::Print(no) => letter(no, LetterMoment::Printed),
        Step::Post {
            letter: no,
            way,
            code,
        } => letter(no, LetterMoment::Posted { way, code }),
        Step::Deliver { letter: no, note } => letter(no, LetterMoment::Delivered { note }),
        Step::Return { letter: no, note } => letter(no, LetterMoment::Returned { note }),
        Step::Void { letter: no, reason } => letter(no, LetterMoment::Void { reason }),
        Step::Withdraw { reason } => Event::Withdrawn { reason },
        Step::TakeBack(event) => Event::TakenBack { event },
    }
}

fn against_finalising(dossier: &Dossier, no: LetterNo, kind: LetterKind) -> Vec<Refusal> {
    if dossier.withdrawn_on.is_some() {
        return vec![Refusal::Withdrawn];
    }
    if dossier.letters.contains_key(&no) || dossier.letters_of(kind).next().is_some() {
        return vec![Refusal::LetterExists];
    }
    if letters_that_fit(dossier).contains(&kind) {
        Vec::new()
    } else {
        vec![Refusal::DoesNotFit]
    }
}

fn with_letter(
    dossier: &Dossier,
    no: LetterNo,
    against: impl FnOnce(&Letter) -> Vec<Refusal>,
) -> Vec<Refusal> {
    match dossier.letters.get(&no) {
        None => vec![Refusal::NoSuchLetter],
        Some(letter) if letter.void.is_some() => vec![Refusal::LetterVoid],
        Some(letter) => against(letter),
    }
}

fn against_posting(letter: &Letter, on: NaiveDate) -> Vec<Refusal> {
    if letter.posted.is_some() {
        return vec![Refusal::AlreadyPosted];
    }
    not_before(on, letter.finalised_on)
}

fn against_fate(letter: &Letter, on: NaiveDate) -> Vec<Refusal> {
    if letter.delivered_on.or(letter.returned_on).is_some() {
        return vec![Refusal::FateKnown];
    }
    match &letter.posted {
        None => vec![Refusal::NotPosted],
        Some(posted) => not_before(on, posted.on),
    }
}

fn against_withdrawing(dossier: &Dossier, on: NaiveDate) -> Vec<Refusal> {
    if dossier.withdrawn_on.is_some() {
        return vec![Refusal::Withdrawn];
    }
    not_before(on, dossier.intake.received_on)
}

fn not_before(on: NaiveDate, earliest: NaiveDate) -> Vec<Refusal> {
    if on < earliest {
        vec![Refusal::Before(earliest)]
    } else {
        Vec::new()
    }
}

fn against_taking_back(dossier: &Dossier, timeline: &[Recorded], no: EventNo) -> Vec<Refusal> {
    let entry = timeline.iter().find(|recorded| recorded.no == no);
    let Some(entry) = entry.filter(|_| !dossier.taken_back.contains(&no)) else {
        return vec![Refusal::NoSuchEntry];
    };
    let later = timeline
        .iter()
        .filter(|recorded| recorded.no > no && !dossier.taken_back.contains(&recorded.no));
    match &entry.event {
        Event::Registered(_) | Event::TakenBack { .. } => vec![Refusal::CannotTakeBack],
        Event::Letter {
            moment: LetterMoment::Finalised { .. },
            ..
        } => vec![Refusal::CannotTakeBack],
        Event::Letter { letter, moment } => {
            let mut refusals = stands_under(
                later,
                |event| matches!(event, Event::Letter { letter: other, .. } if other == letter),
            );
            refusals.extend(against_counting_again(dossier, *letter, moment));
            refusals
        }
        Event::Corrected { .. } => {
            let mut refusals =
                stands_under(later, |event| matches!(event, Event::Corrected { .. }));
            let before = intake_before(dossier, timeline, no);
            refusals.extend(before.map_or_else(Vec::new, |intake| {
                against_receiving_on(dossier, intake.received_on)
            }));
            refusals.dedup();
            refusals
        }
        Event::DocumentAdded { .. } | Event::Withdrawn { .. } => Vec::new(),
    }
}

/// A letter that was void or came back, and was replaced, cannot count once more beside the one
/// that replaced it.
fn against_counting_again(dossier: &Dossier, no: LetterNo, moment: &LetterMoment) -> Vec<Refusal> {
    let did_not_count = matches!(
        moment,
        LetterMoment::Void { .. } | LetterMoment::Returned { .. }
    );
    let replaced = dossier
        .letters
        .get(&no)
        .is_some_and(|letter| dossier.letters_of(letter.kind).any(|other| other.no != no));
    if did_not_count && replaced {
        vec![Refusal::LetterExists]
    } else {
        Vec::new()
    }
}

/// What was sent and what was withdrawn followed the receipt: no correction puts it after them.
fn against_receiving_on(dossier: &Dossier, received_on: NaiveDate) -> Vec<Refusal> {
    let posted = dossier
        .letters
        .values()
        .filter(|letter| letter.void.is_none())
        .filter_map(|letter| letter.posted.as_ref().map(|posted| posted.on));
    if posted
        .chain(dossier.withdrawn_on)
        .any(|on| on < received_on)
    {
        vec![Refusal::StandsUnder]
    } else {
        Vec::new()
    }
}

/// The intake as it stood before this entry.
fn intake_before<'a>(
    dossier: &Dossier,
    timeline: &'a [Recorded],
    no: EventNo,
) -> Option<&'a Intake> {
    let earlier = timeline
        .iter()
        .rev()
        .filter(|recorded| recorded.no < no && !dossier.taken_back.contains(&recorded.no));
    earlier
        .filter_map(|recorded| match &recorded.event {
            Event::Registered(intake) | Event::Corrected { intake, .. } => Some(intake.as_ref()),
            _ => None,
        })
        .next()
}

fn stands_under<'a>(
    mut later: impl Iterator<Item = &'a Recorded>,
    leans: impl Fn(&Event) -> bool,
) -> Vec<Refusal> {
    if later.any(|recorded| leans(&recorded.event)) {
        vec![Refusal::StandsUnder]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests;
