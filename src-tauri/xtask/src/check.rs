//! The full check: what must hold before anything is given away.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::command::{Failure, cargo, npm, program, read, top, typed};
use crate::needs::Need;
use crate::tally::{self, Tally};
use crate::{fresh, setup};

/// What the window under test is built with: the real pages inside, and the seams that let a
/// test set the clock and answer a dialog.
const UNDER_TEST: &str = "wederhoor/custom-protocol,wederhoor/seams";

/// The same, with the journeys that need the real window.
const WITH_JOURNEYS: &str = "wederhoor/custom-protocol,wederhoor/seams,acceptance/window";

struct Step {
    name: &'static str,
    command: Command,
}

struct Done {
    name: &'static str,
    tally: Tally,
    took: Duration,
}

/// Sets up what is missing, then checks everything and stops at the first failure.
pub(crate) fn test() -> Result<(), Failure> {
    setup::packages(Need::ALL)?;
    setup::window_modules()?;
    setup::cargo_deny()?;
    let mut done = Vec::new();
    for Step { name, mut command } in steps() {
        println!("\n── {name}: {}", typed(&command));
        let started = Instant::now();
        let (tally, succeeded) = tally::run(&mut command)?;
        done.push(Done {
            name,
            tally,
            took: started.elapsed(),
        });
        if !succeeded {
            let failure = Failure::of(
                &command,
                format!("Stopped at the first failure, in “{name}”."),
            );
            summarise(&done, &failure.to_string());
            return Err(Failure::Told);
        }
    }
    summarise(&done, "");
    Ok(())
}

fn steps() -> Vec<Step> {
    let npm_step = |name, script| Step {
        name,
        command: npm(["run", script]),
    };
    let cargo_step = |name, line: &str| Step {
        name,
        command: cargo_line(line),
    };
    let mut steps = vec![
        cargo_step("format", "fmt --all -- --check"),
        npm_step("window: types and words", "check"),
        npm_step("window: tests", "test"),
    ];
    if !fresh::is_built(&top().join("ui")) {
        steps.push(npm_step("window: build", "build"));
    }
    let all = format!("--workspace --features {UNDER_TEST}");
    let journeys = format!("--workspace --features {WITH_JOURNEYS}");
    steps.push(cargo_step(
        "lints",
        &format!("clippy {journeys} --all-targets -- -D warnings"),
    ));
    steps.push(cargo_step("licences", "deny check licenses bans sources"));
    steps.extend(advisories());
    steps.push(cargo_step("build", &format!("build {all} --bins")));
    steps.push(cargo_step("tests", &format!("test {all} --no-fail-fast")));
    steps.push(cargo_step(
        "the real window",
        &format!("test {journeys} --no-fail-fast --test window_*"),
    ));
    steps
}

fn cargo_line(line: &str) -> Command {
    let mut command = cargo([]);
    command.args(line.split(' '));
    command
}

/// Known faults in what we build on, when the list of them can be had.
fn advisories() -> Option<Step> {
    let mut fetch = program("timeout", ["60", "cargo", "deny", "fetch", "db"]);
    if read(&mut fetch).is_none() {
        println!("The list of known faults in dependencies cannot be had from here: not checked.");
        return None;
    }
    Some(Step {
        name: "known faults",
        command: cargo_line("deny check --disable-fetch advisories"),
    })
}

/// One line a step, what failed, and the total alone on the last line.
fn summarise(done: &[Done], failure: &str) {
    println!();
    let mut total = Tally::default();
    for Done { name, tally, took } in done {
        total += *tally;
        let mark = if tally.failed == 0 { '✓' } else { '✗' };
        println!(
            "{mark} {name:<24} {:>5} passed {:>7.1} s",
            tally.passed,
            took.as_secs_f64()
        );
    }
    println!("{failure}");
    println!("{} passed, {} failed", total.passed, total.failed);
}
