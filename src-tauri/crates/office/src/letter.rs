//! Letters: from draft to posting. A letter is composed anew from the dossier each time it is
//! looked at, until it is finalised; from then on its PDF and its text are what they are.

mod compose;
mod facts;
mod fill;
mod posting;
mod specimen;
mod view;

use std::collections::BTreeMap;

use archive::letter::LetterId;
use archive::{document, search};
use letters::Proof;
use procedure::event::{Event, LetterMoment, LetterNo};
use procedure::regulation::Side;
use procedure::step::letters_that_fit;
use serde::{Deserialize, Serialize};

pub(crate) use self::fill::fill;
pub(crate) use self::posting::{deliver, give_back, post, print, printers, void};
pub(crate) use self::specimen::specimen;
pub(crate) use self::view::card;

use self::compose::Composition;
pub(crate) use self::compose::stationery;
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{CONCEPT, Days, File};
use crate::forms::{self, Checks};
use crate::outside::PrintJob;
use crate::wire::{
    self, DossierView, FaultCode, FieldCode, FieldFault, LetterBeginRequest, LetterDraft,
    LetterSaveRequest, Nothing, SavedFile,
};
use crate::{Office, documents, dossiers};

/// What a human chose and wrote in a letter, as its row keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Work {
    language: procedure::Language,
    address: procedure::FormOfAddress,
    /// The text that a human put in the place of a block's.
    edits: BTreeMap<String, String>,
}

/// A letter on the desk.
struct Open {
    file: File,
    row: archive::letter::Letter,
    work: Work,
}

/// Begins a letter, or gives the concept that exists.
pub(crate) fn begin(office: &Office, request: LetterBeginRequest) -> Result<LetterDraft, Fault> {
    let (now, today) = (office.now(), office.today());
    let kind = forms::letter_kind(request.kind).ok_or(Fault::code(FaultCode::NotAllowed))?;
    office.at_desk(|session| {
        let id = dossiers::read_id(&request.dossier)?;
        let mut file = File::open(session, id)?;
        let begun = match file.concept(kind) {
            Some(concept) => concept.id,
            None => {
                if !letters_that_fit(&file.dossier).contains(&kind) {
                    return Err(Fault::code(FaultCode::NotAllowed));
                }
                let stationery = &session.settings.stationery;
                let (language, address) = (stationery.language, stationery.address);
                let work = Work {
                    language,
                    address,
                    edits: BTreeMap::new(),
                };
                let draft = serde_json::to_string(&work)?;
                let days = Days::new(session, today);
                session.write(now, "letter_begun", |writing| {
                    let (letter, _) =
                        archive::letter::begin(writing, id, kind.code(), CONCEPT, &draft)?;
                    file.project(writing, &days)?;
                    Ok(letter)
                })?
            }
        };
        let open = open_letter(session, begun)?;
        view::draft(session, &open, today)
    })
}

/// A letter, to go on with or to read.
pub(crate) fn open(office: &Office, request: wire::LetterId) -> Result<LetterDraft, Fault> {
    let today = office.today();
    office.at_desk(|session| {
        let open = open_letter(session, read_id(&request.letter)?)?;
        view::draft(session, &open, today)
    })
}

/// Keeps what was written.
pub(crate) fn save(office: &Office, request: LetterSaveRequest) -> Result<LetterDraft, Fault> {
    let (now, today) = (office.now(), office.today());
    let mut checks = Checks::new(today);
    let texts: Vec<(String, Option<String>)> = request
        .blocks
        .iter()
        .map(|block| {
            let field = format!("blocks.{}", block.key);
            (
                block.key.clone(),
                block.text.as_ref().map(|text| checks.text(&field, text)),
            )
        })
        .collect();
    checks.done(())?;
    office.at_desk(|session| {
        let mut open = open_letter(session, read_id(&request.letter)?)?;
        let before = open.work.clone();
        open.work.language = request.language.into();
        open.work.address = request.address.into();
        for (key, text) in texts {
            match text {
                Some(text) => open.work.edits.insert(key, text),
                None => open.work.edits.remove(&key),
            };
        }
        if open.work != before {
            let draft = serde_json::to_string(&open.work)?;
            session.write(now, "letter_drafted", |writing| {
                Ok(archive::letter::redraft(writing, open.row.id, &draft)?)
            })?;
        }
        let open = open_letter(session, open.row.id)?;
        view::draft(session, &open, today)
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
            None => Ok(Look::Concept(Box::new(compose::compose(
                session, &open, today,
            )?))),
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
    let (now, today) = (office.now(), office.today());
    office.at_desk(|session| {
        let id = read_id(&request.letter)?;
        let open = open_letter(session, id)?;
        freeze(session, open, now, today)?;
        let open = open_letter(session, id)?;
        view::draft(session, &open, today)
    })
}

/// Freezes a letter in one transaction: document, row, event and what is derived.
fn freeze(
    session: &mut Session,
    open: Open,
    now: chrono::NaiveDateTime,
    today: chrono::NaiveDate,
) -> Result<(), Fault> {
    let composition = compose::compose(session, &open, today)?;
    let missing = composition.missing_fields();
    if !missing.is_empty() {
        let fields = missing
            .iter()
            .map(|field| FieldFault::new(field, FieldCode::Required));
        return Err(Fault::Incomplete(fields.collect()));
    }
    let pdf = letters::typeset(&composition.letter(Proof::Final, now))?;
    let days = Days::new(session, today);
    let Open { mut file, row, .. } = open;
    let event = Event::Letter {
        letter: LetterNo(row.seq.0),
        moment: LetterMoment::Finalised {
            kind: composition.kind,
            side: Side::Complainant,
            to: composition.to_in_sentence.clone(),
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

/// Prints a PDF under a title without a name.
pub(crate) fn print_pdf(
    office: &Office,
    pdf: &[u8],
    title: &str,
    printer: Option<&str>,
    copies: u32,
) -> Result<(), Fault> {
    Ok(office.outside.print(&PrintJob {
        pdf,
        title,
        printer,
        copies,
    })?)
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
    let work = serde_json::from_str(&row.draft)?;
    Ok(Open { file, row, work })
}

fn read_id(letter: &str) -> Result<LetterId, Fault> {
    letter.parse().map_err(|_| Fault::code(FaultCode::NotFound))
}
