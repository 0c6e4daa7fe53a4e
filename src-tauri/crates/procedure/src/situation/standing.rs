//! How a term stands: whether it was met, and in time.

use chrono::{NaiveDate, NaiveTime};

use super::overtaken;
use super::seen::Seen;
use super::terms::{TermState, anew_from};
use crate::regulation::{Happening, Moment, Rule, Whose};
use crate::term::{Due, Start};

/// How a term stands (rule 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its start has not happened.
    NotStarted,
    /// It runs.
    Running,
    /// Met on this day, in time.
    Met(NaiveDate),
    /// Met on this day, after the last one.
    MetLate(NaiveDate),
    /// The last day has passed.
    Overdue,
    /// The last day of a window of the complainant has passed, unused.
    Passed,
    /// No longer needed.
    Lapsed,
}

/// When a term was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Met {
    /// On which day.
    pub day: NaiveDate,
    /// By what time, as far as that was noted on the day itself.
    pub time: Option<NaiveTime>,
}

impl From<Start> for Met {
    fn from(at: Start) -> Self {
        Self {
            day: at.day,
            time: at.time,
        }
    }
}

impl Met {
    /// What orders it among others: without a time it may have been at the end of the day.
    pub(super) fn at_the_latest(self) -> (NaiveDate, bool, Option<NaiveTime>) {
        (self.day, self.time.is_none(), self.time)
    }

    /// It is not shown that it was in time: hours are judged by the clock, and all else by the day.
    fn is_after(self, due: Due) -> bool {
        match due.time {
            Some(last) if self.day == due.day => self.time.is_none_or(|time| time > last),
            _ => self.day > due.day,
        }
    }
}

/// When the last of the moments that meet a rule happened, when all have, and those that have not.
pub(super) fn met(seen: Seen<'_>, rule: &Rule, start: Option<Start>) -> (Option<Met>, Vec<Moment>) {
    let from = anew_from(seen, rule, start);
    let mut happened = Vec::new();
    let mut unmet = Vec::new();
    for moment in &rule.met_by {
        let counts = |met: &Met| from.is_none_or(|from| met.day >= from);
        match seen.meetings(*moment).into_iter().find(counts) {
            Some(met) => happened.push(met),
            None => unmet.push(*moment),
        }
    }
    let last = happened.into_iter().max_by_key(|met| met.at_the_latest());
    (last.filter(|_| unmet.is_empty()), unmet)
}

pub(super) fn standing(seen: Seen<'_>, state: &TermState<'_>) -> Standing {
    let due = state.due();
    if let Some(met) = state.met {
        return match due {
            Some(due) if met.is_after(due) => Standing::MetLate(met.day),
            // What was done before its term began was done in time.
            _ => Standing::Met(met.day),
        };
    }
    if state.unmet.is_empty() || lapsed(seen, state) {
        return Standing::Lapsed;
    }
    let Some(due) = due else {
        return match state.start {
            Some(_) => Standing::Running,
            None => Standing::NotStarted,
        };
    };
    match (seen.ground.is_past(due), state.rule.whose) {
        (false, _) => Standing::Running,
        (true, Whose::Practice) => Standing::Overdue,
        (true, Whose::Complainant) => Standing::Passed,
    }
}

/// What the rule names has ended the need for it, or the dossier is over. What was left of it lost
/// its sense when nothing is.
fn lapsed(seen: Seen<'_>, state: &TermState<'_>) -> bool {
    let (dossier, rule) = (seen.dossier, state.rule);
    let from = anew_from(seen, rule, state.start);
    let ends = |moment: &Moment| {
        seen.days(*moment)
            .into_iter()
            .any(|day| from.is_none_or(|from| day >= from))
    };
    if rule.unless.iter().any(ends) {
        return true;
    }
    if dossier.withdrawn_on.is_some() {
        return !follows_a_withdrawal(rule.from.what);
    }
    let closed = dossier.closed_on.filter(|_| rule.whose == Whose::Practice);
    closed.is_some_and(|closed| {
        let late = overtaken::precedes_the_outcome(rule.from.what);
        let before = late || state.start.is_none_or(|start| start.day <= closed);
        before && !follows_the_end(rule.from.what)
    })
}

/// What can still begin when a dossier is closed: the complainant may take a road.
fn follows_the_end(what: Happening) -> bool {
    let road = matches!(what, Happening::Disagreed | Happening::Road(..));
    road || follows_a_withdrawal(what)
}

/// What can still begin when the complaint is withdrawn.
fn follows_a_withdrawal(what: Happening) -> bool {
    matches!(
        what,
        Happening::Closed
            | Happening::Withdrawn
            | Happening::InspectionAsked
            | Happening::InspectionGiven
            | Happening::HoldSet
            | Happening::HoldLifted
    )
}
