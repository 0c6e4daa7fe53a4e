//! The day of which a regulation says "after": whether it counts is for a human to say.

use acceptance::{ask, invented};
use office::wire::*;

use crate::desk::Desk;

/// A practice whose second version holds for complaints after 18 November, with three working days
/// for the acknowledgement instead of five.
fn with_two_versions() -> Desk {
    let desk = Desk::wilgenzoom();
    let begin = RegulationBeginRequest {
        from: "version:1".into(),
    };
    let _: RegulationSheet = ask(&desk.office, "regulation_begin", &begin).unwrap();
    let edit = RegulationEditRequest {
        path: "term.acknowledgement".into(),
        field: "within.amount".into(),
        value: "3".into(),
        example_on: String::new(),
    };
    let _: RegulationSheet = ask(&desk.office, "regulation_edit", &edit).unwrap();
    let adopt = RegulationAdoptRequest {
        version: "2".into(),
        adopted_on: "1-11-2026".into(),
        from: "18-11-2026".into(),
        applies_to: AppliesTo::FiledAfter,
    };
    let _: RegulationList = ask(&desk.office, "regulation_adopt", &adopt).unwrap();
    desk
}

fn received(day: &str, regulation: &str) -> IntakeForm {
    IntakeForm {
        received_on: day.into(),
        regulation: regulation.into(),
        handler: Some("1".into()),
        ..invented::hoekzema()
    }
}

/// S4.21: on the day itself the version is asked, and both answers can be given.
#[test]
fn the_version_of_a_doubtful_day_is_asked() {
    let desk = with_two_versions();
    let preview = |day: &str| -> IntakePreview {
        let request = IntakeRequest {
            form: received(day, ""),
        };
        ask(&desk.office, "intake_preview", &request).unwrap()
    };
    assert_eq!(preview("17-11-2026").versions, []);
    assert_eq!(preview("19-11-2026").versions, []);
    let choices = preview("18-11-2026").versions;
    let names: Vec<&str> = choices.iter().map(|it| it.which.as_str()).collect();
    assert_eq!(names, ["2", "1"], "{choices:?}");
    for chosen in ["", "7"] {
        let request = IntakeRequest {
            form: received("18-11-2026", chosen),
        };
        let refused = ask::<Registered>(&desk.office, "dossier_register", &request).unwrap_err();
        let fault = &refused.error.fields[0];
        assert_eq!(
            (fault.field.as_str(), fault.code),
            ("regulation", FieldCode::Required)
        );
    }
    for (day, chosen, length) in [
        ("17-11-2026", "", "5 werkdagen"),
        ("18-11-2026", "1", "5 werkdagen"),
        ("18-11-2026", "2", "3 werkdagen"),
        ("19-11-2026", "", "3 werkdagen"),
    ] {
        let dossier = desk.register(received(day, chosen)).dossier;
        let view = desk.view(&dossier);
        let term = view.terms.iter().find(|it| it.rule == "acknowledgement");
        assert_eq!(term.unwrap().length, length, "{day} {chosen}");
    }
}
