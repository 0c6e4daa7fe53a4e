//! To whom a letter goes: the lines behind the window, the salutation, the e-mail address.

use letters::{Line, Span, fits_window};
use procedure::Language;
use procedure::address::AddressPart;
use procedure::event::{Capacity, Participant};
use procedure::intake::{Party, StaffId};
use procedure::names::{Gender, PersonName, nameless_salutation};
use procedure::regulation::Side;

use super::material::Material;
use super::places::{ADDRESSEE, WHOLE_ADDRESS};
use super::work::Work;

/// To whom a letter goes.
pub(super) struct Addressee {
    /// The lines behind the window; a hole for each part that the post needs and is not there.
    pub(super) lines: Vec<Line>,
    /// The fields of those holes.
    pub(super) gaps: Vec<String>,
    /// There are lines, and the window does not show all of them.
    too_long: bool,
    /// The field that the lines come from, when it can be corrected.
    pub(super) at: Option<&'static str>,
    /// `mevrouw S. van der Aa`.
    pub(super) in_sentence: String,
    /// Without its comma.
    pub(super) salutation: String,
    /// Empty when none is known.
    pub(super) email: String,
}

/// To whom a letter of this side goes. A salutation that the writer typed comes before the usual;
/// lines that the writer typed, only where the window does not show the dossier's own.
pub(super) fn addressee(material: &Material<'_>, work: &Work) -> Addressee {
    let mut addressee = match (guest(material, work), work.side) {
        (Some(guest), _) => of_guest(material, work, guest),
        (None, Side::Complainant) => of_complainant(material, work),
        (None, Side::Respondent) => {
            let respondent = material.file.dossier.intake.respondents.first();
            let colleague = respondent.and_then(|it| it.staff);
            let name = respondent.map_or("", |it| it.name.trim());
            of_person(material, work, (name, colleague))
        }
        (None, Side::Third) => of_third(work),
    };
    if !fits_window(&addressee.lines) {
        addressee = addressee.shortened(work);
    }
    let own = work.salutation.trim().trim_end_matches(',');
    if !own.is_empty() {
        own.clone_into(&mut addressee.salutation);
    }
    addressee
}

impl Addressee {
    /// What a hole asks for, where the window has no name of its own for its field.
    pub(super) fn asks(&self, field: &str, window: Language) -> &'static str {
        match (field, self.too_long) {
            (WHOLE_ADDRESS, false) => name_and_address(window),
            (WHOLE_ADDRESS, true) => short_address(window),
            _ => "",
        }
    }

    /// Speaks to somebody of whom the name is known.
    fn named(&mut self, name: &str, work: &Work) {
        if let Some(name) = PersonName::read(name, Gender::Unknown) {
            self.salutation = name.salutation(work.language, work.address);
        }
        if !name.is_empty() {
            name.clone_into(&mut self.in_sentence);
        }
    }

    fn shortened(self, work: &Work) -> Self {
        let typed = typed_lines(work).map(|lines| lines_of(&lines));
        match typed.filter(|lines| fits_window(lines)) {
            Some(lines) => Self {
                lines,
                gaps: Vec::new(),
                at: Some(WHOLE_ADDRESS),
                ..self
            },
            None => Self {
                lines: vec![hole(short_address(work.language))],
                gaps: vec![WHOLE_ADDRESS.to_owned()],
                too_long: true,
                at: None,
                ..self
            },
        }
    }
}

fn name_and_address(language: Language) -> &'static str {
    match language {
        Language::Nl => "naam en adres",
        Language::En => "name and address",
    }
}

fn short_address(language: Language) -> &'static str {
    match language {
        Language::Nl => "naam en adres, korter: zes regels passen achter het venster",
        Language::En => "name and address, shorter: the window shows six lines",
    }
}

fn hole(label: &str) -> Line {
    Line(vec![Span::Gap(label.to_owned())])
}

fn lines_of(typed: &[String]) -> Vec<Line> {
    typed.iter().map(|line| line.as_str().into()).collect()
}

/// Whether the window shows an address as it was typed.
pub(super) fn shows(typed: &str) -> bool {
    fits_window(&lines_of(&lines_typed(typed)))
}

fn guest<'a>(material: &'a Material<'_>, work: &Work) -> Option<&'a Participant> {
    let guest = work.guest?;
    let hearing = material.file.dossier.hearings.get(&guest.hearing)?;
    hearing.participant(guest.participant)
}

/// One who takes part in a hearing: whom the dossier knows as it knows them, of others what was
/// noted with the plan.
fn of_guest(material: &Material<'_>, work: &Work, guest: &Participant) -> Addressee {
    let intake = &material.file.dossier.intake;
    match (guest.capacity, &intake.representative) {
        (Capacity::Complainant, _) => of_party(&intake.complainant, "complainant", work),
        (Capacity::Representative, Some(it)) if guest.side == Side::Complainant => {
            of_party(&it.party, "representative.party", work)
        }
        _ => {
            let mut addressee = match guest_lines(guest) {
                Some(lines) if typed_lines(work).is_none() => Addressee {
                    lines,
                    gaps: Vec::new(),
                    ..nobody(work)
                },
                _ => of_person(material, work, (&guest.name, guest.staff)),
            };
            addressee.named(&guest.name, work);
            guest.email.clone_into(&mut addressee.email);
            addressee
        }
    }
}

/// The name above the address that was noted with the plan.
fn guest_lines(guest: &Participant) -> Option<Vec<Line>> {
    let address = lines_typed(&guest.address);
    let lines = [guest.name.clone()].into_iter().chain(address);
    (!guest.address.trim().is_empty()).then(|| lines.map(Line::from).collect())
}

/// The representative, when there is one; otherwise the complainant.
fn of_complainant(material: &Material<'_>, work: &Work) -> Addressee {
    let intake = &material.file.dossier.intake;
    let at = match &intake.representative {
        Some(_) => "representative.party",
        None => "complainant",
    };
    of_party(intake.correspondent(), at, work)
}

fn of_party(party: &Party, at: &'static str, work: &Work) -> Addressee {
    let language = work.language;
    let (lines, gaps) = party_lines(party, at, language);
    Addressee {
        lines,
        gaps,
        too_long: false,
        at: Some(at),
        in_sentence: party.in_sentence(language),
        salutation: party.salutation(language, work.address),
        email: party.email.clone(),
    }
}

fn party_lines(party: &Party, at: &str, language: Language) -> (Vec<Line>, Vec<String>) {
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

/// A colleague gets the letter at the practice. Of somebody else only the name is known.
fn of_person(
    material: &Material<'_>,
    work: &Work,
    (name, colleague): (&str, Option<StaffId>),
) -> Addressee {
    let practice = || {
        let address = material.settings.practice.address.lines();
        let lines = [name.to_owned()].into_iter().chain(address);
        lines
            .filter(|line| !line.is_empty())
            .map(Line::from)
            .collect()
    };
    let colleague = colleague.and_then(|id| material.colleague(id));
    let mut addressee = match (typed_lines(work), colleague) {
        (None, Some(_)) => Addressee {
            lines: practice(),
            gaps: Vec::new(),
            ..nobody(work)
        },
        _ => of_third(work),
    };
    addressee.named(name, work);
    addressee
}

/// Whoever the writer names.
fn of_third(work: &Work) -> Addressee {
    match typed_lines(work) {
        Some(lines) => Addressee {
            in_sentence: lines[0].clone(),
            lines: lines_of(&lines),
            gaps: Vec::new(),
            at: Some(WHOLE_ADDRESS),
            ..nobody(work)
        },
        None => nobody(work),
    }
}

fn typed_lines(work: &Work) -> Option<Vec<String>> {
    let lines = lines_typed(work.answers.get(ADDRESSEE)?);
    (!lines.is_empty()).then_some(lines)
}

fn lines_typed(typed: &str) -> Vec<String> {
    let lines = typed.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

fn nobody(work: &Work) -> Addressee {
    Addressee {
        lines: vec![hole(name_and_address(work.language))],
        gaps: vec![WHOLE_ADDRESS.to_owned()],
        too_long: false,
        at: None,
        in_sentence: String::new(),
        salutation: nameless_salutation(work.language, work.address),
        email: String::new(),
    }
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
        (Language::Nl, AddressPart::Postcode) | (Language::En, AddressPart::Postcode) => "postcode",
        (Language::Nl, AddressPart::Town) => "plaats",
        (Language::En, AddressPart::Street) => "street",
        (Language::En, AddressPart::Number) => "number",
        (Language::En, AddressPart::Town) => "town",
    }
}
