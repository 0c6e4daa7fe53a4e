//! What a reader gets: every part in its place, whole sentences, and one form of address.

use std::collections::BTreeSet;

use letters::shipped;
use procedure::Language;

use crate::example::{Made, Voice, all};

/// The reference that every letter of the example bears.
const REFERENCE: &str = "K-2026-014/03";

/// Who is greeted as what.
fn salutation(made: &Made) -> &'static str {
    match (made.side.as_str(), made.voice) {
        ("complainant", Voice::DutchU) => "Geachte mevrouw Van der Meulen,",
        ("complainant", Voice::DutchJe) => "Beste mevrouw Van der Meulen,",
        ("complainant", Voice::English) => "Dear Ms Van der Meulen,",
        // Nothing tells whether this is a man or a woman, and a first name is no proof.
        ("respondent", Voice::DutchU) => "Geachte heer of mevrouw Oosterveld,",
        ("respondent", Voice::DutchJe) => "Beste heer of mevrouw Oosterveld,",
        ("respondent", Voice::English) => "Dear Sanne Oosterveld,",
        (_, Voice::DutchU) => "Geachte heer of mevrouw,",
        (_, Voice::DutchJe) => "Beste heer of mevrouw,",
        (_, Voice::English) => "Dear Sir or Madam,",
    }
}

/// LETTERS.md, "Kinds": addressee, reference, subject, salutation, the message, closing with name
/// and role; a screen reader and a search hear them in that order.
#[test]
fn the_parts_of_a_letter_are_read_in_their_order() {
    for made in all() {
        let read = made.running();
        let subject = made.told("Title").strip_suffix(REFERENCE).unwrap().trim();
        assert!(!subject.is_empty(), "{}", made.name);
        let mut rest = read.as_str();
        let role = match made.voice.language() {
            Language::Nl => "klachtenfunctionaris",
            Language::En => "complaints officer",
        };
        for part in [
            REFERENCE,
            subject,
            salutation(made),
            letters::greeting(made.voice.language()),
            "Marit Holsteijn",
            role,
        ] {
            let found = rest.find(part);
            let at = found.unwrap_or_else(|| panic!("{}: {part} in {rest}", made.name));
            rest = &rest[at + part.len()..];
        }
    }
}

/// Remains of a template, a value that was none, and the holes that a careless text leaves behind.
const DEBRIS: [&str; 23] = [
    "{{",
    "}}",
    "{%",
    "%}",
    "[[",
    "]]",
    "[u",
    "[U",
    "|je",
    "**",
    "##",
    "|--",
    "none",
    "None",
    "null",
    "undefined",
    " .",
    " ,",
    " ;",
    " :",
    "..",
    ",,",
    "()",
];

#[test]
fn no_template_and_no_careless_space_shows() {
    for made in all() {
        let read = &made.text;
        for line in read.lines() {
            assert!(!line.trim().contains("  "), "{}: {line:?}", made.name);
        }
        // A name of the vocabulary has an underscore; nothing that is written has.
        for debris in DEBRIS.into_iter().chain(["_"]) {
            let lines = read.lines().find(|line| line.contains(debris));
            assert_eq!(lines, None, "{}: {debris:?}", made.name);
        }
    }
}

fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'');
    words.map(str::to_lowercase).collect()
}

/// The text without the questions of the program to its writer, who is no reader of the letter.
fn own_words(made: &Made) -> String {
    let blocks = &shipped(made.kind.parse().unwrap(), made.voice.language()).blocks;
    let prompts = blocks.iter().filter_map(|block| block.prompt.as_deref());
    prompts.fold(made.running(), |text, prompt| text.replace(prompt, ""))
}

/// S2.17: je or u, one of them in a letter. S1.23: which of them is a setting.
#[test]
fn a_letter_has_one_form_of_address() {
    let polite = ["u", "uw", "uzelf"];
    let informal = ["je", "jij", "jou", "jouw", "jullie", "jezelf"];
    for made in all() {
        let foreign: &[&str] = match made.voice {
            Voice::DutchU => &informal,
            Voice::DutchJe => &polite,
            // What the regulation says itself may be Dutch in an English letter, but not this.
            Voice::English => &["u", "uw", "je", "jij", "wij", "klacht"],
        };
        let words = words(&own_words(made));
        let found = foreign.iter().find(|it| words.contains(**it));
        assert_eq!(found, None, "{}", made.name);
    }
}

/// Nobody reads a date twice to know which day it is, and no letter promises a day that is past.
#[test]
fn every_date_is_written_in_full() {
    for made in all() {
        let read = made.running();
        let digits = |word: &str| {
            let parts: Vec<&str> = word.split('-').collect();
            let number = |part: &&str| part.parse::<u16>().is_ok();
            parts.len() == 3 && parts.iter().all(number)
        };
        let short = read.split(' ').find(|word| digits(word.trim_matches('.')));
        assert_eq!(short, None, "{}", made.name);
    }
}

/// "Page 2 of 3" and the reference stand on each page that follows.
#[test]
fn each_following_page_names_the_letter() {
    let mut several = 0;
    for made in all() {
        let pages = made.pages().len();
        let read = made.running();
        let (page, of) = match made.voice.language() {
            Language::Nl => ("bladzijde", "van"),
            Language::En => ("page", "of"),
        };
        for number in 2..=pages {
            let head = format!("{page} {number} {of} {pages}");
            assert!(read.contains(&head), "{}: {head}", made.name);
        }
        assert!(read.matches(REFERENCE).count() >= pages, "{}", made.name);
        several += usize::from(pages > 1);
    }
    assert!(several > 0, "some letter has more than one page");
}
