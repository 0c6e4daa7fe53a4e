//! A decision is written, checked, printed and posted, by keyboard alone, in the real window.
#![cfg(feature = "window")]

use std::path::Path;
use std::process::Command;

use acceptance::window::{Desk, Key, Window};
use serde_json::{Value, json};

fn words_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext")
        .args(["-layout".as_ref(), pdf.as_os_str(), "-".as_ref()])
        .output()
        .expect("pdftotext is installed");
    String::from_utf8(output.stdout).expect("its output is UTF-8")
}

fn example(desk: &Desk) -> Window {
    let window = desk.open();
    window.wait_for("heading", "Elke klacht verdient een goed antwoord");
    window.activate("Probeer het met een voorbeeldpraktijk");
    window.wait_for("heading", "Donderdag 19 november");
    window
}

/// The dossier that has had its acknowledgement.
fn dossier(window: &Window) -> String {
    let list = json!({ "filter": "open", "query": "meulen", "offset": 0, "limit": 5 });
    let found = window.call("dossier_list", list).expect("the list opens");
    found["rows"][0]["dossier"]
        .as_str()
        .expect("a dossier")
        .to_owned()
}

fn note(window: &Window, dossier: &str, kind: &str, answers: &[(&str, &str)]) {
    let answers: Vec<Value> = answers
        .iter()
        .map(|(name, value)| json!({ "name": name, "value": value, "not_applicable": false }))
        .collect();
    let request = json!({ "dossier": dossier, "note": kind, "on": "vandaag", "answers": answers });
    window
        .call("note_save", request)
        .expect("the note is taken");
}

/// LETTERS.md, "decision": the finding was noted; its letter is made from it, in words of one's own
/// where that is needed, and goes out.
#[test]
fn a_decision_is_written_printed_and_posted() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = example(&desk);
    let dossier = dossier(&window);
    let reasons = "De gesprekken zijn drie keer op de dag zelf afgezegd.";
    note(
        &window,
        &dossier,
        "finding",
        &[("finding", "upheld"), ("reason", reasons)],
    );
    note(
        &window,
        &dossier,
        "measure_agree",
        &[
            ("what", "Twee gesprekken met een andere coach"),
            ("owner", "Sanne Oosterveld"),
            ("by", "18-12"),
        ],
    );

    window.press(Key::Control('k'));
    window.type_text("meulen");
    window.wait_for("option", "…");
    window.press(Key::Enter);
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
    window.press(Key::Escape);

    window.press(Key::Control('p'));
    window.wait_for("dialog", "De beslissing vastleggen?");
    window.picture("decision-freezing");
    window.activate("Vastleggen en printen");
    window.wait_for("dialog", "Is de beslissing op de post?");
    window.press(Key::ControlEnter);
    window.wait_for_text("Genoteerd");

    let printed = desk.printed();
    let letter = printed
        .iter()
        .find(|file| file.to_string_lossy().contains("K-2026-001-02"))
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

fn choose(window: &Window, typed: &str, option: &str) {
    window.press(Key::Control('k'));
    window.type_text(typed);
    window.wait_for("option", option);
    window.press(Key::Enter);
}

/// Letters of two dossiers lie ready, are printed as one job and leave together; then a text of the
/// practice's own takes the place of the program's.
#[test]
fn letters_leave_together_and_speak_the_practice_s_own_words() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = example(&desk);
    for name in ["aksoy", "aa"] {
        let list = json!({ "filter": "open", "query": name, "offset": 0, "limit": 5 });
        let found = window.call("dossier_list", list).expect("the list opens");
        let dossier = &found["rows"][0]["dossier"];
        let begin = json!({ "dossier": dossier, "kind": "acknowledgement", "side": "complainant" });
        let begun = window.call("letter_begin", begin).expect("it is begun");
        let letter = json!({ "letter": begun["letter"] });
        window
            .call("letter_finalise", letter)
            .expect("it is finalised");
    }
    choose(&window, "ga naar de post", "Ga naar de post…");
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

    choose(
        &window,
        "teksten van brieven",
        "Teksten van brieven wijzigen…",
    );
    window.wait_for("heading", "Teksten van brieven");
    window.wait_for("heading", "Ontvangstbevestiging");
    window.picture("wording");
    window.audit("the own texts");
}
