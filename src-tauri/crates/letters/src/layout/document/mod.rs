//! A document on its pages: a quiet letterhead, the title, the text, the feet.

mod opening;
mod passages;
mod strip;
mod table;

use super::{
    MM, compose,
    flow::{Column, Row, paginate},
    frame::{self, LEFT, MEASURE, RIGHT},
    line::{Style, widest},
    page::{Ink, Laid, Owner, Sheet},
    put::{put, put_row, set_block},
    tree::Tree,
};
use crate::{Document, DocumentBlock, Part, Proof, TypesetFault, font::Face, wording::Labels};

/// The first baseline of a following page.
const FOLLOWING: f32 = 34.0 * MM;
/// The last baseline of a page.
const BOTTOM: f32 = 266.0 * MM;
/// The head of a following page.
const HEAD: f32 = 20.0 * MM;
/// The foot of each page.
const FOOT: f32 = 281.0 * MM;
/// Longer than any document that this product makes, in bytes of text.
const LONGEST: usize = 1_000_000;
const SMALL: Style = Style {
    face: Face::Sans,
    size: 8.5,
    ink: Ink::Grey,
};

/// Sets a document on its pages.
pub(crate) fn compose_document(document: &Document) -> Result<Laid<'_>, TypesetFault> {
    check_whole(document)?;
    let mut first = Sheet::default();
    let mut tree = Tree::new();
    let top = opening::opening(&mut first, &mut tree, document)?;
    let rows = passages::rows(document, &mut tree)?;
    let sheets = pages(first, top, rows, document)?;
    Ok(Laid {
        language: document.language,
        title: compose::title(&document.title, document.language),
        author: document.stationery.practice.trim().to_owned(),
        made_at: document.made_at,
        sheets,
        tree,
        logo: document.stationery.logo.as_ref(),
    })
}

/// A final document has a title, a sender and text; none is endless.
fn check_whole(document: &Document) -> Result<(), TypesetFault> {
    let length: usize = document.blocks.iter().map(DocumentBlock::length).sum();
    if length > LONGEST {
        return Err(TypesetFault::DoesNotFit { part: Part::Body });
    }
    if document.proof == Proof::Concept {
        return Ok(());
    }
    let practice = document.stationery.practice.trim().len();
    let parts = [
        (Part::Title, document.title.trim().len()),
        (Part::Letterhead, practice),
        (Part::Body, length),
    ];
    match parts.into_iter().find(|(_, length)| *length == 0) {
        Some((part, _)) => Err(TypesetFault::Missing { part }),
        None => Ok(()),
    }
}

fn pages(
    first: Sheet,
    top: f32,
    rows: Vec<Row>,
    document: &Document,
) -> Result<Vec<Sheet>, TypesetFault> {
    let from = |top| Column {
        top,
        bottom: BOTTOM,
    };
    let pages = paginate(rows, from(top), from(FOLLOWING));
    let count = pages.len();
    let mut first = Some(first);
    let mut sheets = Vec::with_capacity(count);
    for (index, rows) in pages.into_iter().enumerate() {
        let mut sheet = first.take().unwrap_or_default();
        frame::concept_mark(&mut sheet, document.language, document.proof)?;
        if index > 0 {
            head(&mut sheet, document)?;
        }
        for (baseline, row) in rows {
            put_row(&mut sheet, baseline, row);
        }
        foot(&mut sheet, document, index + 1, count)?;
        sheets.push(sheet.in_reading_order());
    }
    Ok(sheets)
}

/// The title, small, at the head of a following page.
fn head(sheet: &mut Sheet, document: &Document) -> Result<(), TypesetFault> {
    let lines = set_block(&document.title, SMALL, Part::Title, MEASURE)?;
    put(sheet, Owner::Pagination, (LEFT, HEAD), 11.0, lines);
    Ok(())
}

fn foot(
    sheet: &mut Sheet,
    document: &Document,
    page: usize,
    pages: usize,
) -> Result<(), TypesetFault> {
    let part = Part::Footer;
    let number = Labels::of(document.language).page(page, pages);
    let number = set_block(&number, SMALL, part, MEASURE)?;
    let measure = MEASURE - widest(&number) - 10.0;
    let lines = set_block(&document.foot, SMALL, part, measure)?;
    if lines.len() > 2 {
        return Err(TypesetFault::DoesNotFit { part });
    }
    put(sheet, Owner::Pagination, (LEFT, FOOT), 11.0, lines);
    let x = RIGHT - widest(&number);
    put(sheet, Owner::Pagination, (x, FOOT), 11.0, number);
    Ok(())
}
