//! The key file: what is readable without a key, and the sealed rest.
//!
//! The header is readable without a key, since the lock screen shows the label; the
//! seal of the keyring vouches for it, so that it cannot be changed unnoticed either.

mod format;

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chrono::{DateTime, Utc};

use zeroize::Zeroizing;

use super::recovery::RecoveryKey;
use super::secret::{Passphrase, Secret, derive};
use super::slot::{MasterKey, Opener, SLOT_LENGTH, Slot, SlotId};
use super::{ArchiveId, random};
use crate::error::KeyError;

/// Three keys and the tag of Poly1305.
const RING_LENGTH: usize = 3 * 32 + 16;

/// The first 16 bytes of the database file. They are no secret, and they tell which
/// database a key belongs to.
pub(crate) type Salt = [u8; 16];

/// Whether an archive holds a practice's own complaints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A practice's own archive.
    Real,
    /// Invented complaints to try the program with; may be removed in one action.
    Example,
}

/// How far the audit chain had come when the key file was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AuditHead {
    pub(crate) sequence: u64,
    pub(crate) mac: [u8; 32],
}

/// The key that SQLCipher encrypts pages with.
#[derive(Debug)]
pub(crate) struct DatabaseKey(pub(crate) Secret<32>);

impl DatabaseKey {
    /// The database key that belongs to this recovery key and this database file.
    pub(crate) fn derived(recovery: &RecoveryKey, salt: &Salt) -> Self {
        Self(derive(recovery.bytes(), "wederhoor database 1", salt))
    }

    /// No key: what stands in the place of the next key when there is none.
    pub(crate) fn none() -> Self {
        Self(Secret::filled(|_| ()))
    }

    pub(crate) fn copied(&self) -> Self {
        Self(self.0.copied())
    }
}

/// What the master key seals.
#[derive(Debug)]
pub(crate) struct Keyring {
    pub(crate) database: DatabaseKey,
    /// The key of the database that a re-encryption is writing; all zero otherwise.
    pub(crate) next: DatabaseKey,
    pub(crate) audit: Secret<32>,
}

/// Everything in a key file that is readable without a key, and the sealed rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeyFile {
    /// Grows with every change, so that the newest of several copies is known.
    pub(crate) sequence: u64,
    pub(crate) archive: ArchiveId,
    pub(crate) salt: Salt,
    /// The salt of the database that a re-encryption is writing.
    pub(crate) next_salt: Option<Salt>,
    pub(crate) founded_at: DateTime<Utc>,
    pub(crate) mark: Mark,
    pub(crate) recovery_confirmed: bool,
    pub(crate) head: AuditHead,
    pub(crate) label: String,
    entries: Vec<Entry>,
    ring: Option<Ring>,
}

/// A slot with its holder. Damaged bytes are kept as they are: key material is never
/// thrown away because it could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    id: SlotId,
    holder: String,
    encoded: [u8; SLOT_LENGTH],
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Ring {
    nonce: [u8; 24],
    sealed: [u8; RING_LENGTH],
}

/// A key file that was read, and whether all its bytes are what was written.
#[derive(Clone, Debug)]
pub(super) struct Decoded {
    pub(super) file: KeyFile,
    pub(super) whole: bool,
}

/// What a new key file begins with.
pub(crate) struct Beginnings {
    pub(crate) archive: ArchiveId,
    pub(crate) salt: Salt,
    pub(crate) founded_at: DateTime<Utc>,
    pub(crate) mark: Mark,
    pub(crate) label: String,
}

impl KeyFile {
    pub(crate) fn new(beginnings: Beginnings) -> Self {
        let Beginnings {
            archive,
            salt,
            founded_at,
            mark,
            label,
        } = beginnings;
        Self {
            sequence: 0,
            archive,
            salt,
            next_salt: None,
            founded_at,
            mark,
            recovery_confirmed: false,
            head: AuditHead {
                sequence: 0,
                mac: [0; 32],
            },
            label,
            entries: Vec::new(),
            ring: None,
        }
    }

    /// The slots that a passphrase opens, with their holders.
    pub(crate) fn holders(&self) -> impl Iterator<Item = (SlotId, &str)> {
        let entries = self
            .entries
            .iter()
            .filter(|entry| entry.id != SlotId::RECOVERY);
        entries.map(|entry| (entry.id, entry.holder.as_str()))
    }

    pub(crate) fn damaged_slots(&self) -> impl Iterator<Item = SlotId> {
        self.entries
            .iter()
            .filter(|entry| entry.slot().is_none())
            .map(|entry| entry.id)
    }

    /// An id that no slot has or ever had in this file.
    pub(crate) fn free_slot(&self) -> SlotId {
        let highest = self.entries.iter().map(|entry| entry.id.0).max();
        SlotId(highest.unwrap_or_default() + 1)
    }

    /// Seals the master key into a slot: a new one, or in the place of the old.
    pub(crate) fn set_slot(
        &mut self,
        id: SlotId,
        holder: &str,
        opener: Opener<'_>,
        master: &MasterKey,
    ) {
        let encoded = Slot::seal(self.archive, id, opener, master).encode();
        let entry = Entry {
            id,
            holder: holder.to_owned(),
            encoded,
        };
        match self.entries.iter_mut().find(|entry| entry.id == id) {
            Some(old) => *old = entry,
            None => self.entries.push(entry),
        }
    }

    pub(crate) fn open_with_passphrase(
        &self,
        slot: SlotId,
        passphrase: &Passphrase,
    ) -> Result<MasterKey, KeyError> {
        if slot == SlotId::RECOVERY {
            return Err(KeyError::SlotMissing);
        }
        self.slot(slot)?
            .open_with_passphrase(self.archive, passphrase)
    }

    pub(crate) fn open_with_recovery(&self, key: &RecoveryKey) -> Result<MasterKey, KeyError> {
        self.slot(SlotId::RECOVERY)?
            .open_with_recovery(self.archive, key)
    }

    fn slot(&self, id: SlotId) -> Result<Slot, KeyError> {
        let entry = self.entries.iter().find(|entry| entry.id == id);
        entry
            .ok_or(KeyError::SlotMissing)?
            .slot()
            .ok_or(KeyError::SlotDamaged)
    }

    /// Seals the keyring to the header as it is now, under the next sequence number.
    /// Every change of the header is followed by this.
    pub(crate) fn seal(&mut self, ring: &Keyring, master: &MasterKey) {
        self.sequence += 1;
        let mut keys = Zeroizing::new(Vec::with_capacity(RING_LENGTH));
        for key in [&ring.database.0, &ring.next.0, &ring.audit] {
            keys.extend_from_slice(key.bytes());
        }
        let nonce = random::bytes();
        let cipher = XChaCha20Poly1305::new(master.0.bytes().into());
        let payload = Payload {
            msg: &keys,
            aad: &self.header(),
        };
        let sealed = cipher
            .encrypt((&nonce).into(), payload)
            .expect("three keys are far below the cipher's limit");
        let sealed = sealed
            .try_into()
            .expect("the cipher adds a tag of 16 bytes");
        self.ring = Some(Ring { nonce, sealed });
    }

    /// Opens the keyring. It fails when the header was changed by somebody without the
    /// master key.
    pub(crate) fn keyring(&self, master: &MasterKey) -> Result<Keyring, KeyError> {
        let ring = self.ring.as_ref().ok_or(KeyError::FileDamaged)?;
        let cipher = XChaCha20Poly1305::new(master.0.bytes().into());
        let payload = Payload {
            msg: &ring.sealed,
            aad: &self.header(),
        };
        let keys = cipher.decrypt((&ring.nonce).into(), payload);
        let keys = Zeroizing::new(keys.map_err(|_| KeyError::FileDamaged)?);
        let key = |place: usize| {
            let bytes = keys
                .get(place * 32..(place + 1) * 32)
                .ok_or(KeyError::FileDamaged)?;
            Secret::from_slice(bytes).ok_or(KeyError::FileDamaged)
        };
        Ok(Keyring {
            database: DatabaseKey(key(0)?),
            next: DatabaseKey(key(1)?),
            audit: key(2)?,
        })
    }

    /// Takes damaged slots over from the copy inside the archive. A slot there is never
    /// older: whatever changes a slot changes that copy too.
    pub(crate) fn mend_slots_from(&mut self, kept: &Self) {
        let damaged = self
            .entries
            .iter_mut()
            .filter(|entry| entry.slot().is_none());
        for entry in damaged {
            let sound = |kept: &&Entry| kept.id == entry.id && kept.slot().is_some();
            if let Some(kept) = kept.entries.iter().find(sound) {
                entry.encoded = kept.encoded;
            }
        }
    }

    /// Takes over what `self` lacks from a copy that was written at the same time.
    pub(super) fn complete_from(&mut self, twin: &Self) {
        if self.header() != twin.header() {
            return;
        }
        if self.ring.is_none() {
            self.ring.clone_from(&twin.ring);
        }
        for (mine, theirs) in self.entries.iter_mut().zip(&twin.entries) {
            if mine.slot().is_none() && theirs.slot().is_some() {
                mine.clone_from(theirs);
            }
        }
    }
}

impl Entry {
    /// The slot, when its bytes are sound and are this entry's.
    fn slot(&self) -> Option<Slot> {
        Slot::decode(&self.encoded).filter(|slot| slot.id == self.id)
    }
}

#[cfg(test)]
mod tests;
