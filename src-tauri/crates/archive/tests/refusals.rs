//! Openings that are refused: each with its own error, none with a changed byte.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "what a test prints is for its reader"
)]

mod common;

use std::fs;
use std::path::Path;
use std::process::Command;

use archive::{Archive, ArchiveError, KeyError, Passphrase, RecoveryKey, SlotId};
use common::{PASSPHRASE, Practice, files, unlock};

fn check(spoil: impl FnOnce(&Practice), expected: impl Into<ArchiveError>) {
    let practice = Practice::closed();
    let sound = practice.bytes();
    spoil(&practice);
    let before = practice.bytes();
    assert_eq!(practice.unlock().err(), Some(expected.into()));
    assert!(
        practice.bytes() == before,
        "a refused opening changed the folder"
    );

    // With the files put back the archive opens: nothing was lost elsewhere either.
    for (name, bytes) in &sound {
        fs::write(practice.file(name), bytes).unwrap();
    }
    assert_eq!(practice.unlock().unwrap().label(), "Praktijk Wilgenzoom");
}

/// Replaces a file by what `change` makes of it.
fn change(practice: &Practice, name: &str, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(practice.file(name)).unwrap();
    change(&mut bytes);
    fs::write(practice.file(name), bytes).unwrap();
}

fn change_both(practice: &Practice, to: impl Fn(&mut Vec<u8>)) {
    for name in ["keys-a.whk", "keys-b.whk"] {
        change(practice, name, &to);
    }
}

/// The file of that name in another practice's archive.
fn another(name: &str) -> Vec<u8> {
    fs::read(Practice::closed().file(name)).unwrap()
}

#[test]
fn databases_that_are_not_there_or_not_ours() {
    let database = "archive.db";
    check(
        |it| fs::remove_file(it.file(database)).unwrap(),
        ArchiveError::DatabaseMissing,
    );
    check(
        |it| change(it, database, Vec::clear),
        ArchiveError::DatabaseEmpty,
    );
    check(
        |it| change(it, database, |bytes| bytes.truncate(9)),
        ArchiveError::DatabaseTruncated,
    );
    check(
        |it| change(it, database, |bytes| bytes.truncate(3 * 4096 - 1)),
        ArchiveError::DatabaseTruncated,
    );
    check(
        |it| change(it, database, |bytes| bytes.truncate(3 * 4096)),
        ArchiveError::DatabaseDamaged,
    );
    check(
        |it| {
            change(it, database, |bytes| {
                bytes[..16].copy_from_slice(b"SQLite format 3\0");
            });
        },
        ArchiveError::DatabasePlaintext,
    );
    check(
        |it| change(it, database, |bytes| bytes[100] ^= 1),
        ArchiveError::DatabaseDamaged,
    );
    check(
        |it| change(it, database, |bytes| bytes[..512].fill(0)),
        ArchiveError::DatabaseDamaged,
    );
    check(
        |it| change(it, database, |bytes| *bytes = another(database)),
        KeyError::FileForeign,
    );
}

#[test]
fn key_files_that_are_not_there_or_not_ours() {
    check(
        |it| {
            fs::remove_file(it.file("keys-a.whk")).unwrap();
            fs::remove_file(it.file("keys-b.whk")).unwrap();
        },
        KeyError::FileMissing,
    );
    check(
        |it| change_both(it, |bytes| bytes[40] ^= 1),
        KeyError::FileDamaged,
    );
    check(|it| change_both(it, Vec::clear), KeyError::FileDamaged);
    check(
        |it| {
            let foreign = another("keys-a.whk");
            change_both(it, |bytes| bytes.clone_from(&foreign));
        },
        KeyError::FileForeign,
    );
    // The last slot is the founder's; its bytes lie before the sum over the file.
    check(
        |it| {
            change_both(it, |bytes| {
                let last = bytes.len() - 33;
                bytes[last] ^= 1;
            });
        },
        KeyError::SlotDamaged,
    );
}

#[test]
fn a_wrong_passphrase_slot_or_recovery_key() {
    let practice = Practice::closed();
    let before = practice.bytes();
    let open = |slot, text: &str| {
        Archive::open(&practice.folder(), slot, &Passphrase::new(text))
            .err()
            .unwrap()
    };
    let first = SlotId::FIRST;
    assert_eq!(
        open(first, "wilgenroosje"),
        KeyError::WrongPassphrase.into()
    );
    assert_eq!(open(first, ""), KeyError::WrongPassphrase.into());
    assert_eq!(open(SlotId(2), PASSPHRASE), KeyError::SlotMissing.into());
    assert_eq!(
        open(SlotId::RECOVERY, PASSPHRASE),
        KeyError::SlotMissing.into()
    );
    let other = Practice::closed().recovery;
    let refused = Archive::open_with_recovery(&practice.folder(), &other).err();
    assert_eq!(refused, Some(KeyError::WrongRecoveryKey.into()));
    assert!(practice.bytes() == before);
}

#[test]
fn folders_without_an_archive_get_no_lock_file() {
    let root = tempfile::tempdir().unwrap();
    assert_eq!(unlock(root.path()).err(), Some(ArchiveError::NoArchive));
    assert_eq!(
        Archive::face(root.path()).err(),
        Some(ArchiveError::NoArchive)
    );
    assert_eq!(files(root.path()).len(), 0);
    let nowhere = root.path().join("nowhere");
    assert_eq!(unlock(&nowhere).err(), Some(ArchiveError::FolderMissing));
}

#[test]
fn a_second_instance_is_told_so_and_the_first_works_on() {
    let (practice, mut archive) = Practice::open();
    assert_eq!(practice.unlock().err(), Some(ArchiveError::InUse));
    let second = Archive::open_with_recovery(&practice.folder(), &practice.recovery);
    assert_eq!(second.err(), Some(ArchiveError::InUse));
    assert_eq!(
        Archive::face(&practice.folder()).unwrap().label,
        "Praktijk Wilgenzoom"
    );
    common::adopt(&mut archive);
    archive.close().unwrap();
    practice.unlock().unwrap();
}

#[test]
fn an_archive_is_founded_only_in_a_new_or_empty_folder() {
    let practice = Practice::closed();
    let before = practice.bytes();
    let founding = || archive::Founding {
        label: "Praktijk Kerkpad".to_owned(),
        mark: archive::Mark::Example,
        holder: "Joost Vredeveld".to_owned(),
        at: common::at(),
    };
    let create = |path: &Path| {
        Archive::create(
            path,
            founding(),
            &Passphrase::new(PASSPHRASE),
            archive::Cost::TRIFLING,
        )
    };
    assert_eq!(
        create(&practice.folder()).err(),
        Some(ArchiveError::FolderTaken)
    );
    assert_eq!(
        create(&practice.file("lock")).err(),
        Some(ArchiveError::FolderTaken)
    );
    assert!(practice.bytes() == before);

    let empty = practice.root.path().join("empty");
    fs::create_dir(&empty).unwrap();
    drop(create(&empty).unwrap());
    let deep = practice.root.path().join("a/b/c");
    drop(create(&deep).unwrap());
    assert_eq!(Archive::face(&deep).unwrap().mark, archive::Mark::Example);
    let left: Vec<_> = fs::read_dir(practice.root.path()).unwrap().collect();
    assert_eq!(left.len(), 3, "no building site is left behind: {left:?}");
}

/// An archive that nobody could work in would be in the way of the next one.
#[test]
fn an_archive_that_cannot_be_furnished_is_not_founded() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("archive");
    let found = |refuse: bool| {
        let founding = archive::Founding {
            label: "Praktijk Kerkpad".to_owned(),
            mark: archive::Mark::Real,
            holder: "Joost Vredeveld".to_owned(),
            at: common::at(),
        };
        let passphrase = Passphrase::new(PASSPHRASE);
        let cost = archive::Cost::TRIFLING;
        Archive::create_with(&folder, founding, &passphrase, cost, |writing| {
            archive::staff::add(writing, "Joost Vredeveld", "klachtenfunctionaris")?;
            if refuse {
                return Err(ArchiveError::Dangling);
            }
            Ok(())
        })
    };
    assert_eq!(found(true).err(), Some(ArchiveError::Dangling));
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
    let (archive, _) = found(false).unwrap();
    assert_eq!(archive::staff::all(&archive.read()).unwrap().len(), 1);
    assert_eq!(
        archive.verify_audit().unwrap(),
        archive::audit::Verdict::Sound { entries: 1 }
    );
}

/// Root may write where permissions forbid it, so root gets a read-only mount and
/// everybody else a folder without the permission.
#[test]
fn a_read_only_folder_is_refused_and_readable_again_later() {
    let practice = Practice::closed();
    let before = practice.bytes();
    let folder = practice.folder();
    let mounted = run(
        "mount",
        &["--bind".as_ref(), folder.as_ref(), folder.as_ref()],
    ) && run(
        "mount",
        &["-o".as_ref(), "remount,ro,bind".as_ref(), folder.as_ref()],
    );
    let mut permissions = fs::metadata(&folder).unwrap().permissions();
    let writable = permissions.clone();
    if !mounted {
        permissions.set_readonly(true);
        fs::set_permissions(&folder, permissions).unwrap();
    }
    if !mounted && fs::File::create(practice.file("probe")).is_ok() {
        fs::remove_file(practice.file("probe")).unwrap();
        eprintln!("not run: root without the right to mount writes everywhere");
        return;
    }
    let refused = practice.unlock().err();
    let face = Archive::face(&folder);
    if mounted {
        assert!(run("umount", &[folder.as_ref()]));
    } else {
        fs::set_permissions(&folder, writable).unwrap();
    }
    assert_eq!(refused, Some(ArchiveError::FolderReadOnly));
    assert_eq!(face.unwrap().label, "Praktijk Wilgenzoom");
    assert!(practice.bytes() == before);
    practice.unlock().unwrap();
}

fn run(program: &str, arguments: &[&std::ffi::OsStr]) -> bool {
    Command::new(program)
        .args(arguments)
        .output()
        .is_ok_and(|output| output.status.success())
}

#[test]
fn the_lock_screen_shows_what_needs_no_key() {
    let practice = Practice::closed();
    let face = Archive::face(&practice.folder()).unwrap();
    assert_eq!(face.label, "Praktijk Wilgenzoom");
    assert_eq!(face.founded_at.timestamp(), common::at().timestamp());
    assert_eq!(face.slots.len(), 1);
    assert_eq!(
        (face.slots[0].id, face.slots[0].holder.as_str()),
        (SlotId::FIRST, "Marit Holsteijn")
    );
    assert!(!face.recovery_confirmed);
    assert_eq!(face.warnings, []);
}

#[test]
fn the_recovery_key_opens_whatever_is_left_of_the_key_files() {
    let spoilings: [fn(&Practice); 4] = [
        |_| {},
        |it| {
            fs::remove_file(it.file("keys-a.whk")).unwrap();
            fs::remove_file(it.file("keys-b.whk")).unwrap();
        },
        |it| change_both(it, |bytes| bytes[40] ^= 1),
        |it| {
            let foreign = another("keys-a.whk");
            change_both(it, |bytes| bytes.clone_from(&foreign));
        },
    ];
    for spoil in spoilings {
        let practice = Practice::closed();
        spoil(&practice);
        let printed = practice.recovery.text();
        let typed = RecoveryKey::parse(&printed.to_lowercase().replace('-', " ")).unwrap();
        let mut archive = Archive::open_with_recovery(&practice.folder(), &typed).unwrap();
        assert!(archive.is_recovery_key(&typed));
        let new = Passphrase::new("kerkpad acht in oudermeer");
        archive
            .set_passphrase(
                common::author(),
                SlotId::FIRST,
                &new,
                archive::Cost::TRIFLING,
            )
            .unwrap();
        archive.confirm_recovery(common::author()).unwrap();
        archive.close().unwrap();
        assert_eq!(
            practice.unlock().err(),
            Some(KeyError::WrongPassphrase.into())
        );
        let archive = Archive::open(&practice.folder(), SlotId::FIRST, &new).unwrap();
        assert_eq!(archive.warnings(), []);
        assert!(archive.recovery_confirmed());
    }
}

#[test]
fn a_fault_of_one_key_file_is_told_and_mended_at_opening() {
    use archive::{CopyFault, KeyCopy, Warning};
    let check = |name: &str, spoil: &dyn Fn(&Path), expected| {
        let practice = Practice::closed();
        spoil(&practice.file(name));
        let shown = Archive::face(&practice.folder()).unwrap().warnings;
        let archive = practice.unlock().unwrap();
        assert_eq!(archive.warnings(), [expected]);
        assert_eq!(shown, [expected]);
        archive.close().unwrap();
        assert_eq!(practice.unlock().unwrap().warnings(), []);
        let files = practice.bytes();
        assert!(files["keys-a.whk"] == files["keys-b.whk"]);
    };
    let missing: &dyn Fn(&Path) = &|path| fs::remove_file(path).unwrap();
    let damaged: &dyn Fn(&Path) = &|path| fs::write(path, "something else").unwrap();
    check(
        "keys-a.whk",
        missing,
        Warning::KeyCopy(KeyCopy::A, CopyFault::Missing),
    );
    check(
        "keys-b.whk",
        missing,
        Warning::KeyCopy(KeyCopy::B, CopyFault::Missing),
    );
    check(
        "keys-a.whk",
        damaged,
        Warning::KeyCopy(KeyCopy::A, CopyFault::Damaged),
    );
    check(
        "keys-b.whk",
        damaged,
        Warning::KeyCopy(KeyCopy::B, CopyFault::Damaged),
    );
}

#[test]
fn a_damaged_slot_is_mended_when_another_key_opens_the_archive() {
    let practice = Practice::closed();
    change_both(&practice, |bytes| {
        let last = bytes.len() - 33;
        bytes[last] ^= 1;
    });
    assert_eq!(practice.unlock().err(), Some(KeyError::SlotDamaged.into()));
    let face = Archive::face(&practice.folder()).unwrap();
    assert!(
        face.warnings
            .contains(&archive::Warning::SlotDamaged(SlotId::FIRST))
    );
    drop(Archive::open_with_recovery(&practice.folder(), &practice.recovery).unwrap());
    assert_eq!(practice.unlock().unwrap().warnings(), []);
}

#[test]
fn another_archives_key_file_is_set_aside_and_not_overwritten() {
    let practice = Practice::closed();
    let foreign = another("keys-a.whk");
    fs::write(practice.file("keys-a.whk"), &foreign).unwrap();
    let archive = practice.unlock().unwrap();
    let fault = archive::Warning::KeyCopy(archive::KeyCopy::A, archive::CopyFault::Foreign);
    assert_eq!(archive.warnings(), [fault]);
    archive.close().unwrap();
    assert!(practice.bytes().values().any(|bytes| *bytes == foreign));
    assert_eq!(practice.unlock().unwrap().warnings(), []);
}

#[test]
fn every_member_of_staff_has_a_slot() {
    let (practice, mut archive) = Practice::open();
    let passphrase = Passphrase::new("een eigen zin van Joost");
    let slot = archive
        .add_holder(
            common::author(),
            "Joost Vredeveld",
            &passphrase,
            archive::Cost::TRIFLING,
        )
        .unwrap();
    archive
        .rename(common::author(), "Praktijk Kerkpad")
        .unwrap();
    archive.close().unwrap();
    assert_eq!(
        Archive::open(&practice.folder(), slot, &passphrase)
            .unwrap()
            .label(),
        "Praktijk Kerkpad"
    );
    practice.unlock().unwrap();
    let wrong = Archive::open(&practice.folder(), SlotId::FIRST, &passphrase).err();
    assert_eq!(wrong, Some(KeyError::WrongPassphrase.into()));
    assert_eq!(Archive::face(&practice.folder()).unwrap().slots.len(), 2);
}

#[test]
fn an_old_database_put_back_is_noticed() {
    let practice = Practice::closed();
    let old = fs::read(practice.file("archive.db")).unwrap();
    let mut archive = practice.unlock().unwrap();
    let regulation = common::adopt(&mut archive);
    common::register(&mut archive, regulation, "{}").unwrap();
    archive.close().unwrap();
    fs::write(practice.file("archive.db"), old).unwrap();
    let archive = practice.unlock().unwrap();
    assert_eq!(
        archive.warnings(),
        [archive::Warning::RolledBack { known: 3, found: 1 }]
    );
    assert_eq!(
        archive.verify_audit(),
        Ok(archive::audit::Verdict::RolledBack { known: 3 })
    );
}
