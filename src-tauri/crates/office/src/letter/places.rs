//! Where a value of a letter comes from, and how one that is missing is mended.

use letters::{Missing, Origin, label, placeholder};
use procedure::Language;
use procedure::letter_kind::LetterKind;
use procedure::regulation::{Body, ROLES, Role, SIDES, Side};

use super::material::Material;
use crate::notes::NoteKind;
use crate::wire::{Mend, MissingItem};

/// What the fields of a letter itself begin with.
pub(super) const LETTER: &str = "letter";
/// The lines behind the window, where the dossier knows none.
pub(super) const ADDRESSEE: &str = "addressee";
/// The field of those lines, all of them in one.
pub(super) const WHOLE_ADDRESS: &str = "letter.addressee";
/// What names a block that must be written begins with.
const BLOCK: &str = "block.";

/// The field where a value can be corrected or filled in from within the letter: of the intake,
/// of the practice, or of the letter itself.
pub(super) fn field_of(name: &str) -> Option<String> {
    let field = match name {
        "restatement" => "summary",
        "wish" | "about" | "received_on" | "letter_dated" => name,
        "handler_name" | "handler_role" => "handler",
        "contact" | "phone" => "practice.phone",
        "email" => "practice.email",
        "complainant" | "on_behalf_of" => "complainant.name",
        _ => {
            let by_writer = placeholder(name).is_some_and(|row| row.origin == Origin::Writer);
            return by_writer.then(|| format!("{LETTER}.{name}"));
        }
    };
    Some(field.to_owned())
}

/// How something that the letter lacks is mended.
pub(super) fn mend(
    material: &Material<'_>,
    (kind, side): (LetterKind, Side),
    missing: &Missing,
    window: Language,
) -> MissingItem {
    let item = |field: &str, mend, at: Option<String>| MissingItem {
        field: field.to_owned(),
        label: label(&missing.name, window).to_owned(),
        mend,
        at,
        about: None,
    };
    if let Some(block) = missing.name.strip_prefix(BLOCK) {
        return item(&missing.name, Mend::Block, Some(block.to_owned()));
    }
    if let Some(field) = field_of(&missing.name) {
        return item(&field, Mend::Here, None);
    }
    if let Some((note, about)) = note_of(material, kind, side, &missing.name) {
        return MissingItem {
            about,
            ..item(&missing.name, Mend::Note, Some(note.code().to_owned()))
        };
    }
    match (missing.name.as_str(), &missing.block) {
        ("retention" | "decision_by" | "regulation_title", _) | (_, None) => {
            item(&missing.name, Mend::Settings, None)
        }
        (_, Some(block)) => item(&missing.name, Mend::Block, Some(block.clone())),
    }
}

/// A hole in the address, with what it asks for.
pub(super) fn address_gap(field: &str, label: &str) -> MissingItem {
    MissingItem {
        field: field.to_owned(),
        label: label.to_owned(),
        mend: Mend::Here,
        at: None,
        about: None,
    }
}

/// The note that brings a value, and what the note is about.
fn note_of(
    material: &Material<'_>,
    kind: LetterKind,
    side: Side,
    name: &str,
) -> Option<(NoteKind, Option<String>)> {
    let of_side = word(&SIDES, &side);
    let road = |body: fn(Body) -> bool| {
        let mut roads = material.file.regulation.roads.iter();
        roads
            .find(|road| body(road.to))
            .map(|road| road.id.to_string())
    };
    let role = |role: Role| word(&ROLES, &role);
    Some(match name {
        "asked" => (NoteKind::InformationAsked, of_side),
        "ground" => (NoteKind::NotAdmit, None),
        "reason" => match kind {
            LetterKind::NotAdmitted => (NoteKind::NotAdmit, None),
            LetterKind::Referral => (NoteKind::Refer, None),
            LetterKind::Extension => (NoteKind::Extend, None),
            _ => return None,
        },
        "referred_to" => (NoteKind::Refer, None),
        "hearing_on" | "hearing_time" | "hearing_place" => (NoteKind::HearingPlan, of_side),
        "heard_on" => (NoteKind::HearingHeld, of_side),
        "old_day" | "new_day" | "extension_of" => (NoteKind::Extend, None),
        "finding" | "finding_word" | "reasons" => (NoteKind::Finding, None),
        "measures" => (NoteKind::MeasureAgree, None),
        "mediator" => (NoteKind::Assign, role(Role::Mediator)),
        "reviewer" => (NoteKind::Assign, role(Role::Reviewer)),
        "members" => (NoteKind::Assign, role(Role::CommitteeMember)),
        "contested" => (NoteKind::Disagreement, None),
        "ruled_on" | "ruling" | "ruling_word" | "ruling_reasons" => {
            let judges =
                road(|body| matches!(body, Body::Review | Body::Committee | Body::Outside));
            (NoteKind::RoadRuled, judges)
        }
        "closed_on" => (NoteKind::Close, None),
        "news" => (NoteKind::Reopen, None),
        "asked_on" => (NoteKind::InspectionAsked, of_side),
        _ => return None,
    })
}

fn word<T: PartialEq>(words: &[(&str, T)], of: &T) -> Option<String> {
    let mut words = words.iter();
    words
        .find(|(_, it)| it == of)
        .map(|(word, _)| (*word).to_owned())
}
