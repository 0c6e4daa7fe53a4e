//! What comes of a complaint: how it is judged, and what is done about it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::key::Key;

/// How a complaint, or a part of it, is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Gegrond.
    Upheld,
    /// Deels gegrond.
    Partly,
    /// Ongegrond.
    NotUpheld,
    /// No finding can be given.
    None,
}

/// Numbers a measure within its dossier, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MeasureNo(pub u16);

/// What happens to a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "moment", rename_all = "snake_case")]
pub enum MeasureMoment {
    /// It was agreed.
    Agreed {
        /// Which kind of the regulation's; none when it names none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        measure_kind: Option<Key>,
        /// What is to be done.
        what: String,
        /// Who does it.
        owner: String,
        /// Until when.
        by: Option<NaiveDate>,
    },
    /// It was carried out.
    Done {
        /// How; may be empty.
        note: String,
    },
    /// Whether it works was tested.
    Tested {
        /// It does.
        effective: bool,
        /// How that was seen.
        note: String,
    },
    /// It is no longer needed.
    Dropped {
        /// Why.
        reason: String,
    },
}
