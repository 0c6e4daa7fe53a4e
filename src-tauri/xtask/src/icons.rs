//! Draws the program's icons from their one source.

use std::fs;

use crate::command::{Failure, program, run, top};
use crate::setup;

/// What a desktop program needs; the drawing program makes fifty more, for shops and telephones.
const WANTED: &[&str] = &[
    "32x32.png",
    "128x128.png",
    "128x128@2x.png",
    "icon.icns",
    "icon.ico",
    "icon.png",
];

/// Draws `icons/` again from `icons/icon.svg`.
pub(crate) fn draw() -> Result<(), Failure> {
    setup::window_modules()?;
    let icons = top().join("icons");
    let drawn = top().join("target/icons");
    let tauri = top().join("ui/node_modules/@tauri-apps/cli/tauri.js");
    run(program("node", [])
        .arg(tauri)
        .arg("icon")
        .arg(icons.join("icon.svg"))
        .arg("-o")
        .arg(&drawn))?;
    for name in WANTED {
        fs::copy(drawn.join(name), icons.join(name))
            .map_err(|error| Failure::saying(format!("icons/{name}: {error}.")))?;
    }
    println!("Drawn: {}", WANTED.join(", "));
    Ok(())
}
