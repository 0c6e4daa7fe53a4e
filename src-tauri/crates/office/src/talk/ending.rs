//! The end of a talk: its notes are fixed and a hearing was held, or it never was one.

use archive::{Reading, talk};
use procedure::dossier::{Dossier, Hearing};
use procedure::event::{Event, FrozenNotes, HearingMoment, HearingNo};
use procedure::regulation::HearingForm;

use super::body::Body;
use super::view::view;
use super::{clock, read_body, read_id, said, state_word, turns};
use crate::Office;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::wire::{self, FaultCode, Nothing, Talk, TalkState};

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

/// A talk that goes on must be able to end: until then its hearing stays as planned and the dossier
/// stays open. Whoever writes sits with people, and what they wrote may not be stranded because a
/// colleague notes meanwhile that there was no hearing.
///
/// # Errors
/// When a talk of the dossier goes on whose end would be refused.
pub(crate) fn none_is_stranded(reading: &Reading<'_>, file: &File) -> Result<(), Fault> {
    let goes_on = [TalkState::Live, TalkState::Paused].map(state_word);
    let talks = talk::of_dossier(reading, file.id)?;
    let mut hearings = talks
        .iter()
        .filter(|it| goes_on.contains(&it.state.as_str()))
        .filter_map(|it| it.hearing);
    let stranded = |no| {
        let hearing = file.dossier.hearings.get(&HearingNo(no));
        file.dossier.is_over() || !hearing.is_some_and(Hearing::lies_ahead)
    };
    match hearings.any(stranded) {
        true => Err(Fault::code(FaultCode::TalkGoesOn)),
        false => Ok(()),
    }
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
