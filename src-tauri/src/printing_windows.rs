//! Printing on Windows, through whatever program prints PDFs there. Windows itself prints none,
//! so the letter lies in the user's temporary folder until that program has taken it.

use std::os::windows::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use office::{OutsideFault, PrintJob, Printer};

/// Keeps a console from flashing up.
const CREATE_NO_WINDOW: u32 = 0x0800_0000;

const LIST: &str = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; \
    Get-CimInstance Win32_Printer | ForEach-Object { \"$($_.Default)`t$($_.Name)\" }";

/// The names come through the environment, where nothing in them is read as a command.
const PRINT: &str = "$ErrorActionPreference = 'Stop'; \
    if ($env:WEDERHOOR_PRINTER) { Start-Process -FilePath $env:WEDERHOOR_JOB -Verb PrintTo \
    -ArgumentList ('\"' + $env:WEDERHOOR_PRINTER + '\"') -WindowStyle Hidden -Wait } \
    else { Start-Process -FilePath $env:WEDERHOOR_JOB -Verb Print -WindowStyle Hidden -Wait }";

/// The printers that Windows knows.
pub(crate) fn printers() -> Result<Vec<Printer>, OutsideFault> {
    let output = powershell(LIST)
        .output()
        .map_err(|_| OutsideFault::NoProgram)?;
    Ok(listed(&String::from_utf8_lossy(&output.stdout)))
}

/// Prints, and returns when the program that prints has ended.
pub(crate) fn print(job: &PrintJob<'_>) -> Result<(), OutsideFault> {
    let file = Lent::new(job)?;
    for _ in 0..job.copies {
        let mut command = powershell(PRINT);
        command
            .env("WEDERHOOR_JOB", &file.0)
            .env_remove("WEDERHOOR_PRINTER");
        if let Some(printer) = job.printer {
            command.env("WEDERHOOR_PRINTER", printer);
        }
        let status = command.status().map_err(|_| OutsideFault::NoProgram)?;
        if !status.success() {
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

fn powershell(script: &str) -> Command {
    let mut command = Command::new("powershell");
    command.args(["-NoProfile", "-NonInteractive", "-Command", script]);
    command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .creation_flags(CREATE_NO_WINDOW);
    command
}

fn listed(lines: &str) -> Vec<Printer> {
    let rows = lines
        .lines()
        .filter_map(|line| line.trim_end().split_once('\t'));
    rows.map(|(default, name)| Printer {
        name: name.to_owned(),
        is_default: default == "True",
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printers_are_read_from_powershell() {
        let found = listed("False\tBalie\r\nTrue\tMicrosoft Print to PDF\r\n");
        let found: Vec<_> = found
            .iter()
            .map(|p| (p.name.as_str(), p.is_default))
            .collect();
        assert_eq!(found, [("Balie", false), ("Microsoft Print to PDF", true)]);
    }
}
