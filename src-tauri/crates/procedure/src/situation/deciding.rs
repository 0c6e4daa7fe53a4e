//! What deserves attention while a complaint is being decided: whether both sides were heard, and
//! whether every part has its finding and its reasons.

use super::seen::Seen;
use super::{Stage, Warning, outcome_letter, stage};
use crate::dossier::{Dossier, Grievance};
use crate::letter_kind::LetterKind;
use crate::regulation::{Happening, LetterStage, Moment, Side};

/// What a finding leans on must have been put to whoever did not say it.
pub(super) fn never_put(dossier: &Dossier) -> impl Iterator<Item = Warning> {
    let relied = dossier.statements.values().filter(|it| it.relied);
    relied.flat_map(|it| it.unasked().map(|side| Warning::NeverPut(it.no, side)))
}

/// The whole was found, or the letter that tells it was made, and the outcome is not told yet.
fn is_deciding(seen: Seen<'_>) -> bool {
    let outcome = outcome_letter(seen.ground.regulation);
    let made = seen.dossier.letters_of(outcome).next().is_some();
    (seen.dossier.verdict.is_some() || made) && stage(seen) == Stage::Handle
}

/// Who weighs one part weighs them all; a part that fell away needs no reasons. A whole that was
/// judged at once has its own.
pub(super) fn unweighed(seen: Seen<'_>) -> Vec<Warning> {
    let mut parts = seen.dossier.standing_grievances();
    if !is_deciding(seen) || parts.all(|it| it.weighed.is_none()) {
        return Vec::new();
    }
    let is_open = |it: &&Grievance| match it.weighing.finding {
        None => true,
        Some(finding) => finding.finding().is_some() && it.weighing.reasoning.trim().is_empty(),
    };
    let open = seen.dossier.standing_grievances().filter(is_open);
    open.map(|it| Warning::Unweighed(it.no)).collect()
}

/// Before the outcome is told, each side whom the regulation offers it should have been offered
/// to be heard; where it is silent about the respondent, fairness still asks for it (S4.10).
pub(super) fn not_heard(seen: Seen<'_>) -> Vec<Warning> {
    if !is_deciding(seen) {
        return Vec::new();
    }
    let sides = [Side::Complainant, Side::Respondent].into_iter();
    sides
        .filter(|side| !was_offered(seen, *side))
        .map(Warning::NotHeard)
        .collect()
}

/// A hearing that was called off offers nothing any more.
fn was_offered(seen: Seen<'_>, side: Side) -> bool {
    let mut hearings = seen.dossier.hearings.values();
    let waived = Moment::of(Happening::HearingWaived);
    let invited = Moment::letter(LetterKind::HearingInvitation, LetterStage::Posted);
    hearings.any(|it| it.cancelled_on.is_none() && it.sides.contains(&side))
        || [waived, invited].into_iter().any(|moment| {
            let of_side = Moment {
                side: Some(side),
                ..moment
            };
            !seen.days(of_side).is_empty()
        })
}
