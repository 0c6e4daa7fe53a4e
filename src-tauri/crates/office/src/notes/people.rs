//! Who does what, and who has to do with the complaint: colleagues with what stands between them
//! and a role, and people from outside.

use procedure::event::{Actor, Event};
use procedure::independence::conflicts;
use procedure::intake::StaffId;
use procedure::regulation::{Body, Firmness, INVOLVEMENTS, ROLES, Role};

use super::answers::{Filled, path};
use super::fields::{REASON, choice, fixed, hinted, line, meaning, needed, text};
use super::kind::NoteKind;
use super::room::Room;
use crate::dossiers::people::remark;
use crate::forms::{Checks, field, option};
use crate::wire::{FieldCode, FieldFault, FieldKind, FieldOption, FormField};
use crate::words;

pub(super) const ROLE: &str = "role";
pub(super) const ACTOR: &str = "actor";
const OUTSIDER: &str = "outsider";
const INVOLVEMENT: &str = "involvement";

/// The fields of a note of this part.
pub(super) fn fields(room: &Room<'_>, kind: NoteKind, about: Option<&str>) -> Vec<FormField> {
    match kind {
        NoteKind::Assign => assign(room, about),
        NoteKind::Involve => involve(room),
        _ => Vec::new(),
    }
}

fn assign(room: &Room<'_>, about: Option<&str>) -> Vec<FormField> {
    let options = ROLES
        .iter()
        .map(|(word, role)| option(word, &room.label(&words::role(room.regulation(), *role))))
        .collect();
    let role = fixed(choice(ROLE, room.say("Rol", "Role"), options), about);
    let one = about.and_then(|about| meaning(&ROLES, about));
    let options = colleagues(room, one);
    let nobody = !options.is_empty() && options.iter().all(|option| option.barred.is_some());
    let mut fields = vec![role];
    fields.extend(somebody(room, options, nobody));
    fields.push(text(REASON, room.say("Waarom diegene", "Why them")));
    fields
}

fn involve(room: &Room<'_>) -> Vec<FormField> {
    let options = INVOLVEMENTS
        .iter()
        .map(|(word, it)| option(word, &room.label(&words::involvement(*it))))
        .collect();
    let staff = room.staff.iter();
    let staff = staff
        .map(|row| option(&row.id.to_string(), &row.name))
        .collect();
    let mut fields = somebody(room, staff, false);
    let label = room.say("Betrokken als", "Involved as");
    fields.push(choice(INVOLVEMENT, label, options));
    fields
}

/// A colleague or somebody from outside. Where no colleague may do it, the outsider comes first:
/// a firm of one needs a stand-in (S4.17).
fn somebody(room: &Room<'_>, options: Vec<FieldOption>, nobody: bool) -> Vec<FormField> {
    let colleague = FormField {
        options,
        ..field(ACTOR, room.say("Collega", "Colleague"), FieldKind::Choice)
    };
    let outsider = line(
        OUTSIDER,
        room.say("Of iemand van buiten", "Or somebody from outside"),
    );
    if nobody {
        let first = FormField {
            label: room
                .say("Iemand van buiten", "Somebody from outside")
                .to_owned(),
            ..needed(outsider)
        };
        let hint = room.say(
            "Al uw collega’s hebben al met deze klacht te maken. Vraag iemand die er los van \
             staat, bijvoorbeeld een waarnemer.",
            "All your colleagues have to do with this complaint already. Ask somebody unconnected, \
             for instance a stand-in.",
        );
        return vec![hinted(first, hint), colleague];
    }
    let hint = room.say(
        "De naam, bijvoorbeeld van een waarnemer. Laat leeg als u een collega kiest.",
        "The name, for instance of a stand-in. Leave empty when you choose a colleague.",
    );
    vec![colleague, hinted(outsider, hint)]
}

/// The colleagues with what the regulation and prudence have against them. While the role is
/// still to be chosen nobody is barred, and everything is told that may turn out to matter.
fn colleagues(room: &Room<'_>, role: Option<Role>) -> Vec<FieldOption> {
    room.staff
        .iter()
        .map(|row| {
            let actor = Actor::Staff(StaffId(row.id.0));
            let plain = option(&row.id.to_string(), &row.name);
            match role {
                Some(role) => judged(room, role, &actor, plain),
                None => FieldOption {
                    unwise: anything_against(room, &actor),
                    ..plain
                },
            }
        })
        .collect()
}

fn judged(room: &Room<'_>, role: Role, actor: &Actor, plain: FieldOption) -> FieldOption {
    let regulation = room.regulation();
    let found = conflicts(&room.file.dossier, regulation, role, actor);
    // The firmest stands first, and one sentence is enough.
    let Some(first) = found.first() else {
        return plain;
    };
    let sentence = Some(remark(regulation, first, room.language));
    match first.firmness {
        Firmness::Block => FieldOption {
            barred: sentence,
            ..plain
        },
        Firmness::Warn => FieldOption {
            unwise: sentence,
            ..plain
        },
    }
}

fn anything_against(room: &Room<'_>, actor: &Actor) -> Option<String> {
    let regulation = room.regulation();
    let mut sentences: Vec<String> = Vec::new();
    for (_, role) in ROLES {
        let found = conflicts(&room.file.dossier, regulation, role, actor);
        if let Some(first) = found.iter().find(|it| it.rule.is_some()) {
            sentences.push(remark(regulation, first, room.language));
        }
    }
    sentences.dedup();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// The event that was noted; none while it is not known who is meant.
pub(super) fn event(kind: NoteKind, checks: &mut Checks, filled: &Filled) -> Option<Event> {
    let actor = actor(checks, filled);
    match kind {
        NoteKind::Assign => Some(Event::Assigned {
            role: meaning(&ROLES, filled.word(ROLE)?)?,
            actor: actor?,
            reason: filled.text(REASON),
        }),
        NoteKind::Involve => Some(Event::Involved {
            actor: actor?,
            involvement: meaning(&INVOLVEMENTS, filled.word(INVOLVEMENT)?)?,
        }),
        _ => None,
    }
}

/// A colleague or an outsider: one of them, and not both.
fn actor(checks: &mut Checks, filled: &Filled) -> Option<Actor> {
    let colleague = filled.named(ACTOR).map(|id| Actor::Staff(StaffId(id)));
    let outsider = Some(filled.text(OUTSIDER)).filter(|name| !name.is_empty());
    match (colleague, outsider) {
        (Some(_), Some(_)) => {
            checks.refuse(FieldFault::new(&path(ACTOR), FieldCode::UnknownChoice));
            None
        }
        (None, None) => {
            checks.refuse(FieldFault::new(&path(ACTOR), FieldCode::Required));
            None
        }
        (Some(colleague), None) => Some(colleague),
        (None, Some(name)) => Some(Actor::Outside(name)),
    }
}

/// The roles that a road needs somebody for and that nobody holds yet.
pub(super) fn vacant(room: &Room<'_>, body: Body) -> Option<Role> {
    let role = body.role()?;
    let holders = room.file.dossier.holders(role);
    holders.is_empty().then_some(role)
}
