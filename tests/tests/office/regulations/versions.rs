//! From a draft to a version: adopted, followed, compared, and what is not there.

use acceptance::{ask, invented};
use office::wire::*;

use super::{add, adopt, begin, change, field, list, open, remove, rule, rules, sentence};
use crate::desk::Desk;

/// An adopted version holds for complaints from its first day; older dossiers keep their own.
#[test]
fn an_adopted_version_is_followed_by_new_complaints_alone() {
    let desk = Desk::wilgenzoom();
    let old = desk.register(invented::hoekzema()).dossier;
    begin(&desk, "version:1");
    change(&desk, "term.acknowledgement", "within.amount", "3");
    for (version, from, field, code) in [
        ("", "1-12-2026", "version", FieldCode::Required),
        ("2", "", "from", FieldCode::Required),
        ("2", "1-9-2024", "from", FieldCode::TooEarly),
        ("2", "ooit", "from", FieldCode::NotADate),
        ("1", "1-12-2026", "version", FieldCode::Duplicate),
    ] {
        let error = adopt(&desk, version, from).unwrap_err();
        let fault = &error.fields[0];
        assert_eq!((fault.field.as_str(), fault.code), (field, code));
    }
    assert!(
        list(&desk).draft.is_some(),
        "a refused adoption leaves the draft"
    );
    let adopted = adopt(&desk, "2", "1-12-2026").unwrap();
    assert!(adopted.draft.is_none());
    let told: Vec<_> = adopted
        .versions
        .iter()
        .map(|it| {
            (
                it.version.as_str(),
                it.in_force_from.as_str(),
                it.is_current,
                it.dossiers,
            )
        })
        .collect();
    assert_eq!(
        told,
        [("2", "2026-12-01", false, 0), ("1", "2024-10-02", true, 1)]
    );
    let length = |dossier: &str| {
        let view = desk.view(dossier);
        let term = view.terms.iter().find(|it| it.rule == "acknowledgement");
        term.unwrap().length.clone()
    };
    let before = desk.register(invented::hoekzema()).dossier;
    desk.days_pass(20);
    let form = IntakeForm {
        received_on: "7-12-2026".into(),
        ..invented::hoekzema()
    };
    let after = desk.register(form).dossier;
    assert_eq!(length(&old), "5 werkdagen");
    assert_eq!(length(&before), "5 werkdagen");
    assert_eq!(length(&after), "3 werkdagen");
    let versions = list(&desk).versions;
    assert_eq!((versions[0].dossiers, versions[0].is_current), (1, true));
    assert_eq!(
        open(&desk, &versions[1].which, "").compare_with.as_ref(),
        Some(&versions[0].which)
    );
    let adopted = open(&desk, &versions[0].which, "");
    assert!(!adopted.editable);
    assert!(
        adopted.subtitle.contains("1 december 2026"),
        "{}",
        adopted.subtitle
    );
}

/// A key is made from the name that a rule has when it is adopted, and stays the same ever after.
#[test]
fn a_new_rule_gets_its_key_from_its_name() {
    let desk = Desk::wilgenzoom();
    begin(&desk, "empty");
    add(&desk, "terms");
    add(&desk, "events");
    change(&desk, "term.new_term", "name.nl", "Bellen na één week");
    change(&desk, "event.new_event", "name.nl", "Teamoverleg");
    change(&desk, "term.new_term", "met_by.0", "own.new_event");
    change(&desk, "term.decision", "from", "term.new_term.ends");
    let adopted = adopt(&desk, "2", "1-12-2026").unwrap();
    let which = adopted.versions[0].which.clone();
    let sheet = open(&desk, &which, "");
    assert!(sentence(&sheet, "term.bellen_na_een_week").contains("teamoverleg"));
    assert!(rules(&sheet).any(|rule| rule.path == "event.teamoverleg"));
    assert_eq!(
        field(&sheet, "term.decision", "from").value,
        "term.bellen_na_een_week.ends"
    );
    begin(&desk, &format!("version:{which}"));
    let sheet = change(&desk, "term.bellen_na_een_week", "name.nl", "Terugbellen");
    assert_eq!(rule(&sheet, "term.bellen_na_een_week").name, "Terugbellen");
}

/// Two versions beside each other, rule by rule.
#[test]
fn a_comparison_tells_what_differs_and_nothing_else() {
    let desk = Desk::wilgenzoom();
    begin(&desk, "version:1");
    let compare = || -> RegulationComparison {
        let request = RegulationCompareRequest {
            which: "draft".into(),
            with: "1".into(),
        };
        ask(&desk.office, "regulation_compare", &request).unwrap()
    };
    assert_eq!(compare().differences, []);
    change(&desk, "term.decision", "within.amount", "6");
    add(&desk, "filing_limits");
    remove(&desk, "statement.0").unwrap();
    let told = compare().differences;
    let [decision, gone, new] = &[
        told.iter()
            .find(|it| it.was.is_some() && it.is.is_some())
            .unwrap(),
        told.iter().find(|it| it.is.is_none()).unwrap(),
        told.iter().find(|it| it.was.is_none()).unwrap(),
    ];
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(decision.name, "Beslissing");
    assert!(decision.was.as_ref().unwrap().contains("4 weken"));
    assert!(decision.is.as_ref().unwrap().contains("6 weken"));
    assert!(
        new.is
            .as_ref()
            .unwrap()
            .starts_with("Klagen kan tot 1 jaar")
    );
    assert!(gone.was.is_some());
}

#[test]
fn what_is_not_there_is_told() {
    let desk = Desk::wilgenzoom();
    assert!(list(&desk).draft.is_none());
    for (which, code) in [
        ("draft", FaultCode::NotFound),
        ("99", FaultCode::NotFound),
        ("x", FaultCode::NotFound),
    ] {
        let request = RegulationOpenRequest {
            which: which.into(),
            example_on: String::new(),
        };
        let refused = ask::<RegulationSheet>(&desk.office, "regulation_open", &request);
        assert_eq!(refused.unwrap_err().error.code, code, "{which}");
    }
    for from in ["preset:nobody", "version:99", "version:x", "", "something"] {
        let request = RegulationBeginRequest { from: from.into() };
        let refused = ask::<RegulationSheet>(&desk.office, "regulation_begin", &request);
        let code = refused.unwrap_err().error.code;
        assert!(
            matches!(code, FaultCode::Fields | FaultCode::NotFound),
            "{from}"
        );
    }
    assert_eq!(
        adopt(&desk, "2", "1-12-2026").unwrap_err().code,
        FaultCode::NotFound
    );
}
