//! Killed processes and full disks: what was acknowledged is there afterwards.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "what a test prints is for its reader"
)]

mod common;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use archive::dossier::{self, DossierNumber, Filter, Order, Page, State};
use archive::{Archive, ArchiveError, document, event, regulation};
use common::{Practice, author, found, register, unlock};

/// Where the child of the kill test finds its archive.
const FOLDER: &str = "ARCHIVE_TEST_FOLDER";

/// Not a test of its own: the process that [`a_killed_process_loses_nothing_acknowledged`]
/// kills. It registers complaints for ever and prints each number once it is durable.
#[test]
#[ignore = "is run by the kill test"]
fn child_that_registers() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let mut archive = unlock(Path::new(&folder)).unwrap();
    let regulation = regulation::all(&archive.read()).unwrap()[0].id;
    let body = format!("\"{}\"", "de afspraak verviel ".repeat(300));
    loop {
        let number = register(&mut archive, regulation, &body).unwrap();
        println!("acknowledged {number}");
    }
}

#[test]
fn a_killed_process_loses_nothing_acknowledged() {
    let (practice, mut archive) = Practice::open();
    common::adopt(&mut archive);
    archive.close().unwrap();
    let mut known = 0;
    for round in 0..20 {
        let acknowledged = run_and_kill(&practice.folder(), 1 + round * 7 % 40);
        assert!(
            acknowledged.sequence > known,
            "the child works on where the last one died"
        );
        let archive = practice.unlock().unwrap();
        let filter = Filter {
            state: State::All,
            ..Filter::default()
        };
        let page = Page {
            offset: 0,
            limit: u32::MAX,
        };
        let found = dossier::list(&archive.read(), &filter, Order::Newest, page).unwrap();
        known = found[0].number.sequence;
        assert!(known >= acknowledged.sequence, "{known} < {acknowledged}");
        assert_eq!(found.len(), known as usize, "no number is missing");
        for dossier in found {
            assert_eq!(
                event::last(&archive.read(), dossier.id),
                Ok(1),
                "half a registration"
            );
        }
        assert!(matches!(
            archive.verify_audit(),
            Ok(archive::audit::Verdict::Sound { .. })
        ));
        assert_eq!(archive.warnings(), []);
    }
}

/// Runs the child until it has acknowledged `count` complaints, kills it, and returns
/// the last number it acknowledged.
fn run_and_kill(folder: &Path, count: usize) -> DossierNumber {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "child_that_registers",
            "--ignored",
            "--nocapture",
        ])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut numbers = lines.by_ref().map_while(Result::ok).filter_map(|line| {
        line.split_once("acknowledged ")
            .and_then(|(_, number)| number.parse().ok())
    });
    let mut last: DossierNumber = numbers.nth(count - 1).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    // What was still in the pipe was acknowledged too.
    if let Some(later) = numbers.last() {
        last = later;
    }
    last
}

/// A disk of a few megabytes in memory. Only root may mount one.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(at: &Path) -> Option<Self> {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=6m", "tmpfs"])
            .arg(at)
            .output()
            .is_ok_and(|output| output.status.success());
        mounted.then(|| Self(at.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let unmounted = Command::new("umount").arg(&self.0).output();
        assert!(unmounted.is_ok_and(|output| output.status.success()));
    }
}

#[test]
fn a_full_disk_is_told_and_the_ballast_makes_room_for_the_way_out() {
    let root = tempfile::tempdir().unwrap();
    let Some(_disk) = SmallDisk::mount(root.path()) else {
        eprintln!("not run: mounting a small disk needs root");
        return;
    };
    let folder = root.path().join("archive");
    let (mut archive, _) = found(&folder);
    let regulation = common::adopt(&mut archive);
    register(&mut archive, regulation, "{}").unwrap();

    let stored = fill(&mut archive);
    assert!(!folder.join("ballast").exists(), "the ballast was freed");
    register(&mut archive, regulation, "{}").unwrap();
    archive.save_draft("hearing/1", "{}", common::at()).unwrap();
    archive
        .write(author(), "scan_discarded", |writing| {
            document::discard(writing, stored[0])
        })
        .unwrap();
    archive.checkpoint().unwrap();
    archive.close().unwrap();

    let archive = unlock(&folder).unwrap();
    let known = dossier::list(
        &archive.read(),
        &Filter::default(),
        Order::Newest,
        Page {
            offset: 0,
            limit: 9,
        },
    );
    assert_eq!(known.unwrap().len(), 2);
    for document in &stored[1..] {
        assert_eq!(
            document::read_all(&archive.read(), *document)
                .unwrap()
                .len(),
            300_000
        );
    }
    assert!(matches!(
        archive.verify_audit(),
        Ok(archive::audit::Verdict::Sound { .. })
    ));
}

/// Stores scans until the disk is full, and returns those that were acknowledged.
fn fill(archive: &mut Archive) -> Vec<document::DocumentId> {
    let about = document::NewDocument {
        dossier: None,
        kind: "scan".to_owned(),
        title: "brief".to_owned(),
        media_type: "image/png".to_owned(),
    };
    let mut stored = Vec::new();
    loop {
        let bytes = vec![stored.len() as u8; 300_000];
        let outcome = archive.write(author(), "scan_staged", |writing| {
            document::store(writing, &about, &mut &bytes[..])
        });
        match outcome {
            Ok(document) => stored.push(document.id),
            Err(error) => {
                assert_eq!(error, ArchiveError::DiskFull);
                return stored;
            }
        }
        assert!(stored.len() < 100, "the disk never fills");
    }
}

#[test]
fn a_full_disk_while_founding_leaves_no_half_archive() {
    let root = tempfile::tempdir().unwrap();
    let Some(_disk) = SmallDisk::mount(root.path()) else {
        eprintln!("not run: mounting a small disk needs root");
        return;
    };
    fs::write(root.path().join("other"), vec![7; (6 << 20) - 200_000]).unwrap();
    let founding = archive::Founding {
        label: "Praktijk Wilgenzoom".to_owned(),
        mark: archive::Mark::Real,
        holder: "Marit Holsteijn".to_owned(),
        at: common::at(),
    };
    let passphrase = archive::Passphrase::new(common::PASSPHRASE);
    let created = Archive::create(
        &root.path().join("archive"),
        founding,
        &passphrase,
        archive::Cost::TRIFLING,
    );
    assert_eq!(created.err(), Some(ArchiveError::DiskFull));
    let left: Vec<_> = fs::read_dir(root.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
}
