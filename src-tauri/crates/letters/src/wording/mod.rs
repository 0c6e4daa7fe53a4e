//! Words: what the letters say, kept in data files per language and form of address.
//!
//! This module knows no page and no font: it makes a [`Draft`] that a human reads and
//! completes. The words themselves stand in `wording/*.toml`, so that a practice can one
//! day have its own.

mod acknowledgement;
mod check;
mod draft;
mod facts;
mod labels;
mod sheet;
mod template;

use procedure::Language;

pub use acknowledgement::acknowledgement;
pub use check::{Remark, RemarkKind};
pub use draft::{Draft, DraftBlock, Editable, Missing, Piece};
pub use facts::{
    AcknowledgementFacts, Bound, Channel, Companion, FindingWord, Hearing, Independence, MetBy,
    Outcome, Promise, RegulationCopy, RetentionUnit, RetentionWords,
};
pub(crate) use labels::Labels;
pub(crate) use sheet::SheetWords;

/// The greeting above a signature.
#[must_use]
pub fn greeting(language: Language) -> &'static str {
    match language {
        Language::Nl => "Met vriendelijke groet,",
        Language::En => "Yours sincerely,",
    }
}
