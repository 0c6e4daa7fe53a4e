//! Reading and writing: what the tables are used through.

use std::cell::Cell;
use std::fmt::{self, Write};
use std::ops::Deref;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Params, Row};

use crate::error::ArchiveError;
use crate::table::document::DocumentId;
use crate::table::dossier::DossierId;
use crate::table::regulation::RegulationId;
use crate::table::staff::StaffId;

/// Who writes, and when. The time is passed in: nothing here asks the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Author {
    /// The member of staff, or nobody when the program does it of its own accord.
    pub staff: Option<StaffId>,
    /// The moment, in UTC.
    pub at: DateTime<Utc>,
}

/// What an audit entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The archive itself: its keys, its settings.
    Archive,
    /// A dossier with its events, letters and documents.
    Dossier(DossierId),
    /// A document that belongs to no dossier yet.
    Document(DocumentId),
    /// A version of a regulation.
    Regulation(RegulationId),
    /// A member of staff.
    Staff(StaffId),
}

impl Subject {
    pub(crate) fn kind(self) -> &'static str {
        match self {
            Self::Archive => "archive",
            Self::Dossier(_) => "dossier",
            Self::Document(_) => "document",
            Self::Regulation(_) => "regulation",
            Self::Staff(_) => "staff",
        }
    }

    pub(crate) fn id(self) -> i64 {
        match self {
            Self::Archive => 0,
            Self::Dossier(id) => id.0,
            Self::Document(id) => id.0,
            Self::Regulation(id) => id.0,
            Self::Staff(id) => id.0,
        }
    }

    pub(crate) fn from_stored(kind: &str, id: i64) -> Option<Self> {
        Some(match kind {
            "archive" => Self::Archive,
            "dossier" => Self::Dossier(DossierId(id)),
            "document" => Self::Document(DocumentId(id)),
            "regulation" => Self::Regulation(RegulationId(id)),
            "staff" => Self::Staff(StaffId(id)),
            _ => return None,
        })
    }
}

/// Read access to the tables.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    connection: &'a Connection,
}

/// One transaction: the tables' writes, and the audit entry that will tell of them.
#[derive(Debug)]
pub struct Writing<'a> {
    reading: Reading<'a>,
    author: Author,
    subject: Option<Subject>,
    trail: String,
    disk_full: &'a Cell<bool>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    pub(crate) fn connection(&self) -> &'a Connection {
        self.connection
    }

    /// The first row, if there is one.
    pub(crate) fn first<T>(
        &self,
        sql: &str,
        params: impl Params,
        row: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, ArchiveError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row(params, row).optional()?)
    }

    /// All rows.
    pub(crate) fn all<T>(
        &self,
        sql: &str,
        params: impl Params,
        row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, ArchiveError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement
            .query_map(params, row)?
            .collect::<Result<_, _>>()?;
        Ok(rows)
    }
}

impl<'a> Deref for Writing<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

impl<'a> Writing<'a> {
    pub(crate) fn new(
        connection: &'a Connection,
        author: Author,
        disk_full: &'a Cell<bool>,
    ) -> Self {
        let reading = Reading::new(connection);
        Self {
            reading,
            author,
            subject: None,
            trail: String::new(),
            disk_full,
        }
    }

    /// Who writes, and when.
    pub fn author(&self) -> Author {
        self.author
    }

    /// Says what the audit entry is about. Without it, it is about what was written
    /// first.
    pub fn concerns(&mut self, subject: Subject) {
        self.subject = Some(subject);
    }

    /// Adds a line to what the audit entry vouches for. It is kept in clear beside the
    /// entry until the subject is destroyed.
    pub fn note(&mut self, line: &str) {
        self.trail.push_str(line);
        self.trail.push('\n');
    }

    /// What the tables call for each write: the trail gets a line by itself, so that no
    /// caller can forget it.
    pub(crate) fn wrote(&mut self, subject: Subject, what: fmt::Arguments<'_>) {
        self.subject.get_or_insert(subject);
        writeln!(self.trail, "{what}").expect("writing to a string does not fail");
    }

    pub(crate) fn subject(&self) -> Subject {
        self.subject.unwrap_or(Subject::Archive)
    }

    pub(crate) fn trail(&self) -> &str {
        &self.trail
    }

    /// Runs a statement and returns how many rows it changed.
    pub(crate) fn execute(&self, sql: &str, params: impl Params) -> Result<usize, ArchiveError> {
        let ran = self
            .reading
            .connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.execute(params));
        ran.map_err(|error| self.noticed(error.into()))
    }

    /// Inserts a row and returns its id.
    pub(crate) fn insert(&self, sql: &str, params: impl Params) -> Result<i64, ArchiveError> {
        self.execute(sql, params)?;
        Ok(self.reading.connection.last_insert_rowid())
    }

    /// Remembers a full disk even when the caller turns the error into one of its own.
    fn noticed(&self, error: ArchiveError) -> ArchiveError {
        if error == ArchiveError::DiskFull {
            self.disk_full.set(true);
        }
        error
    }
}
