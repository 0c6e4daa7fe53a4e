//! How a matter ends: closing, reopening, inspection, and the roads that were taken.

use std::collections::BTreeMap;

use letters::{Facts, TextBlock, Value};
use procedure::event::{Event, RoadMoment};
use procedure::letter_kind::LetterKind;
use procedure::regulation::{Body, Happening, Road, RoadStage, Role};

use super::Asked;
use super::outcome::{finding_choice, finding_word};
use crate::words;

pub(super) fn put(facts: &mut Facts, asked: &Asked<'_>) {
    put_closing(facts, asked);
    put_reopening(facts, asked);
    put_inspection(facts, asked);
    if let Some(road) = road_of(asked) {
        put_road(facts, asked, road);
    }
    if let LetterKind::Own(_) = asked.kind {
        let title = words::letter_name(&asked.material.file.regulation, asked.kind);
        facts.put("own_title", title.in_language(asked.work.language));
    }
}

fn put_closing(facts: &mut Facts, asked: &Asked<'_>) {
    let material = asked.material;
    let dossier = &material.file.dossier;
    let accepted = dossier
        .happened
        .iter()
        .any(|entry| entry.what == Happening::ProposalAccepted);
    facts.put(
        "ended",
        Value::Choice(match dossier.withdrawn_on {
            Some(_) => "withdrawn",
            None if accepted => "accepted",
            None => "answered",
        }),
    );
    facts.put_known("closed_on", dossier.closed_on.or(dossier.withdrawn_on));
    let retention = material.situation.retention.as_ref();
    facts.put_known("kept_until", retention.map(|term| term.due.day));
    let closing = material.file.regulation.closing.as_ref();
    if closing.is_some_and(|closing| closing.reopened_on_news) {
        facts.put("reopens", Value::Yes);
    }
}

fn put_reopening(facts: &mut Facts, asked: &Asked<'_>) {
    let reopened = asked.material.latest(|event| match event {
        Event::Reopened { reason, restart } => Some((reason.as_str(), *restart)),
        _ => None,
    });
    if let Some((_, (news, restart))) = reopened {
        facts.put("news", news);
        if restart {
            facts.put("restarts", Value::Yes);
        }
    }
}

fn put_inspection(facts: &mut Facts, asked: &Asked<'_>) {
    let wanted = asked.work.side;
    let request = asked.material.latest(|event| match event {
        Event::Inspection {
            side, given: false, ..
        } if *side == wanted => Some(()),
        _ => None,
    });
    facts.put_known("asked_on", request.map(|(recorded, ())| recorded.on));
}

/// The road that a letter is about: one that was taken, and for which such a letter is meant.
fn road_of<'a>(asked: &Asked<'a>) -> Option<&'a Road> {
    let about = |road: &Road| match asked.kind {
        LetterKind::Forwarding | LetterKind::ForwardingNotice => road.papers_forwarded,
        LetterKind::ReviewDecision => !matches!(road.to, Body::Proposal | Body::Mediation),
        LetterKind::MediationInvitation => road.to == Body::Mediation,
        _ => true,
    };
    let roads = &asked.material.file.regulation.roads;
    let taken = |road: &&Road| {
        let happened = &asked.material.file.dossier.happened;
        happened
            .iter()
            .any(|entry| entry.what == Happening::Road(road.id, RoadStage::Opened))
    };
    let meant = || roads.iter().filter(|road| about(road));
    let chosen = meant().rfind(taken);
    chosen.or_else(|| match asked.kind {
        LetterKind::Forwarding
        | LetterKind::ForwardingNotice
        | LetterKind::ReviewDecision
        | LetterKind::MediationInvitation => meant().next(),
        _ => None,
    })
}

fn put_road(facts: &mut Facts, asked: &Asked<'_>, road: &Road) {
    let material = asked.material;
    let language = asked.work.language;
    facts.put(
        "road",
        Value::Choice(match road.to {
            Body::Proposal => "proposal",
            Body::Review => "review",
            Body::Committee => "committee",
            Body::Mediation => "mediation",
            Body::Outside => "outside",
            Body::Court => "court",
        }),
    );
    facts.put("road_name", road.name.in_language(language));
    facts.put("body", body(road, language));
    facts.put("members", material.holders(Role::CommitteeMember));
    let reviewer = match road.to {
        // A committee judges as one.
        Body::Committee => Some(body(road, language)),
        _ => material.holders(Role::Reviewer).into_iter().next(),
    };
    facts.put_known("reviewer", reviewer);
    if road.challengeable {
        facts.put("challengeable", Value::Yes);
    }
    if !road.binds.is_empty() {
        facts.put("binding", Value::Yes);
    }
    let disagreed = material.latest(|event| match event {
        Event::Disagreed { reason } => Some(reason.as_str()),
        _ => None,
    });
    facts.put_known("contested", disagreed.map(|(_, reason)| reason));
    put_ruling(facts, asked, road);
    put_papers(facts, asked, road);
}

/// Who judges on a road, within a sentence.
fn body(road: &Road, language: procedure::Language) -> String {
    use procedure::Language::{En, Nl};
    let words = match (road.to, language) {
        (Body::Committee, Nl) => "de klachtencommissie",
        (Body::Committee, En) => "the complaints committee",
        (Body::Review, Nl) => "iemand die niet bij de eerste behandeling betrokken was",
        (Body::Review, En) => "somebody who was not involved in the first handling",
        (Body::Mediation, Nl) => "de bemiddelaar",
        (Body::Mediation, En) => "the mediator",
        (Body::Court, Nl) => "de rechter",
        (Body::Court, En) => "the court",
        (Body::Proposal | Body::Outside, _) => return road.name.in_language(language).to_owned(),
    };
    words.to_owned()
}

fn put_ruling(facts: &mut Facts, asked: &Asked<'_>, road: &Road) {
    let ruled = asked.material.latest(|event| match event {
        Event::Road {
            road: id,
            moment: RoadMoment::Ruled { finding, note },
        } if *id == road.id => Some((*finding, note.as_str())),
        _ => None,
    });
    if let Some((recorded, (finding, note))) = ruled {
        facts.put("ruled_on", recorded.on);
        facts.put("ruling", finding_choice(finding));
        facts.put_known("ruling_word", finding_word(facts, finding, asked));
        facts.put("ruling_reasons", TextBlock::typed(note));
    }
}

/// The numbered papers that went to whoever judges (S1.17).
fn put_papers(facts: &mut Facts, asked: &Asked<'_>, road: &Road) {
    let forwarded = asked.material.latest(|event| match event {
        Event::Road {
            road: id,
            moment: RoadMoment::Forwarded { documents, .. },
        } if *id == road.id => Some(documents.clone()),
        _ => None,
    });
    let all = &asked.material.file.dossier.documents;
    let papers = forwarded.map_or_else(|| all.clone(), |(_, documents)| documents);
    let row = |(number, document): (usize, procedure::event::DocumentNo)| {
        let title = asked.material.title(document);
        BTreeMap::from([
            ("number", Value::from((number + 1).to_string())),
            ("title", Value::from(title)),
        ])
    };
    let rows = papers.into_iter().enumerate().map(row);
    facts.put("papers", Value::Records(rows.collect()));
}
