//! A draft becomes a version.

use archive::{ArchiveError, draft, regulation as versions};
use chrono::NaiveDate;
use procedure::regulation::{self, InForce, Regulation, Severity};
use procedure::typed_date::Lean;

use super::source::{DRAFT, Drafted};
use super::{changes, findings, listed};
use crate::Office;
use crate::desk::Session;
use crate::fault::Fault;
use crate::forms::Checks;
use crate::wire::{
    AppliesTo, FaultCode, FieldCode, FieldFault, RegulationAdoptRequest, RegulationList,
};

/// Adopts the draft as a new version. Dossiers that exist keep their own.
pub(crate) fn adopt(
    office: &Office,
    request: RegulationAdoptRequest,
) -> Result<RegulationList, Fault> {
    let (now, today) = (office.now(), office.today());
    office.at_desk(|session| {
        let draft = Drafted::find(session)?.regulation;
        let dated = dated(session, draft, &request, today)?;
        let faults = findings::of(session, &dated, today);
        if faults.iter().any(|it| it.severity == Severity::Fault) {
            return Err(Fault::told(FaultCode::NotAllowed, [("why", "check")]));
        }
        let source = regulation::write(&dated).map_err(Fault::BadRegulation)?;
        let first_day = dated.in_force.as_ref().map(InForce::first_day);
        let new = versions::NewRegulation {
            title: dated.title,
            version: dated.version,
            source,
            in_force_from: first_day.unwrap_or(today),
        };
        session.write(now, "regulation_adopted", |writing| {
            versions::adopt(writing, &new).map_err(taken)?;
            Ok(draft::discard(writing, DRAFT)?)
        })?;
        listed(session, today)
    })
}

/// One title has a version once.
fn taken(fault: ArchiveError) -> Fault {
    match fault {
        ArchiveError::Taken(_) => Fault::field("version", FieldCode::Duplicate),
        fault => fault.into(),
    }
}

/// The draft with the version, the day of adoption and the day of entry that were typed.
fn dated(
    session: &Session,
    draft: Regulation,
    request: &RegulationAdoptRequest,
    today: NaiveDate,
) -> Result<Regulation, Fault> {
    let mut checks = Checks::new(today);
    let version = checks.needed("version", &request.version);
    let adopted_on = needed(&mut checks, "adopted_on", &request.adopted_on, Lean::Past);
    if adopted_on.is_some_and(|day| day > today) {
        checks.refuse(FieldFault::new("adopted_on", FieldCode::InFuture));
    }
    let applies_to = match request.applies_to {
        AppliesTo::FiledOnOrAfter => regulation::AppliesTo::FiledOnOrAfter,
        AppliesTo::FiledAfter => regulation::AppliesTo::FiledAfter,
    };
    let from = needed(&mut checks, "from", &request.from, Lean::Future);
    let in_force = from.map(|from| InForce { from, applies_to });
    let newest = versions::all(&session.archive.read())?.into_iter().next();
    let last = newest.map(|row| row.content.in_force_from);
    let first = in_force.as_ref().map(InForce::first_day);
    if let Some(last) = last.filter(|last| first.is_some_and(|first| first <= *last)) {
        checks.refuse(FieldFault::new("from", FieldCode::TooEarly).with("after", last));
    }
    checks.done(Regulation {
        version,
        adopted_on,
        in_force,
        ..changes::settled(&draft)
    })
}

fn needed(checks: &mut Checks, field: &str, typed: &str, lean: Lean) -> Option<NaiveDate> {
    if typed.trim().is_empty() {
        checks.refuse(FieldFault::new(field, FieldCode::Required));
        return None;
    }
    checks.any_date(field, typed, lean)
}
