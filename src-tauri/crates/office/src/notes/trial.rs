//! Whether something may be noted now: a note with plausible content is put before the procedure,
//! so that no second place decides what is allowed.

use procedure::event::{
    Actor, Agreed, ContactWay, Event, Finding, HearingMoment, LetterKind, MeasureMoment, Plan,
    PostingWay,
};
use procedure::regulation::{HearingForm, Involvement, Role, Side};
use procedure::step::Refusal;

use super::kind::NoteKind;
use super::room::Room;
use super::{extend, measure, roads};

/// Whether a note of this kind may be made today.
///
/// # Errors
/// What stands against it.
pub(super) fn judge(room: &Room<'_>, kind: NoteKind) -> Result<(), Vec<Refusal>> {
    let none = |missing: bool, refusal| if missing { Err(vec![refusal]) } else { Ok(()) };
    let regulation = room.regulation();
    match kind {
        NoteKind::Extend => none(extend::possible(room).is_empty(), Refusal::NotExtendable),
        NoteKind::Own if regulation.events.is_empty() => Err(vec![Refusal::NotInRegulation]),
        road if road.road_stage().is_some() && regulation.roads.is_empty() => {
            Err(vec![Refusal::NotInRegulation])
        }
        road if road.road_stage().is_some() => {
            none(roads::possible(room, road).is_empty(), Refusal::RoadNotOpen)
        }
        other => plausible(room, other).map_or(Err(vec![Refusal::NoSuchMeasure]), |event| {
            room.judge(&event)
        }),
    }
}

/// What such a note could say; none when there is nothing for it to be about.
fn plausible(room: &Room<'_>, kind: NoteKind) -> Option<Event> {
    let some = || "-".to_owned();
    let side = Side::Complainant;
    Some(match kind {
        NoteKind::InformalTalk => Event::InformalTalk {
            with: some(),
            solved: false,
            note: some(),
        },
        NoteKind::Contact => Event::Contact {
            side,
            way: ContactWay::Phone,
            note: some(),
        },
        NoteKind::InformationAsked | NoteKind::InformationReceived => Event::Information {
            side,
            received: kind == NoteKind::InformationReceived,
            what: some(),
        },
        NoteKind::SentElsewhere => Event::SentElsewhere {
            kind: LetterKind::InterimNotice,
            side,
            way: PostingWay::Email,
            document: None,
            note: some(),
        },
        NoteKind::Confidentiality => Event::Confidentiality {
            side,
            who: some(),
            declared: true,
        },
        NoteKind::Refer => Event::Referred {
            to: some(),
            reason: some(),
        },
        NoteKind::Admit => admission(room, true),
        NoteKind::NotAdmit => admission(room, false),
        NoteKind::Assign => Event::Assigned {
            role: Role::Handler,
            actor: Actor::Outside(some()),
            reason: some(),
        },
        NoteKind::Involve => Event::Involved {
            actor: Actor::Outside(some()),
            involvement: Involvement::Witness,
        },
        NoteKind::HearingPlan | NoteKind::HearingHeld | NoteKind::HearingWaived => {
            hearing(room, kind)
        }
        NoteKind::Finding => Event::Found {
            part: None,
            finding: Finding::None,
            reasons: some(),
        },
        NoteKind::ProposalAnswer => Event::ProposalAnswered {
            accepted: true,
            how: some(),
        },
        NoteKind::MeasureAgree
        | NoteKind::MeasureReplan
        | NoteKind::MeasureDone
        | NoteKind::MeasureTest
        | NoteKind::MeasureDrop => measure(room, kind)?,
        NoteKind::Prevention => Event::Prevention {
            needed: true,
            reason: some(),
        },
        NoteKind::Lesson => Event::Lesson { text: some() },
        NoteKind::Disagreement => Event::Disagreed { reason: some() },
        NoteKind::Own => Event::Own {
            event: room.regulation().events.first()?.id,
            note: some(),
        },
        other => ending(other)?,
    })
}

fn admission(room: &Room<'_>, granted: bool) -> Event {
    let grounds = room.regulation().admission.as_ref().map(|it| &it.grounds);
    let ground = grounds.and_then(|grounds| grounds.first());
    Event::Admission {
        granted,
        ground: ground.filter(|_| !granted).map(|ground| ground.id),
        reason: "-".to_owned(),
    }
}

fn hearing(room: &Room<'_>, kind: NoteKind) -> Event {
    let form = HearingForm::Apart;
    let moment = match kind {
        NoteKind::HearingPlan => {
            let plan = Plan::on(room.days.today, "-".to_owned(), form);
            HearingMoment::Planned(Box::new(plan))
        }
        NoteKind::HearingHeld => HearingMoment::Held { form, notes: None },
        _ => HearingMoment::Waived {
            reason: String::new(),
            how: String::new(),
        },
    };
    Event::Hearing {
        hearing: None,
        sides: vec![Side::Complainant],
        moment,
    }
}

fn measure(room: &Room<'_>, kind: NoteKind) -> Option<Event> {
    let some = || "-".to_owned();
    let moment = match kind {
        NoteKind::MeasureAgree => {
            return Some(Event::Measure {
                measure: room.file.dossier.next_measure(),
                moment: MeasureMoment::Agreed(Box::new(Agreed {
                    what: some(),
                    by: Some(room.days.today),
                    ..Agreed::default()
                })),
            });
        }
        NoteKind::MeasureReplan => MeasureMoment::Replanned {
            agreed: Box::new(Agreed {
                what: some(),
                by: Some(room.days.today),
                ..Agreed::default()
            }),
            reason: some(),
        },
        NoteKind::MeasureDone => MeasureMoment::Done {
            note: some(),
            proof: None,
        },
        NoteKind::MeasureTest => MeasureMoment::Tested {
            effective: true,
            note: some(),
        },
        _ => MeasureMoment::Dropped { reason: some() },
    };
    let measure = room
        .measures()
        .find(|measure| measure::fits(measure, kind))?;
    Some(Event::Measure {
        measure: measure.no,
        moment,
    })
}

fn ending(kind: NoteKind) -> Option<Event> {
    let some = || "-".to_owned();
    let side = Side::Complainant;
    Some(match kind {
        NoteKind::ManagementDecision => Event::ManagementDecided {
            what: some(),
            reason: some(),
        },
        NoteKind::Shared => Event::Shared {
            with: some(),
            what: some(),
            reason: some(),
        },
        NoteKind::InspectionAsked | NoteKind::InspectionGiven => Event::Inspection {
            side,
            given: kind == NoteKind::InspectionGiven,
            note: some(),
        },
        NoteKind::Close => Event::Closed { reason: some() },
        NoteKind::Reopen => Event::Reopened {
            reason: some(),
            restart: false,
        },
        NoteKind::HoldSet | NoteKind::HoldLifted => Event::Hold {
            set: kind == NoteKind::HoldSet,
            reason: some(),
        },
        _ => return None,
    })
}
