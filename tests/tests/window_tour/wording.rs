//! The practice's own texts: read, written, checked, compared and given back.

use acceptance::window::Key;

use super::walk::Walk;

pub(crate) fn past_the_wording(walk: &Walk<'_>) {
    let (window, letters) = (&walk.window, walk.look.letter_words);
    window.choose(letters.wording[0], letters.wording[1]);
    window.wait_for("heading", letters.texts);
    window.wait_for("heading", letters.acknowledgement);
    window.wait_for_paper();
    walk.stop_at("wording");
    window.tab_to("button", letters.first_text);
    window.press(Key::Enter);
    window.wait_for("textbox", "…");
    walk.stop_at("wording-editing");
    window.type_text(" ({{ num");
    window.wait_for("listbox", "…");
    walk.stop_at("wording-values");
    window.press(Key::Enter);
    window.type_text(")");
    window.wait_for("heading", letters.difference);
    walk.stop_at("wording-differences");
    window.type_text(" {{ onzin }}");
    window.wait_for_text(letters.unused);
    walk.stop_at("wording-flaws");
    window.activate(letters.restore);
    window.wait_for_text(letters.restored);
    walk.stop_at("wording-restored");
}
