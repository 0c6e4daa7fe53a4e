//! Writing down what people say, while they say it.

use office::wire::*;

use super::heard;
use crate::notes::Case;

pub(super) fn begun(case: &Case) -> Talk {
    case.planned();
    let request = TalkBeginRequest {
        dossier: case.dossier.clone(),
        hearing: Some(1),
        side: None,
    };
    let talk: Talk = case.asked("talk_begin", &request).unwrap();
    assert_eq!(talk.state, TalkState::Prepared);
    clock(case, &talk, ClockMoment::Began)
}

pub(super) fn clock(case: &Case, talk: &Talk, what: ClockMoment) -> Talk {
    let request = TalkClockRequest {
        talk: talk.talk.clone(),
        what,
    };
    case.asked("talk_clock", &request).unwrap()
}

pub(super) fn turn(no: u32, speaker: u16, text: &str) -> Turn {
    Turn {
        no,
        speaker,
        text: text.into(),
        begun_at: "2026-11-19T14:04:10".into(),
        closed: true,
        grievances: Vec::new(),
        label: None,
        bookmark: false,
        answer_due: false,
        withheld: Vec::new(),
    }
}

pub(super) fn keep(case: &Case, talk: &Talk, turns: Vec<Turn>) {
    let request = TalkKeepRequest {
        talk: talk.talk.clone(),
        turns,
    };
    let _: TalkKept = case.asked("talk_keep", &request).unwrap();
}

pub(super) fn id(talk: &Talk) -> TalkId {
    TalkId {
        talk: talk.talk.clone(),
    }
}

pub(super) fn end(case: &Case, talk: &Talk) -> Talk {
    case.asked("talk_end", &id(talk)).unwrap()
}

/// EXPERIENCE.md: who was asked can speak, in the order in which they were asked.
#[test]
fn whoever_was_asked_can_speak() {
    let case = heard();
    let talk = begun(&case);
    let speakers: Vec<_> = talk
        .speakers
        .iter()
        .map(|it| (it.no, it.part.as_str(), it.name.as_str(), it.side))
        .collect();
    assert_eq!(
        speakers,
        [
            (1, "Klager", "mevrouw Ria Hoekzema", Some(Side::Complainant)),
            (2, "Bijstand", "de heer K. Post", Some(Side::Complainant)),
            (3, "Beklaagde", "Jorn Veldkamp", Some(Side::Respondent)),
            (4, "Gespreksleider", "Marit Holsteijn", None),
        ]
    );
    let request = SpeakerAddRequest {
        talk: talk.talk.clone(),
        name: "mevrouw T. Aksoy".into(),
        capacity: Capacity::Witness,
        side: Side::Third,
    };
    let talk: Talk = case.asked("talk_speaker_add", &request).unwrap();
    assert_eq!(talk.speakers[4].name, "mevrouw T. Aksoy");
}

/// ARCHIVE.md: what was answered as kept is there after the program was stopped in the middle, and
/// the talk goes on where it was.
#[test]
fn a_talk_survives_a_restart_and_goes_on() {
    let case = heard();
    let talk = begun(&case);
    let open = Turn {
        closed: false,
        ..turn(2, 3, "Ik was ziek en")
    };
    keep(&case, &talk, vec![turn(1, 1, "Drie keer afgezegd."), open]);
    let Case { desk, dossier } = case;
    let desk = desk.restarted();
    desk.unlock();
    let case = Case { desk, dossier };
    let found: Talk = case.asked("talk_open", &id(&talk)).unwrap();
    assert_eq!(found.state, TalkState::Live);
    let texts: Vec<_> = found
        .turns
        .iter()
        .map(|it| (it.text.as_str(), it.closed))
        .collect();
    assert_eq!(
        texts,
        [("Drie keer afgezegd.", true), ("Ik was ziek en", false)]
    );
    keep(
        &case,
        &talk,
        vec![turn(2, 3, "Ik was ziek en dat spijt me.")],
    );
    let ended = end(&case, &talk);
    assert_eq!(ended.turns[1].text, "Ik was ziek en dat spijt me.");
}

/// The clock of a talk stands still while it is adjourned.
#[test]
fn a_talk_is_adjourned_and_goes_on() {
    let case = heard();
    let talk = begun(&case);
    let paused = clock(&case, &talk, ClockMoment::Paused);
    assert_eq!(paused.state, TalkState::Paused);
    let resumed = clock(&case, &talk, ClockMoment::Resumed);
    assert_eq!(resumed.state, TalkState::Live);
    let told: Vec<ClockMoment> = resumed.clock.iter().map(|it| it.what).collect();
    assert_eq!(
        told,
        [
            ClockMoment::Began,
            ClockMoment::Paused,
            ClockMoment::Resumed
        ]
    );
}

/// When a talk ends its hearing was held, its notes never change, and the chain vouches for them.
#[test]
fn the_notes_of_a_talk_that_ended_are_fixed() {
    let case = heard();
    let talk = begun(&case);
    let open = Turn {
        closed: false,
        ..turn(1, 1, "Drie keer afgezegd.")
    };
    keep(&case, &talk, vec![open]);
    let ended = end(&case, &talk);
    assert_eq!(ended.state, TalkState::Ended);
    assert!(ended.turns[0].closed);
    let card = &case.room().hearings[0];
    assert_eq!(card.state, HearingState::Held);
    assert_eq!(card.held_on.as_deref(), Some("2026-11-19"));
    let request = TalkKeepRequest {
        talk: talk.talk.clone(),
        turns: vec![turn(1, 1, "Nooit afgezegd.")],
    };
    let refused = case.asked::<TalkKept>("talk_keep", &request).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::TalkEnded);
    assert_eq!(case.room().unheard, [], "both sides were heard");
    let again = case.asked::<Talk>("talk_end", &id(&talk)).unwrap_err();
    assert_eq!(again.error.code, FaultCode::TalkEnded);
}

/// A turn that is opened again keeps what it said before.
#[test]
fn every_version_of_a_turn_stays_readable() {
    let case = heard();
    let talk = begun(&case);
    for text in ["Drie keer.", "Drie of vier keer.", "Drie keer."] {
        keep(&case, &talk, vec![turn(1, 1, text)]);
    }
    let request = TurnHistoryRequest {
        talk: talk.talk.clone(),
        turn: 1,
    };
    let history: TurnHistory = case.asked("turn_history", &request).unwrap();
    let texts: Vec<_> = history
        .versions
        .iter()
        .map(|it| (it.version, it.text.as_str(), it.by.as_str()))
        .collect();
    let by = "Marit Holsteijn";
    assert_eq!(
        texts,
        [
            (1, "Drie keer.", by),
            (2, "Drie of vier keer.", by),
            (3, "Drie keer.", by)
        ]
    );
}

/// S0.13: what one side said the other must be able to answer; the finding warns while it leans on
/// what was never put to them.
#[test]
fn what_wants_an_answer_is_listed_put_and_ticked() {
    let case = heard();
    case.named("Afspraken op de dag zelf afgezegd");
    let talk = begun(&case);
    let marked = Turn {
        answer_due: true,
        grievances: vec![1],
        ..turn(1, 1, "Hij zei dat het aan mij lag.")
    };
    keep(&case, &talk, vec![marked, turn(2, 3, "Goedemiddag.")]);
    end(&case, &talk);
    let room = case.room();
    let [statement] = room.statements.as_slice() else {
        panic!("{:?}", room.statements);
    };
    assert_eq!(
        (statement.side, statement.text.as_str(), statement.grievance),
        (Side::Complainant, "Hij zei dat het aan mij lag.", Some(1))
    );
    assert_eq!(statement.unasked, [Side::Respondent]);
    assert_eq!(statement.said, "gesprek van do 19 november, beurt 1");
    let warned = || {
        let warnings = case.view().warnings.into_iter();
        warnings
            .filter(|it| it.code == WarningCode::NeverPut)
            .count()
    };
    assert_eq!(warned(), 0, "nothing leans on it yet");
    let rely = StatementRelyRequest {
        dossier: case.dossier.clone(),
        statement: 1,
        relied: true,
    };
    let _: HearingRoom = case.asked("statement_rely", &rely).unwrap();
    assert_eq!(warned(), 1);
    let decision = case.begin("decision", Side::Complainant);
    let [leaned_on] = decision.unanswered.as_slice() else {
        panic!("the decision leans on it");
    };
    assert_eq!(
        (leaned_on.statement, &leaned_on.to[..]),
        (1, &[Side::Respondent][..])
    );
    let put = StatementPutRequest {
        dossier: case.dossier.clone(),
        statement: 1,
        to: Side::Respondent,
        on: "vandaag".into(),
        hearing: None,
        letter: None,
        how: "gebeld".into(),
        answer: "Dat heb ik niet gezegd.".into(),
    };
    let room: HearingRoom = case.asked("statement_put", &put).unwrap();
    assert_eq!(room.statements[0].unasked, []);
    assert_eq!(room.statements[0].put[0].answer, "Dat heb ik niet gezegd.");
    assert_eq!(warned(), 0);
    assert_eq!(case.look(&decision).unanswered, []);
}

/// A telephone call is written down with the same tool and becomes a note in the dossier.
#[test]
fn a_call_becomes_a_note_of_the_dossier() {
    let case = heard();
    let request = TalkBeginRequest {
        dossier: case.dossier.clone(),
        hearing: None,
        side: Some(Side::Complainant),
    };
    let talk: Talk = case.asked("talk_begin", &request).unwrap();
    assert_eq!(talk.state, TalkState::Live, "who calls is not kept waiting");
    keep(
        &case,
        &talk,
        vec![
            turn(1, 1, "Ik kan die dag niet."),
            turn(2, 2, "Dan zoeken wij een andere."),
        ],
    );
    end(&case, &talk);
    let (title, detail) = case.latest();
    assert_eq!(title, "Telefoongesprek met de klager");
    assert!(
        detail.contains("mevrouw Ria Hoekzema: Ik kan die dag niet."),
        "{detail}"
    );
}

/// A talk that was begun by mistake leaves nothing.
#[test]
fn a_talk_by_mistake_is_thrown_away() {
    let case = heard();
    let talk = begun(&case);
    let _: Nothing = case.asked("talk_discard", &id(&talk)).unwrap();
    let gone = case.asked::<Talk>("talk_open", &id(&talk)).unwrap_err();
    assert_eq!(gone.error.code, FaultCode::NotFound);
    assert_eq!(case.room().hearings[0].talk, None);
}

/// Issue, bad input: eight hours and five thousand turns, and a paste of a megabyte.
#[test]
fn a_very_long_talk_loses_nothing() {
    let case = heard();
    let talk = begun(&case);
    for first in (1..=5_000).step_by(250) {
        let turns =
            (first..first + 250).map(|no| turn(no, 1 + (no % 4) as u16, "Eén zin met é en ï."));
        keep(&case, &talk, turns.collect());
    }
    let pasted = "Dit is geplakt. ".repeat(65_536);
    keep(&case, &talk, vec![turn(5_001, 1, &pasted)]);
    let ended = end(&case, &talk);
    assert_eq!(ended.turns.len(), 5_001);
    assert_eq!(ended.turns[5_000].text, pasted);
    let refused = TalkKeepRequest {
        talk: talk.talk.clone(),
        turns: vec![turn(5_002, 1, &"x".repeat(2_000_001))],
    };
    let refused = case.asked::<TalkKept>("talk_keep", &refused).unwrap_err();
    assert_eq!(refused.error.fields[0].code, FieldCode::TooLong);
}
