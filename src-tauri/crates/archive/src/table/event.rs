//! Events: what happened in a dossier, in the order in which it was recorded.
//!
//! Events are only added. A correction is an event of its own; an event goes only when
//! its whole dossier is destroyed, and the database itself sees to that.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Row;
use sha2::{Digest, Sha256};

use super::dossier::DossierId;
use super::staff::StaffId;
use crate::error::{ArchiveError, Kind};
use crate::hex::Hex;
use crate::work::{Reading, Subject, Writing};

pub(crate) const V1: &str = "
    CREATE TABLE event (
        dossier_id  INTEGER NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        seq         INTEGER NOT NULL,
        occurred_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        by_staff    INTEGER REFERENCES staff (id),
        kind        TEXT NOT NULL,
        body        TEXT NOT NULL,
        UNIQUE (dossier_id, seq)
    ) STRICT;
    CREATE TRIGGER event_is_fixed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is fixed'); END;
    -- When a dossier is destroyed its row goes first, and its events after it.
    CREATE TRIGGER event_stays BEFORE DELETE ON event
    WHEN EXISTS (SELECT 1 FROM dossier WHERE id = OLD.dossier_id)
    BEGIN SELECT RAISE(ABORT, 'an event stays as long as its dossier'); END;
";

/// It holds all that [`latest`] gives, so that no event is read to find one.
pub(crate) const V2: &str = "
    CREATE INDEX event_by_kind ON event (kind, occurred_on, dossier_id, seq);
";

const COLUMNS: &str =
    "SELECT dossier_id, seq, occurred_on, recorded_at, by_staff, kind, body FROM event";

/// Something that happened, to be recorded now by the author of the transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewEvent<'a> {
    /// The day on which it happened, which is not always the day of recording.
    pub occurred_on: NaiveDate,
    /// A code of what it is.
    pub kind: &'a str,
    /// The event itself, as JSON that the caller understands.
    pub body: &'a str,
}

/// A recorded event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The dossier that it belongs to.
    pub dossier: DossierId,
    /// Its place in that dossier, from 1 and without gaps.
    pub seq: u32,
    /// The day on which it happened.
    pub occurred_on: NaiveDate,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it; nobody when the program did.
    pub by: Option<StaffId>,
    /// A code of what it is.
    pub kind: String,
    /// The event itself, as JSON.
    pub body: String,
}

/// Where an event stands among all of its kind: by its day, then by dossier and place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The day on which it happened.
    pub occurred_on: NaiveDate,
    /// Its dossier.
    pub dossier: DossierId,
    /// Its place in that dossier.
    pub seq: u32,
}

/// Adds an event to a dossier and returns its place.
pub fn append(
    writing: &mut Writing<'_>,
    dossier: DossierId,
    new: &NewEvent<'_>,
) -> Result<u32, ArchiveError> {
    let seq = last(writing, dossier)? + 1;
    let author = writing.author();
    let row = (
        dossier,
        seq,
        new.occurred_on,
        author.at,
        author.staff,
        new.kind,
        new.body,
    );
    let sql = "INSERT INTO event (dossier_id, seq, occurred_on, recorded_at, by_staff, kind, body)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    writing.execute(sql, row)?;
    let sum = Sha256::digest(new.body);
    writing.wrote(
        Subject::Dossier(dossier),
        format_args!(
            "event {dossier}/{seq} {} {} {}",
            new.kind,
            new.occurred_on,
            Hex(&sum)
        ),
    );
    Ok(seq)
}

/// The timeline of a dossier, in the order of recording.
pub fn of_dossier(reading: &Reading<'_>, dossier: DossierId) -> Result<Vec<Event>, ArchiveError> {
    reading.all(
        &format!("{COLUMNS} WHERE dossier_id = ?1 ORDER BY seq"),
        [dossier],
        row,
    )
}

/// One event.
pub fn find(reading: &Reading<'_>, dossier: DossierId, seq: u32) -> Result<Event, ArchiveError> {
    let sql = format!("{COLUMNS} WHERE dossier_id = ?1 AND seq = ?2");
    reading
        .first(&sql, (dossier, seq), row)?
        .ok_or(ArchiveError::Missing(Kind::Event))
}

/// The latest events of some kinds over all dossiers, at most `limit` of those that come after
/// `after`. What was taken back is among them: only the caller can tell.
pub fn latest(
    reading: &Reading<'_>,
    kinds: &[&str],
    after: Option<Place>,
    limit: u32,
) -> Result<Vec<Place>, ArchiveError> {
    let mut places = Vec::new();
    // One kind after the other: the index gives each in order, and two at once would be sorted whole.
    for kind in kinds {
        places.extend(latest_of(reading, kind, after, limit)?);
    }
    places.sort_unstable_by(|one, other| other.cmp(one));
    places.truncate(limit as usize);
    Ok(places)
}

fn latest_of(
    reading: &Reading<'_>,
    kind: &str,
    after: Option<Place>,
    limit: u32,
) -> Result<Vec<Place>, ArchiveError> {
    let place = |row: &Row<'_>| {
        Ok(Place {
            occurred_on: row.get(0)?,
            dossier: row.get(1)?,
            seq: row.get(2)?,
        })
    };
    let columns = "SELECT occurred_on, dossier_id, seq FROM event WHERE kind = ?1";
    let order = "ORDER BY occurred_on DESC, dossier_id DESC, seq DESC LIMIT ?2";
    match after {
        None => reading.all(&format!("{columns} {order}"), (kind, limit), place),
        Some(Place {
            occurred_on,
            dossier,
            seq,
        }) => {
            let further = "AND (occurred_on, dossier_id, seq) < (?3, ?4, ?5)";
            let params = (kind, limit, occurred_on, dossier, seq);
            reading.all(&format!("{columns} {further} {order}"), params, place)
        }
    }
}

/// The place of the last event, 0 when there is none.
pub fn last(reading: &Reading<'_>, dossier: DossierId) -> Result<u32, ArchiveError> {
    let sql = "SELECT coalesce(max(seq), 0) FROM event WHERE dossier_id = ?1";
    Ok(reading
        .first(sql, [dossier], |row| row.get(0))?
        .unwrap_or_default())
}

fn row(row: &Row<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        dossier: row.get(0)?,
        seq: row.get(1)?,
        occurred_on: row.get(2)?,
        recorded_at: row.get(3)?,
        by: row.get(4)?,
        kind: row.get(5)?,
        body: row.get(6)?,
    })
}
