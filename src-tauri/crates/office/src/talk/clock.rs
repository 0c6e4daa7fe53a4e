//! The clock of a talk: when it began, stood still, went on and ended.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::fault::Fault;
use crate::moment;
use crate::wire::{ClockEntry, ClockMoment, FaultCode, TalkState};

/// What the clock tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum What {
    Began,
    Paused,
    Resumed,
    Ended,
}

/// A moment on the clock, in UTC, so that a clock that is put back does not disorder it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    what: What,
    at: chrono::DateTime<chrono::Utc>,
}

impl Entry {
    pub(super) fn new(what: What, now: NaiveDateTime) -> Self {
        Self {
            what,
            at: moment::to_utc(now),
        }
    }
}

/// How far a talk with this clock is.
pub(super) fn state(clock: &[Entry]) -> TalkState {
    match clock.last().map(|it| it.what) {
        None => TalkState::Prepared,
        Some(What::Began | What::Resumed) => TalkState::Live,
        Some(What::Paused) => TalkState::Paused,
        Some(What::Ended) => TalkState::Ended,
    }
}

/// Notes a moment. One that the clock has just told already is no fault: the window may ask twice.
///
/// # Errors
/// When it cannot follow what came before.
pub(super) fn note(clock: &mut Vec<Entry>, what: What, now: NaiveDateTime) -> Result<(), Fault> {
    let follows = match (state(clock), what) {
        (TalkState::Prepared, What::Began)
        | (TalkState::Live, What::Paused | What::Ended)
        | (TalkState::Paused, What::Resumed | What::Ended) => true,
        (TalkState::Live, What::Began | What::Resumed) | (TalkState::Paused, What::Paused) => false,
        (TalkState::Ended, _) => return Err(Fault::code(FaultCode::TalkEnded)),
        _ => return Err(Fault::code(FaultCode::NotFound)),
    };
    if follows {
        clock.push(Entry::new(what, now));
    }
    Ok(())
}

/// The clock as the window shows it.
pub(super) fn shown(clock: &[Entry]) -> Vec<ClockEntry> {
    let shown = clock.iter().map(|entry| ClockEntry {
        what: match entry.what {
            What::Began => ClockMoment::Began,
            What::Paused => ClockMoment::Paused,
            What::Resumed => ClockMoment::Resumed,
            What::Ended => ClockMoment::Ended,
        },
        at: moment::moment(moment::to_local(entry.at)),
    });
    shown.collect()
}

impl From<ClockMoment> for What {
    fn from(what: ClockMoment) -> Self {
        match what {
            ClockMoment::Began => Self::Began,
            ClockMoment::Paused => Self::Paused,
            ClockMoment::Resumed => Self::Resumed,
            ClockMoment::Ended => Self::Ended,
        }
    }
}
