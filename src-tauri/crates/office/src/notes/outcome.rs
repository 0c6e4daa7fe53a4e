//! The finding, the answer to a proposal, measures, and what is learned.

use procedure::dossier::Measure;
use procedure::event::{Event, MeasureMoment, MeasureNo};

use super::answers::Filled;
use super::fields::{
    FINDING, FINDINGS, NOTE, REASON, WHAT, choice, fixed, hinted, line, meaning, needed, text,
    yes_no,
};
use super::kind::NoteKind;
use super::room::Room;
use crate::forms::{field, option};
use crate::moment;
use crate::wire::{FieldKind, FormField};

pub(super) const MEASURE: &str = "measure";
pub(super) const BY: &str = "by";
const PART: &str = "part";
const ACCEPTED: &str = "accepted";
const HOW: &str = "how";
const KIND: &str = "kind";
const OWNER: &str = "owner";
const EFFECTIVE: &str = "effective";
const NEEDED: &str = "needed";
const LESSON: &str = "lesson";

/// The fields of a note of this part.
pub(super) fn fields(room: &Room<'_>, kind: NoteKind, about: Option<&str>) -> Vec<FormField> {
    match kind {
        NoteKind::Finding => finding(room),
        NoteKind::ProposalAnswer => proposal_answer(room),
        NoteKind::MeasureAgree => measure_agree(room),
        NoteKind::MeasureDone => vec![
            measure_field(room, kind, about),
            text(NOTE, room.say("Hoe", "How")),
        ],
        NoteKind::MeasureTest => measure_test(room, about),
        NoteKind::MeasureDrop => vec![measure_field(room, kind, about), room.why()],
        NoteKind::Prevention => vec![
            yes_no(
                NEEDED,
                room.say(
                    "Zijn er maatregelen nodig om herhaling te voorkomen?",
                    "Are measures needed to prevent recurrence?",
                ),
            ),
            needed(text(
                REASON,
                room.say("Waarom wel of niet", "Why, or why not"),
            )),
        ],
        NoteKind::Lesson => vec![needed(text(
            LESSON,
            room.say("Wat leert u hiervan?", "What do you learn from this?"),
        ))],
        NoteKind::Disagreement => {
            let reason = text(
                REASON,
                room.say("Waarom, in eigen woorden", "Why, in their words"),
            );
            vec![reason]
        }
        _ => Vec::new(),
    }
}

fn finding(room: &Room<'_>) -> Vec<FormField> {
    let part = field(PART, room.say("Onderdeel", "Part"), FieldKind::Number);
    let hint = room.say(
        "Het nummer van het onderdeel. Laat leeg voor de hele klacht.",
        "The number of the part. Leave empty for the whole complaint.",
    );
    let reasons = needed(text(REASON, room.say("Waarom", "Why")));
    vec![room.finding_field(), reasons, hinted(part, hint)]
}

fn proposal_answer(room: &Room<'_>) -> Vec<FormField> {
    let accepted = room.say("Gaat de klager akkoord?", "Does the complainant accept it?");
    let how = needed(text(
        HOW,
        room.say("Hoe liet de klager dat weten?", "How did they say so?"),
    ));
    let hint = room.say(
        "Bijvoorbeeld: per e-mail van 3 maart, zie de stukken.",
        "For instance: by e-mail of 3 March, see the papers.",
    );
    vec![yes_no(ACCEPTED, accepted), hinted(how, hint)]
}

fn measure_agree(room: &Room<'_>) -> Vec<FormField> {
    let measures = room.regulation().measures.as_ref();
    let kinds = measures.map_or(&[][..], |it| it.kinds.as_slice());
    let mut fields = vec![needed(line(
        WHAT,
        room.say("Wat gaat er gebeuren?", "What is to be done?"),
    ))];
    if !kinds.is_empty() {
        let options = kinds
            .iter()
            .map(|kind| option(kind.id.as_str(), kind.name.in_language(room.language)))
            .collect();
        fields.push(FormField {
            options,
            ..field(KIND, room.say("Soort", "Kind"), FieldKind::Choice)
        });
    }
    fields.push(line(OWNER, room.say("Wie doet het", "Who does it")));
    fields.push(FormField {
        required: measures.is_some_and(|it| it.dated),
        ..field(BY, room.say("Klaar op", "Done by"), FieldKind::Day)
    });
    fields
}

fn measure_test(room: &Room<'_>, about: Option<&str>) -> Vec<FormField> {
    let note = room.say("Hoe hebt u dat gezien?", "How did you see that?");
    vec![
        measure_field(room, NoteKind::MeasureTest, about),
        yes_no(
            EFFECTIVE,
            room.say("Helpt de maatregel?", "Does the measure help?"),
        ),
        needed(text(NOTE, note)),
    ]
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

/// A measure can be carried out once, and tested after that.
pub(super) fn fits(measure: &Measure, kind: NoteKind) -> bool {
    match kind {
        NoteKind::MeasureDone => measure.done_on.is_none(),
        NoteKind::MeasureTest => measure.done_on.is_some(),
        _ => true,
    }
}

fn label(room: &Room<'_>, measure: &Measure) -> String {
    let what: String = measure.what.chars().take(80).collect();
    match measure.by {
        None => what,
        Some(by) => {
            let by = moment::typed(by);
            let until = room.say("uiterlijk", "by");
            format!("{what} ({until} {by})")
        }
    }
}

/// The number of the next measure: one that was taken back keeps its own.
pub(super) fn next_measure(room: &Room<'_>) -> MeasureNo {
    let agreed = room
        .file
        .timeline
        .iter()
        .filter_map(|entry| match &entry.event {
            Event::Measure { measure, .. } => Some(measure.0),
            _ => None,
        });
    MeasureNo(agreed.max().unwrap_or_default().saturating_add(1))
}

/// The event that was noted; none while something that it needs is missing.
pub(super) fn event(room: &Room<'_>, kind: NoteKind, filled: &Filled) -> Option<Event> {
    Some(match kind {
        NoteKind::Finding => Event::Found {
            part: filled.named(PART),
            finding: meaning(&FINDINGS, filled.word(FINDING)?)?,
            reasons: filled.text(REASON),
        },
        NoteKind::ProposalAnswer => Event::ProposalAnswered {
            accepted: filled.yes(ACCEPTED)?,
            how: filled.text(HOW),
        },
        NoteKind::MeasureAgree => Event::Measure {
            measure: next_measure(room),
            moment: MeasureMoment::Agreed {
                measure_kind: filled.key(KIND),
                what: filled.text(WHAT),
                owner: filled.text(OWNER),
                by: filled.day(BY),
            },
        },
        NoteKind::MeasureDone | NoteKind::MeasureTest | NoteKind::MeasureDrop => Event::Measure {
            measure: filled.named(MEASURE).map(MeasureNo)?,
            moment: of_measure(kind, filled)?,
        },
        NoteKind::Prevention => Event::Prevention {
            needed: filled.yes(NEEDED)?,
            reason: filled.text(REASON),
        },
        NoteKind::Lesson => Event::Lesson {
            text: filled.text(LESSON),
        },
        NoteKind::Disagreement => Event::Disagreed {
            reason: filled.text(REASON),
        },
        _ => return None,
    })
}

fn of_measure(kind: NoteKind, filled: &Filled) -> Option<MeasureMoment> {
    Some(match kind {
        NoteKind::MeasureDone => MeasureMoment::Done {
            note: filled.text(NOTE),
        },
        NoteKind::MeasureTest => MeasureMoment::Tested {
            effective: filled.yes(EFFECTIVE)?,
            note: filled.text(NOTE),
        },
        _ => MeasureMoment::Dropped {
            reason: filled.text(REASON),
        },
    })
}
