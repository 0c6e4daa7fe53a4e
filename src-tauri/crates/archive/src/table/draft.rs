//! Drafts: what somebody is typing, kept every few seconds so that a crash costs little.
//!
//! A draft is written through [`Archive::save_draft`](crate::Archive::save_draft) and
//! leaves no audit entry. What it becomes does; [`discard`] it in the same transaction.

use chrono::{DateTime, Utc};
use rusqlite::Row;

use crate::error::ArchiveError;
use crate::work::{Reading, Writing};

pub(crate) const V1: &str = "
    CREATE TABLE draft (
        key      TEXT PRIMARY KEY,
        body     TEXT NOT NULL,
        saved_at TEXT NOT NULL
    ) STRICT;
";

/// Something half typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it is a draft of; a code of the caller's.
    pub key: String,
    /// JSON that the caller understands.
    pub body: String,
    /// When it was last kept.
    pub saved_at: DateTime<Utc>,
}

/// The draft under this key.
pub fn find(reading: &Reading<'_>, key: &str) -> Result<Option<Draft>, ArchiveError> {
    reading.first(
        "SELECT key, body, saved_at FROM draft WHERE key = ?1",
        [key],
        row,
    )
}

/// All drafts, the latest first.
pub fn all(reading: &Reading<'_>) -> Result<Vec<Draft>, ArchiveError> {
    reading.all(
        "SELECT key, body, saved_at FROM draft ORDER BY saved_at DESC, key",
        [],
        row,
    )
}

/// Throws a draft away, if there is one.
pub fn discard(writing: &mut Writing<'_>, key: &str) -> Result<(), ArchiveError> {
    writing
        .execute("DELETE FROM draft WHERE key = ?1", [key])
        .map(|_| ())
}

pub(crate) fn save(writing: &mut Writing<'_>, key: &str, body: &str) -> Result<(), ArchiveError> {
    let sql = "INSERT INTO draft (key, body, saved_at) VALUES (?1, ?2, ?3)
               ON CONFLICT (key) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at";
    writing
        .execute(sql, (key, body, writing.author().at))
        .map(|_| ())
}

fn row(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        key: row.get(0)?,
        body: row.get(1)?,
        saved_at: row.get(2)?,
    })
}
