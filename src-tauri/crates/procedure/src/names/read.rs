//! Taking a name apart as it was typed.

use super::{Gender, PersonName};

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

pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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
        }
    }
}
