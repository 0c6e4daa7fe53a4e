//! Letters as they come: names from everywhere, texts without end, and what people type or
//! paste. Each is set whole, or refused by name.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use common::{
    assert_conforms,
    decision::{decision, grievances, names_of_the_world},
    letter, paragraph, read_with,
    structure::structure,
};
use letters::{Block, Closing, Letter, Line, Marker, Part, Span, TextSize, TypesetFault, typeset};
use unicode_normalization::UnicodeNormalization;

fn with(body: Vec<Block>) -> Letter {
    Letter { body, ..letter() }
}

fn text(text: &str) -> Vec<Span> {
    vec![Span::Text(text.into())]
}

/// Names in the letters of their own people come out as they were typed, whichever face
/// shows them.
#[test]
fn names_come_out_as_they_were_typed() {
    let letter = names_of_the_world();
    let pdf = typeset(&letter).unwrap();
    let structure = structure(&pdf);
    for name in [
        "Ŷke Sjoerdsma-Gûbeler",
        "Ștefan Țepeș, Nguyễn Thị Ngọc Ánh, Əliyeva Könül",
        "Ŋárja Ŧuomas, Ǯorǯ Ǩiurâl",
        "Δημήτρης Παπαθανασίου, Ἀθηνᾶ, Сергій Ґалаґан",
        "Ҽамаҭ Ҟаӡба",
        "Jiří Kořínek, Nguyễn",
        "Wat mevrouw Ŧuomas vertelde",
    ] {
        let name = decomposed(name);
        assert!(
            decomposed(&structure).contains(&name),
            "{name} is not in {structure}"
        );
    }
    let Some(fonts) = read_with("pdffonts", &["{}"], &pdf) else {
        return;
    };
    assert!(fonts.contains("+NotoSerif-Regular"), "{fonts}");
}

/// The same letters whether written as one character or with marks.
fn decomposed(text: &str) -> String {
    text.nfd().collect()
}

#[test]
fn very_long_letters_are_set() {
    let cases = [
        ("200 grievances", grievances(200), 60),
        (
            "a long decision",
            std::iter::repeat_n(decision(TextSize::Large).body, 18)
                .flatten()
                .collect(),
            30,
        ),
        (
            "a list without end",
            vec![Block::List {
                marker: Marker::Number,
                items: vec![text("een regel"); 3_000],
            }],
            50,
        ),
        (
            "one word without end",
            vec![paragraph(&"klacht".repeat(20_000))],
            20,
        ),
        (
            "one address without end",
            vec![paragraph(&"a@b./-".repeat(20_000))],
            20,
        ),
        (
            "a cell without end",
            vec![Block::Table {
                head: Vec::new(),
                rows: vec![vec![text("kort"), text(&"lange cel ".repeat(6_000))]],
            }],
            10,
        ),
    ];
    for (case, body, least) in cases {
        let pdf = typeset(&with(body)).unwrap();
        assert!(pdf.pages >= least, "{case}: {} pages", pdf.pages);
    }
}

/// What people type or paste: each is set, or refused with the part that stands in the way.
#[test]
fn texts_as_people_type_them_are_set_or_refused_by_name() {
    let part = Part::Addressee;
    let named = |name: String| Letter {
        addressee: vec![Line::from(name), Line::from("Lange Akker 112")],
        ..letter()
    };
    let name = "Wilhelmina ".repeat(27);
    let closing = |name: &str| Letter {
        closing: Closing {
            name: name.into(),
            ..letter().closing
        },
        ..letter()
    };
    let fits = [
        closing(&name),
        closing(&"W".repeat(300)),
        Letter {
            salutation: format!("Geachte mevrouw {name},"),
            ..letter()
        },
        named("Burgemeester-Jonkheer-van-Oudermeer-tot-Wilgenzoomlaan-112bis".into()),
        with(vec![paragraph("a\tb\u{0}c\u{7}d\u{ad}e\u{200b}f\r\ng")]),
        with(vec![paragraph(&format!("{}tekst", " ".repeat(2_000)))]),
        with(vec![paragraph(&format!(
            "tekst{}slot",
            "\n".repeat(10_000)
        ))]),
        with(vec![
            paragraph(&"x".repeat(200)),
            paragraph(&"\u{a0}x".repeat(900)),
        ]),
    ];
    for (index, letter) in fits.into_iter().enumerate() {
        let pdf = typeset(&letter).unwrap();
        assert_conforms(&pdf, &format!("case {index}"));
        assert!(pdf.pages <= 3, "case {index} takes {} pages", pdf.pages);
    }
    let endless = format!("a{}b", " ".repeat(2_000_000));
    let refused = [
        (
            with(vec![paragraph(&endless)]),
            TypesetFault::DoesNotFit { part: Part::Body },
        ),
        (
            Letter {
                subject: endless,
                ..letter()
            },
            TypesetFault::DoesNotFit {
                part: Part::Subject,
            },
        ),
        (named("W".repeat(300)), TypesetFault::DoesNotFit { part }),
        (
            named("naam 😀".into()),
            TypesetFault::NoGlyph { ch: '😀', part },
        ),
        (named("naam שם".into()), TypesetFault::RightToLeft { part }),
        (
            named("\u{e000}".into()),
            TypesetFault::NoGlyph {
                ch: '\u{e000}',
                part,
            },
        ),
    ];
    for (letter, fault) in refused {
        assert_eq!(typeset(&letter), Err(fault));
    }
}
