//! Clock hours in which no letter can be there (S2.02).

use chrono::NaiveDate;

use super::{Finding, Flaw, Place, Reading};
use crate::calendar::forwards;
use crate::regulation::Rule;
use crate::term::{self, Roll, Unit};

pub(super) fn flaws(reading: &Reading<'_>) -> Vec<Finding> {
    let rules = reading.regulation.rules();
    rules
        .filter_map(|rule| hours_against_post(reading, rule))
        .collect()
}

/// A letter in the post on the first working day comes too late, or cannot leave in time at all.
/// Without a time of receipt the hours count from midnight (rule 4).
fn hours_against_post(reading: &Reading<'_>, rule: &Rule) -> Option<Finding> {
    let within = rule.within.filter(|length| length.unit() == Unit::Hours)?;
    rule.letters().next()?;
    let calendar = reading.calendar;
    let is_late = |day: &NaiveDate| {
        let leaves = calendar.working_day_on_or_after(*day);
        let there = if rule.must_arrive() {
            calendar.delivery_of(leaves, reading.transit)
        } else {
            leaves
        };
        let term = term::compute((*day).into(), within, Roll::None, calendar, reading.transit);
        term.is_ok_and(|term| there > term.due.day)
    };
    let year = || forwards(reading.today).take(365);
    let late = year().filter(is_late).count();
    let count = |days: usize| u32::try_from(days).unwrap_or(u32::MAX);
    let flaw = Flaw::HoursAgainstPost {
        within,
        days: count(late),
        of: count(year().count()),
    };
    (late > 0).then(|| reading.doubt(Place::Rule(rule.id), flaw))
}
