//! The first moment of a process: many archives opened at once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::process::{Command, Stdio};
use std::sync::Barrier;
use std::thread;

use common::found;

const THREADS: usize = 16;

/// Not a test of its own: a fresh process, in which SQLCipher was never used before.
#[test]
#[ignore = "is run by the test below"]
fn child_that_founds_many_at_once() {
    let root = tempfile::tempdir().unwrap();
    let together = Barrier::new(THREADS);
    thread::scope(|scope| {
        for number in 0..THREADS {
            let folder = root.path().join(number.to_string());
            let together = &together;
            scope.spawn(move || {
                together.wait();
                found(&folder).0.close().unwrap();
            });
        }
    });
}

/// One thread may not find SQLite ready while another is still adding the cipher to it.
#[test]
fn the_first_archives_of_a_process_may_be_opened_together() {
    for round in 0..25 {
        let status = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "child_that_founds_many_at_once", "--ignored"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap();
        assert!(status.success(), "round {round}");
    }
}
