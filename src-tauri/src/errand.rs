//! Other programs, sent on an errand. Nobody waits for one longer than was agreed: a spooler that
//! hangs must not hang the office.

use std::io::{Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// What came of an errand that ended in time.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// The program took all of its input and ended without complaint.
    pub(crate) well: bool,
    /// What it wrote.
    pub(crate) said: String,
}

/// Why nothing can be said of an errand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lost {
    /// The program is not on this machine.
    NoProgram,
    /// It was still busy at the deadline, and has been ended.
    NoAnswer,
}

/// Starts the program, gives it its input, and then hears what it says. It must not say more than
/// a pipe holds before it has read.
pub(crate) fn send(mut command: Command, input: &[u8], until: Instant) -> Result<Outcome, Lost> {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = command.spawn().map_err(|_| Lost::NoProgram)?;
    let (mouth, ear) = (child.stdin.take(), child.stdout.take());
    let (tell, told) = mpsc::channel();
    let input = input.to_vec();
    // A thread of its own, which is left behind when a pipe stays open beyond the program's end.
    thread::spawn(move || tell.send(talk(mouth, ear, &input)));
    let heard = told.recv_timeout(until.saturating_duration_since(Instant::now()));
    match (heard, ended(&mut child, until)) {
        (Ok((taken, said)), Some(status)) => Ok(Outcome {
            well: taken && status.success(),
            said,
        }),
        _ => {
            // It may have ended by itself meanwhile; waiting removes it from the table of processes.
            let _ = child.kill();
            let _ = child.wait();
            Err(Lost::NoAnswer)
        }
    }
}

/// How a program ended; `None` when it is still busy at the deadline.
pub(crate) fn ended(child: &mut Child, until: Instant) -> Option<ExitStatus> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if Instant::now() < until => thread::sleep(Duration::from_millis(5)),
            Ok(None) | Err(_) => return None,
        }
    }
}

fn talk(mouth: Option<ChildStdin>, ear: Option<ChildStdout>, input: &[u8]) -> (bool, String) {
    let taken = mouth.is_some_and(|mut mouth| mouth.write_all(input).is_ok());
    let mut said = Vec::new();
    // What was said before a pipe broke is still what was said.
    let _ = ear.map(|mut ear| ear.read_to_end(&mut said));
    (taken, String::from_utf8_lossy(&said).into_owned())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn send_to(script: &str, input: &[u8], patience: Duration) -> Result<Outcome, Lost> {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        send(command, input, Instant::now() + patience)
    }

    #[test]
    fn an_errand_is_judged_by_its_end_and_by_what_was_taken() {
        let input = vec![b'x'; 1 << 20];
        let check = |script: &str, well: bool, said: &str| {
            let expected = Outcome {
                well,
                said: said.to_owned(),
            };
            let found = send_to(script, &input, Duration::from_secs(20));
            assert_eq!(found, Ok(expected), "{script}");
        };
        check("test $(wc -c) -eq 1048576 && echo taken", true, "taken\n");
        check("cat >/dev/null; exit 1", false, "");
        check("exec <&-; echo no", false, "no\n");
        check("kill -9 $$", false, "");
    }

    #[test]
    fn a_program_that_is_not_there_is_told() {
        let until = Instant::now() + Duration::from_secs(20);
        let found = send(Command::new("no-such-program"), b"", until);
        assert_eq!(found, Err(Lost::NoProgram));
    }

    /// It may hang before it reads, after it, or leave something behind that holds the pipe.
    #[test]
    fn nobody_waits_beyond_the_deadline() {
        let input = vec![b'x'; 1 << 20];
        for script in [
            "exec sleep 30",
            "cat >/dev/null; exec sleep 30",
            "cat >/dev/null; exec >&-; exec sleep 30",
            "cat >/dev/null; sleep 30 & exit 0",
        ] {
            let begun = Instant::now();
            let found = send_to(script, &input, Duration::from_millis(300));
            assert_eq!(found, Err(Lost::NoAnswer), "{script}");
            assert!(begun.elapsed() < Duration::from_secs(10), "{script}");
        }
    }
}
