//! Every document keeps PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), whatever it
//! holds, and other programs can read it.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use common::{
    assert_conforms,
    decision::{decision, names_of_the_world},
    keep, letter, long_letter, read_with, recovery, stationery,
};
use letters::{
    Block, Letter, Line, Proof, Span, Stationery, TextSize, Window, recovery_sheet, typeset,
};
use procedure::Language;

fn cases() -> Vec<(&'static str, Letter)> {
    let on = |stationery: Stationery| Letter {
        stationery,
        ..letter()
    };
    vec![
        ("left", letter()),
        (
            "right",
            on(Stationery {
                window: Window::Right,
                ..stationery()
            }),
        ),
        (
            "large",
            on(Stationery {
                size: TextSize::Large,
                ..stationery()
            }),
        ),
        (
            "english",
            Letter {
                language: Language::En,
                ..letter()
            },
        ),
        ("long", long_letter()),
        ("decision", decision(TextSize::Regular)),
        ("decision-large", decision(TextSize::Large)),
        ("names", names()),
        ("names-of-the-world", names_of_the_world()),
        ("concept", concept()),
    ]
}

fn names() -> Letter {
    let people = "Özdemir, Nguyễn, Łukasz, ’t Hooft-El Amrani, Ĳsbrandy, Žižek, Δημήτρης, x̌";
    Letter {
        addressee: [
            "De heer Ĳ. ’t Hooft-El Amrani",
            "Åkerstraat 12-Ⅳ",
            "4997 ZK  WOUDRECHT",
        ]
        .map(Line::from)
        .into(),
        body: vec![common::paragraph(people)],
        ..letter()
    }
}

fn concept() -> Letter {
    let gap = |label: &str| Span::Gap(label.into());
    let text = |text: &str| Span::Text(text.into());
    Letter {
        proof: Proof::Concept,
        addressee: vec![
            Line::from("Mevrouw S. van der Aa"),
            Line::from("Lange Akker 112"),
            Line(vec![text("4997 ZK  "), gap("plaats")]),
        ],
        body: vec![Block::Paragraph(vec![
            text("U ontvangt onze beslissing uiterlijk op "),
            gap("datum van de beslissing"),
            text(". Tot die tijd horen wij u en onze medewerker."),
        ])],
        ..letter()
    }
}

#[test]
fn every_letter_keeps_both_standards() {
    for (case, letter) in cases() {
        let pdf = typeset(&letter).unwrap();
        keep(&pdf, &format!("{case}.pdf"));
        assert_conforms(&pdf, case);
    }
}

#[test]
fn the_recovery_sheet_keeps_both_standards_on_one_page() {
    for language in [Language::Nl, Language::En] {
        let pdf = recovery_sheet(&letters::RecoverySheet {
            language,
            ..recovery()
        })
        .unwrap();
        keep(&pdf, &format!("recovery-{language:?}.pdf"));
        assert_conforms(&pdf, "recovery");
        assert_eq!(pdf.pages, 1);
    }
}

#[test]
fn other_programs_find_no_fault() {
    for (case, letter) in cases() {
        let pdf = typeset(&letter).unwrap();
        if let Some(report) = read_with("qpdf", &["--check", "{}"], &pdf) {
            assert!(
                report.contains("No syntax or stream encoding errors"),
                "{case}: {report}"
            );
        }
        if let Some(fonts) = read_with("pdffonts", &["{}"], &pdf) {
            for font in fonts.lines().skip(2) {
                let embedded_subset_unicode = font.contains("yes yes yes");
                assert!(embedded_subset_unicode, "{case}: {font}");
            }
        }
    }
}
