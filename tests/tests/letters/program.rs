//! The program that writes the letters of the example into a folder.

use std::collections::BTreeMap;

use procedure::letter_kind::KINDS;
use procedure::regulation::PRESETS;

use crate::example::{Made, all, program};

/// The letters: every kind, in both languages and forms of address, under every preset that
/// knows it.
#[test]
fn every_kind_is_there_in_every_voice() {
    let mut letters: BTreeMap<&str, Vec<&Made>> = BTreeMap::new();
    for made in all() {
        letters.entry(&made.kind).or_default().push(made);
    }
    let kinds: Vec<&str> = letters.keys().copied().collect();
    let mut known = KINDS.map(|(code, _)| code).to_vec();
    known.sort_unstable();
    assert_eq!(kinds, known);
    for (kind, made) in &letters {
        let of = |side: &str| made.iter().filter(|it| it.side == side).count();
        for side in ["complainant", "respondent", "third"] {
            assert_eq!(of(side) % 3, 0, "{kind} to {side} lacks a voice");
        }
        let everywhere = 3 * PRESETS.len();
        let expected = match *kind {
            // Under one regulation the outcome is a proposal, under the others a decision.
            "proposal" => 3,
            "decision" => everywhere - 3,
            // Only one regulation sends the papers to a committee.
            "forwarding_notice" => 3,
            "forwarding" => 0,
            "mediation_invitation" | "review_decision" => 6,
            _ => everywhere,
        };
        assert_eq!(of("complainant"), expected, "{kind}");
    }
    assert_eq!(all().len(), 342);
}

#[test]
fn without_a_folder_it_says_what_it_wants() {
    for arguments in [&[][..], &["--out"], &["/tmp"]] {
        let refused = program().args(arguments).output().unwrap();
        assert!(!refused.status.success());
        let told = String::from_utf8_lossy(&refused.stderr);
        assert!(told.contains("--out DIR"), "{told}");
    }
}

/// The same letters come out every time, to the byte.
#[test]
fn the_same_letters_are_the_same_bytes() {
    let mut letters = all().iter().map(|made| (made.name.as_str(), &made.bytes));
    let mut again = BTreeMap::new();
    let today = "2026-11-24".parse().unwrap();
    let told = office::example_letters(today, |name, pdf| {
        again.insert(name.to_owned(), pdf.to_vec());
    });
    assert!(told.is_ok());
    assert_eq!(again.len(), all().len());
    let other = letters.find(|(name, bytes)| again.get(*name) != Some(bytes));
    assert_eq!(other.map(|(name, _)| name), None, "differs");
}
