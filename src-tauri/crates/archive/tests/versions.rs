//! Archives of every schema version that was released are kept in `archives/v…` and
//! opened here. A version without one gets its archive now, to be committed, and fails.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use archive::{SCHEMA_VERSION, audit, dossier, event};
use common::{adopt, found, register, unlock};

const KEPT: [&str; 2] = ["archive.db", "keys-a.whk"];

#[test]
fn archives_of_every_schema_version_open() {
    for version in 1..=SCHEMA_VERSION {
        let kept = kept(version);
        assert!(kept.is_dir(), "there is no archive of schema {version}");
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("archive");
        fs::create_dir(&folder).unwrap();
        copy(&kept, &folder);

        let archive = unlock(&folder).unwrap();
        let reading = archive.read();
        assert_eq!(dossier::years(&reading), Ok(vec![2026]));
        let number = "K-2026-001".parse().unwrap();
        let found = dossier::find_by_number(&reading, number).unwrap().unwrap();
        let timeline = event::of_dossier(&reading, found.id).unwrap();
        assert_eq!(timeline[0].body, "\"de afspraak verviel\"");
        assert_eq!(
            archive.verify_audit(),
            Ok(audit::Verdict::Sound { entries: 3 })
        );
    }
}

#[test]
fn this_schema_version_has_its_archive() {
    let kept = kept(SCHEMA_VERSION);
    if kept.is_dir() {
        return;
    }
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("archive");
    let (mut archive, _) = found(&folder);
    let regulation = adopt(&mut archive);
    register(&mut archive, regulation, "\"de afspraak verviel\"").unwrap();
    archive.close().unwrap();
    fs::create_dir_all(&kept).unwrap();
    copy(&folder, &kept);
    panic!("{} is new: commit it", kept.display());
}

fn kept(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/archives/v{version}"))
}

fn copy(from: &Path, to: &Path) {
    for name in KEPT {
        fs::copy(from.join(name), to.join(name)).unwrap();
    }
}
