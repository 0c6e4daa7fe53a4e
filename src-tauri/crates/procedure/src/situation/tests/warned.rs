//! What is warned of.

use super::*;
use crate::intake::{Mandate, Representative};

/// S1.04, S3.03 (never an automatic refusal), S1.15, S4.03, S4.21, S0.09, S2.16.
#[test]
fn what_deserves_attention_is_warned_of() {
    let late = Intake {
        incident_on: Some(day("2026-10-20")),
        ..intake("2026-11-23")
    };
    assessed(
        "coachcenter",
        &timeline(late.clone(), &[]),
        "2026-11-23",
        |_, warnings| {
            assert!(
                warnings.contains(&Warning::FiledLate(day("2026-11-20"))),
                "{warnings:?}"
            );
            assert!(
                warnings.iter().any(|it| matches!(it, Warning::Squeeze(_))),
                "{warnings:?}"
            );
        },
    );
    assessed(
        "passie-profiel",
        &timeline(late, &[]),
        "2026-11-23",
        |_, warnings| {
            assert_eq!(warnings, []);
        },
    );
    assessed(
        "krachtig-perspectief",
        &timeline(intake("2024-10-01"), &[]),
        "2024-10-01",
        |_, warnings| {
            assert_eq!(warnings[0], Warning::DoubtfulDay(day("2024-10-01")));
        },
    );
    let mut represented = intake("2026-11-23");
    let party = Party {
        address: Default::default(),
        ..represented.complainant.clone()
    };
    represented.representative = Some(Representative {
        party,
        mandate: Mandate::Missing,
    });
    assessed(
        "passie-profiel",
        &timeline(represented, &[]),
        "2026-11-23",
        |_, warnings| {
            assert_eq!(
                warnings,
                [Warning::NoPostalAddress, Warning::MandateMissing]
            );
        },
    );
    let odd = Intake {
        incident_on: Some(day("2026-11-24")),
        letter_dated: Some(day("2026-11-25")),
        ..intake("2026-11-23")
    };
    let mut odd = timeline(odd, &[]);
    odd[0].at = day("2026-11-26").and_hms_opt(9, 0, 0).unwrap();
    assessed("passie-profiel", &odd, "2026-11-26", |_, warnings| {
        assert_eq!(
            warnings,
            [
                Warning::ReceivedBeforeIncident,
                Warning::DatedAfterReceipt,
                Warning::RegisteredLate(3)
            ]
        );
    });
}

/// S0.09: the days before registering are told while they matter, and a withdrawn dossier is quiet.
#[test]
fn a_warning_goes_when_it_no_longer_matters() {
    let late = |events: &[(&str, Event)]| {
        let mut late = timeline(intake("2026-11-23"), events);
        late[0].at = day("2026-11-25").and_hms_opt(9, 0, 0).unwrap();
        late
    };
    let sent = [("2026-11-25", finalised()), ("2026-11-25", posted())];
    let withdrawn = [(
        "2026-11-26",
        Event::Withdrawn {
            reason: String::new(),
        },
    )];
    for (events, expected) in [
        (late(&[]), vec![Warning::RegisteredLate(2)]),
        (late(&sent), Vec::new()),
        (late(&withdrawn), Vec::new()),
    ] {
        assessed("passie-profiel", &events, "2026-11-26", |_, warnings| {
            assert_eq!(warnings, expected);
        });
    }
}
