//! Measures: agreed, agreed otherwise, carried out, tested, dropped.

use procedure::dossier::Measure;
use procedure::event::{Agreed, DocumentNo, Event, GrievanceNo, MeasureMoment, MeasureNo, Nature};

use super::answers::Filled;
use super::fields::{
    NOTE, REASON, WHAT, choice, fixed, hinted, line, meaning, needed, text, word_of, yes_no,
};
use super::kind::NoteKind;
use super::room::Room;
use crate::forms::{field, option};
use crate::wire::{FieldKind, FormField};
use crate::{moment, words};

pub(super) const MEASURE: &str = "measure";
pub(super) const BY: &str = "by";
pub(super) const TEST_ON: &str = "test_on";
const PART: &str = "part";
const KIND: &str = "kind";
const OWNER: &str = "owner";
const CAUSE: &str = "cause";
const TOLD: &str = "told";
const PROOF: &str = "proof";
const EFFECTIVE: &str = "effective";

const NATURES: [(&str, Nature); 4] = [
    ("remedy", Nature::Remedy),
    ("compensation", Nature::Compensation),
    ("corrective", Nature::Corrective),
    ("preventive", Nature::Preventive),
];

/// The fields of a note about a measure. What it is about is a measure, or the part of the
/// complaint that a new one follows from.
pub(super) fn fields(room: &Room<'_>, kind: NoteKind, about: Option<&str>) -> Vec<FormField> {
    match kind {
        NoteKind::MeasureAgree => agreed(room, None, about),
        NoteKind::MeasureReplan => replanned(room, about),
        NoteKind::MeasureDone => done(room, about),
        NoteKind::MeasureTest => vec![
            measure_field(room, kind, about),
            yes_no(
                EFFECTIVE,
                room.say("Helpt de maatregel?", "Does the measure help?"),
            ),
            needed(text(
                NOTE,
                room.say("Hoe hebt u dat gezien?", "How did you see that?"),
            )),
        ],
        NoteKind::MeasureDrop => vec![measure_field(room, kind, about), room.why()],
        _ => Vec::new(),
    }
}

/// What is agreed, as it stands already or for the first time.
fn agreed(room: &Room<'_>, before: Option<&Agreed>, part: Option<&str>) -> Vec<FormField> {
    let empty = Agreed::default();
    let before = before.unwrap_or(&empty);
    let with = |field: FormField, value: &str| FormField {
        value: value.to_owned(),
        ..field
    };
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, moment::typed);
    let dated = room
        .regulation()
        .measures
        .as_ref()
        .is_some_and(|it| it.dated);
    let what = line(
        WHAT,
        room.say("Wat gaat er gebeuren?", "What is to be done?"),
    );
    let mut fields = vec![needed(with(what, &before.what)), kind_field(room, before)];
    fields.extend(part_field(room, before, part));
    fields.push(with(
        line(OWNER, room.say("Wie doet het", "Who does it")),
        &before.owner,
    ));
    fields.push(FormField {
        required: dated,
        value: day(before.by),
        ..field(BY, room.say("Klaar op", "Done by"), FieldKind::Day)
    });
    let test_on = field(
        TEST_ON,
        room.say("Nagaan of het helpt", "Look whether it helps"),
        FieldKind::Day,
    );
    let hint = room.say(
        "Op die dag staat het bij Vandaag. Leeg laten mag.",
        "On that day it stands under Today. It may be left empty.",
    );
    fields.push(with(hinted(test_on, hint), &day(before.test_on)));
    let cause = text(
        CAUSE,
        room.say("Waardoor ging het mis?", "What made it go wrong?"),
    );
    let hint = room.say(
        "De oorzaak die u wegneemt. Komt niet in de brief.",
        "The cause that you take away. It does not go into the letter.",
    );
    fields.push(with(hinted(cause, hint), &before.cause));
    let told = yes_no(
        TOLD,
        room.say("Mag de klager dit lezen?", "May the complainant read this?"),
    );
    fields.push(with(told, if before.untold { "no" } else { "yes" }));
    fields
}

/// The regulation's own kinds; where it names none, what measures are for in general.
fn kind_field(room: &Room<'_>, before: &Agreed) -> FormField {
    let measures = room.regulation().measures.as_ref();
    let kinds = measures.map_or(&[][..], |it| it.kinds.as_slice());
    let natures = || {
        let of = |(word, it): &(&str, Nature)| {
            option(word, words::nature(*it).in_language(room.language))
        };
        NATURES.iter().map(of).collect()
    };
    let own = |kind: &procedure::regulation::Choice| {
        option(kind.id.as_str(), kind.name.in_language(room.language))
    };
    let (options, value) = if kinds.is_empty() {
        let word = before.nature.map(|it| word_of(&NATURES, &it).to_owned());
        (natures(), word)
    } else {
        let word = before.measure_kind.map(|it| it.to_string());
        (kinds.iter().map(own).collect(), word)
    };
    FormField {
        options,
        value: value.unwrap_or_default(),
        ..field(KIND, room.say("Soort", "Kind"), FieldKind::Choice)
    }
}

fn part_field(room: &Room<'_>, before: &Agreed, part: Option<&str>) -> Option<FormField> {
    let parts = room.file.dossier.standing_grievances();
    let options: Vec<_> = parts
        .map(|it| option(&it.no.0.to_string(), &format!("{} {}", it.no.0, it.text)))
        .collect();
    let value = before.grievance.map(|no| no.0.to_string());
    let value = value.or(part.map(str::to_owned)).unwrap_or_default();
    (!options.is_empty()).then(|| FormField {
        value: if options.iter().any(|it| it.value == value) {
            value
        } else {
            String::new()
        },
        options,
        ..field(
            PART,
            room.say("Bij onderdeel", "For part"),
            FieldKind::Choice,
        )
    })
}

fn replanned(room: &Room<'_>, about: Option<&str>) -> Vec<FormField> {
    let mut measures = room
        .measures()
        .filter(|it| fits(it, NoteKind::MeasureReplan));
    let known = about.and_then(|about| room.measures().find(|it| it.no.0.to_string() == about));
    let before = known.or_else(|| measures.next());
    let number = before.map(|it| it.no.0.to_string());
    let mut fields = vec![measure_field(
        room,
        NoteKind::MeasureReplan,
        number.as_deref(),
    )];
    fields.extend(agreed(room, before.map(|it| &it.agreed), None));
    let reason = text(REASON, room.say("Waarom", "Why"));
    let hint = room.say(
        "Nodig als de maatregel later klaar is dan beloofd.",
        "Needed when the measure is done later than was promised.",
    );
    fields.push(hinted(reason, hint));
    fields
}

fn done(room: &Room<'_>, about: Option<&str>) -> Vec<FormField> {
    let mut fields = vec![
        measure_field(room, NoteKind::MeasureDone, about),
        text(NOTE, room.say("Hoe", "How")),
    ];
    let options = room.document_options();
    if !options.is_empty() {
        let proof = FormField {
            options,
            ..field(PROOF, room.say("Bewijsstuk", "Proof"), FieldKind::Choice)
        };
        let hint = room.say(
            "Een stuk in dit dossier waaruit het blijkt. Leeg laten mag.",
            "A paper in this dossier that shows it. It may be left empty.",
        );
        fields.push(hinted(proof, hint));
    }
    fields
}

fn measure_field(room: &Room<'_>, kind: NoteKind, about: Option<&str>) -> FormField {
    let options = room
        .measures()
        .filter(|measure| fits(measure, kind))
        .map(|measure| option(&measure.no.0.to_string(), &label(room, measure)))
        .collect();
    fixed(
        choice(MEASURE, room.say("Maatregel", "Measure"), options),
        about,
    )
}

/// A measure is agreed otherwise until it is carried out, which happens once, and is tested after
/// that.
pub(super) fn fits(measure: &Measure, kind: NoteKind) -> bool {
    match kind {
        NoteKind::MeasureDone | NoteKind::MeasureReplan => measure.done_on.is_none(),
        NoteKind::MeasureTest => measure.done_on.is_some(),
        _ => true,
    }
}

fn label(room: &Room<'_>, measure: &Measure) -> String {
    let what: String = measure.agreed.what.chars().take(80).collect();
    match measure.agreed.by {
        None => what,
        Some(by) => {
            let by = moment::typed(by);
            let until = room.say("uiterlijk", "by");
            format!("{what} ({until} {by})")
        }
    }
}

/// The event that was noted; none while something that it needs is missing.
pub(super) fn event(room: &Room<'_>, kind: NoteKind, filled: &Filled) -> Option<Event> {
    let (measure, moment) = match kind {
        NoteKind::MeasureAgree => (
            room.file.dossier.next_measure(),
            MeasureMoment::Agreed(Box::new(agreement(filled))),
        ),
        _ => (
            filled.named(MEASURE).map(MeasureNo)?,
            match kind {
                NoteKind::MeasureReplan => MeasureMoment::Replanned {
                    agreed: Box::new(agreement(filled)),
                    reason: filled.text(REASON),
                },
                NoteKind::MeasureDone => MeasureMoment::Done {
                    note: filled.text(NOTE),
                    proof: filled.named(PROOF).map(DocumentNo),
                },
                NoteKind::MeasureTest => MeasureMoment::Tested {
                    effective: filled.yes(EFFECTIVE)?,
                    note: filled.text(NOTE),
                },
                _ => MeasureMoment::Dropped {
                    reason: filled.text(REASON),
                },
            },
        ),
    };
    Some(Event::Measure { measure, moment })
}

fn agreement(filled: &Filled) -> Agreed {
    let nature = filled.word(KIND).and_then(|word| meaning(&NATURES, word));
    Agreed {
        measure_kind: if nature.is_some() {
            None
        } else {
            filled.key(KIND)
        },
        nature,
        what: filled.text(WHAT),
        grievance: filled.named(PART).map(GrievanceNo),
        owner: filled.text(OWNER),
        by: filled.day(BY),
        cause: filled.text(CAUSE),
        test_on: filled.day(TEST_ON),
        untold: filled.yes(TOLD) == Some(false),
    }
}
