//! The intake, as typed.

use chrono::NaiveDate;
use procedure::intake::{Intake, Representative, StaffId};
use procedure::typed_date::{self, Lean};

use super::{Checks, answers_of, party_form, read_party};
use crate::moment;
use crate::wire::{FieldCode, FieldFault, IntakeForm, RepresentativeForm};

/// Reads an intake. What can be read is given even when some fields are refused, as long as there
/// is a complainant and a date of receipt.
pub(crate) fn read_intake(checks: &mut Checks, form: &IntakeForm) -> Option<Intake> {
    let received_on = checks.needed_past_date("received_on", &form.received_on);
    let complainant = read_party(checks, "complainant", &form.complainant);
    let representative = read_representative(checks, form.representative.as_ref());
    let handler = read_handler(checks, form.handler.as_deref());
    let intake = Intake {
        received_at: checks.time("received_at", &form.received_at),
        channel: form.channel.into(),
        postmark: checks.past_date("postmark", &form.postmark, 10),
        letter_dated: checks.date("letter_dated", &form.letter_dated),
        their_reference: checks.line("their_reference", &form.their_reference),
        representative,
        about: checks.line("about", &form.about),
        summary: checks.page("summary", &form.summary),
        description: checks.text("description", &form.description),
        wish: checks.page("wish", &form.wish),
        incident_on: checks.past_date("incident_on", &form.incident_on, 100),
        handler,
        ..Intake::received(complainant?, received_on.unwrap_or_default())
    };
    received_on.map(|_| intake)
}

fn read_representative(
    checks: &mut Checks,
    form: Option<&RepresentativeForm>,
) -> Option<Representative> {
    let form = form?;
    let party = read_party(checks, "representative.party", &form.party)?;
    Some(Representative {
        party,
        mandate: form.mandate.into(),
    })
}

fn read_handler(checks: &mut Checks, handler: Option<&str>) -> Option<StaffId> {
    let handler = handler.filter(|id| !id.is_empty())?;
    let id = handler.parse().ok().map(StaffId);
    if id.is_none() {
        checks.refuse(FieldFault::new("handler", FieldCode::UnknownChoice));
    }
    id
}

/// The form that gives this intake back, for correcting it.
pub(crate) fn form_of(intake: &Intake) -> IntakeForm {
    let typed = |day: Option<NaiveDate>| day.map(moment::typed).unwrap_or_default();
    IntakeForm {
        received_on: moment::typed(intake.received_on),
        received_at: intake
            .received_at
            .map(|at| at.format("%-H:%M").to_string())
            .unwrap_or_default(),
        channel: intake.channel.into(),
        postmark: typed(intake.postmark),
        letter_dated: typed(intake.letter_dated),
        their_reference: intake.their_reference.clone(),
        complainant: party_form(&intake.complainant),
        representative: intake.representative.as_ref().map(|it| RepresentativeForm {
            party: party_form(&it.party),
            mandate: it.mandate.into(),
        }),
        about: intake.about.clone(),
        summary: intake.summary.clone(),
        description: intake.description.clone(),
        wish: intake.wish.clone(),
        incident_on: typed(intake.incident_on),
        handler: intake.handler.map(|id| id.0.to_string()),
        documents: Vec::new(),
        regulation: String::new(),
        answers: answers_of(intake),
    }
}

/// A draft is read again on another day, when `gisteren` means another date. So what is relative
/// or lacks its year is written out before it is kept.
pub(crate) fn settled(mut form: IntakeForm, today: NaiveDate) -> IntakeForm {
    for typed in [
        &mut form.received_on,
        &mut form.postmark,
        &mut form.letter_dated,
        &mut form.incident_on,
    ] {
        if let Ok(day) = typed_date::read(typed, today, Lean::Past) {
            *typed = moment::typed(day);
        }
    }
    form
}
