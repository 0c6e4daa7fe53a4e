//! Letters: the acknowledgement from draft to posting, and after it every other kind.

mod awkward;
mod extremes;
mod fate;
mod lives;
mod of_before;
mod offers;
mod promises;
mod remarks;
mod sides;
mod text;
mod wanting;
mod writing;

use acceptance::{ask, ask_bytes, invented, paragraph, words};
use office::wire::*;

use crate::desk::{Desk, pdf_text};

fn letter(draft: &LetterDraft) -> LetterId {
    LetterId {
        letter: draft.letter.clone(),
    }
}

fn with_handler() -> IntakeForm {
    IntakeForm {
        handler: Some("1".into()),
        ..invented::hoekzema()
    }
}

/// Issue, point 7 and its last sentence: a posted acknowledgement, its duty met, its term met.
#[test]
fn an_acknowledgement_is_made_printed_and_posted() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(with_handler()).dossier;
    let draft = desk.begin_acknowledgement(&dossier);
    assert_eq!(
        (draft.reference.as_str(), draft.state),
        ("K-2026-001/01", LetterState::Concept)
    );
    assert_eq!(
        (draft.missing.as_slice(), draft.remarks.as_slice()),
        ([].as_slice(), [].as_slice())
    );
    let again = desk.begin_acknowledgement(&dossier);
    assert_eq!(
        again.letter, draft.letter,
        "a concept is gone on with, not begun twice"
    );

    let finalised: LetterDraft = ask(&desk.office, "letter_finalise", &letter(&draft)).unwrap();
    assert_eq!(finalised.state, LetterState::Finalised);
    let pdf = ask_bytes(&desk.office, "letter_pdf", &letter(&draft)).unwrap();
    let text = pdf_text(&pdf);
    for words in [
        "Geachte mevrouw Hoekzema,",
        "K-2026-001",
        "15 december 2026",
        "Marit Holsteijn",
        "9997 XB",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!text.to_lowercase().contains("concept"));

    let print = LetterPrintRequest {
        letter: draft.letter.clone(),
        printer: None,
        copies: 1,
        sides: PrintSides::PrintersOwn,
        with_copies: false,
    };
    let printed: DossierView = ask(&desk.office, "letter_print", &print).unwrap();
    assert_eq!(printed.letters[0].state, LetterState::Printed);
    assert_eq!(
        printed.stage,
        DossierStage::Acknowledge,
        "printed is not sent"
    );
    assert_eq!(printed.next.as_ref().unwrap().act, DutyAct::PostLetter);
    assert!(
        desk.home
            .path()
            .join("printed/K-2026-001-01 (1).pdf")
            .exists()
    );

    let post = LetterPostRequest {
        letter: draft.letter.clone(),
        on: "vandaag".into(),
        way: PostingWay::Registered,
        code: "3SWILG0001".into(),
    };
    let posted: DossierView = ask(&desk.office, "letter_post", &post).unwrap();
    assert_eq!(posted.stage, DossierStage::Handle);
    let term = posted
        .terms
        .iter()
        .find(|term| term.rule == "acknowledgement")
        .unwrap();
    assert_eq!(
        (term.standing, term.met_on.as_deref()),
        (TermStanding::Met, Some("2026-11-19"))
    );
    assert_eq!(posted.letters[0].code.as_deref(), Some("3SWILG0001"));
    assert_eq!(posted.next.as_ref().unwrap().name, "Beslissing");
    assert_eq!(
        ask_bytes(&desk.office, "letter_pdf", &letter(&draft)).unwrap(),
        pdf,
        "frozen is frozen"
    );
}

/// S1.11: the invitation counts from the real dispatch of the acknowledgement, also after undo.
#[test]
fn the_next_term_starts_when_the_acknowledgement_is_posted() {
    let desk = Desk::with_preset("coachcenter");
    let dossier = desk.register(with_handler()).dossier;
    let draft = desk.begin_acknowledgement(&dossier);
    let _: LetterDraft = ask(&desk.office, "letter_finalise", &letter(&draft)).unwrap();
    let invitation = |view: &DossierView| {
        let term = view
            .terms
            .iter()
            .find(|term| term.rule == "hearing_invitation")
            .unwrap();
        (term.standing, term.due.clone())
    };
    assert_eq!(
        invitation(&desk.view(&dossier)),
        (TermStanding::NotStarted, None)
    );
    let post = LetterPostRequest {
        letter: draft.letter,
        on: "19-11".into(),
        way: PostingWay::Ordinary,
        code: String::new(),
    };
    let view: DossierView = ask(&desk.office, "letter_post", &post).unwrap();
    assert_eq!(
        invitation(&view),
        (TermStanding::Running, Some("2026-12-03".into()))
    );
    let event = view
        .timeline
        .iter()
        .find(|entry| entry.kind == EventKind::LetterPosted)
        .unwrap()
        .event
        .clone();
    let view: DossierView =
        ask(&desk.office, "event_undo", &UndoRequest { dossier, event }).unwrap();
    assert_eq!(invitation(&view), (TermStanding::NotStarted, None));
}

/// S2.16 and LETTERS.md: what is missing is named, blocks finalising, and is filled in on the spot.
#[test]
fn a_letter_with_a_hole_is_not_finalised() {
    let desk = Desk::wilgenzoom();
    let mut form = with_handler();
    form.complainant.address.town = String::new();
    form.summary = String::new();
    form.handler = None;
    let dossier = desk.register(form).dossier;
    let draft = desk.begin_acknowledgement(&dossier);
    let missing: Vec<_> = draft.missing.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(missing, ["complainant.address.town", "summary", "handler"]);
    let refused = ask::<LetterDraft>(&desk.office, "letter_finalise", &letter(&draft)).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::LetterIncomplete);
    assert_eq!(refused.error.fields.len(), 3);
    let proof = ask_bytes(&desk.office, "letter_pdf", &letter(&draft)).unwrap();
    assert!(
        pdf_text(&proof).contains("plaats"),
        "the paper shows the hole in the same place"
    );
    for (field, text) in [
        ("complainant.address.town", "Noorderwold"),
        ("summary", "Drie afspraken gingen niet door."),
        ("handler", "Marit Holsteijn"),
    ] {
        let fill = LetterFillRequest {
            letter: draft.letter.clone(),
            field: field.into(),
            text: text.into(),
        };
        let _: LetterDraft = ask(&desk.office, "letter_fill", &fill).unwrap();
    }
    let finalised: LetterDraft = ask(&desk.office, "letter_finalise", &letter(&draft)).unwrap();
    assert_eq!(finalised.state, LetterState::Finalised);
}

/// LETTERS.md: a wrong letter is declared void with a reason and replaced under another number.
#[test]
fn a_void_letter_is_replaced() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(with_handler()).dossier;
    let first = desk.begin_acknowledgement(&dossier);
    let _: LetterDraft = ask(&desk.office, "letter_finalise", &letter(&first)).unwrap();
    let refused = ask::<DossierView>(&desk.office, "letter_drop", &letter(&first)).unwrap_err();
    assert_eq!(
        refused.error.code,
        FaultCode::NotAllowed,
        "what is frozen cannot be thrown away"
    );
    let blank = LetterVoidRequest {
        letter: first.letter.clone(),
        reason: " ".into(),
    };
    let refused = ask::<DossierView>(&desk.office, "letter_void", &blank).unwrap_err();
    assert_eq!(refused.error.fields[0].code, FieldCode::Required);
    let void = LetterVoidRequest {
        letter: first.letter.clone(),
        reason: "verkeerd huisnummer".into(),
    };
    let view: DossierView = ask(&desk.office, "letter_void", &void).unwrap();
    assert_eq!(
        view.letters[0].void_reason.as_deref(),
        Some("verkeerd huisnummer")
    );
    let second = desk.begin_acknowledgement(&dossier);
    assert_eq!(second.reference, "K-2026-001/02");
    let post = LetterPostRequest {
        letter: first.letter,
        on: "vandaag".into(),
        way: PostingWay::Ordinary,
        code: String::new(),
    };
    let refused = ask::<DossierView>(&desk.office, "letter_post", &post).unwrap_err();
    assert_eq!(
        (refused.error.code, refused.error.params["why"].as_str()),
        (FaultCode::NotAllowed, "letter_void")
    );
}

/// What the user writes stays, is checked, and can be given back to the dossier.
#[test]
fn own_words_are_kept_checked_and_given_back() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(with_handler()).dossier;
    let draft = desk.begin_acknowledgement(&dossier);
    let save = |text: Option<&str>, language, address| LetterSaveRequest {
        letter: draft.letter.clone(),
        options: LetterOptions {
            language,
            address,
            ..draft.options.clone()
        },
        blocks: vec![BlockText {
            key: "steps".into(),
            content: text.map(paragraph),
        }],
    };
    let own = "Wij zoeken het zo snel mogelijk uit. Je hoort van ons.";
    let request = save(Some(own), Language::Nl, FormOfAddress::U);
    let saved: LetterDraft = ask(&desk.office, "letter_save", &request).unwrap();
    let kinds: Vec<_> = saved.remarks.iter().map(|remark| remark.kind).collect();
    assert_eq!(
        kinds,
        [RemarkKind::UndatedPromise, RemarkKind::MixedAddress]
    );
    assert!(
        saved
            .blocks
            .iter()
            .any(|block| block.key == "steps" && block.edited && words(block) == own)
    );
    let back: LetterDraft = ask(
        &desk.office,
        "letter_save",
        &save(None, Language::En, FormOfAddress::U),
    )
    .unwrap();
    assert!(back.blocks.iter().all(|block| !block.edited));
    let text = pdf_text(&ask_bytes(&desk.office, "letter_pdf", &letter(&draft)).unwrap());
    assert!(
        text.contains("Dear Ms Hoekzema,") && text.contains("15 December 2026"),
        "{text}"
    );
}

/// The same letter gives the same bytes, whatever was made in between.
#[test]
fn a_letter_is_the_same_each_time_it_is_looked_at() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(with_handler()).dossier;
    let draft = desk.begin_acknowledgement(&dossier);
    let _: LetterDraft = ask(&desk.office, "letter_finalise", &letter(&draft)).unwrap();
    let saved: SavedFile = ask(&desk.office, "letter_save_file", &letter(&draft)).unwrap();
    assert_eq!(saved.file.as_deref(), Some("K-2026-001-01.pdf"));
    let kept = std::fs::read(desk.home.path().join("saved/K-2026-001-01.pdf")).unwrap();
    assert_eq!(
        kept,
        ask_bytes(&desk.office, "letter_pdf", &letter(&draft)).unwrap()
    );
}

/// A term that is met by sending promises the last day on which post leaves, and one that is met
/// by arrival the last day itself: the letter never says a day that the practice cannot keep.
#[test]
fn the_promised_day_is_one_that_can_be_kept() {
    // Received on Saturday 14 November, so that four weeks and a month end in a weekend.
    for (preset, promise) in [
        (
            "krachtig-perspectief",
            "Uiterlijk op vrijdag 11 december 2026 sturen wij u onze beslissing.",
        ),
        (
            "heelimperfect",
            "Uiterlijk op maandag 14 december 2026 ontvangt u ons voorstel voor een oplossing.",
        ),
    ] {
        let desk = Desk::with_preset(preset);
        let form = IntakeForm {
            received_on: "14-11".into(),
            ..with_handler()
        };
        let draft = desk.begin_acknowledgement(&desk.register(form).dossier);
        let block = draft
            .blocks
            .iter()
            .find(|block| block.key == "decision")
            .unwrap();
        assert!(
            words(block).starts_with(promise),
            "{preset}: {}",
            words(block)
        );
    }
}
