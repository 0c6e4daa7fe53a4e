//! After finalising: posted, arrived or come back, or void.

use chrono::{NaiveDate, NaiveDateTime};
use procedure::event::{Event, LetterMoment, LetterNo};
use procedure::step::check;

use super::{Open, open_letter, read_id};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::Days;
use crate::forms::Checks;
use crate::wire::{
    DossierView, FaultCode, FieldCode, LetterFateRequest, LetterPostRequest, LetterVoidRequest,
};
use crate::{Office, dossiers};

/// A void letter must not find its way into an envelope or an e-mail.
pub(super) fn may_leave(open: &Open, days: &Days) -> Result<(), Fault> {
    let event = printed(LetterNo(open.row.seq.0));
    check(open.file.desk(days), &event, days.today)
        .map_err(|refusals| Fault::Refused("on", refusals))
}

/// Notes that a letter left.
pub(crate) fn post(office: &Office, request: LetterPostRequest) -> Result<DossierView, Fault> {
    let mut checks = Checks::new(office.today());
    let on = checks.needed_past_date("on", &request.on);
    let code = checks.line("code", &request.code);
    let on = checks
        .done(on)?
        .ok_or(Fault::field("on", FieldCode::Required))?;
    let way = request.way.into();
    step(office, &request.letter, "letter_posted", on, |letter| {
        of(letter, LetterMoment::Posted { way, code })
    })
}

/// Notes that a letter arrived.
pub(crate) fn deliver(office: &Office, request: LetterFateRequest) -> Result<DossierView, Fault> {
    let (on, note) = read_fate(office, &request)?;
    step(office, &request.letter, "letter_delivered", on, |letter| {
        of(letter, LetterMoment::Delivered { note })
    })
}

/// Notes that a letter came back.
pub(crate) fn give_back(office: &Office, request: LetterFateRequest) -> Result<DossierView, Fault> {
    let (on, note) = read_fate(office, &request)?;
    step(office, &request.letter, "letter_returned", on, |letter| {
        of(letter, LetterMoment::Returned { note })
    })
}

/// Declares a letter void. The next one of its kind gets another number.
pub(crate) fn void(office: &Office, request: LetterVoidRequest) -> Result<DossierView, Fault> {
    let today = office.today();
    let mut checks = Checks::new(today);
    let reason = checks.needed("reason", &request.reason);
    checks.done(())?;
    step(office, &request.letter, "letter_voided", today, |letter| {
        of(letter, LetterMoment::Void { reason })
    })
}

fn read_fate(office: &Office, request: &LetterFateRequest) -> Result<(NaiveDate, String), Fault> {
    let mut checks = Checks::new(office.today());
    let on = checks.needed_past_date("on", &request.on);
    let note = checks.line("note", &request.note);
    let on = checks
        .done(on)?
        .ok_or(Fault::field("on", FieldCode::Required))?;
    Ok((on, note))
}

/// Notes one thing that happened to a finalised letter and gives the dossier as it is then.
fn step(
    office: &Office,
    letter: &str,
    action: &'static str,
    on: NaiveDate,
    event: impl FnOnce(LetterNo) -> Event,
) -> Result<DossierView, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    let id = read_id(letter)?;
    office.at_desk(|session| {
        let open = open_letter(session, id)?;
        let dossier = open.file.id;
        take(session, open, action, (now, on), event)?;
        dossiers::view(session, dossier, today, language)
    })
}

/// Notes one thing that happened to a finalised letter, entered at one moment and dated on a day.
pub(super) fn take(
    session: &mut Session,
    open: Open,
    action: &'static str,
    (now, on): (NaiveDateTime, NaiveDate),
    event: impl FnOnce(LetterNo) -> Event,
) -> Result<(), Fault> {
    let Open { mut file, row, .. } = open;
    if row.frozen.is_none() {
        return Err(Fault::code(FaultCode::NotAllowed));
    }
    let days = Days::new(session, now.date());
    let event = event(LetterNo(row.seq.0));
    session.write(now, action, |writing| {
        file.take(writing, &days, event, on, "on")
    })
}

fn of(letter: LetterNo, moment: LetterMoment) -> Event {
    Event::Letter { letter, moment }
}

pub(super) fn printed(letter: LetterNo) -> Event {
    of(letter, LetterMoment::Printed)
}
