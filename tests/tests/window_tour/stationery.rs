//! The practice's paper: its logo, colour, envelope and signatures.

use acceptance::window::Key;

use super::walk::Walk;

/// Gives the image field on the screen a drawing, as a file that is chosen: no key reaches the
/// machine's own dialog.
const DRAW: &str = r"
const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 160 });
const pen = canvas.getContext('2d');
pen.strokeStyle = '#1f4d3a'; pen.lineWidth = 9; pen.beginPath(); pen.moveTo(20, 120);
for (let at = 0; at < 12; at++) pen.quadraticCurveTo(40 + at * 36, at % 2 ? 150 : 10, 56 + at * 36, 90);
pen.stroke();
const bytes = Uint8Array.from(atob(canvas.toDataURL('image/png').split(',')[1]), sign => sign.charCodeAt(0));
const files = new DataTransfer();
files.items.add(new File([bytes], 'tekening.png', { type: 'image/png' }));
const field = document.querySelector('input[type=file][accept*=png]');
field.files = files.files;
field.dispatchEvent(new Event('change', { bubbles: true }));
";

pub(crate) fn past_the_stationery(walk: &Walk<'_>) {
    let (window, words, letters) = (&walk.window, walk.look.words, walk.look.letter_words);
    window.choose(words.settings, "…");
    window.wait_for("heading", words.settings);
    window.tab(words.settings_tabs[1]);
    window.wait_for_paper();
    drop(window.evaluate(DRAW));
    window.wait_for("img", "…");
    window.mark(letters.right);
    window.rest();
    walk.stop_at("stationery-own");
    for (act, stop) in [
        (letters.window_test, "paper-window-test"),
        (letters.blank_form, "paper-blank-form"),
    ] {
        window.activate(act);
        window.wait_for("combobox", "Printer");
        window.wait_for_paper();
        walk.stop_at(stop);
        window.press(Key::Escape);
    }
    window.tab_back_to("tab", words.settings_tabs[1]);
    window.tab(words.settings_tabs[4]);
    window.tab_to("button", letters.change);
    window.press(Key::Enter);
    window.wait_for_text(letters.signature);
    drop(window.evaluate(DRAW));
    window.wait_for("img", letters.signature_of);
    walk.stop_at("signature");
}
