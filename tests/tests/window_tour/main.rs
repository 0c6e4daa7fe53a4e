//! A walk past every screen, in several looks: each is audited and keeps a picture in `tests/output`.
//!
//! The example practice is the stage, so that no screen is empty by accident. The house and the
//! rooms of the letters are walked apart, so that neither takes long.
#![cfg(feature = "window")]

mod dossiers;
mod few_keys;
mod first_run;
mod hearing;
mod letter;
mod letter_words;
mod looks;
mod papers;
mod post;
mod settings;
mod stationery;
mod walk;
mod wording;
mod words;
mod writing;

use acceptance::window::Desk;

use looks::look;
use walk::example_practice;

const NOW: &str = "2026-11-19T09:30:00";

fn tour(name: &str) {
    let look = look(name);
    first_run::past_the_first_run(look);
    let desk = Desk::at(NOW);
    let walk = example_practice(&desk, look);
    dossiers::past_the_dossiers(&walk);
    dossiers::past_the_intake(&walk);
    letter::past_the_letter(&walk);
    settings::past_the_rest(&walk);
    settings::past_the_regulation(&walk);
    walk.end();
}

fn tour_of_letters(name: &str) {
    let desk = Desk::at(NOW);
    let walk = example_practice(&desk, look(name));
    writing::past_the_writing(&walk);
    papers::past_the_papers(&walk);
    post::past_the_post(&walk);
    walk.end();
}

fn tour_of_stationery(name: &str) {
    let desk = Desk::at(NOW);
    let walk = example_practice(&desk, look(name));
    wording::past_the_wording(&walk);
    stationery::past_the_stationery(&walk);
    walk.end();
}

fn tour_of_hearings(name: &str) {
    let desk = Desk::at(NOW);
    let walk = example_practice(&desk, look(name));
    hearing::past_what_was_heard(&walk);
    hearing::past_the_report(&walk);
    hearing::past_what_is_planned(&walk);
    walk.end();
}

#[test]
fn every_screen_in_dutch_and_light() {
    tour("light-nl");
}

#[test]
fn every_screen_in_english_and_dark() {
    tour("dark-en");
}

#[test]
fn every_screen_in_a_small_window() {
    tour("small-nl");
}

#[test]
fn every_screen_at_half_as_large_again() {
    tour("large-en");
}

#[test]
fn letters_in_dutch_and_light() {
    tour_of_letters("light-nl");
}

#[test]
fn letters_in_dutch_and_dark() {
    tour_of_letters("dark-nl");
}

#[test]
fn letters_in_english_and_light() {
    tour_of_letters("light-en");
}

#[test]
fn letters_in_english_and_dark() {
    tour_of_letters("dark-en");
}

#[test]
fn letters_in_a_small_window() {
    tour_of_letters("small-nl");
}

#[test]
fn letters_at_half_as_large_again() {
    tour_of_letters("large-en");
}

#[test]
fn texts_and_stationery_in_dutch_and_light() {
    tour_of_stationery("light-nl");
}

#[test]
fn texts_and_stationery_in_dutch_and_dark() {
    tour_of_stationery("dark-nl");
}

#[test]
fn texts_and_stationery_in_english_and_light() {
    tour_of_stationery("light-en");
}

#[test]
fn texts_and_stationery_in_english_and_dark() {
    tour_of_stationery("dark-en");
}

#[test]
fn texts_and_stationery_in_a_small_window() {
    tour_of_stationery("small-nl");
}

#[test]
fn texts_and_stationery_at_half_as_large_again() {
    tour_of_stationery("large-en");
}

#[test]
fn hearings_in_dutch_and_light() {
    tour_of_hearings("light-nl");
}

#[test]
fn hearings_in_dutch_and_dark() {
    tour_of_hearings("dark-nl");
}

#[test]
fn hearings_in_english_and_light() {
    tour_of_hearings("light-en");
}

#[test]
fn hearings_in_english_and_dark() {
    tour_of_hearings("dark-en");
}

#[test]
fn hearings_in_a_small_window() {
    tour_of_hearings("small-nl");
}

#[test]
fn hearings_at_half_as_large_again() {
    tour_of_hearings("large-en");
}
