//! Every letter of the example, as it lies on a disk: what the standards ask of the file, and what
//! whoever reads it gets to see.
//!
//! The program `letters` makes them once for all tests here, under every preset, to every side, in
//! every language and form of address.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod example;
mod golden;
mod holes;
mod judges;
mod paper;
mod program;
mod reading;
mod standards;
