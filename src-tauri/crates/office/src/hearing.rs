//! Hearing both sides: planning, who answered what, the parts of the complaint, and what one side
//! said that the other must be able to answer.

mod calendar;
mod plan;
mod statements;
mod view;

use chrono::NaiveDate;
use procedure::event::{
    Event, GrievanceMoment, GrievanceNo, HearingMoment, HearingNo, ParticipantNo,
};
use procedure::regulation::Side;

pub(crate) use self::calendar::calendar;
pub(crate) use self::plan::{form as plan_form, save as plan};
pub(crate) use self::statements::{drop as drop_statement, note, put, rely};
pub(crate) use self::view::unheard;

use crate::fault::Fault;
use crate::file::{Days, File};
use crate::forms::Checks;
use crate::wire::{
    DossierId, FaultCode, FieldCode, GrievanceDropRequest, GrievanceSaveRequest,
    HearingAnswerRequest, HearingCancelRequest, HearingConfideRequest, HearingRoom,
};
use crate::{Office, dossiers};

/// Hearing both sides in one dossier.
pub(crate) fn open(office: &Office, request: DossierId) -> Result<HearingRoom, Fault> {
    let (today, language) = (office.today(), office.language());
    let id = dossiers::read_id(&request.dossier)?;
    office.at_desk(|session| {
        let file = File::open(session, id)?;
        let days = Days::new(session, today);
        view::room(session, &file, &days, language)
    })
}

/// Somebody answered the invitation.
pub(crate) fn answer(office: &Office, request: HearingAnswerRequest) -> Result<HearingRoom, Fault> {
    let mut checks = Checks::new(office.today());
    let on = checks.needed_past_date("on", &request.on);
    let how = checks.needed("how", &request.how);
    let on = checks.done(on)?;
    of_participant(
        office,
        &request.dossier,
        (request.hearing, request.participant),
        on,
        |participant| HearingMoment::Answered {
            participant,
            coming: request.coming,
            how,
        },
    )
}

/// Somebody was told to keep the matter confidential, or declared to do so (S1.07).
pub(crate) fn confide(
    office: &Office,
    request: HearingConfideRequest,
) -> Result<HearingRoom, Fault> {
    let mut checks = Checks::new(office.today());
    let on = checks.needed_past_date("on", &request.on);
    let on = checks.done(on)?;
    of_participant(
        office,
        &request.dossier,
        (request.hearing, request.participant),
        on,
        |participant| HearingMoment::Confided {
            participant,
            declared: request.declared,
        },
    )
}

/// A hearing does not take place.
pub(crate) fn cancel(office: &Office, request: HearingCancelRequest) -> Result<HearingRoom, Fault> {
    let mut checks = Checks::new(office.today());
    let reason = checks.needed("reason", &request.reason);
    let reason = checks.done(reason)?;
    let today = office.today();
    take(office, &request.dossier, Some(today), "reason", |file| {
        let no = HearingNo(request.hearing);
        let hearing = file.dossier.hearings.get(&no);
        let hearing = hearing.ok_or(Fault::code(FaultCode::NotFound))?;
        Ok(Event::Hearing {
            hearing: Some(no),
            sides: hearing.sides.clone(),
            moment: HearingMoment::Cancelled { reason },
        })
    })
}

/// Names a part of the complaint, or puts it into other words.
pub(crate) fn save_grievance(
    office: &Office,
    request: GrievanceSaveRequest,
) -> Result<HearingRoom, Fault> {
    let mut checks = Checks::new(office.today());
    let text = checks.needed("text", &request.text);
    let text = checks.done(text)?;
    let today = office.today();
    take(office, &request.dossier, Some(today), "text", |file| {
        Ok(match request.grievance {
            Some(no) => Event::Grievance {
                grievance: GrievanceNo(no),
                moment: GrievanceMoment::Reworded { text },
            },
            None => Event::Grievance {
                grievance: file.dossier.next_grievance(),
                moment: GrievanceMoment::Named { text },
            },
        })
    })
}

/// Something is no part of the complaint any more.
pub(crate) fn drop_grievance(
    office: &Office,
    request: GrievanceDropRequest,
) -> Result<HearingRoom, Fault> {
    let mut checks = Checks::new(office.today());
    let reason = checks.needed("reason", &request.reason);
    let reason = checks.done(reason)?;
    let today = office.today();
    take(office, &request.dossier, Some(today), "reason", |_| {
        Ok(Event::Grievance {
            grievance: GrievanceNo(request.grievance),
            moment: GrievanceMoment::Dropped { reason },
        })
    })
}

fn of_participant(
    office: &Office,
    dossier: &str,
    (hearing, participant): (u16, u16),
    on: Option<NaiveDate>,
    moment: impl FnOnce(ParticipantNo) -> HearingMoment,
) -> Result<HearingRoom, Fault> {
    take(office, dossier, on, "on", |file| {
        let no = HearingNo(hearing);
        let participant = ParticipantNo(participant);
        let known = file.dossier.hearings.get(&no);
        let known = known.and_then(|it| it.participant(participant));
        let side = known.map_or(Side::Third, |it| it.side);
        Ok(Event::Hearing {
            hearing: Some(no),
            sides: vec![side],
            moment: moment(participant),
        })
    })
}

/// Takes an event of this room and shows the room as it leaves it. `field` is where a refusal is told.
fn take(
    office: &Office,
    dossier: &str,
    on: Option<NaiveDate>,
    field: &'static str,
    event: impl FnOnce(&File) -> Result<Event, Fault>,
) -> Result<HearingRoom, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    let on = on.ok_or(Fault::field("on", FieldCode::Required))?;
    let id = dossiers::read_id(dossier)?;
    office.at_desk(|session| {
        let mut file = File::open(session, id)?;
        let days = Days::new(session, today);
        let event = event(&file)?;
        session.write(now, event.code(), |writing| {
            file.take(writing, &days, event, on, field)
        })?;
        view::room(session, &file, &days, language)
    })
}
