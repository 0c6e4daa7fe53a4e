//! Filling in what a letter misses, from within the letter: of the letter itself, of the practice,
//! or of the dossier, where it is a correction like any other.

use archive::letter::LetterId;
use letters::{Origin, Shape, placeholder};
use procedure::event::Event;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::addressee::shows;
use super::concept::keep;
use super::places::{ADDRESSEE, LETTER};
use super::{open, open_letter, read_id};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::Days;
use crate::forms::{Checks, form_of, read_intake};
use crate::wire::{self, FaultCode, FieldCode, FieldFault, LetterDraft, LetterFillRequest};
use crate::{Office, practice};

/// Fills in one missing field from within a letter: of the practice, or of the dossier, where it
/// is a correction like any other.
pub(crate) fn fill(office: &Office, request: LetterFillRequest) -> Result<LetterDraft, Fault> {
    let id = read_id(&request.letter)?;
    match request.field.split_once('.') {
        Some(("practice", part)) => fill_practice(office, part, &request.text)?,
        Some((LETTER, name)) => fill_letter(office, id, name, &request)?,
        _ => fill_dossier(office, id, &request)?,
    }
    open(
        office,
        wire::LetterId {
            letter: request.letter,
        },
    )
}

fn fill_practice(office: &Office, part: &str, text: &str) -> Result<(), Fault> {
    let (now, today) = (office.now(), office.today());
    office.at_desk(|session| {
        let form = practice::practice_form(&session.settings.practice);
        let form = put_in(form, part, text)?;
        let mut checks = Checks::new(today);
        let practice = practice::read_practice(&mut checks, "practice", &form);
        checks.done(())?;
        practice::keep_practice(session, now, practice)
    })
}

/// What only this letter knows is kept with the letter. A day is read as every day is read here.
fn fill_letter(
    office: &Office,
    id: LetterId,
    name: &str,
    request: &LetterFillRequest,
) -> Result<(), Fault> {
    let (now, today) = (office.now(), office.today());
    let row = placeholder(name).filter(|row| row.origin == Origin::Writer);
    let shape = match row {
        Some(row) => row.shape,
        None if name == ADDRESSEE => Shape::Words,
        None => return Err(Fault::code(FaultCode::NotFound)),
    };
    let mut checks = Checks::new(today);
    let answer = match shape {
        Shape::Day | Shape::Deadline => {
            let day = checks.coming_date(&request.field, &request.text);
            day.map(|day| day.to_string())
        }
        _ if name == ADDRESSEE => Some(read_addressee(&mut checks, request)),
        _ => Some(checks.needed(&request.field, &request.text)),
    };
    let answer = checks.done(answer)?;
    office.at_desk(|session| {
        let mut open = open_letter(session, id)?;
        open.work
            .answers
            .extend(answer.map(|it| (name.to_owned(), it)));
        keep(session, now, &open)
    })
}

/// What the window of the envelope does not show is refused where it is typed.
fn read_addressee(checks: &mut Checks, request: &LetterFillRequest) -> String {
    let typed = checks.needed_page(&request.field, &request.text);
    if !shows(&typed) {
        checks.refuse(FieldFault::new(&request.field, FieldCode::NotInWindow));
    }
    typed
}

fn fill_dossier(office: &Office, id: LetterId, request: &LetterFillRequest) -> Result<(), Fault> {
    let (now, today) = (office.now(), office.today());
    office.at_desk(|session| {
        let mut open = open_letter(session, id)?;
        let text = match request.field.as_str() {
            "handler" => colleague_named(session, &request.text)?,
            _ => request.text.clone(),
        };
        let form = put_in(form_of(&open.file.dossier.intake), &request.field, &text)?;
        let mut checks = Checks::new(today);
        let intake = read_intake(&mut checks, &form);
        let refused = || Fault::field(&request.field, FieldCode::Required);
        let intake = checks.done(intake)?.ok_or_else(refused)?;
        let days = Days::new(session, today);
        let event = Event::Corrected {
            intake: Box::new(intake),
            reason: String::new(),
        };
        session.write(now, "intake_completed", |writing| {
            open.file.take(writing, &days, event, today, "received_on")
        })
    })
}

/// The id of the colleague at work here with this id or this name.
fn colleague_named(session: &Session, text: &str) -> Result<String, Fault> {
    let everybody = archive::staff::all(&session.archive.read())?;
    let wanted = procedure::names::fold(text);
    let known = everybody.iter().find(|row| {
        let named =
            row.id.to_string() == text.trim() || procedure::names::fold(&row.name) == wanted;
        row.active && named
    });
    let row = known.ok_or(Fault::field("handler", FieldCode::UnknownChoice))?;
    Ok(row.id.to_string())
}

/// Puts a text into the field of a form that a path names.
fn put_in<T: Serialize + DeserializeOwned>(form: T, path: &str, text: &str) -> Result<T, Fault> {
    let mut value = serde_json::to_value(form)?;
    let pointer = format!("/{}", path.replace('.', "/"));
    let place = value
        .pointer_mut(&pointer)
        .filter(|place| place.is_string() || place.is_null());
    *place.ok_or(Fault::code(FaultCode::NotFound))? = text.into();
    // A path to a part that has parts of its own is no field.
    serde_json::from_value(value).map_err(|_| Fault::code(FaultCode::NotFound))
}
