//! What the rules of a regulation name: headings, moments, and the lists to choose from, each with
//! the place where it is named.

use crate::key::Key;
use crate::regulation::{Choice, ClauseKey, Moment, Regulation};

/// The lists to choose from; within one, each id stands once.
pub(super) fn choices(regulation: &Regulation) -> Vec<&[Choice]> {
    let scope = &regulation.scope;
    let mut lists: Vec<&[Choice]> = vec![
        &scope.complainants,
        &scope.respondents,
        &scope.subjects,
        &scope.services,
    ];
    lists.extend(regulation.admission.iter().map(|it| it.grounds.as_slice()));
    lists.extend(regulation.measures.iter().map(|it| it.kinds.as_slice()));
    lists.extend(regulation.asked.iter().map(|it| it.choices.as_slice()));
    lists
}

pub(super) fn named(kind: &str, id: Key) -> String {
    format!("{kind} \"{id}\"")
}

pub(super) fn cited_moments(regulation: &Regulation) -> Vec<(String, &Moment)> {
    let mut cited = vec![("retention".to_owned(), &regulation.retention.from)];
    for limit in &regulation.filing_limits {
        cited.push(("filing_limit".into(), &limit.from));
    }
    for rule in regulation.rules() {
        let others = rule.at_latest.iter().map(|other| &other.from);
        let all = std::iter::once(&rule.from)
            .chain(others)
            .chain(&rule.met_by)
            .chain(&rule.unless);
        cited.extend(all.map(|moment| (named("rule", rule.id), moment)));
    }
    for road in &regulation.roads {
        let after = road.after.iter();
        cited.extend(after.map(|moment| (named("road", road.id), moment)));
    }
    let closing = regulation.closing.iter().flat_map(|it| &it.after);
    cited.extend(closing.map(|moment| ("closing".to_owned(), moment)));
    cited
}

pub(super) fn cited_clauses(regulation: &Regulation) -> Vec<(String, &ClauseKey)> {
    let mut cited = vec![
        ("scope".to_owned(), &regulation.scope.clause),
        ("hearing".to_owned(), &regulation.hearing.clause),
        ("retention".to_owned(), &regulation.retention.clause),
    ];
    let english = regulation.clauses_en.keys();
    cited.extend(english.map(|key| ("clauses_en".to_owned(), key)));
    let single = [
        (
            "informal",
            regulation.informal.as_ref().map(|it| &it.clause),
        ),
        (
            "admission",
            regulation.admission.as_ref().map(|it| &it.clause),
        ),
        (
            "confidentiality",
            regulation.confidentiality.as_ref().map(|it| &it.clause),
        ),
        (
            "measures",
            regulation.measures.as_ref().map(|it| &it.clause),
        ),
        ("closing", regulation.closing.as_ref().map(|it| &it.clause)),
        (
            "analysis",
            regulation.analysis.as_ref().map(|it| &it.clause),
        ),
        (
            "inspection",
            regulation.inspection.as_ref().map(|it| &it.clause),
        ),
        (
            "unforeseen",
            regulation.unforeseen.as_ref().map(|it| &it.clause),
        ),
    ];
    let present = single
        .into_iter()
        .filter_map(|(place, clause)| Some((place.to_owned(), clause?)));
    cited.extend(present);
    for limit in &regulation.filing_limits {
        cited.push(("filing_limit".into(), &limit.clause));
    }
    for rule in regulation.rules() {
        cited.push((named("rule", rule.id), &rule.clause));
    }
    for asked in &regulation.asked {
        cited.push((named("asked", asked.id), &asked.clause));
    }
    for road in &regulation.roads {
        cited.push((named("road", road.id), &road.clause));
    }
    for rule in &regulation.independence {
        cited.push(("independence".into(), &rule.clause));
    }
    for statement in &regulation.statements {
        cited.push(("statement".into(), &statement.clause));
    }
    for remark in &regulation.remarks {
        cited.push(("remark".into(), &remark.clause));
    }
    cited
}
