//! What happens to a hearing.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::regulation::HearingForm;

/// What happens to a hearing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "moment", rename_all = "snake_case")]
pub enum HearingMoment {
    /// It is to take place.
    Planned {
        /// On which day.
        day: NaiveDate,
        /// At what time.
        time: Option<NaiveTime>,
        /// Where.
        place: String,
        /// In which form.
        form: HearingForm,
    },
    /// It took place.
    Held {
        /// In which form.
        form: HearingForm,
    },
    /// The side did not want to be heard.
    Waived {
        /// Why; may be empty.
        reason: String,
    },
}
