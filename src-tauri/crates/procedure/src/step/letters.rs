//! What may be done with letters: freezing, printing, posting, and what becomes of them.

use chrono::NaiveDate;

use super::{Desk, Refusal, not_before, wanted};
use crate::dossier::{Dossier, Letter};
use crate::event::{LetterKind, LetterMoment, LetterNo};
use crate::regulation::Side;

mod fitting;
mod occasion;

pub use fitting::{Fitting, Owed, letters_that_fit, letters_that_fit_in};

pub(super) fn against(
    desk: Desk<'_>,
    no: LetterNo,
    moment: &LetterMoment,
    on: NaiveDate,
) -> Vec<Refusal> {
    let dossier = desk.dossier;
    match moment {
        LetterMoment::Finalised { kind, side, .. } => against_finalising(desk, no, *kind, *side),
        LetterMoment::Printed => with_letter(dossier, no, |it| not_before(on, it.finalised_on)),
        LetterMoment::Posted { .. } => with_letter(dossier, no, |it| against_posting(it, on)),
        LetterMoment::Delivered { .. } | LetterMoment::Returned { .. } => {
            with_letter(dossier, no, |it| against_fate(it, on))
        }
        LetterMoment::Void { reason } => {
            let mut refusals = with_letter(dossier, no, |_| Vec::new());
            refusals.extend(wanted(reason, Refusal::NoReason));
            refusals
        }
    }
}

fn against_finalising(desk: Desk<'_>, no: LetterNo, kind: LetterKind, side: Side) -> Vec<Refusal> {
    let dossier = desk.dossier;
    let fits = letters_that_fit(desk).is_ok_and(|letters| {
        letters
            .iter()
            .any(|letter| letter.kind == kind && letter.side == side)
    });
    if dossier.letters.contains_key(&no) {
        vec![Refusal::LetterExists]
    } else if fits {
        Vec::new()
    } else if dossier.withdrawn_on.is_some() {
        vec![Refusal::Withdrawn]
    } else if dossier.made(kind, side).next().is_some() {
        vec![Refusal::LetterExists]
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
