//! What happens in a dossier. The timeline of events is the truth; all else is derived from it.
//!
//! Nothing is edited away: a correction is an event that replaces what was registered, and an
//! entry that was wrong is taken back by a later event that names it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::intake::{Intake, StaffId};
use crate::key::Key;
use crate::regulation::{HearingForm, Involvement, Role, Side};

pub use crate::letter_kind::LetterKind;

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
        /// To which side.
        #[serde(default = "complainant", skip_serializing_if = "is_complainant")]
        side: Side,
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
    /// A letter or message that was made elsewhere left: an e-mail, a letter of the solicitor's.
    SentElsewhere {
        /// What it was.
        #[serde(rename = "letter_kind")]
        kind: LetterKind,
        /// To which side.
        side: Side,
        /// How.
        way: PostingWay,
        /// Its copy in the dossier, when there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        document: Option<DocumentNo>,
        /// What it said, in short; may be empty.
        note: String,
    },
    /// A talk to solve it without a procedure (S0.07, S3.02).
    InformalTalk {
        /// With whom of the practice, as it was told.
        with: String,
        /// Whether it solved the matter.
        solved: bool,
        /// What came of it; may be empty.
        note: String,
    },
    /// The practice spoke with somebody (S0.11, S3.09).
    Contact {
        /// Of which side.
        side: Side,
        /// How.
        way: ContactWay,
        /// What was said.
        note: String,
    },
    /// Somebody was given a role (S0.12).
    Assigned {
        /// Which role.
        role: Role,
        /// To whom.
        actor: Actor,
        /// Why; may be empty.
        reason: String,
    },
    /// Somebody turned out to be involved.
    Involved {
        /// Who.
        actor: Actor,
        /// As what.
        involvement: Involvement,
    },
    /// The complainant was sent to somebody else first; the complaint stays registered (S0.03).
    Referred {
        /// To whom.
        to: String,
        /// Why.
        reason: String,
    },
    /// It was decided whether the complaint is taken up (S1.08).
    Admission {
        /// It is.
        granted: bool,
        /// On which of the regulation's grounds it is not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ground: Option<Key>,
        /// Why; may be empty when it is taken up.
        reason: String,
    },
    /// Information was asked, or came (S2.02, S4.09).
    Information {
        /// Of which side.
        side: Side,
        /// It came; otherwise it was asked.
        received: bool,
        /// What.
        what: String,
    },
    /// Somebody declared to keep the matter confidential, or was told to (S1.07).
    Confidentiality {
        /// Of which side.
        side: Side,
        /// Who.
        who: String,
        /// They declared it; otherwise they were told.
        declared: bool,
    },
    /// Something about a hearing (S0.14, S1.10).
    Hearing {
        /// Which sides.
        sides: Vec<Side>,
        /// What.
        #[serde(flatten)]
        moment: HearingMoment,
    },
    /// The complaint, or a part of it, was judged.
    Found {
        /// Which part, from 1; the whole when none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part: Option<u16>,
        /// How.
        finding: Finding,
        /// Why.
        reasons: String,
    },
    /// The complainant answered a proposal (S3.12, S3.13).
    ProposalAnswered {
        /// Yes; otherwise no.
        accepted: bool,
        /// How it was told, and what proves it.
        how: String,
    },
    /// Something about a measure (S0.16, S2.05, S2.07).
    Measure {
        /// Which, from 1.
        measure: MeasureNo,
        /// What.
        #[serde(flatten)]
        moment: MeasureMoment,
    },
    /// It was decided whether preventive measures are needed (S0.20).
    Prevention {
        /// They are.
        needed: bool,
        /// Why, or why not.
        reason: String,
    },
    /// What is to be learned from the complaint (S1.01).
    Lesson {
        /// The lesson.
        text: String,
    },
    /// A term was extended (rule 8).
    Extended {
        /// Which term of the regulation.
        term: Key,
        /// Its new last day.
        until: NaiveDate,
        /// Why.
        reason: String,
    },
    /// The complainant does not agree with the outcome.
    Disagreed {
        /// Why, in their words; may be empty.
        reason: String,
    },
    /// Something on a road after a no.
    Road {
        /// Which road of the regulation.
        road: Key,
        /// What.
        #[serde(flatten)]
        moment: RoadMoment,
    },
    /// The management decided what the regulation does not foresee (S4.22).
    ManagementDecided {
        /// What.
        what: String,
        /// Why.
        reason: String,
    },
    /// Papers were shared with somebody (S4.18).
    Shared {
        /// With whom.
        with: String,
        /// What.
        what: String,
        /// Why.
        reason: String,
    },
    /// Somebody asked to see the dossier, or saw it (S3.19).
    Inspection {
        /// Of which side.
        side: Side,
        /// They saw it; otherwise they asked.
        given: bool,
        /// Who, and what was shown or withheld.
        note: String,
    },
    /// The complainant withdrew the complaint.
    Withdrawn {
        /// Why, in their words; may be empty.
        reason: String,
    },
    /// The dossier was closed.
    Closed {
        /// Why it may be closed although letters are owed; empty when none is.
        reason: String,
    },
    /// The dossier was opened again (S4.15).
    Reopened {
        /// On what new information.
        reason: String,
        /// The terms that the regulation names start anew.
        restart: bool,
    },
    /// Destruction is put off, or no longer.
    Hold {
        /// It is put off.
        set: bool,
        /// Why.
        reason: String,
    },
    /// An event that the regulation declares itself.
    Own {
        /// Which.
        event: Key,
        /// What there is to say; may be empty.
        note: String,
    },
    /// An earlier event was a mistake and does not count.
    TakenBack {
        /// Which.
        event: EventNo,
    },
}

/// Somebody who acts in a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// A colleague.
    Staff(StaffId),
    /// Somebody from outside, by name.
    Outside(String),
}

/// How the practice spoke with somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactWay {
    /// By telephone.
    Phone,
    /// Face to face.
    InPerson,
    /// By e-mail.
    Email,
}

/// What happens to a hearing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "moment", rename_all = "snake_case")]
pub enum HearingMoment {
    /// It is to take place.
    Planned {
        /// On which day.
        day: NaiveDate,
        /// At what time.
        time: Option<NaiveTime>,
        /// Where.
        place: String,
        /// In which form.
        form: HearingForm,
    },
    /// It took place.
    Held {
        /// In which form.
        form: HearingForm,
    },
    /// The side did not want to be heard.
    Waived {
        /// Why; may be empty.
        reason: String,
    },
}

/// How a complaint, or a part of it, is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Gegrond.
    Upheld,
    /// Deels gegrond.
    Partly,
    /// Ongegrond.
    NotUpheld,
    /// No finding can be given.
    None,
}

/// Numbers a measure within its dossier, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MeasureNo(pub u16);

/// What happens to a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "moment", rename_all = "snake_case")]
pub enum MeasureMoment {
    /// It was agreed.
    Agreed {
        /// Which kind of the regulation's; none when it names none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        measure_kind: Option<Key>,
        /// What is to be done.
        what: String,
        /// Who does it.
        owner: String,
        /// Until when.
        by: Option<NaiveDate>,
    },
    /// It was carried out.
    Done {
        /// How; may be empty.
        note: String,
    },
    /// Whether it works was tested.
    Tested {
        /// It does.
        effective: bool,
        /// How that was seen.
        note: String,
    },
    /// It is no longer needed.
    Dropped {
        /// Why.
        reason: String,
    },
}

/// What happens on a road after a no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "moment", rename_all = "snake_case")]
pub enum RoadMoment {
    /// The complainant takes it.
    Opened {
        /// Who does it, when known.
        by: String,
    },
    /// A side agreed to it, or to who does it (S3.15).
    Accepted {
        /// Which side.
        side: Side,
    },
    /// A side did not.
    Declined {
        /// Which side.
        side: Side,
        /// Why; may be empty.
        reason: String,
    },
    /// The papers went there (S1.17).
    Forwarded {
        /// Which documents, in the order of the inventory.
        documents: Vec<DocumentNo>,
        /// To whom.
        to: String,
    },
    /// A side doubts the independence of who does it (S1.18).
    Challenged {
        /// Which side.
        side: Side,
        /// Why.
        reason: String,
        /// Whether somebody else was appointed.
        granted: bool,
    },
    /// The parties met there.
    Held {
        /// What came of it; may be empty.
        note: String,
    },
    /// It has ruled.
    Ruled {
        /// How.
        finding: Finding,
        /// What it said.
        note: String,
    },
    /// It ended without a ruling.
    Ended {
        /// Why.
        reason: String,
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
            Self::SentElsewhere { .. } => "sent_elsewhere",
            Self::InformalTalk { .. } => "informal_talk",
            Self::Contact { .. } => "contact",
            Self::Assigned { .. } => "assigned",
            Self::Involved { .. } => "involved",
            Self::Referred { .. } => "referred",
            Self::Admission { .. } => "admission",
            Self::Information { .. } => "information",
            Self::Confidentiality { .. } => "confidentiality",
            Self::Hearing { .. } => "hearing",
            Self::Found { .. } => "found",
            Self::ProposalAnswered { .. } => "proposal_answered",
            Self::Measure { .. } => "measure",
            Self::Prevention { .. } => "prevention",
            Self::Lesson { .. } => "lesson",
            Self::Extended { .. } => "extended",
            Self::Disagreed { .. } => "disagreed",
            Self::Road { .. } => "road",
            Self::ManagementDecided { .. } => "management_decided",
            Self::Shared { .. } => "shared",
            Self::Inspection { .. } => "inspection",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Closed { .. } => "closed",
            Self::Reopened { .. } => "reopened",
            Self::Hold { .. } => "hold",
            Self::Own { .. } => "own",
            Self::TakenBack { .. } => "taken_back",
        }
    }
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
                        side: Side::Complainant,
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
