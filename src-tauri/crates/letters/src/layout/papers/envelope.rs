//! An envelope: the sender small at the top left, the address where machines look for it.
//!
//! The right of the top stays free for the stamp and its mark, and 15 mm along the bottom
//! for the bars that the post prints.

use super::{
    super::{
        MM,
        line::{SetLine, Style},
        page::{Ink, Laid, Owner, Sheet},
        put::{put, set_block},
        tree::{Role, Tree},
    },
    Imprint, fitting_address, put_address,
};
use crate::{
    Envelope, EnvelopeSize, Part, TextSize, TypesetFault, font::Face, wording::PaperWords,
};

/// The sender's place: within reach of any printer.
const SENDER: (f32, f32) = (12.0 * MM, 13.0 * MM);
/// What stays free at the right and along the bottom.
const FREE: f32 = 15.0 * MM;

/// Sets an envelope.
pub(crate) fn compose_envelope(envelope: &Envelope) -> Result<Laid, TypesetFault> {
    let (width, height) = envelope.size.millimetres();
    let (width, height) = (width * MM, height * MM);
    let mut sheet = Sheet::sized(width, height);
    let mut tree = Tree::new();
    sender(&mut sheet, &mut tree, envelope)?;
    let (x, top) = match envelope.size {
        EnvelopeSize::Dl => (105.0 * MM, 48.0 * MM),
        EnvelopeSize::C5 => (110.0 * MM, 80.0 * MM),
    };
    let sizes: &[f32] = match envelope.stationery.size {
        TextSize::Regular => &[12.0, 11.0, 10.5, 10.0],
        TextSize::Large => &[15.0, 14.0, 12.0, 11.0, 10.0],
    };
    let room = (width - FREE - x, height - FREE - top);
    let (size, lines) = fitting_address(&envelope.addressee, sizes, room)?;
    put_address(&mut sheet, &mut tree, (x, top + 0.8 * size), (size, lines));
    let imprint = Imprint {
        language: envelope.language,
        title: &PaperWords::of(envelope.language).envelope,
        practice: &envelope.stationery.practice,
        made_at: envelope.made_at,
    };
    Ok(imprint.laid(vec![sheet], tree))
}

fn sender(sheet: &mut Sheet, tree: &mut Tree, envelope: &Envelope) -> Result<(), TypesetFault> {
    let part = Part::ReturnLine;
    let style = Style {
        face: Face::Sans,
        size: match envelope.stationery.size {
            TextSize::Regular => 8.0,
            TextSize::Large => 10.0,
        },
        ink: Ink::Black,
    };
    let mut lines = set_block(&envelope.stationery.return_line, style, part, 100.0 * MM)?;
    lines.retain(|line| !line.runs.is_empty());
    if lines.len() > 3 {
        return Err(TypesetFault::DoesNotFit { part });
    }
    if !lines.is_empty() {
        lines.iter_mut().for_each(SetLine::end_with_space);
        let owner = Owner::Node(tree.add(Tree::ROOT, Role::Paragraph));
        put(sheet, owner, SENDER, 1.35 * style.size, lines);
    }
    Ok(())
}
