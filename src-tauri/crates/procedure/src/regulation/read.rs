//! From a file to a [`Regulation`]: what cannot be meant is told with its place.

use std::collections::BTreeSet;

use super::{Bilingual, ClauseKey, Moment, Regulation, SCHEMA};

/// Why a file is no regulation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegulationFault {
    /// It does not read as a regulation; the message names line and column.
    #[error("{0}")]
    Unreadable(String),
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
    #[error("two terms are called \"{0}\"")]
    DuplicateTerm(String),
    /// A term is met by what it starts with, or by nothing.
    #[error("term \"{0}\" can never be met")]
    NeverMet(String),
    /// A rule says nothing where it must.
    #[error("{0} is empty")]
    Empty(String),
    /// More rules than any regulation has.
    #[error("more than {0} rules")]
    TooMany(usize),
}

/// More clauses or terms than this are no regulation.
const MOST: usize = 1_000;

/// Reads a regulation from its file's text.
///
/// # Errors
/// With the place in the file, so that the one who wrote it can mend it.
pub fn read(text: &str) -> Result<Regulation, RegulationFault> {
    let regulation: Regulation =
        toml::from_str(text).map_err(|fault| RegulationFault::Unreadable(fault.to_string()))?;
    if regulation.schema > SCHEMA {
        return Err(RegulationFault::NewerSchema(regulation.schema));
    }
    check(&regulation)?;
    Ok(regulation)
}

fn check(regulation: &Regulation) -> Result<(), RegulationFault> {
    if regulation.terms.len() > MOST || regulation.clauses.len() > MOST {
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
    check_terms(regulation)
}

fn check_terms(regulation: &Regulation) -> Result<(), RegulationFault> {
    let mut ids = BTreeSet::new();
    for rule in &regulation.terms {
        if !ids.insert(&rule.id) {
            return Err(RegulationFault::DuplicateTerm(rule.id.clone()));
        }
        if is_empty(&rule.name) {
            return Err(RegulationFault::Empty(format!(
                "name of term \"{}\"",
                rule.id
            )));
        }
        let never = |moment: &Moment| *moment == rule.from;
        if rule.met_by.is_empty() || rule.met_by.iter().any(never) {
            return Err(RegulationFault::NeverMet(rule.id.clone()));
        }
    }
    Ok(())
}

fn is_empty(text: &Bilingual) -> bool {
    text.nl.trim().is_empty() || text.en.trim().is_empty()
}

fn cited_clauses(regulation: &Regulation) -> Vec<(String, &ClauseKey)> {
    let mut cited = vec![
        ("scope".to_owned(), &regulation.scope.clause),
        ("hearing".to_owned(), &regulation.hearing.clause),
        ("retention".to_owned(), &regulation.retention.clause),
    ];
    let limits = regulation
        .filing_limits
        .iter()
        .map(|limit| ("filing_limit".into(), &limit.clause));
    let terms = regulation
        .terms
        .iter()
        .map(|rule| (format!("term \"{}\"", rule.id), &rule.clause));
    let remarks = regulation
        .remarks
        .iter()
        .map(|remark| ("remark".into(), &remark.clause));
    cited.extend(limits.chain(terms).chain(remarks));
    cited
}
