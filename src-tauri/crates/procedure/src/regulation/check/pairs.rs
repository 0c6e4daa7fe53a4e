//! A term after another for the same duty (S0.17).

use super::plan::Plan;
use super::{Finding, Flaw, Mend, Place, Reading};
use crate::regulation::{Moment, Rule, Strength, Whose};

/// Pairs of terms for one duty, of which the later begins to matter when the earlier has passed.
/// A soft norm before a hard limit is no such pair.
pub(super) fn flaws(reading: &Reading<'_>, plan: &Plan<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, later) in plan.rules() {
        let earlier = plan.rules().filter(|(other, it)| {
            let soft = it.strength != Strength::Must && later.strength == Strength::Must;
            at != *other && !soft && is_one_duty(it, later)
        });
        let gaps = earlier.filter_map(|(other, it)| {
            let apart = !plan.chain(at).contains(&other) && !plan.chain(other).contains(&at);
            Some((gap(plan, other, at).filter(|_| apart)?, it))
        });
        let Some((days, earlier)) = gaps.max_by_key(|(days, _)| *days) else {
            continue;
        };
        let flaw = Flaw::LaterThanItsDuty {
            earlier: earlier.id,
            days,
        };
        let finding = reading.doubt(Place::Rule(later.id), flaw);
        let same_start = earlier.from == later.from;
        findings.push(Finding {
            mend: earlier
                .within
                .filter(|_| same_start)
                .map(|length| Mend::SetLength {
                    rule: later.id,
                    length,
                }),
            ..finding
        });
    }
    findings
}

/// Both bind the practice, and what meets the earlier meets the later or makes it needless.
fn is_one_duty(earlier: &Rule, later: &Rule) -> bool {
    let alike = |one: &Moment, other: &Moment| {
        let side = one.side.is_none() || other.side.is_none() || one.side == other.side;
        one.what == other.what && one.nth == other.nth && side
    };
    let both = earlier.whose == Whose::Practice && later.whose == Whose::Practice;
    let mut done = later.met_by.iter().chain(&later.unless);
    both && done.any(|moment| earlier.met_by.iter().any(|met| alike(met, moment)))
}

/// By how many days one term ordinarily ends before another, when it does so on every day.
fn gap(plan: &Plan<'_>, earlier: usize, later: usize) -> Option<i64> {
    let mut gaps: Vec<i64> = plan
        .days
        .iter()
        .filter_map(|(_, runs)| Some((runs[later]?.due - runs[earlier]?.due).num_days()))
        .collect();
    gaps.sort_unstable();
    gaps.first().filter(|least| **least > 0)?;
    gaps.get(gaps.len() / 2).copied()
}
