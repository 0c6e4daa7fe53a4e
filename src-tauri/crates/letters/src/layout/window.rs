//! The addressee, behind the window of the envelope.

use super::{
    MM, PAGE_WIDTH,
    blocks::has_words,
    frame::{EDGE, LEFT},
    line::{SetLine, Style},
    page::{Ink, Owner, Sheet},
    paragraph::{Setting, set_paragraph},
    put::{pieces, put, set_block},
    tree::{Role, Tree},
};
use crate::{Letter, Line, Part, Proof, Stationery, TypesetFault, Window, font::Face};

/// The first baseline of the addressee.
pub(super) const ADDRESS: f32 = 59.0 * MM;
/// What a window of 100 mm shows when the letter slides in its envelope.
const WINDOW_WIDTH: f32 = 82.0 * MM;
/// The sizes that are tried, and how many lines of each the window shows. The post asks
/// for 10 to 12 points.
const ADDRESS_SIZES: [(f32, usize); 2] = [(10.5, 6), (10.0, 7)];

/// Whether a window shows all of an addressee. What cannot be set at all fits as far as this goes:
/// setting the letter tells what is the matter with it.
#[must_use]
pub fn fits_window(addressee: &[Line]) -> bool {
    ADDRESS_SIZES.iter().any(|(size, most)| {
        let lines = addressee_lines(addressee, (*size, WINDOW_WIDTH), Proof::Concept);
        lines.map_or(true, |lines| lines.len() <= *most)
    })
}

/// The return line and the addressee behind the window. Gives the lowest baseline.
pub(crate) fn address(
    sheet: &mut Sheet,
    tree: &mut Tree,
    letter: &Letter,
    head: f32,
) -> Result<f32, TypesetFault> {
    let part = Part::Addressee;
    let (x, y) = window_place(&letter.stationery, head)?;
    let style = Style {
        face: Face::Sans,
        size: 7.0,
        ink: Ink::Grey,
    };
    let line = set_block(
        &letter.stationery.return_line,
        style,
        Part::ReturnLine,
        WINDOW_WIDTH,
    )?;
    if line.len() > 1 {
        return Err(TypesetFault::DoesNotFit {
            part: Part::ReturnLine,
        });
    }
    if line.iter().any(|line| !line.runs.is_empty()) {
        let owner = Owner::Node(tree.add(Tree::ROOT, Role::Paragraph));
        put(sheet, owner, (x, y - 18.0), 10.0, line);
    }
    for (size, most) in ADDRESS_SIZES {
        let lines = addressee_lines(&letter.addressee, (size, WINDOW_WIDTH), letter.proof)?;
        if lines.len() <= most {
            let owner = Owner::Node(tree.add(Tree::ROOT, Role::Paragraph));
            return Ok(put(sheet, owner, (x, y), size * 1.25, lines));
        }
    }
    Err(TypesetFault::DoesNotFit { part })
}

/// The left of the addressee and its first baseline, under a head.
pub(super) fn window_place(stationery: &Stationery, head: f32) -> Result<(f32, f32), TypesetFault> {
    let left = match stationery.window {
        Window::Left => LEFT,
        Window::Right => 109.0 * MM,
    };
    let (right, down) = stationery.offset_mm;
    let (x, y) = (left + right * MM, ADDRESS + down * MM);
    let across = EDGE..=PAGE_WIDTH - EDGE - WINDOW_WIDTH;
    let along = head + 30.0..=ADDRESS + 30.0 * MM;
    let fits = across.contains(&x) && along.contains(&y);
    fits.then_some((x, y)).ok_or(TypesetFault::DoesNotFit {
        part: Part::Addressee,
    })
}

/// The lines of an address of a size, in a measure; those without words leave nothing.
pub(super) fn addressee_lines(
    addressee: &[Line],
    (size, measure): (f32, f32),
    proof: Proof,
) -> Result<Vec<SetLine>, TypesetFault> {
    let part = Part::Addressee;
    let style = Style {
        face: Face::Sans,
        size,
        ink: Ink::Black,
    };
    let setting = Setting {
        measure,
        hyphenation: None,
    };
    let mut lines = Vec::new();
    for line in addressee.iter().filter(|line| has_words(&line.0)) {
        let pieces = pieces(&line.0, style, part, proof)?;
        lines.extend(set_paragraph(&pieces, setting));
    }
    lines.retain(|line| !line.runs.is_empty());
    if lines.is_empty() && proof.is_whole() {
        return Err(TypesetFault::Missing { part });
    }
    lines.iter_mut().for_each(SetLine::end_with_space);
    Ok(lines)
}
