//! What happens to the machine in the middle of a hearing: its disk is full, its lid is closed.
#![allow(
    clippy::print_stderr,
    reason = "a journey that this machine does not allow says so"
)]
#![cfg(feature = "window")]

use std::time::Duration;

use acceptance::window::{Desk, Key, SmallDisk, Window};
use serde_json::{Value, json};

const TODAY: &str = "Donderdag 19 november";
const UNSAVED: &str = "Wat u typt kan nu niet worden opgeslagen.";

/// Begins the hearing of the example that is planned, and gives its talk.
fn begin(window: &Window) -> Value {
    window.choose("stavenuiter", "…");
    window.wait_for("heading", "De heer G. Stavenuiter…");
    window.tab("Horen");
    window.activate("Voorbereiden…");
    window.wait_for("button", "Gesprek beginnen…");
    window.press(Key::ControlEnter);
    window.wait_for("textbox", "Klager, …");
    let dossier = window.dossier_with("stavenuiter");
    let room = window.call("hearing_open", json!({ "dossier": dossier }));
    room.expect("the room opens")["hearings"][0]["talk"].clone()
}

/// What was said, as it lies on the disk.
fn said(window: &Window, talk: &Value) -> Vec<String> {
    let kept = window.call("talk_open", json!({ "talk": talk }));
    let kept = kept.expect("the talk opens");
    let turns = kept["turns"].as_array().into_iter().flatten();
    turns
        .filter_map(|turn| turn["text"].as_str())
        .map(str::to_owned)
        .collect()
}

/// Pastes words where the focus is. So many find no room that an archive had left over.
fn paste(window: &Window, words: &str) {
    let words = json!(words);
    drop(window.evaluate(&format!(
        "const it = document.activeElement; it.value += {words}; \
         it.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));"
    )));
}

fn wait_until_kept(window: &Window, talk: &Value, wanted: &[&str]) {
    for _ in 0..40 {
        if said(window, talk) == wanted {
            return;
        }
        window.rest();
    }
    let kept = said(window, talk);
    let lengths: Vec<usize> = kept.iter().map(String::len).collect();
    panic!("turns of {lengths:?} letters are kept, and not what was typed");
}

/// ARCHIVE.md: what was kept stays, and what cannot be kept is said and stays on the screen, until
/// there is room again.
#[test]
fn a_full_disk_in_the_middle_of_a_hearing_costs_nothing() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let Some(disk) = SmallDisk::over(&desk.home(), 24) else {
        eprintln!("skipped: this machine does not let a test mount a small disk");
        return;
    };
    // The first window makes the example; the second finds it with nothing left to write.
    drop(desk.open_example(TODAY));
    let window = desk.open_example(TODAY);
    let talk = begin(&window);
    window.type_text("Ik vroeg er vier keer om.");
    window.press(Key::Enter);
    wait_until_kept(&window, &talk, &["Ik vroeg er vier keer om."]);

    disk.fill();
    let pasted = "Niemand gaf antwoord. ".repeat(60_000);
    paste(&window, &pasted);
    window.wait_for_text(UNSAVED);
    window.wait_for_text("De schijf is vol");
    window.picture("talk-disk-full");
    window.audit("a talk on a full disk");
    window.press(Key::End);
    window.type_text("Ook niet per brief.");
    let whole = format!("{pasted}Ook niet per brief.");
    let kept = said(&window, &talk);
    assert_eq!(kept[0], "Ik vroeg er vier keer om.");
    assert!(
        kept.get(1).is_none_or(|it| *it != whole),
        "there is no room"
    );

    disk.empty();
    wait_until_kept(&window, &talk, &["Ik vroeg er vier keer om.", &whole]);
    assert!(!window.text().contains(UNSAVED), "it is kept again");

    disk.fill();
    window.type_text(" Dit is misschien te veel.");
    // The program is ended while the disk is full: all that was kept is there the next time.
    drop(window);
    disk.empty();
    let window = desk.open_example(TODAY);
    let kept = said(&window, &talk);
    assert_eq!(kept[0], "Ik vroeg er vier keer om.");
    assert!(kept[1].starts_with(&whole), "what was kept is lost");
}

/// Who closes the lid in the middle of a sentence goes on with it, and is told how long it was.
#[test]
fn a_machine_that_slept_in_the_middle_of_a_hearing_loses_nothing() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open_example(TODAY);
    let talk = begin(&window);
    window.type_text("Ik vroeg er vier keer");
    window.sleep(&desk, Duration::from_secs(1_200));
    window.wait_for_text("De computer sliep van 9:3");
    window.picture("talk-slept");
    window.audit("a talk on a machine that slept");
    window.tab_back_to("textbox", "Klager, …");
    window.press(Key::End);
    window.type_text(" om.");
    wait_until_kept(&window, &talk, &["Ik vroeg er vier keer om."]);
    let state = window.call("talk_open", json!({ "talk": talk }));
    let state = state.expect("the talk opens");
    assert_eq!(state["state"], json!("live"));
    let spoken = state["spoken_seconds"].as_u64();
    assert!(spoken.is_some_and(|it| it >= 1_200), "{spoken:?}");
}
