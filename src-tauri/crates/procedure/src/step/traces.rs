//! What an entry points at: it must be there to be shown, and cannot be taken back from under it.

use super::{Refusal, wanted};
use crate::dossier::Dossier;
use crate::event::{
    DocumentNo, Event, GrievanceMoment, GrievanceNo, HearingMoment, HearingNo, MeasureMoment,
    Recorded, StatementMoment, Trace,
};

/// What somebody is said to have said, written or been shown must be in the dossier.
pub(super) fn against_trace(dossier: &Dossier, trace: &Trace) -> Option<Refusal> {
    match trace {
        Trace::Hearing { hearing, .. } => {
            (!dossier.hearings.contains_key(hearing)).then_some(Refusal::NoSuchHearing)
        }
        Trace::Letter { letter } => {
            (!dossier.letters.contains_key(letter)).then_some(Refusal::NoSuchLetter)
        }
        Trace::Document { document, .. } => against_document(dossier, *document),
        Trace::Otherwise { how } => wanted(how, Refusal::NoText),
    }
}

pub(super) fn against_document(dossier: &Dossier, document: DocumentNo) -> Option<Refusal> {
    (!dossier.documents.contains(&document)).then_some(Refusal::NoSuchEntry)
}

/// Whether a later entry speaks of what `entry` began, so that it cannot be taken back first.
pub(super) fn leans_on(dossier: &Dossier, entry: &Recorded, later: &Recorded) -> bool {
    match &entry.event {
        Event::Hearing {
            moment: HearingMoment::Planned(_) | HearingMoment::Held { .. },
            ..
        } => {
            let mut hearings = dossier.hearings.values();
            let begun = hearings.find(|it| it.entries.contains(&entry.no));
            begun.is_some_and(|it| {
                it.entries.contains(&later.no) || speaks_of_hearing(&later.event, it.no)
            })
        }
        Event::DocumentAdded { document, .. } => speaks_of_document(&later.event, *document),
        Event::Grievance {
            grievance,
            moment: GrievanceMoment::Named { .. },
        } => speaks_of_grievance(&later.event, *grievance),
        Event::Statement {
            statement,
            moment: StatementMoment::Noted { .. },
        } => matches!(&later.event, Event::Statement { statement: it, .. } if it == statement),
        Event::Measure {
            measure,
            moment: MeasureMoment::Agreed(_),
        } => matches!(&later.event, Event::Measure { measure: it, .. } if it == measure),
        _ => false,
    }
}

fn speaks_of_hearing(event: &Event, no: HearingNo) -> bool {
    let of_it = |trace: &Trace| matches!(trace, Trace::Hearing { hearing, .. } if *hearing == no);
    let signed = matches!(event, Event::DocumentAdded { hearing: Some(it), .. } if *it == no);
    signed || traces_of(event).into_iter().any(of_it)
}

/// A final report, what proves a measure, or what somebody said, was shown or leans on.
fn speaks_of_document(event: &Event, no: DocumentNo) -> bool {
    let of_it =
        |trace: &Trace| matches!(trace, Trace::Document { document, .. } if *document == no);
    let itself = match event {
        Event::Hearing {
            moment: HearingMoment::Settled { document, .. },
            ..
        } => Some(*document),
        Event::Measure {
            moment: MeasureMoment::Done { proof, .. },
            ..
        } => *proof,
        _ => None,
    };
    itself == Some(no) || traces_of(event).into_iter().any(of_it)
}

fn traces_of(event: &Event) -> Vec<&Trace> {
    match event {
        Event::Statement {
            moment:
                StatementMoment::Noted { said: trace, .. } | StatementMoment::PutTo { put: trace, .. },
            ..
        } => vec![trace],
        Event::Grievance {
            moment: GrievanceMoment::Weighed(weighing),
            ..
        } => weighing
            .facts
            .iter()
            .filter_map(|fact| fact.source.as_ref())
            .collect(),
        _ => Vec::new(),
    }
}

fn speaks_of_grievance(event: &Event, no: GrievanceNo) -> bool {
    match event {
        Event::Grievance { grievance, .. } => *grievance == no,
        Event::Found { part, .. } => *part == Some(no.0),
        Event::Statement {
            moment: StatementMoment::Noted { grievance, .. },
            ..
        } => *grievance == Some(no),
        Event::Measure {
            moment: MeasureMoment::Agreed(agreed) | MeasureMoment::Replanned { agreed, .. },
            ..
        } => agreed.grievance == Some(no),
        _ => false,
    }
}
