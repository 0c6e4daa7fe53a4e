//! Where a word may be divided.

use procedure::Language;

use crate::text::months;

/// Fewer letters than this never stand alone on either side of a hyphen.
const SIDE: usize = 3;
/// A shorter word is never divided.
const SHORTEST: usize = 7;

/// Which words a hyphen may divide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Divisible {
    /// Words in small letters: a name is the reader's own, and whoever opens a letter
    /// about a complaint should find it whole.
    Common,
    /// Names and first words too, since no line has room for them.
    Any,
}

/// The bytes at which a word may be divided with a hyphen.
pub(crate) fn hyphenation_points(
    word: &str,
    language: Language,
    divisible: Divisible,
) -> Vec<usize> {
    let patterns = match language {
        Language::Nl => hypher::Lang::Dutch,
        Language::En => hypher::Lang::English,
    };
    let mut points = Vec::new();
    // A hyphen that an address does not have would be copied along.
    if is_address(word) {
        return points;
    }
    let mut start = 0;
    for piece in word.split(|ch: char| !ch.is_alphabetic()) {
        // A date is read at a glance, so that its month stays whole.
        let is_common =
            || piece.chars().all(char::is_lowercase) && !months(language).contains(&piece);
        let is_long = piece.chars().count() >= SHORTEST;
        if is_long && (divisible == Divisible::Any || is_common()) {
            let mut at = start;
            for syllable in hypher::hyphenate_bounded(piece, patterns, SIDE, SIDE) {
                at += syllable.len();
                if at < start + piece.len() {
                    points.push(at);
                }
            }
        }
        start += piece.len();
        start += word[start..].chars().next().map_or(0, char::len_utf8);
    }
    points
}

/// The bytes at which a word may be divided as it is: after its own hyphen or dash,
/// between two whole words, or in a web or mail address. Numbers, such as a reference or
/// a date, stay whole.
pub(crate) fn natural_points(word: &str) -> Vec<usize> {
    let is_address = is_address(word);
    let mut points = Vec::new();
    for (at, ch) in word.char_indices() {
        let next = at + ch.len_utf8();
        let (before, after) = (&word[..at], &word[next..]);
        let divides = match ch {
            '/' | '@' | '.' | '_' | '?' | '&' | '=' if is_address => stands_free(before, after),
            '-' | '–' | '—' | '/' => has_side(before.chars().rev()) && has_side(after.chars()),
            _ => false,
        };
        if divides {
            points.push(next);
        }
    }
    points
}

/// Whether a word is an address of the web or of somebody's mail.
pub(crate) fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains("www.") || {
        let mut sides = word.split('@');
        let is_side = |side: Option<&str>| side.is_some_and(|side| !side.is_empty());
        is_side(sides.next()) && is_side(sides.next())
    }
}

/// Whether both parts of a divided address are long enough to be seen, and the marks
/// between them stay together.
fn stands_free(before: &str, after: &str) -> bool {
    let letters = |part: &str| {
        part.chars()
            .take(2 * SIDE)
            .filter(|ch| ch.is_alphanumeric())
            .count()
    };
    let is_long = |part: &str| letters(part) >= SIDE;
    let is_free = is_long(before) && is_long(after) && !before.ends_with("www");
    is_free && after.starts_with(char::is_alphanumeric)
}

fn has_side(letters: impl Iterator<Item = char>) -> bool {
    letters.take(SIDE).filter(|ch| ch.is_alphabetic()).count() == SIDE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(word: &str, points: &[usize]) -> String {
        let mut out = word.to_owned();
        for point in points.iter().rev() {
            out.insert(*point, '|');
        }
        out
    }

    #[test]
    fn words_divide_as_the_language_does() {
        let cases = [
            (Language::Nl, "klachtenregeling", "klach|ten|re|ge|ling"),
            (Language::Nl, "vertrouwelijk,", "ver|trou|we|lijk,"),
            (Language::Nl, "Holsteijnlaan", "Holsteijnlaan"),
            (Language::Nl, "beslis", "beslis"),
            (Language::Nl, "december", "december"),
            (Language::En, "acknowledgement", "acknowl|edge|ment"),
            (
                Language::Nl,
                "klachten@wilgenzoom.example",
                "klachten@wilgenzoom.example",
            ),
        ];
        for (language, word, expected) in cases {
            let points = hyphenation_points(word, language, Divisible::Common);
            assert_eq!(divided(word, &points), expected);
        }
        let points = hyphenation_points("Holsteijnlaan", Language::Nl, Divisible::Any);
        assert_eq!(divided("Holsteijnlaan", &points), "Hol|steijn|laan");
    }

    #[test]
    fn addresses_and_double_names_divide_without_a_new_hyphen() {
        let cases = [
            ("Hooft-El", "Hooft-El"),
            ("intervisie-begeleiding", "intervisie-|begeleiding"),
            ("e-mail", "e-mail"),
            ("K-2026-014/03", "K-2026-014/03"),
            ("16-11-2026", "16-11-2026"),
            ("2025–2026", "2025–2026"),
            ("maandag–vrijdag", "maandag–|vrijdag"),
            ("en/of", "en/of"),
            ("klager/beklaagde", "klager/|beklaagde"),
            ("a@b.nl", "a@b.nl"),
            (
                "klachten@wilgenzoom.example",
                "klachten@|wilgenzoom.|example",
            ),
            (
                "https://www.wilgenzoom.example/klacht?nummer=14",
                "https://|www.wilgenzoom.|example/|klacht?|nummer=14",
            ),
            ("www.wilgenzoom.nl.", "www.wilgenzoom.nl."),
            ("@", "@"),
        ];
        for (word, expected) in cases {
            assert_eq!(divided(word, &natural_points(word)), expected);
        }
    }
}
