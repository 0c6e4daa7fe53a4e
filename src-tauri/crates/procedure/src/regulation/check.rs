//! The regulation check: what a regulation leaves open, contradicts, or cannot do (`TERMS.md`,
//! "Checks on a regulation").
//!
//! It judges the data alone and refuses nothing: a practice may keep what it finds. Notes
//! (*toelichtingen*) are not searched for forms of address and words, since they speak to the
//! practice and quote the text; everything that can reach a complainant is.

use chrono::NaiveDate;

use super::{Moment, Regulation};
use crate::calendar::{Calendar, Transit};

mod clauses;
mod ending;
mod flaw;
mod happens;
mod hours;
mod knots;
mod letters;
mod listing;
mod mend;
mod pairs;
mod place;
mod plan;
mod roads;
mod scope;
mod squeeze;
mod starts;
mod wording;

pub use flaw::{Flaw, Part, Room};
use listing::{Entry, entries};
pub use mend::Mend;
pub use place::{Place, Section};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// It cannot work as it stands.
    Fault,
    /// The practice must choose.
    Doubt,
    /// It is good to know.
    Hint,
}

/// Something that the check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub what: Flaw,
    /// A note stands beside it: the choice has been made and explained.
    pub answered: bool,
    /// What would mend it, where that can be computed.
    pub mend: Option<Mend>,
}

/// Checks a regulation. The terms are tried out on every day of the year from `today` on.
///
/// The order is stable: the heaviest first, and then as the text goes.
#[must_use]
pub fn check(
    regulation: &Regulation,
    calendar: &Calendar,
    transit: Transit,
    today: NaiveDate,
) -> Vec<Finding> {
    let reading = Reading {
        regulation,
        calendar,
        transit,
        today,
        entries: entries(regulation),
    };
    let rooms = [
        scope::flaws,
        clauses::flaws,
        wording::flaws,
        starts::flaws,
        squeeze::flaws,
        hours::flaws,
        letters::flaws,
        roads::flaws,
        ending::flaws,
    ];
    let mut findings: Vec<Finding> = rooms.iter().flat_map(|flaws| flaws(&reading)).collect();
    let places = listing::Order::of(&reading);
    findings.sort_by_cached_key(|finding| (finding.severity, places.rank(&finding.place)));
    findings
}

/// A regulation, laid out for the check.
struct Reading<'a> {
    regulation: &'a Regulation,
    calendar: &'a Calendar,
    transit: Transit,
    today: NaiveDate,
    entries: Vec<Entry<'a>>,
}

impl Reading<'_> {
    fn fault(&self, place: Place, what: Flaw) -> Finding {
        self.finding(Severity::Fault, place, what)
    }

    fn doubt(&self, place: Place, what: Flaw) -> Finding {
        self.finding(Severity::Doubt, place, what)
    }

    fn hint(&self, place: Place, what: Flaw) -> Finding {
        self.finding(Severity::Hint, place, what)
    }

    fn finding(&self, severity: Severity, place: Place, what: Flaw) -> Finding {
        Finding {
            severity,
            answered: self.is_noted(&place),
            place,
            what,
            mend: None,
        }
    }

    /// A note stands at this place; at a clause, a remark is its note.
    fn is_noted(&self, place: &Place) -> bool {
        if let Place::Clause(key) = place {
            return self.regulation.remarks.iter().any(|it| it.clause == *key);
        }
        let mut here = self.entries.iter().filter(|entry| entry.place == *place);
        here.any(|entry| entry.note.is_some_and(|note| !note.nl.trim().is_empty()))
    }

    /// Some rule is met by a moment of this sort.
    fn asks(&self, wanted: impl Fn(&Moment) -> bool) -> bool {
        self.regulation
            .rules()
            .any(|rule| rule.met_by.iter().any(&wanted))
    }
}

impl Finding {
    fn mended_by(self, mend: Mend) -> Self {
        Self {
            mend: Some(mend),
            ..self
        }
    }

    fn or_answered(self, elsewhere: bool) -> Self {
        Self {
            answered: self.answered || elsewhere,
            ..self
        }
    }
}
