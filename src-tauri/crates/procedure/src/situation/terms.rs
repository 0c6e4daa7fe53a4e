//! The terms of a dossier: when each started, when it ends, and how it stands.

use chrono::NaiveDate;

use super::Ground;
use super::extensions::{self, ExtensionState};
use super::overtaken;
use super::seen::Seen;
use crate::regulation::{Happening, Moment, Rule, Whose};
use crate::term::{self, Due, OutOfCalendar, Start, Term};

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

/// A term or a duty of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermState<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// Which time it started, from 1.
    pub time: u16,
    /// The moment that its end counts from: the rule's own, or that of an earlier end.
    pub counted_from: Moment,
    /// When it started.
    pub start: Option<Start>,
    /// The computed term, once it has started; a duty without a last day has none.
    pub term: Option<Term>,
    /// Its extensions, in the order in which they were decided.
    pub extensions: Vec<ExtensionState<'a>>,
    /// What it still waits for.
    pub unmet: Vec<Moment>,
    /// How it stands.
    pub standing: Standing,
    act_by: Option<NaiveDate>,
    pub(super) forward: Option<NaiveDate>,
}

impl TermState<'_> {
    /// The last day: the extended one, or the computed one.
    #[must_use]
    pub fn due(&self) -> Option<Due> {
        match self.extensions.last() {
            Some(extension) => Some(Due {
                day: extension.decided.until,
                time: None,
            }),
            None => self.term.as_ref().map(|term| term.due),
        }
    }

    /// The day to act: the last posting day when a letter must arrive, the last working day when it
    /// must be sent, the last day itself for hours. A talk that belongs before the outcome is
    /// planned earlier, so that days are left to write it (S3.23).
    #[must_use]
    pub fn act_by(&self) -> Option<NaiveDate> {
        self.forward.or(self.act_by)
    }

    /// The last day on which acting is in time, whatever is planned.
    #[must_use]
    pub fn act_by_at_latest(&self) -> Option<NaiveDate> {
        self.act_by
    }

    /// It still asks for something.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.standing, Standing::Running | Standing::Overdue)
    }
}

/// The states of a rule: one, or one for each time that it starts.
pub(super) fn states<'a>(
    seen: Seen<'a>,
    rule: &'a Rule,
) -> Result<Vec<TermState<'a>>, OutOfCalendar> {
    let starts = starts(seen, rule);
    if starts.is_empty() {
        return Ok(vec![state(seen, rule, None, 1)?]);
    }
    starts
        .into_iter()
        .zip(1..)
        .map(|(start, time)| state(seen, rule, Some(start), time))
        .collect()
}

/// The last days of a rule that is another's start. What a calendar cannot hold starts nothing.
pub(super) fn ends(seen: Seen<'_>, rule: &Rule) -> Vec<Due> {
    starts(seen, rule)
        .into_iter()
        .filter_map(|start| {
            let (_, term) = computed(seen, rule, start).ok()??;
            let extended = extensions::of_run(seen, rule, Some(start)).into_iter();
            let until = extended.map(|it| it.until).max();
            let later = until.filter(|until| *until > term.due.day);
            Some(later.map_or(term.due, |day| Due { day, time: None }))
        })
        .collect()
}

pub(super) fn starts(seen: Seen<'_>, rule: &Rule) -> Vec<Start> {
    if let Some(restarted) = restarted(seen, rule) {
        return vec![restarted.into()];
    }
    let mut starts = seen.starts(rule.from);
    starts.dedup();
    if !rule.each_time {
        starts.truncate(1);
    }
    starts
}

/// The day on which a reopening started this rule anew (S4.15).
fn restarted(seen: Seen<'_>, rule: &Rule) -> Option<NaiveDate> {
    let restarts = &seen.ground.regulation.closing.as_ref()?.restarts;
    seen.dossier
        .restarted_on
        .filter(|_| restarts.contains(&rule.id))
}

fn state<'a>(
    seen: Seen<'a>,
    rule: &'a Rule,
    start: Option<Start>,
    time: u16,
) -> Result<TermState<'a>, OutOfCalendar> {
    let computed = match start {
        Some(start) => computed(seen, rule, start)?,
        None => None,
    };
    let (counted_from, term) =
        computed.map_or((rule.from, None), |(from, term)| (from, Some(term)));
    let extensions = extensions::states(seen, rule, start, term.as_ref());
    let (met, mut unmet) = met(seen, rule, start);
    let overtaken = |moment: &Moment| {
        start.is_some_and(|start| overtaken::is_overtaken(seen, rule, start, *moment))
    };
    unmet.retain(|moment| !overtaken(moment));
    let mut state = TermState {
        rule,
        time,
        counted_from,
        start,
        act_by: act_by(rule, term.as_ref(), extensions.last(), seen.ground),
        forward: None,
        term,
        extensions,
        unmet,
        standing: Standing::NotStarted,
    };
    state.standing = standing(seen, &state, met);
    Ok(state)
}

/// The earliest of the ends that have started (rule 7), with the moment that it counts from.
fn computed(
    seen: Seen<'_>,
    rule: &Rule,
    start: Start,
) -> Result<Option<(Moment, Term)>, OutOfCalendar> {
    let ground = seen.ground;
    let compute =
        |start, within| term::compute(start, within, rule.roll, ground.calendar, ground.transit);
    let Some(within) = rule.within else {
        return Ok(None);
    };
    let mut earliest = (rule.from, compute(start, within)?);
    for other in &rule.at_latest {
        let Some(start) = seen.starts(other.from).into_iter().next() else {
            continue;
        };
        let term = compute(start, other.within)?;
        if term.due < earliest.1.due {
            earliest = (other.from, term);
        }
    }
    Ok(Some(earliest))
}

fn act_by(
    rule: &Rule,
    term: Option<&Term>,
    extension: Option<&ExtensionState<'_>>,
    ground: Ground<'_>,
) -> Option<NaiveDate> {
    let extended = |it: &ExtensionState<'_>| {
        Some(term::posting_days(
            it.decided.until,
            ground.calendar,
            ground.transit,
        ))
    };
    let posting = match extension {
        Some(extension) => extended(extension),
        None => term?.posting,
    };
    Some(match posting {
        Some(posting) if rule.must_arrive() => posting.post_by,
        Some(posting) if rule.letters().next().is_some() => posting.ship_by,
        _ => extension.map_or(term?.due.day, |it| it.decided.until),
    })
}

/// The day from which on this run of a rule looks, when earlier runs may stand before it.
pub(super) fn anew_from(seen: Seen<'_>, rule: &Rule, start: Option<Start>) -> Option<NaiveDate> {
    let anew = rule.each_time || restarted(seen, rule).is_some();
    start.filter(|_| anew).map(|start| start.day)
}

/// The day on which the last of the moments that meet a rule happened, when all have, and those
/// that have not.
fn met(seen: Seen<'_>, rule: &Rule, start: Option<Start>) -> (Option<NaiveDate>, Vec<Moment>) {
    let from = anew_from(seen, rule, start);
    let mut last = None;
    let mut unmet = Vec::new();
    for moment in &rule.met_by {
        let counts = |day: &NaiveDate| from.is_none_or(|from| *day >= from);
        match seen.days(*moment).into_iter().find(counts) {
            Some(day) => last = last.max(Some(day)),
            None => unmet.push(*moment),
        }
    }
    (last.filter(|_| unmet.is_empty()), unmet)
}

fn standing(seen: Seen<'_>, state: &TermState<'_>, met: Option<NaiveDate>) -> Standing {
    let due = state.due();
    if let Some(met) = met {
        return match due {
            Some(due) if met > due.day => Standing::MetLate(met),
            // What was done before its term began was done in time.
            _ => Standing::Met(met),
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
