//! Letters on the papers that practices have: with a logo and a colour, for an envelope with its
//! window at the right, in large print, and signed.

use std::path::PathBuf;

use chrono::DateTime;
use letters::{
    Accent, Block, Closing, Letter, Line, Logo, Proof, Span, Stationery, TextSize, Window, typeset,
};
use procedure::Language;
use tempfile::TempDir;

use crate::judges::broken_rules;

/// The letters by the name of their picture, in a folder that lives as long as they do.
pub(crate) fn papers() -> (TempDir, Vec<(&'static str, PathBuf)>) {
    let folder = tempfile::tempdir().unwrap();
    let written = all().into_iter().map(|(name, letter)| {
        let file = folder.path().join(format!("{name}.pdf"));
        std::fs::write(&file, typeset(&letter).unwrap().bytes).unwrap();
        (name, file)
    });
    let written = written.collect();
    (folder, written)
}

#[test]
fn every_paper_keeps_to_both_standards() {
    for (name, letter) in all() {
        let broken = broken_rules(name, &typeset(&letter).unwrap().bytes);
        assert_eq!(broken, Vec::<String>::new());
    }
}

fn all() -> [(&'static str, Letter); 4] {
    let green = Accent::new(0x1f, 0x5c, 0x4a).unwrap();
    let marked = Stationery {
        logo: Some(mark()),
        accent: Some(green),
        footer: Some("Praktijk Wilgenzoom is een verzonnen praktijk".to_owned()),
        ..stationery()
    };
    let signed = |stationery: Stationery| {
        let mut letter = letter(stationery);
        letter.closing.signature = Some(stroke());
        letter
    };
    [
        ("paper.logo-and-accent", signed(marked.clone())),
        (
            "paper.accent-without-logo",
            letter(Stationery {
                logo: None,
                ..marked.clone()
            }),
        ),
        (
            "paper.window-right",
            letter(Stationery {
                window: Window::Right,
                ..stationery()
            }),
        ),
        (
            "paper.large-print",
            signed(Stationery {
                size: TextSize::Large,
                ..marked
            }),
        ),
    ]
}

fn stationery() -> Stationery {
    Stationery {
        practice: "Praktijk Wilgenzoom".to_owned(),
        sender: [
            "Kerkpad 8",
            "4999 XA  OUDERMEER",
            "0199 55 01 23",
            "klachten@wilgenzoom.example",
        ]
        .map(str::to_owned)
        .to_vec(),
        return_line: "Praktijk Wilgenzoom · Kerkpad 8 · 4999 XA  OUDERMEER".to_owned(),
        ..Stationery::default()
    }
}

fn letter(stationery: Stationery) -> Letter {
    let paragraph = |text: &str| Block::Paragraph(vec![Span::Text(text.to_owned())]);
    Letter {
        language: Language::Nl,
        title: "K-2026-014/03: De behandeling van uw klacht duurt langer".to_owned(),
        stationery,
        addressee: ["Mevrouw J. van der Meulen", "Molendijk 27", "4998 ZB  OUDERMEER"]
            .map(Line::from)
            .to_vec(),
        date: "2026-11-24".parse().unwrap(),
        our_reference: "K-2026-014/03".to_owned(),
        your_reference: Some("JM/17".to_owned()),
        subject: "De behandeling van uw klacht duurt langer".to_owned(),
        salutation: "Geachte mevrouw Van der Meulen,".to_owned(),
        body: [
            "Wij hebben meer tijd nodig voor de beslissing. De uiterste datum was dinsdag 8 december 2026. De nieuwe uiterste datum is maandag 4 januari 2027. Het spijt ons dat u langer moet wachten.",
            "Waarom duurt het langer? Een collega die wij willen spreken, is twee weken afwezig. Het gaat om de factuur van € 85,50 en om artikel 4 van onze voorwaarden.",
            "Hebt u een vraag? Bel 0199 55 01 23 of mail naar klachten@wilgenzoom.example.",
        ]
        .map(paragraph)
        .to_vec(),
        closing: Closing {
            greeting: letters::greeting(Language::Nl).to_owned(),
            signature: None,
            name: "Marit Holsteijn".to_owned(),
            role: "klachtenfunctionaris".to_owned(),
        },
        enclosures: vec!["Klachtenregeling".to_owned()],
        enclosed: Vec::new(),
        copies: Vec::new(),
        proof: Proof::Final,
        made_at: DateTime::UNIX_EPOCH,
    }
}

/// A leaf in a ring.
fn mark() -> Logo {
    picture([360, 120], |x, y| {
        let from = |centre: f32| ((x - centre).powi(2) + (y - 60.0).powi(2)).sqrt();
        let ring = (46.0..54.0).contains(&from(60.0));
        let leaf = from(36.0) < 40.0 && from(84.0) < 40.0;
        let name = (140.0..340.0).contains(&x) && (44.0..76.0).contains(&y);
        ring || leaf || name
    })
}

/// A stroke of a pen that goes up and down and dies away.
fn stroke() -> Logo {
    picture([400, 120], |x, y| {
        let height = 50.0 * (1.0 - x / 400.0);
        let line = 60.0 - height * (x / 14.0).sin();
        (line - y).abs() < 3.0 + height / 14.0
    })
}

/// A picture in black on white.
fn picture([width, height]: [u16; 2], inked: impl Fn(f32, f32) -> bool) -> Logo {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width.into(), height.into());
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let rows = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let greys: Vec<u8> = rows
        .map(|(x, y)| if inked(x.into(), y.into()) { 0 } else { 255 })
        .collect();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&greys).unwrap();
    writer.finish().unwrap();
    Logo::read(&file).unwrap()
}
