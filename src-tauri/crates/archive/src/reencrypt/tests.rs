//! A new recovery key, finished and interrupted at every stage.

use super::*;
use crate::common::{self, Practice, adopt, author, register};
use crate::dossier;
use crate::error::KeyError;

fn with_a_dossier() -> (Practice, Archive) {
    let (practice, mut archive) = Practice::open();
    let regulation = adopt(&mut archive);
    register(&mut archive, regulation, "\"de afspraak verviel\"").unwrap();
    archive.confirm_recovery(author()).unwrap();
    (practice, archive)
}

/// The archive is whole, and its key file knows one database.
fn check_whole(archive: &Archive) {
    assert_eq!(archive.warnings(), []);
    assert_eq!(archive.keys.file.next_salt, None);
    assert_eq!(dossier::years(&archive.read()), Ok(vec![2026]));
    let query = crate::search::Query::parse("afspraak").unwrap();
    let hits = crate::search::find(&archive.read(), &query, Default::default(), 5).unwrap();
    assert_eq!(hits.len(), 1);
    assert!(matches!(
        archive.verify_audit(),
        Ok(crate::audit::Verdict::Sound { .. })
    ));
    let vacuum: i64 = archive
        .connection
        .query_row("PRAGMA auto_vacuum", [], |row| row.get(0))
        .unwrap();
    assert_eq!(vacuum, 2, "incremental");
    assert!(!next_database(&archive.folder).exists());
}

#[test]
fn a_new_recovery_key_opens_and_the_old_one_does_not() {
    let (practice, archive) = with_a_dossier();
    let (archive, renewed) = archive.renew_recovery(author()).unwrap();
    check_whole(&archive);
    assert!(!archive.recovery_confirmed());
    archive.close().unwrap();

    let by_recovery = |key| Archive::open_with_recovery(&practice.folder(), key);
    assert_eq!(
        by_recovery(&practice.recovery).err(),
        Some(KeyError::WrongRecoveryKey.into())
    );
    check_whole(&by_recovery(&renewed).unwrap());
    check_whole(&practice.unlock().unwrap());
    for name in ["keys-a.whk", "keys-b.whk"] {
        fs::remove_file(practice.file(name)).unwrap();
    }
    assert_eq!(
        by_recovery(&practice.recovery).err(),
        Some(KeyError::FileMissing.into())
    );
    by_recovery(&renewed).unwrap().close().unwrap();
    check_whole(&practice.unlock().unwrap());
}

#[test]
fn an_interrupted_renewal_opens_as_before() {
    let stages: [fn(&mut Archive, &RecoveryKey); 3] = [
        |archive, key| archive.announce(key).unwrap(),
        |archive, key| {
            archive.announce(key).unwrap();
            archive.write_anew().unwrap();
        },
        |archive, key| {
            archive.announce(key).unwrap();
            archive.write_anew().unwrap();
            archive.change_over().unwrap();
        },
    ];
    for stage in stages {
        let (practice, mut archive) = with_a_dossier();
        stage(&mut archive, &RecoveryKey::random());
        drop(archive);
        let archive = common::unlock(&practice.folder()).unwrap();
        check_whole(&archive);
        drop(archive);
        let archive = Archive::open_with_recovery(&practice.folder(), &practice.recovery).unwrap();
        check_whole(&archive);
        check_whole(&archive.renew_recovery(author()).unwrap().0);
    }
}
