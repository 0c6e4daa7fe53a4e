//! Who is meant: a side, a role, an involvement.

use procedure::event::Capacity;
use procedure::regulation::{Bilingual, Involvement, Regulation, Role, Side};

use super::both;

/// A side: `klager`, `beklaagde`.
pub(crate) fn side(side: Side) -> Bilingual {
    match side {
        Side::Complainant => both("klager", "complainant"),
        Side::Respondent => both("beklaagde", "respondent"),
        Side::Third => both("iemand anders", "somebody else"),
    }
}

/// A side within a sentence: `de klager`, `somebody else`.
pub(crate) fn the_side(of: Side) -> Bilingual {
    match of {
        Side::Complainant => both("de klager", "the complainant"),
        Side::Respondent => both("de beklaagde", "the respondent"),
        Side::Third => both("iemand anders", "somebody else"),
    }
}

/// A role, in the regulation's own word when it has one.
pub(crate) fn role(regulation: &Regulation, role: Role) -> Bilingual {
    if let Some(own) = regulation.roles.get(&role) {
        return own.clone();
    }
    match role {
        Role::Handler => both("behandelaar", "handler"),
        Role::HearingChair => both("voorzitter van het gesprek", "chair of the hearing"),
        Role::Decider => both("beslisser", "decider"),
        Role::Reviewer => both("herbeoordelaar", "reviewer"),
        Role::CommitteeMember => both("commissielid", "committee member"),
        Role::Mediator => both("bemiddelaar", "mediator"),
        Role::Management => both("directie", "management"),
    }
}

/// In what capacity somebody takes part in a hearing.
pub(crate) fn capacity(capacity: Capacity) -> Bilingual {
    match capacity {
        Capacity::Complainant => both("Klager", "Complainant"),
        Capacity::Representative => both("Gemachtigde", "Representative"),
        Capacity::Respondent => both("Beklaagde", "Respondent"),
        Capacity::Companion => both("Bijstand", "Companion"),
        Capacity::Witness => both("Getuige", "Witness"),
        Capacity::Interpreter => both("Tolk", "Interpreter"),
        Capacity::Chair => both("Gespreksleider", "Chair"),
        Capacity::NoteTaker => both("Notulist", "Note-taker"),
    }
}

/// As what somebody is involved.
pub(crate) fn involvement(involvement: Involvement) -> Bilingual {
    match involvement {
        Involvement::Respondent => both("beklaagde", "respondent"),
        Involvement::Witness => both("getuige", "witness"),
        Involvement::Handler => both("behandelaar", "handler"),
        Involvement::HearingChair => both("voorzitter van het gesprek", "chair of the hearing"),
        Involvement::Decider => both("beslisser", "decider"),
        Involvement::Reviewer => both("herbeoordelaar", "reviewer"),
        Involvement::CommitteeMember => both("commissielid", "committee member"),
        Involvement::Mediator => both("bemiddelaar", "mediator"),
        Involvement::Management => both("directie", "management"),
    }
}
