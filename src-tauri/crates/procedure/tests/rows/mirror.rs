//! The mirror: a letter tells what happened before it was made, to whom it went.

use procedure::event::{Agreed, Event, Finding, HearingMoment, HearingNo, LetterMoment, MeasureNo};
use procedure::mirror::{News, mirror};
use procedure::regulation::{Role, Side};

use crate::common::events::*;
use crate::common::*;

const BOTH: [Side; 2] = [Side::Complainant, Side::Respondent];

/// What a side does not know.
fn unknown(life: &Life, side: Side) -> Vec<News> {
    let case = life.today("2027-03-01");
    let items = mirror(&case.dossier, &case.timeline, &case.regulation, side);
    let untold = items.into_iter().filter(|it| it.told.is_none());
    untold.map(|it| it.news).collect()
}

fn acknowledged() -> Life {
    life("coachcenter", "2026-11-23").sent("2026-11-25", "acknowledgement", Side::Complainant)
}

#[test]
fn nothing_is_known_before_a_letter_left() {
    let fresh = life("coachcenter", "2026-11-23");
    assert_eq!(unknown(&fresh, Side::Complainant)[0], News::Received);
    let made = fresh.made("2026-11-24", "acknowledgement", Side::Complainant);
    assert!(
        unknown(&made, Side::Complainant).contains(&News::Received),
        "it lies on the desk"
    );
    assert_eq!(unknown(&acknowledged(), Side::Complainant), []);
    assert!(unknown(&acknowledged(), Side::Respondent).contains(&News::Received));
}

#[test]
fn a_new_handler_is_news_until_the_next_letter() {
    let given = Event::Assigned {
        role: Role::Handler,
        actor: colleague(2),
        reason: String::new(),
    };
    let life = acknowledged().on("2026-11-30", given);
    assert_eq!(unknown(&life, Side::Complainant), [News::Handler]);
    let told = life.sent("2026-12-01", "interim_notice", Side::Complainant);
    assert_eq!(unknown(&told, Side::Complainant), []);
}

#[test]
fn the_outcome_is_told_to_each_side_by_a_letter_of_its_own() {
    let life = acknowledged().on("2026-12-10", found(Finding::Upheld));
    assert_eq!(unknown(&life, Side::Complainant), [News::Outcome]);
    let told = life.sent("2026-12-11", "decision", Side::Complainant);
    assert_eq!(unknown(&told, Side::Complainant), []);
    assert!(unknown(&told, Side::Respondent).contains(&News::Outcome));
    // A second finding is not what that letter told.
    let again = told.on("2026-12-12", found(Finding::Partly));
    assert_eq!(unknown(&again, Side::Complainant), [News::Outcome]);
}

#[test]
fn a_letter_that_came_back_told_nothing() {
    let life = acknowledged()
        .on("2026-12-10", found(Finding::Upheld))
        .sent("2026-12-11", "decision", Side::Complainant)
        .then(
            "2026-12-18",
            LetterMoment::Returned {
                note: String::new(),
            },
        );
    assert_eq!(unknown(&life, Side::Complainant), [News::Outcome]);
}

#[test]
fn a_hearing_that_moves_must_be_told_anew_and_one_that_was_held_has_its_report() {
    let one = HearingNo(1);
    let on = |day| HearingMoment::Planned(Box::new(plan(day, &[])));
    let planned = acknowledged().on("2026-11-27", hearing(1, &BOTH, on("2026-12-10")));
    assert_eq!(
        unknown(&planned, Side::Complainant),
        [News::HearingPlanned(one)]
    );
    let invited = planned.sent("2026-11-28", "hearing_invitation", Side::Complainant);
    assert_eq!(unknown(&invited, Side::Complainant), []);
    let moved = invited.on("2026-12-01", hearing(1, &BOTH, on("2026-12-14")));
    assert_eq!(
        unknown(&moved, Side::Complainant),
        [News::HearingPlanned(one)]
    );
    let off = moved.on(
        "2026-12-02",
        hearing(
            1,
            &BOTH,
            HearingMoment::Cancelled {
                reason: "ziekte".into(),
            },
        ),
    );
    assert_eq!(
        unknown(&off, Side::Complainant),
        [News::HearingCancelled(one)]
    );
    let heard = moved.on("2026-12-14", held_with_notes(1, &BOTH));
    assert_eq!(unknown(&heard, Side::Complainant), [News::Report(one)]);
}

fn told_measure() -> Agreed {
    Agreed {
        what: "Agenda delen".into(),
        by: Some(day("2026-12-18")),
        ..Agreed::default()
    }
}

#[test]
fn an_inner_measure_is_nobodys_news() {
    let inner = Agreed {
        untold: true,
        ..told_measure()
    };
    let life = acknowledged().on("2026-12-01", agreed(1, inner));
    assert_eq!(unknown(&life, Side::Complainant), []);
    let told = life.on("2026-12-01", agreed(2, told_measure()));
    assert_eq!(
        unknown(&told, Side::Complainant),
        [News::Measure(MeasureNo(2))]
    );
    assert!(!unknown(&told, Side::Respondent).contains(&News::Measure(MeasureNo(2))));
}

#[test]
fn what_was_taken_back_never_was_news() {
    let life = acknowledged().on("2026-12-10", found(Finding::Upheld));
    let no = life.today("2026-12-10").timeline.last().unwrap().no;
    let life = life.on("2026-12-10", Event::TakenBack { event: no });
    assert_eq!(unknown(&life, Side::Complainant), []);
}
