//! What the handling of a complaint ends in, and what follows from it.

use procedure::regulation::{Measures, Outcome, Regulation};

use crate::regulation::pen::Pen;
use crate::regulation::phrases::lower;

pub(super) fn walk(regulation: &mut Regulation, pen: &mut Pen<'_>) {
    let add = ("Maatregelen toevoegen", "Add measures");
    pen.part(
        "outcome",
        ("Uitkomst en maatregelen", "Outcome and measures"),
        (
            "Waarmee de behandeling eindigt, en wat er daarna gebeurt.",
            "What the handling ends in, and what happens then.",
        ),
        regulation.measures.is_none().then_some(add),
    );
    pen.rule("outcome", pen.own(("Uitkomst", "Outcome")));
    pen.say("De behandeling eindigt met ", "The handling ends with ");
    pen.choice(
        "outcome",
        ("Uitkomst", "Outcome"),
        &mut regulation.outcome,
        &[
            (
                "decision",
                Outcome::Decision,
                ("een beslissing", "a decision"),
                ("een beslissing", "a decision"),
            ),
            (
                "proposal",
                Outcome::Proposal,
                (
                    "een voorstel, dat de klager mag weigeren",
                    "a proposal, which the complainant may refuse",
                ),
                (
                    "een voorstel, dat de klager mag weigeren",
                    "a proposal, which the complainant may refuse",
                ),
            ),
        ],
    );
    pen.tell(".");
    let upheld = regulation.words.upheld.clone();
    if let Some(measures) = &mut regulation.measures {
        measures_row(measures, &upheld, pen);
    }
}

fn measures_row(measures: &mut Measures, upheld: &str, pen: &mut Pen<'_>) {
    pen.rule("measures", pen.own(("Maatregelen", "Measures")));
    pen.removable();
    let names: Vec<String> = measures
        .kinds
        .iter()
        .map(|it| lower(it.name.in_language(pen.language)))
        .collect();
    if names.is_empty() {
        pen.say(
            "Na een klacht kunnen maatregelen volgen.",
            "Measures may follow a complaint.",
        );
    } else {
        let list = names.join("; ");
        pen.say(
            format!("Na een klacht kunnen deze maatregelen volgen: {list}."),
            format!("These measures may follow a complaint: {list}."),
        );
    }
    let said: [(bool, String, String); 5] = [
        (
            measures.dated,
            " Elke maatregel heeft een dag waarop zij klaar is.".to_owned(),
            " Every measure has a day on which it is done.".to_owned(),
        ),
        (
            measures.tested,
            " Wij gaan na of een maatregel werkt.".to_owned(),
            " We test whether a measure works.".to_owned(),
        ),
        (
            measures.prevention_decided,
            " Bij elke klacht beslissen wij of er iets nodig is om herhaling te voorkomen."
                .to_owned(),
            " For every complaint we decide whether something is needed to prevent recurrence."
                .to_owned(),
        ),
        (
            measures.improvement_when_upheld,
            format!(" Is een klacht {upheld}, dan verbeteren wij iets."),
            format!(" If a complaint is justified ({upheld}), we improve something."),
        ),
        (
            measures.lesson,
            " Wat wij ervan leren, leggen wij vast.".to_owned(),
            " We note what we learn from it.".to_owned(),
        ),
    ];
    for (_, nl, en) in said.iter().filter(|(held, ..)| *held) {
        pen.say(nl, en);
    }
    pen.below();
    pen.list(
        "kinds",
        ("Soorten maatregelen", "Kinds of measure"),
        &mut measures.kinds,
    );
    let label = ("Elke maatregel heeft een dag", "Every measure has a day");
    pen.yes_no("dated", label, &mut measures.dated);
    let label = (
        "Nagaan of een maatregel werkt",
        "Test whether a measure works",
    );
    pen.yes_no("tested", label, &mut measures.tested);
    let label = (
        "Bij elke klacht beslissen of er meer nodig is om herhaling te voorkomen",
        "Decide for every complaint whether more is needed to prevent a repeat",
    );
    pen.yes_no(
        "prevention_decided",
        label,
        &mut measures.prevention_decided,
    );
    let label = (
        "Verbeteren als de klager gelijk heeft",
        "Improve when the complainant is right",
    );
    pen.yes_no(
        "improvement_when_upheld",
        label,
        &mut measures.improvement_when_upheld,
    );
    let label = ("Vastleggen wat u ervan leert", "Note what is learned");
    pen.yes_no("lesson", label, &mut measures.lesson);
    pen.clause(&mut measures.clause);
    pen.note(&mut measures.note);
}
