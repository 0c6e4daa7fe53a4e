//! A talk as the window shows it, and what others read of it.

use archive::Reading;
use archive::talk::{self, TalkId};
use procedure::Language;
use procedure::dossier::Hearing;
use procedure::event::{HearingNo, RawNotes};

use super::body::{Body, Preparation};
use super::speakers::{self, Speaker};
use super::{Said, clock, said};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::wire::{self, GrievanceHeard, Talk, TalkState};
use crate::{moment, report};

/// A talk as the window shows it.
pub(super) fn view(
    session: &mut Session,
    id: TalkId,
    days: &Days,
    language: Language,
) -> Result<Talk, Fault> {
    let row = talk::find(&session.archive.read(), id)?;
    let file = File::open(session, row.dossier)?;
    let body: Body = serde_json::from_str(&row.body)?;
    let now = days.today.and_time(days.time);
    let hearing = row
        .hearing
        .and_then(|no| file.dossier.hearings.get(&HearingNo(no)));
    let settled = hearing.and_then(|it| it.settled);
    let destroyed = settled.filter(|it| it.notes == RawNotes::Destroyed);
    let turns = said(&session.archive.read(), id)?;
    Ok(Talk {
        talk: id.to_string(),
        dossier: file.id.to_string(),
        number: file.number.to_string(),
        hearing: row.hearing,
        occasion: hearing.map_or_else(String::new, |it| occasion(it, language)),
        state: body.state(),
        speakers: speakers::shown(&body.speakers, language),
        turns: turns.iter().map(Said::shown).collect(),
        grievances: grievances(&file),
        clock: clock::shown(&body.clock),
        spoken_seconds: clock::spoken(&body.clock, now),
        preparation: (&body.preparation).into(),
        reminders: reminders(&file, language),
        rewritten: turns.iter().filter_map(Said::rewritten).collect(),
        reported: report::is_made(&session.archive.read(), id)?,
        notes_destroyed_on: destroyed.map(|it| moment::day(it.on)),
        now: moment::moment(now),
    })
}

/// The turns of a talk as the window shows them.
pub(crate) fn turns_of(reading: &Reading<'_>, id: TalkId) -> Result<Vec<wire::Turn>, Fault> {
    Ok(said(reading, id)?.iter().map(Said::shown).collect())
}

/// Who could speak in a talk.
pub(crate) fn who_spoke(row: &talk::Talk) -> Result<Vec<Speaker>, Fault> {
    let body: Body = serde_json::from_str(&row.body)?;
    Ok(body.speakers)
}

/// What was prepared for a talk.
pub(crate) fn prepared(row: &talk::Talk) -> Result<Preparation, Fault> {
    let body: Body = serde_json::from_str(&row.body)?;
    Ok(body.preparation)
}

/// The same as the window shows them.
pub(crate) fn speakers_of(
    row: &talk::Talk,
    language: Language,
) -> Result<Vec<wire::Speaker>, Fault> {
    Ok(speakers::shown(&who_spoke(row)?, language))
}

/// The parts of the complaint that stand.
pub(crate) fn grievances(file: &File) -> Vec<GrievanceHeard> {
    let standing = file.dossier.standing_grievances();
    let heard = standing.map(|it| GrievanceHeard {
        no: it.no.0,
        text: it.text.clone(),
    });
    heard.collect()
}

/// `dinsdag 24 november 2026, spreekkamer 2`
pub(crate) fn occasion(hearing: &Hearing, language: Language) -> String {
    hearing.plan.as_ref().map_or_else(String::new, |plan| {
        let day = letters::weekday_date(plan.day, language);
        format!("{day}, {}", plan.place)
    })
}

/// What nobody should leave the room without having heard.
pub(crate) fn reminders(file: &File, language: Language) -> Vec<String> {
    let secrecy = file
        .regulation
        .confidentiality
        .as_ref()
        .is_some_and(|it| !it.asked_of.is_empty());
    let said = match (language, secrecy) {
        (Language::Nl, true) => {
            "Wat u zegt blijft vertrouwelijk. Wij vragen u om dat zelf ook te doen."
        }
        (Language::Nl, false) => "Wat u zegt blijft vertrouwelijk.",
        (Language::En, true) => {
            "What you say stays confidential. We ask you to keep it confidential too."
        }
        (Language::En, false) => "What you say stays confidential.",
    };
    let report = match language {
        Language::Nl => "U krijgt het verslag en mag het verbeteren.",
        Language::En => "You get the report and may correct it.",
    };
    vec![said.to_owned(), report.to_owned()]
}

/// How far a talk is.
pub(crate) fn state_of(row: &talk::Talk) -> Option<TalkState> {
    let body: Body = serde_json::from_str(&row.body).ok()?;
    Some(body.state())
}
