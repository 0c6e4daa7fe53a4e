//! What a complaint is asked to tell.

use procedure::intake::KNOWN;
use procedure::regulation::{Asked, AskedKind, Bilingual, Choice};

use crate::forms::option;
use crate::regulation::keys;
use crate::regulation::pen::{Label, Pen, Reader, Size, Want};
use crate::wire::FieldOption;
use crate::words::both;

const KINDS: [(&str, AskedKind, Label); 6] = [
    ("line", AskedKind::Line, ("een korte tekst", "a short text")),
    ("text", AskedKind::Text, ("een lange tekst", "a long text")),
    ("day", AskedKind::Day, ("een dag", "a day")),
    (
        "moment",
        AskedKind::Moment,
        ("een dag en een tijd", "a day and a time"),
    ),
    ("choice", AskedKind::Choice, ("een keuze", "a choice")),
    ("yes_no", AskedKind::YesNo, ("ja of nee", "yes or no")),
];

pub(super) fn walk(all: &mut [Asked], pen: &mut Pen<'_>) {
    pen.part(
        "asked",
        ("Wat wij vragen", "What we ask"),
        (
            "Wat in een klacht hoort te staan, en wat u zelf over een klacht wilt weten.",
            "What a complaint should tell, and what you want to know about a complaint.",
        ),
        Some(("Vraag toevoegen", "Add a question")),
    );
    for asked in all {
        row(asked, pen);
    }
}

fn row(asked: &mut Asked, pen: &mut Pen<'_>) {
    let language = pen.language;
    pen.rule(
        format!("asked.{}", asked.id),
        asked.ask.in_language(language),
    );
    pen.removable();
    pen.unprinted();
    if asked.required {
        pen.short(pen.own(("verplicht", "required")));
    }
    pen.say(
        format!("Wij vragen \"{}\": ", asked.ask.nl),
        format!("We ask \"{}\": ", asked.ask.en),
    );
    kind(asked, pen);
    pen.say(". Het antwoord ", ". The answer ");
    pen.choice(
        "required",
        ("Verplicht", "Required"),
        &mut asked.required,
        &[
            (
                "yes",
                true,
                ("hoort er te zijn", "must be there"),
                ("hoort er te zijn", "must be there"),
            ),
            (
                "no",
                false,
                ("mag ontbreken", "may be missing"),
                ("mag ontbreken", "may be missing"),
            ),
        ],
    );
    pen.tell(".");
    pen.for_reader(Reader::Practice);
    if asked.may_not_apply {
        pen.say(
            " 'Niet van toepassing' mag ook.",
            " 'Not applicable' will do too.",
        );
    }
    pen.below();
    let label = ("Vraag", "Question");
    pen.both("ask", label, &mut asked.ask, Size::Line, Want::Needed);
    if asked.kind == AskedKind::Choice {
        pen.list("choices", ("Antwoorden", "Answers"), &mut asked.choices);
    }
    let label = (
        "'Niet van toepassing' mag ook",
        "'Not applicable' will do too",
    );
    pen.yes_no("may_not_apply", label, &mut asked.may_not_apply);
    pen.clause(&mut asked.clause);
    pen.note(&mut asked.note);
}

/// A question of its own has a kind; one that every intake asks is chosen by what it is.
fn kind(asked: &mut Asked, pen: &mut Pen<'_>) {
    let language = pen.language;
    let regulation = pen.regulation;
    let mut options: Vec<FieldOption> = KINDS
        .iter()
        .map(|(code, _, label)| option(code, pen.own(*label)))
        .collect();
    let id = asked.id;
    let free = |name: &str| {
        let has = |it: &Asked| it.id.as_str() == name && it.id != id;
        !regulation.asked.iter().any(has)
    };
    for (name, _) in KNOWN.iter().filter(|(name, _)| free(name)) {
        let label = known(name);
        options.push(option(
            &format!("known.{name}"),
            label.in_language(language),
        ));
    }
    let (current, shown) = match KINDS.iter().find(|it| it.1 == asked.kind) {
        Some((code, _, label)) => ((*code).to_owned(), pen.own(*label).to_owned()),
        None => {
            let label = known(id.as_str());
            (
                format!("known.{id}"),
                label.in_language(language).to_owned(),
            )
        }
    };
    let label = ("Soort antwoord", "Kind of answer");
    let Some(chosen) = pen.choose("kind", label, &current, options, shown) else {
        return;
    };
    if chosen != current {
        become_kind(asked, &chosen, |key| free(key));
    }
}

fn become_kind(asked: &mut Asked, chosen: &str, free: impl Fn(&str) -> bool) {
    if let Some(known) = chosen.strip_prefix("known.") {
        if let Ok(id) = known.parse() {
            asked.id = id;
            asked.kind = AskedKind::Known;
            asked.choices.clear();
        }
        return;
    }
    if asked.kind == AskedKind::Known {
        let is_known = |key: &str| KNOWN.iter().any(|(name, _)| *name == key);
        asked.id = keys::fresh(&asked.ask.nl, |key| is_known(key) || !free(key));
    }
    let found = KINDS.iter().find(|it| it.0 == chosen);
    asked.kind = found.map_or(asked.kind, |it| it.1);
    match asked.kind {
        AskedKind::Choice if asked.choices.is_empty() => asked.choices = first_choices(),
        AskedKind::Choice => {}
        _ => asked.choices.clear(),
    }
}

fn first_choices() -> Vec<Choice> {
    [
        ("Eerste keuze", "First choice"),
        ("Tweede keuze", "Second choice"),
    ]
    .map(|(nl, en)| Choice {
        id: keys::fresh(nl, |_| false),
        name: both(nl, en),
    })
    .to_vec()
}

/// What every intake asks anyway.
fn known(name: &str) -> Bilingual {
    let (nl, en) = match name {
        "name" => ("de naam van de klager", "the complainant’s name"),
        "organisation" => ("de organisatie", "the organisation"),
        "address" => ("het postadres", "the postal address"),
        "contact" => (
            "een telefoonnummer of e-mailadres",
            "a telephone number or e-mail address",
        ),
        "dated" => ("de datum van de klacht", "the date of the complaint"),
        "description" => ("de beschrijving", "the description"),
        "about" => ("over wie of wat het gaat", "about whom or what it is"),
        "incident" => ("wanneer het gebeurde", "when it happened"),
        "wish" => ("wat de klager wil", "what the complainant wants"),
        "service" => ("om welke dienst het gaat", "which service it is about"),
        _ => ("iets dat wij altijd vragen", "something that we always ask"),
    };
    both(nl, en)
}
