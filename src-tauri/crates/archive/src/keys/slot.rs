//! A key slot: the master key, sealed with what one person has.
//!
//! A slot has a fixed length on disk and a SHA-256 of its own, so that a damaged slot is
//! told from a wrong passphrase and does not take its neighbours with it.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::bytes::{Fields, Remaining};
use super::recovery::RecoveryKey;
use super::secret::{Passphrase, Secret, derive};
use super::{ArchiveId, random};
use crate::error::KeyError;

/// The length of a slot on disk, its SHA-256 included.
pub(super) const SLOT_LENGTH: usize = PAYLOAD_LENGTH + 32;
const PAYLOAD_LENGTH: usize = 4 + 12 + 16 + 24 + SEALED_LENGTH;
/// The master key and the tag of Poly1305.
const SEALED_LENGTH: usize = 32 + 16;

/// Which slot: 0 is the recovery key's, the others are staff members'.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SlotId(pub u32);

impl SlotId {
    /// The recovery key's slot.
    pub const RECOVERY: Self = Self(0);
    /// The slot of whoever founds the archive.
    pub const FIRST: Self = Self(1);
}

impl fmt::Display for SlotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What one guess at a passphrase costs: the parameters of Argon2id (RFC 9106).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// 128 MiB, three passes, one lane: what every real archive uses.
    pub const STANDARD: Self = Self {
        memory_kib: 128 * 1024,
        passes: 3,
        lanes: 1,
    };

    /// As good as free, for tests that are not about the cost. An archive founded with
    /// it is not protected against guessing.
    #[doc(hidden)]
    pub const TRIFLING: Self = Self {
        memory_kib: 16,
        passes: 1,
        lanes: 1,
    };

    /// The slot that needs no stretching, since its key is random.
    const NONE: Self = Self {
        memory_kib: 0,
        passes: 0,
        lanes: 0,
    };

    /// Whether this program is willing to compute it. Without an upper limit a forged
    /// key file could ask for all memory of the machine.
    fn is_bearable(self) -> bool {
        (8..=1024 * 1024).contains(&self.memory_kib)
            && (1..=16).contains(&self.passes)
            && (1..=4).contains(&self.lanes)
            && self.memory_kib >= 8 * self.lanes
    }
}

/// The key that seals the keyring. Whoever has it has the archive.
#[derive(Debug)]
pub(crate) struct MasterKey(pub(super) Secret<32>);

impl MasterKey {
    pub(crate) fn random() -> Self {
        Self(Secret::random())
    }
}

/// What opens a slot.
#[derive(Clone, Copy)]
pub(crate) enum Opener<'a> {
    Passphrase(&'a Passphrase, Cost),
    Recovery(&'a RecoveryKey),
}

/// A slot whose SHA-256 is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) id: SlotId,
    cost: Cost,
    salt: [u8; 16],
    nonce: [u8; 24],
    sealed: [u8; SEALED_LENGTH],
}

impl Slot {
    pub(super) fn seal(
        archive: ArchiveId,
        id: SlotId,
        opener: Opener<'_>,
        master: &MasterKey,
    ) -> Self {
        let cost = match opener {
            Opener::Passphrase(_, cost) => cost,
            Opener::Recovery(_) => Cost::NONE,
        };
        let (salt, nonce) = (random::bytes(), random::bytes());
        let mut slot = Self {
            id,
            cost,
            salt,
            nonce,
            sealed: [0; SEALED_LENGTH],
        };
        let message = &master.0.bytes()[..];
        let aad = slot.described(archive);
        let sealed = slot
            .cipher(archive, opener)
            .encrypt(
                (&slot.nonce).into(),
                Payload {
                    msg: message,
                    aad: &aad,
                },
            )
            .expect("thirty-two bytes are far below the cipher's limit");
        slot.sealed.copy_from_slice(&sealed);
        slot
    }

    pub(super) fn open_with_passphrase(
        &self,
        archive: ArchiveId,
        passphrase: &Passphrase,
    ) -> Result<MasterKey, KeyError> {
        self.open(archive, Opener::Passphrase(passphrase, self.cost))
            .ok_or(KeyError::WrongPassphrase)
    }

    pub(super) fn open_with_recovery(
        &self,
        archive: ArchiveId,
        key: &RecoveryKey,
    ) -> Result<MasterKey, KeyError> {
        self.open(archive, Opener::Recovery(key))
            .ok_or(KeyError::WrongRecoveryKey)
    }

    fn open(&self, archive: ArchiveId, opener: Opener<'_>) -> Option<MasterKey> {
        let aad = self.described(archive);
        let payload = Payload {
            msg: &self.sealed,
            aad: &aad,
        };
        let opened = self
            .cipher(archive, opener)
            .decrypt((&self.nonce).into(), payload)
            .ok()?;
        Secret::from_slice(&Zeroizing::new(opened)).map(MasterKey)
    }

    fn cipher(&self, archive: ArchiveId, opener: Opener<'_>) -> XChaCha20Poly1305 {
        let key = match opener {
            Opener::Passphrase(passphrase, cost) => stretch(passphrase, &self.salt, cost),
            Opener::Recovery(key) => {
                let context = Fields::default().archive(archive).raw(&self.salt).done();
                derive(key.bytes(), "wederhoor recovery slot 1", &context)
            }
        };
        XChaCha20Poly1305::new(key.bytes().into())
    }

    /// What the seal also vouches for: a slot moved to another archive, given another
    /// id or other parameters does not open.
    fn described(&self, archive: ArchiveId) -> Vec<u8> {
        let Cost {
            memory_kib,
            passes,
            lanes,
        } = self.cost;
        Fields::default()
            .raw(b"wederhoor slot 1")
            .archive(archive)
            .u32(self.id.0)
            .u32(memory_kib)
            .u32(passes)
            .u32(lanes)
            .raw(&self.salt)
            .done()
    }

    pub(super) fn encode(&self) -> [u8; SLOT_LENGTH] {
        let payload = Fields::default()
            .u32(self.id.0)
            .u32(self.cost.memory_kib)
            .u32(self.cost.passes)
            .u32(self.cost.lanes)
            .raw(&self.salt)
            .raw(&self.nonce)
            .raw(&self.sealed)
            .done();
        let mut encoded = [0; SLOT_LENGTH];
        encoded[..PAYLOAD_LENGTH].copy_from_slice(&payload);
        encoded[PAYLOAD_LENGTH..].copy_from_slice(&Sha256::digest(&payload));
        encoded
    }

    /// The slot in these bytes, or `None` when they are damaged or ask for a cost that
    /// this program does not bear.
    pub(super) fn decode(encoded: &[u8; SLOT_LENGTH]) -> Option<Self> {
        let (payload, sum) = encoded.split_at(PAYLOAD_LENGTH);
        if Sha256::digest(payload)[..] != *sum {
            return None;
        }
        let mut fields = Remaining(payload);
        let id = SlotId(fields.u32()?);
        let (memory_kib, passes, lanes) = (fields.u32()?, fields.u32()?, fields.u32()?);
        let cost = Cost {
            memory_kib,
            passes,
            lanes,
        };
        let fits = if id == SlotId::RECOVERY {
            cost == Cost::NONE
        } else {
            cost.is_bearable()
        };
        let slot = Self {
            id,
            cost,
            salt: fields.array()?,
            nonce: fields.array()?,
            sealed: fields.array()?,
        };
        fits.then_some(slot)
    }
}

/// Argon2id over the passphrase.
fn stretch(passphrase: &Passphrase, salt: &[u8; 16], cost: Cost) -> Secret<32> {
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32))
        .expect("a cost is either a constant or was checked when the slot was read");
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    Secret::filled(|key| {
        argon2
            .hash_password_into(passphrase.bytes(), salt, key)
            .expect("a passphrase and a salt of 16 bytes are within Argon2's limits");
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARCHIVE: ArchiveId = ArchiveId([3; 16]);

    fn sealed() -> (Slot, MasterKey) {
        let master = MasterKey::random();
        let opener = Opener::Passphrase(&Passphrase::new("wilgenroosje"), Cost::TRIFLING);
        (Slot::seal(ARCHIVE, SlotId::FIRST, opener, &master), master)
    }

    #[test]
    fn only_its_passphrase_in_its_archive_opens_a_slot() {
        let (slot, master) = sealed();
        let open = |archive, text: &str| {
            slot.open_with_passphrase(archive, &Passphrase::new(text))
                .map(|key| *key.0.bytes())
        };
        assert_eq!(open(ARCHIVE, "wilgenroosje"), Ok(*master.0.bytes()));
        assert_eq!(open(ARCHIVE, "wilgenroos"), Err(KeyError::WrongPassphrase));
        assert_eq!(open(ARCHIVE, ""), Err(KeyError::WrongPassphrase));
        assert_eq!(
            open(ArchiveId([4; 16]), "wilgenroosje"),
            Err(KeyError::WrongPassphrase)
        );
    }

    #[test]
    fn every_flipped_bit_is_damage_and_not_a_wrong_passphrase() {
        let encoded = sealed().0.encode();
        assert!(Slot::decode(&encoded).is_some());
        for bit in 0..SLOT_LENGTH * 8 {
            let mut flipped = encoded;
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(Slot::decode(&flipped), None, "bit {bit}");
        }
    }

    #[test]
    fn a_forged_cost_is_refused_though_its_checksum_is_right() {
        let (slot, _) = sealed();
        let unbearable = [
            Cost {
                memory_kib: u32::MAX,
                passes: 3,
                lanes: 1,
            },
            Cost {
                memory_kib: 1 << 17,
                passes: 17,
                lanes: 1,
            },
            Cost {
                memory_kib: 1 << 17,
                passes: 3,
                lanes: 5,
            },
            Cost {
                memory_kib: 7,
                passes: 1,
                lanes: 1,
            },
            Cost {
                memory_kib: 8,
                passes: 1,
                lanes: 2,
            },
            Cost {
                memory_kib: 1 << 17,
                passes: 0,
                lanes: 1,
            },
            Cost::NONE,
        ];
        for cost in unbearable {
            let forged = Slot {
                cost,
                ..slot.clone()
            };
            assert_eq!(Slot::decode(&forged.encode()), None, "{cost:?}");
        }
    }
}
