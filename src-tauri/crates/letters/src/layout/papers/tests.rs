//! What holds for every address: nothing lies beyond the envelope, the label or the page.

use chrono::DateTime;
use procedure::Language;
use proptest::prelude::*;

use super::{super::MM, compose_calibration, compose_envelope, compose_labels};
use crate::{
    AddressLabels, Calibration, Envelope, EnvelopeSize, LabelPlace, LabelStock, Line, Stationery,
    TextSize, Window,
    layout::{Laid, Mark},
};

fn address() -> impl Strategy<Value = Vec<Line>> {
    let word = prop_oneof![
        4 => "[A-Z]?[a-zëéï]{1,9}",
        1 => "[a-z]{10,60}",
        1 => "[0-9]{1,4}",
    ];
    let line = prop::collection::vec(word, 1..9).prop_map(|words| Line::from(words.join(" ")));
    prop::collection::vec(line, 1..9)
}

fn size() -> impl Strategy<Value = TextSize> {
    prop_oneof![Just(TextSize::Regular), Just(TextSize::Large)]
}

fn language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Language::Nl), Just(Language::En)]
}

/// Whether a mark lies in a rectangle, some way from its edges.
fn is_within(mark: &Mark, [left, top, right, bottom]: [f32; 4], free: f32) -> bool {
    let [from, above, to, below] = mark.bounds();
    let grace = 0.1;
    from >= left + free - grace
        && above >= top + free - grace
        && to <= right - free + grace
        && below <= bottom - free + grace
}

fn all_within(laid: &Laid, free: f32) -> bool {
    laid.sheets.iter().all(|sheet| {
        let edges = [0.0, 0.0, sheet.width, sheet.height];
        sheet.marks.iter().all(|mark| is_within(mark, edges, free))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_leaves_the_envelope(addressee in address(), text in size(), is_large in any::<bool>()) {
        let envelope = Envelope {
            language: Language::Nl,
            stationery: Stationery {
                return_line: "Praktijk Wilgenzoom, Kerkpad 8, 4999 XA Oudermeer".into(),
                size: text,
                ..Stationery::default()
            },
            addressee,
            size: if is_large { EnvelopeSize::C5 } else { EnvelopeSize::Dl },
            made_at: DateTime::default(),
        };
        if let Ok(laid) = compose_envelope(&envelope) {
            prop_assert!(all_within(&laid, 5.0 * MM));
        }
    }

    #[test]
    fn nothing_leaves_its_label(
        addressees in prop::collection::vec(address(), 1..30),
        place in 1..=24_u8,
        is_roll in any::<bool>(),
        size in size(),
    ) {
        let from = LabelPlace::new(place).unwrap_or_default();
        let stock = if is_roll { LabelStock::Roll } else { LabelStock::Sheet(from) };
        // One that does not fit refuses them all: each is put to the test alone too.
        let alone = addressees.iter().map(|addressee| vec![addressee.clone()]);
        for addressees in alone.chain([addressees.clone()]) {
            let labels = AddressLabels {
                language: Language::Nl,
                practice: String::new(),
                addressees,
                stock,
                size,
                made_at: DateTime::default(),
            };
            let Ok(laid) = compose_labels(&labels) else { continue };
            let (width, height, above) = match stock {
                LabelStock::Roll => (89.0 * MM, 36.0 * MM, 0.0),
                LabelStock::Sheet(_) => (70.0 * MM, 37.0 * MM, 0.5 * MM),
            };
            for mark in laid.sheets.iter().flat_map(|sheet| &sheet.marks) {
                let [column, row] = [mark.x / width, (mark.y - above) / height].map(f32::floor);
                let left = column * width;
                let top = above + row * height;
                let label = [left, top, left + width, top + height];
                prop_assert!(is_within(mark, label, 3.0 * MM), "{:?}", mark.bounds());
            }
        }
    }

    #[test]
    fn nothing_leaves_the_calibration_page(
        language in language(),
        size in size(),
        is_right in any::<bool>(),
        offset_mm in (-60.0_f32..60.0, -60.0_f32..60.0),
    ) {
        let window = if is_right { Window::Right } else { Window::Left };
        let stationery = Stationery { window, offset_mm, size, ..Stationery::default() };
        let page = Calibration { language, stationery, made_at: DateTime::default() };
        if let Ok(laid) = compose_calibration(&page) {
            prop_assert!(all_within(&laid, 5.0 * MM));
        }
    }
}

/// Addresses as people have them fit, also in large letters.
#[test]
fn an_ordinary_address_fits_every_label() {
    let addressee = [
        "Vereniging van Eigenaren Het Wilgenzoomhof",
        "Afdeling bewonerszaken",
        "T.a.v. de heer J.P. Łukasz",
        "Burgemeester Jonkheer van Oudermeerlaan 1123-bis",
        "4997 ZK  WOUDRECHT",
    ];
    for size in [TextSize::Regular, TextSize::Large] {
        for stock in [LabelStock::Roll, LabelStock::Sheet(LabelPlace::default())] {
            let labels = AddressLabels {
                language: Language::Nl,
                practice: String::new(),
                addressees: vec![addressee.map(Line::from).into()],
                stock,
                size,
                made_at: DateTime::default(),
            };
            assert!(compose_labels(&labels).is_ok(), "{stock:?} {size:?}");
        }
    }
}
