//! A paragraph as lines of glyphs.

use procedure::Language;

use super::{
    breaking::{Division, Token, divide},
    hyphen::{hyphenation_points, natural_points},
    line::{GAP_PADDING, SetLine, Style},
};
use crate::font::shape;

/// Kerning across a division is not counted, so that much is kept free, in ems.
const GRACE: f32 = 0.12;
/// What it costs to break inside a word that has no place for it.
const EMERGENCY: f32 = 4000.0;
/// What it costs to break after a hyphen that the word has of itself.
const NATURAL: f32 = 8.0;
/// What it costs to leave the "U" of a new sentence at the end of a line.
const STRANDED: f32 = 14.0;

/// Text of one look. It holds no character that the face cannot show.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) style: Style,
    pub(crate) kind: PieceKind,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PieceKind {
    Text,
    /// The label of a hole, which gets a frame.
    Gap,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting {
    /// The width of the lines in points.
    pub(crate) measure: f32,
    /// The language whose hyphens may divide words; none divides no word.
    pub(crate) hyphenation: Option<Language>,
}

/// Sets text in lines. A newline in it ends a line.
pub(crate) fn set_paragraph(pieces: &[Piece], setting: Setting) -> Vec<SetLine> {
    let em = pieces.first().map_or(10.0, |piece| piece.style.size);
    let mut lines: Vec<SetLine> = Vec::new();
    for hard_line in hard_lines(pieces) {
        // Between two lines of one paragraph a listener needs a pause.
        if let Some(last) = lines.last_mut() {
            last.end_with_space();
        }
        let text = Tokens::read(&hard_line, setting);
        let measure = setting.measure - GRACE * em;
        let divisions = divide(&text.tokens, measure, em);
        lines.extend(divisions.into_iter().map(|division| text.line(division)));
    }
    lines
}

fn hard_lines(pieces: &[Piece]) -> Vec<Vec<Piece>> {
    let mut lines = vec![Vec::new()];
    for piece in pieces {
        for (index, text) in piece.text.split('\n').enumerate() {
            if index > 0 {
                lines.push(Vec::new());
            }
            let piece = Piece {
                text: text.to_owned(),
                ..*piece
            };
            lines
                .last_mut()
                .expect("the list begins with a line")
                .push(piece);
        }
    }
    lines
}

struct Word {
    text: String,
    style: Style,
    kind: PieceKind,
}

struct Fragment {
    word: usize,
    from: usize,
    to: usize,
}

/// A hard line as words and the tokens that stand for them.
#[derive(Default)]
struct Tokens {
    words: Vec<Word>,
    fragments: Vec<Fragment>,
    tokens: Vec<Token>,
    spaces: Vec<(usize, Style)>,
}

impl Tokens {
    fn read(pieces: &[Piece], setting: Setting) -> Self {
        let mut text = Self::default();
        for piece in pieces {
            match piece.kind {
                PieceKind::Gap => text.add_word(&piece.text.replace(' ', "\u{a0}"), piece, setting),
                PieceKind::Text => {
                    for (index, word) in piece.text.split(' ').enumerate() {
                        if index > 0 {
                            text.add_space(piece.style);
                        }
                        if !word.is_empty() {
                            text.add_word(word, piece, setting);
                        }
                    }
                }
            }
        }
        text
    }

    fn add_space(&mut self, style: Style) {
        let stranded = self.words.last().is_some_and(|word| {
            word.text.chars().count() == 1 && word.text.chars().all(char::is_uppercase)
        });
        let width = shape(style.face, " ").width * style.size / 1000.0;
        self.spaces.push((self.tokens.len(), style));
        self.tokens.push(Token::Space {
            width,
            cost: if stranded { STRANDED } else { 0.0 },
        });
    }

    fn add_word(&mut self, text: &str, piece: &Piece, setting: Setting) {
        let Piece { style, kind, .. } = *piece;
        let shaped = shape(style.face, text);
        let scale = style.size / 1000.0;
        let padding = if kind == PieceKind::Gap {
            2.0 * GAP_PADDING
        } else {
            0.0
        };
        let too_wide = shaped.width * scale + padding > setting.measure - GRACE * style.size;
        let hyphen = shape(style.face, "-").width * scale;
        let word = self.words.len();
        let mut from = 0;
        for (at, cut) in cuts(text, kind, setting.hyphenation, too_wide, hyphen) {
            let Some(reach) = shaped.advance_to(at) else {
                continue;
            };
            let begun = shaped.advance_to(from).unwrap_or_default();
            self.add_fragment(Fragment { word, from, to: at }, (reach - begun) * scale);
            self.tokens.push(cut);
            from = at;
        }
        let begun = shaped.advance_to(from).unwrap_or_default();
        let width = (shaped.width - begun) * scale + padding;
        self.add_fragment(
            Fragment {
                word,
                from,
                to: text.len(),
            },
            width,
        );
        self.words.push(Word {
            text: text.to_owned(),
            style,
            kind,
        });
    }

    fn add_fragment(&mut self, fragment: Fragment, width: f32) {
        self.tokens.push(Token::Box {
            width,
            fragment: self.fragments.len(),
        });
        self.fragments.push(fragment);
    }

    fn line(&self, division: Division) -> SetLine {
        let mut line = SetLine::default();
        let mut at = division.start;
        while at < division.end {
            match self.tokens[at] {
                Token::Space { .. } => line.add_space(self.style_of_space(at)),
                Token::Cut { .. } => {}
                Token::Box { fragment, .. } => {
                    let first = &self.fragments[fragment];
                    let mut to = first.to;
                    while let Some(next) = self.fragment_after(at + 1, division.end, first.word) {
                        to = self.fragments[next.0].to;
                        at = next.1;
                    }
                    let hyphen = at + 1 == division.end && self.ends_in_hyphen(division.end);
                    let word = &self.words[first.word];
                    let part = &word.text[first.from..to];
                    match word.kind {
                        PieceKind::Gap => line.add_gap(part, word.style),
                        PieceKind::Text if hyphen => line.add_divided(part, word.style),
                        PieceKind::Text => line.add_word(part, word.style),
                    }
                }
            }
            at += 1;
        }
        line.width = line.end();
        if matches!(self.tokens.get(division.end), Some(Token::Space { .. })) {
            line.add_space(self.style_of_space(division.end));
        }
        line
    }

    /// The next fragment of the same word on this line, and its token.
    fn fragment_after(&self, cut: usize, end: usize, word: usize) -> Option<(usize, usize)> {
        let next = cut + 1;
        match (self.tokens.get(cut)?, self.tokens.get(next)?) {
            (Token::Cut { .. }, Token::Box { fragment, .. })
                if next < end && self.fragments[*fragment].word == word =>
            {
                Some((*fragment, next))
            }
            _ => None,
        }
    }

    fn ends_in_hyphen(&self, end: usize) -> bool {
        matches!(self.tokens.get(end), Some(Token::Cut { hyphen, .. }) if *hyphen > 0.0)
    }

    fn style_of_space(&self, token: usize) -> Style {
        let at = self.spaces.binary_search_by_key(&token, |space| space.0);
        self.spaces[at.expect("each space token was noted when it was made")].1
    }
}

/// The places where a word may be divided, in order.
fn cuts(
    text: &str,
    kind: PieceKind,
    hyphenation: Option<Language>,
    too_wide: bool,
    hyphen: f32,
) -> Vec<(usize, Token)> {
    let mut cuts: Vec<(usize, Token)> = Vec::new();
    if kind == PieceKind::Text {
        let natural = natural_points(text).into_iter();
        cuts.extend(natural.map(|at| {
            (
                at,
                Token::Cut {
                    hyphen: 0.0,
                    cost: NATURAL,
                },
            )
        }));
        if let Some(language) = hyphenation {
            let points = hyphenation_points(text, language).into_iter();
            cuts.extend(points.map(|at| (at, Token::hyphen(hyphen))));
        }
    }
    if too_wide {
        let anywhere = text
            .char_indices()
            .skip(1)
            .filter(|(_, ch)| !crate::text::is_mark(*ch));
        cuts.extend(anywhere.map(|(at, _)| {
            (
                at,
                Token::Cut {
                    hyphen: 0.0,
                    cost: EMERGENCY,
                },
            )
        }));
    }
    // Of two ways to divide at one place the first is the better one.
    cuts.sort_by_key(|cut| cut.0);
    cuts.dedup_by_key(|cut| cut.0);
    cuts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{font::Face, layout::page::Ink};

    const STYLE: Style = Style {
        face: Face::Serif,
        size: 11.0,
        ink: Ink::Black,
    };

    fn set(text: &str, measure: f32, language: Language) -> Vec<SetLine> {
        let piece = Piece {
            text: text.to_owned(),
            style: STYLE,
            kind: PieceKind::Text,
        };
        set_paragraph(
            &[piece],
            Setting {
                measure,
                hyphenation: Some(language),
            },
        )
    }

    /// What somebody reads from the lines, a hyphen of division left out.
    fn read(lines: &[SetLine]) -> String {
        let glyphs = lines
            .iter()
            .flat_map(|line| &line.runs)
            .flat_map(|run| &run.glyphs);
        glyphs
            .map(|glyph| glyph.text.as_str())
            .filter(|text| *text != "\u{ad}")
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_line_is_wider_than_its_measure_and_no_letter_is_lost(
            words in prop::collection::vec("[a-zA-Zéëïij]{1,45}[.,]?", 1..60),
            measure in 40.0_f32..420.0,
            language in prop_oneof![Just(Language::Nl), Just(Language::En)],
        ) {
            let text = words.join(" ");
            let lines = set(&text, measure, language);
            for line in &lines {
                prop_assert!(line.width <= measure, "{} > {measure}", line.width);
            }
            prop_assert_eq!(read(&lines), text);
        }
    }

    #[test]
    fn a_gap_is_one_piece_with_a_frame() {
        let gap = Piece {
            text: "datum van ontvangst".into(),
            style: STYLE,
            kind: PieceKind::Gap,
        };
        let lines = set_paragraph(
            &[gap],
            Setting {
                measure: 300.0,
                hyphenation: None,
            },
        );
        assert_eq!(lines.len(), 1);
        let [(x, width)] = lines[0].frames[..] else {
            panic!("one frame")
        };
        assert!(x == 0.0 && (width - lines[0].width).abs() < 0.01);
    }
}
