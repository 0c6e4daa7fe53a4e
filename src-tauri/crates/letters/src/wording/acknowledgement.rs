//! The acknowledgement: the first letter that a complainant receives.

use std::{collections::BTreeMap, sync::OnceLock};

use chrono::NaiveDate;
use minijinja::{Value, value::Serde};
use procedure::{FormOfAddress, Language};

use super::{
    draft::{Draft, DraftBlock, Missing, Piece},
    facts::{AcknowledgementFacts, Bound, FindingWord, RegulationCopy, RetentionUnit},
    template::{Wording, fill, gap, render},
};
use crate::dates::{long_date, weekday_date};

/// Drafts an acknowledgement from its facts.
///
/// `edits` holds, by the key of a block, the text that a human put in its place; an empty
/// text takes the block out. A form of address means nothing in English.
#[must_use]
pub fn acknowledgement(
    facts: &AcknowledgementFacts,
    language: Language,
    form: FormOfAddress,
    edits: &BTreeMap<String, String>,
) -> Draft {
    let wording = wording(language);
    let context = context(facts, language);
    let draw = |template: &str| render(template, &context, &wording.fields);
    let mut blocks: Vec<DraftBlock> = Vec::new();
    for block in &wording.blocks {
        let edit = edits.get(&block.key);
        let pieces = match edit.map(|text| text.trim()) {
            Some("") => Vec::new(),
            Some(text) => vec![Piece::Text(text.to_owned())],
            None => draw(block.text.of(form)),
        };
        if edit.is_some() || !pieces.is_empty() {
            let (key, editable) = (block.key.clone(), block.editable);
            blocks.push(DraftBlock {
                key,
                pieces,
                edited: edit.is_some(),
                editable,
            });
        }
    }
    let subject = DraftBlock {
        pieces: draw(wording.subject.of(form)),
        ..DraftBlock::plain()
    };
    let enclosed = facts.regulation == RegulationCopy::Enclosed;
    Draft {
        language,
        form,
        subject: subject.text(),
        missing: missing(&blocks),
        blocks,
        enclosures: enclosed
            .then(|| facts.regulation_title.clone())
            .into_iter()
            .collect(),
    }
}

fn wording(language: Language) -> &'static Wording {
    static DUTCH: OnceLock<Wording> = OnceLock::new();
    static ENGLISH: OnceLock<Wording> = OnceLock::new();
    let (wording, file) = match language {
        Language::Nl => (
            &DUTCH,
            include_str!("../../wording/acknowledgement.nl.toml"),
        ),
        Language::En => (
            &ENGLISH,
            include_str!("../../wording/acknowledgement.en.toml"),
        ),
    };
    wording.get_or_init(|| {
        toml::from_str(file).expect("the file is part of the program and read in its tests")
    })
}

fn missing(blocks: &[DraftBlock]) -> Vec<Missing> {
    let gaps = blocks.iter().flat_map(|block| {
        block.pieces.iter().filter_map(|piece| match piece {
            Piece::Gap { field, .. } => Some(Missing {
                field: field.clone(),
                block: block.key.clone(),
            }),
            Piece::Text(_) | Piece::Fill { .. } => None,
        })
    });
    gaps.collect()
}

/// The names that the templates know. Each is always there; an empty one counts as no.
fn context(facts: &AcknowledgementFacts, language: Language) -> Value {
    let date = |field: &str, date: Option<NaiveDate>| {
        date.map(|date| fill(field, &weekday_date(date, language)))
    };
    let optional = |field: &str, text: &Option<String>| {
        present(text).map_or_else(String::new, |text| fill(field, text))
    };
    let sentence = |field: &str, text: &Option<String>| {
        present(text).map(|text| fill(field, &as_sentence(text)))
    };
    let obligatory = |field: &str, text: Option<String>| text.unwrap_or_else(|| gap(field));
    let items: Vec<String> = facts
        .missing_items
        .iter()
        .filter(|item| !item.trim().is_empty())
        .map(|item| fill("missing_items", item.trim()))
        .collect();
    let letter_dated = facts.letter_dated.map(|date| long_date(date, language));
    let retention = facts.retention.map(|kept| {
        let words = retention_words(kept.amount, kept.unit, language);
        fill("retention", &words)
    });
    let handler = present(&facts.handler_name).map(|name| fill("handler_name", name));
    Value::from_pairs([
        (
            "received_on",
            fill("received_on", &long_date(facts.received_on, language)).into(),
        ),
        (
            "letter_dated",
            letter_dated
                .map_or_else(String::new, |date| fill("letter_dated", &date))
                .into(),
        ),
        ("channel", to_value(facts.channel)),
        ("number", fill("number", &facts.number).into()),
        (
            "restatement",
            obligatory("restatement", sentence("restatement", &facts.restatement)).into(),
        ),
        (
            "wish",
            sentence("wish", &facts.wish).unwrap_or_default().into(),
        ),
        ("about", optional("about", &facts.about).into()),
        (
            "on_behalf_of",
            optional("on_behalf_of", &facts.on_behalf_of).into(),
        ),
        ("handler_name", obligatory("handler_name", handler).into()),
        (
            "handler_role",
            optional("handler_role", &facts.handler_role).into(),
        ),
        ("independence", to_value(facts.independence)),
        ("hearing", to_value(facts.hearing)),
        ("companion", to_value(facts.companion)),
        (
            "decision_by",
            obligatory("decision_by", date("decision_by", facts.decision_by)).into(),
        ),
        ("promise", to_value(facts.promise)),
        ("met_by", to_value(facts.met_by)),
        ("outcome", to_value(facts.outcome)),
        ("finding", finding_word(facts.finding, language).into()),
        ("retention", obligatory("retention", retention).into()),
        (
            "bound",
            to_value(facts.retention.map_or(Bound::Exactly, |kept| kept.bound)),
        ),
        ("regulation", to_value(facts.regulation)),
        ("items", items.into()),
        (
            "items_by",
            date("items_by", facts.items_by).unwrap_or_default().into(),
        ),
        ("phone", optional("phone", &facts.phone).into()),
        ("email", optional("email", &facts.email).into()),
        ("contact", gap("contact").into()),
    ])
}

fn to_value(choice: impl serde::Serialize) -> Value {
    Serde(choice).into()
}

fn present(text: &Option<String>) -> Option<&str> {
    text.as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

/// A text with a full stop, if it has no end of its own.
fn as_sentence(text: &str) -> String {
    let ended = text
        .trim_end_matches(['”', '’', '"', '\'', ')'])
        .ends_with(['.', '!', '?', '…']);
    if ended {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

fn finding_word(word: FindingWord, language: Language) -> &'static str {
    match (language, word) {
        (Language::Nl, FindingWord::Gegrond) => "gegrond",
        (Language::Nl, FindingWord::Terecht) => "terecht",
        (Language::En, FindingWord::Gegrond | FindingWord::Terecht) => "justified",
    }
}

/// "drie jaar", "18 maanden".
fn retention_words(amount: u32, unit: RetentionUnit, language: Language) -> String {
    let words = match language {
        Language::Nl => [
            "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
        ],
        Language::En => [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        ],
    };
    let place = amount
        .checked_sub(1)
        .and_then(|place| words.get(place as usize));
    let count = place.map_or_else(|| amount.to_string(), |word| (*word).to_owned());
    let unit = match (language, unit, amount) {
        (Language::Nl, RetentionUnit::Years, _) => "jaar",
        (Language::Nl, RetentionUnit::Months, 1) => "maand",
        (Language::Nl, RetentionUnit::Months, _) => "maanden",
        (Language::En, RetentionUnit::Years, 1) => "year",
        (Language::En, RetentionUnit::Years, _) => "years",
        (Language::En, RetentionUnit::Months, 1) => "month",
        (Language::En, RetentionUnit::Months, _) => "months",
    };
    format!("{count} {unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retention_is_said_in_words() {
        let cases = [
            (1, RetentionUnit::Years, "één jaar", "one year"),
            (2, RetentionUnit::Years, "twee jaar", "two years"),
            (18, RetentionUnit::Months, "18 maanden", "18 months"),
            (1, RetentionUnit::Months, "één maand", "one month"),
        ];
        for (amount, unit, dutch, english) in cases {
            assert_eq!(retention_words(amount, unit, Language::Nl), dutch);
            assert_eq!(retention_words(amount, unit, Language::En), english);
        }
    }

    #[test]
    fn a_restatement_ends_as_a_sentence() {
        let cases = [
            ("U kreeg een factuur", "U kreeg een factuur."),
            ("U kreeg een factuur.", "U kreeg een factuur."),
            ("U vroeg: ‘Waarom?’", "U vroeg: ‘Waarom?’"),
        ];
        for (typed, said) in cases {
            assert_eq!(as_sentence(typed), said);
        }
    }
}
