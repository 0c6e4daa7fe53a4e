//! Invented people and their letters, and the judges of what is made of them.

#![allow(dead_code, reason = "each test file uses its own part of this module")]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

pub(crate) mod cards;
pub(crate) mod decision;
pub(crate) mod documents;
pub(crate) mod known;
pub(crate) mod papers;
pub(crate) mod structure;

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use chrono::{DateTime, NaiveDate, Utc};
use letters::{
    Block, Closing, Letter, Line, Marker, Pdf, Proof, Rank, RecoverySheet, Span, Stationery,
};
use lopdf::{Document, Object, content::Content};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use procedure::Language;

/// A day of the story.
pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The moment in the metadata of every document here.
pub(crate) fn moment() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_512_600, 0).unwrap()
}

/// The paper of an invented practice.
pub(crate) fn stationery() -> Stationery {
    Stationery {
        practice: "Praktijk Wilgenzoom".into(),
        sender: vec![
            "Kerkpad 8".into(),
            "4999 XA  OUDERMEER".into(),
            "0199 55 01 23".into(),
            "klachten@wilgenzoom.example".into(),
        ],
        return_line: "Praktijk Wilgenzoom, Kerkpad 8, 4999 XA Oudermeer".into(),
        footer: Some("KvK 00000000 · lid van geen enkele bestaande vereniging".into()),
        ..Stationery::default()
    }
}

/// A letter of one page.
pub(crate) fn letter() -> Letter {
    Letter {
        language: Language::Nl,
        title: "K-2026-017/01: Wij hebben uw klacht ontvangen".into(),
        stationery: stationery(),
        addressee: [
            "Mevrouw S. van der Aa",
            "Lange Akker 112",
            "4997 ZK  WOUDRECHT",
        ]
        .map(Line::from)
        .into(),
        date: day(2026, 11, 24),
        our_reference: "K-2026-017/01".into(),
        your_reference: None,
        subject: "Wij hebben uw klacht ontvangen".into(),
        salutation: "Geachte mevrouw Van der Aa,".into(),
        body: [
            "Wij hebben uw brief van 16 november 2026 op 19 november 2026 ontvangen. Uw klacht \
             heeft nummer K-2026-017.",
            "U kreeg een factuur van € 85,50 voor een gesprek dat u op tijd had afgezegd. U wilt \
             dat wij die factuur intrekken. Klopt dit niet? Laat het ons dan weten.",
            "Marit Holsteijn behandelt uw klacht. Zij was niet bij de factuur betrokken. Eerst \
             horen wij u en onze medewerker. U mag iemand meenemen. U ontvangt onze beslissing \
             uiterlijk op 17 december 2026.",
            "Uw klacht is vertrouwelijk. Wij bewaren uw dossier drie jaar nadat het is gesloten. \
             Onze klachtenregeling sturen wij mee.",
        ]
        .map(paragraph)
        .into(),
        closing: Closing {
            greeting: "Met vriendelijke groet,".into(),
            signature: None,
            name: "Marit Holsteijn".into(),
            role: "klachtenfunctionaris".into(),
        },
        enclosures: vec!["Klachtenregeling 2026".into()],
        enclosed: Vec::new(),
        copies: Vec::new(),
        proof: Proof::Final,
        made_at: moment(),
    }
}

/// A letter of several pages, with everything a body can hold.
pub(crate) fn long_letter() -> Letter {
    let mut body = letter().body;
    for part in 1..=5 {
        body.push(Block::Heading {
            rank: Rank::Section,
            text: format!("Klachtonderdeel {part}"),
        });
        body.extend(
            [
                "U schrijft dat de afspraak ruim van tevoren was afgezegd en dat onze \
                 medewerker dat aan de telefoon heeft bevestigd. Onze medewerker herinnert zich \
                 het gesprek, maar niet dat de afspraak toen is afgezegd. In de agenda staat de \
                 afspraak tot en met de dag zelf als bevestigd.",
                "Van belang is wat onze betalingsvoorwaarden daarover zeggen:",
            ]
            .map(paragraph),
        );
        body.push(Block::List {
            marker: if part % 2 == 0 {
                Marker::Bullet
            } else {
                Marker::Number
            },
            items: [
                "Tot 24 uur voor de afspraak kost afzeggen niets.",
                "Wie later afzegt, betaalt de helft van het tarief, tenzij er een \
                 onvoorziene omstandigheid was waardoor afzeggen niet eerder kon.",
                "De praktijk legt elke afzegging vast.",
            ]
            .map(|text| vec![Span::Text(text.into())])
            .into(),
        });
        body.push(Block::Paragraph(vec![
            Span::Text("Omdat wij de afzegging ".into()),
            Span::Strong("niet hebben vastgelegd".into()),
            Span::Text(", kunnen wij niet van u vragen dat u die ".into()),
            Span::Emphasis("bewijst".into()),
            Span::Text(". Daarom geven wij u op dit onderdeel gelijk.".into()),
        ]));
    }
    Letter {
        body,
        your_reference: Some("Uw brief van 16 november 2026".into()),
        copies: vec!["de heer J.P. Łukasz, gemachtigde".into()],
        enclosures: vec![
            "Klachtenregeling 2026".into(),
            "Overzicht van uw afspraken".into(),
        ],
        ..letter()
    }
}

/// A recovery sheet with an invented key.
pub(crate) fn recovery() -> RecoverySheet {
    RecoverySheet {
        language: Language::Nl,
        practice: "Praktijk Wilgenzoom".into(),
        archive_code: "W-7Q4M".into(),
        made_on: day(2026, 11, 21),
        groups: [
            "7WQ4M", "K2XN9", "0RTB8", "VH3CZ", "5PDJ6", "M9GQE", "Y1S7A", "64FKW",
        ]
        .map(String::from)
        .into(),
        made_at: moment(),
    }
}

/// A paragraph of plain text.
pub(crate) fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Span::Text(text.into())])
}

/// Fails with every broken rule of PDF/A-2a and PDF/UA-1.
pub(crate) fn assert_conforms(pdf: &Pdf, case: &str) {
    for profile in [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1] {
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(&pdf.bytes, &options).unwrap();
        let failures: Vec<String> = report
            .failures
            .iter()
            .map(|failure| format!("{}: {}", failure.rule_id, failure.message))
            .collect();
        assert!(
            report.rules.total > 50,
            "{case}: only {} rules",
            report.rules.total
        );
        assert!(report.is_compliant, "{case}, {profile:?}: {failures:#?}");
    }
}

/// Compares a text with the one that was read aloud; `REWRITE_GOLDEN=1` writes it anew.
pub(crate) fn assert_golden(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if std::env::var_os("REWRITE_GOLDEN").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, text).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(
        text, golden,
        "{name} differs; REWRITE_GOLDEN=1 writes it anew"
    );
}

/// Where each text on each page begins, in points from the bottom left.
pub(crate) fn places(pdf: &[u8]) -> Vec<(f32, f32)> {
    let document = Document::load_mem(pdf).unwrap();
    let number = |object: &Object| object.as_float().unwrap();
    let mut places = Vec::new();
    for page in document.page_iter() {
        let content = Content::decode(&document.get_page_content(page)).unwrap();
        for operation in content.operations {
            if operation.operator == "Tm" {
                places.push((
                    number(&operation.operands[4]),
                    number(&operation.operands[5]),
                ));
            }
        }
    }
    places
}

/// Keeps a document for a human to look at, when `LETTERS_OUT` names a folder.
pub(crate) fn keep(pdf: &Pdf, name: &str) {
    if let Some(folder) = std::env::var_os("LETTERS_OUT") {
        std::fs::write(PathBuf::from(folder).join(name), &pdf.bytes).unwrap();
    }
}

/// The output of a tool that reads the document, or nothing where it is not installed.
pub(crate) fn read_with(tool: &str, arguments: &[&str], pdf: &Pdf) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    std::fs::write(&file, &pdf.bytes).unwrap();
    let place = |argument: &&str| argument.replace("{}", file.to_str().unwrap());
    let output = Command::new(tool)
        .args(arguments.iter().map(place))
        .output()
        .ok()?;
    assert!(
        output.status.success(),
        "{tool}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some(String::from_utf8(output.stdout).unwrap())
}
