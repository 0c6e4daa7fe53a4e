//! An invented practice with an archive in a temporary folder.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(dead_code, reason = "every test file uses a part of it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use archive::dossier::Listing;
use archive::regulation::{NewRegulation, RegulationId};
use archive::{
    Archive, ArchiveError, Author, Cost, Founding, Mark, Passphrase, RecoveryKey, SlotId,
};
use archive::{dossier, event, regulation};
use chrono::{DateTime, NaiveDate, Utc};
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "wilgenroosje bij de Kerkpad-sloot";

pub(crate) struct Practice {
    pub(crate) root: TempDir,
    pub(crate) recovery: RecoveryKey,
}

impl Practice {
    /// A practice whose archive was founded and closed.
    pub(crate) fn closed() -> Self {
        let (practice, archive) = Self::open();
        archive.close().unwrap();
        practice
    }

    /// A practice with its archive open.
    pub(crate) fn open() -> (Self, Archive) {
        Self::open_in(tempfile::tempdir().unwrap())
    }

    pub(crate) fn open_in(root: TempDir) -> (Self, Archive) {
        let (archive, recovery) = found(&root.path().join("archive"));
        (Self { root, recovery }, archive)
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.root.path().join("archive")
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    pub(crate) fn unlock(&self) -> Result<Archive, ArchiveError> {
        unlock(&self.folder())
    }

    /// The names and bytes of all files in the folder.
    pub(crate) fn bytes(&self) -> BTreeMap<String, Vec<u8>> {
        files(&self.folder())
    }
}

pub(crate) fn found(folder: &Path) -> (Archive, RecoveryKey) {
    let founding = Founding {
        label: "Praktijk Wilgenzoom".to_owned(),
        mark: Mark::Real,
        holder: "Marit Holsteijn".to_owned(),
        at: at(),
    };
    Archive::create(
        folder,
        founding,
        &Passphrase::new(PASSPHRASE),
        Cost::TRIFLING,
    )
    .unwrap()
}

pub(crate) fn unlock(folder: &Path) -> Result<Archive, ArchiveError> {
    Archive::open(folder, SlotId::FIRST, &Passphrase::new(PASSPHRASE))
}

pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            (
                entry.file_name().into_string().unwrap(),
                fs::read(entry.path()).unwrap(),
            )
        })
        .collect()
}

pub(crate) fn at() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_795_250_000_123).unwrap()
}

pub(crate) fn author() -> Author {
    Author {
        staff: None,
        at: at(),
    }
}

pub(crate) fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

pub(crate) fn listing(regulation: RegulationId) -> Listing {
    Listing {
        complainant: "mevrouw S. van der Aa".to_owned(),
        sort_key: "aa, s. van der".to_owned(),
        about: "een afspraak die niet doorging".to_owned(),
        stage: "received".to_owned(),
        handler: "Marit Holsteijn".to_owned(),
        received_on: day(),
        next_on: Some(day()),
        next: "{}".to_owned(),
        open: true,
        regulation,
    }
}

pub(crate) fn adopt(archive: &mut Archive) -> RegulationId {
    let new = NewRegulation {
        title: "Klachtenregeling Praktijk Wilgenzoom".to_owned(),
        version: "2026-1".to_owned(),
        source: "title = \"Klachtenregeling\"".to_owned(),
        in_force_from: day(),
    };
    archive
        .write(author(), "regulation_adopted", |writing| {
            regulation::adopt(writing, &new)
        })
        .unwrap()
}

/// Registers a complaint with its first event and returns its number.
pub(crate) fn register(
    archive: &mut Archive,
    regulation: RegulationId,
    body: &str,
) -> Result<dossier::DossierNumber, ArchiveError> {
    archive.write(author(), "dossier_registered", |writing| {
        let (id, number) = dossier::register(writing, 2026, &listing(regulation))?;
        let new = event::NewEvent {
            occurred_on: day(),
            kind: "received",
            body,
        };
        event::append(writing, id, &new)?;
        archive::search::put_dossier(writing, id, "vanderaa", body)?;
        Ok(number)
    })
}
