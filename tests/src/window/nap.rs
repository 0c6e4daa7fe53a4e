//! The lid of the laptop: the program stands still, and the clocks have gone on when it wakes.

use std::fs;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use super::desk::Desk;
use super::shown::Window;

/// How long the processes really stand still.
const NAP: Duration = Duration::from_secs(3);

impl Window {
    /// Lets the machine sleep. The processes of the program stand still for a few seconds, and both
    /// clocks, of the office and of the page, say afterwards that it was `time`.
    pub fn sleep(&self, desk: &Desk, time: Duration) {
        let milliseconds = time.as_millis();
        let page = format!("const now = Date.now; Date.now = () => now() + {milliseconds};");
        drop(self.evaluate(&page));
        fs::write(desk.slept(), time.as_secs().to_string()).expect("the desk can be written to");
        let processes = descendants(self.driver.process());
        signal("-STOP", &processes);
        sleep(NAP);
        signal("-CONT", &processes);
    }
}

fn signal(which: &str, processes: &[u32]) {
    let numbers = processes.iter().map(u32::to_string);
    let sent = Command::new("kill").arg(which).args(numbers).status();
    assert!(sent.is_ok_and(|it| it.success()), "{which} {processes:?}");
}

/// Every process that a process began, and those that they began.
fn descendants(of: u32) -> Vec<u32> {
    let children = parents().into_iter().filter(|(_, parent)| *parent == of);
    children
        .flat_map(|(child, _)| [vec![child], descendants(child)].concat())
        .collect()
}

/// Every process of the machine with the one that began it.
fn parents() -> Vec<(u32, u32)> {
    let entries = fs::read_dir("/proc").expect("the machine tells of its processes");
    let numbers = entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    let parent = |process: &u32| {
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        // The name stands in brackets and may hold anything; the state and the parent follow it.
        let behind = stat.rsplit_once(") ")?.1;
        behind.split(' ').nth(1)?.parse().ok()
    };
    numbers
        .filter_map(|process| Some((process, parent(&process)?)))
        .collect()
}
