//! The program starts on an empty machine.
#![cfg(feature = "window")]

use acceptance::window::Desk;

/// Issue "The house stands", point 3: an empty machine asks which practice it is for.
#[test]
fn an_empty_machine_shows_the_first_run() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open();
    window.wait_for("heading", "…");
    assert_eq!(
        window.title(),
        "Wederhoor",
        "a title shows in task bars, so it names nobody"
    );
    let state = window
        .call("app_state", serde_json::json!({}))
        .expect("the office answers");
    assert_eq!(state["stage"], "first_run");
    assert_eq!(state["today"], "2026-11-19");
    assert_eq!(state["home"], desk.home().display().to_string());
    window.picture("eerste-start");
    window.audit("the first run");
}

/// Issue "The house stands", point 3: an example practice, marked as such, one button away.
#[test]
fn the_example_practice_is_one_button_away() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open();
    window.activate("Probeer het met een voorbeeldpraktijk");
    window.wait_for("heading", "Donderdag 19 november");
    let state = window
        .call("app_state", serde_json::json!({}))
        .expect("the office answers");
    assert_eq!(state["stage"], "open");
    assert_eq!(state["open"]["mark"], "example");
    window.picture("voorbeeldpraktijk");
    window.audit("Vandaag");
    assert!(window.keys_pressed() <= 5, "{} keys", window.keys_pressed());
}
