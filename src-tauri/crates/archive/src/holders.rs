//! The keys of an open archive: who holds one, and the label beside them.

use crate::error::{ArchiveError, KeyError};
use crate::keys::{self, Cost, KeyFile, MasterKey, Opener, Passphrase, RecoveryKey, SlotId};
use crate::opened::Archive;
use crate::table::identity;
use crate::work::{Author, Subject};

impl Archive {
    /// Whether this is the recovery key of this archive: the sheet typed back.
    pub fn is_recovery_key(&self, key: &RecoveryKey) -> bool {
        self.keys.file.open_with_recovery(key).is_ok()
    }

    /// Notes that the recovery key was typed back.
    pub fn confirm_recovery(&mut self, author: Author) -> Result<(), ArchiveError> {
        self.change_keys(author, "recovery_confirmed", |file, _| {
            file.recovery_confirmed = true;
        })
    }

    /// Gives the archive another label.
    pub fn rename(&mut self, author: Author, label: &str) -> Result<(), ArchiveError> {
        self.change_keys(author, "archive_renamed", |file, _| {
            label.clone_into(&mut file.label);
        })
    }

    /// Whether this is the slot's passphrase: asked of whoever wants to change it.
    pub fn is_passphrase(&self, slot: SlotId, passphrase: &Passphrase) -> bool {
        self.keys
            .file
            .open_with_passphrase(slot, passphrase)
            .is_ok()
    }

    /// Gives a slot another passphrase. The old one opens the archive no more, except
    /// with an old copy of the key file.
    pub fn set_passphrase(
        &mut self,
        author: Author,
        slot: SlotId,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<(), ArchiveError> {
        let holder = self.keys.file.holders().find(|(id, _)| *id == slot);
        let holder = holder.ok_or(KeyError::SlotMissing)?.1.to_owned();
        self.change_keys(author, "passphrase_set", |file, master| {
            file.set_slot(slot, &holder, Opener::Passphrase(passphrase, cost), master);
        })
    }

    /// Makes a slot for another member of staff.
    pub fn add_holder(
        &mut self,
        author: Author,
        holder: &str,
        passphrase: &Passphrase,
        cost: Cost,
    ) -> Result<SlotId, ArchiveError> {
        let slot = self.keys.file.free_slot();
        self.change_keys(author, "holder_added", |file, master| {
            file.set_slot(slot, holder, Opener::Passphrase(passphrase, cost), master);
        })?;
        Ok(slot)
    }

    fn change_keys(
        &mut self,
        author: Author,
        action: &'static str,
        change: impl FnOnce(&mut KeyFile, &MasterKey),
    ) -> Result<(), ArchiveError> {
        let mut file = self.keys.file.clone();
        change(&mut file, &self.keys.master);
        self.adopt(file)?;
        let encoded = self.keys.file.encode();
        self.write(author, action, |writing| {
            writing.concerns(Subject::Archive);
            identity::keep_keys(writing, &encoded)
        })
    }

    /// Seals and writes a changed key file, and uses it from then on.
    pub(crate) fn adopt(&mut self, mut file: KeyFile) -> Result<(), ArchiveError> {
        file.seal(&self.keys.ring, &self.keys.master);
        match keys::write(&self.folder, &file) {
            Err(ArchiveError::DiskFull) => {
                self.folder.drop_ballast();
                keys::write(&self.folder, &file)?;
            }
            written => written?,
        }
        self.keys.file = file;
        Ok(())
    }
}
