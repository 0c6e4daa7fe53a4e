//! What may be noted of the course of a complaint: who handles it, whether it is taken up,
//! hearings, extensions, findings, measures, roads, the end.

use chrono::NaiveDate;

use super::hearing::{against_hearing, against_statement};
use super::judging::{against_found, against_grievance, against_measure};
use super::{Desk, Refusal, not_before, wanted};
use crate::event::{Actor, Event, RoadMoment};
use crate::independence::conflicts;
use crate::key::Key;
use crate::regulation::{Firmness, Regulation, Role};
use crate::situation::{Act, RoadStanding, Situation, assess};
use crate::term::{self, Start};

pub(super) fn against(desk: Desk<'_>, event: &Event, on: NaiveDate) -> Vec<Refusal> {
    let mut refusals = not_before(on, desk.dossier.intake.received_on);
    // An informal talk may well have come before the complaint (S0.07).
    if matches!(event, Event::InformalTalk { .. }) {
        refusals.clear();
    }
    refusals.extend(against_stage(desk, event));
    refusals.extend(against_content(desk, event, on));
    refusals
}

/// What is over asks for nothing; a few things may follow it all the same.
fn against_stage(desk: Desk<'_>, event: &Event) -> Option<Refusal> {
    let dossier = desk.dossier;
    match event {
        Event::Reopened { .. } => (!dossier.is_over()).then_some(Refusal::NotClosed),
        Event::Contact { .. }
        | Event::Shared { .. }
        | Event::Inspection { .. }
        | Event::Hold { .. }
        | Event::ManagementDecided { .. }
        | Event::Measure { .. }
        | Event::Lesson { .. }
        | Event::Prevention { .. }
        | Event::SentElsewhere { .. }
        | Event::Confidentiality { .. }
        | Event::Own { .. } => None,
        // Who was told no may take a road also when the dossier was closed with that.
        Event::Disagreed { .. } | Event::Road { .. } | Event::Assigned { .. } => {
            dossier.withdrawn_on.map(|_| Refusal::Withdrawn)
        }
        _ if dossier.withdrawn_on.is_some() => Some(Refusal::Withdrawn),
        _ => dossier.closed_on.map(|_| Refusal::Closed),
    }
}

fn against_content(desk: Desk<'_>, event: &Event, on: NaiveDate) -> Vec<Refusal> {
    let regulation = desk.ground.regulation;
    let text = |text: &String| wanted(text, Refusal::NoText).into_iter().collect();
    let reason = |text: &String| wanted(text, Refusal::NoReason).into_iter().collect();
    match event {
        Event::Contact { note, .. } => text(note),
        Event::InformalTalk { with, .. } => text(with),
        Event::Information { what, .. } => text(what),
        Event::Confidentiality { who, .. } => text(who),
        Event::Referred { to, reason: why } => [text(to), reason(why)].concat(),
        Event::Assigned { role, actor, .. } => against_assigning(desk, *role, actor),
        Event::Involved { actor, .. } => against_nobody(actor).into_iter().collect(),
        Event::Admission {
            granted,
            ground,
            reason,
        } => against_admission(regulation, *granted, *ground, reason),
        Event::Hearing {
            hearing,
            sides,
            moment,
        } => against_hearing(desk, *hearing, sides, moment, on),
        Event::Grievance { grievance, moment } => {
            against_grievance(desk.dossier, *grievance, moment)
        }
        Event::Statement { statement, moment } => {
            against_statement(desk.dossier, *statement, moment)
        }
        Event::Found {
            part,
            finding,
            reasons,
        } => against_found(desk.dossier, *part, *finding, reasons),
        Event::ProposalAnswered { how, .. } => [against_answer(desk), text(how)].concat(),
        Event::Measure { measure, moment } => against_measure(desk, *measure, moment, on),
        Event::Prevention { reason: why, .. } => reason(why),
        Event::Lesson { text: lesson } => text(lesson),
        Event::Extended {
            term,
            until,
            reason,
        } => against_extending(desk, *term, *until, reason),
        Event::Road { road, moment } => against_road(desk, *road, moment),
        Event::ManagementDecided { what, reason: why } => [text(what), reason(why)].concat(),
        Event::Shared {
            with,
            what,
            reason: why,
        } => [text(with), text(what), reason(why)].concat(),
        Event::Inspection { note, .. } => text(note),
        Event::Closed { reason } => against_closing(desk, reason),
        Event::Reopened { reason: why, .. } | Event::Hold { reason: why, .. } => reason(why),
        Event::Own { event, .. } => {
            let declared = regulation.events.iter().any(|it| it.id == *event);
            (!declared)
                .then_some(Refusal::NotInRegulation)
                .into_iter()
                .collect()
        }
        _ => Vec::new(),
    }
}

fn against_nobody(actor: &Actor) -> Option<Refusal> {
    match actor {
        Actor::Staff(_) => None,
        Actor::Outside(name) => wanted(name, Refusal::NoText),
    }
}

fn against_assigning(desk: Desk<'_>, role: Role, actor: &Actor) -> Vec<Refusal> {
    let forbidden = conflicts(desk.dossier, desk.ground.regulation, role, actor)
        .into_iter()
        .filter(|conflict| conflict.firmness == Firmness::Block)
        .map(|conflict| Refusal::Dependent(role, conflict.involvement));
    against_nobody(actor).into_iter().chain(forbidden).collect()
}

fn against_admission(
    regulation: &Regulation,
    granted: bool,
    ground: Option<Key>,
    reason: &str,
) -> Vec<Refusal> {
    if granted {
        return Vec::new();
    }
    let admission = regulation.admission.as_ref();
    let known = match (ground, admission) {
        (None, Some(admission)) => admission.other_grounds || admission.grounds.is_empty(),
        (None, None) => true,
        (Some(ground), admission) => {
            admission.is_some_and(|it| it.grounds.iter().any(|known| known.id == ground))
        }
    };
    let mut refusals: Vec<Refusal> = wanted(reason, Refusal::NoReason).into_iter().collect();
    if !known {
        refusals.push(Refusal::NotInRegulation);
    }
    refusals
}

/// There must be a proposal that has left and was not answered yet.
fn against_answer(desk: Desk<'_>) -> Vec<Refusal> {
    use crate::regulation::{Happening, LetterStage, Moment};
    let count = |moment| crate::situation::count(desk.dossier, moment, desk.ground);
    let sent = count(Moment::letter(
        crate::letter_kind::LetterKind::Proposal,
        LetterStage::Posted,
    ));
    let answered = count(Moment::of(Happening::ProposalAccepted))
        + count(Moment::of(Happening::ProposalRefused));
    if answered < sent {
        Vec::new()
    } else {
        vec![Refusal::NoProposal]
    }
}

/// Rule 8: only with a reason and a later day, and no further than the regulation allows.
fn against_extending(desk: Desk<'_>, id: Key, until: NaiveDate, reason: &str) -> Vec<Refusal> {
    let mut refusals: Vec<Refusal> = wanted(reason, Refusal::NoReason).into_iter().collect();
    let Some(rule) = desk.ground.regulation.rule(id.as_str()) else {
        return vec![Refusal::NotInRegulation];
    };
    let Some(how) = &rule.extension else {
        return vec![Refusal::NotExtendable];
    };
    let situation = assess(desk.dossier, desk.ground);
    let state = situation.as_ref().ok().and_then(|situation| {
        let mut states = situation.terms.iter();
        states.find(|state| state.rule.id == id && state.is_open())
    });
    let Some((state, due)) = state.and_then(|state| Some((state, state.due()?))) else {
        return vec![Refusal::NotExtendable];
    };
    if how
        .times
        .is_some_and(|times| state.extensions.len() >= usize::from(times))
    {
        refusals.push(Refusal::NotExtendable);
    }
    if until <= due.day {
        refusals.push(Refusal::NotLater(due.day));
    }
    let first = state.term.as_ref().map(|term| Start::from(term.due.day));
    if let (Some(start), Some(most)) = (first, how.at_most) {
        let ground = desk.ground;
        let last = term::compute(start, most, rule.roll, ground.calendar, ground.transit);
        let last = last.ok().map(|term| term.due.day);
        refusals.extend(last.and_then(|last| (until > last).then_some(Refusal::TooFar(last))));
    }
    refusals
}

fn against_road(desk: Desk<'_>, id: Key, moment: &RoadMoment) -> Vec<Refusal> {
    let Some(road) = desk.ground.regulation.road(id) else {
        return vec![Refusal::NotInRegulation];
    };
    let Ok(situation) = assess(desk.dossier, desk.ground) else {
        return Vec::new();
    };
    let standing = situation
        .roads
        .iter()
        .find(|state| state.road.id == id)
        .map(|state| state.standing);
    let taken = matches!(standing, Some(RoadStanding::Taken(_)));
    let fits = match moment {
        RoadMoment::Opened { .. } => {
            matches!(standing, Some(RoadStanding::Open | RoadStanding::Passed))
        }
        RoadMoment::Challenged { .. } => taken && road.challengeable,
        _ => taken,
    };
    let mut refusals = Vec::new();
    if !fits {
        refusals.push(Refusal::RoadNotOpen);
    }
    let text = match moment {
        RoadMoment::Challenged { reason, .. } | RoadMoment::Ended { reason } => {
            wanted(reason, Refusal::NoReason)
        }
        RoadMoment::Forwarded { to, .. } => wanted(to, Refusal::NoText),
        RoadMoment::Ruled { note, .. } => wanted(note, Refusal::NoText),
        _ => None,
    };
    refusals.extend(text);
    refusals
}

/// A dossier is not closed while a letter that its regulation owes has not left, unless the
/// practice says why (`LETTERS.md`).
fn against_closing(desk: Desk<'_>, reason: &str) -> Vec<Refusal> {
    let overruled = !reason.trim().is_empty();
    let owed = |situation: &Situation<'_>| {
        situation
            .duties
            .iter()
            .any(|duty| matches!(duty.act, Act::Send(..) | Act::Post(..)))
    };
    let owed = assess(desk.dossier, desk.ground).is_ok_and(|situation| owed(&situation));
    if owed && !overruled {
        vec![Refusal::LetterOwed]
    } else {
        Vec::new()
    }
}
