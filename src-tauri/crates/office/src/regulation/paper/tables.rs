//! The end of the klachtenregeling: its terms in a row, and its words.

use letters::{DocumentBlock, Fact, Span};
use procedure::Language;
use procedure::regulation::{Regulation, Strength};

use super::{curled, heading, own};
use crate::regulation::pen::capital;
use crate::regulation::phrases;
use crate::words;

/// Every term in a row: what, how long, from when, and under which heading.
pub(super) fn terms(regulation: &Regulation, language: Language) -> Vec<DocumentBlock> {
    let rows = rows(regulation, language);
    if rows.is_empty() {
        return Vec::new();
    }
    let head = [
        own(language, "Wat", "What"),
        own(language, "Hoe lang", "How long"),
        own(language, "Vanaf wanneer", "From when"),
        own(language, "Staat onder", "Stands under"),
    ];
    let cells = |row: [String; 4]| row.map(|cell| vec![Span::Text(curled(&cell))]).to_vec();
    vec![DocumentBlock::Together(vec![
        heading(&own(
            language,
            "Alle termijnen op een rij",
            "All terms in a row",
        )),
        DocumentBlock::Table {
            head: head.to_vec(),
            rows: rows.into_iter().map(cells).collect(),
        },
    ])]
}

fn rows(regulation: &Regulation, language: Language) -> Vec<[String; 4]> {
    let after = |moment| phrases::after(regulation, moment, language);
    let clause = |key: &str| regulation.clause_in(key, language).to_owned();
    let mut rows = Vec::new();
    for limit in &regulation.filing_limits {
        rows.push([
            own(language, "Klagen kan", "Complaining is possible"),
            words::length(limit.within, language),
            after(limit.from),
            clause(&limit.clause),
        ]);
    }
    for rule in regulation.rules() {
        let Some(within) = rule.within else {
            continue;
        };
        let aim = match rule.strength {
            Strength::Aim => own(language, " (streven)", " (aim)"),
            Strength::Must | Strength::Own => String::new(),
        };
        rows.push([
            rule.name.in_language(language).to_owned(),
            format!("{}{aim}", words::length(within, language)),
            after(rule.from),
            clause(&rule.clause),
        ]);
    }
    for road in regulation.roads.iter().filter(|road| road.printed) {
        let (Some(within), Some(from)) = (road.within, road.after.first()) else {
            continue;
        };
        rows.push([
            road.name.in_language(language).to_owned(),
            words::length(within, language),
            after(*from),
            clause(&road.clause),
        ]);
    }
    rows.push([
        own(language, "Dossier bewaren", "Keeping the dossier"),
        words::length(regulation.retention.ends_after(), language),
        after(regulation.retention.from),
        clause(&regulation.retention.clause),
    ]);
    rows
}

/// What the words of the regulation mean to who reads them.
pub(super) fn words(regulation: &Regulation, language: Language) -> Vec<DocumentBlock> {
    let fact = |label: &str, value: String| Fact {
        label: capital(label),
        value: vec![Span::Text(value)],
    };
    let mut facts = vec![
        fact(
            &own(language, "Klager", "Complainant"),
            own(
                language,
                "Wie de klacht indient.",
                "Who files the complaint.",
            ),
        ),
        fact(
            &own(language, "Andere partij", "Other party"),
            own(
                language,
                "Degene over wie de klacht gaat.",
                "The one whom the complaint is about.",
            ),
        ),
    ];
    // Letters in English use plain words for the regulation's own.
    let judged = [
        (
            &regulation.words.upheld,
            "justified",
            "De klager heeft gelijk.",
            "The complainant is right.",
        ),
        (
            &regulation.words.partly,
            "partly justified",
            "De klager heeft voor een deel gelijk.",
            "The complainant is right in part.",
        ),
        (
            &regulation.words.not_upheld,
            "not justified",
            "De klager heeft geen gelijk.",
            "The complainant is not right.",
        ),
    ];
    for (word, plain, nl, en) in judged.iter().filter(|(word, ..)| !word.is_empty()) {
        let word = own(language, *word, format!("{plain} ({word})"));
        facts.push(fact(&word, own(language, *nl, *en)));
    }
    facts.extend(roles(regulation, language));
    vec![DocumentBlock::Together(vec![
        heading(&own(
            language,
            "Wat de woorden betekenen",
            "What the words mean",
        )),
        DocumentBlock::Facts(facts),
    ])]
}

/// Who acts, each name once with all that they do.
fn roles(regulation: &Regulation, language: Language) -> Vec<Fact> {
    let mut names: Vec<(String, Vec<String>)> = Vec::new();
    for (role, name) in &regulation.roles {
        let name = name.in_language(language).to_owned();
        let does = phrases::task(*role).in_language(language).to_owned();
        match names.iter_mut().find(|(known, _)| *known == name) {
            Some((_, tasks)) => tasks.push(does),
            None => names.push((name, vec![does])),
        }
    }
    names
        .into_iter()
        .filter(|(name, _)| !name.is_empty())
        .map(|(name, tasks)| Fact {
            label: capital(&name),
            value: vec![Span::Text(format!("{}.", tasks.join(". ")))],
        })
        .collect()
}
