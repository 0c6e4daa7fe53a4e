//! The plan of a hearing: proposed from the dossier, and read back.

use archive::staff;
use procedure::Language;
use procedure::event::{Actor, Event, HearingMoment, HearingNo, Participant, ParticipantNo, Plan};
use procedure::independence::handler;
use procedure::intake::StaffId;
use procedure::regulation::Side;

use super::{take, view};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::forms::Checks;
use crate::wire::{
    self, Capacity, FaultCode, FieldCode, FieldFault, HearingForm, HearingMode, HearingPlanForm,
    HearingPlanRef, HearingRoom, ParticipantForm,
};
use crate::{Office, dossiers, moment};

/// The form of a plan: the one that a hearing has, or what is usual for a new one.
pub(crate) fn form(office: &Office, request: HearingPlanRef) -> Result<HearingPlanForm, Fault> {
    let today = office.today();
    let id = dossiers::read_id(&request.dossier)?;
    office.at_desk(|session| {
        let file = File::open(session, id)?;
        match request.hearing {
            Some(no) => planned(&file, HearingNo(no)),
            None => {
                let days = Days::new(session, today);
                proposed(session, &file, &days)
            }
        }
    })
}

/// Plans a hearing, or moves one.
pub(crate) fn save(office: &Office, request: HearingPlanForm) -> Result<HearingRoom, Fault> {
    let today = office.today();
    let before = before(office, &request)?;
    let mut checks = Checks::new(today);
    let day = checks.planned_date("day", &request.day, before.as_ref().map(|it| it.day));
    let reply_by = match request.reply_by.trim() {
        "" => None,
        typed => checks.planned_date("reply_by", typed, before.and_then(|it| it.reply_by)),
    };
    let mut plan = Plan {
        time: checks.time("time", &request.time),
        until: checks.time("until", &request.until),
        reply_by,
        place: checks.needed("place", &request.place),
        mode: request.mode.into(),
        ..Plan::on(today, String::new(), request.form.into())
    };
    if request.sides.is_empty() {
        checks.refuse(FieldFault::new("sides", FieldCode::Required));
    }
    plan.participants = participants(&mut checks, &request.participants);
    in_order(&mut checks, &plan, day, &request);
    plan.day = checks
        .done(day)?
        .ok_or(Fault::field("day", FieldCode::Required))?;
    take(office, &request.dossier, Some(today), "day", |file| {
        let next = file.dossier.next_hearing();
        Ok(Event::Hearing {
            hearing: Some(request.hearing.map_or(next, HearingNo)),
            sides: request.sides.iter().map(|side| (*side).into()).collect(),
            moment: HearingMoment::Planned(Box::new(plan)),
        })
    })
}

/// The plan that is changed; none when a hearing is planned anew.
fn before(office: &Office, request: &HearingPlanForm) -> Result<Option<Plan>, Fault> {
    let id = dossiers::read_id(&request.dossier)?;
    office.at_desk(|session| {
        let file = File::open(session, id)?;
        let hearings = &file.dossier.hearings;
        let known = request.hearing.and_then(|no| hearings.get(&HearingNo(no)));
        Ok(known.and_then(|it| it.plan.clone()))
    })
}

/// It ends after it begins, and whoever is asked has answered by then.
fn in_order(
    checks: &mut Checks,
    plan: &Plan,
    day: Option<chrono::NaiveDate>,
    typed: &HearingPlanForm,
) {
    if let (Some(from), Some(until)) = (plan.time, plan.until)
        && until <= from
    {
        checks.refuse(FieldFault::new("until", FieldCode::TooEarly).with("after", &typed.time));
    }
    if let (Some(reply), Some(day)) = (plan.reply_by, day)
        && reply > day
    {
        let day = moment::day(day);
        checks.refuse(FieldFault::new("reply_by", FieldCode::TooLate).with("before", day));
    }
}

fn participants(checks: &mut Checks, typed: &[ParticipantForm]) -> Vec<Participant> {
    let last = typed.iter().filter_map(|it| it.no).max().unwrap_or(0);
    let mut next = last.saturating_add(1)..;
    let mut read = |(at, it): (usize, &ParticipantForm)| Participant {
        no: ParticipantNo(it.no.or_else(|| next.next()).unwrap_or(u16::MAX)),
        capacity: it.capacity.into(),
        name: checks.needed(&format!("participants.{at}.name"), &it.name),
        staff: it
            .staff
            .as_ref()
            .and_then(|staff| staff.parse().ok())
            .map(StaffId),
        side: it.side.into(),
        address: checks.text(&format!("participants.{at}.address"), &it.address),
        email: checks.email(&format!("participants.{at}.email"), &it.email),
    };
    typed.iter().enumerate().map(&mut read).collect()
}

fn planned(file: &File, no: HearingNo) -> Result<HearingPlanForm, Fault> {
    let hearing = file.dossier.hearings.get(&no);
    let hearing = hearing.ok_or(Fault::code(FaultCode::NotFound))?;
    let plan = hearing
        .plan
        .as_ref()
        .ok_or(Fault::code(FaultCode::NotFound))?;
    let time = |time: Option<chrono::NaiveTime>| {
        time.map_or_else(String::new, |it| it.format("%-H:%M").to_string())
    };
    Ok(HearingPlanForm {
        dossier: file.id.to_string(),
        hearing: Some(no.0),
        sides: hearing.sides.iter().map(|side| (*side).into()).collect(),
        day: moment::typed(plan.day),
        time: time(plan.time),
        until: time(plan.until),
        place: plan.place.clone(),
        form: plan.form.into(),
        mode: plan.mode.into(),
        reply_by: plan.reply_by.map_or_else(String::new, moment::typed),
        participants: plan.participants.iter().map(typed).collect(),
    })
}

fn typed(participant: &Participant) -> ParticipantForm {
    ParticipantForm {
        no: Some(participant.no.0),
        capacity: participant.capacity.into(),
        name: participant.name.clone(),
        staff: participant.staff.map(|id| id.0.to_string()),
        side: participant.side.into(),
        address: participant.address.clone(),
        email: participant.email.clone(),
    }
}

/// Whom the regulation wants heard and who was not, with whoever handles the complaint.
fn proposed(session: &Session, file: &File, days: &Days) -> Result<HearingPlanForm, Fault> {
    let unheard = view::unheard(file, days);
    let sides = match unheard.is_empty() {
        true => vec![Side::Complainant],
        false => unheard,
    };
    let allowed = &file.regulation.hearing.forms;
    Ok(HearingPlanForm {
        dossier: file.id.to_string(),
        hearing: None,
        participants: usual(session, file, &sides)?,
        sides: sides.into_iter().map(Into::into).collect(),
        day: String::new(),
        time: String::new(),
        until: String::new(),
        place: String::new(),
        form: allowed
            .first()
            .map_or(HearingForm::Apart, |it| (*it).into()),
        mode: HearingMode::InPerson,
        reply_by: String::new(),
    })
}

fn usual(session: &Session, file: &File, sides: &[Side]) -> Result<Vec<ParticipantForm>, Fault> {
    let intake = &file.dossier.intake;
    let mut usual = Vec::new();
    let mut add = |capacity, name: String, staff: Option<StaffId>, side: wire::Side| {
        usual.push(ParticipantForm {
            no: None,
            capacity,
            name,
            staff: staff.map(|id| id.0.to_string()),
            side,
            address: String::new(),
            email: String::new(),
        });
    };
    if sides.contains(&Side::Complainant) {
        let name = intake.complainant.in_sentence(Language::Nl);
        add(Capacity::Complainant, name, None, wire::Side::Complainant);
        if let Some(representative) = &intake.representative {
            let name = representative.party.in_sentence(Language::Nl);
            add(
                Capacity::Representative,
                name,
                None,
                wire::Side::Complainant,
            );
        }
    }
    if sides.contains(&Side::Respondent) {
        for respondent in &intake.respondents {
            let name = respondent.name.clone();
            add(
                Capacity::Respondent,
                name,
                respondent.staff,
                wire::Side::Respondent,
            );
        }
    }
    let chair = match handler(&file.dossier) {
        Some(Actor::Staff(id)) => Some(staff::find(&session.archive.read(), staff::StaffId(id.0))?),
        _ => None,
    };
    if let Some(chair) = chair {
        let id = Some(StaffId(chair.id.0));
        add(Capacity::Chair, chair.name, id, wire::Side::Third);
    }
    Ok(usual)
}
