//! Dossiers: their numbers, and for each the row that the list shows.
//!
//! The truth about a dossier is its events. The row here is a projection that the caller
//! computes from them and writes in the same transaction.

mod number;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, named_params};

pub use number::{DossierNumber, NotANumber};

use super::id;
use super::regulation::RegulationId;
use crate::error::{ArchiveError, Kind};
use crate::work::{Reading, Subject, Writing};

pub(crate) const V1: &str = "
    -- The last number given out in a year. It outlives destroyed dossiers: a number is
    -- never used twice.
    CREATE TABLE dossier_year (
        year INTEGER PRIMARY KEY,
        last INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE dossier (
        id          INTEGER PRIMARY KEY,
        year        INTEGER NOT NULL,
        sequence    INTEGER NOT NULL,
        letters     INTEGER NOT NULL DEFAULT 0,
        complainant TEXT NOT NULL,
        sort_key    TEXT NOT NULL,
        about       TEXT NOT NULL,
        stage       TEXT NOT NULL,
        handler     TEXT NOT NULL,
        received_on TEXT NOT NULL,
        next_on     TEXT,
        next        TEXT NOT NULL,
        open        INTEGER NOT NULL CHECK (open IN (0, 1)),
        regulation  INTEGER NOT NULL REFERENCES regulation (id),
        updated_at  TEXT NOT NULL,
        UNIQUE (year, sequence)
    ) STRICT;
    CREATE INDEX dossier_by_next ON dossier (open, next_on);
";

const COLUMNS: &str = "id, year, sequence, complainant, sort_key, about, stage, handler, \
                       received_on, next_on, next, open, regulation, updated_at";

const MATCHING: &str = "(:open IS NULL OR open = :open) AND (:year IS NULL OR year = :year) \
                        AND (:handler IS NULL OR handler = :handler)";

id! {
    /// A dossier.
    DossierId
}

/// What the list shows of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The complainant's name as the list shows it.
    pub complainant: String,
    /// The name as it is sorted by.
    pub sort_key: String,
    /// About whom or what the complaint is.
    pub about: String,
    /// A code of the stage that the events lead to.
    pub stage: String,
    /// Who handles it; empty when nobody does yet.
    pub handler: String,
    /// The day on which the complaint was received.
    pub received_on: NaiveDate,
    /// The day of the next duty, when there is one.
    pub next_on: Option<NaiveDate>,
    /// The next duty itself, as JSON.
    pub next: String,
    /// Whether the dossier is still open.
    pub open: bool,
    /// The version of the regulation that it is handled under.
    pub regulation: RegulationId,
}

/// A dossier's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// The row's id.
    pub id: DossierId,
    /// Its number.
    pub number: DossierNumber,
    /// What the list shows.
    pub listing: Listing,
    /// When the row was last written.
    pub updated_at: DateTime<Utc>,
}

/// Open dossiers, closed ones, or both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Only open ones.
    #[default]
    Open,
    /// Only closed ones.
    Closed,
    /// Both.
    All,
}

/// In which order dossiers are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By number, the highest first.
    #[default]
    Newest,
    /// By the next duty's day, the earliest first; those without one last.
    NextDuty,
    /// By the complainant's name.
    Complainant,
}

/// Which dossiers are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Open, closed or both.
    pub state: State,
    /// Only those numbered in this year.
    pub year: Option<u16>,
    /// Only those of this handler.
    pub handler: Option<String>,
}

/// A part of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// How many are skipped.
    pub offset: u32,
    /// How many are given at most.
    pub limit: u32,
}

/// How many dossiers there are for a year and a handler.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Open ones.
    pub open: u32,
    /// Closed ones.
    pub closed: u32,
}

/// Gives out the next number of `year` and writes the dossier's row. When the
/// transaction fails, the number is given out again: there are no gaps.
pub fn register(
    writing: &mut Writing<'_>,
    year: u16,
    listing: &Listing,
) -> Result<(DossierId, DossierNumber), ArchiveError> {
    writing.execute(
        "INSERT INTO dossier_year (year, last) VALUES (?1, 1)
         ON CONFLICT (year) DO UPDATE SET last = last + 1",
        [year],
    )?;
    let last = writing.first(
        "SELECT last FROM dossier_year WHERE year = ?1",
        [year],
        |row| row.get(0),
    )?;
    let number = DossierNumber {
        year,
        sequence: last.ok_or(ArchiveError::RowUnreadable)?,
    };
    let id = insert(writing, number, listing)?;
    writing.wrote(Subject::Dossier(id), format_args!("dossier {id} {number}"));
    Ok((id, number))
}

/// The number that [`register`] would give out next in `year`.
pub fn next_number(reading: &Reading<'_>, year: u16) -> Result<DossierNumber, ArchiveError> {
    let sql = "SELECT last FROM dossier_year WHERE year = ?1";
    let last: Option<u32> = reading.first(sql, [year], |row| row.get(0))?;
    let sequence = last.unwrap_or(0) + 1;
    Ok(DossierNumber { year, sequence })
}

/// Writes what the list shows from now on.
pub fn project(
    writing: &mut Writing<'_>,
    id: DossierId,
    listing: &Listing,
) -> Result<(), ArchiveError> {
    let sql = "UPDATE dossier SET complainant = :complainant, sort_key = :sort_key,
                   about = :about, stage = :stage, handler = :handler,
                   received_on = :received_on, next_on = :next_on, next = :next,
                   open = :open, regulation = :regulation, updated_at = :updated_at
               WHERE id = :id";
    let changed = writing.execute(
        sql,
        named_params! {
            ":id": id,
            ":complainant": listing.complainant,
            ":sort_key": listing.sort_key,
            ":about": listing.about,
            ":stage": listing.stage,
            ":handler": listing.handler,
            ":received_on": listing.received_on,
            ":next_on": listing.next_on,
            ":next": listing.next,
            ":open": listing.open,
            ":regulation": listing.regulation,
            ":updated_at": writing.author().at,
        },
    )?;
    if changed == 0 {
        Err(ArchiveError::Missing(Kind::Dossier))
    } else {
        Ok(())
    }
}

/// The dossier with this id.
pub fn find(reading: &Reading<'_>, id: DossierId) -> Result<Dossier, ArchiveError> {
    let sql = format!("SELECT {COLUMNS} FROM dossier WHERE id = ?1");
    reading
        .first(&sql, [id], row)?
        .ok_or(ArchiveError::Missing(Kind::Dossier))
}

/// The dossier with this number.
pub fn find_by_number(
    reading: &Reading<'_>,
    number: DossierNumber,
) -> Result<Option<Dossier>, ArchiveError> {
    let sql = format!("SELECT {COLUMNS} FROM dossier WHERE year = ?1 AND sequence = ?2");
    reading.first(&sql, (number.year, number.sequence), row)
}

/// The dossiers that match, a page of them.
pub fn list(
    reading: &Reading<'_>,
    filter: &Filter,
    order: Order,
    page: Page,
) -> Result<Vec<Dossier>, ArchiveError> {
    let order = match order {
        Order::Newest => "year DESC, sequence DESC",
        Order::NextDuty => "next_on IS NULL, next_on, year DESC, sequence DESC",
        Order::Complainant => "sort_key, year DESC, sequence DESC",
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM dossier WHERE {MATCHING} ORDER BY {order} LIMIT :limit OFFSET :offset"
    );
    let params = named_params! {
        ":open": filter.state.column(),
        ":year": filter.year,
        ":handler": filter.handler,
        ":limit": page.limit,
        ":offset": page.offset,
    };
    reading.all(&sql, params, row)
}

/// The open dossiers that owe something, first the most urgent. The index on the next duty gives
/// the first few without a look at the rest.
pub fn due(reading: &Reading<'_>, limit: u32) -> Result<Vec<Dossier>, ArchiveError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM dossier WHERE open = 1 AND next_on IS NOT NULL
         ORDER BY next_on LIMIT ?1"
    );
    reading.all(&sql, [limit], row)
}

/// The complainants of all dossiers but one, each once, as they are sorted.
pub fn complainants(reading: &Reading<'_>, except: DossierId) -> Result<Vec<String>, ArchiveError> {
    let sql = "SELECT DISTINCT complainant FROM dossier WHERE id <> ?1";
    reading.all(sql, [except], |row| row.get(0))
}

/// How many open dossiers owe something, and how many dossiers there are in all.
pub fn load(reading: &Reading<'_>) -> Result<(u32, u32), ArchiveError> {
    let sql = "SELECT (SELECT count(*) FROM dossier WHERE open = 1 AND next_on IS NOT NULL),
                      (SELECT count(*) FROM dossier)";
    let counted = reading.first(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(counted.unwrap_or_default())
}

/// How many open and closed dossiers there are; the filter's own state does not count.
pub fn counts(reading: &Reading<'_>, filter: &Filter) -> Result<Counts, ArchiveError> {
    let sql = format!(
        "SELECT count(*) FILTER (WHERE open), count(*) FILTER (WHERE NOT open)
         FROM dossier WHERE {MATCHING}"
    );
    let none: Option<bool> = None;
    let params = named_params! { ":open": none, ":year": filter.year, ":handler": filter.handler };
    let counted = reading.first(&sql, params, |row| {
        Ok(Counts {
            open: row.get(0)?,
            closed: row.get(1)?,
        })
    })?;
    Ok(counted.unwrap_or_default())
}

/// The years in which dossiers were numbered, the latest first.
pub fn years(reading: &Reading<'_>) -> Result<Vec<u16>, ArchiveError> {
    reading.all(
        "SELECT DISTINCT year FROM dossier ORDER BY year DESC",
        [],
        |row| row.get(0),
    )
}

impl State {
    fn column(self) -> Option<bool> {
        match self {
            Self::Open => Some(true),
            Self::Closed => Some(false),
            Self::All => None,
        }
    }
}

fn insert(
    writing: &Writing<'_>,
    number: DossierNumber,
    listing: &Listing,
) -> Result<DossierId, ArchiveError> {
    let sql = "INSERT INTO dossier (year, sequence, complainant, sort_key, about, stage,
                   handler, received_on, next_on, next, open, regulation, updated_at)
               VALUES (:year, :sequence, :complainant, :sort_key, :about, :stage,
                   :handler, :received_on, :next_on, :next, :open, :regulation, :updated_at)";
    let id = writing.insert(
        sql,
        named_params! {
            ":year": number.year,
            ":sequence": number.sequence,
            ":complainant": listing.complainant,
            ":sort_key": listing.sort_key,
            ":about": listing.about,
            ":stage": listing.stage,
            ":handler": listing.handler,
            ":received_on": listing.received_on,
            ":next_on": listing.next_on,
            ":next": listing.next,
            ":open": listing.open,
            ":regulation": listing.regulation,
            ":updated_at": writing.author().at,
        },
    )?;
    Ok(DossierId(id))
}

fn row(row: &Row<'_>) -> rusqlite::Result<Dossier> {
    let listing = Listing {
        complainant: row.get(3)?,
        sort_key: row.get(4)?,
        about: row.get(5)?,
        stage: row.get(6)?,
        handler: row.get(7)?,
        received_on: row.get(8)?,
        next_on: row.get(9)?,
        next: row.get(10)?,
        open: row.get(11)?,
        regulation: row.get(12)?,
    };
    Ok(Dossier {
        id: row.get(0)?,
        number: DossierNumber {
            year: row.get(1)?,
            sequence: row.get(2)?,
        },
        listing,
        updated_at: row.get(13)?,
    })
}
