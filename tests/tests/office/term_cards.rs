//! The termijnkaart on paper, and what another day of receipt would change.

use acceptance::{ask, ask_bytes, invented};
use office::wire::*;

use crate::desk::{Desk, pdf_text};

fn hoekzema(desk: &Desk) -> String {
    let form = IntakeForm {
        handler: Some("1".into()),
        ..invented::hoekzema()
    };
    desk.register(form).dossier
}

fn card(dossier: &str, rule: Option<&str>, language: Language) -> TermCardRequest {
    TermCardRequest {
        dossier: dossier.into(),
        rule: rule.map(Into::into),
        language: Some(language),
    }
}

/// TERMS.md rule 11: the clause, the steps, the last day and the day to post, on one page and
/// without a name.
#[test]
fn a_card_says_why_a_date_is_what_it_is() {
    let desk = Desk::with_preset("coachcenter");
    let dossier = hoekzema(&desk);
    let one = card(&dossier, Some("acknowledgement"), Language::Nl);
    let pdf = ask_bytes(&desk.office, "term_card", &one).unwrap();
    let text = pdf_text(&pdf);
    for part in [
        "Termijnkaart",
        "K-2026-001",
        "Ontvangstbevestiging",
        "10 werkdagen na ontvangst",
        "dinsdag 1 december 2026",
        "Zaterdagen en zondagen tellen niet mee",
        "Toelichting",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    assert!(
        !text.contains("Hoekzema"),
        "a card carries no name:\n{text}"
    );
    let english = card(&dossier, None, Language::En);
    let text = pdf_text(&ask_bytes(&desk.office, "term_card", &english).unwrap());
    for part in [
        "Term card",
        "Last day",
        "Tuesday 1 December 2026",
        "30 days",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    if let Ok(folder) = std::env::var("WEDERHOOR_KEEP") {
        std::fs::write(format!("{folder}/card.pdf"), pdf).unwrap();
        let all = card(&dossier, None, Language::Nl);
        let all = ask_bytes(&desk.office, "term_card", &all).unwrap();
        std::fs::write(format!("{folder}/cards.pdf"), all).unwrap();
    }
}

/// A term that has not started has no date to explain.
#[test]
fn a_card_of_a_term_that_has_not_started_is_refused() {
    let desk = Desk::with_preset("coachcenter");
    let dossier = hoekzema(&desk);
    for rule in ["hearing_invitation", "no_such_rule"] {
        let request = card(&dossier, Some(rule), Language::Nl);
        let refused = ask_bytes(&desk.office, "term_card", &request).unwrap_err();
        assert_eq!(refused.error.code, FaultCode::NotFound, "{rule}");
    }
}

/// TERMS.md rule 6: only what hangs on the receipt moves, and nothing is kept.
#[test]
fn another_day_of_receipt_moves_what_hangs_on_it() {
    let desk = Desk::with_preset("coachcenter");
    let dossier = hoekzema(&desk);
    let before = desk.view(&dossier);
    let ask_for = |received_on: &str| -> WhatIf {
        let request = WhatIfRequest {
            dossier: dossier.clone(),
            received_on: received_on.into(),
        };
        ask(&desk.office, "what_if", &request).unwrap()
    };
    let same = ask_for("2026-11-17");
    assert!(
        same.rows
            .iter()
            .all(|row| row.moved == 0 && row.due == row.then)
    );
    // A day later is a day later, but over a weekend ten working days are twelve days.
    let later = ask_for("2026-11-20");
    let moved = |rule: &str| {
        let row = later.rows.iter().find(|row| row.rule == rule).unwrap();
        (
            row.due.clone().unwrap(),
            row.then.clone().unwrap(),
            row.moved,
        )
    };
    assert_eq!(
        moved("acknowledgement"),
        ("2026-12-01".into(), "2026-12-04".into(), 3)
    );
    assert_eq!(
        moved("decision"),
        ("2026-12-17".into(), "2026-12-20".into(), 3)
    );
    assert_eq!(desk.view(&dossier), before, "what-if keeps nothing");
    for wrong in ["", "morgen", "2026-02-30"] {
        let request = WhatIfRequest {
            dossier: dossier.clone(),
            received_on: wrong.into(),
        };
        let refused = ask::<WhatIf>(&desk.office, "what_if", &request).unwrap_err();
        assert_eq!(refused.error.code, FaultCode::Fields, "{wrong}");
    }
    let far = WhatIfRequest {
        dossier,
        received_on: "9999-12-20".into(),
    };
    let refused = ask::<WhatIf>(&desk.office, "what_if", &far).unwrap_err();
    assert_eq!(refused.error.fields[0].code, FieldCode::OutOfBounds);
}
