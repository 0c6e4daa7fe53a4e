//! Which letters may be made now: those that are owed, and those that what happened allows.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::occasion::Course;
use crate::key::Key;
use crate::letter_kind::{KINDS, LetterKind};
use crate::regulation::{SIDES, Side};
use crate::situation::{Act, Duty, Situation, assess};
use crate::step::Desk;
use crate::term::{Due, OutOfCalendar};

/// A letter that may be made now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fitting {
    /// Its kind.
    pub kind: LetterKind,
    /// To which side.
    pub side: Side,
    /// The duty that asks for it; none when it may be made and need not be.
    pub owed: Option<Owed>,
}

/// The duty that asks for a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    /// The day to act.
    pub act_by: NaiveDate,
    /// The last day; none for what is owed at once without one.
    pub due: Option<Due>,
    /// It tells an extension of the rule's term, and not what the rule itself asks.
    pub tells_extension: bool,
    /// The id of the rule that asks it.
    pub rule: Option<Key>,
}

/// The letters that may be made now: those that are owed, first the most urgent, and then the others
/// in the order of the procedure. What a letter needs and the dossier does not tell yet is no reason
/// to leave it out; a concept that waits elsewhere is not known here.
///
/// # Errors
/// When a date of the dossier lies so far off that a term leaves the calendar.
pub fn letters_that_fit(desk: Desk<'_>) -> Result<Vec<Fitting>, OutOfCalendar> {
    let situation = assess(desk.dossier, desk.ground)?;
    Ok(letters_that_fit_in(desk, &situation))
}

/// The letters that may be made now, of a dossier that was assessed already.
#[must_use]
pub fn letters_that_fit_in(desk: Desk<'_>, situation: &Situation<'_>) -> Vec<Fitting> {
    let course = Course::of(desk, situation);
    let own = &desk.ground.regulation.letters;
    let own = own.iter().map(|declared| LetterKind::Own(declared.id));
    let allowed = KINDS
        .into_iter()
        .map(|(_, kind)| kind)
        .chain(own)
        .flat_map(|kind| SIDES.map(|(_, side)| (kind, side)))
        .filter(|(kind, side)| course.allows(*kind, *side))
        .map(|(kind, side)| Fitting {
            kind,
            side,
            owed: None,
        });
    let mut seen = BTreeSet::new();
    let mut letters: Vec<Fitting> = situation.duties.iter().filter_map(owed).collect();
    letters.extend(allowed);
    letters.retain(|letter| seen.insert((letter.kind, letter.side)));
    letters
}

fn owed(duty: &Duty) -> Option<Fitting> {
    let Act::Send(kind, side) = duty.act else {
        return None;
    };
    Some(Fitting {
        kind,
        side: side.unwrap_or(kind.reader()),
        owed: Some(Owed {
            act_by: duty.act_by,
            due: duty.due,
            tells_extension: duty.tells_extension,
            rule: duty.rule,
        }),
    })
}
