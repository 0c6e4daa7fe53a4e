//! What a person sees in the window, and what a screen reader would tell of it.

use std::fs;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use super::shown::{PATIENCE, Window};
use super::{audit, page};

impl Window {
    /// Waits until an element with this role and name is shown.
    pub fn wait_for(&self, role: &str, name: &str) {
        let is_there = || {
            self.driver
                .run(&page::is_there(), &[json!(role), json!(name)])
                == json!(true)
        };
        self.wait_until(&format!("{role} “{name}”"), is_there);
    }

    /// Waits until no element with this role and name is shown any more.
    pub fn wait_until_gone(&self, role: &str, name: &str) {
        self.wait_until(&format!("the end of {role} “{name}”"), || {
            !self.shows(role, name)
        });
    }

    /// Waits until these words are shown.
    pub fn wait_for_text(&self, words: &str) {
        self.wait_until(&format!("“{words}”"), || self.text().contains(words));
    }

    /// Whether an element with this role and name is shown.
    #[must_use]
    pub fn shows(&self, role: &str, name: &str) -> bool {
        self.driver
            .run(&page::is_there(), &[json!(role), json!(name)])
            == json!(true)
    }

    /// The value of a field, or the text of anything else; `None` when it is not shown.
    #[must_use]
    pub fn read(&self, role: &str, name: &str) -> Option<String> {
        let found = self.driver.run(&page::read(), &[json!(role), json!(name)]);
        found.as_str().map(str::to_owned)
    }

    /// The text of the page, or of the dialog above it.
    #[must_use]
    pub fn text(&self) -> String {
        self.driver
            .run(&page::text(), &[])
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The title of the window.
    #[must_use]
    pub fn title(&self) -> String {
        self.driver
            .run("return document.title;", &[])
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Role and name of what has the focus.
    #[must_use]
    pub fn focused(&self) -> String {
        self.driver
            .run(&page::focused(), &[])
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Runs a script in the page and gives what it returns; for what no key can tell.
    #[must_use]
    pub fn evaluate(&self, script: &str) -> Value {
        self.driver.run(script, &[])
    }

    /// Waits until a script gives `true`; for what no words tell.
    pub fn wait_for_script(&self, what: &str, script: &str) {
        self.wait_until(what, || self.evaluate(script) == json!(true));
    }

    /// Waits until what was last asked is on the screen.
    pub fn settle(&self) {
        self.driver.run_until_told(page::TWO_FRAMES, &[]);
    }

    /// Waits until the page has come to rest, as after a paper was drawn anew.
    pub fn rest(&self) {
        self.driver.run_until_told(page::AT_REST, &[]);
    }

    /// Keeps a picture of the window in `tests/output`.
    pub fn picture(&self, name: &str) {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("output");
        fs::create_dir_all(&folder).expect("tests/output can be made");
        fs::write(folder.join(format!("{name}.png")), self.seen())
            .expect("tests/output can be written to");
    }

    /// The window as it is seen, a PNG.
    #[must_use]
    pub fn seen(&self) -> Vec<u8> {
        self.settle();
        let picture = self.driver.ask("GET", "/screenshot", &Value::Null);
        BASE64_STANDARD
            .decode(picture.as_str().unwrap_or_default())
            .expect("a screenshot is base64")
    }

    /// Fails when axe finds anything wrong on the screen as it is.
    pub fn audit(&self, screen: &str) {
        let violations = self.violations();
        assert!(
            violations.is_empty(),
            "axe on {screen}:\n{}",
            violations.join("\n")
        );
    }

    /// What axe finds wrong on the screen as it is, a line for each.
    #[must_use]
    pub fn violations(&self) -> Vec<String> {
        self.settle();
        audit::violations(&self.driver)
    }

    pub(super) fn wait_until(&self, what: &str, is_so: impl Fn() -> bool) {
        let until = Instant::now() + PATIENCE;
        while !is_so() {
            if Instant::now() > until {
                let overview = self.driver.run(&page::overview(), &[]);
                panic!(
                    "waited in vain for {what}. Shown are:\n{}",
                    overview.as_str().unwrap_or_default()
                );
            }
            sleep(Duration::from_millis(25));
        }
    }
}
