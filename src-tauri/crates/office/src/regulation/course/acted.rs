//! The events that make a moment happen in the example. Nothing of them is kept.

use procedure::event::{
    Actor, ContactWay, Event, Finding, HearingMoment, MeasureMoment, MeasureNo, Plan, PostingWay,
    RoadMoment,
};
use procedure::regulation::{Happening, HearingForm, LetterStage, Moment, RoadStage, Side};
use procedure::situation::{Act, Duty};

/// The example can do what is owed.
pub(super) fn can(duty: &Duty) -> bool {
    match duty.act {
        Act::Send(..) => true,
        Act::Do(moment) => !events(moment).is_empty(),
        Act::Post(..) | Act::CarryOut(_) | Act::Test(_) => false,
    }
}

/// What makes the moment happen; nothing when only the complainant can.
pub(super) fn events(moment: Moment) -> Vec<Event> {
    let side = moment.side.unwrap_or(Side::Complainant);
    let none = String::new;
    let event = match moment.what {
        Happening::InformalTalk => Event::InformalTalk {
            with: none(),
            solved: false,
            note: none(),
        },
        Happening::Contact => Event::Contact {
            side,
            way: ContactWay::Phone,
            note: none(),
        },
        Happening::Assigned(role) => Event::Assigned {
            role,
            actor: Actor::Outside(none()),
            reason: none(),
        },
        Happening::Admitted => Event::Admission {
            granted: true,
            ground: None,
            reason: none(),
        },
        Happening::InformationAsked | Happening::InformationReceived => Event::Information {
            side,
            received: moment.what == Happening::InformationReceived,
            what: none(),
        },
        Happening::ConfidentialityDeclared => Event::Confidentiality {
            side,
            who: none(),
            declared: true,
        },
        Happening::HearingPlanned | Happening::HearingHeld => return hearing(moment),
        Happening::Found => Event::Found {
            part: None,
            finding: Finding::Upheld,
            reasons: none(),
        },
        Happening::MeasureAgreed | Happening::MeasureDone | Happening::MeasureTested => {
            return measure(moment.what);
        }
        Happening::PreventionDecided => Event::Prevention {
            needed: false,
            reason: none(),
        },
        Happening::LessonNoted => Event::Lesson { text: none() },
        Happening::ManagementDecided => Event::ManagementDecided {
            what: none(),
            reason: none(),
        },
        Happening::Shared => Event::Shared {
            with: none(),
            what: none(),
            reason: none(),
        },
        Happening::InspectionGiven => Event::Inspection {
            side,
            given: true,
            note: none(),
        },
        Happening::Own(event) => Event::Own {
            event,
            note: none(),
        },
        Happening::Letter(kind, LetterStage::Delivered | LetterStage::Posted) => {
            Event::SentElsewhere {
                kind,
                side,
                way: PostingWay::Ordinary,
                document: None,
                note: none(),
            }
        }
        Happening::Road(road, RoadStage::Forwarded) => Event::Road {
            road,
            moment: RoadMoment::Forwarded {
                documents: Vec::new(),
                to: none(),
            },
        },
        _ => return Vec::new(),
    };
    vec![event]
}

fn hearing(moment: Moment) -> Vec<Event> {
    let sides = match moment.side {
        Some(side) => vec![side],
        None => vec![Side::Complainant, Side::Respondent],
    };
    let form = HearingForm::Together;
    let happens = match moment.what {
        Happening::HearingPlanned => {
            let plan = Plan::on(chrono::NaiveDate::MIN, String::new(), form);
            HearingMoment::Planned(Box::new(plan))
        }
        _ => HearingMoment::Held { form, notes: None },
    };
    vec![Event::Hearing {
        hearing: None,
        sides,
        moment: happens,
    }]
}

/// A measure is agreed before it is carried out, and carried out before it is tested.
fn measure(what: Happening) -> Vec<Event> {
    let none = String::new;
    let agreed = MeasureMoment::Agreed(Box::default());
    let done = MeasureMoment::Done {
        note: none(),
        proof: None,
    };
    let tested = MeasureMoment::Tested {
        effective: true,
        note: none(),
    };
    let moments = match what {
        Happening::MeasureAgreed => vec![agreed],
        Happening::MeasureDone => vec![agreed, done],
        _ => vec![agreed, done, tested],
    };
    moments
        .into_iter()
        .map(|moment| Event::Measure {
            measure: MeasureNo(1),
            moment,
        })
        .collect()
}
