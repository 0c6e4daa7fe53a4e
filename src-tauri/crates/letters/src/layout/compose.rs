//! A whole letter: the frame, the text in rows, the rows on pages.

use procedure::Language;

use super::{
    MM,
    enclosures::enclose,
    flow::{Column, Row, paginate},
    frame, letterhead,
    page::{Laid, Sheet},
    put,
    rows::rows,
    tree::Tree,
};
use crate::{Block, Letter, Part, Span, TypesetFault, wording::Labels};

/// The last baseline of a page.
const BOTTOM: f32 = 247.0 * MM;
/// The last baseline when that saves the letter a page.
const LOW_BOTTOM: f32 = 269.0 * MM;
/// How close the lines may come to save a page.
const CLOSER: f32 = 0.955;
/// The first baseline of a following page.
const FOLLOWING: f32 = 34.0 * MM;
/// A text longer than this is no letter, in bytes: some two hundred pages.
const LONGEST: usize = 500_000;

/// Sets a letter on its pages.
pub(crate) fn compose(letter: &Letter) -> Result<Laid, TypesetFault> {
    check_whole(letter)?;
    let mut first = Sheet::default();
    let mut tree = Tree::new();
    frame::proof_mark(&mut first, letter.language, letter.proof)?;
    let top = frame::first_page(&mut first, &mut tree, letter)?;
    let rows = rows(letter, &mut tree)?;
    letterhead::footer(&mut first, &mut tree, &letter.stationery)?;
    let mut sheets = pages(first, top, &rows, letter)?;
    let title = title(&letter.title, letter.language);
    let outline = enclose(letter, &title, &mut sheets, &mut tree)?;
    Ok(Laid {
        language: letter.language,
        title,
        author: letter.stationery.practice.trim().to_owned(),
        made_at: letter.made_at,
        sheets,
        tree,
        outline,
    })
}

/// A final letter has all its parts; no letter is longer than a letter can be.
fn check_whole(letter: &Letter) -> Result<(), TypesetFault> {
    let texts: Vec<&str> = letter.body.iter().flat_map(Block::texts).collect();
    if texts.iter().map(|text| text.len()).sum::<usize>() > LONGEST {
        return Err(TypesetFault::DoesNotFit { part: Part::Body });
    }
    if !letter.proof.is_whole() {
        return Ok(());
    }
    let parts = [
        (Part::Title, letter.title.as_str()),
        (Part::Letterhead, &letter.stationery.practice),
        (Part::References, &letter.our_reference),
        (Part::Subject, &letter.subject),
        (Part::Salutation, &letter.salutation),
        (Part::Closing, &letter.closing.greeting),
    ];
    if let Some((part, _)) = parts.into_iter().find(|(_, text)| text.trim().is_empty()) {
        return Err(TypesetFault::Missing { part });
    }
    if texts.iter().all(|text| text.trim().is_empty()) {
        return Err(TypesetFault::Missing { part: Part::Body });
    }
    Ok(())
}

/// The title as readers show it. A preview without one is called after what it is.
pub(super) fn title(title: &str, language: Language) -> String {
    let title: String = title.chars().filter(|ch| !ch.is_control()).collect();
    match title.trim() {
        "" => Labels::of(language).concept.to_owned(),
        title => title.to_owned(),
    }
}

fn pages(
    first: Sheet,
    top: f32,
    rows: &[Row],
    letter: &Letter,
) -> Result<Vec<Sheet>, TypesetFault> {
    let pages = fewest_pages(rows, top);
    let count = pages.len();
    let mut first = Some(first);
    let mut sheets = Vec::with_capacity(count);
    for (index, rows) in pages.into_iter().enumerate() {
        let mut sheet = first.take().unwrap_or_default();
        if index > 0 {
            frame::proof_mark(&mut sheet, letter.language, letter.proof)?;
            frame::following_header(&mut sheet, letter, index + 1, count)?;
        }
        for (baseline, row) in rows {
            put::put_row(&mut sheet, baseline, row);
        }
        sheets.push(sheet.in_reading_order());
    }
    Ok(sheets)
}

/// Divides the text over pages as it was meant to stand; a little lower or closer only
/// where that saves the reader a page.
fn fewest_pages(rows: &[Row], top: f32) -> Vec<Vec<(f32, Row)>> {
    let attempts = [(1.0, BOTTOM), (1.0, LOW_BOTTOM), (CLOSER, LOW_BOTTOM)];
    let pages = attempts.map(|(scale, bottom)| {
        let rows = rows.iter().map(|row| row.scaled(scale)).collect();
        paginate(
            rows,
            Column { top, bottom },
            Column {
                top: FOLLOWING,
                bottom,
            },
        )
    });
    let fewest = pages.iter().map(Vec::len).min();
    pages
        .into_iter()
        .find(|pages| Some(pages.len()) == fewest)
        .unwrap_or_default()
}

impl Block {
    /// Everything that the block says, piece by piece.
    pub(crate) fn texts(&self) -> Vec<&str> {
        match self {
            Self::Heading { text, .. } => vec![text],
            Self::Paragraph(spans) => spans.iter().map(Span::text).collect(),
            Self::List { items, .. } | Self::Quote(items) => {
                items.iter().flatten().map(Span::text).collect()
            }
            Self::Table { head, rows } => {
                let cells = head.iter().chain(rows.iter().flatten());
                cells.flatten().map(Span::text).collect()
            }
        }
    }
}
