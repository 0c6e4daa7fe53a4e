//! A document beside the letters, such as a regulation that is handed out or a card that
//! shows how a date came about: headings, text, tables, days. It knows no dossier.

use chrono::{DateTime, NaiveDate, Utc};
use procedure::Language;

use crate::{Block, Field, Marker, Pdf, Proof, Span, Stationery, TypesetFault, layout, pdf};

/// A document of one or more pages, ready to be set.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The language of every word that the typesetter adds, and of hyphenation.
    pub language: Language,
    /// The title: above the text, at the head of following pages and in the metadata.
    pub title: String,
    /// What stands small under the title, such as a version and its dates.
    pub lines: Vec<String>,
    /// The practice's paper. Only name, logo, sender and the size of the text are used.
    pub stationery: Stationery,
    /// What stands at the foot of each page, beside the number of the page.
    pub foot: String,
    /// The text.
    pub blocks: Vec<DocumentBlock>,
    /// Whether this is the document, a look at it or a copy.
    pub proof: Proof,
    /// The moment that is written in the document's metadata.
    pub made_at: DateTime<Utc>,
}

/// A block of a document. What has no words, or no days, leaves nothing behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentBlock {
    /// A heading over the blocks that follow; it is never the last line of a page.
    Heading {
        /// How much it stands over.
        rank: Rank,
        /// Its number, which stands in the margin when there is room.
        number: Option<String>,
        /// Its words.
        text: String,
    },
    /// Running text. A newline in it is kept.
    Paragraph(Vec<Span>),
    /// A list; each item is one paragraph.
    List {
        /// How the items are marked.
        marker: Marker,
        /// The items, in order.
        items: Vec<Vec<Span>>,
    },
    /// Paragraphs with numbers of their own.
    Clauses(Vec<Clause>),
    /// Names with what they stand for, in two columns.
    Facts(Vec<Fact>),
    /// A table; its head is said again on each page.
    Table {
        /// The heads of the columns: as many as there are columns, eight at most.
        head: Vec<String>,
        /// The rows. A row that is too short ends in empty cells; one that is too long
        /// does not fit.
        rows: Vec<Vec<Vec<Span>>>,
    },
    /// A remark beside the text.
    Note {
        /// What it is, such as "Toelichting".
        label: String,
        /// What it says.
        text: Vec<Span>,
    },
    /// Days in a row.
    Strip(DayStrip),
    /// Places to write on, for a form that is filled in by hand.
    Fields(Vec<Field>),
    /// A block as letters have it.
    Text(Block),
    /// Blocks that stay on one page when a page has room for them.
    Together(Vec<DocumentBlock>),
}

/// How much a heading stands over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rank {
    /// A part of the document.
    Section,
    /// A part of a section.
    Subsection,
}

/// A paragraph with a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The number, such as "3.1". It stands in the margin when there is room, else above.
    pub number: String,
    /// The words.
    pub text: Vec<Span>,
}

/// A name with what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The name.
    pub label: String,
    /// What it stands for. A fact without it is left out.
    pub value: Vec<Span>,
}

/// Consecutive days with remarks under some of them; more than a line holds go on the
/// next. There may be 124 days at most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayStrip {
    /// The days, in order.
    pub days: Vec<StripDay>,
    /// What is said of some of them, in order. A remark on a day that is not in the strip
    /// is left out.
    pub remarks: Vec<StripRemark>,
}

/// One day of a strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StripDay {
    /// The day.
    pub date: NaiveDate,
    /// How it counts.
    pub kind: DayKind,
}

/// How a day of a strip counts. Each has a look that a printer without colours can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayKind {
    /// The first day, which does not count: a heavy frame.
    Start,
    /// An ordinary day.
    Plain,
    /// A day on which nothing happens, such as a Sunday: hatched.
    Off,
    /// The day to post: black.
    Post,
    /// A day on which the post is under way: grey.
    Ride,
    /// The last day: a heavy frame.
    End,
}

/// What is said of a day, in short lines under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripRemark {
    /// The day.
    pub date: NaiveDate,
    /// The lines, each a few words.
    pub lines: Vec<Vec<Span>>,
}

/// Sets a document and writes it. The same document gives the same bytes.
///
/// # Errors
/// [`TypesetFault`] names what cannot be shown, does not fit or is missing, and where:
/// [`crate::Part::Title`] is the title with the lines under it, [`crate::Part::Footer`] the foot.
pub fn document(document: &Document) -> Result<Pdf, TypesetFault> {
    pdf::emit(&layout::compose_document(document)?)
}

impl DocumentBlock {
    /// How many bytes of text the block holds.
    pub(crate) fn length(&self) -> usize {
        let spans =
            |spans: &[Span]| -> usize { spans.iter().map(|span| span.text().trim().len()).sum() };
        match self {
            Self::Heading { number, text, .. } => {
                number.as_deref().map_or(0, str::len) + text.trim().len()
            }
            Self::Paragraph(text) => spans(text),
            Self::List { items, .. } => items.iter().map(|item| spans(item)).sum(),
            Self::Clauses(clauses) => {
                let length = |clause: &Clause| clause.number.len() + spans(&clause.text);
                clauses.iter().map(length).sum()
            }
            Self::Facts(facts) => {
                let length = |fact: &Fact| fact.label.len() + spans(&fact.value);
                facts.iter().map(length).sum()
            }
            Self::Table { head, rows } => {
                let head: usize = head.iter().map(|cell| cell.trim().len()).sum();
                head + rows.iter().flatten().map(|cell| spans(cell)).sum::<usize>()
            }
            Self::Note { label, text } => label.trim().len() + spans(text),
            Self::Strip(strip) => {
                let lines = strip.remarks.iter().flat_map(|remark| &remark.lines);
                strip.days.len() + lines.map(|line| spans(line)).sum::<usize>()
            }
            Self::Text(block) => block.texts().iter().map(|text| text.trim().len()).sum(),
            Self::Fields(fields) => fields.iter().map(Field::length).sum(),
            Self::Together(blocks) => blocks.iter().map(Self::length).sum(),
        }
    }
}
