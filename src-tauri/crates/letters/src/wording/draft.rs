//! A draft: what a letter says so far, where its words come from, and what is missing.

use procedure::{FormOfAddress, Language};

use super::check::{self, Remark};
use crate::{Block, Marker, Span};

/// The text of a letter before it is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The language of the text.
    pub language: Language,
    /// How the reader is addressed.
    pub form: FormOfAddress,
    /// "Betreft".
    pub subject: String,
    /// The blocks in order, without those that have nothing to say.
    pub blocks: Vec<DraftBlock>,
    /// What the letter cannot do without.
    pub missing: Vec<Missing>,
    /// What goes along.
    pub enclosures: Vec<String>,
}

/// A block of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftBlock {
    /// The name by which edits and the window know the block.
    pub key: String,
    /// The text in pieces. A newline begins a new line; a line that begins with "- " is
    /// an item of a list, an empty line ends a paragraph.
    pub pieces: Vec<Piece>,
    /// Whether a human wrote this text.
    pub edited: bool,
    /// How the window offers it.
    pub editable: Editable,
}

/// A piece of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words of the wording or of the user.
    Text(String),
    /// Words of the dossier.
    Fill {
        /// The field from which they come.
        field: String,
        /// The words.
        text: String,
    },
    /// A hole where words of the dossier should be.
    Gap {
        /// The field that is empty.
        field: String,
        /// What the hole is called in the letter's language.
        label: String,
    },
}

/// How a block is offered for editing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Editable {
    /// As a field, at once: each letter needs words of its own here.
    Open,
    /// As text that can be opened: it is mostly right as it stands.
    Closed,
}

/// Something that the letter cannot do without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The empty field.
    pub field: String,
    /// The block that needs it.
    pub block: String,
}

impl Draft {
    /// The text as the typesetter takes it, with a gap for each hole.
    #[must_use]
    pub fn body(&self) -> Vec<Block> {
        self.blocks.iter().flat_map(DraftBlock::blocks).collect()
    }

    /// What a careful reader would remark before the letter goes.
    #[must_use]
    pub fn checks(&self) -> Vec<Remark> {
        check::remarks(self)
    }
}

impl DraftBlock {
    /// A block of nothing, on which others are built.
    pub(super) fn plain() -> Self {
        Self {
            key: String::new(),
            pieces: Vec::new(),
            edited: false,
            editable: Editable::Closed,
        }
    }

    /// The words of the block as one text, with holes left out.
    #[must_use]
    pub fn text(&self) -> String {
        self.pieces.iter().map(Piece::text).collect()
    }

    /// Paragraphs and lists.
    fn blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut open = true;
        for line in self.lines() {
            let (item, spans) = as_item(line);
            let is_empty = spans
                .iter()
                .all(|span| matches!(span, Span::Text(text) if text.trim().is_empty()));
            match (blocks.last_mut(), item) {
                _ if is_empty => open = false,
                (Some(Block::List { items, .. }), true) => items.push(spans),
                (_, true) => {
                    blocks.push(Block::List {
                        marker: Marker::Bullet,
                        items: vec![spans],
                    });
                }
                (Some(Block::Paragraph(text)), false) if open => {
                    text.push(Span::Text("\n".to_owned()));
                    text.extend(spans);
                }
                (_, false) => {
                    blocks.push(Block::Paragraph(spans));
                    open = true;
                }
            }
        }
        blocks
    }

    /// The pieces as spans, line by line.
    fn lines(&self) -> Vec<Vec<Span>> {
        let mut lines: Vec<Vec<Span>> = vec![Vec::new()];
        for piece in &self.pieces {
            if let Piece::Gap { label, .. } = piece {
                add(&mut lines, Span::Gap(label.clone()));
                continue;
            }
            for (index, text) in piece.text().split('\n').enumerate() {
                if index > 0 {
                    lines.push(Vec::new());
                }
                add(&mut lines, Span::Text(text.to_owned()));
            }
        }
        lines
    }
}

impl Piece {
    fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Fill { text, .. } => text,
            Self::Gap { .. } => "",
        }
    }
}

/// Adds a span to the last line; neighbouring texts become one.
fn add(lines: &mut [Vec<Span>], span: Span) {
    let Some(line) = lines.last_mut() else { return };
    match (line.last_mut(), span) {
        (_, Span::Text(text)) if text.is_empty() => {}
        (Some(Span::Text(before)), Span::Text(text)) => before.push_str(&text),
        (_, span) => line.push(span),
    }
}

/// Whether a line is an item of a list, and the line without its dash.
fn as_item(mut line: Vec<Span>) -> (bool, Vec<Span>) {
    if let Some(Span::Text(text)) = line.first_mut()
        && let Some(item) = text.strip_prefix("- ").or_else(|| text.strip_prefix("• "))
    {
        *text = item.to_owned();
        return (true, line);
    }
    (false, line)
}
