//! A letter: wording, draft, check, layout, and a tagged archival PDF.
//!
//! From the facts of a dossier comes a [`Draft`] that a human reads and completes; from
//! what it says and the practice's [`Stationery`] comes a [`Letter`]; from that,
//! [`typeset`] makes a [`Pdf`] that is PDF/A-2a and PDF/UA-1. What is no letter, such as
//! a regulation that is handed out, is a [`Document`], and [`document`] sets it the same way.
//! Around a letter go an [`envelope`] or [`labels`], and [`bundle`] makes one print job of many.
//!
//! # What this crate does not know
//! - No clock and no disk: dates are passed in, fonts and wording lie in the program.
//! - No archive, no dossier, no regulation: it is handed facts, ready names and dates.
//! - No rule about when a letter may go: it only names what is missing in the text.
//! - No language of the window: faults are codes.

mod accent;
mod dates;
mod document;
mod fault;
mod field;
mod font;
mod layout;
mod letter;
mod logo;
mod papers;
mod pdf;
mod recovery;
mod stationery;
mod text;
mod wording;

pub use accent::{Accent, ContrastFault};
pub use dates::{long_date, weekday_date};
pub use document::{
    Clause, DayKind, DayStrip, Document, DocumentBlock, Fact, Rank, StripDay, StripRemark, document,
};
pub use fault::{LogoFault, Part, TypesetFault};
pub use field::{Answer, Field, Width};
pub use layout::fits_window;
pub use letter::{Block, Closing, Letter, Line, Marker, Proof, Span};
pub use logo::Logo;
pub use papers::{
    AddressLabels, Calibration, CoverTerm, Envelope, EnvelopeSize, FileCover, LabelPlace,
    LabelStock, calibration, envelope, file_cover, labels,
};
pub use pdf::{Bundle, BundleFault, Pdf, Sides, bundle};
pub use recovery::{RecoverySheet, recovery_sheet};
pub use stationery::{Stationery, TextSize, Window};
pub use wording::{
    Ask, BlockWording, Cell, Draft, DraftBlock, Emphasis, Facts, Known, Missing, Origin,
    OwnWording, Passage, Piece, Placeholder, Remark, RemarkKind, SUBJECT, Shape, Source,
    TemplateFault, TextBlock, TextKind, VOCABULARY, Value, Wording, WordingFlaw, as_sentence,
    check_wording, draft, greeting, label, place, placeholder, plain_text, shipped,
};

/// Sets a letter and writes it as a document. The same letter gives the same bytes.
///
/// # Errors
/// [`TypesetFault`] names what cannot be shown, does not fit or is missing, and where.
pub fn typeset(letter: &Letter) -> Result<Pdf, TypesetFault> {
    pdf::emit(&layout::compose(letter)?)
}
