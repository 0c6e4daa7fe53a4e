//! A complaint about a lost report, of which the hearing is still to come.

use super::past::{Past, acknowledge, send};
use super::people::{address, form, person};
use crate::fault::Fault;
use crate::wire::{
    Capacity, FieldAnswer, Gender, GrievanceSaveRequest, HearingForm, HearingMode, HearingPlanForm,
    IntakeForm, ParticipantForm, PartyForm, Side,
};
use crate::{hearing, moment};

/// Registered, acknowledged and planned; both sides are invited, and the complainant has answered.
pub(super) fn lives(past: &Past) -> Result<(), Fault> {
    past.at(9, 9, 40);
    past.colleague("Fenna Oostra", "casemanager")?;
    let dossier = past.registered(complaint(past))?;
    past.at(7, 15, 10);
    acknowledge(past.office(), &dossier)?;
    past.at(5, 10, 5);
    for text in [
        "Het verslag van het arbeidsonderzoek is zoekgeraakt",
        "Vier weken lang kreeg de klager geen antwoord",
    ] {
        let request = GrievanceSaveRequest {
            dossier: dossier.clone(),
            grievance: None,
            text: text.to_owned(),
        };
        hearing::save_grievance(past.office(), request)?;
    }
    hearing::plan(past.office(), plan(past, &dossier)?)?;
    let letter = past.invited(&dossier, 1, Side::Complainant)?;
    send(past.office(), &letter)?;
    // The colleague's is still a concept: there is something left to do.
    past.invited(&dossier, 2, Side::Respondent)?;
    past.at(3, 11, 25);
    past.comes(&dossier, 1, "belde, komt alleen")?;
    Ok(())
}

fn complaint(past: &Past) -> IntakeForm {
    let stavenuiter = PartyForm {
        email: "g.stavenuiter@postbus.example".to_owned(),
        phone: "06 00 00 00 47".to_owned(),
        ..person(
            Gender::Mr,
            "G. Stavenuiter",
            address("Sluisweg", "14", "4996 XG", "Veenstade"),
        )
    };
    let answer = |name: &str, value: &str| FieldAnswer {
        name: name.to_owned(),
        value: value.to_owned(),
        not_applicable: false,
    };
    IntakeForm {
        letter_dated: moment::typed(past.day(10)),
        about: "arbeidsonderzoek".to_owned(),
        summary: "Het verslag van uw arbeidsonderzoek is zoekgeraakt. U vroeg er vier weken lang naar en kreeg geen antwoord.".to_owned(),
        wish: "Dat het onderzoek zonder kosten opnieuw wordt gedaan.".to_owned(),
        incident_on: moment::typed(past.day(15)),
        answers: vec![
            answer("respondent", "3"),
            answer("complainant_kind", "client"),
            answer("respondent_kind", "staff"),
            answer("subjects", "service"),
            answer("service", "case_management"),
        ],
        ..form(stavenuiter, moment::typed(past.day(9)))
    }
}

fn plan(past: &Past, dossier: &str) -> Result<HearingPlanForm, Fault> {
    let proposed = past.proposed(dossier)?;
    let mut participants = proposed.participants.clone();
    participants.retain(|it| it.capacity != Capacity::Respondent);
    participants.insert(
        1,
        ParticipantForm {
            no: None,
            capacity: Capacity::Respondent,
            name: "Fenna Oostra".to_owned(),
            staff: Some("3".to_owned()),
            side: Side::Respondent,
            address: "Kerkpad 8\n4999 XA  Oudermeer".to_owned(),
            email: String::new(),
        },
    );
    Ok(HearingPlanForm {
        sides: vec![Side::Complainant, Side::Respondent],
        day: moment::typed(past.day_to_come(4)),
        time: "10.30".to_owned(),
        until: "11.30".to_owned(),
        place: "spreekkamer 2, Kerkpad 8 in Oudermeer".to_owned(),
        form: HearingForm::Together,
        mode: HearingMode::InPerson,
        reply_by: moment::typed(past.day_to_come(1)),
        participants,
        ..proposed
    })
}
