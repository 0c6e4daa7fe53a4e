//! One letter from its holes to the post.

use std::thread::sleep;
use std::time::Duration;

use acceptance::window::Key;

use super::walk::Walk;

pub(crate) fn past_the_letter(walk: &Walk<'_>) {
    let (window, words) = (&walk.window, walk.look.words);
    walk.dossier_of("Terhorst");
    window.activate(words.make_letter);
    window.wait_for("heading", words.letter);
    window.wait_for("combobox", words.fill);
    window.wait_for_paper();
    walk.stop_at("letter-holes");
    window.tab_to("combobox", words.fill);
    window.press(Key::Down);
    window.press(Key::Enter);
    window.press(Key::Tab);
    window.wait_until_gone("combobox", words.fill);
    walk.dossier_of("Aksoy");
    window.activate(words.make_letter);
    window.wait_for("heading", words.letter);
    window.wait_for_paper();
    walk.stop_at("letter");
    window.activate(words.received_day);
    window.wait_for("heading", words.correcting);
    window.wait_for("textbox", words.received);
    sleep(Duration::from_millis(300));
    assert_eq!(
        window.focused(),
        format!("textbox “{}”", words.received),
        "a value of the letter leads to its own field"
    );
    walk.stop_at("correcting");
    window.press(Key::Escape);
    window.wait_for("heading", words.letter);
    window.press(Key::Control('p'));
    window.wait_for("dialog", words.freezing);
    walk.stop_at("letter-freezing");
    window.activate(words.freeze);
    window.wait_for("dialog", words.posting);
    walk.stop_at("letter-posting");
    window.press(Key::Escape);
    walk.stop_at("letter-frozen");
}
