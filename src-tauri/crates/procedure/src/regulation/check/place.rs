//! Where in a regulation a finding stands.

use crate::key::Key;
use crate::regulation::ClauseKey;

/// A place in a regulation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A part that there is one of, or that is missing.
    Section(Section),
    /// A heading, by its key.
    Clause(ClauseKey),
    /// A question that a complaint is asked, by its id.
    Asked(Key),
    /// A filing limit, by its place in the file from 0.
    FilingLimit(usize),
    /// A term or a duty, by its id.
    Rule(Key),
    /// A road, by its id.
    Road(Key),
    /// A sentence that asks nothing, by its place in the file from 0.
    Statement(usize),
}

/// A part of a regulation that there is one of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// Its title.
    Title,
    /// Its words for the outcome.
    Words,
    /// From when it holds.
    InForce,
    /// The order of its headings.
    Order,
    /// Who may complain, how, and about what.
    Scope,
    /// What must be tried before.
    Informal,
    /// Whether a complaint is taken up.
    Admission,
    /// How both sides are heard.
    Hearing,
    /// Who keeps the matter to themselves.
    Confidentiality,
    /// What follows from a complaint.
    Measures,
    /// When a dossier is closed.
    Closing,
    /// How often the complaints are looked at together.
    Analysis,
    /// Who may see the dossier.
    Inspection,
    /// Who decides what the text does not foresee.
    Unforeseen,
    /// How long a dossier is kept.
    Retention,
    /// Until when one may complain, when it says nothing of that.
    FilingLimits,
    /// Its terms, when one is missing.
    Terms,
    /// What is open after a no, when it says nothing of that.
    Roads,
    /// Who may not be who.
    Independence,
}
