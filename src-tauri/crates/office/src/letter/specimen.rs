//! A letter with invented contents, to see how the practice's letters look.

use letters::{Closing, Letter, Line, Proof, Span, greeting, typeset};
use procedure::Language;

use super::stationery::{signature, stationery};
use crate::fault::Fault;
use crate::{Office, moment};

/// A letter with invented contents on the practice's paper.
pub(crate) fn specimen(office: &Office) -> Result<Vec<u8>, Fault> {
    let (now, today) = (office.now(), office.today());
    let letter = office.at_desk(|session| {
        let stationery = stationery(session)?;
        let signer = session.colleague()?;
        let signature = signature(session, signer.id.0)?;
        let set = &session.settings.stationery;
        let (language, form) = (set.language, set.address);
        let who =
            procedure::names::PersonName::read("S. van der Aa", procedure::names::Gender::Mrs);
        let salutation = who
            .map(|it| it.salutation(language, form))
            .unwrap_or_default();
        let (subject, text) = specimen_words(language);
        Ok(Letter {
            language,
            title: subject.to_owned(),
            stationery,
            addressee: [
                "Mevrouw S. van der Aa",
                "Lange Akker 112",
                "4997 ZK  OUDERMEER",
            ]
            .map(Line::from)
            .to_vec(),
            date: today,
            our_reference: "K-2026-000/00".to_owned(),
            your_reference: None,
            subject: subject.to_owned(),
            salutation: format!("{salutation},"),
            body: text
                .iter()
                .map(|text| letters::Block::Paragraph(vec![Span::Text((*text).to_owned())]))
                .collect(),
            closing: Closing {
                greeting: greeting(language).to_owned(),
                signature,
                name: signer.name,
                role: signer.role,
            },
            enclosures: Vec::new(),
            enclosed: Vec::new(),
            copies: Vec::new(),
            proof: Proof::Concept,
            made_at: moment::to_utc(now),
        })
    })?;
    Ok(typeset(&letter)?.bytes)
}

fn specimen_words(language: Language) -> (&'static str, [&'static str; 2]) {
    match language {
        Language::Nl => (
            "Voorbeeld van uw briefpapier",
            [
                "Zo zien uw brieven eruit. De naam en het adres in deze brief zijn verzonnen.",
                "Print deze bladzijde en vouw haar in een vensterenveloppe. Staat het adres niet mooi in het venster? Verschuif het dan bij Briefpapier een paar millimeter.",
            ],
        ),
        Language::En => (
            "Specimen of your stationery",
            [
                "This is what your letters look like. The name and the address in this letter are invented.",
                "Print this page and fold it into a window envelope. Does the address not sit well in the window? Then move it a few millimetres under Stationery.",
            ],
        ),
    }
}
