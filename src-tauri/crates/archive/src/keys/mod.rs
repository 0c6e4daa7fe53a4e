//! The keys of an archive.
//!
//! A random *master key* seals the *keyring*: the database key, the next database key
//! while the database is being re-encrypted, and the key of the audit chain. The master
//! key itself is sealed once per *slot*: slot 0 with the recovery key, every other slot
//! with a staff member's passphrase through Argon2id. All of it lies in a key file that
//! is written twice beside the database and once inside it.
//!
//! The database key is derived from the recovery key and the database's salt, not drawn.
//! So the recovery sheet opens the database even when both key files are lost, and the
//! copy inside gives the rest back. The price: a new recovery key re-encrypts the
//! database. The alternative, a third key file elsewhere, would be lost with the folder.

mod bytes;
mod copies;
mod file;
pub(crate) mod random;
mod recovery;
mod secret;
mod slot;

use std::fmt;

pub use copies::{CopyFault, KeyCopy};
pub use recovery::{GROUP_LENGTH, GROUPS, RecoveryKey, RecoveryTypo};
pub use secret::Passphrase;
pub use slot::{Cost, SlotId};

pub(crate) use copies::{Copies, read, write};
pub use file::Mark;
pub(crate) use file::{AuditHead, Beginnings, DatabaseKey, KeyFile, Keyring, Salt};
pub(crate) use secret::{Secret, keyed};
pub(crate) use slot::{MasterKey, Opener};

/// Which archive a key file and a database belong to: 128 random bits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ArchiveId(pub(crate) [u8; 16]);

impl ArchiveId {
    pub(crate) fn random() -> Self {
        Self(random::bytes())
    }
}

impl fmt::Display for ArchiveId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ArchiveId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ArchiveId({self})")
    }
}
