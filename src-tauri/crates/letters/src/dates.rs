//! Dates in full, as a letter writes them.

use chrono::{Datelike, NaiveDate};
use procedure::Language;

use crate::text::months;

/// "21 november 2026", "21 November 2026".
#[must_use]
pub fn long_date(date: NaiveDate, language: Language) -> String {
    let month = months(language)[date.month0() as usize];
    format!("{} {month} {}", date.day(), date.year())
}

/// "maandag 30 november 2026", "Monday 30 November 2026".
#[must_use]
pub fn weekday_date(date: NaiveDate, language: Language) -> String {
    let name = weekday_name(date, language);
    format!("{name} {}", long_date(date, language))
}

/// "m" for Monday in Dutch, "M" in English.
pub(crate) fn weekday_letter(date: NaiveDate, language: Language) -> &'static str {
    &weekday_name(date, language)[..1]
}

fn weekday_name(date: NaiveDate, language: Language) -> &'static str {
    let names = match language {
        Language::Nl => [
            "maandag",
            "dinsdag",
            "woensdag",
            "donderdag",
            "vrijdag",
            "zaterdag",
            "zondag",
        ],
        Language::En => [
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
        ],
    };
    names[date.weekday().num_days_from_monday() as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_in_full() {
        let cases = [
            (
                (2026, 11, 21),
                "zaterdag 21 november 2026",
                "Saturday 21 November 2026",
            ),
            (
                (2026, 11, 30),
                "maandag 30 november 2026",
                "Monday 30 November 2026",
            ),
            (
                (2028, 2, 29),
                "dinsdag 29 februari 2028",
                "Tuesday 29 February 2028",
            ),
            (
                (2027, 1, 1),
                "vrijdag 1 januari 2027",
                "Friday 1 January 2027",
            ),
        ];
        for ((year, month, day), dutch, english) in cases {
            let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            assert_eq!(weekday_date(date, Language::Nl), dutch);
            assert_eq!(weekday_date(date, Language::En), english);
            assert!(dutch.ends_with(&long_date(date, Language::Nl)));
        }
    }
}
