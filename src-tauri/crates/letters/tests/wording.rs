//! The shipped wordings: every file is whole, and no combination of facts makes a bad letter.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use common::known::{anything, everything};
use letters::{
    Ask, Draft, Facts, Known, RemarkKind, Source, TextKind, Wording, draft, placeholder, shipped,
};
use procedure::letter_kind::{KINDS, LetterKind};
use procedure::{FormOfAddress, Language};
use proptest::prelude::*;

const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];
const FORMS: [FormOfAddress; 2] = [FormOfAddress::U, FormOfAddress::Je];

/// Every kind, a letter of a regulation's own among them.
fn kinds() -> Vec<(&'static str, LetterKind)> {
    let own = ("own", "own_letter".parse().unwrap());
    KINDS.into_iter().chain([own]).collect()
}

fn each(check: impl Fn(&str, &Wording)) {
    for (name, kind) in kinds() {
        for language in LANGUAGES {
            check(&format!("{name} {language:?}"), shipped(kind, language));
        }
    }
}

fn drafted(kind: LetterKind, language: Language, form: FormOfAddress, facts: &Facts) -> Draft {
    let (wording, edits) = (shipped(kind, language), BTreeMap::new());
    let ask = Ask {
        wording,
        language,
        form,
        facts,
        edits: &edits,
    };
    draft(&ask).unwrap_or_else(|fault| panic!("{kind} {language:?}: {fault}"))
}

#[test]
fn every_file_is_whole() {
    each(|name, wording| {
        assert!(!wording.subject.is_empty(), "{name} has no subject");
        assert!(!wording.blocks.is_empty(), "{name} has no text");
        let mut keys = BTreeSet::new();
        for block in &wording.blocks {
            assert!(
                keys.insert(&block.key),
                "{name}: {} stands twice",
                block.key
            );
            assert!(
                !block.label.is_empty(),
                "{name}: {} has no label",
                block.key
            );
            assert!(
                block.prompt.is_some() || !block.passages.is_empty(),
                "{name}: {} can say nothing",
                block.key
            );
            for need in &block.needs {
                assert!(placeholder(need).is_some(), "{name}: {need} is unknown");
            }
            let mut keys = BTreeSet::new();
            for passage in &block.passages {
                let at = format!("{name}: {}.{}", block.key, passage.key);
                assert!(keys.insert(&passage.key), "{at} stands twice");
                assert_eq!(
                    passage.when.is_some(),
                    passage.note.is_some(),
                    "{at}: condition and note"
                );
                assert!(!passage.text.trim().is_empty(), "{at} is empty");
            }
        }
    });
}

#[test]
fn both_languages_have_the_same_blocks() {
    for (name, kind) in kinds() {
        let [dutch, english] = LANGUAGES.map(|language| {
            let blocks = &shipped(kind, language).blocks;
            let shape = |it: &letters::BlockWording| {
                (it.key.clone(), it.open, it.optional, it.prompt.is_some())
            };
            blocks.iter().map(shape).collect::<Vec<_>>()
        });
        assert_eq!(dutch, english, "{name}");
    }
}

/// What no letter may look like, whatever is known.
fn judge(name: &str, draft: &Draft, facts: &Facts) -> Result<(), TestCaseError> {
    let subject = &draft.subject;
    prop_assert!(
        !subject.contains(['\n', '[', ']', '{', '}', '|']),
        "{name}: {subject}"
    );
    prop_assert!(!subject.ends_with('.'), "{name}: {subject}");
    for block in &draft.blocks {
        for text in &block.content {
            let words = text.text();
            let holes = text
                .pieces()
                .any(|it| matches!(it.source, Source::Gap { .. }));
            let at = format!("{name} {}: {words}", block.key);
            for wrong in [
                "  ", " .", " ,", "..", ",,", "[", "]", "{", "}", "|", "**", "( ", " )",
            ] {
                let in_table = text.kind == TextKind::Table && wrong == "  ";
                // A hole leaves the space around it.
                prop_assert!(
                    holes || in_table || !words.contains(wrong),
                    "{wrong:?} in {at}"
                );
            }
            let ends = words.trim_end_matches(['”', '’', ')']);
            let sentence = matches!(text.kind, TextKind::Paragraph | TextKind::Quote);
            prop_assert!(
                holes || !sentence || ends.ends_with(['.', '?', '!', ':']),
                "no end: {at}"
            );
            let first = words.chars().next().unwrap_or('A');
            prop_assert!(
                holes || !sentence || !first.is_lowercase(),
                "no capital: {at}"
            );
        }
    }
    let remarks = draft.remarks(Known {
        facts,
        written_on: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        home: draft.language,
        is_strange: &|_| false,
    });
    let judged = remarks
        .iter()
        .find(|it| it.kind != RemarkKind::MixedFinding);
    prop_assert!(judged.is_none(), "{name}: {judged:?}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn no_combination_of_facts_makes_a_bad_letter(dutch in anything(Language::Nl), english in anything(Language::En)) {
        for (name, kind) in kinds() {
            for form in FORMS {
                let draft = drafted(kind, Language::Nl, form, &dutch);
                judge(&format!("{name} {form:?}"), &draft, &dutch)?;
            }
            let draft = drafted(kind, Language::En, FormOfAddress::U, &english);
            judge(&format!("{name} English"), &draft, &english)?;
        }
    }
}

/// Names that stand in a text but in no condition are never holes when everything is known.
#[test]
fn a_letter_about_which_everything_is_known_lacks_only_what_must_be_written() {
    for (name, kind) in kinds() {
        for language in LANGUAGES {
            for pick in 0..6 {
                let facts = everything(language, pick);
                let draft = drafted(kind, language, FormOfAddress::U, &facts);
                for missing in &draft.missing {
                    assert!(
                        missing.name.starts_with("block."),
                        "{name} {language:?}: {missing:?}"
                    );
                }
                assert!(!draft.body().is_empty(), "{name} {language:?}");
            }
        }
    }
}
