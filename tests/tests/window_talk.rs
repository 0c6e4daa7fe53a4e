//! How soon a letter stands on the screen while somebody writes down a long talk, from the key to
//! the paint. The figures are printed, not judged: they belong to the machine. `--nocapture` shows
//! them, and `WEDERHOOR_APP` names a release that was built with the feature `seams`.
#![allow(clippy::print_stdout, reason = "the figures are for who runs it")]
#![cfg(feature = "window")]

use acceptance::window::{Desk, Window};
use serde_json::{Value, json};

/// Turns of a day of hearing.
const TURNS: u32 = 2_000;
/// Keys that are measured.
const KEYS: usize = 60;

/// Notes for each key how long it took until the frame after it was painted.
const PROBE: &str = r"
globalThis.painted = [];
addEventListener('keydown', event => {
  const pressed = event.timeStamp, paint = new MessageChannel();
  paint.port1.onmessage = () => painted.push(performance.now() - pressed);
  requestAnimationFrame(() => paint.port2.postMessage(null));
}, true);
";

fn turn(no: u32) -> Value {
    json!({
        "no": no, "speaker": 1 + no % 2, "begun_at": "2026-11-24T14:04:10", "closed": true,
        "text": "Drie keer heeft hij op de dag zelf afgezegd. De laatste keer zat ik al in de trein.",
        "grievances": [], "label": null, "bookmark": false, "answer_due": false, "withheld": []
    })
}

/// A talk that goes on, with many turns before it.
fn long_talk(window: &Window) {
    let dossier = window.dossier_with("meulen");
    let call = |command: &str, request: Value| {
        let done = window.call(command, request);
        done.unwrap_or_else(|refused| panic!("{command}: {refused}"))
    };
    let mut plan = call(
        "hearing_plan_form",
        json!({ "dossier": dossier, "hearing": null }),
    );
    for (field, value) in [
        ("day", "24-11"),
        ("time", "14.00"),
        ("place", "spreekkamer 2"),
    ] {
        plan[field] = json!(value);
    }
    call("hearing_plan", plan);
    let begin = json!({ "dossier": dossier, "hearing": 1, "side": null });
    let talk = call("talk_begin", begin)["talk"].clone();
    call("talk_clock", json!({ "talk": talk, "what": "began" }));
    for first in (1..=TURNS).step_by(500) {
        let turns: Vec<Value> = (first..first + 500).map(turn).collect();
        call("talk_keep", json!({ "talk": talk, "turns": turns }));
    }
}

/// EXPERIENCE.md, targets: key → paint ≤ 50 ms at the 95th of a hundred.
#[test]
fn a_long_talk_does_not_slow_the_keys() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open_example("Donderdag 19 november");
    long_talk(&window);
    window.choose("meulen", "…");
    window.wait_for("heading", "Mevrouw J. van der Meulen…");
    window.tab("Horen");
    window.wait_for("heading", "Hoorgesprekken");
    window.activate("Verder met het gesprek…");
    window.wait_for("textbox", "Klager, …");
    window.rest();
    drop(window.evaluate(PROBE));
    for letter in ["é", "a", " "].iter().cycle().take(KEYS) {
        window.type_text(letter);
    }
    window.wait_for_script("every key painted", "return painted.length >= 60;");
    let painted = window.evaluate("return painted;");
    let painted = painted.as_array().into_iter().flatten();
    let mut painted: Vec<f64> = painted.filter_map(Value::as_f64).collect();
    painted.sort_by(f64::total_cmp);
    let at = |share: usize| painted[(painted.len() - 1) * share / 100];
    println!(
        "a key in a talk of {TURNS} turns: key to paint p50 {:.0} ms, p95 {:.0} ms",
        at(50),
        at(95)
    );
    let typed = window
        .read("textbox", "Klager, …")
        .expect("the turn is there");
    assert_eq!(typed.chars().count(), KEYS, "no key was lost: {typed}");
}
