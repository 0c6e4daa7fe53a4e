//! Scans and other documents: staged while an intake is typed, then part of the dossier.

use std::collections::BTreeSet;
use std::fs::File as Disk;
use std::io::Read as _;

use archive::dossier::DossierId;
use archive::{ArchiveError, Reading, Writing, document};
use chrono::{NaiveDate, NaiveDateTime};
use procedure::event::{DocumentNo, Event, HearingNo};

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::outside::Wanted;
use crate::wire::{
    self, DocumentAddRequest, DocumentCard, DocumentPickRequest, DocumentPicked, FaultCode,
    Nothing, SavedFile,
};
use crate::{Office, dossiers, moment};

/// The kind of a document that a user added, in the archive's index.
const SCAN: &str = "scan";
/// The kind of a report of a hearing that became final.
pub(crate) const FINAL_REPORT: &str = "hearing_report";

/// A scan before it is kept.
pub(crate) struct NewScan<'a> {
    pub(crate) title: &'a str,
    pub(crate) bytes: &'a [u8],
    /// The hearing of whose report it is the signed copy.
    pub(crate) hearing: Option<HearingNo>,
}

/// Keeps a document whose bytes were sent along.
pub(crate) fn add(
    office: &Office,
    request: DocumentAddRequest,
    bytes: &[u8],
) -> Result<DocumentCard, Fault> {
    office.at_desk(|session| {
        let file = file_of(session, request.dossier.as_deref())?;
        let scan = NewScan {
            title: &request.title,
            bytes,
            hearing: None,
        };
        keep(session, office.now(), file, &scan)
    })
}

/// Asks for a scan through the system's dialog and keeps it.
pub(crate) fn pick(office: &Office, request: DocumentPickRequest) -> Result<DocumentPicked, Fault> {
    let asked_in = office.at_desk(|session| Ok(session.archive.id()))?;
    let Some((title, bytes)) = chosen(office)? else {
        return Ok(DocumentPicked { document: None });
    };
    let document = office.at_same_desk(asked_in, |session| {
        let file = file_of(session, request.dossier.as_deref())?;
        let scan = NewScan {
            title: &title,
            bytes: &bytes,
            hearing: None,
        };
        keep(session, office.now(), file, &scan)
    })?;
    Ok(DocumentPicked {
        document: Some(document),
    })
}

/// The name and the bytes of the scan that somebody chooses in the system's dialog.
pub(crate) fn chosen(office: &Office) -> Result<Option<(String, Vec<u8>)>, Fault> {
    let Some(path) = office.outside.ask_for_file(Wanted::Scan) else {
        return Ok(None);
    };
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(Some((name, read_bounded(&path)?)))
}

/// A document's bytes.
pub(crate) fn read(office: &Office, request: wire::DocumentId) -> Result<Vec<u8>, Fault> {
    let id = read_id(&request.document)?;
    office.read(|reading| Ok(document::read_all(reading, id)?))
}

/// Throws a staged document away. One that belongs to a dossier is taken out of it by taking its
/// entry back, so that the timeline still tells of it.
pub(crate) fn remove(office: &Office, request: wire::DocumentId) -> Result<Nothing, Fault> {
    let id = read_id(&request.document)?;
    let (now, today) = (office.now(), office.today());
    office.at_desk(|session| {
        let row = document::find(&session.archive.read(), id)?;
        if !is_shown(&row) {
            return Err(Fault::code(FaultCode::NotFound));
        }
        match row.about.dossier {
            Some(dossier) => take_out(session, dossier, id, now, today)?,
            None => session.write(now, "document_discarded", |writing| {
                Ok(document::discard(writing, id)?)
            })?,
        }
        Ok(Nothing {})
    })
}

/// The scans that wait for their dossier.
pub(crate) fn staged(session: &Session) -> Result<Vec<DocumentCard>, Fault> {
    let staged = document::staged(&session.archive.read())?;
    Ok(staged.iter().filter(|row| is_scan(row)).map(card).collect())
}

/// Gives staged scans to the dossier that was just registered: those that its form names, and
/// any other that lay beside it. Left behind, it would turn up beside somebody else's complaint.
pub(crate) fn adopt(
    writing: &mut Writing<'_>,
    days: &Days,
    file: &mut File,
    documents: &[String],
) -> Result<(), Fault> {
    let mut ids: Vec<document::DocumentId> = documents
        .iter()
        .map(|id| read_id(id))
        .collect::<Result<_, _>>()?;
    let staged = document::staged(writing)?.into_iter().filter(is_scan);
    ids.extend(staged.map(|row| row.id));
    let mut adopted = BTreeSet::new();
    for id in ids.into_iter().filter(|id| adopted.insert(id.0)) {
        let title = scan(writing, id)?.about.title;
        document::attach(writing, id, file.id)?;
        let event = Event::DocumentAdded {
            document: DocumentNo(id.0),
            title,
            hearing: None,
        };
        file.take(writing, days, event, days.today, "documents")?;
    }
    Ok(())
}

/// Throws every staged scan away.
pub(crate) fn discard_staged(writing: &mut Writing<'_>) -> Result<(), Fault> {
    for row in document::staged(writing)?.into_iter().filter(is_scan) {
        document::discard(writing, row.id)?;
    }
    Ok(())
}

/// A document as the window shows it.
pub(crate) fn card(row: &document::Document) -> DocumentCard {
    DocumentCard {
        document: row.id.to_string(),
        title: row.about.title.clone(),
        media_type: row.about.media_type.clone(),
        length: u32::try_from(row.length).unwrap_or(u32::MAX),
        added_at: moment::moment(moment::to_local(row.stored_at)),
    }
}

/// What the first bytes tell of a document's kind; its name is not believed.
pub(crate) fn media_type(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 3] = [
        (b"%PDF-", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
    ];
    KINDS
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|(_, kind)| *kind)
}

/// Saves bytes where the user says, in one piece or not at all.
pub(crate) fn save(office: &Office, suggestion: &str, bytes: &[u8]) -> Result<SavedFile, Fault> {
    let Some(path) = office.outside.ask_where_to_save(suggestion) else {
        return Ok(SavedFile { file: None });
    };
    let mut partial = path.clone().into_os_string();
    partial.push(".part");
    let written = std::fs::write(&partial, bytes).and_then(|()| std::fs::rename(&partial, &path));
    if written.is_err() {
        // What is left of it is of no use to anybody.
        let _ = std::fs::remove_file(&partial);
        return Err(Fault::code(FaultCode::CannotWriteFile));
    }
    let file = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    Ok(SavedFile { file })
}

fn file_of(session: &mut Session, dossier: Option<&str>) -> Result<Option<File>, Fault> {
    let dossier = dossier.map(dossiers::read_id).transpose()?;
    dossier.map(|id| File::open(session, id)).transpose()
}

/// Keeps a scan in a dossier, or beside the intake that is being typed.
pub(crate) fn keep(
    session: &mut Session,
    now: NaiveDateTime,
    mut file: Option<File>,
    scan: &NewScan<'_>,
) -> Result<DocumentCard, Fault> {
    let media_type = media_type(scan.bytes).ok_or(Fault::code(FaultCode::UnknownFileKind))?;
    let days = Days::new(session, now.date());
    session.write(now, "document_added", |writing| {
        let about = document::NewDocument {
            dossier: file.as_ref().map(|file| file.id),
            kind: SCAN.to_owned(),
            title: clean_title(scan.title),
            media_type: media_type.to_owned(),
        };
        let mut source = scan.bytes;
        let stored = document::store(writing, &about, &mut source)?;
        if let Some(file) = &mut file {
            let event = Event::DocumentAdded {
                document: DocumentNo(stored.id.0),
                title: about.title,
                hearing: scan.hearing,
            };
            file.take(writing, &days, event, days.today, "document")?;
        }
        Ok(card(&stored))
    })
}

fn take_out(
    session: &mut Session,
    dossier: DossierId,
    document: document::DocumentId,
    now: NaiveDateTime,
    today: NaiveDate,
) -> Result<(), Fault> {
    let mut file = File::open(session, dossier)?;
    let adds = |event: &Event| matches!(event, Event::DocumentAdded { document: added, .. } if added.0 == document.0);
    let entry = file.timeline.iter().find(|entry| adds(&entry.event));
    let no = entry.ok_or(Fault::code(FaultCode::NotFound))?.no;
    let days = Days::new(session, today);
    session.write(now, "document_taken_out", |writing| {
        file.take(
            writing,
            &days,
            Event::TakenBack { event: no },
            today,
            "event",
        )
    })
}

/// A document that a user added; the logo and the letters are not theirs to move or remove here.
fn scan(reading: &Reading<'_>, id: document::DocumentId) -> Result<document::Document, Fault> {
    let row = document::find(reading, id)?;
    if is_scan(&row) {
        Ok(row)
    } else {
        Err(Fault::code(FaultCode::NotFound))
    }
}

/// It stands among the papers of a dossier: letters have a place of their own, and the logo has none.
pub(crate) fn is_shown(row: &document::Document) -> bool {
    [SCAN, FINAL_REPORT].contains(&row.about.kind.as_str())
}

fn is_scan(row: &document::Document) -> bool {
    row.about.kind == SCAN
}

/// A file's name is often all there is to go by; it may be long and odd.
fn clean_title(title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    words
        .join(" ")
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect()
}

fn read_bounded(path: &std::path::Path) -> Result<Vec<u8>, Fault> {
    let unreadable = |_| Fault::code(FaultCode::CannotReadFile);
    let disk = Disk::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    disk.take(document::MAX_LENGTH + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > document::MAX_LENGTH {
        return Err(Fault::Archive(ArchiveError::DocumentTooLarge));
    }
    Ok(bytes)
}

fn read_id(document: &str) -> Result<document::DocumentId, Fault> {
    document
        .parse()
        .map_err(|_| Fault::code(FaultCode::NotFound))
}
