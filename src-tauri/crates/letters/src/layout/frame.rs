//! The frame of a letter: letterhead, window, references, fold marks, page headers.
//!
//! The places are those of the Dutch letter class `brief`, in nominal millimetres: text
//! from 33 over 144, the first line of the address at 59, references near 90.

use procedure::Language;

use super::{
    MM,
    letterhead::{Manner, letterhead},
    line::{Style, widest},
    page::{Ink, Mark, Owner, Shape, Sheet},
    put::{put, set_block},
    references::references,
    tree::Tree,
    window::address,
};
use crate::{
    Letter, Part, Proof, TextSize, TypesetFault, dates::long_date, font::Face, wording::Labels,
};

/// The left edge of the text.
pub(crate) const LEFT: f32 = 33.0 * MM;
/// The width of the text.
pub(crate) const MEASURE: f32 = 144.0 * MM;
/// The right edge of the text.
pub(crate) const RIGHT: f32 = LEFT + MEASURE;
/// From one column of the page's grid to the next.
pub(crate) const COLUMN: f32 = 38.0 * MM;
/// The nearest to the edge that office printers reach.
pub(crate) const EDGE: f32 = 5.0 * MM;

const REFERENCES: f32 = 90.0 * MM;
/// The first baseline of the text, or lower where the references need the room.
const BODY: f32 = 103.0 * MM;

/// Everything on the first page above the text. Gives the baseline of the salutation.
pub(crate) fn first_page(
    sheet: &mut Sheet,
    tree: &mut Tree,
    letter: &Letter,
) -> Result<f32, TypesetFault> {
    let paper = &letter.stationery;
    let head = letterhead(sheet, tree, paper, letter.language, Manner::Letter)?;
    let address = address(sheet, tree, letter, head)?;
    let references = references(sheet, tree, letter, (address + 8.0 * MM).max(REFERENCES))?;
    fold_marks(sheet);
    let room = match letter.stationery.size {
        TextSize::Regular => 9.0 * MM,
        TextSize::Large => 13.0 * MM,
    };
    Ok((references + room).max(BODY))
}

/// The small mark that says that a sheet is a look at the document or a copy of it, not
/// the document.
pub(crate) fn proof_mark(
    sheet: &mut Sheet,
    language: Language,
    proof: Proof,
) -> Result<(), TypesetFault> {
    let labels = Labels::of(language);
    let label = match proof {
        Proof::Final => return Ok(()),
        Proof::Concept => labels.concept,
        Proof::Copy => labels.duplicate,
    };
    let style = Style {
        face: Face::Sans,
        size: 8.0,
        ink: Ink::Grey,
    };
    let lines = set_block(label, style, Part::Title, MEASURE)?;
    let (width, baseline) = (widest(&lines) + 8.0, 10.0 * MM);
    let shape = Shape::Frame {
        width,
        height: 13.0,
        weight: 0.5,
        dash: None,
        ink: Ink::Faint,
    };
    let owner = Owner::Furniture;
    sheet.marks.push(Mark {
        owner,
        x: LEFT,
        y: baseline - 9.2,
        shape,
    });
    put(sheet, owner, (LEFT + 4.0, baseline), 10.0, lines);
    Ok(())
}

/// Reference, date and page number at the head of a following page.
pub(crate) fn following_header(
    sheet: &mut Sheet,
    letter: &Letter,
    page: usize,
    pages: usize,
) -> Result<(), TypesetFault> {
    let style = margin(letter.stationery.size);
    let number = Labels::of(letter.language).page(page, pages);
    let number = set_block(&number, style, Part::References, MEASURE)?;
    let left = format!(
        "{} · {}",
        letter.our_reference,
        long_date(letter.date, letter.language)
    );
    let measure = MEASURE - widest(&number) - 10.0;
    let left = set_block(&left, style, Part::References, measure)?;
    if left.len() > 2 {
        return Err(TypesetFault::DoesNotFit {
            part: Part::References,
        });
    }
    let y = 20.0 * MM;
    let x = RIGHT - widest(&number);
    let leading = 1.3 * style.size;
    put(sheet, Owner::Pagination, (LEFT, y), leading, left);
    put(sheet, Owner::Pagination, (x, y), leading, number);
    Ok(())
}

/// How heads and feet look: small, but also legible to who reads large print.
pub(super) fn margin(size: TextSize) -> Style {
    Style {
        face: Face::Sans,
        size: match size {
            TextSize::Regular => 8.5,
            TextSize::Large => 11.0,
        },
        ink: Ink::Grey,
    }
}

/// Where to fold for an envelope of 110 by 220 mm.
pub(super) fn fold_marks(sheet: &mut Sheet) {
    for third in [1.0, 2.0] {
        let shape = Shape::Rule {
            right: 4.0 * MM,
            down: 0.0,
            weight: 0.4,
            ink: Ink::Grey,
        };
        let y = third * 105.0 * MM;
        sheet.marks.push(Mark {
            owner: Owner::Furniture,
            x: EDGE,
            y,
            shape,
        });
    }
}
