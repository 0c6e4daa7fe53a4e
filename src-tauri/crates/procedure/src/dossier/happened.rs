//! What an event is in the words of a regulation: the happenings that its rules speak of.

use crate::event::{Event, HearingMoment, MeasureMoment, RoadMoment};
use crate::regulation::{Happening, RoadStage, Side};

type Seen = (Happening, Option<Side>);

/// The happenings of an event. Letters have a life of their own and are not among them.
pub(super) fn happenings(event: &Event) -> Vec<Seen> {
    match event {
        Event::Hearing { sides, moment, .. } => hearing(sides, moment),
        other => single(other).into_iter().collect(),
    }
}

fn single(event: &Event) -> Option<Seen> {
    Some(match event {
        Event::InformalTalk { .. } => (Happening::InformalTalk, None),
        Event::Contact { side, .. } => (Happening::Contact, Some(*side)),
        Event::Assigned { role, .. } => (Happening::Assigned(*role), None),
        Event::Referred { .. } => (Happening::Referred, None),
        Event::Admission { granted: true, .. } => (Happening::Admitted, None),
        Event::Admission { granted: false, .. } => (Happening::NotAdmitted, None),
        Event::Information {
            side,
            received: true,
            ..
        } => (Happening::InformationReceived, Some(*side)),
        Event::Information { side, .. } => (Happening::InformationAsked, Some(*side)),
        Event::Confidentiality {
            side,
            declared: true,
            ..
        } => (Happening::ConfidentialityDeclared, Some(*side)),
        Event::Found { .. } => (Happening::Found, None),
        Event::ProposalAnswered { accepted: true, .. } => (Happening::ProposalAccepted, None),
        Event::ProposalAnswered { .. } => (Happening::ProposalRefused, None),
        Event::Measure { moment, .. } => (measure(moment)?, None),
        Event::Prevention { .. } => (Happening::PreventionDecided, None),
        Event::Lesson { .. } => (Happening::LessonNoted, None),
        Event::Extended { .. } => (Happening::Extended, None),
        Event::Disagreed { .. } => (Happening::Disagreed, Some(Side::Complainant)),
        Event::Road { road, moment } => {
            let (stage, side) = on_road(moment);
            (Happening::Road(*road, stage), side)
        }
        Event::ManagementDecided { .. } => (Happening::ManagementDecided, None),
        Event::Shared { .. } => (Happening::Shared, None),
        Event::Inspection {
            side, given: true, ..
        } => (Happening::InspectionGiven, Some(*side)),
        Event::Inspection { side, .. } => (Happening::InspectionAsked, Some(*side)),
        Event::Withdrawn { .. } => (Happening::Withdrawn, Some(Side::Complainant)),
        Event::Closed { .. } => (Happening::Closed, None),
        Event::Reopened { .. } => (Happening::Reopened, None),
        Event::Hold { set: true, .. } => (Happening::HoldSet, None),
        Event::Hold { .. } => (Happening::HoldLifted, None),
        Event::Own { event, .. } => (Happening::Own(*event), None),
        Event::Registered(_)
        | Event::Corrected { .. }
        | Event::DocumentAdded { .. }
        | Event::Letter { .. }
        | Event::SentElsewhere { .. }
        | Event::Involved { .. }
        | Event::Confidentiality { .. }
        | Event::Hearing { .. }
        | Event::Grievance { .. }
        | Event::Statement { .. }
        | Event::TakenBack { .. } => return None,
    })
}

fn hearing(sides: &[Side], moment: &HearingMoment) -> Vec<Seen> {
    let what = match moment {
        HearingMoment::Planned(_) => Happening::HearingPlanned,
        HearingMoment::Held { .. } => Happening::HearingHeld,
        HearingMoment::Waived { .. } => Happening::HearingWaived,
        HearingMoment::Confided { declared: true, .. } => Happening::ConfidentialityDeclared,
        // No rule of a regulation speaks of these; the hearing itself tells them.
        HearingMoment::Answered { .. }
        | HearingMoment::Confided { .. }
        | HearingMoment::Cancelled { .. }
        | HearingMoment::Remarked { .. }
        | HearingMoment::Settled { .. } => return Vec::new(),
    };
    sides.iter().map(|side| (what, Some(*side))).collect()
}

fn measure(moment: &MeasureMoment) -> Option<Happening> {
    match moment {
        MeasureMoment::Agreed(_) => Some(Happening::MeasureAgreed),
        MeasureMoment::Done { .. } => Some(Happening::MeasureDone),
        MeasureMoment::Tested { .. } => Some(Happening::MeasureTested),
        MeasureMoment::Replanned { .. } | MeasureMoment::Dropped { .. } => None,
    }
}

fn on_road(moment: &RoadMoment) -> (RoadStage, Option<Side>) {
    match moment {
        RoadMoment::Opened { .. } => (RoadStage::Opened, None),
        RoadMoment::Accepted { side } => (RoadStage::Accepted, Some(*side)),
        RoadMoment::Declined { side, .. } => (RoadStage::Declined, Some(*side)),
        RoadMoment::Forwarded { .. } => (RoadStage::Forwarded, None),
        RoadMoment::Challenged { side, .. } => (RoadStage::Challenged, Some(*side)),
        RoadMoment::Held { .. } => (RoadStage::Held, None),
        RoadMoment::Ruled { .. } => (RoadStage::Ruled, None),
        RoadMoment::Ended { .. } => (RoadStage::Ended, None),
    }
}
