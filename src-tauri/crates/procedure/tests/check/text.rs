//! What the text says: its words and its headings.

use procedure::regulation::Severity::{Doubt, Fault, Hint};
use procedure::regulation::{Flaw, Place, Section};

use crate::table::{all, found, section};

fn clause(key: &str) -> Place {
    Place::Clause(key.to_owned())
}

fn statement(text: &str, note: &str) -> String {
    format!(
        "\n[[statement]]\nclause = \"register\"\ntext = {{ nl = \"{text}\", en = \"So it is.\" }}\n{note}"
    )
}

/// S1.23, S2.17: one form of address. Whole words count, and notes do not.
#[test]
fn one_form_of_address_is_kept() {
    for (form, text, word) in [
        ("u", "Heb je nog vragen?", Some("je")),
        ("u", "Is dat Jouw klacht?", Some("Jouw")),
        ("u", "Hebt u nog vragen over uw klacht?", None),
        ("u", "Jeugd en beleid, jezelf en de je-vorm", None),
        ("je", "Stuur uw klacht in.", Some("uw")),
        ("je", "Wilt U dat?", Some("U")),
        ("je", "Heb je a.u.b. geduld, 24-uurs, in de u-vorm?", None),
    ] {
        let address = format!("address = \"{form}\"");
        let edits = [
            ("address = \"u\"", address.as_str()),
            ("", &statement(text, "")),
        ];
        let told = found(&edits);
        let words: Vec<_> = told
            .iter()
            .filter_map(|it| match &it.what {
                Flaw::MixedAddress { word } => Some((it.severity, it.place.clone(), word.as_str())),
                _ => None,
            })
            .collect();
        let expected: Vec<_> = word
            .map(|word| (Doubt, Place::Statement(0), word))
            .into_iter()
            .collect();
        assert_eq!(words, expected, "{form}: {text}");
    }
    let note = "note = { nl = \"Zo schrijft de tekst het.\", en = \"So the text has it.\" }\n";
    let told = |answered| {
        let word = "je".to_owned();
        (
            Doubt,
            Place::Statement(0),
            Flaw::MixedAddress { word },
            answered,
        )
    };
    all(&[
        (
            "S1.23",
            &[("", &statement("Heb je vragen?", ""))],
            &[told(false)],
        ),
        (
            "S1.23",
            &[("", &statement("Heb je vragen?", note))],
            &[told(true)],
        ),
        (
            "a note to the practice",
            &[("U beslist wat u", "Je beslist wat je")],
            &[],
        ),
        (
            "a heading",
            &[("2. Behandeling", "2. Wat wij met jouw klacht doen")],
            &[(
                Doubt,
                clause("handling"),
                Flaw::MixedAddress {
                    word: "jouw".into(),
                },
                false,
            )],
        ),
    ]);
}

/// S0.24, S2.17: one word for each outcome, in the whole text.
#[test]
fn one_word_is_kept_for_each_outcome() {
    let mixed = |place: Place, word: &str, ours: &str| {
        let (word, ours) = (word.to_owned(), ours.to_owned());
        (Doubt, place, Flaw::MixedWord { word, ours }, false)
    };
    let words =
        "words = { upheld = \"gegrond\", not_upheld = \"ongegrond\", partly = \"deels gegrond\" }";
    let here = || section(Section::Words);
    let alike = |word: &str| {
        let word = word.to_owned();
        (Fault, here(), Flaw::WordsAlike { word }, false)
    };
    all(&[
        (
            "S2.17",
            &[(
                "",
                &statement("Is de klacht terecht, dan herstellen wij dat.", ""),
            )],
            &[mixed(Place::Statement(0), "terecht", "gegrond")],
        ),
        (
            "S2.17",
            &[("", &statement("Een onterechte klacht leggen wij uit.", ""))],
            &[mixed(Place::Statement(0), "onterechte", "ongegrond")],
        ),
        (
            "it goes there",
            &[("", &statement("U kunt daar ook terecht met een vraag.", ""))],
            &[],
        ),
        (
            "our own",
            &[("", &statement("Een gegronde klacht lossen wij op.", ""))],
            &[],
        ),
        (
            "S2.17: a pair of two kinds",
            &[(
                words,
                "words = { upheld = \"terecht\", not_upheld = \"ongegrond\", partly = \"deels terecht\" }",
            )],
            &[mixed(here(), "ongegrond", "terecht")],
        ),
        (
            "S0.24",
            &[(
                words,
                "words = { upheld = \"gegrond\", not_upheld = \"ongegrond\" }",
            )],
            &[(Hint, here(), Flaw::PartlyMissing, false)],
        ),
        (
            "alike",
            &[("not_upheld = \"ongegrond\"", "not_upheld = \"Gegrond \"")],
            &[alike("gegrond")],
        ),
        (
            "alike",
            &[("partly = \"deels gegrond\"", "partly = \"ongegrond\"")],
            &[alike("ongegrond")],
        ),
        (
            "missing",
            &[("upheld = \"gegrond\",", "upheld = \" \",")],
            &[(Fault, here(), Flaw::WordMissing, false)],
        ),
    ]);
}

/// S3.22: two headings alike, or with one number; and headings that are out of order or idle.
#[test]
fn headings_are_each_one_thing() {
    let remark = "\n[[remark]]\nclause = \"filing\"\nnote = { nl = \"Er zijn er twee.\", en = \"There are two.\" }\n";
    let number = |answered| {
        let flaw = Flaw::NumberTwice {
            other: "filing".into(),
            number: "1".into(),
        };
        (Doubt, clause("handling"), flaw, answered)
    };
    let twin = ("2. Behandeling", "1. Behandeling");
    let order = "order = [\"filing\", \"handling\", \"review\", \"register\"]";
    let place = || section(Section::Order);
    all(&[
        ("S3.22", &[twin], &[number(false)]),
        ("S3.22", &[twin, ("", remark)], &[number(true)]),
        (
            "S3.22: articles",
            &[
                ("1. Indienen", "Artikel 4.1 Indienen"),
                ("2. Behandeling", "Stap 4.1: Behandeling"),
                ("4. Register", "artikel 4.1. Register"),
            ],
            &[(
                Doubt,
                clause("register"),
                Flaw::NumberTwice {
                    other: "filing".into(),
                    number: "4.1".into(),
                },
                false,
            )],
        ),
        (
            "alike",
            &[("2. Behandeling", "1.  INDIENEN")],
            &[(
                Doubt,
                clause("handling"),
                Flaw::HeadingTwice {
                    other: "filing".into(),
                },
                false,
            )],
        ),
        (
            "without numbers",
            &[
                ("1. Indienen", "Indienen"),
                ("2. Behandeling", "Behandeling"),
            ],
            &[],
        ),
        (
            "empty",
            &[("2. Behandeling", " ")],
            &[(Doubt, clause("handling"), Flaw::HeadingEmpty, false)],
        ),
        (
            "idle",
            &[
                (
                    "register = \"4. Register\"",
                    "register = \"4. Register\"\nidle = \"5. Slot\"",
                ),
                (order, ""),
            ],
            &[(Hint, clause("idle"), Flaw::ClauseUnused, false)],
        ),
        (
            "twice",
            &[(
                order,
                "order = [\"filing\", \"handling\", \"review\", \"register\", \"filing\"]",
            )],
            &[(
                Hint,
                place(),
                Flaw::OrderTwice {
                    clause: "filing".into(),
                },
                false,
            )],
        ),
        (
            "missing and unknown",
            &[(
                order,
                "order = [\"filing\", \"handling\", \"index\", \"register\"]",
            )],
            &[
                (
                    Hint,
                    place(),
                    Flaw::OrderUnknown {
                        clause: "index".into(),
                    },
                    false,
                ),
                (
                    Hint,
                    place(),
                    Flaw::OrderMisses {
                        clause: "review".into(),
                    },
                    false,
                ),
            ],
        ),
        ("no order at all", &[(order, "")], &[]),
    ]);
}
