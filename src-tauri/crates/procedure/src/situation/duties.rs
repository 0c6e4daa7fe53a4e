//! What is owed: a letter, an act, an entry; to whom and by when.

use chrono::NaiveDate;

use super::overtaken;
use super::seen::Seen;
use super::terms::TermState;
use crate::dossier::{Dossier, Letter, Measure, Point};
use crate::event::{LetterNo, MeasureNo};
use crate::key::Key;
use crate::letter_kind::LetterKind;
use crate::regulation::{Happening, Moment, Side, Whose};
use crate::term::Due;

/// What a duty asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// A letter of this kind must be made and sent, to this side when the rule says which.
    Send(LetterKind, Option<Side>),
    /// This letter is finalised; whether it is in the post must be told.
    Post(LetterKind, LetterNo),
    /// This must happen, and be noted.
    Do(Moment),
    /// This measure must be carried out.
    CarryOut(MeasureNo),
    /// Whether this measure works must be tested.
    Test(MeasureNo),
}

/// Something that is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The id of the rule that asks it; `None` for what no single rule asks.
    pub rule: Option<Key>,
    /// It tells an extension of that rule's term, and not what the rule itself asks.
    pub tells_extension: bool,
    /// What it asks for.
    pub act: Act,
    /// The day to act; today for what has no last day.
    pub act_by: NaiveDate,
    /// The last day; none for what is owed at once without one.
    pub due: Option<Due>,
}

/// What is owed, first the most urgent.
pub(super) fn duties(seen: Seen<'_>, terms: &[TermState<'_>]) -> Vec<Duty> {
    let dossier = seen.dossier;
    let mut duties: Vec<Duty> = Vec::new();
    for state in terms.iter().filter(|state| state.is_open()) {
        if state.rule.whose == Whose::Practice {
            duties.extend(of_term(dossier, state, seen.ground.today));
        }
        duties.extend(of_extension(dossier, state));
    }
    if dossier.withdrawn_on.is_none() {
        duties.extend(of_outcome(seen));
    }
    duties.extend(of_measures(seen));
    duties.extend(letters_without_term(seen, &duties));
    duties.sort_by_key(|duty| (duty.due.is_none(), duty.act_by, duty.due));
    duties
}

fn of_term(dossier: &Dossier, state: &TermState<'_>, today: NaiveDate) -> Vec<Duty> {
    let duty = |moment: &Moment| Duty {
        rule: Some(state.rule.id),
        tells_extension: false,
        act: act(dossier, *moment),
        act_by: state.act_by().unwrap_or(today),
        due: state.due(),
    };
    let mut duties: Vec<Duty> = state.unmet.iter().map(duty).collect();
    duties.dedup();
    duties
}

fn act(dossier: &Dossier, moment: Moment) -> Act {
    match moment.letter_kind() {
        Some(kind) => send(dossier, (kind, moment.side), Point::BEGINNING),
        None => Act::Do(moment),
    }
}

/// A letter that was made before what it is to tell, and waits, is not the one that is owed.
fn send(dossier: &Dossier, (kind, side): (LetterKind, Option<Side>), since: Point) -> Act {
    let waiting = dossier
        .letters_to(kind, side)
        .find(|letter| letter.posted.is_none() && letter.made().follows(since));
    match waiting {
        Some(letter) => Act::Post(kind, letter.no),
        None => Act::Send(kind, side),
    }
}

/// Everybody whom the rule names must hear of the extension before the old last day.
fn of_extension(dossier: &Dossier, state: &TermState<'_>) -> Vec<Duty> {
    let (Some(extension), Some(how)) = (state.extensions.last(), &state.rule.extension) else {
        return Vec::new();
    };
    let untold = extension.told.iter().filter(|(_, told)| told.is_none());
    untold
        .map(|(side, _)| Duty {
            rule: Some(state.rule.id),
            tells_extension: true,
            act: send(
                dossier,
                (how.letter, Some(*side)),
                extension.decided.decided(),
            ),
            act_by: extension.was,
            due: Some(Due {
                day: extension.was,
                time: None,
            }),
        })
        .collect()
}

/// What a regulation asks of every complaint, once it is answered, and of one that is upheld. To
/// close the dossier takes none of it away.
fn of_outcome(seen: Seen<'_>) -> Vec<Duty> {
    let Some(measures) = &seen.ground.regulation.measures else {
        return Vec::new();
    };
    let dossier = seen.dossier;
    let missing = |asked: bool, what: Happening| {
        let moment = Moment::of(what);
        (asked && seen.days(moment).is_empty()).then_some(moment)
    };
    let answered = super::is_answered(seen) || dossier.closed_on.is_some();
    let upheld = measures.improvement_when_upheld && dossier.is_upheld();
    let unimproved = dossier.measures.values().all(|measure| measure.dropped);
    let improvement = Moment::of(Happening::MeasureAgreed);
    let wanted = [
        (upheld && unimproved).then_some(improvement),
        missing(
            answered && measures.prevention_decided,
            Happening::PreventionDecided,
        ),
        missing(answered && measures.lesson, Happening::LessonNoted),
    ];
    let undated = |moment| Duty {
        rule: None,
        tells_extension: false,
        act: Act::Do(moment),
        act_by: seen.ground.today,
        due: None,
    };
    wanted.into_iter().flatten().map(undated).collect()
}

/// Agreed measures are followed also after the dossier was closed (S2.05, S2.07).
fn of_measures(seen: Seen<'_>) -> Vec<Duty> {
    let tested = seen
        .ground
        .regulation
        .measures
        .as_ref()
        .is_some_and(|measures| measures.tested);
    let duty = |measure: &Measure| {
        let act = match (measure.done_on, measure.tested) {
            _ if measure.dropped => return None,
            (None, _) => Act::CarryOut(measure.no),
            (Some(_), None) if tested || measure.agreed.test_on.is_some() => Act::Test(measure.no),
            _ => return None,
        };
        let by = match measure.done_on {
            None => measure.agreed.by,
            Some(_) => measure.agreed.test_on,
        };
        Some(Duty {
            rule: None,
            tells_extension: false,
            act,
            act_by: by.unwrap_or(seen.ground.today),
            due: by.map(|day| Due { day, time: None }),
        })
    };
    seen.dossier.measures.values().filter_map(duty).collect()
}

/// A finalised letter belongs in the post, also when no term asks for it. What was still to be told
/// of the handling is moot once the complaint is withdrawn, or the outcome overtook it.
fn letters_without_term(seen: Seen<'_>, duties: &[Duty]) -> Vec<Duty> {
    let dossier = seen.dossier;
    let asked = |letter: &&Letter| {
        !duties
            .iter()
            .any(|duty| matches!(duty.act, Act::Post(_, no) if no == letter.no))
    };
    let moot = |letter: &Letter| {
        let of_the_end = matches!(
            letter.kind,
            LetterKind::ClosingConfirmation | LetterKind::InspectionCover
        );
        dossier.withdrawn_on.is_some() && !of_the_end || overtaken::need_not_leave(seen, letter)
    };
    let waiting = |letter: &&Letter| letter.counts() && letter.posted.is_none() && !moot(letter);
    let duty = |letter: &Letter| Duty {
        rule: None,
        tells_extension: false,
        act: Act::Post(letter.kind, letter.no),
        act_by: letter.finalised_on,
        due: Some(Due {
            day: letter.finalised_on,
            time: None,
        }),
    };
    dossier
        .letters
        .values()
        .filter(waiting)
        .filter(asked)
        .map(duty)
        .collect()
}
