//! What comes along with a letter, and what comes out of the printer in one go.

use std::path::Path;

use acceptance::{ask, send};
use office::wire::*;
use office::{Cost, Office, Outside, OutsideFault, PrintJob, Printer, Wanted};

use super::{finalise, finalised, handled, judged, letter_pdf, printed, printed_files};
use crate::desk::{Desk, PASSPHRASE, pdf_text};

fn choose(desk: &Desk, draft: &LetterDraft, options: LetterOptions) -> LetterDraft {
    let request = LetterSaveRequest {
        letter: draft.letter.clone(),
        options,
        blocks: Vec::new(),
    };
    ask(&desk.office, "letter_save", &request).unwrap()
}

fn print(draft: &LetterDraft) -> LetterPrintRequest {
    LetterPrintRequest {
        letter: draft.letter.clone(),
        printer: None,
        copies: 1,
        sides: PrintSides::PrintersOwn,
        with_copies: true,
    }
}

/// S4.5: the regulation lies behind the acknowledgement, and each page says to which letter it belongs.
#[test]
fn the_regulation_lies_behind_the_acknowledgement() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(handled()).dossier;
    let draft = desk.begin_acknowledgement(&dossier);
    assert_eq!(draft.options.enclosures, [Enclosure::Regulation]);
    let bare = LetterOptions {
        enclosures: Vec::new(),
        ..draft.options.clone()
    };
    let both = LetterOptions {
        enclosures: vec![Enclosure::ComplaintForm, Enclosure::AnswerSlip],
        ..draft.options.clone()
    };
    let alone = choose(&desk, &draft, bare);
    assert_eq!(alone.options.enclosures, []);
    let pages = judged("bare", &letter_pdf(&desk, &alone)).len();
    assert!(!pdf_text(&letter_pdf(&desk, &alone)).contains("Bijlage"));

    let other = choose(&desk, &draft, both);
    let text = pdf_text(&letter_pdf(&desk, &other));
    for words in [
        "Bijlage 1 bij K-2026-001/01",
        "Bijlage 2 bij K-2026-001/01",
        "Klachtenformulier",
        "Antwoordstrook",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let usual = choose(&desk, &draft, draft.options.clone());
    finalise(&desk, &usual);
    let frozen = letter_pdf(&desk, &usual);
    assert!(judged("enclosing", &frozen).len() > pages);
    assert!(pdf_text(&frozen).contains("Bijlage bij K-2026-001/01"));
}

/// S1.11: whoever is invited gets a slip to answer on.
#[test]
fn an_invitation_has_its_answer_slip() {
    let desk = Desk::with_preset("coachcenter");
    let dossier = desk.register(handled()).dossier;
    let begin = LetterBeginRequest {
        dossier,
        kind: "hearing_invitation".into(),
        side: Side::Complainant,
        guest: None,
    };
    let draft: LetterDraft = ask(&desk.office, "letter_begin", &begin).unwrap();
    assert_eq!(draft.options.enclosures, [Enclosure::AnswerSlip]);
    let text = pdf_text(&letter_pdf(&desk, &draft));
    for words in [
        "Antwoordstrook",
        "Ik kom.",
        "Ik kom niet.",
        "Bijlage bij K-2026-001/01",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

/// A copy says that it is one, comes out behind its letter and is kept as it was frozen.
#[test]
fn a_copy_is_printed_along_and_stays_as_it_was() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(handled()).dossier;
    let draft = desk.begin_acknowledgement(&dossier);
    let options = LetterOptions {
        enclosures: Vec::new(),
        copies: vec![CopyTo::File],
        ..draft.options.clone()
    };
    let draft = choose(&desk, &draft, options);
    finalise(&desk, &draft);
    let copies = |view: DossierView| view.letters.iter().map(|it| it.copies).collect::<Vec<_>>();
    assert_eq!(
        copies(desk.view(&dossier)),
        [1],
        "the dossier asks whether they come along"
    );
    let alone = LetterPrintRequest {
        with_copies: false,
        ..print(&draft)
    };
    let _: DossierView = ask(&desk.office, "letter_print", &alone).unwrap();
    let name = "K-2026-001-01 (1).pdf";
    let original = printed(&desk, name);
    assert_eq!(original, letter_pdf(&desk, &draft));
    let _: DossierView = ask(&desk.office, "letter_print", &print(&draft)).unwrap();
    let with = printed(&desk, name);
    let pages = |pdf: &[u8]| judged("printed", pdf).len();
    assert_eq!(pages(&with), 2 * pages(&original));
    let says = |pdf: &[u8]| pdf_text(pdf).lines().any(|line| line.trim() == "kopie");
    assert_eq!([says(&original), says(&with)], [false, true]);

    // A correction of the dossier reaches neither the letter nor its copy.
    let mut form = desk.view(&dossier).intake;
    form.complainant.address.town = "Westmeer".into();
    let correct = CorrectRequest {
        dossier,
        form,
        reason: String::new(),
    };
    let _: DossierView = ask(&desk.office, "dossier_correct", &correct).unwrap();
    let _: DossierView = ask(&desk.office, "letter_print", &print(&draft)).unwrap();
    assert_eq!(pdf_text(&printed(&desk, name)), pdf_text(&with));
}

/// Three letters come out of the printer as one job, in the order that was asked, and each knows it.
#[test]
fn several_letters_are_one_job() {
    let desk = Desk::wilgenzoom();
    let letters = ["R. Hoekzema", "T. Aksoy", "S. van der Aa"].map(|name| {
        let mut form = handled();
        form.complainant.name = name.into();
        finalised(&desk, form)
    });
    let [one, two, three] = &letters;
    let request = |letters: &[&LetterDraft]| PostPrintRequest {
        letters: letters.iter().map(|draft| draft.letter.clone()).collect(),
        printer: None,
        sides: PrintSides::Two,
        with_copies: true,
    };
    let all = |request: &PostPrintRequest| ask::<Nothing>(&desk.office, "post_print", request);
    all(&request(&[three, one, two])).unwrap();
    let name = "K-2026-003-01 + 2 two-sided (1).pdf";
    assert_eq!(printed_files(&desk), [name]);
    let job = printed(&desk, name);
    judged("job", &job);
    let text = pdf_text(&job);
    let places = ["van der Aa", "Hoekzema", "Aksoy"].map(|name| text.find(name).unwrap());
    assert!(places.is_sorted(), "{places:?}");
    for letter in &letters {
        let view = desk.view(&letter.dossier);
        assert_eq!(view.letters[0].state, LetterState::Printed);
    }

    // What cannot be printed keeps the rest from being printed, and nothing is noted.
    let concept = desk.begin_acknowledgement(&desk.register(handled()).dossier);
    let before = desk.view(&one.dossier);
    for (letters, field) in [
        (vec![], "letters".to_owned()),
        (vec![one, &concept], format!("letters.{}", concept.letter)),
    ] {
        let refused = all(&request(&letters)).unwrap_err();
        let told: Vec<_> = refused.error.fields.iter().map(|it| &it.field).collect();
        assert_eq!(told, [&field]);
    }
    assert_eq!(
        (printed_files(&desk).len(), desk.view(&one.dossier)),
        (1, before)
    );
}

/// A machine whose printer was taken away.
struct Bare;

impl Outside for Bare {
    fn ask_where_to_save(&self, _: &str) -> Option<std::path::PathBuf> {
        None
    }

    fn ask_for_file(&self, _: Wanted) -> Option<std::path::PathBuf> {
        None
    }

    fn show(&self, _: &Path) -> Result<(), OutsideFault> {
        Err(OutsideFault::NoProgram)
    }

    fn open_mail(&self, _: &Path) -> Result<(), OutsideFault> {
        Err(OutsideFault::NoMailProgram)
    }

    fn printers(&self) -> Result<Vec<Printer>, OutsideFault> {
        Ok(Vec::new())
    }

    fn print(&self, _: &PrintJob<'_>) -> Result<(), OutsideFault> {
        Err(OutsideFault::PrinterGone)
    }
}

/// What did not come out of a printer is not noted as printed.
#[test]
fn a_printer_that_is_gone_prints_nothing_and_nothing_is_noted() {
    let desk = Desk::wilgenzoom();
    let letter = finalised(&desk, handled());
    let signature = StaffRef { staff: "1".into() };
    let image = include_bytes!("../../../../icons/32x32.png");
    let _: Settings = send(&desk.office, "signature_set", &signature, image).unwrap();
    let Desk { office, home, .. } = desk;
    drop(office);
    let now = || "2026-11-20T09:30:00".parse().unwrap();
    let office = Office::with_cost(
        home.path().join("wederhoor"),
        Box::new(now),
        Box::new(Bare),
        Cost::TRIFLING,
    );
    let unlock = UnlockRequest {
        archive: "archive".into(),
        slot: "1".into(),
        passphrase: PASSPHRASE.into(),
    };
    let _: AppState = ask(&office, "archive_unlock", &unlock).unwrap();
    let view = || -> DossierView {
        let dossier = letter.dossier.clone();
        ask(&office, "dossier_open", &DossierId { dossier }).unwrap()
    };
    let before = view();
    let envelope = PaperPrintRequest {
        paper: super::paper(PaperKind::EnvelopeDl, &[&letter]),
        printer: Some("Balie".into()),
        sides: PrintSides::PrintersOwn,
        copies: 1,
    };
    let all = PostPrintRequest {
        letters: vec![letter.letter.clone()],
        printer: Some("Balie".into()),
        sides: PrintSides::Two,
        with_copies: false,
    };
    let refusals = [
        ask::<DossierView>(&office, "letter_print", &print(&letter)).unwrap_err(),
        ask::<Nothing>(&office, "post_print", &all).unwrap_err(),
        ask::<Nothing>(&office, "paper_print", &envelope).unwrap_err(),
    ];
    assert_eq!(
        refusals.map(|it| it.error.code),
        [FaultCode::PrinterGone; 3]
    );
    assert_eq!(view(), before);
}
