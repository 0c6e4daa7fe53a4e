//! The folder of an archive: its files, its lock, its ballast.
//!
//! ```text
//! archive.db   keys-a.whk   keys-b.whk   lock   ballast
//! ```
//!
//! The database file is never opened from here while SQLite has it: on Linux, closing
//! any handle to a file drops the process's locks on it, SQLite's among them.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::error::ArchiveError;
use crate::keys::{KeyCopy, random};

/// Bytes kept for the day that the disk is full: 2 MiB. Deleting and checkpointing need
/// room themselves, up to what the write-ahead log holds between two checkpoints.
const BALLAST_LENGTH: usize = 2 << 20;

/// Where an archive lies.
#[derive(Clone, Debug)]
pub(crate) struct Folder {
    path: PathBuf,
}

/// The lock that makes this process the only one with the archive. Dropping it unlocks.
#[derive(Debug)]
pub(crate) struct Hold(File);

impl Drop for Hold {
    fn drop(&mut self) {
        // Closing the file would do, were it not that a process being started at this moment
        // still shares it: the archive would then seem in use for an instant.
        let _ = self.0.unlock();
    }
}

impl Folder {
    pub(crate) fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
        }
    }

    /// The folder at `path`, when it holds an archive or something left of one.
    pub(crate) fn of_archive(path: &Path) -> Result<Self, ArchiveError> {
        let folder = Self::new(path);
        if !path.is_dir() {
            return Err(ArchiveError::FolderMissing);
        }
        let files = [
            folder.database(),
            folder.key_copy(KeyCopy::A),
            folder.key_copy(KeyCopy::B),
        ];
        if !files.iter().any(|file| file.exists()) {
            return Err(ArchiveError::NoArchive);
        }
        Ok(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.file("archive.db")
    }

    pub(crate) fn write_ahead_log(&self) -> PathBuf {
        self.file("archive.db-wal")
    }

    pub(crate) fn key_copy(&self, copy: KeyCopy) -> PathBuf {
        self.file(match copy {
            KeyCopy::A => "keys-a.whk",
            KeyCopy::B => "keys-b.whk",
        })
    }

    fn ballast(&self) -> PathBuf {
        self.file("ballast")
    }

    /// Takes the lock, and finds out whether the folder can be written without leaving
    /// anything in it.
    pub(crate) fn hold(&self) -> Result<Hold, ArchiveError> {
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.file("lock"))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(ArchiveError::InUse),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        self.probe()?;
        Ok(Hold(lock))
    }

    fn probe(&self) -> Result<(), ArchiveError> {
        let probe = self.file(&format!("probe-{}", std::process::id()));
        match File::create(&probe) {
            Ok(_) => fs::remove_file(&probe)?,
            // A full disk is no reason to stay shut: reading and deleting still work.
            Err(error) if error.kind() == io::ErrorKind::StorageFull => {}
            Err(error) => return Err(error.into()),
        }
        for path in [
            self.database(),
            self.key_copy(KeyCopy::A),
            self.key_copy(KeyCopy::B),
        ] {
            match OpenOptions::new().write(true).open(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        Ok(())
    }

    /// Puts `bytes` in the place of a file, so that a crash leaves the old or the new.
    pub(crate) fn replace(&self, path: &Path, bytes: &[u8]) -> Result<(), ArchiveError> {
        let fresh = path.with_extension("new");
        let replaced = write_durably(&fresh, bytes).and_then(|()| fs::rename(&fresh, path));
        if replaced.is_err() {
            // Half a file on a full disk only makes it fuller.
            let _ = fs::remove_file(&fresh);
        }
        replaced?;
        self.sync()
    }

    /// Makes renames in the folder durable.
    pub(crate) fn sync(&self) -> Result<(), ArchiveError> {
        sync_folder(&self.path)
    }

    /// Lays the ballast in when it is missing or short.
    pub(crate) fn refill_ballast(&self) -> Result<(), ArchiveError> {
        let length = fs::metadata(self.ballast()).map_or(0, |found| found.len());
        if length >= BALLAST_LENGTH as u64 {
            return Ok(());
        }
        // Random, since some file systems store a run of zeros in no space at all.
        let mut bytes = vec![0; BALLAST_LENGTH];
        random::fill(&mut bytes);
        let written = fs::write(self.ballast(), &bytes);
        if written.is_err() {
            // Half a ballast on a full disk would take the room it is meant to give.
            self.drop_ballast();
        }
        Ok(written?)
    }

    /// Gives the ballast's room back to the disk.
    pub(crate) fn drop_ballast(&self) {
        // Nothing depends on it: without ballast the next write fails as this one did.
        let _ = fs::remove_file(self.ballast());
    }
}

fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes renames in `path` durable. Windows has no such call and needs none.
pub(crate) fn sync_folder(path: &Path) -> Result<(), ArchiveError> {
    if cfg!(unix) {
        File::open(path)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A process that is being started has a share in every open file until it has begun.
    #[test]
    fn the_lock_is_let_go_whoever_shares_its_file() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::new(place.path());
        let hold = folder.hold().unwrap();
        assert!(matches!(folder.hold(), Err(ArchiveError::InUse)));
        let shared = hold.0.try_clone().unwrap();
        drop(hold);
        assert!(folder.hold().is_ok());
        drop(shared);
    }
}
