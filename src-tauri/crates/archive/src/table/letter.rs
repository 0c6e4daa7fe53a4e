//! Letters of a dossier: a draft that changes, then a text and a document that do not.

use std::fmt;

use chrono::{DateTime, Utc};
use rusqlite::Row;
use sha2::{Digest, Sha256};

use super::document::{self, DocumentId};
use super::dossier::DossierId;
use super::id;
use crate::error::{ArchiveError, Kind};
use crate::hex::Hex;
use crate::work::{Reading, Subject, Writing};

pub(crate) const V1: &str = "
    CREATE TABLE letter (
        id          INTEGER PRIMARY KEY,
        dossier_id  INTEGER NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        seq         INTEGER NOT NULL,
        kind        TEXT NOT NULL,
        state       TEXT NOT NULL,
        draft       TEXT NOT NULL,
        frozen      TEXT,
        document_id INTEGER REFERENCES document (id),
        sha256      BLOB,
        created_at  TEXT NOT NULL,
        updated_at  TEXT NOT NULL,
        UNIQUE (dossier_id, seq)
    ) STRICT;
    CREATE TRIGGER letter_is_frozen BEFORE UPDATE ON letter
    WHEN OLD.frozen IS NOT NULL AND (NEW.draft IS NOT OLD.draft OR NEW.frozen IS NOT OLD.frozen
        OR NEW.document_id IS NOT OLD.document_id OR NEW.sha256 IS NOT OLD.sha256
        OR NEW.kind IS NOT OLD.kind OR NEW.seq IS NOT OLD.seq
        OR NEW.dossier_id IS NOT OLD.dossier_id)
    BEGIN SELECT RAISE(ABORT, 'a letter that was finished is frozen'); END;
    CREATE TRIGGER letter_stays BEFORE DELETE ON letter
    WHEN OLD.frozen IS NOT NULL AND EXISTS (SELECT 1 FROM dossier WHERE id = OLD.dossier_id)
    BEGIN SELECT RAISE(ABORT, 'a letter that was finished stays'); END;
";

pub(crate) const V2: &str = "
    CREATE INDEX letter_by_state ON letter (state, dossier_id);
";

const COLUMNS: &str = "SELECT id, dossier_id, seq, kind, state, draft, frozen, document_id, \
                       sha256, created_at, updated_at FROM letter";

/// So many letters of one dossier have an id before those of the next.
const PLACES: i64 = 1 << 20;

id! {
    /// A letter.
    LetterId
}

impl LetterId {
    /// The id of a letter follows from its place, which is given out once. SQLite would give the id
    /// of the last row again when that row was discarded, and whoever still held it, as an undo that
    /// was offered, would then write into a letter of somebody else. Letters of before have ids below
    /// those of any dossier.
    fn of(dossier: DossierId, seq: LetterSeq) -> Self {
        Self(
            dossier
                .0
                .saturating_mul(PLACES)
                .saturating_add(i64::from(seq.0)),
        )
    }
}

/// Which letter of its dossier, as the `/02` in K-2026-014/02.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LetterSeq(pub u32);

impl fmt::Display for LetterSeq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{:02}", self.0)
    }
}

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The row's id.
    pub id: LetterId,
    /// The dossier that it belongs to.
    pub dossier: DossierId,
    /// Its place among the letters of that dossier.
    pub seq: LetterSeq,
    /// A code of what it is.
    pub kind: String,
    /// A code of how far it is.
    pub state: String,
    /// What was filled in, as JSON.
    pub draft: String,
    /// The finished letter; from then on nothing above but the state changes.
    pub frozen: Option<Frozen>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it was last written.
    pub updated_at: DateTime<Utc>,
}

/// A finished letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// The text as it went out.
    pub text: String,
    /// The PDF as it went out.
    pub document: DocumentId,
    /// The SHA-256 of the PDF.
    pub sha256: [u8; 32],
}

/// Begins a letter. Its place and its id are given out once: discarding it leaves a gap, so
/// that no two letters ever had the same reference.
pub fn begin(
    writing: &mut Writing<'_>,
    dossier: DossierId,
    kind: &str,
    state: &str,
    draft: &str,
) -> Result<(LetterId, LetterSeq), ArchiveError> {
    let sql = "UPDATE dossier SET letters = letters + 1 WHERE id = ?1";
    if writing.execute(sql, [dossier])? == 0 {
        return Err(ArchiveError::Missing(Kind::Dossier));
    }
    let sql = "SELECT letters FROM dossier WHERE id = ?1";
    let seq = writing.first(sql, [dossier], |row| row.get(0))?;
    let seq = LetterSeq(seq.ok_or(ArchiveError::RowUnreadable)?);
    let id = LetterId::of(dossier, seq);
    let sql = "INSERT INTO letter
                   (id, dossier_id, seq, kind, state, draft, created_at, updated_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)";
    let row = (id, dossier, seq.0, kind, state, draft, writing.author().at);
    writing.execute(sql, row)?;
    writing.wrote(
        Subject::Dossier(dossier),
        format_args!("letter {id} {dossier}{seq} {kind}"),
    );
    Ok((id, seq))
}

/// Writes what is filled in; `Immutable` once the letter is finished.
pub fn redraft(writing: &mut Writing<'_>, id: LetterId, draft: &str) -> Result<(), ArchiveError> {
    let sql = "UPDATE letter SET draft = ?2, updated_at = ?3 WHERE id = ?1";
    let changed = writing.execute(sql, (id, draft, writing.author().at))?;
    changed_one(writing, id, changed, "redrafted")
}

/// Finishes a letter: its text and its PDF never change again.
pub fn freeze(
    writing: &mut Writing<'_>,
    id: LetterId,
    state: &str,
    text: &str,
    document: DocumentId,
) -> Result<(), ArchiveError> {
    let sha256 = document::find(writing, document)?.sha256;
    let sql = "UPDATE letter SET state = ?2, frozen = ?3, document_id = ?4, sha256 = ?5,
                   updated_at = ?6
               WHERE id = ?1";
    let row = (id, state, text, document, sha256, writing.author().at);
    let changed = writing.execute(sql, row)?;
    writing.note(&format!("letter {id} text {}", Hex(&Sha256::digest(text))));
    changed_one(writing, id, changed, "frozen")
}

/// Notes how far a letter is.
pub fn set_state(writing: &mut Writing<'_>, id: LetterId, state: &str) -> Result<(), ArchiveError> {
    let sql = "UPDATE letter SET state = ?2, updated_at = ?3 WHERE id = ?1";
    let changed = writing.execute(sql, (id, state, writing.author().at))?;
    changed_one(writing, id, changed, state)
}

/// Throws a letter away that was never finished; `Immutable` when it was.
pub fn discard(writing: &mut Writing<'_>, id: LetterId) -> Result<(), ArchiveError> {
    let letter = find(writing, id)?;
    writing.execute("DELETE FROM letter WHERE id = ?1", [id])?;
    writing.wrote(
        Subject::Dossier(letter.dossier),
        format_args!("letter {id} discarded"),
    );
    Ok(())
}

/// The letter with this id.
pub fn find(reading: &Reading<'_>, id: LetterId) -> Result<Letter, ArchiveError> {
    let found = reading.first(&format!("{COLUMNS} WHERE id = ?1"), [id], row)?;
    found.ok_or(ArchiveError::Missing(Kind::Letter))
}

/// The letters of a dossier, in their order.
pub fn of_dossier(reading: &Reading<'_>, dossier: DossierId) -> Result<Vec<Letter>, ArchiveError> {
    reading.all(
        &format!("{COLUMNS} WHERE dossier_id = ?1 ORDER BY seq"),
        [dossier],
        row,
    )
}

/// The dossiers with a letter that is as far as this state, each once, the oldest first.
pub fn dossiers_in_state(
    reading: &Reading<'_>,
    state: &str,
) -> Result<Vec<DossierId>, ArchiveError> {
    let sql = "SELECT DISTINCT dossier_id FROM letter WHERE state = ?1 ORDER BY dossier_id";
    reading.all(sql, [state], |row| row.get(0))
}

fn changed_one(
    writing: &mut Writing<'_>,
    id: LetterId,
    changed: usize,
    how: &str,
) -> Result<(), ArchiveError> {
    if changed == 0 {
        return Err(ArchiveError::Missing(Kind::Letter));
    }
    let dossier = find(writing, id)?.dossier;
    writing.wrote(Subject::Dossier(dossier), format_args!("letter {id} {how}"));
    Ok(())
}

fn row(row: &Row<'_>) -> rusqlite::Result<Letter> {
    let text: Option<String> = row.get(6)?;
    let frozen = match text {
        Some(text) => Some(Frozen {
            text,
            document: row.get(7)?,
            sha256: row.get(8)?,
        }),
        None => None,
    };
    Ok(Letter {
        id: row.get(0)?,
        dossier: row.get(1)?,
        seq: LetterSeq(row.get(2)?),
        kind: row.get(3)?,
        state: row.get(4)?,
        draft: row.get(5)?,
        frozen,
        created_at: row.get(9)?,
        updated_at: row.get(10)?,
    })
}
