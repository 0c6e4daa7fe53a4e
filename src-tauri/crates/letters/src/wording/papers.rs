//! The words of the papers beside the letters.

use procedure::Language;
use serde::Deserialize;

use super::words::Words;

/// The words of the papers in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PaperWords {
    pub(crate) envelope: String,
    pub(crate) labels: String,
    pub(crate) calibration: CalibrationWords,
    pub(crate) cover: CoverWords,
}

/// The words of the page that shows where an envelope has its window.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CalibrationWords {
    pub(crate) title: String,
    pub(crate) lead: String,
    /// What the rulers are, for who does not see them.
    pub(crate) rulers: String,
    pub(crate) sample: Vec<String>,
    pub(crate) scale: String,
    pub(crate) steps: Vec<String>,
    /// `{right}` and `{down}` are lengths.
    pub(crate) now_left: String,
    pub(crate) now_right: String,
    pub(crate) nominal_left: String,
    pub(crate) nominal_right: String,
}

/// The words of a file cover.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CoverWords {
    pub(crate) title: String,
    pub(crate) received: String,
    pub(crate) handler: String,
    pub(crate) retention: String,
    pub(crate) terms: String,
    pub(crate) what: String,
    pub(crate) until: String,
    pub(crate) done: String,
    pub(crate) closed: String,
    pub(crate) destroyed: String,
    pub(crate) remarks: String,
}

impl PaperWords {
    /// The words of a language.
    pub(crate) fn of(language: Language) -> &'static Self {
        static WORDS: Words<PaperWords> = Words::new(
            include_str!("../../wording/papers.nl.toml"),
            include_str!("../../wording/papers.en.toml"),
        );
        WORDS.of(language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_all_words() {
        let [dutch, english] = [Language::Nl, Language::En].map(PaperWords::of);
        for words in [dutch, english] {
            for now in [&words.calibration.now_left, &words.calibration.now_right] {
                assert!(now.contains("{right}") && now.contains("{down}"), "{now}");
            }
        }
        let steps = [dutch, english].map(|words| words.calibration.steps.len());
        assert_eq!(steps[0], steps[1], "each step stands in both languages");
    }

    /// What the postman reads says nothing about what is inside.
    #[test]
    fn nothing_outside_betrays_a_complaint() {
        for language in [Language::Nl, Language::En] {
            let words = PaperWords::of(language);
            for title in [&words.envelope, &words.labels] {
                let title = title.to_lowercase();
                let betrays = |word: &&str| title.contains(word);
                let found = ["klacht", "complain", "dossier", "geschil"]
                    .iter()
                    .find(|word| betrays(word));
                assert_eq!(found, None, "{title}");
            }
        }
    }
}
