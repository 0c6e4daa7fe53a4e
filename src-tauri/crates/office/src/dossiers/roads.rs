//! The roads after a no, as the window shows them.

use procedure::Language;
use procedure::regulation::{Road, Side};
use procedure::situation::{RoadStanding as Standing, RoadState, Situation};

use crate::file::File;
use crate::wire::{RoadCard, RoadStanding};
use crate::{moment, words};

/// Every road of the regulation, in its order.
pub(super) fn cards(file: &File, situation: &Situation<'_>, language: Language) -> Vec<RoadCard> {
    situation
        .roads
        .iter()
        .map(|state| card(file, state, language))
        .collect()
}

fn card(file: &File, state: &RoadState<'_>, language: Language) -> RoadCard {
    let road = state.road;
    let (standing, on) = match state.standing {
        Standing::NotYet => (RoadStanding::NotYet, None),
        Standing::Open => (RoadStanding::Open, None),
        Standing::Passed => (RoadStanding::Passed, None),
        Standing::Taken(day) => (RoadStanding::Taken, Some(day)),
        Standing::Done(day) => (RoadStanding::Done, Some(day)),
    };
    RoadCard {
        road: road.id.to_string(),
        name: road.name.in_language(language).to_owned(),
        clause: file.regulation.clause(&road.clause).to_owned(),
        standing,
        until: state.until().map(crate::terms::due_text),
        on: on.map(moment::day),
        facts: facts(file, road, language),
        note: road
            .note
            .as_ref()
            .map(|note| note.in_language(language).to_owned()),
    }
}

fn facts(file: &File, road: &Road, language: Language) -> Vec<String> {
    let own = |nl: &str, en: &str| match language {
        Language::Nl => nl.to_owned(),
        Language::En => en.to_owned(),
    };
    let mut facts = Vec::new();
    facts.extend(
        road.who
            .as_ref()
            .map(|who| who.in_language(language).to_owned()),
    );
    if let Some(role) = road.appointed_by {
        let role = words::role(&file.regulation, role);
        facts.push(own(
            &format!("Aangewezen door: {}.", role.nl),
            &format!("Appointed by: {}.", role.en),
        ));
    }
    if road.both_accept {
        facts.push(own(
            "Beide partijen moeten ermee instemmen.",
            "Both sides must agree to it.",
        ));
    }
    if road.challengeable {
        facts.push(own(
            "De klager kan om andere leden vragen.",
            "The complainant may ask for other members.",
        ));
    }
    if !road.binds.is_empty() {
        facts.push(binds(&road.binds, language));
    }
    facts.extend(
        road.costs
            .as_ref()
            .map(|costs| costs.in_language(language).to_owned()),
    );
    facts
}

fn binds(sides: &[Side], language: Language) -> String {
    let names: Vec<String> = sides
        .iter()
        .map(|side| match side {
            // Whom it binds beside the complainant is the practice, of which the respondent is part.
            Side::Respondent => words::both("de praktijk", "the practice"),
            Side::Complainant => words::both("de klager", "the complainant"),
            Side::Third => words::both("anderen", "others"),
        })
        .map(|name| name.in_language(language).to_owned())
        .collect();
    match language {
        Language::Nl => format!("De uitkomst bindt {}.", names.join(" en ")),
        Language::En => format!("The outcome binds {}.", names.join(" and ")),
    }
}
