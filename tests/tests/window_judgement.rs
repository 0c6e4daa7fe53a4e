//! From the parts of a complaint to the decision letter, by keyboard alone, in the real window.
#![cfg(feature = "window")]

use acceptance::window::{Desk, Key, Window};
use serde_json::json;

fn judgement_of(window: &Window, dossier: &str) -> serde_json::Value {
    window
        .call("judgement_open", json!({ "dossier": dossier }))
        .expect("the sheet opens")
}

/// Names a part of the complaint on the sheet, which then stands open.
fn name_part(window: &Window, text: &str) {
    window.fill("Onderdeel…", text);
    window.press(Key::Enter);
    window.wait_for("textbox", "Waaraan toetst u dit?…");
}

/// Weighs the part that stands open.
fn weigh(window: &Window, finding: &str, reasons: &str) {
    window.tab_to("radio", "gegrond");
    window.mark(finding);
    window.fill("Waarom?…", reasons);
    window.wait_for_text("opgeslagen");
}

/// LETTERS.md, decision: finding first, then per part facts, both views, standard, reasoning.
#[test]
fn a_complaint_is_judged_part_by_part_and_told() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open_example("Donderdag 19 november");
    let dossier = window.dossier_with("meulen");
    window.choose("meulen", "…");
    window.wait_for("heading", "Mevrouw J. van der Meulen…");
    window.tab("Oordeel");
    window.wait_for("heading", "Er is nog geen oordeel");
    window.audit("the tab of the finding, empty");
    window.activate("Oordeel en maatregelen");
    window.wait_for("heading", "Waarover klaagt de klager precies?");
    window.picture("judgement-empty");
    window.audit("the sheet of the finding, empty");

    name_part(&window, "Afspraken drie keer op de dag zelf afgezegd");
    window.fill(
        "Wat zegt de klager?…",
        "Ik stond drie keer voor niets klaar.",
    );
    window.fill("Wat zegt de beklaagde?…", "Ik was ziek en heb gemaild.");
    window.activate("Feit toevoegen");
    window.type_text("De agenda noemt drie afzeggingen.");
    window.fill(
        "Waaraan toetst u dit?…",
        "Afzeggen doen wij een dag van tevoren.",
    );
    weigh(
        &window,
        "gegrond",
        "Vast staat dat het drie keer gebeurde. Dat had niet gemogen.",
    );
    window.wait_for_text("gegrond, 2 zinnen uitleg");
    window.picture("judgement-part");
    window.audit("a part that is weighed");

    window.activate("Onderdeel toevoegen");
    name_part(&window, "Geen antwoord op twee brieven");
    weigh(&window, "ongegrond", "Beide brieven zijn beantwoord.");
    window.wait_for_text("Uit de onderdelen volgt: deels gegrond.");

    window.activate("Maatregel toevoegen");
    window.wait_for("dialog", "Maatregel afgesproken");
    window.fill(
        "Wat gaat er gebeuren?…",
        "Twee gesprekken met een andere coach",
    );
    window.fill("Wie doet het…", "Sanne Oosterveld");
    window.fill("Klaar op…", "+4w");
    window.picture("judgement-measure");
    window.audit("the question for a measure");
    window.press(Key::ControlEnter);
    window.wait_until_gone("dialog", "Maatregel afgesproken");
    window.wait_for_text("uiterlijk donderdag 17 december");
    // What was noted is offered back in a bar that comes into view.
    window.rest();
    window.picture("judgement-whole");
    window.audit("the sheet of the finding, complete");

    window.press(Key::ControlEnter);
    window.wait_for("heading", "Beslissing");
    window.wait_for_paper();
    window.wait_for_text("Ons oordeel over dit onderdeel");
    window.rest();
    window.picture("judgement-decision");
    window.audit("the decision that tells the parts");
    let sheet = judgement_of(&window, &dossier);
    assert_eq!(sheet["verdict"]["finding"], json!("partly"), "{sheet}");
    assert_eq!(sheet["measures"][0]["by"], json!("2026-12-17"));
    assert_eq!(
        sheet["kept_at"],
        json!(null),
        "everything lies in the dossier"
    );

    window.press(Key::Escape);
    window.wait_for("heading", "Oordeel en maatregelen");
    window.press(Key::Escape);
    window.wait_for("heading", "Mevrouw J. van der Meulen…");
    window.tab("Oordeel");
    window.wait_for_text("De hele klacht: Vastgelegd op 19 november: deels gegrond.");
    window.picture("judgement-tab");
    window.audit("the tab of the finding");

    window.tab("Betrokkenen");
    window.wait_for("heading", "Spiegel");
    window.wait_for_text("Het oordeel: deels gegrond");
    window.tab_to("radio", "de klager");
    window.rest();
    window.picture("mirror");
    window.audit("the mirror of the complainant");
}
