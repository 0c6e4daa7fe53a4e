//! To whom a letter goes: the lines behind the window, the salutation, the e-mail address.

use letters::{Line, Span, fits_window};
use procedure::address::AddressPart;
use procedure::intake::{Party, Respondent};
use procedure::names::{Gender, PersonName, nameless_salutation};
use procedure::regulation::Side;
use procedure::{FormOfAddress, Language};

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
    let mut addressee = match work.side {
        Side::Complainant => of_complainant(material, work.language, work.address),
        Side::Respondent => of_respondent(material, work),
        Side::Third => of_third(work),
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

/// The representative, when there is one; otherwise the complainant.
fn of_complainant(material: &Material<'_>, language: Language, form: FormOfAddress) -> Addressee {
    let intake = &material.file.dossier.intake;
    let at = match &intake.representative {
        Some(_) => "representative.party",
        None => "complainant",
    };
    let party = intake.correspondent();
    let (lines, gaps) = party_lines(party, at, language);
    Addressee {
        lines,
        gaps,
        too_long: false,
        at: Some(at),
        in_sentence: party.in_sentence(language),
        salutation: party.salutation(language, form),
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

/// A colleague gets the letter at the practice. Of somebody else the intake knows only the name.
fn of_respondent(material: &Material<'_>, work: &Work) -> Addressee {
    let respondent = material.file.dossier.intake.respondents.first();
    let name = respondent.map(|it| it.name.trim().to_owned());
    let colleague = respondent.and_then(|it: &Respondent| material.colleague(it.staff?));
    let practice = || {
        let address = material.settings.practice.address.lines();
        let lines = name.iter().cloned().chain(address);
        lines
            .filter(|line| !line.is_empty())
            .map(Line::from)
            .collect()
    };
    let mut addressee = match (typed_lines(work), &colleague) {
        (None, Some(_)) => Addressee {
            lines: practice(),
            gaps: Vec::new(),
            ..nobody(work)
        },
        _ => of_third(work),
    };
    let named = name
        .as_deref()
        .and_then(|name| PersonName::read(name, Gender::Unknown));
    if let Some(name) = named {
        addressee.salutation = name.salutation(work.language, work.address);
    }
    if let Some(name) = name.filter(|name| !name.is_empty()) {
        addressee.in_sentence = name;
    }
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
