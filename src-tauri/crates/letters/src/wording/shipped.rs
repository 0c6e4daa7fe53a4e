//! The wordings that the program ships: one for each kind of letter and language.

use std::sync::OnceLock;

use procedure::Language;
use procedure::letter_kind::{KINDS, LetterKind};

use super::file::Wording;

/// The files of a language, in the order of [`KINDS`] with the letters of a regulation's
/// own behind them.
macro_rules! files {
    ($folder:literal) => {
        files!($folder:
            "acknowledgement", "information_request", "not_admitted", "referral",
            "hearing_invitation", "hearing_report", "extension", "interim_notice", "proposal",
            "mediation_invitation", "decision", "closing_confirmation", "forwarding",
            "forwarding_notice", "review_decision", "reopening", "inspection_cover", "own"
        )
    };
    ($folder:literal: $($name:literal),+) => {
        [$(include_str!(concat!("../../wording/", $folder, "/", $name, ".toml"))),+]
    };
}

const COUNT: usize = KINDS.len() + 1;
const DUTCH: [&str; COUNT] = files!("nl");
const ENGLISH: [&str; COUNT] = files!("en");

/// What a kind of letter says by itself.
#[must_use]
pub fn shipped(kind: LetterKind, language: Language) -> &'static Wording {
    static DUTCH_READ: [OnceLock<Wording>; COUNT] = [const { OnceLock::new() }; COUNT];
    static ENGLISH_READ: [OnceLock<Wording>; COUNT] = [const { OnceLock::new() }; COUNT];
    let (read, files) = match language {
        Language::Nl => (&DUTCH_READ, &DUTCH),
        Language::En => (&ENGLISH_READ, &ENGLISH),
    };
    let place = KINDS
        .iter()
        .position(|(_, known)| *known == kind)
        .unwrap_or(KINDS.len());
    read[place].get_or_init(|| {
        toml::from_str(files[place]).expect("the file is part of the program and read in its tests")
    })
}
