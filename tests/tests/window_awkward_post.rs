//! Two envelopes that are less tidy: handwriting with an awkward address, and an organisation that
//! writes for somebody. Both in the example practice, by keyboard alone.
#![cfg(feature = "window")]

use std::path::Path;

use acceptance::window::{Desk, Key, Window};
use serde_json::{Value, json};

fn example(now: &str, today: &str, scan: &str) -> (Desk, Window) {
    let desk = Desk::at(now);
    desk.lay_in_scanner(
        &Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("incoming")
            .join(scan),
    );
    let window = desk.open_example(today);
    window.press(Key::Control('n'));
    window.wait_for("heading", "Nieuwe klacht per post");
    (desk, window)
}

fn name(window: &Window, label: &str, text: &str) {
    window.tab_to("combobox", label);
    window.type_text(text);
}

fn letter_of_newest(window: &Window) -> Value {
    let asked = json!({ "query": "", "filter": "all", "offset": 0, "limit": 1 });
    let list = window.call("dossier_list", asked).expect("the list");
    let asked = json!({ "dossier": list["rows"][0]["dossier"] });
    window.call("dossier_open", asked).expect("the dossier")
}

/// A house number 7-III, a town with a wrong IJ, a telephone and no e-mail; and a mistyped date
/// that is answered with one that exists.
#[test]
fn handwriting_with_an_awkward_address() {
    let (_desk, window) = example(
        "2026-11-20T10:15:00",
        "Vrijdag 20 november",
        "brief-handschrift.jpg",
    );
    window.fill("Binnengekomen op", "31-11");
    window.press(Key::Tab);
    window.wait_for_text("Deze dag bestaat niet. Bedoelt u");
    window.audit("a refused date");
    window.picture("intake-refused-date");
    window.tab_back_to("textbox", "Binnengekomen op");
    window.press(Key::Control('a'));
    window.type_text("vandaag");
    window.fill("Datum die op de brief staat", "19 nov. 2026");
    name(&window, "Naam, zoals onder de brief", "Ton IJsbrandy");
    window.fill("Straat of Postbus", "Vissersdijk");
    window.fill("Nummer", "7-III");
    window.fill("Postcode", "8899ZD");
    window.fill("Plaats", "Ijmuiderhaven");
    window.fill("Over wie of wat", "groepstraining van 5 november");
    window.activate("Kies een bestand");
    window.wait_for_text("brief-handschrift");
    window.fill(
        "In één of twee zinnen…",
        "De trainer maakte grapjes over uw stotteren waar iedereen bij was.",
    );
    window.picture("intake-handwriting");
    window.press(Key::ControlEnter);
    window.wait_for("heading", "Ontvangstbevestiging");
    window.wait_for_text("8899 ZD IJMUIDERHAVEN");
    window.wait_for_text("Geachte heer of mevrouw IJsbrandy,");
    window.picture("letter-handwriting");
    window.audit("the letter of the handwriting");
    assert_eq!(
        letter_of_newest(&window)["documents"][0]["media_type"],
        "image/jpeg"
    );
}

/// S4.03: the letter goes to the organisation, to the attention of who signed, and its subject
/// names the complainant.
#[test]
fn an_organisation_that_writes_for_somebody() {
    let (_desk, window) = example(
        "2026-11-18T10:15:00",
        "Woensdag 18 november",
        "brief-getypt-met-machtiging.pdf",
    );
    window.fill("Binnengekomen op", "17-11");
    window.fill("Datum die op de brief staat", "13 november 2026");
    name(
        &window,
        "Naam, zoals onder de brief",
        "mevrouw F. 't Hooft-El Amrani",
    );
    window.tab_to("checkbox", "De brief is geschreven namens iemand anders…");
    window.press(Key::Space);
    window.wait_for("heading", "De gemachtigde");
    window.tab_to("checkbox", "Het is een organisatie");
    window.press(Key::Space);
    window.tab_back_to("combobox", "Naam van de organisatie");
    window.type_text("Stichting De Lindehof");
    window.fill("Contactpersoon…", "mevrouw drs. P.C. de Wit-van der Aa");
    window.fill("Straat of Postbus", "Postbus");
    window.fill("Nummer", "118");
    window.fill("Postcode", "7799 ZE");
    window.fill("Plaats", "Veenstade");
    window.fill("Over wie of wat", "re-integratietraject");
    window.activate("Kies een bestand");
    window.wait_for_text("brief-getypt-met-machtiging");
    window.fill(
        "In één of twee zinnen…",
        "Het plan van aanpak kwam te laat en medische gegevens zijn gedeeld.",
    );
    window.picture("intake-representative");
    window.audit("the intake with a representative");
    window.press(Key::ControlEnter);
    window.wait_for("heading", "Ontvangstbevestiging");
    window.wait_for_text("T.a.v. mevrouw drs. P.C. de Wit-van der Aa");
    window.wait_for_text("Geachte mevrouw De Wit-van der Aa,");
    window.picture("letter-representative");
    let dossier = letter_of_newest(&window);
    assert_eq!(dossier["representative"], "Stichting De Lindehof");
    assert_eq!(dossier["complainant"], "mevrouw F. 't Hooft-El Amrani");
}
