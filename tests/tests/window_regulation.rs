//! A regulation is changed, adopted and followed, and what happens in a dossier is noted, by
//! keyboard alone in the real window.
#![cfg(feature = "window")]

use acceptance::window::{Desk, Key, Window};
use serde_json::json;

fn to_the_regulation(window: &Window) {
    window.follow("Instellingen");
    window.wait_for("heading", "Instellingen");
    window.tab("Regeling");
    window.wait_for("heading", "Versies");
}

/// Issue, point 6: from the version that holds, rule by rule, with the example beside it, to a new
/// version with its day; the next complaint follows it and a running dossier does not (S4.21, S4.22).
#[test]
fn a_new_version_is_made_adopted_and_followed() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open_example("Donderdag 19 november");
    to_the_regulation(&window);
    window.picture("regulation-versions");
    window.audit("the versions");

    window.follow("Nieuwe versie…");
    window.wait_for("heading", "Nieuwe versie");
    window.audit("beginning a version");
    window.press(Key::ControlEnter);
    window.wait_for("heading", "Zo loopt een klacht");
    window.picture("regulation-editor");
    window.audit("the editor");

    window.tab_to("button", "4.2 Ontvangstbevestiging…");
    window.press(Key::Enter);
    window.fill("Hoe lang", "3");
    window.press(Key::Tab);
    window.wait_for_text("opgeslagen");
    window.wait_for_text("3 werkdagen");
    window.picture("regulation-rule");
    window.audit("an open rule");
    window.fill("Hoe lang", "0");
    window.press(Key::Tab);
    window.wait_for_text("niet bewaard");
    window.audit("a refused edit");
    window.fill("Hoe lang", "3");
    window.press(Key::Tab);

    window.activate("Versie vaststellen…");
    window.wait_for("dialog", "Deze versie vaststellen");
    window.wait_for_text("1 verschil");
    window.fill("Geldt vanaf", "19-11-2026");
    window.picture("regulation-adopt");
    window.audit("adopting");
    window.press(Key::ControlEnter);
    window.wait_for("heading", "Versies");
    window.wait_for_text("versie 2");

    let before = window
        .call("dossier_open", json!({ "dossier": "1" }))
        .unwrap();
    let kept = before["terms"]
        .as_array()
        .unwrap()
        .iter()
        .find(|term| term["rule"] == "acknowledgement");
    assert_eq!(
        kept.unwrap()["length"],
        "5 werkdagen",
        "a running dossier keeps its version"
    );
    window.press(Key::Control('n'));
    window.wait_for("heading", "Nieuwe klacht per post");
    window.fill("Binnengekomen op", "19-11-2026");
    window.press(Key::Tab);
    window.wait_for_text("3 werkdagen");
    window.audit("an intake under the new version");
}

/// Issue, points 3, 4, 5 and 7: a talk, a role, more time, the card and the what-if, in one dossier.
#[test]
fn what_happens_is_noted_and_terms_follow() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open_example("Donderdag 19 november");
    window.choose("meulen", "…");
    window.wait_for("button", "Iets anders…");

    window.activate("Iets anders…");
    window.wait_for("dialog", "Iets anders");
    window.picture("note-offers");
    window.audit("what can be noted");
    window.type_text("telefoon");
    window.press(Key::Down);
    window.press(Key::Enter);
    window.wait_for("button", "Noteer");
    window.picture("note-form");
    window.audit("a note");
    window.press(Key::ControlEnter);
    window.wait_for_text("Vul");
    window.audit("a refused note");
    window.mark("Klager");
    window.mark("Telefoon");
    window.tab_to("textbox", "Wat is er gezegd?");
    window.type_text("Mevrouw licht de afspraken toe.");
    window.press(Key::ControlEnter);
    window.wait_for("button", "Iets anders…");
    window.wait_for_text("Mevrouw licht de afspraken toe.");
    window.picture("note-told");
    window.audit("a noted talk");

    window.tab("Termijnen");
    window.wait_for_text("Wat als de klacht op een andere dag kwam?");
    window.picture("dossier-terms-all");
    window.audit("the terms");
    window.activate("Print alle termijnkaarten");
    window.wait_for("dialog", "…");
    window.picture("term-cards");
    window.audit("the term cards");
    let printed = desk.printed().len();
    window.press(Key::ControlEnter);
    window.wait_for_text("De termijnkaart is naar de printer");
    assert_eq!(desk.printed().len(), printed + 1);
    window.tab_to("button", "Wat als de klacht op een andere dag kwam?");
    window.press(Key::Enter);
    window.wait_for_text("Dit is de dag waarop de klacht echt kwam.");
    window.tab_to("slider", "Dagen eerder of later");
    window.press(Key::Right);
    window.wait_for_text("Zo zou het zijn als de klacht op woensdag 11 november");
    window.wait_for_text("1 dag later");
    window.picture("what-if");
    window.audit("what if");
    window.tab_back_to("button", "Meer tijd nodig?…");
    window.press(Key::Enter);
    window.wait_for("button", "Noteer");
    window.picture("note-extension");
    window.audit("an extension");
    window.fill("Nieuwe laatste dag…", "5-1-2027");
    window.tab_to("textbox", "Waarom");
    window.type_text("De coach is ziek; het gesprek is op 18 december.");
    window.press(Key::ControlEnter);
    window.wait_for("button", "Iets anders…");
    window.wait_for_text("dinsdag 5 januari");
    window.picture("dossier-extended");
    window.audit("an extended term");

    window.tab("Betrokkenen");
    window.activate("Rol geven…");
    window.wait_for("button", "Noteer");
    window.picture("note-role");
    window.audit("giving a role");
    window.press(Key::Escape);
    window.wait_for("button", "Iets anders…");
    window.picture("dossier-people");
    window.audit("the people");
}
