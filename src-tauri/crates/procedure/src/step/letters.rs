//! What may be done with letters: freezing, printing, posting, and what becomes of them.

use chrono::NaiveDate;

use super::{Desk, Refusal, not_before, wanted};
use crate::dossier::{Dossier, Letter};
use crate::event::{Guest, LetterKind, LetterMoment, LetterNo};
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
        LetterMoment::Finalised {
            kind, side, guest, ..
        } => match guest {
            None => against_finalising(desk, no, *kind, *side),
            Some(_) if dossier.letters.contains_key(&no) => vec![Refusal::LetterExists],
            Some(guest) => match letter_to(dossier, *kind, *guest) {
                Ok(fits) if fits == *side => Vec::new(),
                Ok(_) => vec![Refusal::DoesNotFit],
                Err(refusal) => vec![refusal],
            },
        },
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

/// To which side a letter to one who takes part in a hearing counts.
///
/// # Errors
/// Why it may not be made: whoever leads the hearing is not invited, nobody twice to the same
/// moment, and a report goes to those who spoke as or for a side, once they were heard.
pub fn letter_to(dossier: &Dossier, kind: LetterKind, guest: Guest) -> Result<Side, Refusal> {
    let hearing = dossier.hearings.get(&guest.hearing);
    let hearing = hearing.ok_or(Refusal::NoSuchHearing)?;
    let participant = hearing.participant(guest.participant);
    let participant = participant.ok_or(Refusal::NoSuchParticipant)?;
    let fits = match kind {
        LetterKind::HearingInvitation if dossier.invitation(guest).is_some() => {
            return Err(Refusal::LetterExists);
        }
        LetterKind::HearingInvitation => hearing.lies_ahead() && !participant.capacity.is_host(),
        LetterKind::HearingReport => hearing.held.is_some() && participant.capacity.speaks_for(),
        _ => false,
    };
    let open = !dossier.is_over();
    (fits && open)
        .then(|| participant.addressed_as())
        .ok_or(Refusal::DoesNotFit)
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
