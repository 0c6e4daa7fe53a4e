//! The fields that notes have in common, and the choices that several of them offer.

use procedure::event::{ContactWay, Finding, LetterKind, PostingWay};
use procedure::letter_kind::KINDS;
use procedure::regulation::{Bilingual, HearingForm, SIDES};

use super::room::Room;
use crate::forms::{field, option};
use crate::wire::{FieldKind, FieldOption, FormField};
use crate::words::{self, both};

/// The names that fields have in answers and refusals.
pub(super) const SIDE: &str = "side";
pub(super) const WAY: &str = "way";
pub(super) const NOTE: &str = "note";
pub(super) const REASON: &str = "reason";
pub(super) const WHAT: &str = "what";
pub(super) const WHO: &str = "who";
pub(super) const TO: &str = "to";
pub(super) const FINDING: &str = "finding";

pub(super) const WAYS: [(&str, PostingWay); 4] = [
    ("ordinary", PostingWay::Ordinary),
    ("registered", PostingWay::Registered),
    ("by_hand", PostingWay::ByHand),
    ("email", PostingWay::Email),
];

pub(super) const CONTACT_WAYS: [(&str, ContactWay); 3] = [
    ("phone", ContactWay::Phone),
    ("in_person", ContactWay::InPerson),
    ("email", ContactWay::Email),
];

pub(super) const FORMS: [(&str, HearingForm); 2] = [
    ("apart", HearingForm::Apart),
    ("together", HearingForm::Together),
];

pub(super) const FINDINGS: [(&str, Finding); 4] = [
    ("upheld", Finding::Upheld),
    ("partly", Finding::Partly),
    ("not_upheld", Finding::NotUpheld),
    ("none", Finding::None),
];

/// What a word of a form stands for.
pub(super) fn meaning<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table
        .iter()
        .find(|(known, _)| *known == word)
        .map(|(_, meaning)| *meaning)
}

/// The word by which forms know something.
pub(super) fn word_of<T: PartialEq>(table: &[(&'static str, T)], meaning: &T) -> &'static str {
    table
        .iter()
        .find(|(_, known)| known == meaning)
        .map_or("", |(word, _)| *word)
}

/// The same field, which must be filled in.
pub(super) fn needed(field: FormField) -> FormField {
    FormField {
        required: true,
        ..field
    }
}

/// The same field with a sentence below its label.
pub(super) fn hinted(field: FormField, hint: &str) -> FormField {
    FormField {
        hint: Some(hint.to_owned()),
        ..field
    }
}

/// A choice that must be made. Of one option there is nothing to choose.
pub(super) fn choice(name: &str, label: &str, options: Vec<FieldOption>) -> FormField {
    let value = match options.as_slice() {
        [only] => only.value.clone(),
        _ => String::new(),
    };
    FormField {
        options,
        value,
        ..needed(field(name, label, FieldKind::Choice))
    }
}

/// The same choice with one of its options chosen, when it has that option.
pub(super) fn chosen(field: FormField, value: &str) -> FormField {
    if field.options.iter().any(|option| option.value == value) {
        FormField {
            value: value.to_owned(),
            ..field
        }
    } else {
        field
    }
}

/// The same choice with nothing left to choose, when it has the option that the note is about.
pub(super) fn fixed(field: FormField, about: Option<&str>) -> FormField {
    let option = field
        .options
        .iter()
        .find(|option| Some(option.value.as_str()) == about)
        .cloned();
    match option {
        Some(option) => FormField {
            value: option.value.clone(),
            options: vec![option],
            ..field
        },
        None => field,
    }
}

pub(super) fn line(name: &str, label: &str) -> FormField {
    field(name, label, FieldKind::Line)
}

pub(super) fn text(name: &str, label: &str) -> FormField {
    field(name, label, FieldKind::Text)
}

pub(super) fn yes_no(name: &str, label: &str) -> FormField {
    needed(field(name, label, FieldKind::YesNo))
}

impl Room<'_> {
    /// A text in both languages as an option shows it.
    pub(super) fn label(&self, text: &Bilingual) -> String {
        words::capital(text.in_language(self.language))
    }

    /// Why; the regulation or fairness asks for it.
    pub(super) fn why(&self) -> FormField {
        needed(text(REASON, self.say("Waarom", "Why")))
    }

    /// Of which side; the one that the note is about when it is said.
    pub(super) fn side_field(&self, label: &str, about: Option<&str>) -> FormField {
        let options = SIDES
            .iter()
            .map(|(word, side)| option(word, &self.label(&words::side(*side))))
            .collect();
        chosen(choice(SIDE, label, options), about.unwrap_or_default())
    }

    /// The findings in the regulation's words.
    pub(super) fn finding_field(&self) -> FormField {
        let options = FINDINGS
            .iter()
            .map(|(word, finding)| {
                option(
                    word,
                    &self.label(&words::verdict(self.regulation(), *finding)),
                )
            })
            .collect();
        choice(FINDING, self.say("Oordeel", "Finding"), options)
    }

    /// The documents of the dossier as options.
    pub(super) fn document_options(&self) -> Vec<FieldOption> {
        self.documents()
            .into_iter()
            .map(|(document, title)| option(&document.0.to_string(), title))
            .collect()
    }

    /// Every kind of letter, the regulation's own last.
    pub(super) fn letter_options(&self) -> Vec<FieldOption> {
        let own = self.regulation().letters.iter();
        let own = own.map(|declared| LetterKind::Own(declared.id));
        KINDS
            .iter()
            .map(|(_, kind)| *kind)
            .chain(own)
            .map(|kind| {
                option(
                    kind.code(),
                    &self.label(&words::letter_name(self.regulation(), kind)),
                )
            })
            .collect()
    }

    /// How something was sent.
    pub(super) fn way_field(&self) -> FormField {
        let options = WAYS
            .iter()
            .map(|(word, way)| option(word, &self.label(&posting_way(*way))))
            .collect();
        choice(
            WAY,
            self.say("Hoe is het verstuurd?", "How was it sent?"),
            options,
        )
    }
}

/// How a letter left, within a sentence.
pub(crate) fn posting_way(way: PostingWay) -> Bilingual {
    match way {
        PostingWay::Ordinary => both("per post", "by post"),
        PostingWay::Registered => both("aangetekend", "by registered post"),
        PostingWay::ByHand => both("persoonlijk afgegeven", "by hand"),
        PostingWay::Email => both("per e-mail", "by e-mail"),
    }
}
