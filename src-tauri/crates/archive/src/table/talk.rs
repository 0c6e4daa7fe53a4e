//! Talks: what is written down while people speak, and what is made of it.
//!
//! A talk has notes: the turns of who spoke, a preparation, a report. A note that is being
//! written is open, and its newest version is written over every few seconds through
//! [`Archive::keep_notes`](crate::Archive::keep_notes), which leaves no audit entry. Once it is
//! closed that version is fixed, and who changes the note begins the next: what was noted first
//! stays readable until the notes are destroyed as a whole.

use chrono::{DateTime, Utc};
use rusqlite::Row;
use sha2::{Digest, Sha256};

use super::dossier::DossierId;
use super::id;
use super::staff::StaffId;
use crate::error::{ArchiveError, Kind};
use crate::hex::Hex;
use crate::work::{Reading, Subject, Writing};

/// An id is never given twice: a window that still shows a discarded talk must not write into the
/// next one.
pub(crate) const V3: &str = "
    CREATE TABLE talk (
        id         INTEGER PRIMARY KEY AUTOINCREMENT,
        dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        hearing    INTEGER,
        state      TEXT NOT NULL,
        body       TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (dossier_id, hearing)
    ) STRICT;
    CREATE INDEX talk_by_state ON talk (state, dossier_id);
    CREATE TABLE talk_note (
        talk_id  INTEGER NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
        kind     TEXT NOT NULL,
        no       INTEGER NOT NULL,
        version  INTEGER NOT NULL,
        closed   INTEGER NOT NULL,
        body     TEXT NOT NULL,
        begun_at TEXT NOT NULL,
        kept_at  TEXT NOT NULL,
        by_staff INTEGER REFERENCES staff (id),
        PRIMARY KEY (talk_id, kind, no, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER talk_note_is_fixed BEFORE UPDATE ON talk_note WHEN OLD.closed = 1
    BEGIN SELECT RAISE(ABORT, 'a version of a note that was closed is fixed'); END;
";

const TALKS: &str = "SELECT id, dossier_id, hearing, state, body, created_at, updated_at FROM talk";
const NOTES: &str = "SELECT kind, no, version, closed, body, begun_at, kept_at, by_staff \
                     FROM talk_note";

id! {
    /// A talk.
    TalkId
}

/// A talk with one or more people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// The row's id.
    pub id: TalkId,
    /// The dossier that it belongs to.
    pub dossier: DossierId,
    /// Which hearing of the dossier it is; none for a telephone call.
    pub hearing: Option<u16>,
    /// A code of how far it is.
    pub state: String,
    /// Who speaks, when it began and stopped; JSON that the caller understands.
    pub body: String,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When its state or body was last written.
    pub updated_at: DateTime<Utc>,
}

/// A note of a talk, in one of its versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// A code of what it is: a turn, a report.
    pub kind: String,
    /// Its place among the notes of this kind, from 1.
    pub no: u32,
    /// Which version, from 1.
    pub version: u32,
    /// It is fixed.
    pub closed: bool,
    /// What it says; JSON that the caller understands.
    pub body: String,
    /// When this version was begun.
    pub begun_at: DateTime<Utc>,
    /// When it was last kept.
    pub kept_at: DateTime<Utc>,
    /// Who wrote it.
    pub by: Option<StaffId>,
}

/// A note to be kept as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewNote<'a> {
    /// A code of what it is.
    pub kind: &'a str,
    /// Its place among the notes of this kind, from 1.
    pub no: u32,
    /// It is fixed from now on; otherwise it is still being written.
    pub closed: bool,
    /// What it says.
    pub body: &'a str,
}

/// Begins a talk. A hearing has one; a second is [`ArchiveError::Taken`].
pub fn begin(
    writing: &mut Writing<'_>,
    dossier: DossierId,
    hearing: Option<u16>,
    state: &str,
    body: &str,
) -> Result<TalkId, ArchiveError> {
    let sql = "INSERT INTO talk (dossier_id, hearing, state, body, created_at, updated_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?5)";
    let row = (dossier, hearing, state, body, writing.author().at);
    let id = TalkId(writing.insert(sql, row)?);
    writing.wrote(
        Subject::Dossier(dossier),
        format_args!("talk {id} {state} {}", Hex(&Sha256::digest(body))),
    );
    Ok(id)
}

/// Notes how far a talk is, and who speaks in it.
pub fn set(
    writing: &mut Writing<'_>,
    id: TalkId,
    state: &str,
    body: &str,
) -> Result<(), ArchiveError> {
    let dossier = find(writing, id)?.dossier;
    let sql = "UPDATE talk SET state = ?2, body = ?3, updated_at = ?4 WHERE id = ?1";
    writing.execute(sql, (id, state, body, writing.author().at))?;
    writing.wrote(
        Subject::Dossier(dossier),
        format_args!("talk {id} {state} {}", Hex(&Sha256::digest(body))),
    );
    Ok(())
}

/// The talk with this id.
pub fn find(reading: &Reading<'_>, id: TalkId) -> Result<Talk, ArchiveError> {
    let found = reading.first(&format!("{TALKS} WHERE id = ?1"), [id], talk)?;
    found.ok_or(ArchiveError::Missing(Kind::Talk))
}

/// The talk of a hearing, when one was begun.
pub fn of_hearing(
    reading: &Reading<'_>,
    dossier: DossierId,
    hearing: u16,
) -> Result<Option<Talk>, ArchiveError> {
    let sql = format!("{TALKS} WHERE dossier_id = ?1 AND hearing = ?2");
    reading.first(&sql, (dossier, hearing), talk)
}

/// The talks of a dossier, in the order in which they were begun.
pub fn of_dossier(reading: &Reading<'_>, dossier: DossierId) -> Result<Vec<Talk>, ArchiveError> {
    let sql = format!("{TALKS} WHERE dossier_id = ?1 ORDER BY id");
    reading.all(&sql, [dossier], talk)
}

/// The talks that are as far as this state, the oldest first.
pub fn in_state(reading: &Reading<'_>, state: &str) -> Result<Vec<Talk>, ArchiveError> {
    let sql = format!("{TALKS} WHERE state = ?1 ORDER BY dossier_id, id");
    reading.all(&sql, [state], talk)
}

/// Throws a talk away with its notes.
pub fn discard(writing: &mut Writing<'_>, id: TalkId) -> Result<(), ArchiveError> {
    let dossier = find(writing, id)?.dossier;
    writing.execute("DELETE FROM talk WHERE id = ?1", [id])?;
    writing.wrote(
        Subject::Dossier(dossier),
        format_args!("talk {id} discarded"),
    );
    Ok(())
}

/// The notes of a kind as they are now, in order.
pub fn notes(reading: &Reading<'_>, id: TalkId, kind: &str) -> Result<Vec<Note>, ArchiveError> {
    let newest = "version = (SELECT max(version) FROM talk_note AS other
                             WHERE other.talk_id = talk_note.talk_id
                               AND other.kind = talk_note.kind AND other.no = talk_note.no)";
    let sql = format!("{NOTES} WHERE talk_id = ?1 AND kind = ?2 AND {newest} ORDER BY no");
    reading.all(&sql, (id, kind), note)
}

/// The SHA-256 over the notes of a kind as they are now, with their places.
pub fn sum(reading: &Reading<'_>, id: TalkId, kind: &str) -> Result<[u8; 32], ArchiveError> {
    let mut sum = Sha256::new();
    for note in notes(reading, id, kind)? {
        sum.update(note.no.to_be_bytes());
        sum.update(
            u64::try_from(note.body.len())
                .unwrap_or(u64::MAX)
                .to_be_bytes(),
        );
        sum.update(note.body);
    }
    Ok(sum.finalize().into())
}

/// All versions of one note, the first one first.
pub fn versions(
    reading: &Reading<'_>,
    id: TalkId,
    kind: &str,
    no: u32,
) -> Result<Vec<Note>, ArchiveError> {
    let sql = format!("{NOTES} WHERE talk_id = ?1 AND kind = ?2 AND no = ?3 ORDER BY version");
    reading.all(&sql, (id, kind, no), note)
}

/// Keeps a note as part of a recorded act. The audit entry vouches for what it says.
pub fn record(
    writing: &mut Writing<'_>,
    id: TalkId,
    new: &NewNote<'_>,
) -> Result<(), ArchiveError> {
    let dossier = find(writing, id)?.dossier;
    keep(writing, id, new)?;
    let NewNote { kind, no, body, .. } = new;
    writing.wrote(
        Subject::Dossier(dossier),
        format_args!("talk {id} {kind} {no} {}", Hex(&Sha256::digest(body))),
    );
    Ok(())
}

/// Destroys the notes of a kind in all their versions, and says how many versions there were.
pub fn destroy_notes(
    writing: &mut Writing<'_>,
    id: TalkId,
    kind: &str,
) -> Result<usize, ArchiveError> {
    let dossier = find(writing, id)?.dossier;
    let sql = "DELETE FROM talk_note WHERE talk_id = ?1 AND kind = ?2";
    let gone = writing.execute(sql, (id, kind))?;
    writing.wrote(
        Subject::Dossier(dossier),
        format_args!("talk {id} {kind} destroyed: {gone} versions"),
    );
    Ok(gone)
}

/// Writes over the open version; begins the next when the newest is closed and says something else.
pub(crate) fn keep(
    writing: &mut Writing<'_>,
    id: TalkId,
    new: &NewNote<'_>,
) -> Result<(), ArchiveError> {
    let NewNote {
        kind,
        no,
        closed,
        body,
    } = *new;
    let author = writing.author();
    let sql = format!(
        "{NOTES} WHERE talk_id = ?1 AND kind = ?2 AND no = ?3 ORDER BY version DESC LIMIT 1"
    );
    let newest = writing.first(&sql, (id, kind, no), note)?;
    let version = match newest {
        Some(newest) if newest.closed && newest.body == body => return Ok(()),
        Some(newest) if newest.closed => newest.version + 1,
        Some(newest) => {
            let sql = "UPDATE talk_note SET closed = ?5, body = ?6, kept_at = ?7, by_staff = ?8
                       WHERE talk_id = ?1 AND kind = ?2 AND no = ?3 AND version = ?4";
            let row = (
                id,
                kind,
                no,
                newest.version,
                closed,
                body,
                author.at,
                author.staff,
            );
            return writing.execute(sql, row).map(|_| ());
        }
        None => 1,
    };
    let sql = "INSERT INTO talk_note
                   (talk_id, kind, no, version, closed, body, begun_at, kept_at, by_staff)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8)";
    let row = (id, kind, no, version, closed, body, author.at, author.staff);
    writing.execute(sql, row).map(|_| ())
}

fn talk(row: &Row<'_>) -> rusqlite::Result<Talk> {
    Ok(Talk {
        id: row.get(0)?,
        dossier: row.get(1)?,
        hearing: row.get(2)?,
        state: row.get(3)?,
        body: row.get(4)?,
        created_at: row.get(5)?,
        updated_at: row.get(6)?,
    })
}

fn note(row: &Row<'_>) -> rusqlite::Result<Note> {
    Ok(Note {
        kind: row.get(0)?,
        no: row.get(1)?,
        version: row.get(2)?,
        closed: row.get(3)?,
        body: row.get(4)?,
        begun_at: row.get(5)?,
        kept_at: row.get(6)?,
        by: row.get(7)?,
    })
}
