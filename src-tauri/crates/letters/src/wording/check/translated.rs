//! Words that people typed in the dossier, standing in a letter in another language.

use procedure::Language;

use super::super::draft::{Draft, DraftBlock};
use super::super::facts::{Facts, Value};
use super::super::passage::plain_text;
use super::super::vocabulary::{Origin, Shape, VOCABULARY};
use super::reading::{is_one_of, sentences, words};
use super::{Known, Remark, RemarkKind};

/// The first place where words of the dossier stand as they were typed; none when the letter is
/// in the language of the dossier. One remark is enough: who looks there sees the others.
pub(super) fn untranslated(draft: &Draft, known: Known<'_>) -> Option<Remark> {
    if draft.language == known.home {
        return None;
    }
    let typed = typed(known.facts, draft.language);
    draft.blocks.iter().find_map(|block| {
        let quote = first_of(&typed, block)?;
        Some(Remark {
            block: block.key.clone(),
            kind: RemarkKind::Untranslated,
            quote: quote.to_owned(),
        })
    })
}

fn first_of<'a>(typed: &'a [String], block: &DraftBlock) -> Option<&'a str> {
    let text = block.text();
    let found = typed.iter().filter_map(|it| Some((text.find(it)?, it)));
    found.min().map(|(_, it)| it.as_str())
}

/// How each of the texts that people typed begins, unless it reads as the language of the letter.
fn typed(facts: &Facts, language: Language) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for row in VOCABULARY
        .iter()
        .filter(|row| row.origin == Origin::Dossier)
    {
        match (row.shape, facts.get(row.name)) {
            // The regulation tells the costs, in both languages.
            (Shape::Sentence, Some(_)) if row.name != "costs" => {
                all.extend(facts.shown(row.name, language));
            }
            (Shape::Text, Some(Value::Text(text))) => all.push(plain_text(text)),
            (Shape::Records(_), Some(Value::Records(rows))) => {
                let values = rows
                    .iter()
                    .flat_map(|row| [row.get("reasons"), row.get("what")]);
                all.extend(values.flatten().filter_map(|value| match value {
                    Value::Text(text) => Some(plain_text(text)),
                    Value::Words(words) => Some(words.clone()),
                    _ => None,
                }));
            }
            _ => {}
        }
    }
    let all = all.iter().filter(|text| !reads_as(text, language));
    let begin = |text: &String| Some(sentences(text).first()?.trim_end_matches('.').to_owned());
    all.filter_map(begin).collect()
}

/// More of its small words are of this language than of the other.
fn reads_as(text: &str, language: Language) -> bool {
    let count = |list: &[&str]| words(text).filter(|word| is_one_of(word, list)).count();
    let (dutch, english) = (count(&DUTCH), count(&ENGLISH));
    match language {
        Language::Nl => dutch > english,
        Language::En => english > dutch,
    }
}

/// Small words that stand in no name and are no words of the other language.
const DUTCH: [&str; 28] = [
    "aan", "als", "bij", "dat", "deze", "een", "en", "er", "geen", "heeft", "het", "hij", "ik",
    "maar", "mijn", "naar", "niet", "om", "ons", "op", "te", "u", "uw", "voor", "werd", "wij",
    "zij", "zijn",
];

/// See [`DUTCH`].
const ENGLISH: [&str; 28] = [
    "and", "are", "as", "at", "but", "by", "for", "from", "has", "have", "he", "it", "my", "no",
    "not", "or", "our", "she", "that", "the", "they", "this", "to", "was", "were", "with", "would",
    "you",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_tell_the_language() {
        let cases = [
            ("U kreeg een factuur voor een gesprek.", true, false),
            ("You received an invoice for the meeting.", false, true),
            ("Geld terug", false, false),
            ("", false, false),
        ];
        for (text, dutch, english) in cases {
            let found = [Language::Nl, Language::En].map(|it| reads_as(text, it));
            assert_eq!(found, [dutch, english], "{text}");
        }
    }
}
