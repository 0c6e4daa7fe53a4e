//! Letters: from draft to posting. A letter is composed anew from the dossier each time it is
//! looked at, until it is finalised; from then on its PDF and its text are what they are.

mod addressee;
mod compose;
mod enclosures;
mod example;
mod facts;
mod fill;
mod mail;
mod material;
mod names;
mod places;
mod posting;
mod specimen;
mod stationery;
mod text;
mod view;
mod work;

use archive::letter::LetterId;
use archive::{document, search};
use chrono::NaiveDate;
use letters::Proof;
use procedure::event::{Event, LetterMoment, LetterNo};
use procedure::letter_kind::LetterKind;
use procedure::step::letters_that_fit;

pub(crate) use self::enclosures::complaint_form;
pub(crate) use self::example::{
    Voice, all as all_examples, composed as example, kinds as example_kinds, pdf as example_pdf,
    values as example_values,
};
pub(crate) use self::fill::fill;
pub(crate) use self::mail::open as mail;
pub(crate) use self::posting::{
    check_copies, deliver, give_back, hand_in, job, post, print, printers, void,
};
pub(crate) use self::specimen::specimen;
pub(crate) use self::stationery::{accent, stationery};
pub(crate) use self::view::{card, offers};
pub(crate) use self::work::{CopyTo, Enclosure, Work};

use self::compose::{Composition, Frame, compose};
use self::material::{Material, everybody};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{CONCEPT, Days, File};
use crate::forms::Checks;
use crate::outside::{Paper, PrintJob, Sides};
use crate::wire::{
    self, DossierView, FaultCode, FieldFault, LetterBeginRequest, LetterDraft, LetterSaveRequest,
    Nothing, SavedFile,
};
use crate::{Office, documents, dossiers, wording};

/// A letter on the desk.
struct Open {
    file: File,
    row: archive::letter::Letter,
    kind: LetterKind,
    work: Work,
}

/// Begins a letter, or gives the concept that exists.
pub(crate) fn begin(office: &Office, request: LetterBeginRequest) -> Result<LetterDraft, Fault> {
    let (now, today, window) = (office.now(), office.today(), office.language());
    let unknown = |_| Fault::code(FaultCode::NotAllowed);
    let kind: LetterKind = request.kind.parse().map_err(unknown)?;
    let side = request.side.into();
    office.at_desk(|session| {
        let id = dossiers::read_id(&request.dossier)?;
        let mut file = File::open(session, id)?;
        let days = Days::new(session, today);
        let begun = match file.concept(kind, Some(side)) {
            Some(concept) => concept.id,
            None => {
                let fits = letters_that_fit(file.desk(&days))?;
                if !fits.iter().any(|it| it.kind == kind && it.side == side) {
                    return Err(Fault::code(FaultCode::NotAllowed));
                }
                let stationery = &session.settings.stationery;
                let work = Work::begun(stationery.language, stationery.address, side);
                let draft = work.kept()?;
                session.write(now, "letter_begun", |writing| {
                    let (letter, _) =
                        archive::letter::begin(writing, id, kind.code(), CONCEPT, &draft)?;
                    file.project(writing, &days)?;
                    Ok(letter)
                })?
            }
        };
        let open = open_letter(session, begun)?;
        view::draft(session, &open, today, window)
    })
}

/// A letter, to go on with or to read.
pub(crate) fn open(office: &Office, request: wire::LetterId) -> Result<LetterDraft, Fault> {
    let (today, window) = (office.today(), office.language());
    office.at_desk(|session| {
        let open = open_letter(session, read_id(&request.letter)?)?;
        view::draft(session, &open, today, window)
    })
}

/// Keeps what was chosen and written.
pub(crate) fn save(office: &Office, request: LetterSaveRequest) -> Result<LetterDraft, Fault> {
    let (now, today, window) = (office.now(), office.today(), office.language());
    let mut checks = Checks::new(today);
    let blocks = request.blocks.iter().map(|block| {
        let field = format!("blocks.{}", block.key);
        let content = block.content.as_ref();
        let written = content.map(|text| text::written(&mut checks, &field, text));
        (block.key.clone(), written)
    });
    let blocks: Vec<_> = blocks.collect();
    checks.done(())?;
    office.at_desk(|session| {
        let mut open = open_letter(session, read_id(&request.letter)?)?;
        let before = open.work.clone();
        open.work.choose(&request.options);
        for (key, written) in blocks {
            match written {
                Some(text) => open.work.edits.insert(key, text),
                None => open.work.edits.remove(&key),
            };
        }
        if open.work != before {
            keep(session, now, &open)?;
        }
        let open = open_letter(session, open.row.id)?;
        view::draft(session, &open, today, window)
    })
}

/// Keeps the work on a letter in its row.
fn keep(session: &mut Session, now: chrono::NaiveDateTime, open: &Open) -> Result<(), Fault> {
    let draft = open.work.kept()?;
    session.write(now, "letter_drafted", |writing| {
        Ok(archive::letter::redraft(writing, open.row.id, &draft)?)
    })
}

/// Throws a concept away.
pub(crate) fn drop_concept(office: &Office, request: wire::LetterId) -> Result<DossierView, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    office.at_desk(|session| {
        let mut open = open_letter(session, read_id(&request.letter)?)?;
        let days = Days::new(session, today);
        session.write(now, "letter_dropped", |writing| {
            archive::letter::discard(writing, open.row.id)?;
            open.file.project(writing, &days)
        })?;
        dossiers::view(session, open.file.id, today, language)
    })
}

/// The PDF: the frozen one, or the concept as it stands now.
pub(crate) fn pdf(office: &Office, request: wire::LetterId) -> Result<Vec<u8>, Fault> {
    let today = office.today();
    let composed = office.at_desk(|session| {
        let open = open_letter(session, read_id(&request.letter)?)?;
        match &open.row.frozen {
            Some(frozen) => Ok(Look::Frozen(document::read_all(
                &session.archive.read(),
                frozen.document,
            )?)),
            None => {
                let window = open.work.language;
                Ok(Look::Concept(Box::new(composed(
                    session, &open, today, window,
                )?)))
            }
        }
    })?;
    // Setting a page takes longer than reading a row, so the desk is free meanwhile.
    match composed {
        Look::Frozen(bytes) => Ok(bytes),
        Look::Concept(composition) => {
            Ok(letters::typeset(&composition.letter(Proof::Concept, office.now()))?.bytes)
        }
    }
}

enum Look {
    Frozen(Vec<u8>),
    Concept(Box<Composition>),
}

/// Freezes a letter: its PDF and its text never change again.
pub(crate) fn finalise(office: &Office, request: wire::LetterId) -> Result<LetterDraft, Fault> {
    let (now, today, window) = (office.now(), office.today(), office.language());
    office.at_desk(|session| {
        let id = read_id(&request.letter)?;
        let open = open_letter(session, id)?;
        freeze(session, open, now, today)?;
        let open = open_letter(session, id)?;
        view::draft(session, &open, today, window)
    })
}

/// The kind under which the archive keeps the copy of a letter.
const COPY: &str = "letter_copy";

/// Freezes a letter in one transaction: document, row, event and what is derived.
fn freeze(
    session: &mut Session,
    open: Open,
    now: chrono::NaiveDateTime,
    today: NaiveDate,
) -> Result<(), Fault> {
    let composition = composed(session, &open, today, open.work.language)?;
    if !composition.missing.is_empty() {
        let missing = composition.missing.iter();
        let fields = missing.map(|it| FieldFault::new(&it.field, wire::FieldCode::Required));
        return Err(Fault::Incomplete(fields.collect()));
    }
    let pdf = letters::typeset(&composition.letter(Proof::Final, now))?;
    // A copy says of itself that it is one, and is kept as it was when the letter was frozen.
    let copies = (!open.work.copies.is_empty()).then_some(Proof::Copy);
    let copy = copies.map(|proof| letters::typeset(&composition.letter(proof, now)));
    let copy = copy.transpose()?;
    let days = Days::new(session, today);
    let Open {
        mut file,
        row,
        work,
        ..
    } = open;
    let event = Event::Letter {
        letter: LetterNo(row.seq.0),
        moment: LetterMoment::Finalised {
            kind: composition.kind,
            side: work.side,
            to: composition.addressee.in_sentence.clone(),
            sha256: pdf.sha256_hex(),
        },
    };
    session.write(now, "letter_finalised", |writing| {
        let about = document::NewDocument {
            dossier: Some(file.id),
            kind: "letter".to_owned(),
            title: format!("{}{}", file.number, row.seq),
            media_type: "application/pdf".to_owned(),
        };
        let stored = document::store(writing, &about, &mut pdf.bytes.as_slice())?;
        if let Some(copy) = &copy {
            let about = document::NewDocument {
                kind: COPY.to_owned(),
                ..about
            };
            document::store(writing, &about, &mut copy.bytes.as_slice())?;
        }
        let text = composition.text();
        archive::letter::freeze(writing, row.id, "finalised", &text, stored.id)?;
        search::put_letter(writing, file.id, row.id, &text)?;
        file.take(writing, &days, event, today, "on")
    })
}

/// Saves the PDF where the user says.
pub(crate) fn save_file(office: &Office, request: wire::LetterId) -> Result<SavedFile, Fault> {
    let named = file_name(office, &request)?;
    let bytes = pdf(office, request)?;
    documents::save(office, &named, &bytes)
}

/// Opens the PDF in the machine's own viewer. The copy that the viewer reads goes at locking.
pub(crate) fn show(office: &Office, request: wire::LetterId) -> Result<Nothing, Fault> {
    let named = file_name(office, &request)?;
    let bytes = pdf(office, request)?;
    // At the desk, so that locking meanwhile finds the copy and removes it.
    let path = office.at_desk(|_| {
        let put = office.home.put_private(&named, &bytes);
        Ok(put.map_err(archive::ArchiveError::from)?)
    })?;
    office.outside.show(&path)?;
    Ok(Nothing {})
}

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

/// The number of a letter, `K-2026-014/03`.
pub(crate) fn number(session: &mut Session, letter: &str) -> Result<String, Fault> {
    let open = open_letter(session, read_id(letter)?)?;
    Ok(format!("{}{}", open.file.number, open.row.seq))
}

/// The lines of a letter's address: as they were frozen, or as they are now.
pub(crate) fn addressee_lines(
    session: &mut Session,
    letter: &str,
    today: NaiveDate,
) -> Result<Vec<letters::Line>, Fault> {
    let open = open_letter(session, read_id(letter)?)?;
    if let Some(frozen) = &open.row.frozen {
        // The frozen text begins with the address, up to the first empty line.
        let lines = frozen.text.lines().take_while(|line| !line.is_empty());
        return Ok(lines.map(letters::Line::from).collect());
    }
    let window = open.work.language;
    let composition = composed(session, &open, today, window)?;
    match composition.addressee.gaps.as_slice() {
        [] => Ok(composition.addressee.lines),
        gaps => {
            let missing = gaps.iter();
            let missing = missing.map(|gap| FieldFault::new(gap, wire::FieldCode::Required));
            Err(Fault::Incomplete(missing.collect()))
        }
    }
}

/// `K-2026-014-01.pdf`: a file's name never tells whose letter it is.
fn file_name(office: &Office, request: &wire::LetterId) -> Result<String, Fault> {
    office.at_desk(|session| {
        let open = open_letter(session, read_id(&request.letter)?)?;
        Ok(format!("{}-{:02}.pdf", open.file.number, open.row.seq.0))
    })
}

fn open_letter(session: &mut Session, id: LetterId) -> Result<Open, Fault> {
    let row = archive::letter::find(&session.archive.read(), id)?;
    let file = File::open(session, row.dossier)?;
    let work = Work::read(&row.draft)?;
    let kind = row
        .kind
        .parse()
        .map_err(|_| Fault::code(FaultCode::NotFound))?;
    Ok(Open {
        file,
        row,
        kind,
        work,
    })
}

/// The letter as the dossier, the practice and its author make it now.
fn composed(
    session: &Session,
    open: &Open,
    today: NaiveDate,
    window: procedure::Language,
) -> Result<Composition, Fault> {
    with_material(session, open, today, |material| {
        composed_of(session, open, material, window)
    })
}

/// Gathers what a letter is made from, for as long as `work` needs it.
fn with_material<R>(
    session: &Session,
    open: &Open,
    today: NaiveDate,
    work: impl FnOnce(&Material<'_>) -> Result<R, Fault>,
) -> Result<R, Fault> {
    let days = Days::new(session, today);
    let situation = open.file.situation(&days)?;
    let staff = everybody(session)?;
    let material = Material {
        file: &open.file,
        days: &days,
        situation: &situation,
        settings: &session.settings,
        staff: &staff,
        writer: procedure::intake::StaffId(session.staff.0),
    };
    work(&material)
}

fn composed_of(
    session: &Session,
    open: &Open,
    material: &Material<'_>,
    window: procedure::Language,
) -> Result<Composition, Fault> {
    let wording = wording::of(&session.settings, open.kind, open.work.language);
    let version = archive::regulation::find(&session.archive.read(), open.file.regulation_id)?;
    let signer = material.signer().map(|row| row.id.0);
    let signature = signer
        .map(|id| stationery::signature(session, id))
        .transpose()?;
    let frame = Frame {
        wording: &wording,
        version: Some(version.content.version),
        signature: signature.flatten(),
        stationery: stationery(session)?,
        reference: format!("{}{}", open.file.number, open.row.seq),
        window,
    };
    compose(material, open.kind, &open.work, frame)
}

/// The letter that an id on the wire names.
pub(crate) fn read_id(letter: &str) -> Result<LetterId, Fault> {
    letter.parse().map_err(|_| Fault::code(FaultCode::NotFound))
}
