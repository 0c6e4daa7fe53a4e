//! Wederhoor: what one side said that the other must be able to answer, and where it was put to them.

use procedure::event::{
    Event, GrievanceNo, HearingNo, LetterNo, StatementMoment, StatementNo, Trace,
};

use super::take;
use crate::Office;
use crate::fault::Fault;
use crate::forms::Checks;
use crate::wire::{
    FieldCode, FieldFault, HearingRoom, StatementDropRequest, StatementNoteRequest,
    StatementPutRequest, StatementRelyRequest,
};

/// Notes what one side said.
pub(crate) fn note(office: &Office, request: StatementNoteRequest) -> Result<HearingRoom, Fault> {
    let today = office.today();
    let mut checks = Checks::new(today);
    let text = checks.needed_page("text", &request.text);
    let letter = request.letter.as_deref();
    let said = trace(&mut checks, request.hearing, letter, &request.how);
    let text = checks.done(text)?;
    take(office, &request.dossier, Some(today), "text", |file| {
        Ok(Event::Statement {
            statement: file.dossier.next_statement(),
            moment: StatementMoment::Noted {
                side: request.side.into(),
                text,
                grievance: request.grievance.map(GrievanceNo),
                said,
            },
        })
    })
}

/// Notes that a statement was put to a side.
pub(crate) fn put(office: &Office, request: StatementPutRequest) -> Result<HearingRoom, Fault> {
    let mut checks = Checks::new(office.today());
    let on = checks.needed_past_date("on", &request.on);
    let letter = request.letter.as_deref();
    let put = trace(&mut checks, request.hearing, letter, &request.how);
    let answer = checks.page("answer", &request.answer);
    let on = checks.done(on)?;
    take(office, &request.dossier, on, "on", |_| {
        Ok(Event::Statement {
            statement: StatementNo(request.statement),
            moment: StatementMoment::PutTo {
                to: request.to.into(),
                put,
                answer,
            },
        })
    })
}

/// Notes whether the finding leans on a statement.
pub(crate) fn rely(office: &Office, request: StatementRelyRequest) -> Result<HearingRoom, Fault> {
    let today = office.today();
    take(office, &request.dossier, Some(today), "statement", |_| {
        Ok(Event::Statement {
            statement: StatementNo(request.statement),
            moment: StatementMoment::Relied { on: request.relied },
        })
    })
}

/// Notes that nobody needs to answer a statement.
pub(crate) fn drop(office: &Office, request: StatementDropRequest) -> Result<HearingRoom, Fault> {
    let today = office.today();
    let mut checks = Checks::new(today);
    let reason = checks.needed("reason", &request.reason);
    let reason = checks.done(reason)?;
    take(office, &request.dossier, Some(today), "reason", |_| {
        Ok(Event::Statement {
            statement: StatementNo(request.statement),
            moment: StatementMoment::Dropped { reason },
        })
    })
}

/// Where it was: in a hearing, in a letter, or as somebody says.
fn trace(checks: &mut Checks, hearing: Option<u16>, letter: Option<&str>, how: &str) -> Trace {
    let letter = letter.and_then(|no| no.parse().ok()).map(LetterNo);
    match (hearing, letter) {
        (Some(hearing), _) => Trace::Hearing {
            hearing: HearingNo(hearing),
            turn: None,
        },
        (None, Some(letter)) => Trace::Letter { letter },
        (None, None) => {
            let how = checks.line("how", how);
            if how.is_empty() {
                checks.refuse(FieldFault::new("how", FieldCode::Required));
            }
            Trace::Otherwise { how }
        }
    }
}
