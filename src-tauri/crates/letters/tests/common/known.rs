//! Facts of invented complaints, in every combination that a dossier can bring.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use letters::{Facts, Piece, Shape, TextBlock, TextKind, VOCABULARY, Value};
use procedure::Language;
use proptest::prelude::*;

/// What a name stands for in the story of the tests.
fn words(name: &str, language: Language) -> &'static str {
    let (dutch, english) = match name {
        "practice" => ("Praktijk Wilgenzoom", "Praktijk Wilgenzoom"),
        "phone" => ("0199 55 01 23", "0199 55 01 23"),
        "email" => ("klachten@wilgenzoom.example", "klachten@wilgenzoom.example"),
        "handler_name" | "reviewer" => ("Marit Holsteijn", "Marit Holsteijn"),
        "handler_role" => ("klachtenfunctionaris", "complaints officer"),
        "number" => ("K-2026-017", "K-2026-017"),
        "restatement" => (
            "Er kwam een factuur voor een afgezegd gesprek",
            "A cancelled talk was invoiced",
        ),
        "wish" => ("De factuur moet weg", "The invoice must go"),
        "about" => ("de factuur van oktober", "the invoice of October"),
        "complainant" | "on_behalf_of" => ("mevrouw Van der Aa", "Mrs Van der Aa"),
        "respondent" => ("Sanne Oosterveld", "Sanne Oosterveld"),
        "regulation_title" => ("Klachtenregeling 2026", "Complaints regulation 2026"),
        "upheld" => ("gegrond", "upheld"),
        "partly" => ("deels gegrond", "partly upheld"),
        "not_upheld" => ("ongegrond", "not upheld"),
        "finding_word" | "ruling_word" => ("gegrond", "upheld"),
        "retention" => ("drie jaar", "three years"),
        "asked" => ("De datum van het gesprek", "The date of the talk"),
        "asked_why" => ("Die staat niet in de brief", "The letter does not say it"),
        "ground" => (
            "er zijn te weinig gegevens",
            "there is too little information",
        ),
        "clause" => ("artikel 3", "article 3"),
        "reason" => (
            "De factuur kwam van een andere praktijk",
            "Another practice sent the invoice",
        ),
        "referred_to" => ("Praktijk Elzenhof", "Praktijk Elzenhof"),
        "referred_contact" => ("0199 55 09 87", "0199 55 09 87"),
        "hearing_time" => ("10.30 uur", "10.30"),
        "hearing_place" => ("Kerkpad 8 in Oudermeer", "Kerkpad 8 in Oudermeer"),
        "attendees" => (
            "mevrouw Van der Aa en Marit Holsteijn",
            "Mrs Van der Aa and Marit Holsteijn",
        ),
        "extension_of" => ("onze beslissing", "our decision"),
        "mediator" => ("Joris van Baardwijk", "Joris van Baardwijk"),
        "costs" => ("De kosten worden gedeeld", "The costs are shared"),
        "next_road" | "road_name" => ("bemiddeling", "mediation"),
        "news" => ("Er is een nieuwe e-mail gevonden", "A new e-mail was found"),
        "body" => ("de klachtencommissie", "the complaints committee"),
        "contested" => ("De factuur staat er nog", "The invoice still stands"),
        "own_title" => ("Voortgangsbrief", "Progress letter"),
        "hearing_until" => ("11.30 uur", "11.30"),
        "hearing_chair" => ("Marit Holsteijn", "Marit Holsteijn"),
        "guest_of" => ("mevrouw Van der Aa", "Mrs Van der Aa"),
        _ => ("dit gegeven", "this fact"),
    };
    match language {
        Language::Nl => dutch,
        Language::En => english,
    }
}

fn value(name: &'static str, shape: Shape, language: Language, pick: usize) -> Value {
    let day = NaiveDate::from_ymd_opt(2026, 12, 17).unwrap();
    let text = |text: &str| {
        let paragraph = |text: &str| {
            TextBlock::single(TextKind::Paragraph, vec![Piece::own(format!("{text}."))])
        };
        Value::Text(vec![paragraph(text), paragraph(text)])
    };
    match shape {
        Shape::Words | Shape::Sentence => words(name, language).into(),
        Shape::Day | Shape::Deadline => day.into(),
        Shape::Choice(choices) => Value::Choice(choices[pick % choices.len()]),
        Shape::Mark => Value::Yes,
        Shape::Items => vec![
            words("asked", language).to_owned(),
            words("wish", language).to_owned(),
        ]
        .into(),
        Shape::Records(parts) => {
            let part = |part: &&'static str| {
                let value = match *part {
                    "by" | "until" => day.into(),
                    "number" => "1".into(),
                    "binding" => Value::Yes,
                    "state" => Value::Choice(["open", "done", "dropped"][pick % 3]),
                    "ended" => Value::Choice(["none", "withdrawn", "settled"][pick % 3]),
                    "facts" | "complainant" | "respondent" | "standard" | "reasons" => {
                        text(words("reason", language))
                    }
                    "finding" => words("finding_word", language).into(),
                    _ => words("wish", language).into(),
                };
                (*part, value)
            };
            let row = || parts.iter().map(part).collect::<BTreeMap<_, _>>();
            Value::Records(vec![row(), row()])
        }
        Shape::Text => text(words("reason", language)),
    }
}

/// What takes the place of text that is otherwise in the letter itself.
const INSTEAD: [&str; 2] = ["report_enclosed", "parts"];

/// Everything is known; the choices are those at a place in their lists. What stands elsewhere instead
/// does so in the first of three.
pub(crate) fn everything(language: Language, pick: usize) -> Facts {
    let mut facts = Facts::default();
    for row in VOCABULARY {
        if !pick.is_multiple_of(3) && INSTEAD.contains(&row.name) {
            continue;
        }
        facts.put(row.name, value(row.name, row.shape, language, pick));
    }
    facts
}

/// Any of it is known, and any choice may be made. A choice is always made.
pub(crate) fn anything(language: Language) -> impl Strategy<Value = Facts> {
    let each = prop::collection::vec((any::<bool>(), any::<usize>()), VOCABULARY.len());
    each.prop_map(move |picks| {
        let mut facts = Facts::default();
        for (row, (known, pick)) in VOCABULARY.iter().zip(picks) {
            if known || matches!(row.shape, Shape::Choice(_)) {
                facts.put(row.name, value(row.name, row.shape, language, pick));
            }
        }
        facts
    })
}
