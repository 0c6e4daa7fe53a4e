//! Files of words: what a paper says in each language, read when it is first asked for.

use std::sync::OnceLock;

use procedure::Language;
use serde::de::DeserializeOwned;

/// The words of a paper in every language.
pub(super) struct Words<T> {
    dutch: (&'static str, OnceLock<T>),
    english: (&'static str, OnceLock<T>),
}

impl<T: DeserializeOwned> Words<T> {
    /// Words from two files of the program.
    pub(super) const fn new(dutch: &'static str, english: &'static str) -> Self {
        Self {
            dutch: (dutch, OnceLock::new()),
            english: (english, OnceLock::new()),
        }
    }

    /// The words of a language.
    pub(super) fn of(&self, language: Language) -> &T {
        let (file, words) = match language {
            Language::Nl => &self.dutch,
            Language::En => &self.english,
        };
        words.get_or_init(|| {
            toml::from_str(file).expect("the file is part of the program and read in its tests")
        })
    }
}
