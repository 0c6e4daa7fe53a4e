//! What the procedure does not allow, beside the field that can mend it.

use chrono::NaiveDate;
use procedure::step::Refusal;

use super::answers::path;
use super::course::GROUND;
use super::extend::{TERM, UNTIL};
use super::fields::REASON;
use super::hearing::DAY;
use super::kind::NoteKind;
use super::measure::{BY, MEASURE, TEST_ON};
use super::people::ACTOR;
use super::roads::ROAD;
use crate::moment;
use crate::wire::{FieldCode, FieldFault};

/// The field that a refusal concerns; none for what no field of the form can mend.
pub(super) fn beside(refusal: Refusal, kind: NoteKind, on: NaiveDate) -> Option<FieldFault> {
    let at = |field: &str, code| Some(FieldFault::new(&path(field), code));
    match refusal {
        Refusal::InFuture => Some(FieldFault::new("on", FieldCode::InFuture)),
        Refusal::Before(day) => Some(too_early(kind, day, on)),
        Refusal::NoReason | Refusal::LetterOwed => at(REASON, FieldCode::Required),
        Refusal::NoDay => at(BY, FieldCode::Required),
        Refusal::NotLater(day) => at(UNTIL, FieldCode::NotLater).map(|it| it.with("after", day)),
        Refusal::TooFar(day) => at(UNTIL, FieldCode::TooFar).map(|it| it.with("last", day)),
        Refusal::Dependent(_, involvement) => {
            let why = format!("{involvement:?}").to_lowercase();
            at(ACTOR, FieldCode::Dependent).map(|it| it.with("why", why))
        }
        Refusal::TestTooEarly(day) => Some(early(&path(TEST_ON), day)),
        Refusal::NoSuchMeasure => at(MEASURE, FieldCode::UnknownChoice),
        Refusal::RoadNotOpen => at(ROAD, FieldCode::UnknownChoice),
        Refusal::NotExtendable => at(TERM, FieldCode::UnknownChoice),
        Refusal::NotInRegulation if kind == NoteKind::NotAdmit => at(GROUND, FieldCode::Required),
        _ => None,
    }
}

/// A measure is to be ready, and a hearing to be held, on or after the day on which that was agreed;
/// anything else happened too early itself. The day that is told is the last one that is too early.
fn too_early(kind: NoteKind, earliest: NaiveDate, on: NaiveDate) -> FieldFault {
    let field = match kind {
        _ if on < earliest => "on".to_owned(),
        NoteKind::HearingPlan => path(DAY),
        _ => path(BY),
    };
    early(&field, earliest)
}

fn early(field: &str, earliest: NaiveDate) -> FieldFault {
    let after = earliest.pred_opt().unwrap_or(earliest);
    FieldFault::new(field, FieldCode::TooEarly).with("after", moment::day(after))
}
