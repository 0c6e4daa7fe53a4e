//! How long a letter takes. Run it by itself, in release:
//! `cargo test --release -p letters --test speed -- --ignored --nocapture`.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use std::time::{Duration, Instant};

use common::{
    cards::{term_card, thousands},
    documents::regulation,
    letter, long_letter, recovery,
};
use letters::{Pdf, document, recovery_sheet, typeset};

/// Issue 2, "Speed": a letter in 30 ms at the median.
const LIMIT: Duration = Duration::from_millis(30);

#[test]
#[ignore = "a measurement, which means something in release only"]
fn a_letter_is_set_in_time() {
    let letter = letter();
    let long = long_letter();
    let median_of = |name: &str, make: &dyn Fn() -> Pdf| {
        let first = Instant::now();
        let pdf = make();
        let cold = first.elapsed();
        let mut times: Vec<Duration> = (0..201)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(make());
                start.elapsed()
            })
            .collect();
        times.sort();
        let (median, tail) = (times[100], times[190]);
        let (pages, size) = (pdf.pages, pdf.bytes.len());
        println!("{name}: first {cold:?}, p50 {median:?}, p95 {tail:?}, {pages} p., {size} bytes");
        median
    };
    let median = median_of("letter", &|| typeset(&letter).unwrap());
    assert!(median <= LIMIT, "{median:?} at the median");
    median_of("three pages", &|| typeset(&long).unwrap());
    median_of("recovery sheet", &|| recovery_sheet(&recovery()).unwrap());
    let (regulation, card) = (regulation(), term_card());
    median_of("regulation", &|| document(&regulation).unwrap());
    median_of("term card", &|| document(&card).unwrap());
}

#[test]
#[ignore = "a measurement, which means something in release only"]
fn thousands_of_blocks_are_set_in_time() {
    let given = thousands();
    let start = Instant::now();
    let pdf = document(&given).unwrap();
    let taken = start.elapsed();
    println!(
        "5,000 blocks: {taken:?}, {} p., {} bytes",
        pdf.pages,
        pdf.bytes.len()
    );
    assert!(taken <= Duration::from_secs(2), "{taken:?}");
}
