//! Headings, sentences that ask nothing, remarks, and the letters and events of its own.

use procedure::regulation::{Declared, Regulation, Remark, Statement};

use crate::forms::option;
use crate::regulation::pen::{Label, Pen, Size, Want};

/// How many letters of a sentence name it.
const NAME: usize = 48;

pub(super) fn clauses(regulation: &mut Regulation, pen: &mut Pen<'_>) {
    pen.part(
        "clauses",
        ("Kopjes van de tekst", "Headings of the text"),
        (
            "De kopjes in de volgorde van uw tekst. Elke regel staat onder een kopje.",
            "The headings in the order of your text. Every rule stands under a heading.",
        ),
        Some(("Kopje toevoegen", "Add a heading")),
    );
    let keys: Vec<String> = pen
        .regulation
        .clause_keys()
        .into_iter()
        .map(str::to_owned)
        .collect();
    for (at, key) in keys.iter().enumerate() {
        let Some(heading) = regulation.clauses.get_mut(key) else {
            continue;
        };
        let name = pen.regulation.clause(key).to_owned();
        pen.rule(format!("clause.{key}"), name);
        pen.removable();
        pen.unprinted();
        pen.say("Het kopje ", "The heading ");
        pen.line("heading", ("Kopje", "Heading"), heading, Want::Needed);
        if pen.regulation.clauses.get(key) != Some(heading) {
            // The English is that of the heading before.
            regulation.clauses_en.remove(key);
        }
        pen.say(" staat ", " stands ");
        let before = at
            .checked_sub(1)
            .and_then(|at| keys.get(at))
            .map_or("", String::as_str);
        let others = keys.iter().filter(|other| *other != key);
        let after = |key: &str| {
            let heading = pen.regulation.clause(key);
            let word = pen.own(("na", "after"));
            format!("{word} \"{heading}\"")
        };
        let first = pen.own(("vooraan", "first")).to_owned();
        let mut options = vec![option("", &first)];
        options.extend(others.map(|other| option(other, &after(other))));
        let shown = if before.is_empty() {
            first
        } else {
            after(before)
        };
        let label = ("Plaats in de tekst", "Place in the text");
        let place = pen.choose("after", label, before, options, shown);
        if let Some(place) = place.filter(|place| place != before) {
            regulation.order = moved(&keys, key, &place);
        }
        pen.tell(".");
    }
}

/// The keys with one of them moved behind another; to the front when that is empty.
fn moved(keys: &[String], key: &str, behind: &str) -> Vec<String> {
    let mut order: Vec<String> = keys.iter().filter(|it| *it != key).cloned().collect();
    let at = order
        .iter()
        .position(|it| it == behind)
        .map_or(0, |at| at + 1);
    order.insert(at, key.to_owned());
    order
}

pub(super) fn statements(all: &mut [Statement], pen: &mut Pen<'_>) {
    pen.part(
        "statements",
        ("Wat de tekst nog meer zegt", "What else the text says"),
        (
            "Zinnen waar Wederhoor niets voor hoeft te doen: het doel, de uitgangspunten. Een zin met een toelichting komt niet op papier.",
            "Sentences that ask nothing of Wederhoor: the purpose, the principles. A sentence with a note is not put on paper.",
        ),
        Some(("Zin toevoegen", "Add a sentence")),
    );
    for (at, statement) in all.iter_mut().enumerate() {
        let name = beginning(statement.text.in_language(pen.language));
        pen.rule(format!("statement.{at}"), name);
        pen.removable();
        // What the practice had to explain is doubtful, and is never printed by itself (S2.10).
        if statement.note.is_some() {
            pen.unprinted();
        }
        pen.say(&statement.text.nl, &statement.text.en);
        pen.below();
        let label = ("Zin", "Sentence");
        pen.both("text", label, &mut statement.text, Size::Text, Want::Needed);
        pen.clause(&mut statement.clause);
        pen.note(&mut statement.note);
    }
}

pub(super) fn remarks(all: &mut [Remark], pen: &mut Pen<'_>) {
    pen.part(
        "remarks",
        ("Opmerkingen voor uzelf", "Remarks for yourself"),
        (
            "Keuzes die bij geen enkele regel horen. Alleen de praktijk leest ze.",
            "Choices that belong to no single rule. Only the practice reads them.",
        ),
        Some(("Opmerking toevoegen", "Add a remark")),
    );
    for (at, remark) in all.iter_mut().enumerate() {
        let name = beginning(remark.note.in_language(pen.language));
        pen.rule(format!("remark.{at}"), name);
        pen.removable();
        pen.unprinted();
        pen.say(&remark.note.nl, &remark.note.en);
        pen.below();
        let label = ("Opmerking", "Remark");
        pen.both("text", label, &mut remark.note, Size::Text, Want::Needed);
        pen.clause(&mut remark.clause);
    }
}

pub(super) fn letters(all: &mut [Declared], pen: &mut Pen<'_>) {
    pen.part(
        "letters",
        ("Eigen brieven", "Letters of your own"),
        (
            "Brieven die Wederhoor niet kent. Een termijn kan ernaar verwijzen.",
            "Letters that Wederhoor does not know. A term can refer to them.",
        ),
        Some(("Brief toevoegen", "Add a letter")),
    );
    declared("letter", ("Brief: ", "Letter: "), all, pen);
}

pub(super) fn events(all: &mut [Declared], pen: &mut Pen<'_>) {
    pen.part(
        "events",
        ("Eigen gebeurtenissen", "Events of your own"),
        (
            "Wat bij u kan gebeuren en Wederhoor niet kent. Een termijn kan ernaar verwijzen.",
            "What can happen with you and Wederhoor does not know. A term can refer to it.",
        ),
        Some(("Gebeurtenis toevoegen", "Add an event")),
    );
    declared("event", ("Gebeurtenis: ", "Event: "), all, pen);
}

fn declared(kind: &str, lead: Label, all: &mut [Declared], pen: &mut Pen<'_>) {
    for it in all {
        let name = it.name.in_language(pen.language).to_owned();
        pen.rule(format!("{kind}.{}", it.id), name);
        pen.removable();
        pen.unprinted();
        pen.say(
            format!("{}{}.", lead.0, it.name.nl),
            format!("{}{}.", lead.1, it.name.en),
        );
        pen.below();
        let label = ("Naam", "Name");
        pen.both("name", label, &mut it.name, Size::Line, Want::Needed);
    }
}

/// The first words of a text.
fn beginning(text: &str) -> String {
    if text.chars().count() <= NAME {
        return text.to_owned();
    }
    let short: String = text.chars().take(NAME).collect();
    let end = short.rfind(' ').unwrap_or(short.len());
    format!("{}…", short[..end].trim_end_matches([',', '.', ':', ';']))
}
