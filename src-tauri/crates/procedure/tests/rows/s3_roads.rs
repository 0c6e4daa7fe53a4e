//! Heelimperfect: what is open after a second no, inspection, and the end.

use procedure::event::{DocumentNo, Event, Finding, RoadMoment};
use procedure::intake::StaffId;
use procedure::regulation::{Involvement, Role, Side};
use procedure::situation::{RoadStanding, Standing};
use procedure::step::Refusal;

use crate::common::events::*;
use crate::common::*;
use crate::s3::{proposed, started};

/// Both proposals were refused, the second on 18 January.
fn refused_twice() -> Life {
    proposed()
        .on("2026-12-18", proposal_answered(false))
        .sent("2027-01-12", "proposal", Side::Complainant)
        .on("2027-01-18", proposal_answered(false))
}

/// S3.15: a talk within four weeks of the second refusal, with somebody whom each party accepted.
#[test]
fn mediation_follows_a_second_refusal() {
    let once = proposed().on("2026-12-18", proposal_answered(false));
    assert_eq!(
        once.today("2026-12-18").road("mediation").0,
        RoadStanding::NotYet
    );
    let life = refused_twice();
    let case = life.today("2027-01-18");
    assert_eq!(case.road("mediation").0, RoadStanding::Open);
    assert_eq!(case.due("mediation"), Some(day("2027-02-15")));
    let opened = life.on("2027-01-20", taken("mediation"));
    let asked = [
        act("road.mediation.complainant.accepted"),
        act("road.mediation.respondent.accepted"),
        send_to("mediation_invitation", Side::Complainant),
    ];
    assert_eq!(
        opened.today("2027-01-20").acts("mediation_invitation"),
        asked
    );
    let one = opened.on("2027-01-21", accepted("mediation", Side::Complainant));
    assert_eq!(
        one.today("2027-01-21").acts("mediation_invitation"),
        asked[1..]
    );
    let met = one
        .on("2027-01-22", accepted("mediation", Side::Respondent))
        .sent("2027-01-22", "mediation_invitation", Side::Complainant)
        .on("2027-02-16", held("mediation"))
        .today("2027-02-16");
    assert_eq!(
        met.standing("mediation_invitation"),
        Standing::Met(day("2027-01-22"))
    );
    assert_eq!(
        met.standing("mediation"),
        Standing::MetLate(day("2027-02-16"))
    );
}

/// S3.15: the mediator is independent of the first handling.
#[test]
fn the_mediator_did_not_handle_the_complaint() {
    let case = refused_twice().today("2027-01-20");
    let mediates = |actor| assigned(Role::Mediator, actor);
    let dependent = [Refusal::Dependent(Role::Mediator, Involvement::Handler)];
    assert_eq!(
        case.against("2027-01-20", &mediates(colleague(1))),
        dependent
    );
    assert_eq!(case.against("2027-01-20", &mediates(outsider())), []);
}

/// S3.17: the independent third party is open beside mediation, and its judgement is the end.
#[test]
fn the_third_party_rules() {
    let life = refused_twice();
    let case = life.today("2028-01-10");
    assert_eq!(case.road("outside"), (RoadStanding::Open, None));
    let goes = life.on("2027-01-20", taken("outside"));
    assert_eq!(
        goes.today("2027-01-20").standing("mediation"),
        Standing::Lapsed
    );
    let ruled = goes
        .on("2027-04-01", ruled("outside", Finding::Upheld))
        .today("2027-04-01");
    assert_eq!(
        ruled.road("outside").0,
        RoadStanding::Done(day("2027-04-01"))
    );
    assert!(ruled.situation().ready_to_close);
}

/// S3.15, S3.17: when mediation fails it ends, and the third party is still open.
#[test]
fn a_failed_mediation_leaves_the_third_party() {
    let case = refused_twice()
        .on("2027-01-20", taken("mediation"))
        .on("2027-02-01", ended("mediation"))
        .today("2027-02-20");
    assert_eq!(case.standing("mediation"), Standing::Lapsed);
    assert_eq!(case.road("outside").0, RoadStanding::Open);
    let bare = Event::Road {
        road: key("mediation"),
        moment: RoadMoment::Ended {
            reason: String::new(),
        },
    };
    assert!(
        case.against("2027-02-20", &bare)
            .contains(&Refusal::NoReason)
    );
}

/// S3.19: inspection is asked and given, each time anew, also when the dossier is in the archive.
#[test]
fn the_dossier_is_open_to_inspection() {
    let inspection = |given| Event::Inspection {
        side: Side::Complainant,
        given,
        note: "Mevrouw Van der Aa zag alle stukken.".into(),
    };
    assert_eq!(
        started().today("2026-12-01").standing("inspection"),
        Standing::NotStarted
    );
    let asked = started().on("2026-12-01", inspection(false));
    assert_eq!(
        asked.today("2026-12-01").acts("inspection"),
        [act("inspection.given")]
    );
    let shown = asked.on("2026-12-03", inspection(true));
    assert_eq!(
        shown.today("2026-12-03").standing("inspection"),
        Standing::Met(day("2026-12-03"))
    );
    let archived = shown
        .on("2026-12-18", closed())
        .on("2028-03-01", inspection(false));
    let case = archived.today("2028-03-02");
    assert_eq!(case.acts("inspection"), [act("inspection.given")]);
    assert_eq!(case.against("2028-03-02", &inspection(true)), []);
    let again = archived.on("2028-03-02", inspection(true));
    assert_eq!(again.today("2028-03-02").acts("inspection"), []);
}

/// S3.18, S3.20: every complaint has a dossier, with who handles it, when it came in, what was
/// agreed, and the day of every moment.
#[test]
fn the_dossier_tells_what_the_text_asks() {
    let life = proposed()
        .on(
            "2026-12-16",
            Event::DocumentAdded {
                document: DocumentNo(7),
                title: "gespreksnotitie".into(),
                hearing: None,
            },
        )
        .on("2026-12-18", measure(Some("2027-01-08")));
    let dossier = life.today("2026-12-18").dossier;
    assert_eq!(dossier.registered_on, day("2026-11-23"));
    assert_eq!(dossier.intake.received_on, day("2026-11-23"));
    assert_eq!(dossier.intake.handler, Some(StaffId(1)));
    assert_eq!(dossier.documents, [DocumentNo(7)]);
    let posted: Vec<_> = dossier
        .letters
        .values()
        .filter_map(|it| it.posted.as_ref())
        .collect();
    let days: Vec<_> = posted.iter().map(|posted| posted.on).collect();
    assert_eq!(days, [day("2026-11-24"), day("2026-12-15")]);
    assert_eq!(dossier.measures.len(), 1);
}

/// S3.21: three years after closing, to the day; a leap day has its last February.
#[test]
fn the_dossier_is_kept_three_years() {
    for (closing, until) in [("2026-12-18", "2029-12-18"), ("2028-02-29", "2031-02-28")] {
        let case = proposed().on(closing, closed()).today(closing);
        assert_eq!(case.kept_until(), Some(day(until)));
    }
}
