//! Printing through CUPS, on Linux and macOS. The letter goes to `lp` on its standard input, so
//! that no readable copy of it lies on the disk.

use std::io::Write as _;
use std::process::{Command, Stdio};

use office::{OutsideFault, PrintJob, Printer};

/// The printers that CUPS knows, in its own order.
pub(crate) fn printers() -> Result<Vec<Printer>, OutsideFault> {
    let names = lpstat("-e")?;
    let default = lpstat("-d")?;
    Ok(listed(&names, &default))
}

/// Prints, and returns when CUPS has taken the job.
pub(crate) fn print(job: &PrintJob<'_>) -> Result<(), OutsideFault> {
    hand_in(lp(job), job.pdf)
}

/// The address must come where the envelope's window is, so the page is never scaled to fit.
fn lp(job: &PrintJob<'_>) -> Command {
    let mut lp = Command::new("lp");
    lp.args(["-t", job.title, "-n", &job.copies.to_string()]);
    lp.args(["-o", "media=A4", "-o", "print-scaling=none"]);
    if let Some(printer) = job.printer {
        lp.args(["-d", printer]);
    }
    lp
}

fn hand_in(mut command: Command, pdf: &[u8]) -> Result<(), OutsideFault> {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = command.spawn().map_err(|_| OutsideFault::NoProgram)?;
    let taken = child
        .stdin
        .take()
        .is_some_and(|mut input| input.write_all(pdf).is_ok());
    let ended_well = child.wait().is_ok_and(|status| status.success());
    if taken && ended_well {
        Ok(())
    } else {
        Err(OutsideFault::Refused)
    }
}

/// What `lpstat` says, in English whatever the user's language. It says nothing and fails when
/// the scheduler does not run, which means that there are no printers.
fn lpstat(option: &str) -> Result<String, OutsideFault> {
    let output = Command::new("lpstat")
        .arg(option)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .map_err(|_| OutsideFault::NoProgram)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
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
        })
        .collect()
}

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
    fn a_job_names_printer_and_copies_and_is_never_scaled() {
        let check = |printer: Option<&str>, expected: &str| {
            let job = PrintJob {
                pdf: b"",
                title: "K-2026-014/03",
                printer,
                copies: 2,
            };
            let words: Vec<_> = lp(&job)
                .get_args()
                .map(|a| a.to_string_lossy().into_owned())
                .collect();
            assert_eq!(words.join(" "), expected);
        };
        let common = "-t K-2026-014/03 -n 2 -o media=A4 -o print-scaling=none";
        check(None, common);
        check(Some("Balie"), &format!("{common} -d Balie"));
    }

    /// A real scheduler takes the job, and the printer is given every byte of the letter.
    #[test]
    #[cfg(target_os = "linux")]
    #[allow(clippy::print_stderr, reason = "a test that cannot run here says so")]
    fn a_real_queue_takes_the_letter_as_it_is() {
        let Some(queue) = crate::printing_queue::Queue::start("balie") else {
            return eprintln!("skipped: no scheduler can be started here");
        };
        let pdf = [b"%PDF-1.7\n".as_slice(), &vec![b'x'; 300_000], b"\n%%EOF\n"].concat();
        let job = PrintJob {
            pdf: &pdf,
            title: "K-2026-014/03",
            printer: Some("balie"),
            copies: 1,
        };
        let mut command = lp(&job);
        command.env("CUPS_SERVER", queue.socket());
        assert_eq!(hand_in(command, &pdf), Ok(()));
        assert!(queue.printed() == pdf, "the printer has what was sent");
        let unknown = PrintJob {
            printer: Some("zolder"),
            ..job
        };
        let mut command = lp(&unknown);
        command.env("CUPS_SERVER", queue.socket());
        assert_eq!(hand_in(command, &pdf), Err(OutsideFault::Refused));
    }

    #[test]
    fn a_job_is_printed_only_when_all_of_it_was_taken() {
        let pdf = vec![b'x'; 1 << 20];
        let check = |script: &str, expected: Result<(), OutsideFault>| {
            let mut command = Command::new("sh");
            command.args(["-c", script]);
            assert_eq!(hand_in(command, &pdf), expected, "{script}");
        };
        check("test $(wc -c) -eq 1048576", Ok(()));
        check("cat >/dev/null; exit 1", Err(OutsideFault::Refused));
        check("exec <&-; exit 0", Err(OutsideFault::Refused));
        assert_eq!(
            hand_in(Command::new("no-such-lp"), &pdf),
            Err(OutsideFault::NoProgram)
        );
    }
}
