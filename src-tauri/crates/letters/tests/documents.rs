//! Documents beside the letters: what a reader gets, block by block. `REWRITE_GOLDEN=1`
//! writes the golden structures anew; read them aloud before keeping them.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use chrono::Duration;
use common::{
    assert_conforms, assert_golden,
    cards::{november, term_card, thousands},
    day,
    documents::{clauses, facts, list, regulation, running, section},
    keep, read_with,
    structure::structure,
};
use letters::{
    DayKind, DayStrip, Document, DocumentBlock, Logo, Marker, Part, Proof, Rank, Span, Stationery,
    StripDay, TextSize, TypesetFault, document,
};
use procedure::Language;

fn with(blocks: Vec<DocumentBlock>) -> Document {
    Document {
        blocks,
        ..regulation()
    }
}

fn cases() -> Vec<(&'static str, Document)> {
    let large = Stationery {
        size: TextSize::Large,
        ..regulation().stationery
    };
    vec![
        ("regulation", regulation()),
        ("term-card", term_card()),
        (
            "regulation-large",
            Document {
                stationery: large,
                ..regulation()
            },
        ),
        (
            "term-card-english",
            Document {
                language: Language::En,
                ..term_card()
            },
        ),
        ("concept", concept()),
        ("logo", with_logo()),
        ("unusual", unusual()),
    ]
}

/// A look at a regulation that is not whole yet.
fn concept() -> Document {
    let spans = vec![
        Span::Text("Deze regeling geldt vanaf ".into()),
        Span::Gap("datum".into()),
        Span::Text(".".into()),
    ];
    Document {
        title: String::new(),
        proof: Proof::Concept,
        ..with(vec![DocumentBlock::Paragraph(spans)])
    }
}

/// A regulation of a practice with a logo, wide and green.
fn with_logo() -> Document {
    let (width, height) = (120, 40);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let pixels = [40, 90, 70].repeat((width * height) as usize);
    encoder
        .write_header()
        .unwrap()
        .write_image_data(&pixels)
        .unwrap();
    let mut given = regulation();
    given.stationery.logo = Some(Logo::read(&bytes).unwrap());
    given
}

/// Numbers that no margin holds, words that no column holds, days that no line holds.
fn unusual() -> Document {
    let long = "klachtenafhandelingsprocedurebeschrijvingen".repeat(3);
    let text = |text: &str| vec![Span::Text(text.into())];
    let row = |cell: &str| vec![text(cell), text("kort"), text(&long)];
    let mut rows = vec![row("gewoon"); 40];
    rows.push(vec![text("een rij die te kort is")]);
    rows.push(row(&"zeer lange cel ".repeat(400)));
    let days = (0..120).map(|after| StripDay {
        date: day(2026, 11, 2) + Duration::days(after),
        kind: match after {
            0 => DayKind::Start,
            119 => DayKind::End,
            _ => DayKind::Plain,
        },
    });
    with(vec![
        DocumentBlock::Heading {
            rank: Rank::Subsection,
            number: Some("Artikel 12, lid 3".into()),
            text: long.clone(),
        },
        clauses([
            ("Artikel 12, lid 3", "Een nummer dat de marge niet houdt."),
            ("4", &long),
        ]),
        facts([(&long, &long), ("leeg", " ")]),
        DocumentBlock::Table {
            head: ["Eerste kolom", "Tweede", &long].map(String::from).into(),
            rows,
        },
        DocumentBlock::Strip(DayStrip {
            days: days.collect(),
            ..november()
        }),
    ])
}

#[test]
fn every_document_keeps_both_standards() {
    for (case, given) in cases() {
        let pdf = document(&given).unwrap();
        keep(&pdf, &format!("document-{case}.pdf"));
        assert_conforms(&pdf, case);
        if let Some(report) = read_with("qpdf", &["--check", "{}"], &pdf) {
            let is_sound = report.contains("No syntax or stream encoding errors");
            assert!(is_sound, "{case}: {report}");
        }
    }
}

#[test]
fn the_structure_is_the_one_that_was_read_aloud() {
    for (case, given) in [("regulation", regulation()), ("term-card", term_card())] {
        let structure = structure(&document(&given).unwrap());
        assert_golden(&format!("document.{case}.txt"), &structure);
    }
}

/// The pages as text, each with its spaces alike.
fn pages(given: &Document) -> Option<Vec<String>> {
    let text = read_with("pdftotext", &["-raw", "{}", "-"], &document(given).unwrap())?;
    let pages = text.trim_end_matches('\u{c}').split('\u{c}');
    let tidy = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(pages.map(tidy).collect())
}

#[test]
fn pages_say_what_they_belong_to() {
    let given = regulation();
    let Some(pages) = pages(&given) else { return };
    assert_eq!(pages.len(), 3);
    for (index, page) in pages.iter().enumerate() {
        let foot = format!("Klachtenregeling, versie 2 bladzijde {} van 3", index + 1);
        assert!(page.contains(&foot), "{foot:?} is not in {page}");
        let head = format!("Klachtenregeling {foot}");
        assert_eq!(page.contains(&head), index > 0, "{head:?} in {page}");
    }
}

#[test]
fn headings_miss_no_level() {
    let heading = |rank| DocumentBlock::Heading {
        rank,
        number: None,
        text: "Kopje".into(),
    };
    let ranks = [
        Rank::Subsection,
        Rank::Subsection,
        Rank::Section,
        Rank::Subsection,
    ];
    let mut blocks: Vec<DocumentBlock> = ranks.map(heading).into();
    blocks.push(running("Tekst."));
    let structure = structure(&document(&with(blocks)).unwrap());
    let levels: Vec<&str> = structure
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with('H'))
        .collect();
    assert_eq!(levels, ["H1", "H2", "H2", "H2", "H3"]);
}

/// The days are one figure with words of its own; each remark is text after it.
#[test]
fn days_are_a_figure_with_their_remarks_under_it() {
    let cases = [
        (
            Language::Nl,
            "[De dagen van maandag 2 november 2026 tot en met maandag 30 november 2026]",
        ),
        (
            Language::En,
            "[The days from Monday 2 November 2026 up to and including Monday 30 November 2026]",
        ),
    ];
    for (language, described) in cases {
        let mut strip = november();
        strip.remarks[0].date = day(2026, 12, 1);
        let blocks = vec![DocumentBlock::Strip(strip)];
        let structure = structure(
            &document(&Document {
                language,
                ..with(blocks)
            })
            .unwrap(),
        );
        let figure = structure.find(&format!("Figure {described}"));
        assert!(figure.is_some(), "{described} is not in {structure}");
        let after = &structure[figure.unwrap()..];
        assert!(after.contains("“26 november op de post bezorgd op zaterdag 28”"));
        assert!(after.contains("“30 november uiterlijk”"));
        assert!(
            !after.contains("2 november ontvangen"),
            "that day is not shown"
        );
    }
}

#[test]
fn a_card_takes_one_page() {
    assert_eq!(document(&term_card()).unwrap().pages, 1);
}

#[test]
fn the_head_of_a_table_is_shown_on_each_page_and_heard_once() {
    let cell = |text: String| vec![Span::Text(text)];
    let rows = (1..=120).map(|row| vec![cell(format!("rij {row}")), cell("iets".into())]);
    let given = with(vec![DocumentBlock::Table {
        head: vec!["Kopregel".into(), "Inhoud".into()],
        rows: rows.collect(),
    }]);
    let structure = structure(&document(&given).unwrap());
    assert_eq!(structure.matches("Kopregel").count(), 1);
    for row in 1..=120 {
        assert!(structure.contains(&format!("“rij {row}”")), "rij {row}");
    }
    let Some(pages) = pages(&given) else { return };
    assert!(pages.len() > 2, "{} pages", pages.len());
    for page in pages {
        assert_eq!(page.matches("Kopregel Inhoud").count(), 1, "{page}");
    }
}

/// Whatever stands above it, no heading ends a page: the text that follows begins there.
#[test]
fn a_heading_is_never_alone_at_the_end_of_a_page() {
    let under = [
        running("vervolg dat op dezelfde bladzijde begint"),
        clauses([("1.1", "vervolg dat op dezelfde bladzijde begint")]),
        list(Marker::Bullet, ["vervolg dat op dezelfde bladzijde begint"]),
        facts([("feit", "vervolg dat op dezelfde bladzijde begint")]),
        DocumentBlock::Strip(november()),
    ];
    for block in under {
        for lines in 20..50 {
            let mut blocks = vec![running("regel"); lines];
            blocks.push(section("7", "Kopje"));
            blocks.push(block.clone());
            let Some(pages) = pages(&with(blocks)) else {
                return;
            };
            let page = pages.iter().find(|page| page.contains("Kopje")).unwrap();
            let follows = page.contains("vervolg") || page.contains("26 november");
            assert!(follows, "{lines} lines: {page}");
        }
    }
}

#[test]
fn what_belongs_together_stays_on_a_page() {
    for lines in 20..50 {
        let mut blocks = vec![running("regel"); lines];
        blocks.push(DocumentBlock::Together(vec![
            running("begin van het geheel"),
            running("midden"),
            running("eind van het geheel"),
        ]));
        let Some(pages) = pages(&with(blocks)) else {
            return;
        };
        let page = pages
            .iter()
            .find(|page| page.contains("begin van"))
            .unwrap();
        assert!(page.contains("eind van het geheel"), "{lines}: {page}");
    }
}

/// What has nothing to say leaves no trace: no empty list, table or figure in the tree.
#[test]
fn empty_blocks_leave_nothing_behind() {
    let spans = || vec![Span::Text(" ".into())];
    let empty = [
        section(" ", " "),
        running(""),
        list(Marker::Number, ["", " "]),
        clauses([("1.1", " ")]),
        facts([("naam", "")]),
        DocumentBlock::Table {
            head: vec!["Kop".into()],
            rows: vec![vec![spans()], Vec::new()],
        },
        DocumentBlock::Note {
            label: "Toelichting".into(),
            text: spans(),
        },
        DocumentBlock::Strip(DayStrip::default()),
        DocumentBlock::Together(Vec::new()),
    ];
    let whole = document(&with(vec![running("Eerst."), running("Dan.")])).unwrap();
    for block in empty {
        let name = format!("{block:?}");
        let blocks = vec![running("Eerst."), block, running("Dan.")];
        let pdf = document(&with(blocks)).unwrap();
        assert_eq!(pdf.sha256_hex(), whole.sha256_hex(), "{name}");
    }
}

#[test]
fn what_cannot_be_set_is_refused_by_name() {
    let title = |title: &str| Document {
        title: title.into(),
        ..regulation()
    };
    let table = |head: usize, cells: usize| DocumentBlock::Table {
        head: vec!["Kop".into(); head],
        rows: vec![vec![vec![Span::Text("cel".into())]; cells]],
    };
    let days = |count: usize| DayStrip {
        days: november().days.into_iter().cycle().take(count).collect(),
        ..DayStrip::default()
    };
    let part = Part::Body;
    let too_long = TypesetFault::DoesNotFit { part };
    let missing = |part| TypesetFault::Missing { part };
    let gap = DocumentBlock::Paragraph(vec![Span::Gap("datum".into())]);
    let label = String::from("datum");
    let long = "zeer lange titel ".repeat(40);
    let mut nobody = regulation();
    nobody.stationery.practice.clear();
    let foot = Document {
        foot: long.clone(),
        ..regulation()
    };
    let cases = [
        (title(" "), missing(Part::Title)),
        (title(&long), TypesetFault::DoesNotFit { part: Part::Title }),
        (foot, TypesetFault::DoesNotFit { part: Part::Footer }),
        (nobody, missing(Part::Letterhead)),
        (with(Vec::new()), missing(part)),
        (with(vec![running(" ")]), missing(part)),
        (with(vec![table(0, 1)]), missing(part)),
        (with(vec![table(2, 3)]), too_long.clone()),
        (with(vec![table(9, 9)]), too_long.clone()),
        (
            with(vec![DocumentBlock::Strip(days(125))]),
            too_long.clone(),
        ),
        (with(vec![running(&"tekst ".repeat(200_000))]), too_long),
        (with(vec![gap]), TypesetFault::OpenGap { part, label }),
    ];
    for (index, (given, fault)) in cases.into_iter().enumerate() {
        assert_eq!(document(&given), Err(fault), "case {index}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for (case, given) in cases() {
        let first = document(&given).unwrap();
        assert!(first == document(&given.clone()).unwrap(), "{case}");
        let other = Document {
            foot: "anders".into(),
            ..given
        };
        assert!(first != document(&other).unwrap(), "{case}");
    }
}

/// Thousands of blocks of every kind are set; how fast is measured in `speed.rs`.
#[test]
fn a_very_long_document_is_set() {
    let pdf = document(&thousands()).unwrap();
    assert!(pdf.pages > 250, "{} pages", pdf.pages);
}
