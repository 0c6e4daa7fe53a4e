//! Hearing both sides: planned, invited, talked, reported.

mod planning;
mod reporting;
mod signed;
mod stranded;
mod talking;
mod told;
mod withheld;

use acceptance::{Refused, ask, invented};
use office::wire::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::notes::Case;

/// A complaint about a colleague, acknowledged, in a practice that hears both sides (S1.10).
pub(super) fn heard() -> Case {
    let answer = FieldAnswer {
        name: "respondent".into(),
        value: "2".into(),
        not_applicable: false,
    };
    let form = IntakeForm {
        handler: Some("1".into()),
        answers: vec![answer],
        ..invented::hoekzema()
    };
    let case = Case::of("coachcenter", form);
    case.sent("acknowledgement");
    case
}

impl Case {
    pub(super) fn asked<A: DeserializeOwned>(
        &self,
        command: &'static str,
        request: &impl Serialize,
    ) -> Result<A, Refused> {
        ask(&self.desk.office, command, request)
    }

    pub(super) fn room(&self) -> HearingRoom {
        let request = DossierId {
            dossier: self.dossier.clone(),
        };
        self.asked("hearing_open", &request).unwrap()
    }

    /// The form of a new hearing, as it is proposed.
    pub(super) fn proposed(&self) -> HearingPlanForm {
        let request = HearingPlanRef {
            dossier: self.dossier.clone(),
            hearing: None,
        };
        self.asked("hearing_plan_form", &request).unwrap()
    }

    /// Plans a hearing of both sides together on 1 December, with a companion.
    pub(super) fn planned(&self) -> HearingCard {
        let mut form = HearingPlanForm {
            form: HearingForm::Together,
            day: "1-12".into(),
            time: "14.00".into(),
            until: "15.30".into(),
            place: "spreekkamer 2".into(),
            reply_by: "27-11".into(),
            ..self.proposed()
        };
        form.participants.insert(
            1,
            ParticipantForm {
                no: None,
                capacity: Capacity::Companion,
                name: "de heer K. Post".into(),
                staff: None,
                side: Side::Complainant,
                address: "Zandpad 43\n9997 XB  Noorderwold".into(),
                email: String::new(),
            },
        );
        let room: HearingRoom = self.asked("hearing_plan", &form).unwrap();
        room.hearings.into_iter().next().unwrap()
    }

    pub(crate) fn named(&self, text: &str) -> HearingRoom {
        let request = GrievanceSaveRequest {
            dossier: self.dossier.clone(),
            grievance: None,
            text: text.into(),
        };
        self.asked("grievance_save", &request).unwrap()
    }
}
