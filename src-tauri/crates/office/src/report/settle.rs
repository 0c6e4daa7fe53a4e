//! Making a report final: its text and what was remarked become a document of the dossier.

use archive::{document, talk};
use letters::Proof;
use procedure::event::{DocumentNo, Event, HearingMoment, RawNotes};

use super::cover::must_stand;
use super::{Fixed, Open, newest, note_of, paper, text_of, view};
use crate::Office;
use crate::documents::FINAL_REPORT;
use crate::fault::Fault;
use crate::file::Days;
use crate::wire::{FaultCode, FieldCode, Report, ReportReader, ReportSettleRequest};

/// Makes a report final, and destroys the notes where the practice chose that.
pub(crate) fn settle(office: &Office, request: ReportSettleRequest) -> Result<Report, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    office.at_desk(|session| {
        let mut open = Open::of(session, &request.talk)?;
        open.must_be_open()?;
        let chosen = session.settings.raw_notes;
        let chosen = request.raw_notes.map(Into::into).or(chosen);
        let notes: RawNotes = chosen.ok_or(Fault::field("raw_notes", FieldCode::Required))?;
        let text = text_of(&session.archive.read(), open.talk.id)?;
        // What is final cannot be marked anew, and must be fit to be inspected for years.
        must_stand(&text)?;
        let sheet = paper::Sheet {
            text,
            reader: ReportReader::Heard,
            notes: Some(notes),
            proof: Proof::Final,
        };
        let paper = paper::document(session, &open, sheet, now)?;
        let pdf = letters::document(&paper)?;
        let newest = newest(&session.archive.read(), open.talk.id)?;
        let newest = newest.ok_or(Fault::code(FaultCode::NotFound))?;
        let days = Days::new(session, today);
        let mut settings = session.settings.clone();
        settings.raw_notes = Some(notes);
        session.write(now, "report_settled", |writing| {
            settings.keep(writing)?;
            talk::record(writing, open.talk.id, &note_of(&newest.body, Fixed::Yes))?;
            let about = document::NewDocument {
                dossier: Some(open.file.id),
                kind: FINAL_REPORT.to_owned(),
                title: paper.title.clone(),
                media_type: "application/pdf".to_owned(),
            };
            let stored = document::store(writing, &about, &mut pdf.bytes.as_slice())?;
            let added = Event::DocumentAdded {
                document: DocumentNo(stored.id.0),
                title: paper.title.clone(),
                hearing: None,
            };
            open.file.take(writing, &days, added, today, "on")?;
            let settled = Event::Hearing {
                hearing: Some(open.hearing),
                sides: open.hearing()?.sides.clone(),
                moment: HearingMoment::Settled {
                    document: DocumentNo(stored.id.0),
                    version: newest.version,
                    notes,
                },
            };
            open.file.take(writing, &days, settled, today, "on")?;
            if notes == RawNotes::Destroyed {
                talk::destroy_notes(writing, open.talk.id, crate::talk::TURN)?;
            }
            Ok::<_, Fault>(())
        })?;
        session.settings = settings;
        view(session, &open, language)
    })
}
