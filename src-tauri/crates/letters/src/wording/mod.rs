//! Words: what the letters say, kept in data files per kind of letter and language.
//!
//! This module knows no page and no font: from the [`Facts`] of a dossier and the
//! [`Wording`] of a kind it makes a [`Draft`] that a human reads and completes. A wording
//! chooses passages by conditions over one [vocabulary](VOCABULARY) and renders them with
//! a template library, so that a practice can have words of its own without a new program.

mod check;
mod draft;
mod facts;
mod file;
mod labels;
mod lint;
mod markup;
mod papers;
mod passage;
mod scene;
mod sheet;
mod shipped;
mod vocabulary;
mod words;

use procedure::Language;

pub use check::{Known, Remark, RemarkKind};
pub use draft::{Ask, Draft, DraftBlock, Missing, draft};
pub use facts::{Facts, Value, as_sentence};
pub use file::{BlockWording, OwnWording, Passage, Wording, place};
pub(crate) use labels::Labels;
pub use lint::{SUBJECT, WordingFlaw, check_wording};
pub(crate) use papers::{CalibrationWords, CoverWords, PaperWords};
pub use passage::{Cell, Emphasis, Piece, Source, TextBlock, TextKind, plain_text};
pub use scene::TemplateFault;
pub(crate) use sheet::SheetWords;
pub use shipped::shipped;
pub use vocabulary::{Origin, Placeholder, Shape, VOCABULARY, label, placeholder};

/// The greeting above a signature.
#[must_use]
pub fn greeting(language: Language) -> &'static str {
    match language {
        Language::Nl => "Met vriendelijke groet,",
        Language::En => "Yours sincerely,",
    }
}
