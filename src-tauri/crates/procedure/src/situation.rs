//! What a dossier's events mean under its regulation, today: stage, terms, duties, warnings.

use chrono::{NaiveDate, NaiveTime};

use crate::calendar::{Calendar, Transit};
use crate::dossier::{Dossier, Point};
use crate::letter_kind::LetterKind;
use crate::regulation::{Happening, LetterStage, Moment, Outcome, Regulation, RoadStage, Side};
use crate::term::{self, Due, OutOfCalendar, Start, Term};

mod deciding;
mod duties;
mod extensions;
mod overtaken;
mod planning;
mod roads;
mod seen;
mod standing;
mod terms;
mod warning;

pub use duties::{Act, Duty};
pub use extensions::ExtensionState;
pub use roads::{RoadStanding, RoadState};
use seen::Seen;
pub use standing::{Met, Standing};
pub use terms::TermState;
pub use warning::{Warning, missing, warnings};

/// What an assessment needs besides the dossier.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The regulation that the dossier falls under.
    pub regulation: &'a Regulation,
    /// The practice's calendar.
    pub calendar: &'a Calendar,
    /// How long a letter is under way.
    pub transit: Transit,
    /// Today.
    pub today: NaiveDate,
    /// The time on the practice's clock, which only a term of hours asks for.
    pub time: NaiveTime,
}

impl Ground<'_> {
    /// A last day, or a last moment, lies behind us.
    #[must_use]
    pub fn is_past(&self, due: Due) -> bool {
        match due.time {
            Some(time) => self.today.and_time(self.time) > due.day.and_time(time),
            None => self.today > due.day,
        }
    }
}

/// The stage of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It was only spoken, and is no complaint until it is written down (S0.06).
    Signal,
    /// The acknowledgement is owed.
    Acknowledge,
    /// The complaint is being handled.
    Handle,
    /// The outcome was told.
    Answered,
    /// The complainant does not agree, and that is being dealt with.
    Disagreement,
    /// The dossier is closed.
    Closed,
    /// The complainant withdrew.
    Withdrawn,
}

/// A dossier, assessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation<'a> {
    /// The stage.
    pub stage: Stage,
    /// Every term of the regulation and then every duty, in the regulation's order; one that
    /// is owed each time stands here once for each.
    pub terms: Vec<TermState<'a>>,
    /// What is owed, first the most urgent.
    pub duties: Vec<Duty>,
    /// The roads that are open, were taken, or have passed.
    pub roads: Vec<RoadState<'a>>,
    /// Until when the dossier is kept, once that is known.
    pub retention: Option<Term>,
    /// What the regulation closes a dossier on has happened; whether a letter is still owed
    /// is another matter.
    pub ready_to_close: bool,
}

/// Assesses a dossier.
///
/// # Errors
/// When a date of the dossier lies so far off that a term leaves the calendar.
pub fn assess<'a>(
    dossier: &'a Dossier,
    ground: Ground<'a>,
) -> Result<Situation<'a>, OutOfCalendar> {
    let seen = Seen::new(dossier, ground);
    let mut terms = Vec::with_capacity(ground.regulation.terms.len());
    for rule in ground.regulation.rules() {
        terms.extend(terms::states(seen, rule)?);
    }
    planning::pull_forward(&mut terms, ground);
    Ok(Situation {
        stage: stage(seen),
        duties: duties::duties(seen, &terms),
        roads: roads::states(seen)?,
        retention: retention(seen)?,
        ready_to_close: ready_to_close(seen),
        terms,
    })
}

/// When a moment first happened in a dossier, and at what time when that is known.
#[must_use]
pub fn start_of(dossier: &Dossier, moment: Moment, ground: Ground<'_>) -> Option<Start> {
    Seen::new(dossier, ground).starts(moment).into_iter().next()
}

/// On which day a moment last happened in a dossier.
pub(crate) fn latest(dossier: &Dossier, moment: Moment, ground: Ground<'_>) -> Option<NaiveDate> {
    Seen::new(dossier, ground)
        .starts(moment)
        .last()
        .map(|start| start.day)
}

/// How often a moment happened in a dossier.
#[must_use]
pub fn count(dossier: &Dossier, moment: Moment, ground: Ground<'_>) -> usize {
    Seen::new(dossier, ground).days(moment).len()
}

/// The letter that tells the outcome under a regulation.
#[must_use]
pub fn outcome_letter(regulation: &Regulation) -> LetterKind {
    match regulation.outcome {
        Outcome::Decision => LetterKind::Decision,
        Outcome::Proposal => LetterKind::Proposal,
    }
}

fn stage(seen: Seen<'_>) -> Stage {
    let dossier = seen.dossier;
    let posted = |kind| {
        !seen
            .days(Moment::letter(kind, LetterStage::Posted))
            .is_empty()
    };
    if dossier.withdrawn_on.is_some() {
        Stage::Withdrawn
    } else if dossier.closed_on.is_some() {
        Stage::Closed
    } else if seen::is_signal(&dossier.intake, seen.ground) {
        Stage::Signal
    } else if disagrees(dossier) {
        Stage::Disagreement
    } else if is_answered(seen) {
        Stage::Answered
    } else if posted(LetterKind::Acknowledgement) {
        Stage::Handle
    } else {
        Stage::Acknowledge
    }
}

/// Each time that the complainant was told the outcome, or that the complaint is not taken up.
pub(crate) fn told<'a>(
    dossier: &'a Dossier,
    regulation: &Regulation,
) -> impl Iterator<Item = Point> + use<'a> {
    [outcome_letter(regulation), LetterKind::NotAdmitted]
        .into_iter()
        .flat_map(|kind| dossier.left(kind, Side::Complainant))
}

/// The outcome was told, or that the complaint is not taken up, and no reopening followed.
fn is_answered(seen: Seen<'_>) -> bool {
    let restarted = seen.dossier.restarted_on;
    told(seen.dossier, seen.ground.regulation)
        .any(|told| restarted.is_none_or(|again| told.on >= again))
}

/// What happened before a reopening does not close the dossier again.
fn ready_to_close(seen: Seen<'_>) -> bool {
    let dossier = seen.dossier;
    let closing = seen.ground.regulation.closing.as_ref();
    let counts = |day: NaiveDate| dossier.reopened_on.is_none_or(|again| day >= again);
    let mut after = closing.into_iter().flat_map(|closing| &closing.after);
    !dossier.is_over() && after.any(|moment| seen.days(*moment).into_iter().any(counts))
}

/// A disagreement was told that no road has dealt with yet.
fn disagrees(dossier: &Dossier) -> bool {
    let mut open = false;
    for entry in &dossier.happened {
        match entry.what {
            Happening::Disagreed | Happening::ProposalRefused => open = true,
            Happening::Road(_, RoadStage::Ruled | RoadStage::Ended)
            | Happening::ProposalAccepted => open = false,
            Happening::Road(_, RoadStage::Opened) => open = true,
            _ => {}
        }
    }
    open
}

fn retention(seen: Seen<'_>) -> Result<Option<Term>, OutOfCalendar> {
    let ground = seen.ground;
    let rule = &ground.regulation.retention;
    let compute = |start| {
        term::compute(
            start,
            rule.ends_after(),
            term::Roll::None,
            ground.calendar,
            ground.transit,
        )
    };
    seen.starts(rule.from)
        .into_iter()
        .next_back()
        .map(compute)
        .transpose()
}

#[cfg(test)]
mod tests;
