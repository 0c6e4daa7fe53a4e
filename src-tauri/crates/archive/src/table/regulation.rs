//! The complaint regulations that the practice adopted, each version as it was adopted.
//!
//! A version never changes: dossiers are judged by it for as long as they exist.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Row;

use super::id;
use crate::error::{ArchiveError, Kind};
use crate::work::{Reading, Subject, Writing};

pub(crate) const V1: &str = "
    CREATE TABLE regulation (
        id            INTEGER PRIMARY KEY,
        title         TEXT NOT NULL,
        version       TEXT NOT NULL,
        source        TEXT NOT NULL,
        in_force_from TEXT NOT NULL,
        adopted_at    TEXT NOT NULL,
        UNIQUE (title, version)
    ) STRICT;
    CREATE TRIGGER regulation_is_fixed BEFORE UPDATE ON regulation
    BEGIN SELECT RAISE(ABORT, 'a version of a regulation is fixed'); END;
";

const COLUMNS: &str =
    "SELECT id, title, version, source, in_force_from, adopted_at FROM regulation";

id! {
    /// A version of a regulation.
    RegulationId
}

/// A regulation as it is to be adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRegulation {
    /// Its title.
    pub title: String,
    /// Which version of that title; title and version together are unique.
    pub version: String,
    /// The regulation itself, as TOML.
    pub source: String,
    /// The first day on which a complaint falls under it.
    pub in_force_from: NaiveDate,
}

/// An adopted version of a regulation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regulation {
    /// The row's id.
    pub id: RegulationId,
    /// What was adopted.
    pub content: NewRegulation,
    /// When it was adopted in the program.
    pub adopted_at: DateTime<Utc>,
}

/// Adopts a version; `Taken` when this title has this version already.
pub fn adopt(writing: &mut Writing<'_>, new: &NewRegulation) -> Result<RegulationId, ArchiveError> {
    let sql = "INSERT INTO regulation (title, version, source, in_force_from, adopted_at)
               VALUES (?1, ?2, ?3, ?4, ?5)";
    let at = writing.author().at;
    let row = (&new.title, &new.version, &new.source, new.in_force_from, at);
    let id = RegulationId(writing.insert(sql, row)?);
    writing.wrote(
        Subject::Regulation(id),
        format_args!("regulation {id} adopted"),
    );
    Ok(id)
}

/// The version with this id.
pub fn find(reading: &Reading<'_>, id: RegulationId) -> Result<Regulation, ArchiveError> {
    let found = reading.first(&format!("{COLUMNS} WHERE id = ?1"), [id], row)?;
    found.ok_or(ArchiveError::Missing(Kind::Regulation))
}

/// The version that is in force on a day: the latest to come into force until then.
pub fn in_force_on(
    reading: &Reading<'_>,
    day: NaiveDate,
) -> Result<Option<Regulation>, ArchiveError> {
    let sql =
        format!("{COLUMNS} WHERE in_force_from <= ?1 ORDER BY in_force_from DESC, id DESC LIMIT 1");
    reading.first(&sql, [day], row)
}

/// All versions, the latest in force first.
pub fn all(reading: &Reading<'_>) -> Result<Vec<Regulation>, ArchiveError> {
    reading.all(
        &format!("{COLUMNS} ORDER BY in_force_from DESC, id DESC"),
        [],
        row,
    )
}

/// How many dossiers follow this version.
pub fn dossiers(reading: &Reading<'_>, id: RegulationId) -> Result<u32, ArchiveError> {
    let sql = "SELECT count(*) FROM dossier WHERE regulation = ?1";
    let counted = reading.first(sql, [id], |row| row.get(0))?;
    Ok(counted.unwrap_or_default())
}

fn row(row: &Row<'_>) -> rusqlite::Result<Regulation> {
    let content = NewRegulation {
        title: row.get(1)?,
        version: row.get(2)?,
        source: row.get(3)?,
        in_force_from: row.get(4)?,
    };
    Ok(Regulation {
        id: row.get(0)?,
        content,
        adopted_at: row.get(5)?,
    })
}
