//! What holds for every document, whatever its blocks: it is set or refused by name, both
//! standards are kept, nothing leaves the page and no word is lost.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use chrono::Duration;
use common::{assert_conforms, day, documents::regulation, places, structure::structure};
use letters::{
    Answer, Block, Clause, DayKind, DayStrip, Document, DocumentBlock, Fact, Field, Marker, Rank,
    Span, Stationery, StripDay, StripRemark, TextSize, Width, document,
};
use lopdf::Document as Written;
use proptest::prelude::*;

const MM: f32 = 72.0 / 25.4;

fn words(most: usize) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "[a-zëéï]{1,9}",
        3 => "[A-Z][a-z]{2,12}",
        1 => "[a-z]{10,60}",
        1 => "[0-9]{1,6}[.,:]",
    ];
    prop::collection::vec(word, 1..most).prop_map(|words| words.join(" "))
}

fn rich(most: usize) -> impl Strategy<Value = Vec<Span>> {
    (words(most), words(3))
        .prop_map(|(text, stress)| Span::stressed(&format!("{text} **{stress}**")))
}

fn strip() -> impl Strategy<Value = DayStrip> {
    let kind = prop_oneof![
        Just(DayKind::Plain),
        Just(DayKind::Off),
        Just(DayKind::Post),
        Just(DayKind::Ride),
    ];
    let days = prop::collection::vec(kind, 1..100);
    let remarks = prop::collection::vec((0..100_i64, prop::collection::vec(rich(4), 1..3)), 0..5);
    (days, remarks).prop_map(|(kinds, remarks)| {
        let date = |after| day(2026, 11, 2) + Duration::days(after);
        let days = (0..).zip(kinds).map(|(after, kind)| StripDay {
            date: date(after),
            kind,
        });
        let remark = |(after, lines)| StripRemark {
            date: date(after),
            lines,
        };
        DayStrip {
            days: days.collect(),
            remarks: remarks.into_iter().map(remark).collect(),
        }
    })
}

fn field() -> impl Strategy<Value = Field> {
    let answer = prop_oneof![
        2 => (1..20_usize).prop_map(Answer::Lines),
        2 => prop::collection::vec(words(12), 1..5).prop_map(Answer::Ticks),
        1 => Just(Answer::Signature),
    ];
    let width = prop_oneof![Just(Width::Whole), Just(Width::Half)];
    (words(10), answer, width).prop_map(|(label, answer, width)| Field {
        label,
        answer,
        width,
    })
}

/// A block as letters have it.
fn letter_block() -> impl Strategy<Value = Block> {
    let rank = prop_oneof![Just(Rank::Section), Just(Rank::Subsection)];
    let items = || prop::collection::vec(rich(20), 1..5);
    let marker = prop_oneof![Just(Marker::Bullet), Just(Marker::Number)];
    prop_oneof![
        3 => rich(120).prop_map(Block::Paragraph),
        1 => (rank, words(8)).prop_map(|(rank, text)| Block::Heading { rank, text }),
        1 => (marker, items()).prop_map(|(marker, items)| Block::List { marker, items }),
        2 => items().prop_map(Block::Quote),
        1 => (items(), 1..9_usize).prop_map(|(row, count)| Block::Table {
            head: Vec::new(),
            rows: vec![row; count],
        }),
    ]
}

fn block() -> impl Strategy<Value = DocumentBlock> {
    let rank = prop_oneof![Just(Rank::Section), Just(Rank::Subsection)];
    let number = prop::option::of("[0-9]{1,2}(\\.[0-9])?|Artikel [0-9]{1,9}");
    let marker = prop_oneof![Just(Marker::Bullet), Just(Marker::Number)];
    let items = || prop::collection::vec(rich(20), 1..5);
    let clause =
        ("[0-9]\\.[0-9]{1,12}", rich(60)).prop_map(|(number, text)| Clause { number, text });
    let fact = (words(5), rich(20)).prop_map(|(label, value)| Fact { label, value });
    let table = (prop::collection::vec(words(4), 4), 0..20_usize, items());
    prop_oneof![
        2 => (rank, number, words(8)).prop_map(|(rank, number, text)| DocumentBlock::Heading {
            rank,
            number,
            text,
        }),
        3 => rich(120).prop_map(DocumentBlock::Paragraph),
        1 => (marker, items()).prop_map(|(marker, items)| DocumentBlock::List { marker, items }),
        2 => prop::collection::vec(clause, 1..4).prop_map(DocumentBlock::Clauses),
        1 => prop::collection::vec(fact, 1..6).prop_map(DocumentBlock::Facts),
        1 => table.prop_map(|(head, count, mut cells)| {
            cells.truncate(4);
            let rows = vec![cells; count];
            DocumentBlock::Table { head, rows }
        }),
        1 => (words(3), rich(40)).prop_map(|(label, text)| DocumentBlock::Note { label, text }),
        2 => letter_block().prop_map(DocumentBlock::Text),
        1 => strip().prop_map(DocumentBlock::Strip),
        2 => prop::collection::vec(field(), 1..6).prop_map(DocumentBlock::Fields),
    ]
}

fn given() -> impl Strategy<Value = Document> {
    let together = prop::collection::vec(block(), 1..4).prop_map(DocumentBlock::Together);
    let blocks = prop::collection::vec(prop_oneof![9 => block(), 1 => together], 1..16);
    let size = prop_oneof![Just(TextSize::Regular), Just(TextSize::Large)];
    (blocks, size, "[A-Z][a-z]{2,20}( [a-z]{1,12}){0,5}").prop_map(|(mut blocks, size, title)| {
        // Nothing at all is refused, which is another test's.
        blocks.push(DocumentBlock::Paragraph(Span::stressed("slot")));
        let base = regulation();
        let stationery = Stationery {
            size,
            ..base.stationery.clone()
        };
        Document {
            title,
            blocks,
            stationery,
            ..base
        }
    })
}

/// What each block says, in order.
fn said(block: &DocumentBlock) -> Vec<String> {
    let joined = |spans: &[Span]| {
        let text = |span: &Span| match span {
            Span::Text(text) | Span::Strong(text) => text.clone(),
            _ => String::new(),
        };
        spans.iter().map(text).collect::<String>()
    };
    match block {
        DocumentBlock::Heading { number, text, .. } => {
            number.iter().cloned().chain([text.clone()]).collect()
        }
        DocumentBlock::Paragraph(text) => vec![joined(text)],
        DocumentBlock::List { items, .. } => items.iter().map(|item| joined(item)).collect(),
        DocumentBlock::Clauses(clauses) => clauses
            .iter()
            .flat_map(|clause| [clause.number.clone(), joined(&clause.text)])
            .collect(),
        DocumentBlock::Facts(facts) => facts
            .iter()
            .flat_map(|fact| [fact.label.clone(), joined(&fact.value)])
            .collect(),
        DocumentBlock::Table { rows, .. } if rows.is_empty() => Vec::new(),
        DocumentBlock::Table { head, rows } => {
            let cells = rows.iter().flatten().map(|cell| joined(cell));
            head.iter().cloned().chain(cells).collect()
        }
        DocumentBlock::Note { label, text } => vec![label.clone(), joined(text)],
        DocumentBlock::Text(block) => match block {
            Block::Paragraph(text) => vec![joined(text)],
            Block::Heading { text, .. } => vec![text.clone()],
            Block::List { items, .. } | Block::Quote(items) => {
                items.iter().map(|item| joined(item)).collect()
            }
            Block::Table { rows, .. } => rows.iter().flatten().map(|cell| joined(cell)).collect(),
        },
        DocumentBlock::Strip(_) => Vec::new(),
        DocumentBlock::Fields(fields) => fields.iter().flat_map(asked).collect(),
        DocumentBlock::Together(blocks) => blocks.iter().flat_map(said).collect(),
    }
}

/// What a field says, without a second half that stands beside it.
fn asked(field: &Field) -> Vec<String> {
    let choices = match &field.answer {
        Answer::Ticks(choices) => choices.clone(),
        Answer::Lines(_) | Answer::Signature => Vec::new(),
    };
    [field.label.clone()].into_iter().chain(choices).collect()
}

/// Text without what a line's end changes.
fn squeezed(text: &str) -> String {
    text.chars().filter(|ch| !ch.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_is_whole_and_keeps_both_standards(given in given()) {
        let pdf = document(&given).unwrap();
        prop_assert!(pdf.pages >= 1);
        assert_conforms(&pdf, "any document");
        for (x, y) in places(&pdf.bytes) {
            prop_assert!((15.0 * MM..178.0 * MM).contains(&x), "x {x}");
            prop_assert!((10.0 * MM..290.0 * MM).contains(&y), "y {y}");
        }
        let heard: String = structure(&pdf)
            .lines()
            .filter_map(|line| line.trim().strip_prefix('“'))
            .map(|line| squeezed(line.trim_end_matches('”')))
            .collect();
        let mut from = 0;
        for words in given.blocks.iter().flat_map(said) {
            let words = squeezed(&words);
            let at = heard[from..].find(&words);
            prop_assert!(at.is_some(), "{words} is not in {}", &heard[from..]);
            from += at.unwrap() + words.len();
        }
    }

    /// Any text at all, in every part, is set or refused by name.
    #[test]
    fn any_text_is_set_or_refused(texts in prop::collection::vec(any::<String>(), 8)) {
        let [a, b, c, d, e, f, g, h] = <[String; 8]>::try_from(texts).unwrap();
        let blocks = vec![
            DocumentBlock::Heading { rank: Rank::Section, number: Some(a), text: b.clone() },
            DocumentBlock::Clauses(vec![Clause { number: c, text: Span::stressed(&d) }]),
            DocumentBlock::Facts(vec![Fact { label: e.clone(), value: Span::stressed(&f) }]),
            DocumentBlock::Table { head: vec![g], rows: vec![vec![Span::stressed(&b)]] },
            DocumentBlock::Note { label: f, text: Span::stressed(&e) },
        ];
        match document(&Document { title: h, foot: d, blocks, ..regulation() }) {
            Ok(pdf) => prop_assert!(Written::load_mem(&pdf.bytes).is_ok()),
            Err(fault) => prop_assert!(!fault.to_string().is_empty()),
        }
    }
}
