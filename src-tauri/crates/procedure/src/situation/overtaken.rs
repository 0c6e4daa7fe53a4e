//! What has lost its sense: a letter that was to prepare the outcome, once that was told.
//!
//! A regulation may say so itself (`unless`), and few do. Whoever reads the outcome is not to get an
//! invitation after it that nobody meant any more.

use super::seen::{LONGEST_CHAIN, Seen};
use crate::dossier::Letter;
use crate::letter_kind::LetterKind;
use crate::regulation::{Happening, Moment, Regulation, Rule};
use crate::term::Start;

/// The outcome was told, and what the rule waits for belongs before it.
pub(super) fn is_overtaken(seen: Seen<'_>, rule: &Rule, start: Start, asked: Moment) -> bool {
    let prepares = asked
        .letter_kind()
        .is_some_and(LetterKind::prepares_the_outcome);
    let origin = origin(seen.ground.regulation, rule.from);
    if !prepares || follows_the_outcome(origin.what) {
        return false;
    }
    let since = if precedes_the_outcome(origin.what) {
        // However late it was noted, it counts as before every outcome but one that it was opened
        // again after.
        seen.dossier.reopened_on.filter(|again| *again <= start.day)
    } else {
        Some(start.day)
    };
    super::told(seen.dossier, seen.ground.regulation)
        .any(|told| since.is_none_or(|since| told.on >= since))
}

/// A letter that waits was made before the outcome that it was to prepare, or the dossier is closed.
pub(super) fn need_not_leave(seen: Seen<'_>, letter: &Letter) -> bool {
    let mut told = super::told(seen.dossier, seen.ground.regulation);
    let overtaken = seen.dossier.closed_on.is_some() || told.any(|it| it.follows(letter.made()));
    letter.kind.prepares_the_outcome() && overtaken
}

/// What comes before the outcome, on whatever day it is noted.
pub(super) fn precedes_the_outcome(what: Happening) -> bool {
    match what {
        Happening::Received | Happening::Registered | Happening::Answer(_) => true,
        Happening::Letter(kind, _) => kind.prepares_the_outcome(),
        _ => false,
    }
}

/// What comes after the outcome, also on the same day.
fn follows_the_outcome(what: Happening) -> bool {
    matches!(
        what,
        Happening::Disagreed
            | Happening::ProposalAccepted
            | Happening::ProposalRefused
            | Happening::Reopened
            | Happening::Road(..)
    )
}

/// What a rule counts from in the end, when it counts from the end of other terms.
fn origin(regulation: &Regulation, from: Moment) -> Moment {
    let mut origin = from;
    for _ in 0..LONGEST_CHAIN {
        let Happening::TermEnds(key) = origin.what else {
            break;
        };
        let Some(rule) = regulation.rule(key.as_str()) else {
            break;
        };
        origin = rule.from;
    }
    origin
}
