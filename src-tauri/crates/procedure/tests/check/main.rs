//! The regulation check: each flaw is found where it is, and only there (`TERMS.md`).

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod calendar;
mod ending;
mod letters;
mod people;
mod presets;
mod roads;
mod starts;
mod table;
mod text;
mod wild;
