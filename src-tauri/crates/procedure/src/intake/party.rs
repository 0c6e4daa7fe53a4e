//! Who complains or writes on their behalf, and how a letter reaches and greets them.

use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::names::{PersonName, nameless_salutation};
use crate::{FormOfAddress, Language};

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
