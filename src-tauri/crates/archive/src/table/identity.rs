//! Whose archive this is: one row, with a copy of the key file.

use rusqlite::Connection;

use crate::error::ArchiveError;
use crate::keys::ArchiveId;
use crate::work::{Reading, Writing};

pub(crate) const V1: &str = "
    CREATE TABLE identity (
        one     INTEGER PRIMARY KEY CHECK (one = 1),
        archive BLOB NOT NULL,
        keys    BLOB NOT NULL
    ) STRICT;
";

/// The archive's id, and the key file as it was when it was last changed.
pub(crate) fn read(reading: &Reading<'_>) -> Result<(ArchiveId, Vec<u8>), ArchiveError> {
    let row = reading.first("SELECT archive, keys FROM identity", [], |row| {
        Ok((ArchiveId(row.get(0)?), row.get(1)?))
    })?;
    row.ok_or(ArchiveError::DatabaseForeign)
}

pub(crate) fn found(
    connection: &Connection,
    archive: ArchiveId,
    keys: &[u8],
) -> Result<(), ArchiveError> {
    let sql = "INSERT INTO identity (one, archive, keys) VALUES (1, ?1, ?2)";
    connection.execute(sql, (archive.0, keys))?;
    Ok(())
}

pub(crate) fn keep_keys(writing: &mut Writing<'_>, keys: &[u8]) -> Result<(), ArchiveError> {
    writing
        .execute("UPDATE identity SET keys = ?1", [keys])
        .map(|_| ())
}

/// As [`keep_keys`], outside a transaction: the copy is a spare and no part of the record.
pub(crate) fn refresh_keys(connection: &Connection, keys: &[u8]) -> Result<(), ArchiveError> {
    connection.execute("UPDATE identity SET keys = ?1", [keys])?;
    Ok(())
}
