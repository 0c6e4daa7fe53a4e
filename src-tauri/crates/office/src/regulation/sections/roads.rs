//! What is open after a no: a new proposal, a review, a committee, mediation, the court.

use procedure::regulation::{Body, Road};

use super::rules::{by, roll_sentence};
use crate::regulation::moments::{Lead, phrase, sides};
use crate::regulation::pen::{Pen, Reader, Size, Want};
use crate::regulation::phrases::{Joint, can, listed, the_sides};
use crate::words;

const BODIES: [(&str, Body); 6] = [
    ("proposal", Body::Proposal),
    ("review", Body::Review),
    ("committee", Body::Committee),
    ("mediation", Body::Mediation),
    ("outside", Body::Outside),
    ("court", Body::Court),
];

pub(super) fn walk(all: &mut [Road], pen: &mut Pen<'_>) {
    pen.part(
        "roads",
        (
            "Als de klager het er niet mee eens is",
            "When the complainant does not agree",
        ),
        (
            "Waar de klager naartoe kan na een nee, en tot wanneer.",
            "Where the complainant can go after a no, and until when.",
        ),
        Some(("Weg toevoegen", "Add a road")),
    );
    for road in all {
        row(road, pen);
    }
}

fn row(road: &mut Road, pen: &mut Pen<'_>) {
    let language = pen.language;
    pen.rule(format!("road.{}", road.id), road.name.in_language(language));
    pen.removable();
    pen.named();
    if !road.printed {
        pen.unprinted();
    }
    match road.within {
        Some(within) => pen.short(words::length(within, language)),
        None => pen.short(pen.own(("geen uiterste dag", "no last day"))),
    }
    let label = (
        "Hoe lang de klager de tijd heeft",
        "How long the complainant has",
    );
    let after: Vec<String> = road
        .after
        .iter()
        .map(|it| phrase(pen, *it, Lead::That))
        .collect();
    let after = listed(&after, Joint::Or, language);
    if road.within.is_some() {
        pen.say("Binnen ", "Within ");
        pen.maybe_length("within", label, &mut road.within);
        pen.say(
            format!(" nadat {after}, kan de klager "),
            format!(" after {after}, the complainant can "),
        );
    } else {
        pen.say(
            format!("Nadat {after}, kan de klager "),
            format!("After {after}, the complainant can "),
        );
    }
    to(road, pen);
    pen.tell(".");
    tail(road, pen);
    pen.below();
    details(road, pen);
}

fn to(road: &mut Road, pen: &mut Pen<'_>) {
    let options = BODIES
        .iter()
        .map(|(code, body)| {
            let phrase = can(*body);
            crate::forms::option(code, phrase.in_language(pen.language))
        })
        .collect();
    let code = BODIES.iter().find(|(_, body)| *body == road.to);
    let shown = can(road.to).in_language(pen.language).to_owned();
    let label = ("Waarheen", "Where to");
    let chosen = pen.choose("to", label, code.map_or("", |it| it.0), options, shown);
    let found = BODIES
        .iter()
        .find(|(code, _)| chosen.as_deref() == Some(*code));
    road.to = found.map_or(road.to, |(_, body)| *body);
}

fn tail(road: &mut Road, pen: &mut Pen<'_>) {
    if let Some(within) = road.within {
        roll_sentence(&mut road.roll, within.unit(), pen);
        pen.for_reader(Reader::Everyone);
    }
    if let Some(who) = &road.who {
        pen.say(format!(" {}", who.nl), format!(" {}", who.en));
    }
    if let Some(role) = road.appointed_by {
        // Who it is tells this already, in the text's own words.
        if road.who.is_some() {
            pen.for_reader(Reader::Practice);
        }
        let role = words::role(pen.regulation, role);
        pen.say(
            format!(" Wie dat doet, wordt gekozen door: {}.", role.nl),
            format!(" Who does it is chosen by: {}.", role.en),
        );
        pen.for_reader(Reader::Everyone);
    }
    if road.both_accept {
        pen.say(
            " Beide partijen moeten het met die keuze eens zijn.",
            " Both parties must agree to that choice.",
        );
    }
    if road.challengeable {
        pen.say(
            " Wie twijfelt of die onafhankelijk is, kan om iemand anders vragen.",
            " Who doubts their independence can ask for somebody else.",
        );
    }
    if road.papers_forwarded {
        pen.say(
            " Wij sturen de stukken door en laten de klager weten welke dat zijn.",
            " We forward the papers and tell the complainant which ones.",
        );
    }
    if !road.binds.is_empty() {
        let who = the_sides(&road.binds, Joint::And, pen.language);
        pen.say(
            format!(" De uitkomst is bindend voor {who}."),
            format!(" The outcome binds {who}."),
        );
    }
    if let Some(costs) = &road.costs {
        pen.say(format!(" {}", costs.nl), format!(" {}", costs.en));
    }
}

fn details(road: &mut Road, pen: &mut Pen<'_>) {
    let label = ("Naam", "Name");
    pen.both("name", label, &mut road.name, Size::Line, Want::Needed);
    if road.within.is_none() {
        let label = (
            "Hoe lang de klager de tijd heeft",
            "How long the complainant has",
        );
        pen.maybe_length("within", label, &mut road.within);
    }
    let label = ("Open als", "Open when");
    pen.moments("after", label, &mut road.after, Lead::That, 0);
    let label = ("Wie dat is", "Who that is");
    pen.maybe_both("who", label, &mut road.who, Size::Text);
    let label = ("Wie dat kiest", "Who chooses them");
    by("appointed_by", label, &mut road.appointed_by, pen);
    let label = (
        "Beide partijen moeten het eens zijn",
        "Both parties must agree",
    );
    pen.yes_no("both_accept", label, &mut road.both_accept);
    let label = (
        "Men kan om iemand anders vragen",
        "One may ask for somebody else",
    );
    pen.yes_no("challengeable", label, &mut road.challengeable);
    let label = ("Wij sturen de stukken door", "We forward the papers");
    pen.yes_no("papers_forwarded", label, &mut road.papers_forwarded);
    let label = ("Voor wie de uitkomst bindend is", "Whom the outcome binds");
    pen.many("binds", label, &mut road.binds, &sides());
    let label = ("Wat het kost en wie betaalt", "What it costs and who pays");
    pen.maybe_both("costs", label, &mut road.costs, Size::Text);
    let label = (
        "Noemen in brieven en op papier",
        "Name it in letters and on paper",
    );
    pen.yes_no("printed", label, &mut road.printed);
    pen.clause(&mut road.clause);
    pen.note(&mut road.note);
}
