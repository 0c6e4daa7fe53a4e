//! What a practice does in the wrong order, or finds out too late.

use acceptance::{ask, invented};
use office::wire::*;

use crate::desk::Desk;

fn handled_by(staff: &str) -> IntakeForm {
    IntakeForm {
        handler: Some(staff.into()),
        ..invented::hoekzema()
    }
}

fn letter_posted(desk: &Desk, dossier: &str) -> String {
    let draft = desk.begin_acknowledgement(dossier);
    let letter = LetterId {
        letter: draft.letter.clone(),
    };
    let _: LetterDraft = ask(&desk.office, "letter_finalise", &letter).unwrap();
    let post = LetterPostRequest {
        letter: draft.letter.clone(),
        on: "vandaag".into(),
        way: PostingWay::Ordinary,
        code: String::new(),
    };
    let _: DossierView = ask(&desk.office, "letter_post", &post).unwrap();
    draft.letter
}

fn why(refused: acceptance::Refused) -> (FaultCode, String) {
    let error = refused.error;
    let why = error.params.get("why").cloned().unwrap_or_default();
    (error.code, why)
}

/// A void letter must not come out of the printer and find its way into an envelope.
#[test]
fn a_void_letter_is_not_printed() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(handled_by("1")).dossier;
    let letter = letter_posted(&desk, &dossier);
    let void = LetterVoidRequest {
        letter: letter.clone(),
        reason: "verkeerd huisnummer".into(),
    };
    let _: DossierView = ask(&desk.office, "letter_void", &void).unwrap();
    let print = LetterPrintRequest {
        letter,
        printer: None,
        copies: 1,
        sides: PrintSides::PrintersOwn,
        with_copies: false,
    };
    let refused = ask::<DossierView>(&desk.office, "letter_print", &print).unwrap_err();
    assert_eq!(why(refused), (FaultCode::NotAllowed, "letter_void".into()));
    let printed = std::fs::read_dir(desk.home.path().join("printed")).unwrap();
    assert_eq!(printed.count(), 0);
}

/// LETTERS.md: text and PDF are frozen; so is to whom it was, whatever is corrected later.
#[test]
fn a_finalised_letter_says_to_whom_it_was() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(handled_by("1")).dossier;
    let letter = letter_posted(&desk, &dossier);
    let mut form = desk.view(&dossier).intake;
    form.complainant.name = "Ria Hoekzema-de Wit".into();
    let request = CorrectRequest {
        dossier,
        form,
        reason: String::new(),
    };
    let view: DossierView = ask(&desk.office, "dossier_correct", &request).unwrap();
    assert_eq!(view.complainant, "mevrouw Ria Hoekzema-de Wit");
    assert_eq!(view.letters[0].to, "mevrouw Ria Hoekzema");
    let frozen: LetterDraft = ask(&desk.office, "letter_open", &LetterId { letter }).unwrap();
    assert_eq!(frozen.to, "mevrouw Ria Hoekzema");
}

/// TERMS.md rule 6: a receipt after the answer was sent is no real date.
#[test]
fn a_receipt_is_not_corrected_past_the_posting() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(handled_by("1")).dossier;
    letter_posted(&desk, &dossier);
    desk.days_pass(3);
    let correct = |received_on: &str| {
        let form = IntakeForm {
            received_on: received_on.into(),
            ..desk.view(&dossier).intake
        };
        let request = CorrectRequest {
            dossier: dossier.clone(),
            form,
            reason: String::new(),
        };
        ask::<DossierView>(&desk.office, "dossier_correct", &request)
    };
    let refused = correct("20-11-2026").unwrap_err();
    assert_eq!(why(refused), (FaultCode::NotAllowed, "stands_under".into()));
    assert_eq!(correct("18-11-2026").unwrap().received_on, "2026-11-18");
}

/// The list shows when the complainant withdrew, not when that or anything later was entered.
#[test]
fn a_withdrawn_dossier_shows_the_day_of_withdrawal() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(invented::hoekzema()).dossier;
    let withdraw = WithdrawRequest {
        dossier: dossier.clone(),
        on: "18-11-2026".into(),
        reason: String::new(),
    };
    let _: DossierView = ask(&desk.office, "dossier_withdraw", &withdraw).unwrap();
    desk.days_pass(2);
    let correct = CorrectRequest {
        form: IntakeForm {
            about: "begeleiding".into(),
            ..desk.view(&dossier).intake
        },
        dossier,
        reason: String::new(),
    };
    let _: DossierView = ask(&desk.office, "dossier_correct", &correct).unwrap();
    let list = DossierListRequest {
        query: String::new(),
        filter: DossierFilter::Done,
        offset: 0,
        limit: 10,
    };
    let list: DossierList = ask(&desk.office, "dossier_list", &list).unwrap();
    assert_eq!(list.rows[0].done_on.as_deref(), Some("2026-11-18"));
}

/// A date that must follow another is told with the day before the first that will do.
#[test]
fn a_date_too_early_is_told_with_what_it_must_follow() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(invented::hoekzema()).dossier;
    let withdraw = |on: &str| {
        let request = WithdrawRequest {
            dossier: dossier.clone(),
            on: on.into(),
            reason: String::new(),
        };
        ask::<DossierView>(&desk.office, "dossier_withdraw", &request)
    };
    let refused = withdraw("16-11-2026").unwrap_err().error.fields;
    assert_eq!(refused[0].code, FieldCode::TooEarly);
    assert_eq!(refused[0].params["after"], "2026-11-16");
    assert!(withdraw("17-11-2026").is_ok());
}

/// Who left gets no new complaints, and stays in the record of those they had.
#[test]
fn a_colleague_who_left_gets_no_new_complaints() {
    let desk = Desk::wilgenzoom();
    let save = |staff: Option<&str>, active| {
        let request = StaffSaveRequest {
            staff: staff.map(str::to_owned),
            form: StaffForm {
                name: "Jorn Veldkamp".into(),
                role: "coach".into(),
            },
            active,
        };
        ask::<Settings>(&desk.office, "staff_save", &request).unwrap()
    };
    let added = save(None, true);
    let jorn = added.staff.iter().find(|it| it.name == "Jorn Veldkamp");
    let jorn = jorn.unwrap().staff.clone();
    let dossier = desk.register(handled_by(&jorn)).dossier;
    save(Some(&jorn), false);

    let request = IntakeRequest {
        form: handled_by(&jorn),
    };
    let refused = ask::<Registered>(&desk.office, "dossier_register", &request).unwrap_err();
    assert_eq!(refused.error.fields[0].code, FieldCode::UnknownChoice);
    let correct = CorrectRequest {
        form: IntakeForm {
            about: "begeleiding".into(),
            ..desk.view(&dossier).intake
        },
        dossier,
        reason: String::new(),
    };
    let view: DossierView = ask(&desk.office, "dossier_correct", &correct).unwrap();
    assert_eq!(
        (view.about.as_str(), view.handler.as_str()),
        ("begeleiding", "Jorn Veldkamp")
    );
}

/// A page pasted into the search field is a question like any other.
#[test]
fn an_endless_question_is_answered() {
    let desk = Desk::wilgenzoom();
    desk.register(invented::hoekzema());
    let search = |query: String| {
        let request = DossierListRequest {
            query,
            filter: DossierFilter::All,
            offset: 0,
            limit: 10,
        };
        ask::<DossierList>(&desk.office, "dossier_list", &request).map(|list| list.rows.len())
    };
    for (query, found) in [
        ("hoekzema ".repeat(5_000), 1),
        ("x".repeat(1_000_000), 0),
        ("\u{7}a".repeat(5_000), 0),
        ("- ".repeat(5_000), 1),
    ] {
        assert_eq!(search(query).unwrap(), found);
    }
    let request = SuggestRequest {
        text: "hoekzema ".repeat(5_000),
    };
    let suggested: Suggestions = ask(&desk.office, "complainant_suggest", &request).unwrap();
    assert_eq!(suggested.parties.len(), 1);
}
