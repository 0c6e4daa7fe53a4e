//! From when a regulation holds, for which complaints, and what it says nothing of.

use chrono::{Datelike, NaiveDate};

use super::{Finding, Flaw, Mend, Place, Reading, Section};
use crate::calendar::forwards;
use crate::regulation::{AppliesTo, FilingLimit};
use crate::term::{self, Length, Unit};

pub(super) fn flaws(reading: &Reading<'_>) -> Vec<Finding> {
    let mut findings = in_force(reading);
    findings.extend(limits(reading));
    findings.extend(silences(reading));
    findings
}

fn in_force(reading: &Reading<'_>) -> Vec<Finding> {
    let regulation = reading.regulation;
    let Some(in_force) = &regulation.in_force else {
        return Vec::new();
    };
    let place = || Place::Section(Section::InForce);
    let mut findings = Vec::new();
    if in_force.applies_to == AppliesTo::FiledAfter {
        let day = in_force.from;
        let mend = Mend::SetAppliesTo(AppliesTo::FiledOnOrAfter);
        let finding = reading.doubt(place(), Flaw::DoubtfulFirstDay { day });
        let told = is_told_in_a_remark(reading, day);
        findings.push(finding.or_answered(told).mended_by(mend));
    }
    let from = in_force.from;
    if let Some(adopted) = regulation.adopted_on.filter(|adopted| *adopted > from) {
        let flaw = Flaw::InForceBeforeAdopted { adopted, from };
        findings.push(reading.doubt(place(), flaw));
    }
    findings
}

/// What stands at the top of the file has no note of its own: a remark that names the day is one.
fn is_told_in_a_remark(reading: &Reading<'_>, day: NaiveDate) -> bool {
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let Some(month) = MONTHS.get(day.month0() as usize) else {
        return false;
    };
    let written = [day.day().to_string(), (*month).to_owned()];
    let mut remarks = reading.regulation.remarks.iter();
    remarks.any(|remark| {
        let words: Vec<String> = remark.note.nl.split_whitespace().map(bare).collect();
        words.windows(2).any(|pair| pair == written)
    })
}

fn bare(word: &str) -> String {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
        .to_lowercase()
}

fn limits(reading: &Reading<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, limit) in reading.regulation.filing_limits.iter().enumerate() {
        let within = limit.within;
        let place = || Place::FilingLimit(at);
        findings.push(reading.doubt(place(), Flaw::LatenessSilent { within }));
        if is_under_a_month(reading, limit) {
            findings.push(reading.doubt(place(), Flaw::ShortFilingLimit { within }));
        }
    }
    findings
}

/// On every day of the year it ends before a month would.
fn is_under_a_month(reading: &Reading<'_>, limit: &FilingLimit) -> bool {
    let Ok(month) = Length::new(1, Unit::Months) else {
        return false;
    };
    let end = |day: NaiveDate, length| {
        let (calendar, transit) = (reading.calendar, reading.transit);
        let term = term::compute(day.into(), length, limit.roll, calendar, transit);
        term.map(|term| term.due.day)
    };
    let mut year = forwards(reading.today).take(365);
    year.all(|day| match (end(day, limit.within), end(day, month)) {
        (Ok(limit), Ok(month)) => limit < month,
        _ => false,
    })
}

fn silences(reading: &Reading<'_>) -> Vec<Finding> {
    let regulation = reading.regulation;
    let says = [
        (Section::Admission, regulation.admission.is_some()),
        (Section::FilingLimits, !regulation.filing_limits.is_empty()),
        (
            Section::Confidentiality,
            regulation.confidentiality.is_some(),
        ),
        (Section::Independence, !regulation.independence.is_empty()),
    ];
    says.into_iter()
        .filter(|(_, says)| !says)
        .map(|(section, _)| reading.hint(Place::Section(section), Flaw::Silent))
        .collect()
}
