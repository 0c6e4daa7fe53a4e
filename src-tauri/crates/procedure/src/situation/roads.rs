//! The roads after a no: which are open, until when, and how far one is that was taken.

use chrono::NaiveDate;

use super::seen::Seen;
use crate::regulation::{Happening, Moment, Road, RoadStage};
use crate::term::{self, Due, OutOfCalendar, Term};

/// How a road stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoadStanding {
    /// What opens it has not happened.
    NotYet,
    /// The complainant may take it.
    Open,
    /// The complainant's time to take it has passed; the practice may still agree.
    Passed,
    /// It was taken on this day.
    Taken(NaiveDate),
    /// It has ruled, or ended, on this day.
    Done(NaiveDate),
}

/// A road of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadState<'a> {
    /// The road.
    pub road: &'a Road,
    /// When it opened.
    pub opened_by: Option<Moment>,
    /// The complainant's time to take it; none when the text is silent.
    pub window: Option<Term>,
    /// How it stands.
    pub standing: RoadStanding,
}

impl RoadState<'_> {
    /// The last day to take it.
    #[must_use]
    pub fn until(&self) -> Option<Due> {
        self.window.as_ref().map(|term| term.due)
    }
}

pub(super) fn states(seen: Seen<'_>) -> Result<Vec<RoadState<'_>>, OutOfCalendar> {
    let roads = &seen.ground.regulation.roads;
    roads.iter().map(|road| state(seen, road)).collect()
}

fn state<'a>(seen: Seen<'a>, road: &'a Road) -> Result<RoadState<'a>, OutOfCalendar> {
    let ground = seen.ground;
    // The latest no counts: a second refusal opens the road anew.
    let opened = road
        .after
        .iter()
        .filter_map(|moment| {
            let start = seen.starts(*moment).into_iter().next_back()?;
            Some((*moment, start))
        })
        .max_by_key(|(_, start)| start.day);
    let window = match (opened, road.within) {
        (Some((_, start)), Some(within)) => Some(term::compute(
            start,
            within,
            road.roll,
            ground.calendar,
            ground.transit,
        )?),
        _ => None,
    };
    let last = |stage| {
        let moment = Moment::of(Happening::Road(road.id, stage));
        seen.days(moment).into_iter().next_back()
    };
    let taken = last(RoadStage::Opened);
    let done = last(RoadStage::Ruled).max(last(RoadStage::Ended));
    let standing = match (taken, done, opened) {
        (Some(taken), Some(done), _) if done >= taken => RoadStanding::Done(done),
        (Some(taken), ..) => RoadStanding::Taken(taken),
        (None, _, None) => RoadStanding::NotYet,
        (None, ..) if window.as_ref().is_some_and(|it| ground.is_past(it.due)) => {
            RoadStanding::Passed
        }
        (None, ..) => RoadStanding::Open,
    };
    Ok(RoadState {
        road,
        opened_by: opened.map(|(moment, _)| moment),
        window,
        standing,
    })
}
