//! A walk past every screen, in four looks: each is audited and keeps a picture in `tests/output`.
//!
//! The example practice is the stage, so that no screen is empty by accident.
#![cfg(feature = "window")]

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use acceptance::window::{Desk, Key, Window};
use serde_json::{Value, json};

/// How the window looks during a walk, and the words that lead the way.
struct Look {
    name: &'static str,
    words: &'static Words,
    appearance: &'static str,
    zoom: u16,
    /// Width and height in pixels.
    size: (u32, u32),
}

const LOOKS: [Look; 4] = [
    Look {
        name: "light-nl",
        words: &DUTCH,
        appearance: "light",
        zoom: 100,
        size: (1280, 800),
    },
    Look {
        name: "dark-en",
        words: &ENGLISH,
        appearance: "dark",
        zoom: 100,
        size: (1280, 800),
    },
    Look {
        name: "small-nl",
        words: &DUTCH,
        appearance: "light",
        zoom: 100,
        size: (1000, 700),
    },
    Look {
        name: "large-en",
        words: &ENGLISH,
        appearance: "dark",
        zoom: 150,
        size: (1280, 800),
    },
];

/// What a walk goes by, in the language of the window.
struct Words {
    language: &'static str,
    own_practice: &'static str,
    example: &'static str,
    next: &'static str,
    first_question: &'static str,
    rules: &'static str,
    passphrase: &'static str,
    again: &'static str,
    correcting: &'static str,
    /// The day of receipt, as it stands in the letter.
    received_day: &'static str,
    recovery: &'static str,
    later: &'static str,
    refused: &'static str,
    lost: &'static str,
    recover: &'static str,
    today: &'static str,
    nothing: &'static str,
    dossier_tabs: [&'static str; 5],
    other: &'static str,
    withdraw: &'static str,
    withdrawing: &'static str,
    take_back: &'static str,
    new_complaint: &'static str,
    complainant: &'static str,
    received: &'static str,
    behalf: &'static str,
    scan: &'static str,
    make_letter: &'static str,
    letter: &'static str,
    freezing: &'static str,
    freeze: &'static str,
    posting: &'static str,
    fill: &'static str,
    settings: &'static str,
    settings_tabs: [&'static str; 7],
    help: &'static str,
    help_tabs: [&'static str; 4],
    new_version: &'static str,
    beginning: &'static str,
    course: &'static str,
    a_rule: &'static str,
    adopt: &'static str,
    on_paper: &'static str,
}

const DUTCH: Words = Words {
    language: "nl",
    own_practice: "Begin met uw eigen praktijk",
    example: "Probeer het met een voorbeeldpraktijk",
    next: "Verder…",
    first_question: "Hoe heet uw praktijk?",
    rules: "Wie bent u, en welke regeling volgt u?",
    passphrase: "Kies een wachtzin",
    again: "Wachtzin, nog een keer",
    correcting: "Gegevens verbeteren van…",
    received_day: "7 november 2026",
    recovery: "Bewaar het herstelblad",
    later: "Op slot, ik doe dit later",
    refused: "Deze wachtzin past niet",
    lost: "Wachtzin kwijt?…",
    recover: "Openen met het herstelblad",
    today: "Donderdag 19 november",
    nothing: "Niets gevonden met…",
    dossier_tabs: [
        "Verloop",
        "Termijnen",
        "Brieven…",
        "Stukken…",
        "Betrokkenen",
    ],
    other: "Iets anders…",
    withdraw: "Klager trekt de klacht in…",
    withdrawing: "De klager trekt de klacht in",
    take_back: "Ongedaan maken…",
    new_complaint: "Nieuwe klacht per post",
    complainant: "Naam, zoals onder de brief",
    received: "Binnengekomen op",
    behalf: "De brief is geschreven namens iemand anders",
    scan: "Kies een bestand",
    make_letter: "Maak de brief",
    letter: "Ontvangstbevestiging",
    freezing: "De ontvangstbevestiging vastleggen?",
    freeze: "Vastleggen en printen",
    posting: "Is de ontvangstbevestiging op de post?",
    fill: "Vul in: behandelaar",
    settings: "Instellingen",
    settings_tabs: [
        "Praktijk",
        "Briefpapier",
        "Kalender",
        "Regeling",
        "Collega's",
        "Beveiliging",
        "Weergave",
    ],
    help: "Uitleg",
    help_tabs: ["Zo begint u", "Toetsen", "Woorden", "Wat het doet"],
    new_version: "Nieuwe versie…",
    beginning: "Nieuwe versie",
    course: "Zo loopt een klacht",
    a_rule: "4.3 Beslissing…",
    adopt: "Versie vaststellen…",
    on_paper: "Op papier",
};

const ENGLISH: Words = Words {
    language: "en",
    own_practice: "Begin with your own practice",
    example: "Try it with an example practice",
    next: "Continue…",
    first_question: "What is your practice called?",
    rules: "Who are you, and which regulation do you follow?",
    passphrase: "Choose a passphrase",
    again: "Passphrase, once more",
    correcting: "Correct the details of…",
    received_day: "7 November 2026",
    recovery: "Keep the recovery sheet",
    later: "Lock, I’ll do this later",
    refused: "This passphrase does not fit",
    lost: "Lost your passphrase?…",
    recover: "Open with the recovery sheet",
    today: "Thursday 19 November",
    nothing: "Nothing found for…",
    dossier_tabs: ["Timeline", "Terms", "Letters…", "Documents…", "People"],
    other: "Something else…",
    withdraw: "The complainant withdraws…",
    withdrawing: "The complainant withdraws the complaint",
    take_back: "Undo…",
    new_complaint: "New complaint by post",
    complainant: "Name, as under the letter",
    received: "Received on",
    behalf: "The letter was written on behalf of somebody else",
    scan: "Choose a file",
    make_letter: "Make the letter",
    letter: "Acknowledgement",
    freezing: "Finalise the acknowledgement?",
    freeze: "Finalise and print",
    posting: "Has the acknowledgement been posted?",
    fill: "Fill in: handler",
    settings: "Settings",
    settings_tabs: [
        "Practice",
        "Stationery",
        "Calendar",
        "Regulation",
        "Colleagues",
        "Security",
        "Appearance",
    ],
    help: "Help",
    help_tabs: ["How to begin", "Keys", "Words", "What it does"],
    new_version: "New version…",
    beginning: "New version",
    course: "How a complaint goes",
    a_rule: "4.3 Decision…",
    adopt: "Adopt this version…",
    on_paper: "On paper",
};

/// A window on its walk.
struct Walk<'a> {
    desk: &'a Desk,
    window: Window,
    look: &'a Look,
}

impl Walk<'_> {
    /// Keeps a picture, fails on what axe finds, and on what sticks out of the window.
    fn stop_at(&self, screen: &str) {
        self.window
            .picture(&format!("tour-{screen}-{}", self.look.name));
        self.window.audit(screen);
        let out = self.window.evaluate(STICKS_OUT);
        assert_eq!(out, json!([]), "sticks out of the window on {screen}");
    }

    /// Waits until the paper in the window has something on it.
    fn wait_for_paper(&self) {
        let drawn = "return document.querySelector(':is(.page, .scan-page) canvas') !== null;";
        for _ in 0..200 {
            if self.window.evaluate(drawn) == json!(true) {
                return;
            }
            sleep(Duration::from_millis(25));
        }
        panic!("the paper in the window stays empty");
    }

    /// Chooses from the palette.
    fn choose(&self, typed: &str, option: &str) {
        self.window.press(Key::Control('k'));
        self.window.type_text(typed);
        self.window.wait_for("option", option);
        self.window.press(Key::Enter);
    }

    /// Opens the dossier of this complainant.
    fn dossier_of(&self, name: &str) {
        self.choose(name, "…");
        self.window.wait_for("button", self.look.words.other);
        self.window.wait_for_text(name);
    }

    fn tab(&self, name: &str) {
        self.window.wait_for("tab", name);
        let selected = format!(
            "return document.querySelector('[role=tab][aria-selected=true]').dataset.label.startsWith({})",
            json!(name.trim_end_matches('…'))
        );
        if self.window.evaluate(&selected) == json!(true) {
            return;
        }
        let on_tab = "return document.activeElement.getAttribute('role') === 'tab'";
        while self.window.evaluate(on_tab) != json!(true) {
            self.window.press(Key::Tab);
        }
        while self.window.evaluate(&selected) != json!(true) {
            self.window.press(Key::Right);
        }
    }
}

/// Names what lies beyond the right edge of the window and can be seen there; a place that scrolls may hold more.
const STICKS_OUT: &str = r"
const scrolls = e => { for (let p = e.parentElement; p; p = p.parentElement)
  if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(p).overflowX)) return true; return false; };
return [...document.querySelectorAll('main *, header *, footer *, aside *, dialog[open] *')]
  .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().right > innerWidth + 1
    && e.getBoundingClientRect().width > 1 && (!scrolls(e) || e.matches('button, a, input, h1, h2')))
  .map(e => `${e.tagName} ${e.className} ${(e.textContent ?? '').trim().slice(0, 40)}`);
";

/// A window that has this look from its start.
fn walk<'a>(desk: &'a Desk, look: &'a Look) -> Walk<'a> {
    let window = desk.open();
    window.wait_for("heading", "…");
    let preferences = json!({ "language": look.words.language, "appearance": look.appearance, "zoom": look.zoom });
    window
        .call("preferences_save", preferences)
        .expect("the preferences are kept");
    drop(window);
    let window = desk.open();
    window.resize(look.size.0, look.size.1);
    window.wait_for("heading", "…");
    Walk { desk, window, look }
}

fn example_practice<'a>(desk: &'a Desk, look: &'a Look) -> Walk<'a> {
    let walk = walk(desk, look);
    walk.window
        .call("example_open", json!({}))
        .expect("there is an example");
    walk.window
        .call("dossier_register", json!({ "form": bare_complaint() }))
        .expect("a complaint may be bare");
    walk.window.activate(look.words.example);
    walk.window.wait_for("heading", look.words.today);
    walk
}

/// A complaint of which little more is known than the name, so that its letter has holes.
fn bare_complaint() -> Value {
    json!({
        "received_on": "2026-11-18", "received_at": "", "channel": "post", "postmark": "", "letter_dated": "",
        "their_reference": "", "representative": null, "about": "coachtraject", "summary": "", "description": "",
        "wish": "", "incident_on": "", "handler": null, "documents": [],
        "complainant": {
            "kind": "person", "gender": "mr", "name": "R. Terhorst", "organisation": "", "department": "",
            "email": "", "phone": "",
            "address": { "street": "", "number": "", "postcode": "", "town": "", "country": "" }
        }
    })
}

fn scan() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("incoming/brief-net-geschreven.pdf")
}

fn past_the_first_run(look: &Look) {
    let desk = Desk::at("2026-11-19T09:30:00");
    let walk = walk(&desk, look);
    let (window, words) = (&walk.window, look.words);
    walk.stop_at("welcome");
    window.activate(words.own_practice);
    window.wait_for("heading", words.first_question);
    walk.stop_at("setup-practice");
    window.activate(words.next);
    walk.stop_at("setup-practice-faults");
    for text in ["Praktijk Wilgenzoom", "Kerkpad", "8", "4999xa", "Oudermeer"] {
        window.type_text(text);
        window.press(Key::Tab);
    }
    window.press(Key::ControlEnter);
    window.wait_for("heading", words.rules);
    window.type_text("Marit Holsteijn");
    window.press(Key::Tab);
    window.type_text("klachtenfunctionaris");
    walk.stop_at("setup-rules");
    window.press(Key::ControlEnter);
    window.wait_for("heading", words.passphrase);
    walk.stop_at("setup-passphrase");
    window.type_text("zeven natte otters zingen");
    window.tab_to("textbox", words.again);
    window.type_text("zeven natte otters zingen");
    window.press(Key::ControlEnter);
    window.wait_for("heading", words.recovery);
    walk.wait_for_paper();
    walk.stop_at("setup-recovery");
    window.activate(words.later);
    window.wait_for("heading", "Wederhoor");
    walk.stop_at("lock");
    window.type_text("niet de wachtzin");
    window.press(Key::Enter);
    window.wait_for_text(words.refused);
    walk.stop_at("lock-refused");
    window.activate(words.lost);
    window.wait_for("heading", words.recover);
    walk.stop_at("lock-recovery");
}

fn past_the_dossiers(walk: &Walk<'_>) {
    let (window, words) = (&walk.window, walk.look.words);
    walk.stop_at("today");
    window.press(Key::Control('f'));
    window.wait_for("heading", "Dossiers");
    walk.stop_at("dossiers");
    window.type_text("aksoy");
    window.wait_for_text("Aksoy");
    walk.stop_at("dossiers-found");
    window.type_text("zzz");
    window.wait_for("heading", words.nothing);
    walk.stop_at("dossiers-nothing");
    window.press(Key::Control('k'));
    window.type_text("meulen");
    window.wait_for("option", "…");
    walk.stop_at("palette");
    window.press(Key::Escape);
    walk.dossier_of("Meulen");
    for (tab, name) in
        words
            .dossier_tabs
            .iter()
            .zip(["course", "terms", "letters", "documents", "people"])
    {
        walk.tab(tab);
        walk.stop_at(&format!("dossier-{name}"));
    }
    window.activate(words.other);
    walk.stop_at("dossier-menu");
    window.activate(words.withdraw);
    window.wait_for("dialog", words.withdrawing);
    walk.stop_at("dossier-withdraw");
    window.press(Key::ControlEnter);
    window.wait_for("button", words.take_back);
    walk.stop_at("dossier-withdrawn");
    window.press(Key::Control('z'));
    window.wait_for("button", words.other);
}

fn past_the_intake(walk: &Walk<'_>) {
    let (window, words) = (&walk.window, walk.look.words);
    window.press(Key::Control('n'));
    window.wait_for("heading", words.new_complaint);
    walk.stop_at("intake");
    window.fill(words.received, "31-2");
    window.press(Key::ControlEnter);
    walk.stop_at("intake-faults");
    window.fill(words.received, "");
    window.type_text("gisteren");
    window.tab_to("combobox", words.complainant);
    window.type_text("Aa");
    window.wait_for("option", "S. van der Aa…");
    walk.stop_at("intake-known");
    window.press(Key::Down);
    window.press(Key::Enter);
    window.tab_to("checkbox", words.behalf);
    window.press(Key::Space);
    walk.stop_at("intake-representative");
    walk.desk.lay_in_scanner(&scan());
    window.activate(words.scan);
    window.wait_for_text("brief-net-geschreven");
    walk.wait_for_paper();
    walk.stop_at("intake-scan");
    window.press(Key::Escape);
}

fn past_the_letter(walk: &Walk<'_>) {
    let (window, words) = (&walk.window, walk.look.words);
    walk.dossier_of("Terhorst");
    window.activate(words.make_letter);
    window.wait_for("heading", words.letter);
    window.wait_for("combobox", words.fill);
    walk.wait_for_paper();
    walk.stop_at("letter-holes");
    window.tab_to("combobox", words.fill);
    window.press(Key::Down);
    window.press(Key::Enter);
    window.press(Key::Tab);
    let is_filled = || !window.shows("combobox", words.fill);
    assert!(
        (0..200).any(|_| is_filled() || {
            sleep(Duration::from_millis(25));
            false
        }),
        "a handler is chosen from the colleagues"
    );
    walk.dossier_of("Aksoy");
    window.activate(words.make_letter);
    window.wait_for("heading", words.letter);
    walk.wait_for_paper();
    walk.stop_at("letter");
    window.activate(words.received_day);
    window.wait_for("heading", words.correcting);
    window.wait_for("textbox", words.received);
    sleep(Duration::from_millis(300));
    assert_eq!(
        window.focused(),
        format!("textbox “{}”", words.received),
        "a value of the letter leads to its own field"
    );
    walk.stop_at("correcting");
    window.press(Key::Escape);
    window.wait_for("heading", words.letter);
    window.press(Key::Control('p'));
    window.wait_for("dialog", words.freezing);
    walk.stop_at("letter-freezing");
    window.activate(words.freeze);
    window.wait_for("dialog", words.posting);
    walk.stop_at("letter-posting");
    window.press(Key::Escape);
    walk.stop_at("letter-frozen");
}

fn past_the_rest(walk: &Walk<'_>) {
    let (window, words) = (&walk.window, walk.look.words);
    window.press(Key::F1);
    window.wait_for("heading", words.help);
    for (tab, name) in words
        .help_tabs
        .iter()
        .zip(["start", "keys", "words", "limits"])
    {
        walk.tab(tab);
        walk.stop_at(&format!("help-{name}"));
    }
    window.press(Key::Escape);
    walk.choose(words.settings, "…");
    window.wait_for("heading", words.settings);
    let names = [
        "practice",
        "stationery",
        "calendar",
        "regulation",
        "colleagues",
        "security",
        "appearance",
    ];
    for (tab, name) in words.settings_tabs.iter().zip(names) {
        walk.tab(tab);
        walk.stop_at(&format!("settings-{name}"));
    }
}

fn past_the_regulation(walk: &Walk<'_>) {
    let (window, words) = (&walk.window, walk.look.words);
    walk.tab(words.settings_tabs[3]);
    window.tab_to("link", words.new_version);
    window.press(Key::Enter);
    window.wait_for("heading", words.beginning);
    walk.stop_at("regulation-begin");
    window.press(Key::ControlEnter);
    window.wait_for("heading", words.course);
    walk.stop_at("regulation-editor");
    window.tab_to("button", words.a_rule);
    window.press(Key::Enter);
    walk.stop_at("regulation-rule");
    window.tab_back_to("button", words.on_paper);
    window.press(Key::Enter);
    walk.wait_for_paper();
    walk.stop_at("regulation-paper");
    window.press(Key::Escape);
    window.tab_back_to("button", words.adopt);
    window.press(Key::Enter);
    window.wait_for("dialog", "…");
    walk.stop_at("regulation-adopt");
    window.press(Key::Escape);
}

fn tour(name: &str) {
    let look = LOOKS
        .iter()
        .find(|look| look.name == name)
        .expect("the look is in the table");
    past_the_first_run(look);
    let desk = Desk::at("2026-11-19T09:30:00");
    let walk = example_practice(&desk, look);
    past_the_dossiers(&walk);
    past_the_intake(&walk);
    past_the_letter(&walk);
    past_the_rest(&walk);
    past_the_regulation(&walk);
}

/// Experience, targets: the acknowledgement of a known complainant takes at most 40 keys, apart
/// from the words of the complaint itself.
#[test]
fn a_known_complainant_takes_few_keys() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let walk = example_practice(&desk, &LOOKS[0]);
    let window = &walk.window;
    let about = "training Helder schrijven";
    let summary = "De training is twee keer verzet, de tweede keer zonder bericht.";
    let before = window.keys_pressed();
    window.press(Key::Control('n'));
    window.wait_for("heading", DUTCH.new_complaint);
    window.tab_to("textbox", "Datum die op de brief staat");
    window.type_text("16-11");
    window.tab_to("combobox", DUTCH.complainant);
    window.type_text("aa");
    window.wait_for("option", "S. van der Aa…");
    window.press(Key::Down);
    window.press(Key::Enter);
    window.tab_to("textbox", "Over wie of wat");
    window.type_text(about);
    window.tab_to("textbox", "In één of twee zinnen…");
    window.type_text(summary);
    window.press(Key::ControlEnter);
    window.wait_for("heading", DUTCH.letter);
    window.wait_for_text("De brief is compleet");
    window.press(Key::Control('p'));
    window.wait_for("dialog", DUTCH.freezing);
    window.press(Key::ControlEnter);
    window.wait_for("dialog", DUTCH.posting);
    window.press(Key::ControlEnter);
    window.wait_for_text("Genoteerd");
    let words = about.chars().count() + summary.chars().count();
    let keys = window.keys_pressed() - before - words;
    println!("{keys} keys beside {words} of the complaint itself");
    assert!(keys <= 40, "{keys} keys");
}

#[test]
fn every_screen_in_dutch_and_light() {
    tour("light-nl");
}

#[test]
fn every_screen_in_english_and_dark() {
    tour("dark-en");
}

#[test]
fn every_screen_in_a_small_window() {
    tour("small-nl");
}

#[test]
fn every_screen_at_half_as_large_again() {
    tour("large-en");
}
