//! What the standards ask of the file, and that other people's programs find no fault in it.

use crate::example::{Made, all, covering};
use crate::judges::{broken_rules, read_with};

/// The most that a letter without a logo may weigh.
const LETTER: usize = 60 * 1024;
/// The same with the regulation behind it.
const WITH_ENCLOSURES: usize = 100 * 1024;

/// The rules are many, so that each kind, side, voice and preset is judged, and not each of their
/// combinations.
#[test]
fn every_kind_of_letter_keeps_both_standards() {
    let chosen = covering();
    let (one, other) = chosen.split_at(chosen.len() / 2);
    let judge = |letters: &[&'static Made]| -> Vec<String> {
        let broken = letters
            .iter()
            .map(|made| broken_rules(&made.name, &made.bytes));
        broken.flatten().collect()
    };
    let broken = std::thread::scope(|scope| {
        let half = scope.spawn(|| judge(one));
        let mut broken = judge(other);
        broken.extend(half.join().unwrap());
        broken
    });
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn other_programs_find_no_fault() {
    for made in covering() {
        let report = read_with("qpdf", &["--check", made.file.to_str().unwrap()]);
        let sound = report.contains("No syntax or stream encoding errors");
        assert!(sound, "{}: {report}", made.name);
    }
}

/// Without its fonts a letter is another letter in twenty years.
#[test]
fn every_font_is_embedded_as_a_subset_that_reads_as_unicode() {
    for made in covering() {
        let fonts = read_with("pdffonts", &[made.file.to_str().unwrap()]);
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!fonts.is_empty(), "{}", made.name);
        for font in fonts {
            let embedded_subset_unicode = font.contains("yes yes yes");
            assert!(embedded_subset_unicode, "{}: {font}", made.name);
        }
    }
}

#[test]
fn no_letter_weighs_more_than_it_may() {
    for made in all() {
        let most = if made.has_enclosures() {
            WITH_ENCLOSURES
        } else {
            LETTER
        };
        let weight = made.bytes.len();
        assert!(weight <= most, "{}: {weight} bytes", made.name);
    }
}
