//! Papers of other sizes than a letter, and the page that tests the window.

mod calibration;
mod envelope;
mod labels;
mod ruler;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use procedure::Language;

use super::{
    blocks::has_words,
    line::SetLine,
    page::{Laid, Owner, Sheet},
    put::put,
    tree::{Role, Tree},
    window::addressee_lines,
};
use crate::{Line, Part, Proof, TypesetFault};

pub(crate) use calibration::compose_calibration;
pub(crate) use envelope::compose_envelope;
pub(crate) use labels::compose_labels;

/// What a paper says of itself.
struct Imprint<'a> {
    language: Language,
    title: &'a str,
    practice: &'a str,
    made_at: DateTime<Utc>,
}

impl Imprint<'_> {
    fn laid(&self, sheets: Vec<Sheet>, tree: Tree) -> Laid {
        Laid {
            language: self.language,
            title: self.title.to_owned(),
            author: self.practice.trim().to_owned(),
            made_at: self.made_at,
            sheets,
            tree,
            outline: Vec::new(),
        }
    }
}

/// An address in the largest of some sizes in which it fits: first in lines as they were
/// typed, then also wrapped. Gives its lines with their size.
fn fitting_address(
    addressee: &[Line],
    sizes: &[f32],
    (width, height): (f32, f32),
) -> Result<(f32, Vec<SetLine>), TypesetFault> {
    let given = addressee.iter().filter(|line| has_words(&line.0)).count();
    for most in [given, usize::MAX] {
        for &size in sizes {
            let lines = addressee_lines(addressee, (size, width), Proof::Final)?;
            let tall = (lines.len() as f32 - 1.0) * LEADING * size + size;
            if lines.len() <= most && tall <= height {
                return Ok((size, lines));
            }
        }
    }
    Err(TypesetFault::DoesNotFit {
        part: Part::Addressee,
    })
}

/// From line to line of an address, beside its size.
const LEADING: f32 = 1.22;

/// Puts an address as one paragraph.
fn put_address(
    sheet: &mut Sheet,
    tree: &mut Tree,
    place: (f32, f32),
    (size, lines): (f32, Vec<SetLine>),
) {
    let owner = Owner::Node(tree.add(Tree::ROOT, Role::Paragraph));
    put(sheet, owner, place, LEADING * size, lines);
}
