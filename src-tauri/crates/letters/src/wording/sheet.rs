//! The words of the recovery sheet.

use procedure::Language;
use serde::Deserialize;

use super::words::Words;

/// The words of a recovery sheet in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SheetWords {
    pub(crate) title: String,
    pub(crate) lead: String,
    pub(crate) archive: String,
    pub(crate) made_on: String,
    pub(crate) key: String,
    pub(crate) use_title: String,
    /// `{last}` is the number of the last group.
    pub(crate) use_steps: Vec<String>,
    pub(crate) keep_title: String,
    pub(crate) keep: String,
    pub(crate) loss_title: String,
    pub(crate) loss: String,
    pub(crate) stored_at: String,
    pub(crate) stored_by: String,
}

impl SheetWords {
    /// The words of a language.
    pub(crate) fn of(language: Language) -> &'static Self {
        static WORDS: Words<SheetWords> = Words::new(
            include_str!("../../wording/recovery.nl.toml"),
            include_str!("../../wording/recovery.en.toml"),
        );
        WORDS.of(language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_all_words() {
        for language in [Language::Nl, Language::En] {
            let words = SheetWords::of(language);
            assert!(words.use_steps.iter().any(|step| step.contains("{last}")));
        }
    }
}
