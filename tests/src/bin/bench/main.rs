//! Measures what the product promises: `cargo xtask bench`. Run it from a release build; it compares
//! within one run and prints medians, since machines differ and drift.
#![allow(
    clippy::print_stdout,
    reason = "a benchmark's answer is what it prints"
)]

mod assessing;
#[cfg(feature = "compare")]
mod krilla;
mod letters;
#[cfg(feature = "compare")]
mod libreoffice;
#[cfg(feature = "compare")]
mod paper;
mod talk;

use std::time::{Duration, Instant};

use acceptance::{Outbox, ask, invented};
use office::Office;
use office::wire::{AppState, IntakeForm, IntakeRequest, Nothing, Registered, Today};

/// Open dossiers that Today is measured with.
const MANY: usize = 10_000;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    if std::env::args().any(|argument| argument == letters::THOUSAND) {
        return letters::a_thousand();
    }
    let home = tempfile::tempdir()?;
    let outbox = Outbox::new(home.path().join("saved"), home.path().join("printed"))?;
    let clock = acceptance::running_from("2026-11-19T09:30:00".parse()?);
    let office = Office::new(home.path().join("home"), clock, Box::new(outbox));

    let made = timed(|| ask::<AppState>(&office, "example_open", &Nothing {}))?;
    report(
        "example practice made (Argon2id, four dossiers, one letter)",
        &[made.1],
    );
    let unlocking = repeat(5, || {
        ask::<AppState>(&office, "archive_lock", &Nothing {})?;
        let (_, took) = timed(|| ask::<AppState>(&office, "example_open", &Nothing {}))?;
        Ok(took)
    })?;
    report("unlock, Argon2id included", &unlocking);

    assessing::run()?;

    let registering = repeat(60, || {
        let form = IntakeForm {
            handler: Some("1".into()),
            ..invented::hoekzema()
        };
        Ok(timed(|| ask::<Registered>(&office, "dossier_register", &IntakeRequest { form }))?.1)
    })?;
    report("register a complaint, durable (≤ 25 ms)", &registering);
    for _ in registering.len()..MANY {
        let form = invented::hoekzema();
        ask::<Registered>(&office, "dossier_register", &IntakeRequest { form })?;
    }
    let listing = repeat(60, || {
        Ok(timed(|| ask::<Today>(&office, "today_open", &Nothing {}))?.1)
    })?;
    report(
        "Today over 10,000 open dossiers, from their rows (≤ 5 ms)",
        &listing,
    );

    talk::run(&office)?;
    let ours = letters::run(&office)?;
    #[cfg(feature = "compare")]
    {
        krilla::beside(&ours)?;
        let first = ours.first().ok_or("nothing was measured")?;
        libreoffice::beside(home.path(), first.took)?;
    }
    #[cfg(not(feature = "compare"))]
    drop(ours);
    Ok(())
}

fn timed<T, E: Into<Failure>>(
    work: impl FnOnce() -> Result<T, E>,
) -> Result<(T, Duration), Failure> {
    let start = Instant::now();
    let value = work().map_err(Into::into)?;
    Ok((value, start.elapsed()))
}

fn repeat(
    times: usize,
    mut once: impl FnMut() -> Result<Duration, Failure>,
) -> Result<Vec<Duration>, Failure> {
    (0..times).map(|_| once()).collect()
}

fn report(what: &str, took: &[Duration]) {
    let mut sorted = took.to_vec();
    sorted.sort();
    let at = |share: usize| {
        sorted
            .get((sorted.len() - 1) * share / 100)
            .copied()
            .unwrap_or_default()
    };
    let ms = |duration: Duration| duration.as_secs_f64() * 1_000.0;
    println!(
        "{what}: p50 {:.3} ms, p95 {:.3} ms, n = {}",
        ms(at(50)),
        ms(at(95)),
        sorted.len()
    );
}

fn median(took: &[Duration]) -> Duration {
    let mut sorted = took.to_vec();
    sorted.sort();
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}
