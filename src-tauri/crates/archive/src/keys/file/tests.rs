//! The key file against damage: an error or the right keys, never other keys.

use std::fs;
use std::path::Path;

use super::*;
use crate::error::ArchiveError;
use crate::folder::Folder;
use crate::keys::slot::Cost;
use crate::keys::{Copies, CopyFault, KeyCopy, read, write};

const SECOND: SlotId = SlotId(2);

struct Sample {
    folder: tempfile::TempDir,
    encoded: Vec<u8>,
    database: [u8; 32],
}

fn sample() -> Sample {
    let folder = tempfile::tempdir().unwrap();
    let (master, recovery) = (MasterKey::random(), RecoveryKey::random());
    let mut file = KeyFile::new(Beginnings {
        archive: ArchiveId::random(),
        salt: random::bytes(),
        founded_at: crate::common::at(),
        mark: Mark::Real,
        label: "Praktijk Wilgenzoom".to_owned(),
    });
    let database = DatabaseKey::derived(&recovery, &file.salt);
    let ring = Keyring {
        database,
        next: DatabaseKey::none(),
        audit: Secret::random(),
    };
    file.set_slot(SlotId::RECOVERY, "", Opener::Recovery(&recovery), &master);
    for (slot, holder) in [
        (SlotId::FIRST, "Marit Holsteijn"),
        (SECOND, "Joost Vredeveld"),
    ] {
        let opener = Opener::Passphrase(&passphrase(), Cost::TRIFLING);
        file.set_slot(slot, holder, opener, &master);
    }
    file.seal(&ring, &master);
    write(&Folder::new(folder.path()), &file).unwrap();
    Sample {
        folder,
        encoded: file.encode(),
        database: *ring.database.0.bytes(),
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new("wilgenroosje")
}

impl Sample {
    fn put(&self, copies: &[KeyCopy], bytes: &[u8]) {
        let folder = Folder::new(self.folder.path());
        for copy in copies {
            fs::write(folder.key_copy(*copy), bytes).unwrap();
        }
    }

    fn read(&self) -> Result<Copies, ArchiveError> {
        read(&Folder::new(self.folder.path()), None)
    }

    /// What opening the slot gives, when it gives anything the right key.
    fn open(&self, slot: SlotId) -> Result<(), ArchiveError> {
        let file = self.read()?.file;
        let master = file.open_with_passphrase(slot, &passphrase())?;
        let ring = file.keyring(&master)?;
        assert_eq!(
            ring.database.0.bytes(),
            &self.database,
            "another key than was sealed"
        );
        assert_eq!(file.label, "Praktijk Wilgenzoom");
        Ok(())
    }
}

#[test]
fn a_bit_flipped_in_one_copy_is_told_and_costs_nothing() {
    let sample = sample();
    for bit in 0..sample.encoded.len() * 8 {
        let copy = KeyCopy::BOTH[bit % 2];
        sample.put(&KeyCopy::BOTH, &sample.encoded);
        sample.put(&[copy], &flipped(&sample.encoded, bit));
        assert_eq!(
            sample.read().unwrap().faults,
            [(copy, CopyFault::Damaged)],
            "bit {bit}"
        );
        assert_eq!(sample.open(SlotId::FIRST), Ok(()), "bit {bit}");
    }
}

#[test]
fn a_bit_flipped_in_both_copies_is_damage_and_never_a_wrong_passphrase() {
    let sample = sample();
    let mut opened = 0;
    for bit in 0..sample.encoded.len() * 8 {
        sample.put(&KeyCopy::BOTH, &flipped(&sample.encoded, bit));
        let slots = [sample.open(SlotId::FIRST), sample.open(SECOND)];
        for outcome in slots {
            let expected = [
                Ok(()),
                Err(KeyError::SlotDamaged.into()),
                Err(KeyError::FileDamaged.into()),
                Err(KeyError::FileNewer.into()),
            ];
            assert!(expected.contains(&outcome), "bit {bit}: {outcome:?}");
        }
        // One slot's damage leaves the other one usable.
        if slots.contains(&Err(KeyError::SlotDamaged.into())) {
            assert!(slots.contains(&Ok(())), "bit {bit}");
        }
        opened += usize::from(slots == [Ok(()), Ok(())]);
    }
    // The recovery slot and the sum over the whole file are all that neither needs.
    assert_eq!(opened, (SLOT_LENGTH + 32) * 8);
}

#[test]
fn a_cut_off_file_is_damaged_or_opens_what_is_left() {
    let sample = sample();
    for length in 0..sample.encoded.len() {
        sample.put(&KeyCopy::BOTH, &sample.encoded[..length]);
        let outcome = sample.open(SECOND);
        let sum_only = length >= sample.encoded.len() - 32;
        assert_eq!(outcome.is_ok(), sum_only, "{length} bytes: {outcome:?}");
        if let Ok(copies) = sample.read() {
            assert_eq!(copies.faults.len(), 2, "{length} bytes");
        }
    }
}

#[test]
fn two_damaged_copies_complete_each_other() {
    let sample = sample();
    let end = sample.encoded.len() - 33;
    let keyring = sample.encoded.len() - 32 - 3 * SLOT_LENGTH - 40;
    sample.put(&[KeyCopy::A], &flipped(&sample.encoded, end * 8));
    sample.put(&[KeyCopy::B], &flipped(&sample.encoded, keyring * 8));
    assert_eq!(sample.open(SECOND), Ok(()));
}

#[test]
fn the_newest_whole_copy_is_used_and_the_other_is_told() {
    let sample = sample();
    let mut newer = sample.read().unwrap().file;
    let master = newer
        .open_with_passphrase(SlotId::FIRST, &passphrase())
        .unwrap();
    let ring = newer.keyring(&master).unwrap();
    newer.label = "Praktijk Kerkpad".to_owned();
    newer.seal(&ring, &master);
    sample.put(&[KeyCopy::B], &newer.encode());
    let copies = sample.read().unwrap();
    assert_eq!(copies.faults, [(KeyCopy::A, CopyFault::Outdated)]);
    assert_eq!(copies.file, newer);
}

#[test]
fn a_header_changed_by_hand_with_its_sums_made_right_does_not_open() {
    let sample = sample();
    let mut file = sample.read().unwrap().file;
    file.head.sequence = 0;
    file.recovery_confirmed = true;
    sample.put(&KeyCopy::BOTH, &file.encode());
    assert_eq!(
        sample.open(SlotId::FIRST),
        Err(KeyError::FileDamaged.into())
    );
}

#[test]
fn a_newer_format_is_told_from_damage() {
    let sample = sample();
    let mut newer = sample.encoded[..40].to_vec();
    newer[7] = 2;
    sample.put(&KeyCopy::BOTH, &newer);
    assert_eq!(sample.open(SlotId::FIRST), Err(KeyError::FileNewer.into()));
}

fn flipped(bytes: &[u8], bit: usize) -> Vec<u8> {
    let mut flipped = bytes.to_vec();
    flipped[bit / 8] ^= 1 << (bit % 8);
    flipped
}

#[test]
fn a_write_leaves_no_temporary_file() {
    let sample = sample();
    let names: Vec<_> = fs::read_dir(Path::new(sample.folder.path()))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names.len(), 2, "{names:?}");
}
