//! How the events make a dossier.

use std::collections::{BTreeMap, BTreeSet};

use super::happened::happenings;
use super::{Dossier, Elsewhere, Extended, Happened, Letter, Point, Verdict};
use crate::event::{
    Event, EventNo, GrievanceNo, HearingNo, LetterMoment, LetterNo, MeasureNo, Recorded,
    RoadMoment, StatementNo,
};
use crate::independence::Entry;

/// The events of a dossier contradict each other; the archive is not to be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BrokenTimeline {
    /// The first event is not the registration.
    #[error("the timeline does not begin with a registration")]
    NotRegistered,
    /// Something happened to a letter that was never finalised.
    #[error("event {0:?} speaks of a letter that does not exist")]
    UnknownLetter(EventNo),
    /// Something happened to a measure that was never agreed.
    #[error("event {0:?} speaks of a measure that does not exist")]
    UnknownMeasure(EventNo),
    /// Something happened to a hearing that was neither planned nor held.
    #[error("event {0:?} speaks of a hearing that does not exist")]
    UnknownHearing(EventNo),
    /// Something happened to a part of the complaint that was never named.
    #[error("event {0:?} speaks of a part of the complaint that does not exist")]
    UnknownGrievance(EventNo),
    /// Something happened to a statement that was never noted.
    #[error("event {0:?} speaks of a statement that does not exist")]
    UnknownStatement(EventNo),
}

impl Dossier {
    /// Folds a timeline, oldest event first.
    ///
    /// # Errors
    /// When the timeline contradicts itself.
    pub fn fold(timeline: &[Recorded]) -> Result<Self, BrokenTimeline> {
        let [first, rest @ ..] = timeline else {
            return Err(BrokenTimeline::NotRegistered);
        };
        let Event::Registered(intake) = &first.event else {
            return Err(BrokenTimeline::NotRegistered);
        };
        let mut dossier = Self {
            intake: intake.as_ref().clone(),
            registered_on: first.at.date(),
            letters: BTreeMap::new(),
            elsewhere: Vec::new(),
            documents: Vec::new(),
            happened: Vec::new(),
            people: Vec::new(),
            extensions: Vec::new(),
            measures: BTreeMap::new(),
            last_measure: MeasureNo(0),
            hearings: BTreeMap::new(),
            last_hearing: HearingNo(0),
            last_grievance: GrievanceNo(0),
            last_statement: StatementNo(0),
            grievances: BTreeMap::new(),
            statements: BTreeMap::new(),
            verdict: None,
            ruling: None,
            withdrawn_on: None,
            closed_on: None,
            reopened_on: None,
            restarted_on: None,
            on_hold: false,
            taken_back: taken_back(timeline),
        };
        for recorded in rest {
            dossier.count_hearing(&recorded.event);
            dossier.count_grievance(&recorded.event);
            dossier.count_statement(&recorded.event);
            dossier.count_measure(&recorded.event);
            if !dossier.taken_back.contains(&recorded.no) {
                dossier.take(recorded)?;
            }
        }
        Ok(dossier)
    }

    fn take(&mut self, recorded: &Recorded) -> Result<(), BrokenTimeline> {
        let on = recorded.on;
        let noted_at = recorded.noted_at();
        let seen = happenings(&recorded.event);
        self.happened
            .extend(seen.into_iter().map(|(what, side)| Happened {
                no: recorded.no,
                on,
                noted_at,
                what,
                side,
            }));
        match &recorded.event {
            Event::Registered(_) => return Err(BrokenTimeline::NotRegistered),
            Event::Corrected { intake, .. } => self.intake = intake.as_ref().clone(),
            Event::DocumentAdded {
                document, hearing, ..
            } => {
                self.documents.push(*document);
                let signed = hearing.and_then(|no| self.hearings.get_mut(&no));
                signed.into_iter().for_each(|it| it.signed.push(*document));
            }
            Event::Letter { letter, moment } => self.take_letter(recorded, *letter, moment)?,
            Event::SentElsewhere {
                kind, side, way, ..
            } => self.elsewhere.push(Elsewhere {
                no: recorded.no,
                on,
                noted_at,
                kind: *kind,
                side: *side,
                way: *way,
            }),
            Event::Assigned { role, actor, .. } => {
                self.people.push(Entry::role(on, *role, actor.clone()));
            }
            Event::Involved { actor, involvement } => {
                self.people.push(Entry::of(on, *involvement, actor.clone()));
            }
            Event::Measure { measure, moment } => self.take_measure(recorded, *measure, moment)?,
            Event::Hearing {
                hearing,
                sides,
                moment,
            } => self.take_hearing(recorded, *hearing, sides, moment)?,
            Event::Grievance { grievance, moment } => {
                self.take_grievance(recorded, *grievance, moment)?;
            }
            Event::Statement { statement, moment } => {
                self.take_statement(recorded, *statement, moment)?;
            }
            Event::Extended {
                term,
                until,
                reason,
            } => self.extensions.push(Extended {
                no: recorded.no,
                on,
                term: *term,
                until: *until,
                reason: reason.clone(),
            }),
            Event::Found {
                part: Some(part),
                finding,
                reasons,
            } => self.take_part_finding(recorded, *part, (*finding, reasons)),
            Event::Found {
                part: None,
                finding,
                reasons,
            } => {
                self.verdict = Some(Verdict {
                    at: Point::of(recorded),
                    finding: *finding,
                    reasons: reasons.clone(),
                });
            }
            Event::Road {
                moment: RoadMoment::Ruled { finding, .. },
                ..
            } => self.ruling = Some(*finding),
            Event::Withdrawn { .. } => self.withdrawn_on = Some(on),
            Event::Closed { .. } => self.closed_on = Some(on),
            Event::Reopened { restart, .. } => {
                self.closed_on = None;
                self.withdrawn_on = None;
                self.reopened_on = Some(on);
                self.restarted_on = if *restart {
                    Some(on)
                } else {
                    self.restarted_on
                };
            }
            Event::Hold { set, .. } => self.on_hold = *set,
            _ => {}
        }
        Ok(())
    }

    fn take_letter(
        &mut self,
        recorded: &Recorded,
        no: LetterNo,
        moment: &LetterMoment,
    ) -> Result<(), BrokenTimeline> {
        if let LetterMoment::Finalised {
            kind,
            side,
            guest,
            to,
            ..
        } = moment
        {
            let made = Point::of(recorded);
            let letter = Letter::finalised(no, (*kind, *side), (*guest, to), made);
            self.letters.insert(no, letter);
            return Ok(());
        }
        let letter = self
            .letters
            .get_mut(&no)
            .ok_or(BrokenTimeline::UnknownLetter(recorded.no))?;
        letter.take(recorded, moment);
        Ok(())
    }
}

/// An event that takes another back may itself be taken back; the latest word counts.
fn taken_back(timeline: &[Recorded]) -> BTreeSet<EventNo> {
    let mut taken_back = BTreeSet::new();
    for recorded in timeline.iter().rev() {
        match recorded.event {
            Event::TakenBack { event } if !taken_back.contains(&recorded.no) => {
                taken_back.insert(event);
            }
            _ => {}
        }
    }
    taken_back
}
