//! The clock of a talk: when it began, stood still, went on and ended.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
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
    at: DateTime<Utc>,
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

/// How long people have spoken, in seconds. Counted in UTC, so that the hour that the clock on the
/// wall strikes twice counts once; a machine's clock that was put back makes nothing shorter than
/// nothing.
pub(super) fn spoken(clock: &[Entry], now: NaiveDateTime) -> u32 {
    let mut since = None;
    let mut spoken = TimeDelta::zero();
    let passed = |from: DateTime<Utc>, to: DateTime<Utc>| (to - from).max(TimeDelta::zero());
    for entry in clock {
        match (entry.what, since) {
            (What::Began | What::Resumed, None) => since = Some(entry.at),
            (What::Paused | What::Ended, Some(from)) => {
                spoken += passed(from, entry.at);
                since = None;
            }
            _ => {}
        }
    }
    if let Some(from) = since {
        spoken += passed(from, moment::to_utc(now));
    }
    u32::try_from(spoken.num_seconds()).unwrap_or(u32::MAX)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(what: What, at: &str) -> Entry {
        Entry {
            what,
            at: at.parse().unwrap(),
        }
    }

    /// Issue, bad input: clocks that change during the hearing.
    #[test]
    fn only_the_time_in_which_people_spoke_counts() {
        let began = entry(What::Began, "2026-10-24T22:30:00Z");
        let spoken_at = |clock: &[Entry], now: &str| {
            let now: DateTime<Utc> = now.parse().unwrap();
            spoken(clock, moment::to_local(now))
        };
        assert_eq!(spoken_at(&[], "2026-10-25T12:00:00Z"), 0);
        assert_eq!(spoken_at(&[began], "2026-10-24T22:31:05Z"), 65);
        let clock = [
            began,
            entry(What::Paused, "2026-10-24T23:00:00Z"),
            // In between the clocks in the Netherlands went back, at one o'clock UTC.
            entry(What::Resumed, "2026-10-25T02:00:00Z"),
        ];
        assert_eq!(spoken_at(&clock[..2], "2026-10-25T08:00:00Z"), 1_800);
        assert_eq!(spoken_at(&clock, "2026-10-25T02:10:00Z"), 2_400);
        // The machine's clock was put back while people spoke.
        assert_eq!(spoken_at(&clock, "2026-10-25T01:50:00Z"), 1_800);
        let over = [&clock[..], &[entry(What::Ended, "2026-10-25T02:05:00Z")]].concat();
        assert_eq!(spoken_at(&over, "2026-10-26T08:00:00Z"), 2_100);
    }
}
