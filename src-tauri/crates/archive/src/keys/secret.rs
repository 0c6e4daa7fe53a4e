//! Secrets: bytes that are wiped when they go out of use and never printed.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use super::random;

/// What a member of staff types to open the archive.
///
/// Held in Unicode form NFC, since one keyboard composes "é" and another does not. The
/// text is wiped on drop. How strong it must be is not decided here.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes the text over and wipes the caller's copy.
    pub fn new(text: impl Into<String>) -> Self {
        let text = Zeroizing::new(text.into());
        // Room for the longest expansion: growing would leave a copy behind.
        let mut composed = Zeroizing::new(String::with_capacity(text.len() * 3));
        composed.extend(text.nfc());
        Self(composed)
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// `N` secret bytes. They stay at one address on the heap, so that moving the value
/// leaves no copy on the stack.
pub(crate) struct Secret<const N: usize>(Box<[u8; N]>);

impl<const N: usize> Secret<N> {
    pub(crate) fn random() -> Self {
        Self::filled(|bytes| random::fill(bytes))
    }

    pub(crate) fn filled(fill: impl FnOnce(&mut [u8; N])) -> Self {
        let mut secret = Self(Box::new([0; N]));
        fill(&mut secret.0);
        secret
    }

    /// The secret in `bytes`, when there are exactly `N` of them.
    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        (bytes.len() == N).then(|| Self::filled(|secret| secret.copy_from_slice(bytes)))
    }

    pub(crate) fn bytes(&self) -> &[u8; N] {
        &self.0
    }

    pub(crate) fn copied(&self) -> Self {
        Self::filled(|bytes| bytes.copy_from_slice(&self.0[..]))
    }
}

impl<const N: usize> Drop for Secret<N> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<const N: usize> fmt::Debug for Secret<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A key for one purpose out of a key that already has full entropy: HMAC-SHA256 over
/// the purpose and its context, as in the expand step of HKDF (RFC 5869).
pub(crate) fn derive(key: &[u8], purpose: &str, context: &[u8]) -> Secret<32> {
    let mut mac = keyed(key);
    mac.update(purpose.as_bytes());
    mac.update(&[0]);
    mac.update(context);
    Secret::filled(|bytes| bytes.copy_from_slice(&mac.finalize().into_bytes()))
}

/// An HMAC-SHA256 under `key`.
pub(crate) fn keyed(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("HMAC takes a key of any length (RFC 2104)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_the_same_composed_and_decomposed() {
        let composed = Passphrase::new("caf\u{e9} Wilgenzoom");
        let decomposed = Passphrase::new("cafe\u{301} Wilgenzoom");
        assert_eq!(composed.bytes(), decomposed.bytes());
    }

    #[test]
    fn secrets_do_not_print() {
        let printed = format!(
            "{:?} {:?}",
            Passphrase::new("wilgenroosje"),
            Secret([7; 4].into())
        );
        assert_eq!(printed, "Passphrase(…) Secret(…)");
    }

    #[test]
    fn purposes_and_contexts_give_different_keys() {
        let key = [1; 20];
        let keys = [
            derive(&key, "a", b"b"),
            derive(&key, "ab", b""),
            derive(&key, "a", b"c"),
        ];
        assert_ne!(keys[0].bytes(), keys[1].bytes());
        assert_ne!(keys[0].bytes(), keys[2].bytes());
    }
}
