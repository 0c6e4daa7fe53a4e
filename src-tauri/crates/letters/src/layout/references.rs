//! Date, references and subject, in the columns of the page's grid.

use super::{
    MM,
    frame::{COLUMN, LEFT, MEASURE, RIGHT},
    line::{SetLine, Style},
    page::{Ink, Owner, Sheet},
    put::{put, set_block},
    tree::{NodeId, Role, Tree},
};
use crate::{Letter, Part, TextSize, TypesetFault, dates::long_date, font::Face, wording::Labels};

const COLUMN_GAP: f32 = 3.0 * MM;
const VALUE_LINES: usize = 3;

/// Puts date, references and subject under each other's labels. Gives the lowest
/// baseline.
pub(crate) fn references(
    sheet: &mut Sheet,
    tree: &mut Tree,
    letter: &Letter,
    y: f32,
) -> Result<f32, TypesetFault> {
    let labels = Labels::of(letter.language);
    let mut row = Row {
        sheet,
        size: size(letter),
        y,
        lowest: y,
    };
    let date = long_date(letter.date, letter.language);
    let yours = letter
        .your_reference
        .as_deref()
        .filter(|text| !text.trim().is_empty());
    let fields = [
        (labels.date, Some(date.as_str())),
        (labels.our_reference, Some(&letter.our_reference)),
        (labels.your_reference, yours),
    ];
    let mut x = LEFT;
    for (label, value) in fields {
        let Some(value) = value else { continue };
        let lines = row.value(value, Part::References, COLUMN - COLUMN_GAP)?;
        row.put(tree.add(Tree::ROOT, Role::Paragraph), x, label, lines)?;
        x += COLUMN;
    }
    let subject = tree.add(Tree::ROOT, Role::Heading(1));
    let beside = row.value(&letter.subject, Part::Subject, RIGHT - x);
    match beside {
        Ok(lines) if lines.len() <= 2 => row.put(subject, x, labels.subject, lines)?,
        // A subject too long for its column gets the whole width, under the rest.
        _ => {
            let lines = row.value(&letter.subject, Part::Subject, MEASURE)?;
            row.y = row.lowest + 1.9 * row.size;
            row.put(subject, LEFT, labels.subject, lines)?;
        }
    }
    Ok(row.lowest)
}

/// The references of a reader who sees little are larger too.
fn size(letter: &Letter) -> f32 {
    match letter.stationery.size {
        TextSize::Regular => 9.5,
        TextSize::Large => 12.0,
    }
}

/// A row of labelled values; `y` is the baseline of the labels.
struct Row<'a> {
    sheet: &'a mut Sheet,
    size: f32,
    y: f32,
    lowest: f32,
}

impl Row<'_> {
    fn value(&self, text: &str, part: Part, measure: f32) -> Result<Vec<SetLine>, TypesetFault> {
        let style = Style {
            face: Face::Sans,
            size: self.size,
            ink: Ink::Black,
        };
        let lines = set_block(text, style, part, measure)?;
        if lines.len() > VALUE_LINES {
            return Err(TypesetFault::DoesNotFit { part });
        }
        Ok(lines)
    }

    fn put(
        &mut self,
        owner: NodeId,
        x: f32,
        label: &str,
        lines: Vec<SetLine>,
    ) -> Result<(), TypesetFault> {
        let owner = Owner::Node(owner);
        let style = Style {
            face: Face::Sans,
            size: 0.79 * self.size,
            ink: Ink::Grey,
        };
        let mut label = set_block(label, style, Part::References, COLUMN)?;
        label.iter_mut().for_each(SetLine::end_with_space);
        put(self.sheet, owner, (x, self.y), style.size, label);
        let first = (x, self.y + 1.32 * self.size);
        let last = put(self.sheet, owner, first, 1.26 * self.size, lines);
        self.lowest = self.lowest.max(last);
        Ok(())
    }
}
