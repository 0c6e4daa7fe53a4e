//! Letters on coloured paper, signed, copied, and with documents behind them.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use common::{
    assert_conforms, assert_golden, keep, letter, long_letter,
    papers::{self, answer_slip, signature, signed, with_enclosures},
    read_with,
    structure::structure,
};
use letters::{
    Closing, Document, DocumentBlock, Letter, Part, Pdf, Proof, Span, Stationery, TextSize,
    TypesetFault, typeset,
};
use lopdf::{Document as Written, Object, content::Content};
use procedure::Language;

fn copied(letter: Letter) -> Letter {
    Letter {
        proof: Proof::Copy,
        ..letter
    }
}

fn large(mut letter: Letter) -> Letter {
    letter.stationery.size = TextSize::Large;
    for enclosed in &mut letter.enclosed {
        enclosed.stationery.size = TextSize::Large;
    }
    letter
}

fn cases() -> Vec<(&'static str, Letter)> {
    let with_one = Letter {
        enclosures: vec!["Antwoordstrook".into()],
        enclosed: vec![answer_slip()],
        ..signed()
    };
    vec![
        ("signed", signed()),
        ("signed-large", large(signed())),
        (
            "signed-english",
            Letter {
                language: Language::En,
                ..signed()
            },
        ),
        ("copy", copied(with_enclosures())),
        ("enclosures", with_enclosures()),
        ("enclosures-large", large(with_enclosures())),
        ("one-enclosure", with_one),
    ]
}

#[test]
fn every_letter_keeps_both_standards() {
    for (name, letter) in cases() {
        let pdf = typeset(&letter).unwrap();
        keep(&pdf, &format!("{name}.pdf"));
        assert_conforms(&pdf, name);
        assert_eq!(pdf, typeset(&letter).unwrap(), "{name}: the same bytes");
        if let Some(report) = read_with("qpdf", &["--check", "{}"], &pdf) {
            assert!(
                report.contains("No syntax or stream encoding errors"),
                "{name}: {report}"
            );
        }
    }
}

#[test]
fn enclosures_are_parts_of_what_is_heard() {
    let pdf = typeset(&with_enclosures()).unwrap();
    assert_golden("letter.enclosures.txt", &structure(&pdf));
}

/// The pages of the letter count only themselves, and so do those of each enclosure.
#[test]
fn pages_are_counted_by_part() {
    let given = with_enclosures();
    let alone = typeset(&long_letter()).unwrap().pages;
    let whole = typeset(&given).unwrap();
    let rest: Vec<usize> = given
        .enclosed
        .iter()
        .map(|enclosed| letters::document(enclosed).unwrap().pages)
        .collect();
    assert_eq!(whole.pages, alone + rest.iter().sum::<usize>());
    let Some(text) = read_with("pdftotext", &["-layout", "{}", "-"], &whole) else {
        return;
    };
    let shown = [
        format!("bladzijde {alone} van {alone}"),
        format!("bladzijde 1 van {}", rest[0]),
        "page 1 of 1".to_owned(),
        "Bijlage 1 bij K-2026-017/01".to_owned(),
        "Bijlage 2 bij K-2026-017/01".to_owned(),
        "3. Folder ‘Uw rechten’".to_owned(),
    ];
    for words in shown {
        assert!(text.contains(&words), "{words}");
    }
}

#[test]
fn the_outline_leads_to_each_part() {
    let given = with_enclosures();
    let written = Written::load_mem(&typeset(&given).unwrap().bytes).unwrap();
    let pages: Vec<_> = written.page_iter().collect();
    let catalog = written.catalog().unwrap();
    let mut item = written.get_dict_in_dict(catalog, b"Outlines").unwrap();
    let mut found = Vec::new();
    item = written.get_dict_in_dict(item, b"First").unwrap();
    loop {
        let title = lopdf::decode_text_string(item.get(b"Title").unwrap()).unwrap();
        let place = item.get(b"Dest").unwrap().as_array().unwrap()[0].as_reference();
        let place = place.unwrap();
        let page = pages.iter().position(|page| *page == place);
        found.push((title, page.unwrap()));
        match written.get_dict_in_dict(item, b"Next") {
            Ok(next) => item = next,
            Err(_) => break,
        }
    }
    let letter = typeset(&long_letter()).unwrap().pages;
    let regulation = letters::document(&given.enclosed[0]).unwrap().pages;
    let expected = [
        (given.title.clone(), 0),
        (format!("Bijlage 1: {}", given.enclosed[0].title), letter),
        ("Bijlage 2: Antwoordstrook".to_owned(), letter + regulation),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_part_in_another_language_says_so() {
    let written = Written::load_mem(&typeset(&with_enclosures()).unwrap().bytes).unwrap();
    let languages: Vec<String> = written
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|element| element.get(b"S").and_then(Object::as_name).ok() == Some(b"Part"))
        .map(|part| part.get(b"Lang").and_then(Object::as_str).unwrap())
        .map(|language| String::from_utf8_lossy(language).into_owned())
        .collect();
    assert_eq!(languages, ["nl-NL", "en-GB"]);
}

/// A copy is the letter with its mark on each page, also on those of the enclosures.
#[test]
fn every_page_of_a_copy_says_so() {
    let read = |pdf: &Pdf, page: usize| {
        let page = page.to_string();
        read_with("pdftotext", &["-f", &page, "-l", &page, "{}", "-"], pdf)
    };
    for (language, mark) in [(Language::Nl, "kopie"), (Language::En, "copy")] {
        let given = Letter {
            language,
            ..with_enclosures()
        };
        let (original, copy) = (
            typeset(&given).unwrap(),
            typeset(&copied(given.clone())).unwrap(),
        );
        assert_eq!(copy.pages, original.pages);
        assert_eq!(structure(&copy), structure(&original), "the same words");
        for page in 1..=copy.pages {
            let Some(text) = read(&copy, page) else {
                return;
            };
            let marks = ["kopie", "copy"].map(|mark| text.lines().any(|line| line == mark));
            assert!(marks.contains(&true), "{mark} on page {page}");
            let text = read(&original, page).unwrap();
            assert!(!text.lines().any(|line| line == mark), "page {page}");
        }
    }
}

#[test]
fn a_signature_stands_between_greeting_and_name() {
    for (language, alternative) in [
        (Language::Nl, "Figure [Handtekening van Marit Holsteijn]"),
        (Language::En, "Figure [Signature of Marit Holsteijn]"),
    ] {
        let given = Letter {
            language,
            ..signed()
        };
        let heard = structure(&typeset(&given).unwrap());
        let places = ["Met vriendelijke groet", alternative, "“Marit Holsteijn”"];
        let places = places.map(|words| heard.find(words).unwrap_or_else(|| panic!("{words}")));
        assert!(places.is_sorted(), "{heard}");
    }
}

/// Also where nobody is named under it, the signature has its room.
#[test]
fn a_signature_needs_no_name() {
    let given = Letter {
        closing: Closing {
            greeting: "Met vriendelijke groet,".into(),
            signature: Some(signature()),
            ..Closing::default()
        },
        ..signed()
    };
    let pdf = typeset(&given).unwrap();
    assert_conforms(&pdf, "no name");
    assert!(structure(&pdf).contains("Figure [Handtekening van Praktijk Wilgenzoom]"));
}

/// However it was scanned, a signature keeps to its room.
#[test]
fn a_signature_is_at_most_18_mm_high() {
    for (width, height) in [(900, 260), (260, 900), (3000, 20), (1, 1)] {
        let given = Letter {
            closing: Closing {
                signature: Some(papers::drawn(width, height)),
                ..letter().closing
            },
            ..letter()
        };
        let pdf = typeset(&given).unwrap();
        assert_conforms(&pdf, "signature");
        let written = Written::load_mem(&pdf.bytes).unwrap();
        let page = written.page_iter().next().unwrap();
        let content = Content::decode(&written.get_page_content(page)).unwrap();
        let scaled = content.operations.iter().find(|it| it.operator == "cm");
        let side = |index: usize| scaled.unwrap().operands[index].as_float().unwrap();
        let sides = [side(0), side(3)].map(|side| side * 25.4 / 72.0);
        assert!(sides[0] <= 64.01 && sides[1] <= 18.01, "{sides:?}");
        assert!(sides[0] >= 17.9 || sides[1] >= 17.9, "{sides:?}");
    }
}

#[test]
fn a_copy_is_as_whole_as_the_letter() {
    let gap = || Span::Gap("datum".into());
    let open = TypesetFault::OpenGap {
        part: Part::Body,
        label: "datum".into(),
    };
    let body = vec![letters::Block::Paragraph(vec![gap()])];
    let with_gap = Document {
        blocks: vec![DocumentBlock::Paragraph(vec![gap()])],
        proof: Proof::Concept,
        ..answer_slip()
    };
    let unlisted = Letter {
        enclosures: vec!["Antwoordstrook".into(), " ".into()],
        ..with_enclosures()
    };
    let unnamed = Letter {
        stationery: Stationery::default(),
        ..letter()
    };
    let missing = |part| TypesetFault::Missing { part };
    let cases = [
        ("a gap", Letter { body, ..letter() }, open.clone()),
        (
            "a gap in an enclosure",
            Letter {
                enclosed: vec![with_gap],
                ..letter()
            },
            open,
        ),
        ("not listed", unlisted, missing(Part::Enclosures)),
        ("no sender", unnamed, missing(Part::Letterhead)),
    ];
    for (name, letter, fault) in cases {
        for proof in [Proof::Final, Proof::Copy] {
            let given = Letter {
                proof,
                ..letter.clone()
            };
            assert_eq!(typeset(&given), Err(fault.clone()), "{name}, {proof:?}");
        }
        let preview = Letter {
            proof: Proof::Concept,
            ..letter
        };
        assert!(typeset(&preview).is_ok(), "{name}: a preview shows it");
    }
}

/// The colour only adorns: the same words, in no other ink than before but the practice's.
#[test]
fn a_colour_adorns_and_is_not_heard() {
    let plain = letter();
    let coloured = Letter {
        stationery: papers::coloured(),
        ..letter()
    };
    let [plain, coloured] = [plain, coloured].map(|letter| typeset(&letter).unwrap());
    assert_eq!(structure(&coloured), structure(&plain));
    let accent = [31, 90, 74].map(|part| part as f32 / 255.0);
    let near = |ink: &[f32; 3]| ink.iter().zip(accent).all(|(a, b)| (a - b).abs() < 0.001);
    let grey = |ink: &[f32; 3]| ink[0] == ink[1] && ink[1] == ink[2];
    assert!(inks(&plain).iter().all(grey));
    let (own, others): (Vec<_>, Vec<_>) = inks(&coloured).into_iter().partition(near);
    assert_eq!(own.len(), 2, "the name and the rule beside the sender");
    assert!(others.iter().all(grey));
}

/// Every ink that the pages take up.
fn inks(pdf: &Pdf) -> Vec<[f32; 3]> {
    let written = Written::load_mem(&pdf.bytes).unwrap();
    let mut inks = Vec::new();
    for page in written.page_iter() {
        let content = Content::decode(&written.get_page_content(page)).unwrap();
        let taken = content.operations.iter();
        let taken = taken.filter(|operation| matches!(operation.operator.as_str(), "rg" | "RG"));
        inks.extend(taken.map(|operation| {
            let part = |index: usize| operation.operands[index].as_float().unwrap();
            [part(0), part(1), part(2)]
        }));
    }
    inks
}
