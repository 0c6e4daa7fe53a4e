//! Names as Dutch letters write them (`LETTERS.md`, "Names and addresses").
//!
//! A name is typed in one field, as it stands under the complaint, and taken apart here: titles,
//! initials or first names, particles, family name. Nothing is guessed from a first name.

use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::{FormOfAddress, Language};

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

const PARTICLES: [&str; 24] = [
    "van", "de", "der", "den", "het", "'t", "’t", "ten", "ter", "te", "in", "op", "aan", "bij",
    "uit", "voor", "von", "zu", "du", "la", "le", "da", "dos", "di",
];

const TITLES: [&str; 14] = [
    "dr.", "drs.", "mr.", "ir.", "ing.", "prof.", "ds.", "dr", "drs", "ir", "ing", "prof",
    "mr.dr.", "ma",
];

impl PersonName {
    /// Takes a name apart. A written form of address (`mevr.`, `de heer`) decides the gender when
    /// `gender` is unknown. `None` when nothing is left to call the person by.
    #[must_use]
    pub fn read(typed: &str, gender: Gender) -> Option<Self> {
        let mut words: Vec<&str> = typed.split_whitespace().collect();
        let written = take_form_of_address(&mut words);
        let titles = take_while(&mut words, |word| {
            TITLES.contains(&word.to_lowercase().as_str())
        });
        let family_at = family_start(&words)?;
        let particles_at = (0..family_at)
            .rev()
            .take_while(|at| is_particle(words[*at]))
            .last()
            .unwrap_or(family_at);
        let gender = if gender == Gender::Unknown {
            written.unwrap_or(gender)
        } else {
            gender
        };
        Some(Self {
            gender,
            titles: titles.join(" "),
            given: words[..particles_at].join(" "),
            particles: words[particles_at..family_at].join(" ").to_lowercase(),
            family: words[family_at..].join(" "),
        })
    }

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

/// Folds a text for sorting and searching: no diacritics, lower case, `ĳ` as `ij`, only letters
/// and digits with single spaces.
#[must_use]
pub fn fold(text: &str) -> String {
    let letters = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase);
    let mut folded = String::with_capacity(text.len());
    for c in letters {
        match c {
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'ı' => folded.push('i'),
            '\'' | '’' => {}
            c if c.is_alphanumeric() => folded.push(c),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Words by which a search finds the name besides its own: written together (`vanderaa`), and
/// with the particles cut short (`v d aa`, `vd aa`).
#[must_use]
pub fn search_keys(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    let Some(at) = words.iter().position(|word| is_particle(word)) else {
        return folded.replace(' ', "");
    };
    let tail = &words[at..];
    let (particles, family): (Vec<&str>, Vec<&str>) =
        tail.iter().partition(|word| is_particle(word));
    let initials: String = particles
        .iter()
        .filter_map(|word| word.chars().next())
        .collect();
    let family = family.concat();
    format!("{} {initials}{family} {initials} {family}", tail.concat())
}

fn take_form_of_address(words: &mut Vec<&str>) -> Option<Gender> {
    let lower: Vec<String> = words
        .iter()
        .take(2)
        .map(|word| word.to_lowercase())
        .collect();
    let (gender, count) = match lower
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["de", "heer"] => (Gender::Mr, 2),
        ["dhr." | "dhr" | "heer" | "meneer", ..] => (Gender::Mr, 1),
        [
            "mevrouw" | "mevr." | "mevr" | "mw." | "mw" | "mej." | "ms" | "mrs",
            ..,
        ] => (Gender::Mrs, 1),
        _ => return None,
    };
    if words.len() <= count {
        return None;
    }
    words.drain(..count);
    Some(gender)
}

fn take_while<'a>(words: &mut Vec<&'a str>, belongs: impl Fn(&str) -> bool) -> Vec<&'a str> {
    let last = words.len().saturating_sub(1);
    let count = words
        .iter()
        .take(last)
        .take_while(|word| belongs(word))
        .count();
    words.drain(..count).collect()
}

/// The family name starts after the last particle that stands before a capital, or is the last
/// word; a word with a hyphen draws the particles after it to itself (`Wit-van der Aa`).
fn family_start(words: &[&str]) -> Option<usize> {
    let last = words.len().checked_sub(1)?;
    if let Some(hyphened) = words.iter().position(|word| ends_in_particle(word)) {
        return Some(hyphened);
    }
    let particle = words.iter().take(last).rposition(|word| is_particle(word));
    let first_particle = words.iter().take(last).position(|word| is_particle(word));
    match (first_particle, particle) {
        (Some(_), Some(at)) => Some(at + 1),
        _ => Some(last),
    }
}

/// `Wit-van`: the second half of a double name begins with a particle.
fn ends_in_particle(word: &str) -> bool {
    word.split_once('-').is_some_and(|(first, rest)| {
        first.chars().next().is_some_and(char::is_uppercase) && rest.split('-').any(is_particle)
    })
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word.to_lowercase().as_str())
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
    use proptest::prelude::*;

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

    /// LETTERS.md: search finds "vanderberg" and "v.d. Berg", and folds diacritics.
    #[test]
    fn names_are_found_however_they_are_typed() {
        let keys = search_keys("A. van der Berg");
        for word in ["vanderberg", "vdberg", "berg"] {
            assert!(keys.split(' ').any(|key| key == word), "{word} in {keys:?}");
        }
        assert_eq!(
            fold("Özdemir-Nguyễn, Łukasz ’t Hooft"),
            "ozdemir nguyen lukasz t hooft"
        );
        assert_eq!(fold("ĳsbrandy"), "ijsbrandy");
    }

    proptest! {
        /// Any text is a name or none; nothing typed is lost and nothing panics.
        #[test]
        fn no_word_of_a_name_is_lost(typed in "\\PC{0,40}") {
            if let Some(name) = PersonName::read(&typed, Gender::Mr) {
                prop_assert!(!name.family.is_empty());
                let kept: usize = [&name.titles, &name.given, &name.particles, &name.family]
                    .iter().map(|part| part.split_whitespace().count()).sum();
                let typed_words = typed.split_whitespace().count();
                prop_assert!(kept == typed_words || kept + 2 >= typed_words);
            }
            let _ = search_keys(&typed);
        }
    }
}
