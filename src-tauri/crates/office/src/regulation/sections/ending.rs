//! How a dossier ends, who may see it, and what is learned from all of them.

use procedure::regulation::{Analysis, Bound, Closing, Inspection, ROLES, Retention, Unforeseen};

use crate::forms::option;
use crate::regulation::moments::{Lead, phrase, sides};
use crate::regulation::pen::{Label, Pen, Reader, capital};
use crate::regulation::phrases::{Joint, listed, the_sides};
use crate::words;

pub(super) fn closing(closing: &mut Option<Closing>, pen: &mut Pen<'_>) {
    let add = ("Sluiten toevoegen", "Add closing");
    pen.part(
        "closing",
        ("Sluiten en heropenen", "Closing and reopening"),
        (
            "Wanneer een dossier dicht kan, en wanneer het weer opengaat.",
            "When a dossier can be closed, and when it is opened again.",
        ),
        closing.is_none().then_some(add),
    );
    let Some(closing) = closing else {
        return;
    };
    pen.rule("closing", pen.own(("Sluiten", "Closing")));
    pen.removable();
    let after: Vec<String> = closing
        .after
        .iter()
        .map(|it| phrase(pen, *it, Lead::That))
        .collect();
    let after = match after.as_slice() {
        [] => pen
            .own(("wij daarover beslissen", "we decide so"))
            .to_owned(),
        after => listed(after, Joint::Or, pen.language),
    };
    pen.say(
        format!("Wij kunnen het dossier sluiten als {after}."),
        format!("We can close the dossier when {after}."),
    );
    if closing.reopened_on_news {
        pen.say(
            " Komt er nieuwe informatie, dan kan het dossier weer open.",
            " When there is new information, the dossier can be opened again.",
        );
    }
    let names: Vec<String> = closing
        .restarts
        .iter()
        .map(|key| words::rule_name(pen.regulation, *key))
        .map(|name| name.in_language(pen.language).to_lowercase())
        .collect();
    if !names.is_empty() {
        pen.for_reader(Reader::Practice);
        let names = listed(&names, Joint::And, pen.language);
        pen.say(
            format!(" U kiest dan of dit opnieuw begint: {names}."),
            format!(" You then choose whether this begins anew: {names}."),
        );
    }
    pen.below();
    let label = ("Kan dicht als", "Can be closed when");
    pen.moments("after", label, &mut closing.after, Lead::That, 0);
    let label = (
        "Weer open bij nieuwe informatie",
        "Opened again on new information",
    );
    pen.yes_no("reopened_on_news", label, &mut closing.reopened_on_news);
    let rules: Vec<_> = pen
        .regulation
        .rules()
        .filter(|rule| rule.within.is_some())
        .map(|rule| (rule.id.to_string(), rule.id, rule.name.clone()))
        .collect();
    let label = ("Wat dan opnieuw kan beginnen", "What may then begin anew");
    pen.many("restarts", label, &mut closing.restarts, &rules);
    pen.clause(&mut closing.clause);
    pen.note(&mut closing.note);
}

pub(super) fn analysis(analysis: &mut Option<Analysis>, pen: &mut Pen<'_>) {
    let add = ("Analyse toevoegen", "Add an analysis");
    pen.part(
        "analysis",
        ("Leren van klachten", "Learning from complaints"),
        (
            "Hoe vaak u alle klachten samen bekijkt.",
            "How often you look at all complaints together.",
        ),
        analysis.is_none().then_some(add),
    );
    let Some(analysis) = analysis else {
        return;
    };
    pen.rule(
        "analysis",
        pen.own(("Alle klachten samen bekijken", "Looking at all complaints")),
    );
    pen.removable();
    pen.short(words::length(analysis.every, pen.language));
    if pen.offers() {
        pen.say("Eens per ", "Once every ");
        pen.length("every", ("Hoe vaak", "How often"), &mut analysis.every);
    } else {
        pen.tell(&capital(&words::each(analysis.every, pen.language)));
    }
    pen.say(
        " bekijken wij alle klachten samen.",
        " we look at all complaints together.",
    );
    if analysis.discussed {
        pen.say(
            " De uitkomst bespreken wij in het team.",
            " We discuss the outcome in the team.",
        );
    }
    pen.below();
    let label = (
        "De tekst zegt niet hoe vaak",
        "The text does not say how often",
    );
    pen.yes_no("chosen", label, &mut analysis.chosen);
    let label = ("In het team bespreken", "Discuss it in the team");
    pen.yes_no("discussed", label, &mut analysis.discussed);
    pen.clause(&mut analysis.clause);
    pen.note(&mut analysis.note);
}

pub(super) fn inspection(inspection: &mut Option<Inspection>, pen: &mut Pen<'_>) {
    let add = ("Inzage toevoegen", "Add inspection");
    pen.part(
        "inspection",
        ("Inzage", "Inspection"),
        ("Wie het dossier mogen zien.", "Who may see the dossier."),
        inspection.is_none().then_some(add),
    );
    let Some(inspection) = inspection else {
        return;
    };
    pen.rule(
        "inspection",
        pen.own(("Het dossier inzien", "Seeing the dossier")),
    );
    pen.removable();
    let who = match inspection.open_to.as_slice() {
        [] => pen.own(("niemand", "nobody")).to_owned(),
        sides => the_sides(sides, Joint::And, pen.language),
    };
    pen.say(
        format!("Het dossier is op verzoek in te zien door {who}."),
        format!("On request, the dossier can be seen by {who}."),
    );
    if inspection.from_archive {
        pen.say(
            " Dat kan ook nog als het dossier gesloten is.",
            " That is possible also when the dossier is closed.",
        );
    }
    pen.below();
    let label = ("Wie het mogen zien", "Who may see it");
    pen.many("open_to", label, &mut inspection.open_to, &sides());
    let label = ("Ook na het sluiten", "Also after closing");
    pen.yes_no("from_archive", label, &mut inspection.from_archive);
    pen.clause(&mut inspection.clause);
    pen.note(&mut inspection.note);
}

pub(super) fn unforeseen(unforeseen: &mut Option<Unforeseen>, pen: &mut Pen<'_>) {
    let add = ("Regel voor de rest toevoegen", "Add a rule for the rest");
    pen.part(
        "unforeseen",
        (
            "Wat niet in de regeling staat",
            "What the regulation does not foresee",
        ),
        ("Wie dan beslist.", "Who then decides."),
        unforeseen.is_none().then_some(add),
    );
    let Some(unforeseen) = unforeseen else {
        return;
    };
    pen.rule("unforeseen", pen.own(("Onvoorzien", "Unforeseen")));
    pen.removable();
    pen.say(
        "Staat iets niet in deze regeling, dan beslist: ",
        "If something is not in this regulation, this decides: ",
    );
    let (regulation, language) = (pen.regulation, pen.language);
    let all = ROLES;
    let name = |role| {
        words::role(regulation, role)
            .in_language(language)
            .to_owned()
    };
    let options = all
        .iter()
        .map(|(code, role)| option(code, &name(*role)))
        .collect();
    let code = all.iter().find(|(_, role)| *role == unforeseen.decides);
    let label = ("Wie beslist", "Who decides");
    let shown = name(unforeseen.decides);
    let chosen = pen.choose("decides", label, code.map_or("", |it| it.0), options, shown);
    pen.tell(".");
    if unforeseen.amends {
        pen.say(
            " Die kan de regeling ook veranderen.",
            " They can change the regulation too.",
        );
    }
    pen.below();
    let label = ("Kan de regeling veranderen", "Can change the regulation");
    pen.yes_no("amends", label, &mut unforeseen.amends);
    pen.clause(&mut unforeseen.clause);
    pen.note(&mut unforeseen.note);
    let found = all
        .iter()
        .find(|(code, _)| chosen.as_deref() == Some(*code));
    unforeseen.decides = found.map_or(unforeseen.decides, |(_, role)| *role);
}

pub(super) fn retention(retention: &mut Retention, pen: &mut Pen<'_>) {
    pen.part(
        "retention",
        ("Bewaren en vernietigen", "Keeping and destroying"),
        (
            "Hoe lang u een dossier bewaart. Daarna stelt Wederhoor voor om het te vernietigen.",
            "How long you keep a dossier. Then Wederhoor proposes to destroy it.",
        ),
        None,
    );
    pen.rule(
        "retention",
        pen.own(("Bewaren, daarna vernietigen", "Keep, then destroy")),
    );
    pen.named();
    pen.short(words::length(retention.ends_after(), pen.language));
    pen.say("Wij bewaren het dossier ", "We keep the dossier ");
    bound(&mut retention.bound, pen);
    pen.tell(" ");
    pen.length("keep", ("Hoe lang", "How long"), &mut retention.keep);
    let label: Label = ("Nooit langer dan", "Never longer than");
    if retention.at_most.is_some() {
        pen.say(" en nooit langer dan ", " and never longer than ");
        pen.maybe_length("at_most", label, &mut retention.at_most);
    }
    pen.tell(" ");
    pen.moment(
        "from",
        ("Vanaf wanneer", "From when"),
        &mut retention.from,
        Lead::After,
    );
    pen.say(". Daarna vernietigen wij het.", ". Then we destroy it.");
    pen.below();
    let label_from = ("Vanaf wanneer: hoe ver", "From when: how far");
    pen.moment_details("from", label_from, &mut retention.from);
    let silent = ("De tekst noemt geen begin", "The text names no start");
    pen.yes_no("start_silent", silent, &mut retention.start_silent);
    if pen.regulation.retention.at_most.is_none() {
        pen.maybe_length("at_most", label, &mut retention.at_most);
    }
    pen.clause(&mut retention.clause);
    pen.note(&mut retention.note);
}

fn bound(bound: &mut Bound, pen: &mut Pen<'_>) {
    pen.choice(
        "bound",
        ("Hoe de termijn is bedoeld", "How the length is meant"),
        bound,
        &[
            ("exactly", Bound::Exactly, ("precies", "exactly"), ("", "")),
            (
                "at_least",
                Bound::AtLeast,
                ("minstens", "at least"),
                ("minstens", "at least"),
            ),
            (
                "at_most",
                Bound::AtMost,
                ("hoogstens", "at most"),
                ("hoogstens", "at most"),
            ),
            (
                "chosen",
                Bound::Chosen,
                ("(zelf gekozen)", "(our own choice)"),
                ("", ""),
            ),
        ],
    );
}
