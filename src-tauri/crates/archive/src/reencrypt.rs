//! A new recovery key, and with it a new database key.
//!
//! The database is written anew beside the old one and takes its place by a rename. The
//! key file knows both keys before that; which one fits shows in the first bytes of the
//! database file. So every moment in between opens with the passphrases as before. The
//! alternative, `PRAGMA rekey`, rewrites the pages in place and has such a moment only
//! at its end.

use std::path::{Path, PathBuf};
use std::{fs, io, mem};

use rusqlite::Connection;

use crate::connection;
use crate::error::ArchiveError;
use crate::folder::Folder;
use crate::keys::{DatabaseKey, Opener, RecoveryKey, Salt, SlotId, random};
use crate::opened::Archive;
use crate::schema;
use crate::table::identity;
use crate::work::{Author, Subject};

impl Archive {
    /// Makes a new recovery key, to be printed and typed back. The old one opens nothing
    /// any more, except an old copy of the archive.
    ///
    /// It closes the archive and opens it again; after an error it is closed, and opens
    /// as before.
    pub fn renew_recovery(mut self, author: Author) -> Result<(Self, RecoveryKey), ArchiveError> {
        let key = RecoveryKey::random();
        self.announce(&key)?;
        self.write_anew()?;
        self.change_over()?;
        self.end_reencryption(Some(&key))?;
        let encoded = self.keys.file.encode();
        self.write(author, "recovery_renewed", |writing| {
            writing.concerns(Subject::Archive);
            identity::keep_keys(writing, &encoded)
        })?;
        Ok((self, key))
    }

    /// Lets the key file know the next database before there is one.
    fn announce(&mut self, key: &RecoveryKey) -> Result<(), ArchiveError> {
        let salt: Salt = random::bytes();
        let mut file = self.keys.file.clone();
        file.next_salt = Some(salt);
        file.recovery_confirmed = false;
        self.keys.ring.next = DatabaseKey::derived(key, &salt);
        self.adopt(file)
    }

    /// Writes the whole database under the next key into a file of its own.
    fn write_anew(&self) -> Result<(), ArchiveError> {
        let Some(salt) = &self.keys.file.next_salt else {
            return Ok(());
        };
        let (path, key) = (next_database(&self.folder), &self.keys.ring.next);
        remove(&path)?;
        connection::export(&self.connection, &path, key, salt)?;
        let copy = connection::look_at(&path, key, salt)?;
        schema::version(&copy)?;
        if connection::is_sound(&copy)? {
            Ok(())
        } else {
            Err(ArchiveError::CopyUnsound)
        }
    }

    /// Closes the old database, puts the new one in its place and opens that.
    fn change_over(&mut self) -> Result<(), ArchiveError> {
        let Some(salt) = self.keys.file.next_salt else {
            return Ok(());
        };
        self.settle()?;
        let closing = mem::replace(&mut self.connection, Connection::open_in_memory()?);
        closing
            .close()
            .map_err(|(_, error)| ArchiveError::from(error))?;
        put_in_place(&self.folder)?;
        self.keys.ring.database = self.keys.ring.next.copied();
        self.connection = connection::connect(&self.folder, &self.keys.ring.database, &salt)?;
        self.settled = false;
        Ok(())
    }

    /// Makes the key file say which of two databases there is now, after a re-encryption
    /// that came to its end or was interrupted. With a new recovery key, that key gets
    /// the recovery slot.
    pub(crate) fn end_reencryption(
        &mut self,
        recovery: Option<&RecoveryKey>,
    ) -> Result<(), ArchiveError> {
        let mut file = self.keys.file.clone();
        let Some(next_salt) = file.next_salt.take() else {
            return Ok(());
        };
        if self.keys.ring.database.0.bytes() == self.keys.ring.next.0.bytes() {
            file.salt = next_salt;
        } else {
            // Its key was never shown to anybody.
            remove(&next_database(&self.folder))?;
        }
        if let Some(key) = recovery {
            file.set_slot(
                SlotId::RECOVERY,
                "",
                Opener::Recovery(key),
                &self.keys.master,
            );
        }
        self.keys.ring.next = DatabaseKey::none();
        self.adopt(file)
    }
}

fn next_database(folder: &Folder) -> PathBuf {
    folder.file("archive.db-next")
}

/// Renames the new database over the old one, which nothing has open any more. A log of
/// the old database must not be left for the new one to read.
fn put_in_place(folder: &Folder) -> Result<(), ArchiveError> {
    if connection::has_log(folder) {
        return Err(ArchiveError::InUse);
    }
    remove(&folder.write_ahead_log())?;
    fs::rename(next_database(folder), folder.database())?;
    folder.sync()
}

fn remove(path: &Path) -> Result<(), ArchiveError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
