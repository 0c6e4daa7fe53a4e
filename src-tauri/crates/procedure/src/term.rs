//! How a date is computed (`TERMS.md`): a rule, a start and a calendar give a [`Term`] with the
//! date **and the steps that led to it**, so that the date can be explained and printed.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::calendar::{Calendar, ClosedDay, Transit, backwards, forwards, is_weekend};

mod length;

pub use length::{Length, LengthFault, Unit};

/// What happens when an end falls on a Saturday, a Sunday or a closed day (rule 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Roll {
    /// Nothing: the end stays. The default for a term that binds the practice.
    None,
    /// The end moves to the next day that is none of these, in the complainant's favour.
    Forward,
}

/// When a term starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// The day of the event.
    pub day: NaiveDate,
    /// Its time on the local wall clock, when known.
    pub time: Option<NaiveTime>,
}

impl From<NaiveDate> for Start {
    fn from(day: NaiveDate) -> Self {
        Self { day, time: None }
    }
}

impl From<NaiveDateTime> for Start {
    fn from(moment: NaiveDateTime) -> Self {
        Self {
            day: moment.date(),
            time: Some(moment.time()),
        }
    }
}

/// The end of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// The last day.
    pub day: NaiveDate,
    /// The moment on that day, for a term of hours.
    pub time: Option<NaiveTime>,
}

/// The days that count when a letter must go out (rule 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The last working day on or before the last day: a letter that must be *sent*.
    pub ship_by: NaiveDate,
    /// The last working day whose delivery is on or before the last day: a letter that must *arrive*.
    pub post_by: NaiveDate,
    /// The day on which a letter posted on `post_by` is delivered.
    pub delivery: NaiveDate,
    /// How many delivery days were reckoned with.
    pub transit: Transit,
}

/// A computed term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Where it starts.
    pub start: Start,
    /// How long it is.
    pub length: Length,
    /// Its end.
    pub due: Due,
    /// The posting days; a term of hours has none.
    pub posting: Option<Posting>,
    /// What led to the end, in order.
    pub steps: Vec<TermStep>,
}

/// One step of the way to a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermStep {
    /// The time of the event is not known, so the day counts from 00:00 (rule 4).
    CountsFromMidnight,
    /// The day of the event does not count (rule 1).
    StartDoesNotCount(NaiveDate),
    /// A day that a term of working days passes over, with its reason.
    Skipped(NaiveDate, Skip),
    /// The month lacks the day, so its last day stands for it (rule 1).
    Clamped {
        /// The day of the month that was wanted.
        wanted: u32,
        /// The last day of that month.
        to: NaiveDate,
    },
    /// Where the counting arrives.
    Counted(Due),
    /// The end moved because it fell on a day that does not count (rule 3).
    Rolled {
        /// Where it fell.
        from: NaiveDate,
        /// Why it could not stay.
        because: Skip,
        /// Where it went.
        to: NaiveDate,
    },
}

/// Why a day does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Skip {
    /// Saturday or Sunday.
    Weekend,
    /// A closed day.
    Closed(ClosedDay),
}

/// The date would lie outside the years that can be expressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the end of the term lies outside the calendar")]
pub struct OutOfCalendar;

/// Computes a term.
///
/// # Errors
/// When the end lies after the year 9999, where no calendar of this product reaches.
pub fn compute(
    start: Start,
    length: Length,
    roll: Roll,
    calendar: &Calendar,
    transit: Transit,
) -> Result<Term, OutOfCalendar> {
    let mut steps = Vec::new();
    let due = match length.unit() {
        Unit::Hours => count_hours(start, length, &mut steps)?,
        _ => count_days(start.day, length, calendar, &mut steps)?,
    };
    if due.day.year() > 9999 {
        return Err(OutOfCalendar);
    }
    steps.push(TermStep::Counted(due));
    let due = roll_end(due, length, roll, calendar, &mut steps);
    let posting = (length.unit() != Unit::Hours).then(|| posting_days(due.day, calendar, transit));
    Ok(Term {
        start,
        length,
        due,
        posting,
        steps,
    })
}

/// The posting days for a letter with `due` as its last day (rule 5).
#[must_use]
pub fn posting_days(due: NaiveDate, calendar: &Calendar, transit: Transit) -> Posting {
    let ship_by = calendar.working_day_on_or_before(due);
    let in_time = |day: &NaiveDate| {
        calendar.is_working_day(*day) && calendar.delivery_of(*day, transit) <= due
    };
    let post_by = backwards(due).find(in_time).unwrap_or(due);
    Posting {
        ship_by,
        post_by,
        delivery: calendar.delivery_of(post_by, transit),
        transit,
    }
}

/// Hours run on the wall clock, weekends counted (rule 4). Without a time the day counts from
/// midnight, so that the term is never later than the true one.
fn count_hours(
    start: Start,
    length: Length,
    steps: &mut Vec<TermStep>,
) -> Result<Due, OutOfCalendar> {
    if start.time.is_none() {
        steps.push(TermStep::CountsFromMidnight);
    }
    let from = start.day.and_time(start.time.unwrap_or(NaiveTime::MIN));
    let end = from
        .checked_add_signed(TimeDelta::hours(i64::from(length.amount())))
        .ok_or(OutOfCalendar)?;
    Ok(Due {
        day: end.date(),
        time: Some(end.time()),
    })
}

fn count_days(
    start: NaiveDate,
    length: Length,
    calendar: &Calendar,
    steps: &mut Vec<TermStep>,
) -> Result<Due, OutOfCalendar> {
    steps.push(TermStep::StartDoesNotCount(start));
    let amount = length.amount();
    let end = match length.unit() {
        Unit::WorkingDays => Some(count_working_days(start, amount, calendar, steps)),
        Unit::Months => start.checked_add_months(Months::new(amount)),
        Unit::Years => amount
            .checked_mul(12)
            .and_then(|n| start.checked_add_months(Months::new(n))),
        Unit::Weeks => start.checked_add_days(Days::new(u64::from(amount) * 7)),
        Unit::Days | Unit::Hours => start.checked_add_days(Days::new(u64::from(amount))),
    };
    let day = end.ok_or(OutOfCalendar)?;
    if matches!(length.unit(), Unit::Months | Unit::Years) && day.day() != start.day() {
        steps.push(TermStep::Clamped {
            wanted: start.day(),
            to: day,
        });
    }
    Ok(Due { day, time: None })
}

fn count_working_days(
    start: NaiveDate,
    amount: u32,
    calendar: &Calendar,
    steps: &mut Vec<TermStep>,
) -> NaiveDate {
    let mut left = amount;
    let mut end = start;
    for day in forwards(start).skip(1) {
        if left == 0 {
            break;
        }
        end = day;
        match skip_reason(day, calendar) {
            Some(reason) => steps.push(TermStep::Skipped(day, reason)),
            None => left -= 1,
        }
    }
    end
}

/// Hours and retention years never roll (rule 3).
fn roll_end(
    due: Due,
    length: Length,
    roll: Roll,
    calendar: &Calendar,
    steps: &mut Vec<TermStep>,
) -> Due {
    let rolls = roll == Roll::Forward && !matches!(length.unit(), Unit::Hours | Unit::Years);
    match skip_reason(due.day, calendar) {
        Some(because) if rolls => {
            let to = calendar.working_day_on_or_after(due.day);
            steps.push(TermStep::Rolled {
                from: due.day,
                because,
                to,
            });
            Due {
                day: to,
                time: None,
            }
        }
        _ => due,
    }
}

/// Why `day` does not count as a working day.
#[must_use]
pub fn skip_reason(day: NaiveDate, calendar: &Calendar) -> Option<Skip> {
    match calendar.closed(day) {
        Some(closed) => Some(Skip::Closed(closed)),
        None => is_weekend(day).then_some(Skip::Weekend),
    }
}

#[cfg(test)]
mod tests;
