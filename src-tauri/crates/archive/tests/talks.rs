//! Talks: notes that are written over, versions that are fixed, and what a killed process or a full
//! disk leaves of them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(
    clippy::print_stdout,
    reason = "the child tells the test what was acknowledged"
)]

mod common;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use archive::dossier::DossierId;
use archive::talk::{self, NewNote, TalkId};
use archive::{Archive, ArchiveError, Kind, audit, dossier};
use common::{Practice, adopt, author, register, unlock};
use proptest::prelude::*;

/// Where the child of the kill test finds its archive.
const FOLDER: &str = "ARCHIVE_TEST_FOLDER";
/// How often the kill test kills; its own number when it is not set.
const KILLS: &str = "ARCHIVE_TEST_KILLS";

fn practice() -> (Practice, Archive, DossierId) {
    let (practice, mut archive) = Practice::open();
    let regulation = adopt(&mut archive);
    let number = register(&mut archive, regulation, "{}").unwrap();
    let found = dossier::find_by_number(&archive.read(), number);
    (practice, archive, found.unwrap().unwrap().id)
}

fn begun(archive: &mut Archive, dossier: DossierId, hearing: Option<u16>) -> TalkId {
    archive
        .write(author(), "talk_begun", |writing| {
            talk::begin(writing, dossier, hearing, "live", "{}")
        })
        .unwrap()
}

fn turn(no: u32, body: &str, closed: bool) -> NewNote<'_> {
    NewNote {
        kind: "turn",
        no,
        closed,
        body,
    }
}

fn said(archive: &Archive, talk: TalkId) -> Vec<(u32, u32, String)> {
    let notes = talk::notes(&archive.read(), talk, "turn").unwrap();
    notes
        .into_iter()
        .map(|note| (note.no, note.version, note.body))
        .collect()
}

#[test]
fn an_open_note_is_written_over_and_a_closed_one_is_not() {
    let (_practice, mut archive, dossier) = practice();
    let id = begun(&mut archive, dossier, Some(1));
    for (note, newest, versions) in [
        (turn(1, "Hij", false), (1, "Hij"), 1),
        (turn(1, "Hij kwam niet", false), (1, "Hij kwam niet"), 1),
        (turn(1, "Hij kwam niet.", true), (1, "Hij kwam niet."), 1),
        (turn(1, "Hij kwam niet.", true), (1, "Hij kwam niet."), 1),
        (
            turn(1, "Hij kwam te laat", false),
            (2, "Hij kwam te laat"),
            2,
        ),
        (
            turn(1, "Hij kwam te laat.", true),
            (2, "Hij kwam te laat."),
            2,
        ),
    ] {
        archive.keep_notes(author(), id, &[note]).unwrap();
        let reading = archive.read();
        let notes = talk::notes(&reading, id, "turn").unwrap();
        assert_eq!((notes[0].version, notes[0].body.as_str()), newest);
        let all = talk::versions(&reading, id, "turn", 1).unwrap();
        assert_eq!(all.len(), versions);
    }
    let reading = archive.read();
    let all = talk::versions(&reading, id, "turn", 1).unwrap();
    assert_eq!(all[0].body, "Hij kwam niet.", "what was noted first stays");
}

#[test]
fn notes_are_kept_all_or_none() {
    let (_practice, mut archive, dossier) = practice();
    let id = begun(&mut archive, dossier, None);
    let two = [turn(1, "een", true), turn(2, "twee", false)];
    archive.keep_notes(author(), id, &two).unwrap();
    assert_eq!(
        said(&archive, id),
        [(1, 1, "een".into()), (2, 1, "twee".into())]
    );
    let nowhere = TalkId(id.0 + 1);
    let missing = archive.keep_notes(author(), nowhere, &two);
    assert_eq!(missing, Err(ArchiveError::Missing(Kind::Talk)));
}

#[test]
fn taking_notes_adds_nothing_to_the_audit_chain_and_recording_does() {
    let (_practice, mut archive, dossier) = practice();
    let id = begun(&mut archive, dossier, Some(1));
    let entries = |archive: &Archive| match archive.verify_audit().unwrap() {
        audit::Verdict::Sound { entries } => entries,
        verdict => panic!("{verdict:?}"),
    };
    let before = entries(&archive);
    for no in 1..50 {
        archive
            .keep_notes(author(), id, &[turn(no, "Ja.", true)])
            .unwrap();
    }
    assert_eq!(entries(&archive), before);
    archive
        .write(author(), "talk_ended", |writing| {
            talk::record(writing, id, &turn(50, "Tot zover.", true))?;
            talk::set(writing, id, "ended", "{}")
        })
        .unwrap();
    assert_eq!(entries(&archive), before + 1);
    assert_eq!(talk::find(&archive.read(), id).unwrap().state, "ended");
}

#[test]
fn a_hearing_has_one_talk_and_an_id_is_given_once() {
    let (_practice, mut archive, dossier) = practice();
    let first = begun(&mut archive, dossier, Some(1));
    let again = archive.write(author(), "talk_begun", |writing| {
        talk::begin(writing, dossier, Some(1), "live", "{}")
    });
    assert_eq!(again, Err(ArchiveError::Taken(Kind::Talk)));
    let call = begun(&mut archive, dossier, None);
    assert_ne!(begun(&mut archive, dossier, None), call, "calls are many");
    archive
        .keep_notes(author(), first, &[turn(1, "Ja.", true)])
        .unwrap();
    archive
        .write(author(), "talk_discarded", |writing| {
            talk::discard(writing, first)
        })
        .unwrap();
    let reading = archive.read();
    assert_eq!(talk::of_hearing(&reading, dossier, 1), Ok(None));
    assert_eq!(talk::of_dossier(&reading, dossier).unwrap().len(), 2);
    assert!(begun(&mut archive, dossier, Some(1)) > call);
}

#[test]
fn destroyed_notes_are_gone_in_every_version() {
    let (_practice, mut archive, dossier) = practice();
    let id = begun(&mut archive, dossier, Some(1));
    let report = NewNote {
        kind: "report",
        ..turn(1, "Het verslag.", true)
    };
    let notes = [turn(1, "een", true), turn(1, "anders", true), report];
    archive.keep_notes(author(), id, &notes).unwrap();
    let gone = archive.write(author(), "notes_destroyed", |writing| {
        talk::destroy_notes(writing, id, "turn")
    });
    assert_eq!(gone, Ok(2));
    let reading = archive.read();
    assert_eq!(talk::versions(&reading, id, "turn", 1), Ok(Vec::new()));
    assert_eq!(talk::notes(&reading, id, "report").unwrap().len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is typed and closed in whatever order, the notes are what was kept last, and each
    /// version that was closed stays.
    #[test]
    fn the_newest_version_is_what_was_kept_last(
        kept in prop::collection::vec((1..4_u32, "[a-zé ]{0,6}", any::<bool>()), 1..40)
    ) {
        let (_practice, mut archive, dossier) = practice();
        let id = begun(&mut archive, dossier, Some(1));
        let mut model: std::collections::BTreeMap<u32, Vec<(String, bool)>> = Default::default();
        for (no, body, closed) in &kept {
            archive.keep_notes(author(), id, &[turn(*no, body, *closed)]).unwrap();
            let versions = model.entry(*no).or_default();
            match versions.last_mut() {
                Some((last, true)) if last == body => {}
                Some(open @ (_, false)) => *open = (body.clone(), *closed),
                _ => versions.push((body.clone(), *closed)),
            }
        }
        for (no, versions) in model {
            let found = talk::versions(&archive.read(), id, "turn", no).unwrap();
            let found: Vec<_> = found.into_iter().map(|it| (it.body, it.closed)).collect();
            prop_assert_eq!(found, versions);
        }
    }
}

/// Not a test of its own: the process that [`a_killed_process_loses_no_acknowledged_turn`] kills. It
/// types turns for ever and prints each once it is durable.
#[test]
#[ignore = "is run by the kill test"]
fn child_that_takes_notes() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let mut archive = unlock(Path::new(&folder)).unwrap();
    let id = TalkId(1);
    let known = talk::notes(&archive.read(), id, "turn").unwrap();
    // A turn that was left open is gone on with, as somebody would who starts the program again.
    let next = known
        .last()
        .map_or(1, |note| note.no + u32::from(note.closed));
    for no in next.. {
        for closed in [false, true] {
            let body = text_of(no, closed);
            archive
                .keep_notes(author(), id, &[turn(no, &body, closed)])
                .unwrap();
        }
        println!("acknowledged {no}");
    }
}

fn text_of(no: u32, closed: bool) -> String {
    let words = if closed { 40 } else { 20 };
    format!("{no} {}", "de afspraak verviel ".repeat(words))
}

#[test]
fn a_killed_process_loses_no_acknowledged_turn() {
    let (practice, mut archive, dossier) = practice();
    assert_eq!(begun(&mut archive, dossier, Some(1)), TalkId(1));
    archive.close().unwrap();
    let kills = std::env::var(KILLS).ok().and_then(|it| it.parse().ok());
    for round in 0..kills.unwrap_or(20_usize) {
        let acknowledged = run_and_kill(&practice.folder(), 1 + round * 7 % 23);
        let archive = practice.unlock().unwrap();
        let turns = said(&archive, TalkId(1));
        let newest = turns.last().unwrap().0;
        assert!(newest >= acknowledged, "{newest} < {acknowledged}");
        for (no, version, body) in turns {
            assert_eq!(version, 1);
            let whole = [true, false].map(|closed| text_of(no, closed));
            assert!(whole.contains(&body), "turn {no} is half there");
            assert!(
                no > acknowledged || body == whole[0],
                "turn {no} was closed"
            );
        }
        assert_eq!(archive.warnings(), []);
    }
}

/// Runs the child until it has acknowledged `count` turns, kills it, and returns the last number
/// that it acknowledged.
fn run_and_kill(folder: &Path, count: usize) -> u32 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "child_that_takes_notes",
            "--ignored",
            "--nocapture",
        ])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut numbers = lines.map_while(Result::ok).filter_map(|line| {
        let (_, number) = line.split_once("acknowledged ")?;
        number.parse().ok()
    });
    let last: u32 = numbers.nth(count - 1).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    // What was still in the pipe was acknowledged too.
    numbers.last().unwrap_or(last)
}
