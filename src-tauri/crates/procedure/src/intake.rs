//! What is known of a complaint when it is registered.
//!
//! These types are kept in the archive as they are, so that a field may be added but never
//! change its meaning.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::key::Key;

mod party;

pub use party::{Mandate, Party, Representative, Who};

/// How a complaint came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// By post.
    Post,
    /// By e-mail.
    Email,
    /// Handed over at the door.
    Handed,
    /// By telephone.
    Phone,
    /// Spoken, face to face.
    InPerson,
}

/// A colleague, as the archive numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StaffId(pub i64);

/// Somebody complained of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Respondent {
    /// Their name, or the department's.
    pub name: String,
    /// What they are to the practice, as the regulation names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Key>,
    /// The colleague, when it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<StaffId>,
}

/// The answer to a question that a regulation asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It does not apply (*n.v.t.*, S3.05).
    NotApplicable,
    /// A text.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// A day and a time.
    Moment(NaiveDateTime),
    /// One of the choices.
    Choice(Key),
    /// Yes or no.
    YesNo(bool),
}

/// What an intake asks under every regulation; a question of the kind `known` names one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Known {
    /// The complainant's name.
    Name,
    /// Their organisation.
    Organisation,
    /// Their postal address.
    Address,
    /// Their telephone or e-mail.
    Contact,
    /// The date of the complaint.
    Dated,
    /// The description.
    Description,
    /// About whom or what.
    About,
    /// When it happened.
    Incident,
    /// What the complainant wants.
    Wish,
    /// Which service.
    Service,
}

/// The ids of the questions that every intake asks.
pub const KNOWN: [(&str, Known); 10] = [
    ("name", Known::Name),
    ("organisation", Known::Organisation),
    ("address", Known::Address),
    ("contact", Known::Contact),
    ("dated", Known::Dated),
    ("description", Known::Description),
    ("about", Known::About),
    ("incident", Known::Incident),
    ("wish", Known::Wish),
    ("service", Known::Service),
];

/// The complaint as it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intake {
    /// Received on: the day that terms count from.
    pub received_on: NaiveDate,
    /// At what time, when known; a term of hours needs it (S2.02).
    pub received_at: Option<NaiveTime>,
    /// How it came.
    pub channel: Channel,
    /// Date on the postmark.
    pub postmark: Option<NaiveDate>,
    /// Date that the letter bears.
    pub letter_dated: Option<NaiveDate>,
    /// The complainant's own reference; empty when none.
    pub their_reference: String,
    /// Who complains.
    pub complainant: Party,
    /// Who writes on their behalf.
    pub representative: Option<Representative>,
    /// About whom or what.
    pub about: String,
    /// The complaint in one or two sentences, as the acknowledgement gives it back.
    pub summary: String,
    /// The whole description; empty when the scan holds it.
    pub description: String,
    /// What the complainant wants; empty when not said.
    pub wish: String,
    /// When it happened.
    pub incident_on: Option<NaiveDate>,
    /// When the complainant discovered it, when that was later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discovered_on: Option<NaiveDate>,
    /// What the complainant is to the practice, as the regulation names it (S0.02).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complainant_kind: Option<Key>,
    /// Who is complained of, as far as that is somebody (S1.02, S4.04).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub respondents: Vec<Respondent>,
    /// The subjects, as the regulation names them (S0.06).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Key>,
    /// The service, as the regulation names it (S2.15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<Key>,
    /// What the regulation asks beside all this, by the id of its question.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<Key, Answer>,
    /// Who handles it.
    pub handler: Option<StaffId>,
}

impl Intake {
    /// A complaint by post of which nothing more is known than whose it is and when it came.
    #[must_use]
    pub fn received(complainant: Party, on: NaiveDate) -> Self {
        Self {
            received_on: on,
            received_at: None,
            channel: Channel::Post,
            postmark: None,
            letter_dated: None,
            their_reference: String::new(),
            complainant,
            representative: None,
            about: String::new(),
            summary: String::new(),
            description: String::new(),
            wish: String::new(),
            incident_on: None,
            discovered_on: None,
            complainant_kind: None,
            respondents: Vec::new(),
            subjects: Vec::new(),
            service: None,
            answers: BTreeMap::new(),
            handler: None,
        }
    }

    /// Whether it tells what the question `known` asks.
    #[must_use]
    pub fn tells(&self, known: Known) -> bool {
        let said = |text: &String| !text.trim().is_empty();
        match known {
            Known::Name => self.complainant.names().iter().any(said),
            Known::Organisation => matches!(self.complainant.who, Who::Organisation { .. }),
            Known::Address => self.complainant.address.missing().is_empty(),
            Known::Contact => said(&self.complainant.phone) || said(&self.complainant.email),
            Known::Dated => self.letter_dated.is_some(),
            Known::Description => said(&self.description) || said(&self.summary),
            Known::About => said(&self.about) || !self.respondents.is_empty(),
            Known::Incident => self.incident_on.is_some(),
            Known::Wish => said(&self.wish),
            Known::Service => self.service.is_some(),
        }
    }

    /// To whom letters for the complainant go: the representative, when there is one.
    #[must_use]
    pub fn correspondent(&self) -> &Party {
        self.representative
            .as_ref()
            .map_or(&self.complainant, |it| &it.party)
    }
}
