//! Extensions of terms: what was decided, for which run of a term, and who was told when (rule 8).

use chrono::NaiveDate;

use super::seen::Seen;
use super::terms::{anew_from, starts};
use crate::dossier::{Dossier, Extended};
use crate::letter_kind::LetterKind;
use crate::regulation::{Rule, Side};
use crate::term::{Start, Term};

/// An extension of a term (rule 8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtensionState<'a> {
    /// The last day before it.
    pub was: NaiveDate,
    /// What was decided.
    pub decided: &'a Extended,
    /// To whom it must be told, and when it was.
    pub told: Vec<(Side, Option<NaiveDate>)>,
}

impl ExtensionState<'_> {
    /// Somebody was told after the old last day, or has not been told and it has passed.
    #[must_use]
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.decided.on > self.was
            || self
                .told
                .iter()
                .any(|(_, told)| told.unwrap_or(today) > self.was)
    }
}

/// The extensions of one run of a rule: what was decided before it began anew, or when it had
/// begun once more, is another run's.
pub(super) fn of_run<'a>(
    seen: Seen<'a>,
    rule: &'a Rule,
    start: Option<Start>,
) -> Vec<&'a Extended> {
    let all = seen.dossier.extensions_of(rule.id);
    let Some(from) = anew_from(seen, rule, start) else {
        return all.collect();
    };
    let next = starts(seen, rule)
        .into_iter()
        .map(|start| start.day)
        .find(|day| *day > from);
    all.filter(|it| it.on >= from && next.is_none_or(|next| it.on < next))
        .collect()
}

pub(super) fn states<'a>(
    seen: Seen<'a>,
    rule: &'a Rule,
    start: Option<Start>,
    term: Option<&Term>,
) -> Vec<ExtensionState<'a>> {
    let (Some(term), Some(how)) = (term, &rule.extension) else {
        return Vec::new();
    };
    let mut was = term.due.day;
    let mut states = Vec::new();
    for decided in of_run(seen, rule, start) {
        // A corrected start may have moved the last day beyond what was decided.
        if decided.until <= was {
            continue;
        }
        let told = |side: &Side| (*side, told(seen.dossier, how.letter, *side, decided));
        states.push(ExtensionState {
            was,
            decided,
            told: how.to.iter().map(told).collect(),
        });
        was = decided.until;
    }
    states
}

/// When a side was first told. What was made before the extension was decided cannot tell it, also
/// when it left afterwards.
fn told(dossier: &Dossier, kind: LetterKind, side: Side, decided: &Extended) -> Option<NaiveDate> {
    let made = dossier
        .letters_to(kind, Some(side))
        .filter(|letter| letter.made().follows(decided.decided()))
        .filter_map(|letter| letter.posted.as_ref().map(|posted| posted.on));
    let elsewhere = dossier
        .elsewhere_to(kind, Some(side))
        .map(|sent| sent.on)
        .filter(|on| *on >= decided.on);
    made.chain(elsewhere).min()
}
