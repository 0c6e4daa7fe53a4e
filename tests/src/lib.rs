//! Acceptance: whole journeys through the office and in the real window.
//!
//! The journeys know what a user sees and does; they know nothing of tables, keys or layout.
//! Everybody in them is invented.

#![cfg_attr(
    feature = "window",
    allow(
        clippy::missing_panics_doc,
        reason = "a journey that cannot go on panics, and says where it stood"
    )
)]

mod asking;
mod clock;
pub mod invented;
mod outbox;
mod text;
#[cfg(feature = "window")]
pub mod window;

pub use asking::{Refused, ask, ask_bytes, send};
pub use clock::running_from;
pub use outbox::{CHOSEN, CHOSEN_SCAN, Outbox};
pub use text::{paragraph, words};
