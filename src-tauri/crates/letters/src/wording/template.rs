//! Wording files: blocks of text per form of address, rendered with the facts.
//!
//! A value of the dossier is wrapped in private-use characters before it is rendered and
//! unwrapped after. So a template stays plain text that a practice can edit, while the
//! draft still knows which words came from where.

use std::collections::BTreeMap;

use minijinja::{Environment, UndefinedBehavior, Value};
use procedure::FormOfAddress;
use serde::Deserialize;

use super::draft::{Editable, Piece};

const OPEN: char = '\u{e000}';
const MIDDLE: char = '\u{e001}';
const CLOSE: char = '\u{e002}';

/// A wording file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    pub(super) subject: Forms,
    /// What a hole is called.
    pub(super) fields: BTreeMap<String, String>,
    #[serde(rename = "block")]
    pub(super) blocks: Vec<BlockWording>,
}

/// A block of a wording file.
#[derive(Debug, Deserialize)]
pub(super) struct BlockWording {
    pub(super) key: String,
    pub(super) editable: Editable,
    #[serde(flatten)]
    pub(super) text: Forms,
}

/// A text for each form of address, or one for a language that has one form.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Forms {
    /// Dutch.
    Two {
        /// The text with "u".
        u: String,
        /// The text with "je".
        je: String,
    },
    /// English.
    One {
        /// The text.
        text: String,
    },
}

impl Forms {
    pub(super) fn of(&self, form: FormOfAddress) -> &str {
        match (self, form) {
            (Self::Two { u, .. }, FormOfAddress::U) => u,
            (Self::Two { je, .. }, FormOfAddress::Je) => je,
            (Self::One { text }, _) => text,
        }
    }
}

/// A value of the dossier, marked as such.
pub(super) fn fill(field: &str, text: &str) -> String {
    let text = text.replace([OPEN, MIDDLE, CLOSE], "");
    format!(
        "{OPEN}{field}{MIDDLE}{}{CLOSE}",
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    )
}

/// A hole, marked as such.
pub(super) fn gap(field: &str) -> String {
    format!("{OPEN}{field}{CLOSE}")
}

/// Renders a template into pieces.
///
/// In a template a line break is a space, except before the dash of a list.
pub(super) fn render(
    template: &str,
    context: &Value,
    labels: &BTreeMap<String, String>,
) -> Vec<Piece> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let rendered = environment
        .render_str(template, context)
        .expect("the wording is part of the program, and its tests render every branch");
    pieces(&folded(&rendered), labels)
}

fn folded(rendered: &str) -> String {
    let mut out = String::with_capacity(rendered.len());
    for line in rendered
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        if !out.is_empty() {
            out.push(if line.starts_with("- ") { '\n' } else { ' ' });
        }
        let mut words = line.split(' ').filter(|word| !word.is_empty());
        out.extend(words.next());
        for word in words {
            out.push(' ');
            out.push_str(word);
        }
    }
    out
}

fn pieces(rendered: &str, labels: &BTreeMap<String, String>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = rendered;
    while let Some((before, marked)) = rest.split_once(OPEN) {
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        let (inside, after) = marked.split_once(CLOSE).unwrap_or((marked, ""));
        pieces.push(match inside.split_once(MIDDLE) {
            Some((field, text)) => Piece::Fill {
                field: field.to_owned(),
                text: text.to_owned(),
            },
            None => Piece::Gap {
                field: inside.to_owned(),
                label: labels.get(inside).map_or(inside, String::as_str).to_owned(),
            },
        });
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_draft_knows_where_its_words_come_from() {
        let context = minijinja::context! {
            number => fill("number", "K-2026-014"),
            date => gap("date"),
            sly => fill("sly", "a\u{e000}b\u{e002}c"),
        };
        let labels = BTreeMap::from([("date".to_owned(), "datum".to_owned())]);
        let rendered = render(
            "Nummer {{ number }},\nvóór {{ date }}. {{ sly }}",
            &context,
            &labels,
        );
        let fill = |field: &str, text: &str| Piece::Fill {
            field: field.into(),
            text: text.into(),
        };
        let expected = [
            Piece::Text("Nummer ".into()),
            fill("number", "K-2026-014"),
            Piece::Text(", vóór ".into()),
            Piece::Gap {
                field: "date".into(),
                label: "datum".into(),
            },
            Piece::Text(". ".into()),
            fill("sly", "abc"),
        ];
        assert_eq!(rendered, expected);
    }
}
