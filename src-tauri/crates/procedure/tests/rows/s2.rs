//! Groeimeesters: terms, duties, roads and what may be noted.

use chrono::NaiveTime;
use procedure::event::{Event, Finding, MeasureNo, PostingWay};
use procedure::intake::{Channel, Intake};
use procedure::regulation::{Involvement, Role, Side};
use procedure::situation::{Act, RoadStanding, Stage, Standing, Warning};
use procedure::step::Refusal;

use crate::common::events::*;
use crate::common::*;

const S2: &str = "groeimeesters";

/// A complaint of Friday 27 November at half past two.
fn friday() -> Intake {
    Intake {
        received_at: NaiveTime::from_hms_opt(14, 30, 0),
        channel: Channel::Email,
        ..complaint("2026-11-27")
    }
}

fn started() -> Life {
    Life::of(regulation(S2), friday())
}

fn decided() -> Life {
    started()
        .sent_by(
            "2026-11-28",
            "acknowledgement",
            Side::Complainant,
            PostingWay::Email,
        )
        .sent("2026-12-10", "decision", Side::Complainant)
}

/// S2.01: a spoken complaint is a complaint, by telephone and in person; a letter is accepted, and
/// it is told that the text does not name it.
#[test]
fn a_complaint_may_be_spoken_or_written() {
    for (channel, expected) in [
        (Channel::Phone, vec![]),
        (Channel::InPerson, vec![]),
        (Channel::Email, vec![]),
        (Channel::Post, vec![Warning::ChannelNotNamed]),
    ] {
        let intake = Intake {
            channel,
            ..friday()
        };
        let case = Life::of(regulation(S2), intake).today("2026-11-27");
        assert_eq!(case.warnings(), expected, "{channel:?}");
        assert_eq!(case.situation().stage, Stage::Acknowledge, "{channel:?}");
        assert_eq!(case.acts("acknowledgement"), [send("acknowledgement")]);
    }
}

/// S2.02: 48 hours on the clock, the weekend counted; without a time the day counts from midnight.
#[test]
fn the_hours_run_through_the_weekend() {
    let term = started().today("2026-11-27");
    let due = term.term("acknowledgement").due().unwrap();
    assert_eq!(due.day, day("2026-11-29"));
    assert_eq!(due.time, NaiveTime::from_hms_opt(14, 30, 0));
    // The case looks at noon.
    assert_eq!(
        started().today("2026-11-29").standing("acknowledgement"),
        Standing::Running
    );
    assert_eq!(
        started().today("2026-11-30").standing("acknowledgement"),
        Standing::Overdue
    );
    let untimed = Intake {
        received_at: None,
        ..friday()
    };
    let case = Life::of(regulation(S2), untimed).today("2026-11-29");
    assert_eq!(
        case.term("acknowledgement").due().unwrap().time,
        Some(NaiveTime::MIN)
    );
    assert_eq!(case.standing("acknowledgement"), Standing::Overdue);
}

/// S2.02: what is e-mailed or handed over is there the same day; a letter by post is late, which is
/// told when there is no e-mail address. A call is noted beside it.
#[test]
fn post_is_too_slow_for_the_hours() {
    for (way, standing) in [
        (PostingWay::Email, Standing::Met(day("2026-11-28"))),
        (PostingWay::ByHand, Standing::Met(day("2026-11-28"))),
        (PostingWay::Ordinary, Standing::MetLate(day("2026-12-02"))),
    ] {
        let life = started().sent_by("2026-11-28", "acknowledgement", Side::Complainant, way);
        assert_eq!(
            life.today("2026-11-28").standing("acknowledgement"),
            standing,
            "{way:?}"
        );
    }
    let mut by_post = friday();
    by_post.complainant.email = String::new();
    let life = Life::of(regulation(S2), by_post);
    let slow = Warning::PostTooSlow(key("acknowledgement"));
    assert!(life.today("2026-11-27").warnings().contains(&slow));
    assert!(!started().today("2026-11-27").warnings().contains(&slow));
    let call = spoke(Side::Complainant, "De klacht is binnen.");
    assert_eq!(life.today("2026-11-28").against("2026-11-28", &call), []);
}

/// S2.02: what the complaint lacks is asked for, and comes.
#[test]
fn missing_information_is_asked() {
    let life = started().on("2026-11-28", information(Side::Complainant, false));
    let case = life.today("2026-11-30");
    let came = information(Side::Complainant, true);
    assert_eq!(case.against("2026-11-30", &came), []);
    let asked = "information.asked.complainant".parse().unwrap();
    assert_eq!(
        procedure::situation::count(&case.dossier, asked, case.ground()),
        1
    );
}

/// S2.03: a complaint that is justified asks for a recovery measure.
#[test]
fn a_justified_complaint_asks_for_recovery() {
    let asks = |finding| {
        let life = started().on("2026-12-01", found(finding));
        life.today("2026-12-01")
            .owed_besides()
            .contains(&act("measure.agreed"))
    };
    assert!(asks(Finding::Upheld));
    assert!(!asks(Finding::NotUpheld));
}

/// S2.05: the recovery term has a day, and is followed also after the dossier was closed.
#[test]
fn the_recovery_term_is_followed() {
    let case = started().today("2026-12-01");
    assert_eq!(case.against("2026-12-01", &measure(None)), [Refusal::NoDay]);
    let life = decided()
        .on("2026-12-10", measure(Some("2027-01-15")))
        .on("2026-12-11", closed());
    let duties = life.today("2026-12-14").situation().duties;
    let duty = duties
        .iter()
        .find(|duty| duty.act == Act::CarryOut(MeasureNo(1)));
    assert_eq!(duty.unwrap().due.unwrap().day, day("2027-01-15"));
}

/// S2.07: the cause is investigated, and of every measure that was carried out it is tested whether
/// it works, with the day and the verdict.
#[test]
fn the_cause_and_the_effect_are_noted() {
    let life = started().on("2026-12-01", found(Finding::Upheld));
    assert_eq!(
        life.today("2026-12-01").acts("cause"),
        [act("own.cause_found")]
    );
    let known = life.on("2026-12-02", own("cause_found"));
    assert_eq!(
        known.today("2026-12-02").standing("cause"),
        Standing::Met(day("2026-12-02"))
    );
    let agreed = known.on("2026-12-02", measure(Some("2026-12-18")));
    let early = agreed.today("2026-12-03");
    let tested = measure_tested(true);
    assert_eq!(
        early.against("2026-12-03", &tested),
        [Refusal::NoSuchMeasure]
    );
    let done = agreed.on("2026-12-10", measure_done());
    assert_eq!(
        done.today("2026-12-11").owed_besides(),
        [Act::Test(MeasureNo(1))]
    );
    for effective in [true, false] {
        let case = done
            .on("2027-02-01", measure_tested(effective))
            .today("2027-02-01");
        assert_eq!(case.owed_besides(), []);
        let measure = &case.dossier.measures[&MeasureNo(1)];
        assert_eq!(measure.tested, Some((day("2027-02-01"), effective)));
    }
}

/// S2.08: after a no the commissioner is open, for as long as one likes.
#[test]
fn the_commissioner_is_open_after_a_decision() {
    let before = started().today("2026-11-30");
    assert_eq!(before.road("commissioner"), (RoadStanding::NotYet, None));
    let case = decided().today("2028-01-10");
    assert_eq!(case.road("commissioner"), (RoadStanding::Open, None));
    assert_eq!(case.against("2028-01-10", &taken("commissioner")), []);
}

/// S2.09: when they do not agree she mediates; her advice is carried out "quickly". She is nobody
/// who dealt with the complaint.
#[test]
fn the_advice_is_carried_out_quickly() {
    assert_eq!(
        decided().today("2026-12-14").road("mediation").0,
        RoadStanding::NotYet
    );
    let life = decided()
        .on("2026-12-14", disagreed())
        .on("2026-12-15", taken("mediation"));
    let mediates = assigned(Role::Mediator, colleague(1));
    let dependent = [Refusal::Dependent(Role::Mediator, Involvement::Handler)];
    let case = life.today("2026-12-15");
    assert_eq!(case.against("2026-12-15", &mediates), dependent);
    assert_eq!(case.standing("consequence"), Standing::NotStarted);
    let advised = life.on("2026-12-16", ruled("mediation", Finding::Upheld));
    let owed = (
        act("own.advice_carried_out"),
        day("2026-12-23"),
        Some(day("2026-12-23")),
    );
    assert_eq!(advised.today("2026-12-17").owed("consequence"), [owed]);
    let done = advised.on("2026-12-18", own("advice_carried_out"));
    let standing = done.today("2026-12-18").standing("consequence");
    assert_eq!(standing, Standing::Met(day("2026-12-18")));
}

/// S2.10: when mediation is no option the court is open.
#[test]
fn the_court_is_open_when_mediation_is_none() {
    assert_eq!(
        decided().today("2026-12-14").road("court").0,
        RoadStanding::NotYet
    );
    let disagrees = decided().on("2026-12-14", disagreed());
    assert_eq!(
        disagrees.today("2026-12-14").road("court").0,
        RoadStanding::Open
    );
    let declines = disagrees
        .on("2026-12-15", taken("mediation"))
        .on("2026-12-16", declined("mediation", Side::Complainant))
        .today("2026-12-16");
    let situation = declines.situation();
    let court = situation
        .roads
        .iter()
        .find(|it| it.road.id == key("court"))
        .unwrap();
    assert_eq!(
        court.opened_by,
        Some("road.mediation.declined".parse().unwrap())
    );
}

/// S2.11: two years after closing is the last day; while destruction is put off, that is known.
#[test]
fn two_years_is_the_most() {
    let life = decided().on("2026-12-11", closed());
    assert_eq!(
        life.today("2026-12-14").kept_until(),
        Some(day("2028-12-11"))
    );
    let hold = Event::Hold {
        set: true,
        reason: "Er loopt een zaak bij de rechter.".into(),
    };
    let held = life.on("2028-01-10", hold).today("2028-01-10");
    assert!(held.dossier.on_hold);
    assert_eq!(held.kept_until(), Some(day("2028-12-11")));
}

/// S2.13: four weeks from the receipt.
#[test]
fn it_is_handled_within_four_weeks() {
    assert_eq!(
        started().today("2026-11-27").due("decision"),
        Some(day("2026-12-25"))
    );
}

/// S2.14: longer research is told by e-mail with a new day; post will do as well.
#[test]
fn a_delay_is_told_by_mail_or_post() {
    let life = started().on(
        "2026-12-21",
        extended("decision", "2027-01-22", "Meer onderzoek."),
    );
    let untold = life.today("2026-12-22");
    let told = |case: &Case| {
        let state = case.term("decision");
        state.extensions[0].told.clone()
    };
    assert_eq!(told(&untold), [(Side::Complainant, None)]);
    for way in [PostingWay::Email, PostingWay::Ordinary] {
        let case = life.sent_by("2026-12-22", "extension", Side::Complainant, way);
        let case = case.today("2026-12-22");
        assert_eq!(
            told(&case),
            [(Side::Complainant, Some(day("2026-12-22")))],
            "{way:?}"
        );
        assert_eq!(case.due("decision"), Some(day("2027-01-22")));
    }
    let undated = [Refusal::NotLater(day("2026-12-25"))];
    let same_day = extended("decision", "2026-12-25", "Meer onderzoek.");
    assert_eq!(
        started()
            .today("2026-12-21")
            .against("2026-12-21", &same_day),
        undated
    );
}

/// S2.16: the form asks no address; without one it is told before the first letter.
#[test]
fn a_missing_address_is_told() {
    let mut intake = friday();
    intake.complainant.address = Default::default();
    let case = Life::of(regulation(S2), intake).today("2026-11-27");
    assert_eq!(case.warnings(), [Warning::NoPostalAddress]);
}
