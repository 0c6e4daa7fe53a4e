//! Lives of dossiers at random: what can be proposed under a preset, in any order.

use chrono::{Days, TimeDelta};
use procedure::event::{
    Capacity, Event, EventNo, Finding, HearingMoment, LetterKind, LetterMoment, LetterNo,
    MeasureMoment, MeasureNo, ParticipantNo, PostingWay, RawNotes, RoadMoment, Trace,
};
use procedure::intake::{Answer, Channel, Intake};
use procedure::key::Key;
use procedure::letter_kind::KINDS;
use procedure::regulation::{HearingForm, Involvement, PRESETS, Regulation, Role, Side};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::common::events::*;
use crate::common::*;

pub(crate) const LAST: &str = "2029-12-31";

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
    let finalised = (kind(), side()).prop_map(|(kind, side)| LetterMoment::Finalised {
        kind,
        side,
        guest: None,
        to: "mevrouw S. van der Aa".into(),
        sha256: String::new(),
    });
    let posted = way().prop_map(|way| LetterMoment::Posted {
        way,
        code: String::new(),
    });
    let note = String::new();
    let moments = prop_oneof![
        2 => finalised,
        2 => posted,
        1 => Just(LetterMoment::Printed),
        1 => Just(LetterMoment::Delivered { note: note.clone() }),
        1 => Just(LetterMoment::Returned { note }),
        1 => Just(LetterMoment::Void {
            reason: "verkeerde naam".into()
        }),
    ];
    let letters = (1..7_u32, moments).prop_map(|(no, moment)| Event::Letter {
        letter: LetterNo(no),
        moment,
    });
    let elsewhere = (kind(), side(), way()).prop_map(|(kind, side, way)| Event::SentElsewhere {
        kind,
        side,
        way,
        document: None,
        note: String::new(),
    });
    prop_oneof![2 => letters, 1 => elsewhere]
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
        side().prop_map(|side| planned(&[side], LAST)),
        side().prop_map(waived),
        finding().prop_map(found),
        any::<bool>().prop_map(proposal_answered),
        any::<bool>().prop_map(|needed| prevention(needed, "Het was een vergissing.")),
        Just(disagreed()),
    ]
}

/// What is noted of hearings and of what was said there.
fn of_hearings() -> impl Strategy<Value = Event> {
    let numbered = |moment: HearingMoment| {
        (1..4_u16, side()).prop_map(move |(no, side)| hearing(no, &[side], moment.clone()))
    };
    let with = [(Capacity::Complainant, Side::Complainant, "S. van der Aa")];
    let plan = HearingMoment::Planned(Box::new(plan(LAST, &with)));
    let participant = ParticipantNo(1);
    let answered = HearingMoment::Answered {
        participant,
        coming: true,
        how: "per e-mail".into(),
    };
    let confided = HearingMoment::Confided {
        participant,
        declared: true,
    };
    let cancelled = HearingMoment::Cancelled {
        reason: "Zij is ziek.".into(),
    };
    let remarked = HearingMoment::Remarked {
        text: "Dat was een dag later.".into(),
        taken_over: true,
    };
    prop_oneof![
        2 => numbered(plan),
        1 => numbered(answered),
        1 => numbered(confided),
        1 => numbered(cancelled),
        2 => (1..4_u16, side()).prop_map(|(no, side)| held_with_notes(no, &[side])),
        1 => numbered(remarked),
        1 => (1..4_u16, side()).prop_map(|(no, side)| settled(no, side, RawNotes::Kept)),
        1 => (1..4_u16).prop_map(|no| grievance(no, "De afspraak ging niet door.")),
        2 => (1..4_u16, side()).prop_map(|(no, side)| said(no, side, "Hij was er niet.")),
        2 => (1..4_u16, side()).prop_map(|(no, side)| put_to(
            no,
            side,
            Trace::Otherwise { how: "per telefoon".into() }
        )),
        1 => (1..4_u16).prop_map(relied_on),
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
        (side(), any::<bool>()).prop_map(|(side, given)| inspection(side, given)),
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
        3 => of_hearings(),
        3 => of_the_end(),
        3 => road,
        1 => own,
        2 => extended,
        1 => corrected,
    ]
}

pub(crate) fn intake(regulation: &Regulation) -> Intake {
    let questions = regulation.asked.iter().map(|asked| asked.id);
    Intake {
        answers: questions.map(|id| (id, Answer::YesNo(true))).collect(),
        channel: Channel::Email,
        handler: None,
        ..complaint("2026-11-23")
    }
}

/// A regulation, and a life of at most so many events, each with the days since the one before.
pub(crate) fn lives() -> impl Strategy<Value = (Regulation, Vec<(u64, Event)>)> {
    select(PRESETS.map(|preset| preset.regulation().unwrap()).to_vec()).prop_flat_map(
        |regulation| {
            let events = prop::collection::vec((0..25_u64, event(&regulation)), 0..40);
            (Just(regulation), events)
        },
    )
}

/// The events that may be noted are noted, the others are left.
pub(crate) fn play(regulation: &Regulation, events: &[(u64, Event)]) -> Life {
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
