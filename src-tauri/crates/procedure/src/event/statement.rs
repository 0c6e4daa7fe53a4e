//! Wederhoor: what one side said that the other must be able to answer, and the parts of the
//! complaint that it is about.

use serde::{Deserialize, Serialize};

use super::{DocumentNo, HearingNo, LetterNo, Weighing};
use crate::regulation::Side;

/// Numbers a part of the complaint, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GrievanceNo(pub u16);

/// What happens to a part of the complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "moment", rename_all = "snake_case")]
pub enum GrievanceMoment {
    /// It was named.
    Named {
        /// In a sentence.
        text: String,
    },
    /// It was put into other words.
    Reworded {
        /// In a sentence.
        text: String,
    },
    /// It was weighed, with or without a finding yet.
    Weighed(Box<Weighing>),
    /// It is no part of the complaint any more.
    Dropped {
        /// Why.
        reason: String,
    },
}

/// Numbers a statement within its dossier, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StatementNo(pub u16);

/// Where something was said, written or put to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "where", rename_all = "snake_case")]
pub enum Trace {
    /// In a hearing.
    Hearing {
        /// Which.
        hearing: HearingNo,
        /// The turn in its notes, from 1; none when they don't hold it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        turn: Option<u32>,
    },
    /// In a letter of the practice.
    Letter {
        /// Which.
        letter: LetterNo,
    },
    /// In a paper of the dossier.
    Document {
        /// Which.
        document: DocumentNo,
        /// Its page, from 1; none when it is the whole paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        page: Option<u32>,
    },
    /// Elsewhere.
    Otherwise {
        /// How and when.
        how: String,
    },
}

/// What happens to a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "moment", rename_all = "snake_case")]
pub enum StatementMoment {
    /// It was noted as something that the other side must be able to answer.
    Noted {
        /// Who said it.
        side: Side,
        /// What was said.
        text: String,
        /// The part of the complaint that it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        grievance: Option<GrievanceNo>,
        /// Where it was said.
        said: Trace,
    },
    /// It was put to the other side.
    PutTo {
        /// To whom.
        to: Side,
        /// Where.
        put: Trace,
        /// What they answered; may be empty.
        answer: String,
    },
    /// The finding leans on it, or no longer.
    Relied {
        /// It does.
        on: bool,
    },
    /// Nobody needs to answer it.
    Dropped {
        /// Why.
        reason: String,
    },
}
