//! Words as the boxes, spaces and cuts that a paragraph is divided by.

use std::sync::Arc;

use procedure::Language;

use super::{
    breaking::{Division, Token},
    hyphen::{Divisible, hyphenation_points, is_address, natural_points},
    line::{GAP_PADDING, SetLine, Style},
    paragraph::{Piece, PieceKind, Setting},
};
use crate::font::{Shaped, shape};

/// Kerning across a division is not counted, so that much is kept free, in ems.
pub(crate) const GRACE: f32 = 0.12;
/// What it costs to break after a hyphen that the word has of itself.
const NATURAL: f32 = 8.0;
/// What it costs to divide an address, which somebody will type over.
const ADDRESS: f32 = 500.0;
/// What it costs to leave the "U" of a new sentence at the end of a line.
const STRANDED: f32 = 14.0;
/// What it costs to part what was tied together, when it is wider than its line.
const TIED: f32 = 400.0;
/// What it costs to divide a name that is wider than its line.
const NAME: f32 = 800.0;
/// What it costs to break inside a word that has no place for it.
const EMERGENCY: f32 = 4000.0;

struct Word {
    text: String,
    /// The whole of it: most words stand on one line.
    shaped: Arc<Shaped>,
    style: Style,
    kind: PieceKind,
}

impl Word {
    /// What its frame takes at both sides.
    fn padding(&self) -> f32 {
        match self.kind {
            PieceKind::Text => 0.0,
            PieceKind::Gap => 2.0 * GAP_PADDING,
        }
    }
}

#[derive(Clone, Copy)]
struct Fragment {
    word: usize,
    from: usize,
    to: usize,
}

/// A hard line as words and the tokens that stand for them.
#[derive(Default)]
pub(crate) struct Tokens {
    pub(crate) tokens: Vec<Token>,
    words: Vec<Word>,
    fragments: Vec<Fragment>,
    spaces: Vec<(usize, Style)>,
}

/// What stands between two spaces, though it may be of several looks.
#[derive(Default)]
struct Stretch {
    words: Vec<Word>,
    width: f32,
}

impl Stretch {
    fn add(&mut self, text: String, piece: &Piece) {
        let Piece { style, kind, .. } = *piece;
        let shaped = shape(style.face, &text);
        let word = Word {
            text,
            shaped,
            style,
            kind,
        };
        self.width += word.shaped.width * style.size / 1000.0 + word.padding();
        self.words.push(word);
    }
}

impl Tokens {
    pub(crate) fn read(pieces: &[Piece], setting: Setting) -> Self {
        let mut text = Self::default();
        let mut stretch = Stretch::default();
        for piece in pieces {
            match piece.kind {
                PieceKind::Gap => stretch.add(piece.text.replace(' ', "\u{a0}"), piece),
                PieceKind::Text => {
                    for (index, word) in piece.text.split(' ').enumerate() {
                        if index > 0 {
                            text.add_stretch(std::mem::take(&mut stretch), setting);
                            text.add_space(piece.style);
                        }
                        if !word.is_empty() {
                            stretch.add(word.to_owned(), piece);
                        }
                    }
                }
            }
        }
        text.add_stretch(stretch, setting);
        text
    }

    /// The width of everything on one line, and of the widest piece between spaces and
    /// between any breaks.
    pub(crate) fn widths(&self) -> [f32; 3] {
        let [mut line, mut widest_word, mut widest_part] = [0.0_f32; 3];
        let [mut word, mut part] = [0.0_f32; 2];
        for token in &self.tokens {
            match token {
                Token::Box { width, .. } => {
                    line += width;
                    word += width;
                    part += width;
                }
                Token::Space { width, .. } => {
                    line += width;
                    [word, part] = [0.0; 2];
                }
                Token::Cut { hyphen, .. } => {
                    widest_part = widest_part.max(part + hyphen);
                    part = 0.0;
                }
            }
            widest_word = widest_word.max(word);
            widest_part = widest_part.max(part);
        }
        [line, widest_word, widest_part]
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

    fn add_stretch(&mut self, stretch: Stretch, setting: Setting) {
        let size = stretch.words.first().map_or(0.0, |word| word.style.size);
        let too_wide = stretch.width > setting.measure - GRACE * size;
        for (index, word) in stretch.words.into_iter().enumerate() {
            if too_wide && index > 0 {
                self.tokens.push(Token::Cut {
                    hyphen: 0.0,
                    cost: EMERGENCY,
                });
            }
            self.add_word(word, setting.hyphenation, too_wide);
        }
    }

    fn add_word(&mut self, word: Word, hyphenation: Option<Language>, too_wide: bool) {
        let shaped = Arc::clone(&word.shaped);
        let scale = word.style.size / 1000.0;
        let at_cut = match word.kind {
            PieceKind::Text => shape(word.style.face, "-").width * scale,
            // Each part of a divided label has a frame of its own.
            PieceKind::Gap => word.padding(),
        };
        let cuts = cuts(&word.text, word.kind, hyphenation, too_wide, at_cut);
        let mut fragment = Fragment {
            word: self.words.len(),
            from: 0,
            to: 0,
        };
        for (at, cut) in cuts {
            let Some(reach) = shaped.advance_to(at) else {
                continue;
            };
            let begun = shaped.advance_to(fragment.from).unwrap_or_default();
            fragment.to = at;
            self.add_fragment(fragment, (reach - begun) * scale);
            self.tokens.push(cut);
            fragment.from = at;
        }
        let begun = shaped.advance_to(fragment.from).unwrap_or_default();
        fragment.to = word.text.len();
        self.add_fragment(fragment, (shaped.width - begun) * scale + word.padding());
        self.words.push(word);
    }

    fn add_fragment(&mut self, fragment: Fragment, width: f32) {
        self.tokens.push(Token::Box {
            width,
            fragment: self.fragments.len(),
        });
        self.fragments.push(fragment);
    }

    /// The glyphs of a line.
    pub(crate) fn line(&self, division: Division) -> SetLine {
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
                        PieceKind::Text if part.len() == word.text.len() => {
                            line.add_shaped(&word.shaped, word.style);
                        }
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

/// The places where a word may be divided, in order; `width` is what a hyphen takes, or
/// the frame of a hole.
fn cuts(
    text: &str,
    kind: PieceKind,
    hyphenation: Option<Language>,
    too_wide: bool,
    width: f32,
) -> Vec<(usize, Token)> {
    let cut = |hyphen, cost| move |at| (at, Token::Cut { hyphen, cost });
    let mut cuts: Vec<(usize, Token)> = Vec::new();
    if kind == PieceKind::Text {
        let cost = if is_address(text) { ADDRESS } else { NATURAL };
        cuts.extend(natural_points(text).into_iter().map(cut(0.0, cost)));
        if let Some(language) = hyphenation {
            let points = |divisible| hyphenation_points(text, language, divisible).into_iter();
            let common = points(Divisible::Common);
            cuts.extend(common.map(|at| (at, Token::hyphen(width))));
            if too_wide {
                cuts.extend(points(Divisible::Any).map(cut(width, NAME)));
            }
        }
    }
    if too_wide {
        let width = if kind == PieceKind::Gap { width } else { 0.0 };
        let tied = text.match_indices('\u{a0}');
        cuts.extend(tied.map(|(at, tie)| at + tie.len()).map(cut(width, TIED)));
        let anywhere = text.char_indices().skip(1);
        let anywhere = anywhere.filter(|(_, ch)| !crate::text::is_mark(*ch));
        cuts.extend(anywhere.map(|(at, _)| at).map(cut(width, EMERGENCY)));
    }
    // Of two ways to divide at one place the first is the better one.
    cuts.retain(|cut| cut.0 < text.len());
    cuts.sort_by_key(|cut| cut.0);
    cuts.dedup_by_key(|cut| cut.0);
    cuts
}
