//! A clock that stands where a journey wants it.

use std::time::Instant;

use chrono::NaiveDateTime;
use office::Clock;

/// A clock that shows `now` and runs on from there.
#[must_use]
pub fn running_from(now: NaiveDateTime) -> Clock {
    let started = Instant::now();
    Box::new(move || now + started.elapsed())
}
