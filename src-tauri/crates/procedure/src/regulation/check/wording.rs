//! Forms of address and words for the outcome: one of each in one regulation (S2.17).

use super::{Finding, Flaw, Mend, Place, Reading, Section};
use crate::FormOfAddress;

const FORMAL: [&str; 2] = ["u", "uw"];
const INFORMAL: [&str; 4] = ["je", "jij", "jou", "jouw"];

/// The words for the outcome that Dutch regulations use, in pairs, with their inflections.
const PAIRS: [(&str, &str); 2] = [("gegrond", "ongegrond"), ("terecht", "onterecht")];

pub(super) fn flaws(reading: &Reading<'_>) -> Vec<Finding> {
    let mut findings = words(reading);
    for (place, texts) in texts(reading) {
        let address = texts.iter().find_map(|text| other_form(reading, text));
        if let Some(word) = address {
            findings.push(reading.doubt(place.clone(), Flaw::MixedAddress { word }));
        }
        let outcome = texts.iter().find_map(|text| other_word(reading, text));
        if let Some((word, ours)) = outcome {
            findings.push(reading.doubt(place, Flaw::MixedWord { word, ours }));
        }
    }
    findings
}

/// What is said at each place, and the headings.
fn texts<'a>(reading: &'a Reading<'_>) -> impl Iterator<Item = (Place, Vec<&'a str>)> {
    let entries = reading.entries.iter();
    let clauses = reading.regulation.clauses.iter();
    entries
        .map(|entry| (entry.place.clone(), entry.texts.clone()))
        .chain(clauses.map(|(key, heading)| (Place::Clause(key.clone()), vec![heading.as_str()])))
}

fn other_form(reading: &Reading<'_>, text: &str) -> Option<String> {
    let other: &[&str] = match reading.regulation.address {
        FormOfAddress::U => &INFORMAL,
        FormOfAddress::Je => &FORMAL,
    };
    let word = tokens(text).find(|word| other.contains(&word.to_lowercase().as_str()))?;
    Some(word.to_owned())
}

/// The word of another pair than ours, with our own for it.
fn other_word(reading: &Reading<'_>, text: &str) -> Option<(String, String)> {
    let ours = &reading.regulation.words;
    let own = [&ours.upheld, &ours.not_upheld].map(|word| word.trim().to_lowercase());
    // "U kunt terecht bij ..." speaks of no outcome.
    let goes = tokens(text).any(|word| {
        let word = word.to_lowercase();
        ["kan", "kun", "kunt", "kunnen", "kom", "komt", "komen"].contains(&word.as_str())
    });
    tokens(text).find_map(|word| {
        let lower = word.to_lowercase();
        let stem = lower.strip_suffix('e').unwrap_or(&lower);
        let (upheld, _) = PAIRS.iter().find(|(yes, no)| stem == *yes || stem == *no)?;
        if own.iter().any(|own| own == stem) || (goes && lower == "terecht") {
            return None;
        }
        let instead = if stem == *upheld {
            &ours.upheld
        } else {
            &ours.not_upheld
        };
        Some((word.to_owned(), instead.trim().to_owned()))
    })
}

/// Words with their dots and hyphens, so that `a.u.b.` and `u-vorm` are no form of address.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let within = |letter: char| letter.is_alphanumeric() || ['.', '-', '\'', '’'].contains(&letter);
    text.split(move |letter: char| !within(letter))
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

fn words(reading: &Reading<'_>) -> Vec<Finding> {
    let words = &reading.regulation.words;
    let place = || Place::Section(Section::Words);
    let [upheld, not_upheld, partly] =
        [&words.upheld, &words.not_upheld, &words.partly].map(|word| word.trim().to_lowercase());
    if upheld.is_empty() || not_upheld.is_empty() {
        return vec![reading.fault(place(), Flaw::WordMissing)];
    }
    let mut findings = Vec::new();
    if upheld == not_upheld || partly == upheld || partly == not_upheld {
        let word = if upheld == not_upheld {
            upheld.clone()
        } else {
            partly.clone()
        };
        findings.push(reading.fault(place(), Flaw::WordsAlike { word }));
    }
    if let Some(word) = mixed_pair(&upheld, &not_upheld) {
        let ours = words.upheld.trim().to_owned();
        findings.push(reading.doubt(place(), Flaw::MixedWord { word, ours }));
    }
    if partly.is_empty() {
        let mend = Mend::SetPartly(format!("deels {upheld}"));
        findings.push(reading.hint(place(), Flaw::PartlyMissing).mended_by(mend));
    }
    findings
}

/// `gegrond` with `onterecht`.
fn mixed_pair(upheld: &str, not_upheld: &str) -> Option<String> {
    let of = |word: &str| {
        PAIRS
            .iter()
            .position(|(yes, no)| word == *yes || word == *no)
    };
    let (one, other) = (of(upheld)?, of(not_upheld)?);
    (one != other).then(|| not_upheld.to_owned())
}
