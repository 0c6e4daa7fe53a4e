//! Documents: scans that come in and letters that went out, byte for byte.
//!
//! The bytes lie in chunks in the same file as everything else, so that one transaction
//! and one backup hold them too. They are streamed: no document is whole in memory
//! unless a caller asks for it.

use std::io::{self, Read, Write};

use chrono::{DateTime, Utc};
use rusqlite::Row;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::dossier::DossierId;
use super::id;
use crate::error::{ArchiveError, Kind};
use crate::hex::Hex;
use crate::work::{Reading, Subject, Writing};

pub(crate) const V1: &str = "
    CREATE TABLE document (
        id         INTEGER PRIMARY KEY,
        dossier_id INTEGER REFERENCES dossier (id) ON DELETE CASCADE,
        kind       TEXT NOT NULL,
        title      TEXT NOT NULL,
        media_type TEXT NOT NULL,
        length     INTEGER NOT NULL,
        sha256     BLOB NOT NULL,
        stored_at  TEXT NOT NULL
    ) STRICT;
    CREATE INDEX document_by_dossier ON document (dossier_id);
    CREATE TABLE chunk (
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        place       INTEGER NOT NULL,
        bytes       BLOB NOT NULL,
        PRIMARY KEY (document_id, place)
    ) STRICT;
";

const COLUMNS: &str =
    "SELECT id, dossier_id, kind, title, media_type, length, sha256, stored_at FROM document";

/// The most bytes that a document may have: 256 MiB.
pub const MAX_LENGTH: u64 = 256 << 20;
/// The bytes in a row: 256 KiB, which keeps memory flat and the overhead small.
pub const CHUNK_LENGTH: usize = 256 << 10;

id! {
    /// A document.
    DocumentId
}

/// What is said about a document when it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDocument {
    /// The dossier that it belongs to; none while a complaint is still being registered.
    pub dossier: Option<DossierId>,
    /// A code of what it is.
    pub kind: String,
    /// What the practice calls it.
    pub title: String,
    /// The media type of the bytes, as `application/pdf`.
    pub media_type: String,
}

/// A stored document, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The row's id.
    pub id: DocumentId,
    /// What was said about it.
    pub about: NewDocument,
    /// How many bytes it has.
    pub length: u64,
    /// The SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// When it was stored.
    pub stored_at: DateTime<Utc>,
}

/// Stores all that `source` gives, up to [`MAX_LENGTH`] bytes.
pub fn store(
    writing: &mut Writing<'_>,
    about: &NewDocument,
    source: &mut impl Read,
) -> Result<Document, ArchiveError> {
    let stored_at = writing.author().at;
    let sql = "INSERT INTO document
                   (dossier_id, kind, title, media_type, length, sha256, stored_at)
               VALUES (?1, ?2, ?3, ?4, 0, x'', ?5)";
    let NewDocument {
        dossier,
        kind,
        title,
        media_type,
    } = about;
    let id = DocumentId(writing.insert(sql, (dossier, kind, title, media_type, stored_at))?);
    let (length, sha256) = store_chunks(writing, id, source)?;
    let sql = "UPDATE document SET length = ?2, sha256 = ?3 WHERE id = ?1";
    writing.execute(sql, (id, length.cast_signed(), sha256))?;
    let subject = dossier.map_or(Subject::Document(id), Subject::Dossier);
    writing.wrote(
        subject,
        format_args!("document {id} {length} {}", Hex(&sha256)),
    );
    Ok(Document {
        id,
        about: about.clone(),
        length,
        sha256,
        stored_at,
    })
}

/// Gives a document that was stored before its dossier existed to that dossier.
pub fn attach(
    writing: &mut Writing<'_>,
    id: DocumentId,
    dossier: DossierId,
) -> Result<(), ArchiveError> {
    let sql = "UPDATE document SET dossier_id = ?2 WHERE id = ?1 AND dossier_id IS NULL";
    if writing.execute(sql, (id, dossier))? == 0 {
        find(writing, id)?;
        return Err(ArchiveError::Immutable);
    }
    writing.wrote(
        Subject::Dossier(dossier),
        format_args!("document {id} attached"),
    );
    Ok(())
}

/// Throws a document away that belongs to no dossier yet.
pub fn discard(writing: &mut Writing<'_>, id: DocumentId) -> Result<(), ArchiveError> {
    let sql = "DELETE FROM document WHERE id = ?1 AND dossier_id IS NULL";
    if writing.execute(sql, [id])? == 0 {
        find(writing, id)?;
        return Err(ArchiveError::Immutable);
    }
    writing.wrote(
        Subject::Document(id),
        format_args!("document {id} discarded"),
    );
    Ok(())
}

/// The document with this id, without its bytes.
pub fn find(reading: &Reading<'_>, id: DocumentId) -> Result<Document, ArchiveError> {
    let found = reading.first(&format!("{COLUMNS} WHERE id = ?1"), [id], row)?;
    found.ok_or(ArchiveError::Missing(Kind::Document))
}

/// The documents of a dossier, in the order of storing.
pub fn of_dossier(
    reading: &Reading<'_>,
    dossier: DossierId,
) -> Result<Vec<Document>, ArchiveError> {
    reading.all(
        &format!("{COLUMNS} WHERE dossier_id = ?1 ORDER BY id"),
        [dossier],
        row,
    )
}

/// The documents that belong to no dossier yet.
pub fn staged(reading: &Reading<'_>) -> Result<Vec<Document>, ArchiveError> {
    reading.all(
        &format!("{COLUMNS} WHERE dossier_id IS NULL ORDER BY id"),
        [],
        row,
    )
}

/// Writes a document's bytes to `sink`. Damage is known only at the end: what the sink
/// got before an error is not to be used.
pub fn copy_to(
    reading: &Reading<'_>,
    id: DocumentId,
    sink: &mut impl Write,
) -> Result<(), ArchiveError> {
    let document = find(reading, id)?;
    let sql = "SELECT bytes FROM chunk WHERE document_id = ?1 ORDER BY place";
    let mut statement = reading.connection().prepare_cached(sql)?;
    let mut rows = statement.query([id])?;
    let (mut sum, mut length) = (Sha256::new(), 0);
    while let Some(row) = rows.next()? {
        let bytes = row
            .get_ref(0)?
            .as_blob()
            .map_err(|_| ArchiveError::RowUnreadable)?;
        sum.update(bytes);
        length += bytes.len() as u64;
        sink.write_all(bytes)?;
    }
    let sound = length == document.length && sum.finalize()[..] == document.sha256;
    if sound {
        Ok(())
    } else {
        Err(ArchiveError::DocumentDamaged)
    }
}

/// A document's bytes, all of them and verified.
pub fn read_all(reading: &Reading<'_>, id: DocumentId) -> Result<Vec<u8>, ArchiveError> {
    let mut bytes = Vec::new();
    copy_to(reading, id, &mut bytes)?;
    Ok(bytes)
}

fn store_chunks(
    writing: &Writing<'_>,
    id: DocumentId,
    source: &mut impl Read,
) -> Result<(u64, [u8; 32]), ArchiveError> {
    let sql = "INSERT INTO chunk (document_id, place, bytes) VALUES (?1, ?2, ?3)";
    let mut buffer = Zeroizing::new(vec![0; CHUNK_LENGTH]);
    let (mut sum, mut length) = (Sha256::new(), 0);
    for place in 0_i64.. {
        let filled =
            fill(source, &mut buffer).map_err(|error| ArchiveError::Source(error.kind()))?;
        if filled == 0 {
            break;
        }
        length += filled as u64;
        if length > MAX_LENGTH {
            return Err(ArchiveError::DocumentTooLarge);
        }
        sum.update(&buffer[..filled]);
        writing.execute(sql, (id, place, &buffer[..filled]))?;
    }
    Ok((length, sum.finalize().into()))
}

/// Reads until the buffer is full or the source has no more.
fn fill(source: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match source.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

fn row(row: &Row<'_>) -> rusqlite::Result<Document> {
    let about = NewDocument {
        dossier: row.get(1)?,
        kind: row.get(2)?,
        title: row.get(3)?,
        media_type: row.get(4)?,
    };
    Ok(Document {
        id: row.get(0)?,
        about,
        length: row.get::<_, i64>(5)?.cast_unsigned(),
        sha256: row.get(6)?,
        stored_at: row.get(7)?,
    })
}
