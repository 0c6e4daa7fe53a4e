//! The ways that most journeys take: into the example practice, along tabs, links and the palette.

use serde_json::{Value, json};

use super::desk::Desk;
use super::keys::Key;
use super::shown::Window;

/// How many tabs a row of tabs holds at most.
const MOST_TABS: usize = 9;
/// How many options a choice holds at most.
const MOST_OPTIONS: usize = 12;

impl Desk {
    /// Opens the program on its example practice. `today` is the heading of its first room, as
    /// `Donderdag 19 november`.
    #[must_use]
    pub fn open_example(&self, today: &str) -> Window {
        let window = self.open();
        window.wait_for("heading", "Elke klacht verdient een goed antwoord");
        window.activate("Probeer het met een voorbeeldpraktijk");
        window.wait_for("heading", today);
        window
    }
}

impl Window {
    /// Chooses from the palette: an option that ends in `…` matches on its beginning.
    pub fn choose(&self, typed: &str, option: &str) {
        self.press(Key::Control('k'));
        self.type_text(typed);
        self.wait_for("option", option);
        self.press(Key::Enter);
    }

    /// Goes to a link by Tab and follows it.
    pub fn follow(&self, link: &str) {
        self.tab_to("link", link);
        self.press(Key::Enter);
    }

    /// Goes to a choice by Tab, and along its options by the arrows, to one of them.
    pub fn mark(&self, option: &str) {
        self.tab_to_choice(option);
        let wanted = format!("radio “{option}”");
        for _ in 0..MOST_OPTIONS {
            if self.focused() == wanted {
                self.press(Key::Space);
                return;
            }
            self.press(Key::Down);
        }
        panic!("the arrows did not reach {option}");
    }

    /// Goes to a tab, first by Tab and then along the row by its arrows.
    pub fn tab(&self, name: &str) {
        self.wait_for("tab", name);
        self.tab_to("tab", "…");
        let wanted = format!("tab “{}", name.trim_end_matches('…'));
        for _ in 0..MOST_TABS {
            if self.focused().starts_with(&wanted) {
                return;
            }
            self.press(Key::Right);
        }
        panic!("there is no tab {name}");
    }

    /// Waits until the paper in the window has something on it.
    pub fn wait_for_paper(&self) {
        let drawn = "return document.querySelector(':is(.page, .scan-page) canvas') !== null;";
        self.wait_for_script("a page that is drawn", drawn);
    }

    /// The open dossier in which something is found, as the office names it.
    #[must_use]
    pub fn dossier_with(&self, words: &str) -> String {
        let list = json!({ "filter": "open", "query": words, "offset": 0, "limit": 5 });
        let found = self.call("dossier_list", list).expect("the list opens");
        found["rows"][0]["dossier"]
            .as_str()
            .expect("a dossier is found")
            .to_owned()
    }

    /// Notes something in a dossier, without its form.
    pub fn note(&self, dossier: &str, kind: &str, answers: &[(&str, &str)]) {
        let answers: Vec<Value> = answers
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value, "not_applicable": false }))
            .collect();
        let note = json!({ "dossier": dossier, "note": kind, "on": "vandaag", "answers": answers });
        self.call("note_save", note).expect("the note is taken");
    }

    /// Begins the letter of this kind to the complainant, and gives it as the office tells it.
    #[must_use]
    pub fn begin_letter(&self, dossier: &str, kind: &str) -> Value {
        let letter = json!({ "dossier": dossier, "kind": kind, "side": "complainant" });
        self.call("letter_begin", letter).expect("it is begun")
    }
}
