//! What one side said that the other must be able to answer.

use chrono::NaiveDate;

use super::{BrokenTimeline, Dossier};
use crate::event::{Event, EventNo, GrievanceNo, Recorded, StatementMoment, StatementNo, Trace};
use crate::regulation::Side;

/// Something that one side said and that the other must be able to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its number in the dossier.
    pub no: StatementNo,
    /// On which day it was noted.
    pub on: NaiveDate,
    /// Who said it.
    pub side: Side,
    /// What was said.
    pub text: String,
    /// The part of the complaint that it is about.
    pub grievance: Option<GrievanceNo>,
    /// Where it was said.
    pub said: Trace,
    /// Where it was put to somebody, in the order of entry.
    pub put: Vec<Put>,
    /// The finding leans on it.
    pub relied: bool,
    /// Nobody needs to answer it.
    pub dropped: bool,
}

/// That a statement was put to a side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// The entry that tells it.
    pub no: EventNo,
    /// On which day.
    pub on: NaiveDate,
    /// To whom.
    pub to: Side,
    /// Where.
    pub trace: Trace,
    /// What they answered; may be empty.
    pub answer: String,
}

impl Statement {
    /// The sides that must be able to answer it and were not asked yet: the other side, or both
    /// when somebody else said it.
    pub fn unasked(&self) -> impl Iterator<Item = Side> {
        let asked = |side: &Side| self.put.iter().any(|put| put.to == *side);
        [Side::Complainant, Side::Respondent]
            .into_iter()
            .filter(|side| *side != self.side && !self.dropped)
            .filter(move |side| !asked(side))
    }

    fn take(&mut self, recorded: &Recorded, moment: &StatementMoment) {
        match moment {
            StatementMoment::Noted { .. } => {}
            StatementMoment::PutTo { to, put, answer } => self.put.push(Put {
                no: recorded.no,
                on: recorded.on,
                to: *to,
                trace: put.clone(),
                answer: answer.clone(),
            }),
            StatementMoment::Relied { on } => self.relied = *on,
            StatementMoment::Dropped { .. } => self.dropped = true,
        }
    }
}

impl Dossier {
    /// The number that a new statement gets. A number that was ever given is not given again.
    #[must_use]
    pub fn next_statement(&self) -> StatementNo {
        StatementNo(self.last_statement.0.saturating_add(1))
    }

    /// Counts the statements that an entry begins, also one that was taken back.
    pub(super) fn count_statement(&mut self, event: &Event) {
        if let Event::Statement { statement, .. } = event {
            self.last_statement = self.last_statement.max(*statement);
        }
    }

    pub(super) fn take_statement(
        &mut self,
        recorded: &Recorded,
        no: StatementNo,
        moment: &StatementMoment,
    ) -> Result<(), BrokenTimeline> {
        if let StatementMoment::Noted {
            side,
            text,
            grievance,
            said,
        } = moment
        {
            let statement = Statement {
                no,
                on: recorded.on,
                side: *side,
                text: text.clone(),
                grievance: *grievance,
                said: said.clone(),
                put: Vec::new(),
                relied: false,
                dropped: false,
            };
            self.statements.insert(no, statement);
            return Ok(());
        }
        self.statements
            .get_mut(&no)
            .ok_or(BrokenTimeline::UnknownStatement(recorded.no))?
            .take(recorded, moment);
        Ok(())
    }
}
