//! Rows, a file for each table: dossiers, events, letters, documents, search.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../common/mod.rs"]
mod common;

mod documents;
mod dossiers;
mod events;
mod letters;
mod search;

use archive::dossier::DossierId;
use archive::{Archive, ArchiveError, Kind, Subject};
use archive::{document, dossier, draft, event, letter, regulation, setting, staff};
use common::{Practice, adopt, author, day, listing, register};

fn practice() -> (Practice, Archive, DossierId) {
    let (practice, mut archive) = Practice::open();
    let regulation = adopt(&mut archive);
    let number = register(&mut archive, regulation, "\"de afspraak verviel\"").unwrap();
    let found = dossier::find_by_number(&archive.read(), number)
        .unwrap()
        .unwrap();
    (practice, archive, found.id)
}

#[test]
fn a_registered_complaint_is_there_after_reopening() {
    let (practice, mut archive, id) = practice();
    let wrote = archive.write(author(), "staff_added", |writing| {
        let handler = staff::add(writing, "Marit Holsteijn", "klachtenfunctionaris")?;
        setting::put(writing, "practice", "{\"name\":\"Praktijk Wilgenzoom\"}")?;
        Ok::<_, ArchiveError>(handler)
    });
    let handler = wrote.unwrap();
    archive.close().unwrap();

    let archive = practice.unlock().unwrap();
    assert_eq!(archive.warnings(), []);
    let reading = archive.read();
    let found = dossier::find(&reading, id).unwrap();
    assert_eq!(found.number.to_string(), "K-2026-001");
    assert_eq!(found.listing, listing(found.listing.regulation));
    let timeline = event::of_dossier(&reading, id).unwrap();
    assert_eq!(timeline[0].body, "\"de afspraak verviel\"");
    assert_eq!(timeline[0].recorded_at, common::at());
    assert_eq!(
        staff::find(&reading, handler).unwrap().role,
        "klachtenfunctionaris"
    );
    let practice = setting::find(&reading, "practice").unwrap().unwrap();
    assert_eq!(practice, "{\"name\":\"Praktijk Wilgenzoom\"}");
    assert_eq!(
        regulation::in_force_on(&reading, day())
            .unwrap()
            .unwrap()
            .content
            .version,
        "2026-1"
    );
}

#[test]
fn nothing_that_was_typed_is_readable_in_the_folder() {
    let (practice, mut archive, _) = practice();
    archive
        .save_draft("hearing/1", "\"afspraak\"", common::at())
        .unwrap();
    let check = |when: &str| {
        for (name, bytes) in practice.bytes() {
            for word in [
                "afspraak",
                "Aa, s.",
                "klachtenregeling",
                "SQLite",
                "dossier",
            ] {
                let found = bytes
                    .windows(word.len())
                    .any(|part| part == word.as_bytes());
                assert!(!found, "{word:?} in {name} {when}");
            }
        }
    };
    check("while it is open");
    archive.close().unwrap();
    check("when it is closed");
    assert!(!practice.file("archive.db-wal").exists());
}

#[test]
fn refusals_are_typed() {
    let (_practice, mut archive, id) = practice();
    let adopted = regulation::all(&archive.read()).unwrap().remove(0);
    let mut check =
        |expected: ArchiveError,
         work: &dyn Fn(&mut archive::Writing<'_>) -> Result<(), ArchiveError>| {
            assert_eq!(
                archive.write(author(), "refused", |writing| work(writing)),
                Err(expected)
            );
        };
    check(ArchiveError::Taken(Kind::Regulation), &|writing| {
        regulation::adopt(writing, &adopted.content).map(|_| ())
    });
    check(ArchiveError::Missing(Kind::Dossier), &|writing| {
        dossier::project(writing, DossierId(99), &listing(adopted.id))
    });
    check(ArchiveError::Dangling, &|writing| {
        let new = event::NewEvent {
            occurred_on: day(),
            kind: "received",
            body: "{}",
        };
        event::append(writing, DossierId(99), &new).map(|_| ())
    });
    check(ArchiveError::Missing(Kind::Letter), &|writing| {
        letter::redraft(writing, letter::LetterId(99), "{}")
    });
    check(ArchiveError::Missing(Kind::Document), &|writing| {
        document::attach(writing, document::DocumentId(99), id)
    });
}

#[test]
fn drafts_are_kept_and_leave_no_audit_entry() {
    let (practice, mut archive, _) = practice();
    let before = archive::audit::latest(&archive.read(), 1).unwrap();
    for body in ["{\"n\":1}", "{\"n\":2}"] {
        archive.save_draft("hearing/1", body, common::at()).unwrap();
    }
    archive.close().unwrap();
    let mut archive = practice.unlock().unwrap();
    let kept = draft::find(&archive.read(), "hearing/1").unwrap().unwrap();
    assert_eq!(
        (kept.body.as_str(), kept.saved_at),
        ("{\"n\":2}", common::at())
    );
    archive.discard_draft("hearing/1", common::at()).unwrap();
    assert_eq!(draft::all(&archive.read()).unwrap(), []);
    assert_eq!(archive::audit::latest(&archive.read(), 1).unwrap(), before);
}

#[test]
fn payloads_are_forgotten_and_the_chain_still_verifies() {
    let (_practice, mut archive, id) = practice();
    archive
        .write(author(), "dossier_forgotten", |writing| {
            archive::audit::forget(writing, Subject::Dossier(id))
        })
        .unwrap();
    let entries = archive::audit::about(&archive.read(), Subject::Dossier(id)).unwrap();
    assert_eq!(entries[0].action, "dossier_forgotten");
    assert_eq!(entries[1].action, "dossier_registered");
    let all = archive::audit::latest(&archive.read(), 100).unwrap().len() as u64;
    assert_eq!(
        archive.verify_audit(),
        Ok(archive::audit::Verdict::Sound { entries: all })
    );
}
