//! What a typed text becomes before it is set: no invisible controls, only characters
//! that the face can show, and spaces that may not break where a reader would stumble.

use procedure::Language;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::{Part, TypesetFault, font::Face};

/// Makes a text fit for a face, or says which character stands in the way.
///
/// A newline stays; other controls, bidirectional marks and invisible characters go.
/// A character that the face lacks is replaced by one that means the same (ĳ becomes ij).
pub(crate) fn clean(text: &str, face: Face, part: Part) -> Result<String, TypesetFault> {
    if text.bytes().all(|byte| matches!(byte, b'\n' | 0x20..=0x7e)) {
        return Ok(text.to_owned());
    }
    let mut out = String::with_capacity(text.len());
    for ch in text.nfc() {
        match usual(ch) {
            Usual::Drop => {}
            Usual::Use(ch) if ch == '\n' || face.has(ch) => out.push(ch),
            Usual::Use(ch) if is_right_to_left(ch) => {
                return Err(TypesetFault::RightToLeft { part });
            }
            Usual::Use(ch) => {
                let shown = substitute(ch, face).ok_or(TypesetFault::NoGlyph { ch, part })?;
                out.push_str(&shown);
            }
        }
    }
    Ok(out)
}

/// The same for a text that stands on one line: newlines become spaces.
pub(crate) fn clean_line(text: &str, face: Face, part: Part) -> Result<String, TypesetFault> {
    let text = clean(text, face, part)?;
    // Two spaces stand between postcode and town, so only the ends are trimmed.
    let lines = text.split('\n').map(|line| line.trim_matches(' '));
    Ok(lines
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" "))
}

/// Replaces the spaces that may not become the end of a line by no-break spaces:
/// € 35, 21 november, 5 km, art. 4, S. van der Aa.
pub(crate) fn tie(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut last = "";
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            out.push(if is_tied(last, word) { '\u{a0}' } else { ' ' });
        }
        out.push_str(word);
        last = word;
    }
    out
}

enum Usual {
    Drop,
    Use(char),
}

/// What a character becomes whatever the face: controls go, spaces become one space.
fn usual(ch: char) -> Usual {
    match ch {
        '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' => Usual::Use('\n'),
        '\t' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => {
            Usual::Use(' ')
        }
        '\u{2007}' | '\u{202f}' => Usual::Use('\u{a0}'),
        '\u{2010}' => Usual::Use('-'),
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{e0000}'..='\u{e0fff}' => Usual::Drop,
        ch if ch.is_control() => Usual::Drop,
        ch => Usual::Use(ch),
    }
}

/// Another spelling of a character that the face can show.
fn substitute(ch: char, face: Face) -> Option<String> {
    let source = ch.to_string();
    let spellings: [String; 3] = [
        source.nfkc().collect(),
        source.nfd().collect(),
        source.nfkd().collect(),
    ];
    let shown = |text: &String| *text != source && text.chars().all(|ch| face.has(ch));
    spellings.into_iter().find(shown).or_else(|| match ch {
        '\u{2011}' => Some("-".to_owned()),
        '\u{2015}' => Some("—".to_owned()),
        '\u{2212}' => Some("–".to_owned()),
        _ => None,
    })
}

/// The blocks of Hebrew, Arabic and their kin, with their presentation forms.
fn is_right_to_left(ch: char) -> bool {
    matches!(ch, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

fn is_tied(left: &str, right: &str) -> bool {
    let starts_with_digit = right.starts_with(|ch: char| ch.is_ascii_digit());
    let number = !left.is_empty() && left.chars().all(|ch| ch.is_ascii_digit());
    let bare = right.trim_end_matches(|ch: char| !ch.is_alphanumeric() && ch != '%');
    match left {
        "€" | "$" | "£" | "art." | "artikel" | "nr." | "no." | "blz." | "p." | "§" => {
            starts_with_digit
        }
        _ if number => is_month(bare) || UNITS.contains(&bare),
        _ => is_initial(left) || (is_particle(left) && right.starts_with(char::is_uppercase)),
    }
}

const UNITS: [&str; 17] = [
    "%", "cm", "euro", "g", "jaar", "kg", "km", "m", "min", "minuten", "mm", "pm", "am", "uur",
    "weken", "dagen", "days",
];

/// The names of the months, as they stand in a date.
pub(crate) fn months(language: Language) -> &'static [&'static str; 12] {
    match language {
        Language::Nl => &[
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ],
        Language::En => &[
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    }
}

fn is_month(word: &str) -> bool {
    [Language::Nl, Language::En]
        .into_iter()
        .any(|language| months(language).contains(&word))
}

/// What stands so close to a name that a line should not end between them.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "De" | "Den"
            | "Der"
            | "Van"
            | "Ten"
            | "Ter"
            | "der"
            | "den"
            | "ten"
            | "ter"
            | "’t"
            | "'t"
            | "heer"
            | "mevrouw"
            | "Mr"
            | "Ms"
            | "Mrs"
            | "Dr"
    )
}

/// "S." and "J.P.", which belong to the name that follows.
fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    let mut seen = false;
    while let Some(ch) = chars.next() {
        if !ch.is_uppercase() || chars.next() != Some('.') {
            return false;
        }
        seen = true;
    }
    seen
}

/// Whether a character only changes the one before it.
pub(crate) fn is_mark(ch: char) -> bool {
    is_combining_mark(ch)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_go_and_equivalents_come() {
        let cases = [
            ("a\u{0}b\u{7}c", "abc"),
            ("a\tb", "a b"),
            ("\u{feff}a\u{200b}b\u{202e}c", "abc"),
            ("re\u{301}sume\u{301}", "résumé"),
            ("\u{133}sland", "ijsland"),
            ("\u{132}ssel", "IJssel"),
            ("af\u{ad}spraak", "afspraak"),
            ("a\u{2028}b", "a\nb"),
            ("𝐀", "A"),
        ];
        for (typed, set) in cases {
            assert_eq!(
                clean(typed, Face::Serif, Part::Body).as_deref(),
                Ok(set),
                "{typed:?}"
            );
        }
    }

    #[test]
    fn what_cannot_be_shown_is_named() {
        let part = Part::Salutation;
        let cases = [
            ("goed 😀", TypesetFault::NoGlyph { ch: '😀', part }),
            ("李", TypesetFault::NoGlyph { ch: '李', part }),
            ("שלום", TypesetFault::RightToLeft { part }),
            ("مرحبا", TypesetFault::RightToLeft { part }),
        ];
        for (typed, fault) in cases {
            assert_eq!(clean(typed, Face::Serif, part), Err(fault), "{typed}");
        }
    }

    #[test]
    fn numbers_keep_what_they_count() {
        let cases = [
            ("op 21 november 2026", "op 21~november 2026"),
            ("kost € 35,50 per uur", "kost €~35,50 per uur"),
            (
                "na 2 weken, zei S. van der Aa",
                "na 2~weken, zei S.~van der~Aa",
            ),
            ("zie art. 4 van de regeling", "zie art.~4 van de regeling"),
            (
                "mevrouw De Wit en S. van der Aa",
                "mevrouw~De~Wit en S.~van der~Aa",
            ),
            ("on 21 November 2026", "on 21~November 2026"),
            ("twee  spaties", "twee  spaties"),
        ];
        for (typed, set) in cases {
            assert_eq!(tie(typed).replace('\u{a0}', "~"), set);
        }
    }
}
