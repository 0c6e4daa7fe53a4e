//! Whatever is noted, a dossier can be read: nothing panics, and the days stand in order.

use chrono::{Days, TimeDelta};
use procedure::event::{
    Event, EventNo, Finding, LetterKind, LetterMoment, LetterNo, MeasureMoment, MeasureNo,
    PostingWay, RoadMoment,
};
use procedure::intake::{Answer, Channel, Intake};
use procedure::key::Key;
use procedure::letter_kind::KINDS;
use procedure::regulation::{
    Happening, HearingForm, Involvement, Moment, PRESETS, Regulation, Role, Side,
};
use procedure::situation::Warning;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::common::events::*;
use crate::common::*;

const LAST: &str = "2029-12-31";

fn side() -> impl Strategy<Value = Side> {
    select(vec![Side::Complainant, Side::Respondent, Side::Third])
}

fn finding() -> impl Strategy<Value = Finding> {
    select(vec![
        Finding::Upheld,
        Finding::Partly,
        Finding::NotUpheld,
        Finding::None,
    ])
}

fn role() -> impl Strategy<Value = Role> {
    select(vec![
        Role::Handler,
        Role::HearingChair,
        Role::Decider,
        Role::Reviewer,
        Role::CommitteeMember,
        Role::Mediator,
        Role::Management,
    ])
}

fn way() -> impl Strategy<Value = PostingWay> {
    select(vec![
        PostingWay::Ordinary,
        PostingWay::Registered,
        PostingWay::ByHand,
        PostingWay::Email,
    ])
}

fn kind() -> impl Strategy<Value = LetterKind> {
    select(KINDS.map(|(_, kind)| kind).to_vec())
}

/// One of the keys that a regulation has; another one, that it does not have, when there is none.
fn one_of(keys: &[Key], at: Index) -> Key {
    let known = (!keys.is_empty()).then(|| keys[at.index(keys.len())]);
    known.unwrap_or_else(|| key("unknown"))
}

fn on_road(regulation: &Regulation, at: Index, moment: RoadMoment) -> Event {
    let roads: Vec<Key> = regulation.roads.iter().map(|road| road.id).collect();
    let road = one_of(&roads, at);
    Event::Road { road, moment }
}

fn of_letters() -> impl Strategy<Value = Event> {
    let letter = |moment| Event::Letter {
        letter: LetterNo(1),
        moment,
    };
    let finalised = (kind(), side()).prop_map(move |(kind, side)| {
        letter(LetterMoment::Finalised {
            kind,
            side,
            to: "mevrouw S. van der Aa".into(),
            sha256: String::new(),
        })
    });
    let posted = way().prop_map(move |way| {
        let code = String::new();
        letter(LetterMoment::Posted { way, code })
    });
    let note = String::new();
    let elsewhere = (kind(), side(), way()).prop_map(|(kind, side, way)| Event::SentElsewhere {
        kind,
        side,
        way,
        document: None,
        note: String::new(),
    });
    prop_oneof![
        2 => finalised,
        2 => posted,
        4 => elsewhere,
        1 => Just(letter(LetterMoment::Printed)),
        1 => Just(letter(LetterMoment::Delivered { note: note.clone() })),
        1 => Just(letter(LetterMoment::Returned { note })),
        1 => Just(letter(LetterMoment::Void {
            reason: "verkeerde naam".into()
        })),
    ]
}

fn of_the_course() -> impl Strategy<Value = Event> {
    let forms = select(vec![HearingForm::Apart, HearingForm::Together]);
    prop_oneof![
        side().prop_map(|side| spoke(side, "Zij belt terug.")),
        Just(informal_talk()),
        (role(), 1..5_i64).prop_map(|(role, no)| assigned(role, colleague(no))),
        (1..5_i64).prop_map(|no| Event::Involved {
            actor: colleague(no),
            involvement: Involvement::Witness,
        }),
        Just(referred("U bent klant van de coach.")),
        Just(admitted()),
        Just(not_admitted(None, "Het gaat over een ander bedrijf.")),
        (side(), any::<bool>()).prop_map(|(side, received)| information(side, received)),
        (side(), any::<bool>()).prop_map(|(side, declared)| confidential(side, declared)),
        (side(), forms).prop_map(|(side, form)| heard(&[side], form)),
        side().prop_map(waived),
        finding().prop_map(found),
        any::<bool>().prop_map(proposal_answered),
        any::<bool>().prop_map(|needed| prevention(needed, "Het was een vergissing.")),
        Just(disagreed()),
    ]
}

fn of_the_end() -> impl Strategy<Value = Event> {
    let measured = |moment| Event::Measure {
        measure: MeasureNo(1),
        moment,
    };
    prop_oneof![
        Just(measure(Some("2029-06-01"))),
        Just(measure_done()),
        any::<bool>().prop_map(measure_tested),
        Just(measured(MeasureMoment::Dropped {
            reason: "niet meer nodig".into()
        })),
        Just(closed()),
        Just(Event::Closed {
            reason: "De klager is verhuisd.".into()
        }),
        Just(withdrawn()),
        any::<bool>().prop_map(|restart| reopened("Er is een nieuwe e-mail.", restart)),
        any::<bool>().prop_map(|set| Event::Hold {
            set,
            reason: "Er loopt een zaak.".into(),
        }),
        (side(), any::<bool>()).prop_map(|(side, given)| Event::Inspection {
            side,
            given,
            note: "alle stukken".into(),
        }),
        (1..40_u32).prop_map(|no| Event::TakenBack { event: EventNo(no) }),
    ]
}

/// What can be proposed under this regulation, in any order.
fn event(regulation: &Regulation) -> impl Strategy<Value = Event> + use<> {
    let rules: Vec<Key> = regulation.rules().map(|rule| rule.id).collect();
    let extended = (any::<Index>(), 1..900_u64).prop_map(move |(at, days)| Event::Extended {
        term: one_of(&rules, at),
        until: day("2026-11-23") + Days::new(days),
        reason: "De coach is ziek.".into(),
    });
    let right = intake(regulation);
    let corrected = (-40..60_i64).prop_map(move |days| Event::Corrected {
        intake: Box::new(Intake {
            received_on: right.received_on + TimeDelta::days(days),
            ..right.clone()
        }),
        reason: String::new(),
    });
    let events: Vec<Key> = regulation.events.iter().map(|event| event.id).collect();
    let own = any::<Index>().prop_map(move |at| Event::Own {
        event: one_of(&events, at),
        note: String::new(),
    });
    let stages = prop_oneof![
        Just(RoadMoment::Opened { by: String::new() }),
        side().prop_map(|side| RoadMoment::Accepted { side }),
        Just(RoadMoment::Held {
            note: String::new()
        }),
        Just(RoadMoment::Forwarded {
            documents: Vec::new(),
            to: "de commissie".into()
        }),
        finding().prop_map(|finding| RoadMoment::Ruled {
            finding,
            note: "De klacht is opnieuw bekeken.".into()
        }),
        Just(RoadMoment::Ended {
            reason: "Partijen zijn het eens.".into()
        }),
    ];
    let regulation = regulation.clone();
    let road =
        (any::<Index>(), stages).prop_map(move |(at, stage)| on_road(&regulation, at, stage));
    prop_oneof![
        4 => of_letters(),
        5 => of_the_course(),
        3 => of_the_end(),
        3 => road,
        1 => own,
        2 => extended,
        1 => corrected,
    ]
}

fn intake(regulation: &Regulation) -> Intake {
    let questions = regulation.asked.iter().map(|asked| asked.id);
    Intake {
        answers: questions.map(|id| (id, Answer::YesNo(true))).collect(),
        channel: Channel::Email,
        handler: None,
        ..complaint("2026-11-23")
    }
}

/// A regulation, and a life of at most so many events, each with the days since the one before.
fn lives() -> impl Strategy<Value = (Regulation, Vec<(u64, Event)>)> {
    select(PRESETS.map(|preset| preset.regulation().unwrap()).to_vec()).prop_flat_map(
        |regulation| {
            let events = prop::collection::vec((0..25_u64, event(&regulation)), 0..40);
            (Just(regulation), events)
        },
    )
}

/// The events that may be noted are noted, the others are left.
fn play(regulation: &Regulation, events: &[(u64, Event)]) -> Life {
    let mut life = Life::of(regulation.clone(), intake(regulation));
    let mut today = day("2026-11-23");
    for (later, event) in events {
        today = today + Days::new(*later);
        let on = today.to_string();
        if life.today(&on).against(&on, event).is_empty() {
            life = life.on(&on, event.clone());
        }
    }
    life
}

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
