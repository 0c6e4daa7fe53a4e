//! What the window is told of a talk beside its words.

use office::wire::*;

use super::heard;
use super::reporting::{open, over, settle};
use super::talking::{begun, id, keep, turn};

/// A turn that says what it always said has nothing to look back at.
#[test]
fn only_a_turn_that_was_rewritten_has_versions() {
    let case = heard();
    let talk = begun(&case);
    let unfinished = |text| Turn {
        closed: false,
        ..turn(1, 1, text)
    };
    for text in ["Drie", "Drie keer", "Drie keer."] {
        keep(&case, &talk, vec![unfinished(text)]);
    }
    keep(
        &case,
        &talk,
        vec![turn(1, 1, "Drie keer."), turn(2, 3, "Twee.")],
    );
    let told = |talk: &Talk| -> Talk { case.asked("talk_open", &id(talk)).unwrap() };
    assert_eq!(told(&talk).rewritten, []);
    for text in ["Twee keer.", "Twee of drie keer."] {
        keep(&case, &talk, vec![turn(2, 3, text)]);
    }
    let rewritten = TurnRewritten {
        turn: 2,
        versions: 3,
    };
    assert_eq!(told(&talk).rewritten, [rewritten]);
}

/// Whether there is a report already decides what the window offers.
#[test]
fn a_talk_says_whether_it_has_a_report() {
    let (case, talk) = over();
    let told = || {
        let talk: Talk = case.asked("talk_open", &id(&talk)).unwrap();
        (talk.reported, case.room().hearings[0].reported)
    };
    assert_eq!(told(), (false, false));
    open(&case, &talk);
    assert_eq!(told(), (true, true));
}

/// Issue, point 4: notes that are gone were destroyed, on a day that is told.
#[test]
fn a_talk_says_when_its_notes_were_destroyed() {
    for (notes, day) in [
        (RawNotes::Kept, None),
        (RawNotes::Destroyed, Some("2026-11-21")),
    ] {
        let (case, talk) = over();
        open(&case, &talk);
        case.desk.days_pass(2);
        settle(&case, &talk, Some(notes)).unwrap();
        let told: Talk = case.asked("talk_open", &id(&talk)).unwrap();
        assert_eq!(told.notes_destroyed_on.as_deref(), day);
        assert_eq!(told.turns.is_empty(), day.is_some());
    }
}
