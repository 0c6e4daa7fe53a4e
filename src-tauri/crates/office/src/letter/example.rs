//! An invented dossier for each kind of letter, to see how a wording looks before anybody needs it.
//!
//! It lies in no archive: its events are made up to where the letter is due, and then the letter
//! is composed as every letter is. All people and places in it are invented.

mod course;

use std::collections::BTreeMap;
use std::sync::Arc;

use archive::dossier::{DossierId, DossierNumber};
use archive::regulation::RegulationId;
use archive::staff::{Staff, StaffId as StaffRow};
use chrono::NaiveDate;
use letters::{Logo, Pdf, Proof, Stationery, Wording, shipped};
use procedure::address::Address;
use procedure::calendar::{Calendar, Transit};
use procedure::dossier::Dossier;
use procedure::intake::{Intake, Party, Respondent, StaffId, Who};
use procedure::letter_kind::LetterKind;
use procedure::names::{Gender, PersonName};
use procedure::regulation::{PRESETS, Regulation, SIDES, Side};
use procedure::step::letters_that_fit;
use procedure::{FormOfAddress, Language};

use super::compose::{Composition, Frame, compose};
use super::material::Material;
use super::stationery;
use super::work::Work;
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::settings::{Practice, Settings};
use crate::wire::PlaceholderCard;

/// The signature of the invented handler, as somebody would have it scanned.
const SIGNATURE: &[u8] = include_bytes!("example/signature.png");

/// How the letters of an example speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Voice {
    pub(crate) language: Language,
    pub(crate) form: FormOfAddress,
}

/// The days of an example: the calendar without a practice's own days.
fn days(today: NaiveDate) -> Days {
    Days {
        calendar: Calendar::default(),
        transit: Transit::default(),
        today,
        time: chrono::NaiveTime::MIN,
    }
}

/// Which letters an example under a regulation has: each kind with each side that it goes to.
pub(crate) fn kinds(
    regulation: &Arc<Regulation>,
    today: NaiveDate,
) -> Result<Vec<(LetterKind, Side)>, Fault> {
    let own = regulation.letters.iter().map(|it| LetterKind::Own(it.id));
    let known = procedure::letter_kind::KINDS.iter().map(|(_, kind)| *kind);
    let days = days(today);
    let voice = Voice {
        language: Language::Nl,
        form: FormOfAddress::U,
    };
    let mut kinds = Vec::new();
    for kind in known.chain(own) {
        let file = file(regulation, kind, voice, today)?;
        let fits = letters_that_fit(file.desk(&days))?;
        for (_, side) in SIDES {
            if fits.iter().any(|it| it.kind == kind && it.side == side) {
                kinds.push((kind, side));
            }
        }
    }
    Ok(kinds)
}

/// A letter of the invented dossier on the practice's own paper, signed by who is at the desk: so
/// it would leave.
pub(crate) fn signed(
    session: &Session,
    regulation: &Arc<Regulation>,
    to: (LetterKind, Side),
    voice: Voice,
    today: NaiveDate,
    wording: &Wording,
) -> Result<Composition, Fault> {
    let paper = (wording, stationery(session)?);
    let letter = composed(regulation, to, voice, today, paper)?;
    let signer = session.colleague()?;
    let signature = stationery::signature(session, signer.id.0)?;
    Ok(letter.signed_by(signer, signature))
}

/// A letter of an example, composed with a wording on a practice's paper.
fn composed(
    regulation: &Arc<Regulation>,
    (kind, side): (LetterKind, Side),
    voice: Voice,
    today: NaiveDate,
    (wording, stationery): (&Wording, Stationery),
) -> Result<Composition, Fault> {
    let file = file(regulation, kind, voice, today)?;
    let days = days(today);
    let situation = file.situation(&days)?;
    let settings = Settings {
        practice: practice(&stationery.practice),
        ..Settings::default()
    };
    let staff = staff(voice.language);
    let material = Material {
        file: &file,
        days: &days,
        situation: &situation,
        settings: &settings,
        staff: &staff,
        writer: StaffId(1),
        report: None,
    };
    let mut work = Work::begun(voice.language, voice.form, side);
    course::answer(&mut work, kind, side);
    let frame = Frame {
        wording,
        version: Some("1".to_owned()),
        signature: Logo::read(SIGNATURE).ok(),
        stationery,
        reference: format!("{}/03", file.number),
        window: voice.language,
    };
    compose(&material, kind, &work, frame)
}

/// The same as PDF, marked as a look.
pub(crate) fn pdf(composition: &Composition, today: NaiveDate) -> Result<Pdf, Fault> {
    let noon = today.and_hms_opt(12, 0, 0).unwrap_or_default();
    Ok(letters::typeset(&composition.letter(Proof::Concept, noon))?)
}

/// The values that a text may use, as they are in the example.
pub(crate) fn values(
    regulation: &Arc<Regulation>,
    (kind, side): (LetterKind, Option<Side>),
    voice: Voice,
    today: NaiveDate,
    window: Language,
) -> Result<Vec<PlaceholderCard>, Fault> {
    let side = side.unwrap_or(Side::Complainant);
    let paper = (shipped(kind, voice.language), paper());
    let letter = composed(regulation, (kind, side), voice, today, paper)?;
    Ok(super::view::placeholders(&letter, window))
}

/// One letter of each kind, side, preset, language and form that applies, with the name of its file:
/// `decision-coachcenter-nl-je`.
pub(crate) fn all(today: NaiveDate, mut take: impl FnMut(String, Pdf)) -> Result<(), Fault> {
    for preset in PRESETS {
        let regulation = Arc::new(preset.regulation()?);
        for (kind, side) in kinds(&regulation, today)? {
            for (voice, name) in VOICES {
                let wording = shipped(kind, voice.language);
                let paper = (wording, paper());
                let letter = composed(&regulation, (kind, side), voice, today, paper)?;
                let side = match side {
                    Side::Complainant => "",
                    Side::Respondent => ".respondent",
                    Side::Third => ".third",
                };
                let file = format!("{}{side}-{}-{name}", kind.code(), preset.id);
                take(file, pdf(&letter, today)?);
            }
        }
    }
    Ok(())
}

/// Every way in which a letter can speak.
const VOICES: [(Voice, &str); 3] = [
    (
        Voice {
            language: Language::Nl,
            form: FormOfAddress::U,
        },
        "nl-u",
    ),
    (
        Voice {
            language: Language::Nl,
            form: FormOfAddress::Je,
        },
        "nl-je",
    ),
    (
        Voice {
            language: Language::En,
            form: FormOfAddress::U,
        },
        "en",
    ),
];

/// The paper of an invented practice.
fn paper() -> Stationery {
    let practice = practice("");
    let sender = practice
        .address
        .lines()
        .into_iter()
        .chain([practice.phone, practice.email]);
    Stationery {
        return_line: format!(
            "{} · {}",
            practice.name,
            practice.address.lines().join(" · ")
        ),
        practice: practice.name,
        sender: sender.collect(),
        ..Stationery::default()
    }
}

/// The practice as its paper shows it, with the invented one where the paper is silent.
fn practice(named: &str) -> Practice {
    let own = str::to_owned;
    let name = match named {
        "" => own("Praktijk Wilgenzoom"),
        name => name.to_owned(),
    };
    Practice {
        name,
        address: Address {
            street: own("Kerkpad"),
            number: own("8"),
            postcode: own("4999 XA"),
            town: own("Oudermeer"),
            country: String::new(),
        },
        phone: own("0199 55 01 23"),
        email: own("klachten@wilgenzoom.example"),
        website: String::new(),
    }
}

fn staff(language: Language) -> BTreeMap<i64, Staff> {
    let (handler, coach) = match language {
        Language::Nl => ("klachtenfunctionaris", "coach"),
        Language::En => ("complaints officer", "coach"),
    };
    let row = |id, name: &str, role: &str| {
        let staff = Staff {
            id: StaffRow(id),
            name: name.to_owned(),
            role: role.to_owned(),
            active: true,
        };
        (id, staff)
    };
    BTreeMap::from([
        row(1, "Marit Holsteijn", handler),
        row(2, "Sanne Oosterveld", coach),
        row(3, "Yara Benali", coach),
    ])
}

fn file(
    regulation: &Arc<Regulation>,
    kind: LetterKind,
    voice: Voice,
    today: NaiveDate,
) -> Result<File, Fault> {
    let timeline = course::timeline(regulation, kind, voice, today);
    let dossier = Dossier::fold(&timeline)?;
    Ok(File {
        id: DossierId(0),
        number: DossierNumber {
            year: 2026,
            sequence: 14,
        },
        timeline,
        dossier,
        regulation: Arc::clone(regulation),
        regulation_id: RegulationId(0),
        letters: Vec::new(),
    })
}

/// The complaint of the mock-ups.
fn intake(voice: Voice, received_on: NaiveDate) -> Intake {
    let own = str::to_owned;
    let (summary, wish, about) = match (voice.language, voice.form) {
        (Language::Nl, FormOfAddress::U) => (
            "U kreeg een factuur voor een gesprek dat u op tijd had afgezegd.",
            "Dat wij de factuur intrekken.",
            "de factuur van oktober",
        ),
        (Language::Nl, FormOfAddress::Je) => (
            "Je kreeg een factuur voor een gesprek dat je op tijd had afgezegd.",
            "Dat wij de factuur intrekken.",
            "de factuur van oktober",
        ),
        (Language::En, _) => (
            "You received an invoice for a meeting that you had cancelled in time.",
            "That we withdraw the invoice.",
            "the October invoice",
        ),
    };
    let name = PersonName {
        gender: Gender::Mrs,
        titles: String::new(),
        given: own("J."),
        particles: own("van der"),
        family: own("Meulen"),
    };
    let complainant = Party {
        who: Who::Person(name),
        address: Address {
            street: own("Molendijk"),
            number: own("27"),
            postcode: own("4998 ZB"),
            town: own("Oudermeer"),
            country: String::new(),
        },
        email: own("j.vandermeulen@post.example"),
        phone: String::new(),
    };
    Intake {
        letter_dated: received_on.pred_opt(),
        about: own(about),
        summary: own(summary),
        wish: own(wish),
        respondents: vec![Respondent {
            name: own("Sanne Oosterveld"),
            kind: None,
            staff: Some(StaffId(2)),
        }],
        handler: Some(StaffId(1)),
        ..Intake::received(complainant, received_on)
    }
}
