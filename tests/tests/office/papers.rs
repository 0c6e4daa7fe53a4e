//! Papers beside the letters, and what goes to the printer: each as it comes out, judged by others.

mod printed;
mod refused;
mod stationery;

use std::fs;

use acceptance::{Refused, ask, ask_bytes, invented};
use office::wire::*;

use crate::desk::{Desk, pdf_text};
use crate::judges::{broken_rules, read_with};

/// The intake of the samples, with its handler.
fn handled() -> IntakeForm {
    IntakeForm {
        handler: Some("1".into()),
        ..invented::hoekzema()
    }
}

fn finalised(desk: &Desk, form: IntakeForm) -> LetterDraft {
    let dossier = desk.register(form).dossier;
    let draft = desk.begin_acknowledgement(&dossier);
    finalise(desk, &draft)
}

fn finalise(desk: &Desk, draft: &LetterDraft) -> LetterDraft {
    ask(&desk.office, "letter_finalise", &named(draft)).unwrap()
}

fn named(draft: &LetterDraft) -> LetterId {
    let letter = draft.letter.clone();
    LetterId { letter }
}

fn letter_pdf(desk: &Desk, draft: &LetterDraft) -> Vec<u8> {
    ask_bytes(&desk.office, "letter_pdf", &named(draft)).unwrap()
}

/// A paper for these letters.
pub(crate) fn paper(paper: PaperKind, letters: &[&LetterDraft]) -> PaperRequest {
    let letters = letters.iter().map(|draft| draft.letter.clone());
    PaperRequest {
        paper,
        letters: letters.collect(),
        dossier: None,
        hearing: None,
        start: 1,
        language: None,
    }
}

fn made(desk: &Desk, request: &PaperRequest) -> Result<Vec<u8>, Refused> {
    ask_bytes(&desk.office, "paper_pdf", request)
}

/// What a judge of PDFs and another program find wrong, and the size of each page in points.
fn judged(name: &str, pdf: &[u8]) -> Vec<(u32, u32)> {
    assert_eq!(broken_rules(name, pdf), Vec::<String>::new());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    fs::write(&file, pdf).unwrap();
    let told = read_with("pdfinfo", &["-l", "99", file.to_str().unwrap()]);
    let sizes = told.lines().filter(|line| line.starts_with("Page "));
    let sizes = sizes.filter(|line| line.contains(" size:"));
    let size = |line: &str| {
        let sides: Vec<f64> = line
            .split_whitespace()
            .filter_map(|word| word.parse().ok())
            .collect();
        // "Page    1 size:  623.62 x 311.81 pts".
        let [.., wide, high] = sides.as_slice() else {
            panic!("{line}");
        };
        (wide.round() as u32, high.round() as u32)
    };
    sizes.map(size).collect()
}

/// The file as other programs see it, its streams unpacked.
fn unpacked(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let [packed, plain] = ["packed.pdf", "plain.pdf"].map(|name| folder.path().join(name));
    fs::write(&packed, pdf).unwrap();
    let [from, to] = [&packed, &plain].map(|file| file.to_str().unwrap());
    read_with("qpdf", &["--qdf", "--object-streams=disable", from, to]);
    String::from_utf8_lossy(&fs::read(&plain).unwrap()).into_owned()
}

/// The names of what was printed so far, in order.
fn printed_files(desk: &Desk) -> Vec<String> {
    let files = fs::read_dir(desk.home.path().join("printed")).unwrap();
    let mut names: Vec<_> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn printed(desk: &Desk, name: &str) -> Vec<u8> {
    fs::read(desk.home.path().join("printed").join(name)).unwrap()
}

const A4: (u32, u32) = (595, 842);

/// Each paper for a frozen letter or its dossier: its size, its words, its name.
#[test]
fn each_paper_comes_out_at_its_size_and_keeps_both_standards() {
    let desk = Desk::wilgenzoom();
    let letter = finalised(&desk, handled());
    let address = ["Mevrouw Ria Hoekzema", "Zandpad 41 bis", "9997 XB"];
    for (kind, size, name, words) in [
        (
            PaperKind::EnvelopeDl,
            (624, 312),
            "envelop-K-2026-001-01",
            address.as_slice(),
        ),
        (
            PaperKind::EnvelopeC5,
            (649, 459),
            "envelop-K-2026-001-01",
            &address,
        ),
        (
            PaperKind::Label,
            (252, 102),
            "etiketten-K-2026-001-01",
            &address,
        ),
        (
            PaperKind::LabelSheet,
            A4,
            "etiketten-K-2026-001-01",
            &address,
        ),
        (
            PaperKind::FileCover,
            A4,
            "dossieromslag-K-2026-001",
            &["K-2026-001", "Marit Holsteijn"],
        ),
        (
            PaperKind::Calibration,
            A4,
            "vensterproef",
            &["Vensterproef", "precies 100 mm"],
        ),
        (
            PaperKind::ComplaintForm,
            A4,
            "klachtenformulier",
            &["Klachtenformulier", "uw klacht"],
        ),
    ] {
        let mut request = paper(kind, &[&letter]);
        match kind {
            PaperKind::FileCover => {
                request.letters.clear();
                request.dossier = Some(letter.dossier.clone());
            }
            PaperKind::Calibration | PaperKind::ComplaintForm => request.letters.clear(),
            _ => {}
        }
        let pdf = made(&desk, &request).unwrap();
        let pages = judged(name, &pdf);
        assert!(
            pages.iter().all(|page| *page == size),
            "{kind:?}: {pages:?}"
        );
        let text = pdf_text(&pdf);
        for word in words {
            assert!(text.contains(word), "{kind:?}: {word} in {text}");
        }
        let saved: SavedFile = ask(&desk.office, "paper_save", &request).unwrap();
        assert_eq!(saved.file, Some(format!("{name}.pdf")));
    }
}

/// Whoever stands at the shelf must find the dossier, and need not know whose it is.
#[test]
fn a_cover_names_nobody_who_complains() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(handled()).dossier;
    let request = PaperRequest {
        dossier: Some(dossier),
        hearing: None,
        ..paper(PaperKind::FileCover, &[])
    };
    for (language, words) in [
        (Language::Nl, "2 jaar na het sluiten"),
        (Language::En, "2 years after closing"),
    ] {
        let request = PaperRequest {
            language: Some(language),
            ..request.clone()
        };
        let text = pdf_text(&made(&desk, &request).unwrap());
        let told = ["K-2026-001", words].map(|words| text.contains(words));
        assert_eq!(told, [true, true], "{text}");
        let named = ["Hoekzema", "Noorderwold", "loopbaan"].map(|words| text.contains(words));
        assert_eq!(named, [false; 3], "{text}");
    }
}

/// Five labels from place 22: three on the sheet that was begun, two on the next.
#[test]
fn labels_go_on_where_the_sheet_was_left() {
    let desk = Desk::wilgenzoom();
    let names = [
        "R. Hoekzema",
        "T. Aksoy",
        "S. van der Aa",
        "K. Dekker",
        "B. Linde",
    ];
    let letters = names.map(|name| {
        let mut form = handled();
        form.complainant.name = name.into();
        finalised(&desk, form)
    });
    let request = |start| PaperRequest {
        start,
        ..paper(PaperKind::LabelSheet, &letters.each_ref())
    };
    let pdf = made(&desk, &request(22)).unwrap();
    assert_eq!(judged("labels", &pdf), [A4, A4]);
    let text = pdf_text(&pdf);
    let (first, second) = text.split_once('\u{c}').unwrap();
    let on = |page: &str| names.map(|name| page.contains(name));
    assert_eq!(on(first), [true, true, true, false, false]);
    assert_eq!(on(second), [false, false, false, true, true]);
    assert_eq!(judged("labels", &made(&desk, &request(20)).unwrap()), [A4]);

    for start in [0, 25, u32::MAX] {
        let refused = made(&desk, &request(start)).unwrap_err().error;
        let fault = &refused.fields[0];
        assert_eq!(
            (
                fault.field.as_str(),
                fault.code,
                fault.params["max"].as_str()
            ),
            ("start", FieldCode::OutOfBounds, "24")
        );
    }
}

/// A printer is told what paper it must take, and a title that names nobody.
#[test]
fn a_paper_is_printed_at_its_own_size() {
    let desk = Desk::wilgenzoom();
    let letter = finalised(&desk, handled());
    let print = |kind, sides, copies| {
        let request = PaperPrintRequest {
            paper: paper(kind, &[&letter]),
            printer: None,
            sides,
            copies,
        };
        ask::<Nothing>(&desk.office, "paper_print", &request)
    };
    print(PaperKind::EnvelopeDl, PrintSides::PrintersOwn, 1).unwrap();
    print(PaperKind::EnvelopeC5, PrintSides::PrintersOwn, 1).unwrap();
    print(PaperKind::Label, PrintSides::One, 2).unwrap();
    assert_eq!(
        printed_files(&desk),
        [
            "envelop-K-2026-001-01 C5 (1).pdf",
            "envelop-K-2026-001-01 DL (1).pdf",
            "etiketten-K-2026-001-01 one-sided 89x36 (1).pdf",
            "etiketten-K-2026-001-01 one-sided 89x36 (2).pdf",
        ]
    );
    for copies in [0, 21] {
        let refused = print(PaperKind::Label, PrintSides::One, copies).unwrap_err();
        let fault = &refused.error.fields[0];
        assert_eq!(
            (fault.field.as_str(), fault.code),
            ("copies", FieldCode::OutOfBounds)
        );
    }
    let view = desk.view(&letter.dossier);
    assert_eq!(
        view.letters[0].state,
        LetterState::Finalised,
        "an envelope is not the letter"
    );
}
