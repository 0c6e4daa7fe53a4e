//! What the check says of the regulations that ship.

use procedure::regulation::{Finding, Flaw, PRESETS, Place, Regulation, Section, Severity, preset};

use crate::table::{checked, mends, road, rule, section};

fn of(id: &str) -> (Regulation, Vec<Finding>) {
    let regulation = preset(id).unwrap().regulation().unwrap();
    let findings = checked(&regulation);
    (regulation, findings)
}

/// The place of the first flaw of a kind under a preset, and whether a note answers it.
fn place_of(id: &str, kind: fn(&Flaw) -> bool) -> (Place, bool) {
    let (_, findings) = of(id);
    let found = findings.into_iter().find(|it| kind(&it.what));
    let found = found.unwrap_or_else(|| panic!("{id}"));
    (found.place, found.answered)
}

/// S0.04, S0.17, S1.04, S1.22, S2.02, S2.09, S3.03, S3.22, S3.23, S4.10, S4.17, S4.19, S4.20,
/// S4.21: what the texts themselves leave open is found, and the presets answer it.
#[test]
fn the_known_doubts_are_found_and_answered() {
    type Kind = fn(&Flaw) -> bool;
    let known: [(&str, &str, Place, Kind); 13] = [
        ("S0.04", "passie-profiel", rule("referral"), |it| {
            *it == Flaw::ReferralWithoutReturn
        }),
        ("S0.17", "passie-profiel", rule("interim_update"), |it| {
            matches!(it, Flaw::LaterThanItsDuty { days: 21, .. })
        }),
        ("S1.04", "coachcenter", Place::FilingLimit(0), |it| {
            matches!(it, Flaw::LatenessSilent { .. })
        }),
        ("S1.22", "coachcenter", road("committee"), |it| {
            matches!(it, Flaw::AppointedByInvolved { .. })
        }),
        ("S2.02", "groeimeesters", rule("acknowledgement"), |it| {
            matches!(it, Flaw::HoursAgainstPost { .. })
        }),
        ("S2.09", "groeimeesters", road("mediation"), |it| {
            matches!(it, Flaw::BindingMediation { .. })
        }),
        ("S3.03", "heelimperfect", Place::FilingLimit(0), |it| {
            matches!(it, Flaw::ShortFilingLimit { .. })
        }),
        (
            "S3.23",
            "heelimperfect",
            rule("proposal"),
            |it| matches!(it, Flaw::Squeeze { before, .. } if before.len() == 1),
        ),
        (
            "S4.10",
            "krachtig-perspectief",
            section(Section::Hearing),
            |it| matches!(it, Flaw::HearingOneSided { .. }),
        ),
        ("S4.17", "krachtig-perspectief", rule("review"), |it| {
            matches!(it, Flaw::OwnTerm { .. })
        }),
        (
            "S4.19",
            "krachtig-perspectief",
            section(Section::Analysis),
            |it| matches!(it, Flaw::AnalysisPeriodChosen { .. }),
        ),
        (
            "S4.20",
            "krachtig-perspectief",
            section(Section::Retention),
            |it| matches!(it, Flaw::RetentionChosen { .. }),
        ),
        (
            "S4.21",
            "krachtig-perspectief",
            section(Section::InForce),
            |it| matches!(it, Flaw::DoubtfulFirstDay { .. }),
        ),
    ];
    for (row, id, place, kind) in known {
        assert_eq!(place_of(id, kind), (place, true), "{row}");
    }
    let (place, answered) = place_of(
        "heelimperfect",
        |it| matches!(it, Flaw::NumberTwice { number, .. } if number == "2"),
    );
    assert!(matches!(place, Place::Clause(_)) && answered, "S3.22");
}

/// S1.15: 10 working days and 10 working days ordinarily take 26 of the 30 days.
#[test]
fn the_squeeze_of_the_ten_and_ten_days_is_found() {
    let (_, findings) = of("coachcenter");
    let squeeze = findings.iter().find_map(|it| match &it.what {
        Flaw::Squeeze {
            before, typical, ..
        } => Some((before.len(), &it.place, typical.spent)),
        _ => None,
    });
    assert_eq!(squeeze, Some((2, &rule("decision"), 26)));
}

/// What ships can work, every doubt in it is answered by a note, and what would mend one does.
#[test]
fn no_preset_is_at_fault_or_leaves_a_doubt() {
    for preset in PRESETS {
        let (regulation, findings) = of(preset.id);
        let open: Vec<&Finding> = findings
            .iter()
            .filter(|it| {
                it.severity == Severity::Fault || (it.severity == Severity::Doubt && !it.answered)
            })
            .collect();
        assert!(open.is_empty(), "{}: {open:#?}", preset.id);
        for finding in &findings {
            mends(&regulation, finding, preset.id);
        }
    }
}
