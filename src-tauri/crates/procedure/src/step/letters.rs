//! What may be done with letters: freezing, printing, posting, and what becomes of them.

use chrono::NaiveDate;

use super::{Desk, Refusal, not_before, wanted};
use crate::dossier::{Dossier, Letter};
use crate::event::{LetterKind, LetterMoment, LetterNo};

/// The kinds of letter that may be made now, the one that is owed first.
#[must_use]
pub fn letters_that_fit(dossier: &Dossier) -> Vec<LetterKind> {
    let made = dossier
        .letters_of(LetterKind::Acknowledgement)
        .next()
        .is_some();
    if dossier.is_over() || made {
        Vec::new()
    } else {
        vec![LetterKind::Acknowledgement]
    }
}

pub(super) fn against(
    desk: Desk<'_>,
    no: LetterNo,
    moment: &LetterMoment,
    on: NaiveDate,
) -> Vec<Refusal> {
    let dossier = desk.dossier;
    match moment {
        LetterMoment::Finalised { kind, .. } => against_finalising(dossier, no, *kind),
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
