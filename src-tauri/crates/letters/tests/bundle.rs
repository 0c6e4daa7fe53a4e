//! Several finished documents as one: what each says stays as it was, and the whole keeps
//! both standards.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use common::{
    assert_conforms,
    documents::regulation,
    keep, letter, long_letter, moment,
    papers::{an_envelope, signed, some_labels, with_enclosures},
    read_with,
    structure::structure,
};
use letters::{
    Bundle, BundleFault, EnvelopeSize, LabelStock, Letter, Part, Pdf, Sides, TextSize,
    TypesetFault, bundle, document, envelope, labels, typeset,
};
use lopdf::Document as Written;
use procedure::Language;

fn bundled(parts: &[Pdf], sides: Sides) -> Result<Pdf, BundleFault> {
    let parts: Vec<&[u8]> = parts.iter().map(|pdf| pdf.bytes.as_slice()).collect();
    bundle(&Bundle {
        language: Language::Nl,
        title: "Brieven van 24 november 2026",
        practice: "Praktijk Wilgenzoom",
        parts: &parts,
        sides,
        made_at: moment(),
    })
}

/// Letters, a regulation with notes twice, an envelope and labels.
fn of_all_kinds() -> Vec<Pdf> {
    let english = Letter {
        language: Language::En,
        ..signed()
    };
    let envelope_given = an_envelope(EnvelopeSize::Dl, TextSize::Regular);
    vec![
        typeset(&letter()).unwrap(),
        typeset(&with_enclosures()).unwrap(),
        typeset(&english).unwrap(),
        document(&regulation()).unwrap(),
        document(&regulation()).unwrap(),
        envelope(&envelope_given).unwrap(),
        labels(&some_labels(LabelStock::Roll, 2, TextSize::Regular)).unwrap(),
        typeset(&long_letter()).unwrap(),
    ]
}

#[test]
fn a_bundle_keeps_both_standards() {
    let parts = of_all_kinds();
    for sides in [Sides::One, Sides::Two] {
        let pdf = bundled(&parts, sides).unwrap();
        keep(&pdf, &format!("bundle-{sides:?}.pdf"));
        assert_conforms(&pdf, "bundle");
        assert_eq!(bundled(&parts, sides), Ok(pdf.clone()), "the same bytes");
        if let Some(report) = read_with("qpdf", &["--check", "{}"], &pdf) {
            assert!(
                report.contains("No syntax or stream encoding errors"),
                "{report}"
            );
        }
    }
}

/// What is heard of a part: its own tree, one step deeper.
fn as_part(pdf: &Pdf) -> String {
    let heard = structure(pdf).replacen("Document", "Part", 1);
    heard.lines().map(|line| format!("  {line}\n")).collect()
}

#[test]
fn each_part_says_what_it_said() {
    let parts = of_all_kinds();
    let expected: String = parts.iter().map(as_part).collect();
    for sides in [Sides::One, Sides::Two] {
        let whole = structure(&bundled(&parts, sides).unwrap());
        assert_eq!(whole, format!("Document\n{expected}"));
    }
}

#[test]
fn on_two_sides_each_part_begins_on_a_sheet_of_its_own() {
    let parts = of_all_kinds();
    let pages = |pdf: &Pdf| Written::load_mem(&pdf.bytes).unwrap().get_pages().len();
    let one = bundled(&parts, Sides::One).unwrap();
    let two = bundled(&parts, Sides::Two).unwrap();
    let counts: Vec<usize> = parts.iter().map(|part| part.pages).collect();
    assert_eq!(one.pages, counts.iter().sum::<usize>());
    let (last, before) = counts.split_last().unwrap();
    let even: usize = before.iter().map(|count| count.next_multiple_of(2)).sum();
    assert_eq!(two.pages, even + last);
    assert_eq!([pages(&one), pages(&two)], [one.pages, two.pages]);
}

#[test]
fn a_bundle_can_be_a_part_of_another() {
    let inner = bundled(&of_all_kinds(), Sides::Two).unwrap();
    let outer = bundled(&[inner.clone(), inner], Sides::Two).unwrap();
    assert_conforms(&outer, "bundle of bundles");
}

/// Forty letters of today, as an office prints them.
#[test]
fn forty_letters_are_one_job() {
    let parts: Vec<Pdf> = (1..=40)
        .map(|number| {
            typeset(&Letter {
                our_reference: format!("K-2026-{number:03}/01"),
                ..signed()
            })
            .unwrap()
        })
        .collect();
    let pdf = bundled(&parts, Sides::Two).unwrap();
    assert_eq!(pdf.pages, 79);
    let text = read_with("pdftotext", &["{}", "-"], &pdf);
    for number in 1..=40 {
        let reference = format!("K-2026-{number:03}/01");
        assert!(text.as_ref().is_none_or(|text| text.contains(&reference)));
    }
    let apart: usize = parts.iter().map(|part| part.bytes.len()).sum();
    assert!(pdf.bytes.len() < apart, "{} of {apart}", pdf.bytes.len());
}

#[test]
fn what_is_not_ours_is_refused_by_its_place() {
    let ours = typeset(&letter()).unwrap();
    let with = |bytes: Vec<u8>| {
        let mut other = ours.clone();
        other.bytes = bytes;
        bundled(&[ours.clone(), other], Sides::One)
    };
    let mut foreign = Written::load_mem(&ours.bytes).unwrap();
    foreign.change_producer("Somebody else");
    let mut without_tree = Written::load_mem(&ours.bytes).unwrap();
    without_tree
        .catalog_mut()
        .unwrap()
        .remove(b"StructTreeRoot");
    let mut damaged = Written::load_mem(&ours.bytes).unwrap();
    let font = damaged.objects.iter().find_map(|(id, object)| {
        let program = object.as_stream().ok()?;
        program.dict.has(b"Length1").then_some(*id)
    });
    damaged.objects.remove(&font.unwrap());
    let saved = |mut document: Written| {
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    };
    let half = ours.bytes[..ours.bytes.len() / 2].to_vec();
    let cases = [
        ("empty", Vec::new()),
        ("prose", b"%PDF-1.7 and then prose".to_vec()),
        ("half", half),
        ("of another program", saved(foreign)),
        ("without a tree", saved(without_tree)),
        ("without one of its objects", saved(damaged)),
    ];
    for (name, bytes) in cases {
        let fault = Err(BundleFault::NotOurs { index: 1 });
        assert_eq!(with(bytes), fault, "{name}");
    }
    assert_eq!(bundled(&[], Sides::One), Err(BundleFault::Empty));
    let untitled = bundle(&Bundle {
        language: Language::Nl,
        title: " ",
        practice: "",
        parts: &[&ours.bytes],
        sides: Sides::One,
        made_at: moment(),
    });
    let missing = TypesetFault::Missing { part: Part::Title };
    assert_eq!(untitled, Err(missing.into()));
}
