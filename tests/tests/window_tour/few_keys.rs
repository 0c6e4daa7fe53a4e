//! How many keys an acknowledgement takes.

use acceptance::window::{Desk, Key};

use super::NOW;
use super::looks::look;
use super::walk::example_practice;
use super::words::DUTCH;

/// Experience, targets: the acknowledgement of a known complainant takes at most 40 keys, apart
/// from the words of the complaint itself.
#[test]
fn a_known_complainant_takes_few_keys() {
    let desk = Desk::at(NOW);
    let walk = example_practice(&desk, look("light-nl"));
    let window = &walk.window;
    let about = "training Helder schrijven";
    let summary = "De training is twee keer verzet, de tweede keer zonder bericht.";
    let before = window.keys_pressed();
    window.press(Key::Control('n'));
    window.wait_for("heading", DUTCH.new_complaint);
    window.tab_to("textbox", "Datum die op de brief staat");
    window.type_text("16-11");
    window.tab_to("combobox", DUTCH.complainant);
    window.type_text("aa");
    window.wait_for("option", "S. van der Aa…");
    window.press(Key::Down);
    window.press(Key::Enter);
    window.tab_to("textbox", "Over wie of wat");
    window.type_text(about);
    window.tab_to("textbox", "In één of twee zinnen…");
    window.type_text(summary);
    window.press(Key::ControlEnter);
    window.wait_for("heading", DUTCH.letter);
    window.wait_for_text("De brief is compleet");
    window.press(Key::Control('p'));
    window.wait_for("dialog", DUTCH.freezing);
    window.press(Key::ControlEnter);
    window.wait_for("dialog", DUTCH.posting);
    window.press(Key::ControlEnter);
    window.wait_for_text("Genoteerd");
    let words = about.chars().count() + summary.chars().count();
    let keys = window.keys_pressed() - before - words;
    println!("{keys} keys beside {words} of the complaint itself");
    assert!(keys <= 40, "{keys} keys");
}
