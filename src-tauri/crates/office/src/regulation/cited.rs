//! Which rules of a regulation speak of what: so that nothing goes that another rule needs, and a
//! key that changes changes wherever it is named.

use procedure::event::LetterKind;
use procedure::key::Key;
use procedure::regulation::{Bilingual, Happening, Moment, Regulation, Rule};

use crate::words::both;

/// What may be spoken of.
#[derive(Clone, Copy, Debug)]
pub(super) enum What<'a> {
    /// The end of a term, or a term that starts anew.
    Rule(Key),
    /// A road.
    Road(Key),
    /// The answer to a question.
    Answer(Key),
    /// A letter of its own.
    Letter(Key),
    /// An event of its own.
    Event(Key),
    /// A heading.
    Clause(&'a str),
}

/// The rule that speaks of it, by its name.
pub(super) type Cited = Bilingual;

/// The first rule that speaks of it.
pub(super) fn by(regulation: &Regulation, what: What<'_>) -> Option<Cited> {
    if let What::Clause(key) = what {
        let mut all = clauses(regulation).into_iter();
        return all.find(|(clause, _)| *clause == key).map(|(_, name)| name);
    }
    let mut copy = regulation.clone();
    let mut found = None;
    each(&mut copy, |name, moment| {
        if speaks_of(moment.what, what) && found.is_none() {
            found = Some(name());
        }
    });
    found.or_else(|| otherwise(regulation, what))
}

/// What speaks of a letter or a term without naming a moment.
fn otherwise(regulation: &Regulation, what: What<'_>) -> Option<Cited> {
    match what {
        What::Letter(key) => {
            let tells = |rule: &&Rule| {
                let how = rule.extension.as_ref();
                how.is_some_and(|how| how.letter == LetterKind::Own(key))
            };
            regulation.rules().find(tells).map(|rule| rule.name.clone())
        }
        What::Rule(key) => {
            let closing = regulation.closing.as_ref()?;
            let restarts = closing.restarts.contains(&key);
            restarts.then(|| both("Sluiten", "Closing"))
        }
        _ => None,
    }
}

fn speaks_of(happening: Happening, what: What<'_>) -> bool {
    match (happening, what) {
        (Happening::TermEnds(key), What::Rule(wanted))
        | (Happening::Road(key, _), What::Road(wanted))
        | (Happening::Answer(key), What::Answer(wanted))
        | (Happening::Letter(LetterKind::Own(key), _), What::Letter(wanted))
        | (Happening::Own(key), What::Event(wanted)) => key == wanted,
        _ => false,
    }
}

/// A term or a duty gets another key.
pub(super) fn rename_rule(regulation: &mut Regulation, old: Key, new: Key) {
    let renamed = |key: &mut Key| *key = if *key == old { new } else { *key };
    for rule in regulation.terms.iter_mut().chain(&mut regulation.duties) {
        renamed(&mut rule.id);
    }
    for key in regulation
        .closing
        .iter_mut()
        .flat_map(|it| &mut it.restarts)
    {
        renamed(key);
    }
    each(regulation, |_, moment| {
        if let Happening::TermEnds(key) = &mut moment.what {
            renamed(key);
        }
    });
}

/// A road gets another key.
pub(super) fn rename_road(regulation: &mut Regulation, old: Key, new: Key) {
    let renamed = |key: &mut Key| *key = if *key == old { new } else { *key };
    for road in &mut regulation.roads {
        renamed(&mut road.id);
    }
    each(regulation, |_, moment| {
        if let Happening::Road(key, _) = &mut moment.what {
            renamed(key);
        }
    });
}

/// A question gets another key.
pub(super) fn rename_answer(regulation: &mut Regulation, old: Key, new: Key) {
    let renamed = |key: &mut Key| *key = if *key == old { new } else { *key };
    for asked in &mut regulation.asked {
        renamed(&mut asked.id);
    }
    each(regulation, |_, moment| {
        if let Happening::Answer(key) = &mut moment.what {
            renamed(key);
        }
    });
}

/// A letter of its own gets another key.
pub(super) fn rename_letter(regulation: &mut Regulation, old: Key, new: Key) {
    let renamed = |key: &mut Key| *key = if *key == old { new } else { *key };
    for letter in &mut regulation.letters {
        renamed(&mut letter.id);
    }
    for rule in regulation.terms.iter_mut().chain(&mut regulation.duties) {
        if let Some(LetterKind::Own(key)) = rule.extension.as_mut().map(|how| &mut how.letter) {
            renamed(key);
        }
    }
    each(regulation, |_, moment| {
        if let Happening::Letter(LetterKind::Own(key), _) = &mut moment.what {
            renamed(key);
        }
    });
}

/// An event of its own gets another key.
pub(super) fn rename_event(regulation: &mut Regulation, old: Key, new: Key) {
    let renamed = |key: &mut Key| *key = if *key == old { new } else { *key };
    for event in &mut regulation.events {
        renamed(&mut event.id);
    }
    each(regulation, |_, moment| {
        if let Happening::Own(key) = &mut moment.what {
            renamed(key);
        }
    });
}

/// Goes by every moment that a rule names, with that rule's name.
fn each(regulation: &mut Regulation, mut look: impl FnMut(&dyn Fn() -> Cited, &mut Moment)) {
    let kept = || both("Bewaren", "Keeping");
    look(&kept, &mut regulation.retention.from);
    for limit in &mut regulation.filing_limits {
        look(
            &|| both("Uiterste dag om te klagen", "Last day to complain"),
            &mut limit.from,
        );
    }
    for rule in regulation.terms.iter_mut().chain(&mut regulation.duties) {
        let name = rule.name.clone();
        let named = || name.clone();
        look(&named, &mut rule.from);
        for other in &mut rule.at_latest {
            look(&named, &mut other.from);
        }
        for moment in rule.met_by.iter_mut().chain(&mut rule.unless) {
            look(&named, moment);
        }
    }
    for road in &mut regulation.roads {
        let name = road.name.clone();
        for moment in &mut road.after {
            look(&|| name.clone(), moment);
        }
    }
    for moment in regulation.closing.iter_mut().flat_map(|it| &mut it.after) {
        look(&|| both("Sluiten", "Closing"), moment);
    }
}

/// Every heading that a rule stands under, with that rule's name.
fn clauses(regulation: &Regulation) -> Vec<(&str, Cited)> {
    let it = regulation;
    let mut all = vec![
        (
            it.scope.clause.as_str(),
            both("Hoe een klacht binnenkomt", "How a complaint comes"),
        ),
        (
            &it.hearing.clause,
            both("Beide kanten horen", "Hearing both sides"),
        ),
        (&it.retention.clause, both("Bewaren", "Keeping")),
    ];
    let single = [
        (
            it.informal.as_ref().map(|it| &it.clause),
            "Eerst samen proberen",
            "First try together",
        ),
        (
            it.admission.as_ref().map(|it| &it.clause),
            "Wel of niet behandelen",
            "Taking it up or not",
        ),
        (
            it.confidentiality.as_ref().map(|it| &it.clause),
            "Vertrouwelijk",
            "Confidential",
        ),
        (
            it.measures.as_ref().map(|it| &it.clause),
            "Maatregelen",
            "Measures",
        ),
        (
            it.closing.as_ref().map(|it| &it.clause),
            "Sluiten",
            "Closing",
        ),
        (
            it.analysis.as_ref().map(|it| &it.clause),
            "Alle klachten samen bekijken",
            "Looking at all complaints",
        ),
        (
            it.inspection.as_ref().map(|it| &it.clause),
            "Het dossier inzien",
            "Seeing the dossier",
        ),
        (
            it.unforeseen.as_ref().map(|it| &it.clause),
            "Onvoorzien",
            "Unforeseen",
        ),
    ];
    for (clause, nl, en) in single {
        all.extend(clause.map(|clause| (clause.as_str(), both(nl, en))));
    }
    let limits = it.filing_limits.iter();
    all.extend(limits.map(|it| {
        (
            it.clause.as_str(),
            both("Uiterste dag om te klagen", "Last day to complain"),
        )
    }));
    all.extend(it.rules().map(|it| (it.clause.as_str(), it.name.clone())));
    all.extend(
        it.asked
            .iter()
            .map(|it| (it.clause.as_str(), it.ask.clone())),
    );
    all.extend(
        it.roads
            .iter()
            .map(|it| (it.clause.as_str(), it.name.clone())),
    );
    let independence = it.independence.iter();
    all.extend(independence.map(|it| {
        (
            it.clause.as_str(),
            both("Onafhankelijkheid", "Independence"),
        )
    }));
    all.extend(
        it.statements
            .iter()
            .map(|it| (it.clause.as_str(), it.text.clone())),
    );
    all.extend(
        it.remarks
            .iter()
            .map(|it| (it.clause.as_str(), it.note.clone())),
    );
    all
}
