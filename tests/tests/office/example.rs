//! The example practice: what lies in it was lived through, whatever day it is.

use acceptance::{Outbox, ask};
use chrono::NaiveDateTime;
use office::wire::*;
use office::{Cost, Office};
use tempfile::TempDir;

/// The example practice, opened for the first time at this moment.
fn opened(now: &str) -> (Office, TempDir) {
    let home = tempfile::tempdir().unwrap();
    let outbox = Outbox::new(home.path().join("saved"), home.path().join("printed")).unwrap();
    let now: NaiveDateTime = now.parse().unwrap();
    let folder = home.path().join("wederhoor");
    let office = Office::with_cost(
        folder,
        Box::new(move || now),
        Box::new(outbox),
        Cost::TRIFLING,
    );
    let _: AppState = ask(&office, "example_open", &Nothing {}).unwrap();
    (office, home)
}

fn room(office: &Office, dossier: &str) -> HearingRoom {
    let request = DossierId {
        dossier: dossier.into(),
    };
    ask(office, "hearing_open", &request).unwrap()
}

/// A hearing that was held, with everything that a talk leaves: the rooms can be seen without typing.
#[test]
fn both_sides_were_heard_in_the_example() {
    let (office, _home) = opened("2026-11-19T09:30:00");
    let room = room(&office, "1");
    let [held] = room.hearings.as_slice() else {
        panic!("{:?}", room.hearings);
    };
    assert_eq!(held.state, HearingState::Held);
    assert_eq!(held.held_on.as_deref(), Some("2026-11-13"));
    assert!(held.reported);
    let put: Vec<_> = room
        .statements
        .iter()
        .map(|it| (it.side, it.put.len(), it.relied))
        .collect();
    assert_eq!(
        put,
        [
            (Side::Complainant, 1, true),
            (Side::Complainant, 0, false),
            (Side::Respondent, 1, false)
        ]
    );
    let id = TalkId {
        talk: held.talk.clone().unwrap(),
    };
    let talk: Talk = ask(&office, "talk_open", &id).unwrap();
    assert_eq!(talk.turns.len(), 14);
    assert_eq!(
        (talk.state, talk.spoken_seconds / 60),
        (TalkState::Ended, 45)
    );
    assert_eq!(
        talk.rewritten,
        [TurnRewritten {
            turn: 9,
            versions: 2
        }]
    );
    let report: Report = ask(&office, "report_open", &id).unwrap();
    assert_eq!(report.withheld, ["Haar collega Bea Lansink"]);
    assert_eq!(report.remarks.len(), 1);
}

/// A hearing that is still to come, with somebody invited, somebody who answered, and work left.
#[test]
fn a_hearing_is_planned_in_the_example() {
    let (office, _home) = opened("2026-11-19T09:30:00");
    let room = room(&office, "2");
    let [planned] = room.hearings.as_slice() else {
        panic!("{:?}", room.hearings);
    };
    assert_eq!(planned.state, HearingState::Planned);
    assert_eq!(planned.day.as_deref(), Some("2026-11-23"));
    let invited: Vec<_> = planned
        .participants
        .iter()
        .map(|it| {
            let state = it.invitation.as_ref().map(|it| it.state);
            (it.capacity, state, it.answer.is_some())
        })
        .collect();
    assert_eq!(
        invited,
        [
            (Capacity::Complainant, Some(LetterState::Posted), true),
            (Capacity::Respondent, Some(LetterState::Concept), false),
            (Capacity::Chair, None, false),
        ]
    );
}

/// Whatever day somebody looks at the example, nothing in it comes too late by itself.
#[test]
fn the_example_is_made_on_any_day() {
    for now in [
        "2026-11-16T23:59:50",
        "2026-11-21T10:00:00",
        "2026-11-22T10:00:00",
        "2027-01-01T08:00:00",
        "2028-02-29T12:00:00",
        "2026-03-29T02:30:00",
    ] {
        let (office, _home) = opened(now);
        let rooms = ["1", "2"].map(|dossier| room(&office, dossier).hearings.len());
        assert_eq!(rooms, [1, 1], "{now}");
        let today: Today = ask(&office, "today_open", &Nothing {}).unwrap();
        let late = |it: &&DutyRow| it.group == DutyGroup::Overdue;
        let late = today.duties.iter().filter(late);
        let late: Vec<_> = late
            .map(|it| it.dossier.as_str())
            .filter(|dossier| ["1", "2"].contains(dossier))
            .collect();
        assert_eq!(late, [""; 0], "{now}");
    }
}
