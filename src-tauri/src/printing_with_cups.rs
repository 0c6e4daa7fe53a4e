//! Printing against a real scheduler: what arrives at the printer, and what is told when it does
//! not.

use super::*;
use crate::printing_queue::{Queue, Sheet};

const PATIENCE: Duration = Duration::from_secs(20);

fn at(queue: &Queue) -> Cups {
    Cups {
        server: Some(queue.socket().into()),
    }
}

fn soon() -> Instant {
    Instant::now() + PATIENCE
}

fn letter<'a>(pdf: &'a [u8], printer: Option<&'a str>) -> PrintJob<'a> {
    PrintJob {
        pdf,
        title: "K-2026-014/03",
        printer,
        copies: 1,
        sides: Sides::PrintersOwn,
        paper: Paper::A4,
    }
}

fn pdf_of(bytes: usize) -> Vec<u8> {
    let body: Vec<u8> = (0..bytes).map(|at| b' ' + (at % 90) as u8).collect();
    [b"%PDF-1.7\n".as_slice(), &body, b"\n%%EOF\n"].concat()
}

#[test]
fn a_real_queue_takes_the_letter_as_it_is() {
    let Some(queue) = Queue::start() else { return };
    queue.add("balie");
    let pdf = pdf_of(300_000);
    let twice = PrintJob {
        copies: 2,
        ..letter(&pdf, Some("balie"))
    };
    assert_eq!(at(&queue).print(&twice, PATIENCE), Ok(()));
    let sheet = queue.printed(1);
    assert!(sheet.bytes == pdf, "the printer has what was sent");
    assert_eq!((&*sheet.title, &*sheet.copies), ("K-2026-014/03", "2"));
}

/// Forty letters go as one job of three megabytes.
#[test]
fn a_bundle_of_forty_letters_is_taken_whole() {
    let Some(queue) = Queue::start() else { return };
    queue.add("balie");
    let pdf = pdf_of(3 << 20);
    assert_eq!(
        at(&queue).print(&letter(&pdf, Some("balie")), PATIENCE),
        Ok(())
    );
    assert!(queue.printed(1).bytes == pdf, "all of it, in order");
}

#[test]
fn sides_and_paper_arrive_in_the_words_of_the_driver() {
    let Some(queue) = Queue::start() else { return };
    queue.add_driven("kopieerhoek", &["None", "DuplexNoTumble", "DuplexTumble"]);
    let pdf = pdf_of(100);
    let mut nth = 0;
    let mut check = |sides, paper, expected: &[&str], absent: &[&str]| {
        let job = PrintJob {
            sides,
            paper,
            ..letter(&pdf, Some("kopieerhoek"))
        };
        assert_eq!(at(&queue).print(&job, PATIENCE), Ok(()));
        nth += 1;
        let Sheet { options, .. } = queue.printed(nth);
        for option in expected {
            assert!(
                options.iter().any(|it| it == option),
                "{option} in {options:?}"
            );
        }
        for name in absent {
            assert!(
                !options.iter().any(|it| it.starts_with(name)),
                "{name} in {options:?}"
            );
        }
    };
    check(
        Sides::PrintersOwn,
        Paper::A4,
        &[
            "media=iso_a4_210x297mm",
            "PageSize=A4",
            "print-scaling=none",
        ],
        &["Duplex="],
    );
    check(
        Sides::TwoLongEdge,
        Paper::A4,
        &["sides=two-sided-long-edge", "Duplex=DuplexNoTumble"],
        &[],
    );
    check(
        Sides::One,
        Paper::Dl,
        &[
            "sides=one-sided",
            "Duplex=None",
            "PageSize=EnvDL",
            "print-scaling=none",
        ],
        &[],
    );
    check(
        Sides::PrintersOwn,
        Paper::C5,
        &["media=iso_c5_162x229mm", "print-scaling=none"],
        &["Duplex="],
    );
    let label = Paper::Label {
        width_mm: 62,
        height_mm: 29,
    };
    check(Sides::One, label, &["media=Custom.62x29mm"], &[]);
}

#[test]
fn printers_tell_what_is_known_of_them() {
    let Some(queue) = Queue::start() else { return };
    assert_eq!(at(&queue).printers(soon()), Ok(Vec::new()));
    queue.add("balie");
    queue.add_driven("kopieerhoek", &["None", "DuplexNoTumble"]);
    queue.add_driven("zolder", &[]);
    queue.change("lpadmin", &["-d", "zolder"]);
    let found = at(&queue).printers(soon()).unwrap();
    let found: Vec<_> = found
        .iter()
        .map(|it| (it.name.as_str(), it.is_default, it.can_duplex))
        .collect();
    let expected = [
        ("balie", false, None),
        ("kopieerhoek", false, Some(true)),
        ("zolder", true, Some(false)),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_printer_that_vanishes_after_it_was_listed_is_told() {
    let Some(queue) = Queue::start() else { return };
    queue.add("balie");
    queue.add("zolder");
    let cups = at(&queue);
    assert_eq!(cups.printers(soon()).unwrap().len(), 2);
    queue.change("lpadmin", &["-x", "zolder"]);
    let pdf = pdf_of(100);
    let gone = Err(OutsideFault::PrinterGone);
    assert_eq!(cups.print(&letter(&pdf, Some("zolder")), PATIENCE), gone);
    assert_eq!(
        cups.print(&letter(&pdf, None), PATIENCE),
        gone,
        "the system has no printer of its own choice"
    );
    queue.change("lpadmin", &["-d", "balie"]);
    assert_eq!(cups.print(&letter(&pdf, None), PATIENCE), Ok(()));
}

/// A paused printer keeps the job for later; one that takes no jobs refuses it.
#[test]
fn a_paused_printer_takes_the_job_and_a_closed_one_does_not() {
    let Some(queue) = Queue::start() else { return };
    queue.add("balie");
    queue.add("zolder");
    let (cups, pdf) = (at(&queue), pdf_of(100));
    queue.change("cupsdisable", &["balie"]);
    assert_eq!(cups.print(&letter(&pdf, Some("balie")), PATIENCE), Ok(()));
    assert_eq!(cups.print(&letter(&pdf, Some("zolder")), PATIENCE), Ok(()));
    queue.printed(2);
    assert!(!queue.has_printed(1), "what came later came out first");
    queue.change("cupsenable", &["balie"]);
    assert!(queue.printed(1).bytes == pdf);
    queue.change("cupsreject", &["balie"]);
    assert_eq!(
        cups.print(&letter(&pdf, Some("balie")), PATIENCE),
        Err(OutsideFault::Refused)
    );
}

#[test]
fn a_scheduler_that_was_stopped_is_told() {
    let Some(mut queue) = Queue::start() else {
        return;
    };
    queue.add("balie");
    queue.stop();
    let (cups, pdf) = (at(&queue), pdf_of(100));
    assert_eq!(cups.printers(soon()), Err(OutsideFault::NoPrinting));
    assert_eq!(
        cups.print(&letter(&pdf, Some("balie")), PATIENCE),
        Err(OutsideFault::NoPrinting)
    );
}

#[test]
fn a_scheduler_that_hangs_does_not_hang_the_office() {
    let Some(queue) = Queue::start() else { return };
    queue.add("balie");
    queue.hang();
    let (cups, pdf) = (at(&queue), pdf_of(3 << 20));
    let begun = Instant::now();
    let until = begun + Duration::from_secs(1);
    assert_eq!(cups.printers(until), Err(OutsideFault::NoAnswer));
    assert_eq!(
        cups.print(&letter(&pdf, Some("balie")), Duration::from_secs(1)),
        Err(OutsideFault::NoAnswer)
    );
    assert!(begun.elapsed() < Duration::from_secs(15));
}
