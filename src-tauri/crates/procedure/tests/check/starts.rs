//! Starts: silent, chosen, aimed at, impossible, or in a circle.

use procedure::regulation::Severity::{Doubt, Fault, Hint};
use procedure::regulation::{Flaw, Moment, Part, Place, Section};
use procedure::term::Length;

use crate::table::{all, found, road, rule, section};

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

fn length(text: &str) -> Length {
    text.parse().unwrap()
}

/// S0.21, S1.06, S1.13, S1.21, S2.11, S2.13, S3.09, S4.11: the text does not say what a term
/// counts from; a note is the choice explained.
#[test]
fn a_silent_start_is_told() {
    let from = moment("received");
    all(&[
        (
            "S1.06",
            &[(
                "id = \"acknowledgement\"",
                "id = \"acknowledgement\"\nstart_silent = true",
            )],
            &[(
                Doubt,
                rule("acknowledgement"),
                Flaw::SilentStart { from },
                false,
            )],
        ),
        (
            "S4.11",
            &[(
                "id = \"decision\"",
                "id = \"decision\"\nstart_silent = true\nnote = { nl = \"De dag van ontvangst.\", en = \"The day of receipt.\" }",
            )],
            &[(Doubt, rule("decision"), Flaw::SilentStart { from }, true)],
        ),
        (
            "S1.13: a note without a word is none",
            &[(
                "id = \"decision\"",
                "id = \"decision\"\nstart_silent = true\nnote = { nl = \" \", en = \" \" }",
            )],
            &[(Doubt, rule("decision"), Flaw::SilentStart { from }, false)],
        ),
        (
            "S2.11",
            &[(
                "keep = \"2 years\"",
                "keep = \"2 years\"\nstart_silent = true",
            )],
            &[(
                Doubt,
                section(Section::Retention),
                Flaw::SilentStart {
                    from: moment("closed"),
                },
                false,
            )],
        ),
    ]);
}

/// S1.08, S1.13, S3.08, S4.17: what the text aims at, and what the practice set itself.
#[test]
fn a_soft_term_and_an_own_one_are_told() {
    all(&[
        (
            "S1.13",
            &[("id = \"decision\"", "id = \"decision\"\nstrength = \"aim\"")],
            &[(
                Hint,
                rule("decision"),
                Flaw::OnlyAim {
                    within: Some(length("8 weeks")),
                },
                false,
            )],
        ),
        (
            "S4.17",
            &[(
                "id = \"review_decision\"",
                "id = \"review_decision\"\nstrength = \"own\"\nnote = { nl = \"Zelf gekozen.\", en = \"Our choice.\" }",
            )],
            &[(
                Doubt,
                rule("review_decision"),
                Flaw::OwnTerm {
                    within: Some(length("4 weeks")),
                },
                true,
            )],
        ),
        (
            "S1.08: at once, without a last day",
            &[("promptly = \"1 working day\"\n", "")],
            &[(Hint, rule("tell_refusal"), Flaw::NoLastDay, false)],
        ),
    ]);
}

/// A window of the complainant asks nothing of the practice, so that it needs no last day to be
/// in order.
#[test]
fn a_window_of_the_complainant_needs_no_last_day() {
    let window = "\n[[duty]]\nid = \"reply\"\nname = { nl = \"Antwoord\", en = \"Reply\" }\nclause = \"handling\"\nwhen = \"information.asked\"\nwhose = \"complainant\"\nmet_by = [\"information.received\"]\n";
    assert_eq!(found(&[("", window)]), []);
}

fn never(text: &str, part: Part) -> Flaw {
    Flaw::NeverHappens {
        moment: moment(text),
        part,
    }
}

/// What no dossier can show starts nothing and meets nothing.
#[test]
fn what_can_never_happen_is_told() {
    let decision = "from = \"received\"\nwithin = \"8 weeks\"";
    let started = |from: &str| format!("from = \"{from}\"\nwithin = \"8 weeks\"");
    for (from, possible) in [
        ("received", true),
        ("registered:1", true),
        ("received:2", false),
        ("closed:2", false),
        ("contact.respondent", true),
        ("information.received.third", true),
        ("finding", true),
        ("finding.complainant", false),
        ("withdrawn.complainant", true),
        ("disagreement.respondent", false),
        ("answer.delivered_on", true),
        ("answer.delivered_on:2", false),
        ("decision.returned", true),
        ("road.review.opened", true),
        ("road.review.opened.complainant", false),
        ("road.review.accepted.complainant", true),
        // Nobody may challenge who reviews under this regulation.
        ("road.review.challenged", false),
        ("term.invitation.ends", true),
    ] {
        let flaw = (Fault, never(from, Part::Start));
        let found = found(&[(decision, &started(from))]);
        let told = found
            .iter()
            .any(|it| it.place == rule("decision") && (it.severity, it.what.clone()) == flaw);
        assert_eq!(told, !possible, "{from}: {found:#?}");
    }
}

/// A line or a choice tells no day; a question answered with yes counts from the receipt.
#[test]
fn only_an_answer_that_gives_a_day_starts_a_term() {
    let start = "\n[[term]]\nid = \"after_it\"\nname = { nl = \"Daarna\", en = \"After it\" }\nclause = \"handling\"\nfrom = \"answer.delivered_on\"\nwithin = \"1 year\"\nmet_by = [\"contact\"]\n";
    for (kind, possible) in [
        ("day", true),
        ("moment", true),
        ("yes_no", true),
        ("line", false),
        ("text", false),
    ] {
        let found = found(&[
            ("kind = \"day\"", &format!("kind = \"{kind}\"")),
            ("", start),
        ]);
        let told = found
            .iter()
            .any(|it| it.what == never("answer.delivered_on", Part::Start));
        assert_eq!(told, !possible, "{kind}: {found:#?}");
    }
}

/// A part of several may be idle: then it is a doubt. The term of a duty without a last day
/// never ends.
#[test]
fn the_weight_follows_what_hangs_on_it() {
    all(&[
        (
            "one of two ways to close",
            &[(
                "after = [\"decision.posted\"]\nrestarts",
                "after = [\"decision.posted\", \"finding.third\"]\nrestarts",
            )],
            &[(
                Doubt,
                section(Section::Closing),
                never("finding.third", Part::Closing),
                false,
            )],
        ),
        (
            "S4.16: a road",
            &[(
                "after = [\"decision.posted\"]\nto",
                "after = [\"decision.posted\", \"closed:2\"]\nto",
            )],
            &[(
                Doubt,
                road("review"),
                never("closed:2", Part::Opening),
                false,
            )],
        ),
        (
            "retention",
            &[
                ("from = \"closed\"", "from = \"term.tell_refusal.ends\""),
                ("promptly = \"1 working day\"\n", ""),
            ],
            &[
                (
                    Fault,
                    section(Section::Retention),
                    never("term.tell_refusal.ends", Part::Start),
                    false,
                ),
                (Hint, rule("tell_refusal"), Flaw::NoLastDay, false),
            ],
        ),
        (
            "a limit, with its note",
            &[("from = \"incident\"", "from = \"incident:3\"")],
            &[(
                Fault,
                Place::FilingLimit(0),
                never("incident:3", Part::Start),
                true,
            )],
        ),
        (
            "what meets it, what ends it, and its other end",
            &[(
                "met_by = [\"decision.posted\"]\nextension",
                "met_by = [\"decision.posted\", \"lesson.noted.third\"]\nunless = [\"hold.set.third\"]\nat_latest = [{ from = \"shared.third\", within = \"9 weeks\" }]\nextension",
            )],
            &[
                (
                    Fault,
                    rule("decision"),
                    never("lesson.noted.third", Part::Meeting),
                    false,
                ),
                (
                    Doubt,
                    rule("decision"),
                    never("shared.third", Part::OtherEnd),
                    false,
                ),
                (
                    Doubt,
                    rule("decision"),
                    never("hold.set.third", Part::Lapsing),
                    false,
                ),
            ],
        ),
        (
            "a rule that ends where it starts",
            &[(
                "met_by = [\"decision.posted\"]\nextension",
                "met_by = [\"decision.posted\"]\nunless = [\"received\"]\nextension",
            )],
            &[(
                Fault,
                rule("decision"),
                Flaw::LapsesAtOnce {
                    moment: moment("received"),
                },
                false,
            )],
        ),
    ]);
}

const PAIR: &str = "
[[term]]
id = \"first\"
name = { nl = \"Eerste\", en = \"First\" }
clause = \"register\"
from = \"FROM_FIRST\"
within = \"1 year\"
met_by = [\"interim_notice.posted\"]

[[term]]
id = \"second\"
name = { nl = \"Tweede\", en = \"Second\" }
clause = \"register\"
from = \"FROM_SECOND\"
within = \"1 year\"
met_by = [\"closing_confirmation.posted\"]
";

/// S0.04: terms that start at each other's end, or rules that wait for each other's letter.
#[test]
fn rules_that_start_after_each_other_are_a_circle() {
    let circle = |first: &str, second: &str| {
        let pair = PAIR
            .replace("FROM_FIRST", first)
            .replace("FROM_SECOND", second);
        let found = found(&[("", &pair)]);
        let told = found.into_iter().find_map(|it| match it.what {
            Flaw::StartCircle { rules } => Some((it.severity, it.place, rules)),
            _ => None,
        });
        told.map(|(severity, place, rules)| {
            let ids: Vec<_> = rules.iter().map(ToString::to_string).collect();
            assert_eq!(place, rule(&ids[0]));
            (severity, ids.join(" "))
        })
    };
    let both = "first second".to_owned();
    for (first, second, expected) in [
        (
            "term.second.ends",
            "term.first.ends",
            Some((Fault, both.clone())),
        ),
        ("term.first.ends", "received", Some((Fault, "first".into()))),
        ("received", "term.first.ends", None),
        (
            "closing_confirmation.posted",
            "interim_notice.posted",
            Some((Doubt, both)),
        ),
        // Something else sets it going.
        ("contact", "interim_notice.posted", None),
        // Another letter to another side comes by itself.
        ("interim_notice.posted:2", "interim_notice.posted", None),
    ] {
        assert_eq!(circle(first, second), expected, "{first} {second}");
    }
}
