//! What happens in a dossier. The timeline of events is the truth; all else is derived from it.
//!
//! Nothing is edited away: a correction is an event that replaces what was registered, and an
//! entry that was wrong is taken back by a later event that names it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::intake::{Intake, StaffId};
use crate::key::Key;
use crate::regulation::{Involvement, Role, Side};

mod code;
mod hearing;
mod letter;
mod outcome;
mod people;
mod road;
mod statement;
#[cfg(test)]
mod tests;
mod weighing;

pub use crate::letter_kind::LetterKind;
pub use hearing::{
    CAPACITIES, Capacity, FrozenNotes, HearingMode, HearingMoment, HearingNo, MODES, Participant,
    ParticipantNo, Plan, RawNotes,
};
pub use letter::{Guest, LetterMoment, LetterNo, PostingWay};
pub use outcome::{Agreed, Finding, MeasureMoment, MeasureNo, Nature};
pub use people::{Actor, ContactWay};
pub use road::RoadMoment;
pub use statement::{GrievanceMoment, GrievanceNo, StatementMoment, StatementNo, Trace};
pub use weighing::{Fact, PartFinding, Weighing};

/// Numbers an event within its dossier, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EventNo(pub u32);

/// A document, as the archive numbers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DocumentNo(pub i64);

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
        /// The hearing of whose report it is the signed copy.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hearing: Option<HearingNo>,
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
        /// Which; none where an earlier program noted it without a number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hearing: Option<HearingNo>,
        /// Which sides.
        sides: Vec<Side>,
        /// What.
        #[serde(flatten)]
        moment: HearingMoment,
    },
    /// Something about a part of the complaint.
    Grievance {
        /// Which.
        grievance: GrievanceNo,
        /// What.
        #[serde(flatten)]
        moment: GrievanceMoment,
    },
    /// Something about what one side said and the other must be able to answer (S0.14).
    Statement {
        /// Which.
        statement: StatementNo,
        /// What.
        #[serde(flatten)]
        moment: StatementMoment,
    },
    /// The complaint was judged. A part of it is weighed by [`GrievanceMoment::Weighed`]; an earlier
    /// program told its finding here.
    Found {
        /// Which part, from 1; the whole when none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part: Option<u16>,
        /// How.
        finding: Finding,
        /// Why; may be empty when the findings on the parts say it.
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

impl Recorded {
    /// The time by which it had happened: that of the entry, when it was entered on the day itself.
    /// Nobody knows it of what was entered later.
    #[must_use]
    pub fn noted_at(&self) -> Option<NaiveTime> {
        (self.at.date() == self.on).then(|| self.at.time())
    }
}
