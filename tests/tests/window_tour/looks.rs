//! The looks in which the window is walked.

use super::letter_words::{self, LetterWords};
use super::words::{DUTCH, ENGLISH, Words};

/// How the window looks during a walk, and the words that lead the way.
pub(crate) struct Look {
    pub(crate) name: &'static str,
    pub(crate) words: &'static Words,
    pub(crate) letter_words: &'static LetterWords,
    pub(crate) appearance: &'static str,
    pub(crate) zoom: u16,
    /// Width and height in pixels.
    pub(crate) size: (u32, u32),
}

const LOOKS: [Look; 6] = [
    Look {
        name: "light-nl",
        words: &DUTCH,
        letter_words: &letter_words::DUTCH,
        appearance: "light",
        zoom: 100,
        size: (1280, 800),
    },
    Look {
        name: "dark-en",
        words: &ENGLISH,
        letter_words: &letter_words::ENGLISH,
        appearance: "dark",
        zoom: 100,
        size: (1280, 800),
    },
    Look {
        name: "dark-nl",
        words: &DUTCH,
        letter_words: &letter_words::DUTCH,
        appearance: "dark",
        zoom: 100,
        size: (1280, 800),
    },
    Look {
        name: "light-en",
        words: &ENGLISH,
        letter_words: &letter_words::ENGLISH,
        appearance: "light",
        zoom: 100,
        size: (1280, 800),
    },
    Look {
        name: "small-nl",
        words: &DUTCH,
        letter_words: &letter_words::DUTCH,
        appearance: "light",
        zoom: 100,
        size: (1000, 700),
    },
    Look {
        name: "large-en",
        words: &ENGLISH,
        letter_words: &letter_words::ENGLISH,
        appearance: "dark",
        zoom: 150,
        size: (1280, 800),
    },
];

/// The look of this name.
pub(crate) fn look(name: &str) -> &'static Look {
    LOOKS
        .iter()
        .find(|look| look.name == name)
        .expect("the look is in the table")
}
