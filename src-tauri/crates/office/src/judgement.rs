//! Finding and measures: the parts of the complaint are weighed, the whole is found, and what is
//! done about it stands beside.
//!
//! A part is weighed for days. What is typed is kept as a draft every moment, and becomes an entry
//! of the dossier when somebody leaves the sheet, finds the whole, or begins a letter that tells it:
//! the timeline has one entry for a visit, not one for each pause.

mod draft;
mod view;

use procedure::event::{Event, Finding as Found, LetterKind};
use procedure::situation::outcome_letter;

pub(crate) use self::draft::lay_down;

use crate::fault::Fault;
use crate::file::{Days, File};
use crate::forms::Checks;
use crate::wire::{
    DossierId, Finding, Judgement, JudgementDecideRequest, JudgementKeepRequest, JudgementKept,
    Nothing,
};
use crate::{Office, dossiers, moment};

/// The sheet of one dossier.
pub(crate) fn open(office: &Office, request: DossierId) -> Result<Judgement, Fault> {
    let (today, language) = (office.today(), office.language());
    let id = dossiers::read_id(&request.dossier)?;
    office.at_desk(|session| {
        let file = File::open(session, id)?;
        let days = Days::new(session, today);
        view::sheet(session, &file, &days, language)
    })
}

/// Keeps what is typed, without an entry of the dossier yet.
pub(crate) fn keep(office: &Office, request: JudgementKeepRequest) -> Result<JudgementKept, Fault> {
    let (now, today) = (office.now(), office.today());
    let id = dossiers::read_id(&request.dossier)?;
    let mut checks = Checks::new(today);
    draft::read(&mut checks, &request.parts);
    checks.done(())?;
    office.at_desk(|session| {
        let file = File::open(session, id)?;
        let days = Days::new(session, today);
        draft::must_fit(&file, &days, &request.parts)?;
        draft::save(session, id, &request.parts, now)?;
        Ok(JudgementKept {
            at: moment::moment(now),
            derived: draft::derived(&file, &request.parts).map(Into::into),
        })
    })
}

/// Who leaves the sheet leaves what was typed in the dossier.
pub(crate) fn close(office: &Office, request: DossierId) -> Result<Nothing, Fault> {
    let (now, today) = (office.now(), office.today());
    let id = dossiers::read_id(&request.dossier)?;
    office.at_desk(|session| {
        let mut file = File::open(session, id)?;
        let days = Days::new(session, today);
        lay_down(session, &mut file, &days, now)?;
        Ok(Nothing {})
    })
}

/// Finds the whole complaint.
pub(crate) fn decide(office: &Office, request: JudgementDecideRequest) -> Result<Judgement, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    let id = dossiers::read_id(&request.dossier)?;
    let mut checks = Checks::new(today);
    let reasons = checks.text("reason", &request.reason);
    let reasons = checks.done(reasons)?;
    let finding: Found = request.finding.into();
    office.at_desk(|session| {
        let mut file = File::open(session, id)?;
        let days = Days::new(session, today);
        lay_down(session, &mut file, &days, now)?;
        let stands = file.dossier.verdict.as_ref().is_some_and(|verdict| {
            verdict.finding == finding
                && verdict.reasons == reasons
                && !file.dossier.verdict_is_outdated()
        });
        if !stands {
            let event = Event::Found {
                part: None,
                finding,
                reasons,
            };
            session.write(now, event.code(), |writing| {
                file.take(writing, &days, event, today, "reason")
            })?;
        }
        view::sheet(session, &file, &days, language)
    })
}

/// A letter of this kind tells what was found.
pub(crate) fn is_told_by(file: &File, kind: LetterKind) -> bool {
    kind == outcome_letter(&file.regulation)
}

impl From<Finding> for Found {
    fn from(finding: Finding) -> Self {
        match finding {
            Finding::Upheld => Self::Upheld,
            Finding::Partly => Self::Partly,
            Finding::NotUpheld => Self::NotUpheld,
            Finding::None => Self::None,
        }
    }
}

impl From<Found> for Finding {
    fn from(finding: Found) -> Self {
        match finding {
            Found::Upheld => Self::Upheld,
            Found::Partly => Self::Partly,
            Found::NotUpheld => Self::NotUpheld,
            Found::None => Self::None,
        }
    }
}
