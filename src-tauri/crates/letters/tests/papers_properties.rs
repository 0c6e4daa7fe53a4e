//! What holds for every text on the papers beside the letters, and for every file that is
//! offered to a bundle.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use common::{
    assert_conforms, moment,
    papers::{a_cover, an_envelope, answer_slip, coloured, some_labels},
};
use letters::{
    Answer, Bundle, Document, DocumentBlock, Envelope, EnvelopeSize, Field, FileCover, LabelPlace,
    LabelStock, Line, Sides, Stationery, TextSize, Width, bundle, document, envelope, file_cover,
    labels, typeset,
};
use procedure::Language;
use proptest::prelude::*;

fn field(label: String, choices: Vec<String>) -> Field {
    Field {
        label,
        answer: Answer::Ticks(choices),
        width: Width::Half,
    }
}

/// Text as people type it, with what they paste.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Za-zéëïœŁğ0-9 .,/'’-]{0,60}",
        1 => "[a-z]{40,200}",
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any text at all, in every part, is refused by name or set as the standards ask.
    #[test]
    fn any_text_is_set_or_refused(texts in prop::collection::vec(typed(), 6), place in 1..=24_u8) {
        let [a, b, c, d, e, f] = <[String; 6]>::try_from(texts).unwrap();
        let lines = vec![Line::from(a.clone()), Line::from(b.clone())];
        let base = an_envelope(EnvelopeSize::Dl, TextSize::Regular);
        let stationery = Stationery { return_line: c.clone(), ..coloured() };
        let mut on_labels = some_labels(
            LabelStock::Sheet(LabelPlace::new(place).unwrap()),
            2,
            TextSize::Large,
        );
        on_labels.addressees.push(lines.clone());
        let fields = vec![field(c, vec![d.clone(), e.clone()]), field(a, vec![f.clone()])];
        let form = Document {
            title: d,
            blocks: vec![DocumentBlock::Fields(fields)],
            ..answer_slip()
        };
        let cover = FileCover {
            number: e,
            handler: Some(f),
            retention: Some(b),
            ..a_cover(Language::En, coloured())
        };
        let papers = [
            envelope(&Envelope { addressee: lines, stationery, ..base }),
            labels(&on_labels),
            document(&form),
            file_cover(&cover),
        ];
        for paper in papers {
            match paper {
                Ok(pdf) => assert_conforms(&pdf, "any text"),
                Err(fault) => prop_assert!(!fault.to_string().is_empty()),
            }
        }
    }

    /// A file of ours with some bytes changed is bundled or refused.
    #[test]
    fn any_damage_is_bundled_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let ours = typeset(&common::letter()).unwrap().bytes;
        let mut damaged = ours.clone();
        for (index, byte) in changes {
            let at = index.index(damaged.len());
            damaged[at] = byte;
        }
        if let Some(cut) = cut {
            damaged.truncate(cut.index(ours.len()));
        }
        let made = bundle(&Bundle {
            language: Language::Nl,
            title: "Brieven",
            practice: "Praktijk Wilgenzoom",
            parts: &[&ours, &damaged],
            sides: Sides::Two,
            made_at: moment(),
        });
        match made {
            Ok(pdf) => prop_assert!(pdf.pages >= 2),
            Err(fault) => prop_assert!(!fault.to_string().is_empty()),
        }
    }
}
