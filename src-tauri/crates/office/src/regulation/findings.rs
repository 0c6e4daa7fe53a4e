//! What the regulation check found, in words, with the button that mends it.

mod about_ending;
mod about_roads;
mod about_terms;
mod about_text;

use chrono::NaiveDate;
use procedure::Language;
use procedure::regulation::{Finding, Flaw, Mend, Place, Regulation, Section, Severity, check};

use super::mend;
use super::pen::Part;
use super::phrases::{Joint, listed, the_sides};
use crate::desk::Session;
use crate::wire::FindingMend;
use crate::words::{self, both};
use procedure::regulation::Bilingual;

/// A finding as a user reads it.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) severity: Severity,
    pub(super) path: Option<String>,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) mend: Option<FindingMend>,
    pub(super) answered: bool,
}

impl Told {
    /// It still asks for something; a hint never does.
    pub(super) fn is_open(&self) -> bool {
        !self.answered && self.severity != Severity::Hint
    }
}

/// What the check finds, by the practice's own calendar.
pub(super) fn of(session: &Session, regulation: &Regulation, today: NaiveDate) -> Vec<Finding> {
    let days = &session.settings.days;
    check(regulation, &days.calendar(), days.transit, today)
}

/// How many findings still ask for something.
pub(super) fn open(findings: &[Finding]) -> u32 {
    let open = |it: &&Finding| !it.answered && it.severity != Severity::Hint;
    u32::try_from(findings.iter().filter(open).count()).unwrap_or(u32::MAX)
}

/// The findings in words; those that a note answers come last.
pub(super) fn told(
    findings: &[Finding],
    regulation: &Regulation,
    parts: &[Part],
    language: Language,
) -> Vec<Told> {
    let exists = |path: &String| {
        let mut rows = parts.iter().flat_map(|part| &part.rows);
        rows.any(|row| row.path == *path)
    };
    let mut all: Vec<Told> = findings
        .iter()
        .map(|finding| {
            let (title, text) = worded(regulation, finding, language);
            let path = path(regulation, finding);
            let mend = finding.mend.as_ref().map(|mend| FindingMend {
                label: label(regulation, mend, language),
                path: path.clone().unwrap_or_default(),
                field: mend::FIELD.to_owned(),
                value: mend::code(mend),
            });
            Told {
                severity: finding.severity,
                path: path.filter(exists),
                title: title.in_language(language).to_owned(),
                text: text.in_language(language).to_owned(),
                mend,
                answered: finding.answered,
            }
        })
        .collect();
    all.sort_by_key(|told| told.answered);
    all
}

/// The rule that a finding is about; none when it is about the whole.
pub(super) fn path(regulation: &Regulation, finding: &Finding) -> Option<String> {
    let of_extension = matches!(
        finding.what,
        Flaw::ExtensionUntold
            | Flaw::ExtensionNoticeSilent
            | Flaw::ExtensionUnlimited
            | Flaw::ExtensionNever
    );
    Some(match &finding.place {
        Place::Clause(key) => format!("clause.{key}"),
        Place::Asked(key) => format!("asked.{key}"),
        Place::FilingLimit(at) => format!("filing_limit.{at}"),
        Place::Rule(key) if of_extension => format!("extension.{key}"),
        Place::Rule(key) => {
            let is_term = regulation.terms.iter().any(|rule| rule.id == *key);
            format!("{}.{key}", if is_term { "term" } else { "duty" })
        }
        Place::Road(key) => format!("road.{key}"),
        Place::Statement(at) => format!("statement.{at}"),
        Place::Section(section) => section_path(*section)?.to_owned(),
    })
}

fn section_path(section: Section) -> Option<&'static str> {
    Some(match section {
        Section::Title => "title",
        Section::Words => "words",
        Section::InForce => "in_force",
        Section::Scope => "scope",
        Section::Informal => "informal",
        Section::Admission => "admission",
        Section::Hearing => "hearing",
        Section::Confidentiality => "confidentiality",
        Section::Measures => "measures",
        Section::Closing => "closing",
        Section::Analysis => "analysis",
        Section::Inspection => "inspection",
        Section::Unforeseen => "unforeseen",
        Section::Retention => "retention",
        Section::Order
        | Section::FilingLimits
        | Section::Terms
        | Section::Roads
        | Section::Independence => return None,
    })
}

/// What the rule at a place is called.
fn place_name(regulation: &Regulation, place: &Place) -> Bilingual {
    match place {
        Place::Rule(key) => words::rule_name(regulation, *key),
        Place::Road(key) => words::road_name(regulation, *key),
        Place::Clause(key) => {
            let heading = regulation.clause(key);
            both(heading, heading)
        }
        Place::Asked(key) => regulation
            .asked
            .iter()
            .find(|asked| asked.id == *key)
            .map_or_else(|| both("vraag", "question"), |asked| asked.ask.clone()),
        Place::FilingLimit(_) => both("Uiterste dag om te klagen", "Last day to complain"),
        Place::Statement(_) => both("Zin van de tekst", "Sentence of the text"),
        Place::Section(section) => section_name(*section),
    }
}

fn section_name(section: Section) -> Bilingual {
    let (nl, en) = match section {
        Section::Title => ("Titel", "Title"),
        Section::Words => ("Woorden voor het oordeel", "Words for the finding"),
        Section::InForce => ("Ingang", "Entry into force"),
        Section::Order => ("Volgorde van de kopjes", "Order of the headings"),
        Section::Scope => ("Hoe een klacht binnenkomt", "How a complaint comes"),
        Section::Informal => ("Eerst samen proberen", "First try together"),
        Section::Admission => ("Wel of niet behandelen", "Taking it up or not"),
        Section::Hearing => ("Hoor en wederhoor", "Hearing both sides"),
        Section::Confidentiality => ("Vertrouwelijkheid", "Confidentiality"),
        Section::Measures => ("Maatregelen", "Measures"),
        Section::Closing => ("Sluiten", "Closing"),
        Section::Analysis => ("Leren van klachten", "Learning from complaints"),
        Section::Inspection => ("Inzage", "Inspection"),
        Section::Unforeseen => (
            "Wat niet in de regeling staat",
            "What the regulation does not foresee",
        ),
        Section::Retention => ("Bewaren en vernietigen", "Keeping and destroying"),
        Section::FilingLimits => ("Tot wanneer men kan klagen", "Until when one may complain"),
        Section::Terms => ("Termijnen", "Terms"),
        Section::Roads => (
            "Als de klager het er niet mee eens is",
            "When the complainant does not agree",
        ),
        Section::Independence => ("Onafhankelijkheid", "Independence"),
    };
    both(nl, en)
}

/// A finding in words: what it is, and what it means.
type Words = (Bilingual, Bilingual);

/// What the wording of a flaw needs besides the flaw.
#[derive(Clone, Copy)]
struct Scene<'a> {
    regulation: &'a Regulation,
    place: &'a Place,
    language: Language,
}

impl Scene<'_> {
    /// The name of the rule that it is about.
    fn name(self) -> Bilingual {
        place_name(self.regulation, self.place)
    }

    fn length(self, length: procedure::term::Length) -> String {
        words::length(length, self.language)
    }

    fn day(self, day: NaiveDate) -> String {
        letters::long_date(day, self.language)
    }

    fn names(self, rules: &[procedure::key::Key]) -> String {
        let names: Vec<String> = rules
            .iter()
            .map(|key| words::rule_name(self.regulation, *key))
            .map(|name| name.in_language(self.language).to_owned())
            .collect();
        listed(&names, Joint::And, self.language)
    }
}

fn worded(regulation: &Regulation, finding: &Finding, language: Language) -> Words {
    let scene = Scene {
        regulation,
        place: &finding.place,
        language,
    };
    about_terms::words(scene, &finding.what)
        .or_else(|| about_roads::words(scene, &finding.what))
        .or_else(|| about_ending::words(scene, &finding.what))
        .unwrap_or_else(|| about_text::words(scene, &finding.what))
}

/// A title and a text in both languages.
fn told_as(title: (String, String), text: (String, String)) -> Words {
    (both(title.0, title.1), both(text.0, text.1))
}

/// The same without anything to fill in.
fn fixed(title: (&str, &str), text: (&str, &str)) -> Words {
    (both(title.0, title.1), both(text.0, text.1))
}

/// The button of a mend.
fn label(regulation: &Regulation, mend: &Mend, language: Language) -> String {
    let own = |nl: String, en: String| match language {
        Language::Nl => nl,
        Language::En => en,
    };
    let length = |length| words::length(length, language);
    match mend {
        Mend::SetLength { length: it, .. } => own(
            format!("Maak er {} van", length(*it)),
            format!("Make it {}", length(*it)),
        ),
        Mend::TellExtension { to, .. } => {
            let who = the_sides(&[*to], Joint::And, language);
            own(
                format!("Vertel het ook aan {who}"),
                format!("Tell {who} too"),
            )
        }
        Mend::OfferHearing(sides) => {
            let who = the_sides(sides, Joint::And, language);
            own(format!("Hoor ook {who}"), format!("Hear {who} too"))
        }
        Mend::AddIndependence { role, .. } => {
            let role = words::role(regulation, *role);
            own(
                format!("Sluit dat uit voor: {}", role.nl),
                format!("Rule that out for: {}", role.en),
            )
        }
        Mend::SetRetentionMaximum(it) => own(
            format!("Bewaar nooit langer dan {}", length(*it)),
            format!("Never keep longer than {}", length(*it)),
        ),
        Mend::DropRetentionMaximum => own(
            "Volg de termijn van de tekst".to_owned(),
            "Follow the text’s own length".to_owned(),
        ),
        Mend::SetAppliesTo(_) => own(
            "Laat die dag meetellen".to_owned(),
            "Let that day count".to_owned(),
        ),
        Mend::SetPartly(word) => own(format!("Gebruik \"{word}\""), format!("Use \"{word}\"")),
        Mend::SetOrder(_) => own(
            "Zet alle kopjes één keer op volgorde".to_owned(),
            "List every heading once".to_owned(),
        ),
    }
}
