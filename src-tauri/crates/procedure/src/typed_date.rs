//! A date as people type it: `3-1`, `03012026`, `3 januari`, `gisteren`, `vr`, `+6w`.
//!
//! The day comes first, always; day and month are never swapped to make a date fit. Only the
//! written-out form of ISO 8601 (`2026-01-03`) puts the year first.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// Where a date without a year lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Today or before: a receipt, a posting.
    Past,
    /// Today or after: a promise, an appointment.
    Future,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateFault {
    /// It does not read as a date.
    #[error("not a date")]
    Unreadable,
    /// The day does not exist.
    #[error("no such day")]
    NoSuchDay {
        /// A day that exists and may have been meant.
        suggestion: Option<NaiveDate>,
    },
}

/// Reads `text` as a date, with `today` for what is relative or leaves out its year.
///
/// # Errors
/// [`DateFault::Unreadable`], or [`DateFault::NoSuchDay`] for the likes of 31 November.
pub fn read(text: &str, today: NaiveDate, lean: Lean) -> Result<NaiveDate, DateFault> {
    let text = text.trim().to_lowercase();
    if let Some(date) = read_relative(&text, today, lean) {
        let in_reach = date.filter(|date| (0..=9999).contains(&date.year()));
        return in_reach.ok_or(DateFault::Unreadable);
    }
    let parts = read_parts(&text).ok_or(DateFault::Unreadable)?;
    place(parts, today, lean)
}

/// Day, month and, when it was given, year.
#[derive(Clone, Copy)]
struct Parts {
    day: u32,
    month: u32,
    year: Option<i32>,
}

/// The outer `Option` tells whether the text is relative, the inner whether it lies in the calendar.
fn read_relative(text: &str, today: NaiveDate, lean: Lean) -> Option<Option<NaiveDate>> {
    let days = match text {
        "vandaag" | "today" | "nu" | "now" => 0,
        "gisteren" | "yesterday" => -1,
        "eergisteren" => -2,
        "morgen" | "tomorrow" => 1,
        "overmorgen" => 2,
        _ => {
            if let Some(weekday) = read_weekday(text) {
                return Some(nearest(weekday, today, lean));
            }
            return read_shift(text, today);
        }
    };
    Some(shift_days(today, days))
}

/// `+6w`, `-3d`, `+2m`, `+1j`.
fn read_shift(text: &str, today: NaiveDate) -> Option<Option<NaiveDate>> {
    let (sign, rest) = match text.chars().next()? {
        '+' => (1, text.get(1..)?),
        '-' => (-1, text.get(1..)?),
        _ => return None,
    };
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let amount: i64 = rest.get(..digits)?.parse().ok()?;
    let months = |count: i64| {
        let count = u32::try_from(count).ok().map(Months::new)?;
        if sign > 0 {
            today.checked_add_months(count)
        } else {
            today.checked_sub_months(count)
        }
    };
    match rest.get(digits..)?.trim() {
        "" | "d" | "dag" | "dagen" | "day" | "days" => Some(shift_days(today, sign * amount)),
        "w" | "week" | "weken" | "weeks" => Some(shift_days(today, sign * amount.checked_mul(7)?)),
        "m" | "mnd" | "maand" | "maanden" | "month" | "months" => Some(months(amount)),
        "j" | "y" | "jaar" | "year" | "years" => Some(amount.checked_mul(12).and_then(months)),
        _ => None,
    }
}

fn shift_days(today: NaiveDate, days: i64) -> Option<NaiveDate> {
    let count = Days::new(days.unsigned_abs());
    if days < 0 {
        today.checked_sub_days(count)
    } else {
        today.checked_add_days(count)
    }
}

fn read_weekday(text: &str) -> Option<Weekday> {
    let weekday = match text {
        "ma" | "maandag" | "mon" | "monday" => Weekday::Mon,
        "di" | "dinsdag" | "tue" | "tuesday" => Weekday::Tue,
        "wo" | "woensdag" | "wed" | "wednesday" => Weekday::Wed,
        "do" | "donderdag" | "thu" | "thursday" => Weekday::Thu,
        "vr" | "vrijdag" | "fri" | "friday" => Weekday::Fri,
        "za" | "zaterdag" | "sat" | "saturday" => Weekday::Sat,
        "zo" | "zondag" | "sun" | "sunday" => Weekday::Sun,
        _ => return None,
    };
    Some(weekday)
}

fn nearest(weekday: Weekday, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let ahead = i64::from(weekday.days_since(today.weekday()));
    match lean {
        Lean::Future => shift_days(today, ahead),
        Lean::Past if ahead == 0 => Some(today),
        Lean::Past => shift_days(today, ahead - 7),
    }
}

fn read_parts(text: &str) -> Option<Parts> {
    if text.len() > 40 {
        return None;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return read_digits(text);
    }
    let words: Vec<&str> = text
        .split(|c: char| matches!(c, '-' | '/' | '.' | ',') || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect();
    let words = match words.as_slice() {
        [weekday, rest @ ..] if read_weekday(weekday).is_some() => rest,
        all => all,
    };
    match words {
        [year, month, day] if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => {
            Some(Parts {
                day: day.parse().ok()?,
                month: read_month(month)?,
                year: year.parse().ok(),
            })
        }
        [day, month] => Some(Parts {
            day: day.parse().ok()?,
            month: read_month(month)?,
            year: None,
        }),
        [day, month, year] => Some(Parts {
            day: day.parse().ok()?,
            month: read_month(month)?,
            year: Some(read_year(year)?),
        }),
        _ => None,
    }
}

/// `0301`, `030126` and `03012026`.
fn read_digits(text: &str) -> Option<Parts> {
    if !matches!(text.len(), 4 | 6 | 8) {
        return None;
    }
    let year = if text.len() == 4 {
        None
    } else {
        Some(read_year(text.get(4..)?)?)
    };
    Some(Parts {
        day: text.get(..2)?.parse().ok()?,
        month: text.get(2..4)?.parse().ok()?,
        year,
    })
}

/// Two figures are this century: nobody complains by post of the last one.
fn read_year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

fn read_month(text: &str) -> Option<u32> {
    const MONTHS: [(&str, &str); 12] = [
        ("januari", "january"),
        ("februari", "february"),
        ("maart", "march"),
        ("april", "april"),
        ("mei", "may"),
        ("juni", "june"),
        ("juli", "july"),
        ("augustus", "august"),
        ("september", "september"),
        ("oktober", "october"),
        ("november", "november"),
        ("december", "december"),
    ];
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    if text == "mrt" {
        return Some(3);
    }
    let long_enough = text.chars().count() >= 3;
    let named =
        |(dutch, english): &(&str, &str)| dutch.starts_with(text) || english.starts_with(text);
    let position = MONTHS.iter().position(named).filter(|_| long_enough)?;
    u32::try_from(position + 1).ok()
}

fn place(parts: Parts, today: NaiveDate, lean: Lean) -> Result<NaiveDate, DateFault> {
    let Parts { day, month, year } = parts;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return Err(DateFault::NoSuchDay { suggestion: None });
    }
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| DateFault::NoSuchDay {
            suggestion: suggestion(day, month, year),
        });
    }
    let step = if lean == Lean::Past { -1 } else { 1 };
    // Eight years reach the next 29 February, also around 2100.
    let years = (0..=8).map(|offset| today.year() + step * offset);
    let fits = |date: &NaiveDate| {
        if lean == Lean::Past {
            *date <= today
        } else {
            *date >= today
        }
    };
    let dates = |of: fn(u32, u32, i32) -> Option<NaiveDate>| {
        years
            .clone()
            .filter_map(move |year| of(day, month, year))
            .find(fits)
    };
    let exact = dates(|day, month, year| NaiveDate::from_ymd_opt(year, month, day));
    exact.ok_or_else(|| DateFault::NoSuchDay {
        suggestion: dates(suggestion),
    })
}

/// In February, the last day of that month. For a 31st that another month lacks: the same day of
/// the month before, since months are mistyped more often than days.
fn suggestion(day: u32, month: u32, year: i32) -> Option<NaiveDate> {
    if month == 2 {
        return NaiveDate::from_ymd_opt(year, 3, 1)?.pred_opt();
    }
    NaiveDate::from_ymd_opt(year, month - 1, day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// EXPERIENCE.md, "one date field everywhere". Today is Tuesday 24 November 2026.
    #[test]
    fn what_people_type_is_read() {
        let today = day("2026-11-24");
        for (typed, lean, expected) in [
            ("3-1", Lean::Past, "2026-01-03"),
            ("3-1", Lean::Future, "2027-01-03"),
            ("24-11", Lean::Past, "2026-11-24"),
            ("25/11", Lean::Past, "2025-11-25"),
            ("03012026", Lean::Past, "2026-01-03"),
            ("030126", Lean::Future, "2026-01-03"),
            ("2011", Lean::Past, "2026-11-20"),
            ("19 nov. 2026", Lean::Past, "2026-11-19"),
            ("1 mrt", Lean::Past, "2026-03-01"),
            ("maandag 16 november 2026", Lean::Past, "2026-11-16"),
            ("3 January 2026", Lean::Past, "2026-01-03"),
            ("2026-01-03", Lean::Past, "2026-01-03"),
            ("gisteren", Lean::Past, "2026-11-23"),
            (" Vandaag ", Lean::Past, "2026-11-24"),
            ("vr", Lean::Past, "2026-11-20"),
            ("vr", Lean::Future, "2026-11-27"),
            ("di", Lean::Past, "2026-11-24"),
            ("+6w", Lean::Past, "2027-01-05"),
            ("-3d", Lean::Past, "2026-11-21"),
            ("+1m", Lean::Future, "2026-12-24"),
            ("29-2", Lean::Past, "2024-02-29"),
            ("29-2", Lean::Future, "2028-02-29"),
        ] {
            assert_eq!(
                read(typed, today, lean),
                Ok(day(expected)),
                "{typed:?} {lean:?}"
            );
        }
    }

    /// The intake mock-up: "31 november bestaat niet. Bedoelt u 31 oktober 2026?"
    #[test]
    fn a_day_that_does_not_exist_is_answered_with_one_that_does() {
        let today = day("2026-11-24");
        for (typed, suggestion) in [
            ("31-11", Some("2026-10-31")),
            ("31-11-2026", Some("2026-10-31")),
            ("29-2-2026", Some("2026-02-28")),
            ("30-2-2026", Some("2026-02-28")),
            ("31-2-2028", Some("2028-02-29")),
            ("13-13", None),
            ("32-1", None),
        ] {
            let fault = DateFault::NoSuchDay {
                suggestion: suggestion.map(day),
            };
            assert_eq!(read(typed, today, Lean::Past), Err(fault), "{typed:?}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for typed in [
            "",
            "morgenochtend",
            "3",
            "1-2-3-4",
            "ij",
            "+",
            "+9999999999999999999d",
            // The year 29405 would not be read back by anybody.
            "+9999999d",
            "-9999999d",
            "3 j",
            "١-١",
        ] {
            let result = read(typed, day("2026-11-24"), Lean::Past);
            assert_eq!(result, Err(DateFault::Unreadable), "{typed:?}");
        }
    }

    proptest! {
        /// Nothing that can be typed panics.
        #[test]
        fn any_text_is_answered(text in "\\PC{0,30}") {
            let _ = read(&text, day("2026-11-24"), Lean::Future);
        }

        /// Day and month are never swapped.
        #[test]
        fn the_day_comes_first(offset in 0u64..9000, separator in "[-/. ]") {
            let date = day("2010-01-01") + Days::new(offset);
            let typed = format!("{}{separator}{}{separator}{}", date.day(), date.month(), date.year());
            prop_assert_eq!(read(&typed, day("2026-11-24"), Lean::Past), Ok(date));
        }
    }
}
