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
    decision::{decision, grievances},
    documents::regulation,
    letter, long_letter, moment,
    papers::{signed, with_enclosures},
    recovery,
};
use letters::{Bundle, Letter, Pdf, Sides, TextSize, bundle, document, recovery_sheet, typeset};
use procedure::Language;

/// A letter of one page, at the median.
const LIMIT: Duration = Duration::from_millis(8);
/// A letter of one page without a logo, in bytes.
const LARGEST: usize = 60_000;

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
    assert!(typeset(&letter).unwrap().bytes.len() <= LARGEST);
    let decision = decision(TextSize::Regular);
    median_of("decision", &|| typeset(&decision).unwrap());
    median_of("three pages", &|| typeset(&long).unwrap());
    let (signed, enclosed) = (signed(), with_enclosures());
    median_of("signed", &|| typeset(&signed).unwrap());
    median_of("with enclosures", &|| typeset(&enclosed).unwrap());
    median_of("recovery sheet", &|| recovery_sheet(&recovery()).unwrap());
    let (regulation, card) = (regulation(), term_card());
    median_of("regulation", &|| document(&regulation).unwrap());
    median_of("term card", &|| document(&card).unwrap());
}

#[test]
#[ignore = "a measurement, which means something in release only"]
fn hundreds_of_grievances_are_set_in_time() {
    let body = grievances(200);
    let letter = Letter { body, ..letter() };
    let start = Instant::now();
    let pdf = typeset(&letter).unwrap();
    let taken = start.elapsed();
    println!("200 grievances: {taken:?}, {} p.", pdf.pages);
    assert!(taken <= Duration::from_secs(1), "{taken:?}");
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

/// All letters of a busy day as one print job.
#[test]
#[ignore = "a measurement, which means something in release only"]
fn forty_letters_are_bundled_in_time() {
    let numbered = |number: i32| Letter {
        our_reference: format!("K-2026-{number:03}/01"),
        ..signed()
    };
    let letters: Vec<Pdf> = (1..=40)
        .map(|number| typeset(&numbered(number)).unwrap())
        .collect();
    let parts: Vec<&[u8]> = letters.iter().map(|pdf| pdf.bytes.as_slice()).collect();
    let start = Instant::now();
    let pdf = bundle(&Bundle {
        language: Language::Nl,
        title: "Brieven van 24 november 2026",
        practice: "Praktijk Wilgenzoom",
        parts: &parts,
        sides: Sides::Two,
        made_at: moment(),
    })
    .unwrap();
    let taken = start.elapsed();
    let apart: usize = parts.iter().map(|part| part.len()).sum();
    let together = pdf.bytes.len();
    println!("40 letters: {taken:?}, {together} bytes of {apart}");
    assert!(taken <= Duration::from_millis(500), "{taken:?}");
}
