//! What is known of a complaint when it is registered.
//!
//! These types are kept in the archive as they are, so that a field may be added but never
//! change its meaning.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::key::Key;
use crate::names::{PersonName, nameless_salutation};
use crate::{FormOfAddress, Language};

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

/// A person, or an organisation with perhaps a person in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// A person.
    Person(PersonName),
    /// An organisation.
    Organisation {
        /// Its name.
        name: String,
        /// The department; empty when none.
        department: String,
        /// The person who signed.
        contact: Option<PersonName>,
    },
}

/// Somebody with where to reach them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Who.
    pub who: Who,
    /// Postal address.
    pub address: Address,
    /// E-mail; empty when none.
    pub email: String,
    /// Telephone; empty when none.
    pub phone: String,
}

/// Whether a representative has shown that they may speak (S4.03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mandate {
    /// A mandate came with the complaint.
    Enclosed,
    /// It must still come.
    Missing,
    /// None is needed.
    NotNeeded,
}

/// Somebody who writes on behalf of the complainant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Representative {
    /// Who.
    pub party: Party,
    /// Whether they may.
    pub mandate: Mandate,
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

impl Party {
    /// `mevrouw S. van der Aa` or `Stichting De Lindehof`, within a sentence.
    #[must_use]
    pub fn in_sentence(&self, language: Language) -> String {
        match &self.who {
            Who::Person(name) => name.in_sentence(language),
            Who::Organisation { name, .. } => name.clone(),
        }
    }

    /// `Aa, S. van der` or the organisation's name.
    #[must_use]
    pub fn sorted(&self) -> String {
        match &self.who {
            Who::Person(name) => name.sorted(),
            Who::Organisation { name, .. } => name.clone(),
        }
    }

    /// The lines on the envelope. Nothing in them tells that the letter is about a complaint.
    #[must_use]
    pub fn envelope_lines(&self, language: Language) -> Vec<String> {
        let mut lines = match &self.who {
            Who::Person(name) => vec![name.on_envelope(language)],
            Who::Organisation {
                name,
                department,
                contact,
            } => {
                let attention = contact.as_ref().map(|person| attention(person, language));
                [Some(name.clone()), Some(department.clone()), attention]
                    .into_iter()
                    .flatten()
                    .collect()
            }
        };
        lines.extend(self.address.lines());
        lines.retain(|line| !line.trim().is_empty());
        lines
    }

    /// The salutation, without its comma.
    #[must_use]
    pub fn salutation(&self, language: Language, form: FormOfAddress) -> String {
        match &self.who {
            Who::Person(name)
            | Who::Organisation {
                contact: Some(name),
                ..
            } => name.salutation(language, form),
            Who::Organisation { contact: None, .. } => nameless_salutation(language, form),
        }
    }

    /// Every name by which the party can be found.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        match &self.who {
            Who::Person(name) => vec![name.plain()],
            Who::Organisation {
                name,
                department,
                contact,
            } => {
                let contact = contact.iter().map(PersonName::plain);
                [name.clone(), department.clone()]
                    .into_iter()
                    .chain(contact)
                    .filter(|n| !n.is_empty())
                    .collect()
            }
        }
    }
}

fn attention(person: &PersonName, language: Language) -> String {
    let name = person.on_envelope(language);
    match language {
        Language::Nl => format!("T.a.v. {}", lower_form(&name)),
        Language::En => format!("Attn. {name}"),
    }
}

/// Within the line, `De heer` and `Mevrouw` lose their capital.
fn lower_form(name: &str) -> String {
    for (upper, lower) in [("De heer ", "de heer "), ("Mevrouw ", "mevrouw ")] {
        if let Some(rest) = name.strip_prefix(upper) {
            return format!("{lower}{rest}");
        }
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::Gender;

    /// LETTERS.md: firm, department, "T.a.v." person; a letter goes to the representative (S4.03).
    #[test]
    fn an_organisation_is_addressed_with_its_department_and_person() {
        let contact = PersonName::read("drs. P.C. de Wit-van der Aa", Gender::Mrs);
        let party = Party {
            who: Who::Organisation {
                name: "Stichting De Lindehof".into(),
                department: "Afdeling Personeel".into(),
                contact,
            },
            address: Address {
                street: "Postbus".into(),
                number: "118".into(),
                postcode: "7799ZE".into(),
                town: "Veenstade".into(),
                country: String::new(),
            },
            email: String::new(),
            phone: String::new(),
        };
        assert_eq!(
            party.envelope_lines(Language::Nl),
            [
                "Stichting De Lindehof",
                "Afdeling Personeel",
                "T.a.v. mevrouw drs. P.C. de Wit-van der Aa",
                "Postbus 118",
                "7799 ZE  VEENSTADE",
            ]
        );
        let salutation = party.salutation(Language::Nl, FormOfAddress::U);
        assert_eq!(salutation, "Geachte mevrouw De Wit-van der Aa");
    }
}
