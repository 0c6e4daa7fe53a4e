//! Addresses on labels, each in the middle of its own.

use super::{
    super::{
        MM,
        page::{Laid, Sheet},
        tree::Tree,
    },
    Imprint, LEADING, fitting_address, put_address,
};
use crate::{
    AddressLabels, LabelPlace, LabelStock, Line, Part, TextSize, TypesetFault, wording::PaperWords,
};

const ROLL: (f32, f32) = (89.0 * MM, 36.0 * MM);
const ON_SHEET: (f32, f32) = (70.0 * MM, 37.0 * MM);
const ACROSS: usize = 3;
/// What remains above eight labels on A4, divided over top and bottom.
const SHEET_TOP: f32 = 0.5 * MM;
/// What is kept free in a label: no printer reaches the edge of a sheet, and no label lies
/// exactly where it should.
const SIDES: f32 = 7.0 * MM;
const ENDS: f32 = 5.0 * MM;

/// Sets labels.
pub(crate) fn compose_labels(labels: &AddressLabels) -> Result<Laid, TypesetFault> {
    if labels.addressees.is_empty() {
        return Err(TypesetFault::Missing {
            part: Part::Addressee,
        });
    }
    let mut tree = Tree::new();
    let mut sheets: Vec<Sheet> = Vec::new();
    for (index, addressee) in labels.addressees.iter().enumerate() {
        let (corner, size) = match labels.stock {
            LabelStock::Roll => {
                sheets.push(Sheet::sized(ROLL.0, ROLL.1));
                ((0.0, 0.0), ROLL)
            }
            LabelStock::Sheet(first) => {
                let place = (first.before() + index) % usize::from(LabelPlace::ON_A_SHEET);
                if index == 0 || place == 0 {
                    sheets.push(Sheet::default());
                }
                (corner(place), ON_SHEET)
            }
        };
        if let Some(sheet) = sheets.last_mut() {
            put_label(sheet, &mut tree, addressee, corner, (size, labels.size))?;
        }
    }
    let imprint = Imprint {
        language: labels.language,
        title: &PaperWords::of(labels.language).labels,
        practice: &labels.practice,
        made_at: labels.made_at,
    };
    Ok(imprint.laid(sheets, tree))
}

/// The top left of a label on a sheet.
fn corner(place: usize) -> (f32, f32) {
    let (row, column) = (place / ACROSS, place % ACROSS);
    (
        column as f32 * ON_SHEET.0,
        SHEET_TOP + row as f32 * ON_SHEET.1,
    )
}

fn put_label(
    sheet: &mut Sheet,
    tree: &mut Tree,
    addressee: &[Line],
    (left, top): (f32, f32),
    ((width, height), text): ((f32, f32), TextSize),
) -> Result<(), TypesetFault> {
    let sizes: &[f32] = match text {
        TextSize::Regular => &[11.0, 10.5, 10.0, 9.5, 9.0],
        TextSize::Large => &[14.0, 13.0, 12.0, 11.0, 10.0, 9.0],
    };
    let room = (width - 2.0 * SIDES, height - 2.0 * ENDS);
    let (size, lines) = fitting_address(addressee, sizes, room)?;
    let tall = (lines.len() as f32 - 1.0) * LEADING * size + size;
    let first = top + (height - tall) / 2.0 + 0.8 * size;
    put_address(sheet, tree, (left + SIDES, first), (size, lines));
    Ok(())
}
