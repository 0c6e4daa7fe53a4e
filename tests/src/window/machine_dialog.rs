//! Answering the machine's own dialogs, which no page can reach, with xdotool.

use std::path::Path;
use std::process::{Command, Stdio};

/// Types a path into the save dialog and confirms it.
pub(super) fn save_as(display: &str, path: &Path) {
    let dialog = xdotool(
        display,
        &["search", "--sync", "--onlyvisible", "--name", "^Save File$"],
    );
    let dialog = dialog.lines().next().unwrap_or_default();
    let path = path.display().to_string();
    xdotool(display, &["windowfocus", "--sync", dialog]);
    xdotool(display, &["key", "ctrl+a"]);
    xdotool(display, &["type", "--delay", "5", &path]);
    xdotool(display, &["key", "Return"]);
}

fn xdotool(display: &str, words: &[&str]) -> String {
    let output = Command::new("timeout")
        .args(["30", "xdotool"])
        .args(words)
        .env("DISPLAY", display)
        .stdin(Stdio::null())
        .output()
        .expect("xdotool starts; `cargo xtask setup` installs it");
    assert!(
        output.status.success(),
        "xdotool {words:?} did not find what it should"
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}
