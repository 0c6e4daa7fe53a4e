//! After finalising: printed, posted, arrived or come back, or void.

use archive::{Reading, document};
use chrono::{NaiveDate, NaiveDateTime};
use letters::Bundle;
use procedure::event::{Event, LetterMoment, LetterNo};
use procedure::step::check;

use super::{COPY, Open, Printing, open_letter, pdf, print_pdf, read_id};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::Days;
use crate::forms::Checks;
use crate::outside::{Paper, Sides};
use crate::wire::{
    self, DossierView, FaultCode, FieldCode, FieldFault, LetterFateRequest, LetterPostRequest,
    LetterPrintRequest, LetterVoidRequest, Nothing, PrintSides, Printer, Printers,
};
use crate::{Office, dossiers, moment};

/// The printers of this machine.
pub(crate) fn printers(office: &Office, _: Nothing) -> Result<Printers, Fault> {
    let printers = office.outside.printers()?;
    let printers = printers.into_iter().map(|it| Printer {
        name: it.name,
        is_default: it.is_default,
        can_duplex: it.can_duplex,
    });
    Ok(Printers {
        printers: printers.collect(),
    })
}

/// A number of copies that somebody may mean.
pub(crate) fn check_copies(copies: u32) -> Result<(), Fault> {
    if (1..=20).contains(&copies) {
        return Ok(());
    }
    let fault = FieldFault::new("copies", FieldCode::OutOfBounds)
        .with("min", 1)
        .with("max", 20);
    Err(Fault::Fields(vec![fault]))
}

impl From<PrintSides> for Sides {
    fn from(sides: PrintSides) -> Self {
        match sides {
            PrintSides::PrintersOwn => Self::PrintersOwn,
            PrintSides::One => Self::One,
            PrintSides::Two => Self::TwoLongEdge,
        }
    }
}

/// Prints. A concept is printed as a proof and leaves no trace in the dossier.
pub(crate) fn print(office: &Office, request: LetterPrintRequest) -> Result<DossierView, Fault> {
    check_copies(request.copies)?;
    let id = read_id(&request.letter)?;
    let named = wire::LetterId {
        letter: request.letter.clone(),
    };
    let finalised = office.at_desk(|session| Ok(open_letter(session, id)?.row.frozen.is_some()))?;
    let job = match finalised {
        true => office.at_desk(|session| {
            job(
                session,
                office,
                std::slice::from_ref(&request.letter),
                request.with_copies,
            )
        })?,
        false => Job {
            archive: office.at_desk(|session| Ok(session.archive.id()))?,
            title: office.at_desk(|session| super::number(session, &request.letter))?,
            parts: vec![pdf(office, named)?],
        },
    };
    let on = Printing {
        printer: request.printer.as_deref(),
        copies: request.copies,
        sides: request.sides.into(),
        paper: Paper::A4,
    };
    hand_in(office, &job, &on)?;
    let (now, today, language) = (office.now(), office.today(), office.language());
    office.at_same_desk(job.archive, |session| {
        let open = open_letter(session, id)?;
        let dossier = open.file.id;
        if finalised {
            take(session, open, "letter_printed", (now, today), printed)?;
        }
        dossiers::view(session, dossier, today, language)
    })
}

/// What goes to the printer in one go.
pub(crate) struct Job {
    pub(crate) archive: archive::ArchiveId,
    title: String,
    parts: Vec<Vec<u8>>,
}

/// The frozen letters, each with its copies behind it when they are wanted.
pub(crate) fn job(
    session: &mut Session,
    office: &Office,
    letters: &[String],
    with_copies: bool,
) -> Result<Job, Fault> {
    let days = Days::new(session, office.today());
    let mut parts = Vec::new();
    let mut titles = Vec::new();
    for letter in letters {
        let open = open_letter(session, read_id(letter)?)?;
        let frozen = open.row.frozen.as_ref();
        let frozen = frozen.ok_or(Fault::code(FaultCode::NotAllowed))?;
        may_leave(&open, &days)?;
        let reading = session.archive.read();
        parts.push(document::read_all(&reading, frozen.document)?);
        titles.push(format!("{}{}", open.file.number, open.row.seq));
        if with_copies && let Some(copy) = copy_of(&reading, &open)? {
            parts.extend(vec![copy; open.work.copies.len()]);
        }
    }
    let title = match titles.as_slice() {
        [only] => only.clone(),
        several => format!("{} + {}", several[0], several.len() - 1),
    };
    Ok(Job {
        archive: session.archive.id(),
        title,
        parts,
    })
}

/// The copy that was frozen with a letter.
fn copy_of(reading: &Reading<'_>, open: &Open) -> Result<Option<Vec<u8>>, Fault> {
    let title = format!("{}{}", open.file.number, open.row.seq);
    let documents = document::of_dossier(reading, open.file.id)?;
    let kept = documents
        .iter()
        .find(|row| row.about.kind == COPY && row.about.title == title);
    Ok(kept
        .map(|row| document::read_all(reading, row.id))
        .transpose()?)
}

/// One file goes as it is; several go as one, so that they come out together.
pub(crate) fn hand_in(office: &Office, job: &Job, on: &Printing<'_>) -> Result<(), Fault> {
    if let [only] = job.parts.as_slice() {
        return print_pdf(office, only, &job.title, on);
    }
    let parts: Vec<&[u8]> = job.parts.iter().map(Vec::as_slice).collect();
    let bundle = letters::bundle(&Bundle {
        language: office.language(),
        title: &job.title,
        practice: "",
        parts: &parts,
        sides: match on.sides {
            Sides::TwoLongEdge => letters::Sides::Two,
            Sides::One | Sides::PrintersOwn => letters::Sides::One,
        },
        made_at: moment::to_utc(office.now()),
    })?;
    print_pdf(office, &bundle.bytes, &job.title, on)
}

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
fn take(
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

fn printed(letter: LetterNo) -> Event {
    of(letter, LetterMoment::Printed)
}
