//! Het Passie Profiel: terms, duties and what may be noted.

use procedure::event::{Finding, MeasureNo};
use procedure::intake::{Answer, Channel, Intake};
use procedure::regulation::{HearingForm, Role, Side};
use procedure::situation::{Act, Standing, Warning};
use procedure::step::Refusal;

use crate::common::events::*;
use crate::common::*;

const S0: &str = "passie-profiel";

fn started() -> Life {
    life(S0, "2026-11-23")
}

/// The complainant answered that she is a client of an independent coach.
fn of_a_coach(answer: bool) -> Life {
    let mut intake = complaint("2026-11-23");
    let question = key("client_of_coach");
    intake.answers.insert(question, Answer::YesNo(answer));
    Life::of(regulation(S0), intake)
}

/// S0.03: a client of an independent coach is referred to that coach; the complaint stays
/// registered and is still acknowledged, but not decided here.
#[test]
fn a_client_of_a_coach_is_referred() {
    let case = of_a_coach(true).today("2026-11-23");
    assert_eq!(case.acts("referral"), [act("referred"), send("referral")]);
    assert_eq!(case.acts("acknowledgement"), [send("acknowledgement")]);
    let gone = of_a_coach(true)
        .on("2026-11-24", referred("U bent klant van de coach."))
        .sent("2026-11-24", "referral", Side::Complainant)
        .today("2026-12-28");
    assert_eq!(gone.standing("referral"), Standing::Met(day("2026-11-24")));
    assert_eq!(gone.standing("decision"), Standing::Lapsed);
    assert_eq!(gone.standing("interim_update"), Standing::Lapsed);
    assert_eq!(gone.dossier.registered_on, day("2026-11-23"));
    assert!(gone.situation().ready_to_close);
    assert_eq!(started().today("2026-11-23").acts("referral"), []);
}

/// S0.04: the text leads in a circle; the user may handle the complaint after all.
#[test]
fn a_referral_can_be_left_undone() {
    let case = of_a_coach(true)
        .on("2026-11-24", admitted())
        .today("2026-11-25");
    assert_eq!(case.standing("referral"), Standing::Lapsed);
    assert_eq!(case.standing("decision"), Standing::Running);
}

/// S0.05: whether the procedure applies is answered by the user, who gives the reason freely.
#[test]
fn applicability_is_a_choice_with_a_reason() {
    let case = of_a_coach(false).today("2026-11-23");
    assert_eq!(case.acts("referral"), []);
    assert_eq!(
        case.against("2026-11-23", &referred(" ")),
        [Refusal::NoReason]
    );
    let free = referred("Zij volgt het traject bij een zelfstandige coach.");
    assert_eq!(case.against("2026-11-23", &free), []);
}

/// S0.06: what was only spoken is a signal; a letter or an e-mail is a complaint.
#[test]
fn a_spoken_complaint_is_a_signal() {
    for (channel, signal) in [
        (Channel::Phone, true),
        (Channel::InPerson, true),
        (Channel::Email, false),
        (Channel::Post, false),
    ] {
        let intake = Intake {
            channel,
            ..complaint("2026-11-23")
        };
        let case = Life::of(regulation(S0), intake).today("2026-11-23");
        let expected: &[Warning] = if signal {
            &[Warning::SpokenSignal]
        } else {
            &[]
        };
        assert_eq!(case.warnings(), expected, "{channel:?}");
    }
}

/// S0.07: an earlier talk is noted, also from before the complaint; without one nothing is refused.
#[test]
fn an_informal_talk_is_noted_and_never_demanded() {
    let case = started().today("2026-11-24");
    assert_eq!(case.against("2026-11-02", &informal_talk()), []);
    assert_eq!(case.against("2026-11-24", &admitted()), []);
    let informal = case.regulation.informal.as_ref().unwrap();
    assert_eq!(
        case.regulation.clause(&informal.clause),
        "Definitie van een klacht"
    );
    assert!(informal.note.as_ref().unwrap().nl.contains("geen reden"));
}

/// S0.09: the day of receipt and the day of entry are two things, and days between them show.
#[test]
fn days_between_receipt_and_entry_are_shown() {
    let prompt = started().today("2026-11-26");
    assert_eq!(prompt.warnings(), []);
    let late = started().entered("2026-11-26").today("2026-11-26");
    assert_eq!(late.warnings(), [Warning::RegisteredLate(3)]);
    assert_eq!(late.due("acknowledgement"), prompt.due("acknowledgement"));
}

/// S0.10: the acknowledgement must have arrived within 5 working days of the receipt.
#[test]
fn the_acknowledgement_arrives_within_five_working_days() {
    let case = started().today("2026-11-23");
    let owed = [(
        send("acknowledgement"),
        day("2026-11-26"),
        Some(day("2026-11-30")),
    )];
    assert_eq!(case.owed("acknowledgement"), owed);
    let rule = rule_of(&case.regulation, "acknowledgement");
    assert!(rule.start_silent && rule.note.is_some());
}

/// S0.11: a telephone call for more information is noted with its day and what was said.
#[test]
fn a_call_is_noted_with_its_day() {
    let case = started().today("2026-11-25");
    let said = spoke(Side::Complainant, "Zij stuurt de factuur na.");
    assert_eq!(case.against("2026-11-24", &said), []);
    let empty = spoke(Side::Complainant, "");
    assert_eq!(case.against("2026-11-24", &empty), [Refusal::NoText]);
    assert_eq!(case.against("2026-11-26", &said), [Refusal::InFuture]);
}

/// S0.12: the complaint is handed over to the complaints officer, who has it from then on.
#[test]
fn the_complaint_is_handed_over() {
    let intake = Intake {
        handler: None,
        ..complaint("2026-11-23")
    };
    let life = Life::of(regulation(S0), intake);
    assert_eq!(
        life.today("2026-11-23").acts("handover"),
        [act("assigned.handler")]
    );
    let chaired = life.on("2026-11-24", assigned(Role::HearingChair, colleague(2)));
    assert_eq!(
        chaired.today("2026-11-24").standing("handover"),
        Standing::Running
    );
    let handed = life.on("2026-11-24", assigned(Role::Handler, colleague(2)));
    let case = handed.today("2026-11-25");
    assert_eq!(case.standing("handover"), Standing::Met(day("2026-11-24")));
    assert_eq!(case.dossier.holders(Role::Handler), [&colleague(2)]);
    let noted = started().today("2026-11-23");
    assert_eq!(noted.standing("handover"), Standing::Met(day("2026-11-23")));
}

/// S0.13: information is asked of those involved, and comes.
#[test]
fn information_is_gathered() {
    let case = started().today("2026-11-25");
    for side in [Side::Complainant, Side::Respondent, Side::Third] {
        for received in [false, true] {
            let asked = information(side, received);
            assert_eq!(case.against("2026-11-25", &asked), [], "{side:?}");
        }
    }
    let role = &case.regulation.roles[&Role::Handler];
    assert_eq!(role.nl, "klachtenfunctionaris");
}

/// S0.14: both parties are heard or waive it, and deciding before that is warned of.
#[test]
fn both_parties_are_heard_or_waive_it() {
    let life = started().sent("2026-11-24", "acknowledgement", Side::Complainant);
    let case = life.today("2026-11-25");
    assert_eq!(
        case.acts("hear_complainant"),
        [act("hearing.held.complainant")]
    );
    assert_eq!(
        case.acts("hear_respondent"),
        [act("hearing.held.respondent")]
    );
    let one = life
        .on(
            "2026-12-01",
            heard(&[Side::Complainant], HearingForm::Apart),
        )
        .on("2026-12-02", found(Finding::NotUpheld));
    let case = one.today("2026-12-02");
    assert_eq!(
        case.standing("hear_complainant"),
        Standing::Met(day("2026-12-01"))
    );
    assert_eq!(case.warnings(), [Warning::NotHeard(Side::Respondent)]);
    let both = one
        .on("2026-12-02", waived(Side::Respondent))
        .today("2026-12-02");
    assert_eq!(both.standing("hear_respondent"), Standing::Lapsed);
    assert_eq!(both.warnings(), []);
}

/// S0.15: the decision leaves within 3 weeks of the receipt.
#[test]
fn the_decision_leaves_within_three_weeks() {
    assert_eq!(
        started().today("2026-11-23").due("decision"),
        Some(day("2026-12-14"))
    );
    for (decided, standing) in [
        ("2026-12-14", Standing::Met(day("2026-12-14"))),
        ("2026-12-15", Standing::MetLate(day("2026-12-15"))),
    ] {
        let case = started()
            .answered("2026-11-24", decided)
            .today("2026-12-15");
        assert_eq!(case.standing("decision"), standing);
    }
}

/// S0.16: no measure without a day; its last day is followed.
#[test]
fn a_measure_has_a_day() {
    let life = started().on("2026-12-01", found(Finding::Upheld));
    let case = life.today("2026-12-01");
    assert_eq!(case.against("2026-12-01", &measure(None)), [Refusal::NoDay]);
    let before = Refusal::Before(day("2026-12-01"));
    assert_eq!(
        case.against("2026-12-01", &measure(Some("2026-11-30"))),
        [before]
    );
    let agreed = life.on("2026-12-01", measure(Some("2026-12-18")));
    let case = agreed.today("2026-12-02");
    let duties = case.situation().duties;
    let duty = duties
        .iter()
        .find(|it| it.act == Act::CarryOut(MeasureNo(1)))
        .unwrap();
    assert_eq!(duty.due.unwrap().day, day("2026-12-18"));
    let done = agreed.on("2026-12-10", measure_done()).today("2026-12-11");
    assert!(!done.owed_besides().contains(&Act::CarryOut(MeasureNo(1))));
}

/// S0.17: overdue after 3 weeks; after 6 weeks an update is owed, unless the decision has left;
/// in between a letter about the delay is possible.
#[test]
fn an_update_is_owed_at_six_weeks() {
    let life = started().sent("2026-11-24", "acknowledgement", Side::Complainant);
    let case = life.today("2026-12-15");
    assert_eq!(case.standing("decision"), Standing::Overdue);
    assert!(
        case.warnings()
            .contains(&Warning::AlreadyLate(key("decision")))
    );
    let update = (
        send("interim_notice"),
        day("2026-12-30"),
        Some(day("2027-01-04")),
    );
    assert_eq!(case.owed("interim_update"), [update]);
    let told = life
        .on(
            "2026-12-14",
            extended("decision", "2027-01-29", "De coach is ziek."),
        )
        .sent("2026-12-14", "extension", Side::Complainant);
    let case = told.today("2026-12-15");
    assert_eq!(case.due("decision"), Some(day("2027-01-29")));
    assert_eq!(case.owed("interim_update"), [update]);
    let updated = told.sent("2026-12-30", "interim_notice", Side::Complainant);
    let standing = updated.today("2027-01-05").standing("interim_update");
    assert_eq!(standing, Standing::Met(day("2027-01-02")));
    let decided = life.sent("2026-12-14", "decision", Side::Complainant);
    assert_eq!(
        decided.today("2027-01-05").standing("interim_update"),
        Standing::Lapsed
    );
}

/// S0.18: a complaint that is upheld asks for a measure.
#[test]
fn an_upheld_complaint_asks_for_a_measure() {
    for (finding, asked) in [
        (Finding::Upheld, true),
        (Finding::Partly, true),
        (Finding::NotUpheld, false),
    ] {
        let life = started().on("2026-12-01", found(finding));
        let asks = |life: &Life| {
            life.today("2026-12-02")
                .owed_besides()
                .contains(&act("measure.agreed"))
        };
        assert_eq!(asks(&life), asked, "{finding:?}");
        assert!(!asks(&life.on("2026-12-01", measure(Some("2026-12-18")))));
    }
}

/// S0.19: a finding is never without its reasons.
#[test]
fn a_finding_has_reasons() {
    let case = started().today("2026-12-01");
    let bare = procedure::event::Event::Found {
        part: None,
        finding: Finding::NotUpheld,
        reasons: " ".into(),
    };
    assert_eq!(case.against("2026-12-01", &bare), [Refusal::NoReason]);
    assert_eq!(case.against("2026-12-01", &found(Finding::NotUpheld)), []);
}

/// S0.20: of every complaint it is decided whether preventive measures are needed, and why; to
/// close the dossier does not take that away.
#[test]
fn prevention_is_decided_for_every_complaint() {
    let decided = act("prevention.decided");
    let open = started().sent("2026-11-24", "acknowledgement", Side::Complainant);
    assert!(!open.today("2026-11-25").owed_besides().contains(&decided));
    let answered = open.sent("2026-12-10", "decision", Side::Complainant);
    assert_eq!(answered.today("2026-12-11").owed_besides(), [decided]);
    let unanswered = started().on("2026-12-11", closed());
    assert_eq!(unanswered.today("2026-12-14").owed_besides(), [decided]);
    let closed = answered.on("2026-12-11", closed());
    let case = closed.today("2026-12-14");
    assert_eq!(case.owed_besides(), [decided]);
    assert_eq!(
        case.against("2026-12-14", &prevention(false, "")),
        [Refusal::NoReason]
    );
    let done = closed.on("2026-12-14", prevention(false, "Het was een vergissing."));
    assert_eq!(done.today("2026-12-14").owed_besides(), []);
}

/// S0.21: at least a year in the text, at most two by the practice's own choice, from closing.
#[test]
fn a_dossier_is_kept_from_its_closing() {
    let life = started().answered("2026-11-24", "2026-12-10");
    assert_eq!(life.today("2026-12-11").kept_until(), None);
    let closed = life.on("2026-12-11", closed()).today("2026-12-14");
    assert_eq!(closed.kept_until(), Some(day("2028-12-11")));
}
