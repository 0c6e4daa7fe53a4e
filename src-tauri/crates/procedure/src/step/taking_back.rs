//! Taking an entry back: what stands on it must go first.

use chrono::NaiveDate;

use super::Refusal;
use super::traces::leans_on;
use crate::dossier::Dossier;
use crate::event::{Event, EventNo, HearingMoment, LetterMoment, LetterNo, RawNotes, Recorded};
use crate::intake::Intake;

/// Whether an entry can be taken back now.
#[must_use]
pub fn can_take_back(dossier: &Dossier, timeline: &[Recorded], event: EventNo) -> bool {
    against(dossier, timeline, event).is_empty()
}

pub(super) fn against(dossier: &Dossier, timeline: &[Recorded], no: EventNo) -> Vec<Refusal> {
    let entry = timeline.iter().find(|recorded| recorded.no == no);
    let Some(entry) = entry.filter(|_| !dossier.taken_back.contains(&no)) else {
        return vec![Refusal::NoSuchEntry];
    };
    let mut later = timeline
        .iter()
        .filter(|recorded| recorded.no > no && !dossier.taken_back.contains(&recorded.no));
    match &entry.event {
        Event::Registered(_) | Event::TakenBack { .. } => vec![Refusal::CannotTakeBack],
        // Notes that were destroyed do not come back.
        Event::Hearing {
            moment:
                HearingMoment::Settled {
                    notes: RawNotes::Destroyed,
                    ..
                },
            ..
        } => vec![Refusal::CannotTakeBack],
        Event::Letter {
            moment: LetterMoment::Finalised { .. },
            ..
        } => vec![Refusal::CannotTakeBack],
        Event::Letter { letter, moment } => {
            let mut refusals = stands_under(
                later,
                |event| matches!(event, Event::Letter { letter: other, .. } if other == letter),
            );
            refusals.extend(against_counting_again(dossier, *letter, (no, moment)));
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
        // What was closed or withdrawn cannot be undone under a later reopening.
        Event::Closed { .. } | Event::Withdrawn { .. } => {
            stands_under(later, |event| matches!(event, Event::Reopened { .. }))
        }
        _ => {
            let leaned_on = later.any(|recorded| leans_on(dossier, entry, recorded));
            leaned_on
                .then_some(Refusal::StandsUnder)
                .into_iter()
                .collect()
        }
    }
}

/// A letter that was void or came back, and was replaced, cannot count once more beside the one
/// that replaced it. What may be sent again and again replaces nothing.
fn against_counting_again(
    dossier: &Dossier,
    letter: LetterNo,
    (entry, moment): (EventNo, &LetterMoment),
) -> Vec<Refusal> {
    let did_not_count = matches!(
        moment,
        LetterMoment::Void { .. } | LetterMoment::Returned { .. }
    );
    let replaced = dossier.letters.get(&letter).is_some_and(|letter| {
        let mut made = dossier.made(letter.kind, letter.side);
        !letter.kind.is_repeatable() && made.any(|other| other.no > entry)
    });
    if did_not_count && replaced {
        vec![Refusal::LetterExists]
    } else {
        Vec::new()
    }
}

/// What was sent and what was withdrawn followed the receipt: no correction puts it after them.
pub(super) fn against_receiving_on(dossier: &Dossier, received_on: NaiveDate) -> Vec<Refusal> {
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
