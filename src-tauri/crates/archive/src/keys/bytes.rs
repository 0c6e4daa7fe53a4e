//! The key file's bytes: big-endian numbers, and texts behind their length.

use super::ArchiveId;

/// Appends fields to a byte string.
#[derive(Default)]
pub(super) struct Fields(Vec<u8>);

impl Fields {
    pub(super) fn u8(mut self, value: u8) -> Self {
        self.0.push(value);
        self
    }

    pub(super) fn u16(mut self, value: u16) -> Self {
        self.0.extend_from_slice(&value.to_be_bytes());
        self
    }

    pub(super) fn u32(mut self, value: u32) -> Self {
        self.0.extend_from_slice(&value.to_be_bytes());
        self
    }

    pub(super) fn u64(mut self, value: u64) -> Self {
        self.0.extend_from_slice(&value.to_be_bytes());
        self
    }

    pub(super) fn raw(mut self, value: &[u8]) -> Self {
        self.0.extend_from_slice(value);
        self
    }

    pub(super) fn archive(self, archive: ArchiveId) -> Self {
        self.raw(&archive.0)
    }

    /// A text of at most 65,535 bytes; a longer one is cut at a character.
    pub(super) fn text(self, value: &str) -> Self {
        let end = value.floor_char_boundary(usize::from(u16::MAX));
        let length = u16::try_from(end).unwrap_or(u16::MAX);
        self.u16(length).raw(&value.as_bytes()[..end])
    }

    pub(super) fn done(self) -> Vec<u8> {
        self.0
    }
}

/// Takes fields from the front of a byte string; `None` when it is too short.
pub(super) struct Remaining<'a>(pub(super) &'a [u8]);

impl<'a> Remaining<'a> {
    pub(super) fn raw(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.raw(N)?.try_into().ok()
    }

    pub(super) fn u8(&mut self) -> Option<u8> {
        self.array().map(|[byte]| byte)
    }

    pub(super) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_be_bytes)
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_be_bytes)
    }

    pub(super) fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_be_bytes)
    }

    pub(super) fn text(&mut self) -> Option<String> {
        let length = self.u16()?;
        String::from_utf8(self.raw(usize::from(length))?.to_vec()).ok()
    }
}
