//! Krachtig Perspectief: review, sharing, retention, and what the text does not foresee.

use procedure::event::{Event, Finding};
use procedure::independence::free_for;
use procedure::intake::{Intake, Respondent, StaffId};
use procedure::regulation::{Involvement, Role, Side};
use procedure::situation::{RoadStanding, Stage, Standing, Warning};
use procedure::step::Refusal;

use crate::common::events::*;
use crate::common::*;
use crate::s4::{S4, complete, decided, started};

fn reviewed() -> Life {
    decided().on("2026-12-21", taken("review"))
}

/// S4.16: two weeks from the dispatch of the decision; a last day that nobody works moves on, and
/// after it the practice may still agree.
#[test]
fn review_is_open_for_two_weeks() {
    assert_eq!(
        started().today("2026-12-01").road("review"),
        (RoadStanding::NotYet, None)
    );
    // 25 December is a holiday, followed by Boxing Day and a Sunday.
    let until = Some(day("2026-12-28"));
    for (today, standing) in [
        ("2026-12-11", RoadStanding::Open),
        ("2026-12-28", RoadStanding::Open),
        ("2026-12-29", RoadStanding::Passed),
    ] {
        let case = decided().today(today);
        assert_eq!(case.road("review"), (standing, until), "{today}");
        assert_eq!(case.against(today, &taken("review")), [], "{today}");
    }
    let copied = decided().sent("2026-12-16", "decision", Side::Respondent);
    assert_eq!(copied.today("2026-12-16").road("review").1, until);
    // A second decision opens it anew; 29 March 2027 is Easter Monday.
    let anew = decided().sent("2027-03-15", "decision", Side::Complainant);
    let open = (RoadStanding::Open, Some(day("2027-03-30")));
    assert_eq!(anew.today("2027-03-16").road("review"), open);
}

/// S4.17: somebody who handled, heard, decided or is complained of cannot review; somebody else
/// can, and in a practice of one it must be an outsider.
#[test]
fn the_reviewer_is_somebody_else() {
    let intake = Intake {
        respondents: vec![Respondent {
            name: "T. Aksoy".into(),
            kind: Some(key("staff")),
            staff: Some(StaffId(2)),
        }],
        ..complete()
    };
    let life = Life::of(regulation(S4), intake)
        .on("2026-11-25", assigned(Role::HearingChair, colleague(3)))
        .on("2026-11-25", assigned(Role::Decider, colleague(4)))
        .answered("2026-11-26", "2026-12-11")
        .on("2026-12-21", taken("review"));
    let case = life.today("2026-12-21");
    for (no, involvement) in [
        (1, Involvement::Handler),
        (2, Involvement::Respondent),
        (3, Involvement::HearingChair),
        (4, Involvement::Decider),
    ] {
        let reviews = assigned(Role::Reviewer, colleague(no));
        let refused = [Refusal::Dependent(Role::Reviewer, involvement)];
        assert_eq!(case.against("2026-12-21", &reviews), refused);
    }
    for actor in [colleague(5), outsider()] {
        assert_eq!(
            case.against("2026-12-21", &assigned(Role::Reviewer, actor)),
            []
        );
    }
    let alone = [colleague(1)];
    assert_eq!(
        free_for(&case.dossier, &case.regulation, Role::Reviewer, &alone),
        []
    );
}

/// S4.17: a reviewer is appointed, and rules within the practice's own four weeks.
#[test]
fn the_review_has_a_term_of_its_own() {
    let case = reviewed().today("2026-12-21");
    assert_eq!(case.acts("appoint_reviewer"), [act("assigned.reviewer")]);
    assert_eq!(case.due("review"), Some(day("2027-01-18")));
    assert_eq!(case.situation().stage, Stage::Disagreement);
    let life = reviewed()
        .on("2026-12-22", assigned(Role::Reviewer, colleague(5)))
        .on("2027-01-14", ruled("review", Finding::Upheld))
        .sent("2027-01-15", "review_decision", Side::Complainant);
    let case = life.today("2027-01-15");
    assert_eq!(
        case.standing("appoint_reviewer"),
        Standing::Met(day("2026-12-22"))
    );
    assert_eq!(case.standing("review"), Standing::Met(day("2027-01-15")));
    assert_eq!(case.situation().stage, Stage::Answered);
    assert_eq!(case.owed_besides(), [act("measure.agreed")]);
    let ended = reviewed()
        .on("2026-12-29", ended("review"))
        .today("2026-12-29");
    assert_eq!(ended.standing("review"), Standing::Lapsed);
}

/// S4.18: with whom what was shared and why is noted, also when the dossier is closed.
#[test]
fn sharing_is_noted() {
    let shared = |with: &str, what: &str, reason: &str| Event::Shared {
        with: with.into(),
        what: what.into(),
        reason: reason.into(),
    };
    let closed = decided().on("2026-12-14", closed());
    for life in [started(), closed] {
        let case = life.today("2026-12-14");
        let against = |event| case.against("2026-12-14", &event);
        assert_eq!(
            against(shared(
                "de leidinggevende",
                "de brief",
                "Zij zoekt het uit."
            )),
            []
        );
        assert_eq!(
            against(shared("", "de brief", "Zij zoekt het uit.")),
            [Refusal::NoText]
        );
        assert_eq!(
            against(shared("de leidinggevende", "", "Zij zoekt het uit.")),
            [Refusal::NoText]
        );
        assert_eq!(
            against(shared("de leidinggevende", "de brief", " ")),
            [Refusal::NoReason]
        );
    }
}

/// S4.20: as long as the practice chose, which another choice changes.
#[test]
fn the_retention_is_a_choice() {
    let life = |keep: &str| {
        let mut regulation = regulation(S4);
        regulation.retention.keep = keep.parse().unwrap();
        Life::of(regulation, complete()).on("2026-12-14", closed())
    };
    for (keep, until) in [
        ("2 years", "2028-12-14"),
        ("18 months", "2028-06-14"),
        ("5 years", "2031-12-14"),
    ] {
        assert_eq!(
            life(keep).today("2026-12-14").kept_until(),
            Some(day(until))
        );
    }
}

/// S4.21: before 1 October 2024 the regulation did not hold; of that very day the user is asked.
#[test]
fn the_first_day_is_asked() {
    for (received, expected) in [
        (
            "2024-09-30",
            Some(Warning::BeforeRegulation(day("2024-10-01"))),
        ),
        ("2024-10-01", Some(Warning::DoubtfulDay(day("2024-10-01")))),
        ("2024-10-02", None),
    ] {
        let intake = Intake {
            received_on: day(received),
            incident_on: Some(day("2024-09-02")),
            ..complete()
        };
        let warnings = Life::of(regulation(S4), intake).today(received).warnings();
        assert_eq!(warnings, Vec::from_iter(expected), "{received}");
    }
}

/// S4.22: what the text does not foresee the management decides, with a reason, also afterwards.
#[test]
fn the_management_decides_the_unforeseen() {
    let decision = |what: &str, reason: &str| Event::ManagementDecided {
        what: what.into(),
        reason: reason.into(),
    };
    let closed = decided().on("2026-12-14", closed());
    for life in [started(), closed] {
        let case = life.today("2026-12-14");
        let against = |event| case.against("2026-12-14", &event);
        assert_eq!(
            against(decision(
                "Twee klachten samen behandelen",
                "Zelfde voorval."
            )),
            []
        );
        assert_eq!(against(decision("", "Zelfde voorval.")), [Refusal::NoText]);
        assert_eq!(
            against(decision("Twee klachten samen behandelen", "")),
            [Refusal::NoReason]
        );
    }
}
