//! Words that are misspelt are underlined, in the language of the letter. The engine draws that line
//! and no script can ask for it, so that it is looked for in what the window shows.
#![cfg(feature = "window")]

use std::io::Cursor;

use acceptance::window::{Desk, Key, Window};
use serde_json::json;

/// How many points of the window are red, as is the line below a misspelt word.
fn red_points(window: &Window) -> usize {
    let mut reader = png::Decoder::new(Cursor::new(window.seen()))
        .read_info()
        .expect("the window is seen as a PNG");
    let mut points = vec![0; reader.output_buffer_size().expect("it has a size")];
    let frame = reader.next_frame(&mut points).expect("it has a frame");
    let is_red = |point: &&[u8]| {
        let [red, green, blue] = [point[0], point[1], point[2]].map(i32::from);
        red > green + 60 && red > blue + 60
    };
    points[..frame.buffer_size()]
        .chunks_exact(frame.color_type.samples())
        .filter(is_red)
        .count()
}

/// Types words that are right and then words that are not.
fn check(language: &str, right: &str, wrong: &str) {
    let field = "De klacht";
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open_example("Donderdag 19 november");
    let draft = window.begin_letter(&window.dossier_with("aksoy"), "acknowledgement");
    let mut options = draft["options"].clone();
    options["language"] = json!(language);
    let kept = json!({ "letter": draft["letter"], "options": options, "blocks": [] });
    window.call("letter_save", kept).expect("it is kept");
    window.choose("aksoy", "…");
    window.wait_for("button", "Maak de brief af");
    window.activate("Maak de brief af");
    window.wait_for("textbox", field);
    window.tab_to("textbox", field);
    window.press(Key::End);
    let count = |words: &str| {
        window.type_text(words);
        window.rest();
        red_points(&window)
    };
    let before = count(right);
    let after = count(wrong);
    window.picture(&format!("spelling-{language}"));
    assert!(
        after > before + 10,
        "{language}: {before} red points, then {after}"
    );
}

/// EXPERIENCE.md: spelling is on in letters, "WebKitGTK needs it switched on in Rust".
#[test]
fn a_dutch_letter_is_spelled_in_dutch() {
    check("nl", " Dat is het geval. ", "Dat is een foudt verhaall. ");
}

#[test]
fn an_english_letter_is_spelled_in_english() {
    check("en", " That is the case. ", "That is a mistaek indeeed. ");
}
