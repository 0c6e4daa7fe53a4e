//! Who may not be who: the handler not the one complained of, the reviewer not the first handler.

use serde::{Deserialize, Serialize};

use super::{Bilingual, ClauseKey};

/// What somebody does in a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Investigates and writes (*behandelaar*, *klachtenfunctionaris*).
    Handler,
    /// Leads the hearing.
    HearingChair,
    /// Decides.
    Decider,
    /// Weighs the complaint anew after a disagreement.
    Reviewer,
    /// Sits in a committee.
    CommitteeMember,
    /// Mediates.
    Mediator,
    /// Leads the practice; decides what the text does not foresee, or who reviews.
    Management,
}

/// How somebody is bound up with a dossier: by a role, or by what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Involvement {
    /// Is complained of.
    Respondent,
    /// Saw it happen, or is asked about it.
    Witness,
    /// Handles or handled it.
    Handler,
    /// Leads or led the hearing.
    HearingChair,
    /// Decided it.
    Decider,
    /// Weighed it anew.
    Reviewer,
    /// Sits or sat in its committee.
    CommitteeMember,
    /// Mediates or mediated in it.
    Mediator,
    /// Leads the practice, and acted in this dossier as such.
    Management,
}

/// The roles, by the words that files and forms use.
pub const ROLES: [(&str, Role); 7] = [
    ("handler", Role::Handler),
    ("hearing_chair", Role::HearingChair),
    ("decider", Role::Decider),
    ("reviewer", Role::Reviewer),
    ("committee_member", Role::CommitteeMember),
    ("mediator", Role::Mediator),
    ("management", Role::Management),
];

/// The involvements, by the words that files and forms use.
pub const INVOLVEMENTS: [(&str, Involvement); 9] = [
    ("respondent", Involvement::Respondent),
    ("witness", Involvement::Witness),
    ("handler", Involvement::Handler),
    ("hearing_chair", Involvement::HearingChair),
    ("decider", Involvement::Decider),
    ("reviewer", Involvement::Reviewer),
    ("committee_member", Involvement::CommitteeMember),
    ("mediator", Involvement::Mediator),
    ("management", Involvement::Management),
];

impl From<Role> for Involvement {
    fn from(role: Role) -> Self {
        match role {
            Role::Handler => Self::Handler,
            Role::HearingChair => Self::HearingChair,
            Role::Decider => Self::Decider,
            Role::Reviewer => Self::Reviewer,
            Role::CommitteeMember => Self::CommitteeMember,
            Role::Mediator => Self::Mediator,
            Role::Management => Self::Management,
        }
    }
}

/// How firmly something is ruled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Firmness {
    /// It is unwise: the product warns (S1.22).
    Warn,
    /// The text forbids it: the product does not let it happen (S4.17).
    Block,
}

/// Who may not be who.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndependenceRule {
    /// The clause.
    pub clause: ClauseKey,
    /// Who does this …
    pub role: Role,
    /// … may be or have been none of these.
    pub not: Vec<Involvement>,
    /// How firmly.
    pub firmness: Firmness,
    /// The choice made where the text is silent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}
