//! A window on its walk, and what it begins with.

use std::cell::RefCell;

use acceptance::window::{Desk, Window};
use serde_json::{Value, json};

use super::looks::Look;

/// A window on its walk.
pub(crate) struct Walk<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) window: Window,
    pub(crate) look: &'a Look,
    faults: RefCell<Vec<String>>,
}

impl Walk<'_> {
    /// Keeps a picture, and what axe finds and what sticks out of the window; the walk goes on.
    pub(crate) fn stop_at(&self, screen: &str) {
        self.window
            .picture(&format!("tour-{screen}-{}", self.look.name));
        let mut faults = self.faults.borrow_mut();
        let violations = self.window.violations().into_iter();
        faults.extend(violations.map(|violation| format!("axe on {screen}: {violation}")));
        let out = self.window.evaluate(STICKS_OUT);
        if out != json!([]) {
            faults.push(format!("sticks out of the window on {screen}: {out}"));
        }
        if self.window.evaluate(FOCUS_IS_SEEN) != json!(true) {
            let focused = self.window.focused();
            faults.push(format!("the focus on {focused} is not seen on {screen}"));
        }
    }

    /// Fails on everything that was found on the way.
    pub(crate) fn end(self) {
        let faults = self.faults.into_inner();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    /// Opens the dossier of this complainant.
    pub(crate) fn dossier_of(&self, name: &str) {
        self.window.choose(name, "…");
        self.window.wait_for("button", self.look.words.other);
        self.window.wait_for_text(name);
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

/// Whether what has the focus by the keyboard shows it; a radio or a tick shows it on its label.
const FOCUS_IS_SEEN: &str = r"
const e = document.activeElement;
if (!e?.matches(':is(button, a, select, summary, input:not([type=radio], [type=checkbox])):focus-visible')) return true;
const { outlineStyle, boxShadow } = getComputedStyle(e);
return outlineStyle !== 'none' || boxShadow !== 'none';
";

/// A window that has this look from its start.
pub(crate) fn walk<'a>(desk: &'a Desk, look: &'a Look) -> Walk<'a> {
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
    Walk {
        desk,
        window,
        look,
        faults: RefCell::default(),
    }
}

pub(crate) fn example_practice<'a>(desk: &'a Desk, look: &'a Look) -> Walk<'a> {
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
