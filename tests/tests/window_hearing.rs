//! A hearing from plan to report, by keyboard alone, in the real window.
#![cfg(feature = "window")]

use acceptance::window::{Desk, Key, Window};
use serde_json::json;

/// Says something for whoever speaks now.
fn say(window: &Window, words: &str) {
    window.type_text(words);
    window.press(Key::Enter);
}

fn talk_of(window: &Window, dossier: &str) -> String {
    let room = window
        .call("hearing_open", json!({ "dossier": dossier }))
        .expect("the room opens");
    room["hearings"][0]["talk"]
        .as_str()
        .expect("its talk was begun")
        .to_owned()
}

/// EXPERIENCE.md: a hearing asks few keys beside what is said, and nothing that was typed is lost.
#[test]
fn a_hearing_is_planned_held_and_reported() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open_example("Donderdag 19 november");
    let dossier = window.dossier_with("meulen");
    window.choose("meulen", "…");
    window.wait_for("heading", "Mevrouw J. van der Meulen…");
    window.tab("Horen");
    window.wait_for("heading", "Hoorgesprekken");
    window.audit("the tab of the hearing, empty");
    for part in [
        "Afspraken op de dag zelf afgezegd",
        "Geen antwoord op brieven",
    ] {
        window.fill("Nieuw onderdeel…", part);
        window.press(Key::Enter);
        window.wait_for_text(part);
    }

    window.tab_back_to("button", "Gesprek plannen…");
    window.press(Key::Enter);
    window.wait_for("dialog", "Gesprek plannen");
    window.fill("Dag…", "24-11");
    window.fill("Begint om…", "14.00");
    window.fill("Duurt tot…", "15.00");
    window.fill("Plaats…", "spreekkamer 2");
    window.picture("hearing-plan");
    window.audit("the plan of a hearing");
    window.press(Key::ControlEnter);
    window.wait_until_gone("dialog", "Gesprek plannen");
    window.wait_for_text("spreekkamer 2");
    window.picture("hearing-planned");
    window.audit("the tab of the hearing, planned");

    window.activate("Voorbereiden…");
    window.wait_for("heading", "Hoorgesprek");
    window.wait_for("button", "Gesprek beginnen…");
    window.picture("hearing-prepared");
    window.audit("the preparation of a hearing");
    window.press(Key::ControlEnter);
    window.wait_for("textbox", "Klager, …");

    let before = window.keys_pressed();
    say(&window, "Drie keer afgezegd, één keer in de trein.");
    window.press(Key::Alt('2'));
    window.press(Key::AltShift('1'));
    window.type_text("Twee keer was ik ziek.");
    window.press(Key::Alt('w'));
    window.press(Key::Enter);
    window.press(Key::Alt('1'));
    say(&window, "Dat is mij nooit verteld.");
    let said =
        "Drie keer afgezegd, één keer in de trein.Twee keer was ik ziek.Dat is mij nooit verteld.";
    let overhead = window.keys_pressed() - before - said.chars().count();
    assert!(overhead <= 8, "{overhead} keys beside what was said");
    window.wait_for_text("opgeslagen");
    window.picture("hearing-live");
    window.audit("a hearing while it goes on");
    let talk = talk_of(&window, &dossier);
    let kept = window
        .call("talk_open", json!({ "talk": talk }))
        .expect("the talk opens");
    assert_eq!(kept["turns"].as_array().map(Vec::len), Some(3), "{kept}");
    assert_eq!(kept["turns"][1]["grievances"], json!([1]));
    assert_eq!(kept["turns"][1]["answer_due"], json!(true));
    assert_eq!(
        kept["turns"][0]["text"],
        json!("Drie keer afgezegd, één keer in de trein.")
    );

    window.activate("Gesprek afronden");
    window.wait_for("dialog", "Is het gesprek klaar?");
    window.press(Key::ControlEnter);
    window.wait_for_text("De notities liggen vast.");
    window.picture("hearing-ended");
    window.audit("a hearing that is over");

    window.activate("Verslag…");
    window.wait_for("heading", "Verslag van het gesprek");
    window.wait_for_text("Wat de klager vertelde");
    window.tab_to("textbox", "Tekst van het verslag");
    window.type_text("De klager sprak rustig. ");
    window.wait_for_text("opgeslagen");
    window.picture("report");
    window.audit("the report of a hearing");
    for (tab, screen) in [
        ("Op papier", "report-paper"),
        ("Opmerkingen", "report-remarks"),
        ("Versies", "report-versions"),
        ("Afschermen", "report-withheld"),
    ] {
        window.tab(tab);
        window.rest();
        window.picture(screen);
        window.audit(screen);
    }
    window.activate("Vaststellen…");
    window.wait_for("dialog", "Verslag vaststellen?");
    window.mark("bewaren");
    window.picture("report-settling");
    window.audit("the question whether the report is final");
    window.press(Key::ControlEnter);
    window.wait_for_text("Het verslag kan niet meer veranderen.");
    window.picture("report-settled");
    window.audit("a report that is final");
    let room = window
        .call("hearing_open", json!({ "dossier": dossier }))
        .expect("the room opens");
    assert_eq!(room["hearings"][0]["state"], json!("settled"));
}
