//! Words, sentences and dates in a running text.

use chrono::NaiveDate;
use procedure::Language;

use crate::text::months;

pub(super) fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|other| word.to_lowercase() == *other)
}

pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|ch: char| !ch.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// A phrase where it stands on its own, as it is written there.
pub(super) fn find<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    text.char_indices().find_map(|(at, _)| {
        let found = text.get(at..at + phrase.len())?;
        let alone = !text[..at].ends_with(char::is_alphanumeric)
            && !text[at + phrase.len()..].starts_with(char::is_alphanumeric);
        (alone && found.to_lowercase() == phrase).then_some(found)
    })
}

/// The sentences of a text. A full stop after an initial ends none.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut end_at = |at: usize| {
        let sentence = text[start..at].trim();
        if !sentence.is_empty() {
            sentences.push(sentence);
        }
        start = at;
    };
    for (at, ch) in text.char_indices() {
        let after = &text[at + ch.len_utf8()..];
        let is_end = match ch {
            '\n' => true,
            '.' => after.starts_with(char::is_whitespace) && !ends_in_initial(&text[..at]),
            '!' | '?' => after.starts_with(char::is_whitespace),
            _ => false,
        };
        if is_end {
            end_at(at + ch.len_utf8());
        }
    }
    end_at(text.len());
    sentences
}

fn ends_in_initial(before: &str) -> bool {
    let last = before
        .rsplit(|ch: char| !ch.is_alphanumeric())
        .next()
        .unwrap_or_default();
    last.chars().count() == 1 && last.chars().all(char::is_uppercase)
}

/// The dates that stand in a text in full, each as it is written there.
pub(super) fn dates(text: &str, language: Language) -> Vec<(&str, NaiveDate)> {
    let mut dates = Vec::new();
    for (number, month) in months(language).iter().enumerate() {
        for (at, found) in text.match_indices(month) {
            dates.extend(date_around(text, at, found, number as u32 + 1));
        }
    }
    dates.sort_by_key(|(written, _)| written.as_ptr());
    dates
}

/// The date whose month stands at a place in a text.
fn date_around<'a>(
    text: &'a str,
    at: usize,
    month: &str,
    number: u32,
) -> Option<(&'a str, NaiveDate)> {
    let before = text[..at].strip_suffix([' ', '\u{a0}'])?;
    let day = before.trim_end_matches(|ch: char| ch.is_ascii_digit());
    let after = text[at + month.len()..].strip_prefix([' ', '\u{a0}'])?;
    let year: &str = &after[..after.bytes().take_while(u8::is_ascii_digit).count()];
    let end = text.len() - after.len() + year.len();
    let date = NaiveDate::from_ymd_opt(
        year.parse().ok()?,
        number,
        before[day.len()..].parse().ok()?,
    )?;
    Some((&text[day.len()..end], date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_initial_ends_no_sentence() {
        let text = "Mevrouw S. van der Aa schreef ons. Klopt dat? Ja.";
        assert_eq!(
            sentences(text),
            ["Mevrouw S. van der Aa schreef ons.", "Klopt dat?", "Ja."]
        );
    }

    #[test]
    fn dates_in_full_are_read() {
        let cases: [(Language, &str, &[&str]); 5] = [
            (
                Language::Nl,
                "Op donderdag 17 december 2026 of 3 januari 2027.",
                &["17 december 2026", "3 januari 2027"],
            ),
            (Language::Nl, "In december 2026 en op 31 april 2026.", &[]),
            (Language::Nl, "17 december", &[]),
            (Language::En, "By 17 December 2026.", &["17 December 2026"]),
            (Language::Nl, "mei 5 mei 2026mei", &["5 mei 2026"]),
        ];
        for (language, text, expected) in cases {
            let found: Vec<&str> = dates(text, language).iter().map(|it| it.0).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
