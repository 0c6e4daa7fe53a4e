//! The SQLCipher connection: its key, its settings, and the look before the leap.

use std::fmt::Write;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::sync::Once;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::error::ArchiveError;
use crate::folder::Folder;
use crate::keys::{DatabaseKey, Salt};
use crate::schema;

/// SQLCipher's page, which is also SQLite's default.
const PAGE: u64 = 4096;
/// Pages in the log before they are folded into the database file: 1 MiB, half of the
/// ballast, so that with the ballast freed the folding still has room.
pub(crate) const FOLDED_PAGES: u32 = 256;
/// How an unencrypted SQLite file begins (<https://sqlite.org/fileformat.html>).
const PLAINTEXT: &[u8; 16] = b"SQLite format 3\0";

const FLAGS: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

/// Settings of every connection. FULL keeps acknowledged commits through a power cut;
/// EXCLUSIVE keeps a second process out; memory security wipes pages and keys.
const SETTINGS: &str = "
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cache_size = -65536;
    PRAGMA mmap_size = 0;
    PRAGMA temp_store = MEMORY;
";

/// Looks at the database file without SQLite and returns its salt. Only to be called
/// while nothing in this process has the file open.
pub(crate) fn inspect(folder: &Folder) -> Result<Salt, ArchiveError> {
    let path = folder.database();
    if !path.exists() {
        return Err(ArchiveError::DatabaseMissing);
    }
    let mut file = fs::File::open(&path)?;
    let length = file.metadata()?.len();
    if length == 0 {
        return Err(ArchiveError::DatabaseEmpty);
    }
    let mut salt = [0; 16];
    file.read_exact(&mut salt)
        .map_err(|_| ArchiveError::DatabaseTruncated)?;
    if salt == *PLAINTEXT {
        return Err(ArchiveError::DatabasePlaintext);
    }
    // With a log to recover from, SQLite itself mends a torn end of the file.
    if length % PAGE != 0 && !has_log(folder) {
        return Err(ArchiveError::DatabaseTruncated);
    }
    Ok(salt)
}

/// Whether a write-ahead log with something in it lies beside the database: the last
/// run did not end in order.
pub(crate) fn has_log(folder: &Folder) -> bool {
    fs::metadata(folder.write_ahead_log()).is_ok_and(|log| log.len() > 0)
}

/// A connection that writes nothing, to look before opening. It must be dropped before
/// [`connect`].
pub(crate) fn look(
    folder: &Folder,
    key: &DatabaseKey,
    salt: &Salt,
) -> Result<Connection, ArchiveError> {
    if !has_log(folder) {
        return look_at(&folder.database(), key, salt);
    }
    // The newest version number may be in the log. SQLite reads a log only through a
    // connection that may write; with an index in memory and no checkpoint at the end it
    // leaves the files as they are.
    let connection = open(folder.database(), FLAGS)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    unlock(&connection, key, salt)?;
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA query_only = ON;")?;
    Ok(connection)
}

/// A connection that writes nothing, to a database file that no log belongs to.
pub(crate) fn look_at(
    path: &Path,
    key: &DatabaseKey,
    salt: &Salt,
) -> Result<Connection, ArchiveError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = open(immutable(path), flags)?;
    unlock(&connection, key, salt)?;
    Ok(connection)
}

/// Whether every page decrypts and the tables and indexes agree. The log must have been
/// folded in before: the check of the pages reads the database file alone.
pub(crate) fn is_sound(connection: &Connection) -> Result<bool, ArchiveError> {
    let undecryptable = connection
        .prepare("PRAGMA cipher_integrity_check")?
        .exists([])?;
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    Ok(!undecryptable && verdict == "ok")
}

/// Sets after how many pages in the log a commit folds them into the database file; 0 is
/// never.
pub(crate) fn fold_every(connection: &Connection, pages: u32) -> Result<(), ArchiveError> {
    Ok(connection.execute_batch(&format!("PRAGMA wal_autocheckpoint = {pages};"))?)
}

/// Writes everything in the database into a new file under another key.
pub(crate) fn export(
    connection: &Connection,
    path: &Path,
    key: &DatabaseKey,
    salt: &Salt,
) -> Result<(), ArchiveError> {
    // Our connections do not create databases, and the attached one inherits that.
    fs::File::create(path)?;
    let path = path.to_str().ok_or(ArchiveError::FolderMissing)?;
    // The export writes the schema table itself, which defensive mode forbids.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    connection.execute("ATTACH ?1 AS next KEY ?2", (path, &*raw_key(key, salt)))?;
    connection.execute_batch("PRAGMA next.auto_vacuum = INCREMENTAL;")?;
    connection.query_row("SELECT sqlcipher_export('next')", [], |_| Ok(()))?;
    schema::stamp(connection, "next")?;
    connection.execute_batch("DETACH next;")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    Ok(())
}

/// Opens the database for work.
pub(crate) fn connect(
    folder: &Folder,
    key: &DatabaseKey,
    salt: &Salt,
) -> Result<Connection, ArchiveError> {
    let connection = open(folder.database(), FLAGS)?;
    unlock(&connection, key, salt)?;
    configure(&connection)?;
    Ok(connection)
}

/// Creates the database file. Room that deleted rows leave can only be given back in a
/// database that was told so before its first table.
pub(crate) fn create(
    path: &Path,
    key: &DatabaseKey,
    salt: &Salt,
) -> Result<Connection, ArchiveError> {
    let connection = open(path, FLAGS.union(OpenFlags::SQLITE_OPEN_CREATE))?;
    unlock(&connection, key, salt)?;
    connection.execute_batch("PRAGMA auto_vacuum = INCREMENTAL;")?;
    configure(&connection)?;
    Ok(connection)
}

/// Folds the write-ahead log into the database file and empties it.
pub(crate) fn checkpoint(connection: &Connection) -> Result<(), ArchiveError> {
    let busy: bool =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy {
        Err(ArchiveError::InUse)
    } else {
        Ok(())
    }
}

/// The key as SQLCipher's raw key specification: 64 hex digits of key and 32 of salt.
/// SQLCipher takes any other length for a passphrase, without a word.
pub(crate) fn raw_key(key: &DatabaseKey, salt: &Salt) -> Zeroizing<String> {
    let mut spec = Zeroizing::new(String::with_capacity(99));
    spec.push_str("x'");
    for byte in key.0.bytes().iter().chain(salt) {
        write!(spec, "{byte:02x}").expect("writing to a string does not fail");
    }
    spec.push('\'');
    assert_eq!(spec.len(), 96 + 3, "a raw key has exactly 96 hex digits");
    spec
}

/// A connection without a key.
///
/// SQLite calls itself ready before SQLCipher has added its parts (`SQLITE_EXTRA_INIT`), so
/// that of several threads that open their first database together, one may find no cipher.
/// The first connection of the process is therefore made alone.
fn open(path: impl AsRef<Path>, flags: OpenFlags) -> rusqlite::Result<Connection> {
    static READY: Once = Once::new();
    READY.call_once(|| drop(Connection::open_in_memory()));
    Connection::open_with_flags(path, flags)
}

fn unlock(connection: &Connection, key: &DatabaseKey, salt: &Salt) -> Result<(), ArchiveError> {
    // Without this, SQLCipher writes its errors to the terminal.
    connection
        .execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = ON;")?;
    let spec = raw_key(key, salt);
    let mut pragma = Zeroizing::new(String::with_capacity(128));
    for part in ["PRAGMA key = \"", &spec, "\";"] {
        pragma.push_str(part);
    }
    Ok(connection.execute_batch(&pragma)?)
}

fn configure(connection: &Connection) -> Result<(), ArchiveError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.execute_batch(SETTINGS)?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(ArchiveError::FolderReadOnly);
    }
    connection.execute_batch("PRAGMA journal_size_limit = 16777216;")?;
    fold_every(connection, FOLDED_PAGES)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// A URI that makes SQLite treat the file as unchangeable: it creates nothing beside it.
fn immutable(path: &Path) -> String {
    let mut uri = String::from(if cfg!(windows) { "file:///" } else { "file:" });
    for &byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'/' | b'.' | b'-' | b'_' | b':' => uri.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    uri
}

#[cfg(test)]
mod tests {
    use rusqlite::types::Value;

    use super::*;
    use crate::common::Practice;

    /// ARCHIVE.md, "Engine": the settings that its measurements were made with.
    #[test]
    fn the_connection_has_the_settings_that_were_measured() {
        let practice = Practice::closed();
        let archive = practice.unlock().unwrap();
        let check = |pragma: &str, expected: Value| {
            let sql = format!("PRAGMA {pragma}");
            let found = archive.connection.query_row(&sql, [], |row| row.get(0));
            assert_eq!(found, Ok(expected), "{pragma}");
        };
        let text = |text: &str| Value::Text(text.to_owned());
        check("journal_mode", text("wal"));
        check("locking_mode", text("exclusive"));
        check("cipher_memory_security", text("1"));
        check("synchronous", Value::Integer(2));
        check("secure_delete", Value::Integer(1));
        check("foreign_keys", Value::Integer(1));
        check("auto_vacuum", Value::Integer(2));
        check("cache_size", Value::Integer(-65536));
        check("temp_store", Value::Integer(2));
        check("trusted_schema", Value::Integer(0));
        check(
            "wal_autocheckpoint",
            Value::Integer(i64::from(FOLDED_PAGES)),
        );
    }

    #[test]
    fn a_path_becomes_a_uri_that_means_the_same_file() {
        let root = tempfile::tempdir().unwrap();
        for name in ["plain.db", "with space?.db", "50%#é&=.db"] {
            let path = root.path().join(name);
            let (key, salt) = (DatabaseKey::none(), [7; 16]);
            drop(create(&path, &key, &salt).unwrap());
            let opened = look_at(&path, &key, &salt).unwrap();
            assert_eq!(is_sound(&opened), Ok(true), "{name}");
        }
    }
}
