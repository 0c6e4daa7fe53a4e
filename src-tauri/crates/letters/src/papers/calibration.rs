//! The page that shows where the practice's envelopes have their window.

use chrono::{DateTime, Utc};
use procedure::Language;

use crate::{Pdf, Stationery, TypesetFault, layout, pdf};

/// A page to fold into an envelope.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// The language of the page.
    pub language: Language,
    /// The practice's paper: the side of the window, how far the addressee is moved now,
    /// and the size of the text.
    pub stationery: Stationery,
    /// The moment that is written in the document's metadata.
    pub made_at: DateTime<Utc>,
}

/// Sets the page. Its rulers show through the window how far the addressee must be moved,
/// whatever is set now: what is read there is what is to be filled in.
///
/// # Errors
/// [`TypesetFault`] when the addressee is moved so far that it leaves its part of the
/// page, or when the practice's name does not fit.
pub fn calibration(page: &Calibration) -> Result<Pdf, TypesetFault> {
    pdf::emit(&layout::compose_calibration(page)?)
}
