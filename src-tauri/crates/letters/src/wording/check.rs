//! The letter check: what a careful colleague would remark before the letter goes.

use procedure::{FormOfAddress, Language};

use super::draft::{Draft, DraftBlock};

/// A sentence of more words is too long for many readers (B1).
const LONGEST_SENTENCE: usize = 30;

/// A remark about the text of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The block that it is about.
    pub block: String,
    /// What is the matter.
    pub kind: RemarkKind,
    /// The words that it is about, as they stand in the text.
    pub quote: String,
}

/// What can be the matter with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RemarkKind {
    /// "je" in a letter with "u", or the other way round.
    MixedAddress,
    /// "zo snel mogelijk": a promise that nobody can hold the practice to.
    UndatedPromise,
    /// A sentence of more than thirty words.
    LongSentence,
}

/// All remarks, in the order of the text.
pub(super) fn remarks(draft: &Draft) -> Vec<Remark> {
    draft
        .blocks
        .iter()
        .flat_map(|block| remarks_on(block, draft))
        .collect()
}

fn remarks_on(block: &DraftBlock, draft: &Draft) -> Vec<Remark> {
    let text = block.text();
    let mut remarks = Vec::new();
    let mut remark = |kind, quote: &str| {
        remarks.push(Remark {
            block: block.key.clone(),
            kind,
            quote: quote.to_owned(),
        });
    };
    for sentence in sentences(&text) {
        let strangers = other_form(draft.language, draft.form);
        if let Some(word) = words(sentence).find(|word| is_one_of(word, strangers)) {
            remark(RemarkKind::MixedAddress, word);
        }
        if let Some(promise) = promises(draft.language)
            .iter()
            .find_map(|p| find(sentence, p))
        {
            remark(RemarkKind::UndatedPromise, promise);
        }
        if sentence.split_whitespace().count() > LONGEST_SENTENCE {
            remark(RemarkKind::LongSentence, sentence);
        }
    }
    remarks
}

/// The words that do not belong in a letter with this form of address.
fn other_form(language: Language, form: FormOfAddress) -> &'static [&'static str] {
    match (language, form) {
        (Language::Nl, FormOfAddress::U) => &["je", "jij", "jou", "jouw", "jezelf"],
        (Language::Nl, FormOfAddress::Je) => &["u", "uw", "uzelf"],
        (Language::En, _) => &[],
    }
}

fn promises(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nl => &[
            "zo snel mogelijk",
            "zo spoedig mogelijk",
            "zo gauw mogelijk",
            "z.s.m.",
            "zsm",
            "spoedig",
            "binnenkort",
            "op korte termijn",
            "te zijner tijd",
        ],
        Language::En => &[
            "as soon as possible",
            "asap",
            "in due course",
            "at your earliest convenience",
            "before long",
            "shortly",
            "soon",
        ],
    }
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|other| word.to_lowercase() == *other)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|ch: char| !ch.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// A phrase where it stands on its own, as it is written there.
fn find<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    text.char_indices().find_map(|(at, _)| {
        let found = text.get(at..at + phrase.len())?;
        let alone = !text[..at].ends_with(char::is_alphanumeric)
            && !text[at + phrase.len()..].starts_with(char::is_alphanumeric);
        (alone && found.to_lowercase() == phrase).then_some(found)
    })
}

/// The sentences of a text. A full stop after an initial ends none.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut end_at = |at: usize| {
        let sentence = text[start..at].trim();
        if !sentence.is_empty() {
            sentences.push(sentence);
        }
        start = at;
    };
    for (at, ch) in text.char_indices() {
        let after = &text[at + ch.len_utf8()..];
        let is_end = match ch {
            '\n' => true,
            '.' => after.starts_with(char::is_whitespace) && !ends_in_initial(&text[..at]),
            '!' | '?' => after.starts_with(char::is_whitespace),
            _ => false,
        };
        if is_end {
            end_at(at + ch.len_utf8());
        }
    }
    end_at(text.len());
    sentences
}

fn ends_in_initial(before: &str) -> bool {
    let last = before
        .rsplit(|ch: char| !ch.is_alphanumeric())
        .next()
        .unwrap_or_default();
    last.chars().count() == 1 && last.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::draft::Piece;

    fn found(language: Language, form: FormOfAddress, text: &str) -> Vec<(RemarkKind, String)> {
        let block = DraftBlock {
            pieces: vec![Piece::Text(text.into())],
            ..DraftBlock::plain()
        };
        let draft = Draft {
            language,
            form,
            subject: String::new(),
            blocks: vec![block],
            missing: Vec::new(),
            enclosures: Vec::new(),
        };
        draft
            .checks()
            .into_iter()
            .map(|remark| (remark.kind, remark.quote))
            .collect()
    }

    #[test]
    fn a_careful_colleague_remarks() {
        use FormOfAddress::{Je, U};
        use Language::{En, Nl};
        use RemarkKind::{MixedAddress, UndatedPromise};
        let long = format!("Wij {} beslissen.", "en wij ".repeat(15).trim());
        type Found<'a> = &'a [(RemarkKind, &'a str)];
        let cases: [(Language, FormOfAddress, &str, Found<'_>); 10] = [
            (Nl, U, "U hoort van ons vóór 17 december 2026.", &[]),
            (Nl, U, "Jij hoort van ons.", &[(MixedAddress, "Jij")]),
            (
                Nl,
                Je,
                "Wij sturen u een brief over uw klacht.",
                &[(MixedAddress, "u")],
            ),
            (Nl, Je, "Het duurde drie uur.", &[]),
            (
                Nl,
                U,
                "Wij zoeken het zo snel mogelijk uit.",
                &[(UndatedPromise, "zo snel mogelijk")],
            ),
            (
                Nl,
                U,
                "Spoedig hoort u meer.",
                &[(UndatedPromise, "Spoedig")],
            ),
            (Nl, U, "Er was een spoedige afspraak.", &[]),
            (
                En,
                U,
                "We will reply as soon as possible.",
                &[(UndatedPromise, "as soon as possible")],
            ),
            (En, Je, "Je ne sais quoi.", &[]),
            (Nl, U, &long, &[(RemarkKind::LongSentence, &long)]),
        ];
        for (language, form, text, expected) in cases {
            let expected: Vec<(RemarkKind, String)> = expected
                .iter()
                .map(|(kind, quote)| (*kind, (*quote).to_owned()))
                .collect();
            assert_eq!(found(language, form, text), expected, "{text}");
        }
    }

    #[test]
    fn an_initial_ends_no_sentence() {
        let text = "Mevrouw S. van der Aa schreef ons. Klopt dat? Ja.";
        assert_eq!(
            sentences(text),
            ["Mevrouw S. van der Aa schreef ons.", "Klopt dat?", "Ja."]
        );
    }
}
