//! More time: which terms may be extended, how far, and who must be told of it until when.

use chrono::NaiveDate;
use letters::long_date;
use procedure::Language;
use procedure::event::Event;
use procedure::key::Key;
use procedure::regulation::{Extension, Need};
use procedure::situation::TermState;
use procedure::step::Refusal;

use super::answers::Filled;
use super::fields::{REASON, choice, fixed, hinted};
use super::room::Room;
use crate::forms::{field, option};
use crate::wire::{FieldKind, FormField};
use crate::words::{self, both};

pub(super) const TERM: &str = "term";
pub(super) const UNTIL: &str = "until";

/// A term that runs and may be extended.
struct Extendable<'a> {
    state: &'a TermState<'a>,
    how: &'a Extension,
    due: NaiveDate,
}

/// The fields of the note.
pub(super) fn fields(room: &Room<'_>, about: Option<&str>) -> Vec<FormField> {
    let terms = extendable(room);
    let options = terms
        .iter()
        .map(|term| option(term.state.rule.id.as_str(), &label(room, term)))
        .collect();
    let which = choice(TERM, room.say("Welke termijn", "Which term"), options);
    let until = FormField {
        required: true,
        ..field(
            UNTIL,
            room.say("Nieuwe laatste dag", "New last day"),
            FieldKind::Day,
        )
    };
    let until = match the_one(&terms, about).and_then(|term| farthest(room, term)) {
        None => until,
        Some(last) => {
            let last = long_date(last, room.language);
            let hint = both(
                format!("Uw regeling staat uitstel toe tot en met {last}."),
                format!("Your regulation allows an extension until {last}."),
            );
            hinted(until, hint.in_language(room.language))
        }
    };
    vec![fixed(which, about), until, room.why()]
}

/// What an extension means for the term that it is about.
pub(super) fn explanation(room: &Room<'_>, about: Option<&str>) -> Option<String> {
    let terms = extendable(room);
    let term = the_one(&terms, about)?;
    let (sides_nl, sides_en) = (told(term, Language::Nl), told(term, Language::En));
    let letter = words::letter(room.regulation(), term.how.letter);
    let due = |language| long_date(term.due, language);
    let late = term.due < room.days.today;
    let first = if late {
        both(
            format!(
                "De laatste dag was {} en is voorbij. Het uitstel wordt als te laat gemarkeerd.",
                due(Language::Nl)
            ),
            format!(
                "The last day was {} and has passed. The extension is marked as late.",
                due(Language::En)
            ),
        )
    } else {
        both(
            format!("De laatste dag is nu {}.", due(Language::Nl)),
            format!("The last day is now {}.", due(Language::En)),
        )
    };
    let tell = match (sides_nl.is_empty(), late) {
        (true, _) => both("", ""),
        (false, false) => both(
            format!(
                "Vertel het uitstel uiterlijk die dag aan {sides_nl}, met {}.",
                letter.nl
            ),
            format!(
                "Tell {sides_en} of it on that day at the latest, with {}.",
                letter.en
            ),
        ),
        (false, true) => both(
            format!(
                "Vertel het uitstel zo snel mogelijk aan {sides_nl}, met {}.",
                letter.nl
            ),
            format!(
                "Tell {sides_en} of it as soon as possible, with {}.",
                letter.en
            ),
        ),
    };
    let needs = if sides_nl.is_empty() {
        both("", "")
    } else {
        needs(term.how)
    };
    let sentences = [first, tell, needs].map(|it| it.in_language(room.language).to_owned());
    Some(sentences.join(" ").trim().to_owned())
}

fn needs(how: &Extension) -> procedure::regulation::Bilingual {
    let date = how.needs.contains(&Need::NewDate);
    let reason = how.needs.contains(&Need::Reason);
    match (date, reason) {
        (true, true) => both(
            "Noem daarin de reden en de nieuwe laatste dag.",
            "State the reason and the new last day in it.",
        ),
        (true, false) => both(
            "Noem daarin de nieuwe laatste dag.",
            "State the new last day in it.",
        ),
        (false, true) => both("Noem daarin de reden.", "State the reason in it."),
        (false, false) => both("", ""),
    }
}

fn told(term: &Extendable<'_>, language: Language) -> String {
    let sides: Vec<String> = term
        .how
        .to
        .iter()
        .map(|side| words::the_side(*side).in_language(language).to_owned())
        .collect();
    words::listed(&sides, language)
}

fn label(room: &Room<'_>, term: &Extendable<'_>) -> String {
    let name = term.state.rule.name.in_language(room.language);
    let due = long_date(term.due, room.language);
    let until = room.say("nu tot en met", "now until");
    format!("{name} ({until} {due})")
}

/// The terms that run and that could be extended today by a day.
fn extendable<'a>(room: &'a Room<'_>) -> Vec<Extendable<'a>> {
    let mut terms: Vec<Extendable<'a>> = Vec::new();
    for state in &room.situation.terms {
        let (Some(how), Some(due)) = (&state.rule.extension, state.due()) else {
            continue;
        };
        let again = terms.iter().any(|term| term.state.rule.id == state.rule.id);
        if state.is_open() && !again && room.judge(&by_a_day(state.rule.id, due.day)).is_ok() {
            terms.push(Extendable {
                state,
                how,
                due: due.day,
            });
        }
    }
    terms
}

/// The extensions that could be noted today, by the term.
pub(super) fn possible(room: &Room<'_>) -> Vec<Event> {
    extendable(room)
        .iter()
        .map(|term| by_a_day(term.state.rule.id, term.due))
        .collect()
}

fn by_a_day(term: Key, due: NaiveDate) -> Event {
    Event::Extended {
        term,
        until: due.succ_opt().unwrap_or(due),
        reason: "-".to_owned(),
    }
}

/// The last day that the regulation allows, as a far too long extension is told it.
fn farthest(room: &Room<'_>, term: &Extendable<'_>) -> Option<NaiveDate> {
    let endless = Event::Extended {
        term: term.state.rule.id,
        until: NaiveDate::MAX,
        reason: "-".to_owned(),
    };
    let refusals = room.judge(&endless).err()?;
    refusals.into_iter().find_map(|refusal| match refusal {
        Refusal::TooFar(last) => Some(last),
        _ => None,
    })
}

/// The term that the note is about, or the only one that there is.
fn the_one<'t, 'a>(terms: &'t [Extendable<'a>], about: Option<&str>) -> Option<&'t Extendable<'a>> {
    match (about, terms) {
        (Some(id), _) => terms.iter().find(|term| term.state.rule.id.as_str() == id),
        (None, [only]) => Some(only),
        (None, _) => None,
    }
}

/// The event that was noted; none while something that it needs is missing.
pub(super) fn event(filled: &Filled) -> Option<Event> {
    Some(Event::Extended {
        term: filled.key(TERM)?,
        until: filled.day(UNTIL)?,
        reason: filled.text(REASON),
    })
}
