//! What a dossier owes, as its list row keeps it, so that Today opens no dossier.

use chrono::{NaiveDate, NaiveTime};
use procedure::event::{LetterKind, MeasureNo};
use procedure::regulation::{Bilingual, Rule, Side};
use procedure::situation::{Act, Duty, Situation};
use serde::{Deserialize, Serialize};

use super::File;
use crate::{notes, words};

/// What the list keeps of a dossier beside its columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Outlook {
    /// What is owed, first the most urgent.
    pub(crate) owed: Vec<Owed>,
    /// When it was closed or withdrawn.
    pub(crate) done_on: Option<NaiveDate>,
}

/// One duty as the list keeps it: all that Today shows, without opening the dossier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Owed {
    pub(crate) name: Bilingual,
    pub(crate) complainant: Bilingual,
    pub(crate) act: OwedAct,
    /// The letter that is owed; none for an act that is no letter.
    pub(crate) kind: Option<LetterKind>,
    /// To which side that letter is.
    #[serde(default = "complainant")]
    pub(crate) side: Side,
    pub(crate) letter: Option<i64>,
    pub(crate) act_by: NaiveDate,
    /// The last day; none for what is owed at once without one.
    pub(crate) due: Option<NaiveDate>,
    pub(crate) due_time: Option<NaiveTime>,
    pub(crate) must_arrive: bool,
    pub(crate) clause: String,
    pub(crate) printed_on: Option<NaiveDate>,
    /// The kind of note that is asked for.
    #[serde(default)]
    pub(crate) note: Option<String>,
    /// What the note is about.
    #[serde(default)]
    pub(crate) about: Option<String>,
}

fn complainant() -> Side {
    Side::Complainant
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
    /// Something must happen and be noted.
    Note,
}

impl File {
    /// What the list row keeps of an assessed dossier.
    pub(super) fn outlook(&self, situation: &Situation<'_>) -> Outlook {
        let owed = situation.duties.iter().map(|duty| self.owed_by(duty));
        Outlook {
            owed: owed.collect(),
            done_on: self.dossier.closed_on.or(self.dossier.withdrawn_on),
        }
    }

    fn owed_by(&self, duty: &Duty) -> Owed {
        let rule = duty.rule.and_then(|id| self.regulation.rule(id.as_str()));
        let (act, kind, letter) = match duty.act {
            Act::Post(kind, no) => (OwedAct::Post, Some(kind), self.letter_row(no)),
            Act::Send(kind, side) => match self.concept(kind, side) {
                Some(concept) => (OwedAct::Finish, Some(kind), Some(concept)),
                None => (OwedAct::Make, Some(kind), None),
            },
            Act::Do(_) | Act::CarryOut(_) | Act::Test(_) => (OwedAct::Note, None, None),
        };
        let printed_on = letter
            .and_then(|row| self.letter_of(row))
            .and_then(|it| it.printed_on);
        // That a letter which no rule asks for lies ready is no last day for it to leave.
        let is_asked = duty.rule.is_some() || !matches!(duty.act, Act::Post(..));
        let due = duty.due.filter(|_| is_asked);
        let (note, about) = notes::note_for(&duty.act, &self.regulation).unzip();
        Owed {
            note,
            about: about.flatten(),
            name: self.duty_name(duty, rule),
            complainant: self.complainant(),
            act,
            kind,
            side: self.side_of(duty),
            letter: letter.map(|row| row.id.0),
            act_by: duty.act_by,
            due: due.map(|due| due.day),
            due_time: due.and_then(|due| due.time),
            must_arrive: rule.is_some_and(Rule::must_arrive),
            clause: rule
                .map(|rule| self.regulation.clause(&rule.clause).to_owned())
                .unwrap_or_default(),
            printed_on,
        }
    }

    /// To which side the letter of a duty goes.
    fn side_of(&self, duty: &Duty) -> Side {
        let side = match duty.act {
            Act::Send(_, side) => side,
            Act::Post(_, no) => self.dossier.letters.get(&no).map(|letter| letter.side),
            Act::Do(_) | Act::CarryOut(_) | Act::Test(_) => None,
        };
        side.unwrap_or(Side::Complainant)
    }

    /// The rule's own name; when it asks several things, which of them.
    fn duty_name(&self, duty: &Duty, rule: Option<&Rule>) -> Bilingual {
        let regulation = &self.regulation;
        let asked = match duty.act {
            Act::Send(kind, side) => self.addressed(kind, side),
            Act::Post(kind, _) => {
                let side = self.side_of(duty);
                self.addressed(kind, (side != Side::Complainant).then_some(side))
            }
            Act::Do(moment) => words::to_do(regulation, moment),
            Act::CarryOut(no) => self.measure(no, ("Maatregel", "Measure")),
            Act::Test(no) => self.measure(no, ("Werkt de maatregel?", "Does it work?")),
        };
        match rule {
            Some(rule) if !duty.tells_extension && rule.met_by.len() == 1 => rule.name.clone(),
            _ => asked,
        }
    }

    pub(crate) fn addressed(&self, kind: LetterKind, side: Option<Side>) -> Bilingual {
        let name = words::letter_name(&self.regulation, kind);
        let Some(side) = side else {
            return name;
        };
        words::both(
            format!("{} aan {}", name.nl, words::side(side).nl),
            format!("{} to {}", name.en, words::the_side(side).en),
        )
    }

    fn measure(&self, no: MeasureNo, (nl, en): (&str, &str)) -> Bilingual {
        let what = self
            .dossier
            .measures
            .get(&no)
            .map_or("", |measure| measure.agreed.what.as_str());
        // The name stands within sentences, whatever the measure was written as.
        let what = what.trim_end().trim_end_matches('.');
        words::both(format!("{nl}: {what}"), format!("{en}: {what}"))
    }
}
