//! What would mend a finding, as a change of the regulation's data.

use crate::key::Key;
use crate::regulation::{
    AppliesTo, ClauseKey, Firmness, IndependenceRule, Involvement, Regulation, Role, Rule, Side,
};
use crate::term::Length;

/// A change that mends a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mend {
    /// Give a term or a duty this length.
    SetLength {
        /// Which.
        rule: Key,
        /// Its new length.
        length: Length,
    },
    /// Let an extension of a rule be told to this side too.
    TellExtension {
        /// Which rule.
        rule: Key,
        /// To whom.
        to: Side,
    },
    /// Offer these sides to be heard too.
    OfferHearing(Vec<Side>),
    /// Say who may not have this role.
    AddIndependence {
        /// The clause.
        clause: ClauseKey,
        /// The role.
        role: Role,
        /// What they may not have been.
        not: Vec<Involvement>,
    },
    /// Keep dossiers at most so long.
    SetRetentionMaximum(Length),
    /// Drop the practice's own maximum: the text has one.
    DropRetentionMaximum,
    /// Say whether a complaint of the first day falls under it.
    SetAppliesTo(AppliesTo),
    /// Set the word for a complaint that is upheld in part.
    SetPartly(String),
    /// List every heading once.
    SetOrder(Vec<ClauseKey>),
}

impl Mend {
    /// The regulation with the change made. What it does not have is left alone.
    #[must_use]
    pub fn applied_to(&self, regulation: &Regulation) -> Regulation {
        let mut mended = regulation.clone();
        match self.clone() {
            Self::SetLength { rule, length } => {
                if let Some(rule) = rule_of(&mut mended, rule) {
                    rule.within = Some(length);
                }
            }
            Self::TellExtension { rule, to } => {
                let rule = rule_of(&mut mended, rule);
                if let Some(how) = rule.and_then(|rule| rule.extension.as_mut()) {
                    how.to.insert(0, to);
                }
            }
            Self::OfferHearing(sides) => mended.hearing.offered_to.extend(sides),
            Self::AddIndependence { clause, role, not } => {
                mended.independence.push(IndependenceRule {
                    clause,
                    role,
                    not,
                    firmness: Firmness::Block,
                    note: None,
                });
            }
            Self::SetRetentionMaximum(length) => mended.retention.at_most = Some(length),
            Self::DropRetentionMaximum => mended.retention.at_most = None,
            Self::SetAppliesTo(applies_to) => {
                if let Some(in_force) = &mut mended.in_force {
                    in_force.applies_to = applies_to;
                }
            }
            Self::SetPartly(word) => mended.words.partly = word,
            Self::SetOrder(order) => mended.order = order,
        }
        mended
    }
}

fn rule_of(regulation: &mut Regulation, id: Key) -> Option<&mut Rule> {
    let mut rules = regulation.terms.iter_mut().chain(&mut regulation.duties);
    rules.find(|rule| rule.id == id)
}
