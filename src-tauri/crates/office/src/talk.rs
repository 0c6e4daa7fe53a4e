//! A talk while it goes on: a hearing, or a call. What is typed is kept every few seconds as notes
//! of the archive; what happened becomes an event only when the talk ends.

mod body;
mod clock;
mod ending;
mod history;
mod speakers;
mod turns;
mod view;

use archive::Reading;
use archive::talk::{self, NewNote, TalkId};
use procedure::dossier::{Dossier, Hearing};
use procedure::event::HearingNo;
use procedure::regulation::Side;

pub(crate) use self::body::Preparation as Prepared;
pub(crate) use self::ending::{discard, end, none_is_stranded};
pub(crate) use self::history::history;
pub(crate) use self::speakers::Speaker;
pub(crate) use self::turns::{Said, TURN, said};
pub(crate) use self::view::{
    grievances, occasion, prepared, reminders, speakers_of, state_of, turns_of, who_spoke,
};

use self::body::{Body, TurnBody};
use self::view::view;
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::forms::Checks;
use crate::wire::{
    self, ClockMoment, FaultCode, FieldCode, SpeakerAddRequest, Talk, TalkBeginRequest,
    TalkClockRequest, TalkKeepRequest, TalkKept, TalkPrepareRequest, TalkState,
};
use crate::{Office, dossiers, moment};

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
    change(office, &request.talk, "talk_prepared", |body, _, _| {
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
    change(office, &request.talk, "talk_speaker_added", |body, _, _| {
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
    change(office, &request.talk, action, |body, row, session| {
        if request.what == ClockMoment::Began {
            must_lie_ahead(session, row)?;
        }
        clock::note(&mut body.clock, request.what.into(), session.now)
    })
}

fn change(
    office: &Office,
    talk: &str,
    action: &'static str,
    change: impl FnOnce(&mut Body, &talk::Talk, &mut Session) -> Result<(), Fault>,
) -> Result<Talk, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    let id = read_id(talk)?;
    office.at_desk(|session| {
        let row = talk::find(&session.archive.read(), id)?;
        let mut body: Body = serde_json::from_str(&row.body)?;
        if body.state() == TalkState::Ended {
            return Err(Fault::code(FaultCode::TalkEnded));
        }
        change(&mut body, &row, session)?;
        let kept = serde_json::to_string(&body)?;
        session.write(now, action, |writing| {
            Ok::<_, Fault>(talk::set(writing, id, state_word(body.state()), &kept)?)
        })?;
        let days = Days::new(session, today);
        view(session, id, &days, language)
    })
}

/// Nobody can be heard in a hearing that was called off, and its notes could never be finished.
fn must_lie_ahead(session: &mut Session, row: &talk::Talk) -> Result<(), Fault> {
    let Some(no) = row.hearing else {
        return Ok(());
    };
    let dossier = File::open(session, row.dossier)?.dossier;
    match planned(&dossier, no) {
        Ok(_) if !dossier.is_over() => Ok(()),
        _ => Err(Fault::code(FaultCode::HearingGone)),
    }
}

fn planned(dossier: &Dossier, no: u16) -> Result<&Hearing, Fault> {
    let hearing = dossier.hearings.get(&HearingNo(no));
    hearing
        .filter(|it| it.lies_ahead())
        .ok_or(Fault::code(FaultCode::NotFound))
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
