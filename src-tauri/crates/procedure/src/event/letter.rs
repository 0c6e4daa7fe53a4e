//! What happens to a letter. Printed is not sent, sent is not received.

use serde::{Deserialize, Serialize};

use super::{HearingNo, ParticipantNo};
use crate::letter_kind::LetterKind;
use crate::regulation::Side;

/// Numbers a letter within its dossier, from 1, in the order in which letters were finalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LetterNo(pub u32);

/// One who takes part in a hearing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Guest {
    /// The hearing.
    pub hearing: HearingNo,
    /// Who, within it.
    pub participant: ParticipantNo,
}

/// How a letter left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PostingWay {
    /// Ordinary post.
    Ordinary,
    /// Registered post.
    Registered,
    /// By hand.
    ByHand,
    /// By e-mail.
    Email,
}

/// What happens to a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "moment", rename_all = "snake_case")]
pub enum LetterMoment {
    /// Its PDF and text are frozen.
    Finalised {
        /// The kind; an event has a `kind` of its own.
        #[serde(rename = "letter_kind")]
        kind: LetterKind,
        /// To which side.
        #[serde(default = "complainant", skip_serializing_if = "is_complainant")]
        side: Side,
        /// To whom of a hearing, when it goes to one of several.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        guest: Option<Guest>,
        /// To whom, as it stood on the day.
        to: String,
        /// SHA-256 of the PDF, in hex.
        sha256: String,
    },
    /// It came out of the printer.
    Printed,
    /// It left.
    Posted {
        /// How.
        way: PostingWay,
        /// The code of registered post; empty when none.
        code: String,
    },
    /// It arrived.
    Delivered {
        /// What shows it; may be empty.
        note: String,
    },
    /// It came back.
    Returned {
        /// Why; may be empty.
        note: String,
    },
    /// It was wrong, and does not count.
    Void {
        /// Why.
        reason: String,
    },
}

fn complainant() -> Side {
    Side::Complainant
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_complainant(side: &Side) -> bool {
    *side == Side::Complainant
}
