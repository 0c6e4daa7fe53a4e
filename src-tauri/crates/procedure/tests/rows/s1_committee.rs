//! Coachcenter: the committee, independence, and the end.

use procedure::event::Finding;
use procedure::intake::{Intake, Respondent, StaffId};
use procedure::regulation::{Firmness, Involvement, Role, Side};
use procedure::situation::{RoadStanding, Stage, Standing, Warning};
use procedure::step::Refusal;

use crate::common::events::*;
use crate::common::*;

const S1: &str = "coachcenter";

fn ruled_by_management() -> Life {
    life(S1, "2026-11-23")
        .answered("2026-11-24", "2026-12-10")
        .on("2026-12-10", found(Finding::NotUpheld))
}

fn before_the_committee() -> Life {
    ruled_by_management().on("2027-01-11", taken("committee"))
}

/// S1.16: who does not accept the ruling, or that there is none, may go to the committee, at any
/// time, also when the dossier was closed.
#[test]
fn the_committee_is_open_after_a_no() {
    let undecided = life(S1, "2026-11-23").today("2026-12-01");
    assert_eq!(undecided.road("committee"), (RoadStanding::NotYet, None));
    let refused = [Refusal::RoadNotOpen];
    assert_eq!(
        undecided.against("2026-12-01", &taken("committee")),
        refused
    );
    let not_admitted = life(S1, "2026-11-23")
        .on(
            "2026-11-24",
            not_admitted(None, "Het gaat over een ander bedrijf."),
        )
        .sent("2026-11-25", "not_admitted", Side::Complainant);
    for life in [not_admitted, ruled_by_management()] {
        for life in [life.clone(), life.on("2026-12-11", closed())] {
            let case = life.today("2028-06-01");
            assert_eq!(case.road("committee"), (RoadStanding::Open, None));
            assert_eq!(case.against("2028-06-01", &taken("committee")), []);
        }
    }
    let case = before_the_committee().today("2027-01-12");
    assert_eq!(
        case.road("committee").0,
        RoadStanding::Taken(day("2027-01-11"))
    );
    assert_eq!(case.situation().stage, Stage::Disagreement);
}

/// S1.17: after its composition the papers go to the committee, with an inventory, and the client
/// is told.
#[test]
fn the_papers_go_to_the_committee() {
    let life = before_the_committee();
    let case = life.today("2027-01-12");
    assert_eq!(
        case.acts("compose_committee"),
        [act("own.committee_composed")]
    );
    assert_eq!(case.standing("forward_papers"), Standing::NotStarted);
    let composed = life.on("2027-01-13", own("committee_composed"));
    let case = composed.today("2027-01-13");
    assert_eq!(
        case.acts("forward_papers"),
        [
            act("road.committee.forwarded"),
            send_to("forwarding", Side::Third),
            send_to("forwarding_notice", Side::Complainant)
        ]
    );
    let nobody = forwarded("committee", "");
    assert_eq!(case.against("2027-01-13", &nobody), [Refusal::NoText]);
    let gone = composed
        .on("2027-01-14", forwarded("committee", "de klachtencommissie"))
        .sent("2027-01-14", "forwarding", Side::Third)
        .sent("2027-01-15", "forwarding_notice", Side::Complainant);
    let case = gone.today("2027-01-15");
    assert_eq!(
        case.standing("forward_papers"),
        Standing::Met(day("2027-01-15"))
    );
    assert_eq!(case.acts("committee_ruling"), [act("road.committee.ruled")]);
}

/// S1.18: the client may challenge the committee, with a reason; whether others came is noted.
#[test]
fn the_committee_can_be_challenged() {
    let reason = "Een lid is familie van de coach.";
    let early = ruled_by_management().today("2027-01-10");
    let challenge = challenged("committee", reason, true);
    assert_eq!(
        early.against("2027-01-10", &challenge),
        [Refusal::RoadNotOpen]
    );
    let case = before_the_committee().today("2027-01-18");
    for granted in [true, false] {
        let challenge = challenged("committee", reason, granted);
        assert_eq!(case.against("2027-01-18", &challenge), [], "{granted}");
    }
    let bare = challenged("committee", " ", false);
    assert_eq!(case.against("2027-01-18", &bare), [Refusal::NoReason]);
}

/// S1.19: the committee rules, and that binds all; the text names no term for it.
#[test]
fn the_ruling_of_the_committee_ends_the_matter() {
    let life = before_the_committee()
        .on("2027-01-13", own("committee_composed"))
        .on("2027-01-14", forwarded("committee", "de klachtencommissie"));
    let case = life.today("2027-03-01");
    assert_eq!(case.standing("committee_ruling"), Standing::Running);
    assert_eq!(case.due("committee_ruling"), None);
    let ruled = life.on("2027-03-01", ruled("committee", Finding::NotUpheld));
    let case = ruled.today("2027-03-02");
    assert_eq!(
        case.standing("committee_ruling"),
        Standing::Met(day("2027-03-01"))
    );
    assert_eq!(
        case.road("committee").0,
        RoadStanding::Done(day("2027-03-01"))
    );
    assert_eq!(case.situation().stage, Stage::Answered);
}

/// S1.17: to close the dossier does not take the committee's papers away.
#[test]
fn a_closed_dossier_still_goes_to_the_committee() {
    let case = before_the_committee()
        .on("2027-01-12", closed())
        .today("2027-01-13");
    assert_eq!(
        case.acts("compose_committee"),
        [act("own.committee_composed")]
    );
}

/// S1.19: when the client withdraws, nothing is asked of the committee any more.
#[test]
fn a_withdrawal_ends_the_road() {
    let case = before_the_committee()
        .on("2027-01-12", withdrawn())
        .today("2027-01-13");
    assert_eq!(case.standing("compose_committee"), Standing::Lapsed);
    assert_eq!(case.situation().duties, []);
}

/// S1.17, S1.19: when the road ends without a ruling, nothing of it is owed any more.
#[test]
fn an_ended_road_owes_nothing() {
    let composed = before_the_committee().on("2027-01-13", own("committee_composed"));
    let before = composed.on("2027-01-14", forwarded("committee", "de klachtencommissie"));
    for (life, rule) in [
        (before_the_committee(), "compose_committee"),
        (composed, "forward_papers"),
        (before, "committee_ruling"),
    ] {
        assert_eq!(
            life.today("2027-01-14").standing(rule),
            Standing::Running,
            "{rule}"
        );
        let ended = life.on("2027-01-15", ended("committee"));
        assert_eq!(
            ended.today("2027-01-15").standing(rule),
            Standing::Lapsed,
            "{rule}"
        );
    }
}

/// S1.20: when the practice proves responsible, also by the committee, an improvement is owed.
#[test]
fn a_complaint_upheld_by_the_committee_asks_for_an_improvement() {
    let asks = |life: &Life| {
        life.today("2027-03-02")
            .owed_besides()
            .contains(&act("measure.agreed"))
    };
    let life = before_the_committee();
    assert!(!asks(
        &life.on("2027-03-01", ruled("committee", Finding::NotUpheld))
    ));
    let upheld = life.on("2027-03-01", ruled("committee", Finding::Upheld));
    assert!(asks(&upheld));
    assert!(asks(&upheld.on("2027-03-02", closed())));
    assert!(!asks(&upheld.on("2027-03-02", measure(None))));
}

/// S1.21: a refused complaint is registered and kept two years as well, from its closing.
#[test]
fn a_refused_complaint_is_kept() {
    let case = life(S1, "2026-11-23")
        .on(
            "2026-11-24",
            not_admitted(None, "Het gaat over een ander bedrijf."),
        )
        .sent("2026-11-25", "not_admitted", Side::Complainant)
        .on("2026-11-26", closed())
        .today("2026-11-27");
    assert_eq!(case.dossier.registered_on, day("2026-11-23"));
    assert_eq!(case.kept_until(), Some(day("2028-11-26")));
}

/// S1.22: who is complained of and handles the complaint is warned of, since the text lets the
/// management do it; into the committee nobody comes who dealt with it.
#[test]
fn dependence_is_warned_of_or_blocked() {
    let intake = Intake {
        respondents: vec![Respondent {
            name: "T. Aksoy".into(),
            kind: Some(key("staff")),
            staff: Some(StaffId(1)),
        }],
        ..complaint("2026-11-23")
    };
    let life = Life::of(regulation(S1), intake);
    let case = life.today("2026-11-23");
    let warning = |role| Warning::Dependent {
        actor: colleague(1),
        role,
        involvement: Involvement::Respondent,
        firmness: Firmness::Warn,
    };
    assert_eq!(case.warnings()[0], warning(Role::Handler));
    let decides = assigned(Role::Decider, colleague(1));
    assert_eq!(case.against("2026-11-23", &decides), []);
    let decided = life.on("2026-11-23", decides).today("2026-11-23");
    assert!(decided.warnings().contains(&warning(Role::Decider)));
    let sits = |actor| assigned(Role::CommitteeMember, actor);
    let against = case.against("2026-11-23", &sits(colleague(1)));
    for involvement in [Involvement::Respondent, Involvement::Handler] {
        assert!(against.contains(&Refusal::Dependent(Role::CommitteeMember, involvement)));
    }
    let manages = life.on("2026-11-23", assigned(Role::Management, colleague(2)));
    let refused = [Refusal::Dependent(
        Role::CommitteeMember,
        Involvement::Management,
    )];
    assert_eq!(
        manages
            .today("2026-11-23")
            .against("2026-11-23", &sits(colleague(2))),
        refused
    );
    assert_eq!(case.against("2026-11-23", &sits(colleague(3))), []);
    assert_eq!(case.against("2026-11-23", &sits(outsider())), []);
}
