//! A paragraph as lines of glyphs.

use procedure::Language;

use super::{
    breaking::divide,
    line::{SetLine, Style},
    tokens::{GRACE, Tokens},
};

/// The most lines that somebody leaves open between two stretches of a paragraph.
const MOST_BLANK: usize = 2;

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
    let em = em(pieces);
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

/// How wide a text asks to be, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Extent {
    /// Its longest line, when nothing breaks it but its own newlines.
    pub(crate) line: f32,
    /// Its longest word, when no hyphen divides it.
    pub(crate) word: f32,
    /// Its longest part of a word, when hyphens divide all.
    pub(crate) syllable: f32,
}

impl Extent {
    /// What both ask.
    pub(crate) fn max(self, other: Self) -> Self {
        Self {
            line: self.line.max(other.line),
            word: self.word.max(other.word),
            syllable: self.syllable.max(other.syllable),
        }
    }
}

/// Measures a text without setting it: set in a measure of its longest line it stays on
/// that line.
pub(crate) fn extent(pieces: &[Piece], hyphenation: Option<Language>) -> Extent {
    let setting = Setting {
        measure: f32::INFINITY,
        hyphenation,
    };
    // A line that is set in exactly its own width would not fit for the grace it asks.
    let grace = 2.0 * GRACE * em(pieces);
    let mut extent = Extent::default();
    for line in hard_lines(pieces) {
        let text = Tokens::read(&line, setting);
        let [line, word, syllable] = text.widths();
        extent = extent.max(Extent {
            line: line + grace,
            word: word + grace,
            syllable: syllable + grace,
        });
    }
    extent
}

fn em(pieces: &[Piece]) -> f32 {
    pieces.first().map_or(10.0, |piece| piece.style.size)
}

/// The text between newlines. Blank lines at either end go, and of many in a row a few
/// are left: whoever leans on the Enter key asks for no blank pages.
fn hard_lines(pieces: &[Piece]) -> Vec<Vec<Piece>> {
    let mut lines = vec![Vec::new()];
    let mut blank = 0;
    for piece in pieces {
        for (index, text) in piece.text.split('\n').enumerate() {
            if index > 0 {
                blank = if is_blank(lines.last()) { blank + 1 } else { 0 };
                if blank > MOST_BLANK || (blank > 0 && lines.len() == 1) {
                    lines.pop();
                }
                lines.push(Vec::new());
            }
            let piece = Piece {
                text: text.to_owned(),
                ..*piece
            };
            lines
                .last_mut()
                .expect("the list begins with a line, and each that goes is followed by one")
                .push(piece);
        }
    }
    while lines.len() > 1 && is_blank(lines.last()) {
        lines.pop();
    }
    lines
}

fn is_blank(line: Option<&Vec<Piece>>) -> bool {
    line.is_some_and(|line| line.iter().all(|piece| piece.text.trim().is_empty()))
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
            .filter(|glyph| !glyph.text.is('\u{ad}'))
            .map(|glyph| glyph.text.to_string())
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

        /// Where words are words, the last line holds more than one that is forgotten.
        #[test]
        fn no_paragraph_ends_in_a_forgotten_word(
            words in prop::collection::vec("[a-z]{1,11}", 12..90),
        ) {
            let lines = set(&words.join(" "), 408.0, Language::Nl);
            let last = read(&lines[lines.len() - 1..]);
            prop_assert!(lines.len() == 1 || last.chars().count() >= 6, "{last}");
        }
    }

    #[test]
    fn many_blank_lines_are_few() {
        let cases = [
            ("a\nb", 2),
            ("a\n\n\nb", 4),
            ("a\n\n\n\n\n\n\n\nb", 4),
            ("\n\n\na\n \n\n", 1),
            ("\n\n\n", 1),
            ("", 1),
        ];
        for (text, lines) in cases {
            assert_eq!(set(text, 300.0, Language::Nl).len(), lines, "{text:?}");
        }
        let endless = format!("a{}b", "\n".repeat(10_000));
        assert_eq!(set(&endless, 300.0, Language::Nl).len(), 4);
    }

    /// What was tied is parted before a word is.
    #[test]
    fn ties_give_way_before_words_do() {
        let lines = set("A.\u{a0}van\u{a0}der\u{a0}Wilgenzoom", 75.0, Language::Nl);
        let lines: Vec<String> = lines
            .iter()
            .map(|line| read(std::slice::from_ref(line)))
            .collect();
        assert_eq!(lines, ["A. van der ", "Wilgenzoom"]);
    }

    #[test]
    fn a_name_is_divided_only_where_no_line_holds_it() {
        let shown = |text: &str, measure| -> Vec<String> {
            let lines = set(text, measure, Language::Nl);
            lines
                .iter()
                .map(|line| read(std::slice::from_ref(line)))
                .collect()
        };
        let text = "aan Holsteijnlaan";
        assert_eq!(shown(text, 84.0), ["aan ", "Holsteijnlaan"]);
        assert_eq!(shown(text, 66.0), ["aan Hol", "steijnlaan"]);
    }

    #[test]
    fn an_extent_is_what_setting_takes() {
        let text = "klachtenregeling van 21\u{a0}november\nkort";
        let piece = Piece {
            text: text.to_owned(),
            style: STYLE,
            kind: PieceKind::Text,
        };
        let extent = extent(&[piece], Some(Language::Nl));
        assert!(extent.syllable < extent.word && extent.word < extent.line);
        assert_eq!(set(text, extent.line, Language::Nl).len(), 2);
        assert_eq!(set(text, extent.line - 5.0, Language::Nl).len(), 3);
        for line in set(text, extent.syllable, Language::Nl) {
            assert!(line.width <= extent.syllable);
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
