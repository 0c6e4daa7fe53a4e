//! A regulation (*klachtenregeling*) as data: what the practice's own text demands, clause by clause.
//!
//! Nothing in it is code. Every rule names the clause it stands under, and where the text is
//! silent or doubtful the choice that was made stands beside the rule as a note (*toelichting*).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::intake::Channel;
use crate::term::{Length, Roll};
use crate::{FormOfAddress, Language};

mod file_date;
mod moment;
mod preset;
mod read;

pub use moment::{LetterStage, Moment, UnknownMoment};
pub use preset::{PRESETS, Preset, preset};
pub use read::{RegulationFault, read};

/// The schema that this program reads.
pub const SCHEMA: u32 = 1;

/// A text in both languages of the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The text in `language`.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}

/// A heading of the regulation's text, by its stable key.
pub type ClauseKey = String;

/// The regulation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regulation {
    /// Version of the schema, [`SCHEMA`].
    pub schema: u32,
    /// Its title, as letters cite it.
    pub title: String,
    /// What it is modelled on.
    pub modelled_on: Option<String>,
    /// For whom it suits, in a sentence.
    pub suits: Bilingual,
    /// From when it holds.
    pub in_force: Option<InForce>,
    /// How it addresses the reader.
    pub address: FormOfAddress,
    /// Its words for the outcome.
    pub words: Words,
    /// What its handling ends in.
    pub outcome: Outcome,
    /// Headings, by key.
    pub clauses: BTreeMap<ClauseKey, String>,
    /// How a complaint may come.
    pub scope: Scope,
    /// Until when one may complain; the earliest counts.
    #[serde(default, rename = "filing_limit")]
    pub filing_limits: Vec<FilingLimit>,
    /// Its terms.
    #[serde(rename = "term")]
    pub terms: Vec<TermRule>,
    /// How both sides are heard.
    pub hearing: Hearing,
    /// How long a dossier is kept.
    pub retention: Retention,
    /// Choices that belong to no single rule.
    #[serde(default, rename = "remark")]
    pub remarks: Vec<Remark>,
}

/// From when a regulation holds, and for which complaints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InForce {
    /// The day.
    #[serde(with = "file_date")]
    pub from: NaiveDate,
    /// Whether a complaint of that very day falls under it (S4.21).
    pub applies_to: AppliesTo,
}

impl InForce {
    /// The first day whose complaints fall under it.
    #[must_use]
    pub fn first_day(&self) -> NaiveDate {
        match self.applies_to {
            AppliesTo::FiledOnOrAfter => self.from,
            AppliesTo::FiledAfter => self.from.succ_opt().unwrap_or(self.from),
        }
    }
}

/// Which complaints fall under a regulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppliesTo {
    /// Those filed on the day itself or later.
    FiledOnOrAfter,
    /// Those filed after the day.
    FiledAfter,
}

/// The regulation's words for the outcome (S2.17).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// `gegrond`, or `terecht`.
    pub upheld: String,
    /// `ongegrond`, or `onterecht`.
    pub not_upheld: String,
}

/// What the handling ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A decision.
    Decision,
    /// A proposal, which the complainant may refuse (S3.11).
    Proposal,
}

/// How a complaint may come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// The clause.
    pub clause: ClauseKey,
    /// The channels that the text names.
    pub channels: Vec<Channel>,
    /// The choice made where the text is silent.
    pub note: Option<Bilingual>,
}

/// Until when one may complain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilingLimit {
    /// The clause.
    pub clause: ClauseKey,
    /// What it counts from.
    pub from: Moment,
    /// How long.
    pub within: Length,
    /// It belongs to the complainant, so that it rolls in their favour by default.
    #[serde(default = "forward")]
    pub roll: Roll,
    /// The choice made; lateness is never an automatic refusal.
    pub note: Option<Bilingual>,
}

/// How hard a term is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// The text demands it.
    #[default]
    Must,
    /// The text aims at it (*streeft ernaar*).
    Aim,
}

/// A term of the regulation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermRule {
    /// Names the rule within the regulation; stable over versions.
    pub id: String,
    /// What it is about: `Ontvangstbevestiging`.
    pub name: Bilingual,
    /// The clause.
    pub clause: ClauseKey,
    /// What it counts from.
    pub from: Moment,
    /// How long.
    pub within: Length,
    /// It binds the practice, so that it does not roll by default.
    #[serde(default = "stay")]
    pub roll: Roll,
    /// How hard it is.
    #[serde(default)]
    pub strength: Strength,
    /// What meets it: all of these.
    pub met_by: Vec<Moment>,
    /// The choice made where the text is silent or doubtful.
    pub note: Option<Bilingual>,
}

impl TermRule {
    /// The letter must have arrived on the last day; to have sent it is not enough (rule 5).
    #[must_use]
    pub fn must_arrive(&self) -> bool {
        self.met_by
            .iter()
            .any(|moment| matches!(moment, Moment::Letter(_, LetterStage::Delivered)))
    }
}

/// How both sides are heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hearing {
    /// The clause.
    pub clause: ClauseKey,
    /// Who is offered to be heard.
    pub offered_to: Vec<Side>,
    /// Whether somebody may come along.
    pub companion: Companion,
    /// The choice made where the text is silent.
    pub note: Option<Bilingual>,
}

/// A side of the complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The complainant.
    Complainant,
    /// The one complained of.
    Respondent,
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
    /// How long.
    pub keep: Length,
    /// How that is meant.
    pub bound: Bound,
    /// The choice made where the text is silent or doubtful.
    pub note: Option<Bilingual>,
}

/// A choice that belongs to no single rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// The clause.
    pub clause: ClauseKey,
    /// The choice.
    pub note: Bilingual,
}

impl Regulation {
    /// The heading of a clause; the key itself when the file lost it.
    #[must_use]
    pub fn clause<'a>(&'a self, key: &'a str) -> &'a str {
        self.clauses.get(key).map_or(key, String::as_str)
    }

    /// The rule with this id.
    #[must_use]
    pub fn term(&self, id: &str) -> Option<&TermRule> {
        self.terms.iter().find(|rule| rule.id == id)
    }
}

fn forward() -> Roll {
    Roll::Forward
}

fn stay() -> Roll {
    Roll::None
}
