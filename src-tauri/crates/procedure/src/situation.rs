//! What a dossier's events mean under its regulation, today: stage, terms, duties, warnings.

use chrono::NaiveDate;

use crate::calendar::{Calendar, Transit};
use crate::dossier::{Dossier, Letter};
use crate::event::{LetterKind, LetterNo};
use crate::regulation::{LetterStage, Moment, Regulation, TermRule};
use crate::term::{self, OutOfCalendar, Start, Term};

mod warning;

pub use warning::{Warning, warnings};

/// What an assessment needs besides the dossier.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The regulation that the dossier falls under.
    pub regulation: &'a Regulation,
    /// The practice's calendar.
    pub calendar: &'a Calendar,
    /// How long a letter is under way.
    pub transit: Transit,
    /// Today.
    pub today: NaiveDate,
}

/// The stage of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The acknowledgement is owed.
    Acknowledge,
    /// The complaint is being handled.
    Handle,
    /// The complainant withdrew.
    Withdrawn,
}

/// How a term stands (rule 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its start has not happened.
    NotStarted,
    /// It runs.
    Running,
    /// Met on this day, in time.
    Met(NaiveDate),
    /// Met on this day, after the last one.
    MetLate(NaiveDate),
    /// The last day has passed.
    Overdue,
    /// No longer needed, since the complaint was withdrawn.
    Lapsed,
}

/// A term of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermState<'a> {
    /// The rule.
    pub rule: &'a TermRule,
    /// The computed term, once it has started.
    pub term: Option<Term>,
    /// How it stands.
    pub standing: Standing,
}

/// What a duty asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// A letter of this kind must be made and sent.
    Send(LetterKind),
    /// This letter is finalised; whether it is in the post must be told.
    Post(LetterKind, LetterNo),
}

/// Something that is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The id of the rule that asks it; `None` for a letter that no term asks.
    pub rule: Option<String>,
    /// What it asks for.
    pub act: Act,
    /// The day to act.
    pub act_by: NaiveDate,
    /// The last day; equal to the day to act when no term asks it.
    pub due: term::Due,
}

/// A dossier, assessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation<'a> {
    /// The stage.
    pub stage: Stage,
    /// Every term of the regulation, in the regulation's order.
    pub terms: Vec<TermState<'a>>,
    /// What is owed, first the most urgent.
    pub duties: Vec<Duty>,
    /// Until when the dossier is kept, once that is known.
    pub retention: Option<Term>,
}

impl TermState<'_> {
    /// The day to act: the last posting day when a letter must arrive, the last working day when it
    /// must be sent, the last day itself for hours.
    #[must_use]
    pub fn act_by(&self) -> Option<NaiveDate> {
        let term = self.term.as_ref()?;
        Some(match term.posting {
            Some(posting) if self.rule.must_arrive() => posting.post_by,
            Some(posting) => posting.ship_by,
            None => term.due.day,
        })
    }

    /// It still asks for something.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.standing, Standing::Running | Standing::Overdue)
    }
}

/// Assesses a dossier.
///
/// # Errors
/// When a date of the dossier lies so far off that a term leaves the calendar.
pub fn assess<'a>(dossier: &Dossier, ground: Ground<'a>) -> Result<Situation<'a>, OutOfCalendar> {
    let stage = stage(dossier);
    let mut terms = Vec::with_capacity(ground.regulation.terms.len());
    for rule in &ground.regulation.terms {
        terms.push(term_state(dossier, rule, stage, ground)?);
    }
    let duties = duties(dossier, &terms, stage);
    Ok(Situation {
        stage,
        duties,
        retention: retention(dossier, ground)?,
        terms,
    })
}

/// When a moment happened in a dossier, and at what time when that is known.
#[must_use]
pub fn start_of(dossier: &Dossier, moment: Moment) -> Option<Start> {
    let intake = &dossier.intake;
    match moment {
        Moment::Received => Some(Start {
            day: intake.received_on,
            time: intake.received_at,
        }),
        Moment::Incident => intake.incident_on.map(Start::from),
        Moment::Registered => Some(dossier.registered_on.into()),
        Moment::Closed => dossier.withdrawn_on.map(Start::from),
        Moment::Letter(kind, stage) => {
            let reached = |letter: &Letter| match stage {
                LetterStage::Finalised => Some(letter.finalised_on),
                LetterStage::Printed => letter.printed_on,
                LetterStage::Posted => letter.posted.as_ref().map(|posted| posted.on),
                LetterStage::Delivered => letter.delivered_on,
            };
            dossier
                .letters_of(kind)
                .filter_map(reached)
                .min()
                .map(Start::from)
        }
    }
}

fn stage(dossier: &Dossier) -> Stage {
    let acknowledged = dossier
        .letters_of(LetterKind::Acknowledgement)
        .any(|letter| letter.posted.is_some());
    match (dossier.withdrawn_on, acknowledged) {
        (Some(_), _) => Stage::Withdrawn,
        (None, true) => Stage::Handle,
        (None, false) => Stage::Acknowledge,
    }
}

fn term_state<'a>(
    dossier: &Dossier,
    rule: &'a TermRule,
    stage: Stage,
    ground: Ground<'a>,
) -> Result<TermState<'a>, OutOfCalendar> {
    let term = start_of(dossier, rule.from)
        .map(|start| {
            term::compute(
                start,
                rule.within,
                rule.roll,
                ground.calendar,
                ground.transit,
            )
        })
        .transpose()?;
    let standing = standing(dossier, rule, term.as_ref(), stage, ground);
    Ok(TermState {
        rule,
        term,
        standing,
    })
}

fn standing(
    dossier: &Dossier,
    rule: &TermRule,
    term: Option<&Term>,
    stage: Stage,
    ground: Ground<'_>,
) -> Standing {
    let met = met_on(dossier, rule, ground);
    match (term, met) {
        (Some(term), Some(met)) if met <= term.due.day => Standing::Met(met),
        (_, Some(met)) => Standing::MetLate(met),
        _ if stage == Stage::Withdrawn => Standing::Lapsed,
        (None, None) => Standing::NotStarted,
        (Some(term), None) if ground.today > term.due.day => Standing::Overdue,
        (Some(_), None) => Standing::Running,
    }
}

/// The day on which the last of the moments that meet a rule happened, when all have.
fn met_on(dossier: &Dossier, rule: &TermRule, ground: Ground<'_>) -> Option<NaiveDate> {
    let days: Option<Vec<NaiveDate>> = rule
        .met_by
        .iter()
        .map(|moment| happened_on(dossier, *moment, ground))
        .collect();
    days?.into_iter().max()
}

/// A letter that must arrive counts as arrived on the day that the post needs for it, until its
/// real delivery or its return is known (rule 5).
fn happened_on(dossier: &Dossier, moment: Moment, ground: Ground<'_>) -> Option<NaiveDate> {
    match moment {
        Moment::Letter(kind, LetterStage::Delivered) => dossier
            .letters_of(kind)
            .filter_map(|letter| arrival(letter, ground))
            .min(),
        other => start_of(dossier, other).map(|start| start.day),
    }
}

fn arrival(letter: &Letter, ground: Ground<'_>) -> Option<NaiveDate> {
    use crate::event::PostingWay::{ByHand, Email, Ordinary, Registered};
    letter.delivered_on.or_else(|| {
        let posted = letter.posted.as_ref()?;
        Some(match posted.way {
            ByHand | Email => posted.on,
            Ordinary | Registered => ground.calendar.delivery_of(posted.on, ground.transit),
        })
    })
}

fn duties(dossier: &Dossier, terms: &[TermState<'_>], stage: Stage) -> Vec<Duty> {
    if stage == Stage::Withdrawn {
        return Vec::new();
    }
    let mut duties: Vec<Duty> = terms
        .iter()
        .filter_map(|state| duty_of(dossier, state))
        .collect();
    duties.extend(letters_without_term(dossier, &duties));
    duties.sort_by_key(|duty| (duty.act_by, duty.due));
    duties
}

fn duty_of(dossier: &Dossier, state: &TermState<'_>) -> Option<Duty> {
    let term = state.term.as_ref().filter(|_| state.is_open())?;
    let kind = state.rule.met_by.iter().find_map(|moment| match moment {
        Moment::Letter(kind, _) => Some(*kind),
        _ => None,
    })?;
    let waiting = dossier
        .letters_of(kind)
        .find(|letter| letter.posted.is_none());
    Some(Duty {
        rule: Some(state.rule.id.clone()),
        act: waiting.map_or(Act::Send(kind), |letter| Act::Post(kind, letter.no)),
        act_by: state.act_by()?,
        due: term.due,
    })
}

/// A finalised letter belongs in the post, also when no term asks for it.
fn letters_without_term(dossier: &Dossier, duties: &[Duty]) -> Vec<Duty> {
    let asked = |letter: &&Letter| {
        !duties
            .iter()
            .any(|duty| matches!(duty.act, Act::Post(_, no) if no == letter.no))
    };
    let waiting = |letter: &&Letter| letter.counts() && letter.posted.is_none();
    let duty = |letter: &Letter| Duty {
        rule: None,
        act: Act::Post(letter.kind, letter.no),
        act_by: letter.finalised_on,
        due: term::Due {
            day: letter.finalised_on,
            time: None,
        },
    };
    dossier
        .letters
        .values()
        .filter(waiting)
        .filter(asked)
        .map(duty)
        .collect()
}

fn retention(dossier: &Dossier, ground: Ground<'_>) -> Result<Option<Term>, OutOfCalendar> {
    let rule = &ground.regulation.retention;
    start_of(dossier, rule.from)
        .map(|start| {
            term::compute(
                start,
                rule.keep,
                term::Roll::None,
                ground.calendar,
                ground.transit,
            )
        })
        .transpose()
}

#[cfg(test)]
mod tests;
