//! What a letter still asks of its writer, where everything that a dossier can tell is told.

use std::collections::BTreeSet;

use letters::shipped;
use procedure::letter_kind::LetterKind;

use crate::example::{Made, all, covering};
use crate::judges::read_with;

/// The blocks that nobody but the writer can fill, by the beginning of a file's name. What is not
/// here is whole.
fn to_be_written(made: &Made) -> &'static [&'static str] {
    match made.letter() {
        "hearing_invitation.respondent" => &["subject"],
        // Each was heard apart, and reads of itself alone.
        "hearing_report" => &["agreements", "complainant_side"],
        "hearing_report.respondent" => &["agreements", "other_side"],
        "inspection_cover" | "inspection_cover.respondent" => &["papers", "withheld"],
        "interim_notice" | "interim_notice.respondent" => &["done", "reason", "to_do"],
        // The other regulation with mediation says itself who pays it.
        "mediation_invitation" | "mediation_invitation.respondent"
            if made.preset == "groeimeesters" =>
        {
            &["costs"]
        }
        "not_admitted" => &["facts"],
        "proposal" => &["view"],
        _ => &[],
    }
}

/// The blocks whose question to the writer stands on the paper.
fn asked_of_the_writer(made: &Made) -> BTreeSet<&'static str> {
    let kind: LetterKind = made.kind.parse().unwrap();
    let read = made.running();
    let blocks = shipped(kind, made.voice.language()).blocks.iter();
    let asked = blocks.filter(|block| {
        let prompt = block.prompt.as_deref();
        prompt.is_some_and(|prompt| read.contains(prompt))
    });
    asked.map(|block| block.key.as_str()).collect()
}

/// The dashed frames on the paper: a hole has one, and nothing else has.
fn frames(made: &Made) -> usize {
    let plain = made.file.with_extension("plain");
    let [from, to] = [&made.file, &plain].map(|it| it.to_str().unwrap());
    read_with("qpdf", &["--qdf", "--object-streams=disable", from, to]);
    let content = std::fs::read(&plain).unwrap();
    let dashed = b"[2 2] 0 d";
    content
        .windows(dashed.len())
        .filter(|it| it == dashed)
        .count()
}

/// Whatever the dossier, the practice and the regulation know stands in the letter by itself.
#[test]
fn only_what_a_writer_must_write_is_left_open() {
    for made in all() {
        let expected: BTreeSet<&str> = to_be_written(made).iter().copied().collect();
        assert_eq!(asked_of_the_writer(made), expected, "{}", made.name);
    }
    for made in covering() {
        let holes = to_be_written(made).len();
        assert_eq!(frames(made), holes, "{}", made.name);
    }
}

/// A block that the table names is one that its letter cannot do without.
#[test]
fn every_block_of_the_table_is_asked_for_by_its_wording() {
    for made in all() {
        let wording = shipped(made.kind.parse().unwrap(), made.voice.language());
        for key in to_be_written(made) {
            let block = wording.block(key).unwrap();
            let asked = block.prompt.is_some() && !block.optional;
            assert!(asked, "{} can go without {key}", made.name);
        }
    }
}
