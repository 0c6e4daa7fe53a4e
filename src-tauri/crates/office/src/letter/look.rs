//! The PDF of a letter: looked at, saved, shown in another program.

use archive::document;
use letters::Proof;

use super::compose::Composition;
use super::{composed, open_letter, read_id};
use crate::fault::Fault;
use crate::wire::{self, Nothing, SavedFile};
use crate::{Office, documents};

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

/// `K-2026-014-01.pdf`: a file's name never tells whose letter it is.
fn file_name(office: &Office, request: &wire::LetterId) -> Result<String, Fault> {
    office.at_desk(|session| {
        let open = open_letter(session, read_id(&request.letter)?)?;
        Ok(format!("{}-{:02}.pdf", open.file.number, open.row.seq.0))
    })
}
