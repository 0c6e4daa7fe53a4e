//! The room as the window shows it.

use archive::talk;
use procedure::Language;
use procedure::dossier::{Hearing, Statement};
use procedure::event::{
    Event, Guest, HearingMode, HearingMoment, HearingNo, LetterKind, Participant, Plan,
};
use procedure::regulation::{Happening, Moment, Side};
use procedure::situation::count;
use procedure::step::check;

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::wire::{
    CallCard, GrievanceCard, HearingAnswer, HearingCard, HearingForm, HearingRoom, HearingState,
    Invitation, ParticipantCard, PutCard, SignedCopy, StatementCard, TalkState,
};
use crate::{letter, moment, report};

pub(super) fn room(
    session: &Session,
    file: &File,
    days: &Days,
    language: Language,
) -> Result<HearingRoom, Fault> {
    let dossier = &file.dossier;
    let talks = talk::of_dossier(&session.archive.read(), file.id)?;
    let reading = session.archive.read();
    let hearings = dossier.hearings.values().rev().map(|it| {
        let talk = talks.iter().find(|talk| talk.hearing == Some(it.no.0));
        let reported = talk.map_or(Ok(false), |talk| report::is_made(&reading, talk.id));
        Ok::<_, Fault>(HearingCard {
            reported: reported?,
            ..card(it, file, talk)
        })
    });
    let grievances = dossier.standing_grievances().map(|it| GrievanceCard {
        no: it.no.0,
        text: it.text.clone(),
    });
    let statements = dossier.statements.values().filter(|it| !it.dropped);
    Ok(HearingRoom {
        hearings: hearings.collect::<Result<_, _>>()?,
        calls: calls(&talks)?,
        grievances: grievances.collect(),
        statements: statements.map(|it| statement(it, file, language)).collect(),
        unheard: unheard(file, days).into_iter().map(Into::into).collect(),
        forms: file
            .regulation
            .hearing
            .forms
            .iter()
            .map(|form| (*form).into())
            .collect(),
        can_plan: can_plan(file, days),
    })
}

/// Calls that nobody finished: the program was stopped, or the archive locked.
fn calls(talks: &[talk::Talk]) -> Result<Vec<CallCard>, Fault> {
    let calls = talks.iter().filter(|it| it.hearing.is_none());
    let open = calls.filter(|it| crate::talk::state_of(it) != Some(TalkState::Ended));
    open.map(|it| {
        let speakers = crate::talk::who_spoke(it)?;
        Ok(CallCard {
            talk: it.id.to_string(),
            with: speakers
                .into_iter()
                .next()
                .map_or_else(String::new, |it| it.name),
            begun_at: moment::moment(moment::to_local(it.created_at)),
        })
    })
    .collect()
}

/// The sides that the regulation offers a hearing and that had none, nor waived it.
pub(crate) fn unheard(file: &File, days: &Days) -> Vec<Side> {
    let happened = |what, side: Side| {
        let moment = Moment {
            side: Some(side),
            ..Moment::of(what)
        };
        count(&file.dossier, moment, days.ground(&file.regulation)) > 0
    };
    let offered = file.regulation.hearing.offered_to.iter().copied();
    offered
        .filter(|side| !happened(Happening::HearingHeld, *side))
        .filter(|side| !happened(Happening::HearingWaived, *side))
        .collect()
}

fn can_plan(file: &File, days: &Days) -> bool {
    let form = procedure::regulation::HearingForm::Apart;
    let plan = Plan {
        mode: HearingMode::Phone,
        ..Plan::on(days.today, "-".to_owned(), form)
    };
    let event = Event::Hearing {
        hearing: Some(file.dossier.next_hearing()),
        sides: vec![Side::Complainant],
        moment: HearingMoment::Planned(Box::new(plan)),
    };
    check(file.desk(days), &event, days.today).is_ok()
}

fn card(hearing: &Hearing, file: &File, talk: Option<&talk::Talk>) -> HearingCard {
    let plan = hearing.plan.as_ref();
    let time = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
    let form = hearing
        .held
        .as_ref()
        .map(|held| held.form)
        .or(plan.map(|plan| plan.form));
    HearingCard {
        hearing: hearing.no.0,
        state: state(hearing),
        sides: hearing.sides.iter().map(|side| (*side).into()).collect(),
        day: plan.map(|plan| moment::day(plan.day)),
        time: plan.and_then(|plan| plan.time).map(time),
        until: plan.and_then(|plan| plan.until).map(time),
        place: plan.map_or_else(String::new, |plan| plan.place.clone()),
        form: form.map_or(HearingForm::Apart, Into::into),
        mode: plan.map_or(HearingMode::InPerson, |plan| plan.mode).into(),
        reply_by: plan.and_then(|plan| plan.reply_by).map(moment::day),
        participants: hearing
            .participants()
            .map(|it| participant(it, hearing, file))
            .collect(),
        talk: talk.map(|it| it.id.to_string()),
        talk_state: talk.and_then(crate::talk::state_of),
        reported: false,
        held_on: hearing.held.as_ref().map(|held| moment::day(held.on)),
        cancelled_on: hearing.cancelled_on.map(moment::day),
        signed: signed(hearing, file),
    }
}

/// The signed copies of its report, as they were named.
fn signed(hearing: &Hearing, file: &File) -> Vec<SignedCopy> {
    let added = file.timeline.iter().filter_map(|it| match &it.event {
        Event::DocumentAdded {
            document, title, ..
        } => Some((document, title)),
        _ => None,
    });
    added
        .filter(|(document, _)| hearing.signed.contains(document))
        .map(|(document, title)| SignedCopy {
            document: document.0.to_string(),
            title: title.clone(),
        })
        .collect()
}

fn state(hearing: &Hearing) -> HearingState {
    if hearing.settled.is_some() {
        HearingState::Settled
    } else if hearing.held.is_some() {
        HearingState::Held
    } else if hearing.cancelled_on.is_some() {
        HearingState::Cancelled
    } else {
        HearingState::Planned
    }
}

fn participant(it: &Participant, hearing: &Hearing, file: &File) -> ParticipantCard {
    let attendance = hearing.attendance.get(&it.no);
    let answer = attendance.and_then(|it| it.answer.as_ref());
    ParticipantCard {
        no: it.no.0,
        capacity: it.capacity.into(),
        name: it.name.clone(),
        staff: it.staff.map(|id| id.0.to_string()),
        side: it.side.into(),
        address: it.address.clone(),
        email: it.email.clone(),
        answer: answer.map(|(on, coming, how)| HearingAnswer {
            on: moment::day(*on),
            coming: *coming,
            how: how.clone(),
        }),
        told_on: attendance.and_then(|it| it.told_on).map(moment::day),
        declared_on: attendance.and_then(|it| it.declared_on).map(moment::day),
        invitable: !it.capacity.is_host(),
        invitation: invitation(hearing.no, it, file),
    }
}

/// The invitation that counts, or the concept of one.
fn invitation(hearing: HearingNo, it: &Participant, file: &File) -> Option<Invitation> {
    let kind = LetterKind::HearingInvitation;
    let guest = Guest {
        hearing,
        participant: it.no,
    };
    let made = file.dossier.invitation(guest);
    let row = match made {
        Some(letter) => file.letters.iter().find(|row| row.seq.0 == letter.no.0)?,
        None => file.concept_to(kind, it.addressed_as(), Some(guest))?,
    };
    let card = letter::card(file, row, Language::Nl);
    Some(Invitation {
        letter: card.letter,
        state: card.state,
        posted_on: card.posted_on,
    })
}

fn statement(it: &Statement, file: &File, language: Language) -> StatementCard {
    let put = it.put.iter().map(|put| PutCard {
        on: moment::day(put.on),
        to: put.to.into(),
        place: file.place(&put.trace, language),
        answer: put.answer.clone(),
    });
    StatementCard {
        no: it.no.0,
        side: it.side.into(),
        text: it.text.clone(),
        grievance: it.grievance.map(|no| no.0),
        said: file.place(&it.said, language),
        put: put.collect(),
        unasked: it.unasked().map(Into::into).collect(),
        relied: it.relied,
    }
}
