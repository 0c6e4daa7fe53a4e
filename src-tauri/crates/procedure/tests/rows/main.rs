//! The acceptance rows of the five regulations (`REGULATIONS.md`): every row has a test here that
//! names it, as `S1.11`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../common/mod.rs"]
mod common;

mod every;
mod hearing;
mod judging;
mod letters;
mod lives;
mod mirror;
mod properties;
mod rules;
mod s0;
mod s0_data;
mod s1;
mod s1_committee;
mod s1_data;
mod s2;
mod s2_data;
mod s2_hours;
mod s3;
mod s3_data;
mod s3_roads;
mod s4;
mod s4_data;
mod s4_review;
mod schema1;
