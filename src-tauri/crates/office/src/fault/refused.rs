//! Why the procedure refuses a step: beside the field that it concerns, or as a word.

use procedure::step::Refusal;

use super::{error, with};
use crate::wire::{CommandError, FaultCode, FieldCode, FieldFault};

/// A refusal that concerns a date stands beside the date; any other tells why in `params`.
pub(super) fn refused(field: &str, refusals: &[Refusal]) -> CommandError {
    let of_date = |refusal: &Refusal| match refusal {
        Refusal::InFuture => Some(FieldFault::new(field, FieldCode::InFuture)),
        Refusal::Before(day) => {
            // That very day is early enough, so the date must lie after the one before it.
            let after = day.pred_opt().unwrap_or(*day);
            Some(FieldFault::new(field, FieldCode::TooEarly).with("after", after))
        }
        Refusal::NoReason => Some(FieldFault::new("reason", FieldCode::Required)),
        Refusal::NoDay => Some(FieldFault::new("by", FieldCode::Required)),
        Refusal::NotLater(day) => {
            Some(FieldFault::new("until", FieldCode::NotLater).with("after", day))
        }
        Refusal::TooFar(day) => Some(FieldFault::new("until", FieldCode::TooFar).with("last", day)),
        Refusal::Dependent(_, involvement) => {
            let code = format!("{involvement:?}").to_lowercase();
            Some(FieldFault::new("actor", FieldCode::Dependent).with("why", code))
        }
        _ => None,
    };
    let fields: Vec<FieldFault> = refusals.iter().filter_map(of_date).collect();
    if !fields.is_empty() {
        return CommandError {
            fields,
            ..error(FaultCode::Fields)
        };
    }
    with(
        FaultCode::NotAllowed,
        "why",
        refusals.first().map_or("", |refusal| why(*refusal)),
    )
}

/// Why one row of many is refused, to be told beside that row.
pub(crate) fn of_row(field: &str, refusals: &[Refusal]) -> FieldFault {
    match refusals.first() {
        Some(Refusal::Before(day)) => {
            // That very day is early enough, as with a date of its own.
            let after = day.pred_opt().unwrap_or(*day);
            FieldFault::new(field, FieldCode::TooEarly).with("after", after)
        }
        refusal => {
            let why = refusal.map_or("", |refusal| why(*refusal));
            FieldFault::new(field, FieldCode::NotAllowed).with("why", why)
        }
    }
}

fn why(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::InFuture => "in_future",
        Refusal::Before(_) | Refusal::TestTooEarly(_) => "too_early",
        Refusal::Withdrawn => "withdrawn",
        Refusal::NoSuchLetter => "no_such_letter",
        Refusal::LetterVoid => "letter_void",
        Refusal::AlreadyPosted => "already_posted",
        Refusal::NotPosted => "not_posted",
        Refusal::FateKnown => "fate_known",
        Refusal::LetterExists => "letter_exists",
        Refusal::DoesNotFit => "does_not_fit",
        Refusal::NoReason => "no_reason",
        Refusal::NoSuchEntry => "no_such_entry",
        Refusal::CannotTakeBack => "cannot_take_back",
        Refusal::StandsUnder => "stands_under",
        Refusal::Closed => "closed",
        Refusal::NotClosed => "not_closed",
        Refusal::NotInRegulation => "not_in_regulation",
        Refusal::NotExtendable => "not_extendable",
        Refusal::NotLater(_) => "not_later",
        Refusal::TooFar(_) => "too_far",
        Refusal::NoText => "no_text",
        Refusal::NoDay => "no_day",
        Refusal::NoSuchMeasure => "no_such_measure",
        Refusal::Dependent(..) => "dependent",
        Refusal::LetterOwed => "letter_owed",
        Refusal::RoadNotOpen => "road_not_open",
        Refusal::NoProposal => "no_proposal",
        Refusal::NoSuchHearing => "no_such_hearing",
        Refusal::NoSuchParticipant => "no_such_participant",
        Refusal::NoSuchGrievance => "no_such_grievance",
        Refusal::NoSuchStatement => "no_such_statement",
        Refusal::PutToItself => "put_to_itself",
    }
}
