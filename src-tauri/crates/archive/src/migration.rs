//! Bringing an archive of an older schema up to date.

use std::fs;

use crate::connection;
use crate::error::ArchiveError;
use crate::folder::Folder;
use crate::keys::{DatabaseKey, Salt};
use crate::schema::{self, MIGRATIONS, SCHEMA_VERSION};

/// Migrates the database of a folder whose lock is held, when its schema is older than
/// this program's. A verified copy of the old database stays beside it.
pub(crate) fn run_if_older(
    folder: &Folder,
    key: &DatabaseKey,
    salt: &Salt,
    version: u32,
) -> Result<(), ArchiveError> {
    if version >= SCHEMA_VERSION {
        return Ok(());
    }
    keep_copy(folder, key, salt, version)?;
    let mut connection = connection::connect(folder, key, salt)?;
    schema::migrate(&mut connection, MIGRATIONS)?;
    connection::checkpoint(&connection)
}

/// Copies the closed database to `archive-v1.db` and proves that the copy can be read.
fn keep_copy(
    folder: &Folder,
    key: &DatabaseKey,
    salt: &Salt,
    version: u32,
) -> Result<(), ArchiveError> {
    // What is still in the log has to get into the file that is copied.
    let connection = connection::connect(folder, key, salt)?;
    connection::checkpoint(&connection)?;
    drop(connection);

    let copy = folder.file(&format!("archive-v{version}.db"));
    fs::copy(folder.database(), &copy)?;
    fs::File::options().write(true).open(&copy)?.sync_all()?;
    folder.sync()?;
    let opened = connection::look_at(&copy, key, salt)?;
    if connection::is_sound(&opened)? {
        Ok(())
    } else {
        Err(ArchiveError::CopyUnsound)
    }
}
