//! From a file to a [`Regulation`] and back: what cannot be meant is told with its place.

use std::collections::BTreeSet;

use super::{AskedKind, Bilingual, ClauseKey, Happening, Moment, Regulation, Rule, SCHEMA};
use crate::intake::KNOWN;
use crate::key::Key;
use crate::letter_kind::LetterKind;

mod cited;

use cited::{choices, cited_clauses, cited_moments, named};

/// Why a file is no regulation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegulationFault {
    /// It does not read as a regulation; the message is the reader's, in English.
    #[error("{message}")]
    Unreadable {
        /// The line, from 1; none when the reader could not tell.
        line: Option<usize>,
        /// The column, from 1.
        column: Option<usize>,
        /// What is wrong, and the line itself.
        message: String,
    },
    /// It is no text that a regulation could be in: another kind of file.
    #[error("the file is no regulation")]
    NoRegulation,
    /// A newer program wrote it.
    #[error("schema {0} is newer than this program reads")]
    NewerSchema(u32),
    /// A rule stands under a clause that the file does not list.
    #[error("{place}: clause \"{clause}\" is not listed under [clauses]")]
    UnknownClause {
        /// Which rule.
        place: String,
        /// The clause.
        clause: ClauseKey,
    },
    /// Two rules have one id.
    #[error("two rules are called \"{0}\"")]
    DuplicateId(String),
    /// A term is met by what it starts with, or by nothing.
    #[error("rule \"{0}\" can never be met")]
    NeverMet(String),
    /// A term says no length.
    #[error("term \"{0}\" has no length")]
    NoLength(String),
    /// A rule speaks of something that the file does not declare.
    #[error("{place}: \"{name}\" is not declared in this regulation")]
    Undeclared {
        /// Which rule.
        place: String,
        /// The moment, letter or term.
        name: String,
    },
    /// A rule says nothing where it must.
    #[error("{0} is empty")]
    Empty(String),
    /// More rules or clauses than any regulation has.
    #[error("more than {0} rules")]
    TooMany(usize),
    /// Longer than any regulation is.
    #[error("the file is longer than {0} bytes")]
    TooLong(usize),
}

/// More clauses or rules than this are no regulation.
const MOST: usize = 1_000;
/// Moments that the rules of a regulation name at most, for each rule that it may have.
const MOST_MOMENTS: usize = 10;
/// A file of more bytes than this is no regulation.
const LONGEST: usize = 2_000_000;

/// Reads a regulation from its file's text.
///
/// # Errors
/// With the place in the file, so that the one who wrote it can mend it.
pub fn read(text: &str) -> Result<Regulation, RegulationFault> {
    if text.len() > LONGEST {
        return Err(RegulationFault::TooLong(LONGEST));
    }
    // Files from Windows may begin with a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // A newer file may hold what this program cannot read: that is told first.
    let table: toml::Table = text.parse().map_err(|fault| unreadable(text, &fault))?;
    match table.get("schema").and_then(toml::Value::as_integer) {
        None => return Err(RegulationFault::NoRegulation),
        Some(schema) if schema > i64::from(SCHEMA) => {
            let schema = u32::try_from(schema).unwrap_or(u32::MAX);
            return Err(RegulationFault::NewerSchema(schema));
        }
        Some(_) => {}
    }
    let regulation: Regulation = toml::from_str(text).map_err(|fault| unreadable(text, &fault))?;
    check(&regulation)?;
    Ok(regulation)
}

/// The regulation as a file of this program's schema, which [`read`] reads back.
///
/// # Errors
/// When what was put together is no regulation: a user's edits pass through here.
pub fn write(regulation: &Regulation) -> Result<String, RegulationFault> {
    check(regulation)?;
    let newest = Regulation {
        schema: SCHEMA,
        ..regulation.clone()
    };
    toml::to_string(&newest).map_err(|fault| RegulationFault::Unreadable {
        line: None,
        column: None,
        message: fault.to_string(),
    })
}

fn unreadable(text: &str, fault: &toml::de::Error) -> RegulationFault {
    let before = fault.span().and_then(|span| text.get(..span.start));
    let line = before.map(|before| before.matches('\n').count() + 1);
    let column = before.map(|before| {
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        before[start..].chars().count() + 1
    });
    RegulationFault::Unreadable {
        line,
        column,
        message: fault.to_string(),
    }
}

fn check(regulation: &Regulation) -> Result<(), RegulationFault> {
    let most = [
        regulation.rules().count(),
        regulation.clauses.len(),
        regulation.order.len(),
        regulation.asked.len(),
        regulation.roads.len(),
        regulation.letters.len(),
        regulation.events.len(),
        regulation.statements.len(),
        regulation.remarks.len(),
        regulation.filing_limits.len(),
        regulation.independence.len(),
        cited_moments(regulation).len() / MOST_MOMENTS,
    ];
    if most.into_iter().any(|count| count > MOST) {
        return Err(RegulationFault::TooMany(MOST));
    }
    if regulation.title.trim().is_empty() {
        return Err(RegulationFault::Empty("title".into()));
    }
    for (place, clause) in cited_clauses(regulation) {
        if !regulation.clauses.contains_key(clause) {
            return Err(RegulationFault::UnknownClause {
                place,
                clause: clause.clone(),
            });
        }
    }
    check_ids(regulation)?;
    for rule in &regulation.terms {
        if rule.within.is_none() {
            return Err(RegulationFault::NoLength(rule.id.to_string()));
        }
    }
    for rule in regulation.rules() {
        check_rule(rule)?;
    }
    check_asked(regulation)?;
    check_extensions(regulation)?;
    for (place, moment) in cited_moments(regulation) {
        check_moment(regulation, &place, moment)?;
    }
    Ok(())
}

fn check_ids(regulation: &Regulation) -> Result<(), RegulationFault> {
    let lists: [Vec<Key>; 5] = [
        regulation.rules().map(|rule| rule.id).collect(),
        regulation.roads.iter().map(|road| road.id).collect(),
        regulation.asked.iter().map(|asked| asked.id).collect(),
        regulation.letters.iter().map(|letter| letter.id).collect(),
        regulation.events.iter().map(|event| event.id).collect(),
    ];
    let choices = choices(regulation);
    let choices = choices
        .iter()
        .map(|list| list.iter().map(|choice| choice.id).collect());
    for ids in lists.into_iter().chain(choices) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                return Err(RegulationFault::DuplicateId(id.to_string()));
            }
        }
    }
    Ok(())
}

/// An extension is told by a letter that there is.
fn check_extensions(regulation: &Regulation) -> Result<(), RegulationFault> {
    for rule in regulation.rules() {
        let own = rule.extension.as_ref().and_then(|how| how.letter.own());
        let missing = own.filter(|key| regulation.letters.iter().all(|it| it.id != *key));
        if let Some(letter) = missing {
            return Err(RegulationFault::Undeclared {
                place: named("rule", rule.id),
                name: letter.to_string(),
            });
        }
    }
    Ok(())
}

fn check_rule(rule: &Rule) -> Result<(), RegulationFault> {
    if is_empty(&rule.name) {
        return Err(RegulationFault::Empty(format!("name of \"{}\"", rule.id)));
    }
    if rule.met_by.is_empty() || rule.met_by.contains(&rule.from) {
        return Err(RegulationFault::NeverMet(rule.id.to_string()));
    }
    Ok(())
}

/// A question of the kind `known` is one that every intake asks; a choice has choices.
fn check_asked(regulation: &Regulation) -> Result<(), RegulationFault> {
    for asked in &regulation.asked {
        let known = KNOWN.iter().any(|(name, _)| *name == asked.id.as_str());
        if (asked.kind == AskedKind::Known) != known {
            return Err(RegulationFault::Undeclared {
                place: "asked".into(),
                name: asked.id.to_string(),
            });
        }
        if asked.kind == AskedKind::Choice && asked.choices.is_empty() {
            return Err(RegulationFault::Empty(format!(
                "choices of \"{}\"",
                asked.id
            )));
        }
    }
    Ok(())
}

/// What a moment names must be there: a term that starts at an event that never happens would
/// wait for ever.
fn check_moment(
    regulation: &Regulation,
    place: &str,
    moment: &Moment,
) -> Result<(), RegulationFault> {
    let declared = match moment.what {
        Happening::Letter(LetterKind::Own(key), _) => {
            regulation.letters.iter().any(|letter| letter.id == key)
        }
        Happening::Own(key) => regulation.events.iter().any(|event| event.id == key),
        Happening::Road(key, _) => regulation.road(key).is_some(),
        Happening::TermEnds(key) => regulation.rule(key.as_str()).is_some(),
        Happening::Answer(key) => regulation.asked.iter().any(|asked| asked.id == key),
        _ => true,
    };
    if declared {
        return Ok(());
    }
    Err(RegulationFault::Undeclared {
        place: place.to_owned(),
        name: moment.to_string(),
    })
}

fn is_empty(text: &Bilingual) -> bool {
    text.nl.trim().is_empty() || text.en.trim().is_empty()
}
