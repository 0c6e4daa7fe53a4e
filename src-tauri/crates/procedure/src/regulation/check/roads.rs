//! What is open after a no: roads without an end, roads that lead back, and who walks them.

use std::collections::{BTreeMap, BTreeSet};

use super::knots::{Source, brings, knots, same, sort_of};
use super::{Finding, Flaw, Mend, Place, Reading, Section, Severity};
use crate::letter_kind::LetterKind;
use crate::regulation::{
    Body, Firmness, Happening, Involvement, Moment, Road, RoadStage, Role, Rule, Whose,
};
use crate::situation::outcome_letter;

pub(super) fn flaws(reading: &Reading<'_>) -> Vec<Finding> {
    let regulation = reading.regulation;
    let mut findings = leads_back(reading);
    let referrals = regulation.rules().filter(|rule| refers(rule));
    findings.extend(referrals.filter_map(|rule| without_return(reading, rule)));
    for road in &regulation.roads {
        findings.extend(of_road(reading, road));
    }
    if regulation.roads.is_empty() {
        findings.push(reading.hint(Place::Section(Section::Roads), Flaw::Silent));
    }
    findings
}

fn of_road(reading: &Reading<'_>, road: &Road) -> Vec<Finding> {
    let place = || Place::Road(road.id);
    let to = road.to;
    let mut findings = Vec::new();
    if road.after.is_empty() {
        findings.push(reading.fault(place(), Flaw::RoadNeverOpens));
    }
    if let Some(severity) = weight_of_open_end(to).filter(|_| !has_window(reading, road)) {
        findings.push(reading.finding(severity, place(), Flaw::OpenEnded { to }));
    }
    if let Some(severity) = weight_of_no_term(to).filter(|_| !has_ruling_term(reading, road)) {
        findings.push(reading.finding(severity, place(), Flaw::NoRulingTerm { to }));
    }
    if to == Body::Mediation && !road.binds.is_empty() {
        let binds = road.binds.clone();
        findings.push(reading.doubt(place(), Flaw::BindingMediation { binds }));
    }
    findings.extend(papers(reading, road));
    findings.extend(involved(reading, road));
    findings.extend(appointed(reading, road));
    findings
}

/// A proposal and a court have terms of their own kind.
fn weight_of_open_end(to: Body) -> Option<Severity> {
    match to {
        Body::Review | Body::Committee => Some(Severity::Doubt),
        Body::Mediation | Body::Outside => Some(Severity::Hint),
        Body::Proposal | Body::Court => None,
    }
}

/// What others decide the practice cannot bind to a term.
fn weight_of_no_term(to: Body) -> Option<Severity> {
    match to {
        Body::Review | Body::Proposal | Body::Committee => Some(Severity::Doubt),
        Body::Mediation | Body::Outside => Some(Severity::Hint),
        Body::Court => None,
    }
}

/// The road says until when it may be taken, or a window of the complainant does (S4.16).
fn has_window(reading: &Reading<'_>, road: &Road) -> bool {
    let takes = |met: &Moment| {
        met.what == Happening::Road(road.id, RoadStage::Opened)
            || road.after.iter().any(|after| same(met, after))
    };
    let mut rules = reading.regulation.rules();
    let window = |rule: &Rule| {
        rule.whose == Whose::Complainant && rule.within.is_some() && rule.met_by.iter().any(takes)
    };
    road.within.is_some() || rules.any(window)
}

/// A term is met when the road has ended, or starts on it and asks for the letter that ends it.
fn has_ruling_term(reading: &Reading<'_>, road: &Road) -> bool {
    let ends = |met: &Moment| {
        let stages = [RoadStage::Held, RoadStage::Ruled, RoadStage::Ended];
        let ended = stages.map(|stage| Happening::Road(road.id, stage));
        ended.contains(&met.what)
    };
    let starts_here = |rule: &Rule| match rule.from.what {
        Happening::Road(of, _) => of == road.id,
        _ => road.after.iter().any(|after| same(after, &rule.from)),
    };
    let outcome = outcome_letter(reading.regulation);
    let tells = |met: &Moment| {
        let kind = met.letter_kind();
        kind == Some(LetterKind::ReviewDecision) || kind == Some(outcome)
    };
    let mut rules = reading
        .regulation
        .rules()
        .filter(|rule| rule.within.is_some() && rule.whose == Whose::Practice);
    rules.any(|rule| {
        rule.met_by.iter().any(ends) || (starts_here(rule) && rule.met_by.iter().any(tells))
    })
}

fn papers(reading: &Reading<'_>, road: &Road) -> Vec<Finding> {
    if !road.papers_forwarded {
        return Vec::new();
    }
    let forwarded = Happening::Road(road.id, RoadStage::Forwarded);
    [LetterKind::Forwarding, LetterKind::ForwardingNotice]
        .into_iter()
        .filter(|letter| {
            let done = |met: &Moment| *letter == LetterKind::Forwarding && met.what == forwarded;
            !reading.asks(|met| met.letter_kind() == Some(*letter) || done(met))
        })
        .map(|letter| reading.hint(Place::Road(road.id), Flaw::PapersNotAsked { letter }))
        .collect()
}

/// A reviewer of the practice must be kept from it firmly; for outsiders it is enough that the
/// text says it.
fn involved(reading: &Reading<'_>, road: &Road) -> Option<Finding> {
    let role = road.to.role()?;
    let firm_enough = |firmness| role != Role::Reviewer || firmness == Firmness::Block;
    let ruled_out: Vec<Involvement> = reading
        .regulation
        .independence_of(role)
        .filter(|rule| firm_enough(rule.firmness))
        .flat_map(|rule| rule.not.iter().copied())
        .collect();
    let dealt = [Involvement::Handler, Involvement::Decider];
    let may: Vec<Involvement> = dealt
        .into_iter()
        .filter(|it| !ruled_out.contains(it))
        .collect();
    if may.is_empty() {
        return None;
    }
    let severity = match role {
        Role::Reviewer if ruled_out.is_empty() => Severity::Fault,
        Role::Mediator => Severity::Hint,
        _ => Severity::Doubt,
    };
    let flaw = Flaw::MayBeInvolved {
        role,
        may_have_been: may.clone(),
        named: road.who.is_some(),
    };
    let mend = Mend::AddIndependence {
        clause: road.clause.clone(),
        role,
        not: may,
    };
    let finding = reading.finding(severity, Place::Road(road.id), flaw);
    Some(finding.mended_by(mend))
}

/// Who picks may be complained of, and may have ruled already.
fn appointed(reading: &Reading<'_>, road: &Road) -> Option<Finding> {
    let regulation = reading.regulation;
    let by = road.appointed_by?;
    let rules = || regulation.independence_of(by);
    let forbidden = |it: &Involvement| {
        rules().any(|rule| rule.firmness == Firmness::Block && rule.not.contains(it))
    };
    let outcome = outcome_letter(regulation);
    let ruled = regulation
        .rules()
        .any(|rule| rule.by == Some(by) && rule.letters().any(|(kind, _)| kind == outcome));
    let decided = (ruled || by == Role::Decider).then_some(Involvement::Decider);
    let may_be: Vec<Involvement> = std::iter::once(Involvement::Respondent)
        .chain(decided)
        .filter(|it| !forbidden(it))
        .collect();
    if may_be.is_empty() {
        return None;
    }
    let noted = rules().any(|rule| rule.note.is_some());
    let flaw = Flaw::AppointedByInvolved { by, may_be };
    Some(reading.doubt(Place::Road(road.id), flaw).or_answered(noted))
}

fn is_referral(moment: &Moment) -> bool {
    moment.what == Happening::Referred || moment.letter_kind() == Some(LetterKind::Referral)
}

fn refers(rule: &Rule) -> bool {
    rule.met_by.iter().any(is_referral)
}

fn without_return(reading: &Reading<'_>, rule: &Rule) -> Option<Finding> {
    let regulation = reading.regulation;
    let roads = regulation.roads.iter().flat_map(|road| &road.after);
    let mut after = regulation.rules().map(|rule| &rule.from).chain(roads);
    let returns = after.any(is_referral);
    (!returns).then(|| reading.doubt(Place::Rule(rule.id), Flaw::ReferralWithoutReturn))
}

/// A road or a rule, with what it starts at and what it brings about.
struct Node<'a> {
    place: Place,
    starts: Vec<&'a Moment>,
    brings: Vec<Source<'a>>,
}

impl Node<'_> {
    fn leads_to(&self, start: &Moment) -> bool {
        self.brings.iter().any(|source| brings(*source, start))
    }
}

/// Which nodes each leads to. They are looked up by what they start at, since a file may hold
/// thousands of roads.
fn successors(nodes: &[Node<'_>]) -> Vec<Vec<usize>> {
    let mut starting: BTreeMap<Happening, Vec<(usize, &Moment)>> = BTreeMap::new();
    for (at, node) in nodes.iter().enumerate() {
        for start in &node.starts {
            let here = starting.entry(sort_of(start.what)).or_default();
            here.push((at, start));
        }
    }
    let successors = |node: &Node<'_>| {
        let sorts: BTreeSet<Happening> = node.brings.iter().map(|it| it.sort()).collect();
        let found = sorts.iter().filter_map(|sort| starting.get(sort)).flatten();
        let mut next: Vec<usize> = found
            .filter(|(_, start)| node.leads_to(start))
            .map(|(at, _)| *at)
            .collect();
        next.sort_unstable();
        next.dedup();
        next
    };
    nodes.iter().map(successors).collect()
}

/// Roads that open after each other, perhaps with rules between them, never let a complaint end.
/// When nothing else opens them, they never open.
fn leads_back(reading: &Reading<'_>) -> Vec<Finding> {
    let regulation = reading.regulation;
    let roads = regulation.roads.iter().map(|road| Node {
        place: Place::Road(road.id),
        starts: road.after.iter().collect(),
        brings: vec![Source::Road(road.id)],
    });
    let rules = regulation.rules().map(|rule| Node {
        place: Place::Rule(rule.id),
        starts: vec![&rule.from],
        brings: rule.met_by.iter().map(Source::Meeting).collect(),
    });
    let nodes: Vec<Node<'_>> = roads.chain(rules).collect();
    let next = successors(&nodes);
    let with_a_road = |knot: &Vec<usize>| {
        let mut places = knot.iter().map(|at| &nodes[*at].place);
        places.any(|place| matches!(place, Place::Road(_)))
    };
    let finding = |knot: Vec<usize>| {
        let mut starts = knot.iter().flat_map(|at| &nodes[*at].starts);
        let entered = starts.any(|start| comes_from_outside(&nodes, &knot, start));
        let through: Vec<Place> = knot.iter().map(|at| nodes[*at].place.clone()).collect();
        let first = through.first()?.clone();
        let severity = if entered {
            Severity::Doubt
        } else {
            Severity::Fault
        };
        Some(reading.finding(severity, first, Flaw::LeadsBack { through }))
    };
    let knots = knots(&next).into_iter().filter(with_a_road);
    knots.filter_map(finding).collect()
}

/// A rule or a road outside the knot brings the moment about, or none does and it comes by itself.
fn comes_from_outside(nodes: &[Node<'_>], knot: &[usize], start: &Moment) -> bool {
    let mut by = (0..nodes.len())
        .filter(|at| nodes[*at].leads_to(start))
        .peekable();
    by.peek().is_none() || by.any(|at| !knot.contains(&at))
}
