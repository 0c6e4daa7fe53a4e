//! The room of the post: what lies ready, how it leaves, and what left.

use acceptance::window::Key;
use serde_json::json;

use super::walk::Walk;

pub(crate) fn past_the_post(walk: &Walk<'_>) {
    let (window, letters) = (&walk.window, walk.look.letter_words);
    let begun = window.begin_letter(&window.dossier_with("aa"), "acknowledgement");
    let letter = json!({ "letter": begun["letter"] });
    window
        .call("letter_finalise", letter)
        .expect("it is finalised");
    window.choose(letters.post[0], letters.post[1]);
    window.wait_for("button", letters.post_all);
    walk.stop_at("post");
    window.activate(letters.labels);
    window.wait_for("combobox", letters.on_what);
    window.wait_for_paper();
    walk.stop_at("post-labels");
    window.press(Key::Escape);
    window.tab_to("combobox", letters.posted_how);
    window.press(Key::Down);
    window.press(Key::Tab);
    window.wait_for("textbox", letters.code);
    walk.stop_at("post-registered");
    window.tab_back_to("combobox", letters.posted_how);
    window.press(Key::Up);
    window.activate(letters.print_several);
    window.wait_for("dialog", letters.several);
    walk.stop_at("post-printing");
    window.press(Key::ControlEnter);
    window.wait_for("button", letters.post_all);
    window.activate(letters.post_all);
    window.wait_for_text(letters.no_post);
    walk.stop_at("post-sent");
    past_what_left(walk);
    past_the_fates(walk);
}

fn past_what_left(walk: &Walk<'_>) {
    let (window, letters) = (&walk.window, walk.look.letter_words);
    window.tab_to("searchbox", letters.search);
    window.type_text("aksoy");
    window.rest();
    walk.stop_at("post-found");
    window.type_text("zzz");
    window.wait_for_text(letters.nothing);
    walk.stop_at("post-nothing");
}

/// A letter that was posted is delivered, or comes back.
fn past_the_fates(walk: &Walk<'_>) {
    let (window, letters) = (&walk.window, walk.look.letter_words);
    walk.dossier_of("Aksoy");
    window.tab(walk.look.words.dossier_tabs[2]);
    for (act, stop) in [
        (letters.delivered, "letter-delivered"),
        (letters.came_back, "letter-came-back"),
    ] {
        window.tab_to("button", &format!("{}…", letters.more));
        window.press(Key::Enter);
        window.activate(act);
        window.wait_for("dialog", "…");
        walk.stop_at(stop);
        window.press(Key::Escape);
    }
}
