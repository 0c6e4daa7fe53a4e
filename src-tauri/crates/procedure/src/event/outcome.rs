//! What comes of a complaint: how it is judged, and what is done about it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{DocumentNo, GrievanceNo};
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

/// What a measure is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// Herstel: it puts right what went wrong for this complainant.
    Remedy,
    /// Compensatie: it makes up for what cannot be put right.
    Compensation,
    /// Correctie: it takes away the cause.
    Corrective,
    /// Preventie: it keeps the like from happening.
    Preventive,
}

/// A measure as it was agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Agreed {
    /// Which kind of the regulation's; none when it names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure_kind: Option<Key>,
    /// What it is for; none when nobody said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nature: Option<Nature>,
    /// What is to be done.
    pub what: String,
    /// The part of the complaint that it follows from; none for the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grievance: Option<GrievanceNo>,
    /// Who does it.
    pub owner: String,
    /// Until when.
    pub by: Option<NaiveDate>,
    /// What caused the complaint, as far as this measure goes (S2.07); may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cause: String,
    /// When it is looked at whether it works (S2.07).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub test_on: Option<NaiveDate>,
    /// It is an inner matter: letters don't tell it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub untold: bool,
}

/// What happens to a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "moment", rename_all = "snake_case")]
pub enum MeasureMoment {
    /// It was agreed.
    Agreed(Box<Agreed>),
    /// It was agreed otherwise: put into other words, another day, somebody else.
    Replanned {
        /// As it is agreed now.
        #[serde(flatten)]
        agreed: Box<Agreed>,
        /// Why; may be empty when only the words changed.
        reason: String,
    },
    /// It was carried out.
    Done {
        /// How; may be empty.
        note: String,
        /// The paper that proves it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        proof: Option<DocumentNo>,
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
