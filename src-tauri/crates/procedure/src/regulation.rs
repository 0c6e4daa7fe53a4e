//! A regulation (*klachtenregeling*) as data: what the practice's own text demands, clause by clause.
//!
//! Nothing in it is code. Every rule names the clause it stands under, and where the text is
//! silent or doubtful the choice that was made stands beside the rule as a note (*toelichting*).
//! A file of schema 1 reads as one of schema 2 that is silent about all that schema 2 added.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::key::Key;
use crate::{FormOfAddress, Language};

mod check;
mod ending;
mod file_date;
mod hearing;
mod independence;
mod moment;
mod preset;
mod read;
mod road;
mod rule;
mod scope;

pub use check::{Finding, Flaw, Mend, Part, Place, Room, Section, Severity, check};
pub use ending::{Analysis, Bound, Closing, Inspection, Measures, Retention, Unforeseen};
pub use hearing::{Companion, Confidentiality, Hearing, HearingForm, SIDES, Side};
pub use independence::{Firmness, INVOLVEMENTS, IndependenceRule, Involvement, ROLES, Role};
pub use moment::{Happening, LetterStage, Moment, RoadStage, UnknownMoment, simple_moments};
pub use preset::{PRESETS, Preset, preset};
pub use read::{RegulationFault, read, write};
pub use road::{Body, Road};
pub use rule::{AtLatest, Extension, FilingLimit, Need, Notice, Rule, Strength, Whose};
pub use scope::{Admission, Asked, AskedKind, Choice, Informal, Scope, Spoken};

/// The schema that this program writes; it reads this one and every earlier one.
pub const SCHEMA: u32 = 2;

/// A text in both languages of the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Version of the schema, at most [`SCHEMA`].
    pub schema: u32,
    /// Its title, as letters cite it.
    pub title: String,
    /// Its title on a paper in English; empty where that is the title itself.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title_en: String,
    /// What the text calls this version: `januari 2025` (S0.24).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// What it is modelled on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modelled_on: Option<String>,
    /// When the practice adopted it.
    #[serde(
        default,
        with = "file_date::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub adopted_on: Option<NaiveDate>,
    /// How it addresses the reader.
    pub address: FormOfAddress,
    /// What its handling ends in.
    pub outcome: Outcome,
    /// For whom it suits, in a sentence.
    pub suits: Bilingual,
    /// Its words for the outcome.
    pub words: Words,
    /// From when it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force: Option<InForce>,
    /// Headings, by key, in no order of their own.
    pub clauses: BTreeMap<ClauseKey, String>,
    /// Headings on a paper in English; one that is missing stands as it is in the text.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub clauses_en: BTreeMap<ClauseKey, String>,
    /// The order of the headings in the text; those that are missing here follow by key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<ClauseKey>,
    /// What it calls the people who act.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub roles: BTreeMap<Role, Bilingual>,
    /// Who may complain, how, and about what.
    pub scope: Scope,
    /// What must be tried before it is a complaint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub informal: Option<Informal>,
    /// Whether and how a complaint is taken up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub admission: Option<Admission>,
    /// How both sides are heard.
    pub hearing: Hearing,
    /// Who keeps the matter to themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidentiality: Option<Confidentiality>,
    /// What follows from a complaint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measures: Option<Measures>,
    /// When a dossier is closed, and opened again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing: Option<Closing>,
    /// How often the complaints are looked at together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analysis: Option<Analysis>,
    /// Who may see the dossier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inspection: Option<Inspection>,
    /// Who decides what the text does not foresee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unforeseen: Option<Unforeseen>,
    /// How long a dossier is kept.
    pub retention: Retention,
    /// What a complaint is asked to tell.
    #[serde(default, rename = "asked", skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<Asked>,
    /// Until when one may complain; the earliest counts.
    #[serde(
        default,
        rename = "filing_limit",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub filing_limits: Vec<FilingLimit>,
    /// Its terms: duties with a last day, and windows of the complainant.
    #[serde(rename = "term")]
    pub terms: Vec<Rule>,
    /// Duties without a last day, or with a norm of the practice's own.
    #[serde(default, rename = "duty", skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Rule>,
    /// What is open after a no.
    #[serde(default, rename = "road", skip_serializing_if = "Vec::is_empty")]
    pub roads: Vec<Road>,
    /// Who may not be who.
    #[serde(
        default,
        rename = "independence",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub independence: Vec<IndependenceRule>,
    /// Letters of its own.
    #[serde(default, rename = "letter", skip_serializing_if = "Vec::is_empty")]
    pub letters: Vec<Declared>,
    /// Events of its own.
    #[serde(default, rename = "event", skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Declared>,
    /// What it says that asks nothing of the program: its purpose, its principles.
    #[serde(default, rename = "statement", skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
    /// Choices that belong to no single rule.
    #[serde(default, rename = "remark", skip_serializing_if = "Vec::is_empty")]
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

    /// A complaint of this day may be meant or not: the text says "after" (S4.21).
    #[must_use]
    pub fn is_doubtful(&self, day: NaiveDate) -> bool {
        self.applies_to == AppliesTo::FiledAfter && day == self.from
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
    /// `deels gegrond`; made of the first when the text has no word for it (S0.24).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub partly: String,
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

/// A letter or an event that a regulation declares itself.
pub type Declared = Choice;

/// A sentence of the text that asks nothing of the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The clause.
    pub clause: ClauseKey,
    /// The sentence.
    pub text: Bilingual,
    /// Why it stands here as it does, or why letters never print it (S2.10).
    #[serde(skip_serializing_if = "Option::is_none")]
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

    /// The heading of a clause on a paper in a language.
    #[must_use]
    pub fn clause_in<'a>(&'a self, key: &'a str, language: Language) -> &'a str {
        let english = self
            .clauses_en
            .get(key)
            .filter(|_| language == Language::En);
        english.map_or_else(|| self.clause(key), String::as_str)
    }

    /// The title on a paper in a language.
    #[must_use]
    pub fn title_in(&self, language: Language) -> &str {
        match language {
            Language::En if !self.title_en.is_empty() => &self.title_en,
            _ => &self.title,
        }
    }

    /// The keys of the clauses in the order of the text.
    #[must_use]
    pub fn clause_keys(&self) -> Vec<&str> {
        let mut keys: Vec<&str> = Vec::with_capacity(self.clauses.len());
        let ordered = self
            .order
            .iter()
            .filter(|key| self.clauses.contains_key(*key));
        for key in ordered.chain(self.clauses.keys()) {
            if !keys.contains(&key.as_str()) {
                keys.push(key);
            }
        }
        keys
    }

    /// The term or duty with this id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules().find(|rule| rule.id.as_str() == id)
    }

    /// Its terms and then its duties.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.terms.iter().chain(&self.duties)
    }

    /// The road with this id.
    #[must_use]
    pub fn road(&self, id: Key) -> Option<&Road> {
        self.roads.iter().find(|road| road.id == id)
    }

    /// Which rules say that somebody of `role` may not have been something else, and how firmly.
    pub fn independence_of(&self, role: Role) -> impl Iterator<Item = &IndependenceRule> {
        self.independence
            .iter()
            .filter(move |rule| rule.role == role)
    }
}
