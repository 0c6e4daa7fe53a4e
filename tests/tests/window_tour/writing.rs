//! A decision being written: its texts, its table, what it is checked for and how it goes out.

use acceptance::window::Key;
use serde_json::{Value, json};

use super::walk::Walk;

/// The lines of a block of one kind; of a table the cells are parted by `|`.
fn block(kind: &str, lines: &[&str]) -> Value {
    let piece = |text: &str| json!([{ "kind": "text", "style": "plain", "text": text, "name": null, "field": null }]);
    let row = |line: &&str| line.split('|').map(piece).collect::<Vec<_>>();
    let rows: Vec<_> = lines.iter().map(row).collect();
    json!({ "kind": kind, "headed": kind == "table", "rows": rows })
}

/// Facts of every shape that a text may have, with sentences that the check remarks on.
fn facts(said: &str) -> Value {
    json!([
        block("subheading", &["Wat vaststaat"]),
        block("paragraph", &[said]),
        block(
            "bullets",
            &["de eerste keer per telefoon", "daarna per e-mail"]
        ),
        block(
            "quote",
            &["Het spijt mij, ik red het vandaag niet. — bericht van de coach"]
        ),
        block(
            "table",
            &[
                "Gesprek|Afgezegd op|Waarom",
                "Eerste|12 mei|ziekte",
                "Tweede|2 juni|geen reden"
            ]
        ),
    ])
}

/// A decision on the dossier of Van der Meulen, with facts already in it. Gives the letter.
fn decision(walk: &Walk<'_>) -> Value {
    let window = &walk.window;
    let dossier = window.dossier_with("meulen");
    let reasons = "De gesprekken zijn drie keer op de dag zelf afgezegd.";
    window.note(
        &dossier,
        "finding",
        &[("finding", "upheld"), ("reason", reasons)],
    );
    let measure = [
        ("what", "Twee gesprekken met een andere coach"),
        ("owner", "Sanne Oosterveld"),
        ("by", "18-12"),
    ];
    window.note(&dossier, "measure_agree", &measure);
    let draft = window.begin_letter(&dossier, "decision");
    let written = json!({
        "letter": draft["letter"], "options": draft["options"],
        "blocks": [{ "key": "facts", "content": facts(walk.look.letter_words.facts) }]
    });
    window
        .call("letter_save", written)
        .expect("the facts are kept")
}

/// What a block of the letter is called.
fn label(draft: &Value, key: &str) -> String {
    let blocks = draft["blocks"].as_array().into_iter().flatten();
    let found = blocks.into_iter().find(|block| block["key"] == key);
    found
        .and_then(|block| block["label"].as_str())
        .expect("the letter has this block")
        .to_owned()
}

pub(crate) fn past_the_writing(walk: &Walk<'_>) {
    let (window, words, letters) = (&walk.window, walk.look.words, walk.look.letter_words);
    let draft = decision(walk);
    walk.dossier_of("Meulen");
    window.tab(words.dossier_tabs[2]);
    walk.stop_at("letters-of-dossier");
    window.activate(letters.go_on);
    window.wait_for("heading", letters.decision);
    window.wait_for_paper();
    walk.stop_at("letter-check");
    window.activate(letters.go);
    window.wait_for("textbox", &label(&draft, "facts"));
    walk.stop_at("letter-check-jump");
    window.press(Key::Escape);

    window.tab_to("textbox", &label(&draft, "reasons"));
    window.press(Key::End);
    window.type_text(" Dat had niet gemogen.");
    window.settle();
    walk.stop_at("letter-writing");
    window.type_text(" {");
    window.wait_for("listbox", "…");
    walk.stop_at("letter-values");
    window.press(Key::Escape);
    window.press(Key::Backspace);
    window.press(Key::Escape);

    window.tab_back_to(
        "button",
        &format!("{}: {}", letters.edit, label(&draft, "facts")),
    );
    window.press(Key::Enter);
    window.wait_for("textbox", &label(&draft, "facts"));
    window.press(Key::Up);
    window.settle();
    walk.stop_at("letter-table");
    window.press(Key::Escape);

    window.tab_to("button", letters.options);
    window.press(Key::Enter);
    walk.stop_at("letter-options");
    window.activate(letters.proof);
    window.wait_for("dialog", letters.proving);
    walk.stop_at("letter-proof");
    window.press(Key::Escape);
}
