//! Weighing the parts, finding the whole, and the measures that follow.

use procedure::dossier::Dossier;
use procedure::event::{
    Agreed, DocumentNo, Event, EventNo, Fact, Finding, GrievanceMoment, GrievanceNo, MeasureNo,
    PartFinding, Trace, Weighing,
};
use procedure::regulation::Side;
use procedure::situation::{Act, Warning};
use procedure::step::Refusal;

use crate::common::events::*;
use crate::common::*;

/// A complaint of two parts, acknowledged.
fn divided(preset: &str) -> Life {
    life(preset, "2026-11-23")
        .sent("2026-11-25", "acknowledgement", Side::Complainant)
        .on("2026-11-26", grievance(1, "Het gesprek ging niet door."))
        .on("2026-11-26", grievance(2, "Niemand belde terug."))
}

fn against(life: &Life, on: &str, event: &Event) -> Vec<Refusal> {
    life.today(on).against(on, event)
}

fn dossier(life: &Life) -> Dossier {
    life.today("2026-12-31").dossier
}

/// The number of the last entry.
fn last(life: &Life) -> EventNo {
    let timeline = life.today("2026-12-31").timeline;
    timeline.last().unwrap().no
}

fn bare(finding: Finding) -> Event {
    Event::Found {
        part: None,
        finding,
        reasons: String::new(),
    }
}

#[test]
fn a_later_weighing_takes_the_place_of_the_whole() {
    let first = Weighing {
        facts: vec![Fact {
            text: "De agenda noemt 3 november.".into(),
            source: None,
        }],
        finding: Some(PartFinding::Upheld),
        ..Weighing::default()
    };
    let life = divided("coachcenter")
        .on("2026-12-01", weighed_as(1, first))
        .on("2026-12-02", weighed(1, None, "Nog niet duidelijk."));
    let dossier = dossier(&life);
    let part = &dossier.grievances[&GrievanceNo(1)];
    assert!(part.weighing.facts.is_empty());
    assert_eq!(part.weighing.finding, None);
    assert_eq!(part.weighing.reasoning, "Nog niet duidelijk.");
    assert_eq!(part.weighed.map(|it| it.on), Some(day("2026-12-02")));
}

/// S0.19: why a complaint is not upheld is told; the reasons on the parts are enough.
#[test]
fn s0_19_a_finding_has_its_own_reasons_or_those_of_every_part() {
    let half = divided("passie-profiel").on(
        "2026-12-01",
        weighed(1, Some(PartFinding::NotUpheld), "De agenda was duidelijk."),
    );
    assert_eq!(
        against(&half, "2026-12-02", &bare(Finding::NotUpheld)),
        [Refusal::NoReason]
    );
    let unexplained = half.on("2026-12-01", weighed(2, Some(PartFinding::NotUpheld), " "));
    assert_eq!(
        against(&unexplained, "2026-12-02", &bare(Finding::NotUpheld)),
        [Refusal::NoReason]
    );
    let whole = half.on(
        "2026-12-01",
        weighed(2, Some(PartFinding::NotUpheld), "Er is drie keer gebeld."),
    );
    assert_eq!(against(&whole, "2026-12-02", &bare(Finding::NotUpheld)), []);
    // What does not follow from the parts is explained by itself.
    assert_eq!(
        against(&whole, "2026-12-02", &bare(Finding::Partly)),
        [Refusal::NoReason]
    );
    assert_eq!(against(&whole, "2026-12-02", &found(Finding::Partly)), []);
}

#[test]
fn what_was_weighed_differently_since_the_finding_is_noticed() {
    let life = divided("coachcenter")
        .on("2026-12-01", weighed(1, Some(PartFinding::Upheld), "Ja."))
        .on("2026-12-01", weighed(2, Some(PartFinding::Upheld), "Ja."))
        .on("2026-12-02", bare(Finding::Upheld));
    assert!(
        !life
            .today("2026-12-03")
            .warnings()
            .contains(&Warning::OutdatedFinding)
    );
    let after = life.on(
        "2026-12-03",
        weighed(2, Some(PartFinding::NotUpheld), "Toch niet."),
    );
    assert!(
        after
            .today("2026-12-03")
            .warnings()
            .contains(&Warning::OutdatedFinding)
    );
    let again = after.on("2026-12-04", bare(Finding::Partly));
    assert!(
        !again
            .today("2026-12-04")
            .warnings()
            .contains(&Warning::OutdatedFinding)
    );
}

#[test]
fn s0_19_a_part_without_finding_or_reasons_is_told_while_deciding() {
    let unweighed = |no| Warning::Unweighed(GrievanceNo(no));
    let life = divided("coachcenter").on("2026-12-01", weighed(1, Some(PartFinding::Upheld), ""));
    assert!(
        !life.today("2026-12-01").warnings().contains(&unweighed(1)),
        "nobody decides yet"
    );
    let deciding = life.on("2026-12-02", found(Finding::Upheld));
    let told = deciding.today("2026-12-02").warnings();
    assert!(told.contains(&unweighed(1)) && told.contains(&unweighed(2)));
    let done = deciding
        .on(
            "2026-12-02",
            weighed(1, Some(PartFinding::Upheld), "Het stond zo in de brief."),
        )
        .on("2026-12-02", weighed(2, Some(PartFinding::Settled), ""));
    let told = done.today("2026-12-02").warnings();
    assert!(!told.contains(&unweighed(1)) && !told.contains(&unweighed(2)));
    // Who judged the whole at once owes no part anything.
    let whole = divided("coachcenter").on("2026-12-02", found(Finding::Upheld));
    assert!(!whole.today("2026-12-02").warnings().contains(&unweighed(1)));
}

#[test]
fn a_fact_stands_on_what_is_in_the_dossier() {
    let on_page = |document| Weighing {
        facts: vec![Fact {
            text: "Er was geen toestemming.".into(),
            source: Some(Trace::Document {
                document: DocumentNo(document),
                page: Some(2),
            }),
        }],
        ..Weighing::default()
    };
    let added = Event::DocumentAdded {
        document: DocumentNo(7),
        title: "Brief van 3 november".into(),
        hearing: None,
    };
    let life = divided("coachcenter").on("2026-11-27", added);
    assert_eq!(
        against(&life, "2026-12-01", &weighed_as(1, on_page(8))),
        [Refusal::NoSuchEntry]
    );
    let no = last(&life);
    let life = life.on("2026-12-01", weighed_as(1, on_page(7)));
    assert_eq!(
        against(&life, "2026-12-02", &Event::TakenBack { event: no }),
        [Refusal::StandsUnder]
    );
}

#[test]
fn a_part_that_is_gone_is_weighed_no_more() {
    let dropped = Event::Grievance {
        grievance: GrievanceNo(2),
        moment: GrievanceMoment::Dropped {
            reason: "hoort bij onderdeel 1".into(),
        },
    };
    let life = divided("coachcenter").on("2026-11-27", dropped);
    let weigh = weighed(2, Some(PartFinding::Upheld), "Ja.");
    assert_eq!(
        against(&life, "2026-12-01", &weigh),
        [Refusal::NoSuchGrievance]
    );
    let whole = life.on("2026-12-01", weighed(1, Some(PartFinding::Upheld), "Ja."));
    assert_eq!(dossier(&whole).derived_finding(), Some(Finding::Upheld));
}

/// The older word for a finding on a part still counts.
#[test]
fn a_finding_that_named_its_part_weighs_it() {
    let told = Event::Found {
        part: Some(1),
        finding: Finding::Partly,
        reasons: "Het kwam te laat.".into(),
    };
    let dossier = dossier(&divided("coachcenter").on("2026-12-01", told));
    let part = &dossier.grievances[&GrievanceNo(1)];
    assert_eq!(part.weighing.finding, Some(PartFinding::Partly));
    assert_eq!(part.weighing.reasoning, "Het kwam te laat.");
    assert_eq!(dossier.finding(), None, "the whole was not found");
}

fn until(by: &str) -> Agreed {
    Agreed {
        what: "Agenda delen".into(),
        by: Some(day(by)),
        ..Agreed::default()
    }
}

#[test]
fn who_was_promised_a_day_is_told_why_it_became_later() {
    let life = divided("groeimeesters").on("2026-12-01", agreed(1, until("2026-12-18")));
    assert_eq!(
        against(&life, "2026-12-10", &replanned(1, until("2027-01-08"), "")),
        [Refusal::NoReason]
    );
    assert_eq!(
        against(
            &life,
            "2026-12-10",
            &replanned(1, until("2027-01-08"), "ziekte")
        ),
        []
    );
    assert_eq!(
        against(&life, "2026-12-10", &replanned(1, until("2026-12-11"), "")),
        []
    );
    // S2.05: every measure keeps its day.
    let undated = Agreed {
        by: None,
        ..until("2026-12-18")
    };
    assert_eq!(
        against(&life, "2026-12-10", &replanned(1, undated, "ziekte")),
        [Refusal::NoDay]
    );
    let moved = life.on("2026-12-10", replanned(1, until("2027-01-08"), "ziekte"));
    let measure = dossier(&moved).measures[&MeasureNo(1)].clone();
    assert_eq!(measure.agreed.by, Some(day("2027-01-08")));
    let done = moved.on("2026-12-20", measure_done());
    assert_eq!(
        against(
            &done,
            "2026-12-21",
            &replanned(1, until("2027-02-01"), "toch niet")
        ),
        [Refusal::NoSuchMeasure]
    );
}

/// S2.07: whether a measure works is looked at on the day that was chosen for it.
#[test]
fn s2_07_a_measure_is_tested_on_its_day_also_where_no_text_asks_it() {
    let tested = Agreed {
        test_on: Some(day("2027-03-01")),
        ..until("2026-12-18")
    };
    let early = Agreed {
        test_on: Some(day("2026-12-17")),
        ..until("2026-12-18")
    };
    let life = divided("coachcenter");
    assert_eq!(
        against(&life, "2026-12-01", &agreed(1, early)),
        [Refusal::TestTooEarly(day("2026-12-18"))]
    );
    let life = life
        .on("2026-12-01", agreed(1, tested))
        .on("2026-12-15", measure_done());
    let case = life.today("2026-12-20");
    let owed = case.situation().duties;
    let duty = owed.iter().find(|it| it.act == Act::Test(MeasureNo(1)));
    assert_eq!(duty.map(|it| it.act_by), Some(day("2027-03-01")));
    let after = life.on("2027-03-01", measure_tested(true));
    let owed = after.today("2027-03-02").owed_besides();
    assert!(!owed.contains(&Act::Test(MeasureNo(1))));
}

#[test]
fn a_measure_belongs_to_a_part_that_stands() {
    let of_part = |no| Agreed {
        grievance: Some(GrievanceNo(no)),
        ..until("2026-12-18")
    };
    let life = divided("coachcenter");
    assert_eq!(against(&life, "2026-12-01", &agreed(1, of_part(2))), []);
    assert_eq!(
        against(&life, "2026-12-01", &agreed(1, of_part(3))),
        [Refusal::NoSuchGrievance]
    );
}

#[test]
fn a_measure_that_was_taken_back_keeps_its_number() {
    let life = divided("coachcenter").on("2026-12-01", agreed(1, until("2026-12-18")));
    let no = last(&life);
    let life = life.on("2026-12-01", Event::TakenBack { event: no });
    assert_eq!(dossier(&life).next_measure(), MeasureNo(2));
}
