//! Who acts in a dossier, and how the practice spoke with them.

use serde::{Deserialize, Serialize};

use crate::intake::StaffId;

/// Somebody who acts in a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// A colleague.
    Staff(StaffId),
    /// Somebody from outside, by name.
    Outside(String),
}

/// How the practice spoke with somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactWay {
    /// By telephone.
    Phone,
    /// Face to face.
    InPerson,
    /// By e-mail.
    Email,
}
