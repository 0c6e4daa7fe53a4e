//! A decision is written, checked, printed and posted, by keyboard alone, in the real window.
#![cfg(feature = "window")]

use acceptance::window::{Desk, Key, words_of};
use serde_json::json;

/// LETTERS.md, "decision": the finding was noted; its letter is made from it, in words of one's own
/// where that is needed, and goes out.
#[test]
fn a_decision_is_written_printed_and_posted() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open_example("Donderdag 19 november");
    let dossier = window.dossier_with("meulen");
    let reasons = "De gesprekken zijn drie keer op de dag zelf afgezegd.";
    window.note(
        &dossier,
        "finding",
        &[("finding", "upheld"), ("reason", reasons)],
    );
    window.note(
        &dossier,
        "measure_agree",
        &[
            ("what", "Twee gesprekken met een andere coach"),
            ("owner", "Sanne Oosterveld"),
            ("by", "18-12"),
        ],
    );

    window.choose("meulen", "…");
    window.wait_for("heading", "Mevrouw J. van der Meulen…");
    window.picture("dossier-decision-owed");
    window.audit("a dossier that owes its decision");
    window.activate("Maak de brief");
    window.wait_for("heading", "Beslissing");
    window.wait_for_text("De brief is compleet");
    window.picture("decision");
    window.audit("the decision");

    window.tab_to("textbox", "De uitleg");
    window.press(Key::End);
    window.type_text(" Dat had niet gemogen.");
    window.press(Key::Enter);
    window.type_text("- eerste afspraak");
    window.press(Key::Enter);
    window.type_text("tweede afspraak");
    window.picture("decision-writing");
    window.audit("writing the reasons");
    window.type_text(" volgt binnenkort");
    window.wait_for("button", "Ga erheen");
    window.press(Key::Escape);

    window.tab_back_to("button", "Ga erheen");
    window.press(Key::Enter);
    window.wait_for_script(
        "the words in question",
        "return getSelection().toString() === 'binnenkort';",
    );
    assert_eq!(window.focused(), "textbox “De uitleg”");
    // The words in question go at once, what stood before them letter by letter.
    for _ in 0..=" volgt ".len() {
        window.press(Key::Backspace);
    }
    window.wait_until_gone("button", "Ga erheen");
    window.press(Key::Escape);

    window.activate("Proefprint");
    window.wait_for("dialog", "Een proef printen");
    window.press(Key::Escape);
    window.wait_until_gone("dialog", "Een proef printen");
    assert_eq!(
        window.focused(),
        "button “Proefprint”",
        "a question that is closed leaves one where one was"
    );
    window.press(Key::Control('p'));
    window.wait_for("dialog", "De beslissing vastleggen?");
    window.picture("decision-freezing");
    window.activate("Vastleggen en printen");
    window.wait_for("dialog", "Is de beslissing op de post?");
    window.press(Key::ControlEnter);
    window.wait_for_text("Genoteerd");
    window.wait_for("heading", "Mevrouw J. van der Meulen…");
    assert_ne!(
        window.focused(),
        "BODY “”",
        "the keyboard goes on in the dossier"
    );

    let printed = desk.printed();
    let letter = printed
        .iter()
        .find(|file| file.to_string_lossy().contains("K-2026-003-02"))
        .expect("the decision was printed");
    let words = words_of(letter);
    for expected in [
        "Uw klacht is gegrond.",
        reasons,
        "Dat had niet gemogen.",
        "eerste afspraak",
        "tweede afspraak",
        "Twee gesprekken met een andere coach",
        "18 december 2026",
        "3 december 2026",
    ] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
}

/// Letters of two dossiers lie ready, are printed as one job and leave together; then a text of the
/// practice's own takes the place of the program's.
#[test]
fn letters_leave_together_and_speak_the_practice_s_own_words() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open_example("Donderdag 19 november");
    for name in ["aksoy", "aa"] {
        let begun = window.begin_letter(&window.dossier_with(name), "acknowledgement");
        let letter = json!({ "letter": begun["letter"] });
        window
            .call("letter_finalise", letter)
            .expect("it is finalised");
    }
    window.choose("ga naar de post", "Ga naar de post…");
    window.wait_for_text("Er liggen 2 brieven klaar voor de post.");
    window.picture("post");
    window.audit("the post");
    window.activate("Printen…");
    window.wait_for("dialog", "2 brieven printen");
    window.audit("printing the post");
    window.activate("Printen");
    window.wait_for_text("De 2 brieven zijn naar de printer");
    let jobs = desk.printed().len();
    assert_eq!(jobs, 1, "both came as one job");
    window.activate("Alles op de post gedaan");
    window.wait_for_text("Er ligt geen brief klaar voor de post.");
    window.picture("post-sent");
    window.audit("what left");

    window.choose("teksten van brieven", "Teksten van brieven wijzigen…");
    window.wait_for("heading", "Teksten van brieven");
    window.wait_for("heading", "Ontvangstbevestiging");
    window.picture("wording");
    window.audit("the own texts");
}
