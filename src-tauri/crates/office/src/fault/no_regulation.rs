//! Why a file or a change is no regulation.

use std::collections::BTreeMap;

use procedure::regulation::RegulationFault;

use super::error;
use crate::wire::{CommandError, FaultCode};

/// Where a file is no regulation, and why. Of a line that does not read, the line itself is told.
pub(super) fn bad_regulation(fault: &RegulationFault) -> CommandError {
    let mut params = BTreeMap::from([("why".to_owned(), why_no_regulation(fault).to_owned())]);
    let mut tell = |name: &str, value: String| params.insert(name.to_owned(), value);
    match fault {
        RegulationFault::Unreadable {
            line,
            column,
            message,
        } => {
            line.map(|line| tell("line", line.to_string()));
            column.map(|column| tell("column", column.to_string()));
            line_within(message).map(|text| tell("name", text));
        }
        RegulationFault::UnknownClause { place, clause } => {
            tell("name", clause.clone());
            tell("place", place.clone());
        }
        RegulationFault::Undeclared { place, name } => {
            tell("name", name.clone());
            tell("place", place.clone());
        }
        RegulationFault::DuplicateId(name)
        | RegulationFault::NeverMet(name)
        | RegulationFault::NoLength(name)
        | RegulationFault::Empty(name) => {
            tell("name", name.clone());
        }
        RegulationFault::NewerSchema(schema) => {
            tell("name", schema.to_string());
        }
        RegulationFault::TooMany(most) | RegulationFault::TooLong(most) => {
            tell("max", most.to_string());
        }
        RegulationFault::NoRegulation => {}
    }
    CommandError {
        params,
        ..error(FaultCode::BadRegulation)
    }
}

/// The line that the reader's message shows, as `3 | within = "5 moons"`.
fn line_within(message: &str) -> Option<String> {
    let shown = message.lines().find_map(|line| {
        let (number, text) = line.split_once(" | ")?;
        number.trim().parse::<usize>().ok().map(|_| text)
    });
    shown.map(|text| text.trim().chars().take(120).collect())
}

/// A word for why something is no regulation.
pub(crate) fn why_no_regulation(fault: &RegulationFault) -> &'static str {
    match fault {
        RegulationFault::Unreadable { .. } => "unreadable",
        RegulationFault::NoRegulation => "no_regulation",
        RegulationFault::NewerSchema(_) => "newer_schema",
        RegulationFault::UnknownClause { .. } => "unknown_clause",
        RegulationFault::DuplicateId(_) => "duplicate_id",
        RegulationFault::NeverMet(_) => "never_met",
        RegulationFault::NoLength(_) => "no_length",
        RegulationFault::Undeclared { .. } => "undeclared",
        RegulationFault::Empty(_) => "empty",
        RegulationFault::TooMany(_) => "too_many",
        RegulationFault::TooLong(_) => "too_long",
    }
}
