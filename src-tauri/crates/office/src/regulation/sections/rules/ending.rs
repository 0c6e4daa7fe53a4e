//! What the sentence of a term or a duty ends with: how firm it is, weekends, when it lapses.

use procedure::regulation::{Rule, Strength};
use procedure::term::{Roll, Unit};

use crate::regulation::moments::{Lead, phrase};
use crate::regulation::pen::{Pen, Reader};
use crate::regulation::phrases::{Joint, listed};
use crate::words;

/// What the sentence ends with: other ends, how hard it is, weekends, who does it, when it lapses.
pub(super) fn tail(rule: &mut Rule, pen: &mut Pen<'_>) {
    let language = pen.language;
    for other in &rule.at_latest {
        let length = words::length(other.within, language);
        let after = phrase(pen, other.from, Lead::After);
        pen.say(
            format!(" Het moet ook binnen {length} {after}; de vroegste dag telt."),
            format!(" It must also be within {length} {after}; the earliest day counts."),
        );
    }
    strength(rule, pen);
    if let Some(within) = rule.within {
        roll_sentence(&mut rule.roll, within.unit(), pen);
    }
    pen.for_reader(Reader::Everyone);
    if rule.each_time {
        pen.for_reader(Reader::Practice);
        pen.say(" Dit geldt elke keer.", " This holds every time.");
        pen.for_reader(Reader::Everyone);
    }
    if let Some(role) = rule.by {
        let role = words::role(pen.regulation, role);
        pen.say(
            format!(" Verantwoordelijk: {}.", role.nl),
            format!(" Responsible: {}.", role.en),
        );
    }
}

/// When it is no longer needed. Of a duty without a term who complains need not read that.
pub(super) fn lapses(rule: &Rule, pen: &mut Pen<'_>, timed: bool) {
    if rule.unless.is_empty() {
        return;
    }
    if !timed {
        pen.for_reader(Reader::Practice);
    }
    let reasons: Vec<String> = rule
        .unless
        .iter()
        .map(|it| phrase(pen, *it, Lead::That))
        .collect();
    let reasons = listed(&reasons, Joint::Or, pen.language);
    pen.say(
        format!(" Dit hoeft niet meer als {reasons}."),
        format!(" This is no longer needed when {reasons}."),
    );
}

fn strength(rule: &mut Rule, pen: &mut Pen<'_>) {
    let reader = match rule.strength {
        Strength::Aim => Reader::Everyone,
        Strength::Must | Strength::Own => Reader::Practice,
    };
    pen.for_reader(reader);
    pen.say(" Dit is ", " This is ");
    pen.choice(
        "strength",
        ("Hoe hard", "How firm"),
        &mut rule.strength,
        &[
            (
                "must",
                Strength::Must,
                ("verplicht volgens de tekst", "demanded by the text"),
                ("verplicht volgens de tekst", "demanded by the text"),
            ),
            (
                "aim",
                Strength::Aim,
                ("ons streven", "what we aim at"),
                ("ons streven", "what we aim at"),
            ),
            (
                "own",
                Strength::Own,
                (
                    "onze eigen keuze: de tekst zegt het niet",
                    "our own choice: the text does not say it",
                ),
                (
                    "onze eigen keuze: de tekst zegt het niet",
                    "our own choice: the text does not say it",
                ),
            ),
        ],
    );
    pen.tell(".");
}

/// Where the last day falls when it is no working day. Hours never move.
pub(in crate::regulation::sections) fn roll_sentence(
    roll: &mut Roll,
    unit: Unit,
    pen: &mut Pen<'_>,
) {
    if matches!(unit, Unit::Hours | Unit::WorkingDays) {
        return;
    }
    pen.for_reader(match roll {
        Roll::Forward => Reader::Everyone,
        Roll::None => Reader::Practice,
    });
    pen.say(
        " Valt de laatste dag in een weekend of op een feestdag, dan ",
        " If the last day is in a weekend or on a holiday, ",
    );
    pen.choice(
        "roll",
        ("Weekend of feestdag", "Weekend or holiday"),
        roll,
        &[
            (
                "none",
                Roll::None,
                ("blijft die dag staan", "that day stands"),
                ("blijft die dag staan", "that day stands"),
            ),
            (
                "forward",
                Roll::Forward,
                (
                    "geldt de eerste werkdag daarna",
                    "the first working day after it counts",
                ),
                (
                    "geldt de eerste werkdag daarna",
                    "the first working day after it counts",
                ),
            ),
        ],
    );
    pen.tell(".");
}
