//! What holds for every text: no panic, nothing off the page, nothing beyond the measure.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use common::{letter, paragraph, places, recovery, stationery, structure::structure};
use letters::{
    Block, Letter, Line, Logo, Marker, Proof, Rank, RecoverySheet, Span, Stationery, TextSize,
    Window, recovery_sheet, typeset,
};
use lopdf::Document;
use proptest::prelude::*;

const MM: f32 = 72.0 / 25.4;

/// Text that the fonts can show, with words of all lengths.
fn latin() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "[a-zëéï]{1,9}",
        3 => "[A-Z][a-z]{2,12}",
        2 => "[a-z]{10,40}",
        1 => "[0-9]{1,6}",
        1 => "[a-z]{3,20}-[a-z]{3,20}[.,;]",
        1 => "€|\\n|§",
    ];
    prop::collection::vec(word, 1..160).prop_map(|words| words.join(" "))
}

/// Words in the letters of many peoples, with stress.
fn rich(most: usize) -> impl Strategy<Value = Vec<Span>> {
    let word = prop_oneof![
        8 => "[a-zëéï]{1,12}",
        2 => "[A-Z][a-z]{2,12}[.,]?",
        1 => "[a-z]{20,60}",
        1 => "(Ŧuomas|Ҟаӡба|Δημήτρης|Nguyễn)",
        1 => "[a-z]{3,9}@[a-z]{3,30}\\.example",
    ];
    let words = prop::collection::vec(word, 1..most).prop_map(|words| words.join(" "));
    let span = (words, 0..4_u8).prop_map(|(words, look)| match look {
        0 => Span::Strong(words),
        1 => Span::Emphasis(words),
        _ => Span::Text(words),
    });
    prop::collection::vec(span, 1..3)
}

fn block() -> impl Strategy<Value = Block> {
    let rank = prop_oneof![Just(Rank::Section), Just(Rank::Subsection)];
    let marker = prop_oneof![Just(Marker::Bullet), Just(Marker::Number)];
    let row = || prop::collection::vec(rich(9), 1..6);
    let table = (prop::option::of(row()), prop::collection::vec(row(), 1..20));
    prop_oneof![
        3 => rich(80).prop_map(Block::Paragraph),
        2 => (rank, "[A-Z][a-z]{2,12}( [a-z]{1,9}){0,9}")
            .prop_map(|(rank, text)| Block::Heading { rank, text }),
        1 => (marker, prop::collection::vec(rich(20), 1..12))
            .prop_map(|(marker, items)| Block::List { marker, items }),
        1 => prop::collection::vec(rich(40), 1..4).prop_map(Block::Quote),
        1 => table.prop_map(|(head, rows)| {
            let head = head.unwrap_or_default();
            Block::Table { head, rows }
        }),
    ]
}

/// What a block says, part by part.
fn said(block: &Block) -> Vec<String> {
    let joined = |spans: &Vec<Span>| {
        let text = |span: &Span| match span {
            Span::Text(text) | Span::Strong(text) | Span::Emphasis(text) => text.clone(),
            Span::Gap(_) => String::new(),
        };
        spans.iter().map(text).collect::<String>()
    };
    match block {
        Block::Paragraph(spans) => vec![joined(spans)],
        Block::Heading { text, .. } => vec![text.clone()],
        Block::List { items, .. } | Block::Quote(items) => items.iter().map(joined).collect(),
        Block::Table { head, rows } => {
            let cells = head.iter().chain(rows.iter().flatten());
            cells.map(joined).collect()
        }
    }
}

/// Text without what a line's end changes.
fn squeezed(text: &str) -> String {
    text.chars().filter(|ch| !ch.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands in a letter, both standards are kept and no word is lost.
    #[test]
    fn any_body_is_whole_and_keeps_both_standards(
        body in prop::collection::vec(block(), 1..9),
        size in prop_oneof![Just(TextSize::Regular), Just(TextSize::Large)],
    ) {
        let stationery = Stationery { size, ..stationery() };
        let letter = Letter { body, stationery, ..letter() };
        let pdf = typeset(&letter).unwrap();
        common::assert_conforms(&pdf, "any body");
        let heard: String = structure(&pdf)
            .lines()
            .filter_map(|line| line.trim().strip_prefix('“'))
            .map(|line| squeezed(line.trim_end_matches('”')))
            .collect();
        let mut from = 0;
        for words in letter.body.iter().flat_map(said) {
            let words = squeezed(&words);
            let at = heard[from..].find(&words);
            prop_assert!(at.is_some(), "{words} is not in {}", &heard[from..]);
            from += at.unwrap() + words.len();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any text at all, in every part, is set or refused by name.
    #[test]
    fn any_text_is_set_or_refused(
        texts in prop::collection::vec(any::<String>(), 9),
        proof in prop_oneof![Just(Proof::Final), Just(Proof::Concept)],
    ) {
        let [a, b, c, d, e, f, g, h, i] = <[String; 9]>::try_from(texts).unwrap();
        let letter = Letter {
            title: a,
            addressee: vec![Line::from(b)],
            our_reference: c,
            subject: d,
            salutation: e,
            body: vec![paragraph(&f)],
            enclosures: vec![g],
            stationery: Stationery { practice: h.clone(), return_line: i, ..stationery() },
            proof,
            ..letter()
        };
        match typeset(&letter) {
            Ok(pdf) => prop_assert!(Document::load_mem(&pdf.bytes).is_ok()),
            Err(fault) => prop_assert!(!fault.to_string().is_empty()),
        }
        let groups = vec![h];
        let _ = recovery_sheet(&RecoverySheet { groups, ..recovery() }).map_err(|fault| fault.to_string());
    }

    /// Every text begins on the page, within the margins.
    #[test]
    fn no_text_leaves_the_page(
        text in latin(),
        window in prop_oneof![Just(Window::Left), Just(Window::Right)],
        size in prop_oneof![Just(TextSize::Regular), Just(TextSize::Large)],
        offset in (-20.0_f32..20.0, -4.0_f32..20.0),
    ) {
        let letter = Letter {
            body: vec![paragraph(&text)],
            stationery: Stationery { window, size, offset_mm: offset, ..stationery() },
            ..letter()
        };
        if let Ok(pdf) = typeset(&letter) {
            for (x, y) in places(&pdf.bytes) {
                prop_assert!((5.0 * MM..195.0 * MM).contains(&x), "x {x}");
                prop_assert!((10.0 * MM..290.0 * MM).contains(&y), "y {y}");
            }
        }
    }

    /// Whatever the text, both standards are kept: also where a stream ends by chance in
    /// what looks like a line end.
    #[test]
    fn any_letter_keeps_both_standards(text in latin(), number in 0..10_000_u32) {
        let our_reference = format!("K-2026-{number}");
        let letter = Letter { body: vec![paragraph(&text)], our_reference, ..letter() };
        common::assert_conforms(&typeset(&letter).unwrap(), &text);
    }

    /// Any bytes are a logo or no logo.
    #[test]
    fn any_bytes_are_a_logo_or_not(
        start in prop_oneof![
            Just(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
            Just(vec![0xff, 0xd8, 0xff, 0xe0]),
            Just(Vec::new()),
        ],
        rest in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let bytes = [start, rest].concat();
        if let Ok(logo) = Logo::read(&bytes) {
            prop_assert!(logo.width() > 0 && logo.height() > 0);
        }
    }
}
