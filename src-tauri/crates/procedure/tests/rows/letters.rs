//! Which letters may be made, kind by kind, under the five regulations.

use procedure::intake::{Channel, Intake};
use procedure::regulation::Side;

use crate::common::*;

mod after;
mod again;
mod any;
mod course;
mod outcome;
mod overtaken;

const RECEIVED: &str = "2026-11-23";
const BOTH: [Side; 2] = [Side::Complainant, Side::Respondent];

/// What is to fit: owed, allowed, or neither.
#[derive(Debug, PartialEq)]
enum Fits {
    Owed,
    Yes,
    No,
}
/// The row, a life, the day, and how its letters fit.
type Line<'a> = (&'a str, &'a Life, &'a str, &'a [(&'a str, Fits)]);

fn check(lines: &[Line<'_>]) {
    for (row, life, today, expected) in lines {
        let (owed, others) = life.today(today).letters();
        for (letter, fits) in *expected {
            let is = match letter {
                _ if owed.iter().any(|it| it == letter) => Fits::Owed,
                _ if others.iter().any(|it| it == letter) => Fits::Yes,
                _ => Fits::No,
            };
            assert_eq!(is, *fits, "{row}: {letter} on {today}");
        }
    }
}

fn begun(preset: &str) -> Life {
    life(preset, RECEIVED)
}

fn acknowledged(preset: &str) -> Life {
    begun(preset).sent("2026-11-24", "acknowledgement", Side::Complainant)
}

/// S0.10, S1.06, S2.02, S3.08, S4.08: on the first day; S0.15, S1.13, S2.13, S3.11, S4.11: the
/// outcome is owed from the receipt. What is owed stands first, the most urgent first of all.
#[test]
fn the_letters_of_the_first_day() {
    let asks = [
        "information_request.complainant",
        "information_request.respondent",
    ];
    let invites = [
        "hearing_invitation.complainant",
        "hearing_invitation.respondent",
    ];
    let notices = ["interim_notice.complainant", "interim_notice.respondent"];
    let (asks, invites, notices) = (&asks[..], &invites[..], &notices[..]);
    let decision: &[&str] = &["acknowledgement.complainant", "decision.complainant"];
    for (preset, owed, others) in [
        (
            "passie-profiel",
            &[decision, &notices[..1]].concat(),
            [asks, invites, &notices[1..]].concat(),
        ),
        (
            "coachcenter",
            &decision.to_vec(),
            [asks, &["not_admitted.complainant"], invites, notices].concat(),
        ),
        (
            "groeimeesters",
            &decision.to_vec(),
            [asks, invites, notices].concat(),
        ),
        (
            "heelimperfect",
            &vec!["acknowledgement.complainant", "proposal.complainant"],
            [asks, invites, notices].concat(),
        ),
        (
            "krachtig-perspectief",
            &decision.to_vec(),
            [asks, &invites[..1], notices].concat(),
        ),
    ] {
        let letters = begun(preset).today(RECEIVED).letters();
        let (is_owed, is_other) = letters;
        assert_eq!(is_owed, *owed, "{preset}");
        assert_eq!(is_other, others, "{preset}");
    }
}

/// S0.06: what was only spoken is a signal, which asks for no letter.
#[test]
fn a_signal_has_no_letters() {
    let intake = Intake {
        channel: Channel::Phone,
        ..complaint(RECEIVED)
    };
    let signal = Life::of(regulation("passie-profiel"), intake);
    assert_eq!(signal.today(RECEIVED).letters(), (vec![], vec![]));
}
