//! Which face shows which part of a text.

use unicode_segmentation::UnicodeSegmentation;

use super::shows;
use crate::font::Face;

/// Divides a cleaned text over a face and its spares.
///
/// A word that the face cannot show goes to a spare as a whole: a single strange letter
/// in a familiar word is seen sooner than a word in another hand. Only a word that no
/// face shows by itself is divided, between letters with their marks.
pub(crate) fn by_face(text: &str, face: Face) -> Vec<(Face, &str)> {
    if text.is_ascii() || shows(face, text) {
        return vec![(face, text)];
    }
    let mut stretches = Stretches {
        text,
        found: Vec::new(),
    };
    for word in text.split_inclusive([' ', '\u{a0}', '\n']) {
        let bare = word.trim_end_matches([' ', '\u{a0}', '\n']);
        match shown_by(face, bare) {
            Some(shown_by) => stretches.add(shown_by, bare.len()),
            None => {
                for cluster in bare.graphemes(true) {
                    stretches.add(shown_by(face, cluster).unwrap_or(face), cluster.len());
                }
            }
        }
        stretches.add(face, word.len() - bare.len());
    }
    stretches.divided()
}

fn shown_by(face: Face, text: &str) -> Option<Face> {
    let mut faces = [face].into_iter().chain(face.spares().iter().copied());
    faces.find(|face| shows(*face, text))
}

/// Neighbours of one face, as face and length, in the order of the text.
struct Stretches<'a> {
    text: &'a str,
    found: Vec<(Face, usize)>,
}

impl<'a> Stretches<'a> {
    fn add(&mut self, face: Face, length: usize) {
        match self.found.last_mut() {
            Some(last) if last.0 == face => last.1 += length,
            _ if length == 0 => {}
            _ => self.found.push((face, length)),
        }
    }

    fn divided(self) -> Vec<(Face, &'a str)> {
        let mut rest = self.text;
        let cut = |(face, length): (Face, usize)| {
            let (stretch, after) = rest.split_at(length);
            rest = after;
            (face, stretch)
        };
        self.found.into_iter().map(cut).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Divided = &'static [(Face, &'static str)];

    #[test]
    fn a_word_stays_in_one_hand() {
        use Face::{Sans, SansSemibold, Serif, SerifSemibold, Wide};
        let cases: [(Face, &str, Divided); 5] = [
            (
                Serif,
                "Žižek Δημήτρης Нгуен",
                &[(Serif, "Žižek Δημήτρης Нгуен")],
            ),
            (
                Serif,
                "mevrouw Ŧuomas, hier",
                &[(Serif, "mevrouw "), (Wide, "Ŧuomas,"), (Serif, " hier")],
            ),
            (
                SerifSemibold,
                "bij Ŧuomas",
                &[(SerifSemibold, "bij "), (SansSemibold, "Ŧuomas")],
            ),
            (Serif, "Ҟ●", &[(Wide, "Ҟ"), (Sans, "●")]),
            (Serif, "", &[(Serif, "")]),
        ];
        for (face, text, expected) in cases {
            assert_eq!(by_face(text, face), expected, "{text}");
        }
    }
}
