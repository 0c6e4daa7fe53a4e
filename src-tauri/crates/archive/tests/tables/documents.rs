//! Documents: bytes in chunks, staged and attached.

use archive::{ArchiveError, document};
use proptest::prelude::*;

use super::practice;
use crate::common::{Practice, author};

#[test]
fn a_scan_is_staged_attached_and_kept() {
    let (_practice, mut archive, id) = practice();
    let about = document::NewDocument {
        dossier: None,
        kind: "scan".to_owned(),
        title: "brief.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
    };
    let stored = archive
        .write(author(), "scan_staged", |writing| {
            document::store(writing, &about, &mut &b"x"[..])
        })
        .unwrap();
    assert_eq!(
        document::staged(&archive.read()).unwrap(),
        std::slice::from_ref(&stored)
    );
    archive
        .write(author(), "scan_attached", |writing| {
            document::attach(writing, stored.id, id)
        })
        .unwrap();
    assert_eq!(document::staged(&archive.read()).unwrap(), []);
    assert_eq!(
        document::of_dossier(&archive.read(), id).unwrap()[0].id,
        stored.id
    );
    let refused = archive.write(author(), "refused", |writing| {
        document::discard(writing, stored.id)
    });
    assert_eq!(refused, Err(ArchiveError::Immutable));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Sizes around the border of a chunk, and sources that give a little at a time.
    #[test]
    fn documents_come_back_byte_for_byte(
        near in prop_oneof![Just(0), Just(1), Just(2)], off in -2_i64..=2, step in 1_usize..300_000,
    ) {
        let length = (near * document::CHUNK_LENGTH as i64 + off).max(0) as usize;
        let bytes: Vec<u8> = (0..length).map(|place| (place * 31 % 251) as u8).collect();
        let (_practice, mut archive) = Practice::open();
        let about = document::NewDocument {
            dossier: None,
            kind: "scan".to_owned(),
            title: "brief".to_owned(),
            media_type: "image/png".to_owned(),
        };
        let mut source = InSteps { bytes: &bytes, step };
        let stored = archive
            .write(author(), "scan_staged", |writing| document::store(writing, &about, &mut source))
            .unwrap();
        prop_assert_eq!(stored.length, length as u64);
        prop_assert!(document::read_all(&archive.read(), stored.id).unwrap() == bytes);
        prop_assert_eq!(document::find(&archive.read(), stored.id).unwrap(), stored);
    }
}

struct InSteps<'a> {
    bytes: &'a [u8],
    step: usize,
}

impl std::io::Read for InSteps<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let end = self.step.min(buffer.len());
        self.bytes.read(&mut buffer[..end])
    }
}

#[test]
fn a_document_that_is_too_large_or_breaks_off_leaves_nothing() {
    let (_practice, mut archive) = Practice::open();
    let about = document::NewDocument {
        dossier: None,
        kind: "scan".to_owned(),
        title: "brief".to_owned(),
        media_type: "image/png".to_owned(),
    };
    struct Breaking(u32);
    impl std::io::Read for Breaking {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            self.0 -= 1;
            if self.0 == 0 {
                Err(std::io::ErrorKind::ConnectionReset.into())
            } else {
                Ok(buffer.len())
            }
        }
    }
    let stored = archive.write(author(), "scan_staged", |writing| {
        document::store(writing, &about, &mut std::io::repeat(7))
    });
    assert_eq!(stored, Err(ArchiveError::DocumentTooLarge));
    let stored = archive.write(author(), "scan_staged", |writing| {
        document::store(writing, &about, &mut Breaking(4))
    });
    assert_eq!(
        stored,
        Err(ArchiveError::Source(std::io::ErrorKind::ConnectionReset))
    );
    assert_eq!(document::staged(&archive.read()).unwrap(), []);
}
