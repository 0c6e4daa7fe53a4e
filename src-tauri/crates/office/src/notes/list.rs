//! What can be noted now: what the procedure allows, the regulation has a use for, and the stage
//! makes sense of; first of all what is owed or comes next.

use procedure::key::Key;
use procedure::regulation::{
    Happening, Moment, Outcome, ROLES, Road, RoadStage, Role, Rule, SIDES,
};
use procedure::situation::Stage;

use super::expected::expected;
use super::kind::{Group, KINDS, NoteKind};
use super::room::Room;
use super::{fields, owed, roads, trial};
use crate::wire::{NoteGroup, NoteOffer};
use crate::words::{self, both};

/// Everything that can be noted, in groups in the order of a complaint's course.
pub(super) fn groups(room: &Room<'_>) -> Vec<NoteGroup> {
    let asked = asked(room);
    let mut groups: Vec<(Group, Vec<NoteOffer>)> = Vec::new();
    for kind in KINDS {
        let offers = offers(room, *kind, &asked);
        match groups.last_mut() {
            Some((group, notes)) if *group == kind.group() => notes.extend(offers),
            _ => groups.push((kind.group(), offers)),
        }
    }
    groups
        .into_iter()
        .filter(|(_, notes)| !notes.is_empty())
        .map(|(group, notes)| NoteGroup {
            title: group.title(room.language),
            notes,
        })
        .collect()
}

/// The codes of the notes that are owed, or expected now.
fn asked(room: &Room<'_>) -> Vec<String> {
    let duties = room.situation.duties.iter();
    let mut asked: Vec<String> = duties
        .filter_map(|duty| owed::note_for(&duty.act, room.regulation()))
        .map(|(note, about)| code(&note, about.as_deref()))
        .collect();
    asked.extend(expected(room));
    asked
}

/// `extend`, `road_open.committee`: a kind with what it is about.
pub(super) fn code(kind: &str, about: Option<&str>) -> String {
    match about {
        Some(about) => format!("{kind}.{about}"),
        None => kind.to_owned(),
    }
}

fn offers(room: &Room<'_>, kind: NoteKind, asked: &[String]) -> Vec<NoteOffer> {
    if trial::judge(room, kind).is_err() || !is_of_use(room, kind) {
        return Vec::new();
    }
    let offer = |about: Option<&str>, name: String| {
        let code = code(kind.code(), about);
        let within = format!("{code}.");
        NoteOffer {
            suggested: asked
                .iter()
                .any(|it| *it == code || it.starts_with(&within)),
            note: code,
            name,
            explanation: kind.explanation().in_language(room.language).to_owned(),
        }
    };
    let plain = || offer(None, room.label(&kind.name()));
    let particular = |name: &dyn Fn(&str) -> Option<String>| {
        let prefix = format!("{}.", kind.code());
        let mut abouts: Vec<&str> = asked
            .iter()
            .filter_map(|it| it.strip_prefix(&prefix))
            .collect();
        abouts.sort_unstable();
        abouts.dedup();
        let named = abouts
            .into_iter()
            .filter_map(|about| Some(offer(Some(about), name(about)?)));
        let rest = NoteOffer {
            suggested: false,
            ..plain()
        };
        named.chain([rest]).collect()
    };
    match kind {
        NoteKind::SentElsewhere => particular(&|about| letter_sent(room, about)),
        NoteKind::Assign => particular(&|about| to_appoint(room, about)),
        NoteKind::Own => room
            .regulation()
            .events
            .iter()
            .filter(|event| may_happen(room, event.id))
            .map(|event| offer(Some(event.id.as_str()), room.label(&event.name)))
            .collect(),
        road if road.road_stage().is_some() => roads::possible(room, kind)
            .into_iter()
            .map(|it| offer(Some(it.id.as_str()), on_road(room, it, kind)))
            .collect(),
        _ => vec![plain()],
    }
}

/// An event that only rules speak of which did not start yet has no place in the dossier yet.
fn may_happen(room: &Room<'_>, event: Key) -> bool {
    let what = Happening::Own(event);
    let speaks = |rule: &Rule| {
        let mut moments = rule.met_by.iter().chain(&rule.unless);
        moments.any(|moment| moment.what == what)
    };
    let mut speaking = room
        .situation
        .terms
        .iter()
        .filter(|state| speaks(state.rule))
        .peekable();
    speaking.peek().is_none() || speaking.any(|state| state.start.is_some())
}

/// `Beslissing verstuurd`, `Uitstelbericht verstuurd aan de beklaagde`.
fn letter_sent(room: &Room<'_>, about: &str) -> Option<String> {
    let (letter, side) = match about.split_once('.') {
        Some((letter, side)) => (letter, fields::meaning(&SIDES, side)),
        None => (about, None),
    };
    let letter = words::letter_name(room.regulation(), letter.parse().ok()?);
    let name = match side.map(words::the_side) {
        None => both(
            format!("{} verstuurd", letter.nl),
            format!("{} sent", letter.en),
        ),
        Some(side) => both(
            format!("{} verstuurd aan {}", letter.nl, side.nl),
            format!("{} sent to {}", letter.en, side.en),
        ),
    };
    Some(room.label(&name))
}

fn to_appoint(room: &Room<'_>, about: &str) -> Option<String> {
    let role: Role = fields::meaning(&ROLES, about)?;
    let role = words::role(room.regulation(), role);
    let name = both(
        format!("{} aanwijzen", role.nl),
        format!("Appoint the {}", role.en),
    );
    Some(room.label(&name))
}

/// The road's own name, and what happened there.
fn on_road(room: &Room<'_>, road: &Road, kind: NoteKind) -> String {
    let stage = kind.road_stage().unwrap_or(RoadStage::Opened);
    let name = words::to_do(
        room.regulation(),
        Moment::of(Happening::Road(road.id, stage)),
    );
    room.label(&name)
}

/// What this regulation or stage has no use for only stands in the way.
fn is_of_use(room: &Room<'_>, kind: NoteKind) -> bool {
    let regulation = room.regulation();
    let dossier = &room.file.dossier;
    let stage = room.stage();
    let answered = !matches!(stage, Stage::Signal | Stage::Acknowledge | Stage::Handle);
    let begun = !matches!(stage, Stage::Signal | Stage::Acknowledge);
    let undecided = matches!(stage, Stage::Acknowledge | Stage::Handle);
    let measures = regulation.measures.as_ref();
    match kind {
        NoteKind::InformalTalk => !answered,
        NoteKind::Refer => !answered && room.count(Happening::Referred) == 0,
        NoteKind::Admit | NoteKind::NotAdmit => undecided && may_decide_admission(room, kind),
        NoteKind::Confidentiality => regulation.confidentiality.is_some() && !dossier.is_over(),
        NoteKind::HearingPlan | NoteKind::HearingHeld | NoteKind::HearingWaived => {
            undecided || stage == Stage::Disagreement
        }
        NoteKind::Finding => match stage {
            Stage::Handle | Stage::Disagreement => true,
            Stage::Answered => dossier.verdict.is_none(),
            _ => false,
        },
        NoteKind::MeasureAgree | NoteKind::Lesson => begun,
        NoteKind::Prevention => {
            begun
                && measures.is_some_and(|it| it.prevention_decided)
                && room.count(Happening::PreventionDecided) == 0
        }
        NoteKind::Disagreement => {
            matches!(stage, Stage::Answered | Stage::Closed) && may_disagree(room)
        }
        NoteKind::ManagementDecision => {
            regulation.unforeseen.is_some()
                || regulation.roles.contains_key(&Role::Management)
                || regulation
                    .rules()
                    .any(|rule| rule.by == Some(Role::Management))
        }
        NoteKind::InspectionGiven => {
            room.count(Happening::InspectionAsked) > room.count(Happening::InspectionGiven)
        }
        NoteKind::HoldSet => dossier.is_over() && !dossier.on_hold,
        NoteKind::HoldLifted => dossier.on_hold,
        _ => true,
    }
}

/// A decision is not taken twice; another one may follow it.
fn may_decide_admission(room: &Room<'_>, kind: NoteKind) -> bool {
    let decided = room.regulation().admission.as_ref().map(|it| it.decided);
    let (granted, refused) = (
        room.count(Happening::Admitted),
        room.count(Happening::NotAdmitted),
    );
    match kind {
        NoteKind::Admit => decided == Some(true) && granted <= refused,
        _ => decided.is_some() && refused <= granted && (granted == 0 || refused == 0),
    }
}

/// Who was offered a proposal answers that; elsewhere one disagrees with what was decided.
fn may_disagree(room: &Room<'_>) -> bool {
    let regulation = room.regulation();
    let mut opening = regulation.roads.iter().flat_map(|road| &road.after);
    regulation.outcome == Outcome::Decision
        || opening.any(|moment| moment.what == Happening::Disagreed)
}
