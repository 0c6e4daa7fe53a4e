//! What came out of the printer, as one reads it.

use std::path::Path;
use std::process::Command;

/// The words of a printed PDF in reading order.
#[must_use]
pub fn words_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext")
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext starts; `cargo xtask setup` installs it");
    String::from_utf8(output.stdout).expect("its output is UTF-8")
}
