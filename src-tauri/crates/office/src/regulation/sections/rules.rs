//! Terms and duties: what is owed, to whom, until when, and by what it is met.

mod ending;
mod sentence;

use procedure::regulation::{AtLatest, ROLES, Role, Rule, Whose};
use procedure::term::{Length, Unit};

use crate::forms::option;
use crate::regulation::moments::Lead;
use crate::regulation::pen::{Label, Pen, Size, Want};
use crate::words;

pub(super) use ending::roll_sentence;
use ending::{lapses, tail};
use sentence::{is_sent, length, sentence};

const FROM: Label = ("Vanaf wanneer", "From when");

pub(super) fn terms(all: &mut [Rule], pen: &mut Pen<'_>) {
    pen.part(
        "terms",
        ("Wat moet wanneer", "What must be done when"),
        (
            "De termijnen: wat er moet gebeuren, en uiterlijk wanneer.",
            "The terms: what must happen, and until when.",
        ),
        Some(("Termijn toevoegen", "Add a term")),
    );
    for rule in all {
        row("term", rule, pen);
    }
}

pub(super) fn duties(all: &mut [Rule], pen: &mut Pen<'_>) {
    pen.part(
        "duties",
        ("Wat ook moet", "What must be done besides"),
        (
            "Plichten zonder vaste termijn, of met een termijn die u zelf koos.",
            "Duties without a fixed term, or with one that you chose yourself.",
        ),
        Some(("Plicht toevoegen", "Add a duty")),
    );
    for rule in all {
        row("duty", rule, pen);
    }
}

fn row(kind: &str, rule: &mut Rule, pen: &mut Pen<'_>) {
    let language = pen.language;
    let needed = kind == "term";
    pen.rule(
        format!("{kind}.{}", rule.id),
        rule.name.in_language(language),
    );
    pen.removable();
    pen.named();
    match rule.within {
        Some(within) => pen.short(words::length(within, language)),
        None => pen.short(pen.own(("meteen", "at once"))),
    }
    sentence(rule, pen, needed);
    tail(rule, pen);
    lapses(rule, pen, needed);
    pen.below();
    details(rule, pen, needed);
}

fn details(rule: &mut Rule, pen: &mut Pen<'_>, needed: bool) {
    let label = ("Naam", "Name");
    pen.both("name", label, &mut rule.name, Size::Line, Want::Needed);
    if rule.within.is_none() {
        length(rule, pen, needed);
    }
    let label = ("Vanaf wanneer: hoe ver", "From when: how far");
    pen.moment_details("from", label, &mut rule.from);
    let label = ("De tekst noemt geen begin", "The text names no start");
    pen.yes_no("start_silent", label, &mut rule.start_silent);
    met_by(rule, pen);
    other_ends(&mut rule.at_latest, pen);
    let label = ("Hoeft niet meer als", "No longer needed when");
    pen.moments("unless", label, &mut rule.unless, Lead::That, 0);
    whose(&mut rule.whose, pen);
    let label = ("Geldt elke keer", "Holds every time");
    pen.yes_no("each_time", label, &mut rule.each_time);
    by("by", ("Wie", "Who"), &mut rule.by, pen);
    pen.clause(&mut rule.clause);
    pen.note(&mut rule.note);
}

/// What meets it. A single letter has its details in the sentence already.
fn met_by(rule: &mut Rule, pen: &mut Pen<'_>) {
    let label = ("Klaar als", "Done when");
    let single = matches!(rule.met_by.as_slice(), [one] if is_sent(one));
    let told = usize::from(single && rule.whose == Whose::Practice);
    pen.moments("met_by", label, &mut rule.met_by, Lead::That, told);
}

fn other_ends(all: &mut Vec<AtLatest>, pen: &mut Pen<'_>) {
    let label = ("En ook uiterlijk", "And also at the latest");
    let mut gone = None;
    for (at, other) in all.iter_mut().enumerate() {
        let name = format!("at_latest.{at}");
        pen.length(&name, label, &mut other.within);
        let from = format!("{name}.from");
        if !pen.slot(&from, FROM, &mut other.from, Lead::After) {
            gone = Some(at);
        }
        pen.moment_details(&from, ("Hoe ver", "How far"), &mut other.from);
    }
    let name = format!("at_latest.{}.from", all.len());
    let added = pen.another(&name, label, Lead::After);
    let length = Length::new(2, Unit::Weeks);
    all.extend(
        added
            .zip(length.ok())
            .map(|(from, within)| AtLatest { from, within }),
    );
    if let Some(at) = gone {
        all.remove(at);
    }
}

fn whose(whose: &mut Whose, pen: &mut Pen<'_>) {
    pen.choice(
        "whose",
        ("Voor wie de termijn is", "Whose term it is"),
        whose,
        &[
            (
                "practice",
                Whose::Practice,
                (
                    "de praktijk: die moet dit doen",
                    "the practice: it must do this",
                ),
                ("", ""),
            ),
            (
                "complainant",
                Whose::Complainant,
                (
                    "de klager: die mag dit doen",
                    "the complainant: they may do this",
                ),
                ("", ""),
            ),
        ],
    );
}

/// A role, or nobody.
pub(super) fn by(name: &str, label: Label, value: &mut Option<Role>, pen: &mut Pen<'_>) {
    let regulation = pen.regulation;
    let mut options = vec![option("", "–")];
    for (code, role) in ROLES {
        let text = words::role(regulation, role);
        options.push(option(code, text.in_language(pen.language)));
    }
    let all = ROLES;
    let held = all.iter().find(|(_, role)| Some(*role) == *value);
    let code = held.map_or("", |(code, _)| code);
    if let Some(chosen) = pen.choose(name, label, code, options, String::new()) {
        let found = all.iter().find(|(code, _)| *code == chosen);
        *value = found.map(|(_, role)| *role);
    }
}
