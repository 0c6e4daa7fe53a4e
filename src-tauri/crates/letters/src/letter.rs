//! A letter as it is handed to the typesetter: words and meaning, no places.

use chrono::{DateTime, NaiveDate, Utc};
use procedure::Language;

use crate::{Document, Logo, Rank, Stationery};

/// One letter, ready to be set.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// The language of every word that the typesetter adds, and of hyphenation.
    pub language: Language,
    /// The title of the document, for readers and archives.
    pub title: String,
    /// The practice's paper.
    pub stationery: Stationery,
    /// The lines behind the window, from name to town or country.
    pub addressee: Vec<Line>,
    /// The date on the letter.
    pub date: NaiveDate,
    /// "Ons kenmerk".
    pub our_reference: String,
    /// "Uw kenmerk", when the reader has one.
    pub your_reference: Option<String>,
    /// "Betreft".
    pub subject: String,
    /// The whole salutation with its comma.
    pub salutation: String,
    /// The text.
    pub body: Vec<Block>,
    /// The end of the letter.
    pub closing: Closing,
    /// What goes along in the envelope: first what is `enclosed`, in its order.
    pub enclosures: Vec<String>,
    /// Documents that follow the letter in the same file, each on pages of its own. They
    /// are marked as the letter is, whatever their own `proof`.
    pub enclosed: Vec<Document>,
    /// Who gets a copy.
    pub copies: Vec<String>,
    /// Whether this is the letter, a look at it or a copy.
    pub proof: Proof,
    /// The moment that is written in the document's metadata.
    pub made_at: DateTime<Utc>,
}

/// The end of a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closing {
    /// "Met vriendelijke groet,".
    pub greeting: String,
    /// The signature, at most 18 mm high; without it there is room to sign.
    pub signature: Option<Logo>,
    /// Who signs.
    pub name: String,
    /// In which role.
    pub role: String,
}

/// Whether a page is the letter itself, a look at it or a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Proof {
    /// The letter: it may have no hole.
    Final,
    /// A preview: holes are shown, and the sheet says "concept".
    Concept,
    /// The same letter for the file or for another party: the sheet says "kopie", and it
    /// may have no hole either.
    Copy,
}

impl Proof {
    /// Whether everything must be there.
    pub(crate) fn is_whole(self) -> bool {
        match self {
            Self::Final | Self::Copy => true,
            Self::Concept => false,
        }
    }
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text. A newline in it is kept.
    Paragraph(Vec<Span>),
    /// A heading over the blocks that follow; two lines of them stay with it.
    Heading {
        /// How much it stands over.
        rank: Rank,
        /// Its words.
        text: String,
    },
    /// A list; each item is one paragraph.
    List {
        /// How the items are marked.
        marker: Marker,
        /// The items, in order.
        items: Vec<Vec<Span>>,
    },
    /// Words of somebody else, in paragraphs.
    Quote(Vec<Vec<Span>>),
    /// A table of eight columns at most; its head is said again on each page.
    Table {
        /// The heads of the columns; none when the table has no head.
        head: Vec<Vec<Span>>,
        /// The rows. A row that is too short ends in empty cells.
        rows: Vec<Vec<Vec<Span>>>,
    },
}

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Marker {
    /// A bullet.
    Bullet,
    /// 1., 2., 3.
    Number,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain text.
    Text(String),
    /// Text that must be seen.
    Strong(String),
    /// Text with emphasis.
    Emphasis(String),
    /// A hole, named by its label: a dashed frame in a preview, a refusal in a letter.
    Gap(String),
}

impl Span {
    /// Reads a sentence in which `**` stands around what must be seen. A mark without its
    /// partner stays as it was typed.
    #[must_use]
    pub fn stressed(text: &str) -> Vec<Self> {
        let mut spans = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("**") {
            let Some((inside, next)) = after.split_once("**") else {
                break;
            };
            spans.extend((!before.is_empty()).then(|| Self::Text(before.to_owned())));
            spans.extend((!inside.is_empty()).then(|| Self::Strong(inside.to_owned())));
            rest = next;
        }
        spans.extend((!rest.is_empty()).then(|| Self::Text(rest.to_owned())));
        spans
    }

    /// The words of the span, whatever they look like.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Strong(text) | Self::Emphasis(text) | Self::Gap(text) => text,
        }
    }
}

/// One line behind the window. Most are plain text; a preview may show a hole in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line(pub Vec<Span>);

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self(vec![Span::Text(text.to_owned())])
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self(vec![Span::Text(text)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stress_is_read_from_its_marks() {
        let text = |text: &str| Span::Text(text.into());
        let strong = |text: &str| Span::Strong(text.into());
        let cases = [
            ("", vec![]),
            ("gewoon", vec![text("gewoon")]),
            (
                "op **26 november** weg",
                vec![text("op "), strong("26 november"), text(" weg")],
            ),
            ("**a****b**", vec![strong("a"), strong("b")]),
            ("vijf ** zes", vec![text("vijf ** zes")]),
            ("**a** en **b", vec![strong("a"), text(" en **b")]),
        ];
        for (typed, spans) in cases {
            assert_eq!(Span::stressed(typed), spans, "{typed}");
        }
    }
}
