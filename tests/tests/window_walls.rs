//! What the window may not do, however it is asked: its walls hold even if a page were foreign.
#![cfg(feature = "window")]

use acceptance::window::{Desk, Window};
use serde_json::{Value, json};

/// Runs a promise in the page and gives what it came to, as text.
fn outcome_of(window: &Window, promise: &str) -> Value {
    let script = format!(
        "globalThis.outcome = null; \
         ({promise}).then(ok => {{ globalThis.outcome = {{ ok: String(ok) }}; }}, \
         error => {{ globalThis.outcome = {{ error: String(error) }}; }});"
    );
    drop(window.evaluate(&script));
    window
        .outcome()
        .unwrap_or_else(|refused| json!({ "refused": refused }))
}

/// Invariant of ARCHITECTURE: the program opens no network connection; and the window speaks
/// with the office only.
#[test]
fn the_window_reaches_the_office_and_nothing_else() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open();
    window.wait_for("heading", "…");
    let page = window.evaluate("return location.href;");

    let check = |promise: &str| {
        let outcome = outcome_of(&window, promise);
        assert!(
            outcome["refused"].is_string(),
            "{promise} came to {outcome}"
        );
    };
    check("fetch('https://example.org/')");
    check("fetch('http://localhost:1/')");
    check("fetch('file:///etc/hostname')");
    check("globalThis.__TAURI_INTERNALS__.invoke('plugin:app|version')");
    check("globalThis.__TAURI_INTERNALS__.invoke('plugin:window|set_title', { value: 'x' })");
    check("globalThis.__TAURI_INTERNALS__.invoke('plugin:event|emit', { event: 'x' })");
    check(
        "new Promise((ok, no) => { const s = document.createElement('script'); s.src = 'data:text/javascript,1'; s.onload = ok; s.onerror = no; document.head.append(s); })",
    );

    drop(window.evaluate("location.href = 'https://example.org/';"));
    drop(window.evaluate("location.href = 'file:///etc/hostname';"));
    window.settle();
    assert_eq!(
        window.evaluate("return location.href;"),
        page,
        "the window left its own pages"
    );
    assert_eq!(
        window.evaluate("return globalThis.open('https://example.org/') === null;"),
        true
    );
}

/// Codes cross the wire, prose does not.
#[test]
fn a_refusal_is_a_code() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open();
    window.wait_for("heading", "…");
    let check = |command: &str, request: Value, code: &str| {
        let refused = window
            .call(command, request)
            .expect_err("it cannot be answered");
        assert_eq!(refused["code"], code, "{command}");
    };
    check("no_such_command", json!({}), "unknown_command");
    check(
        "dossier_open",
        json!({ "dossier": 1 }),
        "unreadable_request",
    );
    check("today_open", json!({}), "locked");

    let sent = "globalThis.__TAURI_INTERNALS__.invoke('send', new Uint8Array(3), \
                { headers: { 'x-command': 'no_such_command', 'x-request': '%7B%7D' } }).catch(e => { throw e.code; })";
    assert_eq!(outcome_of(&window, sent)["refused"], "unknown_command");
    let headless = "globalThis.__TAURI_INTERNALS__.invoke('send', new Uint8Array(3)).catch(e => { throw e.code; })";
    assert_eq!(
        outcome_of(&window, headless)["refused"],
        "unreadable_request"
    );
}
