//! An open archive.

use std::cell::Cell;
use std::fmt;
use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};

use crate::connection;
use crate::error::ArchiveError;
use crate::folder::{Folder, Hold};
use crate::keys::{
    ArchiveId, AuditHead, CopyFault, KeyCopy, KeyFile, Keyring, Mark, MasterKey, SlotId,
};
use crate::table::audit::{self, Verdict};
use crate::table::draft;
use crate::table::talk::{self, NewNote, TalkId};
use crate::work::{Author, Reading, Writing};

/// What was found at opening and does not keep the archive shut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// One copy of the key file had a fault; [`Archive::open`] has mended it.
    KeyCopy(KeyCopy, CopyFault),
    /// A copy of the key file had a fault and could not be mended.
    KeyCopyNotMended,
    /// The key files were older than the copy inside the archive, which was used.
    KeysOutdated,
    /// Both key files were lost; the copy inside the archive was put in their place.
    KeysRestored,
    /// This slot is damaged and opens no more: set its passphrase again.
    SlotDamaged(SlotId),
    /// The archive is older than its keys remember: somebody put an old copy back, or a
    /// file of the last run is missing.
    RolledBack {
        /// The audit entry that the keys remember as the last.
        known: u64,
        /// The last audit entry in the archive.
        found: u64,
    },
    /// The end of the audit chain cannot be read, so nobody knows whether the archive is
    /// the newest.
    AuditUnreadable,
    /// Room for the day that the disk is full could not be kept: it nearly is.
    NoBallast,
}

/// One encrypted archive, open and locked against other instances.
///
/// Dropping it closes it as well as it can; [`Archive::close`] also says whether that
/// went well.
pub struct Archive {
    // The connection closes before the lock is let go: fields drop in this order.
    pub(crate) connection: Connection,
    pub(crate) folder: Folder,
    pub(crate) keys: OpenKeys,
    pub(crate) warnings: Vec<Warning>,
    pub(crate) settled: bool,
    #[expect(dead_code, reason = "held until the archive is dropped")]
    pub(crate) hold: Hold,
}

/// The key file with what the master key opened in it.
pub(crate) struct OpenKeys {
    pub(crate) file: KeyFile,
    pub(crate) ring: Keyring,
    pub(crate) master: MasterKey,
}

impl Archive {
    /// Which archive this is.
    pub fn id(&self) -> ArchiveId {
        self.keys.file.archive
    }

    /// The folder it lies in.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What the lock screen calls it: the practice's name.
    pub fn label(&self) -> &str {
        &self.keys.file.label
    }

    /// A practice's own archive, or an example.
    pub fn mark(&self) -> Mark {
        self.keys.file.mark
    }

    /// When it was founded.
    pub fn founded_at(&self) -> DateTime<Utc> {
        self.keys.file.founded_at
    }

    /// Whether the recovery key was typed back. Until then the archive is not for work.
    pub fn recovery_confirmed(&self) -> bool {
        self.keys.file.recovery_confirmed
    }

    /// What was found at opening.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// Read access.
    pub fn read(&self) -> Reading<'_> {
        Reading::new(&self.connection)
    }

    /// Runs `work` in one durable transaction, with one audit entry by `author` in it.
    /// When `work` fails, nothing of it remains, the audit entry included.
    ///
    /// `action` is a code, as `"dossier_opened"`; being a constant it cannot hold a name.
    pub fn write<R, E: From<ArchiveError>>(
        &mut self,
        author: Author,
        action: &'static str,
        work: impl FnOnce(&mut Writing<'_>) -> Result<R, E>,
    ) -> Result<R, E> {
        let key = self.keys.ring.audit.copied();
        self.transact(author, |writing| {
            let done = work(writing)?;
            audit::append(writing, &key, action)?;
            Ok(done)
        })
    }

    /// The same for what is kept while somebody types: a transaction that tells no more than the
    /// last entry of the chain does, by the same author and within [`audit::VISIT`] of it, adds none of
    /// its own. The chain tells each visit to a text, and not each pause in the typing.
    pub fn write_on<R, E: From<ArchiveError>>(
        &mut self,
        author: Author,
        action: &'static str,
        work: impl FnOnce(&mut Writing<'_>) -> Result<R, E>,
    ) -> Result<R, E> {
        let key = self.keys.ring.audit.copied();
        self.transact(author, |writing| {
            let done = work(writing)?;
            if !audit::repeats(writing, action)? {
                audit::append(writing, &key, action)?;
            }
            Ok(done)
        })
    }

    /// Keeps a draft. A draft is no part of the record yet, so it leaves no audit entry.
    pub fn save_draft(
        &mut self,
        key: &str,
        body: &str,
        at: DateTime<Utc>,
    ) -> Result<(), ArchiveError> {
        let author = Author { staff: None, at };
        self.transact(author, |writing| draft::save(writing, key, body))
    }

    /// Throws a draft away, if there is one.
    pub fn discard_draft(&mut self, key: &str, at: DateTime<Utc>) -> Result<(), ArchiveError> {
        let author = Author { staff: None, at };
        self.transact(author, |writing| draft::discard(writing, key))
    }

    /// Keeps notes that are being taken, all or none. They are no part of the record until the
    /// talk ends, so this leaves no audit entry; what comes back as kept survives a power cut.
    pub fn keep_notes(
        &mut self,
        author: Author,
        talk: TalkId,
        notes: &[NewNote<'_>],
    ) -> Result<(), ArchiveError> {
        self.transact(author, |writing| {
            talk::find(writing, talk)?;
            notes
                .iter()
                .try_for_each(|note| talk::keep(writing, talk, note))
        })
    }

    /// Checks every entry of the audit chain and the place that the keys remember.
    pub fn verify_audit(&self) -> Result<Verdict, ArchiveError> {
        audit::verify(&self.read(), &self.keys.ring.audit, &self.keys.file.head)
    }

    /// Puts everything into the database file and the audit head into the key file. To
    /// be called in an idle moment, or before a backup.
    pub fn checkpoint(&mut self) -> Result<(), ArchiveError> {
        match connection::checkpoint(&self.connection) {
            Err(ArchiveError::DiskFull) => self.make_room()?,
            outcome => outcome?,
        }
        let head = audit::head(&self.read())?;
        if head == self.keys.file.head {
            return Ok(());
        }
        let mut file = self.keys.file.clone();
        file.head = head;
        self.adopt(file)
    }

    /// Closes the archive: checkpoint, audit head, ballast. The secrets are wiped.
    pub fn close(mut self) -> Result<(), ArchiveError> {
        self.settle()
    }

    pub(crate) fn transact<R, E: From<ArchiveError>>(
        &mut self,
        author: Author,
        work: impl FnOnce(&mut Writing<'_>) -> Result<R, E>,
    ) -> Result<R, E> {
        let disk_full = Cell::new(false);
        let outcome = in_transaction(&mut self.connection, author, &disk_full, work);
        if disk_full.get() {
            // The caller is told of the full disk; whether there is room now shows in
            // the next write.
            let _ = self.make_room();
        }
        outcome
    }

    /// Frees the ballast and empties the log into the database file. When even that has
    /// no room, what was freed is left to the log: commits need it more than folding.
    fn make_room(&self) -> Result<(), ArchiveError> {
        self.folder.drop_ballast();
        let folded = connection::checkpoint(&self.connection);
        let pages = if folded.is_ok() {
            connection::FOLDED_PAGES
        } else {
            0
        };
        connection::fold_every(&self.connection, pages)?;
        folded
    }

    /// What closing does while the connection is still open.
    pub(crate) fn settle(&mut self) -> Result<(), ArchiveError> {
        if self.settled {
            return Ok(());
        }
        self.settled = true;
        self.checkpoint()?;
        // A disk too full for ballast is told at the next opening.
        let _ = self.folder.refill_ballast();
        Ok(())
    }
}

impl fmt::Debug for Archive {
    /// The id alone: the label and the holders are names.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Archive({})", self.id())
    }
}

impl Drop for Archive {
    fn drop(&mut self) {
        // Nobody is left to tell. Every commit is already durable; what may be missing
        // is the newest audit head in the key file.
        let _ = self.settle();
    }
}

/// Runs `work` in one transaction, and notes in `disk_full` when there was no room for it.
pub(crate) fn in_transaction<R, E: From<ArchiveError>>(
    connection: &mut Connection,
    author: Author,
    disk_full: &Cell<bool>,
    work: impl FnOnce(&mut Writing<'_>) -> Result<R, E>,
) -> Result<R, E> {
    let noticed = |error: rusqlite::Error| {
        let error = ArchiveError::from(error);
        disk_full.set(disk_full.get() || error == ArchiveError::DiskFull);
        E::from(error)
    };
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(noticed)?;
    let done = work(&mut Writing::new(&transaction, author, disk_full))?;
    transaction.commit().map_err(noticed)?;
    Ok(done)
}

/// Whether the chain in the database contradicts what the keys remember.
pub(crate) fn rolled_back(reading: &Reading<'_>, known: &AuditHead) -> Option<Warning> {
    match (audit::holds(reading, known), audit::head(reading)) {
        (Ok(true), Ok(_)) => None,
        (Ok(false), Ok(found)) => Some(Warning::RolledBack {
            known: known.sequence,
            found: found.sequence,
        }),
        _ => Some(Warning::AuditUnreadable),
    }
}
