//! A moment in the life of a dossier, as a regulation writes it: `received`, `decision.posted`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::event::LetterKind;

/// How far a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LetterStage {
    /// Frozen.
    Finalised,
    /// Printed.
    Printed,
    /// Gone.
    Posted,
    /// Arrived.
    Delivered,
}

/// A moment that starts a term or meets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Moment {
    /// The complaint was received.
    Received,
    /// What is complained of happened.
    Incident,
    /// The complaint was registered.
    Registered,
    /// The dossier was closed.
    Closed,
    /// Something happened to a letter.
    Letter(LetterKind, LetterStage),
}

/// The text names no moment that is known.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "unknown moment \"{0}\"; known are received, incident, registered, closed, and a letter's moment such as decision.posted"
)]
pub struct UnknownMoment(String);

const SIMPLE: [(&str, Moment); 4] = [
    ("received", Moment::Received),
    ("incident", Moment::Incident),
    ("registered", Moment::Registered),
    ("closed", Moment::Closed),
];

const KINDS: [(&str, LetterKind); 5] = [
    ("acknowledgement", LetterKind::Acknowledgement),
    ("hearing_invitation", LetterKind::HearingInvitation),
    ("decision", LetterKind::Decision),
    ("proposal", LetterKind::Proposal),
    ("extension", LetterKind::Extension),
];

const STAGES: [(&str, LetterStage); 4] = [
    ("finalised", LetterStage::Finalised),
    ("printed", LetterStage::Printed),
    ("posted", LetterStage::Posted),
    ("delivered", LetterStage::Delivered),
];

impl FromStr for Moment {
    type Err = UnknownMoment;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || UnknownMoment(text.chars().take(60).collect());
        let Some((kind, stage)) = text.split_once('.') else {
            return value_of(&SIMPLE, text).ok_or_else(unknown);
        };
        match (value_of(&KINDS, kind), value_of(&STAGES, stage)) {
            (Some(kind), Some(stage)) => Ok(Self::Letter(kind, stage)),
            _ => Err(unknown()),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Letter(kind, stage) => {
                write!(f, "{}.{}", name_of(&KINDS, kind), name_of(&STAGES, stage))
            }
            simple => f.write_str(name_of(&SIMPLE, simple)),
        }
    }
}

impl TryFrom<String> for Moment {
    type Error = UnknownMoment;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

fn value_of<T: Copy>(table: &[(&str, T)], name: &str) -> Option<T> {
    table
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| *value)
}

fn name_of<T: PartialEq>(table: &[(&'static str, T)], value: &T) -> &'static str {
    table
        .iter()
        .find(|(_, known)| known == value)
        .map_or("", |(name, _)| *name)
}
