//! The cover of a paper file: what one must know without opening it, and no more.

use chrono::{DateTime, NaiveDate, Utc};
use procedure::Language;

use crate::{
    Answer, Document, DocumentBlock, Fact, Field, Pdf, Proof, Rank, Span, Stationery, TypesetFault,
    Width, document, long_date,
    wording::{CoverWords, PaperWords},
};

/// What stands on the cover of a paper file. It says who complains only if `facts` do.
#[derive(Clone, Debug, PartialEq)]
pub struct FileCover {
    /// The language of the cover.
    pub language: Language,
    /// The practice's paper. Only name, logo, sender and the size of the text are used.
    pub stationery: Stationery,
    /// The number of the file.
    pub number: String,
    /// The day of receipt.
    pub received: NaiveDate,
    /// Who handles it.
    pub handler: Option<String>,
    /// What else stands under it, by name.
    pub facts: Vec<Fact>,
    /// The terms, in order.
    pub terms: Vec<CoverTerm>,
    /// How long the file is kept, such as "tot 3 jaar na het sluiten".
    pub retention: Option<String>,
    /// The moment that is written in the document's metadata.
    pub made_at: DateTime<Utc>,
}

/// A term on a cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverTerm {
    /// What must be done, such as "Beslissing".
    pub name: String,
    /// The last day; none as long as the term does not run.
    pub until: Option<NaiveDate>,
    /// The day on which it was done; without it there is room to write the day.
    pub done: Option<NaiveDate>,
}

/// Sets a cover, with room to write what the file goes through after it was printed.
///
/// # Errors
/// [`TypesetFault`] as for a [`Document`].
pub fn file_cover(cover: &FileCover) -> Result<Pdf, TypesetFault> {
    let words = &PaperWords::of(cover.language).cover;
    if cover.number.trim().is_empty() {
        return Err(TypesetFault::Missing {
            part: crate::Part::Title,
        });
    }
    document(&Document {
        language: cover.language,
        title: format!("{} {}", words.title, cover.number.trim()),
        lines: Vec::new(),
        stationery: cover.stationery.clone(),
        foot: cover.number.clone(),
        blocks: blocks(cover, words),
        proof: Proof::Final,
        made_at: cover.made_at,
    })
}

fn blocks(cover: &FileCover, words: &CoverWords) -> Vec<DocumentBlock> {
    let fact = |label: &str, value: &str| Fact {
        label: label.to_owned(),
        value: vec![Span::Text(value.to_owned())],
    };
    let received = long_date(cover.received, cover.language);
    let mut facts = vec![fact(&words.received, &received)];
    facts.extend(cover.handler.iter().map(|name| fact(&words.handler, name)));
    facts.extend(cover.facts.iter().cloned());
    facts.extend(
        cover
            .retention
            .iter()
            .map(|text| fact(&words.retention, text)),
    );
    let mut blocks = vec![DocumentBlock::Facts(facts)];
    if !cover.terms.is_empty() {
        blocks.push(DocumentBlock::Heading {
            rank: Rank::Section,
            number: None,
            text: words.terms.clone(),
        });
        blocks.push(terms(cover, words));
    }
    blocks.push(DocumentBlock::Fields(to_write(words)));
    blocks
}

fn terms(cover: &FileCover, words: &CoverWords) -> DocumentBlock {
    let text = |text: String| vec![Span::Text(text)];
    let day = |day: Option<NaiveDate>, blank: &str| {
        text(day.map_or_else(|| blank.to_owned(), |day| long_date(day, cover.language)))
    };
    let row = |term: &CoverTerm| {
        vec![
            text(term.name.clone()),
            day(term.until, "–"),
            day(term.done, " "),
        ]
    };
    DocumentBlock::Table {
        head: [&words.what, &words.until, &words.done]
            .map(String::clone)
            .into(),
        rows: cover.terms.iter().map(row).collect(),
    }
}

fn to_write(words: &CoverWords) -> Vec<Field> {
    let field = |label: &String, answer, width| Field {
        label: label.clone(),
        answer,
        width,
    };
    vec![
        field(&words.closed, Answer::Lines(1), Width::Half),
        field(&words.destroyed, Answer::Lines(1), Width::Half),
        field(&words.remarks, Answer::Lines(3), Width::Whole),
    ]
}
