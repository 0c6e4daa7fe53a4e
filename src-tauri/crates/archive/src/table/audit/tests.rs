//! The chain against whoever has the database open and no wish to be found.

use super::*;
use crate::common::{Practice, adopt, author, register};
use crate::dossier::DossierId;
use crate::table::setting;
use crate::{Archive, Author};

const UNGUARDED: &str = "
    DROP TRIGGER audit_is_fixed; DROP TRIGGER audit_stays; DROP TRIGGER audit_payload_is_fixed;
    PRAGMA foreign_keys = OFF;
";

fn check(tampering: &str, expected: Verdict) {
    let (_practice, mut archive) = Practice::open();
    let regulation = adopt(&mut archive);
    for _ in 0..3 {
        register(&mut archive, regulation, "{}").unwrap();
    }
    archive.checkpoint().unwrap();
    assert_eq!(archive.verify_audit(), Ok(Verdict::Sound { entries: 5 }));
    archive.connection.execute_batch(UNGUARDED).unwrap();
    archive.connection.execute_batch(tampering).unwrap();
    assert_eq!(archive.verify_audit(), Ok(expected), "{tampering}");
}

#[test]
fn every_change_of_the_chain_is_found() {
    for (column, value) in [
        ("at", "'2026-01-01 00:00:00+00:00'"),
        ("actor", "7"),
        ("action", "'nothing_done'"),
        ("subject_kind", "'staff'"),
        ("subject_kind", "'unknown'"),
        ("subject_id", "7"),
        ("digest", "zeroblob(32)"),
        ("prev", "zeroblob(32)"),
        ("mac", "zeroblob(32)"),
    ] {
        let tampering = format!("UPDATE audit SET {column} = {value} WHERE seq = 3");
        check(&tampering, Verdict::Broken { seq: 3 });
    }
    check(
        "UPDATE audit_payload SET payload = '' WHERE seq = 4",
        Verdict::Broken { seq: 4 },
    );
    check(
        "UPDATE audit_payload SET salt = zeroblob(16) WHERE seq = 4",
        Verdict::Broken { seq: 4 },
    );
    check(
        "DELETE FROM audit WHERE seq = 2",
        Verdict::Broken { seq: 2 },
    );
    check(
        "UPDATE audit SET seq = 9 WHERE seq = 5",
        Verdict::Broken { seq: 5 },
    );
    check(
        "DELETE FROM audit WHERE seq > 3",
        Verdict::RolledBack { known: 5 },
    );
    check("DELETE FROM audit_payload", Verdict::Sound { entries: 5 });
}

#[test]
fn events_and_entries_refuse_to_be_changed() {
    let (_practice, mut archive) = Practice::open();
    let regulation = adopt(&mut archive);
    register(&mut archive, regulation, "{}").unwrap();
    for sql in [
        "UPDATE event SET body = ''",
        "DELETE FROM event",
        "UPDATE audit SET action = ''",
        "DELETE FROM audit",
        "UPDATE audit_payload SET payload = ''",
        "UPDATE regulation SET source = ''",
    ] {
        let refused = archive
            .connection
            .execute_batch(sql)
            .map_err(ArchiveError::from);
        assert_eq!(refused, Err(ArchiveError::Immutable), "{sql}");
    }
}

#[test]
fn a_destroyed_dossier_takes_its_rows_and_payloads_along() {
    let (_practice, mut archive) = Practice::open();
    let regulation = adopt(&mut archive);
    register(&mut archive, regulation, "\"de afspraak verviel\"").unwrap();
    let subject = Subject::Dossier(DossierId(1));
    let destroyed = archive.write(author(), "dossier_destroyed", |writing| {
        writing.execute("DELETE FROM dossier", [])?;
        forget(writing, subject)
    });
    assert_eq!(destroyed, Ok(()));
    let count = |table: &str| {
        let sql = format!("SELECT count(*) FROM {table}");
        archive
            .connection
            .query_row(&sql, [], |row| row.get::<_, u32>(0))
            .unwrap()
    };
    for table in ["event", "search_entry", "search"] {
        assert_eq!(count(table), 0, "{table}");
    }
    // The founding, the regulation and the destruction keep theirs.
    assert_eq!((count("audit"), count("audit_payload")), (4, 3));
    assert_eq!(archive.verify_audit(), Ok(Verdict::Sound { entries: 4 }));
    let number = register(&mut archive, regulation, "{}").unwrap();
    assert_eq!(
        number.sequence, 2,
        "a destroyed dossier's number is not given out again"
    );
}

/// The chain tells a visit to a text once: until somebody else, something else, half an hour or a
/// clock that was put back makes it another.
#[test]
fn what_only_repeats_the_last_entry_adds_none() {
    let (_practice, mut archive) = Practice::open();
    let told = |archive: &Archive| latest(&archive.read(), 99).unwrap().len();
    let mut count = told(&archive);
    let minutes = |minutes: i64| author().at + TimeDelta::minutes(minutes);
    let (nobody, somebody) = (None, Some(StaffId(1)));
    for (at, staff, action, line, adds) in [
        (0, nobody, "wording_saved", "decision.nl", 1),
        (0, nobody, "wording_saved", "decision.nl", 0),
        (29, nobody, "wording_saved", "decision.nl", 0),
        (29, somebody, "wording_saved", "decision.nl", 1),
        (30, somebody, "wording_saved", "decision.en", 1),
        (31, somebody, "wording_saved", "decision.nl", 1),
        (31, somebody, "letter_drafted", "decision.nl", 1),
        (60, somebody, "letter_drafted", "decision.nl", 0),
        (61, somebody, "letter_drafted", "decision.nl", 1),
        (60, somebody, "letter_drafted", "decision.nl", 1),
    ] {
        let author = Author {
            staff,
            at: minutes(at),
        };
        let wrote = archive.write_on(author, action, |writing| {
            writing.note(line);
            setting::put(writing, "wording", "{}")
        });
        assert_eq!(wrote, Ok(()));
        count += adds;
        assert_eq!(told(&archive), count, "{at} {staff:?} {action} {line}");
    }
    let entries = count as u64;
    assert_eq!(archive.verify_audit(), Ok(Verdict::Sound { entries }));
}

/// What is destroyed is not there to be repeated.
#[test]
fn an_entry_whose_payload_is_gone_is_not_repeated() {
    let (_practice, mut archive) = Practice::open();
    for forgotten in [false, true] {
        if forgotten {
            let sql = "DELETE FROM audit_payload WHERE seq = (SELECT max(seq) FROM audit)";
            archive.connection.execute_batch(sql).unwrap();
        }
        let wrote = archive.write_on(author(), "wording_saved", |writing| {
            setting::put(writing, "wording", "{}")
        });
        assert_eq!(wrote, Ok(()));
    }
    assert_eq!(
        latest(&archive.read(), 2).unwrap()[0].action,
        latest(&archive.read(), 2).unwrap()[1].action
    );
}
