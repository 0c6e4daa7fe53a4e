//! A letter by e-mail: a draft for the user's own mail program, and nothing more.

use std::fs;

use acceptance::{ask, invented};
use office::wire::*;

use crate::desk::Desk;

fn begun(desk: &Desk) -> (String, LetterId) {
    let mut form = IntakeForm {
        handler: Some("1".into()),
        ..invented::hoekzema()
    };
    form.complainant.email = "r.hoekzema@noorderwold.example".into();
    let dossier = desk.register(form).dossier;
    let letter = desk.begin_acknowledgement(&dossier).letter;
    (dossier, LetterId { letter })
}

#[test]
fn a_finalised_letter_becomes_a_draft_and_the_dossier_stays_as_it_was() {
    let desk = Desk::wilgenzoom();
    let (dossier, letter) = begun(&desk);
    let _: LetterDraft = ask(&desk.office, "letter_finalise", &letter).unwrap();
    let before = desk.view(&dossier);
    let _: Nothing = ask(&desk.office, "letter_mail", &letter).unwrap();
    let draft = fs::read_to_string(desk.home.path().join("saved/K-2026-001-01.eml")).unwrap();
    for line in [
        "From: Praktijk Wilgenzoom <klachten@wilgenzoom.example>\r\n",
        "To: mevrouw Ria Hoekzema <r.hoekzema@noorderwold.example>\r\n",
        "Subject: Brief K-2026-001/01\r\n",
        "X-Unsent: 1\r\n",
        "filename=\"K-2026-001-01.pdf\"\r\n",
    ] {
        assert!(draft.contains(line), "{line} in {draft}");
    }
    assert_eq!(desk.view(&dossier), before, "a draft is not posted");
}

/// An e-mail to the wrong one cannot be taken back.
#[test]
fn a_letter_to_whom_the_dossier_no_longer_names_is_addressed_by_hand() {
    let desk = Desk::wilgenzoom();
    let (dossier, letter) = begun(&desk);
    let _: LetterDraft = ask(&desk.office, "letter_finalise", &letter).unwrap();
    let mut form = desk.view(&dossier).intake;
    form.complainant.name = "Bea Hoekzema".into();
    let request = CorrectRequest {
        dossier,
        form,
        reason: String::new(),
    };
    let _: DossierView = ask(&desk.office, "dossier_correct", &request).unwrap();
    let _: Nothing = ask(&desk.office, "letter_mail", &letter).unwrap();
    let draft = fs::read_to_string(desk.home.path().join("saved/K-2026-001-01.eml")).unwrap();
    assert!(
        draft.contains("From: ") && !draft.contains("To: "),
        "{draft}"
    );
}

/// ARCHIVE.md, "Keys": locked means temporary files gone, also what the mail program was given.
#[test]
fn the_draft_is_gone_after_locking() {
    let desk = Desk::wilgenzoom();
    let (_, letter) = begun(&desk);
    let _: LetterDraft = ask(&desk.office, "letter_finalise", &letter).unwrap();
    let _: Nothing = ask(&desk.office, "letter_mail", &letter).unwrap();
    let given = desk.home.path().join("wederhoor/private/K-2026-001-01.eml");
    assert!(given.exists());
    let _: AppState = ask(&desk.office, "archive_lock", &Nothing {}).unwrap();
    assert!(!given.exists());
}

#[test]
fn a_concept_and_a_void_letter_are_not_mailed() {
    let desk = Desk::wilgenzoom();
    let (_, letter) = begun(&desk);
    let refused = || ask::<Nothing>(&desk.office, "letter_mail", &letter).unwrap_err();
    assert_eq!(refused().error.code, FaultCode::NotAllowed);
    let _: LetterDraft = ask(&desk.office, "letter_finalise", &letter).unwrap();
    let void = LetterVoidRequest {
        letter: letter.letter.clone(),
        reason: "verkeerd e-mailadres".into(),
    };
    let _: DossierView = ask(&desk.office, "letter_void", &void).unwrap();
    let error = refused().error;
    assert_eq!(error.code, FaultCode::NotAllowed);
    assert_eq!(error.params["why"], "letter_void");
    assert!(!desk.home.path().join("saved/K-2026-001-01.eml").exists());
}
