//! The letters while a complaint is handled: referring, refusing, hearing, more time, questions.

use procedure::regulation::{Choice, HearingForm, Side};

use super::Fits::{No, Owed, Yes};
use super::{BOTH, acknowledged, check};
use crate::common::events::*;
use crate::common::*;

/// S0.03: the referral after the complainant was sent to the coach.
#[test]
fn a_referral_follows_the_referring() {
    let life = acknowledged("passie-profiel");
    let sent_on = life.on("2026-11-25", referred("U bent klant van de coach."));
    let told = sent_on.sent("2026-11-25", "referral", Side::Complainant);
    let letter = "referral.complainant";
    check(&[
        ("S0.03", &life, "2026-11-25", &[(letter, No)]),
        (
            "S0.03",
            &sent_on,
            "2026-11-25",
            &[(letter, Yes), ("referral.respondent", No)],
        ),
        (
            "S0.03",
            &told,
            "2026-11-25",
            &[(letter, No), ("closing_confirmation.complainant", Yes)],
        ),
        (
            "S0.03",
            &sent_on.on("2026-11-26", closed()),
            "2026-11-26",
            &[(letter, No)],
        ),
    ]);
}

/// S1.08: as long as nobody decided whether it is taken up, and after the no. Then there is nothing
/// to hear or to decide.
#[test]
fn not_admitted_follows_the_refusal() {
    let letter = "not_admitted.complainant";
    let open = acknowledged("coachcenter");
    let refused = open.on("2026-11-25", not_admitted(None, "Te weinig gegevens."));
    let told = refused.sent("2026-11-26", "not_admitted", Side::Complainant);
    let again = told
        .on("2026-11-27", closed())
        .on("2026-12-01", reopened("De gegevens zijn er nu.", false));
    let taken_up = again.on("2026-12-02", admitted());
    let silent = acknowledged("krachtig-perspectief");
    let unforeseen = silent.on("2026-11-25", not_admitted(None, "Het gaat over een ander."));
    check(&[
        ("S1.08", &open, "2026-11-25", &[(letter, Yes)]),
        (
            "S1.08",
            &open.on("2026-11-25", admitted()),
            "2026-11-25",
            &[(letter, No)],
        ),
        (
            "S1.08",
            &refused,
            "2026-11-25",
            &[
                (letter, Owed),
                ("hearing_invitation.complainant", No),
                ("decision.complainant", No),
                ("decision.respondent", No),
            ],
        ),
        (
            "S1.08",
            &refused.on("2026-11-26", closed()),
            "2026-11-26",
            &[(letter, No)],
        ),
        (
            "S1.08",
            &told,
            "2026-11-26",
            &[(letter, No), ("closing_confirmation.complainant", Yes)],
        ),
        ("S1.08", &again, "2026-12-01", &[(letter, Yes)]),
        (
            "S1.08",
            &taken_up,
            "2026-12-02",
            &[(letter, No), ("decision.complainant", Yes)],
        ),
        ("S4.22", &silent, "2026-11-25", &[(letter, No)]),
        ("S4.22", &unforeseen, "2026-11-25", &[(letter, Yes)]),
    ]);
}

/// S1.10, S1.11, S4.10: to each side that the regulation hears, or for which a hearing is planned;
/// once for each time that it is planned.
#[test]
fn an_invitation_goes_to_each_side_that_is_heard() {
    let (first, second) = (
        "hearing_invitation.complainant",
        "hearing_invitation.respondent",
    );
    let third = "hearing_invitation.third";
    let life = acknowledged("coachcenter");
    let invited = life.made("2026-11-26", "hearing_invitation", Side::Complainant);
    let planned_anew = invited.on("2026-11-27", planned(&BOTH, "2026-12-04"));
    let back = invited.elsewhere("2026-11-27", "hearing_invitation", Side::Respondent);
    let one_side = acknowledged("krachtig-perspectief");
    let other_side = one_side.on(
        "2026-11-26",
        planned(&[Side::Respondent, Side::Third], "2026-12-04"),
    );
    let earlier = one_side
        .on("2026-11-26", planned(&BOTH, "2026-12-04"))
        .elsewhere("2026-11-25", "hearing_invitation", Side::Complainant);
    let waives = one_side.on("2026-11-26", waived(Side::Complainant));
    check(&[
        (
            "S1.11",
            &life,
            "2026-11-26",
            &[(first, Owed), (second, Owed), (third, No)],
        ),
        (
            "S1.11",
            &invited,
            "2026-11-26",
            &[(first, No), (second, Owed)],
        ),
        (
            "S1.10",
            &planned_anew,
            "2026-11-27",
            &[(first, Yes), (second, Owed)],
        ),
        ("S1.10", &back, "2026-11-27", &[(first, No), (second, No)]),
        (
            "S4.10",
            &one_side,
            "2026-11-26",
            &[(first, Yes), (second, No)],
        ),
        (
            "S4.10",
            &other_side,
            "2026-11-26",
            &[(first, Yes), (second, Yes), (third, Yes)],
        ),
        ("S4.10", &earlier, "2026-11-26", &[(first, Yes)]),
        ("S4.10", &waives, "2026-11-26", &[(first, No), (second, No)]),
    ]);
}

/// S0.14: a report of what was said, to each side that said it.
#[test]
fn a_report_follows_the_hearing() {
    let (first, second) = ("hearing_report.complainant", "hearing_report.respondent");
    let life = acknowledged("passie-profiel");
    let waits = life.on("2026-11-26", planned(&BOTH, "2026-12-01"));
    let held = life.on("2026-12-01", heard(&[Side::Respondent], HearingForm::Apart));
    let told = held.made("2026-12-02", "hearing_report", Side::Respondent);
    let twice = told.on("2026-12-03", heard(&BOTH, HearingForm::Together));
    check(&[
        ("S0.14", &waits, "2026-12-01", &[(first, No), (second, No)]),
        ("S0.14", &held, "2026-12-01", &[(first, No), (second, Yes)]),
        (
            "S0.14",
            &held,
            "2026-12-01",
            &[("hearing_invitation.respondent", No)],
        ),
        ("S0.14", &told, "2026-12-02", &[(second, No)]),
        (
            "S0.14",
            &twice.on("2026-12-03", closed()),
            "2026-12-03",
            &[(first, No), (second, No)],
        ),
        (
            "S0.14",
            &twice,
            "2026-12-03",
            &[(first, Yes), (second, Yes)],
        ),
    ]);
}

/// S1.14, S2.14, S4.11: whom the regulation names must hear of an extension; the other side may.
#[test]
fn an_extension_is_told_to_each_side() {
    let (first, second) = ("extension.complainant", "extension.respondent");
    let longer = |life: &Life, until| life.on("2026-12-10", extended("decision", until, "Ziekte."));
    let life = acknowledged("coachcenter");
    let one = longer(&life, "2027-01-08").sent("2026-12-10", "extension", Side::Complainant);
    let one_of_one = longer(&acknowledged("groeimeesters"), "2027-01-08");
    let decided = one.sent("2026-12-18", "decision", Side::Complainant);
    let otherwise = longer(&acknowledged("groeimeesters"), "2027-01-08").under(|regulation| {
        let rules = &mut regulation.terms;
        let how = rules.iter_mut().find_map(|rule| rule.extension.as_mut());
        how.unwrap().letter = "interim_notice".parse().unwrap();
    });
    check(&[
        ("S1.14", &life, "2026-12-10", &[(first, No), (second, No)]),
        (
            "S1.14",
            &longer(&life, "2027-01-08"),
            "2026-12-10",
            &[(first, Owed), (second, Owed)],
        ),
        ("S1.14", &one, "2026-12-10", &[(first, No), (second, Owed)]),
        (
            "S1.14",
            &longer(&one, "2027-01-15"),
            "2026-12-10",
            &[(first, Owed), (second, Owed)],
        ),
        (
            "S1.14",
            &decided,
            "2026-12-18",
            &[(first, No), (second, No)],
        ),
        (
            "S2.14",
            &otherwise,
            "2026-12-10",
            &[
                (first, No),
                (second, No),
                ("interim_notice.complainant", Owed),
            ],
        ),
        (
            "S2.14",
            &one_of_one,
            "2026-12-10",
            &[(first, Owed), (second, Yes)],
        ),
    ]);
}

/// S2.02, S4.09: information is asked as often as it is needed, of either side; a notice in between
/// goes as often. A letter that the regulation declares itself may go at any time.
#[test]
fn some_letters_go_again_and_again() {
    let life = acknowledged("krachtig-perspectief").under(|regulation| {
        regulation.letters.push(Choice {
            id: key("progress"),
            name: Default::default(),
        });
    });
    for kind in ["information_request", "interim_notice", "progress"] {
        for side in BOTH {
            let letter = named(kind.parse().unwrap(), side);
            let made = life.made("2026-11-26", kind, side);
            let over = life.on("2026-11-26", closed());
            check(&[
                ("S4.09", &life, "2026-11-26", &[(&letter, Yes)]),
                ("S4.09", &made, "2026-11-26", &[(&letter, Yes)]),
                ("S4.09", &over, "2026-11-26", &[(&letter, No)]),
            ]);
        }
        let third = named(kind.parse().unwrap(), Side::Third);
        check(&[("S4.09", &life, "2026-11-26", &[(&third, No)])]);
    }
}
