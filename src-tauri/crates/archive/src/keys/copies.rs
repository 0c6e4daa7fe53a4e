//! The two copies of the key file beside the database, A and B.
//!
//! They are written one after the other, so a crash or a bad sector leaves at least one
//! whole. Reading never writes: a copy is mended only after the archive has opened.

use std::{fs, io};

use sha2::{Digest, Sha256};

use super::file::{Decoded, KeyFile, Salt};
use crate::error::{ArchiveError, KeyError};
use crate::folder::Folder;

/// One of the two copies of the key file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyCopy {
    /// `keys-a.whk`
    A,
    /// `keys-b.whk`
    B,
}

impl KeyCopy {
    pub(crate) const BOTH: [Self; 2] = [Self::A, Self::B];
}

/// What is wrong with one copy while the other one serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyFault {
    /// It is not there.
    Missing,
    /// Its bytes are not what was written.
    Damaged,
    /// It was written earlier than the other one.
    Outdated,
    /// It belongs to another archive.
    Foreign,
}

/// The key file in use, and which copies of it need mending.
#[derive(Debug)]
pub(crate) struct Copies {
    pub(crate) file: KeyFile,
    pub(crate) faults: Vec<(KeyCopy, CopyFault)>,
}

/// Reads both copies and takes the newest whole one; when neither is whole, what the two
/// have together. With the database's `salt`, another archive's key file is told apart.
pub(crate) fn read(folder: &Folder, salt: Option<&Salt>) -> Result<Copies, ArchiveError> {
    let mut found = Vec::new();
    for copy in KeyCopy::BOTH {
        found.push((copy, read_copy(folder, copy, salt)?));
    }
    let file = choose(&found)?;
    let faults = found
        .iter()
        .filter_map(|(copy, read)| fault(read, &file).map(|fault| (*copy, fault)))
        .collect();
    Ok(Copies { file, faults })
}

/// Writes both copies, each whole before the other is touched.
pub(crate) fn write(folder: &Folder, file: &KeyFile) -> Result<(), ArchiveError> {
    let encoded = file.encode();
    for copy in KeyCopy::BOTH {
        folder.replace(&folder.key_copy(copy), &encoded)?;
    }
    Ok(())
}

impl Copies {
    /// Mends the faulty copies. What lies there now is set aside under another name when
    /// it could still be of use to somebody: it may be another archive's only key file.
    pub(crate) fn mend(&self, folder: &Folder) -> Result<(), ArchiveError> {
        let encoded = self.file.encode();
        for &(copy, fault) in &self.faults {
            let path = folder.key_copy(copy);
            if matches!(fault, CopyFault::Damaged | CopyFault::Foreign) {
                let sum = Sha256::digest(fs::read(&path)?);
                let name = format!(
                    "keys-kept-{:02x}{:02x}{:02x}{:02x}.whk",
                    sum[0], sum[1], sum[2], sum[3]
                );
                folder.replace(&folder.file(&name), &fs::read(&path)?)?;
            }
            folder.replace(&path, &encoded)?;
        }
        Ok(())
    }
}

enum Read {
    Missing,
    Unreadable(KeyError),
    Foreign,
    Ours(Box<Decoded>),
}

fn read_copy(folder: &Folder, copy: KeyCopy, salt: Option<&Salt>) -> Result<Read, ArchiveError> {
    let encoded = match fs::read(folder.key_copy(copy)) {
        Ok(encoded) => encoded,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Read::Missing),
        // A sector that cannot be read is damage like any other.
        Err(_) => return Ok(Read::Unreadable(KeyError::FileDamaged)),
    };
    Ok(match KeyFile::decode(&encoded) {
        Err(error) => Read::Unreadable(error),
        Ok(decoded) if salt.is_some_and(|salt| decoded.file.is_foreign_to(salt)) => Read::Foreign,
        Ok(decoded) => Read::Ours(Box::new(decoded)),
    })
}

fn choose(found: &[(KeyCopy, Read)]) -> Result<KeyFile, KeyError> {
    let mut ours: Vec<&Decoded> = found
        .iter()
        .filter_map(|(_, read)| match read {
            Read::Ours(decoded) => Some(&**decoded),
            _ => None,
        })
        .collect();
    ours.sort_by_key(|decoded| (decoded.whole, decoded.file.sequence));
    let Some(best) = ours.pop() else {
        return Err(why_none(found));
    };
    let mut file = best.file.clone();
    if let Some(twin) = ours.pop() {
        file.complete_from(&twin.file);
    }
    Ok(file)
}

/// The fault that has the best mend, when no copy can be used.
fn why_none(found: &[(KeyCopy, Read)]) -> KeyError {
    let any = |test: fn(&Read) -> bool| found.iter().any(|(_, read)| test(read));
    if any(|read| matches!(read, Read::Foreign)) {
        KeyError::FileForeign
    } else if any(|read| matches!(read, Read::Unreadable(KeyError::FileNewer))) {
        KeyError::FileNewer
    } else if any(|read| matches!(read, Read::Unreadable(_))) {
        KeyError::FileDamaged
    } else {
        KeyError::FileMissing
    }
}

fn fault(read: &Read, chosen: &KeyFile) -> Option<CopyFault> {
    match read {
        Read::Missing => Some(CopyFault::Missing),
        Read::Unreadable(_) => Some(CopyFault::Damaged),
        Read::Foreign => Some(CopyFault::Foreign),
        Read::Ours(decoded) if decoded.file.sequence < chosen.sequence => Some(CopyFault::Outdated),
        Read::Ours(decoded) if !decoded.whole => Some(CopyFault::Damaged),
        Read::Ours(_) => None,
    }
}

impl KeyFile {
    /// Whether the database with this salt is another archive's. A salt that shares
    /// several bytes with ours is ours with damage, and so is one of equal bytes, which
    /// is what a wiped sector looks like.
    pub(crate) fn is_foreign_to(&self, salt: &Salt) -> bool {
        let wiped = salt.iter().all(|byte| *byte == salt[0]);
        let same = |ours: &Salt| ours.iter().zip(salt).filter(|(a, b)| a == b).count();
        let alike = same(&self.salt).max(self.next_salt.as_ref().map_or(0, same));
        !wiped && alike < 3
    }
}
