//! Founding an archive.
//!
//! It is built in a folder of its own beside the one asked for, and takes its place by
//! one rename: an archive is there whole, or not at all.

use std::cell::Cell;
use std::fs::{self, DirBuilder};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::connection;
use crate::error::ArchiveError;
use crate::folder::{Folder, sync_folder};
use crate::keys::{
    self, ArchiveId, Beginnings, Cost, DatabaseKey, KeyFile, Keyring, Mark, MasterKey, Opener,
    Passphrase, RecoveryKey, Salt, Secret, SlotId, random,
};
use crate::opened::{Archive, OpenKeys, in_transaction};
use crate::schema::{self, MIGRATIONS};
use crate::table::{audit, identity};
use crate::work::{Author, Subject, Writing};

/// What an archive begins with.
#[derive(Clone, Debug)]
pub struct Founding {
    /// What the lock screen calls it: the practice's name.
    pub label: String,
    /// A practice's own archive, or an example.
    pub mark: Mark,
    /// The name on the first key slot, readable on the lock screen.
    pub holder: String,
    /// The moment, in UTC.
    pub at: DateTime<Utc>,
}

impl Archive {
    /// Founds an archive in a folder that is new or empty, and opens it. The recovery
    /// key is not stored anywhere: it is to be printed and typed back now.
    pub fn create(
        path: &Path,
        founding: Founding,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<(Self, RecoveryKey), ArchiveError> {
        Self::create_with(path, founding, passphrase, cost, |_| Ok(()))
    }

    /// Founds an archive as [`Archive::create`] does, with all that `furnish` writes in it:
    /// an archive that lacks it never comes to be.
    pub fn create_with<E: From<ArchiveError>>(
        path: &Path,
        founding: Founding,
        passphrase: &Passphrase,
        cost: Cost,
        furnish: impl FnOnce(&mut Writing<'_>) -> Result<(), E>,
    ) -> Result<(Self, RecoveryKey), E> {
        refuse_taken(path)?;
        let author = Author {
            staff: None,
            at: founding.at,
        };
        let site = Site::beside(path)?;
        let recovery = RecoveryKey::random();
        let keys = make_keys(founding, passphrase, cost, &recovery);
        build(&Folder::new(&site.path), &keys, author, furnish)?;
        site.move_to(path)?;
        Ok((Self::moved_in(Folder::new(path), keys)?, recovery))
    }

    fn moved_in(folder: Folder, keys: OpenKeys) -> Result<Self, ArchiveError> {
        let hold = folder.hold()?;
        let connection = connection::connect(&folder, &keys.ring.database, &keys.file.salt)?;
        Ok(Self {
            connection,
            folder,
            keys,
            warnings: Vec::new(),
            settled: false,
            hold,
        })
    }
}

fn refuse_taken(path: &Path) -> Result<(), ArchiveError> {
    match fs::read_dir(path) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(ArchiveError::FolderTaken),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            Err(ArchiveError::FolderTaken)
        }
        Err(error) => Err(error.into()),
    }
}

fn make_keys(
    founding: Founding,
    passphrase: &Passphrase,
    cost: Cost,
    recovery: &RecoveryKey,
) -> OpenKeys {
    let Founding {
        label,
        mark,
        holder,
        at,
    } = founding;
    let salt: Salt = random::bytes();
    let master = MasterKey::random();
    let ring = Keyring {
        database: DatabaseKey::derived(recovery, &salt),
        next: DatabaseKey::none(),
        audit: Secret::random(),
    };
    let archive = ArchiveId::random();
    let mut file = KeyFile::new(Beginnings {
        archive,
        salt,
        founded_at: at,
        mark,
        label,
    });
    file.set_slot(SlotId::RECOVERY, "", Opener::Recovery(recovery), &master);
    file.set_slot(
        SlotId::FIRST,
        &holder,
        Opener::Passphrase(passphrase, cost),
        &master,
    );
    file.seal(&ring, &master);
    OpenKeys { file, ring, master }
}

fn build<E: From<ArchiveError>>(
    folder: &Folder,
    keys: &OpenKeys,
    author: Author,
    furnish: impl FnOnce(&mut Writing<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let mut connection =
        connection::create(&folder.database(), &keys.ring.database, &keys.file.salt)?;
    schema::migrate(&mut connection, MIGRATIONS)?;
    identity::found(&connection, keys.file.archive, &keys.file.encode())?;
    in_transaction(&mut connection, author, &Cell::new(false), |writing| {
        writing.concerns(Subject::Archive);
        furnish(writing)?;
        Ok::<_, E>(audit::append(writing, &keys.ring.audit, "archive_founded")?)
    })?;
    connection::checkpoint(&connection)?;
    drop(connection);
    folder.refill_ballast()?;
    Ok(keys::write(folder, &keys.file)?)
}

/// The folder in which an archive is built. It goes again when building fails: nothing
/// was ever stored in it and nobody has its keys.
struct Site {
    path: PathBuf,
    parent: PathBuf,
}

impl Site {
    fn beside(path: &Path) -> Result<Self, ArchiveError> {
        let name = path.file_name().ok_or(ArchiveError::FolderMissing)?;
        let parent = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        fs::create_dir_all(&parent)?;
        let unique = u32::from_be_bytes(random::bytes());
        let mut building = name.to_owned();
        building.push(format!(".building-{unique:08x}"));
        let path = parent.join(building);
        private(&mut DirBuilder::new()).create(&path)?;
        Ok(Self { path, parent })
    }

    fn move_to(self, path: &Path) -> Result<(), ArchiveError> {
        // Windows renames onto nothing, not even onto an empty folder.
        match fs::remove_dir(path) {
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => {
                return Err(ArchiveError::FolderTaken);
            }
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        fs::rename(&self.path, path)?;
        sync_folder(&self.parent)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // After the move there is nothing left under this name.
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// Only the owner may look into the folder.
fn private(builder: &mut DirBuilder) -> &mut DirBuilder {
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(builder, 0o700);
    builder
}
