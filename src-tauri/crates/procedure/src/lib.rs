//! The pure core of Wederhoor: what a regulation says, what happened in a dossier, what is owed.
//!
//! Nothing here knows a clock, a disk, a database, the window or its wire types: `today` and the
//! [`Calendar`] are passed in, and every function gives the same answer for the same input.
//! Texts for users are made elsewhere; here are codes, dates and the steps that led to them.

pub mod address;
pub mod calendar;
pub mod dossier;
pub mod event;
pub mod independence;
pub mod intake;
pub mod key;
mod language;
pub mod letter_kind;
pub mod mirror;
pub mod names;
pub mod regulation;
pub mod situation;
pub mod step;
pub mod term;
pub mod typed_date;

pub use calendar::Calendar;
pub use language::{FormOfAddress, Language};
