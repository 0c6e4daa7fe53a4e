//! What usually comes next, also where no duty asks for it.

use procedure::independence::handler;
use procedure::regulation::{Happening, Moment, ROLES, Road, RoadStage, Side};
use procedure::situation::{RoadStanding, Stage};

use super::fields::word_of;
use super::kind::NoteKind;
use super::list::code;
use super::people::vacant;
use super::room::Room;
use super::{hearing, trial};

/// A term that ends within so many days may need more time.
const SOON: i64 = 7;

/// The codes of the notes that usually come next.
pub(super) fn expected(room: &Room<'_>) -> Vec<String> {
    let mut codes = match room.stage() {
        Stage::Signal => vec![NoteKind::InformalTalk.code().to_owned()],
        Stage::Acknowledge => beginning(room),
        Stage::Handle => [beginning(room), handling(room)].concat(),
        Stage::Answered => answered(room),
        Stage::Disagreement => disagreement(room),
        Stage::Closed | Stage::Withdrawn => Vec::new(),
    };
    let mut plain = |kind: NoteKind, when: bool| {
        if when {
            codes.push(kind.code().to_owned());
        }
    };
    plain(
        NoteKind::ProposalAnswer,
        trial::judge(room, NoteKind::ProposalAnswer).is_ok(),
    );
    plain(
        NoteKind::InspectionGiven,
        room.count(Happening::InspectionAsked) > room.count(Happening::InspectionGiven),
    );
    plain(NoteKind::Extend, ends_soon(room));
    codes
}

fn beginning(room: &Room<'_>) -> Vec<String> {
    let mut codes = Vec::new();
    if handler(&room.file.dossier).is_none() {
        codes.push(code(NoteKind::Assign.code(), Some("handler")));
    }
    let admission = room.regulation().admission.as_ref();
    let decided = room.count(Happening::Admitted) + room.count(Happening::NotAdmitted) > 0;
    if admission.is_some_and(|it| it.decided) && !decided {
        codes.push(NoteKind::Admit.code().to_owned());
        codes.push(NoteKind::NotAdmit.code().to_owned());
    }
    codes
}

fn handling(room: &Room<'_>) -> Vec<String> {
    let unheard = !hearing::unheard(room).is_empty();
    let next = if hearing::planned_day(room).is_some() {
        Some(NoteKind::HearingHeld)
    } else if unheard && !hearing::lies_ahead(room) {
        Some(NoteKind::HearingPlan)
    } else if !unheard && room.file.dossier.verdict.is_none() {
        Some(NoteKind::Finding)
    } else {
        None
    };
    next.map(|kind| kind.code().to_owned())
        .into_iter()
        .collect()
}

/// Nothing is owed any more, and the regulation says that the dossier may be closed.
fn answered(room: &Room<'_>) -> Vec<String> {
    let ready = match &room.regulation().closing {
        None => true,
        Some(closing) => closing
            .after
            .iter()
            .any(|moment| room.count_of(*moment) > 0),
    };
    if ready && room.situation.duties.is_empty() {
        vec![NoteKind::Close.code().to_owned()]
    } else {
        Vec::new()
    }
}

fn disagreement(room: &Room<'_>) -> Vec<String> {
    let roads = room.situation.roads.iter();
    roads
        .flat_map(|state| match state.standing {
            RoadStanding::Open => vec![on(NoteKind::RoadOpen, state.road)],
            RoadStanding::Taken(_) => under_way(room, state.road),
            RoadStanding::NotYet | RoadStanding::Passed | RoadStanding::Done(_) => Vec::new(),
        })
        .collect()
}

fn under_way(room: &Room<'_>, road: &Road) -> Vec<String> {
    let mut codes = Vec::new();
    if let Some(role) = vacant(room, road.to) {
        codes.push(code(NoteKind::Assign.code(), Some(word_of(&ROLES, &role))));
    }
    let accepted = |side: Side| {
        let moment = Moment {
            side: Some(side),
            ..Moment::of(Happening::Road(road.id, RoadStage::Accepted))
        };
        room.count_of(moment) > 0
    };
    let agreed = [Side::Complainant, Side::Respondent]
        .into_iter()
        .all(accepted);
    codes.push(if road.both_accept && !agreed {
        on(NoteKind::RoadAccept, road)
    } else {
        on(NoteKind::RoadRuled, road)
    });
    codes
}

fn on(kind: NoteKind, road: &Road) -> String {
    code(kind.code(), Some(road.id.as_str()))
}

fn ends_soon(room: &Room<'_>) -> bool {
    let today = room.days.today;
    let soon = |due: procedure::term::Due| (due.day - today).num_days() <= SOON;
    room.situation.terms.iter().any(|state| {
        state.is_open() && state.rule.extension.is_some() && state.due().is_some_and(soon)
    })
}
