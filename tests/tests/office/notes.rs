//! Noting what happens in a dossier: what is offered, what it asks, and what it leaves behind.

mod kinds;
mod lives;
mod outcome;
mod people;
mod refused;
mod roads;
mod rows;
mod time;
pub(crate) mod walk;

use std::collections::BTreeMap;

use acceptance::{Refused, ask, invented};
use office::wire::*;

use crate::desk::Desk;

/// A dossier in which things are noted, as the window does it: form, answers, save.
pub(crate) struct Case {
    pub(crate) desk: Desk,
    pub(crate) dossier: String,
}

impl Case {
    /// A complaint under this preset, in a firm of one.
    pub(crate) fn alone(preset: &str, form: IntakeForm) -> Self {
        let desk = Desk::with_preset(preset);
        let dossier = desk.register(form).dossier;
        Self { desk, dossier }
    }

    /// A complaint under this preset, with a second colleague in the practice.
    pub(crate) fn under(preset: &str) -> Self {
        Self::of(preset, invented::hoekzema())
    }

    /// This complaint, with a second colleague in the practice.
    pub(crate) fn of(preset: &str, form: IntakeForm) -> Self {
        let desk = Desk::with_preset(preset);
        let request = StaffSaveRequest {
            staff: None,
            form: StaffForm {
                name: "Jorn Veldkamp".into(),
                role: "coach".into(),
            },
            active: true,
        };
        let _: Settings = ask(&desk.office, "staff_save", &request).unwrap();
        let dossier = desk.register(form).dossier;
        Self { desk, dossier }
    }

    /// The same, acknowledged by e-mail.
    pub(crate) fn acknowledged(preset: &str) -> Self {
        let case = Self::under(preset);
        case.sent("acknowledgement");
        case
    }

    pub(crate) fn view(&self) -> DossierView {
        self.desk.view(&self.dossier)
    }

    /// A letter or e-mail to the complainant that was made elsewhere left today.
    pub(crate) fn sent(&self, kind: &str) -> DossierView {
        self.note("sent_elsewhere", &[("kind", kind), ("way", "email")])
    }

    fn list(&self) -> NoteList {
        let request = DossierId {
            dossier: self.dossier.clone(),
        };
        ask(&self.desk.office, "note_list", &request).unwrap()
    }

    pub(crate) fn offers(&self) -> Vec<NoteOffer> {
        let groups = self.list().groups.into_iter();
        groups.flat_map(|it| it.notes).collect()
    }

    /// What cannot be noted now, by its code, with why.
    pub(crate) fn barred(&self) -> BTreeMap<String, NoteBar> {
        let later = self.list().later.into_iter();
        later.map(|it| (it.note, it.bar)).collect()
    }

    pub(crate) fn is_offered(&self, note: &str) -> bool {
        self.offers().iter().any(|offer| offer.note == note)
    }

    pub(crate) fn suggested(&self) -> Vec<String> {
        let offers = self.offers().into_iter().filter(|it| it.suggested);
        offers.map(|offer| offer.note).collect()
    }

    pub(crate) fn form(&self, note: &str, about: Option<&str>) -> Result<NoteForm, Refused> {
        let request = NoteFormRequest {
            dossier: self.dossier.clone(),
            note: note.into(),
            about: about.map(str::to_owned),
        };
        ask(&self.desk.office, "note_form", &request)
    }

    /// Notes something of today; everything that the answers do not name stays as proposed.
    pub(crate) fn note(&self, note: &str, answers: &[(&str, &str)]) -> DossierView {
        let noted = self.try_note(note, "vandaag", answers);
        noted.unwrap_or_else(|refused| panic!("{note} {answers:?}: {refused}"))
    }

    pub(crate) fn note_on(&self, note: &str, on: &str, answers: &[(&str, &str)]) -> DossierView {
        let noted = self.try_note(note, on, answers);
        noted.unwrap_or_else(|refused| panic!("{note} {answers:?}: {refused}"))
    }

    pub(crate) fn try_note(
        &self,
        note: &str,
        on: &str,
        answers: &[(&str, &str)],
    ) -> Result<DossierView, Refused> {
        let form = self.form(note, None)?;
        self.save(&form, on, answers)
    }

    pub(crate) fn save(
        &self,
        form: &NoteForm,
        on: &str,
        answers: &[(&str, &str)],
    ) -> Result<DossierView, Refused> {
        for (name, _) in answers {
            let known = form.fields.iter().any(|field| field.name == *name);
            assert!(known, "{} asks no {name}", form.note);
        }
        let typed = |field: &FormField| {
            let answer = answers.iter().find(|(name, _)| *name == field.name);
            FieldAnswer {
                name: field.name.clone(),
                value: answer.map_or(field.value.clone(), |(_, value)| (*value).to_owned()),
                not_applicable: false,
            }
        };
        let request = NoteSaveRequest {
            dossier: self.dossier.clone(),
            note: form.note.clone(),
            on: on.into(),
            answers: form.fields.iter().map(typed).collect(),
        };
        ask(&self.desk.office, "note_save", &request)
    }

    /// The fields that are refused, each with why.
    pub(crate) fn faults(
        &self,
        note: &str,
        on: &str,
        answers: &[(&str, &str)],
    ) -> Vec<(String, FieldCode)> {
        let refused = self.try_note(note, on, answers).unwrap_err();
        let fields = refused.error.fields.into_iter();
        fields.map(|fault| (fault.field, fault.code)).collect()
    }

    /// Titles of what was noted, latest first, with their details.
    pub(crate) fn titles(&self) -> Vec<String> {
        let timeline = self.view().timeline.into_iter();
        timeline.filter_map(|entry| entry.title).collect()
    }

    pub(crate) fn latest(&self) -> (String, String) {
        // What was entered last stands first among the entries of its day.
        let noted = self
            .view()
            .timeline
            .into_iter()
            .filter(|it| it.title.is_some());
        let last = noted.max_by_key(|entry| entry.event.parse::<u32>().unwrap());
        let last = last.unwrap();
        (last.title.unwrap(), last.detail.unwrap_or_default())
    }

    pub(crate) fn duties(&self) -> Vec<DutyRow> {
        let view = self.view();
        view.next.into_iter().chain(view.duties).collect()
    }

    /// What is owed, as `note about` of each duty.
    pub(crate) fn owed(&self) -> Vec<String> {
        let duties = self.duties().into_iter();
        duties
            .map(|duty| {
                let note = duty.note.unwrap_or_default();
                format!("{note} {}", duty.about.unwrap_or_default())
                    .trim()
                    .to_owned()
            })
            .collect()
    }

    pub(crate) fn stage(&self) -> DossierStage {
        self.view().stage
    }

    pub(crate) fn speaks(&self, language: Language) {
        let preferences = Preferences {
            language,
            appearance: Appearance::Light,
            zoom: 100,
        };
        let _: AppState = ask(&self.desk.office, "preferences_save", &preferences).unwrap();
    }

    /// The id of a colleague.
    pub(crate) fn colleague(&self, name: &str) -> String {
        let settings: Settings = ask(&self.desk.office, "settings_open", &Nothing {}).unwrap();
        let found = settings.staff.into_iter().find(|it| it.name == name);
        found.unwrap().staff
    }

    pub(crate) fn undo(&self, event: &str) -> Result<DossierView, Refused> {
        let request = UndoRequest {
            dossier: self.dossier.clone(),
            event: event.into(),
        };
        ask(&self.desk.office, "event_undo", &request)
    }
}

/// Which rule forbids it, when a whole note is refused.
pub(crate) fn why(refused: &Refused) -> &str {
    assert_eq!(refused.error.code, FaultCode::NotAllowed, "{refused}");
    &refused.error.params["why"]
}
