//! Spaces that may not become the end of a line: € 35, 21 november, 5 km, art. 4,
//! S. van der Aa.

use procedure::Language;

/// Replaces the spaces where a reader would stumble over the end of a line by no-break
/// spaces.
pub(crate) fn tie(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let (mut last, mut is_name, mut is_town) = ("", false, false);
    for (index, word) in text.split(' ').enumerate() {
        // Between initials and the core of a name stand its particles.
        is_name = is_initial(last) || (is_name && is_particle(last));
        is_town = is_town && (word.is_empty() || starts_town(word));
        if index > 0 {
            let tied = (is_name && !word.is_empty()) || is_town || is_tied(last, word);
            out.push(if tied { '\u{a0}' } else { ' ' });
        }
        out.push_str(word);
        // Between a postcode and its town stand one or two spaces.
        is_town = is_postcode(last, word)
            || (is_town && word.chars().next_back().is_none_or(char::is_alphanumeric));
        last = word;
    }
    out
}

fn is_tied(left: &str, right: &str) -> bool {
    let bare = right.trim_end_matches(|ch: char| !ch.is_alphanumeric() && !"%²³".contains(ch));
    let left = left.trim_start_matches(['(', '‘', '“', '"', '\'']);
    if COUNTED.contains(&left) {
        return right.starts_with(|ch: char| ch.is_ascii_digit());
    }
    if is_month(left) && is_year(bare) {
        return true;
    }
    if is_number(left) {
        return UNITS.contains(&bare) || is_month(bare) || goes_on(left, bare);
    }
    // A line does not begin with a dash.
    let is_dash = matches!(right, "–" | "—") && !left.is_empty();
    let goes_before = right.starts_with(char::is_uppercase) || is_second_particle(left, right);
    is_dash || (stands_before_names(left) && goes_before)
}

/// "der" in "mevrouw Van der Meulen".
fn is_second_particle(left: &str, right: &str) -> bool {
    left == "Van" && matches!(right, "de" | "der" | "den" | "’t" | "'t")
}

/// What announces a number.
const COUNTED: [&str; 24] = [
    "€",
    "$",
    "£",
    "EUR",
    "§",
    "art.",
    "Art.",
    "artikel",
    "Artikel",
    "article",
    "lid",
    "nr.",
    "Nr.",
    "nummer",
    "no.",
    "No.",
    "blz.",
    "p.",
    "bladzijde",
    "page",
    "bijlage",
    "Bijlage",
    "onderdeel",
    "hoofdstuk",
];

/// What a number counts.
const UNITS: [&str; 45] = [
    "%",
    "‰",
    "°",
    "°C",
    "cm",
    "m",
    "m²",
    "m³",
    "mm",
    "km",
    "g",
    "kg",
    "l",
    "ml",
    "kB",
    "MB",
    "GB",
    "euro",
    "cent",
    "minuut",
    "minuten",
    "min",
    "uur",
    "uren",
    "u",
    "dag",
    "dagen",
    "werkdagen",
    "week",
    "weken",
    "maand",
    "maanden",
    "jaar",
    "pm",
    "am",
    "minutes",
    "hours",
    "day",
    "days",
    "working",
    "weeks",
    "month",
    "months",
    "years",
    "euros",
];

/// "35", "35,50", "1.000" and "14:30".
fn is_number(word: &str) -> bool {
    word.starts_with(|ch: char| ch.is_ascii_digit())
        && word.ends_with(|ch: char| ch.is_ascii_digit())
        && word
            .chars()
            .all(|ch| ch.is_ascii_digit() || ".,:".contains(ch))
}

/// The parts of a postcode or a telephone number: "4999 XA", "0199 55".
fn goes_on(left: &str, right: &str) -> bool {
    let is_digits = |word: &str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_digit());
    (is_digits(left) && is_digits(right)) || is_postcode(left, right)
}

/// "4999 XA".
fn is_postcode(left: &str, right: &str) -> bool {
    let is_digits = left.len() == 4 && left.bytes().all(|byte| byte.is_ascii_digit());
    is_digits && right.len() == 2 && right.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// "OUDERMEER", "’s-Gravenhage".
fn starts_town(word: &str) -> bool {
    word.starts_with(|ch: char| ch.is_uppercase() || matches!(ch, '’' | '\''))
}

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

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_month(word: &str) -> bool {
    [Language::Nl, Language::En]
        .into_iter()
        .any(|language| months(language).contains(&word))
}

/// The small words inside a name.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "van"
            | "de"
            | "der"
            | "den"
            | "ten"
            | "ter"
            | "te"
            | "in"
            | "op"
            | "aan"
            | "la"
            | "le"
            | "du"
            | "von"
            | "el"
            | "’t"
            | "'t"
            | "’s"
            | "'s"
    )
}

/// What stands so close to a name that a line should not end between them.
fn stands_before_names(word: &str) -> bool {
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
            | "mr."
            | "drs."
            | "dr."
            | "Mr"
            | "Ms"
            | "Mrs"
            | "Dr"
    )
}

/// "S." and "J.P.", which belong to the name that follows.
fn is_initial(word: &str) -> bool {
    let mut chars = word.trim_start_matches('(').chars();
    let mut seen = false;
    while let Some(ch) = chars.next() {
        if !ch.is_uppercase() || chars.next() != Some('.') {
            return false;
        }
        seen = true;
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_where_no_reader_stumbles() {
        let cases = [
            ("op 21 november 2026", "op 21~november~2026"),
            ("on 21 November 2026, and", "on 21~November~2026, and"),
            ("kost € 35,50 per uur", "kost €~35,50 per uur"),
            ("tarief (€ 85,50)", "tarief (€~85,50)"),
            (
                "na 2 weken, zei A. van der Berg",
                "na 2~weken, zei A.~van~der~Berg",
            ),
            ("J.P. Łukasz (S. Ünal)", "J.P.~Łukasz (S.~Ünal)"),
            (
                "zie art. 4, lid 2 van de regeling",
                "zie art.~4, lid~2 van de regeling",
            ),
            (
                "mevrouw De Wit en de heer Van den Aa",
                "mevrouw~De~Wit en de heer~Van~den~Aa",
            ),
            ("om 14.30 uur, 2,5 km verder", "om 14.30~uur, 2,5~km verder"),
            ("bel 0199 55 01 23", "bel 0199~55~01~23"),
            ("4999 XA  OUDERMEER", "4999~XA~~OUDERMEER"),
            (
                "naar Kerkpad 8 · 4999 XA Oudermeer · 0199 55",
                "naar Kerkpad 8 · 4999~XA~Oudermeer · 0199~55",
            ),
            (
                "4999 XA Oud Meer. Wij 4999 XA en",
                "4999~XA~Oud~Meer. Wij 4999~XA en",
            ),
            ("eerst – dan", "eerst~– dan"),
            ("twee  spaties", "twee  spaties"),
            ("in 2026 een brief", "in 2026 een brief"),
            ("A. ", "A. "),
        ];
        for (typed, set) in cases {
            assert_eq!(tie(typed).replace('\u{a0}', "~"), set);
        }
    }
}
