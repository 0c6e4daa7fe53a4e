//! What happens in a dossier. The timeline of events is the truth; all else is derived from it.
//!
//! Nothing is edited away: a correction is an event that replaces what was registered, and an
//! entry that was wrong is taken back by a later event that names it.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::intake::{Intake, StaffId};

/// Numbers an event within its dossier, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EventNo(pub u32);

/// Numbers a letter within its dossier, from 1, in the order in which letters were finalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LetterNo(pub u32);

/// A document, as the archive numbers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DocumentNo(pub i64);

/// The kinds of letter that a regulation can speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// Ontvangstbevestiging.
    Acknowledgement,
    /// Uitnodiging voor het hoorgesprek.
    HearingInvitation,
    /// Beslissing.
    Decision,
    /// Oplossingsvoorstel.
    Proposal,
    /// Uitstelbericht.
    Extension,
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

/// What happens to a letter. Printed is not sent, sent is not received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "moment", rename_all = "snake_case")]
pub enum LetterMoment {
    /// Its PDF and text are frozen.
    Finalised {
        /// The kind; an event has a `kind` of its own.
        #[serde(rename = "letter_kind")]
        kind: LetterKind,
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

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// The complaint was received and registered.
    Registered(Box<Intake>),
    /// What was registered was wrong; this is right.
    Corrected {
        /// The whole intake, as it should have been.
        intake: Box<Intake>,
        /// Why; may be empty.
        reason: String,
    },
    /// A document was added.
    DocumentAdded {
        /// Which.
        document: DocumentNo,
        /// Its title.
        title: String,
    },
    /// Something happened to a letter.
    Letter {
        /// Which.
        letter: LetterNo,
        /// What.
        #[serde(flatten)]
        moment: LetterMoment,
    },
    /// The complainant withdrew the complaint.
    Withdrawn {
        /// Why, in their words; may be empty.
        reason: String,
    },
    /// An earlier event was a mistake and does not count.
    TakenBack {
        /// Which.
        event: EventNo,
    },
}

impl Event {
    /// A word for the archive's index, never for a user.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Registered(_) => "registered",
            Self::Corrected { .. } => "corrected",
            Self::DocumentAdded { .. } => "document_added",
            Self::Letter { moment, .. } => match moment {
                LetterMoment::Finalised { .. } => "letter_finalised",
                LetterMoment::Printed => "letter_printed",
                LetterMoment::Posted { .. } => "letter_posted",
                LetterMoment::Delivered { .. } => "letter_delivered",
                LetterMoment::Returned { .. } => "letter_returned",
                LetterMoment::Void { .. } => "letter_void",
            },
            Self::Withdrawn { .. } => "withdrawn",
            Self::TakenBack { .. } => "taken_back",
        }
    }
}

/// An event with when it happened, when it was entered, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its number.
    pub no: EventNo,
    /// The day on which it happened: the real date, which terms count from.
    pub on: NaiveDate,
    /// When it was entered.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: StaffId,
    /// What happened.
    pub event: Event,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Events are kept for years: their form in the archive may grow but not change.
    #[test]
    fn an_event_is_kept_in_the_form_it_has_always_had() {
        for (event, kept) in [
            (
                Event::Letter {
                    letter: LetterNo(1),
                    moment: LetterMoment::Posted {
                        way: PostingWay::Registered,
                        code: "3SABC".into(),
                    },
                },
                r#"{"kind":"letter","letter":1,"moment":"posted","way":"registered","code":"3SABC"}"#,
            ),
            (
                Event::Letter {
                    letter: LetterNo(2),
                    moment: LetterMoment::Finalised {
                        kind: LetterKind::Acknowledgement,
                        to: "mevrouw S. van der Aa".into(),
                        sha256: "00".into(),
                    },
                },
                r#"{"kind":"letter","letter":2,"moment":"finalised","letter_kind":"acknowledgement","to":"mevrouw S. van der Aa","sha256":"00"}"#,
            ),
            (
                Event::TakenBack { event: EventNo(4) },
                r#"{"kind":"taken_back","event":4}"#,
            ),
            (
                Event::Withdrawn {
                    reason: String::new(),
                },
                r#"{"kind":"withdrawn","reason":""}"#,
            ),
            (
                Event::DocumentAdded {
                    document: DocumentNo(9),
                    title: "brief".into(),
                },
                r#"{"kind":"document_added","document":9,"title":"brief"}"#,
            ),
        ] {
            assert_eq!(serde_json::to_string(&event).unwrap(), kept);
            assert_eq!(serde_json::from_str::<Event>(kept).unwrap(), event);
        }
    }
}
