//! The project's chores, on the standard library alone so that they compile in a second.
//!
//! They know which programs a machine needs, how to get them, and in which order to call them;
//! they know nothing of complaints, letters or archives.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a chore speaks to whoever runs it, on the terminal"
)]

mod check;
mod command;
mod display;
mod fresh;
mod icons;
mod needs;
mod setup;
mod tally;
mod window;

use std::process::ExitCode;

use crate::command::Failure;

const HELP: &str = "\
cargo xtask run                 build the program and open its window
cargo xtask test                check everything: style, licences, tests, the real window
cargo xtask setup               install what is missing, and nothing else
cargo xtask demo --out DIR      a postal complaint without a window: terms explained, letter in DIR
cargo xtask letters --out DIR   every letter of the example in DIR, as PDF
cargo xtask bench               measure the release build; --compare lays krilla and LibreOffice beside it
cargo xtask bridge              speak the command list on stdin and stdout, a JSON line each way
cargo xtask bridge --commands   print every command with its request and answer types
cargo xtask rows                list each row of the five regulations with the tests that hold it
cargo xtask icons               draw icons/ again from icons/icon.svg
cargo xtask help                this list

WEDERHOOR_HOME moves everything that the program keeps.";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let chore = arguments.next().unwrap_or_else(|| "help".to_owned());
    let rest: Vec<String> = arguments.collect();
    match run(&chore, &rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Told) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: &str, rest: &[String]) -> Result<(), Failure> {
    match chore {
        "run" => window::open(rest),
        "test" => check::test(),
        "setup" => setup::everything(),
        "demo" => window::demo(rest),
        "letters" => window::letters(rest),
        "bench" => bench(rest),
        "bridge" => command::hand_over(
            command::cargo([
                "run",
                "--quiet",
                "-p",
                "acceptance",
                "--bin",
                "bridge",
                "--",
            ])
            .args(rest),
        ),
        "rows" => command::hand_over(&mut command::cargo([
            "test",
            "--quiet",
            "-p",
            "acceptance",
            "--test",
            "rows",
            "every_row",
            "--",
            "--nocapture",
        ])),
        "icons" => icons::draw(),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        unknown => Err(Failure::saying(format!(
            "There is no chore `{unknown}`.\n\n{HELP}"
        ))),
    }
}

/// Measures the release build. What it is compared with is built only for that.
fn bench(rest: &[String]) -> Result<(), Failure> {
    let mut bench = command::cargo(["run", "--release", "-p", "acceptance", "--bin", "bench"]);
    if rest.iter().any(|argument| argument == "--compare") {
        bench.args(["--features", "compare"]);
    }
    command::hand_over(bench.arg("--").args(rest))
}
