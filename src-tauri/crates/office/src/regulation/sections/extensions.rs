//! How a term may be extended: a row for each term or duty that allows it.

use procedure::event::LetterKind;
use procedure::regulation::{Extension, Need, Notice, Regulation, Rule};

use crate::forms::option;
use crate::regulation::moments::sides;
use crate::regulation::pen::{Pen, Reader};
use crate::regulation::phrases::{Joint, lower, the_sides};
use crate::words::{self, both};

pub(super) fn walk(regulation: &mut Regulation, pen: &mut Pen<'_>) {
    let unextended = regulation
        .rules()
        .any(|rule| rule.extension.is_none() && rule.within.is_some());
    pen.part(
        "extensions",
        ("Uitstel", "Extension"),
        (
            "Welke termijnen langer mogen duren, wie dat hoort en wat er in de brief staat.",
            "Which terms may take longer, who hears of it and what the letter tells.",
        ),
        unextended.then_some(("Uitstel toevoegen", "Add an extension")),
    );
    let mut moved = None;
    let rules = regulation.terms.iter_mut().chain(&mut regulation.duties);
    for rule in rules {
        if let Some(to) = row(rule, pen) {
            moved = Some((rule.id, to));
        }
    }
    if let Some((from, to)) = moved {
        let taken = rule_of(regulation, from.as_str()).and_then(|rule| rule.extension.take());
        if let Some(rule) = rule_of(regulation, &to) {
            rule.extension = taken;
        }
    }
}

fn rule_of<'a>(regulation: &'a mut Regulation, id: &str) -> Option<&'a mut Rule> {
    let mut rules = regulation.terms.iter_mut().chain(&mut regulation.duties);
    rules.find(|rule| rule.id.as_str() == id)
}

/// The row of a rule's extension; the id of another rule when it was moved there.
fn row(rule: &mut Rule, pen: &mut Pen<'_>) -> Option<String> {
    let language = pen.language;
    let term = rule.name.in_language(language).to_owned();
    let how = rule.extension.as_mut()?;
    let name = format!("{}: {}", pen.own(("Uitstel", "Extension")), lower(&term));
    pen.rule(format!("extension.{}", rule.id), name);
    pen.removable();
    pen.named();
    pen.under(&rule.clause);
    if how.notice == Notice::InsideTheTerm {
        pen.short(pen.own(("vóór het einde", "before the end")));
    }
    let moved = sentence(rule.id.as_str(), &term, how, pen);
    pen.below();
    details(how, pen);
    moved
}

fn sentence(id: &str, term: &str, how: &mut Extension, pen: &mut Pen<'_>) -> Option<String> {
    pen.say("Lukt dit niet op tijd", "If this cannot be done in time");
    pen.for_reader(Reader::Practice);
    pen.tell(": ");
    let regulation = pen.regulation;
    let free = regulation.rules().filter(|rule| {
        rule.id.as_str() == id || (rule.extension.is_none() && rule.within.is_some())
    });
    let options = free
        .map(|rule| option(rule.id.as_str(), rule.name.in_language(pen.language)))
        .collect();
    let label = ("Welke termijn", "Which term");
    let chosen = pen.choose("term", label, id, options, lower(term));
    pen.for_reader(Reader::Everyone);
    let to = match how.to.as_slice() {
        [] => pen.own(("niemand", "nobody")).to_owned(),
        sides => the_sides(sides, Joint::And, pen.language),
    };
    let needs = told(how, pen);
    let letter = words::letter(regulation, how.letter);
    pen.say(
        format!(", dan sturen wij {to} {}{needs} ", letter.nl),
        format!(", we send {to} {}{needs} ", letter.en),
    );
    notice(how, pen);
    pen.tell(".");
    if let Some(most) = how.at_most {
        let most = words::length(most, pen.language);
        pen.say(
            format!(" Samen duurt het nooit langer dan {most}."),
            format!(" In all it never takes longer than {most}."),
        );
    }
    if let Some(times) = how.times {
        pen.say(
            format!(" Uitstel kan hoogstens {times} keer."),
            format!(" It may be extended at most {times} times."),
        );
    }
    chosen.filter(|chosen| chosen != id)
}

/// What the letter tells.
fn told(how: &Extension, pen: &Pen<'_>) -> &'static str {
    let has = |need| how.needs.contains(&need);
    match (has(Need::Reason), has(Need::NewDate)) {
        (true, true) => pen.own((
            " met de reden en de nieuwe datum",
            " with the reason and the new date",
        )),
        (true, false) => pen.own((" met de reden", " with the reason")),
        (false, true) => pen.own((" met de nieuwe datum", " with the new date")),
        (false, false) => "",
    }
}

fn notice(how: &mut Extension, pen: &mut Pen<'_>) {
    pen.for_reader(match how.notice {
        Notice::InsideTheTerm => Reader::Everyone,
        Notice::Silent => Reader::Practice,
    });
    pen.choice(
        "notice",
        ("Wanneer verteld", "When it is told"),
        &mut how.notice,
        &[
            (
                "inside_the_term",
                Notice::InsideTheTerm,
                ("voordat de termijn voorbij is", "before the term is over"),
                ("voordat de termijn voorbij is", "before the term is over"),
            ),
            (
                "silent",
                Notice::Silent,
                (
                    "(de tekst zegt niet wanneer)",
                    "(the text does not say when)",
                ),
                (
                    "(de tekst zegt niet wanneer)",
                    "(the text does not say when)",
                ),
            ),
        ],
    );
    pen.for_reader(Reader::Everyone);
}

fn details(how: &mut Extension, pen: &mut Pen<'_>) {
    pen.many(
        "to",
        ("Wie het hoort", "Who is told"),
        &mut how.to,
        &sides(),
    );
    let needs = [
        (
            "reason".to_owned(),
            Need::Reason,
            both("de reden", "the reason"),
        ),
        (
            "new_date".to_owned(),
            Need::NewDate,
            both("de nieuwe datum", "the new date"),
        ),
    ];
    let label = ("Wat er in de brief staat", "What the letter tells");
    pen.many("needs", label, &mut how.needs, &needs);
    let regulation = pen.regulation;
    let own = regulation.letters.iter().map(|it| LetterKind::Own(it.id));
    let kinds = procedure::letter_kind::KINDS
        .iter()
        .map(|(_, kind)| *kind)
        .chain(own);
    let options = kinds
        .map(|kind| {
            let name = words::letter_name(regulation, kind);
            option(kind.code(), name.in_language(pen.language))
        })
        .collect();
    let code = how.letter.code().to_owned();
    let chosen = pen.choose(
        "letter",
        ("Welke brief", "Which letter"),
        &code,
        options,
        String::new(),
    );
    if let Some(kind) = chosen.and_then(|code| code.parse().ok()) {
        how.letter = kind;
    }
    let label = ("Samen hoogstens", "In all at most");
    pen.maybe_length("at_most", label, &mut how.at_most);
    let label = ("Hoogstens zo vaak", "At most so often");
    pen.number("times", label, &mut how.times);
    pen.note(&mut how.note);
}
