//! Blanks that are chosen, counted or dated.

use procedure::regulation::Bilingual;
use procedure::term::{Length, LengthFault, Unit};
use procedure::typed_date::Lean;

use super::{Label, Pen, unknown_choice};
use crate::forms::{Checks, field, option};
use crate::wire::{FieldCode, FieldFault, FieldKind, FieldOption, FormField};
use crate::{moment, words};

/// A choice: its code, what it stands for, its label, and how it reads within a sentence.
pub(in crate::regulation) type Chosen<T> = (&'static str, T, Label, Label);

/// The unit of a length that had none before.
const FIRST_UNIT: Unit = Unit::WorkingDays;

const UNITS: [(&str, Unit); 6] = [
    ("hours", Unit::Hours),
    ("days", Unit::Days),
    ("working_days", Unit::WorkingDays),
    ("weeks", Unit::Weeks),
    ("months", Unit::Months),
    ("years", Unit::Years),
];

impl Pen<'_> {
    /// One of a few.
    pub(in crate::regulation) fn choice<T: Copy + PartialEq>(
        &mut self,
        name: &str,
        label: Label,
        value: &mut T,
        choices: &[Chosen<T>],
    ) {
        let code = |value: &T| choices.iter().find(|it| it.1 == *value);
        let options = choices
            .iter()
            .map(|(code, _, label, _)| option(code, self.own(*label)))
            .collect();
        let shown = code(value).map_or("", |it| self.own(it.3)).to_owned();
        let current = code(value).map_or("", |it| it.0);
        if let Some(typed) = self.choose(name, label, current, options, shown) {
            let found = choices.iter().find(|it| it.0 == typed);
            *value = found.map_or(*value, |it| it.1);
        }
    }

    /// One of a list that is made on the spot; what was chosen, by its code.
    pub(in crate::regulation) fn choose(
        &mut self,
        name: &str,
        label: Label,
        current: &str,
        options: Vec<FieldOption>,
        shown: String,
    ) -> Option<String> {
        let typed = self.take(name, |checks, typed| {
            let known = options.iter().any(|it| it.value == typed.trim());
            if !known {
                checks.refuse(unknown_choice(name));
            }
            known.then(|| typed.trim().to_owned())
        });
        let blank = FormField {
            options,
            value: current.to_owned(),
            ..field(name, self.own(label), FieldKind::Choice)
        };
        self.blank(blank, shown);
        typed
    }

    /// Any of a few, in the order in which they were chosen.
    pub(in crate::regulation) fn many<T: Copy + PartialEq>(
        &mut self,
        name: &str,
        label: Label,
        value: &mut Vec<T>,
        choices: &[(String, T, Bilingual)],
    ) {
        let code = |one: &T| choices.iter().find(|it| it.1 == *one);
        let current: Vec<&str> = value
            .iter()
            .filter_map(|one| Some(code(one)?.0.as_str()))
            .collect();
        let blank = FormField {
            options: choices
                .iter()
                .map(|(code, _, label)| option(code, label.in_language(self.language)))
                .collect(),
            value: current.join(","),
            ..field(name, self.own(label), FieldKind::Many)
        };
        let typed = self.take(name, |checks, typed| {
            let mut all = Vec::new();
            for part in typed.split(',').map(str::trim).filter(|it| !it.is_empty()) {
                match choices.iter().find(|it| it.0 == part) {
                    Some(found) if !all.contains(&found.1) => all.push(found.1),
                    Some(_) => {}
                    None => checks.refuse(unknown_choice(name)),
                }
            }
            Some(all)
        });
        if let Some(typed) = typed {
            *value = typed;
        }
        self.blank(blank, String::new());
    }

    /// Yes or no.
    pub(in crate::regulation) fn yes_no(&mut self, name: &str, label: Label, value: &mut bool) {
        let typed = self.take(name, |checks, typed| match typed.trim() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => {
                checks.refuse(unknown_choice(name));
                None
            }
        });
        let blank = FormField {
            value: if *value { "yes" } else { "no" }.to_owned(),
            ..field(name, self.own(label), FieldKind::YesNo)
        };
        *value = typed.unwrap_or(*value);
        self.blank(blank, String::new());
    }

    /// A small number, or none.
    pub(in crate::regulation) fn number(
        &mut self,
        name: &str,
        label: Label,
        value: &mut Option<u8>,
    ) {
        let typed = self.take(name, |checks, typed| match typed.trim() {
            "" => Some(None),
            digits => match digits.parse::<u8>() {
                Ok(number) if number > 0 => Some(Some(number)),
                _ => {
                    checks.refuse(bounds(name, u32::from(u8::MAX)));
                    None
                }
            },
        });
        let shown = value.map(|it| it.to_string()).unwrap_or_default();
        let blank = FormField {
            value: shown.clone(),
            ..field(name, self.own(label), FieldKind::Number)
        };
        *value = typed.unwrap_or(*value);
        self.blank(blank, shown);
    }

    /// A day, or none.
    pub(in crate::regulation) fn day(
        &mut self,
        name: &str,
        label: Label,
        value: &mut Option<chrono::NaiveDate>,
    ) {
        let typed = self.take(name, |checks, typed| match typed.trim() {
            "" => Some(None),
            text => checks.any_date(name, text, Lean::Past).map(Some),
        });
        let blank = FormField {
            value: value.map(moment::typed).unwrap_or_default(),
            ..field(name, self.own(label), FieldKind::Day)
        };
        let shown = value.map(|day| letters::long_date(day, self.language));
        *value = typed.unwrap_or(*value);
        self.blank(blank, shown.unwrap_or_default());
    }

    /// A length: how many, and of what.
    pub(in crate::regulation) fn length(&mut self, name: &str, label: Label, value: &mut Length) {
        let mut held = Some(*value);
        self.read_length(name, label, &mut held, true);
        *value = held.unwrap_or(*value);
    }

    /// A length, or none.
    pub(in crate::regulation) fn maybe_length(
        &mut self,
        name: &str,
        label: Label,
        value: &mut Option<Length>,
    ) {
        self.read_length(name, label, value, false);
    }

    fn read_length(&mut self, name: &str, label: Label, held: &mut Option<Length>, needed: bool) {
        let before = *held;
        let amount = format!("{name}.amount");
        let typed = self.take(&amount, |checks, typed| {
            read_amount(checks, &amount, typed, before, needed)
        });
        *held = typed.unwrap_or(*held);
        let shown = before.map(|it| it.amount().to_string()).unwrap_or_default();
        let blank = FormField {
            value: shown.clone(),
            required: needed,
            ..field(&amount, self.own(label), FieldKind::Number)
        };
        self.blank(blank, shown);
        if let Some(length) = before {
            self.tell_between();
            self.unit(name, length, held);
        }
    }

    fn unit(&mut self, name: &str, length: Length, held: &mut Option<Length>) {
        let name = format!("{name}.unit");
        let language = self.language;
        let word = |unit| {
            let one = Length::new(length.amount(), unit).unwrap_or(length);
            let text = words::length(one, language);
            text.split_once(' ')
                .map_or(String::new(), |(_, word)| word.to_owned())
        };
        let options = UNITS
            .iter()
            .map(|(code, unit)| option(code, &word(*unit)))
            .collect();
        let code = UNITS.iter().find(|(_, unit)| *unit == length.unit());
        let chosen = self.choose(
            &name,
            ("Eenheid", "Unit"),
            code.map_or("", |it| it.0),
            options,
            word(length.unit()),
        );
        let unit = UNITS
            .iter()
            .find(|(code, _)| chosen.as_deref() == Some(*code));
        let Some((_, unit)) = unit else {
            return;
        };
        match Length::new(length.amount(), *unit) {
            Ok(length) => *held = Some(length),
            Err(fault) => self.outcome = Some(Err(length_fault(&name, fault))),
        }
    }

    fn tell_between(&mut self) {
        if self.at == super::At::Sentence {
            self.tell(" ");
        }
    }
}

/// `30`, or the whole of it at once: `5 werkdagen`.
fn read_amount(
    checks: &mut Checks,
    name: &str,
    typed: &str,
    before: Option<Length>,
    needed: bool,
) -> Option<Option<Length>> {
    let typed = typed.trim();
    if typed.is_empty() {
        if needed {
            checks.refuse(FieldFault::new(name, FieldCode::Required));
        }
        return Some(None);
    }
    let read = match typed.parse::<u64>() {
        Ok(amount) => Length::new(
            u32::try_from(amount).unwrap_or(u32::MAX),
            before.map_or(FIRST_UNIT, Length::unit),
        ),
        Err(_) => typed.parse(),
    };
    match read {
        Ok(length) => Some(Some(length)),
        Err(fault) => {
            checks.refuse(length_fault(name, fault));
            None
        }
    }
}

fn bounds(name: &str, most: u32) -> FieldFault {
    FieldFault::new(name, FieldCode::OutOfBounds)
        .with("min", 1)
        .with("max", most)
}

fn length_fault(name: &str, fault: LengthFault) -> FieldFault {
    match fault {
        LengthFault::OutOfBounds { limit } => bounds(name, limit),
        LengthFault::Unreadable | LengthFault::UnknownUnit => {
            FieldFault::new(name, FieldCode::NotALength)
        }
    }
}
