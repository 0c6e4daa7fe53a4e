//! Two regulations beside each other, rule by rule.

use std::collections::BTreeSet;

use super::pen::{Part, Reader, Row, joined};
use super::sections;
use super::source::{Which, regulation_of};
use crate::Office;
use crate::fault::Fault;
use crate::wire::{RegulationCompareRequest, RegulationComparison, RegulationDifference};

/// What differs between two versions, in the order of the newer one; what is gone comes last.
pub(crate) fn compare(
    office: &Office,
    request: RegulationCompareRequest,
) -> Result<RegulationComparison, Fault> {
    let (which, with) = (Which::read(&request.which)?, Which::read(&request.with)?);
    let language = office.language();
    office.at_desk(|session| {
        let is = regulation_of(session, which)?;
        let was = regulation_of(session, with)?;
        let is = rules(sections::read_out(&is, language));
        let was = rules(sections::read_out(&was, language));
        Ok(RegulationComparison {
            differences: differences(&was, &is),
        })
    })
}

/// A rule as it is compared.
struct Said {
    path: String,
    name: String,
    text: String,
}

fn rules(parts: Vec<Part>) -> Vec<Said> {
    let rows = parts.into_iter().flat_map(|part| part.rows);
    rows.filter(|row| row.path != "in_force")
        .map(said)
        .collect()
}

/// Below a named rule's sentence lies what no sentence holds; what of it is set is told too.
fn said(row: Row) -> Said {
    Said {
        text: joined(&row, Reader::Practice),
        path: row.path,
        name: row.name,
    }
}

/// Rules without a key of their own are known by what they say.
fn is_counted(path: &str) -> bool {
    let counted = ["filing_limit.", "independence.", "statement.", "remark."];
    counted.iter().any(|start| path.starts_with(start))
}

fn differences(was: &[Said], is: &[Said]) -> Vec<RegulationDifference> {
    let mut matched = BTreeSet::new();
    let mut found = Vec::new();
    // What says the same is the same, wherever it stands now.
    let same = |said: &Said, matched: &BTreeSet<usize>| {
        was.iter().enumerate().position(|(at, it)| {
            let alike = it.name == said.name && it.text == said.text;
            let here = is_counted(&said.path) || it.path == said.path;
            alike
                && here
                && is_counted(&it.path) == is_counted(&said.path)
                && !matched.contains(&at)
        })
    };
    let mut changed = Vec::new();
    for said in is {
        match same(said, &matched) {
            Some(at) => {
                matched.insert(at);
            }
            None => changed.push(said),
        }
    }
    for said in changed {
        let before = was.iter().enumerate();
        let at = before
            .filter(|(at, it)| it.path == said.path && !matched.contains(at))
            .map(|(at, _)| at)
            .next();
        matched.extend(at);
        found.push(difference(at.and_then(|at| was.get(at)), Some(said)));
    }
    let gone = was
        .iter()
        .enumerate()
        .filter(|(at, _)| !matched.contains(at));
    found.extend(gone.map(|(_, said)| difference(Some(said), None)));
    found
}

/// A rule that got another name tells both.
fn difference(was: Option<&Said>, is: Option<&Said>) -> RegulationDifference {
    let renamed = was.zip(is).is_some_and(|(was, is)| was.name != is.name);
    let text = |said: &Said| match renamed && !is_counted(&said.path) {
        true => format!("{}: {}", said.name, said.text),
        false => said.text.clone(),
    };
    RegulationDifference {
        name: is.or(was).map(|said| said.name.clone()).unwrap_or_default(),
        was: was.map(text),
        is: is.map(text),
    }
}
