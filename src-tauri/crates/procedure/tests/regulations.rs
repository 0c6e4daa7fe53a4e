//! What ships reads, and what cannot be meant is told with its place.

use procedure::regulation::{Moment, PRESETS, RegulationFault, read};

/// S0 to S4: each preset has an acknowledgement, a decision or proposal and a retention, each under
/// a clause of its text.
#[test]
fn every_preset_reads_and_is_whole() {
    for preset in PRESETS {
        let regulation = preset
            .regulation()
            .unwrap_or_else(|fault| panic!("{}: {fault}", preset.id));
        assert!(
            regulation.term("acknowledgement").is_some(),
            "{}",
            preset.id
        );
        assert!(
            regulation
                .term("decision")
                .or(regulation.term("proposal"))
                .is_some(),
            "{}",
            preset.id
        );
        assert!(
            !regulation.clause(&regulation.retention.clause).is_empty(),
            "{}",
            preset.id
        );
        let silent = regulation
            .terms
            .iter()
            .filter(|rule| rule.from == Moment::Received);
        assert!(silent.count() >= 2, "{}", preset.id);
    }
}

/// S0.24, S2.17, S4.23: a preset carries no address, number or e-mail of the texts.
#[test]
fn no_preset_carries_contact_data() {
    for preset in PRESETS {
        for mark in ["@", "www", "http", "06-", " tel."] {
            assert!(
                !preset.source.contains(mark),
                "{} contains {mark}",
                preset.id
            );
        }
    }
}

#[test]
fn a_regulation_that_cannot_be_meant_is_refused_with_its_place() {
    let good = PRESETS[1].source;
    let faults = [
        (good.replace("10 working days", "10 moons"), "10 moons"),
        (
            good.replace("acknowledgement.posted", "acknowledgement.burnt"),
            "acknowledgement.burnt",
        ),
        (
            good.replacen("within = \"30 days\"", "within = \"0 days\"", 1),
            "0 days",
        ),
        (
            good.replacen("within = \"30 days\"", "within = \"1000000000 days\"", 1),
            "1000000000",
        ),
        (
            good.replacen("clause = \"handling\"", "clause = \"handel\"", 1),
            "handel",
        ),
        (
            good.replacen("id = \"decision\"", "id = \"acknowledgement\"", 1),
            "acknowledgement",
        ),
        (good.replacen("schema = 1", "schema = 9", 1), "9"),
        (
            good.replacen(
                "met_by = [\"decision.posted\"]",
                "met_by = [\"received\"]",
                1,
            ),
            "decision",
        ),
        (
            good.replacen("title = \"Klachtenprocedure\"", "title = \" \"", 1),
            "title",
        ),
        (
            good.replacen("address = \"u\"", "adres = \"u\"", 1),
            "adres",
        ),
        ("%PDF-1.7 no regulation at all".into(), "line 1"),
        (String::new(), "schema"),
    ];
    for (text, place) in faults {
        let fault = read(&text).expect_err(place);
        assert!(fault.to_string().contains(place), "{place}: {fault}");
    }
    let unreadable = read("schema = true").expect_err("true is no number");
    assert!(
        matches!(unreadable, RegulationFault::Unreadable(message) if message.contains("line 1"))
    );
}
