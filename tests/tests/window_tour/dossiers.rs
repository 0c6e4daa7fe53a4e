//! The rooms of the dossiers, and the intake of a new one.

use std::path::{Path, PathBuf};

use acceptance::window::Key;

use super::walk::Walk;

pub(crate) fn past_the_dossiers(walk: &Walk<'_>) {
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
        window.tab(tab);
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

pub(crate) fn past_the_intake(walk: &Walk<'_>) {
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
    window.wait_for_paper();
    walk.stop_at("intake-scan");
    window.press(Key::Escape);
}

fn scan() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("incoming/brief-net-geschreven.pdf")
}
