//! Opening a file in the machine's own program for it: a PDF in its viewer, a draft in the mail
//! program.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use office::OutsideFault;

use crate::errand;

/// How long a program may take to say that it does not start. Some openers stay for as long as
/// the program is open, so silence after this means that all is well.
const PATIENCE: Duration = Duration::from_secs(2);

/// Shows a PDF.
pub(crate) fn show(pdf: &Path) -> Result<(), OutsideFault> {
    open(pdf, PATIENCE)
        .then_some(())
        .ok_or(OutsideFault::NoProgram)
}

/// Opens a draft of an e-mail, to be read and sent there.
pub(crate) fn open_mail(draft: &Path) -> Result<(), OutsideFault> {
    (writes_mail() && open(draft, PATIENCE))
        .then_some(())
        .ok_or(OutsideFault::NoMailProgram)
}

/// Whether a program is set for e-mail. Without one `xdg-open` would hand the draft to a browser,
/// which shows it as source.
#[cfg(target_os = "linux")]
fn writes_mail() -> bool {
    let mut command = Command::new("xdg-mime");
    command.args(["query", "default", "message/rfc822"]);
    let told = errand::send(command, b"", Instant::now() + PATIENCE);
    // Where nobody can be asked, the opener may still know.
    told.map_or(true, |told| !told.said.trim().is_empty())
}

#[cfg(not(target_os = "linux"))]
fn writes_mail() -> bool {
    true
}

/// Whether a program took the file, as far as can be told.
fn open(file: &Path, patience: Duration) -> bool {
    let quiet = || Stdio::null();
    let child = opener()
        .arg(file)
        .stdin(quiet())
        .stdout(quiet())
        .stderr(quiet())
        .spawn();
    child.is_ok_and(|child| starts(child, patience))
}

fn opener() -> Command {
    if cfg!(target_os = "macos") {
        return Command::new("open");
    }
    if cfg!(windows) {
        // Unlike `start`, this reads no quotes, ampersands or percent signs into a path.
        let mut command = Command::new("rundll32");
        command.arg("url.dll,FileProtocolHandler");
        return command;
    }
    Command::new("xdg-open")
}

fn starts(mut child: Child, patience: Duration) -> bool {
    if let Some(status) = errand::ended(&mut child, Instant::now() + patience) {
        return status.success();
    }
    // Somebody must wait for it, or it stays as a dead entry in the table of processes.
    thread::spawn(move || child.wait());
    true
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_opener_is_judged_by_how_it_ends() {
        let check = |script: &str, expected: bool| {
            let child = Command::new("sh").args(["-c", script]).spawn().unwrap();
            let found = starts(child, Duration::from_secs(1));
            assert_eq!(found, expected, "{script}");
        };
        check("exit 0", true);
        check("exit 3", false);
        check("exit 4", false);
        check("sleep 2", true);
    }
}
