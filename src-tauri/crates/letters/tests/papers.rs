//! Papers beside the letters: each keeps both standards, says what it should, and fits.
//! `REWRITE_GOLDEN=1` writes the golden texts anew; read them aloud before keeping them.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use common::{
    assert_conforms, assert_golden, keep,
    papers::{
        a_calibration, a_cover, address, an_envelope, answer_slip, coloured, complaint_form,
        some_labels,
    },
    read_with, stationery,
    structure::structure,
};
use letters::{
    Answer, Document, DocumentBlock, Envelope, EnvelopeSize, Field, FileCover, LabelPlace,
    LabelStock, Line, Part, Pdf, Span, Stationery, TextSize, TypesetFault, Width, Window,
    calibration, document, envelope, file_cover, labels,
};
use lopdf::{Document as Written, Object};
use procedure::Language;

fn sized(size: TextSize) -> Stationery {
    Stationery { size, ..coloured() }
}

fn large(given: Document) -> Document {
    Document {
        stationery: sized(TextSize::Large),
        ..given
    }
}

/// Each paper in each language and size in which it can be had.
fn cases() -> Vec<(String, Pdf)> {
    let mut cases = Vec::new();
    let mut add = |name: String, pdf: Result<Pdf, TypesetFault>| cases.push((name, pdf.unwrap()));
    for size in [TextSize::Regular, TextSize::Large] {
        for envelope_size in [EnvelopeSize::Dl, EnvelopeSize::C5] {
            let given = an_envelope(envelope_size, size);
            add(
                format!("envelope-{envelope_size:?}-{size:?}"),
                envelope(&given),
            );
        }
        let from = LabelPlace::new(5).unwrap();
        for (name, stock) in [
            ("roll", LabelStock::Roll),
            ("sheet", LabelStock::Sheet(from)),
        ] {
            let given = some_labels(stock, 6, size);
            add(format!("labels-{name}-{size:?}"), labels(&given));
        }
        for language in [Language::Nl, Language::En] {
            let cover = a_cover(language, sized(size));
            add(format!("cover-{language:?}-{size:?}"), file_cover(&cover));
            for window in [Window::Left, Window::Right] {
                let paper = Stationery {
                    window,
                    offset_mm: (2.5, -1.0),
                    ..sized(size)
                };
                let page = a_calibration(language, paper);
                let name = format!("calibration-{language:?}-{window:?}-{size:?}");
                add(name, calibration(&page));
            }
        }
    }
    add("form-Regular".into(), document(&complaint_form()));
    add("form-Large".into(), document(&large(complaint_form())));
    add("slip-Regular".into(), document(&answer_slip()));
    add("slip-Large".into(), document(&large(answer_slip())));
    cases
}

#[test]
fn every_paper_keeps_both_standards() {
    for (name, pdf) in cases() {
        keep(&pdf, &format!("{name}.pdf"));
        assert_conforms(&pdf, &name);
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    for ((name, pdf), (_, again)) in cases().into_iter().zip(cases()) {
        assert_eq!(pdf, again, "{name}");
    }
}

/// What the paper says, piece by piece.
fn heard(pdf: &Pdf) -> Vec<String> {
    let lines = structure(pdf);
    let words = lines
        .lines()
        .filter_map(|line| line.trim().strip_prefix('“'));
    words
        .map(|line| squeezed(line.trim_end_matches('”')))
        .collect()
}

/// Text without what a line's end changes.
fn squeezed(text: &str) -> String {
    let kept = |ch: &char| !ch.is_whitespace() && *ch != '\u{ad}';
    text.chars().filter(kept).collect()
}

#[test]
fn other_programs_find_no_fault() {
    for (name, pdf) in cases() {
        if let Some(report) = read_with("qpdf", &["--check", "{}"], &pdf) {
            assert!(
                report.contains("No syntax or stream encoding errors"),
                "{name}: {report}"
            );
        }
        if let Some(text) = read_with("pdftotext", &["-raw", "{}", "-"], &pdf) {
            let text = squeezed(&text);
            for words in heard(&pdf) {
                assert!(text.contains(&words), "{name}: {words}");
            }
        }
        if let Some(fonts) = read_with("pdffonts", &["{}"], &pdf) {
            for font in fonts.lines().skip(2) {
                assert!(font.contains("yes yes yes"), "{name}: {font}");
            }
        }
    }
}

#[test]
fn every_paper_says_what_it_should() {
    let of_one_size = |(name, _): &(String, Pdf)| name.ends_with("Regular");
    for (name, pdf) in cases().into_iter().filter(of_one_size) {
        assert_golden(&format!("papers/{name}.txt"), &structure(&pdf));
    }
}

#[test]
fn each_paper_has_the_size_that_is_asked() {
    let envelope_of = |size| envelope(&an_envelope(size, TextSize::Regular)).unwrap();
    let labels_on = |stock| labels(&some_labels(stock, 2, TextSize::Regular)).unwrap();
    let cases = [
        (envelope_of(EnvelopeSize::Dl), (220.0, 110.0)),
        (envelope_of(EnvelopeSize::C5), (229.0, 162.0)),
        (labels_on(LabelStock::Roll), (89.0, 36.0)),
        (
            labels_on(LabelStock::Sheet(LabelPlace::default())),
            (210.0, 297.0),
        ),
    ];
    for (pdf, (width, height)) in cases {
        let written = Written::load_mem(&pdf.bytes).unwrap();
        for page in written.page_iter() {
            let sides = written.get_dictionary(page).unwrap().get(b"MediaBox");
            let sides: Vec<f32> = sides.unwrap().as_array().unwrap()[2..]
                .iter()
                .map(|side| Object::as_float(side).unwrap() * 25.4 / 72.0)
                .collect();
            assert!((sides[0] - width).abs() < 0.01, "{sides:?}");
            assert!((sides[1] - height).abs() < 0.01, "{sides:?}");
        }
    }
}

/// What the postman and the neighbour see says nothing about what is inside.
#[test]
fn nothing_outside_betrays_a_complaint() {
    for (name, pdf) in cases() {
        if !name.starts_with("envelope") && !name.starts_with("labels") {
            continue;
        }
        let Some(info) = read_with("pdfinfo", &["{}"], &pdf) else {
            return;
        };
        let shown = format!("{info}{}", structure(&pdf)).to_lowercase();
        for word in ["klacht", "complain", "dossier", "k-2026"] {
            assert!(!shown.contains(word), "{name}: {word}");
        }
    }
}

#[test]
fn labels_begin_at_their_place_and_go_on_over_sheets() {
    let cases = [
        (1, 1, 1),
        (1, 24, 1),
        (1, 25, 2),
        (24, 1, 1),
        (24, 2, 2),
        (5, 45, 3),
    ];
    for (place, count, pages) in cases {
        let stock = LabelStock::Sheet(LabelPlace::new(place).unwrap());
        let pdf = labels(&some_labels(stock, count, TextSize::Regular)).unwrap();
        assert_eq!(pdf.pages, pages, "{count} labels from place {place}");
    }
}

#[test]
fn a_form_tells_a_listener_where_to_write_and_what_to_tick() {
    let heard = structure(&document(&answer_slip()).unwrap());
    for (field, kind) in [("Naam", "tv"), ("ja, ik kom", "cb"), ("Handtekening", "tv")] {
        let asked = format!("Form {kind} [{field}]");
        assert!(heard.contains(&asked), "{asked} in {heard}");
    }
}

#[test]
fn what_cannot_be_set_is_refused_by_name() {
    use Part::{Addressee, Body, ReturnLine, Title};
    let base = || an_envelope(EnvelopeSize::Dl, TextSize::Regular);
    let to = |addressee: Vec<Line>| {
        envelope(&Envelope {
            addressee,
            ..base()
        })
    };
    let on = |return_line: String| {
        envelope(&Envelope {
            stationery: Stationery {
                return_line,
                ..stationery()
            },
            ..base()
        })
    };
    let form = |fields: Vec<Field>| {
        document(&Document {
            blocks: vec![DocumentBlock::Fields(fields)],
            ..complaint_form()
        })
    };
    let field = |lines| Field {
        label: "Naam".into(),
        answer: Answer::Lines(lines),
        width: Width::Whole,
    };
    let moved = |offset_mm| {
        calibration(&a_calibration(
            Language::Nl,
            Stationery {
                offset_mm,
                ..stationery()
            },
        ))
    };
    let mut without = some_labels(LabelStock::Roll, 0, TextSize::Regular);
    let none = labels(&without);
    without.addressees = vec![address(0), vec![Line::from(" ")]];
    let gap = Line(vec![Span::Gap("plaats".into())]);
    let unfit = |part| TypesetFault::DoesNotFit { part };
    let missing = |part| TypesetFault::Missing { part };
    let cases = [
        (to(vec![Line::from("Regel"); 30]), unfit(Addressee)),
        (to(Vec::new()), missing(Addressee)),
        (
            to(vec![gap]),
            TypesetFault::OpenGap {
                part: Addressee,
                label: "plaats".into(),
            },
        ),
        (on("een lange regel ".repeat(40)), unfit(ReturnLine)),
        (none, missing(Addressee)),
        (labels(&without), missing(Addressee)),
        (form(Vec::new()), missing(Body)),
        (form(vec![field(0)]), unfit(Body)),
        (form(vec![field(61)]), unfit(Body)),
        (moved((900.0, 0.0)), unfit(Addressee)),
        (moved((0.0, -30.0)), unfit(Addressee)),
        (moved((f32::NAN, 0.0)), unfit(Addressee)),
        (
            file_cover(&FileCover {
                number: " ".into(),
                ..a_cover(Language::Nl, stationery())
            }),
            missing(Title),
        ),
    ];
    for (index, (given, fault)) in cases.into_iter().enumerate() {
        assert_eq!(given, Err(fault), "case {index}");
    }
}
