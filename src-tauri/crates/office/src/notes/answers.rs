//! From what was typed in a note's form to values, by the form itself: what it calls required
//! must be there, and only what it offers can be chosen.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::{Months, NaiveDate, NaiveTime};
use procedure::key::Key;
use procedure::typed_date::Lean;

use crate::forms::Checks;
use crate::wire::{FieldAnswer, FieldCode, FieldFault, FieldKind, FormField};

/// A day so many months ahead is mistyped.
const FARTHEST: Months = Months::new(120);

/// What a field holds.
enum Value {
    Text(String),
    Day(NaiveDate),
    Time(NaiveTime),
    Many(Vec<String>),
}

/// What was filled in, field by field; what was left empty or refused is not in it.
pub(super) struct Filled(BTreeMap<String, Value>);

/// The path of a field in a refusal.
pub(super) fn path(field: &str) -> String {
    format!("answers.{field}")
}

/// Reads every field of a form. A field that the answers do not speak of keeps what the form
/// proposed.
pub(super) fn read(
    checks: &mut Checks,
    today: NaiveDate,
    fields: &[FormField],
    answers: &[FieldAnswer],
) -> Filled {
    let mut filled = BTreeMap::new();
    for field in fields {
        let answer = answers.iter().find(|answer| answer.name == field.name);
        let typed = answer.map_or(field.value.as_str(), |answer| answer.value.as_str());
        if typed.trim().is_empty() {
            if field.required {
                refuse(checks, field, FieldCode::Required);
            }
        } else if let Some(value) = value(checks, today, field, typed.trim()) {
            filled.insert(field.name.clone(), value);
        }
    }
    Filled(filled)
}

fn value(checks: &mut Checks, today: NaiveDate, field: &FormField, typed: &str) -> Option<Value> {
    let path = path(&field.name);
    match field.kind {
        FieldKind::Line | FieldKind::Moment => Some(Value::Text(checks.line(&path, typed))),
        FieldKind::Text => Some(Value::Text(checks.text(&path, typed))),
        FieldKind::Day => day(checks, today, field, typed).map(Value::Day),
        FieldKind::Time => checks.time(&path, typed).map(Value::Time),
        FieldKind::Number => number(checks, field, typed).map(Value::Text),
        FieldKind::Choice => one_of(checks, field, typed).map(Value::Text),
        FieldKind::Many => {
            let chosen = typed.split(',').map(str::trim).filter(|it| !it.is_empty());
            let chosen: Option<Vec<String>> =
                chosen.map(|typed| one_of(checks, field, typed)).collect();
            chosen.map(Value::Many)
        }
        FieldKind::YesNo if matches!(typed, "yes" | "no") => Some(Value::Text(typed.to_owned())),
        FieldKind::YesNo => {
            refuse(checks, field, FieldCode::UnknownChoice);
            None
        }
    }
}

/// What a note asks a day for lies ahead: a new last day, the day of a hearing.
fn day(checks: &mut Checks, today: NaiveDate, field: &FormField, typed: &str) -> Option<NaiveDate> {
    let day = checks.any_date(&path(&field.name), typed, Lean::Future)?;
    let last = today.checked_add_months(FARTHEST).unwrap_or(today);
    if day > last {
        let fault = FieldFault::new(&path(&field.name), FieldCode::TooFar).with("last", last);
        checks.refuse(fault);
        return None;
    }
    Some(day)
}

fn number(checks: &mut Checks, field: &FormField, typed: &str) -> Option<String> {
    let bounds = 1..=99;
    let read = typed.parse::<u16>().ok().filter(|it| bounds.contains(it));
    if read.is_none() {
        let fault = FieldFault::new(&path(&field.name), FieldCode::OutOfBounds);
        checks.refuse(fault.with("min", bounds.start()).with("max", bounds.end()));
    }
    read.map(|number| number.to_string())
}

fn one_of(checks: &mut Checks, field: &FormField, typed: &str) -> Option<String> {
    let known = field.options.iter().any(|option| option.value == typed);
    if !known {
        refuse(checks, field, FieldCode::UnknownChoice);
    }
    known.then(|| typed.to_owned())
}

fn refuse(checks: &mut Checks, field: &FormField, code: FieldCode) {
    checks.refuse(FieldFault::new(&path(&field.name), code));
}

impl Filled {
    /// A text; empty when nothing was filled in.
    pub(super) fn text(&self, field: &str) -> String {
        self.word(field).unwrap_or_default().to_owned()
    }

    /// The value of a choice.
    pub(super) fn word(&self, field: &str) -> Option<&str> {
        match self.0.get(field)? {
            Value::Text(text) => Some(text),
            Value::Day(_) | Value::Time(_) | Value::Many(_) => None,
        }
    }

    /// A choice or a number, as what it names.
    pub(super) fn named<T: FromStr>(&self, field: &str) -> Option<T> {
        self.word(field)?.parse().ok()
    }

    /// A choice among things of the regulation.
    pub(super) fn key(&self, field: &str) -> Option<Key> {
        self.named(field)
    }

    /// A day.
    pub(super) fn day(&self, field: &str) -> Option<NaiveDate> {
        match self.0.get(field)? {
            Value::Day(day) => Some(*day),
            Value::Text(_) | Value::Time(_) | Value::Many(_) => None,
        }
    }

    /// A time of day.
    pub(super) fn time(&self, field: &str) -> Option<NaiveTime> {
        match self.0.get(field)? {
            Value::Time(time) => Some(*time),
            Value::Text(_) | Value::Day(_) | Value::Many(_) => None,
        }
    }

    /// The options that were ticked.
    pub(super) fn many(&self, field: &str) -> &[String] {
        match self.0.get(field) {
            Some(Value::Many(chosen)) => chosen,
            _ => &[],
        }
    }

    /// Yes or no.
    pub(super) fn yes(&self, field: &str) -> Option<bool> {
        self.word(field).map(|word| word == "yes")
    }
}
