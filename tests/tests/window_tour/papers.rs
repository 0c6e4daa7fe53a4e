//! What lies beside a letter: envelopes and labels, the cover of the file, a form, an e-mail.

use acceptance::window::Key;
use serde_json::json;

use super::walk::Walk;

/// The papers for one letter, in the order of their list.
const PAPERS: [&str; 4] = [
    "paper-envelope-dl",
    "paper-envelope-c5",
    "paper-label",
    "paper-label-sheet",
];

pub(crate) fn past_the_papers(walk: &Walk<'_>) {
    let (window, words, letters) = (&walk.window, walk.look.words, walk.look.letter_words);
    let begun = window.begin_letter(&window.dossier_with("aksoy"), "acknowledgement");
    let letter = json!({ "letter": begun["letter"] });
    window
        .call("letter_finalise", letter)
        .expect("it is finalised");
    walk.dossier_of("Aksoy");
    window.tab(words.dossier_tabs[2]);
    window.tab_to("button", &format!("{}…", letters.more));
    window.press(Key::Enter);
    walk.stop_at("letter-menu");
    window.activate(letters.view);
    window.wait_for("heading", words.letter);
    window.wait_for_paper();
    walk.stop_at("letter-finalised");
    past_the_envelopes(walk);
    beside_the_letter(walk, letters.mail, "letter-mail");
    window.activate(letters.void);
    window.wait_for("dialog", "…");
    walk.stop_at("letter-void");
    window.press(Key::Escape);
    window.activate(letters.print);
    window.wait_for("dialog", "…");
    walk.stop_at("letter-print-again");
    window.press(Key::Escape);
    window.press(Key::Escape);
    for (act, stop) in [(letters.cover, "paper-cover"), (letters.form, "paper-form")] {
        window.activate(words.other);
        window.wait_for("dialog", "…");
        window.tab_to("button", act);
        window.press(Key::Enter);
        window.wait_for("combobox", "Printer");
        window.wait_for_paper();
        walk.stop_at(stop);
        window.press(Key::Escape);
    }
}

fn past_the_envelopes(walk: &Walk<'_>) {
    let (window, letters) = (&walk.window, walk.look.letter_words);
    open_beside(walk, letters.envelope);
    window.tab_to("combobox", letters.on_what);
    for (index, paper) in PAPERS.iter().enumerate() {
        if index > 0 {
            window.press(Key::Down);
        }
        window.wait_for_paper();
        window.rest();
        walk.stop_at(paper);
    }
    window.press(Key::Escape);
}

/// Opens what stands in the menu beside the letter's own buttons.
fn open_beside(walk: &Walk<'_>, act: &str) {
    let (window, letters) = (&walk.window, walk.look.letter_words);
    window.activate(letters.more);
    window.activate(act);
    window.wait_for("dialog", "…");
}

fn beside_the_letter(walk: &Walk<'_>, act: &str, stop: &str) {
    open_beside(walk, act);
    walk.stop_at(stop);
    walk.window.press(Key::Escape);
}
