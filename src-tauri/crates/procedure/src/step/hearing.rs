//! What may be noted of hearings and of what must be put to the other side.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::traces::against_trace;
use super::{Desk, Refusal, wanted};
use crate::dossier::{Dossier, Hearing};
use crate::event::{HearingMoment, HearingNo, ParticipantNo, Plan, StatementMoment, StatementNo};
use crate::regulation::Side;

pub(super) fn against_hearing(
    desk: Desk<'_>,
    no: Option<HearingNo>,
    sides: &[Side],
    moment: &HearingMoment,
    on: NaiveDate,
) -> Vec<Refusal> {
    let dossier = desk.dossier;
    let mut refusals = Vec::new();
    if sides.is_empty() {
        refusals.push(Refusal::NoText);
    }
    let known = no.and_then(|no| dossier.hearings.get(&no));
    let stands = match moment {
        HearingMoment::Planned(plan) => {
            let before = known.and_then(|it| it.plan.as_ref());
            refusals.extend(against_plan(plan, before, on));
            // A new number begins a hearing; a known one moves it.
            no.is_none() || known.map_or(no == Some(dossier.next_hearing()), Hearing::lies_ahead)
        }
        HearingMoment::Held { .. } => {
            no.is_none() || known.map_or(no == Some(dossier.next_hearing()), Hearing::lies_ahead)
        }
        HearingMoment::Waived { .. } => true,
        HearingMoment::Cancelled { reason } => {
            refusals.extend(wanted(reason, Refusal::NoReason));
            known.is_some_and(Hearing::lies_ahead)
        }
        HearingMoment::Answered {
            participant, how, ..
        } => {
            refusals.extend(wanted(how, Refusal::NoText));
            refusals.extend(against_nobody(known, *participant));
            known.is_some_and(Hearing::lies_ahead)
        }
        HearingMoment::Confided { participant, .. } => {
            refusals.extend(against_nobody(known, *participant));
            known.is_some()
        }
        HearingMoment::Remarked { text, .. } => {
            refusals.extend(wanted(text, Refusal::NoText));
            known.is_some_and(|it| it.held.is_some() && it.settled.is_none())
        }
        HearingMoment::Settled { .. } => {
            known.is_some_and(|it| it.held.is_some() && it.settled.is_none())
        }
    };
    if !stands {
        refusals.push(Refusal::NoSuchHearing);
    }
    refusals.dedup();
    refusals
}

/// A day that has passed is no plan; one that was planned before stays what it was.
fn against_plan(plan: &Plan, before: Option<&Plan>, on: NaiveDate) -> Vec<Refusal> {
    let mut refusals: Vec<Refusal> = wanted(&plan.place, Refusal::NoText).into_iter().collect();
    let stays = before.is_some_and(|before| before.day == plan.day);
    refusals.extend((plan.day < on && !stays).then_some(Refusal::Before(on)));
    refusals.extend(
        plan.participants
            .iter()
            .filter_map(|it| wanted(&it.name, Refusal::NoText)),
    );
    let numbers: BTreeSet<ParticipantNo> = plan.participants.iter().map(|it| it.no).collect();
    if numbers.len() < plan.participants.len() {
        refusals.push(Refusal::NoSuchParticipant);
    }
    refusals
}

fn against_nobody(hearing: Option<&Hearing>, participant: ParticipantNo) -> Option<Refusal> {
    let known = hearing.is_some_and(|it| it.participant(participant).is_some());
    (!known).then_some(Refusal::NoSuchParticipant)
}

pub(super) fn against_statement(
    dossier: &Dossier,
    no: StatementNo,
    moment: &StatementMoment,
) -> Vec<Refusal> {
    let known = dossier.statements.get(&no);
    let mut refusals = Vec::new();
    let fits = match moment {
        StatementMoment::Noted {
            text,
            grievance,
            said,
            ..
        } => {
            refusals.extend(wanted(text, Refusal::NoText));
            refusals.extend(against_trace(dossier, said));
            let unknown = grievance.is_some_and(|no| !dossier.grievances.contains_key(&no));
            refusals.extend(unknown.then_some(Refusal::NoSuchGrievance));
            known.is_none()
        }
        StatementMoment::PutTo { to, put, .. } => {
            refusals.extend(against_trace(dossier, put));
            let itself = known.is_some_and(|it| it.side == *to);
            refusals.extend(itself.then_some(Refusal::PutToItself));
            known.is_some_and(|it| !it.dropped)
        }
        StatementMoment::Relied { .. } => known.is_some_and(|it| !it.dropped),
        StatementMoment::Dropped { reason } => {
            refusals.extend(wanted(reason, Refusal::NoReason));
            known.is_some_and(|it| !it.dropped)
        }
    };
    refusals.extend((!fits).then_some(Refusal::NoSuchStatement));
    refusals
}

/// Only of a hearing that was held is there a report to sign.
pub(super) fn against_signing(dossier: &Dossier, no: HearingNo) -> Option<Refusal> {
    let hearing = dossier.hearings.get(&no);
    let held = hearing.is_some_and(|it| it.held.is_some());
    (!held).then_some(Refusal::NoSuchHearing)
}
