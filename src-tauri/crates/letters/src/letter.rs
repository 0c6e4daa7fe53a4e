//! A letter as it is handed to the typesetter: words and meaning, no places.

use chrono::{DateTime, NaiveDate, Utc};
use procedure::Language;

use crate::Stationery;

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
    /// What goes along in the envelope.
    pub enclosures: Vec<String>,
    /// Who gets a copy.
    pub copies: Vec<String>,
    /// Whether this is the letter or a look at it.
    pub proof: Proof,
    /// The moment that is written in the document's metadata.
    pub made_at: DateTime<Utc>,
}

/// The end of a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closing {
    /// "Met vriendelijke groet,".
    pub greeting: String,
    /// Who signs.
    pub name: String,
    /// In which role.
    pub role: String,
}

/// Whether a page is the letter itself or a look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Proof {
    /// The letter: it may have no hole.
    Final,
    /// A preview: holes are shown, and the sheet says "concept".
    Concept,
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text. A newline in it is kept.
    Paragraph(Vec<Span>),
    /// A heading over the blocks that follow.
    Heading(String),
    /// A list; each item is one paragraph.
    List {
        /// How the items are marked.
        marker: Marker,
        /// The items, in order.
        items: Vec<Vec<Span>>,
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
