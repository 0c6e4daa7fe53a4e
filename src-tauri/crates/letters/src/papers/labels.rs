//! Address labels, from a roll or on a sheet.

use chrono::{DateTime, Utc};
use procedure::Language;

use crate::{Line, Pdf, TextSize, TypesetFault, layout, pdf};

/// Labels with addresses.
#[derive(Clone, Debug, PartialEq)]
pub struct AddressLabels {
    /// The language of the document's metadata.
    pub language: Language,
    /// The name of the practice, for the metadata.
    pub practice: String,
    /// The addresses, each with its lines from name to town or country.
    pub addressees: Vec<Vec<Line>>,
    /// What is printed on.
    pub stock: LabelStock,
    /// The size of the text, which gives way where an address is long.
    pub size: TextSize,
    /// The moment that is written in the document's metadata.
    pub made_at: DateTime<Utc>,
}

/// What labels are printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LabelStock {
    /// A roll of labels of 89 by 36 mm; each is a page.
    Roll,
    /// A4 with three columns of eight labels of 70 by 37 mm. The first address goes on a
    /// place of a sheet that may have been used before; following sheets are whole.
    Sheet(LabelPlace),
}

/// A place on a sheet of labels, counted from the top left, row after row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LabelPlace {
    before: u8,
}

impl LabelPlace {
    /// How many labels a sheet holds.
    pub const ON_A_SHEET: u8 = 24;

    /// A place from 1 to [`Self::ON_A_SHEET`]; there is no other.
    #[must_use]
    pub fn new(place: u8) -> Option<Self> {
        let is_place = (1..=Self::ON_A_SHEET).contains(&place);
        is_place.then(|| Self { before: place - 1 })
    }

    /// How many places come before it.
    pub(crate) fn before(self) -> usize {
        usize::from(self.before)
    }
}

/// Sets labels, each on its page or its place.
///
/// # Errors
/// [`TypesetFault`] names what cannot be shown or does not fit; no address at all, or one
/// without words, is missing.
pub fn labels(labels: &AddressLabels) -> Result<Pdf, TypesetFault> {
    pdf::emit(&layout::compose_labels(labels)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_has_twenty_four_places() {
        let known: Vec<u8> = (0..=u8::MAX)
            .filter(|place| LabelPlace::new(*place).is_some())
            .collect();
        assert_eq!(known, (1..=24).collect::<Vec<u8>>());
        assert_eq!(LabelPlace::new(1), Some(LabelPlace::default()));
    }
}
