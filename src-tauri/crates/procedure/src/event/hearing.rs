//! What happens to a hearing: planned, answered, held, reported.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::DocumentNo;
use crate::intake::StaffId;
use crate::regulation::{HearingForm, Side};

/// Numbers a hearing within its dossier, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HearingNo(pub u16);

/// Numbers who takes part within a hearing, from 1. It stays theirs when the plan changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ParticipantNo(pub u16);

/// How people come together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HearingMode {
    /// In one room.
    #[default]
    InPerson,
    /// By telephone.
    Phone,
    /// Through a video call.
    Online,
}

/// The modes, by the words that files and forms use.
pub const MODES: [(&str, HearingMode); 3] = [
    ("in_person", HearingMode::InPerson),
    ("phone", HearingMode::Phone),
    ("online", HearingMode::Online),
];

/// In what capacity somebody takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// Who complains.
    Complainant,
    /// Who speaks for somebody, with a mandate.
    Representative,
    /// Who is complained of.
    Respondent,
    /// Who comes along to support somebody (S1.12).
    Companion,
    /// Who saw or heard what happened.
    Witness,
    /// Who interprets.
    Interpreter,
    /// Who leads the hearing.
    Chair,
    /// Who writes down what is said.
    NoteTaker,
}

/// The capacities, by the words that files and forms use.
pub const CAPACITIES: [(&str, Capacity); 8] = [
    ("complainant", Capacity::Complainant),
    ("representative", Capacity::Representative),
    ("respondent", Capacity::Respondent),
    ("companion", Capacity::Companion),
    ("witness", Capacity::Witness),
    ("interpreter", Capacity::Interpreter),
    ("chair", Capacity::Chair),
    ("note_taker", Capacity::NoteTaker),
];

impl Capacity {
    /// They speak as, or for, a side of the complaint: what they say wants an answer of the other.
    #[must_use]
    pub fn speaks_for(self) -> bool {
        matches!(
            self,
            Self::Complainant | Self::Representative | Self::Respondent
        )
    }

    /// They do the practice's work and need no invitation by letter.
    #[must_use]
    pub fn is_host(self) -> bool {
        matches!(self, Self::Chair | Self::NoteTaker)
    }
}

/// Who takes part in a hearing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Their number.
    pub no: ParticipantNo,
    /// As what.
    pub capacity: Capacity,
    /// By name.
    pub name: String,
    /// Who of the staff it is, when it is a colleague.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<StaffId>,
    /// The side that they are, speak for or accompany; neither for a witness or a host.
    pub side: Side,
    /// The lines of the address for a letter, without the name; empty when the dossier knows it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Their e-mail address; empty when the dossier knows it, or none is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
}

impl Participant {
    /// They are a side themselves.
    #[must_use]
    pub fn is_party(&self) -> bool {
        matches!(self.capacity, Capacity::Complainant | Capacity::Respondent)
    }

    /// To which side a letter to them counts: whoever comes along or saw what happened is neither.
    #[must_use]
    pub fn addressed_as(&self) -> Side {
        match self.capacity.speaks_for() {
            true => self.side,
            false => Side::Third,
        }
    }
}

/// When, where, how and with whom a hearing is to take place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// On which day.
    pub day: NaiveDate,
    /// At what time.
    pub time: Option<NaiveTime>,
    /// Until what time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveTime>,
    /// Where: an address or a room, a number to call, a link.
    pub place: String,
    /// Each side apart, or both together.
    pub form: HearingForm,
    /// How people come together.
    #[serde(default, skip_serializing_if = "is_in_person")]
    pub mode: HearingMode,
    /// Who takes part, in the order in which they were asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<Participant>,
    /// Until when an answer to the invitation is awaited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_by: Option<NaiveDate>,
}

impl Plan {
    /// A hearing in person of which nothing more is known than this.
    #[must_use]
    pub fn on(day: NaiveDate, place: String, form: HearingForm) -> Self {
        Self {
            day,
            time: None,
            until: None,
            place,
            form,
            mode: HearingMode::InPerson,
            participants: Vec::new(),
            reply_by: None,
        }
    }

    /// People would come at another moment or to another place, so that who said yes to the one
    /// has not said yes to the other.
    #[must_use]
    pub fn is_moved_from(&self, other: &Self) -> bool {
        (self.day, self.time, &self.place, self.mode)
            != (other.day, other.time, &other.place, other.mode)
    }
}

/// The notes of a hearing as they were when it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenNotes {
    /// How many turns.
    pub turns: u32,
    /// SHA-256 over the turns, in hex.
    pub sha256: String,
}

/// What becomes of the notes that were taken while people spoke, once the report is final.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RawNotes {
    /// They stay in the dossier, beside the report.
    Kept,
    /// They are destroyed; the report alone stays.
    Destroyed,
}

/// What happens to a hearing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "moment", rename_all = "snake_case")]
pub enum HearingMoment {
    /// It is to take place. Said of a hearing that was planned before, it is moved.
    Planned(Box<Plan>),
    /// Somebody answered the invitation.
    Answered {
        /// Who.
        participant: ParticipantNo,
        /// They come; otherwise they don't.
        coming: bool,
        /// How it was told, and what proves it.
        how: String,
    },
    /// Somebody was told to keep the matter confidential, or declared to do so (S1.07).
    Confided {
        /// Who.
        participant: ParticipantNo,
        /// They declared it; otherwise they were told.
        declared: bool,
    },
    /// It does not take place.
    Cancelled {
        /// Why.
        reason: String,
    },
    /// It took place.
    Held {
        /// In which form.
        form: HearingForm,
        /// The notes that were taken in this program.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        notes: Option<FrozenNotes>,
    },
    /// The side did not want to be heard.
    Waived {
        /// Why; may be empty.
        reason: String,
        /// How it was told, and what proves it; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        how: String,
    },
    /// A side remarked on the report that it was sent.
    Remarked {
        /// In their own words.
        text: String,
        /// The report was changed; otherwise the remark is annexed to it.
        taken_over: bool,
    },
    /// The report is final.
    Settled {
        /// The report, as a document of the dossier.
        document: DocumentNo,
        /// Which version of its text.
        version: u32,
        /// What became of the notes.
        notes: RawNotes,
    },
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_in_person(mode: &HearingMode) -> bool {
    *mode == HearingMode::InPerson
}
