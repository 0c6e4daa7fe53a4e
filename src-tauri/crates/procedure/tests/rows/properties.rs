//! Whatever is noted, a dossier can be read: nothing panics, and the days stand in order.

use chrono::Days;
use procedure::event::Event;
use procedure::intake::Intake;
use procedure::regulation::{Happening, Moment, Regulation};
use procedure::situation::Warning;
use proptest::prelude::*;

use crate::common::*;
use crate::lives::{LAST, lives, play};

fn assert_in_order(case: &Case) {
    let situation = case.situation();
    let order: Vec<_> = situation
        .duties
        .iter()
        .map(|duty| (duty.due.is_none(), duty.act_by, duty.due))
        .collect();
    assert!(order.is_sorted(), "{order:?}");
    for state in &situation.terms {
        if let (Some(start), Some(due)) = (state.start, state.due()) {
            assert!(
                due.day >= start.day,
                "{}: {due:?} before {start:?}",
                state.rule.id
            );
        }
        let waits = state.is_open();
        assert!(
            !waits || !state.unmet.is_empty(),
            "{} waits for nothing",
            state.rule.id
        );
    }
    for road in &situation.roads {
        if let Some(window) = &road.window {
            assert!(window.due.day >= window.start.day, "{}", road.road.id);
        }
    }
    if case.dossier.withdrawn_on.is_some() {
        let waits = |moment: &Moment| !matches!(moment.what, Happening::InspectionGiven);
        let open = situation.terms.iter().filter(|state| state.is_open());
        let asked: Vec<_> = open
            .flat_map(|state| &state.unmet)
            .filter(|it| waits(it))
            .collect();
        assert_eq!(asked, Vec::<&Moment>::new());
    }
    if case.dossier.is_over() {
        assert_eq!(case.warnings(), Vec::<Warning>::new());
    }
}

/// It hangs on the day of receipt.
fn hangs_on_receipt(regulation: &Regulation, moment: Moment) -> bool {
    match moment.what {
        Happening::Received | Happening::Answer(_) => true,
        Happening::TermEnds(id) => regulation
            .rule(id.as_str())
            .is_some_and(|rule| hangs_on_receipt(regulation, rule.from)),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Any life that `check` lets be noted folds and is assessed, on its last day and long after.
    #[test]
    fn any_life_can_be_read((regulation, events) in lives()) {
        let life = play(&regulation, &events);
        for today in ["2026-11-23", "2027-05-01", LAST] {
            assert_in_order(&life.today(today));
        }
    }

    /// TERMS.md rule 6: a corrected day of receipt moves the terms that hang on it, and no others.
    #[test]
    fn a_moved_receipt_moves_only_its_terms((regulation, events) in lives(), earlier in 1..60_u64) {
        let life = play(&regulation, &events);
        let before = life.today(LAST);
        let moved = Intake {
            received_on: before.dossier.intake.received_on - Days::new(earlier),
            ..before.dossier.intake.clone()
        };
        let restarts = match (&regulation.closing, before.dossier.restarted_on) {
            (Some(closing), Some(_)) => closing.restarts.clone(),
            _ => Vec::new(),
        };
        let corrected = Event::Corrected {
            intake: Box::new(moved),
            reason: String::new(),
        };
        let after = life.on(LAST, corrected).today(LAST);
        let (before, after) = (before.situation(), after.situation());
        for (old, new) in before.terms.iter().zip(&after.terms) {
            prop_assert_eq!(old.rule.id, new.rule.id);
            let days = |state: &procedure::situation::TermState<'_>| {
                state.term.as_ref().map(|term| (term.start, term.due))
            };
            let restarted = restarts.contains(&old.rule.id);
            if !hangs_on_receipt(&regulation, old.rule.from) || restarted {
                prop_assert_eq!(days(old), days(new), "{}", old.rule.id);
            } else if let (Some((start, due)), Some((moved, ends))) = (days(old), days(new)) {
                prop_assert_eq!(start.day - Days::new(earlier), moved.day);
                prop_assert!(ends <= due, "{}", old.rule.id);
            }
        }
        prop_assert_eq!(&before.retention, &after.retention);
    }
}
