//! Noting what happens in a dossier: what can be noted now, its form, and the event it becomes.
//!
//! A kind of note has a word that stays the same (`road_open`). What it is about may stand behind
//! it (`road_open.committee`) or beside it in a request. A form is built for each request from the
//! dossier and its regulation, and read back by that same form, so that what it does not offer
//! cannot be chosen. Whether a note is allowed is asked of the procedure alone.

mod answers;
mod course;
mod ending;
mod expected;
mod extend;
mod fields;
mod hearing;
mod kind;
mod list;
mod measure;
mod outcome;
mod owed;
mod people;
mod refused;
mod roads;
mod room;
mod timing;
mod told;
mod trial;

use chrono::NaiveDate;
use procedure::event::Event;
use procedure::step::check;

pub(crate) use self::owed::note_for;
pub(crate) use self::told::told;

use self::answers::Filled;
pub(crate) use self::fields::posting_way;
pub(crate) use self::kind::NoteKind;
use self::room::Room;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::forms::Checks;
use crate::wire::{
    DossierId, DossierView, FaultCode, FormField, NoteForm, NoteFormRequest, NoteList,
    NoteSaveRequest,
};
use crate::{Office, dossiers, moment};

/// What can be noted in a dossier now.
pub(crate) fn list(office: &Office, request: DossierId) -> Result<NoteList, Fault> {
    let (today, language) = (office.today(), office.language());
    let id = dossiers::read_id(&request.dossier)?;
    office.at_desk(|session| {
        let file = File::open(session, id)?;
        let days = Days::new(session, today);
        let room = Room::new(session, &file, &days, language)?;
        Ok(NoteList {
            groups: list::groups(&room),
            later: list::later(&room),
        })
    })
}

/// The form of a note, with what is known already. What cannot be noted now has none.
pub(crate) fn form(office: &Office, request: NoteFormRequest) -> Result<NoteForm, Fault> {
    let (today, language) = (office.today(), office.language());
    let id = dossiers::read_id(&request.dossier)?;
    let (kind, behind) = read_kind(&request.note)?;
    let about = request.about.as_deref().or(behind).map(str::to_owned);
    let about = about.as_deref();
    office.at_desk(|session| {
        let file = File::open(session, id)?;
        let days = Days::new(session, today);
        let room = Room::new(session, &file, &days, language)?;
        let asked = kind;
        let kind = roads::first_step(&room, kind, about);
        may_be_noted(&room, kind)?;
        let explanation = match kind {
            NoteKind::Extend => extend::explanation(&room, about),
            _ if kind != asked => Some(roads::first_step_told(&room)),
            _ => None,
        };
        let on = match kind {
            NoteKind::HearingHeld => hearing::planned_day(&room).unwrap_or(today),
            _ => today,
        };
        Ok(NoteForm {
            note: if kind == asked {
                request.note
            } else {
                kind.code().to_owned()
            },
            title: room.label(&kind.name()),
            explanation: explanation
                .unwrap_or_else(|| kind.explanation().in_language(language).to_owned()),
            on: moment::typed(on),
            fields: fields_of(&room, kind, about),
        })
    })
}

/// Notes that something happened.
pub(crate) fn save(office: &Office, request: NoteSaveRequest) -> Result<DossierView, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    let id = dossiers::read_id(&request.dossier)?;
    let (kind, about) = read_kind(&request.note)?;
    office.at_desk(|session| {
        let mut file = File::open(session, id)?;
        let days = Days::new(session, today);
        let room = Room::new(session, &file, &days, language)?;
        may_be_noted(&room, kind)?;
        let (on, event) = read(&room, kind, about, &request)?;
        session.write(now, event.code(), |writing| {
            file.take(writing, &days, event, on, "on")
        })?;
        dossiers::view(session, id, today, language)
    })
}

fn may_be_noted(room: &Room<'_>, kind: NoteKind) -> Result<(), Fault> {
    trial::judge(room, kind).map_err(|refusals| Fault::Refused("on", refusals))
}

fn read_kind(note: &str) -> Result<(NoteKind, Option<&str>), Fault> {
    NoteKind::read(note).ok_or(Fault::code(FaultCode::NotFound))
}

/// The event that a filled-in form tells, or every refused field at once: those that cannot be
/// read and those that the procedure does not allow.
fn read(
    room: &Room<'_>,
    kind: NoteKind,
    about: Option<&str>,
    request: &NoteSaveRequest,
) -> Result<(NaiveDate, Event), Fault> {
    let mut checks = Checks::new(room.days.today);
    let on = checks.needed_past_date("on", &request.on);
    let fields = fields_of(room, kind, about);
    let filled = answers::read(&mut checks, room.days.today, &fields, &request.answers);
    let event = event_of(room, kind, &mut checks, &filled);
    let mut faults = checks.into_faults();
    let (Some(on), Some(event)) = (on, event) else {
        // Without a day or an event a field was refused; otherwise the kind has none of its own.
        return Err(match faults.is_empty() {
            true => Fault::code(FaultCode::NotFound),
            false => Fault::Fields(faults),
        });
    };
    let refusals = check(room.file.desk(room.days), &event, on)
        .err()
        .unwrap_or_default();
    for fault in refusals
        .iter()
        .filter_map(|it| refused::beside(*it, kind, on))
    {
        if !faults.iter().any(|known| known.field == fault.field) {
            faults.push(fault);
        }
    }
    if !faults.is_empty() {
        Err(Fault::Fields(faults))
    } else if !refusals.is_empty() {
        Err(Fault::Refused("on", refusals))
    } else {
        Ok((on, event))
    }
}

fn fields_of(room: &Room<'_>, kind: NoteKind, about: Option<&str>) -> Vec<FormField> {
    use kind::Group;
    match kind.group() {
        Group::People if kind != NoteKind::Confidentiality => people::fields(room, kind, about),
        Group::Contact | Group::People | Group::Admission => course::fields(room, kind, about),
        Group::Hearing => hearing::fields(room, kind, about),
        Group::Time => extend::fields(room, about),
        Group::Measures if kind.is_of_measure() => measure::fields(room, kind, about),
        Group::Outcome | Group::Measures => outcome::fields(room, kind),
        Group::After if kind == NoteKind::Disagreement => outcome::fields(room, kind),
        Group::After => roads::fields(room, kind, about),
        Group::Regulation | Group::Papers | Group::End => ending::fields(room, kind, about),
    }
}

fn event_of(
    room: &Room<'_>,
    kind: NoteKind,
    checks: &mut Checks,
    filled: &Filled,
) -> Option<Event> {
    use kind::Group;
    match kind.group() {
        Group::People if kind != NoteKind::Confidentiality => people::event(kind, checks, filled),
        Group::Contact | Group::People | Group::Admission => course::event(kind, filled),
        Group::Hearing => hearing::event(kind, filled),
        Group::Time => extend::event(filled),
        Group::Measures if kind.is_of_measure() => measure::event(room, kind, filled),
        Group::Outcome | Group::Measures => outcome::event(kind, filled),
        Group::After if kind == NoteKind::Disagreement => outcome::event(kind, filled),
        Group::After => roads::event(kind, filled),
        Group::Regulation | Group::Papers | Group::End => ending::event(kind, filled),
    }
}
