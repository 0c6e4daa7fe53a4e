//! First run, lock, unlock, recovery, the example practice.

use acceptance::{ask, ask_bytes, send};
use office::wire::*;

use crate::desk::{Desk, PASSPHRASE, founding, recovery_key};

fn state(desk: &Desk) -> AppState {
    ask(&desk.office, "app_state", &Nothing {}).unwrap()
}

fn unlock(desk: &Desk, passphrase: &str) -> Result<AppState, FaultCode> {
    let request = UnlockRequest {
        archive: "archive".into(),
        slot: "1".into(),
        passphrase: passphrase.into(),
    };
    ask(&desk.office, "archive_unlock", &request).map_err(|refused| refused.error.code)
}

/// Issue, point 3: language, practice, regulation, passphrase, recovery sheet typed back.
#[test]
fn a_practice_is_founded_and_open_for_work_once_its_recovery_key_is_typed_back() {
    let desk = Desk::empty();
    assert_eq!(state(&desk).stage, Stage::FirstRun);
    let founded: AppState = ask(&desk.office, "archive_create", &founding("coachcenter")).unwrap();
    assert_eq!(founded.stage, Stage::Recovery);
    let refused = ask::<Today>(&desk.office, "today_open", &Nothing {}).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::RecoveryUnconfirmed);

    let key = recovery_key(&desk.office);
    let wrong = RecoveryConfirmRequest {
        typed: key.replacen(&key[..1], "~", 1),
    };
    let refused = ask::<AppState>(&desk.office, "recovery_confirm", &wrong).unwrap_err();
    assert_eq!(refused.error.fields[0].code, FieldCode::MistypedGroup);

    let typed = key.to_lowercase().replace('-', " ");
    let open: AppState = ask(
        &desk.office,
        "recovery_confirm",
        &RecoveryConfirmRequest { typed },
    )
    .unwrap();
    assert_eq!(open.stage, Stage::Open);
    assert_eq!(open.me.unwrap().name, "Marit Holsteijn");
    assert_eq!(open.open.unwrap().label, "Praktijk Wilgenzoom");
}

/// A key that was never typed back is kept nowhere: after a restart there is a new one.
#[test]
fn an_unconfirmed_recovery_key_is_replaced_after_a_restart() {
    let desk = Desk::empty();
    let _: AppState = ask(&desk.office, "archive_create", &founding("coachcenter")).unwrap();
    let first = recovery_key(&desk.office);
    let desk = desk.restarted();
    let unlocked = unlock(&desk, PASSPHRASE).unwrap();
    assert_eq!(
        (unlocked.stage, unlocked.recovery_sheet_ready),
        (Stage::Recovery, false)
    );
    let second = recovery_key(&desk.office);
    assert_ne!(first, second);
    let old = RecoveryConfirmRequest { typed: first };
    let refused = ask::<AppState>(&desk.office, "recovery_confirm", &old).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::WrongRecoveryKey);
    let new = RecoveryConfirmRequest { typed: second };
    assert_eq!(
        ask::<AppState>(&desk.office, "recovery_confirm", &new)
            .unwrap()
            .stage,
        Stage::Open
    );
}

/// Who printed the sheet and stopped there types it back later: the printed one still counts, as
/// long as no new one was asked for.
#[test]
fn a_printed_recovery_sheet_counts_after_a_restart() {
    let desk = Desk::empty();
    let founded: AppState = ask(&desk.office, "archive_create", &founding("coachcenter")).unwrap();
    assert!(founded.recovery_sheet_ready);
    let typed = recovery_key(&desk.office);
    let desk = desk.restarted();
    unlock(&desk, PASSPHRASE).unwrap();
    let confirm = RecoveryConfirmRequest { typed };
    let open: AppState = ask(&desk.office, "recovery_confirm", &confirm).unwrap();
    assert_eq!(open.stage, Stage::Open);
}

#[test]
fn locking_shuts_everything_and_the_passphrase_opens_it_again() {
    let desk = Desk::wilgenzoom();
    let locked: AppState = ask(&desk.office, "archive_lock", &Nothing {}).unwrap();
    assert_eq!(locked.stage, Stage::Locked);
    assert_eq!(locked.archives[0].slots[0].holder, "Marit Holsteijn");
    let refused = ask::<Today>(&desk.office, "today_open", &Nothing {}).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::Locked);
    assert_eq!(
        unlock(&desk, "een lange zin met populieren").unwrap_err(),
        FaultCode::WrongPassphrase
    );
    assert_eq!(unlock(&desk, PASSPHRASE).unwrap().stage, Stage::Open);
    let desk = desk.restarted();
    assert_eq!(unlock(&desk, PASSPHRASE).unwrap().stage, Stage::Open);
}

#[test]
fn a_lost_passphrase_is_replaced_with_the_recovery_key() {
    let desk = Desk::empty();
    let _: AppState = ask(&desk.office, "archive_create", &founding("coachcenter")).unwrap();
    let key = recovery_key(&desk.office);
    let confirm = RecoveryConfirmRequest { typed: key.clone() };
    let _: AppState = ask(&desk.office, "recovery_confirm", &confirm).unwrap();
    let desk = desk.restarted();
    let request = RecoverRequest {
        archive: "archive".into(),
        slot: "1".into(),
        recovery_key: key,
        passphrase: "een nieuwe zin met linden".into(),
        passphrase_again: "een nieuwe zin met linden".into(),
    };
    assert_eq!(
        ask::<AppState>(&desk.office, "archive_recover", &request)
            .unwrap()
            .stage,
        Stage::Open
    );
    let desk = desk.restarted();
    assert_eq!(
        unlock(&desk, PASSPHRASE).unwrap_err(),
        FaultCode::WrongPassphrase
    );
    assert_eq!(
        unlock(&desk, "een nieuwe zin met linden").unwrap().stage,
        Stage::Open
    );
}

#[test]
fn a_passphrase_is_changed_only_by_who_knows_it() {
    let desk = Desk::wilgenzoom();
    let change = |current: &str, new: &str, again: &str| {
        let request = PassphraseChangeRequest {
            current: current.into(),
            passphrase: new.into(),
            passphrase_again: again.into(),
        };
        ask::<Nothing>(&desk.office, "passphrase_change", &request).map_err(|refused| refused.error)
    };
    let new = "een nieuwe zin met linden";
    assert_eq!(
        change("verkeerd", new, new).unwrap_err().code,
        FaultCode::WrongPassphrase
    );
    for (passphrase, again, code) in [
        ("kort", "kort", FieldCode::WeakPassphrase),
        (
            "aaaaaaaaaaaaaaaa",
            "aaaaaaaaaaaaaaaa",
            FieldCode::WeakPassphrase,
        ),
        ("", "", FieldCode::Required),
        (new, "iets anders", FieldCode::PassphrasesDiffer),
    ] {
        assert_eq!(
            change(PASSPHRASE, passphrase, again).unwrap_err().fields[0].code,
            code
        );
    }
    change(PASSPHRASE, new, new).unwrap();
    let desk = desk.restarted();
    assert_eq!(unlock(&desk, new).unwrap().stage, Stage::Open);
}

/// Issue, point 3: the example is an archive of its own, marked, and removed in one action.
#[test]
fn the_example_practice_stands_apart_and_goes_in_one_action() {
    let desk = Desk::wilgenzoom();
    let open: AppState = ask(&desk.office, "example_open", &Nothing {}).unwrap();
    assert_eq!(open.open.as_ref().unwrap().mark, ArchiveMark::Example);
    assert_eq!(open.archives.len(), 2);
    let today: Today = ask(&desk.office, "today_open", &Nothing {}).unwrap();
    assert_eq!(today.dossiers, 6);
    assert!(
        today
            .duties
            .iter()
            .any(|duty| duty.group == DutyGroup::Overdue)
    );
    let _: AppState = ask(&desk.office, "archive_lock", &Nothing {}).unwrap();
    let again: AppState = ask(&desk.office, "example_open", &Nothing {}).unwrap();
    assert_eq!(again.stage, Stage::Open);
    let removed: AppState = ask(&desk.office, "example_remove", &Nothing {}).unwrap();
    assert_eq!((removed.stage, removed.archives.len()), (Stage::Locked, 1));
    assert_eq!(unlock(&desk, PASSPHRASE).unwrap().stage, Stage::Open);
}

#[test]
fn a_second_program_is_told_that_the_archive_is_in_use() {
    let desk = Desk::wilgenzoom();
    let outbox =
        acceptance::Outbox::new(desk.home.path().join("a"), desk.home.path().join("b")).unwrap();
    let clock = || "2026-11-19T09:30:00".parse().unwrap();
    let second = office::Office::new(
        desk.home.path().join("wederhoor"),
        Box::new(clock),
        Box::new(outbox),
    );
    let request = UnlockRequest {
        archive: "archive".into(),
        slot: "1".into(),
        passphrase: PASSPHRASE.into(),
    };
    let refused = ask::<AppState>(&second, "archive_unlock", &request).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::InUse);
}

/// Issue, "bad input": each fault of the archive has its own sentence, and no byte changes.
#[test]
fn a_faulty_archive_is_told_apart_and_left_alone() {
    type Break = fn(&std::path::Path);
    let faults: [(FaultCode, Break); 5] = [
        (FaultCode::DamagedArchive, |folder| {
            std::fs::write(folder.join("archive.db"), b"").unwrap()
        }),
        (FaultCode::MissingArchive, |folder| {
            std::fs::remove_file(folder.join("archive.db")).unwrap()
        }),
        (FaultCode::ForeignArchive, |folder| {
            let mut bytes = b"SQLite format 3\0".to_vec();
            bytes.resize(8192, 0);
            std::fs::write(folder.join("archive.db"), bytes).unwrap();
        }),
        (FaultCode::DamagedKeyFile, |folder| {
            for name in ["keys-a.whk", "keys-b.whk"] {
                std::fs::write(folder.join(name), b"no key file").unwrap();
            }
        }),
        (FaultCode::MissingKeyFile, |folder| {
            for name in ["keys-a.whk", "keys-b.whk"] {
                std::fs::remove_file(folder.join(name)).unwrap();
            }
        }),
    ];
    for (code, break_it) in faults {
        let desk = Desk::wilgenzoom();
        let _: AppState = ask(&desk.office, "archive_lock", &Nothing {}).unwrap();
        let folder = desk.home.path().join("wederhoor/archive");
        break_it(&folder);
        let before = snapshot(&folder);
        assert_eq!(unlock(&desk, PASSPHRASE).unwrap_err(), code);
        assert_eq!(snapshot(&folder), before, "{code:?}");
    }
}

fn snapshot(folder: &std::path::Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

/// ARCHIVE.md: no plaintext is left behind for other programs after locking.
#[test]
fn what_a_viewer_was_given_is_gone_after_locking() {
    let desk = Desk::wilgenzoom();
    let registered = desk.register(acceptance::invented::hoekzema());
    let draft = desk.begin_acknowledgement(&registered.dossier);
    let letter = LetterId {
        letter: draft.letter,
    };
    let refused = ask::<Nothing>(&desk.office, "letter_show", &letter).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::NoProgram);
    let private = desk.home.path().join("wederhoor/private");
    assert!(
        private.join("K-2026-001-01.pdf").exists(),
        "the name of the file tells no name"
    );
    let _: AppState = ask(&desk.office, "archive_lock", &Nothing {}).unwrap();
    assert!(!private.exists());
    assert!(ask_bytes(&desk.office, "letter_pdf", &letter).is_err());
}

/// Issue, point 3: the practice has its logo from the first letter on; one that is none founds nothing.
#[test]
fn a_logo_is_part_of_the_founding() {
    let desk = Desk::empty();
    let request = founding("coachcenter");
    let found = |bytes: &[u8]| send::<AppState>(&desk.office, "archive_create", &request, bytes);
    assert_eq!(
        found(b"no image").unwrap_err().error.code,
        FaultCode::BadLogo
    );
    assert_eq!(state(&desk).stage, Stage::FirstRun);
    let logo = include_bytes!("../../../icons/32x32.png");
    assert_eq!(found(logo).unwrap().stage, Stage::Recovery);
    let typed = recovery_key(&desk.office);
    let confirm = RecoveryConfirmRequest { typed };
    let _: AppState = ask(&desk.office, "recovery_confirm", &confirm).unwrap();
    let kept = ask_bytes(&desk.office, "practice_logo_read", &Nothing {}).unwrap();
    assert_eq!(kept, logo);
}
