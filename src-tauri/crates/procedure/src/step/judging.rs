//! What may be noted of the parts of the complaint, the finding, and the measures.

use chrono::NaiveDate;

use super::traces::{against_document, against_trace};
use super::{Desk, Refusal, wanted};
use crate::dossier::{Dossier, Measure};
use crate::event::{
    Agreed, Finding, GrievanceMoment, GrievanceNo, MeasureMoment, MeasureNo, Weighing,
};

pub(super) fn against_grievance(
    dossier: &Dossier,
    no: GrievanceNo,
    moment: &GrievanceMoment,
) -> Vec<Refusal> {
    let known = dossier.grievances.get(&no);
    let stands = known.is_some_and(|it| !it.dropped);
    let (fits, mut refusals): (bool, Vec<Refusal>) = match moment {
        GrievanceMoment::Named { text } => (
            known.is_none(),
            wanted(text, Refusal::NoText).into_iter().collect(),
        ),
        GrievanceMoment::Reworded { text } => {
            (stands, wanted(text, Refusal::NoText).into_iter().collect())
        }
        GrievanceMoment::Weighed(weighing) => (stands, against_weighing(dossier, weighing)),
        GrievanceMoment::Dropped { reason } => (
            stands,
            wanted(reason, Refusal::NoReason).into_iter().collect(),
        ),
    };
    refusals.extend((!fits).then_some(Refusal::NoSuchGrievance));
    refusals
}

/// A part may be weighed for days, so that what is not there yet is no fault; what is there must
/// be shown.
fn against_weighing(dossier: &Dossier, weighing: &Weighing) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    for fact in &weighing.facts {
        refusals.extend(wanted(&fact.text, Refusal::NoText));
        let source = fact.source.as_ref();
        refusals.extend(source.and_then(|trace| against_trace(dossier, trace)));
    }
    refusals
}

/// Every finding has its reasons (S0.19): one on the whole that follows from the parts has theirs.
pub(super) fn against_found(
    dossier: &Dossier,
    part: Option<u16>,
    finding: Finding,
    reasons: &str,
) -> Vec<Refusal> {
    let follows = part.is_none() && dossier.derived_finding() == Some(finding);
    let explained = follows
        && dossier
            .standing_grievances()
            .filter(|it| it.weighing.finding.is_some_and(|it| it.finding().is_some()))
            .all(|it| !it.weighing.reasoning.trim().is_empty());
    let missing = if explained {
        None
    } else {
        wanted(reasons, Refusal::NoReason)
    };
    missing.into_iter().collect()
}

pub(super) fn against_measure(
    desk: Desk<'_>,
    no: MeasureNo,
    moment: &MeasureMoment,
    on: NaiveDate,
) -> Vec<Refusal> {
    let measure = desk.dossier.measures.get(&no);
    let stands = measure.filter(|it| !it.dropped);
    let open = stands.filter(|it| it.done_on.is_none());
    let (fits, mut refusals) = match moment {
        MeasureMoment::Agreed(agreed) => (measure.is_none(), against_agreed(desk, agreed, on)),
        MeasureMoment::Replanned { agreed, reason } => {
            let mut refusals = against_agreed(desk, agreed, on);
            refusals.extend(open.and_then(|it| against_delay(it, agreed, reason)));
            (open.is_some(), refusals)
        }
        MeasureMoment::Done { proof, .. } => {
            let unknown = proof.and_then(|proof| against_document(desk.dossier, proof));
            (open.is_some(), unknown.into_iter().collect())
        }
        MeasureMoment::Tested { note, .. } => {
            let done = stands.and_then(|it| it.done_on);
            let fits = done.is_some_and(|done| done <= on);
            (fits, wanted(note, Refusal::NoText).into_iter().collect())
        }
        MeasureMoment::Dropped { reason } => {
            let missing = wanted(reason, Refusal::NoReason);
            (stands.is_some(), missing.into_iter().collect())
        }
    };
    refusals.extend((!fits).then_some(Refusal::NoSuchMeasure));
    refusals
}

/// A day that lies behind is no plan, and nobody sees whether something works before it is done.
fn against_agreed(desk: Desk<'_>, agreed: &Agreed, on: NaiveDate) -> Vec<Refusal> {
    let measures = desk.ground.regulation.measures.as_ref();
    let mut refusals: Vec<Refusal> = wanted(&agreed.what, Refusal::NoText).into_iter().collect();
    if measures.is_some_and(|it| it.dated) && agreed.by.is_none() {
        refusals.push(Refusal::NoDay);
    }
    let past = agreed.by.is_some_and(|by| by < on);
    refusals.extend(past.then_some(Refusal::Before(on)));
    let ready = agreed.by.unwrap_or(on).max(on);
    let early = agreed.test_on.is_some_and(|day| day < ready);
    refusals.extend(early.then_some(Refusal::TestTooEarly(ready)));
    let unknown = agreed
        .grievance
        .is_some_and(|no| desk.dossier.grievances.get(&no).is_none_or(|it| it.dropped));
    refusals.extend(unknown.then_some(Refusal::NoSuchGrievance));
    refusals
}

/// Who was promised a day is owed the reason why it became a later one.
fn against_delay(measure: &Measure, agreed: &Agreed, reason: &str) -> Option<Refusal> {
    let later = match (measure.agreed.by, agreed.by) {
        (Some(before), Some(by)) => by > before,
        (Some(_), None) => true,
        (None, _) => false,
    };
    later.then(|| wanted(reason, Refusal::NoReason)).flatten()
}
