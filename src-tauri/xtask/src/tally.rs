//! Counting the tests that other programs ran, from what they print.

use std::io::{BufRead, BufReader, Read};
use std::ops::AddAssign;
use std::process::{Command, Stdio};

use crate::command::{Failure, cannot_start};

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Passed.
    pub(crate) passed: u32,
    /// Failed.
    pub(crate) failed: u32,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Runs a program, lets its output through, and counts the tests in it. A program that counts
/// none is one test itself: it succeeds or it does not.
pub(crate) fn run(command: &mut Command) -> Result<(Tally, bool), Failure> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::of(command, cannot_start(command, &error)))?;
    let mut tally = Tally::default();
    if let Some(output) = child.stdout.take() {
        tally = pass_on(output);
    }
    let succeeded = child.wait().is_ok_and(|status| status.success());
    if tally == Tally::default() {
        tally.passed = u32::from(succeeded);
    }
    if !succeeded && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok((tally, succeeded))
}

fn pass_on(output: impl Read) -> Tally {
    let mut tally = Tally::default();
    for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        if let Some(counted) = counted(&line) {
            tally += counted;
        }
    }
    tally
}

/// Reads the last line of a Rust test program (`test result: ok. 5 passed; 0 failed; …`) or of
/// Vitest (`Tests  1 failed | 11 passed (12)`).
fn counted(line: &str) -> Option<Tally> {
    let line = plain(line);
    let line = line.trim();
    let counts = match line.strip_prefix("test result: ") {
        Some(result) => result.split_once(". ")?.1,
        None => line.strip_prefix("Tests  ")?,
    };
    let words: Vec<&str> = counts
        .split([' ', ';', '|', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let before = |name: &str| {
        let place = words.iter().position(|word| *word == name)?;
        words.get(place.checked_sub(1)?)?.parse().ok()
    };
    Some(Tally {
        passed: before("passed").unwrap_or(0),
        failed: before("failed").unwrap_or(0),
    })
}

/// The line without its colours: each begins with an escape and ends with an `m`.
fn plain(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.split_once('m').map_or("", |(_, text)| text));
    std::iter::once(first).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_counted_from_what_is_printed() {
        let check = |line: &str, expected: Option<(u32, u32)>| {
            let expected = expected.map(|(passed, failed)| Tally { passed, failed });
            assert_eq!(counted(line), expected, "{line:?}");
        };
        check(
            "test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            Some((5, 0)),
        );
        check(
            "test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out",
            Some((3, 2)),
        );
        check("      Tests  12 passed (12)", Some((12, 0)));
        check("      Tests  1 failed | 11 passed (12)", Some((11, 1)));
        check(
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m250 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (250)\u{1b}[39m",
            Some((250, 0)),
        );
        check(" Test Files  2 passed (2)", None);
        check("test a_test ... ok", None);
        check("", None);
    }
}
