//! Measures what the product promises: `cargo xtask bench`. Run it from a release build; it compares
//! within one run and prints medians, since machines differ and drift.
#![allow(
    clippy::print_stdout,
    reason = "a benchmark's answer is what it prints"
)]

mod assessing;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use acceptance::{Outbox, ask, ask_bytes, invented};
use office::Office;
use office::wire::{
    AppState, IntakeForm, IntakeRequest, LetterBeginRequest, LetterDraft, LetterId, Nothing,
    Registered, Side, Today,
};

/// Open dossiers that Today is measured with.
const MANY: usize = 10_000;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
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

    let mut last = String::new();
    let registering = repeat(60, || {
        let form = IntakeForm {
            handler: Some("1".into()),
            ..invented::hoekzema()
        };
        let (registered, took) =
            timed(|| ask::<Registered>(&office, "dossier_register", &IntakeRequest { form }))?;
        last = registered.dossier;
        Ok(took)
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

    let begun: LetterDraft = ask(
        &office,
        "letter_begin",
        &LetterBeginRequest {
            dossier: last,
            kind: "acknowledgement".to_owned(),
            side: Side::Complainant,
        },
    )?;
    let letter = LetterId {
        letter: begun.letter,
    };
    let mut pdf = Vec::new();
    let setting = repeat(200, || {
        let (bytes, took) = timed(|| ask_bytes(&office, "letter_pdf", &letter))?;
        pdf = bytes;
        Ok(took)
    })?;
    report(
        "acknowledgement as PDF/A-2a and PDF/UA-1 (≤ 30 ms)",
        &setting,
    );
    println!("  {} kB without logo", pdf.len() / 1024);
    against_libreoffice(home.path(), median(&setting))
}

/// The same text through one headless conversion of LibreOffice, in the same run.
fn against_libreoffice(folder: &Path, ours: Duration) -> Result<(), Failure> {
    let found = Command::new("soffice")
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if !found.is_ok_and(|status| status.success()) {
        println!(
            "LibreOffice is not installed; `apt-get install libreoffice-writer-nogui` compares with it"
        );
        return Ok(());
    }
    let source = folder.join("letter.html");
    std::fs::write(&source, LETTER)?;
    let converting = repeat(3, || {
        let (status, took) = timed(|| {
            Command::new("soffice")
                .arg(format!(
                    "-env:UserInstallation=file://{}",
                    folder.join("profile").display()
                ))
                .args(["--headless", "--convert-to", "pdf", "--outdir"])
                .arg(folder)
                .arg(&source)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
        })?;
        if status.success() {
            Ok(took)
        } else {
            Err("soffice failed".into())
        }
    })?;
    report(
        "one LibreOffice conversion of a comparable letter",
        &converting,
    );
    println!(
        "  ours is {:.0} times as fast",
        median(&converting).as_secs_f64() / ours.as_secs_f64()
    );
    Ok(())
}

const LETTER: &str = "<html><body><p>Praktijk Wilgenzoom<br>Kerkpad 8<br>4999 XA OUDERMEER</p>\
<p>Mevrouw Ria Hoekzema<br>Zandpad 41 bis<br>9997 XB NOORDERWOLD</p><p>19 november 2026</p>\
<p>Geachte mevrouw Hoekzema,</p><p>Wij hebben uw brief van 16 november 2026 op 17 november 2026 \
ontvangen. Uw klacht heeft nummer K-2026-001.</p><p>Uw afspraken op 3, 17 en 31 augustus zijn op de \
dag zelf afgezegd. Uw tussenverslag ging naar uw werkgever voordat u het had gelezen.</p><p>Marit \
Holsteijn behandelt uw klacht. Uiterlijk op 15 december 2026 ontvangt u onze beslissing.</p><p>Met \
vriendelijke groet,</p><p>Marit Holsteijn<br>klachtenfunctionaris</p></body></html>";

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
