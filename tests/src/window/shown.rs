//! A window that is shown, and what a person can do with it.

use std::cell::Cell;
use std::fs::File;
use std::path::Path;
use std::thread::panicking;
use std::time::Duration;

use serde_json::{Value, json};

use super::driver::Driver;
use super::keys::Key;
use super::screen::Screen;
use super::{machine_dialog, page};

/// How long a step may take on a busy machine before the journey gives up.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);

/// How many times Tab is pressed in search of something before it counts as out of reach.
const REACH: usize = 120;

/// The program's window, on a screen of its own. Dropping it closes the program.
pub struct Window {
    pub(super) driver: Driver,
    screen: Screen,
    keys: Cell<usize>,
}

impl Window {
    pub(super) fn open(settings: &[(&str, String)], log: &Path) -> Self {
        let screen = Screen::start();
        let mut settings = settings.to_vec();
        settings.extend(
            SURROUNDINGS
                .iter()
                .map(|(name, value)| (*name, (*value).to_owned())),
        );
        settings.push(("DISPLAY", screen.display().to_owned()));
        let log = File::create(log).expect("the desk can be written to");
        let driver = Driver::start(&program(), &settings, &log);
        driver.ask(
            "POST",
            "/timeouts",
            &json!({ "script": PATIENCE.as_millis() }),
        );
        Self {
            driver,
            screen,
            keys: Cell::new(0),
        }
    }

    /// Presses one key.
    pub fn press(&self, key: Key) {
        let (held, pressed) = key.strokes();
        let mut actions = Vec::new();
        let stroke = |action: &str, value: char| json!({ "type": action, "value": value });
        actions.extend(held.iter().map(|held| stroke("keyDown", *held)));
        actions.push(stroke("keyDown", pressed));
        actions.push(stroke("keyUp", pressed));
        actions.extend(held.iter().map(|held| stroke("keyUp", *held)));
        self.perform(&actions);
        self.keys.set(self.keys.get() + 1);
    }

    /// Types text where the focus is, faster than any hand.
    pub fn type_text(&self, text: &str) {
        self.type_with_rests(text, 0);
    }

    /// Types text where the focus is, with a rest after every key, in milliseconds.
    pub fn type_with_rests(&self, text: &str, rest: u32) {
        let stroke = |letter: char| {
            let key = |action| json!({ "type": action, "value": letter });
            let rest = json!({ "type": "pause", "duration": rest });
            [key("keyDown"), key("keyUp"), rest]
        };
        let actions: Vec<_> = text.chars().flat_map(stroke).collect();
        self.perform(&actions);
        self.keys.set(self.keys.get() + text.chars().count());
    }

    /// Presses Tab until the focus is on the element with this role and name, and proves by that
    /// that the keyboard reaches it. A name that ends in `…` matches on its beginning.
    pub fn tab_to(&self, role: &str, name: &str) {
        self.reach(Key::Tab, role, name);
    }

    /// The same, backwards.
    pub fn tab_back_to(&self, role: &str, name: &str) {
        self.reach(Key::BackTab, role, name);
    }

    /// Goes to a field by Tab and types over what it holds.
    pub fn fill(&self, name: &str, text: &str) {
        self.tab_to("textbox", name);
        self.press(Key::Control('a'));
        self.type_text(text);
    }

    /// Goes to a button by Tab and presses Enter.
    pub fn activate(&self, name: &str) {
        self.tab_to("button", name);
        self.press(Key::Enter);
    }

    /// How many keys were pressed so far.
    #[must_use]
    pub fn keys_pressed(&self) -> usize {
        self.keys.get()
    }

    /// Answers the machine's own save dialog.
    pub fn save_in_dialog(&self, path: &Path) {
        machine_dialog::save_as(self.screen.display(), path);
    }

    /// Gives the window another size, in pixels.
    pub fn resize(&self, width: u32, height: u32) {
        let rectangle = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.driver.ask("POST", "/window/rect", &rectangle);
        self.settle();
    }

    /// Presses Tab until the focus is on the choice that has this option.
    pub(super) fn tab_to_choice(&self, option: &str) {
        self.wait_for("radio", option);
        let script = page::is_in_choice();
        let is_there = || self.driver.run(&script, &[json!(option)]) == json!(true);
        self.press_until(Key::Tab, is_there, &format!("the choice of “{option}”"));
    }

    fn reach(&self, key: Key, role: &str, name: &str) {
        self.wait_for(role, name);
        let script = page::has_focus();
        let is_there = || self.driver.run(&script, &[json!(role), json!(name)]) == json!(true);
        self.press_until(key, is_there, &format!("{role} “{name}”"));
    }

    fn press_until(&self, key: Key, is_there: impl Fn() -> bool, wanted: &str) {
        for _ in 0..REACH {
            if is_there() {
                return;
            }
            self.press(key);
        }
        panic!(
            "{REACH} times {key:?} did not reach {wanted}; the focus is on {}",
            self.focused()
        );
    }

    fn perform(&self, actions: &[Value]) {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.driver
            .ask("POST", "/actions", &json!({ "actions": [keyboard] }));
    }
}

impl Drop for Window {
    /// A journey that failed leaves a picture of where it stood.
    fn drop(&mut self) {
        if panicking() {
            let journey = std::thread::current()
                .name()
                .unwrap_or("journey")
                .replace("::", "-");
            let look = std::panic::AssertUnwindSafe(|| self.picture(&format!("failed-{journey}")));
            drop(std::panic::catch_unwind(look));
        }
    }
}

/// What keeps the machine that tests from showing in the journeys.
const SURROUNDINGS: &[(&str, &str)] = &[
    ("TAURI_WEBVIEW_AUTOMATION", "true"),
    ("GDK_BACKEND", "x11"),
    ("GSETTINGS_BACKEND", "memory"),
    ("GTK_THEME", "Adwaita"),
    ("LC_ALL", "C.UTF-8"),
    ("NO_AT_BRIDGE", "1"),
    ("TZ", "Europe/Amsterdam"),
];

/// The program under test: `WEDERHOOR_APP`, or the one that was built beside this test.
fn program() -> String {
    let built = || {
        let test = std::env::current_exe().ok()?;
        let program = test.parent()?.parent()?.join("wederhoor");
        Some(program.display().to_string())
    };
    let program = std::env::var("WEDERHOOR_APP")
        .ok()
        .or_else(built)
        .unwrap_or_default();
    assert!(
        Path::new(&program).exists(),
        "{program} is not built; `cargo xtask test` builds it"
    );
    program
}
