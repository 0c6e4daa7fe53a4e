//! One encrypted archive in a folder: keys, schema, a file per table, documents, search
//! and the audit chain.
//!
//! What it does not know:
//! - what an event, a draft, a setting or a regulation says: bodies are JSON or TOML in
//!   strings that come from above and go back as they came;
//! - which step is allowed: it stores what `procedure` decided;
//! - letters, the window and its wire types, the clock, the language of the user.
//!
//! What it keeps:
//! - an acknowledged write survives a crash and a power cut;
//! - everything but drafts, and notes that are being taken, is written in a transaction with one
//!   audit entry;
//! - events, audit entries and finished letters do not change;
//! - a refused opening changes no byte, and no error deletes a key or an archive;
//! - no personal data is in an error, in a file name or outside the encrypted pages,
//!   except the label and the holders' names that the lock screen shows.

#[cfg(test)]
extern crate self as archive;

// The tests inside the crate found the same invented practice as those outside.
#[cfg(test)]
#[path = "../tests/common/mod.rs"]
mod common;

mod connection;
mod create;
mod error;
mod folder;
mod hex;
mod holders;
mod keys;
mod migration;
mod open;
mod opened;
mod reencrypt;
mod schema;
mod table;
mod work;

pub use create::Founding;
pub use error::{ArchiveError, KeyError, Kind};
pub use keys::{
    ArchiveId, CopyFault, Cost, GROUP_LENGTH, GROUPS, KeyCopy, Mark, Passphrase, RecoveryKey,
    RecoveryTypo, SlotId,
};
pub use open::{Face, SlotFace};
pub use opened::{Archive, Warning};
pub use schema::SCHEMA_VERSION;
pub use table::{
    audit, document, dossier, draft, event, letter, regulation, search, setting, staff, talk,
};
pub use work::{Author, Reading, Subject, Writing};
