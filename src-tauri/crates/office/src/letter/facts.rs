//! What is known for a letter: the facts of its dossier by the names of the vocabulary.
//!
//! Every fact is gathered in one place, whatever letter asks for it, so that two letters never
//! say different things of the same dossier.

mod complaint;
mod course;
mod ending;
mod hearing;
mod outcome;
mod regulation;
mod writer;

use letters::{Facts, Value};
use procedure::letter_kind::LetterKind;
use procedure::regulation::Side;

use super::material::Material;
use super::work::{Enclosure, Work};

/// For which letter facts are gathered.
pub(super) struct Asked<'a> {
    pub(super) material: &'a Material<'a>,
    pub(super) kind: LetterKind,
    pub(super) work: &'a Work,
}

impl Asked<'_> {
    /// What lies behind the letter: as chosen, or what is usual for its kind.
    pub(super) fn enclosures(&self) -> Vec<Enclosure> {
        let mut enclosures = match (&self.work.enclosures, self.kind) {
            (Some(chosen), _) => chosen.clone(),
            (None, LetterKind::Acknowledgement) => vec![Enclosure::Regulation],
            (None, LetterKind::HearingInvitation | LetterKind::InformationRequest) => {
                vec![Enclosure::AnswerSlip]
            }
            (None, LetterKind::HearingReport) if self.material.report.is_some() => {
                vec![Enclosure::HearingReport]
            }
            (None, _) => Vec::new(),
        };
        if self.material.report.is_none() {
            enclosures.retain(|it| *it != Enclosure::HearingReport);
        }
        enclosures
    }
}

/// What is known for a letter.
pub(super) fn facts(asked: &Asked<'_>) -> Facts {
    let mut facts = Facts::default();
    let reader = match asked.work.side {
        Side::Complainant => "complainant",
        Side::Respondent => "respondent",
        Side::Third => "third",
    };
    facts.put("reader", Value::Choice(reader));
    complaint::put(&mut facts, asked);
    regulation::put(&mut facts, asked);
    course::put(&mut facts, asked);
    hearing::put(&mut facts, asked);
    outcome::put(&mut facts, asked);
    ending::put(&mut facts, asked);
    writer::put(&mut facts, asked);
    facts
}

/// A choice that is always made one way or the other.
fn choice(of: bool, yes: &'static str, no: &'static str) -> Value {
    Value::Choice(if of { yes } else { no })
}
