//! Opening a PDF in the machine's own viewer.

use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use office::OutsideFault;

/// How long a viewer may take to say that it does not start. Some openers stay for as long as
/// the viewer is open, so silence after this means that all is well.
const PATIENCE: Duration = Duration::from_secs(2);

/// What `xdg-open` answers when it finds no program for the file.
const NO_PROGRAM: i32 = 3;

/// Shows a PDF.
pub(crate) fn show(pdf: &Path) -> Result<(), OutsideFault> {
    let quiet = || Stdio::null();
    let child = opener()
        .arg(pdf)
        .stdin(quiet())
        .stdout(quiet())
        .stderr(quiet())
        .spawn()
        .map_err(|_| OutsideFault::NoProgram)?;
    wait_a_little(child, PATIENCE)
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

fn wait_a_little(mut child: Child, patience: Duration) -> Result<(), OutsideFault> {
    let until = Instant::now() + patience;
    while Instant::now() < until {
        match child.try_wait() {
            Ok(Some(status)) => return judge(status),
            Ok(None) => thread::sleep(Duration::from_millis(20)),
            Err(_) => return Err(OutsideFault::Refused),
        }
    }
    // Somebody must wait for it, or it stays as a dead entry in the table of processes.
    thread::spawn(move || child.wait());
    Ok(())
}

fn judge(status: ExitStatus) -> Result<(), OutsideFault> {
    match status.code() {
        Some(0) => Ok(()),
        Some(NO_PROGRAM) => Err(OutsideFault::NoProgram),
        _ => Err(OutsideFault::Refused),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_opener_is_judged_by_how_it_ends() {
        let check = |script: &str, expected: Result<(), OutsideFault>| {
            let child = Command::new("sh").args(["-c", script]).spawn().unwrap();
            assert_eq!(
                wait_a_little(child, Duration::from_secs(1)),
                expected,
                "{script}"
            );
        };
        check("exit 0", Ok(()));
        check("exit 3", Err(OutsideFault::NoProgram));
        check("exit 4", Err(OutsideFault::Refused));
        check("sleep 2", Ok(()));
    }
}
