//! Text that still knows where its words come from: blocks of pieces.
//!
//! The wording gives it, a human edits it, the archive keeps it, and the typesetter gets
//! the [`Block`]s that it makes. One shape serves all of them, so that nothing is lost
//! between the screen and the paper.

use serde::{Deserialize, Serialize};

use crate::{Block, Marker, Rank, Span};

/// A block of text: rows of cells of pieces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextBlock {
    /// What it is.
    pub kind: TextKind,
    /// The first row of a table is its head.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub headed: bool,
    /// A paragraph or heading is one row of one cell, a list or quotation a row of one
    /// cell for each item or paragraph, a table rows of cells.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell: pieces that follow each other. A newline in a piece is kept.
pub type Cell = Vec<Piece>;

/// What a block of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextKind {
    /// Running text.
    Paragraph,
    /// A heading over a part of the letter.
    Heading,
    /// A heading within such a part.
    Subheading,
    /// A list with bullets.
    Bullets,
    /// A list with numbers.
    Numbers,
    /// Words of somebody else.
    Quote,
    /// A table.
    Table,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// What it says.
    #[serde(flatten)]
    pub source: Source,
    /// How it looks.
    #[serde(default, skip_serializing_if = "Emphasis::is_plain")]
    pub emphasis: Emphasis,
}

/// Where the words of a piece come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "source", rename_all = "snake_case")]
pub enum Source {
    /// The wording, or whoever writes the letter.
    Own {
        /// The words.
        text: String,
    },
    /// The dossier.
    Fill {
        /// The name of the vocabulary.
        name: String,
        /// The words, as they were when the text was kept.
        text: String,
    },
    /// A hole where words of the dossier should be.
    Gap {
        /// The name of the vocabulary, or the key of the block that must be written.
        name: String,
        /// What the hole is called.
        label: String,
    },
}

/// How a piece looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Emphasis {
    /// As the text around it.
    #[default]
    Plain,
    /// It must be seen.
    Strong,
    /// It has a stress of its own.
    Stressed,
    /// Both.
    StrongStressed,
}

impl Emphasis {
    fn is_plain(&self) -> bool {
        *self == Self::Plain
    }

    /// From the two of which it is made.
    #[must_use]
    pub fn of(strong: bool, stressed: bool) -> Self {
        match (strong, stressed) {
            (false, false) => Self::Plain,
            (true, false) => Self::Strong,
            (false, true) => Self::Stressed,
            (true, true) => Self::StrongStressed,
        }
    }
}

impl Piece {
    /// Plain words of the wording or the writer.
    #[must_use]
    pub fn own(text: impl Into<String>) -> Self {
        Self::plain(Source::Own { text: text.into() })
    }

    /// A piece without emphasis.
    #[must_use]
    pub fn plain(source: Source) -> Self {
        Self {
            source,
            emphasis: Emphasis::Plain,
        }
    }

    /// Its words; a hole has none.
    #[must_use]
    pub fn text(&self) -> &str {
        match &self.source {
            Source::Own { text } | Source::Fill { text, .. } => text,
            Source::Gap { .. } => "",
        }
    }

    fn is_empty(&self) -> bool {
        match &self.source {
            Source::Own { text } | Source::Fill { text, .. } => text.trim().is_empty(),
            Source::Gap { .. } => false,
        }
    }

    fn span(&self) -> Span {
        let text = match &self.source {
            Source::Own { text } | Source::Fill { text, .. } => text.clone(),
            Source::Gap { label, .. } => return Span::Gap(label.clone()),
        };
        match self.emphasis {
            Emphasis::Plain => Span::Text(text),
            Emphasis::Strong | Emphasis::StrongStressed => Span::Strong(text),
            Emphasis::Stressed => Span::Emphasis(text),
        }
    }
}

impl TextBlock {
    /// A block of one cell.
    #[must_use]
    pub fn single(kind: TextKind, cell: Cell) -> Self {
        Self {
            kind,
            headed: false,
            rows: vec![vec![cell]],
        }
    }

    /// Text as it is typed in a plain field: an empty line ends a paragraph, a line that
    /// begins with a dash or a bullet is an item of a list.
    #[must_use]
    pub fn typed(text: &str) -> Vec<Self> {
        let mut blocks: Vec<Self> = Vec::new();
        let mut open = false;
        for line in text.lines().map(str::trim_end) {
            let item = line.strip_prefix("- ").or_else(|| line.strip_prefix("• "));
            match (blocks.last_mut(), item) {
                _ if line.trim().is_empty() => open = false,
                (Some(list), Some(item)) if list.kind == TextKind::Bullets => {
                    list.rows.push(vec![vec![Piece::own(item)]]);
                }
                (_, Some(item)) => {
                    blocks.push(Self::single(TextKind::Bullets, vec![Piece::own(item)]));
                    open = false;
                }
                (Some(paragraph), None) if open => {
                    paragraph.rows[0][0].push(Piece::own(format!("\n{line}")));
                }
                (_, None) => {
                    blocks.push(Self::single(TextKind::Paragraph, vec![Piece::own(line)]));
                    open = true;
                }
            }
        }
        blocks
    }

    /// Its pieces, in the order of reading.
    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.rows.iter().flatten().flatten()
    }

    /// Its pieces, to change them.
    pub fn pieces_mut(&mut self) -> impl Iterator<Item = &mut Piece> {
        self.rows.iter_mut().flatten().flatten()
    }

    /// There is nothing to read in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pieces().all(Piece::is_empty)
    }

    /// Its words, a line for each row.
    #[must_use]
    pub fn text(&self) -> String {
        let cell = |cell: &Cell| cell.iter().map(Piece::text).collect::<String>();
        let row = |row: &Vec<Cell>| row.iter().map(cell).collect::<Vec<_>>().join("  ");
        let mark = match self.kind {
            TextKind::Bullets => "- ",
            _ => "",
        };
        let rows = self.rows.iter().map(|it| format!("{mark}{}", row(it)));
        rows.collect::<Vec<_>>().join("\n")
    }

    /// As the typesetter takes it.
    #[must_use]
    pub fn block(&self) -> Block {
        let spans = |cell: &Cell| cell.iter().map(Piece::span).collect::<Vec<_>>();
        let cells = || self.rows.iter().flatten();
        let heading = |rank| Block::Heading {
            rank,
            text: self.text(),
        };
        let list = |marker| Block::List {
            marker,
            items: cells().map(spans).collect(),
        };
        match self.kind {
            TextKind::Paragraph => Block::Paragraph(cells().flat_map(spans).collect()),
            TextKind::Heading => heading(Rank::Section),
            TextKind::Subheading => heading(Rank::Subsection),
            TextKind::Bullets => list(Marker::Bullet),
            TextKind::Numbers => list(Marker::Number),
            TextKind::Quote => Block::Quote(cells().map(spans).collect()),
            TextKind::Table => {
                let mut rows = self.rows.iter();
                let head = self.headed.then(|| rows.next()).flatten();
                let row = |row: &Vec<Cell>| row.iter().map(spans).collect::<Vec<_>>();
                Block::Table {
                    head: head.map(row).unwrap_or_default(),
                    rows: rows.map(row).collect(),
                }
            }
        }
    }
}

/// The words of a text, block by block.
#[must_use]
pub fn plain_text(text: &[TextBlock]) -> String {
    let blocks = text.iter().map(TextBlock::text);
    blocks.collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_in_a_plain_field_keeps_its_shape() {
        let text = "Eerst dit.\nEn dit.\n\nWij vragen:\n- een kopie\n- een datum\nDaarna dat.";
        let blocks = TextBlock::typed(text);
        let kinds: Vec<TextKind> = blocks.iter().map(|block| block.kind).collect();
        use TextKind::{Bullets, Paragraph};
        assert_eq!(kinds, [Paragraph, Paragraph, Bullets, Paragraph]);
        assert_eq!(
            plain_text(&blocks),
            "Eerst dit.\nEn dit.\n\nWij vragen:\n\n- een kopie\n- een datum\n\nDaarna dat."
        );
        assert_eq!(TextBlock::typed(" \n\n"), []);
    }

    #[test]
    fn a_piece_is_kept_and_read_as_it_was() {
        let pieces = [
            Piece::own("Wij"),
            Piece {
                emphasis: Emphasis::StrongStressed,
                ..Piece::plain(Source::Fill {
                    name: "number".into(),
                    text: "K-2026-014".into(),
                })
            },
            Piece::plain(Source::Gap {
                name: "decision_by".into(),
                label: "uiterste datum".into(),
            }),
        ];
        for piece in pieces {
            let kept = toml::to_string(&piece).unwrap();
            assert_eq!(toml::from_str::<Piece>(&kept).unwrap(), piece, "{kept}");
        }
    }
}
