//! What a dossier owes, as its list row keeps it, so that Today opens no dossier.

use chrono::{NaiveDate, NaiveTime};
use procedure::event::LetterKind;
use procedure::regulation::{Bilingual, TermRule};
use procedure::situation::{Act, Duty, Situation};
use serde::{Deserialize, Serialize};

use super::File;

/// What the list keeps of a dossier beside its columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Outlook {
    /// What is owed, first the most urgent.
    pub(crate) owed: Vec<Owed>,
    /// When it was withdrawn.
    pub(crate) done_on: Option<NaiveDate>,
}

/// One duty as the list keeps it: all that Today shows, without opening the dossier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Owed {
    pub(crate) name: Bilingual,
    pub(crate) complainant: Bilingual,
    pub(crate) act: OwedAct,
    pub(crate) kind: LetterKind,
    pub(crate) letter: Option<i64>,
    pub(crate) act_by: NaiveDate,
    pub(crate) due: NaiveDate,
    pub(crate) due_time: Option<NaiveTime>,
    pub(crate) must_arrive: bool,
    pub(crate) clause: String,
    pub(crate) printed_on: Option<NaiveDate>,
}

/// What a duty asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OwedAct {
    /// A letter must be made.
    Make,
    /// A letter was begun and must be finished.
    Finish,
    /// A finalised letter must go into the post.
    Post,
}

impl File {
    /// What the list row keeps of an assessed dossier.
    pub(super) fn outlook(&self, situation: &Situation<'_>) -> Outlook {
        let owed = situation.duties.iter().map(|duty| self.owed_by(duty));
        Outlook {
            owed: owed.collect(),
            done_on: self.dossier.withdrawn_on,
        }
    }

    fn owed_by(&self, duty: &Duty) -> Owed {
        let rule = duty.rule.as_deref().and_then(|id| self.regulation.term(id));
        let (act, kind, letter) = match duty.act {
            Act::Post(kind, no) => (OwedAct::Post, kind, self.letter_row(no)),
            Act::Send(kind) => match self.concept(kind) {
                Some(concept) => (OwedAct::Finish, kind, Some(concept)),
                None => (OwedAct::Make, kind, None),
            },
        };
        let printed_on = letter
            .and_then(|row| self.letter_of(row))
            .and_then(|it| it.printed_on);
        Owed {
            name: rule.map_or_else(|| kind_name(kind), |rule| rule.name.clone()),
            complainant: self.complainant(),
            act,
            kind,
            letter: letter.map(|row| row.id.0),
            act_by: duty.act_by,
            due: duty.due.day,
            due_time: duty.due.time,
            must_arrive: rule.is_some_and(TermRule::must_arrive),
            clause: rule
                .map(|rule| self.regulation.clause(&rule.clause).to_owned())
                .unwrap_or_default(),
            printed_on,
        }
    }
}

/// A letter's name, when no rule of the regulation gives it one.
fn kind_name(kind: LetterKind) -> Bilingual {
    let (nl, en) = match kind {
        LetterKind::Acknowledgement => ("Ontvangstbevestiging", "Acknowledgement"),
        LetterKind::HearingInvitation => (
            "Uitnodiging voor het hoorgesprek",
            "Invitation to the hearing",
        ),
        LetterKind::Decision => ("Beslissing", "Decision"),
        LetterKind::Proposal => ("Oplossingsvoorstel", "Proposal"),
        LetterKind::Extension => ("Uitstelbericht", "Extension"),
    };
    Bilingual {
        nl: nl.to_owned(),
        en: en.to_owned(),
    }
}
