//! The help, the settings and the editor of the regulation.

use acceptance::window::Key;

use super::walk::Walk;

pub(crate) fn past_the_rest(walk: &Walk<'_>) {
    let (window, words) = (&walk.window, walk.look.words);
    window.press(Key::F1);
    window.wait_for("heading", words.help);
    for (tab, name) in words
        .help_tabs
        .iter()
        .zip(["start", "keys", "words", "limits"])
    {
        window.tab(tab);
        walk.stop_at(&format!("help-{name}"));
    }
    window.press(Key::Escape);
    window.choose(words.settings, "…");
    window.wait_for("heading", words.settings);
    let names = [
        "practice",
        "stationery",
        "calendar",
        "regulation",
        "colleagues",
        "security",
        "appearance",
    ];
    for (tab, name) in words.settings_tabs.iter().zip(names) {
        window.tab(tab);
        walk.stop_at(&format!("settings-{name}"));
    }
}

pub(crate) fn past_the_regulation(walk: &Walk<'_>) {
    let (window, words) = (&walk.window, walk.look.words);
    window.tab(words.settings_tabs[3]);
    window.tab_to("link", words.new_version);
    window.press(Key::Enter);
    window.wait_for("heading", words.beginning);
    walk.stop_at("regulation-begin");
    window.press(Key::ControlEnter);
    window.wait_for("heading", words.course);
    walk.stop_at("regulation-editor");
    window.tab_to("button", words.a_rule);
    window.press(Key::Enter);
    walk.stop_at("regulation-rule");
    window.tab_back_to("button", words.on_paper);
    window.press(Key::Enter);
    window.wait_for_paper();
    walk.stop_at("regulation-paper");
    window.press(Key::Escape);
    window.tab_back_to("button", words.adopt);
    window.press(Key::Enter);
    window.wait_for("dialog", "…");
    walk.stop_at("regulation-adopt");
    window.press(Key::Escape);
}
