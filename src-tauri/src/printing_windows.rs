//! Printing on Windows, through whatever program prints PDFs there. Windows itself prints none,
//! so the letter lies in the user's temporary folder until that program has taken it.
//!
//! That program is told a printer and no more: sides, paper and scale are those that it and the
//! printer are set to. Changing the printer's own settings for one job would change them for
//! everybody who prints meanwhile, so that is not done.

use std::os::windows::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use office::{OutsideFault, PrintJob, Printer};

use crate::errand::{self, Lost, Outcome};

/// Keeps a console from flashing up.
const CREATE_NO_WINDOW: u32 = 0x0800_0000;

/// How long the list of printers may take; the shell itself needs seconds when it is cold.
const LOOKING: Duration = Duration::from_secs(15);

/// How long a copy may take. Some viewers stay open after they printed.
const HANDING_IN: Duration = Duration::from_secs(60);

/// Capability 3 is printing on both sides; a driver that tells none leaves the last column empty.
const LIST: &str = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; \
    Get-CimInstance Win32_Printer | ForEach-Object { \
    $both = if ($_.Capabilities) { $_.Capabilities -contains 3 } else { '' }; \
    \"$($_.Default)`t$both`t$($_.Name)\" }";

/// The names come through the environment, where nothing in them is read as a command.
const PRINT: &str = "$ErrorActionPreference = 'Stop'; \
    if ($env:WEDERHOOR_PRINTER) { Start-Process -FilePath $env:WEDERHOOR_JOB -Verb PrintTo \
    -ArgumentList ('\"' + $env:WEDERHOOR_PRINTER + '\"') -WindowStyle Hidden -Wait } \
    else { Start-Process -FilePath $env:WEDERHOOR_JOB -Verb Print -WindowStyle Hidden -Wait }";

/// The printers that Windows knows.
pub(crate) fn printers() -> Result<Vec<Printer>, OutsideFault> {
    let told = ask(powershell(LIST), LOOKING)?;
    if !told.well {
        return Err(OutsideFault::NoPrinting);
    }
    Ok(listed(&told.said))
}

/// Prints, and returns when the program that prints has ended.
pub(crate) fn print(job: &PrintJob<'_>) -> Result<(), OutsideFault> {
    if let Some(name) = job.printer
        && !printers()?.iter().any(|it| it.name == name)
    {
        return Err(OutsideFault::PrinterGone);
    }
    let file = Lent::new(job)?;
    for _ in 0..job.copies {
        let mut command = powershell(PRINT);
        command
            .env("WEDERHOOR_JOB", &file.0)
            .env_remove("WEDERHOOR_PRINTER");
        if let Some(printer) = job.printer {
            command.env("WEDERHOOR_PRINTER", printer);
        }
        if !ask(command, HANDING_IN)?.well {
            return Err(OutsideFault::NoProgram);
        }
    }
    Ok(())
}

/// A file that is lent to another program, and gone afterwards.
struct Lent(PathBuf);

impl Lent {
    fn new(job: &PrintJob<'_>) -> Result<Self, OutsideFault> {
        let name = format!(
            "{}.pdf",
            job.title.replace(|c: char| !c.is_ascii_alphanumeric(), "-")
        );
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, job.pdf).map_err(|_| OutsideFault::Refused)?;
        Ok(Self(path))
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let path: &Path = &self.0;
        drop(std::fs::remove_file(path));
    }
}

fn ask(command: Command, patience: Duration) -> Result<Outcome, OutsideFault> {
    errand::send(command, b"", Instant::now() + patience).map_err(|lost| match lost {
        Lost::NoProgram => OutsideFault::NoProgram,
        Lost::NoAnswer => OutsideFault::NoAnswer,
    })
}

fn powershell(script: &str) -> Command {
    let mut command = Command::new("powershell");
    command
        .args(["-NoProfile", "-NonInteractive", "-Command", script])
        .creation_flags(CREATE_NO_WINDOW);
    command
}

fn listed(lines: &str) -> Vec<Printer> {
    let rows = lines.lines().filter_map(|line| {
        let mut cells = line.trim_end().splitn(3, '\t');
        Some((cells.next()?, cells.next()?, cells.next()?))
    });
    rows.map(|(default, both_sides, name)| Printer {
        name: name.to_owned(),
        is_default: default == "True",
        can_duplex: match both_sides {
            "True" => Some(true),
            "False" => Some(false),
            _ => None,
        },
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printers_are_read_from_powershell() {
        let check = |line: &str, expected: Option<(&str, bool, Option<bool>)>| {
            let found = listed(line);
            let found = found
                .first()
                .map(|it| (it.name.as_str(), it.is_default, it.can_duplex));
            assert_eq!(found, expected, "{line}");
        };
        check("False\tTrue\tBalie\r\n", Some(("Balie", false, Some(true))));
        check("True\tFalse\tBalie", Some(("Balie", true, Some(false))));
        check(
            "True\t\tMicrosoft Print to PDF\r\n",
            Some(("Microsoft Print to PDF", true, None)),
        );
        check("Get-CimInstance: no such thing\r\n", None);
        check("", None);
    }
}
