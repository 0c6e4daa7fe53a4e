//! Terms, duties and filing limits: what is owed, to whom, until when, and by what it is met.

use serde::{Deserialize, Serialize};

use super::scope::is_false;
use super::{Bilingual, ClauseKey, Moment, Side};
use crate::key::Key;
use crate::letter_kind::LetterKind;
use crate::term::{Length, Roll};

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
    #[serde(skip_serializing_if = "Option::is_none")]
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
    /// The text is silent; the practice set itself this.
    Own,
}

/// A term or a duty. A duty may say `when` for `from` and `promptly` for `within`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Names the rule within the regulation; stable over versions.
    pub id: Key,
    /// What it is about: `Ontvangstbevestiging`.
    pub name: Bilingual,
    /// The clause.
    pub clause: ClauseKey,
    /// What it counts from.
    #[serde(alias = "when")]
    pub from: Moment,
    /// The text does not say what it counts from; the practice chose it (S1.06, S4.11).
    #[serde(default, skip_serializing_if = "is_false")]
    pub start_silent: bool,
    /// How long; a duty without it is owed at once, and has no last day.
    #[serde(default, alias = "promptly", skip_serializing_if = "Option::is_none")]
    pub within: Option<Length>,
    /// Other ends; the earliest counts (rule 7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub at_latest: Vec<AtLatest>,
    /// It binds the practice, so that it does not roll by default.
    #[serde(default = "stay")]
    pub roll: Roll,
    /// How hard it is.
    #[serde(default)]
    pub strength: Strength,
    /// Whose it is: a window of the complainant asks nothing of the practice.
    #[serde(default, skip_serializing_if = "is_practice")]
    pub whose: Whose,
    /// What meets it: all of these.
    pub met_by: Vec<Moment>,
    /// What ends the need for it: any of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<Moment>,
    /// Every time that it starts it is owed anew; otherwise only the first time.
    #[serde(default, skip_serializing_if = "is_false")]
    pub each_time: bool,
    /// Who decides, does or signs it, in the text's own word; empty when silent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<super::Role>,
    /// How it may be extended; not at all when not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<Extension>,
    /// The choice made where the text is silent or doubtful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// Whose term it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The practice owes it.
    #[default]
    Practice,
    /// The complainant may use it, and nobody is late when they don't (S4.16).
    Complainant,
}

/// Another end of a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtLatest {
    /// What it counts from.
    pub from: Moment,
    /// How long.
    pub within: Length,
}

/// How a term may be extended (rule 8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// The letter that tells it.
    pub letter: LetterKind,
    /// To whom it is told.
    pub to: Vec<Side>,
    /// What must be told.
    pub needs: Vec<Need>,
    /// Until when it must be told.
    #[serde(default)]
    pub notice: Notice,
    /// At most this long in all, when the text says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Length>,
    /// At most so often, when the text says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u8>,
    /// The choice made where the text is silent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// What an extension must tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// The new last day.
    NewDate,
    /// Why.
    Reason,
}

/// Until when an extension must be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// Before the old term ends: its last day is the last (S3.14).
    #[default]
    InsideTheTerm,
    /// The text does not say; the old last day is the practice's norm.
    Silent,
}

impl Rule {
    /// The letter must have arrived on the last day; to have sent it is not enough (rule 5).
    #[must_use]
    pub fn must_arrive(&self) -> bool {
        self.met_by.iter().any(Moment::is_arrival)
    }

    /// The letters that meet it, in the order of the file, each with whom it goes to.
    pub fn letters(&self) -> impl Iterator<Item = (LetterKind, Option<Side>)> {
        self.met_by
            .iter()
            .filter_map(|moment| Some((moment.letter_kind()?, moment.side)))
    }
}

fn forward() -> Roll {
    Roll::Forward
}

fn stay() -> Roll {
    Roll::None
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_practice(whose: &Whose) -> bool {
    *whose == Whose::Practice
}
