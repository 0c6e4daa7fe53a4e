//! What a glyph stands for.

use std::{fmt, sync::Arc};

/// What a glyph says to somebody who copies it or hears it read. Most say one character,
/// and a page has thousands of them: those ask no memory of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    One(char),
    /// A ligature, or a letter with what could not stand apart from it.
    More(Arc<str>),
}

impl Said {
    /// Whether it says this and nothing more.
    pub(crate) fn is(&self, ch: char) -> bool {
        *self == Self::One(ch)
    }
}

impl From<&str> for Said {
    fn from(text: &str) -> Self {
        let mut chars = text.chars();
        match (chars.next(), chars.as_str()) {
            (Some(ch), "") => Self::One(ch),
            _ => Self::More(text.into()),
        }
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(ch) => write!(f, "{ch}"),
            Self::More(text) => f.write_str(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_character_is_one_however_it_came() {
        let cases = [("a", true), ("ï", true), ("ffi", false), ("", false)];
        for (text, is_one) in cases {
            let said = Said::from(text);
            assert_eq!(matches!(said, Said::One(_)), is_one, "{text}");
            assert_eq!(said.to_string(), text);
        }
        assert!(Said::from(" ").is(' ') && !Said::from("ij").is('i'));
    }
}
