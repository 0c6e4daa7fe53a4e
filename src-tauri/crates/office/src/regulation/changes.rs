//! Rules that go, and the keys of those that came. What another rule speaks of stays, and who
//! speaks of it is told.

use procedure::key::Key;
use procedure::regulation::{Declared, Regulation};

use super::cited::{self, Cited};
use super::keys;

/// A key that was made for a rule without a name begins with this; it gets a better one when the
/// regulation is adopted.
pub(super) const FRESH: &str = "new_";

/// Why a rule does not go.
#[derive(Debug)]
pub(super) enum Stays {
    /// There is no such rule, or it belongs to every regulation.
    NotThere,
    /// This rule speaks of it.
    Cited(Cited),
}

/// The regulation without a rule.
pub(super) fn removed(regulation: &Regulation, path: &str) -> Result<Regulation, Stays> {
    let mut it = regulation.clone();
    let (kind, id) = path.split_once('.').unwrap_or((path, ""));
    let free = |what| match cited::by(regulation, what) {
        Some(cited) => Err(Stays::Cited(cited)),
        None => Ok(()),
    };
    let key = || id.parse::<Key>().map_err(|_| Stays::NotThere);
    let gone = match kind {
        "asked" => {
            free(cited::What::Answer(key()?))?;
            take(&mut it.asked, |asked| asked.id.as_str() == id)
        }
        "term" | "duty" => {
            free(cited::What::Rule(key()?))?;
            let rules = if kind == "term" {
                &mut it.terms
            } else {
                &mut it.duties
            };
            take(rules, |rule| rule.id.as_str() == id)
        }
        "extension" => {
            let mut rules = it.terms.iter_mut().chain(&mut it.duties);
            let rule = rules.find(|rule| rule.id.as_str() == id);
            rule.is_some_and(|rule| rule.extension.take().is_some())
        }
        "road" => {
            free(cited::What::Road(key()?))?;
            take(&mut it.roads, |road| road.id.as_str() == id)
        }
        "letter" => {
            free(cited::What::Letter(key()?))?;
            take(&mut it.letters, |letter| letter.id.as_str() == id)
        }
        "event" => {
            free(cited::What::Event(key()?))?;
            take(&mut it.events, |event| event.id.as_str() == id)
        }
        "clause" => {
            free(cited::What::Clause(id))?;
            it.order.retain(|clause| clause != id);
            it.clauses_en.remove(id);
            it.clauses.remove(id).is_some()
        }
        "filing_limit" => at(&mut it.filing_limits, id),
        "independence" => at(&mut it.independence, id),
        "statement" => at(&mut it.statements, id),
        "remark" => at(&mut it.remarks, id),
        "informal" => it.informal.take().is_some(),
        "admission" => it.admission.take().is_some(),
        "confidentiality" => it.confidentiality.take().is_some(),
        "measures" => it.measures.take().is_some(),
        "closing" => it.closing.take().is_some(),
        "analysis" => it.analysis.take().is_some(),
        "inspection" => it.inspection.take().is_some(),
        "unforeseen" => it.unforeseen.take().is_some(),
        _ => false,
    };
    if gone { Ok(it) } else { Err(Stays::NotThere) }
}

/// The regulation with keys after the names that its new rules have got meanwhile.
pub(super) fn settled(regulation: &Regulation) -> Regulation {
    let mut it = regulation.clone();
    let rules: Vec<(Key, String)> = named(it.rules().map(|rule| (rule.id, &rule.name.nl)));
    for (old, name) in rules {
        let new = keys::fresh(&name, |key| it.rule(key).is_some());
        cited::rename_rule(&mut it, old, new);
    }
    let roads = named(it.roads.iter().map(|road| (road.id, &road.name.nl)));
    for (old, name) in roads {
        let new = keys::fresh(&name, |key| {
            it.roads.iter().any(|road| road.id.as_str() == key)
        });
        cited::rename_road(&mut it, old, new);
    }
    let asked = named(it.asked.iter().map(|asked| (asked.id, &asked.ask.nl)));
    for (old, name) in asked {
        let new = keys::fresh(&name, |key| is_question(&it, key));
        cited::rename_answer(&mut it, old, new);
    }
    let letters = named(it.letters.iter().map(|letter| (letter.id, &letter.name.nl)));
    for (old, name) in letters {
        let new = keys::fresh(&name, |key| is_letter(&it, key));
        cited::rename_letter(&mut it, old, new);
    }
    let events = named(it.events.iter().map(|event| (event.id, &event.name.nl)));
    for (old, name) in events {
        let new = keys::fresh(&name, |key| has(&it.events, key));
        cited::rename_event(&mut it, old, new);
    }
    it
}

/// Those that were made without a name.
fn named<'a>(all: impl Iterator<Item = (Key, &'a String)>) -> Vec<(Key, String)> {
    all.filter(|(key, _)| key.as_str().starts_with(FRESH))
        .map(|(key, name)| (key, name.clone()))
        .collect()
}

fn take<T>(list: &mut Vec<T>, is: impl Fn(&T) -> bool) -> bool {
    let before = list.len();
    list.retain(|it| !is(it));
    list.len() < before
}

fn at<T>(list: &mut Vec<T>, place: &str) -> bool {
    match place.parse::<usize>() {
        Ok(place) if place < list.len() => {
            list.remove(place);
            true
        }
        _ => false,
    }
}

pub(super) fn has(list: &[Declared], key: &str) -> bool {
    list.iter().any(|it| it.id.as_str() == key)
}

/// A letter of its own may not be called like one that every regulation knows.
pub(super) fn is_letter(regulation: &Regulation, key: &str) -> bool {
    let known = procedure::letter_kind::KINDS
        .iter()
        .any(|(name, _)| *name == key);
    known || has(&regulation.letters, key)
}

/// Nor a question like one that every intake asks.
pub(super) fn is_question(regulation: &Regulation, key: &str) -> bool {
    let known = procedure::intake::KNOWN
        .iter()
        .any(|(name, _)| *name == key);
    known || regulation.asked.iter().any(|it| it.id.as_str() == key)
}

pub(super) fn fresh(name: &str, taken: impl Fn(&str) -> bool) -> Key {
    keys::fresh(&name.replace('_', " "), taken)
}
