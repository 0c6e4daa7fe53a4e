//! What can be noted now: what the procedure allows, the regulation has a use for, and the stage
//! makes sense of; first of all what is owed or comes next.

use procedure::key::Key;
use procedure::regulation::{Happening, Moment, ROLES, Road, RoadStage, Role, Rule, SIDES};

use super::expected::expected;
use super::kind::{Group, KINDS, NoteKind};
use super::room::Room;
use super::{fields, owed, roads, timing};
use crate::wire::{NoteBar, NoteGroup, NoteLater, NoteOffer};
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

/// What exists and cannot be noted now, so that who looks for it finds what must come first.
pub(super) fn later(room: &Room<'_>) -> Vec<NoteLater> {
    let within = |kind: NoteKind| kind.group().title(room.language);
    let barred = KINDS.iter().filter_map(|kind| {
        let bar = timing::bar(room, *kind)?;
        Some(NoteLater {
            note: kind.code().to_owned(),
            name: room.label(&kind.name()),
            explanation: kind.explanation().in_language(room.language).to_owned(),
            within: within(*kind),
            bar,
        })
    });
    let own = room.regulation().events.iter();
    let not_yet = own.filter(|event| !may_happen(room, event.id));
    let own = not_yet.map(|event| NoteLater {
        note: code(NoteKind::Own.code(), Some(event.id.as_str())),
        name: room.label(&event.name),
        explanation: String::new(),
        within: within(NoteKind::Own),
        bar: NoteBar::Later,
    });
    // A regulation without events of its own has nothing to name there.
    let barred = barred.filter(|it| it.note != NoteKind::Own.code());
    barred.chain(own).collect()
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
    if timing::bar(room, kind).is_some() {
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
