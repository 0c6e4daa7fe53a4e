//! A short name that a regulation gives to something of its own: a term, a road, an event.

use std::fmt;
use std::str::FromStr;

use arrayvec::ArrayString;
use serde::{Deserialize, Serialize};

/// The longest key, in bytes.
pub const LONGEST_KEY: usize = 40;

/// Lower-case letters, digits and underscores; begins with a letter. It stays the same over the
/// versions of a regulation, so that a dossier's events keep pointing at the same thing.
///
/// It lies inline and is copied, since every moment of every rule holds one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Key(ArrayString<LONGEST_KEY>);

/// The text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a key has at most {LONGEST_KEY} lower-case letters, digits and underscores, and begins with a letter"
)]
pub struct NoKey;

impl Key {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Key {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Self, NoKey> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        if !text.starts_with(|first: char| first.is_ascii_lowercase()) || !text.bytes().all(allowed)
        {
            return Err(NoKey);
        }
        ArrayString::from(text).map(Self).map_err(|_| NoKey)
    }
}

impl TryFrom<String> for Key {
    type Error = NoKey;

    fn try_from(text: String) -> Result<Self, NoKey> {
        text.parse()
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        key.as_str().to_owned()
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_short_and_plain() {
        for good in ["a", "handling", "term_2", &"x".repeat(LONGEST_KEY)] {
            assert_eq!(good.parse::<Key>().unwrap().as_str(), good);
        }
        for bad in [
            "",
            "2_terms",
            "Term",
            "é",
            "a b",
            "a.b",
            &"x".repeat(LONGEST_KEY + 1),
        ] {
            assert_eq!(bad.parse::<Key>(), Err(NoKey), "{bad}");
        }
    }
}
