//! How a part of the complaint is weighed: what stands, both views, the standard, the reasoning
//! and the finding.

use serde::{Deserialize, Serialize};

use super::{Finding, Trace};

/// The finding on a part of the complaint. Other than the whole complaint, a part may also fall
/// away without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartFinding {
    /// Gegrond.
    Upheld,
    /// Deels gegrond.
    Partly,
    /// Ongegrond.
    NotUpheld,
    /// No finding can be given.
    None,
    /// The complainant withdrew this part.
    Withdrawn,
    /// Both sides settled this part.
    Settled,
}

impl PartFinding {
    /// The finding, when the part did not fall away.
    #[must_use]
    pub fn finding(self) -> Option<Finding> {
        match self {
            Self::Upheld => Some(Finding::Upheld),
            Self::Partly => Some(Finding::Partly),
            Self::NotUpheld => Some(Finding::NotUpheld),
            Self::None => Some(Finding::None),
            Self::Withdrawn | Self::Settled => None,
        }
    }
}

impl From<Finding> for PartFinding {
    fn from(finding: Finding) -> Self {
        match finding {
            Finding::Upheld => Self::Upheld,
            Finding::Partly => Self::Partly,
            Finding::NotUpheld => Self::NotUpheld,
            Finding::None => Self::None,
        }
    }
}

/// Something that stands, and where that is to be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// In a sentence.
    pub text: String,
    /// The page, the turn, the letter; none when nobody disputes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Trace>,
}

/// The weighing of one part. A later one takes the place of the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Weighing {
    /// What stands.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// What the complainant says of it; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub complainant: String,
    /// What the respondent says of it; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub respondent: String,
    /// What it is measured against: a rule of conduct, an agreement; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub standard: String,
    /// Why the finding is what it is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reasoning: String,
    /// The finding; none as long as it is being weighed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<PartFinding>,
}
