//! The copy of a report that was signed on paper: a scan that lies with its hearing and is named
//! after it, as what a scanner calls it finds nobody again.

use procedure::Language::{self, En, Nl};
use procedure::dossier::Hearing;

use super::Open;
use crate::documents::{self, NewScan};
use crate::fault::Fault;
use crate::wire::{DocumentPicked, TalkId};
use crate::{Office, words};

/// Asks for the signed copy through the system's dialog and keeps it with its hearing.
pub(crate) fn sign(office: &Office, request: TalkId) -> Result<DocumentPicked, Fault> {
    let asked_in = office.at_desk(|session| {
        Open::of(session, &request.talk)?;
        Ok(session.archive.id())
    })?;
    let Some((_, bytes)) = documents::chosen(office)? else {
        return Ok(DocumentPicked { document: None });
    };
    let document = office.at_same_desk(asked_in, |session| {
        let open = Open::of(session, &request.talk)?;
        // In the language of the report that it is a copy of.
        let title = title(open.hearing()?, session.settings.stationery.language);
        let scan = NewScan {
            title: &title,
            bytes: &bytes,
            hearing: Some(open.hearing),
        };
        documents::keep(session, office.now(), Some(open.file), &scan)
    })?;
    Ok(DocumentPicked {
        document: Some(document),
    })
}

fn title(hearing: &Hearing, language: Language) -> String {
    let held = hearing.held.as_ref();
    let day = held.map_or_else(String::new, |held| words::day_month(held.on, language));
    match language {
        Nl => format!("Ondertekend verslag, hoorgesprek {day}"),
        En => format!("Signed report, hearing of {day}"),
    }
}
