//! Which test holds which row of the five regulations. `tests/rows.txt` lists the rows; a test
//! names one in its name, its documentation or its body, as `S1.11`.
//!
//! `cargo xtask rows` prints the report, which also lies in `tests/output/rows.md`.

#![allow(
    clippy::print_stdout,
    reason = "the report is for whoever runs the test"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Every row: its number and what it is about.
const ROWS: &str = include_str!("../rows.txt");

#[test]
fn every_row_is_held_by_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in sources(&root) {
        let text = fs::read_to_string(&file).unwrap();
        let shown = file.strip_prefix(&root).unwrap().display().to_string();
        for (row, test) in named(&text) {
            let tests = found.entry(row).or_default();
            let test = format!("{test} ({shown})");
            if !tests.contains(&test) {
                tests.push(test);
            }
        }
    }
    let rows: Vec<(&str, &str)> = ROWS
        .lines()
        .filter_map(|line| line.split_once(' '))
        .collect();
    assert_eq!(rows.len(), 111, "the five regulations have 111 rows");
    let report = report(&rows, &found);
    println!("{report}");
    let output = Path::new(env!("CARGO_MANIFEST_DIR")).join("output");
    fs::create_dir_all(&output).unwrap();
    fs::write(output.join("rows.md"), report).unwrap();
    let without: Vec<&str> = rows
        .iter()
        .map(|(row, _)| *row)
        .filter(|row| !found.contains_key(*row))
        .collect();
    assert_eq!(without, Vec::<&str>::new(), "rows without a test");
    let unknown: Vec<&String> = found
        .keys()
        .filter(|row| !rows.iter().any(|(known, _)| known == row))
        .collect();
    assert_eq!(
        unknown,
        Vec::<&String>::new(),
        "tests name rows that do not exist"
    );
}

/// A row counts where a test names it, and not where other code does.
#[test]
fn only_tests_hold_rows() {
    let text = "
/// S1.01 in the documentation of code.
fn not_a_test() {
    // S1.02
}

/// S1.03 and S1.04: both.
#[test]
fn first() {
    // S1.05
}

fn helper() {
    // S1.06
}

test('S2.01 in the window', () => {})
";
    let rows: Vec<String> = named(text)
        .into_iter()
        .map(|(row, test)| format!("{row} {test}"))
        .collect();
    assert_eq!(
        rows,
        [
            "S1.03 first",
            "S1.04 first",
            "S1.05 first",
            "S2.01 S2.01 in the window"
        ]
    );
}

fn report(rows: &[(&str, &str)], found: &BTreeMap<String, Vec<String>>) -> String {
    let mut text = String::from("# Rows of the five regulations and the tests that hold them\n\n");
    for (row, about) in rows {
        let _ = writeln!(text, "- **{row}** {about}");
        for test in found.get(*row).into_iter().flatten() {
            let _ = writeln!(text, "  - {test}");
        }
    }
    text
}

/// Every row that a test names, with the name of the test.
fn named(text: &str) -> Vec<(String, String)> {
    let mut named = Vec::new();
    let (mut above, mut is_test, mut inside) = (Vec::new(), false, None);
    for line in text.lines() {
        let trimmed = line.trim_start();
        if let Some(title) = window_test(trimmed) {
            named.extend(rows_in(trimmed).map(|row| (row, title.to_owned())));
        } else if trimmed.starts_with("///") {
            above.extend(rows_in(trimmed));
        } else if trimmed.starts_with("#[") {
            is_test |= trimmed.starts_with("#[test]");
        } else if let Some(name) = function(trimmed) {
            inside = is_test.then(|| name.to_owned());
            if is_test {
                named.extend(above.drain(..).map(|row| (row, name.to_owned())));
            }
            above.clear();
            is_test = false;
        } else if let Some(test) = &inside {
            named.extend(rows_in(trimmed).map(|row| (row, test.clone())));
        } else if !trimmed.is_empty() {
            above.clear();
        }
    }
    named
}

/// The title of a test of the window: `test('S2.01 …', …)` or `it("…", …)`.
fn window_test(line: &str) -> Option<&str> {
    let rest = line
        .strip_prefix("test(")
        .or_else(|| line.strip_prefix("it("))?;
    let quote = rest.chars().next().filter(|ch| "'\"`".contains(*ch))?;
    rest[1..].split(quote).next()
}

fn function(line: &str) -> Option<&str> {
    let rest = line
        .trim_start_matches("pub(crate) ")
        .trim_start_matches("pub ");
    let name = rest.strip_prefix("fn ")?;
    name.split(['(', '<']).next()
}

fn rows_in(line: &str) -> impl Iterator<Item = String> {
    let bytes = line.as_bytes();
    let is_row = move |at: usize| {
        matches!(
            bytes.get(at..at + 5),
            Some([b'S', b'0'..=b'4', b'.', tens, ones])
                if tens.is_ascii_digit() && ones.is_ascii_digit()
        ) && !at
            .checked_sub(1)
            .is_some_and(|before| bytes[before].is_ascii_alphanumeric())
    };
    (0..bytes.len())
        .filter(move |at| is_row(*at))
        .map(|at| line[at..at + 5].to_owned())
}

fn sources(root: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in [
        "src-tauri/crates",
        "src-tauri/src",
        "tests/tests",
        "ui/tests",
    ] {
        gather(&root.join(folder), &mut files);
    }
    files.sort();
    // This file speaks of rows only to explain itself.
    files.retain(|file| !file.ends_with("tests/tests/rows.rs"));
    files
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folders of tests are there") {
        let path = entry.expect("a folder can be listed").path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|it| it == "rs" || it == "ts") {
            files.push(path);
        }
    }
}
