//! A talk while it goes on: a hearing, or a call. What is typed is kept every few seconds as notes
//! of the archive; what happened becomes an event only when the talk ends.

mod body;
mod clock;
mod speakers;
mod turns;

use archive::Reading;
use archive::talk::{self, NewNote, TalkId};
use chrono::NaiveDateTime;
use procedure::Language;
use procedure::dossier::{Dossier, Hearing};
use procedure::event::{Event, FrozenNotes, HearingMoment, HearingNo};
use procedure::regulation::{HearingForm, Side};

pub(crate) use self::body::Preparation as Prepared;
pub(crate) use self::speakers::Speaker;
pub(crate) use self::turns::{Said, TURN, said};

use self::body::{Body, TurnBody};
use crate::desk::Session;
use crate::dossiers::timeline::names;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::forms::Checks;
use crate::wire::{
    self, ClockMoment, FaultCode, FieldCode, GrievanceHeard, Nothing, SpeakerAddRequest, Talk,
    TalkBeginRequest, TalkClockRequest, TalkKeepRequest, TalkKept, TalkPrepareRequest, TalkState,
    TurnHistory, TurnHistoryRequest, TurnVersion,
};
use crate::{Office, dossiers, moment};

/// How far a talk is.
pub(crate) fn state_of(row: &talk::Talk) -> Option<TalkState> {
    let body: Body = serde_json::from_str(&row.body).ok()?;
    Some(body.state())
}

/// Letters that a turn may have: a paste of a whole report still fits.
const LONGEST_TURN: usize = 2_000_000;

/// Begins a talk, or opens the one that a hearing has.
pub(crate) fn begin(office: &Office, request: TalkBeginRequest) -> Result<Talk, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    let id = dossiers::read_id(&request.dossier)?;
    office.at_desk(|session| {
        let file = File::open(session, id)?;
        let days = Days::new(session, today);
        let hearing = request.hearing;
        let known = match hearing {
            Some(no) => talk::of_hearing(&session.archive.read(), id, no)?,
            None => None,
        };
        let talk = match known {
            Some(known) => known.id,
            None => {
                let body = match hearing {
                    Some(no) => Body::of_hearing(planned(&file.dossier, no)?, &file, session)?,
                    None => {
                        let side = request.side.map_or(Side::Complainant, Into::into);
                        Body::of_call(side, &file, session)?.began(now)
                    }
                };
                let kept = serde_json::to_string(&body)?;
                let state = state_word(body.state());
                session.write(now, "talk_begun", |writing| {
                    Ok::<_, Fault>(talk::begin(writing, id, hearing, state, &kept)?)
                })?
            }
        };
        view(session, talk, &days, language)
    })
}

/// A talk, whole.
pub(crate) fn open(office: &Office, request: wire::TalkId) -> Result<Talk, Fault> {
    let (today, language) = (office.today(), office.language());
    let id = read_id(&request.talk)?;
    office.at_desk(|session| {
        let days = Days::new(session, today);
        view(session, id, &days, language)
    })
}

/// Keeps turns that changed. What is answered is on the disk.
pub(crate) fn keep(office: &Office, request: TalkKeepRequest) -> Result<TalkKept, Fault> {
    let now = office.now();
    let id = read_id(&request.talk)?;
    for turn in &request.turns {
        if turn.text.chars().count() > LONGEST_TURN {
            return Err(Fault::field("text", FieldCode::TooLong));
        }
    }
    office.at_desk(|session| {
        // The notes of a talk that ended are fixed: what changes is the report.
        if read_body(&session.archive.read(), id)?.state() == TalkState::Ended {
            return Err(Fault::code(FaultCode::TalkEnded));
        }
        let bodies = request.turns.iter().map(|turn| {
            let body = serde_json::to_string(&TurnBody::from(turn))?;
            Ok::<_, Fault>((turn.no, turn.closed, body))
        });
        let bodies: Vec<_> = bodies.collect::<Result<_, _>>()?;
        let notes = bodies.iter().map(|(no, closed, body)| NewNote {
            kind: TURN,
            no: *no,
            closed: *closed,
            body,
        });
        let notes: Vec<_> = notes.collect();
        let author = session.author(now);
        session.archive.keep_notes(author, id, &notes)?;
        Ok(TalkKept {
            at: moment::moment(now),
        })
    })
}

/// Keeps what was prepared.
pub(crate) fn prepare(office: &Office, request: TalkPrepareRequest) -> Result<Talk, Fault> {
    let mut checks = Checks::new(office.today());
    let agreed = checks.page("agreed", &request.preparation.agreed);
    let open = checks.page("open", &request.preparation.open);
    let (agreed, open) = checks.done((agreed, open))?;
    change(office, &request.talk, "talk_prepared", |body, _| {
        body.preparation.agreed = agreed;
        body.preparation.open = open;
        body.preparation.questions = request
            .preparation
            .questions
            .iter()
            .filter(|question| !question.text.trim().is_empty())
            .map(Into::into)
            .collect();
        Ok(())
    })
}

/// Adds somebody who turned out to be there.
pub(crate) fn add_speaker(office: &Office, request: SpeakerAddRequest) -> Result<Talk, Fault> {
    let mut checks = Checks::new(office.today());
    let name = checks.needed("name", &request.name);
    let name = checks.done(name)?;
    change(office, &request.talk, "talk_speaker_added", |body, _| {
        body.add_speaker(request.capacity.into(), name, request.side.into());
        Ok(())
    })
}

/// Starts, pauses or resumes the clock.
pub(crate) fn clock(office: &Office, request: TalkClockRequest) -> Result<Talk, Fault> {
    let action = match request.what {
        ClockMoment::Began => "talk_began",
        ClockMoment::Paused => "talk_paused",
        ClockMoment::Resumed => "talk_resumed",
        ClockMoment::Ended => return Err(Fault::code(FaultCode::NotFound)),
    };
    change(office, &request.talk, action, |body, now| {
        clock::note(&mut body.clock, request.what.into(), now)
    })
}

/// Ends a talk. Its notes are fixed, a hearing was held, and what the other side must be able to
/// answer waits to be put to them.
pub(crate) fn end(office: &Office, request: wire::TalkId) -> Result<Talk, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    let id = read_id(&request.talk)?;
    office.at_desk(|session| {
        let row = talk::find(&session.archive.read(), id)?;
        let mut file = File::open(session, row.dossier)?;
        let days = Days::new(session, today);
        let mut body: Body = serde_json::from_str(&row.body)?;
        clock::note(&mut body.clock, clock::What::Ended, now)?;
        let said = said(&session.archive.read(), id)?;
        let kept = serde_json::to_string(&body)?;
        session.write(now, "talk_ended", |writing| {
            turns::close_all(writing, id, &said)?;
            talk::set(writing, id, state_word(TalkState::Ended), &kept)?;
            let event = match row.hearing {
                Some(no) => held(&file.dossier, HearingNo(no), turns::frozen(writing, id)?),
                None => body.call(&said),
            };
            file.take(writing, &days, event, today, "on")?;
            for statement in turns::to_be_answered(&file.dossier, &row, &body, &said, language) {
                file.take(writing, &days, statement, today, "on")?;
            }
            Ok::<_, Fault>(())
        })?;
        view(session, id, &days, language)
    })
}

/// Throws a talk away that never ended: it was begun by mistake.
pub(crate) fn discard(office: &Office, request: wire::TalkId) -> Result<Nothing, Fault> {
    let now = office.now();
    let id = read_id(&request.talk)?;
    office.at_desk(|session| {
        if read_body(&session.archive.read(), id)?.state() == TalkState::Ended {
            return Err(Fault::code(FaultCode::TalkEnded));
        }
        session.write(now, "talk_discarded", |writing| {
            Ok::<_, Fault>(talk::discard(writing, id)?)
        })?;
        Ok(Nothing {})
    })
}

/// What one turn said before it was changed.
pub(crate) fn history(office: &Office, request: TurnHistoryRequest) -> Result<TurnHistory, Fault> {
    let id = read_id(&request.talk)?;
    office.at_desk(|session| {
        let names = names(session)?;
        let versions = talk::versions(&session.archive.read(), id, TURN, request.turn)?;
        let versions = versions.into_iter().map(|note| {
            let said: TurnBody = serde_json::from_str(&note.body)?;
            Ok::<_, Fault>(TurnVersion {
                version: note.version,
                text: said.text,
                kept_at: moment::moment(moment::to_local(note.kept_at)),
                by: note
                    .by
                    .and_then(|by| names.get(&by.0).cloned())
                    .unwrap_or_default(),
            })
        });
        Ok(TurnHistory {
            versions: versions.collect::<Result<_, _>>()?,
        })
    })
}

fn change(
    office: &Office,
    talk: &str,
    action: &'static str,
    change: impl FnOnce(&mut Body, NaiveDateTime) -> Result<(), Fault>,
) -> Result<Talk, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    let id = read_id(talk)?;
    office.at_desk(|session| {
        let mut body = read_body(&session.archive.read(), id)?;
        if body.state() == TalkState::Ended {
            return Err(Fault::code(FaultCode::TalkEnded));
        }
        change(&mut body, now)?;
        let kept = serde_json::to_string(&body)?;
        session.write(now, action, |writing| {
            Ok::<_, Fault>(talk::set(writing, id, state_word(body.state()), &kept)?)
        })?;
        let days = Days::new(session, today);
        view(session, id, &days, language)
    })
}

fn view(session: &mut Session, id: TalkId, days: &Days, language: Language) -> Result<Talk, Fault> {
    let row = talk::find(&session.archive.read(), id)?;
    let file = File::open(session, row.dossier)?;
    let body: Body = serde_json::from_str(&row.body)?;
    let now = days.today.and_time(days.time);
    let hearing = row
        .hearing
        .and_then(|no| file.dossier.hearings.get(&HearingNo(no)));
    Ok(Talk {
        talk: id.to_string(),
        dossier: file.id.to_string(),
        number: file.number.to_string(),
        hearing: row.hearing,
        occasion: hearing.map_or_else(String::new, |it| occasion(it, language)),
        state: body.state(),
        speakers: speakers::shown(&body.speakers, language),
        turns: turns_of(&session.archive.read(), id)?,
        grievances: grievances(&file),
        clock: clock::shown(&body.clock),
        spoken_seconds: clock::spoken(&body.clock, now),
        preparation: (&body.preparation).into(),
        reminders: reminders(&file, language),
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
pub(crate) fn prepared(row: &talk::Talk) -> Result<Prepared, Fault> {
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

fn planned(dossier: &Dossier, no: u16) -> Result<&Hearing, Fault> {
    let hearing = dossier.hearings.get(&HearingNo(no));
    hearing
        .filter(|it| it.lies_ahead())
        .ok_or(Fault::code(FaultCode::NotFound))
}

fn held(dossier: &Dossier, no: HearingNo, notes: FrozenNotes) -> Event {
    let hearing = dossier.hearings.get(&no);
    let form = hearing
        .and_then(|it| it.plan.as_ref())
        .map_or(HearingForm::Apart, |plan| plan.form);
    Event::Hearing {
        hearing: Some(no),
        sides: hearing.map_or_else(Vec::new, |it| it.sides.clone()),
        moment: HearingMoment::Held {
            form,
            notes: Some(notes),
        },
    }
}

fn read_body(reading: &Reading<'_>, id: TalkId) -> Result<Body, Fault> {
    Ok(serde_json::from_str(&talk::find(reading, id)?.body)?)
}

pub(crate) fn read_id(talk: &str) -> Result<TalkId, Fault> {
    talk.parse().map_err(|_| Fault::code(FaultCode::NotFound))
}

fn state_word(state: TalkState) -> &'static str {
    match state {
        TalkState::Prepared => "prepared",
        TalkState::Live => "live",
        TalkState::Paused => "paused",
        TalkState::Ended => "ended",
    }
}
