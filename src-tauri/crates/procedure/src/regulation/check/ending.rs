//! How a dossier ends, how long it is kept, and what is learned from all of them.

use chrono::{Datelike, NaiveDate};

use super::{Finding, Flaw, Mend, Place, Reading, Section};
use crate::regulation::{Bound, Happening};
use crate::term::{self, Length, Roll, Unit};

pub(super) fn flaws(reading: &Reading<'_>) -> Vec<Finding> {
    let mut findings = closing(reading);
    findings.extend(analysis(reading));
    findings.extend(unforeseen(reading));
    findings.extend(retention(reading));
    findings
}

fn closing(reading: &Reading<'_>) -> Vec<Finding> {
    let Some(closing) = &reading.regulation.closing else {
        return Vec::new();
    };
    let place = || Place::Section(Section::Closing);
    let unknown = closing
        .restarts
        .iter()
        .filter(|id| reading.regulation.rule(id.as_str()).is_none());
    let mut findings: Vec<Finding> = unknown
        .map(|id| reading.fault(place(), Flaw::UnknownRestart { id: *id }))
        .collect();
    if closing.after.is_empty() {
        findings.push(reading.doubt(place(), Flaw::NothingCloses));
    }
    findings
}

fn analysis(reading: &Reading<'_>) -> Vec<Finding> {
    let place = || Place::Section(Section::Analysis);
    let Some(analysis) = &reading.regulation.analysis else {
        return vec![reading.hint(place(), Flaw::Silent)];
    };
    let every = analysis.every;
    let mut findings = Vec::new();
    if !matches!(every.unit(), Unit::Months | Unit::Years) {
        findings.push(reading.fault(place(), Flaw::AnalysisNotInMonths { every }));
    }
    if analysis.chosen {
        findings.push(reading.doubt(place(), Flaw::AnalysisPeriodChosen { every }));
    }
    findings
}

fn unforeseen(reading: &Reading<'_>) -> Option<Finding> {
    let silent = reading.regulation.unforeseen.is_none();
    silent.then(|| reading.hint(Place::Section(Section::Unforeseen), Flaw::Silent))
}

fn retention(reading: &Reading<'_>) -> Vec<Finding> {
    let kept = &reading.regulation.retention;
    let place = || Place::Section(Section::Retention);
    let mut findings: Vec<Finding> = bounds(reading).into_iter().collect();
    if kept.bound == Bound::Chosen {
        let keep = kept.keep;
        findings.push(reading.doubt(place(), Flaw::RetentionChosen { keep }));
    }
    let before = matches!(
        kept.from.what,
        Happening::Incident | Happening::Discovered | Happening::Received | Happening::Registered
    );
    if before {
        let from = kept.from;
        findings.push(reading.hint(place(), Flaw::RetentionBeforeClosing { from }));
    }
    findings
}

/// How the text's length and the practice's own maximum go together.
fn bounds(reading: &Reading<'_>) -> Option<Finding> {
    let kept = &reading.regulation.retention;
    let place = Place::Section(Section::Retention);
    let keep = kept.keep;
    let minimum = kept.bound == Bound::AtLeast;
    match kept.at_most {
        None => {
            let flaw = Flaw::NoRetentionMaximum { at_least: keep };
            let finding = minimum.then(|| reading.doubt(place, flaw))?;
            Some(match a_year_more(keep) {
                Some(length) => finding.mended_by(Mend::SetRetentionMaximum(length)),
                None => finding,
            })
        }
        Some(at_most) if minimum => {
            let flaw = Flaw::RetentionMinimumAboveMaximum {
                at_least: keep,
                at_most,
            };
            let above = can_be_longer(reading, keep, at_most);
            let mend = Mend::SetRetentionMaximum(keep);
            above.then(|| reading.fault(place, flaw).mended_by(mend))
        }
        Some(at_most) => {
            let flaw = Flaw::RetentionBeyondText {
                bound: kept.bound,
                keep,
                at_most,
            };
            let beyond = can_be_longer(reading, at_most, keep);
            let mend = Mend::DropRetentionMaximum;
            beyond.then(|| reading.fault(place, flaw).mended_by(mend))
        }
    }
}

/// A year to clear up in, after the minimum.
fn a_year_more(length: Length) -> Option<Length> {
    let amount = length.amount();
    let more = match length.unit() {
        Unit::Years => Length::new(amount + 1, Unit::Years),
        Unit::Months if amount.is_multiple_of(12) => Length::new(amount / 12 + 1, Unit::Years),
        Unit::Months => Length::new(amount + 12, Unit::Months),
        Unit::Weeks => Length::new(amount + 53, Unit::Weeks),
        Unit::Days => Length::new(amount + 366, Unit::Days),
        Unit::WorkingDays | Unit::Hours => return None,
    };
    more.ok()
}

/// From the first of some month of the coming four years, one length ends after the other: two
/// lengths of different units are compared on the calendar, leap years included.
fn can_be_longer(reading: &Reading<'_>, one: Length, other: Length) -> bool {
    let end = |start: NaiveDate, length| {
        let term = term::compute(
            start.into(),
            length,
            Roll::None,
            reading.calendar,
            reading.transit,
        );
        term.map(|term| term.due.day).ok()
    };
    let year = reading.today.year();
    let firsts = (year..year.saturating_add(4)).flat_map(|year| {
        let months = 1..=12;
        months.filter_map(move |month| NaiveDate::from_ymd_opt(year, month, 1))
    });
    firsts
        .filter_map(|start| Some((end(start, one)?, end(start, other)?)))
        .any(|(one, other)| one > other)
}
