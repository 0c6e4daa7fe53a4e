//! Which of two things in a dossier came after the other.

use chrono::NaiveDate;

use crate::event::{EventNo, Recorded};

/// Where something stands in a dossier: on its real day, and by its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// On which day.
    pub on: NaiveDate,
    /// The entry that tells it.
    pub no: EventNo,
}

impl Point {
    /// Before everything that is noted in a dossier.
    pub const BEGINNING: Self = Self {
        on: NaiveDate::MIN,
        no: EventNo(0),
    };

    /// Where an entry stands.
    #[must_use]
    pub fn of(recorded: &Recorded) -> Self {
        Self {
            on: recorded.on,
            no: recorded.no,
        }
    }

    /// It was entered later and happened no earlier. A letter that does not follow what it would
    /// tell, by the day or by the entry, did not tell it.
    #[must_use]
    pub fn follows(self, other: Self) -> bool {
        self.no > other.no && self.on >= other.on
    }
}
