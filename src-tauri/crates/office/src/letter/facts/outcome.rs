//! The finding, the measures, and what is open to who disagrees.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use letters::{Facts, Piece, TextBlock, TextKind, Value, as_sentence};
use procedure::dossier::Grievance;
use procedure::event::{Event, Fact, Finding, PartFinding, RoadMoment};
use procedure::letter_kind::LetterKind;
use procedure::regulation::{Body, Happening, LetterStage, Moment, Regulation, Road, Role};
use procedure::situation::{RoadStanding, RoadState};
use procedure::term;

use super::{Asked, choice};
type Row = BTreeMap<&'static str, Value>;

pub(super) fn put(facts: &mut Facts, asked: &Asked<'_>) {
    put_finding(facts, asked);
    put_measures(facts, asked);
    put_roads(facts, asked);
    put_proposal(facts, asked);
}

/// The word of a finding, as the letter's language has it.
pub(super) fn finding_word(facts: &Facts, finding: Finding, asked: &Asked<'_>) -> Option<String> {
    let name = match finding {
        Finding::Upheld => "upheld",
        Finding::Partly => "partly",
        Finding::NotUpheld => "not_upheld",
        Finding::None => return None,
    };
    facts.shown(name, asked.work.language)
}

/// A finding as conditions know it.
pub(super) fn finding_choice(finding: Finding) -> Value {
    Value::Choice(match finding {
        Finding::Upheld => "upheld",
        Finding::Partly => "partly",
        Finding::NotUpheld => "not_upheld",
        Finding::None => "none",
    })
}

fn put_finding(facts: &mut Facts, asked: &Asked<'_>) {
    let dossier = &asked.material.file.dossier;
    let derived = dossier.derived_finding();
    let verdict = dossier.verdict.as_ref();
    if let Some(finding) = verdict.map(|it| it.finding).or(derived) {
        facts.put("finding", finding_choice(finding));
        facts.put_known("finding_word", finding_word(facts, finding, asked));
    }
    let reasons = verdict.map_or("", |it| it.reasons.as_str());
    if !reasons.is_empty() {
        facts.put("reasons", TextBlock::typed(reasons));
    }
    let weighed: Vec<&Grievance> = dossier
        .standing_grievances()
        .filter(|it| it.weighing.finding.is_some())
        .collect();
    let rows = weighed
        .iter()
        .map(|it| part(it, weighed.len(), facts, asked));
    let rows = Value::Records(rows.collect());
    facts.put("parts", rows);
}

/// What the letter tells of one part. What is not written is left out.
fn part(grievance: &Grievance, parts: usize, facts: &Facts, asked: &Asked<'_>) -> Row {
    let weighing = &grievance.weighing;
    let mut row = Row::new();
    // The only part needs neither number nor finding: it is the whole.
    if parts > 1 {
        row.insert("number", grievance.no.0.to_string().into());
        row.insert("title", as_sentence(&grievance.text).into());
        let word = weighing.finding.and_then(PartFinding::finding);
        let word = word.and_then(|finding| finding_word(facts, finding, asked));
        row.extend(word.map(|word| ("finding", word.into())));
    }
    let ended = match weighing.finding {
        Some(PartFinding::Withdrawn) => Some("withdrawn"),
        Some(PartFinding::Settled) => Some("settled"),
        Some(PartFinding::None) => Some("none"),
        _ => None,
    };
    row.extend(ended.map(|word| ("ended", Value::Choice(word))));
    for (name, text) in [
        ("complainant", &weighing.complainant),
        ("respondent", &weighing.respondent),
        ("standard", &weighing.standard),
        ("reasons", &weighing.reasoning),
    ] {
        if !text.trim().is_empty() {
            row.insert(name, Value::Text(TextBlock::typed(text)));
        }
    }
    if !weighing.facts.is_empty() {
        row.insert("facts", Value::Text(vec![stands(&weighing.facts, asked)]));
    }
    row
}

/// What stands, each with where it is to be seen.
fn stands(stated: &[Fact], asked: &Asked<'_>) -> TextBlock {
    let line = |fact: &Fact| {
        let text = as_sentence(&fact.text);
        let source = fact.source.as_ref();
        let place = source.map(|trace| asked.material.file.place(trace, asked.work.language));
        let text = match place {
            Some(place) => format!("{text} ({place})"),
            None => text,
        };
        vec![vec![Piece::own(text)]]
    };
    TextBlock {
        kind: TextKind::Bullets,
        headed: false,
        rows: stated.iter().map(line).collect(),
    }
}

fn put_measures(facts: &mut Facts, asked: &Asked<'_>) {
    let measures = asked.material.file.dossier.standing_measures();
    let row = |measure: &procedure::dossier::Measure| {
        let state = if measure.done_on.is_some() {
            "done"
        } else {
            "open"
        };
        let mut row = BTreeMap::from([
            ("what", Value::from(measure.agreed.what.as_str())),
            ("state", Value::Choice(state)),
        ]);
        if !measure.agreed.owner.is_empty() {
            row.insert("owner", measure.agreed.owner.as_str().into());
        }
        row.extend(measure.agreed.by.map(|day| ("by", Value::Day(day))));
        row
    };
    let told = measures.filter(|measure| !measure.agreed.untold);
    facts.put("measures", Value::Records(told.map(row).collect()));
}

/// The roads that this letter opens. A road that the text leaves too unclear is not printed (S2.10).
fn put_roads(facts: &mut Facts, asked: &Asked<'_>) {
    let regulation = &*asked.material.file.regulation;
    let rows = match asked.kind {
        LetterKind::ClosingConfirmation => still_open(asked),
        kind => regulation
            .roads
            .iter()
            .filter(|road| road.printed && opens(road, kind, regulation))
            .map(|road| row(road, until(road, asked), asked))
            .collect(),
    };
    facts.put("roads", Value::Records(rows));
}

/// The roads that an earlier letter opened and that may still be taken.
fn still_open(asked: &Asked<'_>) -> Vec<Row> {
    let states = asked.material.situation.roads.iter();
    let open = states.filter(|state| state.road.printed && state.standing == RoadStanding::Open);
    let row = |state: &RoadState<'_>| row(state.road, state.until().map(|due| due.day), asked);
    open.map(row).collect()
}

/// A letter of this kind opens the road, at once or once the reader disagrees.
fn opens(road: &Road, kind: LetterKind, regulation: &Regulation) -> bool {
    let tells_outcome = matches!(
        kind,
        LetterKind::Decision | LetterKind::NotAdmitted | LetterKind::ReviewDecision
    );
    road.after.iter().any(|moment| match moment.what {
        Happening::Letter(of, LetterStage::Posted | LetterStage::Delivered) => of == kind,
        Happening::Disagreed => tells_outcome,
        Happening::ProposalRefused => kind == LetterKind::Proposal,
        Happening::Road(id, _) => {
            let before = regulation.road(id).map(|road| road.to);
            kind == LetterKind::ReviewDecision && before == Some(Body::Review)
        }
        _ => false,
    })
}

fn row(road: &Road, until: Option<NaiveDate>, asked: &Asked<'_>) -> Row {
    let language = asked.work.language;
    let mut row = BTreeMap::from([("name", Value::from(road.name.in_language(language)))]);
    let mut say = |name, words: &Option<procedure::regulation::Bilingual>| {
        row.extend(
            words
                .as_ref()
                .map(|it| (name, Value::from(as_sentence(it.in_language(language))))),
        );
    };
    say("who", &road.who);
    say("costs", &road.costs);
    if !road.binds.is_empty() {
        row.insert("binding", Value::Yes);
    }
    row.extend(until.map(|day| ("until", day.into())));
    row
}

/// The last day to take a road that this letter opens, counted from today's dispatch, in favour
/// of the complainant (S4.16).
fn until(road: &Road, asked: &Asked<'_>) -> Option<NaiveDate> {
    let days = asked.material.days;
    let term = term::compute(
        days.today.into(),
        road.within?,
        road.roll,
        &days.calendar,
        days.transit,
    );
    term.ok().map(|term| term.due.day)
}

/// Which proposal it is, and what follows when it is refused.
fn put_proposal(facts: &mut Facts, asked: &Asked<'_>) {
    let material = asked.material;
    let regulation = &*material.file.regulation;
    let ground = material.days.ground(regulation);
    let refused = Moment::of(Happening::ProposalRefused);
    let times = procedure::situation::count(&material.file.dossier, refused, ground);
    facts.put("nth", choice(times == 0, "first", "second"));
    let language = asked.work.language;
    // Mediation is no way on from mediation itself.
    let here = match asked.kind {
        LetterKind::MediationInvitation => Body::Mediation,
        _ => Body::Proposal,
    };
    let next = regulation.roads.iter().find(|road| {
        road.printed && opens(road, LetterKind::Proposal, regulation) && road.to != here
    });
    facts.put_known(
        "next_road",
        next.map(|road| within(road.name.in_language(language))),
    );
    let mediation = regulation
        .roads
        .iter()
        .find(|road| road.to == Body::Mediation);
    if let Some(road) = mediation {
        let costs = road.costs.as_ref();
        facts.put_known("costs", costs.map(|it| it.in_language(language)));
        let noted = material.latest(|event| match event {
            Event::Road {
                road: id,
                moment: RoadMoment::Opened { by },
            } if *id == road.id && !by.is_empty() => Some(by.clone()),
            _ => None,
        });
        let named = material.holders(Role::Mediator).into_iter().next();
        facts.put_known("mediator", named.or(noted.map(|(_, by)| by)));
    }
}

/// The name of a road within a sentence: `Bemiddeling` becomes `bemiddeling`.
fn within(name: &str) -> String {
    let mut chars = name.chars();
    let first = chars.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}
