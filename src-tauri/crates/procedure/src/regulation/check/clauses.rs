//! Headings: doubled, empty, unused, or out of order (S3.22).

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, Flaw, Mend, Place, Reading, Section};
use crate::regulation::ClauseKey;

pub(super) fn flaws(reading: &Reading<'_>) -> Vec<Finding> {
    let mut findings = doubled(reading);
    findings.extend(unused(reading));
    findings.extend(order(reading));
    findings
}

fn doubled(reading: &Reading<'_>) -> Vec<Finding> {
    let regulation = reading.regulation;
    let mut headings: BTreeMap<String, &str> = BTreeMap::new();
    let mut numbers: BTreeMap<(String, String), &str> = BTreeMap::new();
    let mut findings = Vec::new();
    let mut seen = BTreeSet::new();
    // A heading that the order lists twice is one heading.
    for key in regulation
        .clause_keys()
        .into_iter()
        .filter(|key| seen.insert(*key))
    {
        let heading = regulation.clause(key).trim();
        let place = || Place::Clause(key.to_owned());
        if heading.is_empty() {
            findings.push(reading.doubt(place(), Flaw::HeadingEmpty));
            continue;
        }
        let words: Vec<String> = heading.split_whitespace().map(str::to_lowercase).collect();
        let noted = |other: &str| reading.is_noted(&Place::Clause(other.to_owned()));
        if let Some(other) = headings.insert(words.join(" "), key) {
            let flaw = Flaw::HeadingTwice {
                other: other.to_owned(),
            };
            findings.push(reading.doubt(place(), flaw).or_answered(noted(other)));
            continue;
        }
        let Some(number) = number(&words) else {
            continue;
        };
        if let Some(other) = numbers.insert(number.clone(), key) {
            let flaw = Flaw::NumberTwice {
                other: other.to_owned(),
                number: number.1,
            };
            findings.push(reading.doubt(place(), flaw).or_answered(noted(other)));
        }
    }
    findings
}

/// `Artikel 4.1 Indienen` is ("artikel", "4.1"), `2. Indienen` ("", "2").
fn number(words: &[String]) -> Option<(String, String)> {
    const BEFORE: [&str; 9] = [
        "artikel",
        "art.",
        "art",
        "hoofdstuk",
        "paragraaf",
        "§",
        "stap",
        "lid",
        "deel",
    ];
    let (kind, rest) = match words.split_first()? {
        (first, rest) if BEFORE.contains(&first.as_str()) => (first.as_str(), rest),
        _ => ("", words),
    };
    let number = rest.first()?.trim_end_matches(['.', ':', ')']);
    let plain = number
        .chars()
        .all(|letter| letter.is_ascii_digit() || letter == '.');
    (plain && number.starts_with(|first: char| first.is_ascii_digit()))
        .then(|| (kind.to_owned(), number.to_owned()))
}

fn unused(reading: &Reading<'_>) -> Vec<Finding> {
    let remarks = reading.regulation.remarks.iter();
    let used: BTreeSet<&str> = reading
        .entries
        .iter()
        .filter_map(|entry| entry.clause)
        .chain(remarks.map(|remark| remark.clause.as_str()))
        .collect();
    let keys = reading.regulation.clause_keys().into_iter();
    keys.filter(|key| !used.contains(key))
        .map(|key| reading.hint(Place::Clause(key.to_owned()), Flaw::ClauseUnused))
        .collect()
}

fn order(reading: &Reading<'_>) -> Vec<Finding> {
    let regulation = reading.regulation;
    if regulation.order.is_empty() {
        return Vec::new();
    }
    let mut listed: BTreeSet<&ClauseKey> = BTreeSet::new();
    let mut whole: Vec<ClauseKey> = Vec::new();
    let mut flaws = Vec::new();
    for key in &regulation.order {
        let clause = key.clone();
        if !regulation.clauses.contains_key(key) {
            flaws.push(Flaw::OrderUnknown { clause });
        } else if listed.insert(key) {
            whole.push(clause);
        } else {
            flaws.push(Flaw::OrderTwice { clause });
        }
    }
    let missing = regulation
        .clauses
        .keys()
        .filter(|key| !listed.contains(key));
    for clause in missing.cloned() {
        whole.push(clause.clone());
        flaws.push(Flaw::OrderMisses { clause });
    }
    let finding = |flaw| {
        let finding = reading.hint(Place::Section(Section::Order), flaw);
        finding.mended_by(Mend::SetOrder(whole.clone()))
    };
    flaws.into_iter().map(finding).collect()
}
