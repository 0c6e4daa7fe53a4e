//! What a regulation asks of a complaint beside what every intake asks.

use acceptance::{ask, invented};
use office::wire::*;

use crate::desk::{Desk, pdf_text};

fn answer(name: &str, value: &str) -> FieldAnswer {
    FieldAnswer {
        name: name.into(),
        value: value.into(),
        not_applicable: false,
    }
}

fn with(answers: Vec<FieldAnswer>) -> IntakeForm {
    IntakeForm {
        handler: Some("1".into()),
        answers,
        ..invented::hoekzema()
    }
}

fn preview(desk: &Desk, form: IntakeForm) -> IntakePreview {
    ask(&desk.office, "intake_preview", &IntakeRequest { form }).unwrap()
}

fn names(fields: &[FormField]) -> Vec<&str> {
    fields.iter().map(|field| field.name.as_str()).collect()
}

/// S0.02, S0.05, S0.06, S0.23, S2.15, S3.05, S4.01, S4.04: each regulation asks its own; the
/// fields that every intake has are not asked twice.
#[test]
fn each_regulation_asks_its_own() {
    for (preset, asked) in [
        (
            "passie-profiel",
            vec![
                "complainant_kind",
                "respondent_kind",
                "subjects",
                "client_of_coach",
                "steps_taken",
            ],
        ),
        ("groeimeesters", vec!["service", "impact"]),
        (
            "heelimperfect",
            vec!["position", "delivered_on", "place", "objection", "signed"],
        ),
        (
            "krachtig-perspectief",
            vec!["complainant_kind", "respondent_kind", "service"],
        ),
    ] {
        let desk = Desk::with_preset(preset);
        let fields = preview(&desk, with(Vec::new())).asked;
        let found = names(&fields);
        for name in asked {
            assert!(found.contains(&name), "{preset} asks {name}: {found:?}");
        }
        for known in ["name", "address", "description", "wish"] {
            assert!(!found.contains(&known), "{preset} asks {known} twice");
        }
    }
}

/// S3.05: what is missing is told and asked for in the letter, and stops nothing; what does not
/// apply is marked so. S3.03: the filing limit counts from the day that was answered.
#[test]
fn what_was_answered_is_kept_and_what_is_missing_is_asked_for() {
    let desk = Desk::with_preset("heelimperfect");
    let answers = vec![
        FieldAnswer {
            not_applicable: true,
            ..answer("position", "")
        },
        answer("delivered_on", "1-10-2026 14:00"),
        answer("signed", "yes"),
    ];
    let looked = preview(&desk, with(answers.clone()));
    assert_eq!(looked.faults, []);
    let position = looked.asked.iter().find(|field| field.name == "position");
    assert!(position.unwrap().not_applicable);
    let warned: Vec<WarningCode> = looked.warnings.iter().map(|it| it.code).collect();
    assert!(warned.contains(&WarningCode::FiledLate), "{warned:?}");
    let incomplete = looked
        .warnings
        .iter()
        .find(|it| it.code == WarningCode::Incomplete)
        .unwrap();
    let items = &incomplete.params["items"];
    assert!(items.contains("Plaats van de dienst"), "{items}");
    assert!(
        !items.contains("Functie") && !items.contains("organisatie"),
        "{items}"
    );

    let dossier = desk.register(with(answers)).dossier;
    let form = desk.view(&dossier).intake;
    let kept = |name: &str| form.answers.iter().find(|it| it.name == name).unwrap();
    assert_eq!(kept("delivered_on").value, "1-10-2026 14:00");
    assert_eq!(kept("signed").value, "yes");
    assert!(kept("position").not_applicable);
    let letter = LetterId {
        letter: desk.begin_acknowledgement(&dossier).letter,
    };
    let pdf = acceptance::ask_bytes(&desk.office, "letter_pdf", &letter).unwrap();
    let text = pdf_text(&pdf);
    assert!(text.contains("plaats van de dienst"), "{text}");
}

/// What cannot be meant is refused beside its field, and the form stays as it was typed.
#[test]
fn an_answer_that_cannot_be_meant_is_refused_beside_its_field() {
    let desk = Desk::with_preset("heelimperfect");
    for (name, value, code) in [
        ("delivered_on", "de dag na kerst", FieldCode::NotADate),
        ("delivered_on", "1-10-2026 25:00", FieldCode::NotATime),
        ("signed", "maybe", FieldCode::UnknownChoice),
        ("respondent", "77", FieldCode::UnknownChoice),
    ] {
        let request = IntakeRequest {
            form: with(vec![answer(name, value)]),
        };
        let refused = ask::<Registered>(&desk.office, "dossier_register", &request).unwrap_err();
        let field = &refused.error.fields[0];
        assert_eq!(field.field, format!("answers.{name}"), "{value}");
        assert_eq!(field.code, code, "{value}");
    }
}

/// S1.22, S4.17: a complaint about the colleague who handles it is told at once, by name.
#[test]
fn a_handler_who_is_complained_of_is_told() {
    let desk = Desk::with_preset("coachcenter");
    let looked = preview(&desk, with(vec![answer("respondent", "1")]));
    let warning = looked
        .warnings
        .iter()
        .find(|it| it.code == WarningCode::Dependent)
        .unwrap();
    assert_eq!(warning.params["name"], "Marit Holsteijn");
    assert_eq!(warning.params["involvement"], "beklaagde");
    let dossier = desk.register(with(vec![answer("respondent", "1")])).dossier;
    let people = desk.view(&dossier).people;
    assert_eq!(people.len(), 2, "{people:?}");
    assert!(!people[0].remarks.is_empty(), "{people:?}");
}

/// S0.03: a client of an independent coach is referred, and the complaint is registered all the same.
#[test]
fn a_referral_is_owed_when_the_answer_asks_for_it() {
    let desk = Desk::with_preset("passie-profiel");
    let owes = |answers: Vec<FieldAnswer>| {
        let dossier = desk.register(with(answers)).dossier;
        let view = desk.view(&dossier);
        let duties = view.next.into_iter().chain(view.duties);
        duties.map(|duty| duty.name).collect::<Vec<_>>()
    };
    let referred = owes(vec![answer("client_of_coach", "yes")]);
    let handled = owes(vec![answer("client_of_coach", "no")]);
    let extra: Vec<&String> = referred
        .iter()
        .filter(|name| !handled.contains(name))
        .collect();
    assert!(
        extra
            .iter()
            .any(|name| name.to_lowercase().contains("verwijz")),
        "{referred:?} against {handled:?}"
    );
}

/// S0.06, S2.01: what is only told is a signal, without terms, until a letter makes it a complaint;
/// where the text takes spoken complaints it is one at once.
#[test]
fn a_signal_becomes_a_complaint_when_it_is_written_down() {
    let told = |desk: &Desk| {
        let form = IntakeForm {
            channel: Channel::Phone,
            ..with(Vec::new())
        };
        desk.register(form).dossier
    };
    let desk = Desk::with_preset("passie-profiel");
    let dossier = told(&desk);
    let signal = desk.view(&dossier);
    assert_eq!(signal.stage, DossierStage::Signal);
    assert!(signal.next.is_none(), "{:?}", signal.next);
    assert!(signal.terms.iter().all(|term| term.due.is_none()));
    let request = CorrectRequest {
        dossier: dossier.clone(),
        form: IntakeForm {
            channel: Channel::Post,
            received_on: "19-11-2026".into(),
            ..signal.intake
        },
        reason: "De brief is er nu.".into(),
    };
    let complaint: DossierView = ask(&desk.office, "dossier_correct", &request).unwrap();
    assert_eq!(complaint.stage, DossierStage::Acknowledge);
    let term = complaint
        .terms
        .iter()
        .find(|it| it.rule == "acknowledgement");
    assert_eq!(term.unwrap().due.as_deref(), Some("2026-11-26"));

    let spoken = Desk::with_preset("groeimeesters");
    let dossier = told(&spoken);
    assert_eq!(spoken.view(&dossier).stage, DossierStage::Acknowledge);
}
