//! Hearing both sides: what is planned, what was said, the report of it, and what stays out of sight
//! of whoever inspects the dossier.

use std::path::Path;

use acceptance::window::Key;

use super::walk::Walk;

/// What the walk goes by, in the language of the window.
struct HearingWords {
    tab: &'static str,
    hearings: &'static str,
    more: &'static str,
    notes: &'static str,
    talk: &'static str,
    versions: &'static str,
    report: &'static str,
    reporting: &'static str,
    text: &'static str,
    tabs: [&'static str; 5],
    inspect: &'static str,
    settle: &'static str,
    keep: &'static str,
    is_final: &'static str,
    sign: &'static str,
    signed: &'static str,
    change: &'static str,
    prepare: &'static str,
    begin: &'static str,
    said: &'static str,
    pause: &'static str,
    resume: &'static str,
    end: &'static str,
}

const DUTCH: HearingWords = HearingWords {
    tab: "Horen",
    hearings: "Hoorgesprekken",
    more: "Meer…",
    notes: "Open de notities",
    talk: "Hoorgesprek",
    versions: "Versies…",
    report: "Verslag…",
    reporting: "Verslag van het gesprek",
    text: "Tekst van het verslag",
    tabs: [
        "Notities",
        "Op papier",
        "Opmerkingen…",
        "Versies",
        "Afschermen…",
    ],
    inspect: "Bekijk het zoals bij inzage",
    settle: "Vaststellen…",
    keep: "bewaren",
    is_final: "Het verslag kan niet meer veranderen.",
    sign: "Ondertekend exemplaar toevoegen",
    signed: "Ondertekend verslag, hoorgesprek 13 november",
    change: "Verzetten of wijzigen…",
    prepare: "Voorbereiden…",
    begin: "Gesprek beginnen…",
    said: "Ik heb er vier keer om gevraagd. De laatste keer zei u dat het onderweg was.",
    pause: "Pauze",
    resume: "Verder met het gesprek…",
    end: "Gesprek afronden",
};

const ENGLISH: HearingWords = HearingWords {
    tab: "Hearing",
    hearings: "Hearings",
    more: "More…",
    notes: "Open the notes",
    talk: "Hearing",
    versions: "Versions…",
    report: "Report…",
    reporting: "Report of the hearing",
    text: "Text of the report",
    tabs: ["Notes", "On paper", "Remarks…", "Versions", "Withhold…"],
    inspect: "See it as at inspection",
    settle: "Make final…",
    keep: "keep",
    is_final: "The report cannot change any more.",
    sign: "Add the signed copy",
    signed: "Signed report, hearing of 13 November",
    change: "Move or change…",
    prepare: "Prepare…",
    begin: "Begin the talk…",
    said: "I asked four times. The last time you said that it was on its way.",
    pause: "Pause",
    resume: "Go on with the talk…",
    end: "End the talk",
};

fn words(walk: &Walk<'_>) -> &'static HearingWords {
    match walk.look.words.language {
        "nl" => &DUTCH,
        _ => &ENGLISH,
    }
}

pub(crate) fn past_what_was_heard(walk: &Walk<'_>) {
    let (window, words) = (&walk.window, words(walk));
    walk.dossier_of("Doornbos");
    window.tab(words.tab);
    window.wait_for("heading", words.hearings);
    walk.stop_at("hearing-held");
    window.activate(words.more);
    walk.stop_at("hearing-menu");
    window.activate(words.notes);
    window.wait_for("heading", words.talk);
    window.rest();
    walk.stop_at("talk-ended");
    window.activate(words.versions);
    window.wait_for("dialog", "…");
    window.rest();
    walk.stop_at("talk-versions");
    window.press(Key::Escape);
    window.press(Key::Escape);
    window.wait_for("heading", words.hearings);
}

pub(crate) fn past_the_report(walk: &Walk<'_>) {
    let (window, words) = (&walk.window, words(walk));
    window.activate(words.report);
    window.wait_for("heading", words.reporting);
    window.wait_for("textbox", words.text);
    let screens = ["notes", "paper", "remarks", "versions", "withheld"];
    for (tab, screen) in words.tabs.iter().zip(screens) {
        window.tab(tab);
        if screen == "paper" {
            window.wait_for_paper();
        }
        window.rest();
        walk.stop_at(&format!("report-{screen}"));
    }
    window.activate(words.inspect);
    window.wait_for_paper();
    window.rest();
    walk.stop_at("report-inspection");
    window.activate(words.settle);
    window.wait_for("dialog", "…");
    window.mark(words.keep);
    walk.stop_at("report-settling");
    window.press(Key::ControlEnter);
    window.wait_for_text(words.is_final);
    walk.stop_at("report-final");
    walk.desk.lay_in_scanner(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("incoming/brief-net-geschreven.pdf"),
    );
    window.activate(words.sign);
    window.rest();
    window.press(Key::Escape);
    window.wait_for("link", words.signed);
    walk.stop_at("hearing-signed");
}

pub(crate) fn past_what_is_planned(walk: &Walk<'_>) {
    let (window, words) = (&walk.window, words(walk));
    walk.dossier_of("Stavenuiter");
    window.tab(words.tab);
    window.wait_for("heading", words.hearings);
    walk.stop_at("hearing-planned");
    window.activate(words.more);
    window.activate(words.change);
    window.wait_for("dialog", "…");
    walk.stop_at("hearing-plan");
    window.press(Key::Escape);
    window.activate(words.prepare);
    window.wait_for("button", words.begin);
    walk.stop_at("talk-prepared");
    window.press(Key::ControlEnter);
    window.wait_for("button", words.pause);
    window.type_text(words.said);
    window.press(Key::AltShift('2'));
    window.press(Key::Enter);
    window.press(Key::Alt('2'));
    window.rest();
    walk.stop_at("talk-live");
    window.activate(words.pause);
    window.wait_for("button", words.resume);
    walk.stop_at("talk-paused");
    window.activate(words.end);
    window.wait_for("dialog", "…");
    walk.stop_at("talk-ending");
    window.press(Key::Escape);
}
