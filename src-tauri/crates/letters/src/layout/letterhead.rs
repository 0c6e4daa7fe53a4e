//! Who writes: name or logo at the left, sender at the right, a line at the foot.

use procedure::Language;

use super::{
    MM,
    frame::{COLUMN, LEFT, MEASURE, RIGHT},
    line::{SetLine, Style, widest},
    page::{Ink, Mark, Owner, Shape, Sheet},
    put::{put, set_block},
    tree::{Role, Tree},
};
use crate::{Logo, Part, Stationery, TextSize, TypesetFault, font::Face, wording::Labels};

/// The baseline of the name and of the sender's first line.
const HEAD: f32 = 21.0 * MM;
/// The lowest baseline of the letterhead.
const HEAD_BOTTOM: f32 = 50.0 * MM;
const LOGO_TOP: f32 = 14.0 * MM;
const FOOT: f32 = 281.0 * MM;

/// How much the sender asks of the reader's eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// The sender opens the letter.
    Letter,
    /// The sender stands back for the title of a document.
    Document,
}

impl Manner {
    fn name_sizes(self) -> &'static [f32] {
        match self {
            Self::Letter => &[18.0, 16.0, 14.0, 12.0],
            Self::Document => &[13.0, 12.0, 11.0],
        }
    }

    /// The most room that a logo takes, wide and high.
    fn logo_room(self) -> (f32, f32) {
        match self {
            Self::Letter => (62.0 * MM, 22.0 * MM),
            Self::Document => (44.0 * MM, 15.0 * MM),
        }
    }
}

/// Puts name or logo and the sender's lines. Gives the lowest baseline.
pub(crate) fn letterhead(
    sheet: &mut Sheet,
    tree: &mut Tree,
    paper: &Stationery,
    language: Language,
    manner: Manner,
) -> Result<f32, TypesetFault> {
    let (x, size, sender) = sender(paper)?;
    let bottom = match &paper.logo {
        Some(logo) => {
            let label = Labels::of(language).logo_of;
            let alternative = format!("{label} {}", paper.practice.trim());
            put_logo(sheet, tree, alternative, logo, manner.logo_room())
        }
        None => {
            let room = x - LEFT - 6.0 * MM;
            put_name(sheet, tree, paper, room, manner.name_sizes())?
        }
    };
    let owner = Owner::Node(tree.add(Tree::ROOT, Role::Paragraph));
    let has_sender = sender.iter().any(|line| !line.runs.is_empty());
    let last = put(sheet, owner, (x, HEAD), size * 1.4, sender);
    if let Some(accent) = paper.accent.filter(|_| has_sender) {
        let top = HEAD - 0.72 * size;
        let shape = Shape::Rule {
            right: 0.0,
            down: last + 0.22 * size - top,
            weight: 0.9,
            ink: Ink::Accent(accent),
        };
        sheet.marks.push(Mark {
            owner: Owner::Furniture,
            x: x - 2.6 * MM,
            y: top,
            shape,
        });
    }
    Ok(last.max(bottom))
}

/// The name stands in the practice's colour, or in black.
fn name_ink(paper: &Stationery) -> Ink {
    paper.accent.map_or(Ink::Black, Ink::Accent)
}

fn put_logo(
    sheet: &mut Sheet,
    tree: &mut Tree,
    alternative: String,
    logo: &Logo,
    room: (f32, f32),
) -> f32 {
    let scale = (room.0 / logo.width() as f32).min(room.1 / logo.height() as f32);
    let (width, height) = (logo.width() as f32 * scale, logo.height() as f32 * scale);
    let owner = Owner::Node(tree.add_figure(Tree::ROOT, alternative));
    let shape = Shape::Image {
        image: logo.clone(),
        width,
        height,
    };
    sheet.marks.push(Mark {
        owner,
        x: LEFT,
        y: LOGO_TOP,
        shape,
    });
    LOGO_TOP + height
}

/// The name as large as its room allows, on two lines at most.
fn put_name(
    sheet: &mut Sheet,
    tree: &mut Tree,
    paper: &Stationery,
    room: f32,
    sizes: &[f32],
) -> Result<f32, TypesetFault> {
    let part = Part::Letterhead;
    for &size in sizes {
        let style = Style {
            face: Face::Serif,
            size,
            ink: name_ink(paper),
        };
        let lines = set_block(&paper.practice, style, part, room)?;
        if lines.len() <= 2 {
            let owner = Owner::Node(tree.add(Tree::ROOT, Role::Paragraph));
            return Ok(put(sheet, owner, (LEFT, HEAD), size * 1.2, lines));
        }
    }
    Err(TypesetFault::DoesNotFit { part })
}

/// The practice's line at the foot of the first page. It comes last in the tree.
pub(crate) fn footer(
    sheet: &mut Sheet,
    tree: &mut Tree,
    stationery: &Stationery,
) -> Result<(), TypesetFault> {
    let Some(footer) = stationery
        .footer
        .as_deref()
        .filter(|text| !text.trim().is_empty())
    else {
        return Ok(());
    };
    let style = Style {
        face: Face::Sans,
        size: match stationery.size {
            TextSize::Regular => 7.5,
            TextSize::Large => 9.5,
        },
        ink: Ink::Grey,
    };
    let lines = set_block(footer, style, Part::Footer, MEASURE)?;
    if lines.len() > 2 {
        return Err(TypesetFault::DoesNotFit { part: Part::Footer });
    }
    let owner = Owner::Node(tree.add(Tree::ROOT, Role::Paragraph));
    put(sheet, owner, (LEFT, FOOT), 1.33 * style.size, lines);
    Ok(())
}

/// The sizes that are tried for the sender, whose telephone number one wants to read.
fn sender_sizes(size: TextSize) -> &'static [f32] {
    match size {
        TextSize::Regular => &[8.5, 8.0, 7.5],
        TextSize::Large => &[11.0, 10.0, 9.0, 8.5, 8.0, 7.5],
    }
}

/// The sender's lines with their place and size: in the fourth column of the page's grid
/// when they are short enough, else as far left as they need.
fn sender(stationery: &Stationery) -> Result<(f32, f32, Vec<SetLine>), TypesetFault> {
    let part = Part::Letterhead;
    for &size in sender_sizes(stationery.size) {
        let style = Style {
            face: Face::Sans,
            size,
            ink: Ink::Black,
        };
        let mut lines = Vec::new();
        if stationery.logo.is_some() {
            let name = Style {
                face: Face::SansSemibold,
                ink: name_ink(stationery),
                ..style
            };
            lines.extend(set_block(&stationery.practice, name, part, 2.0 * COLUMN)?);
        }
        for line in &stationery.sender {
            lines.extend(set_block(line, style, part, 2.0 * COLUMN - 8.0 * MM)?);
        }
        lines.iter_mut().for_each(SetLine::end_with_space);
        let lowest = HEAD + lines.len().saturating_sub(1) as f32 * size * 1.4;
        if lowest <= HEAD_BOTTOM {
            let x = (LEFT + 3.0 * COLUMN).min(RIGHT - widest(&lines));
            return Ok((x, size, lines));
        }
    }
    Err(TypesetFault::DoesNotFit { part })
}
