//! What follows from a complaint, how its dossier ends, and what is learned from all of them.

use serde::{Deserialize, Serialize};

use super::scope::is_false;
use super::{Bilingual, Choice, ClauseKey, Moment, Role, Side};
use crate::key::Key;
use crate::term::Length;

/// What follows from a complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measures {
    /// The clause.
    pub clause: ClauseKey,
    /// The kinds that the text names.
    pub kinds: Vec<Choice>,
    /// Every measure has a last day: a decision cannot be finalised without (S0.16, S2.05).
    #[serde(default, skip_serializing_if = "is_false")]
    pub dated: bool,
    /// Whether a measure worked is tested (S2.07).
    #[serde(default, skip_serializing_if = "is_false")]
    pub tested: bool,
    /// Of every complaint is decided whether preventive measures are needed (S0.20).
    #[serde(default, skip_serializing_if = "is_false")]
    pub prevention_decided: bool,
    /// A complaint that is upheld leads to an improvement (S1.20, S4.13).
    #[serde(default, skip_serializing_if = "is_false")]
    pub improvement_when_upheld: bool,
    /// What can be learned is written down (S1.01).
    #[serde(default, skip_serializing_if = "is_false")]
    pub lesson: bool,
    /// The choice made where the text is silent or doubtful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// When a dossier is closed, and opened again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// The clause.
    pub clause: ClauseKey,
    /// What makes it ready to close: any of these.
    pub after: Vec<Moment>,
    /// On new information it is opened again (S4.15).
    #[serde(default, skip_serializing_if = "is_false")]
    pub reopened_on_news: bool,
    /// The terms that may start anew when it is opened again, if the practice chooses so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub restarts: Vec<Key>,
    /// The choice made where the text is silent or doubtful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// How often the complaints are looked at together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Analysis {
    /// The clause.
    pub clause: ClauseKey,
    /// How often; whole months.
    pub every: Length,
    /// The text names no period ("periodiek", S4.19): the practice chose.
    #[serde(default, skip_serializing_if = "is_false")]
    pub chosen: bool,
    /// The results are discussed in the team, and that is recorded (S0.22).
    #[serde(default, skip_serializing_if = "is_false")]
    pub discussed: bool,
    /// The choice made where the text is silent or doubtful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// Who may see the dossier (S3.19).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inspection {
    /// The clause.
    pub clause: ClauseKey,
    /// Who.
    pub open_to: Vec<Side>,
    /// Also when the dossier is in the archive.
    #[serde(default, skip_serializing_if = "is_false")]
    pub from_archive: bool,
    /// The choice made where the text is silent or doubtful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// Who decides what the text does not foresee (S4.22). It is noted in the dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unforeseen {
    /// The clause.
    pub clause: ClauseKey,
    /// Who decides.
    pub decides: Role,
    /// They may amend the regulation.
    #[serde(default, skip_serializing_if = "is_false")]
    pub amends: bool,
    /// The choice made where the text is silent or doubtful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// How the length of keeping is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// That long, then destroyed (S3.21).
    Exactly,
    /// At least that long (S0.21).
    AtLeast,
    /// At most that long (S2.11).
    AtMost,
    /// The text is silent; the practice chose (S4.20).
    Chosen,
}

/// How long a dossier is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// The clause.
    pub clause: ClauseKey,
    /// What it counts from.
    pub from: Moment,
    /// The text does not say what it counts from; the practice chose it (S1.21, S2.11).
    #[serde(default, skip_serializing_if = "is_false")]
    pub start_silent: bool,
    /// How long.
    pub keep: Length,
    /// How that is meant.
    pub bound: Bound,
    /// At most so long, where the text has a minimum only: the practice's own (AVG, S0.21).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Length>,
    /// The choice made where the text is silent or doubtful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

impl Retention {
    /// After this long the dossier is to be destroyed.
    #[must_use]
    pub fn ends_after(&self) -> Length {
        self.at_most.unwrap_or(self.keep)
    }
}
