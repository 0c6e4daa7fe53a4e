//! Names as Dutch letters write them (`LETTERS.md`, "Names and addresses").
//!
//! A name is typed in one field, as it stands under the complaint, and taken apart here: titles,
//! initials or first names, particles, family name. Nothing is guessed from a first name.

use serde::{Deserialize, Serialize};

use crate::{FormOfAddress, Language};

mod read;
mod search;

pub use search::{fold, search_keys};

/// How somebody wants to be addressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// De heer.
    Mr,
    /// Mevrouw.
    Mrs,
    /// Not known: both words.
    Unknown,
}

/// A person's name, taken apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonName {
    /// How to address them.
    pub gender: Gender,
    /// Academic titles, as typed: `drs.`; empty when none.
    pub titles: String,
    /// Initials or first names, as typed: `P.C.`; empty when none.
    pub given: String,
    /// Particles, in lower case: `van der`; empty when none.
    pub particles: String,
    /// The family name: `Wit-van der Aa`.
    pub family: String,
}

impl PersonName {
    /// `S. van der Aa`
    #[must_use]
    pub fn plain(&self) -> String {
        joined(&[&self.given, &self.particles, &self.family])
    }

    /// `mevrouw S. van der Aa`, as it stands within a sentence; the plain name when the gender is
    /// not known.
    #[must_use]
    pub fn in_sentence(&self, language: Language) -> String {
        joined(&[
            form_of_address(self.gender, language, Case::Lower),
            &self.plain(),
        ])
    }

    /// `Mevrouw drs. S. van der Aa`, as it stands on an envelope.
    #[must_use]
    pub fn on_envelope(&self, language: Language) -> String {
        let form = form_of_address(self.gender, language, Case::Upper);
        joined(&[form, &self.titles, &self.plain()])
    }

    /// `Geachte mevrouw Van der Aa`, without the comma. The informal form greets with *Beste*.
    #[must_use]
    pub fn salutation(&self, language: Language, form: FormOfAddress) -> String {
        let family = joined(&[&capital_first(&self.particles), &self.family]);
        let whom = match (language, self.gender) {
            (Language::Nl, Gender::Mr) => format!("heer {family}"),
            (Language::Nl, Gender::Mrs) => format!("mevrouw {family}"),
            (Language::Nl, Gender::Unknown) => format!("heer of mevrouw {family}"),
            (Language::En, Gender::Mr) => format!("Mr {family}"),
            (Language::En, Gender::Mrs) => format!("Ms {family}"),
            (Language::En, Gender::Unknown) => self.plain(),
        };
        format!("{} {whom}", greeting(language, form))
    }

    /// `Aa, S. van der`, as lists show and sort it: on the core of the name.
    #[must_use]
    pub fn sorted(&self) -> String {
        let rest = joined(&[&self.given, &self.particles]);
        if rest.is_empty() {
            self.family.clone()
        } else {
            format!("{}, {rest}", self.family)
        }
    }
}

/// The salutation for somebody whose name is not known.
#[must_use]
pub fn nameless_salutation(language: Language, form: FormOfAddress) -> String {
    let whom = match language {
        Language::Nl => "heer of mevrouw",
        Language::En => "Sir or Madam",
    };
    format!("{} {whom}", greeting(language, form))
}

#[derive(Clone, Copy, PartialEq)]
enum Case {
    Upper,
    Lower,
}

fn form_of_address(gender: Gender, language: Language, case: Case) -> &'static str {
    match (language, gender, case) {
        (_, Gender::Unknown, _) => "",
        (Language::Nl, Gender::Mr, Case::Upper) => "De heer",
        (Language::Nl, Gender::Mr, Case::Lower) => "de heer",
        (Language::Nl, Gender::Mrs, Case::Upper) => "Mevrouw",
        (Language::Nl, Gender::Mrs, Case::Lower) => "mevrouw",
        (Language::En, Gender::Mr, _) => "Mr",
        (Language::En, Gender::Mrs, _) => "Ms",
    }
}

fn greeting(language: Language, form: FormOfAddress) -> &'static str {
    match (language, form) {
        (Language::Nl, FormOfAddress::U) => "Geachte",
        (Language::Nl, FormOfAddress::Je) => "Beste",
        (Language::En, _) => "Dear",
    }
}

/// `van der` → `Van der`; `'t` has no capital of its own.
fn capital_first(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

fn joined(parts: &[&str]) -> String {
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mrs(typed: &str) -> PersonName {
        PersonName::read(typed, Gender::Mrs).unwrap()
    }

    /// LETTERS.md: no initials in a salutation, the first particle takes a capital there.
    #[test]
    fn a_name_stands_differently_in_each_place() {
        for (typed, salutation, sentence, sorted) in [
            (
                "S. van der Aa",
                "mevrouw Van der Aa",
                "mevrouw S. van der Aa",
                "Aa, S. van der",
            ),
            (
                "C. van der Ven-van Dijk",
                "mevrouw Van der Ven-van Dijk",
                "mevrouw C. van der Ven-van Dijk",
                "Ven-van Dijk, C. van der",
            ),
            (
                "drs. P.C. de Wit-van der Aa",
                "mevrouw De Wit-van der Aa",
                "mevrouw P.C. de Wit-van der Aa",
                "Wit-van der Aa, P.C. de",
            ),
            (
                "F. 't Hooft-El Amrani",
                "mevrouw 't Hooft-El Amrani",
                "mevrouw F. 't Hooft-El Amrani",
                "Hooft-El Amrani, F. 't",
            ),
            (
                "Ria Hoekzema",
                "mevrouw Hoekzema",
                "mevrouw Ria Hoekzema",
                "Hoekzema, Ria",
            ),
            (
                "Hoekzema",
                "mevrouw Hoekzema",
                "mevrouw Hoekzema",
                "Hoekzema",
            ),
            (
                "Maria de Jong van den Berg",
                "mevrouw Van den Berg",
                "mevrouw Maria de Jong van den Berg",
                "Berg, Maria de Jong van den",
            ),
        ] {
            let name = mrs(typed);
            let expected = format!("Geachte {salutation}");
            assert_eq!(
                name.salutation(Language::Nl, FormOfAddress::U),
                expected,
                "{typed}"
            );
            assert_eq!(name.in_sentence(Language::Nl), sentence, "{typed}");
            assert_eq!(name.sorted(), sorted, "{typed}");
        }
        let envelope = mrs("drs. P.C. de Wit-van der Aa").on_envelope(Language::Nl);
        assert_eq!(envelope, "Mevrouw drs. P.C. de Wit-van der Aa");
    }

    /// LETTERS.md: unknown is "heer of mevrouw", never guessed from a first name; what is written
    /// is taken.
    #[test]
    fn gender_is_taken_from_the_choice_or_the_written_word_only() {
        for (typed, chosen, expected) in [
            (
                "Ton IJsbrandy",
                Gender::Unknown,
                "Geachte heer of mevrouw IJsbrandy",
            ),
            ("Ton IJsbrandy", Gender::Mr, "Geachte heer IJsbrandy"),
            (
                "Mevr. A. van der Berg",
                Gender::Unknown,
                "Geachte mevrouw Van der Berg",
            ),
            ("de heer T. Aksoy", Gender::Unknown, "Geachte heer Aksoy"),
            ("de heer T. Aksoy", Gender::Mrs, "Geachte mevrouw Aksoy"),
        ] {
            let name = PersonName::read(typed, chosen).unwrap();
            assert_eq!(
                name.salutation(Language::Nl, FormOfAddress::U),
                expected,
                "{typed}"
            );
        }
        let informal = mrs("S. van der Aa").salutation(Language::Nl, FormOfAddress::Je);
        assert_eq!(informal, "Beste mevrouw Van der Aa");
        let english = PersonName::read("S. van der Aa", Gender::Unknown).unwrap();
        assert_eq!(
            english.salutation(Language::En, FormOfAddress::U),
            "Dear S. van der Aa"
        );
    }
}
