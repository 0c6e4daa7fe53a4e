//! More time, and time that starts anew.

use office::wire::*;

use super::Case;

/// S1.14: more time is told to both sides, with the new term.
#[test]
fn an_extension_is_told_to_both_sides() {
    let case = Case::acknowledged("coachcenter");
    let form = case.form("extend", Some("decision")).unwrap();
    assert!(
        form.explanation
            .contains("De laatste dag is nu 17 december 2026.")
            && form.explanation.contains("aan de klager en de beklaagde")
            && form.explanation.contains("nieuwe laatste dag"),
        "{}",
        form.explanation
    );
    assert_eq!(
        case.faults("extend", "vandaag", &[]),
        [
            ("answers.until".to_owned(), FieldCode::Required),
            ("answers.reason".to_owned(), FieldCode::Required)
        ]
    );
    let more = [("until", "12-1-2027"), ("reason", "een getuige is ziek")];
    let view = case.note("extend", &more);
    let (title, detail) = case.latest();
    assert_eq!(
        title,
        "Termijn Uitspraak verlengd tot en met 12 januari 2027"
    );
    assert_eq!(detail, "een getuige is ziek");
    let term = view.terms.iter().find(|it| it.rule == "decision").unwrap();
    assert_eq!(term.due.as_deref(), Some("2027-01-12"));
    let to_tell = || {
        let owed = case.owed().into_iter();
        owed.filter(|it| it.starts_with("sent_elsewhere extension"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        to_tell(),
        [
            "sent_elsewhere extension",
            "sent_elsewhere extension.respondent"
        ]
    );
    for about in ["extension", "extension.respondent"] {
        let form = case.form("sent_elsewhere", Some(about)).unwrap();
        case.save(&form, "vandaag", &[("way", "ordinary")]).unwrap();
    }
    assert_eq!(to_tell(), [""; 0]);
    let told = case.view().terms;
    let told = told.iter().find(|it| it.rule == "decision").unwrap();
    assert!(!told.extensions[0].late);
    assert_eq!(
        told.extensions[0].told,
        ["klager: 19 november 2026", "beklaagde: 19 november 2026"]
    );
}

/// S3.14: told in writing before the term ends, with a reason and the new day; later is late.
#[test]
fn an_extension_after_the_last_day_is_marked_late() {
    let case = Case::acknowledged("heelimperfect");
    case.desk.days_pass(29);
    let form = case.form("extend", Some("proposal")).unwrap();
    assert!(
        form.explanation
            .contains("was 17 december 2026 en is voorbij")
            && form
                .explanation
                .contains("de reden en de nieuwe laatste dag"),
        "{}",
        form.explanation
    );
    assert!(case.suggested().contains(&"extend".to_owned()));
    let more = [
        ("term", "proposal"),
        ("until", "8-1-2027"),
        ("reason", "advies gevraagd"),
    ];
    let view = case.note("extend", &more);
    let term = view.terms.iter().find(|it| it.rule == "proposal").unwrap();
    assert!(term.extensions[0].late);
    assert_eq!(term.extensions[0].was, "2026-12-17");
    let warned = view
        .warnings
        .iter()
        .any(|it| it.code == WarningCode::ExtendedLate);
    assert!(warned);
}

/// S4.15: opened again on new information, with the terms starting anew or not, as one chooses.
#[test]
fn a_dossier_is_opened_again_with_or_without_its_terms() {
    for (restart, due, stage) in [
        ("yes", "2026-12-20", DossierStage::Handle),
        ("no", "2026-12-15", DossierStage::Answered),
    ] {
        let case = Case::acknowledged("krachtig-perspectief");
        case.sent("decision");
        case.sent("closing_confirmation");
        assert!(
            case.suggested().contains(&"close".to_owned()),
            "{:?}",
            case.owed()
        );
        case.note("close", &[]);
        assert_eq!(case.stage(), DossierStage::Closed);
        case.desk.days_pass(3);
        assert_eq!(
            case.faults("reopen", "vandaag", &[]),
            [
                ("answers.reason".to_owned(), FieldCode::Required),
                ("answers.restart".to_owned(), FieldCode::Required)
            ]
        );
        let again = [
            ("reason", "Er is een tweede verslag."),
            ("restart", restart),
        ];
        let view = case.note("reopen", &again);
        let term = view.terms.iter().find(|it| it.rule == "decision").unwrap();
        assert_eq!(term.due.as_deref(), Some(due), "{restart}");
        assert_eq!(view.stage, stage, "{restart}");
        assert!(case.owed().contains(&"sent_elsewhere reopening".to_owned()));
    }
}
