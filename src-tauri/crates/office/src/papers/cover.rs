//! The cover of the paper file: what somebody at the shelf must know, and no name.

use chrono::NaiveDateTime;
use letters::{CoverTerm, FileCover, Pdf, Stationery};
use procedure::Language;
use procedure::situation::{Standing, TermState};

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::wire::{FaultCode, PaperRequest};
use crate::{dossiers, moment, words};

/// The cover of a dossier.
pub(super) fn file_cover(
    session: &mut Session,
    request: &PaperRequest,
    stationery: Stationery,
    language: Language,
    now: NaiveDateTime,
) -> Result<Pdf, Fault> {
    let dossier = request.dossier.as_ref();
    let dossier = dossier.ok_or(Fault::code(FaultCode::NotFound))?;
    let file = File::open(session, dossiers::read_id(dossier)?)?;
    let days = Days::new(session, now.date());
    let situation = file.situation(&days)?;
    let handler = procedure::independence::handler(&file.dossier);
    let keep = file.regulation.retention.keep;
    let cover = FileCover {
        language,
        stationery,
        number: file.number.to_string(),
        received: file.dossier.intake.received_on,
        handler: handler
            .map(|actor| dossiers::actor_name(session, &actor))
            .transpose()?,
        facts: Vec::new(),
        terms: situation
            .terms
            .iter()
            .map(|it| term(it, language))
            .collect(),
        retention: Some(retention(&words::length(keep, language), language)),
        made_at: moment::to_utc(now),
    };
    Ok(letters::file_cover(&cover)?)
}

/// `K-2026-014`.
pub(super) fn number(session: &mut Session, dossier: &str) -> Result<String, Fault> {
    let file = File::open(session, dossiers::read_id(dossier)?)?;
    Ok(file.number.to_string())
}

fn term(state: &TermState<'_>, language: Language) -> CoverTerm {
    let done = match state.standing {
        Standing::Met(day) | Standing::MetLate(day) => Some(day),
        _ => None,
    };
    CoverTerm {
        name: state.rule.name.in_language(language).to_owned(),
        until: state.due().map(|due| due.day),
        done,
    }
}

fn retention(length: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("{length} na het sluiten"),
        Language::En => format!("{length} after closing"),
    }
}
