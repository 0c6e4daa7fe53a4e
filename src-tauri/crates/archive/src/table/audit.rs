//! The audit chain: who did what to which subject, when, in an order that cannot be
//! rewritten unnoticed.
//!
//! An entry holds codes and ids, no names, and a salted SHA-256 of its payload. Its MAC
//! (HMAC-SHA-256 under a key of the keyring) covers the entry and the MAC before it. The
//! payload and its salt lie in a table of their own: destroying a subject deletes them,
//! after which the hash says nothing and the chain still verifies.
//!
//! What it does not do: whoever has the keyring and writes to the file can make a new
//! chain. It finds changes, gaps and old copies, not a forger who is a key holder.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use hmac::Mac;
use rusqlite::Row;
use sha2::{Digest, Sha256};

use super::staff::StaffId;
use crate::error::ArchiveError;
use crate::keys::{AuditHead, Secret, keyed, random};
use crate::work::{Reading, Subject, Writing};

pub(crate) const V1: &str = "
    CREATE TABLE audit (
        seq          INTEGER PRIMARY KEY,
        at           TEXT NOT NULL,
        actor        INTEGER,
        action       TEXT NOT NULL,
        subject_kind TEXT NOT NULL,
        subject_id   INTEGER NOT NULL,
        digest       BLOB NOT NULL,
        prev         BLOB NOT NULL,
        mac          BLOB NOT NULL
    ) STRICT;
    CREATE INDEX audit_by_subject ON audit (subject_kind, subject_id);
    CREATE TRIGGER audit_is_fixed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;
    CREATE TRIGGER audit_stays BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;
    CREATE TABLE audit_payload (
        seq     INTEGER PRIMARY KEY REFERENCES audit (seq),
        salt    BLOB NOT NULL,
        payload TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER audit_payload_is_fixed BEFORE UPDATE ON audit_payload
    BEGIN SELECT RAISE(ABORT, 'an audit payload is kept or destroyed'); END;
";

/// So long after an entry the same work is still the same visit to a text.
pub const VISIT: TimeDelta = TimeDelta::minutes(30);

const COLUMNS: &str = "SELECT seq, at, actor, action, subject_kind, subject_id, digest, prev, mac \
                       FROM audit";

/// An entry of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place, from 1 and without gaps.
    pub seq: u64,
    /// When it was done, to the millisecond.
    pub at: DateTime<Utc>,
    /// Who did it; nobody when the program did.
    pub actor: Option<StaffId>,
    /// A code of what was done.
    pub action: String,
    /// To what it was done.
    pub subject: Subject,
    digest: [u8; 32],
    prev: [u8; 32],
    mac: [u8; 32],
}

/// What [`Archive::verify_audit`](crate::Archive::verify_audit) found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every entry is what was written.
    Sound {
        /// How many there are.
        entries: u64,
    },
    /// The first entry that was changed, is missing or does not follow the one before.
    Broken {
        /// Its place.
        seq: u64,
    },
    /// The chain is sound and ends before, or differs at, an entry that the keys know.
    RolledBack {
        /// The entry that the keys know.
        known: u64,
    },
}

/// The entries about a subject, the latest first.
pub fn about(reading: &Reading<'_>, subject: Subject) -> Result<Vec<Entry>, ArchiveError> {
    let sql = format!("{COLUMNS} WHERE subject_kind = ?1 AND subject_id = ?2 ORDER BY seq DESC");
    reading.all(&sql, (subject.kind(), subject.id()), row)
}

/// The latest entries, at most `limit` of them, the latest first.
pub fn latest(reading: &Reading<'_>, limit: u32) -> Result<Vec<Entry>, ArchiveError> {
    reading.all(
        &format!("{COLUMNS} ORDER BY seq DESC LIMIT ?1"),
        [limit],
        row,
    )
}

/// Destroys the payloads and salts of all entries about a subject. The entries stay.
pub fn forget(writing: &mut Writing<'_>, subject: Subject) -> Result<(), ArchiveError> {
    let sql = "DELETE FROM audit_payload WHERE seq IN
                   (SELECT seq FROM audit WHERE subject_kind = ?1 AND subject_id = ?2)";
    let forgotten = writing.execute(sql, (subject.kind(), subject.id()))?;
    let (kind, id) = (subject.kind(), subject.id());
    writing.wrote(
        subject,
        format_args!("{kind} {id}: {forgotten} payloads destroyed"),
    );
    Ok(())
}

/// Adds the entry of a transaction, as its last write.
pub(crate) fn append(
    writing: &Writing<'_>,
    key: &Secret<32>,
    action: &str,
) -> Result<(), ArchiveError> {
    let head = head(writing)?;
    let author = writing.author();
    let salt = random::bytes::<16>();
    let mut entry = Entry {
        seq: head.sequence + 1,
        at: to_millisecond(author.at),
        actor: author.staff,
        action: action.to_owned(),
        subject: writing.subject(),
        digest: digest(&salt, writing.trail()),
        prev: head.mac,
        mac: [0; 32],
    };
    entry.mac = entry.computed_mac(key);
    let sql = "INSERT INTO audit
                   (seq, at, actor, action, subject_kind, subject_id, digest, prev, mac)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    let Entry {
        seq,
        at,
        actor,
        action,
        subject,
        digest,
        prev,
        mac,
    } = &entry;
    let seq = seq.cast_signed();
    let row = (
        seq,
        at,
        actor,
        action,
        subject.kind(),
        subject.id(),
        digest,
        prev,
        mac,
    );
    writing.execute(sql, row)?;
    let sql = "INSERT INTO audit_payload (seq, salt, payload) VALUES (?1, ?2, ?3)";
    writing.execute(sql, (seq, salt, writing.trail()))?;
    Ok(())
}

/// Whether the transaction has nothing to tell that the last entry does not tell already.
pub(crate) fn repeats(writing: &Writing<'_>, action: &str) -> Result<bool, ArchiveError> {
    let sql = "SELECT a.at, a.actor, a.action, p.payload
               FROM audit a LEFT JOIN audit_payload p ON p.seq = a.seq
               ORDER BY a.seq DESC LIMIT 1";
    let author = writing.author();
    let last = writing.first(sql, [], |row| {
        let since = author.at - row.get::<_, DateTime<Utc>>(0)?;
        let by: Option<StaffId> = row.get(1)?;
        let (done, told): (String, Option<String>) = (row.get(2)?, row.get(3)?);
        let told = told.is_some_and(|told| told == writing.trail());
        // A clock that was put back begins another visit.
        let is_same_visit = TimeDelta::zero() <= since && since < VISIT;
        Ok(is_same_visit && by == author.staff && done == action && told)
    })?;
    Ok(last.unwrap_or(false))
}

/// The end of the chain.
pub(crate) fn head(reading: &Reading<'_>) -> Result<AuditHead, ArchiveError> {
    let sql = "SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1";
    let head = reading.first(sql, [], |row| {
        Ok(AuditHead {
            sequence: row.get::<_, i64>(0)?.cast_unsigned(),
            mac: row.get(1)?,
        })
    })?;
    Ok(head.unwrap_or(AuditHead {
        sequence: 0,
        mac: [0; 32],
    }))
}

/// Whether the chain has the entry that the keys know.
pub(crate) fn holds(reading: &Reading<'_>, known: &AuditHead) -> Result<bool, ArchiveError> {
    if known.sequence == 0 {
        return Ok(true);
    }
    let sql = "SELECT mac FROM audit WHERE seq = ?1";
    let mac: Option<[u8; 32]> =
        reading.first(sql, [known.sequence.cast_signed()], |row| row.get(0))?;
    Ok(mac == Some(known.mac))
}

/// Recomputes the whole chain.
pub(crate) fn verify(
    reading: &Reading<'_>,
    key: &Secret<32>,
    known: &AuditHead,
) -> Result<Verdict, ArchiveError> {
    let sql = "SELECT a.seq, at, actor, action, subject_kind, subject_id, digest, prev, mac,
                   salt, payload
               FROM audit a LEFT JOIN audit_payload p ON p.seq = a.seq ORDER BY a.seq";
    let mut statement = reading.connection().prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let (mut seq, mut prev) = (0, [0; 32]);
    while let Some(found) = rows.next()? {
        seq += 1;
        // An entry whose codes this program never wrote was changed by something else.
        let Ok(entry) = row(found) else {
            return Ok(Verdict::Broken { seq });
        };
        let salt: Option<[u8; 16]> = found.get(9)?;
        let payload: Option<String> = found.get(10)?;
        let kept = salt.zip(payload);
        let told = kept.is_none_or(|(salt, payload)| digest(&salt, &payload) == entry.digest);
        let follows = entry.seq == seq && entry.prev == prev;
        if !(told && follows && entry.computed_mac(key) == entry.mac) {
            return Ok(Verdict::Broken { seq });
        }
        prev = entry.mac;
    }
    if holds(reading, known)? {
        Ok(Verdict::Sound { entries: seq })
    } else {
        Ok(Verdict::RolledBack {
            known: known.sequence,
        })
    }
}

impl Entry {
    /// Every text goes in behind its length, so that no two entries give the same bytes.
    fn computed_mac(&self, key: &Secret<32>) -> [u8; 32] {
        let mut mac = keyed(key.bytes());
        let at = self.at.to_rfc3339_opts(SecondsFormat::Millis, true);
        for text in ["wederhoor audit 1", &at, &self.action, self.subject.kind()] {
            mac.update(&(text.len() as u64).to_be_bytes());
            mac.update(text.as_bytes());
        }
        mac.update(&self.seq.to_be_bytes());
        mac.update(&self.actor.map_or(-1, |actor| actor.0).to_be_bytes());
        mac.update(&self.subject.id().to_be_bytes());
        mac.update(&self.digest);
        mac.update(&self.prev);
        mac.finalize().into_bytes().into()
    }
}

/// The entry keeps what it can give back: a moment finer than its text would not verify.
fn to_millisecond(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at.timestamp_millis()).unwrap_or(at)
}

fn digest(salt: &[u8; 16], payload: &str) -> [u8; 32] {
    Sha256::new()
        .chain_update(salt)
        .chain_update(payload)
        .finalize()
        .into()
}

fn row(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let kind: String = row.get(4)?;
    let subject = Subject::from_stored(&kind, row.get(5)?);
    Ok(Entry {
        seq: row.get::<_, i64>(0)?.cast_unsigned(),
        at: row.get(1)?,
        actor: row.get(2)?,
        action: row.get(3)?,
        subject: subject.ok_or(rusqlite::Error::InvalidColumnName(kind))?,
        digest: row.get(6)?,
        prev: row.get(7)?,
        mac: row.get(8)?,
    })
}

#[cfg(test)]
mod tests;
