//! Opening an archive.
//!
//! Everything that can refuse comes first and writes nothing: folder, lock, database
//! header, keys, passphrase, and a look at the schema through a connection that cannot
//! write. Only then does the first byte change. No error here deletes or recreates
//! anything: a wrong key, a foreign file and a damaged header look the same to SQLite.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::connection;
use crate::error::{ArchiveError, KeyError};
use crate::folder::{Folder, Hold};
use crate::keys::{
    self, ArchiveId, Copies, CopyFault, DatabaseKey, KeyCopy, KeyFile, Mark, MasterKey, Passphrase,
    RecoveryKey, Salt, SlotId,
};
use crate::migration;
use crate::opened::{Archive, OpenKeys, Warning, rolled_back};
use crate::schema;
use crate::table::identity;
use crate::work::Reading;

/// What the lock screen shows before anybody has a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// Which archive it is.
    pub archive: ArchiveId,
    /// The practice's name.
    pub label: String,
    /// A practice's own archive, or an example.
    pub mark: Mark,
    /// When it was founded.
    pub founded_at: DateTime<Utc>,
    /// The slots that a passphrase opens.
    pub slots: Vec<SlotFace>,
    /// Whether the recovery key was ever typed back.
    pub recovery_confirmed: bool,
    /// Faults of the key file's copies and slots; nothing has been mended yet.
    pub warnings: Vec<Warning>,
}

/// A slot on the lock screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotFace {
    /// Its id.
    pub id: SlotId,
    /// The name that its holder gave.
    pub holder: String,
}

impl Archive {
    /// Reads what the lock screen shows. It needs no key and no lock, and changes
    /// nothing.
    pub fn face(path: &Path) -> Result<Face, ArchiveError> {
        let Copies { file, faults } = keys::read(&Folder::of_archive(path)?, None)?;
        let copies = faults
            .into_iter()
            .map(|(copy, fault)| Warning::KeyCopy(copy, fault));
        let warnings = copies
            .chain(file.damaged_slots().map(Warning::SlotDamaged))
            .collect();
        let slots = file.holders().map(|(id, holder)| SlotFace {
            id,
            holder: holder.to_owned(),
        });
        Ok(Face {
            archive: file.archive,
            mark: file.mark,
            founded_at: file.founded_at,
            slots: slots.collect(),
            recovery_confirmed: file.recovery_confirmed,
            warnings,
            label: file.label,
        })
    }

    /// Opens the archive with a staff member's passphrase.
    pub fn open(path: &Path, slot: SlotId, passphrase: &Passphrase) -> Result<Self, ArchiveError> {
        let door = Door::before(path)?;
        let copies = keys::read(&door.folder, Some(&door.salt))?;
        let master = copies.file.open_with_passphrase(slot, passphrase)?;
        door.open(copies, master, Vec::new())
    }

    /// Opens the archive with the recovery key, also when both key files are lost.
    pub fn open_with_recovery(path: &Path, key: &RecoveryKey) -> Result<Self, ArchiveError> {
        let door = Door::before(path)?;
        let opened = keys::read(&door.folder, Some(&door.salt)).and_then(|copies| {
            let master = copies.file.open_with_recovery(key)?;
            Ok((copies, master))
        });
        match opened {
            Ok((copies, master)) => door.open(copies, master, Vec::new()),
            Err(ArchiveError::Key(
                why @ (KeyError::FileMissing
                | KeyError::FileDamaged
                | KeyError::FileForeign
                | KeyError::SlotDamaged),
            )) => door.open_without_keys(key, why),
            Err(error) => Err(error),
        }
    }
}

/// An archive that may be opened, as far as one can tell without a key.
struct Door {
    folder: Folder,
    salt: Salt,
    hold: Hold,
}

impl Door {
    fn before(path: &Path) -> Result<Self, ArchiveError> {
        let folder = Folder::of_archive(path)?;
        let hold = folder.hold()?;
        let salt = connection::inspect(&folder)?;
        Ok(Self { folder, salt, hold })
    }

    /// The key files are of no use: the recovery key opens the database itself, and the
    /// copy of the key file inside gives the rest.
    fn open_without_keys(self, key: &RecoveryKey, why: KeyError) -> Result<Archive, ArchiveError> {
        let database = DatabaseKey::derived(key, &self.salt);
        let kept = match look(&self.folder, &database, &self.salt) {
            Ok(seen) => seen.keys,
            // Either the key is wrong or the database is damaged; the keys' own error
            // promises less than either.
            Err(ArchiveError::DatabaseDamaged) => return Err(why.into()),
            Err(error) => return Err(error),
        };
        let file = KeyFile::read(&kept)?;
        let master = file.open_with_recovery(key)?;
        let fault = match why {
            KeyError::FileMissing => CopyFault::Missing,
            KeyError::FileForeign => CopyFault::Foreign,
            _ => CopyFault::Damaged,
        };
        let faults = KeyCopy::BOTH.map(|copy| (copy, fault)).to_vec();
        self.open(Copies { file, faults }, master, vec![Warning::KeysRestored])
    }

    fn open(
        self,
        mut copies: Copies,
        master: MasterKey,
        mut warnings: Vec<Warning>,
    ) -> Result<Archive, ArchiveError> {
        let Self { folder, salt, hold } = self;
        let mut ring = copies.file.keyring(&master)?;
        if copies.file.next_salt == Some(salt) {
            // A re-encryption got as far as the new database and not to its end.
            ring.database = ring.next.copied();
        }
        let seen = look(&folder, &ring.database, &own_salt(&copies.file, &salt))?;
        if seen.archive != copies.file.archive {
            return Err(KeyError::FileForeign.into());
        }
        if let Some(newer) = newer_keys(&seen.keys, &copies.file, &master) {
            warnings.push(Warning::KeysOutdated);
            copies.faults = KeyCopy::BOTH
                .map(|copy| (copy, CopyFault::Outdated))
                .to_vec();
            copies.file = newer;
        }
        if let Ok(kept) = KeyFile::read(&seen.keys) {
            copies.file.mend_slots_from(&kept);
        }
        let salt = own_salt(&copies.file, &salt);
        migration::run_if_older(&folder, &ring.database, &salt, seen.version)?;
        let connection = connection::connect(&folder, &ring.database, &salt)?;
        let keys = OpenKeys {
            file: copies.file.clone(),
            ring,
            master,
        };
        let mut archive = Archive {
            connection,
            folder,
            keys,
            warnings,
            settled: false,
            hold,
        };
        archive.mend(&copies, &seen.keys);
        Ok(archive)
    }
}

impl Archive {
    /// Puts right what the last run left behind. Failing at that keeps nobody out.
    fn mend(&mut self, copies: &Copies, kept: &[u8]) {
        let faults = copies
            .faults
            .iter()
            .map(|&(copy, fault)| Warning::KeyCopy(copy, fault));
        self.warnings.extend(faults);
        self.warnings
            .extend(copies.file.damaged_slots().map(Warning::SlotDamaged));
        self.warnings
            .extend(rolled_back(&self.read(), &copies.file.head));
        let mended = copies
            .mend(&self.folder)
            .and_then(|()| self.end_reencryption(None));
        if mended.is_err() {
            self.warnings.push(Warning::KeyCopyNotMended);
        }
        if KeyFile::read(kept).map(|kept| kept.sequence) != Ok(self.keys.file.sequence) {
            let encoded = self.keys.file.encode();
            // The copy inside is a spare; the next change of the keys writes it anew.
            let _ = identity::refresh_keys(&self.connection, &encoded);
        }
        if self.folder.refill_ballast().is_err() {
            self.warnings.push(Warning::NoBallast);
        }
    }
}

/// What a look through a connection that cannot write shows.
struct Seen {
    version: u32,
    archive: ArchiveId,
    keys: Vec<u8>,
}

fn look(folder: &Folder, key: &DatabaseKey, salt: &Salt) -> Result<Seen, ArchiveError> {
    let connection = connection::look(folder, key, salt)?;
    let version = schema::version(&connection)?;
    let (archive, keys) = identity::read(&Reading::new(&connection))?;
    close(connection)?;
    Ok(Seen {
        version,
        archive,
        keys,
    })
}

fn close(connection: Connection) -> Result<(), ArchiveError> {
    connection.close().map_err(|(_, error)| error.into())
}

/// The salt that the pages were encrypted with. The one in the file's first bytes only
/// says which of the two it is; it may have been damaged.
fn own_salt(file: &KeyFile, found: &Salt) -> Salt {
    file.next_salt
        .filter(|next| next == found)
        .unwrap_or(file.salt)
}

/// The key file inside the archive, when it is newer than the ones beside it and under
/// the same master key.
fn newer_keys(kept: &[u8], file: &KeyFile, master: &MasterKey) -> Option<KeyFile> {
    let kept = KeyFile::read(kept).ok()?;
    let newer = kept.sequence > file.sequence && kept.archive == file.archive;
    (newer && kept.keyring(master).is_ok()).then_some(kept)
}

#[cfg(test)]
mod tests;
