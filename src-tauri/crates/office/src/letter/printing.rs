//! Printing: a letter with its copies, several letters as one job, and any other PDF.

use archive::{Reading, document};
use letters::Bundle;

use super::freeze::COPY;
use super::posting::{may_leave, printed, take};
use super::{Open, number, open_letter, pdf, read_id};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::Days;
use crate::outside::{Paper, PrintJob, Sides};
use crate::wire::{
    self, DossierView, FaultCode, FieldCode, FieldFault, LetterPrintRequest, Nothing, PrintSides,
    Printer, Printers,
};
use crate::{Office, dossiers, moment};

/// How something is printed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Printing<'a> {
    /// The printer; none for the system's own choice.
    pub(crate) printer: Option<&'a str>,
    pub(crate) copies: u32,
    pub(crate) sides: Sides,
    pub(crate) paper: Paper,
}

impl<'a> Printing<'a> {
    /// Once, on A4, as the printer is set.
    pub(crate) fn once(printer: Option<&'a str>) -> Self {
        Self {
            printer,
            copies: 1,
            sides: Sides::PrintersOwn,
            paper: Paper::A4,
        }
    }
}

/// Prints a PDF under a title without a name.
pub(crate) fn print_pdf(
    office: &Office,
    pdf: &[u8],
    title: &str,
    on: &Printing<'_>,
) -> Result<(), Fault> {
    Ok(office.outside.print(&PrintJob {
        pdf,
        title,
        printer: on.printer,
        copies: on.copies,
        sides: on.sides,
        paper: on.paper,
    })?)
}

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
            title: office.at_desk(|session| number(session, &request.letter))?,
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
