//! Heelimperfect: terms, duties and what may be noted, up to the second proposal.

use procedure::event::{ContactWay, Event};
use procedure::intake::{Answer, Channel, Intake};
use procedure::regulation::Side;
use procedure::situation::{Stage, Standing, Warning};
use procedure::step::Refusal;

use crate::common::events::*;
use crate::common::*;

pub(crate) const S3: &str = "heelimperfect";

/// A complaint that tells all that the regulation asks, of a private person.
fn complete() -> Intake {
    let mut intake = complaint("2026-11-23");
    intake.letter_dated = Some(day("2026-11-20"));
    intake.description = "De sessie begon een uur te laat.".into();
    let delivered = day("2026-11-16").and_hms_opt(19, 30, 0).unwrap();
    intake.answers = [
        ("position", Answer::NotApplicable),
        ("delivered_on", Answer::Moment(delivered)),
        ("place", Answer::Text("Veenstade".into())),
        (
            "objection",
            Answer::Text("Er is wel een uur betaald.".into()),
        ),
        ("signed", Answer::YesNo(true)),
    ]
    .into_iter()
    .map(|(id, answer)| (key(id), answer))
    .collect();
    intake
}

pub(crate) fn started() -> Life {
    Life::of(regulation(S3), complete())
}

/// A first proposal left on 15 December.
pub(crate) fn proposed() -> Life {
    started()
        .sent("2026-11-24", "acknowledgement", Side::Complainant)
        .sent("2026-12-15", "proposal", Side::Complainant)
}

/// S3.01: a call makes a complaint known and is a signal; the formal complaint is written.
#[test]
fn a_call_is_a_signal() {
    for (channel, signal) in [
        (Channel::Phone, true),
        (Channel::Email, false),
        (Channel::Post, false),
    ] {
        let intake = Intake {
            channel,
            ..complete()
        };
        let warnings = Life::of(regulation(S3), intake)
            .today("2026-11-23")
            .warnings();
        assert_eq!(
            warnings.contains(&Warning::SpokenSignal),
            signal,
            "{channel:?}"
        );
        assert!(!warnings.contains(&Warning::ChannelNotNamed), "{channel:?}");
    }
}

/// S3.02: the practice first seeks consultation; a talk from before the complaint counts.
#[test]
fn consultation_comes_first() {
    assert_eq!(
        started().today("2026-11-24").acts("consultation"),
        [act("informal_talk")]
    );
    let life = started().on("2026-11-18", informal_talk());
    let standing = life.today("2026-11-24").standing("consultation");
    assert_eq!(standing, Standing::Met(day("2026-11-18")));
    assert_eq!(
        proposed().today("2026-12-16").standing("consultation"),
        Standing::Lapsed
    );
}

/// S3.03: two weeks after the delivery, for the complainant's benefit over a weekend; who is later
/// is warned of and never refused.
#[test]
fn two_weeks_after_delivery_are_never_a_refusal() {
    for (delivered, late) in [
        ("2026-11-06", Some("2026-11-20")),
        ("2026-11-07", None),
        ("2026-11-09", None),
    ] {
        let mut intake = complete();
        let moment = day(delivered).and_hms_opt(19, 30, 0).unwrap();
        intake
            .answers
            .insert(key("delivered_on"), Answer::Moment(moment));
        let case = Life::of(regulation(S3), intake).today("2026-11-23");
        let warnings = case.warnings();
        let told = warnings
            .iter()
            .any(|it| matches!(it, Warning::FiledLate(_)));
        assert_eq!(told, late.is_some(), "{delivered}");
        if let Some(last) = late {
            assert!(warnings.contains(&Warning::FiledLate(day(last))));
        }
        assert_eq!(case.acts("acknowledgement"), [send("acknowledgement")]);
        assert_eq!(case.against("2026-11-23", &admitted()), []);
    }
}

/// S3.05: what is missing is named. A private person has no organisation, and the position may be
/// marked as not applicable; a complaint that is not signed is not complete.
#[test]
fn what_is_missing_is_named() {
    let missing = |change: &dyn Fn(&mut Intake)| {
        let mut intake = complete();
        change(&mut intake);
        procedure::situation::missing(&intake, &regulation(S3).asked)
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    assert_eq!(missing(&|_| {}), [""; 0]);
    assert_eq!(missing(&|it| it.letter_dated = None), ["dated"]);
    assert_eq!(
        missing(&|it| it.complainant.address = Default::default()),
        ["address"]
    );
    assert_eq!(
        missing(&|it| it.complainant.email = String::new()),
        ["contact"]
    );
    assert_eq!(
        missing(&|it| it.description = String::new()),
        ["description"]
    );
    for (question, answer) in [
        ("signed", Answer::YesNo(false)),
        ("place", Answer::Text(" ".into())),
        ("place", Answer::NotApplicable),
    ] {
        let asked = missing(&|it| {
            it.answers.insert(key(question), answer.clone());
        });
        assert_eq!(asked, [question], "{answer:?}");
    }
    let bare = life(S3, "2026-11-23").today("2026-11-23").warnings();
    let all = [
        "position",
        "dated",
        "description",
        "delivered_on",
        "place",
        "objection",
        "signed",
    ];
    assert!(
        bare.contains(&Warning::Incomplete(all.map(key).to_vec())),
        "{bare:?}"
    );
}

/// S3.08: by return means the next working day, in writing; a call alone does not meet it.
#[test]
fn the_acknowledgement_leaves_by_return() {
    // 27 November is a Friday.
    let intake = Intake {
        received_on: day("2026-11-27"),
        ..complete()
    };
    let life = Life::of(regulation(S3), intake);
    let owed = [(
        send("acknowledgement"),
        day("2026-11-30"),
        Some(day("2026-11-30")),
    )];
    assert_eq!(life.today("2026-11-27").owed("acknowledgement"), owed);
    let called = life.on(
        "2026-11-27",
        spoke(Side::Complainant, "De klacht is binnen."),
    );
    assert_eq!(called.today("2026-11-27").owed("acknowledgement"), owed);
    let sent = called.sent("2026-11-30", "acknowledgement", Side::Complainant);
    let standing = sent.today("2026-11-30").standing("acknowledgement");
    assert_eq!(standing, Standing::Met(day("2026-11-30")));
}

/// S3.09: contact with the complainant within four weeks, by telephone or e-mail.
/// S3.23: it is planned so that five working days are left before the proposal must leave.
#[test]
fn contact_is_planned_early() {
    let case = started().today("2026-11-23");
    let owed = [(
        act("contact.complainant"),
        day("2026-12-14"),
        Some(day("2026-12-21")),
    )];
    assert_eq!(case.owed("contact"), owed);
    assert_eq!(case.owed("proposal")[0].1, day("2026-12-21"));
    assert!(case.warnings().contains(&Warning::Squeeze(2)));
    let late = started().today("2026-12-16").warnings();
    assert!(!late.contains(&Warning::AlreadyLate(key("contact"))));
    let other = started().on("2026-12-01", spoke(Side::Third, "Zij was erbij."));
    assert_eq!(
        other.today("2026-12-01").acts("contact"),
        [act("contact.complainant")]
    );
    for way in [ContactWay::Phone, ContactWay::Email] {
        let contact = Event::Contact {
            side: Side::Complainant,
            way,
            note: "Wij spraken de aanpak door.".into(),
        };
        let spoken = started().on("2026-12-01", contact).today("2026-12-01");
        assert_eq!(spoken.standing("contact"), Standing::Met(day("2026-12-01")));
        assert!(!spoken.warnings().contains(&Warning::Squeeze(2)));
    }
}

/// S3.10: others may be contacted too, and of every talk a note is kept.
#[test]
fn notes_of_talks_are_kept() {
    let case = started().today("2026-12-01");
    for side in [Side::Respondent, Side::Third] {
        assert_eq!(
            case.against("2026-12-01", &spoke(side, "Hij was op tijd.")),
            []
        );
        assert_eq!(
            case.against("2026-12-01", &spoke(side, "")),
            [Refusal::NoText]
        );
    }
    assert!(case.regulation.hearing.notes_kept);
}

/// S3.11: a month of the calendar, and not thirty days; the proposal has arrived by then.
#[test]
fn the_proposal_has_a_month() {
    for (received, due) in [
        ("2026-11-23", "2026-12-23"),
        ("2027-01-31", "2027-02-28"),
        ("2028-01-31", "2028-02-29"),
        ("2027-02-28", "2027-03-28"),
    ] {
        let case = life(S3, received).today(received);
        assert_eq!(case.due("proposal"), Some(day(due)), "{received}");
    }
    let late = started().sent("2026-12-22", "proposal", Side::Complainant);
    let standing = late.today("2026-12-28").standing("proposal");
    assert_eq!(standing, Standing::MetLate(day("2026-12-24")));
}

/// S3.12: an agreed proposal is the end; when and how it was agreed is kept.
#[test]
fn an_accepted_proposal_closes() {
    let case = proposed().today("2026-12-18");
    let accepted = proposal_answered(true);
    let unproved = Event::ProposalAnswered {
        accepted: true,
        how: " ".into(),
    };
    assert_eq!(case.against("2026-12-18", &unproved), [Refusal::NoText]);
    assert_eq!(case.against("2026-12-18", &accepted), []);
    let early = started().today("2026-12-01");
    assert_eq!(
        early.against("2026-12-01", &accepted),
        [Refusal::NoProposal]
    );
    assert!(!case.situation().ready_to_close);
    let agreed = proposed()
        .on("2026-12-18", accepted.clone())
        .today("2026-12-18");
    assert!(agreed.situation().ready_to_close);
    assert_eq!(agreed.situation().stage, Stage::Answered);
    assert_eq!(
        agreed.against("2026-12-18", &accepted),
        [Refusal::NoProposal]
    );
    assert_eq!(agreed.against("2026-12-18", &closed()), []);
}

/// S3.13: a second proposal within four weeks of the refusal.
#[test]
fn a_refusal_asks_for_a_second_proposal() {
    assert_eq!(
        proposed().today("2026-12-18").standing("proposal_2"),
        Standing::NotStarted
    );
    let life = proposed().on("2026-12-18", proposal_answered(false));
    let case = life.today("2026-12-18");
    assert_eq!(case.situation().stage, Stage::Disagreement);
    assert_eq!(case.due("proposal_2"), Some(day("2027-01-15")));
    assert_eq!(case.acts("proposal_2"), [send("proposal")]);
    let second = life.sent("2027-01-12", "proposal", Side::Complainant);
    let case = second.today("2027-01-14");
    assert_eq!(
        case.standing("proposal_2"),
        Standing::Met(day("2027-01-14"))
    );
    assert_eq!(case.standing("mediation"), Standing::NotStarted);
    let agreed = second.on("2027-01-18", proposal_answered(true));
    assert!(agreed.today("2027-01-18").situation().ready_to_close);
}

/// S3.14: a delay is told before the term ends, with the reason and a new day, for either proposal.
#[test]
fn a_delay_is_told_inside_the_term() {
    let life = started().sent("2026-11-24", "acknowledgement", Side::Complainant);
    let new = |reason| extended("proposal", "2027-01-20", reason);
    let case = life.today("2026-12-21");
    assert_eq!(case.against("2026-12-21", &new("")), [Refusal::NoReason]);
    let decided = life.on("2026-12-21", new("De therapeut is ziek."));
    let case = decided.today("2026-12-21");
    let duties = case.situation().duties;
    let tell = duties.iter().find(|duty| duty.tells_extension).unwrap();
    assert_eq!(tell.act, send_to("extension", Side::Complainant));
    assert_eq!(tell.due.unwrap().day, day("2026-12-23"));
    let late = Warning::ExtendedLate(key("proposal"));
    for (told, is_late) in [("2026-12-23", false), ("2026-12-24", true)] {
        let case = decided
            .sent(told, "extension", Side::Complainant)
            .today(told);
        assert_eq!(case.warnings().contains(&late), is_late, "{told}");
    }
    let second = proposed()
        .on("2026-12-18", proposal_answered(false))
        .today("2027-01-12");
    let more = extended("proposal_2", "2027-01-29", "De mediator is ziek.");
    assert_eq!(second.against("2027-01-12", &more), []);
    let contact = extended("contact", "2027-01-29", "De therapeut is ziek.");
    assert_eq!(
        case.against("2026-12-21", &contact),
        [Refusal::NotExtendable]
    );
}
