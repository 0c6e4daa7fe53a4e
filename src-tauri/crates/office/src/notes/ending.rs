//! Papers that are shared or seen, what the regulation adds itself, closing and reopening.

use procedure::event::Event;
use procedure::regulation::{SIDES, Side};
use procedure::situation::Act;

use super::answers::Filled;
use super::fields::{
    NOTE, REASON, SIDE, WHAT, choice, fixed, hinted, line, meaning, needed, text, yes_no,
};
use super::kind::NoteKind;
use super::room::Room;
use crate::forms::option;
use crate::wire::FormField;
use crate::words::{self, both};

pub(super) const OWN: &str = "event";
const WITH: &str = "with";
const RESTART: &str = "restart";

/// The fields of a note of this part.
pub(super) fn fields(room: &Room<'_>, kind: NoteKind, about: Option<&str>) -> Vec<FormField> {
    match kind {
        NoteKind::Own => own(room, about),
        NoteKind::ManagementDecision => vec![
            needed(text(
                WHAT,
                room.say("Wat is besloten?", "What was decided?"),
            )),
            room.why(),
        ],
        NoteKind::Shared => vec![
            needed(line(WITH, room.say("Met wie", "With whom"))),
            needed(text(
                WHAT,
                room.say("Wat hebt u gedeeld?", "What did you share?"),
            )),
            room.why(),
        ],
        NoteKind::InspectionAsked | NoteKind::InspectionGiven => inspection(room, kind, about),
        NoteKind::Close => close(room),
        NoteKind::Reopen => reopen(room),
        NoteKind::HoldSet | NoteKind::HoldLifted => vec![room.why()],
        _ => Vec::new(),
    }
}

fn own(room: &Room<'_>, about: Option<&str>) -> Vec<FormField> {
    let options = room
        .regulation()
        .events
        .iter()
        .map(|event| option(event.id.as_str(), event.name.in_language(room.language)))
        .collect();
    vec![
        fixed(choice(OWN, room.say("Wat", "What"), options), about),
        text(NOTE, room.say("Toelichting", "Explanation")),
    ]
}

fn inspection(room: &Room<'_>, kind: NoteKind, about: Option<&str>) -> Vec<FormField> {
    let asked = kind == NoteKind::InspectionAsked;
    let note = if asked {
        room.say(
            "Wie vroeg het, en wat wil die zien?",
            "Who asked, and what do they want to see?",
        )
    } else {
        room.say(
            "Wie zag het dossier, en wat is wel en niet getoond?",
            "Who saw the dossier, and what was shown or withheld?",
        )
    };
    vec![
        room.side_field(room.say("Van welke kant", "Of which side"), about),
        needed(text(NOTE, note)),
    ]
}

/// While letters are owed, closing asks for a reason.
fn close(room: &Room<'_>) -> Vec<FormField> {
    let reason = text(REASON, room.say("Toelichting", "Explanation"));
    let owed = owed_letters(room);
    if owed.is_empty() {
        return vec![reason];
    }
    let names = words::listed(&owed, room.language);
    let hint = both(
        format!("Nog niet verstuurd: {names}. Schrijf op waarom u het dossier toch sluit."),
        format!("Not sent yet: {names}. Write down why you close the dossier all the same."),
    );
    vec![hinted(needed(reason), hint.in_language(room.language))]
}

fn owed_letters(room: &Room<'_>) -> Vec<String> {
    let unexplained = Event::Closed {
        reason: String::new(),
    };
    if room.judge(&unexplained).is_ok() {
        return Vec::new();
    }
    let kinds = room
        .situation
        .duties
        .iter()
        .filter_map(|duty| match duty.act {
            Act::Send(kind, _) | Act::Post(kind, _) => Some(kind),
            Act::Do(_) | Act::CarryOut(_) | Act::Test(_) => None,
        });
    let mut names: Vec<String> = kinds
        .map(|kind| {
            let letter = words::letter(room.regulation(), kind);
            letter.in_language(room.language).to_owned()
        })
        .collect();
    names.dedup();
    names
}

fn reopen(room: &Room<'_>) -> Vec<FormField> {
    let reason = room.say(
        "Welke nieuwe informatie is er?",
        "Which new information is there?",
    );
    let mut fields = vec![needed(text(REASON, reason))];
    let closing = room.regulation().closing.as_ref();
    let restarts = closing.map_or(&[][..], |it| it.restarts.as_slice());
    if !restarts.is_empty() {
        let names: Vec<String> = restarts
            .iter()
            .map(|term| {
                let name = words::rule_name(room.regulation(), *term);
                format!("\"{}\"", name.in_language(room.language))
            })
            .collect();
        let names = words::listed(&names, room.language);
        let hint = both(
            format!("Dit geldt voor {names}."),
            format!("This concerns {names}."),
        );
        let label = room.say(
            "Begint de tijd opnieuw te lopen?",
            "Does the time start anew?",
        );
        fields.push(hinted(
            yes_no(RESTART, label),
            hint.in_language(room.language),
        ));
    }
    fields
}

/// The event that was noted; none while something that it needs is missing.
pub(super) fn event(kind: NoteKind, filled: &Filled) -> Option<Event> {
    let reason = filled.text(REASON);
    Some(match kind {
        NoteKind::Own => Event::Own {
            event: filled.key(OWN)?,
            note: filled.text(NOTE),
        },
        NoteKind::ManagementDecision => Event::ManagementDecided {
            what: filled.text(WHAT),
            reason,
        },
        NoteKind::Shared => Event::Shared {
            with: filled.text(WITH),
            what: filled.text(WHAT),
            reason,
        },
        NoteKind::InspectionAsked => inspected(false, filled)?,
        NoteKind::InspectionGiven => inspected(true, filled)?,
        NoteKind::Close => Event::Closed { reason },
        // Where the regulation names no terms there is nothing to start anew.
        NoteKind::Reopen => Event::Reopened {
            reason,
            restart: filled.yes(RESTART).unwrap_or_default(),
        },
        NoteKind::HoldSet => Event::Hold { set: true, reason },
        NoteKind::HoldLifted => Event::Hold { set: false, reason },
        _ => return None,
    })
}

fn inspected(given: bool, filled: &Filled) -> Option<Event> {
    let side: Side = meaning(&SIDES, filled.word(SIDE)?)?;
    Some(Event::Inspection {
        side,
        given,
        note: filled.text(NOTE),
    })
}
