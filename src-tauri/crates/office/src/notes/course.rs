//! Contact, post, and whether the complaint is taken up.

use procedure::event::{DocumentNo, Event, LetterKind};
use procedure::regulation::{Choice, SIDES, Side};

use super::answers::Filled;
use super::fields::{
    CONTACT_WAYS, NOTE, REASON, SIDE, TO, WAY, WAYS, WHAT, WHO, choice, fixed, hinted, line,
    meaning, needed, text, yes_no,
};
use super::kind::NoteKind;
use super::room::Room;
use crate::forms::{field, option};
use crate::wire::{FieldKind, FormField};

const KIND: &str = "kind";
const DOCUMENT: &str = "document";
const WITH: &str = "with";
const SOLVED: &str = "solved";
const DECLARED: &str = "declared";
pub(super) const GROUND: &str = "ground";

/// The fields of a note of this part.
pub(super) fn fields(room: &Room<'_>, kind: NoteKind, about: Option<&str>) -> Vec<FormField> {
    match kind {
        NoteKind::SentElsewhere => sent_elsewhere(room, about),
        NoteKind::InformalTalk => informal_talk(room),
        NoteKind::Contact => contact(room, about),
        NoteKind::InformationAsked => vec![
            room.side_field(room.say("Aan wie", "Of whom"), about),
            needed(text(
                WHAT,
                room.say("Wat hebt u gevraagd?", "What did you ask?"),
            )),
        ],
        NoteKind::InformationReceived => vec![
            room.side_field(room.say("Van wie", "From whom"), about),
            needed(text(
                WHAT,
                room.say("Wat hebt u gekregen?", "What did you receive?"),
            )),
        ],
        NoteKind::Confidentiality => confidentiality(room, about),
        NoteKind::Refer => vec![
            needed(line(TO, room.say("Naar wie", "To whom"))),
            room.why(),
        ],
        NoteKind::Admit => vec![text(REASON, room.say("Toelichting", "Explanation"))],
        NoteKind::NotAdmit => not_admit(room),
        _ => Vec::new(),
    }
}

fn sent_elsewhere(room: &Room<'_>, about: Option<&str>) -> Vec<FormField> {
    let (letter, side) = match about.map(|about| about.split_once('.')) {
        Some(Some((letter, side))) => (Some(letter), Some(side)),
        _ => (about, None),
    };
    let which = choice(
        KIND,
        room.say("Welke brief of e-mail", "Which letter or e-mail"),
        room.letter_options(),
    );
    let to = side.or(Some("complainant"));
    let mut fields = vec![
        fixed(which, letter),
        room.side_field(room.say("Aan wie", "To whom"), to),
        room.way_field(),
    ];
    let documents = room.document_options();
    if !documents.is_empty() {
        let copy = FormField {
            options: documents,
            ..field(
                DOCUMENT,
                room.say("Kopie in dit dossier", "Copy in this dossier"),
                FieldKind::Choice,
            )
        };
        let hint = room.say("Als u er een hebt toegevoegd.", "If you added one.");
        fields.push(hinted(copy, hint));
    }
    let said = room.say(
        "Wat staat er in het kort in?",
        "What does it say, in short?",
    );
    fields.push(text(NOTE, said));
    fields
}

fn informal_talk(room: &Room<'_>) -> Vec<FormField> {
    let with = needed(line(WITH, room.say("Met wie", "With whom")));
    let hint = room.say(
        "Bijvoorbeeld de begeleider over wie het gaat.",
        "For instance the coach that it is about.",
    );
    vec![
        hinted(with, hint),
        yes_no(
            SOLVED,
            room.say("Is het daarmee opgelost?", "Did that solve it?"),
        ),
        text(NOTE, room.say("Wat kwam eruit?", "What came of it?")),
    ]
}

fn contact(room: &Room<'_>, about: Option<&str>) -> Vec<FormField> {
    let options = CONTACT_WAYS
        .iter()
        .map(|(word, _)| {
            let label = match *word {
                "phone" => room.say("Telefoon", "Telephone"),
                "in_person" => room.say("Gesprek of bezoek", "Talk or visit"),
                _ => room.say("E-mail", "E-mail"),
            };
            option(word, label)
        })
        .collect();
    vec![
        room.side_field(room.say("Met wie", "With whom"), about),
        choice(WAY, room.say("Hoe", "How"), options),
        needed(text(NOTE, room.say("Wat is er gezegd?", "What was said?"))),
    ]
}

fn confidentiality(room: &Room<'_>, about: Option<&str>) -> Vec<FormField> {
    let declared = yes_no(
        DECLARED,
        room.say(
            "Heeft diegene geheimhouding beloofd?",
            "Did they promise confidentiality?",
        ),
    );
    let hint = room.say(
        "Kies nee als u diegene er alleen op hebt gewezen.",
        "Choose no when you only pointed it out to them.",
    );
    vec![
        room.side_field(room.say("Bij welke kant", "Of which side"), about),
        needed(line(WHO, room.say("Wie", "Who"))),
        hinted(declared, hint),
    ]
}

fn not_admit(room: &Room<'_>) -> Vec<FormField> {
    let reason = room.why();
    let mut fields = Vec::new();
    if let Some(admission) = &room.regulation().admission
        && !admission.grounds.is_empty()
    {
        let named =
            |ground: &Choice| option(ground.id.as_str(), ground.name.in_language(room.language));
        let ground = FormField {
            options: admission.grounds.iter().map(named).collect(),
            required: !admission.other_grounds,
            ..field(GROUND, room.say("Grond", "Ground"), FieldKind::Choice)
        };
        let hint = room.say(
            "Uw regeling noemt deze gronden als voorbeeld. Geldt er een andere, kies dan niets.",
            "Your regulation names these grounds as examples. If it is another one, choose none.",
        );
        fields.push(if admission.other_grounds {
            hinted(ground, hint)
        } else {
            ground
        });
    }
    let hint = room.say(
        "De klager krijgt deze reden te lezen.",
        "The complainant will read this reason.",
    );
    fields.push(hinted(reason, hint));
    fields
}

/// The event that was noted; none while something that it needs is missing.
pub(super) fn event(kind: NoteKind, filled: &Filled) -> Option<Event> {
    let side = filled.word(SIDE).and_then(|word| meaning(&SIDES, word));
    Some(match kind {
        NoteKind::SentElsewhere => Event::SentElsewhere {
            kind: filled.named::<LetterKind>(KIND)?,
            side: side?,
            way: meaning(&WAYS, filled.word(WAY)?)?,
            document: filled.named(DOCUMENT).map(DocumentNo),
            note: filled.text(NOTE),
        },
        NoteKind::InformalTalk => Event::InformalTalk {
            with: filled.text(WITH),
            solved: filled.yes(SOLVED)?,
            note: filled.text(NOTE),
        },
        NoteKind::Contact => Event::Contact {
            side: side?,
            way: meaning(&CONTACT_WAYS, filled.word(WAY)?)?,
            note: filled.text(NOTE),
        },
        NoteKind::InformationAsked => information(side?, false, filled),
        NoteKind::InformationReceived => information(side?, true, filled),
        NoteKind::Confidentiality => Event::Confidentiality {
            side: side?,
            who: filled.text(WHO),
            declared: filled.yes(DECLARED)?,
        },
        NoteKind::Refer => Event::Referred {
            to: filled.text(TO),
            reason: filled.text(REASON),
        },
        NoteKind::Admit => Event::Admission {
            granted: true,
            ground: None,
            reason: filled.text(REASON),
        },
        NoteKind::NotAdmit => Event::Admission {
            granted: false,
            ground: filled.key(GROUND),
            reason: filled.text(REASON),
        },
        _ => return None,
    })
}

fn information(side: Side, received: bool, filled: &Filled) -> Event {
    Event::Information {
        side,
        received,
        what: filled.text(WHAT),
    }
}
