//! When rules start: silently, never, or only after each other.

use super::knots::{Source, brings, knots};
use super::{Finding, Flaw, Place, Reading, Section, happens};
use crate::regulation::{Happening, Rule, Strength, Whose};

pub(super) fn flaws(reading: &Reading<'_>) -> Vec<Finding> {
    let mut findings = happens::flaws(reading);
    for rule in reading.regulation.rules() {
        findings.extend(of_rule(reading, rule));
    }
    let retention = &reading.regulation.retention;
    if retention.start_silent {
        let flaw = Flaw::SilentStart {
            from: retention.from,
        };
        findings.push(reading.doubt(Place::Section(Section::Retention), flaw));
    }
    findings.extend(circles(reading));
    findings
}

fn of_rule(reading: &Reading<'_>, rule: &Rule) -> Vec<Finding> {
    let within = rule.within;
    let mut findings = Vec::new();
    let place = || Place::Rule(rule.id);
    if rule.start_silent {
        findings.push(reading.doubt(place(), Flaw::SilentStart { from: rule.from }));
    }
    match rule.strength {
        Strength::Must => {}
        Strength::Aim => findings.push(reading.hint(place(), Flaw::OnlyAim { within })),
        Strength::Own => findings.push(reading.doubt(place(), Flaw::OwnTerm { within })),
    }
    if within.is_none() && rule.whose == Whose::Practice {
        findings.push(reading.hint(place(), Flaw::NoLastDay));
    }
    if rule.unless.contains(&rule.from) {
        let moment = rule.from;
        findings.push(reading.fault(place(), Flaw::LapsesAtOnce { moment }));
    }
    findings
}

/// Terms that start at each other's end never start. Rules that wait for each other's letter or
/// act start only when somebody writes or does it unasked.
fn circles(reading: &Reading<'_>) -> Vec<Finding> {
    let rules: Vec<&Rule> = reading.regulation.rules().collect();
    let by_ends = knots(&successors(&rules, after_the_end));
    let waiting = waiting(&rules);
    let by_acts = knots(&successors(&rules, |one, other| {
        waiting[one.0] && waiting[other.0] && after_the_meeting(one, other)
    }));
    let flaw = |knot: &[usize]| {
        let ids = knot.iter().map(|at| rules[*at].id).collect();
        let first = knot.first().map(|at| Place::Rule(rules[*at].id))?;
        Some((first, Flaw::StartCircle { rules: ids }))
    };
    let ends = by_ends.iter().filter_map(|knot| flaw(knot));
    let acts = by_acts.iter().filter_map(|knot| flaw(knot));
    ends.map(|(place, what)| reading.fault(place, what))
        .chain(acts.map(|(place, what)| reading.doubt(place, what)))
        .collect()
}

type At<'a> = (usize, &'a Rule);

fn successors(rules: &[&Rule], leads: impl Fn(At<'_>, At<'_>) -> bool) -> Vec<Vec<usize>> {
    let all = || rules.iter().copied().enumerate();
    all()
        .map(|one| {
            let after = all().filter(|other| leads(one, *other));
            after.map(|(at, _)| at).collect()
        })
        .collect()
}

fn after_the_end((_, one): At<'_>, (_, other): At<'_>) -> bool {
    let others = other.at_latest.iter().map(|it| &it.from);
    let mut starts = std::iter::once(&other.from).chain(others);
    starts.any(|start| brings(Source::EndOf(one.id), start))
}

fn after_the_meeting((at, one): At<'_>, (other_at, other): At<'_>) -> bool {
    at != other_at
        && one
            .met_by
            .iter()
            .any(|met| brings(Source::Meeting(met), &other.from))
}

/// Which rules wait for one that itself waits: what no rule brings about may come by itself.
fn waiting(rules: &[&Rule]) -> Vec<bool> {
    let brought: Vec<Vec<usize>> = rules
        .iter()
        .copied()
        .enumerate()
        .map(|other| {
            let all = rules.iter().copied().enumerate();
            let before = all.filter(|one| after_the_meeting(*one, other));
            before.map(|(at, _)| at).collect()
        })
        .collect();
    let is_end = |at: usize| matches!(rules[at].from.what, Happening::TermEnds(_));
    let mut waiting: Vec<bool> = (0..rules.len())
        .map(|at| !is_end(at) && !brought[at].is_empty())
        .collect();
    loop {
        let free = |at: &usize| waiting[*at] && brought[*at].iter().any(|by| !waiting[*by]);
        let Some(at) = (0..rules.len()).find(free) else {
            return waiting;
        };
        waiting[at] = false;
    }
}
