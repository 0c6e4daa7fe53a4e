//! Letters that have lost their sense: what was to come before the outcome, once that was told, and
//! what was to come before the end, once the dossier is closed.

use procedure::event::{Event, LetterKind, LetterNo};
use procedure::regulation::{PRESETS, Preset, Rule, Side};
use procedure::situation::{Act, Standing, outcome_letter};

use super::Fits::{No, Owed, Yes};
use super::{acknowledged, begun, check};
use crate::common::events::*;
use crate::common::*;

/// Letters that belong before the outcome.
const BEFORE: [&str; 5] = [
    "acknowledgement",
    "information_request",
    "hearing_invitation",
    "interim_notice",
    "extension",
];

const TOLD: &str = "2026-12-11";

fn told(preset: &Preset, life: &Life) -> Life {
    let outcome = outcome_letter(&preset.regulation().unwrap());
    life.sent(TOLD, outcome.code(), Side::Complainant)
}

/// Everything that is owed, with the id of the rule that asks it.
fn owed(case: &Case) -> Vec<(String, Act)> {
    let duties = case.situation().duties.into_iter();
    duties
        .map(|duty| {
            let rule = duty.rule.map(|rule| rule.to_string());
            (rule.unwrap_or_default(), duty.act)
        })
        .collect()
}

fn letters(owed: &[(String, Act)]) -> Vec<LetterKind> {
    let kinds = owed.iter().filter_map(|(_, act)| match act {
        Act::Send(kind, _) | Act::Post(kind, _) => Some(*kind),
        Act::Do(_) | Act::CarryOut(_) | Act::Test(_) => None,
    });
    kinds.collect()
}

/// What the rules owe once the outcome was told, and once the dossier is closed; empty for the lesson or
/// the prevention, which no single rule asks.
fn asked_afterwards(preset: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    match preset {
        "passie-profiel" | "coachcenter" => (vec![""], vec![""]),
        "heelimperfect" => (vec!["contact"], vec![]),
        "krachtig-perspectief" => (vec!["closing_confirmation"], vec![]),
        _ => (vec![], vec![]),
    }
}

/// S0.10, S1.11, S2.02, S3.08, S4.08: after the outcome nothing is owed that belongs before it, however
/// far the complaint was; after the closing only what the regulation owes then.
#[test]
fn what_came_too_late_for_the_outcome_is_not_owed() {
    for preset in PRESETS {
        let id = preset.id;
        let silent = begun(id);
        let one = acknowledged(id).sent("2026-11-26", "hearing_invitation", Side::Complainant);
        let (after, at_the_end) = asked_afterwards(id);
        for life in [silent, acknowledged(id), one] {
            let decided = told(&preset, &life);
            for today in [TOLD, "2027-01-15", "2027-06-01"] {
                let owed = owed(&decided.today(today));
                let rules: Vec<&str> = owed.iter().map(|(rule, _)| rule.as_str()).collect();
                assert_eq!(rules, after, "{id} on {today}: {owed:?}");
            }
            let reason = "De klager is verhuisd.".into();
            let over = decided.on("2026-12-14", Event::Closed { reason });
            let owed = owed(&over.today("2027-01-15"));
            let rules: Vec<&str> = owed.iter().map(|(rule, _)| rule.as_str()).collect();
            assert_eq!(rules, at_the_end, "{id} after closing: {owed:?}");
        }
    }
}

/// S0.10, S1.11, S2.02, S3.08, S4.08: a letter that waits when the outcome is told, or when the dossier is
/// closed, need not leave any more. One that was made afterwards does.
#[test]
fn a_waiting_letter_is_overtaken() {
    for preset in PRESETS {
        let begun = begun(preset.id);
        for kind in BEFORE {
            let waits = begun.made("2026-11-26", kind, Side::Respondent);
            let kind: LetterKind = kind.parse().unwrap();
            let owes = |life: &Life, on| letters(&owed(&life.today(on))).contains(&kind);
            assert!(owes(&waits, "2026-11-26"), "{}: {kind}", preset.id);
            let decided = told(&preset, &waits);
            assert!(!owes(&decided, TOLD), "{}: {kind}", preset.id);
            let reason = "De klager is verhuisd.".into();
            let over = waits.on("2026-11-27", Event::Closed { reason });
            assert!(!owes(&over, "2026-11-27"), "{}: {kind}", preset.id);
            // On the same day, and after the outcome.
            let later = told(&preset, &begun).made(TOLD, kind.code(), Side::Respondent);
            assert!(owes(&later, TOLD), "{}: {kind}", preset.id);
        }
    }
}

/// S1.11: the invitations lapse with the decision, also when a late acknowledgement follows it, and
/// stand no longer in the way of closing.
#[test]
fn an_invitation_lapses_with_the_decision() {
    let decided = begun("coachcenter").sent("2026-12-10", "decision", Side::Complainant);
    let late = decided.sent("2026-12-11", "acknowledgement", Side::Complainant);
    let elsewhere =
        acknowledged("coachcenter").elsewhere("2026-12-10", "decision", Side::Complainant);
    let copied = acknowledged("coachcenter").sent("2026-12-10", "decision", Side::Respondent);
    let refused = acknowledged("coachcenter")
        .on("2026-11-25", not_admitted(None, "Te weinig gegevens."))
        .sent("2026-11-26", "not_admitted", Side::Complainant);
    for (life, standing) in [
        (&late, Standing::Lapsed),
        (&elsewhere, Standing::Lapsed),
        (&refused, Standing::Lapsed),
        (&copied, Standing::Overdue),
    ] {
        let case = life.today("2026-12-14");
        assert_eq!(case.standing("hearing_invitation"), standing);
    }
    assert_eq!(
        late.today("2026-12-14").against("2026-12-14", &closed()),
        []
    );
    check(&[
        (
            "S1.11",
            &elsewhere,
            "2026-12-10",
            &[
                ("hearing_invitation.complainant", No),
                ("hearing_invitation.respondent", No),
            ],
        ),
        (
            "S1.06",
            &decided,
            "2026-12-10",
            &[("acknowledgement.complainant", No)],
        ),
        (
            "S1.10",
            &elsewhere.on("2026-12-11", planned(&[Side::Respondent], "2026-12-18")),
            "2026-12-11",
            &[("hearing_invitation.respondent", Yes)],
        ),
        (
            "S1.10",
            &acknowledged("coachcenter")
                .on("2026-11-26", planned(&[Side::Respondent], "2026-12-18"))
                .sent("2026-12-10", "decision", Side::Complainant),
            "2026-12-11",
            &[("hearing_invitation.respondent", No)],
        ),
    ]);
}

/// S4.15, S4.17: what begins after the outcome is owed after it: a review that hears, a handling that
/// starts anew.
#[test]
fn what_begins_after_the_outcome_is_owed() {
    let invites = |from: &'static str| {
        move |regulation: &mut procedure::regulation::Regulation| {
            let rule = Rule {
                id: key("invitation"),
                from: from.parse().unwrap(),
                met_by: vec!["hearing_invitation.posted".parse().unwrap()],
                unless: Vec::new(),
                ..regulation.terms[0].clone()
            };
            regulation.terms.push(rule);
        }
    };
    let letter = "hearing_invitation.complainant";
    let decided = acknowledged("krachtig-perspectief").sent(TOLD, "decision", Side::Complainant);
    let reviewed = decided.on(TOLD, taken("review"));
    let again = decided
        .sent("2026-12-14", "closing_confirmation", Side::Complainant)
        .on("2026-12-14", closed())
        .on("2027-01-11", reopened("Er is een nieuwe e-mail.", true));
    let restarts = |regulation: &mut procedure::regulation::Regulation| {
        invites("received")(regulation);
        let closing = regulation.closing.as_mut().unwrap();
        closing.restarts.push(key("invitation"));
    };
    check(&[
        (
            "S4.10",
            &decided.under(invites("received")),
            TOLD,
            &[(letter, No)],
        ),
        (
            "S4.10",
            &decided.under(invites("registered")),
            TOLD,
            &[(letter, No)],
        ),
        (
            "S4.10",
            &decided.under(invites("term.decision.ends")),
            TOLD,
            &[(letter, No)],
        ),
        (
            "S4.17",
            &reviewed.under(invites("road.review.opened")),
            TOLD,
            &[(letter, Owed)],
        ),
        (
            "S4.15",
            &again.under(restarts),
            "2027-01-11",
            &[(letter, Owed)],
        ),
        (
            "S4.15",
            &again.under(invites("received")),
            "2027-01-11",
            &[(letter, Yes)],
        ),
    ]);
}

/// S1.11: a letter that is posted after the closing starts nothing that belongs before it.
#[test]
fn a_late_acknowledgement_starts_nothing() {
    let reason = "De klager is verhuisd.".into();
    let over = begun("coachcenter")
        .made("2026-11-24", "acknowledgement", Side::Complainant)
        .on("2026-11-25", Event::Closed { reason });
    let code = String::new();
    let way = procedure::event::PostingWay::Ordinary;
    let left = over.on(
        "2026-11-26",
        Event::Letter {
            letter: LetterNo(1),
            moment: procedure::event::LetterMoment::Posted { way, code },
        },
    );
    assert_eq!(letters(&owed(&left.today("2026-11-27"))), []);
}
