//! The terms of a dossier: when each started, when it ends, and how it stands.

use chrono::NaiveDate;

use super::Ground;
use super::extensions::{self, ExtensionState};
use super::overtaken;
use super::seen::Seen;
use super::standing::{self, Met, Standing};
use crate::regulation::{Moment, Rule};
use crate::term::{self, Due, OutOfCalendar, Start, Term};

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
    /// When the last of what meets it happened, once all of it has.
    pub met: Option<Met>,
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

    /// It was met on the last day of a term of hours, at a time that nobody noted on that day. It is
    /// taken for late then, as hours without a time of receipt count from midnight (rule 4): what
    /// is not shown is not to the practice's advantage.
    #[must_use]
    pub fn lacks_time(&self) -> bool {
        let clock = self.due().filter(|due| due.time.is_some());
        let (Some(due), Some(met)) = (clock, self.met) else {
            return false;
        };
        met.day == due.day && met.time.is_none()
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
    let (met, mut unmet) = standing::met(seen, rule, start);
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
        met,
        standing: Standing::NotStarted,
    };
    state.standing = standing::standing(seen, &state);
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
