//! From words to places on paper.
//!
//! Everything here is counted in points from the top left of the page, as a typographer
//! counts; the emitter turns it over. Nothing here knows PDF, and nothing asks what a
//! letter is for: it places lines, keeps together what belongs together, and builds the
//! tree in which the page is read aloud.

mod blocks;
mod breaking;
mod columns;
mod compose;
mod document;
mod enclosures;
mod flow;
mod frame;
mod hyphen;
mod letterhead;
mod line;
mod page;
mod papers;
mod paragraph;
mod put;
mod recovery;
mod references;
mod rows;
mod signature;
mod table;
mod tokens;
mod tree;
mod window;
#[cfg(test)]
mod within;

pub(crate) use compose::compose;
pub(crate) use document::compose_document;
pub(crate) use page::{Entry, Ink, Laid, Mark, Owner, Run, Shape, Sheet};
pub(crate) use papers::{compose_calibration, compose_envelope, compose_labels};
pub(crate) use recovery::compose_recovery;
pub(crate) use tree::{NodeId, Role, Tree, Writing};
pub use window::fits_window;

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;
/// A4.
pub(crate) const PAGE_WIDTH: f32 = 210.0 * MM;
/// A4.
pub(crate) const PAGE_HEIGHT: f32 = 297.0 * MM;
