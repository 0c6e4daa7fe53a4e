//! Too little room between what must come before the outcome and the outcome (S1.15, S3.23).

use chrono::NaiveDate;

use super::plan::{Plan, Run, is_first};
use super::{Finding, Flaw, Mend, Place, Reading, Room, Severity, pairs};
use crate::letter_kind::LetterKind;
use crate::regulation::{Happening, Regulation, Rule, Whose};
use crate::situation::outcome_letter;
use crate::term::{Length, Unit};

/// Fewer working days than this, between the last of what comes before and the outcome, are a
/// squeeze: a talk must be held and a letter be written in them.
const ROOM_WORKING_DAYS: u32 = 5;
/// A mend of more weeks than this would be another regulation.
const MOST_WEEKS: u32 = 104;
/// Where so many calendar days are left there is room, whatever holidays they hold.
const ROOMY_DAYS: i64 = 60;

pub(super) fn flaws(reading: &Reading<'_>) -> Vec<Finding> {
    let plan = Plan::of(reading);
    let mut findings = pairs::flaws(reading, &plan);
    if let Some(outcome) = outcome(reading.regulation, &plan) {
        findings.extend(squeezes(reading, &plan, outcome));
    }
    findings
}

/// The term in which the outcome must be told; the earliest when there are more.
fn outcome(regulation: &Regulation, plan: &Plan<'_>) -> Option<usize> {
    let letter = outcome_letter(regulation);
    let tells = |rule: &Rule| {
        let mut meeting = rule.met_by.iter();
        meeting.any(|met| met.letter_kind() == Some(letter) && is_first(met))
    };
    let (_, first) = plan.days.first()?;
    let told = plan.rules().filter(|(_, rule)| tells(rule));
    told.filter_map(|(at, _)| Some((first[at]?.due, at)))
        .min()
        .map(|(_, at)| at)
}

fn squeezes(reading: &Reading<'_>, plan: &Plan<'_>, outcome: usize) -> Vec<Finding> {
    let before = plan.rules().filter(|(at, rule)| {
        let chain = plan.chain(*at);
        !chain.contains(&outcome) && (comes_before(rule) || (is_window(rule) && chain.len() > 1))
    });
    let tight: Vec<(Vec<usize>, Squeezed)> = before
        .filter_map(|(at, _)| Some((plan.chain(at), squeezed(plan, at, outcome)?)))
        .collect();
    // A link of a longer chain that is reported needs no sentence of its own.
    let is_link = |chain: &[usize]| {
        let mut others = tight.iter().filter(|(other, _)| other.len() > chain.len());
        others.any(|(other, _)| chain.last().is_some_and(|at| other.contains(at)))
    };
    let told = tight.iter().filter(|(chain, _)| !is_link(chain));
    told.filter_map(|(chain, it)| finding(reading, plan, chain, outcome, it))
        .collect()
}

fn finding(
    reading: &Reading<'_>,
    plan: &Plan<'_>,
    chain: &[usize],
    outcome: usize,
    squeezed: &Squeezed,
) -> Option<Finding> {
    let last = plan.rule(outcome);
    let flaw = Flaw::Squeeze {
        before: chain.iter().map(|at| plan.rule(*at).id).collect(),
        of: last.within?,
        typical: squeezed.typical,
        worst: squeezed.worst,
    };
    let severity = if squeezed.never_fits {
        Severity::Fault
    } else {
        Severity::Doubt
    };
    let finding = reading.finding(severity, Place::Rule(last.id), flaw);
    Some(Finding {
        mend: mend(plan, chain, outcome),
        ..finding
    })
}

/// What belongs before the outcome.
fn comes_before(rule: &Rule) -> bool {
    rule.met_by.iter().any(|met| match met.what {
        Happening::Letter(kind, _) => matches!(
            kind,
            LetterKind::Acknowledgement
                | LetterKind::InformationRequest
                | LetterKind::HearingInvitation
                | LetterKind::HearingReport
        ),
        Happening::InformalTalk
        | Happening::Contact
        | Happening::Assigned(_)
        | Happening::Admitted
        | Happening::InformationAsked
        | Happening::InformationReceived
        | Happening::HearingPlanned
        | Happening::HearingHeld
        | Happening::Found => true,
        _ => false,
    })
}

/// The complainant's time to answer must be awaited.
fn is_window(rule: &Rule) -> bool {
    rule.whose == Whose::Complainant
}

struct Squeezed {
    typical: Room,
    worst: Room,
    never_fits: bool,
}

fn squeezed(plan: &Plan<'_>, before: usize, outcome: usize) -> Option<Squeezed> {
    let rooms: Vec<Room> = plan
        .days
        .iter()
        .filter_map(|(received, runs)| Some(room(plan, *received, runs[before]?, runs[outcome]?)))
        .collect();
    let worst = *rooms
        .iter()
        .min_by_key(|room| (room.working_days, room.left, room.received))?;
    (worst.working_days < ROOM_WORKING_DAYS).then_some(())?;
    Some(Squeezed {
        typical: typical(plan, &rooms).unwrap_or(worst),
        worst,
        never_fits: rooms.iter().all(|room| room.left < 0),
    })
}

/// The middle of the working days of receipt. Of the days with its figures the first is the nearest.
fn typical(plan: &Plan<'_>, rooms: &[Room]) -> Option<Room> {
    let ordinary = rooms
        .iter()
        .filter(|room| plan.is_working_day(room.received));
    let mut ordinary: Vec<&Room> = ordinary.collect();
    ordinary.sort_by_key(|room| (room.left, room.spent, room.received));
    let middle = *ordinary.get(ordinary.len() / 2)?;
    let alike = |room: &&&Room| (room.left, room.spent) == (middle.left, middle.spent);
    ordinary.iter().find(alike).map(|room| **room)
}

fn room(plan: &Plan<'_>, received: NaiveDate, before: Run, outcome: Run) -> Room {
    let left = (outcome.act - before.act).num_days();
    let working_days = if left < ROOMY_DAYS {
        plan.working_days(before.act, outcome.act)
    } else {
        ROOM_WORKING_DAYS.saturating_mul(2)
    };
    Room {
        received,
        spent: (before.act - received).num_days(),
        left,
        working_days,
    }
}

/// One term alone is pulled forward; after a chain, the outcome is given more weeks. Both as
/// little as leaves the room on every day of receipt.
fn mend(plan: &Plan<'_>, chain: &[usize], outcome: usize) -> Option<Mend> {
    let pair = Pair {
        plan,
        last: *chain.last()?,
        outcome,
    };
    let forward = (chain.len() == 1).then(|| pair.pulled_forward()).flatten();
    let (at, length) = match forward {
        Some(length) => (pair.last, length),
        None => (outcome, pair.given_weeks()?),
    };
    Some(Mend::SetLength {
        rule: plan.rule(at).id,
        length,
    })
}

/// The last term before the outcome, and the outcome.
struct Pair<'a> {
    plan: &'a Plan<'a>,
    last: usize,
    outcome: usize,
}

impl Pair<'_> {
    /// The most weeks for the earlier term.
    fn pulled_forward(&self) -> Option<Length> {
        let weeks = 1..self.weeks(self.last)?.min(MOST_WEEKS);
        weeks.rev().filter_map(in_weeks).find(|length| {
            let shortened = |before| self.plan.with_length(self.last, *length, before);
            self.leave_room(|before, outcome| Some((shortened(before)?, outcome)))
        })
    }

    /// The fewest weeks for the outcome.
    fn given_weeks(&self) -> Option<Length> {
        let weeks = self.weeks(self.outcome)?..MOST_WEEKS;
        weeks
            .filter_map(|weeks| in_weeks(weeks + 1))
            .find(|length| {
                let lengthened = |outcome| self.plan.with_length(self.outcome, *length, outcome);
                self.leave_room(|before, outcome| Some((before, lengthened(outcome)?)))
            })
    }

    /// The whole weeks that a term takes now.
    fn weeks(&self, at: usize) -> Option<u32> {
        let mut runs = self.plan.days.iter().filter_map(|(_, runs)| runs[at]);
        let run = runs.next()?;
        u32::try_from((run.due - run.start).num_days() / 7).ok()
    }

    /// On every day of receipt, so changed, there is room between the two.
    fn leave_room(&self, changed: impl Fn(Run, Run) -> Option<(Run, Run)>) -> bool {
        let roomy = |before, outcome| {
            changed(before, outcome).is_some_and(|(before, outcome)| {
                self.plan.working_days(before.act, outcome.act) >= ROOM_WORKING_DAYS
            })
        };
        self.plan
            .days
            .iter()
            .all(|(_, runs)| match (runs[self.last], runs[self.outcome]) {
                (Some(before), Some(outcome)) => roomy(before, outcome),
                _ => true,
            })
    }
}

fn in_weeks(weeks: u32) -> Option<Length> {
    Length::new(weeks, Unit::Weeks).ok()
}
