//! Puts a letter together: facts from the dossier, words from the wording, paper from the practice.

use std::collections::BTreeSet;

use archive::document;
use chrono::{NaiveDate, NaiveDateTime};
use letters::{
    Closing, Draft, Letter, Line, Logo, Proof, Span, Stationery, TextSize, Window, acknowledgement,
    greeting,
};
use procedure::Language;
use procedure::address::AddressPart;
use procedure::dossier::Dossier;
use procedure::event::{Actor, LetterKind};
use procedure::independence;
use procedure::intake;

use super::facts::facts;
use super::{Open, Work};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::Days;
use crate::moment;
use crate::settings::{self, EnvelopeWindow};

/// Everything of a letter but whether it is final.
pub(super) struct Composition {
    pub(super) kind: LetterKind,
    pub(super) draft: Draft,
    pub(super) addressee: Vec<Line>,
    /// The party of the intake that the addressee is.
    pub(super) addressee_at: &'static str,
    /// Fields of the address that are empty and must not be.
    pub(super) address_gaps: Vec<String>,
    pub(super) to_in_sentence: String,
    pub(super) salutation: String,
    reference: String,
    your_reference: Option<String>,
    stationery: Stationery,
    closing: Closing,
    date: NaiveDate,
}

impl Composition {
    /// The letter to set.
    pub(super) fn letter(&self, proof: Proof, now: NaiveDateTime) -> Letter {
        Letter {
            language: self.draft.language,
            title: format!("{} {}", self.draft.subject, self.reference),
            stationery: self.stationery.clone(),
            addressee: self.addressee.clone(),
            date: self.date,
            our_reference: self.reference.clone(),
            your_reference: self.your_reference.clone(),
            subject: self.draft.subject.clone(),
            salutation: format!("{},", self.salutation),
            body: self.draft.body(),
            closing: self.closing.clone(),
            enclosures: self.draft.enclosures.clone(),
            copies: Vec::new(),
            proof,
            made_at: moment::to_utc(now),
        }
    }

    /// The fields that must be filled in before the letter can be finalised.
    pub(super) fn missing_fields(&self) -> Vec<String> {
        let of_text = self
            .draft
            .missing
            .iter()
            .map(|missing| field_of(&missing.field).to_owned());
        let mut fields = self.address_gaps.clone();
        fields.extend(of_text);
        let mut told = BTreeSet::new();
        fields.retain(|field| told.insert(field.clone()));
        fields
    }

    /// The words of the letter as they stand on it, to search and to keep beside the PDF.
    pub(super) fn text(&self) -> String {
        let line = |line: &Line| line.0.iter().filter_map(plain).collect::<String>();
        let addressee: Vec<String> = self.addressee.iter().map(line).collect();
        let head = [
            addressee.join("\n"),
            self.draft.subject.clone(),
            format!("{},", self.salutation),
        ];
        let blocks = self.draft.blocks.iter().map(letters::DraftBlock::text);
        let Closing {
            greeting,
            name,
            role,
        } = &self.closing;
        let end = [greeting.clone(), format!("{name}\n{role}")];
        let parts: Vec<String> = head.into_iter().chain(blocks).chain(end).collect();
        parts.join("\n\n")
    }
}

/// The words of a span; a gap has none.
pub(super) fn plain(span: &Span) -> Option<&str> {
    match span {
        Span::Text(text) | Span::Strong(text) | Span::Emphasis(text) => Some(text),
        Span::Gap(_) => None,
    }
}

/// The field of the intake, or of the practice, that a value of the wording comes from.
pub(super) fn field_of(fact: &str) -> &str {
    match fact {
        "restatement" => "summary",
        "handler_name" | "handler_role" => "handler",
        "contact" | "phone" => "practice.phone",
        "email" => "practice.email",
        "on_behalf_of" => "complainant.name",
        other => other,
    }
}

/// Composes a letter as the dossier, the practice and its author make it now.
pub(super) fn compose(
    session: &mut Session,
    open: &Open,
    today: NaiveDate,
) -> Result<Composition, Fault> {
    let days = Days::new(session, today);
    let Work {
        language, address, ..
    } = open.work;
    let intake = &open.file.dossier.intake;
    let handler = handler(session, &open.file.dossier)?;
    let facts = facts(session, &open.file, &days, handler.as_ref(), language)?;
    let draft = acknowledgement(&facts, language, address, &open.work.edits);
    let correspondent = intake.correspondent();
    let at = if intake.representative.is_some() {
        "representative.party"
    } else {
        "complainant"
    };
    let (addressee, address_gaps) = addressee(correspondent, at, language);
    let signer = match handler {
        Some(handler) => handler,
        None => session.colleague()?,
    };
    Ok(Composition {
        kind: LetterKind::Acknowledgement,
        draft,
        addressee,
        addressee_at: at,
        address_gaps,
        to_in_sentence: correspondent.in_sentence(language),
        salutation: correspondent.salutation(language, address),
        reference: format!("{}{}", open.file.number, open.row.seq),
        your_reference: some(&intake.their_reference),
        stationery: stationery(session)?,
        closing: Closing {
            greeting: greeting(language).to_owned(),
            name: signer.name,
            role: signer.role,
        },
        date: today,
    })
}

/// The colleague who handles it. Somebody from outside signs no letter of the practice.
fn handler(session: &Session, dossier: &Dossier) -> Result<Option<archive::staff::Staff>, Fault> {
    match independence::handler(dossier) {
        Some(Actor::Staff(id)) => {
            let id = archive::staff::StaffId(id.0);
            Ok(Some(archive::staff::find(&session.archive.read(), id)?))
        }
        Some(Actor::Outside(_)) | None => Ok(None),
    }
}

/// The lines on the envelope, with a hole for each part that the post needs and is not there.
fn addressee(party: &intake::Party, at: &str, language: Language) -> (Vec<Line>, Vec<String>) {
    let missing = party.address.missing();
    let fields = missing
        .iter()
        .map(|part| format!("{at}.address.{}", part_name(*part)))
        .collect();
    let mut lines: Vec<Line> = party
        .envelope_lines(language)
        .into_iter()
        .map(Line::from)
        .collect();
    if !missing.is_empty() {
        let holes = missing
            .iter()
            .map(|part| Span::Gap(part_label(*part, language).to_owned()));
        let space = || Span::Text("  ".to_owned());
        let spans: Vec<Span> = holes.flat_map(|hole| [hole, space()]).collect();
        lines.push(Line(spans));
    }
    (lines, fields)
}

fn part_name(part: AddressPart) -> &'static str {
    match part {
        AddressPart::Street => "street",
        AddressPart::Number => "number",
        AddressPart::Postcode => "postcode",
        AddressPart::Town => "town",
    }
}

fn part_label(part: AddressPart, language: Language) -> &'static str {
    match (language, part) {
        (Language::Nl, AddressPart::Street) => "straat",
        (Language::Nl, AddressPart::Number) => "nummer",
        (Language::Nl, AddressPart::Postcode) => "postcode",
        (Language::Nl, AddressPart::Town) => "plaats",
        (Language::En, AddressPart::Street) => "street",
        (Language::En, AddressPart::Number) => "number",
        (Language::En, AddressPart::Postcode) => "postcode",
        (Language::En, AddressPart::Town) => "town",
    }
}

/// The practice's paper.
pub(crate) fn stationery(session: &Session) -> Result<Stationery, Fault> {
    let settings::Settings {
        practice,
        stationery,
        ..
    } = &session.settings;
    let read_logo = |id| -> Result<Logo, Fault> {
        Ok(Logo::read(&document::read_all(
            &session.archive.read(),
            id,
        )?)?)
    };
    let lines = practice.address.lines();
    let contact = [&practice.phone, &practice.email, &practice.website];
    let sender = lines
        .iter()
        .chain(contact)
        .filter(|line| !line.is_empty())
        .cloned()
        .collect();
    let return_line = std::iter::once(&practice.name)
        .chain(&lines)
        .cloned()
        .collect::<Vec<_>>();
    let tenths = |shift: i32| f32::from(i16::try_from(shift).unwrap_or_default()) / 10.0;
    Ok(Stationery {
        practice: practice.name.clone(),
        sender,
        return_line: return_line.join(" · "),
        logo: session.settings.logo().map(read_logo).transpose()?,
        window: match stationery.window {
            EnvelopeWindow::Left => Window::Left,
            EnvelopeWindow::Right => Window::Right,
        },
        offset_mm: (
            tenths(stationery.shift_right),
            tenths(stationery.shift_down),
        ),
        size: if stationery.large_print {
            TextSize::Large
        } else {
            TextSize::Regular
        },
        footer: some(&stationery.footer),
    })
}

pub(super) fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
