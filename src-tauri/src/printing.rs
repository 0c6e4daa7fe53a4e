//! Printing through CUPS, on Linux and macOS. The letter goes to `lp` on its standard input, so
//! that no readable copy of it lies on the disk.
//!
//! The tools' complaints are worded differently per version and say the same for a printer that is
//! gone and a scheduler that is down. So when `lp` fails, the scheduler is asked what there is.

use std::ffi::OsString;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use office::{OutsideFault, Paper, PrintJob, Printer, Sides};

use crate::errand::{self, Lost, Outcome};

/// How long the list of printers may take; `lpstat -e` itself looks around for a second.
const LOOKING: Duration = Duration::from_secs(5);

/// How long handing in a job may take. A spooler elsewhere in the building is slower than our own.
const HANDING_IN: Duration = Duration::from_secs(30);

/// How many printers are asked at once what they can do.
const AT_ONCE: usize = 8;

/// `CUPS_PRINTER_DUPLEX` in a printer's type.
const DUPLEX: u32 = 0x10;

/// The printers that CUPS knows, in its own order.
pub(crate) fn printers() -> Result<Vec<Printer>, OutsideFault> {
    Cups::default().printers(Instant::now() + LOOKING)
}

/// Prints, and returns when CUPS has taken the job. A printer that is paused takes it as well.
pub(crate) fn print(job: &PrintJob<'_>) -> Result<(), OutsideFault> {
    Cups::default().print(job, HANDING_IN)
}

/// A scheduler.
#[derive(Default)]
struct Cups {
    /// Where it listens; `None` for the machine's own.
    server: Option<OsString>,
}

impl Cups {
    fn printers(&self, until: Instant) -> Result<Vec<Printer>, OutsideFault> {
        let mut printers = self.list(until)?;
        for some in printers.chunks_mut(AT_ONCE) {
            thread::scope(|scope| {
                for printer in some {
                    scope.spawn(move || printer.can_duplex = self.can_duplex(&printer.name, until));
                }
            });
        }
        Ok(printers)
    }

    /// The printers, without what they can do.
    fn list(&self, until: Instant) -> Result<Vec<Printer>, OutsideFault> {
        let ask = |option| Ok(self.ask("lpstat", &[option], until)?.said);
        if !is_running(&ask("-r")?) {
            return Err(OutsideFault::NoPrinting);
        }
        Ok(listed(&ask("-e")?, &ask("-d")?))
    }

    /// A printer on the network that does not answer in time is a printer of which nothing is known.
    fn can_duplex(&self, printer: &str, until: Instant) -> Option<bool> {
        let told = self.ask("lpoptions", &["-p", printer], until).ok()?;
        duplex_in(&told.said)
    }

    fn print(&self, job: &PrintJob<'_>, patience: Duration) -> Result<(), OutsideFault> {
        let words = order(job);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let handed_in = self.send("lp", &words, job.pdf, Instant::now() + patience)?;
        if handed_in.well {
            return Ok(());
        }
        Err(self.why_not(job.printer, Instant::now() + LOOKING))
    }

    /// Why a job was not taken.
    fn why_not(&self, printer: Option<&str>, until: Instant) -> OutsideFault {
        let printers = match self.list(until) {
            Ok(printers) => printers,
            Err(fault) => return fault,
        };
        let is_there = |it: &Printer| printer.map_or(it.is_default, |name| it.name == name);
        if printers.iter().any(is_there) {
            OutsideFault::Refused
        } else {
            OutsideFault::PrinterGone
        }
    }

    fn ask(&self, program: &str, words: &[&str], until: Instant) -> Result<Outcome, OutsideFault> {
        self.send(program, words, b"", until)
    }

    /// In English, whatever the user's language.
    fn send(
        &self,
        program: &str,
        words: &[&str],
        input: &[u8],
        until: Instant,
    ) -> Result<Outcome, OutsideFault> {
        let mut command = Command::new(program);
        command.args(words).env("LC_ALL", "C");
        if let Some(server) = &self.server {
            command.env("CUPS_SERVER", server);
        }
        errand::send(command, input, until).map_err(|lost| match lost {
            Lost::NoProgram => OutsideFault::NoProgram,
            Lost::NoAnswer => OutsideFault::NoAnswer,
        })
    }
}

/// The words for `lp`. The address must come where the envelope's window is, so the page is never
/// scaled to fit.
fn order(job: &PrintJob<'_>) -> Vec<String> {
    let mut words = vec!["-t".to_owned(), job.title.to_owned()];
    words.extend(["-n".to_owned(), job.copies.to_string()]);
    let sides = match job.sides {
        Sides::PrintersOwn => None,
        Sides::One => Some("sides=one-sided".to_owned()),
        Sides::TwoLongEdge => Some("sides=two-sided-long-edge".to_owned()),
    };
    let options = [
        Some(medium(job.paper)),
        Some("print-scaling=none".to_owned()),
        sides,
    ];
    for option in options.into_iter().flatten() {
        words.extend(["-o".to_owned(), option]);
    }
    if let Some(printer) = job.printer {
        words.extend(["-d".to_owned(), printer.to_owned()]);
    }
    words
}

/// The self-describing names of PWG 5101.1, which CUPS turns into a driver's own.
fn medium(paper: Paper) -> String {
    match paper {
        Paper::A4 => "media=iso_a4_210x297mm".to_owned(),
        Paper::Dl => "media=iso_dl_110x220mm".to_owned(),
        Paper::C5 => "media=iso_c5_162x229mm".to_owned(),
        Paper::Label {
            width_mm,
            height_mm,
        } => format!("media=Custom.{width_mm}x{height_mm}mm"),
    }
}

fn is_running(told: &str) -> bool {
    told.trim() == "scheduler is running"
}

fn listed(names: &str, default: &str) -> Vec<Printer> {
    let default = default
        .trim()
        .strip_prefix("system default destination: ")
        .unwrap_or_default();
    let names = names.lines().map(str::trim).filter(|name| !name.is_empty());
    names
        .map(|name| Printer {
            name: name.to_owned(),
            is_default: name == default,
            can_duplex: None,
        })
        .collect()
}

/// Whether a printer's options tell that it turns the paper. A queue without a driver says nothing
/// about its printer. The last word of a name counts, since an owner's remarks come before it.
fn duplex_in(options: &str) -> Option<bool> {
    let kind = options
        .split_whitespace()
        .rev()
        .find_map(|word| word.strip_prefix("printer-type="))?;
    let kind: u32 = kind.parse().ok()?;
    let is_raw = options.contains("printer-make-and-model='Local Raw Printer'");
    (!is_raw).then_some(kind & DUPLEX != 0)
}

#[cfg(all(test, target_os = "linux"))]
#[path = "printing_with_cups.rs"]
mod with_cups;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printers_are_read_from_lpstat() {
        let check = |names: &str, default: &str, expected: &[(&str, bool)]| {
            let found = listed(names, default);
            let found: Vec<_> = found
                .iter()
                .map(|p| (p.name.as_str(), p.is_default))
                .collect();
            assert_eq!(found, expected);
        };
        check("", "no system default destination\n", &[]);
        check(
            "Balie\nPDF\n",
            "system default destination: PDF\n",
            &[("Balie", false), ("PDF", true)],
        );
        check(
            "Balie\n",
            "no system default destination\n",
            &[("Balie", false)],
        );
        check("Balie\n", "", &[("Balie", false)]);
    }

    #[test]
    fn whether_the_paper_is_turned_is_read_from_the_options() {
        let check = |options: &str, expected: Option<bool>| {
            assert_eq!(duplex_in(options), expected, "{options}");
        };
        check("printer-make-and-model=Balie printer-type=4180", Some(true));
        check(
            "printer-make-and-model=Balie printer-type=4100",
            Some(false),
        );
        check(
            "printer-make-and-model='Local Raw Printer' printer-type=4",
            None,
        );
        check(
            "printer-info='oud printer-type=16' printer-type=4",
            Some(false),
        );
        check("printer-type=veel", None);
        check("copies=1", None);
        check("", None);
    }

    #[test]
    fn an_order_names_everything_and_is_never_scaled() {
        let check = |printer, sides, paper, expected: &str| {
            let job = PrintJob {
                pdf: b"",
                title: "K-2026-014/03",
                printer,
                copies: 2,
                sides,
                paper,
            };
            let found = order(&job).join(" ");
            assert_eq!(found, format!("-t K-2026-014/03 -n 2 -o media={expected}"));
        };
        let label = Paper::Label {
            width_mm: 62,
            height_mm: 29,
        };
        check(
            None,
            Sides::PrintersOwn,
            Paper::A4,
            "iso_a4_210x297mm -o print-scaling=none",
        );
        check(
            Some("Balie"),
            Sides::TwoLongEdge,
            Paper::A4,
            "iso_a4_210x297mm -o print-scaling=none -o sides=two-sided-long-edge -d Balie",
        );
        check(
            None,
            Sides::One,
            Paper::Dl,
            "iso_dl_110x220mm -o print-scaling=none -o sides=one-sided",
        );
        check(
            None,
            Sides::PrintersOwn,
            Paper::C5,
            "iso_c5_162x229mm -o print-scaling=none",
        );
        check(
            None,
            Sides::PrintersOwn,
            label,
            "Custom.62x29mm -o print-scaling=none",
        );
    }
}
