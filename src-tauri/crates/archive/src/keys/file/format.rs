//! The bytes of a key file.
//!
//! ```text
//! "WHKEYS" format:u16
//! header-length:u32 header sha256
//! keyring: nonce(24) sealed sha256
//! slots, each of one fixed length with a sha256 of its own
//! sha256 of everything above
//! ```

use chrono::DateTime;
use sha2::{Digest, Sha256};

use super::{AuditHead, Decoded, Entry, KeyFile, Mark, RING_LENGTH, Ring};
use crate::error::KeyError;
use crate::keys::ArchiveId;
use crate::keys::bytes::{Fields, Remaining};
use crate::keys::slot::{SLOT_LENGTH, SlotId};

const MAGIC: &[u8; 6] = b"WHKEYS";
const FORMAT: u16 = 1;
/// No practice has more colleagues with a passphrase than this.
const MOST_SLOTS: u16 = 1000;

impl KeyFile {
    pub(crate) fn encode(&self) -> Vec<u8> {
        let header = self.header();
        let length = u32::try_from(header.len()).expect("labels are cut at 64 KiB");
        let ring = self
            .ring
            .as_ref()
            .expect("a key file is sealed before it is written");
        let ring = Fields::default().raw(&ring.nonce).raw(&ring.sealed).done();
        let mut encoded = Fields::default()
            .raw(MAGIC)
            .u16(FORMAT)
            .u32(length)
            .raw(&header)
            .raw(&Sha256::digest(&header))
            .raw(&ring)
            .raw(&Sha256::digest(&ring))
            .done();
        for entry in &self.entries {
            encoded.extend_from_slice(&entry.encoded);
        }
        let sum = Sha256::digest(&encoded);
        encoded.extend_from_slice(&sum);
        encoded
    }

    /// Reads a copy that lies where nothing damages it unnoticed: inside the database.
    pub(crate) fn read(encoded: &[u8]) -> Result<Self, KeyError> {
        let decoded = Self::decode(encoded)?;
        if decoded.whole {
            Ok(decoded.file)
        } else {
            Err(KeyError::FileDamaged)
        }
    }

    /// Reads a key file as far as it is readable. Without a sound header nothing is.
    pub(in crate::keys) fn decode(encoded: &[u8]) -> Result<Decoded, KeyError> {
        let mut fields = Remaining(encoded);
        if fields.array() != Some(*MAGIC) {
            return Err(KeyError::FileDamaged);
        }
        let format = fields.u16().ok_or(KeyError::FileDamaged)?;
        let mut file = fields.header().ok_or(match format {
            FORMAT => KeyError::FileDamaged,
            _ => KeyError::FileNewer,
        })?;
        if format != FORMAT {
            // One flipped bit must not look like a newer program, and the header of this
            // format is sound behind it.
            return Err(KeyError::FileDamaged);
        }
        file.ring = fields.ring();
        for entry in &mut file.entries {
            // Missing bytes are a damaged slot.
            entry.encoded = fields.array().unwrap_or([0; SLOT_LENGTH]);
        }
        let sum = fields.array::<32>();
        let summed = &encoded[..encoded.len().saturating_sub(32)];
        let whole = fields.0.is_empty()
            && sum.is_some_and(|sum| Sha256::digest(summed)[..] == sum)
            && file.ring.is_some();
        Ok(Decoded { file, whole })
    }

    pub(super) fn header(&self) -> Vec<u8> {
        let mut fields = Fields::default()
            .u64(self.sequence)
            .archive(self.archive)
            .raw(&self.salt)
            .raw(&self.next_salt.unwrap_or_default())
            .u64(self.founded_at.timestamp().cast_unsigned())
            .u8(u8::from(self.mark == Mark::Example))
            .u8(u8::from(self.recovery_confirmed))
            .u64(self.head.sequence)
            .raw(&self.head.mac)
            .text(&self.label)
            .u16(u16::try_from(self.entries.len()).unwrap_or(u16::MAX));
        for entry in &self.entries {
            fields = fields.u32(entry.id.0).text(&entry.holder);
        }
        fields.done()
    }
}

impl Remaining<'_> {
    fn header(&mut self) -> Option<KeyFile> {
        let length = self.u32()?;
        let header = self.raw(usize::try_from(length).ok()?)?;
        if Sha256::digest(header)[..] != *self.raw(32)? {
            return None;
        }
        let mut fields = Remaining(header);
        let mut file = KeyFile {
            sequence: fields.u64()?,
            archive: ArchiveId(fields.array()?),
            salt: fields.array()?,
            next_salt: fields
                .array()
                .map(|salt| (salt != [0; 16]).then_some(salt))?,
            founded_at: DateTime::from_timestamp(fields.u64()?.cast_signed(), 0)?,
            mark: if fields.u8()? == 0 {
                Mark::Real
            } else {
                Mark::Example
            },
            recovery_confirmed: fields.u8()? != 0,
            head: AuditHead {
                sequence: fields.u64()?,
                mac: fields.array()?,
            },
            label: fields.text()?,
            entries: Vec::new(),
            ring: None,
        };
        let count = Some(fields.u16()?).filter(|&count| count <= MOST_SLOTS)?;
        for _ in 0..count {
            let (id, holder) = (SlotId(fields.u32()?), fields.text()?);
            file.entries.push(Entry {
                id,
                holder,
                encoded: [0; SLOT_LENGTH],
            });
        }
        fields.0.is_empty().then_some(file)
    }

    fn ring(&mut self) -> Option<Ring> {
        let ring = self.raw(24 + RING_LENGTH)?;
        let sum = self.raw(32)?;
        let mut fields = Remaining(ring);
        let ring_read = Ring {
            nonce: fields.array()?,
            sealed: fields.array()?,
        };
        (Sha256::digest(ring)[..] == *sum).then_some(ring_read)
    }
}
