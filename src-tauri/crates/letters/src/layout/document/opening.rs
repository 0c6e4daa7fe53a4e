//! What stands above the text: who hands it out, what it is, and of when.

use super::super::{
    MM,
    frame::{LEFT, MEASURE},
    letterhead::{Manner, letterhead},
    line::{SetLine, Style},
    page::{Ink, Owner, Sheet},
    put::{put, set_block},
    tree::{Role, Tree},
};
use crate::{Document, Part, TextSize, TypesetFault, font::Face};

/// The baseline of the title, or lower where the letterhead needs the room.
const TITLE: f32 = 54.0 * MM;
/// The lowest baseline of the opening.
const LOWEST: f32 = 150.0 * MM;
/// The sizes that are tried, and how many lines each may take.
const TITLE_SIZES: [(f32, usize); 3] = [(26.0, 1), (22.0, 2), (17.0, 4)];

/// Puts letterhead, title and the lines under it. Gives the baseline of the text.
pub(super) fn opening(
    sheet: &mut Sheet,
    tree: &mut Tree,
    document: &Document,
) -> Result<f32, TypesetFault> {
    let paper = &document.stationery;
    let head = letterhead(sheet, tree, paper, document.language, Manner::Document)?;
    let (size, lines) = title(&document.title)?;
    let first = (head + 18.0 * MM).max(TITLE);
    let mut y = first;
    if has_runs(&lines) {
        let owner = Owner::Node(tree.add(Tree::ROOT, Role::Heading(1)));
        y = put(sheet, owner, (LEFT, first), 1.2 * size, lines);
    }
    let style = Style {
        face: Face::Sans,
        size: match paper.size {
            TextSize::Regular => 10.0,
            TextSize::Large => 12.5,
        },
        ink: Ink::Grey,
    };
    let leading = 1.4 * style.size;
    for (index, line) in document.lines.iter().enumerate() {
        let lines = set_block(line, style, Part::Title, MEASURE)?;
        if has_runs(&lines) {
            let owner = Owner::Node(tree.add(Tree::ROOT, Role::Paragraph));
            let room = if index == 0 { 5.0 } else { 0.0 };
            y = put(sheet, owner, (LEFT, y + leading + room), leading, lines);
        }
    }
    if y > LOWEST {
        return Err(TypesetFault::DoesNotFit { part: Part::Title });
    }
    Ok(y + 11.0 * MM)
}

fn title(title: &str) -> Result<(f32, Vec<SetLine>), TypesetFault> {
    let part = Part::Title;
    for (size, most) in TITLE_SIZES {
        let style = Style {
            face: Face::Serif,
            size,
            ink: Ink::Black,
        };
        let lines = set_block(title, style, part, MEASURE)?;
        if lines.len() <= most {
            return Ok((size, lines));
        }
    }
    Err(TypesetFault::DoesNotFit { part })
}

fn has_runs(lines: &[SetLine]) -> bool {
    lines.iter().any(|line| !line.runs.is_empty())
}
