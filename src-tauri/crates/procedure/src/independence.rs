//! Independence: who may take which role in a dossier, given what they were in it before.
//!
//! The regulation's own rules go first. Where it is silent the program warns of what is unwise
//! and forbids nothing: in a firm of one the same person may have to do it all.

use chrono::NaiveDate;

use crate::dossier::Dossier;
use crate::event::Actor;
use crate::regulation::{Firmness, IndependenceRule, Involvement, Regulation, Role};

/// Somebody's part in a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Since when.
    pub on: NaiveDate,
    /// The role they were given; none when they are merely involved.
    pub role: Option<Role>,
    /// As what they are involved.
    pub involvement: Involvement,
    /// Who.
    pub actor: Actor,
}

impl Entry {
    pub(crate) fn role(on: NaiveDate, role: Role, actor: Actor) -> Self {
        Self {
            on,
            role: Some(role),
            involvement: role.into(),
            actor,
        }
    }

    pub(crate) fn of(on: NaiveDate, involvement: Involvement, actor: Actor) -> Self {
        Self {
            on,
            role: None,
            involvement,
            actor,
        }
    }
}

/// Somebody is, or was, what whoever has this role may not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict<'a> {
    /// The role.
    pub role: Role,
    /// What they are or were.
    pub involvement: Involvement,
    /// How firmly that is ruled out.
    pub firmness: Firmness,
    /// The regulation's rule; none when it is the program's own advice.
    pub rule: Option<&'a IndependenceRule>,
}

/// What is unwise under every regulation, by role.
const UNWISE: [(Role, &[Involvement]); 7] = [
    (
        Role::Handler,
        &[Involvement::Respondent, Involvement::Witness],
    ),
    (
        Role::HearingChair,
        &[Involvement::Respondent, Involvement::Witness],
    ),
    (
        Role::Decider,
        &[Involvement::Respondent, Involvement::Witness],
    ),
    (
        Role::Reviewer,
        &[
            Involvement::Respondent,
            Involvement::Witness,
            Involvement::Handler,
            Involvement::HearingChair,
            Involvement::Decider,
        ],
    ),
    (
        Role::CommitteeMember,
        &[
            Involvement::Respondent,
            Involvement::Witness,
            Involvement::Handler,
            Involvement::HearingChair,
            Involvement::Decider,
            Involvement::Reviewer,
        ],
    ),
    (
        Role::Mediator,
        &[
            Involvement::Respondent,
            Involvement::Witness,
            Involvement::Handler,
            Involvement::HearingChair,
            Involvement::Decider,
            Involvement::Reviewer,
            Involvement::CommitteeMember,
        ],
    ),
    (Role::Management, &[Involvement::Respondent]),
];

/// What somebody is and was in a dossier, each once.
#[must_use]
pub fn involvements(dossier: &Dossier, actor: &Actor) -> Vec<Involvement> {
    let mut found: Vec<Involvement> = dossier
        .people
        .iter()
        .filter(|entry| entry.actor == *actor)
        .map(|entry| entry.involvement)
        .collect();
    let intake = &dossier.intake;
    if let Actor::Staff(staff) = actor {
        if intake.handler == Some(*staff) {
            found.push(Involvement::Handler);
        }
        if intake.respondents.iter().any(|it| it.staff == Some(*staff)) {
            found.push(Involvement::Respondent);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// What stands between somebody and a role, the firmest first. Holding the role already is no
/// conflict with it.
#[must_use]
pub fn conflicts<'a>(
    dossier: &Dossier,
    regulation: &'a Regulation,
    role: Role,
    actor: &Actor,
) -> Vec<Conflict<'a>> {
    let mut conflicts: Vec<Conflict<'a>> = involvements(dossier, actor)
        .into_iter()
        .filter_map(|involvement| conflict(regulation, role, involvement))
        .collect();
    conflicts.sort_by_key(|conflict| std::cmp::Reverse(conflict.firmness));
    conflicts
}

/// How a role and an involvement go together: the firmest rule of the regulation, or the advice.
#[must_use]
pub fn conflict(
    regulation: &Regulation,
    role: Role,
    involvement: Involvement,
) -> Option<Conflict<'_>> {
    let rule = regulation
        .independence_of(role)
        .filter(|rule| rule.not.contains(&involvement))
        .max_by_key(|rule| rule.firmness);
    let unwise = UNWISE
        .iter()
        .any(|(of, not)| *of == role && not.contains(&involvement));
    let firmness = match rule {
        Some(rule) => rule.firmness,
        None if unwise => Firmness::Warn,
        None => return None,
    };
    Some(Conflict {
        role,
        involvement,
        firmness,
        rule,
    })
}

/// Who handles the complaint now: the last who was given that, or the one noted at the intake.
#[must_use]
pub fn handler(dossier: &Dossier) -> Option<Actor> {
    let given = dossier.holders(Role::Handler).into_iter().next().cloned();
    given.or_else(|| dossier.intake.handler.map(Actor::Staff))
}

/// Everybody who holds a role now and is, or was, what that role may not be.
#[must_use]
pub fn standing_conflicts<'a>(
    dossier: &Dossier,
    regulation: &'a Regulation,
) -> Vec<(Actor, Conflict<'a>)> {
    let holders = |role: Role| match role {
        Role::Handler => handler(dossier).into_iter().collect(),
        other => dossier
            .holders(other)
            .into_iter()
            .cloned()
            .collect::<Vec<_>>(),
    };
    let mut found = Vec::new();
    for (role, _) in UNWISE {
        for actor in holders(role) {
            let of_actor = conflicts(dossier, regulation, role, &actor);
            found.extend(
                of_actor
                    .into_iter()
                    .map(|conflict| (actor.clone(), conflict)),
            );
        }
    }
    found
}

/// Who of these colleagues may take a role: those whom no rule of the regulation keeps from it.
/// When nobody is left, it must be somebody from outside.
#[must_use]
pub fn free_for(
    dossier: &Dossier,
    regulation: &Regulation,
    role: Role,
    staff: &[Actor],
) -> Vec<Actor> {
    let blocked = |actor: &&Actor| {
        conflicts(dossier, regulation, role, actor)
            .iter()
            .any(|conflict| conflict.firmness == Firmness::Block)
    };
    staff
        .iter()
        .filter(|actor| !blocked(actor))
        .cloned()
        .collect()
}
