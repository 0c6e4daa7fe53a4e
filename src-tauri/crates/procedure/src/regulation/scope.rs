//! Who may complain, how, about what, and what a complaint is asked to tell.

use serde::{Deserialize, Serialize};

use super::{Bilingual, ClauseKey};
use crate::intake::Channel;
use crate::key::Key;

/// Who may complain, how, and about what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// The clause.
    pub clause: ClauseKey,
    /// The channels that the text names.
    pub channels: Vec<Channel>,
    /// What a spoken complaint is.
    #[serde(default)]
    pub spoken: Spoken,
    /// Who may complain; open to all when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub complainants: Vec<Choice>,
    /// About whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub respondents: Vec<Choice>,
    /// About what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Choice>,
    /// The services that a complaint may be about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Choice>,
    /// The dossiers may hold data about health (art. 9 AVG), which ask for special care.
    #[serde(default, skip_serializing_if = "is_false")]
    pub health_data: bool,
    /// The choice made where the text is silent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// What a spoken complaint is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spoken {
    /// A signal: kept, and turned into a complaint when it is written down (S0.06).
    #[default]
    Signal,
    /// A complaint: written down by the practice and read back (S2.01).
    Complaint,
}

/// One of several that the text names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Names it within its list.
    pub id: Key,
    /// What users call it.
    pub name: Bilingual,
}

/// Something that a complaint is asked to tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Names it; `answer.<id>` is its moment.
    pub id: Key,
    /// The clause.
    pub clause: ClauseKey,
    /// The label or the question.
    pub ask: Bilingual,
    /// What kind of answer.
    pub kind: AskedKind,
    /// The answers to choose from; with those the kind is `choice`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// The text says that a complaint must tell it; of a yes or no, that it must be yes. Its
    /// absence is told and asked for, and never turns a complaint away by itself.
    #[serde(default, skip_serializing_if = "is_false")]
    pub required: bool,
    /// It may be marked as not applicable, as the organisation of a private person (S3.05).
    #[serde(default, skip_serializing_if = "is_false")]
    pub may_not_apply: bool,
    /// What the answer means for who reads it; the choice made where the text is silent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// The kind of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedKind {
    /// What the intake asks anyway: name, address, description and so on; the id says which
    /// (see [`crate::intake::Known`]).
    Known,
    /// A line.
    Line,
    /// A longer text.
    Text,
    /// A day.
    Day,
    /// A day and a time.
    Moment,
    /// One of the choices.
    Choice,
    /// Yes or no.
    YesNo,
}

/// What must be tried before it is a complaint (S0.07, S3.02).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Informal {
    /// The clause.
    pub clause: ClauseKey,
    /// What the text expects, in a sentence.
    pub text: Bilingual,
    /// The choice made where the text is silent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// Whether and how a complaint is taken up (S1.08).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Admission {
    /// The clause.
    pub clause: ClauseKey,
    /// The text asks for a decision on it; otherwise every complaint is taken up.
    pub decided: bool,
    /// The grounds on which it may be refused.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Choice>,
    /// Other grounds than these may be given ("bijvoorbeeld", S1.09).
    #[serde(default, skip_serializing_if = "is_false")]
    pub other_grounds: bool,
    /// The choice made where the text is silent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
pub(super) fn is_false(value: &bool) -> bool {
    !*value
}
