//! Settings of the practice: a key and a JSON value that the caller understands.

use crate::error::ArchiveError;
use crate::work::{Reading, Subject, Writing};

pub(crate) const V1: &str = "
    CREATE TABLE setting (
        key   TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
";

/// The JSON under this key.
pub fn find(reading: &Reading<'_>, key: &str) -> Result<Option<String>, ArchiveError> {
    reading.first("SELECT value FROM setting WHERE key = ?1", [key], |row| {
        row.get(0)
    })
}

/// Puts JSON under this key, in the place of what was there.
///
/// `key` is a constant, since it appears in the audit trail.
pub fn put(writing: &mut Writing<'_>, key: &'static str, json: &str) -> Result<(), ArchiveError> {
    let sql = "INSERT INTO setting (key, value) VALUES (?1, ?2)
               ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    writing.execute(sql, (key, json))?;
    writing.wrote(Subject::Archive, format_args!("setting {key}"));
    Ok(())
}
