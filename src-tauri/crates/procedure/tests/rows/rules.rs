//! The rules of `TERMS.md` in what a regulation may say and none of the five says.

use procedure::event::Event;
use procedure::intake::Intake;
use procedure::regulation::{AtLatest, FilingLimit, Regulation, Rule, Side, Whose};
use procedure::situation::{Standing, Warning};
use procedure::step::Refusal;
use procedure::term::Roll;

use crate::common::events::*;
use crate::common::*;

/// The first of the five, with one rule changed.
fn with(id: &str, change: impl FnOnce(&mut Rule)) -> Regulation {
    let mut regulation = regulation("passie-profiel");
    let rule = regulation.terms.iter_mut().find(|rule| rule.id == key(id));
    change(rule.unwrap());
    regulation
}

fn started(regulation: Regulation) -> Life {
    Life::of(regulation, complaint("2026-11-23"))
}

/// Rule 6: a term may start at the end of another, also when that end was moved.
#[test]
fn a_term_follows_the_end_of_another() {
    let life = started(with("interim_update", |rule| {
        rule.from = "term.decision.ends".parse().unwrap();
        rule.within = Some("1 week".parse().unwrap());
    }));
    let case = life.today("2026-11-24");
    assert_eq!(case.due("decision"), Some(day("2026-12-14")));
    assert_eq!(case.due("interim_update"), Some(day("2026-12-21")));
    let later = life.on(
        "2026-12-10",
        extended("decision", "2027-01-08", "Meer onderzoek."),
    );
    assert_eq!(
        later.today("2026-12-10").due("interim_update"),
        Some(day("2027-01-15"))
    );
    let corrected = Event::Corrected {
        intake: Box::new(complaint("2026-12-01")),
        reason: String::new(),
    };
    let earlier = extended("decision", "2026-12-18", "Meer onderzoek.");
    let moved = life.on("2026-12-10", earlier).on("2026-12-11", corrected);
    assert_eq!(
        moved.today("2026-12-11").due("interim_update"),
        Some(day("2026-12-29"))
    );
}

/// Rule 6: terms that wait for each other's end never start, and nothing hangs.
#[test]
fn terms_in_a_circle_never_start() {
    let mut regulation = with("decision", |rule| {
        rule.from = "term.interim_update.ends".parse().unwrap();
    });
    let update = regulation
        .terms
        .iter_mut()
        .find(|rule| rule.id == key("interim_update"));
    update.unwrap().from = "term.decision.ends".parse().unwrap();
    let case = started(regulation).today("2026-11-24");
    for id in ["decision", "interim_update"] {
        assert_eq!(case.standing(id), Standing::NotStarted, "{id}");
    }
}

/// Rule 7: of several ends the earliest counts, and it is told from where it counts.
#[test]
fn the_earliest_end_counts() {
    let life = started(with("decision", |rule| {
        rule.at_latest = vec![AtLatest {
            from: "hearing.held".parse().unwrap(),
            within: "1 week".parse().unwrap(),
        }];
    }));
    let case = life.today("2026-11-25");
    assert_eq!(case.due("decision"), Some(day("2026-12-14")));
    let form = procedure::regulation::HearingForm::Apart;
    let heard = life.on("2026-12-01", heard(&[Side::Complainant], form));
    let case = heard.today("2026-12-01");
    assert_eq!(case.due("decision"), Some(day("2026-12-08")));
    assert_eq!(
        case.term("decision").counted_from,
        "hearing.held".parse().unwrap()
    );
    let late = life.on("2026-12-10", waived(Side::Complainant));
    assert_eq!(
        late.today("2026-12-10").due("decision"),
        Some(day("2026-12-14"))
    );
}

/// Rule 7: of several filing limits the earliest counts: within 8 days of the discovery, and at the
/// latest 14 days after the incident.
#[test]
fn the_earliest_filing_limit_counts() {
    let mut regulation = regulation("passie-profiel");
    let limit = |from: &str, within: &str| FilingLimit {
        clause: "step1".into(),
        from: from.parse().unwrap(),
        within: within.parse().unwrap(),
        roll: Roll::None,
        note: None,
    };
    regulation.filing_limits = vec![limit("discovered", "8 days"), limit("incident", "14 days")];
    for (discovered, last) in [
        (None, "2026-11-16"),
        (Some("2026-11-04"), "2026-11-12"),
        (Some("2026-11-14"), "2026-11-16"),
    ] {
        let intake = Intake {
            incident_on: Some(day("2026-11-02")),
            discovered_on: discovered.map(day),
            ..complaint("2026-11-23")
        };
        let case = Life::of(regulation.clone(), intake).today("2026-11-23");
        assert_eq!(
            case.warnings(),
            [Warning::FiledLate(day(last))],
            "{discovered:?}"
        );
    }
}

/// Rule 8: no more often and no further than the regulation allows.
#[test]
fn an_extension_has_its_bounds() {
    let regulation = with("decision", |rule| {
        let how = rule.extension.as_mut().unwrap();
        how.times = Some(1);
        how.at_most = Some("4 weeks".parse().unwrap());
    });
    let life = started(regulation);
    let case = life.today("2026-12-10");
    let until = |day: &str| extended("decision", day, "Meer onderzoek.");
    let against = |event| case.against("2026-12-10", &event);
    assert_eq!(against(until("2027-01-11")), []);
    assert_eq!(
        against(until("2027-01-12")),
        [Refusal::TooFar(day("2027-01-11"))]
    );
    let once = life
        .on("2026-12-10", until("2026-12-18"))
        .today("2026-12-10");
    let again = once.against("2026-12-10", &until("2026-12-21"));
    assert_eq!(again, [Refusal::NotExtendable]);
}

/// Rule 8: when a corrected receipt moves the end past what was decided, that no longer counts.
#[test]
fn an_extension_never_shortens() {
    let life = started(regulation("passie-profiel")).on(
        "2026-12-10",
        extended("decision", "2026-12-18", "Meer onderzoek."),
    );
    let received = |on: &str| {
        let event = Event::Corrected {
            intake: Box::new(complaint(on)),
            reason: String::new(),
        };
        life.on("2026-12-10", event)
            .today("2026-12-10")
            .due("decision")
    };
    assert_eq!(received("2026-11-20"), Some(day("2026-12-18")));
    assert_eq!(received("2026-12-01"), Some(day("2026-12-22")));
}

/// Rule 9: a window of the complainant asks nothing of the practice, and passes unused.
#[test]
fn a_window_of_the_complainant_passes() {
    let life = started(with("interim_update", |rule| {
        rule.whose = Whose::Complainant;
        rule.from = "acknowledgement.posted".parse().unwrap();
        rule.within = Some("2 weeks".parse().unwrap());
        rule.met_by = vec!["information.received".parse().unwrap()];
    }))
    .sent("2026-11-24", "acknowledgement", Side::Complainant);
    assert_eq!(
        life.today("2026-11-25").standing("interim_update"),
        Standing::Running
    );
    assert_eq!(life.today("2026-11-25").acts("interim_update"), []);
    let case = life.today("2026-12-09");
    assert_eq!(case.standing("interim_update"), Standing::Passed);
    assert!(
        !case
            .warnings()
            .contains(&Warning::AlreadyLate(key("interim_update")))
    );
    let used = life.on("2026-12-08", information(Side::Complainant, true));
    let standing = used.today("2026-12-09").standing("interim_update");
    assert_eq!(standing, Standing::Met(day("2026-12-08")));
}

/// Rule 9: what made a term needless before it started anew does not do so again.
#[test]
fn a_term_that_starts_anew_is_needed_anew() {
    let mut regulation = regulation("coachcenter");
    regulation.closing.as_mut().unwrap().restarts = vec![key("decision")];
    let life = started(regulation)
        .on(
            "2026-11-24",
            not_admitted(None, "Er zijn te weinig gegevens."),
        )
        .sent("2026-11-24", "not_admitted", Side::Complainant)
        .on("2026-11-25", closed());
    assert_eq!(
        life.today("2026-11-25").standing("decision"),
        Standing::Lapsed
    );
    let again = life.on("2026-12-01", reopened("De gegevens zijn er nu.", true));
    let case = again.today("2026-12-01");
    assert_eq!(case.standing("decision"), Standing::Running);
    assert_eq!(case.due("decision"), Some(day("2026-12-31")));
}

/// Rule 6: two letters of one day start one term.
#[test]
fn letters_of_one_day_start_one_term() {
    let life = life("krachtig-perspectief", "2026-11-23")
        .answered("2026-11-24", "2026-12-11")
        .sent("2026-12-11", "decision", Side::Complainant);
    let case = life.today("2026-12-11");
    let terms = case.situation().terms;
    let runs = terms
        .iter()
        .filter(|it| it.rule.id == key("closing_confirmation"));
    assert_eq!(runs.count(), 1);
}

/// S3.23: a talk is never planned before its own term begins.
#[test]
fn a_talk_is_not_planned_before_the_receipt() {
    let mut regulation = regulation("heelimperfect");
    let proposal = regulation
        .terms
        .iter_mut()
        .find(|rule| rule.id == key("proposal"));
    proposal.unwrap().within = Some("3 days".parse().unwrap());
    let case = started(regulation).today("2026-11-23");
    let owed = (
        act("contact.complainant"),
        day("2026-11-23"),
        Some(day("2026-12-21")),
    );
    assert_eq!(case.owed("contact"), [owed]);
}
