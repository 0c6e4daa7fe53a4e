//! The recovery sheet: one page that opens the archive when every passphrase is lost.

use chrono::{DateTime, NaiveDate, Utc};
use procedure::Language;

use crate::{Pdf, TypesetFault, layout, pdf};

/// What a recovery sheet says. The key is a secret: this value is made just before the
/// sheet is written and dropped right after.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoverySheet {
    /// The language of the sheet.
    pub language: Language,
    /// The name of the practice.
    pub practice: String,
    /// The code that tells this archive from another.
    pub archive_code: String,
    /// The day on which the key was made.
    pub made_on: NaiveDate,
    /// The key in groups of a few characters, each with its own check character.
    pub groups: Vec<String>,
    /// The moment that is written in the document's metadata.
    pub made_at: DateTime<Utc>,
}

impl std::fmt::Debug for RecoverySheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RecoverySheet")
            .field("groups", &self.groups.len())
            .finish_non_exhaustive()
    }
}

/// Sets a recovery sheet on one page.
///
/// # Errors
/// [`TypesetFault`] names what cannot be shown or does not fit the page.
pub fn recovery_sheet(sheet: &RecoverySheet) -> Result<Pdf, TypesetFault> {
    pdf::emit(&layout::compose_recovery(sheet)?)
}
