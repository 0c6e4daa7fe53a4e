//! Hearing both sides, and keeping the matter confidential.

use serde::{Deserialize, Serialize};

use super::{Bilingual, ClauseKey};

/// A side of the complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The complainant, or who represents them.
    Complainant,
    /// The one complained of.
    Respondent,
    /// Neither: a witness, a companion, a committee, a mediator.
    Third,
}

/// The sides, by the words that files and forms use.
pub const SIDES: [(&str, Side); 3] = [
    ("complainant", Side::Complainant),
    ("respondent", Side::Respondent),
    ("third", Side::Third),
];

/// How both sides are heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hearing {
    /// The clause.
    pub clause: ClauseKey,
    /// Who is offered to be heard.
    pub offered_to: Vec<Side>,
    /// The text offers it only where needed (S4.10).
    #[serde(default, skip_serializing_if = "super::scope::is_false")]
    pub where_needed: bool,
    /// In which forms; either when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<HearingForm>,
    /// Whether somebody may come along.
    pub companion: Companion,
    /// Notes of talks are made and kept in the dossier (S3.10).
    #[serde(default, skip_serializing_if = "super::scope::is_false")]
    pub notes_kept: bool,
    /// The choice made where the text is silent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// The form of a hearing (S1.10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HearingForm {
    /// Each side apart.
    Apart,
    /// Both sides together.
    Together,
}

/// Whether somebody may come along to a hearing (S1.12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Companion {
    /// The text allows it.
    Allowed,
    /// The text is silent; the practice allows it.
    Silent,
}

/// Who keeps the matter to themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confidentiality {
    /// The clause.
    pub clause: ClauseKey,
    /// Who is asked to declare it (S1.07); the practice itself is always bound.
    pub asked_of: Vec<Side>,
    /// With whom and why papers were shared is noted (S4.18).
    #[serde(default, skip_serializing_if = "super::scope::is_false")]
    pub sharing_noted: bool,
    /// The choice made where the text is silent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}
