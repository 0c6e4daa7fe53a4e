//! What a typed text becomes before it is set: no invisible controls, only characters
//! that the face can show, and spaces that may not break where a reader would stumble.

mod faces;
mod tie;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

use crate::{Part, TypesetFault, font::Face};

pub(crate) use faces::by_face;
pub(crate) use tie::{months, tie};

/// No text of a letter or document is longer, in bytes: what is pasted by mistake must
/// not keep the window waiting.
const LONGEST: usize = 1_000_000;

/// Makes a text fit for a face, or says which character stands in the way.
///
/// A newline stays; other controls, bidirectional marks and invisible characters go.
/// What the face lacks may be for one of its spares, and what those lack is replaced by
/// something that means the same (Ⅳ becomes IV).
pub(crate) fn clean(text: &str, face: Face, part: Part) -> Result<String, TypesetFault> {
    if text.len() > LONGEST {
        return Err(TypesetFault::DoesNotFit { part });
    }
    if text.bytes().all(|byte| matches!(byte, b'\n' | 0x20..=0x7e)) {
        return Ok(text.to_owned());
    }
    let usual: String = text.nfc().filter_map(usual).collect();
    let mut out = String::with_capacity(usual.len());
    for cluster in usual.graphemes(true) {
        if cluster == "\n" || shows(face, cluster) {
            out.push_str(cluster);
        } else {
            out.push_str(&another_way(cluster, face).ok_or_else(|| refusal(cluster, face, part))?);
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

/// What a character becomes whatever the face: controls go, spaces become one space.
fn usual(ch: char) -> Option<char> {
    match ch {
        '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' => Some('\n'),
        '\t' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => {
            Some(' ')
        }
        '\u{2007}' | '\u{202f}' => Some('\u{a0}'),
        '\u{2010}' => Some('-'),
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{e0000}'..='\u{e0fff}' => None,
        ch if ch.is_control() => None,
        ch => Some(ch),
    }
}

/// Whether a face has every part of a cluster: a letter and its marks must not part.
fn shows(face: Face, cluster: &str) -> bool {
    cluster.chars().all(|ch| face.has(ch))
}

/// A cluster as the face or one of its spares can show it, the best way first: in the
/// face itself, spelled with marks or as what means the same, and then in a spare.
fn another_way(cluster: &str, face: Face) -> Option<String> {
    let spellings: [String; 5] = [
        cluster.to_owned(),
        cluster.nfd().collect(),
        cluster.nfkc().collect(),
        cluster.nfkd().collect(),
        cluster.chars().map(alike).collect(),
    ];
    let faces = [face].into_iter().chain(face.spares().iter().copied());
    let mut ways = faces.flat_map(|face| spellings.iter().map(move |text| (face, text)));
    ways.find(|(face, text)| shows(*face, text))
        .map(|(_, text)| text.clone())
}

fn alike(ch: char) -> char {
    match ch {
        '\u{2011}' => '-',
        '\u{2015}' => '—',
        '\u{2212}' => '–',
        ch => ch,
    }
}

fn refusal(cluster: &str, face: Face, part: Part) -> TypesetFault {
    if cluster.chars().any(is_right_to_left) {
        return TypesetFault::RightToLeft { part };
    }
    let lacking = cluster.chars().find(|ch| !face.has(*ch));
    let ch = lacking.unwrap_or(char::REPLACEMENT_CHARACTER);
    TypesetFault::NoGlyph { ch, part }
}

/// The blocks of Hebrew, Arabic and their kin, with their presentation forms.
fn is_right_to_left(ch: char) -> bool {
    matches!(ch, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
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
            ("Ⅳ", "IV"),
            ("ħ\u{323}", "ħ\u{323}"),
            ("Ŧuomas", "Ŧuomas"),
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
}
