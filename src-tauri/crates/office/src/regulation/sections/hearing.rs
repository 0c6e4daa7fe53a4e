//! Hearing both sides, keeping the matter confidential, and who may not be who.

use procedure::regulation::{
    Bilingual, Companion, Confidentiality, Firmness, Hearing, HearingForm, INVOLVEMENTS,
    IndependenceRule, ROLES,
};

use crate::forms::option;
use crate::regulation::moments::sides;
use crate::regulation::pen::{Pen, capital};
use crate::regulation::phrases::{Joint, involved, listed, task, the_sides};
use crate::words::{self, both};

pub(super) fn hearing(hearing: &mut Hearing, pen: &mut Pen<'_>) {
    pen.part(
        "hearing",
        ("Hoor en wederhoor", "Hearing both sides"),
        (
            "Wie hun kant mogen vertellen, en hoe.",
            "Who may tell their side, and how.",
        ),
        None,
    );
    pen.rule(
        "hearing",
        pen.own(("Beide kanten horen", "Hearing both sides")),
    );
    let who = match hearing.offered_to.as_slice() {
        [] => pen.own(("niemand", "nobody")).to_owned(),
        sides => the_sides(sides, Joint::And, pen.language),
    };
    let (nl, en) = match hearing.offered_to.len() {
        0 | 1 => ("kan", "can"),
        _ => ("kunnen", "can"),
    };
    pen.say(
        format!("{} {nl} ", capital(&who)),
        format!("{} {en} ", capital(&who)),
    );
    pen.choice(
        "where_needed",
        ("Altijd of waar nodig", "Always or where needed"),
        &mut hearing.where_needed,
        &[
            ("no", false, ("altijd", "always"), ("altijd", "always")),
            (
                "yes",
                true,
                ("waar dat nodig is", "where needed"),
                ("waar dat nodig is", "where needed"),
            ),
        ],
    );
    pen.say(" het eigen verhaal vertellen", " tell their side");
    if let [form] = hearing.forms.as_slice() {
        let form = form_words(*form);
        pen.tell(&format!(", {}", form.in_language(pen.language)));
    } else if !hearing.forms.is_empty() {
        pen.say(", apart of samen", ", apart or together");
    }
    pen.say(". Iemand meenemen ", ". Bringing somebody along ");
    pen.choice(
        "companion",
        ("Iemand meenemen", "Bringing somebody"),
        &mut hearing.companion,
        &[
            (
                "allowed",
                Companion::Allowed,
                ("mag", "is allowed"),
                ("mag", "is allowed"),
            ),
            (
                "silent",
                Companion::Silent,
                (
                    "mag, al zegt de tekst er niets over",
                    "is allowed, though the text does not say so",
                ),
                ("mag", "is allowed"),
            ),
        ],
    );
    pen.tell(".");
    if hearing.notes_kept {
        pen.say(
            " Van elk gesprek bewaren wij een verslag.",
            " We keep notes of every talk.",
        );
    }
    pen.below();
    let label = ("Wie hun kant mogen vertellen", "Who may tell their side");
    pen.many("offered_to", label, &mut hearing.offered_to, &sides());
    let forms = [HearingForm::Apart, HearingForm::Together].map(|form| {
        let code = match form {
            HearingForm::Apart => "apart",
            HearingForm::Together => "together",
        };
        (code.to_owned(), form, form_words(form))
    });
    pen.many(
        "forms",
        ("In welke vorm", "In which form"),
        &mut hearing.forms,
        &forms,
    );
    let label = ("Verslagen bewaren", "Keep notes");
    pen.yes_no("notes_kept", label, &mut hearing.notes_kept);
    pen.clause(&mut hearing.clause);
    pen.note(&mut hearing.note);
}

fn form_words(form: HearingForm) -> Bilingual {
    match form {
        HearingForm::Apart => both("ieder apart", "each apart"),
        HearingForm::Together => both("samen", "together"),
    }
}

pub(super) fn confidentiality(held: &mut Option<Confidentiality>, pen: &mut Pen<'_>) {
    let add = ("Vertrouwelijkheid toevoegen", "Add confidentiality");
    pen.part(
        "confidentiality",
        ("Vertrouwelijkheid", "Confidentiality"),
        (
            "Wie de zaak voor zich houden. De praktijk is altijd gebonden.",
            "Who keep the matter to themselves. The practice is always bound.",
        ),
        held.is_none().then_some(add),
    );
    let Some(held) = held else {
        return;
    };
    pen.rule(
        "confidentiality",
        pen.own(("Vertrouwelijk", "Confidential")),
    );
    pen.removable();
    pen.say(
        "Wij houden de klacht vertrouwelijk.",
        "We keep the complaint confidential.",
    );
    if !held.asked_of.is_empty() {
        let who = the_sides(&held.asked_of, Joint::And, pen.language);
        pen.say(
            format!(" Wij vragen dat ook aan {who}."),
            format!(" We ask the same of {who}."),
        );
    }
    if held.sharing_noted {
        pen.say(
            " Delen wij stukken met iemand, dan leggen wij vast met wie en waarom.",
            " When we share papers with somebody, we note with whom and why.",
        );
    }
    pen.below();
    let label = ("Van wie wij het ook vragen", "Of whom we ask it too");
    pen.many("asked_of", label, &mut held.asked_of, &sides());
    let label = ("Vastleggen met wie wij delen", "Note with whom we share");
    pen.yes_no("sharing_noted", label, &mut held.sharing_noted);
    pen.clause(&mut held.clause);
    pen.note(&mut held.note);
}

pub(super) fn independence(all: &mut [IndependenceRule], pen: &mut Pen<'_>) {
    pen.part(
        "independence",
        ("Onafhankelijkheid", "Independence"),
        (
            "Wie een taak niet mag doen. Bij 'nooit' laat Wederhoor het niet toe; bij 'liever niet' waarschuwt het.",
            "Who may not do a task. At 'never' Wederhoor does not let it happen; at 'rather not' it warns.",
        ),
        Some(("Regel toevoegen", "Add a rule")),
    );
    for (at, rule) in all.iter_mut().enumerate() {
        independence_row(at, rule, pen);
    }
}

fn independence_row(at: usize, rule: &mut IndependenceRule, pen: &mut Pen<'_>) {
    let (language, regulation) = (pen.language, pen.regulation);
    let role = words::role(regulation, rule.role);
    pen.rule(
        format!("independence.{at}"),
        capital(role.in_language(language)),
    );
    pen.removable();
    if rule.firmness == Firmness::Warn {
        pen.unprinted();
    }
    let all = ROLES;
    let options = all
        .iter()
        .map(|(code, role)| option(code, task(*role).in_language(language)))
        .collect();
    let code = all.iter().find(|(_, role)| *role == rule.role);
    let label = ("Welke taak", "Which task");
    let shown = task(rule.role).in_language(language).to_owned();
    let chosen = pen.choose("role", label, code.map_or("", |it| it.0), options, shown);
    pen.say(", is ", " is ");
    pen.choice(
        "firmness",
        ("Hoe streng", "How firm"),
        &mut rule.firmness,
        &[
            (
                "block",
                Firmness::Block,
                ("nooit", "never"),
                ("nooit", "never"),
            ),
            (
                "warn",
                Firmness::Warn,
                ("liever niet", "rather not"),
                ("liever niet", "rather not"),
            ),
        ],
    );
    let not: Vec<String> = rule
        .not
        .iter()
        .map(|it| involved(*it).in_language(language).to_owned())
        .collect();
    let not = listed(&not, Joint::Or, language);
    pen.say(format!(" {not}."), format!(" {not}."));
    pen.below();
    let choices = INVOLVEMENTS.map(|(code, it)| (code.to_owned(), it, involved(it)));
    let label = ("Wie die taak niet mag doen", "Who may not do that task");
    pen.many("not", label, &mut rule.not, &choices);
    pen.clause(&mut rule.clause);
    pen.note(&mut rule.note);
    let chosen = all
        .iter()
        .find(|(code, _)| chosen.as_deref() == Some(*code));
    rule.role = chosen.map_or(rule.role, |(_, role)| *role);
}
