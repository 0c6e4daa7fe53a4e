//! The rows of the example in words.

use chrono::NaiveDate;
use procedure::Language::{self, En, Nl};
use procedure::regulation::Regulation;
use procedure::situation::{Act, Duty, RoadState, Situation, TermState, outcome_letter};
use procedure::term::Due;

use super::{path_of, plain, state_of};
use crate::moment;
use crate::regulation::phrases;
use crate::wire::{ExampleKind, ExampleRow};
use crate::words;

fn own(language: Language, nl: impl Into<String>, en: impl Into<String>) -> String {
    match language {
        Nl => nl.into(),
        En => en.into(),
    }
}

pub(super) fn received(on: NaiveDate, language: Language) -> ExampleRow {
    let text = own(language, "Klacht ontvangen", "Complaint received");
    ExampleRow {
        day: Some(moment::day(on)),
        ..plain(text, String::new(), ExampleKind::Start)
    }
}

/// Something that is owed, on the day on which it is done.
pub(super) fn duty(
    regulation: &Regulation,
    situation: &Situation<'_>,
    duty: &Duty,
    language: Language,
) -> ExampleRow {
    let state = state_of(situation, duty);
    let (text, kind) = act(regulation, duty, language);
    let sub = match state {
        Some(state) => why(regulation, state, duty, language),
        None => String::new(),
    };
    ExampleRow {
        day: duty.due.map(|_| moment::day(duty.act_by)),
        path: duty.rule.map(|id| path_of(regulation, id.as_str())),
        ..plain(text, sub, kind)
    }
}

fn act(regulation: &Regulation, duty: &Duty, language: Language) -> (String, ExampleKind) {
    match duty.act {
        Act::Send(kind, side) => {
            let name = words::letter_name(regulation, kind);
            let to = side
                .filter(|side| *side != procedure::regulation::Side::Complainant)
                .map(phrases::the_side);
            let name = match to {
                Some(to) => format!(
                    "{} ({})",
                    name.in_language(language),
                    to.in_language(language)
                ),
                None => name.in_language(language).to_owned(),
            };
            let text = own(
                language,
                format!("{name} op de post"),
                format!("{name} posted"),
            );
            let is_outcome = kind == outcome_letter(regulation);
            let kind = if is_outcome {
                ExampleKind::Outcome
            } else {
                ExampleKind::Act
            };
            (text, kind)
        }
        Act::Do(moment) => {
            let name = words::to_do(regulation, moment);
            (name.in_language(language).to_owned(), ExampleKind::Act)
        }
        Act::Post(kind, _) => {
            let name = words::letter_name(regulation, kind);
            (name.in_language(language).to_owned(), ExampleKind::Act)
        }
        Act::CarryOut(_) | Act::Test(_) => (String::new(), ExampleKind::Act),
    }
}

/// `er op ma 11 januari, 5 werkdagen`; without a posting day `10 werkdagen na de bevestiging`.
fn why(regulation: &Regulation, state: &TermState<'_>, duty: &Duty, language: Language) -> String {
    let length = match state.term.as_ref() {
        Some(term) => words::length(term.length, language),
        None => {
            return own(language, "zonder vaste dag", "without a fixed day");
        }
    };
    let after = phrases::after(regulation, state.counted_from, language);
    let Some(due) = state
        .due()
        .filter(|due| due.day != duty.act_by || due.time.is_some())
    else {
        return format!("{length} {after}");
    };
    let day = due_words(due, language);
    let arrives = state.rule.must_arrive();
    let lead = match (arrives, language) {
        (true, Nl) => "er op",
        (true, En) => "there on",
        (false, Nl) => "uiterlijk",
        (false, En) => "by",
    };
    format!("{lead} {day}, {length} {after}")
}

/// `ma 11 januari`, with a time for a term of hours.
fn due_words(due: Due, language: Language) -> String {
    let day = words::short_date(due.day, language);
    match due.time {
        Some(time) => format!("{day} {}", words::clock(time, language)),
        None => day,
    }
}

/// The last day on which the complainant may take a road.
pub(super) fn road(
    regulation: &Regulation,
    state: &RoadState<'_>,
    language: Language,
) -> ExampleRow {
    let name = state.road.name.in_language(language);
    let text = own(
        language,
        format!("Laatste dag voor: {}", phrases::lower(name)),
        format!("Last day for: {}", phrases::lower(name)),
    );
    let length = state.road.within.map(|it| words::length(it, language));
    let after = state
        .opened_by
        .map(|it| phrases::after(regulation, it, language));
    let sub = [length, after].into_iter().flatten().collect::<Vec<_>>();
    ExampleRow {
        day: state.until().map(|due| moment::day(due.day)),
        path: Some(format!("road.{}", state.road.id)),
        ..plain(text, sub.join(" "), ExampleKind::Window)
    }
}

/// The last day of another window of the complainant.
pub(super) fn window(
    regulation: &Regulation,
    state: &TermState<'_>,
    language: Language,
) -> ExampleRow {
    let name = state.rule.name.in_language(language);
    let text = own(
        language,
        format!("Laatste dag: {}", phrases::lower(name)),
        format!("Last day: {}", phrases::lower(name)),
    );
    let length = state
        .term
        .as_ref()
        .map(|it| words::length(it.length, language));
    let after = phrases::after(regulation, state.counted_from, language);
    ExampleRow {
        day: state.due().map(|due| moment::day(due.day)),
        path: Some(path_of(regulation, state.rule.id.as_str())),
        ..plain(
            text,
            format!("{} {after}", length.unwrap_or_default()),
            ExampleKind::Window,
        )
    }
}

pub(super) fn closing(regulation: &Regulation, on: NaiveDate, language: Language) -> ExampleRow {
    let text = own(language, "Dossier sluiten", "Close the dossier");
    let sub = match &regulation.closing {
        Some(_) => own(
            language,
            "als de klager het eens is of niet verder gaat",
            "when the complainant agrees or goes no further",
        ),
        None => own(
            language,
            "de regeling zegt niet wanneer",
            "the regulation does not say when",
        ),
    };
    ExampleRow {
        day: Some(moment::day(on)),
        path: regulation.closing.as_ref().map(|_| "closing".to_owned()),
        ..plain(text, sub, ExampleKind::Act)
    }
}

pub(super) fn destruction(regulation: &Regulation, language: Language) -> ExampleRow {
    let retention = &regulation.retention;
    let text = own(language, "Vernietigen", "Destroy");
    let length = words::length(retention.ends_after(), language);
    let after = phrases::after(regulation, retention.from, language);
    ExampleRow {
        path: Some("retention".to_owned()),
        ..plain(text, format!("{length} {after}"), ExampleKind::End)
    }
}
