//! Coachcenter: terms, duties and what may be noted, up to the ruling.

use procedure::event::{Event, EventNo, LetterMoment, LetterNo, PostingWay};
use procedure::intake::Intake;
use procedure::regulation::{HearingForm, Side, Strength};
use procedure::situation::{Stage, Standing, Warning};
use procedure::step::Refusal;

use crate::common::events::*;
use crate::common::*;

const S1: &str = "coachcenter";

fn started() -> Life {
    life(S1, "2026-11-23")
}

fn acknowledged() -> Life {
    started().sent("2026-11-24", "acknowledgement", Side::Complainant)
}

/// S1.01: what is to be learned of a complaint is asked once it is answered.
#[test]
fn a_complaint_teaches_something() {
    assert!(
        !acknowledged()
            .today("2026-11-25")
            .owed_besides()
            .contains(&act("lesson.noted"))
    );
    let answered = acknowledged().sent("2026-12-10", "decision", Side::Complainant);
    assert_eq!(
        answered.today("2026-12-11").owed_besides(),
        [act("lesson.noted")]
    );
    let lesson = |text: &str| Event::Lesson { text: text.into() };
    assert_eq!(
        answered
            .today("2026-12-11")
            .against("2026-12-11", &lesson("")),
        [Refusal::NoText]
    );
    let noted = answered.on("2026-12-11", lesson("Bel eerder."));
    assert_eq!(noted.today("2026-12-11").owed_besides(), []);
}

/// S1.04: a month after the situation; later than that is warned of and never refused. The limit
/// is the complainant's, so that it rolls over a weekend.
#[test]
fn a_late_complaint_is_warned_of_and_taken() {
    for (incident, late) in [
        ("2026-10-20", Some("2026-11-20")),
        ("2026-10-21", None),
        ("2026-10-22", None),
        ("2026-10-23", None),
    ] {
        let intake = Intake {
            incident_on: Some(day(incident)),
            ..complaint("2026-11-23")
        };
        let case = Life::of(regulation(S1), intake).today("2026-11-23");
        let warnings = case.warnings();
        let told = warnings.iter().find_map(|it| match it {
            Warning::FiledLate(last) => Some(*last),
            _ => None,
        });
        // 21 November is a Saturday; the Monday after it is the 23rd.
        assert_eq!(told, late.map(day), "{incident}");
        assert_eq!(case.acts("acknowledgement"), [send("acknowledgement")]);
        assert_eq!(case.against("2026-11-23", &admitted()), []);
    }
}

/// S1.06: the acknowledgement must have arrived within 10 working days of the receipt.
#[test]
fn the_acknowledgement_arrives_within_ten_working_days() {
    let case = started().today("2026-11-23");
    let owed = [(
        send("acknowledgement"),
        day("2026-12-03"),
        Some(day("2026-12-07")),
    )];
    assert_eq!(case.owed("acknowledgement"), owed);
    assert!(rule_of(&case.regulation, "acknowledgement").start_silent);
}

/// S1.07: the client is asked for the same confidentiality; that somebody was told of it and that
/// they promised it are two things.
#[test]
fn confidentiality_is_asked_and_declared() {
    let life = acknowledged();
    let owed = [act("confidentiality.declared.complainant")];
    assert_eq!(life.today("2026-11-25").acts("confidentiality"), owed);
    let told = life.on("2026-11-25", confidential(Side::Complainant, false));
    assert_eq!(told.today("2026-11-26").acts("confidentiality"), owed);
    let third = told.on("2026-11-26", confidential(Side::Third, true));
    assert_eq!(third.today("2026-11-26").acts("confidentiality"), owed);
    let declared = third.on("2026-11-27", confidential(Side::Complainant, true));
    let standing = declared.today("2026-11-27").standing("confidentiality");
    assert_eq!(standing, Standing::Met(day("2026-11-27")));
}

/// S1.08: the management decides on taking up; a no is told the next working day, with the reason.
#[test]
fn a_refusal_is_told_at_once() {
    let life = acknowledged();
    assert_eq!(
        life.today("2026-11-26").acts("admission"),
        [act("admission.granted")]
    );
    let case = life.today("2026-11-27");
    let bare = not_admitted(Some("outside_scope"), "");
    assert_eq!(case.against("2026-11-27", &bare), [Refusal::NoReason]);
    let refused = not_admitted(Some("outside_scope"), "Het gaat over een ander bedrijf.");
    // 27 November is a Friday.
    let life = life.on("2026-11-27", refused);
    let case = life.today("2026-11-27");
    let owed = [(
        send("not_admitted"),
        day("2026-11-30"),
        Some(day("2026-11-30")),
    )];
    assert_eq!(case.owed("tell_not_admitted"), owed);
    for id in [
        "admission",
        "confidentiality",
        "decision",
        "hearing_invitation",
    ] {
        assert_eq!(case.standing(id), Standing::Lapsed, "{id}");
    }
    assert_eq!(case.against("2026-11-27", &closed()), [Refusal::LetterOwed]);
    let told = life.sent("2026-11-30", "not_admitted", Side::Complainant);
    let case = told.today("2026-12-01");
    assert_eq!(
        case.standing("tell_not_admitted"),
        Standing::Met(day("2026-11-30"))
    );
    assert_eq!(case.situation().stage, Stage::Answered);
    assert!(case.situation().ready_to_close);
}

/// S1.08: "at once" is a norm of the practice's own, which it can set.
#[test]
fn the_norm_for_at_once_is_the_practices_own() {
    let mut regulation = regulation(S1);
    let rule = regulation
        .duties
        .iter_mut()
        .find(|it| it.id == key("tell_not_admitted"));
    let rule = rule.unwrap();
    assert_eq!(rule.strength, Strength::Own);
    rule.within = Some("3 working days".parse().unwrap());
    let life = Life::of(regulation, complaint("2026-11-23")).on(
        "2026-11-27",
        not_admitted(None, "Er zijn te weinig gegevens."),
    );
    assert_eq!(
        life.today("2026-11-27").due("tell_not_admitted"),
        Some(day("2026-12-02"))
    );
}

/// S1.09: the text's two grounds, or another with its reason; no ground of another regulation.
#[test]
fn the_grounds_are_examples() {
    let case = started().today("2026-11-25");
    for (ground, against) in [
        (Some("insufficient_data"), vec![]),
        (Some("outside_scope"), vec![]),
        (None, vec![]),
        (Some("too_late"), vec![Refusal::NotInRegulation]),
    ] {
        let refused = not_admitted(ground, "De gegevens ontbreken.");
        assert_eq!(case.against("2026-11-25", &refused), against, "{ground:?}");
    }
}

/// S1.10: both are heard, apart or together, and for each it is known how.
#[test]
fn both_sides_are_heard_apart_or_together() {
    let both = [Side::Complainant, Side::Respondent];
    let case = acknowledged().today("2026-12-01");
    for form in [HearingForm::Apart, HearingForm::Together] {
        assert_eq!(case.against("2026-12-01", &heard(&both, form)), []);
    }
    let nobody = heard(&[], HearingForm::Apart);
    assert_eq!(case.against("2026-12-01", &nobody), [Refusal::NoText]);
    let life = acknowledged().on("2026-12-01", heard(&both, HearingForm::Together));
    let case = life.today("2026-12-01");
    for side in ["complainant", "respondent"] {
        let moment = format!("hearing.held.{side}").parse().unwrap();
        let count = procedure::situation::count(&case.dossier, moment, case.ground());
        assert_eq!(count, 1, "{side}");
    }
}

/// S1.11: both are invited within 10 working days of the real dispatch of the acknowledgement; a
/// corrected dispatch moves the day.
#[test]
fn the_invitations_count_from_the_dispatch() {
    assert_eq!(
        started().today("2026-11-25").standing("hearing_invitation"),
        Standing::NotStarted
    );
    let life = acknowledged();
    let last = Some(day("2026-12-08"));
    let to = |side| (send_to("hearing_invitation", side), day("2026-12-08"), last);
    let owed = life.today("2026-11-25").owed("hearing_invitation");
    assert_eq!(owed, [to(Side::Complainant), to(Side::Respondent)]);
    let one = life.sent("2026-12-01", "hearing_invitation", Side::Complainant);
    assert_eq!(
        one.today("2026-12-02").owed("hearing_invitation"),
        [to(Side::Respondent)]
    );
    let two = one.sent("2026-12-09", "hearing_invitation", Side::Respondent);
    let standing = two.today("2026-12-09").standing("hearing_invitation");
    assert_eq!(standing, Standing::MetLate(day("2026-12-09")));
    let posted = Event::Letter {
        letter: LetterNo(1),
        moment: LetterMoment::Posted {
            way: PostingWay::Ordinary,
            code: String::new(),
        },
    };
    let corrected = life
        .on("2026-11-27", Event::TakenBack { event: EventNo(3) })
        .on("2026-11-27", posted);
    assert_eq!(
        corrected.today("2026-11-27").due("hearing_invitation"),
        Some(day("2026-12-11"))
    );
}

/// S1.11: who is invited before the acknowledgement has left is invited in time.
#[test]
fn an_early_invitation_is_in_time() {
    let life = started()
        .sent("2026-11-24", "hearing_invitation", Side::Complainant)
        .sent("2026-11-24", "hearing_invitation", Side::Respondent);
    let standing = life.today("2026-11-25").standing("hearing_invitation");
    assert_eq!(standing, Standing::Met(day("2026-11-24")));
}

/// S1.13: thirty calendar days, as an aim, from the receipt; another start can be chosen.
#[test]
fn the_start_of_the_thirty_days_can_be_chosen() {
    let mut regulation = regulation(S1);
    let rule = regulation
        .terms
        .iter_mut()
        .find(|it| it.id == key("decision"))
        .unwrap();
    assert_eq!((rule.strength, rule.start_silent), (Strength::Aim, true));
    rule.from = "acknowledgement.posted".parse().unwrap();
    assert_eq!(
        acknowledged().today("2026-11-25").due("decision"),
        Some(day("2026-12-23"))
    );
    let life = Life::of(regulation, complaint("2026-11-23"));
    assert_eq!(life.today("2026-11-25").due("decision"), None);
    let sent = life.sent("2026-11-30", "acknowledgement", Side::Complainant);
    assert_eq!(
        sent.today("2026-11-30").due("decision"),
        Some(day("2026-12-30"))
    );
}

/// S1.14: both parties are told of the delay before the old last day, and a new day is needed.
#[test]
fn a_delay_is_told_to_both() {
    let case = acknowledged().today("2026-12-21");
    let new = |until| extended("decision", until, "De coach is ziek.");
    let too_early = [Refusal::NotLater(day("2026-12-23"))];
    assert_eq!(case.against("2026-12-21", &new("2026-12-23")), too_early);
    assert_eq!(case.against("2026-12-21", &new("2027-01-20")), []);
    let life = acknowledged().on("2026-12-21", new("2027-01-20"));
    let case = life.today("2026-12-21");
    assert_eq!(case.due("decision"), Some(day("2027-01-20")));
    let old = day("2026-12-23");
    let told: Vec<_> = case
        .situation()
        .duties
        .into_iter()
        .filter(|duty| duty.tells_extension)
        .map(|duty| (duty.act, duty.due.unwrap().day))
        .collect();
    assert_eq!(
        told,
        [
            (send_to("extension", Side::Complainant), old),
            (send_to("extension", Side::Respondent), old)
        ]
    );
    let late = life
        .sent("2026-12-22", "extension", Side::Complainant)
        .sent("2026-12-24", "extension", Side::Respondent);
    let case = late.today("2026-12-24");
    assert!(
        case.warnings()
            .contains(&Warning::ExtendedLate(key("decision")))
    );
    assert!(
        !case
            .situation()
            .duties
            .iter()
            .any(|duty| duty.tells_extension)
    );
}

/// S1.15: at intake the planner tells that two days would be left.
#[test]
fn the_squeeze_is_told_at_intake() {
    assert_eq!(
        started().today("2026-11-23").warnings(),
        [Warning::Squeeze(2)]
    );
    assert_eq!(acknowledged().today("2026-11-24").warnings(), []);
}
