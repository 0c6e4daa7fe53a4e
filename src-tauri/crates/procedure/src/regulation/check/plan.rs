//! The terms of a regulation tried out on real calendars: a complaint received on each day of a
//! year, with every term used to its last day.

use chrono::NaiveDate;

use super::Reading;
use super::knots::same;
use crate::calendar::{Calendar, Transit, forwards};
use crate::regulation::{Happening, LetterStage, Moment, Rule};
use crate::term::{self, Length, Unit};

/// So many days of receipt are tried.
const DAYS: usize = 365;
/// A term of more days than this squeezes nothing, and is not tried.
const LONGEST_DAYS: u32 = 400;

/// When a rule is done with on a day of receipt.
#[derive(Clone, Copy)]
pub(super) struct Run {
    /// What it counts from.
    pub(super) start: NaiveDate,
    /// The day to act: the last posting day, or the last day.
    pub(super) act: NaiveDate,
    /// The last day.
    pub(super) due: NaiveDate,
}

/// What a tried rule starts at.
#[derive(Clone, Copy)]
enum Source {
    /// The receipt.
    Receipt,
    /// The day to act for another rule, its arrival by post, or its last day.
    Act(usize),
    Arrival(usize),
    End(usize),
}

struct Tried<'a> {
    rule: &'a Rule,
    source: Option<Source>,
    /// The earliest counts (rule 7), as far as it hangs on the receipt.
    others: Vec<Length>,
}

/// The rules of a regulation, and how they ran on each day of receipt.
pub(super) struct Plan<'a> {
    calendar: &'a Calendar,
    transit: Transit,
    tried: Vec<Tried<'a>>,
    /// Each day of receipt with the run of each rule.
    pub(super) days: Vec<(NaiveDate, Vec<Option<Run>>)>,
}

impl<'a> Plan<'a> {
    pub(super) fn of(reading: &Reading<'a>) -> Self {
        let rules: Vec<&Rule> = reading.regulation.rules().collect();
        let tried = (0..rules.len()).map(|at| Tried {
            rule: rules[at],
            source: source(&rules, at),
            others: others(rules[at]),
        });
        let mut plan = Self {
            calendar: reading.calendar,
            transit: reading.transit,
            tried: tried.collect(),
            days: Vec::with_capacity(DAYS),
        };
        let order = plan.order();
        for received in forwards(reading.today).take(DAYS) {
            let runs = plan.runs(received, &order);
            plan.days.push((received, runs));
        }
        plan
    }

    pub(super) fn rules(&self) -> impl Iterator<Item = (usize, &'a Rule)> {
        self.tried.iter().map(|tried| tried.rule).enumerate()
    }

    pub(super) fn rule(&self, at: usize) -> &'a Rule {
        self.tried[at].rule
    }

    /// The rules that one starts after, from the first on, itself last.
    pub(super) fn chain(&self, at: usize) -> Vec<usize> {
        let mut chain = vec![at];
        let mut source = self.tried[at].source;
        while let Some(Source::Act(before) | Source::Arrival(before) | Source::End(before)) = source
        {
            // A circle is reported elsewhere.
            if chain.contains(&before) {
                break;
            }
            chain.push(before);
            source = self.tried[before].source;
        }
        chain.reverse();
        chain
    }

    /// How a rule would have run with another length.
    pub(super) fn with_length(&self, at: usize, length: Length, run: Run) -> Option<Run> {
        // The other ends count from the receipt, and only shorten.
        let Tried { rule, others, .. } = &self.tried[at];
        let stays = others.is_empty();
        stays.then(|| self.run(rule, run.start, length)).flatten()
    }

    pub(super) fn is_working_day(&self, day: NaiveDate) -> bool {
        self.calendar.is_working_day(day)
    }

    /// The working days after one day up to another.
    pub(super) fn working_days(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        self.calendar.working_days_between(from, to)
    }

    /// The rules that can be tried, each after the one that it starts at.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::new();
        let mut placed = vec![false; self.tried.len()];
        loop {
            let ready = |at: &usize| match self.tried[*at].source {
                None => false,
                Some(Source::Receipt) => !placed[*at],
                Some(Source::Act(by) | Source::Arrival(by) | Source::End(by)) => {
                    !placed[*at] && placed[by]
                }
            };
            let Some(next) = (0..self.tried.len()).find(ready) else {
                return order;
            };
            placed[next] = true;
            order.push(next);
        }
    }

    fn runs(&self, received: NaiveDate, order: &[usize]) -> Vec<Option<Run>> {
        let mut runs: Vec<Option<Run>> = vec![None; self.tried.len()];
        for at in order {
            let Tried {
                rule,
                source,
                others,
            } = &self.tried[*at];
            let start = source.and_then(|source| self.start(source, received, &runs));
            let run = |length: &Length, from| self.run(rule, from, *length);
            let first = start.and_then(|start| run(&rule.within?, start));
            let others = others.iter().filter_map(|length| run(length, received));
            runs[*at] = first.map(|first| {
                others.fold(
                    first,
                    |one, other| {
                        if other.due < one.due { other } else { one }
                    },
                )
            });
        }
        runs
    }

    fn start(
        &self,
        source: Source,
        received: NaiveDate,
        runs: &[Option<Run>],
    ) -> Option<NaiveDate> {
        match source {
            Source::Receipt => Some(received),
            Source::Act(by) => Some(runs[by]?.act),
            Source::Arrival(by) => Some(self.calendar.delivery_of(runs[by]?.act, self.transit)),
            Source::End(by) => Some(runs[by]?.due),
        }
    }

    /// The day to act never lies before the start, however short the term is.
    fn run(&self, rule: &Rule, start: NaiveDate, length: Length) -> Option<Run> {
        let term = term::compute(start.into(), length, rule.roll, self.calendar, self.transit);
        let term = term.ok()?;
        let due = term.due.day;
        let act = match term.posting {
            Some(posting) if rule.must_arrive() => posting.post_by,
            Some(posting) if rule.letters().next().is_some() => posting.ship_by,
            _ => due,
        };
        Some(Run {
            start,
            act: act.max(start),
            due,
        })
    }
}

fn source(rules: &[&Rule], at: usize) -> Option<Source> {
    let rule = rules[at];
    rule.within.filter(|length| is_short(*length))?;
    if rule.from.nth.is_some_and(|nth| nth.get() > 1) {
        return None;
    }
    let by = |by: &dyn Fn(&Rule) -> bool| {
        let mut all = rules.iter().enumerate();
        all.position(|(before, it)| before != at && it.within.is_some() && by(it))
    };
    let meets = |it: &Rule| {
        it.met_by
            .iter()
            .any(|met| same(met, &rule.from) && is_first(met))
    };
    match rule.from.what {
        Happening::Received | Happening::Registered => Some(Source::Receipt),
        Happening::TermEnds(key) => by(&|it| it.id == key).map(Source::End),
        Happening::Letter(_, LetterStage::Returned) => None,
        Happening::Letter(_, LetterStage::Delivered) => by(&meets).map(Source::Arrival),
        _ => by(&meets).map(Source::Act),
    }
}

fn others(rule: &Rule) -> Vec<Length> {
    let received = |what| matches!(what, Happening::Received | Happening::Registered);
    let others = rule.at_latest.iter();
    others
        .filter(|other| received(other.from.what) && is_short(other.within))
        .map(|other| other.within)
        .collect()
}

/// It speaks of the first time.
pub(super) fn is_first(moment: &Moment) -> bool {
    moment.nth.is_none_or(|nth| nth.get() == 1)
}

fn is_short(length: Length) -> bool {
    let amount = length.amount();
    let days = match length.unit() {
        Unit::Hours => amount.div_ceil(24),
        Unit::Days => amount,
        Unit::WorkingDays => amount.saturating_mul(3) / 2,
        Unit::Weeks => amount.saturating_mul(7),
        Unit::Months => amount.saturating_mul(31),
        Unit::Years => amount.saturating_mul(366),
    };
    days <= LONGEST_DAYS
}
