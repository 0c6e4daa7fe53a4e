//! What a reader, a search or a screen reader gets out of a letter.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use chrono::Duration;
use common::{letter, long_letter, moment, paragraph, read_with, recovery, stationery};
use letters::{
    Closing, Letter, Line, Part, Proof, Span, Stationery, TextSize, TypesetFault, Window,
    recovery_sheet, typeset,
};
use procedure::Language;

/// The text as a program reads it, with all spaces alike.
fn read(letter: &Letter) -> Option<String> {
    let text = read_with("pdftotext", &["-raw", "{}", "-"], &typeset(letter).unwrap())?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn the_text_comes_out_in_reading_order() {
    let parts = [
        "Praktijk Wilgenzoom",
        "Kerkpad 8",
        "Praktijk Wilgenzoom, Kerkpad 8, 4999 XA Oudermeer",
        "Mevrouw S. van der Aa Lange Akker 112 4997 ZK WOUDRECHT",
        "Datum 24 november 2026 Ons kenmerk K-2026-017/01 Betreft Wij hebben uw klacht ontvangen",
        "Geachte mevrouw Van der Aa, Wij hebben uw brief van 16 november 2026",
        "U kreeg een factuur van € 85,50 voor een gesprek dat u op tijd had afgezegd.",
        "Met vriendelijke groet, Marit Holsteijn klachtenfunctionaris",
        "Bijlage Klachtenregeling 2026",
    ];
    for window in [Window::Left, Window::Right] {
        let stationery = Stationery {
            window,
            ..stationery()
        };
        let Some(text) = read(&Letter {
            stationery,
            ..letter()
        }) else {
            return;
        };
        let mut from = 0;
        for part in parts {
            let at = text[from..].find(part);
            assert!(
                at.is_some(),
                "{window:?}: {part:?} does not follow in {text}"
            );
            from += at.unwrap();
        }
    }
}

#[test]
fn divided_words_are_whole_again() {
    let words = "onvoorwaardelijke klachtenafhandelingsprocedure vertrouwelijkheidsverklaring ";
    let body = vec![paragraph(words.repeat(12).trim())];
    let large = Stationery {
        size: TextSize::Large,
        ..stationery()
    };
    let letter = Letter {
        body,
        stationery: large,
        ..letter()
    };
    let Some(text) = read_with("pdftotext", &["{}", "-"], &typeset(&letter).unwrap()) else {
        return;
    };
    let divided = text.matches('\u{ad}').count();
    let text = text.replace("\u{ad}\n", "").replace('\u{ad}', "");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for word in words.split_whitespace() {
        assert_eq!(
            text.matches(word).count(),
            12,
            "{word}, {divided} left divided: {text}"
        );
    }
}

#[test]
fn following_pages_say_what_they_belong_to() {
    let Some(text) = read(&long_letter()) else {
        return;
    };
    for page in [2, 3] {
        let header = format!("K-2026-017/01 · 24 november 2026 bladzijde {page} van 3");
        assert!(text.contains(&header), "{header:?} is not in {text}");
    }
    assert!(
        !text.contains("bladzijde 1"),
        "the first page has its letterhead"
    );
}

#[test]
fn a_preview_says_so_and_a_letter_does_not() {
    for (proof, language, mark, marks) in [
        (Proof::Concept, Language::Nl, "concept", 1),
        (Proof::Concept, Language::En, "draft", 1),
        (Proof::Final, Language::Nl, "concept", 0),
    ] {
        let Some(text) = read(&Letter {
            proof,
            language,
            ..letter()
        }) else {
            return;
        };
        assert_eq!(text.matches(mark).count(), marks, "{proof:?} {language:?}");
    }
}

/// The log keeps the hash of what was sent: it must be the hash of this letter only.
#[test]
fn the_same_letter_gives_the_same_bytes() {
    let make: [fn(&Letter) -> Letter; 5] = [
        Letter::clone,
        |letter| Letter {
            our_reference: "K-2026-017/02".into(),
            ..letter.clone()
        },
        |letter| Letter {
            made_at: letter.made_at + Duration::seconds(1),
            ..letter.clone()
        },
        |letter| Letter {
            title: "Anders".into(),
            ..letter.clone()
        },
        |letter| Letter {
            salutation: "Geachte heer Van der Aa,".into(),
            ..letter.clone()
        },
    ];
    for base in [letter(), long_letter()] {
        let first = typeset(&base).unwrap();
        for (index, change) in make.iter().enumerate() {
            let other = typeset(&change(&base)).unwrap();
            assert_eq!(first == other, index == 0, "change {index}");
            assert_eq!(
                first.sha256_hex() == other.sha256_hex(),
                index == 0,
                "change {index}"
            );
        }
    }
    let sheet = recovery();
    assert_eq!(recovery_sheet(&sheet), recovery_sheet(&sheet));
}

/// No content of a letter or key reaches a log through `Debug` of what is made of it.
#[test]
fn debug_tells_no_content() {
    let shown = format!("{:?} {:?}", typeset(&letter()).unwrap(), recovery());
    for secret in ["Wilgenzoom", "Holsteijn", "7WQ4M", "[37, 80"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

/// Issue 2, "Bad input", as far as it concerns paper: each is a fault that names its part.
#[test]
fn what_cannot_be_set_is_refused_by_name() {
    use Part::{Addressee, Body, Footer, Letterhead, ReturnLine, Subject};
    let long = "zeer lange tekst ".repeat(60);
    let lines = |count: usize| vec![Line::from("Regel"); count];
    let paper = |change: fn(&mut Stationery)| {
        let mut stationery = stationery();
        change(&mut stationery);
        Letter {
            stationery,
            ..letter()
        }
    };
    let body = |text: &str| Letter {
        body: vec![paragraph(text)],
        ..letter()
    };
    let too_long = |part| TypesetFault::DoesNotFit { part };
    let cases = [
        (
            Letter {
                addressee: lines(8),
                ..letter()
            },
            too_long(Addressee),
        ),
        (
            Letter {
                addressee: lines(40),
                ..letter()
            },
            too_long(Addressee),
        ),
        (
            Letter {
                addressee: vec![Line::from(long.clone())],
                ..letter()
            },
            too_long(Addressee),
        ),
        (
            Letter {
                addressee: Vec::new(),
                ..letter()
            },
            TypesetFault::Missing { part: Addressee },
        ),
        (
            Letter {
                subject: long.clone(),
                ..letter()
            },
            too_long(Subject),
        ),
        (
            Letter {
                subject: " ".into(),
                ..letter()
            },
            TypesetFault::Missing { part: Subject },
        ),
        (
            Letter {
                body: Vec::new(),
                ..letter()
            },
            TypesetFault::Missing { part: Body },
        ),
        (body(&"woord ".repeat(2_000_000)), too_long(Body)),
        (
            body("goed 😀"),
            TypesetFault::NoGlyph {
                ch: '😀',
                part: Body,
            },
        ),
        (body("שלום"), TypesetFault::RightToLeft { part: Body }),
        (
            Letter {
                your_reference: Some(long.clone()),
                ..letter()
            },
            too_long(Part::References),
        ),
        (
            paper(|paper| paper.practice = "Praktijk ".repeat(40)),
            too_long(Letterhead),
        ),
        (
            paper(|paper| paper.sender = vec!["Regel".into(); 12]),
            too_long(Letterhead),
        ),
        (
            paper(|paper| paper.return_line = "Kerkpad 8, ".repeat(20)),
            too_long(ReturnLine),
        ),
        (
            paper(|paper| paper.footer = Some("KvK 00000000 ".repeat(60))),
            too_long(Footer),
        ),
        (
            paper(|paper| paper.offset_mm = (-60.0, 0.0)),
            too_long(Addressee),
        ),
        (
            paper(|paper| paper.offset_mm = (0.0, f32::NAN)),
            too_long(Addressee),
        ),
        (
            Letter {
                addressee: vec![Line(vec![Span::Gap("plaats".into())])],
                ..letter()
            },
            TypesetFault::OpenGap {
                part: Addressee,
                label: "plaats".into(),
            },
        ),
    ];
    for (index, (letter, fault)) in cases.into_iter().enumerate() {
        assert_eq!(typeset(&letter), Err(fault), "case {index}");
    }
}

/// Names and streets as they come: long, but real.
#[test]
fn what_is_long_but_real_is_wrapped() {
    let cases = [
        vec![
            Line::from("Stichting Samenwerkende Ondersteuningspraktijken Boven-Oudermeer"),
            Line::from("T.a.v. mevrouw mr. drs. A.B.C. van Wilgenburg-’t Hooft tot Oudermeer"),
            Line::from("Burgemeester Jonkheer van Oudermeer tot Wilgenzoomlaan 1123-bis"),
            Line::from("4997 ZK  WOUDRECHT"),
        ],
        vec![
            Line::from("Wolfeschlegelsteinhausenbergerdorff".repeat(3)),
            Line::from("4997 ZK  X"),
        ],
    ];
    for addressee in cases {
        let closing = Closing {
            greeting: "Met vriendelijke groet,".into(),
            name: "Wolfeschlegelsteinhausenbergerdorff ".repeat(6),
            role: String::new(),
            ..Closing::default()
        };
        let letter = Letter {
            addressee,
            closing,
            made_at: moment(),
            ..letter()
        };
        let pdf = typeset(&letter).unwrap();
        common::assert_conforms(&pdf, "long names");
        common::keep(&pdf, "long-names.pdf");
    }
}
