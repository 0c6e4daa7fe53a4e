//! Writes one letter of every kind, side, preset, language and form that applies into a folder.

#![allow(
    clippy::print_stdout,
    reason = "a chore says where it put what it made"
)]

use std::error::Error;
use std::path::PathBuf;

use chrono::NaiveDate;

/// The day on the letters; the same letters come out every time.
const TODAY: &str = "2026-11-24";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = match (arguments.next(), arguments.next()) {
        (Some(out), Some(folder)) if out == "--out" => PathBuf::from(folder),
        _ => return Err("say where: --out DIR".into()),
    };
    std::fs::create_dir_all(&folder)?;
    let today: NaiveDate = TODAY.parse()?;
    let (mut count, mut kept) = (0_usize, Ok(()));
    let told = office::example_letters(today, |name, pdf| {
        count += 1;
        let written = std::fs::write(folder.join(format!("{name}.pdf")), pdf);
        if kept.is_ok() {
            kept = written;
        }
    });
    told.map_err(|error| format!("{:?} {:?}", error.code, error.params))?;
    kept?;
    println!("{count} letters in {}", folder.display());
    Ok(())
}
