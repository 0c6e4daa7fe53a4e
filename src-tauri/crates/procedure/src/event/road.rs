//! What happens on a road after a no.

use serde::{Deserialize, Serialize};

use super::{DocumentNo, Finding};
use crate::regulation::Side;

/// What happens on a road after a no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "moment", rename_all = "snake_case")]
pub enum RoadMoment {
    /// The complainant takes it.
    Opened {
        /// Who does it, when known.
        by: String,
    },
    /// A side agreed to it, or to who does it (S3.15).
    Accepted {
        /// Which side.
        side: Side,
    },
    /// A side did not.
    Declined {
        /// Which side.
        side: Side,
        /// Why; may be empty.
        reason: String,
    },
    /// The papers went there (S1.17).
    Forwarded {
        /// Which documents, in the order of the inventory.
        documents: Vec<DocumentNo>,
        /// To whom.
        to: String,
    },
    /// A side doubts the independence of who does it (S1.18).
    Challenged {
        /// Which side.
        side: Side,
        /// Why.
        reason: String,
        /// Whether somebody else was appointed.
        granted: bool,
    },
    /// The parties met there.
    Held {
        /// What came of it; may be empty.
        note: String,
    },
    /// It has ruled.
    Ruled {
        /// How.
        finding: Finding,
        /// What it said.
        note: String,
    },
    /// It ended without a ruling.
    Ended {
        /// Why.
        reason: String,
    },
}
