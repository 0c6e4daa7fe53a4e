//! Invented papers beside the letters, and a signature of nobody.

use letters::{
    Accent, AddressLabels, Answer, Calibration, Closing, CoverTerm, Document, DocumentBlock,
    Envelope, EnvelopeSize, Fact, Field, FileCover, LabelStock, Letter, Line, Logo, Stationery,
    TextSize, Width,
};
use procedure::Language;

use super::{
    day,
    documents::{regulation, running, section},
    letter, long_letter, moment, stationery,
};

/// The paper of the practice in its colour.
pub(crate) fn coloured() -> Stationery {
    Stationery {
        accent: Some(Accent::new(31, 90, 74).unwrap()),
        ..stationery()
    }
}

/// A stroke of a pen, on a transparent ground.
pub(crate) fn signature() -> Logo {
    drawn(900, 260)
}

/// A stroke of a pen in an image of as many pixels.
pub(crate) fn drawn(width: u32, height: u32) -> Logo {
    let mut pixels = vec![0_u8; (width * height * 4) as usize];
    let (wide, high) = (f64::from(width), f64::from(height));
    for step in 0..20_000 {
        let along = f64::from(step) / 20_000.0;
        let x = wide * (0.05 + 0.83 * along + 0.06 * (along * 19.0).sin());
        let y = high * (0.5 + 0.36 * (along * 23.0).cos() * (1.0 - 0.7 * along));
        for (dx, dy) in (-3..=3).flat_map(|dx| (-3..=3).map(move |dy| (dx, dy))) {
            let x = (x as i64 + dx).clamp(0, i64::from(width) - 1);
            let y = (y as i64 + dy).clamp(0, i64::from(height) - 1);
            let at = ((y * i64::from(width) + x) * 4) as usize;
            pixels[at..at + 4].copy_from_slice(&[20, 30, 90, 255]);
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder
        .write_header()
        .unwrap()
        .write_image_data(&pixels)
        .unwrap();
    Logo::read(&bytes).unwrap()
}

/// A letter on coloured paper, signed.
pub(crate) fn signed() -> Letter {
    let base = letter();
    Letter {
        stationery: coloured(),
        closing: Closing {
            signature: Some(signature()),
            ..base.closing.clone()
        },
        ..base
    }
}

/// A letter of several pages with two documents behind it, one in another language, and
/// a third that is not in the file.
pub(crate) fn with_enclosures() -> Letter {
    let slip = Document {
        language: Language::En,
        ..answer_slip()
    };
    Letter {
        stationery: coloured(),
        enclosures: vec![
            "Klachtenregeling 2026".into(),
            "Antwoordstrook".into(),
            "Folder ‘Uw rechten’".into(),
        ],
        enclosed: vec![regulation(), slip],
        ..long_letter()
    }
}

/// An envelope to a street in an invented town.
pub(crate) fn an_envelope(size: EnvelopeSize, text: TextSize) -> Envelope {
    Envelope {
        language: Language::Nl,
        stationery: Stationery {
            size: text,
            ..coloured()
        },
        addressee: address(0),
        size,
        made_at: moment(),
    }
}

/// One of a few addresses: short, long, foreign.
pub(crate) fn address(number: usize) -> Vec<Line> {
    let addresses: [&[&str]; 4] = [
        &[
            "Mevrouw S. van der Aa",
            "Lange Akker 112",
            "4997 ZK  WOUDRECHT",
        ],
        &[
            "Vereniging van Eigenaren Het Wilgenzoomhof",
            "Afdeling bewonerszaken",
            "T.a.v. de heer J.P. Łukasz",
            "Burgemeester Jonkheer van Oudermeerlaan 1123-bis",
            "4997 ZK  WOUDRECHT",
        ],
        &[
            "De heer Ĳ. ’t Hooft-El Amrani",
            "Postbus 12",
            "4999 XA  OUDERMEER",
        ],
        &[
            "Ms P. Quill",
            "1 Mill Lane",
            "LITTLE OVERMERE",
            "XX1 1XX",
            "ENGLAND",
        ],
    ];
    let lines = addresses[number % addresses.len()];
    lines.iter().map(|line| Line::from(*line)).collect()
}

/// Labels with as many addresses.
pub(crate) fn some_labels(stock: LabelStock, count: usize, size: TextSize) -> AddressLabels {
    AddressLabels {
        language: Language::Nl,
        practice: "Praktijk Wilgenzoom".into(),
        addressees: (0..count).map(address).collect(),
        stock,
        size,
        made_at: moment(),
    }
}

/// A page to test the window with.
pub(crate) fn a_calibration(language: Language, stationery: Stationery) -> Calibration {
    Calibration {
        language,
        stationery,
        made_at: moment(),
    }
}

fn field(label: &str, answer: Answer, width: Width) -> Field {
    Field {
        label: label.into(),
        answer,
        width,
    }
}

fn ticks<const N: usize>(choices: [&str; N]) -> Answer {
    Answer::Ticks(choices.map(String::from).into())
}

/// A form to complain with.
pub(crate) fn complaint_form() -> Document {
    let about_you = vec![
        field("Uw naam", Answer::Lines(1), Width::Whole),
        field("Straat en huisnummer", Answer::Lines(1), Width::Whole),
        field("Postcode en plaats", Answer::Lines(1), Width::Half),
        field("Telefoon of e-mail", Answer::Lines(1), Width::Half),
        field(
            "U klaagt",
            ticks(["voor uzelf", "voor iemand anders, die dat goed vindt"]),
            Width::Half,
        ),
        field(
            "Hoe wilt u antwoord?",
            ticks(["per brief", "per e-mail"]),
            Width::Half,
        ),
    ];
    let about_it = vec![
        field(
            "Wat is er gebeurd, en wanneer?",
            Answer::Lines(9),
            Width::Whole,
        ),
        field(
            "Over wie of wat gaat uw klacht?",
            Answer::Lines(2),
            Width::Whole,
        ),
        field("Wat wilt u dat wij doen?", Answer::Lines(4), Width::Whole),
        field("Datum", Answer::Lines(1), Width::Half),
        field("Handtekening", Answer::Signature, Width::Half),
    ];
    Document {
        title: "Klachtenformulier".into(),
        lines: vec!["U kunt ook een brief of e-mail sturen, of ons bellen.".into()],
        stationery: coloured(),
        foot: "Stuur dit formulier naar Praktijk Wilgenzoom, Kerkpad 8, 4999 XA Oudermeer".into(),
        blocks: vec![
            section("", "Over u"),
            DocumentBlock::Fields(about_you),
            section("", "Uw klacht"),
            running("Schrijf op wat u weet. Weet u iets niet? Laat het dan leeg."),
            DocumentBlock::Fields(about_it),
        ],
        ..regulation()
    }
}

/// A slip that goes back with an answer.
pub(crate) fn answer_slip() -> Document {
    Document {
        title: "Antwoordstrook".into(),
        lines: vec!["Gesprek op 3 december 2026 om 10.00 uur · K-2026-017".into()],
        foot: "Terug naar Praktijk Wilgenzoom, Kerkpad 8, 4999 XA Oudermeer".into(),
        blocks: vec![DocumentBlock::Fields(vec![
            field("Naam", Answer::Lines(1), Width::Whole),
            field(
                "Komt u?",
                ticks([
                    "ja, ik kom",
                    "ja, en ik neem iemand mee",
                    "nee, ik wil een andere dag",
                    "nee, ik wil geen gesprek",
                ]),
                Width::Whole,
            ),
            field("Opmerkingen", Answer::Lines(4), Width::Whole),
            field("Datum", Answer::Lines(1), Width::Half),
            field("Handtekening", Answer::Signature, Width::Half),
        ])],
        ..regulation()
    }
}

/// The cover of a paper file.
pub(crate) fn a_cover(language: Language, stationery: Stationery) -> FileCover {
    let term = |name: &str, until, done| CoverTerm {
        name: name.into(),
        until,
        done,
    };
    FileCover {
        language,
        stationery,
        number: "K-2026-017".into(),
        received: day(2026, 11, 19),
        handler: Some("Marit Holsteijn".into()),
        facts: vec![Fact {
            label: "Plank".into(),
            value: vec![letters::Span::Text("kast 2, map 17".into())],
        }],
        terms: vec![
            term(
                "Ontvangstbevestiging",
                Some(day(2026, 11, 26)),
                Some(day(2026, 11, 24)),
            ),
            term("Gesprek", Some(day(2026, 12, 3)), None),
            term("Beslissing", Some(day(2026, 12, 17)), None),
            term("Beroep", None, None),
        ],
        retention: Some("tot 3 jaar na het sluiten".into()),
        made_at: moment(),
    }
}
