//! What holds for every text: no panic, nothing off the page, nothing beyond the measure.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use common::{letter, paragraph, places, recovery, stationery};
use letters::{
    Letter, Line, Logo, Proof, RecoverySheet, Stationery, TextSize, Window, recovery_sheet, typeset,
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
