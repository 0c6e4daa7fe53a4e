//! From an empty machine to a posted acknowledgement, by keyboard alone, in the real window.
//!
//! The complaints are the three letters in `tests/incoming`, typed with the scan beside the form.
#![cfg(feature = "window")]

use std::path::{Path, PathBuf};

use acceptance::window::{Desk, Key, Window, words_of};
use serde_json::json;

const PASSPHRASE: &str = "wilgen aan de lange sloot";

fn incoming(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("incoming")
        .join(name)
}

/// The first run as somebody does it who has never seen the program: four steps and the sheet.
fn first_run(desk: &Desk, window: &Window) {
    window.wait_for("heading", "Elke klacht verdient een goed antwoord");
    window.audit("the welcome");
    window.activate("Begin met uw eigen praktijk");
    window.wait_for("heading", "Hoe heet uw praktijk?");
    window.fill("Naam van de praktijk", "Praktijk Wilgenzoom");
    window.fill("Straat of Postbus", "Kerkpad");
    window.fill("Nummer", "8");
    window.fill("Postcode", "4999xa");
    window.fill("Plaats", "Oudermeer");
    window.fill("Telefoon…", "0499 555 010");
    window.picture("setup-practice");
    window.audit("the practice");
    window.press(Key::Enter);
    window.wait_for("heading", "Wie bent u, en welke regeling volgt u?");
    window.fill("Uw naam", "Marit Holsteijn");
    window.fill("Uw functie", "klachtenfunctionaris");
    window.picture("setup-rules");
    window.audit("the regulation");
    window.press(Key::ControlEnter);
    window.wait_for("heading", "Kies een wachtzin");
    window.fill("Wachtzin", PASSPHRASE);
    window.fill("Wachtzin, nog een keer", PASSPHRASE);
    window.audit("the passphrase");
    window.press(Key::Enter);
    window.wait_for("heading", "Bewaar het herstelblad");
    window.press(Key::Control('p'));
    window.wait_for_text("Het blad is naar de printer gestuurd.");
    window.picture("setup-recovery");
    window.audit("the recovery sheet");
    let sheet = desk.printed().pop().expect("the sheet was printed");
    for (number, group) in groups(&words_of(&sheet)).iter().enumerate() {
        window.fill(&format!("Groep {}", number + 1), group);
    }
    window.press(Key::Enter);
    window.wait_for("heading", "Donderdag 19 november");
    window.picture("today-first");
    window.audit("the first day");
}

/// The key on the recovery sheet: under each number, one group.
fn groups(words: &str) -> Vec<String> {
    let lines: Vec<&str> = words
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let group = |number: usize| {
        let at = lines.iter().position(|line| *line == number.to_string());
        lines[at.expect("each group has its number") + 1].replace(' ', "")
    };
    (1..=8).map(group).collect()
}

/// The letter is finalised and printed, then noted as posted.
fn finalise_and_post(window: &Window) {
    window.press(Key::Control('p'));
    window.wait_for("dialog", "De ontvangstbevestiging vastleggen?");
    window.audit("finalising");
    window.activate("Vastleggen en printen");
    window.wait_for("dialog", "Is de ontvangstbevestiging op de post?");
    window.picture("letter-posted");
    window.audit("posting");
    window.press(Key::ControlEnter);
}

/// Issue, point 8: a person, with the scan of the letter beside the form; end to end, by keyboard.
#[test]
fn an_envelope_becomes_a_posted_acknowledgement() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open();
    first_run(&desk, &window);

    desk.lay_in_scanner(&incoming("brief-net-geschreven.pdf"));
    let before = window.keys_pressed();
    window.press(Key::Control('n'));
    window.wait_for("heading", "Nieuwe klacht per post");
    window.fill("Binnengekomen op", "di");
    window.fill("Datum die op de brief staat", "16-11");
    window.tab_to("combobox", "Naam, zoals onder de brief");
    window.type_text("mevr. Ria Hoekzema");
    window.fill("Straat of Postbus", "Zandpad");
    window.fill("Nummer", "41 bis");
    window.fill("Postcode", "9997xb");
    window.fill("Plaats", "Noorderwold");
    window.fill("Over wie of wat", "loopbaantraject");
    window.activate("Kies een bestand");
    window.wait_for_text("brief-net-geschreven");
    window.fill(
        "In één of twee zinnen…",
        "Drie afspraken zijn op de dag zelf afgezegd. Uw tussenverslag ging naar uw werkgever voordat u het had gelezen.",
    );
    window.fill(
        "Wat wil de klager?…",
        "Uitleg, € 35,50 reiskosten en een verbeterd verslag.",
    );
    window.wait_for_text("17 november 2026");
    window.picture("intake");
    window.audit("the intake");
    window.press(Key::ControlEnter);
    window.wait_for("heading", "Ontvangstbevestiging");
    window.wait_for_text("De brief is compleet");
    window.picture("letter");
    window.audit("the letter");
    finalise_and_post(&window);
    window.wait_for_text("Genoteerd");
    let keys = window.keys_pressed() - before;

    let printed = desk
        .printed()
        .into_iter()
        .find(|file| file.to_string_lossy().contains("K-2026-001"));
    let words = words_of(&printed.expect("the letter was printed"));
    for expected in [
        "Mevrouw Ria Hoekzema",
        "Zandpad 41 bis",
        "Geachte mevrouw Hoekzema,",
        "K-2026-001/01",
    ] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    let today = window
        .call("today_open", json!({}))
        .expect("the office answers");
    let duties = today["duties"].as_array().expect("a list");
    assert!(
        duties
            .iter()
            .all(|duty| duty["name"] != "Ontvangstbevestiging"),
        "{duties:?}"
    );
    assert!(
        keys < 600,
        "{keys} keys, most of them the words of the complaint"
    );

    window.choose("hoekzema", "Hoekzema…");
    window.wait_for("heading", "Mevrouw Ria Hoekzema…");
    window.picture("dossier");
    window.audit("the dossier");
    window.press(Key::Control('l'));
    window.wait_for("heading", "Wederhoor");
    window.picture("lock");
    window.audit("the lock");
    window.type_text("wilgen aan de korte sloot");
    window.press(Key::Enter);
    window.wait_for_text("Deze wachtzin past niet");
    window.fill("Uw wachtzin", PASSPHRASE);
    window.press(Key::Enter);
    window.wait_for("heading", "Donderdag 19 november");
}
