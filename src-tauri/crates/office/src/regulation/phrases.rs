//! Words of a regulation as who complains reads them: who does what, to whom, and when.

mod done;
mod happened;

pub(super) use done::done;
pub(super) use happened::{after, happened};

use procedure::Language::{self, En, Nl};
use procedure::intake::Channel;
use procedure::regulation::{Bilingual, Body, Involvement, Role, Side};

use crate::words::both;

/// `a, b en c`; with `of` instead of `en` when any of them will do.
pub(super) fn listed(items: &[String], joint: Joint, language: Language) -> String {
    let joint = match (joint, language) {
        (Joint::And, Nl) => " en ",
        (Joint::And, En) => " and ",
        (Joint::Or, Nl) => " of ",
        (Joint::Or, En) => " or ",
    };
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{}{joint}{last}", head.join(", ")),
    }
}

/// How the items of a list belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// All of them.
    And,
    /// Any of them.
    Or,
}

/// A side within a sentence: `de klager`.
pub(super) fn the_side(side: Side) -> Bilingual {
    match side {
        Side::Complainant => both("de klager", "the complainant"),
        Side::Respondent => both("de andere partij", "the other party"),
        Side::Third => both("iemand van buiten", "somebody from outside"),
    }
}

/// Sides within a sentence: `de klager en de andere partij`.
pub(super) fn the_sides(sides: &[Side], joint: Joint, language: Language) -> String {
    let names: Vec<String> = sides
        .iter()
        .map(|side| the_side(*side).in_language(language).to_owned())
        .collect();
    listed(&names, joint, language)
}

/// A way to complain: `per post`.
pub(super) fn by_channel(channel: Channel) -> Bilingual {
    match channel {
        Channel::Post => both("per post", "by post"),
        Channel::Email => both("per e-mail", "by e-mail"),
        Channel::Handed => both("door een brief af te geven", "by handing over a letter"),
        Channel::Phone => both("per telefoon", "by telephone"),
        Channel::InPerson => both("in een gesprek", "in person"),
    }
}

/// Who somebody may not be: `degene over wie de klacht gaat`, `wie over de klacht beslist`.
pub(super) fn involved(involvement: Involvement) -> Bilingual {
    let role = match involvement {
        Involvement::Respondent => {
            return both(
                "degene over wie de klacht gaat",
                "the one whom the complaint is about",
            );
        }
        Involvement::Witness => return both("een getuige", "a witness"),
        Involvement::Handler => Role::Handler,
        Involvement::HearingChair => Role::HearingChair,
        Involvement::Decider => Role::Decider,
        Involvement::Reviewer => Role::Reviewer,
        Involvement::CommitteeMember => Role::CommitteeMember,
        Involvement::Mediator => Role::Mediator,
        Involvement::Management => Role::Management,
    };
    let task = task(role);
    both(lower(&task.nl), lower(&task.en))
}

/// What somebody with a role does.
pub(super) fn task(role: Role) -> Bilingual {
    match role {
        Role::Handler => both("Wie de klacht onderzoekt", "Who investigates the complaint"),
        Role::HearingChair => both("Wie het gesprek leidt", "Who leads the hearing"),
        Role::Decider => both("Wie over de klacht beslist", "Who decides on the complaint"),
        Role::Reviewer => both(
            "Wie de klacht opnieuw bekijkt",
            "Who looks at the complaint again",
        ),
        Role::CommitteeMember => both(
            "Wie in de klachtencommissie zit",
            "Who sits in the complaints committee",
        ),
        Role::Mediator => both("Wie bemiddelt", "Who mediates"),
        Role::Management => both("Wie de praktijk leidt", "Who leads the practice"),
    }
}

/// What the complainant can do on a road: `naar de rechter`.
pub(super) fn can(body: Body) -> Bilingual {
    match body {
        Body::Proposal => both("ons een nieuw voorstel vragen", "ask us for a new proposal"),
        Body::Review => both(
            "ons vragen de klacht opnieuw te bekijken",
            "ask us to look at the complaint again",
        ),
        Body::Committee => both("naar een klachtencommissie", "go to a complaints committee"),
        Body::Mediation => both("kiezen voor bemiddeling", "choose mediation"),
        Body::Outside => both(
            "naar iemand van buiten die onafhankelijk is",
            "go to somebody from outside who is independent",
        ),
        Body::Court => both("naar de rechter", "go to court"),
    }
}

/// A name within a sentence: its first letter small, unless it is an abbreviation.
pub(super) fn lower(name: &str) -> String {
    let mut chars = name.chars();
    let (first, second) = (chars.next(), chars.next());
    match (first, second) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            format!("{}{}", first.to_lowercase(), &name[first.len_utf8()..])
        }
        _ => name.to_owned(),
    }
}
