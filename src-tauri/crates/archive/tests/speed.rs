//! What opening and registering cost. Figures to read, not to pass:
//! `cargo test --release -p archive --test speed -- --ignored --nocapture`

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "what a test prints is for its reader"
)]

mod common;

use std::fs;
use std::time::Instant;

use archive::{
    Archive, ArchiveError, Cost, Founding, Mark, Passphrase, SlotId, Writing, dossier, event,
    letter,
};
use argon2::{Algorithm, Argon2, Params, Version};
use common::{PASSPHRASE, Practice, adopt, at, author, day, listing, register};

#[test]
#[ignore = "measures and takes its time"]
fn unlocking_is_argon2_and_little_else() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("archive");
    let founding = Founding {
        label: "Praktijk Wilgenzoom".to_owned(),
        mark: Mark::Real,
        holder: "Marit Holsteijn".to_owned(),
        at: at(),
    };
    let passphrase = Passphrase::new(PASSPHRASE);
    let (mut archive, _) = Archive::create(&folder, founding, &passphrase, Cost::STANDARD).unwrap();
    let regulation = adopt(&mut archive);
    for _ in 0..200 {
        register(&mut archive, regulation, &body()).unwrap();
    }
    archive.close().unwrap();

    let params = Params::new(128 * 1024, 3, 1, Some(32)).unwrap();
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let (mut alone, mut unlock) = (Vec::new(), Vec::new());
    for _ in 0..9 {
        alone.push(measured(|| {
            let mut key = [0; 32];
            argon2
                .hash_password_into(PASSPHRASE.as_bytes(), &[7; 16], &mut key)
                .unwrap();
        }));
        let mut opened = None;
        unlock.push(measured(|| {
            opened = Some(Archive::open(&folder, SlotId::FIRST, &passphrase).unwrap());
        }));
        opened.unwrap().close().unwrap();
    }
    print("argon2id alone", &mut alone);
    print("unlock", &mut unlock);
}

#[test]
#[ignore = "measures and takes its time"]
fn registering_is_quick_and_durable() {
    let (_practice, mut archive) = Practice::open();
    let regulation = adopt(&mut archive);
    let body = body();
    let mut register: Vec<_> = (0..1000)
        .map(|_| measured(|| assert!(register(&mut archive, regulation, &body).is_ok())))
        .collect();
    print("register", &mut register);
}

/// The post looks through 10,000 dossiers, each with a letter that left and six other events.
#[test]
#[ignore = "measures and takes its time"]
fn the_ledger_of_the_post_is_found_by_its_index() {
    let (_practice, mut archive) = Practice::open();
    let regulation = adopt(&mut archive);
    let body = body();
    let wrote: Result<(), ArchiveError> = archive.write(author(), "letters_posted", |writing| {
        for number in 0..10_000 {
            let (dossier, _) = dossier::register(writing, 2026, &listing(regulation))?;
            let state = if number % 1_000 == 0 {
                "printed"
            } else {
                "posted"
            };
            letter::begin(writing, dossier, "acknowledgement", state, &body)?;
            for kind in [
                "registered",
                "noted",
                "finalised",
                "printed",
                "posted",
                "noted",
                "noted",
            ] {
                happened(writing, dossier, kind, number, &body)?;
            }
        }
        Ok(())
    });
    wrote.unwrap();
    let reading = archive.read();
    let mut after = None;
    let mut pages: Vec<_> = (0..150)
        .map(|_| {
            measured(|| {
                let page = event::latest(&reading, &["posted"], after, 60).unwrap();
                after = page.last().copied();
            })
        })
        .collect();
    print("a page of what left", &mut pages);
    let mut waiting: Vec<_> = (0..100)
        .map(|_| {
            measured(|| {
                let dossiers = letter::dossiers_in_state(&reading, "printed").unwrap();
                assert_eq!(dossiers.len(), 10);
            })
        })
        .collect();
    print("what lies ready", &mut waiting);
}

fn happened(
    writing: &mut Writing<'_>,
    dossier: dossier::DossierId,
    kind: &str,
    number: u64,
    body: &str,
) -> Result<(), ArchiveError> {
    let new = event::NewEvent {
        occurred_on: day() + chrono::Days::new(number / 20),
        kind,
        body,
    };
    event::append(writing, dossier, &new).map(|_| ())
}

/// A description of some 1,700 characters.
fn body() -> String {
    format!(
        "\"{}\"",
        "de afspraak verviel en niemand belde terug ".repeat(40)
    )
}

/// Milliseconds of wall time and of this thread's CPU time.
fn measured(work: impl FnOnce()) -> (f64, f64) {
    let (wall, cpu) = (Instant::now(), cpu_nanoseconds());
    work();
    (
        wall.elapsed().as_secs_f64() * 1e3,
        (cpu_nanoseconds() - cpu) / 1e6,
    )
}

/// Only Linux tells; elsewhere it is 0.
fn cpu_nanoseconds() -> f64 {
    let stat = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    stat.split(' ')
        .next()
        .and_then(|first| first.parse().ok())
        .unwrap_or_default()
}

fn print(what: &str, samples: &mut [(f64, f64)]) {
    let mut percentile = |of: fn(&(f64, f64)) -> f64, part: f64| {
        samples.sort_by(|a, b| of(a).total_cmp(&of(b)));
        of(&samples[((samples.len() - 1) as f64 * part) as usize])
    };
    println!(
        "{what}: wall p50 {:.2} p95 {:.2} ms, cpu p50 {:.2} p95 {:.2} ms",
        percentile(|sample| sample.0, 0.5),
        percentile(|sample| sample.0, 0.95),
        percentile(|sample| sample.1, 0.5),
        percentile(|sample| sample.1, 0.95),
    );
}
