//! The finding, the answer to a proposal, prevention, and what is learned.

use procedure::event::Event;

use super::answers::Filled;
use super::fields::{
    FINDING, FINDINGS, REASON, chosen, hinted, meaning, needed, text, word_of, yes_no,
};
use super::kind::NoteKind;
use super::room::Room;
use crate::wire::FormField;

const ACCEPTED: &str = "accepted";
const HOW: &str = "how";
const NEEDED: &str = "needed";
const LESSON: &str = "lesson";

/// The fields of a note of this part.
pub(super) fn fields(room: &Room<'_>, kind: NoteKind) -> Vec<FormField> {
    match kind {
        NoteKind::Finding => finding(room),
        NoteKind::ProposalAnswer => proposal_answer(room),
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

/// What the parts make of the whole is chosen already; another finding needs its own reasons.
fn finding(room: &Room<'_>) -> Vec<FormField> {
    let derived = room.file.dossier.derived_finding();
    let word = derived.map(|it| word_of(&FINDINGS, &it));
    let reasons = text(REASON, room.say("Waarom", "Why"));
    let reasons = if word.is_some() {
        let hint = room.say(
            "Alleen nodig als het geheel niet uit de onderdelen volgt.",
            "Only needed when the whole does not follow from the parts.",
        );
        hinted(reasons, hint)
    } else {
        needed(reasons)
    };
    vec![
        chosen(room.finding_field(), word.unwrap_or_default()),
        reasons,
    ]
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

/// The event that was noted; none while something that it needs is missing.
pub(super) fn event(kind: NoteKind, filled: &Filled) -> Option<Event> {
    Some(match kind {
        NoteKind::Finding => Event::Found {
            part: None,
            finding: meaning(&FINDINGS, filled.word(FINDING)?)?,
            reasons: filled.text(REASON),
        },
        NoteKind::ProposalAnswer => Event::ProposalAnswered {
            accepted: filled.yes(ACCEPTED)?,
            how: filled.text(HOW),
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
