//! The regulation check in words, its mends, and rules that come and go.

use office::wire::*;

use super::{PRESETS, add, adopt, begin, change, edit, open, remove, rule, rules};
use crate::desk::Desk;

/// What the check calls a fault cannot be adopted; what asks for a choice can.
#[test]
fn a_regulation_that_cannot_work_is_not_adopted() {
    let desk = Desk::wilgenzoom();
    let sheet = begin(&desk, "empty");
    assert!(
        sheet
            .findings
            .iter()
            .all(|it| it.severity != FindingSeverity::Fault)
    );
    change(&desk, "retention", "bound", "at_least");
    let sheet = change(&desk, "retention", "at_most.amount", "1 jaar");
    let fault = sheet
        .findings
        .iter()
        .find(|it| it.severity == FindingSeverity::Fault);
    let fault = fault.unwrap().clone();
    assert_eq!(fault.path.as_deref(), Some("retention"));
    let error = adopt(&desk, "2", "1-12-2026").unwrap_err();
    assert_eq!(error.code, FaultCode::NotAllowed);
    assert_eq!(error.params["why"], "check");
    // One press mends it.
    let mend = fault.mend.unwrap();
    let sheet = change(&desk, &mend.path, &mend.field, &mend.value);
    assert!(
        sheet
            .findings
            .iter()
            .all(|it| it.severity != FindingSeverity::Fault)
    );
    adopt(&desk, "2", "1-12-2026").unwrap();
}

/// Every mend that is offered can be pressed, and takes its finding away.
#[test]
fn every_mend_does_what_it_says() {
    let desk = Desk::wilgenzoom();
    let mut pressed = 0;
    for preset in PRESETS {
        let sheet = begin(&desk, &format!("preset:{preset}"));
        for finding in &sheet.findings {
            assert!(!finding.title.is_empty() && !finding.text.is_empty());
            let Some(mend) = &finding.mend else {
                continue;
            };
            begin(&desk, &format!("preset:{preset}"));
            let mended = change(&desk, &mend.path, &mend.field, &mend.value);
            let again = mended.findings.iter().any(|it| {
                it.title == finding.title && it.path == finding.path && it.text == finding.text
            });
            assert!(!again, "{preset}: {} after {}", finding.title, mend.label);
            pressed += 1;
        }
    }
    assert!(pressed >= 3, "{pressed}");
    let error = edit(&desk, "term.decision", "mend", "length:decision:1 hour").unwrap_err();
    assert_eq!(error.code, FaultCode::NotFound);
}

/// S1.15: the squeeze of Coachcenter is told in days, and the note beside it answers it.
#[test]
fn findings_are_told_in_words_and_those_answered_come_last() {
    let desk = Desk::with_preset("coachcenter");
    let sheet = begin(&desk, "preset:coachcenter");
    let squeeze = sheet
        .findings
        .iter()
        .find(|it| it.title.contains("krap"))
        .unwrap();
    assert_eq!(squeeze.path.as_deref(), Some("term.decision"));
    assert!(squeeze.text.contains("van de 30 dagen"), "{}", squeeze.text);
    let answered: Vec<bool> = sheet.findings.iter().map(|it| it.answered).collect();
    assert!(answered.is_sorted());
    // Without its note the rule has open remarks.
    assert_eq!(rule(&sheet, "term.decision").remarks, 0);
    change(&desk, "term.decision", "note.nl", "");
    let sheet = change(&desk, "term.decision", "note.en", "");
    assert!(rule(&sheet, "term.decision").remarks > 0);
}

/// A rule comes with a sensible start, whatever the section; what others speak of stays.
#[test]
fn rules_come_and_go() {
    let desk = Desk::wilgenzoom();
    let sheet = begin(&desk, "empty");
    let sections: Vec<String> = sheet
        .sections
        .iter()
        .filter(|section| section.add.is_some())
        .map(|section| section.section.clone())
        .collect();
    assert!(sections.len() >= 18, "{sections:?}");
    for section in &sections {
        let before = open(&desk, "draft", "");
        let count = |sheet: &RegulationSheet| {
            let found = sheet.sections.iter().find(|it| it.section == *section);
            found.unwrap().rules.len()
        };
        let after = add(&desk, section);
        assert_eq!(count(&after), count(&before) + 1, "{section}");
    }
    let full = open(&desk, "draft", "");
    let mut faults = full.findings.iter();
    let fault = faults.find(|it| it.severity == FindingSeverity::Fault);
    assert_eq!(fault, None);
    adopt(&desk, "vol", "1-12-2026").unwrap();

    begin(&desk, "empty");
    add(&desk, "events");
    change(&desk, "event.new_event", "name.nl", "Teamoverleg");
    change(&desk, "term.decision", "unless.0", "own.new_event");
    let error = remove(&desk, "event.new_event").unwrap_err();
    assert_eq!(error.code, FaultCode::NotAllowed);
    assert_eq!(error.params["why"], "cited");
    assert_eq!(error.params["name"], "Beslissing");
    let error = remove(&desk, "clause.handling").unwrap_err();
    assert_eq!(error.params["name"], "Beide kanten horen");
    assert_eq!(
        remove(&desk, "retention").unwrap_err().code,
        FaultCode::NotFound
    );
    change(&desk, "term.decision", "unless.0", "");
    let sheet = remove(&desk, "event.new_event").unwrap();
    assert!(rules(&sheet).all(|rule| rule.path != "event.new_event"));
}
