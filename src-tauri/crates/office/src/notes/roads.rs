//! What happens on a road after a no.

use procedure::event::{DocumentNo, Event, Finding, RoadMoment};
use procedure::key::Key;
use procedure::regulation::{Body, Happening, Regulation, Road, RoadStage, SIDES, Side};

use super::answers::Filled;
use super::fields::{
    FINDING, FINDINGS, NOTE, REASON, SIDE, TO, choice, fixed, hinted, line, meaning, needed, text,
    yes_no,
};
use super::kind::NoteKind;
use super::room::Room;
use crate::forms::{field, option};
use crate::wire::{FieldKind, FormField};

pub(super) const ROAD: &str = "road";
const BY: &str = "by";
const DOCUMENTS: &str = "documents";
const GRANTED: &str = "granted";

/// The fields of a note of this part. What it is about is a road, perhaps with a side.
pub(super) fn fields(room: &Room<'_>, kind: NoteKind, about: Option<&str>) -> Vec<FormField> {
    let (about, side) = match about.map(|about| about.split_once('.')) {
        Some(Some((road, side))) => (Some(road), Some(side)),
        _ => (about, None),
    };
    let options = possible(room, kind)
        .into_iter()
        .map(|road| option(road.id.as_str(), road.name.in_language(room.language)))
        .collect();
    let road = choice(ROAD, room.say("Welke vervolgstap", "Which road"), options);
    let mut fields = vec![fixed(road, about)];
    let who = room.say("Wie", "Who");
    let came_of_it = room.say("Wat kwam eruit?", "What came of it?");
    fields.extend(match kind {
        NoteKind::RoadOpen => vec![by_field(room)],
        NoteKind::RoadAccept => vec![room.side_field(who, side)],
        NoteKind::RoadDecline => vec![
            room.side_field(who, side),
            text(REASON, room.say("Waarom niet", "Why not")),
        ],
        NoteKind::RoadForward => forward(room),
        NoteKind::RoadChallenge => vec![
            room.side_field(who, side.or(Some("complainant"))),
            room.why(),
            yes_no(
                GRANTED,
                room.say(
                    "Is er iemand anders aangewezen?",
                    "Was somebody else appointed?",
                ),
            ),
        ],
        NoteKind::RoadHeld => vec![text(NOTE, came_of_it)],
        NoteKind::RoadRuled => vec![
            room.finding_field(),
            needed(text(
                NOTE,
                room.say("Wat houdt de uitspraak in?", "What does the ruling say?"),
            )),
        ],
        NoteKind::RoadEnded => vec![room.why()],
        _ => Vec::new(),
    });
    fields
}

fn by_field(room: &Room<'_>) -> FormField {
    let by = line(BY, room.say("Door wie", "By whom"));
    let hint = room.say(
        "Als dat al bekend is. Wijs die persoon daarna aan bij Betrokkenen.",
        "When that is known already. Then appoint that person under People.",
    );
    hinted(by, hint)
}

fn forward(room: &Room<'_>) -> Vec<FormField> {
    let mut fields = vec![needed(line(TO, room.say("Aan wie", "To whom")))];
    let options = room.document_options();
    if !options.is_empty() {
        let all: Vec<&str> = options.iter().map(|option| option.value.as_str()).collect();
        fields.push(FormField {
            value: all.join(","),
            options,
            ..field(
                DOCUMENTS,
                room.say("Welke stukken", "Which papers"),
                FieldKind::Many,
            )
        });
    }
    fields
}

/// The roads on which this may happen now.
pub(super) fn possible<'a>(room: &Room<'a>, kind: NoteKind) -> Vec<&'a Road> {
    let roads = room.regulation().roads.iter();
    let may = |road: &&Road| {
        makes_sense(room.regulation(), road, kind)
            && plausible(road.id, kind).is_some_and(|event| room.judge(&event).is_ok())
    };
    roads.filter(may).collect()
}

/// What happens on a road that nobody took yet begins with taking it: a term may ask for a
/// meeting there before the complainant asked for it (S3.15).
pub(super) fn first_step(room: &Room<'_>, kind: NoteKind, about: Option<&str>) -> NoteKind {
    let Some(road) = about.filter(|_| kind.road_stage().is_some()).map(road_of) else {
        return kind;
    };
    let may = |kind| possible(room, kind).iter().any(|it| it.id.as_str() == road);
    if !may(kind) && may(NoteKind::RoadOpen) {
        NoteKind::RoadOpen
    } else {
        kind
    }
}

/// Why another form is shown than was asked for.
pub(super) fn first_step_told(room: &Room<'_>) -> String {
    let text = room.say(
        "Leg eerst vast dat deze stap is begonnen. Daarna kunt u noteren wat er gebeurt.",
        "First note that this road was taken. After that you can note what happens there.",
    );
    text.to_owned()
}

/// The road that a note is about; a side may stand behind it.
fn road_of(about: &str) -> &str {
    about.split_once('.').map_or(about, |(road, _)| road)
}

/// A road knows only what its text gives it: nobody holds a sitting about a new proposal.
fn makes_sense(regulation: &Regulation, road: &Road, kind: NoteKind) -> bool {
    let new_proposal = road.to == Body::Proposal;
    match kind {
        NoteKind::RoadAccept | NoteKind::RoadDecline => {
            road.both_accept || asks_consent(regulation, road)
        }
        NoteKind::RoadForward => !new_proposal && road.to != Body::Court,
        NoteKind::RoadHeld | NoteKind::RoadRuled => !new_proposal,
        _ => true,
    }
}

/// Something in the regulation depends on whether somebody agrees to the road.
fn asks_consent(regulation: &Regulation, road: &Road) -> bool {
    let of_rules = regulation
        .rules()
        .flat_map(|rule| rule.met_by.iter().chain(&rule.unless));
    let of_roads = regulation.roads.iter().flat_map(|road| &road.after);
    of_rules.chain(of_roads).any(|moment| {
        let consent = [RoadStage::Accepted, RoadStage::Declined];
        consent
            .map(|stage| Happening::Road(road.id, stage))
            .contains(&moment.what)
    })
}

/// What such a note would say, to see whether it may be noted.
pub(super) fn plausible(road: Key, kind: NoteKind) -> Option<Event> {
    let some = || "-".to_owned();
    let side = Side::Complainant;
    let moment = match kind {
        NoteKind::RoadOpen => RoadMoment::Opened { by: String::new() },
        NoteKind::RoadAccept => RoadMoment::Accepted { side },
        NoteKind::RoadDecline => RoadMoment::Declined {
            side,
            reason: some(),
        },
        NoteKind::RoadForward => RoadMoment::Forwarded {
            documents: Vec::new(),
            to: some(),
        },
        NoteKind::RoadChallenge => RoadMoment::Challenged {
            side,
            reason: some(),
            granted: false,
        },
        NoteKind::RoadHeld => RoadMoment::Held { note: some() },
        NoteKind::RoadRuled => RoadMoment::Ruled {
            finding: Finding::None,
            note: some(),
        },
        NoteKind::RoadEnded => RoadMoment::Ended { reason: some() },
        _ => return None,
    };
    Some(Event::Road { road, moment })
}

/// The event that was noted; none while something that it needs is missing.
pub(super) fn event(kind: NoteKind, filled: &Filled) -> Option<Event> {
    let side = filled.word(SIDE).and_then(|word| meaning(&SIDES, word));
    let moment = match kind {
        NoteKind::RoadOpen => RoadMoment::Opened {
            by: filled.text(BY),
        },
        NoteKind::RoadAccept => RoadMoment::Accepted { side: side? },
        NoteKind::RoadDecline => RoadMoment::Declined {
            side: side?,
            reason: filled.text(REASON),
        },
        NoteKind::RoadForward => RoadMoment::Forwarded {
            documents: documents(filled),
            to: filled.text(TO),
        },
        NoteKind::RoadChallenge => RoadMoment::Challenged {
            side: side?,
            reason: filled.text(REASON),
            granted: filled.yes(GRANTED)?,
        },
        NoteKind::RoadHeld => RoadMoment::Held {
            note: filled.text(NOTE),
        },
        NoteKind::RoadRuled => RoadMoment::Ruled {
            finding: meaning(&FINDINGS, filled.word(FINDING)?)?,
            note: filled.text(NOTE),
        },
        NoteKind::RoadEnded => RoadMoment::Ended {
            reason: filled.text(REASON),
        },
        _ => return None,
    };
    let road = filled.key(ROAD)?;
    Some(Event::Road { road, moment })
}

fn documents(filled: &Filled) -> Vec<DocumentNo> {
    let chosen = filled.many(DOCUMENTS).iter();
    chosen
        .filter_map(|id| id.parse().ok())
        .map(DocumentNo)
        .collect()
}
