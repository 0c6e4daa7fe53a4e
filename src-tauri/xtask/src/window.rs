//! Opening the window, and doing the same job without one.

use crate::command::{Failure, cargo, hand_over, npm, run, top};
use crate::needs::Need;
use crate::{display, fresh, setup};

/// Builds the program and opens its window.
pub(crate) fn open(rest: &[String]) -> Result<(), Failure> {
    if !display::is_there() {
        return Err(Failure::saying(
            "There is no screen here to open a window on (DISPLAY and WAYLAND_DISPLAY lead nowhere).\n\
             The same job without a window: cargo xtask demo --out DIR",
        ));
    }
    setup::packages(&[Need::Core, Need::Window])?;
    build_ui()?;
    let mut program = cargo([
        "run",
        "-p",
        "wederhoor",
        "--features",
        "custom-protocol",
        "--",
    ]);
    run(program.args(rest))
}

/// A postal complaint from registration to letter, without a window.
pub(crate) fn demo(rest: &[String]) -> Result<(), Failure> {
    setup::packages(&[Need::Core])?;
    let mut program = cargo(["run", "--quiet", "-p", "acceptance", "--bin", "demo", "--"]);
    hand_over(program.args(rest))
}

/// One letter of every kind, side, preset, language and form of address, in a folder.
pub(crate) fn letters(rest: &[String]) -> Result<(), Failure> {
    setup::packages(&[Need::Core])?;
    let mut program = cargo([
        "run",
        "--quiet",
        "-p",
        "acceptance",
        "--bin",
        "letters",
        "--",
    ]);
    hand_over(program.args(rest))
}

/// Builds `ui/dist`, unless nothing changed since it was built.
pub(crate) fn build_ui() -> Result<(), Failure> {
    setup::window_modules()?;
    if fresh::is_built(&top().join("ui")) {
        return Ok(());
    }
    run(&mut npm(["run", "build"]))
}
