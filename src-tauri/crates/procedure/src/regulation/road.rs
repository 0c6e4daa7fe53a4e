//! What is open after a no: a second proposal, mediation, a committee, a review, a court.

use serde::{Deserialize, Serialize};

use super::scope::is_false;
use super::{Bilingual, ClauseKey, Moment, Role, Side};
use crate::key::Key;
use crate::term::{Length, Roll};

/// A road. Its terms are ordinary terms, which start at its moments (`road.<id>.opened`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Road {
    /// Names it; `road.<id>.…` are its moments.
    pub id: Key,
    /// What users call it.
    pub name: Bilingual,
    /// The clause.
    pub clause: ClauseKey,
    /// What opens it: any of these moments.
    pub after: Vec<Moment>,
    /// Where it leads.
    pub to: Body,
    /// Who that is, in a sentence; empty when the text has no more to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Bilingual>,
    /// Until when the complainant may take it, from the moment that opens it; open-ended when
    /// the text is silent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Length>,
    /// It belongs to the complainant, so that it rolls in their favour by default.
    #[serde(default = "forward")]
    pub roll: Roll,
    /// Who sets up the committee or names who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appointed_by: Option<Role>,
    /// Both sides must accept who does it (S3.15).
    #[serde(default, skip_serializing_if = "is_false")]
    pub both_accept: bool,
    /// A side may ask for other members (S1.18).
    #[serde(default, skip_serializing_if = "is_false")]
    pub challengeable: bool,
    /// The papers go there, with an inventory, and the complainant is told (S1.17).
    #[serde(default, skip_serializing_if = "is_false")]
    pub papers_forwarded: bool,
    /// Whom its outcome binds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub binds: Vec<Side>,
    /// What it costs and who pays; not said when the text is silent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub costs: Option<Bilingual>,
    /// Letters name it. What the text says too unclearly is not printed by itself (S2.10).
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub printed: bool,
    /// The choice made where the text is silent or doubtful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// Where a road leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// The practice makes a new proposal (S3.13).
    Proposal,
    /// Somebody of the practice, or a stand-in, who was not involved (S4.17).
    Review,
    /// A committee (S1.16).
    Committee,
    /// A mediator.
    Mediation,
    /// An independent outsider (S2.08, S3.17).
    Outside,
    /// The court.
    Court,
}

impl Body {
    /// Who does it is bound to the rules of independence of this role.
    #[must_use]
    pub fn role(self) -> Option<Role> {
        match self {
            Self::Review => Some(Role::Reviewer),
            Self::Committee => Some(Role::CommitteeMember),
            Self::Mediation => Some(Role::Mediator),
            Self::Proposal | Self::Outside | Self::Court => None,
        }
    }
}

fn forward() -> Roll {
    Roll::Forward
}

fn yes() -> bool {
    true
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_true(value: &bool) -> bool {
    *value
}
