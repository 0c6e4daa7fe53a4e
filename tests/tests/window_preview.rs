//! How soon the paper beside a letter follows the typing, from the key to the paint. The figures are
//! printed, not judged: they belong to the machine. `--nocapture` shows them, and
//! `WEDERHOOR_APP` names a release that was built with the feature `seams`.
#![allow(clippy::print_stdout, reason = "the figures are for who runs it")]
#![cfg(feature = "window")]

use acceptance::window::{Desk, Window};
use serde_json::{Value, json};

/// How many keys are measured apart.
const KEYS: usize = 20;

/// Ten keys a second is how fast a practised hand types.
const REST_MS: u32 = 100;

/// Notes when a key was pressed and when a page came to be painted after it.
const PROBE: &str = r"
globalThis.probe = { pressed: 0, painted: [] };
addEventListener('keydown', event => { probe.pressed = event.timeStamp; }, true);
const paint = new MessageChannel();
paint.port1.onmessage = () => probe.painted.push(performance.now() - probe.pressed);
const { drawImage } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.drawImage = function (...page) {
  if (this.canvas.parentElement === document.querySelector('main .desk .page')) requestAnimationFrame(() => paint.port2.postMessage(null));
  return drawImage.apply(this, page);
};
";

/// Milliseconds from the last key to each paint since the last reading.
fn painted(window: &Window) -> Vec<f64> {
    window.wait_for_script("a page painted anew", "return probe.painted.length > 0;");
    window.rest();
    let painted = window.evaluate("return probe.painted.splice(0);");
    let painted = painted.as_array().into_iter().flatten();
    painted.filter_map(Value::as_f64).collect()
}

fn tell(what: &str, mut figures: Vec<f64>) {
    figures.sort_by(f64::total_cmp);
    let at = |share: usize| figures[(figures.len() - 1) * share / 100];
    println!(
        "{what}: key to paint p50 {:.0} ms, p95 {:.0} ms",
        at(50),
        at(95)
    );
}

/// Types in the open text of a letter: keys one by one, then whole sentences.
fn measure(window: &Window, what: &str, field: &str) {
    window.tab_to("textbox", field);
    window.wait_for_paper();
    window.rest();
    drop(window.evaluate(PROBE));
    let mut apart = Vec::new();
    for _ in 0..KEYS {
        window.type_text("a");
        apart.push(*painted(window).last().expect("the paper follows a key"));
    }
    tell(&format!("{what}, one key"), apart);
    let mut flowing = Vec::new();
    for _ in 0..KEYS / 2 {
        window.type_with_rests(" Dat had niet gemogen.", REST_MS);
        flowing.push(
            *painted(window)
                .last()
                .expect("the paper follows a sentence"),
        );
    }
    tell(&format!("{what}, the last key of a sentence"), flowing);
}

fn paragraph(text: &str) -> Value {
    let piece =
        json!({ "kind": "text", "style": "plain", "text": text, "name": null, "field": null });
    json!({ "kind": "paragraph", "headed": false, "rows": [[[piece]]] })
}

/// EXPERIENCE.md, targets: the preview follows within 200 ms.
#[test]
fn the_paper_follows_the_typing() {
    let desk = Desk::at("2026-11-19T09:30:00");
    let window = desk.open_example("Donderdag 19 november");
    window.choose("aksoy", "…");
    window.wait_for("button", "Iets anders…");
    window.activate("Maak de brief");
    window.wait_for("heading", "Ontvangstbevestiging");
    measure(&window, "acknowledgement with enclosures", "De klacht");

    let dossier = window.dossier_with("meulen");
    let reasons = "De gesprekken zijn drie keer op de dag zelf afgezegd.";
    window.note(
        &dossier,
        "finding",
        &[("finding", "not_upheld"), ("reason", reasons)],
    );
    let draft = window.begin_letter(&dossier, "decision");
    let facts: Vec<Value> = (0..40).map(|_| paragraph(&reasons.repeat(4))).collect();
    let written = json!({
        "letter": draft["letter"], "options": draft["options"],
        "blocks": [{ "key": "standard", "content": facts }]
    });
    window.call("letter_save", written).expect("it is kept");
    window.choose("meulen", "…");
    window.wait_for("button", "Maak de brief af");
    window.activate("Maak de brief af");
    window.wait_for("heading", "Beslissing");
    measure(&window, "decision of several pages", "De klacht");
}
