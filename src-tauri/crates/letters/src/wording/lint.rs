//! The wording check: whether a text that a practice wrote can go into every letter.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use procedure::{FormOfAddress, Language};

use super::check::{Known, RemarkKind};
use super::draft::{Ask, draft};
use super::facts::{Facts, Value};
use super::file::{BlockWording, OwnWording, Wording, place};
use super::passage::{Piece, TextBlock, TextKind};
use super::scene::{Scene, TemplateFault, in_form};
use super::vocabulary::{Shape, VOCABULARY, label, placeholder};

/// The longest passage, in bytes: a decision of thirty pages goes into it three times.
const LONGEST: usize = 400_000;

/// The place of the subject among passages.
pub const SUBJECT: &str = "subject";

/// What is wrong with a text of a practice's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordingFlaw {
    /// It cannot be read as a template.
    Unreadable {
        /// The passage.
        place: String,
        /// The line, from 1.
        line: usize,
    },
    /// It uses a name that does not exist.
    UnknownName {
        /// The passage.
        place: String,
        /// The name.
        name: String,
    },
    /// It is longer, or more work, than any letter needs.
    TooMuch {
        /// The passage.
        place: String,
    },
    /// "je" in the text with "u", or the other way round.
    MixedAddress {
        /// The passage.
        place: String,
        /// The word.
        word: String,
    },
    /// It no longer says what its block must say.
    MissingElement {
        /// The passage.
        place: String,
        /// The name that is no longer used.
        name: String,
    },
}

impl WordingFlaw {
    /// The passage that it is about.
    #[must_use]
    pub fn place(&self) -> &str {
        match self {
            Self::Unreadable { place, .. }
            | Self::UnknownName { place, .. }
            | Self::TooMuch { place }
            | Self::MixedAddress { place, .. }
            | Self::MissingElement { place, .. } => place,
        }
    }

    /// No letter can be made with such a text; the other flaws are for a human to judge.
    #[must_use]
    pub fn is_fatal(&self) -> bool {
        match self {
            Self::Unreadable { .. } | Self::UnknownName { .. } | Self::TooMuch { .. } => true,
            Self::MixedAddress { .. } | Self::MissingElement { .. } => false,
        }
    }
}

/// Checks the texts that a practice put in the place of the program's.
#[must_use]
pub fn check_wording(shipped: &Wording, own: &OwnWording, language: Language) -> Vec<WordingFlaw> {
    let mut flaws = Vec::new();
    if let Some(subject) = &own.subject {
        flaws.extend(in_text(SUBJECT, subject, language));
    }
    for block in &shipped.blocks {
        for passage in &block.passages {
            let place = place(&block.key, &passage.key);
            let Some(text) = own.passages.get(&place) else {
                continue;
            };
            let found = in_text(&place, text, language);
            if found.is_empty() {
                flaws.extend(dropped(block, &place, &passage.text, text));
            }
            flaws.extend(found);
        }
    }
    flaws
}

fn in_text(place: &str, text: &str, language: Language) -> Vec<WordingFlaw> {
    let place = place.to_owned();
    if text.len() > LONGEST {
        return vec![WordingFlaw::TooMuch { place }];
    }
    let unknown = match Scene::unknown_names(text) {
        Ok(names) => names,
        Err(fault) => return vec![of_template(place, fault)],
    };
    if !unknown.is_empty() {
        let flaw = |name| WordingFlaw::UnknownName {
            place: place.clone(),
            name,
        };
        return unknown.into_iter().map(flaw).collect();
    }
    let mut flaws = Vec::new();
    for form in [FormOfAddress::U, FormOfAddress::Je] {
        for facts in [known_facts(language), Facts::default()] {
            if let Err(fault) = Scene::new(&facts, language, form).text(text) {
                return vec![of_template(place, fault)];
            }
        }
        flaws.extend(mixed(&place, text, language, form));
    }
    flaws.dedup();
    flaws
}

fn of_template(place: String, fault: TemplateFault) -> WordingFlaw {
    match fault {
        TemplateFault::Unreadable { line } => WordingFlaw::Unreadable { place, line },
        TemplateFault::UnknownName(name) => WordingFlaw::UnknownName { place, name },
        TemplateFault::TooMuch => WordingFlaw::TooMuch { place },
    }
}

/// The words of the other form of address that are left in one form.
fn mixed(place: &str, text: &str, language: Language, form: FormOfAddress) -> Option<WordingFlaw> {
    let wording = Wording {
        subject: String::new(),
        blocks: vec![BlockWording {
            key: String::new(),
            label: String::new(),
            when: None,
            open: false,
            prompt: None,
            optional: false,
            needs: Vec::new(),
            passages: vec![super::file::Passage {
                key: String::new(),
                when: None,
                note: None,
                apart: false,
                text: in_form(text, form),
            }],
        }],
    };
    // Values of the dossier are no words of the wording, so that none is known here.
    let (facts, edits) = (Facts::default(), BTreeMap::new());
    let draft = draft(&Ask {
        wording: &wording,
        language,
        form,
        facts: &facts,
        edits: &edits,
    });
    let remarks = draft.ok()?.remarks(Known {
        facts: &facts,
        written_on: NaiveDate::MIN,
        home: language,
        is_strange: &|_| false,
    });
    let mixed = remarks
        .into_iter()
        .find(|remark| remark.kind == RemarkKind::MixedAddress)?;
    Some(WordingFlaw::MixedAddress {
        place: place.to_owned(),
        word: mixed.quote,
    })
}

/// The names that a block needs, that the shipped passage used, and the new text does not.
fn dropped(
    block: &BlockWording,
    place: &str,
    before: &str,
    after: &str,
) -> impl Iterator<Item = WordingFlaw> {
    let uses = |text: &str, name: &str| {
        let environment = minijinja::Environment::empty();
        let template = environment.template_from_str(text);
        template.is_ok_and(|it| it.undeclared_variables(false).contains(name))
    };
    let gone = block
        .needs
        .iter()
        .filter(move |name| uses(before, name) && !uses(after, name));
    gone.map(move |name| WordingFlaw::MissingElement {
        place: place.to_owned(),
        name: name.clone(),
    })
}

/// Facts in which every name of the vocabulary is known, by what it is called.
fn known_facts(language: Language) -> Facts {
    let mut facts = Facts::default();
    for row in VOCABULARY {
        let words = || label(row.name, language).to_owned();
        let value = match row.shape {
            Shape::Words | Shape::Sentence => Value::Words(words()),
            Shape::Day | Shape::Deadline => Value::Day(NaiveDate::default()),
            Shape::Choice(choices) => Value::Choice(choices[0]),
            Shape::Mark => Value::Yes,
            Shape::Items => Value::Items(vec![words(), words()]),
            Shape::Records(parts) => {
                let part = |part: &&'static str| (*part, Value::Words(words()));
                Value::Records(vec![parts.iter().map(part).collect()])
            }
            Shape::Text => Value::Text(vec![TextBlock::single(
                TextKind::Paragraph,
                vec![Piece::own(words())],
            )]),
        };
        debug_assert!(placeholder(row.name).is_some());
        facts.put(row.name, value);
    }
    facts
}

#[cfg(test)]
mod tests {
    use procedure::letter_kind::LetterKind;

    use super::*;
    use crate::wording::shipped::shipped;

    fn flaws(place: &str, text: &str) -> Vec<WordingFlaw> {
        let own = OwnWording {
            subject: None,
            passages: BTreeMap::from([(place.to_owned(), text.to_owned())]),
        };
        let shipped = shipped(LetterKind::Acknowledgement, Language::Nl);
        check_wording(shipped, &own, Language::Nl)
    }

    #[test]
    fn what_a_practice_writes_is_checked() {
        let at = || "decision.more_time".to_owned();
        let loops = "{% for a in items %}".repeat(30) + &"{{ a }}{% endfor %}".repeat(30);
        let million = "{{ number }}".repeat(1_000_000);
        let cases = [
            ("Wij bellen [u|je] op {{ decision_by }}.", vec![]),
            ("", vec![]),
            (
                "Wij bellen {{ wie }}.",
                vec![WordingFlaw::UnknownName {
                    place: at(),
                    name: "wie".into(),
                }],
            ),
            (
                "Wij\nbellen {{ number.",
                vec![WordingFlaw::Unreadable {
                    place: at(),
                    line: 2,
                }],
            ),
            (
                "Wij bellen u.",
                vec![WordingFlaw::MixedAddress {
                    place: at(),
                    word: "u".into(),
                }],
            ),
            (
                "Wij bellen je.",
                vec![WordingFlaw::MixedAddress {
                    place: at(),
                    word: "je".into(),
                }],
            ),
            (loops.as_str(), vec![WordingFlaw::TooMuch { place: at() }]),
            (million.as_str(), vec![WordingFlaw::TooMuch { place: at() }]),
        ];
        for (text, expected) in cases {
            let short: String = text.chars().take(40).collect();
            assert_eq!(flaws(&at(), text), expected, "{short}");
        }
    }

    #[test]
    fn an_element_that_was_taken_away_is_told() {
        let place = "account.restatement";
        let expected = WordingFlaw::MissingElement {
            place: place.into(),
            name: "restatement".into(),
        };
        assert_eq!(flaws(place, "Wij lazen [uw|je] klacht."), [expected]);
    }
}
