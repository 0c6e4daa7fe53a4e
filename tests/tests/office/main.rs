//! Journeys through the office, without a window: what a practice does with a complaint by post.

#![allow(
    clippy::unwrap_used,
    clippy::semicolon_if_nothing_returned,
    reason = "a journey that cannot go on panics, and the line tells where"
)]

mod archives;
mod asked;
mod bad_input;
mod boundary;
mod desk;
mod example;
mod hearings;
mod intake;
#[path = "../letters/judges.rs"]
mod judges;
mod judging;
mod letters;
mod mail;
mod mirror;
mod notes;
mod old_archives;
mod papers;
mod post;
mod regulations;
mod scans;
mod side_by_side;
mod term_cards;
mod terms;
mod wording;
mod wrong_turns;
