//! What holds for the set pages of any letter: nothing stands beyond its measure, nothing
//! over its neighbour, and what is read is what was written.

use chrono::{DateTime, NaiveDate};
use procedure::Language;
use proptest::prelude::*;

use super::{
    Laid, MM, Mark, Owner, Shape, compose,
    frame::{LEFT, RIGHT},
};
use crate::{Block, Closing, Letter, Line, Marker, Proof, Rank, Span, Stationery, TextSize};

/// Half a point is not seen.
const GRACE: f32 = 0.5;

fn letter(body: Vec<Block>, size: TextSize) -> Letter {
    Letter {
        language: Language::Nl,
        title: "Brief".into(),
        stationery: Stationery {
            practice: "Praktijk Wilgenzoom".into(),
            size,
            ..Stationery::default()
        },
        addressee: vec![
            Line::from("Mevrouw S. van der Aa"),
            Line::from("4997 ZK  WOUDRECHT"),
        ],
        date: NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day of the calendar"),
        our_reference: "K-2026-017/01".into(),
        your_reference: None,
        subject: "Uw klacht".into(),
        salutation: "Geachte mevrouw Van der Aa,".into(),
        body,
        enclosed: Vec::new(),
        closing: Closing {
            signature: None,
            greeting: "Met vriendelijke groet,".into(),
            name: "Marit Holsteijn".into(),
            role: "klachtenfunctionaris".into(),
        },
        enclosures: Vec::new(),
        copies: Vec::new(),
        proof: Proof::Concept,
        made_at: DateTime::UNIX_EPOCH,
    }
}

/// A word, an endless word, a name in another hand, or what stray keys leave behind.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => "[a-zëéï]{1,12}",
        4 => "[A-Z][a-z]{2,12}[,.]?",
        2 => "[a-z]{20,60}",
        1 => "[a-zA-Z0-9]{150,220}",
        1 => "[a-z]{1,20}@[a-z]{1,90}\\.example",
        1 => "https://[a-z]{1,12}\\.example(/[a-z]{1,30}){0,6}",
        1 => "(ŦҞ|Ҟаӡба|a\u{323}\u{302}|Nguyễn|x\u{30c}){1,20}",
        1 => "[ \\t\u{ad}\u{a0}\u{7}\u{200b}]{1,90}",
        1 => "\\n{1,9}",
        1 => "(€ [0-9]{1,9},50 |[A-Z]\\. |21 november ){1,9}",
    ]
}

fn text(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(word(), 1..most).prop_map(|words| words.join(" "))
}

/// Spans that may follow each other without a space.
fn spans(most: usize) -> impl Strategy<Value = Vec<Span>> {
    let span = (text(most), 0..9_u8).prop_map(|(text, look)| match look {
        0 | 1 => Span::Strong(text),
        2 => Span::Emphasis(text),
        3 => Span::Gap(text),
        _ => Span::Text(text),
    });
    prop::collection::vec(span, 1..4)
}

fn block() -> impl Strategy<Value = Block> {
    let rank = prop_oneof![Just(Rank::Section), Just(Rank::Subsection)];
    let marker = prop_oneof![Just(Marker::Bullet), Just(Marker::Number)];
    let items = prop_oneof![
        9 => prop::collection::vec(spans(12), 0..14),
        1 => spans(4).prop_map(|item| vec![item; 120]),
    ];
    let table = (0..9_usize, 1..9_usize).prop_flat_map(|(head, columns)| {
        let row = prop::collection::vec(spans(6), columns);
        let head = prop::collection::vec(spans(3), head);
        (head, prop::collection::vec(row, 0..12))
    });
    prop_oneof![
        4 => spans(60).prop_map(Block::Paragraph),
        2 => (rank, text(8)).prop_map(|(rank, text)| Block::Heading { rank, text }),
        1 => (marker, items).prop_map(|(marker, items)| Block::List { marker, items }),
        1 => prop::collection::vec(spans(30), 0..4).prop_map(Block::Quote),
        2 => table.prop_map(|(head, rows)| Block::Table { head, rows }),
    ]
}

fn texts(laid: &Laid) -> impl Iterator<Item = Vec<&Mark>> {
    laid.sheets.iter().map(|sheet| {
        let texts = sheet
            .marks
            .iter()
            .filter(|mark| matches!(mark.shape, Shape::Text(_)));
        // The word "concept" at the head is no part of the letter.
        texts
            .filter(|mark| mark.owner != Owner::Furniture)
            .collect()
    })
}

/// The first thing that is out of place.
fn misplaced(laid: &Laid) -> Option<String> {
    for mark in laid.sheets.iter().flat_map(|sheet| &sheet.marks) {
        let [left, _, right, _] = mark.bounds();
        let is_frame = matches!(mark.shape, Shape::Frame { .. });
        if is_frame && (left < LEFT - GRACE || right > RIGHT + GRACE) {
            return Some(format!("a frame from {left} to {right}"));
        }
    }
    for mut marks in texts(laid) {
        for mark in &marks {
            let [left, _, _, bottom] = mark.bounds();
            let right = visible_end(mark);
            if left < LEFT - GRACE || right > RIGHT + GRACE || bottom > 290.0 * MM {
                return Some(format!("from {left} to {right} at {bottom}"));
            }
        }
        marks.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
        for pair in marks.windows(2).filter(|pair| pair[0].y == pair[1].y) {
            let (end, start) = (visible_end(pair[0]), pair[1].bounds()[0]);
            if end > start + GRACE {
                return Some(format!("{end} is beyond {start}"));
            }
        }
    }
    None
}

/// Where a line ends without the spaces that only a listener needs.
fn visible_end(mark: &Mark) -> f32 {
    let Shape::Text(runs) = &mark.shape else {
        return mark.x;
    };
    let ends = runs.iter().map(|run| {
        let after = run
            .glyphs
            .iter()
            .rev()
            .take_while(|glyph| glyph.text.is(' '));
        run.x + run.width() - after.map(|glyph| glyph.advance).sum::<f32>() * run.size / 1000.0
    });
    mark.x + ends.fold(0.0, f32::max)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_stands_beyond_its_measure_or_over_its_neighbour(
        body in prop::collection::vec(block(), 1..6),
        size in prop_oneof![Just(TextSize::Regular), Just(TextSize::Large)],
    ) {
        let letter = letter(body, size);
        prop_assert_eq!(misplaced(&compose(&letter).unwrap()), None);
    }
}

/// No letter is broken, whatever a cell or an item holds: the numbers of long lists and
/// the parts of divided labels stand free too.
#[test]
fn the_unusual_stands_within_its_measure() {
    let long = |text: &str| vec![Span::Text(text.repeat(60))];
    let cases = [
        vec![Block::List {
            marker: Marker::Number,
            items: vec![long("a"); 1200],
        }],
        vec![Block::Table {
            head: vec![long("K"); 8],
            rows: vec![vec![long("x"); 8]; 30],
        }],
        vec![Block::Paragraph(vec![
            Span::Strong("b".repeat(70)),
            Span::Text("c".repeat(70)),
            Span::Gap("een label dat veel te lang is ".repeat(9)),
        ])],
        vec![
            Block::Paragraph(long("\n \n")),
            Block::Paragraph(long("  ")),
            Block::Quote(vec![long("q")]),
        ],
    ];
    for body in cases {
        for size in [TextSize::Regular, TextSize::Large] {
            let letter = letter(body.clone(), size);
            assert_eq!(misplaced(&compose(&letter).unwrap()), None);
        }
    }
}
