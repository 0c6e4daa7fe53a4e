//! A regulation as a list of places: each with its clause, its note and its Dutch texts.

use super::{Place, Reading, Section};

use crate::regulation::{Asked, Bilingual, Choice, Regulation, Road, Rule};

/// What stands at a place.
pub(super) struct Entry<'a> {
    pub(super) place: Place,
    /// The clause; none for what stands at the top of the file.
    pub(super) clause: Option<&'a str>,
    pub(super) note: Option<&'a Bilingual>,
    /// Its texts in Dutch, as far as a complainant may read them.
    pub(super) texts: Vec<&'a str>,
}

/// Every place of a regulation that says something, in the order of the file.
pub(super) fn entries(regulation: &Regulation) -> Vec<Entry<'_>> {
    let mut entries = vec![Entry {
        place: Place::Section(Section::Title),
        clause: None,
        note: None,
        texts: vec![&regulation.title],
    }];
    entries.extend(before_the_rules(regulation));
    entries.extend(regulation.asked.iter().map(asked));
    entries.extend(limits(regulation));
    entries.extend(regulation.rules().map(rule));
    entries.extend(regulation.roads.iter().map(road));
    entries.extend(after_the_rules(regulation));
    entries.extend(statements(regulation));
    entries
}

fn section<'a>(
    section: Section,
    clause: &'a str,
    note: Option<&'a Bilingual>,
    texts: Vec<&'a str>,
) -> Entry<'a> {
    Entry {
        place: Place::Section(section),
        clause: Some(clause),
        note,
        texts,
    }
}

fn before_the_rules(regulation: &Regulation) -> Vec<Entry<'_>> {
    let it = &regulation.scope;
    let lists = [
        &it.complainants,
        &it.respondents,
        &it.subjects,
        &it.services,
    ];
    let texts = lists.into_iter().flat_map(|list| names(list)).collect();
    let mut entries = vec![section(Section::Scope, &it.clause, it.note.as_ref(), texts)];
    if let Some(it) = &regulation.informal {
        let texts = vec![it.text.nl.as_str()];
        entries.push(section(
            Section::Informal,
            &it.clause,
            it.note.as_ref(),
            texts,
        ));
    }
    if let Some(it) = &regulation.admission {
        let texts = names(&it.grounds);
        entries.push(section(
            Section::Admission,
            &it.clause,
            it.note.as_ref(),
            texts,
        ));
    }
    let it = &regulation.hearing;
    entries.push(section(
        Section::Hearing,
        &it.clause,
        it.note.as_ref(),
        Vec::new(),
    ));
    if let Some(it) = &regulation.confidentiality {
        let note = it.note.as_ref();
        entries.push(section(
            Section::Confidentiality,
            &it.clause,
            note,
            Vec::new(),
        ));
    }
    entries
}

fn after_the_rules(regulation: &Regulation) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    if let Some(it) = &regulation.measures {
        let texts = names(&it.kinds);
        entries.push(section(
            Section::Measures,
            &it.clause,
            it.note.as_ref(),
            texts,
        ));
    }
    if let Some(it) = &regulation.closing {
        entries.push(section(
            Section::Closing,
            &it.clause,
            it.note.as_ref(),
            Vec::new(),
        ));
    }
    if let Some(it) = &regulation.analysis {
        entries.push(section(
            Section::Analysis,
            &it.clause,
            it.note.as_ref(),
            Vec::new(),
        ));
    }
    if let Some(it) = &regulation.inspection {
        entries.push(section(
            Section::Inspection,
            &it.clause,
            it.note.as_ref(),
            Vec::new(),
        ));
    }
    for it in &regulation.independence {
        let note = it.note.as_ref();
        entries.push(section(Section::Independence, &it.clause, note, Vec::new()));
    }
    if let Some(it) = &regulation.unforeseen {
        entries.push(section(
            Section::Unforeseen,
            &it.clause,
            it.note.as_ref(),
            Vec::new(),
        ));
    }
    let it = &regulation.retention;
    entries.push(section(
        Section::Retention,
        &it.clause,
        it.note.as_ref(),
        Vec::new(),
    ));
    entries
}

fn names(choices: &[Choice]) -> Vec<&str> {
    choices
        .iter()
        .map(|choice| choice.name.nl.as_str())
        .collect()
}

fn asked(it: &Asked) -> Entry<'_> {
    let mut texts = names(&it.choices);
    texts.insert(0, &it.ask.nl);
    Entry {
        place: Place::Asked(it.id),
        clause: Some(&it.clause),
        note: it.note.as_ref(),
        texts,
    }
}

fn limits(regulation: &Regulation) -> impl Iterator<Item = Entry<'_>> {
    let limits = regulation.filing_limits.iter().enumerate();
    limits.map(|(at, it)| Entry {
        place: Place::FilingLimit(at),
        clause: Some(&it.clause),
        note: it.note.as_ref(),
        texts: Vec::new(),
    })
}

fn rule(it: &Rule) -> Entry<'_> {
    Entry {
        place: Place::Rule(it.id),
        clause: Some(&it.clause),
        note: it.note.as_ref(),
        texts: vec![&it.name.nl],
    }
}

fn road(it: &Road) -> Entry<'_> {
    let more = [&it.who, &it.costs].into_iter().flatten();
    let texts = std::iter::once(&it.name).chain(more);
    Entry {
        place: Place::Road(it.id),
        clause: Some(&it.clause),
        note: it.note.as_ref(),
        texts: texts.map(|text| text.nl.as_str()).collect(),
    }
}

fn statements(regulation: &Regulation) -> impl Iterator<Item = Entry<'_>> {
    let statements = regulation.statements.iter().enumerate();
    statements.map(|(at, it)| Entry {
        place: Place::Statement(at),
        clause: Some(&it.clause),
        note: it.note.as_ref(),
        texts: vec![&it.text.nl],
    })
}

/// In which order places stand in the text: first the top of the file, then by clause, and last
/// what is missing.
pub(super) struct Order<'a> {
    clauses: Vec<&'a str>,
    places: Vec<(&'a Place, Option<&'a str>)>,
}

impl<'a> Order<'a> {
    pub(super) fn of(reading: &'a Reading<'_>) -> Self {
        let places = reading.entries.iter();
        Self {
            clauses: reading.regulation.clause_keys(),
            places: places.map(|entry| (&entry.place, entry.clause)).collect(),
        }
    }

    pub(super) fn rank(&self, place: &Place) -> (usize, usize) {
        let clause = |key: &str| {
            let at = self.clauses.iter().position(|known| *known == key);
            at.map_or(usize::MAX, |at| at + 1)
        };
        match place {
            Place::Section(Section::Title | Section::Words | Section::InForce | Section::Order) => {
                (0, 0)
            }
            Place::Clause(key) => (clause(key), 0),
            _ => {
                let mut places = self.places.iter().enumerate();
                match places.find(|(_, (known, _))| *known == place) {
                    Some((at, (_, key))) => (key.map_or(0, clause), at + 1),
                    None => (usize::MAX, usize::MAX),
                }
            }
        }
    }
}
