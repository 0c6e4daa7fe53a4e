//! What deserves attention but blocks nothing: the product warns, a human decides.

use chrono::NaiveDate;

use crate::dossier::Dossier;
use crate::intake::{Intake, Mandate};
use crate::regulation::Moment;
use crate::situation::{Ground, Stage, TermState, stage};
use crate::term;

/// A warning about a dossier, or about an intake that is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Received before the incident that it complains of.
    ReceivedBeforeIncident,
    /// The letter is dated after it was received.
    DatedAfterReceipt,
    /// Registered this many days after it was received (S0.09).
    RegisteredLate(i64),
    /// It came after the filing limit, whose last day this was (S1.04, S3.03).
    FiledLate(NaiveDate),
    /// There is no address to write to (S2.16).
    NoPostalAddress,
    /// It came before the regulation was in force, or on the doubtful day itself (S4.21).
    BeforeRegulation(NaiveDate),
    /// The representative's mandate is not there (S4.03).
    MandateMissing,
    /// This many days lie between the end of one term and the end of the next (S1.15, S3.23).
    Squeeze(i64),
    /// The day to act for the rule with this id has passed already.
    AlreadyLate(String),
}

/// Fewer days than this between the last invitation and the decision are a squeeze (S1.15).
const SQUEEZE_DAYS: i64 = 5;

/// The warnings of a dossier, in the order in which they matter. One that was withdrawn asks for
/// nobody's attention.
#[must_use]
pub fn warnings(dossier: &Dossier, terms: &[TermState<'_>], ground: Ground<'_>) -> Vec<Warning> {
    if stage(dossier) == Stage::Withdrawn {
        return Vec::new();
    }
    let intake = &dossier.intake;
    let mut warnings = order_of_dates(intake);
    warnings.extend(registered_late(dossier));
    warnings.extend(filed_late(intake, ground));
    warnings.extend(before_regulation(intake, ground));
    if !intake.correspondent().address.missing().is_empty() {
        warnings.push(Warning::NoPostalAddress);
    }
    if intake
        .representative
        .as_ref()
        .is_some_and(|it| it.mandate == Mandate::Missing)
    {
        warnings.push(Warning::MandateMissing);
    }
    warnings.extend(squeeze(terms, ground));
    warnings.extend(already_late(terms, ground));
    warnings
}

fn order_of_dates(intake: &Intake) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if intake
        .incident_on
        .is_some_and(|incident| incident > intake.received_on)
    {
        warnings.push(Warning::ReceivedBeforeIncident);
    }
    if intake
        .letter_dated
        .is_some_and(|dated| dated > intake.received_on)
    {
        warnings.push(Warning::DatedAfterReceipt);
    }
    warnings
}

/// The days lost before registering matter while the acknowledgement is owed; afterwards the
/// timeline tells them.
fn registered_late(dossier: &Dossier) -> Option<Warning> {
    if stage(dossier) != Stage::Acknowledge {
        return None;
    }
    let days = (dossier.registered_on - dossier.intake.received_on).num_days();
    (days > 0).then_some(Warning::RegisteredLate(days))
}

/// Of several limits the earliest counts (rule 7).
fn filed_late(intake: &Intake, ground: Ground<'_>) -> Option<Warning> {
    let last_day = |limit: &crate::regulation::FilingLimit| {
        let start = match limit.from {
            Moment::Incident => intake.incident_on?,
            _ => return None,
        };
        let term = term::compute(
            start.into(),
            limit.within,
            limit.roll,
            ground.calendar,
            ground.transit,
        );
        Some(term.ok()?.due.day)
    };
    let limit = ground
        .regulation
        .filing_limits
        .iter()
        .filter_map(last_day)
        .min()?;
    (intake.received_on > limit).then_some(Warning::FiledLate(limit))
}

fn before_regulation(intake: &Intake, ground: Ground<'_>) -> Option<Warning> {
    let in_force = ground.regulation.in_force.as_ref()?;
    let covered = intake.received_on >= in_force.first_day();
    (!covered).then_some(Warning::BeforeRegulation(in_force.from))
}

/// A term that starts when another letter is sent may leave hardly any days for the one that ends
/// the handling (S1.15: 10 working days and 10 working days in 30 days).
fn squeeze(terms: &[TermState<'_>], ground: Ground<'_>) -> Option<Warning> {
    let dues = terms
        .iter()
        .filter(|state| state.is_open())
        .filter_map(|state| state.term.as_ref().map(|term| (state.rule, term.due.day)));
    let dues: Vec<_> = dues.collect();
    let waiting = terms.iter().filter(|state| state.term.is_none());
    let gaps = waiting.filter_map(|state| {
        let Moment::Letter(kind, _) = state.rule.from else {
            return None;
        };
        let starts = |(rule, _): &&(&crate::regulation::TermRule, NaiveDate)| {
            rule.met_by
                .iter()
                .any(|moment| matches!(moment, Moment::Letter(k, _) if *k == kind))
        };
        let (_, start) = dues.iter().find(starts)?;
        let end = term::compute(
            (*start).into(),
            state.rule.within,
            state.rule.roll,
            ground.calendar,
            ground.transit,
        );
        let end = end.ok()?.due.day;
        let next = dues
            .iter()
            .map(|(_, due)| *due)
            .filter(|due| due > start)
            .min()?;
        Some((next - end).num_days())
    });
    gaps.filter(|days| *days < SQUEEZE_DAYS)
        .min()
        .map(Warning::Squeeze)
}

fn already_late(terms: &[TermState<'_>], ground: Ground<'_>) -> Vec<Warning> {
    let late = |state: &&TermState<'_>| {
        state.is_open() && state.act_by().is_some_and(|act_by| act_by < ground.today)
    };
    terms
        .iter()
        .filter(late)
        .map(|state| Warning::AlreadyLate(state.rule.id.clone()))
        .collect()
}
