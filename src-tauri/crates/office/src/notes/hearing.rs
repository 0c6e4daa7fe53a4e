//! Hearing both sides: planned, held, waived.

use chrono::NaiveDate;
use procedure::dossier::Hearing;
use procedure::event::{Event, HearingMoment, Plan};
use procedure::regulation::{HearingForm, SIDES, Side};

use super::answers::Filled;
use super::fields::{FORMS, REASON, choice, chosen, hinted, line, meaning, needed, text, word_of};
use super::kind::NoteKind;
use super::room::Room;
use crate::forms::{field, option};
use crate::wire::{FieldKind, FormField};
use crate::words;

const HEARD: &str = "sides";
const FORM: &str = "form";
pub(super) const DAY: &str = "day";
const TIME: &str = "time";
const PLACE: &str = "place";

/// The fields of a note of this part.
pub(super) fn fields(room: &Room<'_>, kind: NoteKind, about: Option<&str>) -> Vec<FormField> {
    let planned = last_planned(room);
    let planned = planned.as_ref().filter(|_| kind == NoteKind::HearingHeld);
    let sides = match (about, planned) {
        (Some(about), _) => about.to_owned(),
        (None, Some((hearing, _))) => words_of(&hearing.sides),
        (None, None) => words_of(&unheard(room)),
    };
    let mut fields = vec![sides_field(room, sides)];
    match kind {
        NoteKind::HearingPlan => {
            fields.push(form_field(room, None));
            let day = field(
                DAY,
                room.say("Dag van het gesprek", "Day of the hearing"),
                FieldKind::Day,
            );
            fields.push(needed(day));
            fields.push(field(TIME, room.say("Tijd", "Time"), FieldKind::Time));
            let place = needed(line(PLACE, room.say("Plaats", "Place")));
            let hint = room.say(
                "Een adres, een kamer, of: per telefoon.",
                "An address, a room, or: by telephone.",
            );
            fields.push(hinted(place, hint));
        }
        NoteKind::HearingHeld => fields.push(form_field(room, planned.map(|(_, plan)| plan.form))),
        _ => fields.push(text(REASON, room.say("Waarom niet", "Why not"))),
    }
    fields
}

fn sides_field(room: &Room<'_>, value: String) -> FormField {
    let options = SIDES
        .iter()
        .map(|(word, side)| option(word, &room.label(&words::side(*side))))
        .collect();
    FormField {
        options,
        value,
        ..needed(field(HEARD, room.say("Wie", "Who"), FieldKind::Many))
    }
}

fn form_field(room: &Room<'_>, planned: Option<HearingForm>) -> FormField {
    let allowed = &room.regulation().hearing.forms;
    let options = FORMS
        .iter()
        .filter(|(_, form)| allowed.is_empty() || allowed.contains(form))
        .map(|(word, form)| {
            let label = match form {
                HearingForm::Apart => room.say("Ieder apart", "Each apart"),
                HearingForm::Together => room.say("Samen", "Together"),
            };
            option(word, label)
        })
        .collect();
    let field = choice(FORM, room.say("Vorm", "Form"), options);
    match planned {
        Some(form) => chosen(field, word_of(&FORMS, &form)),
        None => field,
    }
}

/// The sides that the regulation offers a hearing and that had none, nor waived it.
pub(super) fn unheard(room: &Room<'_>) -> Vec<Side> {
    crate::hearing::unheard(room.file, room.days)
}

fn words_of(sides: &[Side]) -> String {
    let words: Vec<&str> = sides.iter().map(|side| word_of(&SIDES, side)).collect();
    words.join(",")
}

/// The hearing that was planned last and lies ahead.
fn last_planned<'a>(room: &Room<'a>) -> Option<(&'a Hearing, &'a Plan)> {
    let mut latest = room.file.dossier.hearings.values().rev();
    let ahead = latest.find(|it| it.lies_ahead())?;
    Some((ahead, ahead.plan.as_ref()?))
}

/// The day on which a planned hearing was to be held, once it has come.
pub(super) fn planned_day(room: &Room<'_>) -> Option<NaiveDate> {
    last_planned(room)
        .map(|(_, plan)| plan.day)
        .filter(|day| *day <= room.days.today)
}

/// A hearing is planned and its day still lies ahead.
pub(super) fn lies_ahead(room: &Room<'_>) -> bool {
    last_planned(room).is_some_and(|(_, plan)| plan.day > room.days.today)
}

/// The event that was noted; none while something that it needs is missing.
pub(super) fn event(kind: NoteKind, filled: &Filled) -> Option<Event> {
    let sides = filled.many(HEARD).iter();
    let sides = sides.filter_map(|word| meaning(&SIDES, word)).collect();
    let form = filled.word(FORM).and_then(|word| meaning(&FORMS, word));
    let moment = match kind {
        NoteKind::HearingPlan => {
            let day = filled.day(DAY)?;
            HearingMoment::Planned(Box::new(Plan {
                time: filled.time(TIME),
                ..Plan::on(day, filled.text(PLACE), form?)
            }))
        }
        NoteKind::HearingHeld => HearingMoment::Held {
            form: form?,
            notes: None,
        },
        NoteKind::HearingWaived => HearingMoment::Waived {
            reason: filled.text(REASON),
            how: String::new(),
        },
        _ => return None,
    };
    Some(Event::Hearing {
        hearing: None,
        sides,
        moment,
    })
}
