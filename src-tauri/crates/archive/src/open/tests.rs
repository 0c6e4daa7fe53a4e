//! Opening what another version, another archive or a crash left behind.

use std::fs;

use super::*;
use crate::common::{self, Practice, files};
use crate::schema::{Migration, SCHEMA_VERSION};

/// Changes the database of a closed practice as a program with its keys could.
fn spoil(practice: &Practice, sql: &str) {
    let archive = practice.unlock().unwrap();
    archive.connection.execute_batch(sql).unwrap();
    archive.close().unwrap();
}

fn check_refused(practice: &Practice, expected: ArchiveError) {
    let before = practice.bytes();
    assert_eq!(practice.unlock().err(), Some(expected));
    assert!(
        practice.bytes() == before,
        "a refused opening changed the folder"
    );
}

#[test]
fn a_newer_schema_is_refused_without_a_byte() {
    let practice = Practice::closed();
    spoil(&practice, "PRAGMA user_version = 7");
    check_refused(
        &practice,
        ArchiveError::DatabaseNewer {
            found: 7,
            known: SCHEMA_VERSION,
        },
    );
}

#[test]
fn a_newer_schema_that_is_still_in_the_log_is_refused_without_a_byte() {
    let practice = Practice::closed();
    let archive = practice.unlock().unwrap();
    archive
        .connection
        .execute_batch("PRAGMA user_version = 7")
        .unwrap();
    let crashed = files(&practice.folder());
    assert!(
        !crashed["archive.db-wal"].is_empty(),
        "the log holds the new version"
    );
    archive.close().unwrap();
    for (name, bytes) in crashed {
        fs::write(practice.file(&name), bytes).unwrap();
    }
    check_refused(
        &practice,
        ArchiveError::DatabaseNewer {
            found: 7,
            known: SCHEMA_VERSION,
        },
    );
}

#[test]
fn a_database_that_is_no_archive_is_refused() {
    for sql in [
        "PRAGMA application_id = 1",
        "PRAGMA user_version = 0",
        "DELETE FROM identity",
    ] {
        let practice = Practice::closed();
        spoil(&practice, sql);
        check_refused(&practice, ArchiveError::DatabaseForeign);
    }
}

#[test]
fn another_id_inside_is_another_archives_key_file() {
    let practice = Practice::closed();
    spoil(&practice, "UPDATE identity SET archive = zeroblob(16)");
    check_refused(&practice, KeyError::FileForeign.into());
}

#[test]
fn key_files_put_back_from_before_a_change_are_noticed() {
    let practice = Practice::closed();
    let old = practice.bytes();
    let mut archive = practice.unlock().unwrap();
    archive
        .rename(common::author(), "Praktijk Kerkpad")
        .unwrap();
    archive.close().unwrap();
    for name in ["keys-a.whk", "keys-b.whk"] {
        fs::write(practice.file(name), &old[name]).unwrap();
    }
    let archive = practice.unlock().unwrap();
    assert!(archive.warnings().contains(&Warning::KeysOutdated));
    assert_eq!(archive.label(), "Praktijk Kerkpad");
    drop(archive);
    assert_eq!(practice.unlock().unwrap().warnings(), []);
}

#[test]
fn an_archive_that_was_not_closed_opens_with_all_it_acknowledged() {
    let practice = Practice::closed();
    let mut archive = practice.unlock().unwrap();
    let regulation = common::adopt(&mut archive);
    common::register(&mut archive, regulation, "{}").unwrap();
    let crashed = files(&practice.folder());
    archive.close().unwrap();
    for (name, bytes) in crashed {
        fs::write(practice.file(&name), bytes).unwrap();
    }
    let archive = practice.unlock().unwrap();
    assert_eq!(archive.warnings(), []);
    assert_eq!(crate::dossier::years(&archive.read()).unwrap(), [2026]);
}

#[test]
fn a_failing_migration_leaves_a_verified_copy_and_the_archive_as_it_was() {
    let practice = Practice::closed();
    // The tables of version 1 are there already, so making them again fails.
    spoil(&practice, "PRAGMA user_version = 0");
    let folder = Folder::new(&practice.folder());
    let salt = connection::inspect(&folder).unwrap();
    let key = DatabaseKey::derived(&practice.recovery, &salt);
    assert!(migration::run_if_older(&folder, &key, &salt, 0).is_err());

    let copy = connection::look_at(&practice.file("archive-v0.db"), &key, &salt).unwrap();
    assert_eq!(connection::is_sound(&copy), Ok(true));
    let untouched = connection::look(&folder, &key, &salt).unwrap();
    let sql = "SELECT count(*) FROM audit, pragma_user_version WHERE user_version = 0";
    let entries: u32 = untouched.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(entries, 1, "the founding");
}

#[test]
fn migrations_run_once_and_in_order() {
    const STEPS: &[Migration] = &[
        Migration {
            version: 1,
            statements: &["CREATE TABLE a (x)", "INSERT INTO a VALUES (1)"],
        },
        Migration {
            version: 2,
            statements: &["UPDATE a SET x = x + 1"],
        },
    ];
    let mut database = Connection::open_in_memory().unwrap();
    for upto in [1_u16, 1, 2, 2] {
        schema::migrate(&mut database, &STEPS[..usize::from(upto)]).unwrap();
        let sql = "SELECT x, user_version FROM a, pragma_user_version";
        let found = database.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)));
        assert_eq!(found, Ok((upto, upto)));
    }
}
