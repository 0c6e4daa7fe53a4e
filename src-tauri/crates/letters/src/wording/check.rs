//! The letter check: what a careful colleague would remark before the letter goes.

mod reading;
mod translated;

use chrono::NaiveDate;
use procedure::{FormOfAddress, Language};

use super::draft::{Draft, DraftBlock};
use super::facts::{Facts, Value};
use super::passage::{Source, TextBlock, TextKind};
use super::vocabulary::label;
use reading::{dates, find, is_one_of, sentences, words};
use translated::untranslated;

/// A sentence of more words is too long for many readers (B1).
const LONGEST_SENTENCE: usize = 30;

/// A remark about the text of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The block that it is about.
    pub block: String,
    /// What is the matter.
    pub kind: RemarkKind,
    /// The words that it is about, as they stand in the text; of a missing element, what it
    /// is called.
    pub quote: String,
}

/// What can be the matter with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RemarkKind {
    /// "je" in a letter with "u", or the other way round.
    MixedAddress,
    /// "terecht" under a regulation that says "gegrond", or the other way round (S2.17).
    MixedFinding,
    /// "zo snel mogelijk": a promise that nobody can hold the practice to.
    UndatedPromise,
    /// A sentence of more than thirty words.
    LongSentence,
    /// A block that was rewritten no longer says what it must say.
    MissingElement,
    /// A day that lies ahead and is no day of the dossier.
    UnknownDate,
    /// The name of somebody from another dossier.
    StrangeName,
    /// Words of the dossier in another language than the letter's.
    Untranslated,
}

/// What a text is held against.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The facts of the letter.
    pub facts: &'a Facts,
    /// The day on the letter.
    pub written_on: NaiveDate,
    /// The language in which the practice keeps its dossiers.
    pub home: Language,
    /// Whether a word with a capital is a name of another dossier, and not of this one.
    pub is_strange: &'a dyn Fn(&str) -> bool,
}

impl Draft {
    /// What a careful reader would remark before the letter goes, in the order of the text.
    #[must_use]
    pub fn remarks(&self, known: Known<'_>) -> Vec<Remark> {
        let mut untranslated = untranslated(self, known);
        let mut remarks = Vec::new();
        for block in &self.blocks {
            remarks.extend(untranslated.take_if(|it| it.block == block.key));
            remarks.extend(remarks_on(block, self, known));
        }
        remarks
    }
}

fn remarks_on(block: &DraftBlock, draft: &Draft, known: Known<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut remark = |kind, quote: &str| {
        remarks.push(Remark {
            block: block.key.clone(),
            kind,
            quote: quote.to_owned(),
        });
    };
    // What somebody else said is quoted as they said it, and the cells of a row are no sentence.
    let ours = |text: &&TextBlock| !matches!(text.kind, TextKind::Quote | TextKind::Table);
    for text in block.content.iter().filter(ours).map(TextBlock::text) {
        for sentence in sentences(&text) {
            for (kind, quote) in in_sentence(sentence, draft) {
                remark(kind, quote);
            }
        }
    }
    if block.edited {
        for (kind, quote) in in_rewritten(block, draft, known) {
            remark(kind, &quote);
        }
    }
    remarks
}

/// What is wrong with a sentence, whoever wrote it.
fn in_sentence<'a>(sentence: &'a str, draft: &Draft) -> Vec<(RemarkKind, &'a str)> {
    let mut found = Vec::new();
    let strangers = other_form(draft.language, draft.form);
    let mixed = words(sentence).find(|word| is_one_of(word, strangers));
    found.extend(mixed.map(|word| (RemarkKind::MixedAddress, word)));
    let mut promises = promises(draft.language).iter();
    let promise = promises.find_map(|promise| find(sentence, promise));
    found.extend(promise.map(|promise| (RemarkKind::UndatedPromise, promise)));
    if sentence.split_whitespace().count() > LONGEST_SENTENCE {
        found.push((RemarkKind::LongSentence, sentence));
    }
    found
}

/// What can go wrong only where a human put words of their own.
fn in_rewritten(block: &DraftBlock, draft: &Draft, known: Known<'_>) -> Vec<(RemarkKind, String)> {
    let text = block.text();
    let mut found = Vec::new();
    for name in &block.needs {
        if lacks(block, &text, name, draft, known.facts) {
            let name = label(name, draft.language).to_owned();
            found.push((RemarkKind::MissingElement, name));
        }
    }
    let ahead = dates(&text, draft.language).into_iter().filter(|(_, day)| {
        *day > known.written_on && known.facts.days().all(|known| known != *day)
    });
    found.extend(ahead.map(|(written, _)| (RemarkKind::UnknownDate, written.to_owned())));
    let other = other_verdict(known.facts, draft.language);
    let mixed = words(&text).find(|word| is_one_of(word, other));
    found.extend(mixed.map(|word| (RemarkKind::MixedFinding, word.to_owned())));
    let strange =
        words(&text).find(|word| word.starts_with(char::is_uppercase) && (known.is_strange)(word));
    found.extend(strange.map(|word| (RemarkKind::StrangeName, word.to_owned())));
    found
}

/// The block should say a value that is known, and says it neither in the words of the
/// dossier nor in words of its own.
fn lacks(block: &DraftBlock, text: &str, name: &str, draft: &Draft, facts: &Facts) -> bool {
    let Some(shown) = facts.shown(name, draft.language) else {
        return false;
    };
    let mut pieces = block.content.iter().flat_map(TextBlock::pieces);
    let filled = pieces.any(|piece| match &piece.source {
        Source::Fill { name: from, .. } => from == name,
        _ => false,
    });
    // A day may be said without its weekday, a sentence without its full stop.
    let core = match facts.get(name) {
        Some(Value::Day(day)) => crate::dates::long_date(*day, draft.language),
        _ => shown.trim_end_matches('.').to_owned(),
    };
    !filled && !text.to_lowercase().contains(&core.to_lowercase())
}

/// The words that do not belong in a letter with this form of address.
fn other_form(language: Language, form: FormOfAddress) -> &'static [&'static str] {
    match (language, form) {
        (Language::Nl, FormOfAddress::U) => &["je", "jij", "jou", "jouw", "jezelf"],
        (Language::Nl, FormOfAddress::Je) => &["u", "uw", "uzelf"],
        (Language::En, _) => &[],
    }
}

/// The words for a finding that the regulation does not use.
fn other_verdict(facts: &Facts, language: Language) -> &'static [&'static str] {
    match (language, facts.get("verdict")) {
        (Language::Nl, Some(Value::Choice("gegrond"))) => &["onterecht"],
        (Language::Nl, Some(Value::Choice("terecht"))) => &["gegrond", "ongegrond"],
        _ => &[],
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::passage::Piece;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn remarks(draft: &Draft, facts: &Facts) -> Vec<(RemarkKind, String)> {
        let known = Known {
            facts,
            written_on: day(11, 24),
            home: draft.language,
            is_strange: &|word| word == "Bakhuizen",
        };
        let remarks = draft.remarks(known).into_iter();
        remarks.map(|remark| (remark.kind, remark.quote)).collect()
    }

    fn draft(language: Language, form: FormOfAddress, text: &str, edited: bool) -> Draft {
        let block = DraftBlock {
            key: "decision".into(),
            content: TextBlock::typed(text),
            edited,
            has_standard: true,
            open: false,
            prompt: None,
            needs: vec!["decision_by".into(), "number".into()],
        };
        Draft {
            language,
            form,
            subject: String::new(),
            blocks: vec![block],
            missing: Vec::new(),
        }
    }

    #[test]
    fn a_careful_colleague_remarks() {
        use FormOfAddress::{Je, U};
        use Language::{En, Nl};
        use RemarkKind::{LongSentence, MixedAddress, UndatedPromise};
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
            (Nl, U, &long, &[(LongSentence, &long)]),
        ];
        for (language, form, text, expected) in cases {
            let found = remarks(&draft(language, form, text, false), &Facts::default());
            let found: Vec<_> = found
                .iter()
                .map(|(kind, it)| (*kind, it.as_str()))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn what_somebody_rewrote_still_says_what_it_must() {
        use RemarkKind::{MissingElement, MixedFinding, StrangeName, UnknownDate};
        let mut facts = Facts::default();
        facts.put("decision_by", day(12, 17));
        facts.put("verdict", Value::Choice("gegrond"));
        type Found<'a> = &'a [(RemarkKind, &'a str)];
        let cases: [(&str, Found<'_>); 5] = [
            ("U hoort op 17 december 2026 van ons.", &[]),
            (
                "U hoort op 18 december 2026 van ons.",
                &[
                    (MissingElement, "uiterste datum"),
                    (UnknownDate, "18 december 2026"),
                ],
            ),
            ("Op 17 december 2026, na uw brief van 2 november 2026.", &[]),
            (
                "17 december 2026: uw klacht is onterecht.",
                &[(MixedFinding, "onterecht")],
            ),
            (
                "17 december 2026, mevrouw Bakhuizen.",
                &[(StrangeName, "Bakhuizen")],
            ),
        ];
        for (text, expected) in cases {
            let written = draft(Language::Nl, FormOfAddress::U, text, true);
            let found = remarks(&written, &facts);
            let found: Vec<_> = found
                .iter()
                .map(|(kind, it)| (*kind, it.as_str()))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_quotation_is_left_as_it_was_said() {
        let mut quoted = draft(Language::Nl, FormOfAddress::U, "", false);
        let said = vec![Piece::own("Jij bent binnenkort aan de beurt.")];
        quoted.blocks[0].content = vec![TextBlock::single(TextKind::Quote, said)];
        assert_eq!(remarks(&quoted, &Facts::default()), []);
    }
}
