//! Talks that belong before the outcome are planned so that days are left to write it (S3.23).

use chrono::NaiveDate;

use super::terms::TermState;
use super::{Ground, outcome_letter};
use crate::calendar::backwards;
use crate::regulation::Happening;

/// Fewer days than this between what comes before the outcome and the outcome are a squeeze
/// (S1.15).
pub(super) const ROOM_DAYS: i64 = 5;

/// So many working days are left to write the outcome.
const ROOM: usize = 5;

/// Every term that is met by a talk is acted on at least [`ROOM`] working days before the outcome
/// must leave, though never before its own start.
pub(super) fn pull_forward(terms: &mut [TermState<'_>], ground: Ground<'_>) {
    let Some(outcome) = outcome(terms, ground).and_then(TermState::act_by) else {
        return;
    };
    let working = |day: &NaiveDate| ground.calendar.is_working_day(*day);
    let Some(latest) = backwards(outcome).skip(1).filter(working).nth(ROOM - 1) else {
        return;
    };
    for state in terms.iter_mut().filter(|state| is_talk(state)) {
        let start = state.start.map_or(latest, |start| start.day);
        let planned = latest.max(start);
        if state.act_by().is_some_and(|act_by| planned < act_by) {
            state.forward = Some(planned);
        }
    }
}

/// The open term in which the outcome is told.
pub(super) fn outcome<'s, 'a>(
    terms: &'s [TermState<'a>],
    ground: Ground<'_>,
) -> Option<&'s TermState<'a>> {
    let letter = outcome_letter(ground.regulation);
    let tells = |state: &&TermState<'_>| {
        state.is_open() && state.rule.letters().any(|(kind, _)| kind == letter)
    };
    terms.iter().find(tells)
}

/// It is open and waits for a talk with somebody.
pub(super) fn is_talk(state: &TermState<'_>) -> bool {
    let talk = |what| {
        matches!(
            what,
            Happening::Contact | Happening::InformalTalk | Happening::HearingHeld
        )
    };
    state.is_open() && state.unmet.iter().any(|moment| talk(moment.what))
}
