//! The people of the practice who work with complaints or are named in them.

use rusqlite::Row;

use super::id;
use crate::error::{ArchiveError, Kind};
use crate::work::{Reading, Subject, Writing};

pub(crate) const V1: &str = "
    CREATE TABLE staff (
        id     INTEGER PRIMARY KEY,
        name   TEXT NOT NULL,
        role   TEXT NOT NULL,
        active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT;
";

id! {
    /// A member of staff.
    StaffId
}

/// A member of staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// The row's id.
    pub id: StaffId,
    /// The name as it stands in letters.
    pub name: String,
    /// What they are in the practice; a code or a text of the caller's.
    pub role: String,
    /// Whether they still work there.
    pub active: bool,
}

/// Adds somebody, active from now on.
pub fn add(writing: &mut Writing<'_>, name: &str, role: &str) -> Result<StaffId, ArchiveError> {
    let sql = "INSERT INTO staff (name, role, active) VALUES (?1, ?2, 1)";
    let id = StaffId(writing.insert(sql, (name, role))?);
    writing.wrote(Subject::Staff(id), format_args!("staff {id} added"));
    Ok(id)
}

/// Changes the row with this id to what it says now.
pub fn change(writing: &mut Writing<'_>, staff: &Staff) -> Result<(), ArchiveError> {
    let sql = "UPDATE staff SET name = ?2, role = ?3, active = ?4 WHERE id = ?1";
    match writing.execute(sql, (staff.id, &staff.name, &staff.role, staff.active))? {
        0 => Err(ArchiveError::Missing(Kind::Staff)),
        _ => {
            writing.wrote(
                Subject::Staff(staff.id),
                format_args!("staff {} changed", staff.id),
            );
            Ok(())
        }
    }
}

/// The member of staff with this id.
pub fn find(reading: &Reading<'_>, id: StaffId) -> Result<Staff, ArchiveError> {
    let sql = "SELECT id, name, role, active FROM staff WHERE id = ?1";
    reading
        .first(sql, [id], row)?
        .ok_or(ArchiveError::Missing(Kind::Staff))
}

/// Everybody, the active ones first, each by name.
pub fn all(reading: &Reading<'_>) -> Result<Vec<Staff>, ArchiveError> {
    let sql = "SELECT id, name, role, active FROM staff ORDER BY active DESC, name, id";
    reading.all(sql, [], row)
}

fn row(row: &Row<'_>) -> rusqlite::Result<Staff> {
    Ok(Staff {
        id: row.get(0)?,
        name: row.get(1)?,
        role: row.get(2)?,
        active: row.get(3)?,
    })
}
