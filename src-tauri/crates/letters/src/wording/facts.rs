//! Facts: what is known for a letter, by the names of the vocabulary.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use procedure::Language;

use super::passage::{TextBlock, plain_text};
use super::vocabulary::{Shape, placeholder};
use crate::dates::{long_date, weekday_date};

/// What is known for a letter. A name that is not here is not known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts(BTreeMap<&'static str, Value>);

/// The value of a name.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words or sentences; which of them, the vocabulary says.
    Words(String),
    /// One of the words of a choice; it is never printed.
    Choice(&'static str),
    /// A day.
    Day(NaiveDate),
    /// It is so.
    Yes,
    /// Words in a row.
    Items(Vec<String>),
    /// Rows, each with its parts; a part that is missing is empty.
    Records(Vec<BTreeMap<&'static str, Value>>),
    /// Text of more than one paragraph.
    Text(Vec<TextBlock>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Words(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Words(text)
    }
}

impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<Vec<String>> for Value {
    fn from(items: Vec<String>) -> Self {
        Self::Items(items)
    }
}

impl From<Vec<TextBlock>> for Value {
    fn from(text: Vec<TextBlock>) -> Self {
        Self::Text(text)
    }
}

impl Facts {
    /// Notes what a name stands for. An empty value is not known.
    ///
    /// # Panics
    /// In a build with assertions, when the vocabulary has no such name or another shape for it.
    pub fn put(&mut self, name: &'static str, value: impl Into<Value>) {
        let value = value.into();
        debug_assert!(
            placeholder(name).is_some_and(|row| value.suits(row.shape)),
            "{name} is no such thing in the vocabulary"
        );
        if value.is_empty() {
            self.0.remove(name);
        } else {
            self.0.insert(name, value);
        }
    }

    /// Notes what a name stands for, when it is known.
    pub fn put_known(&mut self, name: &'static str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }

    /// What a name stands for.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// Every day that is known, for whoever checks the dates of a text.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        let parts = self.0.values().flat_map(|value| match value {
            Value::Records(rows) => rows.iter().flat_map(BTreeMap::values).collect(),
            other => vec![other],
        });
        parts.filter_map(|value| match value {
            Value::Day(day) => Some(*day),
            _ => None,
        })
    }

    /// The value of a name as it stands in a sentence; none for what cannot.
    #[must_use]
    pub fn shown(&self, name: &str, language: Language) -> Option<String> {
        let shape = placeholder(name)?.shape;
        self.get(name)?.shown(shape, language)
    }
}

impl Value {
    /// As it stands in a sentence.
    pub(super) fn shown(&self, shape: Shape, language: Language) -> Option<String> {
        match (self, shape) {
            (_, Shape::Choice(_) | Shape::Mark) => None,
            (Self::Words(text), Shape::Sentence) => Some(as_sentence(&one_line(text))),
            (Self::Words(text), _) => Some(one_line(text)),
            (Self::Day(day), Shape::Deadline) => Some(weekday_date(*day, language)),
            (Self::Day(day), _) => Some(long_date(*day, language)),
            (Self::Text(text), _) => Some(one_line(&plain_text(text))),
            (Self::Choice(_) | Self::Yes | Self::Items(_) | Self::Records(_), _) => None,
        }
    }

    /// It has the shape that the vocabulary asks for.
    fn suits(&self, shape: Shape) -> bool {
        match self {
            Self::Words(_) => matches!(shape, Shape::Words | Shape::Sentence),
            Self::Choice(word) => matches!(shape, Shape::Choice(words) if words.contains(word)),
            Self::Day(_) => matches!(shape, Shape::Day | Shape::Deadline),
            Self::Yes => shape == Shape::Mark,
            Self::Items(_) => shape == Shape::Items,
            Self::Records(rows) => {
                let known =
                    |name: &&str| matches!(shape, Shape::Records(parts) if parts.contains(name));
                rows.iter().flat_map(BTreeMap::keys).all(known)
            }
            Self::Text(_) => shape == Shape::Text,
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::Words(text) => text.trim().is_empty(),
            Self::Choice(_) | Self::Day(_) | Self::Yes => false,
            Self::Items(items) => items.is_empty(),
            Self::Records(rows) => rows.is_empty(),
            Self::Text(text) => text.iter().all(TextBlock::is_empty),
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text with a full stop, if it has no end of its own.
#[must_use]
pub fn as_sentence(text: &str) -> String {
    let ended = text
        .trim_end_matches(['”', '’', '"', '\'', ')'])
        .ends_with(['.', '!', '?', '…']);
    if ended {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_shown_by_its_shape() {
        let mut facts = Facts::default();
        let day = NaiveDate::from_ymd_opt(2026, 12, 17).unwrap();
        facts.put("received_on", day);
        facts.put("decision_by", day);
        facts.put("about", " de\nfactuur ");
        facts.put("restatement", "U kreeg een factuur");
        facts.put("wish", "U vroeg: ‘Waarom?’");
        facts.put("channel", Value::Choice("post"));
        facts.put("phone", "  ");
        let cases = [
            ("received_on", Some("17 december 2026")),
            ("decision_by", Some("donderdag 17 december 2026")),
            ("about", Some("de factuur")),
            ("restatement", Some("U kreeg een factuur.")),
            ("wish", Some("U vroeg: ‘Waarom?’")),
            ("channel", None),
            ("phone", None),
            ("handler_name", None),
        ];
        for (name, shown) in cases {
            assert_eq!(facts.shown(name, Language::Nl).as_deref(), shown, "{name}");
        }
    }
}
