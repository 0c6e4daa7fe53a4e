//! What can go wrong with an archive, as codes that a window can word.
//!
//! No message, path, query or value of a row gets into an error: SQLite quotes the
//! user's text in some of its messages, so only its numeric code is kept.

use std::io;

use rusqlite::ffi;
use thiserror::Error;

/// Why an archive was not opened, read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ArchiveError {
    /// There is no folder at this path.
    #[error("the folder does not exist")]
    FolderMissing,
    /// The folder exists and holds neither a database nor a key file.
    #[error("the folder holds no archive")]
    NoArchive,
    /// The folder, or a file of the archive in it, cannot be written.
    #[error("the folder is read-only")]
    FolderReadOnly,
    /// An archive may only be founded in a new or empty folder.
    #[error("the folder is not empty")]
    FolderTaken,
    /// Another instance of the program has this archive open.
    #[error("the archive is in use")]
    InUse,
    /// The keys do not fit, or cannot be read.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The keys are there and the database file is not.
    #[error("the database file is missing")]
    DatabaseMissing,
    /// The database file has no bytes; SQLite would take it for a new database.
    #[error("the database file is empty")]
    DatabaseEmpty,
    /// The database file is an unencrypted SQLite database.
    #[error("the database file is not encrypted")]
    DatabasePlaintext,
    /// The database file ends in the middle of a page.
    #[error("the database file is cut off")]
    DatabaseTruncated,
    /// The keys fit this database, and pages are missing, do not decrypt or contradict
    /// each other.
    #[error("the database file is damaged")]
    DatabaseDamaged,
    /// The keys fit, and what is inside is not an archive of this program.
    #[error("the database is not an archive")]
    DatabaseForeign,
    /// A newer version of the program wrote this archive.
    #[error("the archive has schema {found}, this program knows {known}")]
    DatabaseNewer {
        /// The schema version in the file.
        found: u32,
        /// The newest schema version that this program reads.
        known: u32,
    },
    /// The copy made before a migration did not verify, so nothing was migrated.
    #[error("the copy before the migration is not sound")]
    CopyUnsound,
    /// The disk is full. The ballast was freed, so a small write may work again.
    #[error("the disk is full")]
    DiskFull,
    /// The disk or the file system refused.
    #[error("the disk failed: {0}")]
    Disk(io::ErrorKind),
    /// The bytes to be stored could not be read from where they come from.
    #[error("the source could not be read: {0}")]
    Source(io::ErrorKind),
    /// There is one already, with the same identifying fields.
    #[error("there is already such a {0:?}")]
    Taken(Kind),
    /// There is none with this id.
    #[error("there is no such {0:?}")]
    Missing(Kind),
    /// The row names another row that does not exist.
    #[error("a row refers to a row that does not exist")]
    Dangling,
    /// The row can no longer be changed: an event, an audit entry, a frozen letter.
    #[error("the row can no longer be changed")]
    Immutable,
    /// A document is larger than [`crate::document::MAX_LENGTH`].
    #[error("the document is too large")]
    DocumentTooLarge,
    /// A document's bytes no longer match the length or SHA-256 that were stored with it.
    #[error("the document is damaged")]
    DocumentDamaged,
    /// A row holds something that this program never writes.
    #[error("a row cannot be read")]
    RowUnreadable,
    /// SQLite refused for a reason that has no mend of its own; the extended result code.
    #[error("sqlite code {0}")]
    Sqlite(i32),
}

/// Why keys do not open an archive. The first four look alike and have different mends,
/// so each has its own checksum or test and is never guessed from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyError {
    /// The slot is sound and this passphrase does not open it: type it again.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// The slot is damaged in every copy: use another slot or the recovery key.
    #[error("the key slot is damaged")]
    SlotDamaged,
    /// No copy of the key file can be read: use the recovery key, or a backup's key file.
    #[error("the key file is damaged")]
    FileDamaged,
    /// The key file and the database belong to different archives.
    #[error("the key file is another archive's")]
    FileForeign,
    /// There is no key file at all: use the recovery key, or a backup's key file.
    #[error("the key file is missing")]
    FileMissing,
    /// A newer version of the program wrote the key file.
    #[error("the key file is newer than this program")]
    FileNewer,
    /// The recovery key is well formed and does not open this archive.
    #[error("the recovery key is wrong")]
    WrongRecoveryKey,
    /// There is no slot with this id.
    #[error("there is no such key slot")]
    SlotMissing,
}

/// A kind of row, for [`ArchiveError::Taken`] and [`ArchiveError::Missing`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A dossier.
    Dossier,
    /// An event in a dossier's timeline.
    Event,
    /// A letter of a dossier.
    Letter,
    /// A document: a scan or a finished letter.
    Document,
    /// A version of a regulation.
    Regulation,
    /// A member of staff.
    Staff,
    /// A talk with its notes.
    Talk,
    /// Any other row.
    Other,
}

impl From<rusqlite::Error> for ArchiveError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(failure, message) => from_code(
                failure.extended_code,
                message.as_deref().unwrap_or_default(),
            ),
            rusqlite::Error::SqlInputError { error, .. } => from_code(error.extended_code, ""),
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => Self::RowUnreadable,
            _ => Self::Sqlite(ffi::SQLITE_ERROR),
        }
    }
}

impl From<io::Error> for ArchiveError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::FolderReadOnly
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::Disk(kind),
        }
    }
}

fn from_code(extended: i32, message: &str) -> ArchiveError {
    match extended {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
            return ArchiveError::Taken(kind_of(message));
        }
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => return ArchiveError::Dangling,
        ffi::SQLITE_CONSTRAINT_TRIGGER => return ArchiveError::Immutable,
        _ => {}
    }
    match extended & 0xff {
        ffi::SQLITE_FULL => ArchiveError::DiskFull,
        ffi::SQLITE_READONLY | ffi::SQLITE_CANTOPEN | ffi::SQLITE_PERM => {
            ArchiveError::FolderReadOnly
        }
        ffi::SQLITE_IOERR => ArchiveError::Disk(io::ErrorKind::Other),
        ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB => ArchiveError::DatabaseDamaged,
        ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => ArchiveError::InUse,
        _ => ArchiveError::Sqlite(extended),
    }
}

/// The table that SQLite's message names, as in "UNIQUE constraint failed: staff.id".
fn kind_of(message: &str) -> Kind {
    let columns = message.rsplit(": ").next().unwrap_or_default();
    match columns.split('.').next().unwrap_or_default() {
        "dossier" => Kind::Dossier,
        "event" => Kind::Event,
        "letter" => Kind::Letter,
        "document" | "chunk" => Kind::Document,
        "regulation" => Kind::Regulation,
        "staff" => Kind::Staff,
        "talk" => Kind::Talk,
        _ => Kind::Other,
    }
}
