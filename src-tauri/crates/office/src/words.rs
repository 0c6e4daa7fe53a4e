//! The sentences that stand on the screen and, the same to the letter, on paper: lengths, what a
//! term counts from, and the explanation of a date. `**` marks what is stressed.

use chrono::{Datelike, NaiveDate, NaiveTime};
use letters::{long_date, weekday_date};
use procedure::Language::{self, En, Nl};
use procedure::calendar::ClosedDay;
use procedure::regulation::Bilingual;
use procedure::term::{Length, Unit};

mod explanation;
mod letter;
mod moment;
mod named;
mod people;
mod to_do;
mod verdict;

pub(crate) use explanation::{MetBy, explanation, untimed};
pub(crate) use letter::{letter, letter_in_full, letter_name};
pub(crate) use moment::{after, happened};
pub(crate) use named::{declared, road_name, rule_name};
pub(crate) use people::{capacity, involvement, role, side, the_side};
pub(crate) use to_do::to_do;
pub(crate) use verdict::{measure_kind, nature, part_verdict, verdict};

/// A text in both languages, written where it is said.
pub(crate) fn both(nl: impl Into<String>, en: impl Into<String>) -> Bilingual {
    Bilingual {
        nl: nl.into(),
        en: en.into(),
    }
}

/// `5 werkdagen`, `1 month`.
pub(crate) fn length(length: Length, language: Language) -> String {
    let (one, more) = match (language, length.unit()) {
        (Nl, Unit::Hours) => ("uur", "uur"),
        (Nl, Unit::Days) => ("dag", "dagen"),
        (Nl, Unit::WorkingDays) => ("werkdag", "werkdagen"),
        (Nl, Unit::Weeks) => ("week", "weken"),
        (Nl, Unit::Months) => ("maand", "maanden"),
        (Nl, Unit::Years) => ("jaar", "jaar"),
        (En, Unit::Hours) => ("hour", "hours"),
        (En, Unit::Days) => ("day", "days"),
        (En, Unit::WorkingDays) => ("working day", "working days"),
        (En, Unit::Weeks) => ("week", "weeks"),
        (En, Unit::Months) => ("month", "months"),
        (En, Unit::Years) => ("year", "years"),
    };
    let amount = length.amount();
    format!("{amount} {}", if amount == 1 { one } else { more })
}

/// How often something comes back: `elk jaar`, `elke 6 maanden`, `every year`.
pub(crate) fn each(every: Length, language: Language) -> String {
    let shown = length(every, language);
    let shown = shown.strip_prefix("1 ").unwrap_or(&shown);
    match (language, every.amount(), every.unit()) {
        (Nl, 1, Unit::Hours | Unit::Years) => format!("elk {shown}"),
        (Nl, ..) => format!("elke {shown}"),
        (En, ..) => format!("every {shown}"),
    }
}

/// Name of a closed day.
pub(crate) fn closed_day(day: &ClosedDay, language: Language) -> String {
    let (dutch, english) = match day {
        ClosedDay::NewYear => ("Nieuwjaarsdag", "New Year’s Day"),
        ClosedDay::GoodFriday => ("Goede Vrijdag", "Good Friday"),
        ClosedDay::EasterMonday => ("Tweede Paasdag", "Easter Monday"),
        ClosedDay::KingsDay => ("Koningsdag", "King’s Day"),
        ClosedDay::LiberationDay => ("Bevrijdingsdag", "Liberation Day"),
        ClosedDay::Ascension => ("Hemelvaartsdag", "Ascension Day"),
        ClosedDay::WhitMonday => ("Tweede Pinksterdag", "Whit Monday"),
        ClosedDay::Christmas => ("Eerste Kerstdag", "Christmas Day"),
        ClosedDay::BoxingDay => ("Tweede Kerstdag", "Boxing Day"),
        ClosedDay::Equated => ("gelijkgestelde dag", "a day equated with a holiday"),
        ClosedDay::Own(name) => return name.clone(),
    };
    match language {
        Nl => dutch.to_owned(),
        En => english.to_owned(),
    }
}

/// `16.45 uur`, `16:45`.
pub(crate) fn clock(time: NaiveTime, language: Language) -> String {
    match language {
        Nl => format!("{} uur", time.format("%-H.%M")),
        En => time.format("%H:%M").to_string(),
    }
}

/// `ma 6 april`, `Mon 6 April`.
pub(crate) fn short_date(day: NaiveDate, language: Language) -> String {
    let weekday = weekday_date(day, language);
    let letters = if language == Nl { 2 } else { 3 };
    let weekday: String = weekday.chars().take(letters).collect();
    format!("{weekday} {}", day_month(day, language))
}

/// `12 november`, `12 November`
pub(crate) fn day_month(day: NaiveDate, language: Language) -> String {
    let date = long_date(day, language);
    let without_year = date.trim_end_matches(&day.year().to_string());
    without_year.trim_end().to_owned()
}

/// Several things within a sentence: `a, b en c`.
pub(crate) fn listed(things: &[String], language: Language) -> String {
    let and = match language {
        Nl => "en",
        En => "and",
    };
    match things {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// `klager` → `Klager`.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// Bytes as two figures each, as sums are shown.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
