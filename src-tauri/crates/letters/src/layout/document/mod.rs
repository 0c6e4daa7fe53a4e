//! A document on its pages: a quiet letterhead, the title, the text, the feet.

mod fields;
mod opening;
mod passages;
mod strip;

use super::{
    MM, compose,
    flow::{Column, Row, paginate},
    frame::{self, LEFT, MEASURE, RIGHT},
    line::{SetLine, Style, widest},
    page::{Laid, Owner, Sheet},
    put::{put, put_row, set_block},
    tree::{Role, Tree},
};
use crate::{Document, DocumentBlock, Part, Proof, TypesetFault, wording::Labels};

/// The first baseline of a following page.
const FOLLOWING: f32 = 34.0 * MM;
/// The last baseline of a page.
const BOTTOM: f32 = 266.0 * MM;
/// The head of a following page.
const HEAD: f32 = 20.0 * MM;
/// The baseline of what says that the document is an enclosure.
const ENCLOSURE: f32 = 10.0 * MM;
/// The foot of each page.
const FOOT: f32 = 281.0 * MM;
/// Longer than any document that this product makes, in bytes of text.
const LONGEST: usize = 1_000_000;
/// In which manner a document goes out.
pub(super) struct Manner {
    /// What its pages are marked with, and whether it may have gaps.
    pub(super) proof: Proof,
    /// Which enclosure of which letter it is.
    pub(super) enclosed_as: Option<String>,
}

/// Sets a document on its pages.
pub(crate) fn compose_document(document: &Document) -> Result<Laid, TypesetFault> {
    let manner = Manner {
        proof: document.proof,
        enclosed_as: None,
    };
    let (sheets, tree) = set(document, &manner)?;
    Ok(Laid {
        language: document.language,
        title: compose::title(&document.title, document.language),
        author: document.stationery.practice.trim().to_owned(),
        made_at: document.made_at,
        sheets,
        tree,
        outline: Vec::new(),
    })
}

/// The pages of a document with their tree.
pub(super) fn set(
    document: &Document,
    manner: &Manner,
) -> Result<(Vec<Sheet>, Tree), TypesetFault> {
    check_whole(document, manner.proof)?;
    let size = document.stationery.size;
    let mut first = Sheet::default();
    let mut tree = Tree::new();
    if let Some(label) = &manner.enclosed_as {
        let owner = Owner::Node(tree.add(Tree::ROOT, Role::Paragraph));
        enclosure_label(&mut first, label, owner, frame::margin(size))?;
    }
    let top = opening::opening(&mut first, &mut tree, document)?;
    let rows = passages::rows(document, manner.proof, &mut tree)?;
    let sheets = pages(first, top, rows, document, manner)?;
    Ok((sheets, tree))
}

/// A final document has a title, a sender and text; none is endless.
fn check_whole(document: &Document, proof: Proof) -> Result<(), TypesetFault> {
    let length: usize = document.blocks.iter().map(DocumentBlock::length).sum();
    if length > LONGEST {
        return Err(TypesetFault::DoesNotFit { part: Part::Body });
    }
    if !proof.is_whole() {
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
    manner: &Manner,
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
        frame::proof_mark(&mut sheet, document.language, manner.proof)?;
        if index > 0 {
            if let Some(label) = &manner.enclosed_as {
                let style = frame::margin(document.stationery.size);
                enclosure_label(&mut sheet, label, Owner::Pagination, style)?;
            }
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

/// Which enclosure this is, at the top right: pages that lie loose are found again.
fn enclosure_label(
    sheet: &mut Sheet,
    label: &str,
    owner: Owner,
    style: Style,
) -> Result<(), TypesetFault> {
    let part = Part::Enclosures;
    let mut lines = set_block(label, style, part, 0.75 * MEASURE)?;
    if lines.len() > 1 {
        return Err(TypesetFault::DoesNotFit { part });
    }
    let x = RIGHT - widest(&lines);
    lines.iter_mut().for_each(SetLine::end_with_space);
    put(sheet, owner, (x, ENCLOSURE), style.size, lines);
    Ok(())
}

/// The title, small, at the head of a following page.
fn head(sheet: &mut Sheet, document: &Document) -> Result<(), TypesetFault> {
    let style = frame::margin(document.stationery.size);
    let lines = set_block(&document.title, style, Part::Title, MEASURE)?;
    put(
        sheet,
        Owner::Pagination,
        (LEFT, HEAD),
        1.3 * style.size,
        lines,
    );
    Ok(())
}

fn foot(
    sheet: &mut Sheet,
    document: &Document,
    page: usize,
    pages: usize,
) -> Result<(), TypesetFault> {
    let part = Part::Footer;
    let style = frame::margin(document.stationery.size);
    let number = Labels::of(document.language).page(page, pages);
    let number = set_block(&number, style, part, MEASURE)?;
    let measure = MEASURE - widest(&number) - 10.0;
    let lines = set_block(&document.foot, style, part, measure)?;
    if lines.len() > 2 {
        return Err(TypesetFault::DoesNotFit { part });
    }
    let leading = 1.3 * style.size;
    put(sheet, Owner::Pagination, (LEFT, FOOT), leading, lines);
    let x = RIGHT - widest(&number);
    put(sheet, Owner::Pagination, (x, FOOT), leading, number);
    Ok(())
}
