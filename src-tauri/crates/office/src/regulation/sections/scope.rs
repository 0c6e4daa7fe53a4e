//! Who may complain, how, about what, until when, and what comes before it is a complaint.

use procedure::intake::Channel;
use procedure::regulation::{Admission, Choice, FilingLimit, Informal, Regulation, Spoken};

use super::rules::roll_sentence;
use crate::regulation::moments::Lead;
use crate::regulation::pen::{Label, Pen, Reader, Size};
use crate::regulation::phrases::{Joint, by_channel, listed};
use crate::words;

const CHANNELS: [(&str, Channel); 5] = [
    ("post", Channel::Post),
    ("email", Channel::Email),
    ("handed", Channel::Handed),
    ("phone", Channel::Phone),
    ("in_person", Channel::InPerson),
];

pub(super) fn walk(regulation: &mut Regulation, pen: &mut Pen<'_>) {
    pen.part(
        "scope",
        ("Wie kan klagen en hoe", "Who may complain, and how"),
        (
            "Langs welke weg een klacht komt, van wie, en waarover.",
            "By which way a complaint comes, from whom, and about what.",
        ),
        None,
    );
    ways(regulation, pen);
    let clause = regulation.scope.clause.clone();
    let scope = &mut regulation.scope;
    choices(
        pen,
        ("scope.complainants", &clause),
        ("Wie kan klagen", "Who may complain"),
        ("Een klacht kan komen van: ", "A complaint can come from: "),
        ("Iedereen kan klagen.", "Everybody may complain."),
        &mut scope.complainants,
    );
    choices(
        pen,
        ("scope.respondents", &clause),
        ("Over wie", "About whom"),
        ("Een klacht kan gaan over: ", "A complaint can be about: "),
        ("", ""),
        &mut scope.respondents,
    );
    choices(
        pen,
        ("scope.subjects", &clause),
        ("Waarover", "About what"),
        ("Een klacht gaat over: ", "A complaint is about: "),
        ("", ""),
        &mut scope.subjects,
    );
    choices(
        pen,
        ("scope.services", &clause),
        ("Onze diensten", "Our services"),
        ("Wij hebben deze diensten: ", "We offer these services: "),
        ("", ""),
        &mut scope.services,
    );
    pen.rule("scope.health", pen.own(("Gezondheid", "Health")));
    pen.unprinted();
    pen.say(
        "Dossiers kunnen gegevens over iemands gezondheid bevatten: ",
        "Dossiers may hold data about somebody’s health: ",
    );
    pen.choice(
        "health_data",
        ("Gegevens over gezondheid", "Data about health"),
        &mut scope.health_data,
        &[
            ("yes", true, ("ja", "yes"), ("ja", "yes")),
            ("no", false, ("nee", "no"), ("nee", "no")),
        ],
    );
    pen.tell(".");
}

fn ways(regulation: &mut Regulation, pen: &mut Pen<'_>) {
    let language = pen.language;
    let scope = &mut regulation.scope;
    pen.rule(
        "scope",
        pen.own(("Hoe een klacht binnenkomt", "How a complaint comes")),
    );
    let ways: Vec<String> = scope
        .channels
        .iter()
        .map(|channel| by_channel(*channel).in_language(language).to_owned())
        .collect();
    let ways = match ways.as_slice() {
        [] => pen.own(("op elke manier", "in any way")).to_owned(),
        ways => listed(ways, Joint::Or, language),
    };
    pen.short(ways.clone());
    pen.say(
        format!("Een klacht indienen kan {ways}. Wat iemand alleen vertelt, is "),
        format!("A complaint can be filed {ways}. What somebody only tells us is "),
    );
    pen.choice(
        "spoken",
        ("Wat een gesproken klacht is", "What a spoken complaint is"),
        &mut scope.spoken,
        &[
            (
                "signal",
                Spoken::Signal,
                (
                    "nog geen klacht: dat wordt het als het op papier staat",
                    "not a complaint yet: it becomes one when it is in writing",
                ),
                (
                    "nog geen klacht: dat wordt het als het op papier staat",
                    "not a complaint yet: it becomes one when it is in writing",
                ),
            ),
            (
                "complaint",
                Spoken::Complaint,
                (
                    "ook een klacht: wij schrijven haar op",
                    "a complaint too: we write it down",
                ),
                (
                    "ook een klacht: wij schrijven haar op",
                    "a complaint too: we write it down",
                ),
            ),
        ],
    );
    pen.tell(".");
    pen.below();
    let channels = CHANNELS.map(|(code, channel)| (code.to_owned(), channel, by_channel(channel)));
    let label = ("Manieren om te klagen", "Ways to complain");
    pen.many("channels", label, &mut scope.channels, &channels);
    pen.clause(&mut scope.clause);
    pen.note(&mut scope.note);
}

/// A list that the text names; `open` is said when it names none.
fn choices(
    pen: &mut Pen<'_>,
    (path, clause): (&str, &str),
    name: Label,
    lead: Label,
    open: Label,
    list: &mut Vec<Choice>,
) {
    pen.rule(path, pen.own(name));
    let names = names_of(list, pen);
    pen.under(clause);
    if names.is_empty() {
        pen.unprinted();
    }
    if names.is_empty() {
        let silent = (
            "De regeling noemt dit niet.",
            "The regulation does not name this.",
        );
        let text = if open.0.is_empty() { silent } else { open };
        pen.say(text.0, text.1);
    } else {
        pen.say(lead.0, lead.1);
        pen.tell(&listed(&names, Joint::Or, pen.language));
        pen.tell(".");
    }
    pen.below();
    pen.list("names", name, list);
}

/// Names within a sentence.
fn names_of(list: &[Choice], pen: &Pen<'_>) -> Vec<String> {
    list.iter()
        .map(|it| crate::regulation::phrases::lower(it.name.in_language(pen.language)))
        .collect()
}

pub(super) fn limits(all: &mut [FilingLimit], pen: &mut Pen<'_>) {
    pen.part(
        "filing_limits",
        ("Tot wanneer men kan klagen", "Until when one may complain"),
        (
            "Van meer grenzen telt de vroegste. Wederhoor weigert een late klacht nooit vanzelf.",
            "Of several limits the earliest counts. Wederhoor never refuses a late complaint by itself.",
        ),
        Some(("Grens toevoegen", "Add a limit")),
    );
    for (at, limit) in all.iter_mut().enumerate() {
        let name = pen.own(("Uiterste dag om te klagen", "Last day to complain"));
        pen.rule(format!("filing_limit.{at}"), name);
        pen.removable();
        pen.short(words::length(limit.within, pen.language));
        pen.say("Klagen kan tot ", "One may complain until ");
        pen.length("within", ("Hoe lang", "How long"), &mut limit.within);
        pen.tell(" ");
        pen.moment(
            "from",
            ("Vanaf wanneer", "From when"),
            &mut limit.from,
            Lead::After,
        );
        pen.tell(".");
        roll_sentence(&mut limit.roll, limit.within.unit(), pen);
        pen.for_reader(Reader::Practice);
        pen.say(
            " Komt een klacht later, dan waarschuwt Wederhoor en beslist u.",
            " If a complaint comes later, Wederhoor warns and you decide.",
        );
        pen.below();
        let label = ("Vanaf wanneer: hoe ver", "From when: how far");
        pen.moment_details("from", label, &mut limit.from);
        pen.clause(&mut limit.clause);
        pen.note(&mut limit.note);
    }
}

pub(super) fn informal(informal: &mut Option<Informal>, pen: &mut Pen<'_>) {
    let add = ("Eerst een gesprek", "First a talk");
    pen.part(
        "informal",
        ("Voordat het een klacht is", "Before it is a complaint"),
        (
            "Wat de tekst verwacht voordat iemand klaagt. Wie dat niet deed, kan toch klagen.",
            "What the text expects before somebody complains. Who did not do so may complain all the same.",
        ),
        informal.is_none().then_some(add),
    );
    let Some(informal) = informal else {
        return;
    };
    pen.rule(
        "informal",
        pen.own(("Eerst samen proberen", "First try together")),
    );
    pen.removable();
    pen.say(&informal.text.nl, &informal.text.en);
    pen.below();
    let label = ("Wat de tekst verwacht", "What the text expects");
    let want = crate::regulation::pen::Want::Needed;
    pen.both("text", label, &mut informal.text, Size::Text, want);
    pen.clause(&mut informal.clause);
    pen.note(&mut informal.note);
}

pub(super) fn admission(admission: &mut Option<Admission>, pen: &mut Pen<'_>) {
    let add = (
        "Eerst beslissen of u haar behandelt",
        "First decide whether you take it up",
    );
    pen.part(
        "admission",
        ("Wel of niet behandelen", "Taking it up or not"),
        (
            "Of u eerst beslist of u de klacht behandelt, en waarom u haar kunt weigeren.",
            "Whether you first decide to take the complaint up, and why you may refuse it.",
        ),
        admission.is_none().then_some(add),
    );
    let Some(admission) = admission else {
        return;
    };
    pen.rule(
        "admission",
        pen.own(("Wel of niet behandelen", "Taking it up or not")),
    );
    pen.removable();
    pen.choice(
        "decided",
        ("Eerst beslissen", "Decide first"),
        &mut admission.decided,
        &[
            (
                "yes",
                true,
                (
                    "Wij beslissen eerst of wij een klacht behandelen",
                    "We first decide whether we take a complaint up",
                ),
                (
                    "Wij beslissen eerst of wij een klacht behandelen",
                    "We first decide whether we take a complaint up",
                ),
            ),
            (
                "no",
                false,
                ("Wij behandelen elke klacht", "We take up every complaint"),
                ("Wij behandelen elke klacht", "We take up every complaint"),
            ),
        ],
    );
    pen.tell(".");
    let names = names_of(&admission.grounds, pen);
    if !names.is_empty() {
        let list = names.join("; ");
        pen.say(
            format!(" Redenen om dat niet te doen: {list}."),
            format!(" Reasons not to: {list}."),
        );
    }
    if admission.other_grounds {
        pen.say(
            " Een andere reden kan ook; die leggen wij dan uit.",
            " Another reason is possible too; we then explain it.",
        );
    }
    pen.below();
    pen.list("grounds", ("Redenen", "Reasons"), &mut admission.grounds);
    let label = ("Een andere reden kan ook", "Another reason is possible");
    pen.yes_no("other_grounds", label, &mut admission.other_grounds);
    pen.clause(&mut admission.clause);
    pen.note(&mut admission.note);
}
