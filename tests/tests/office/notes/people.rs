//! Who may take which role in a dossier, and who had better not.

use acceptance::invented;
use office::wire::*;

use super::Case;

fn handled_by(staff: &str) -> IntakeForm {
    IntakeForm {
        handler: Some(staff.into()),
        ..invented::hoekzema()
    }
}

fn under_review(case: &Case) {
    case.sent("acknowledgement");
    case.sent("decision");
    case.sent("closing_confirmation");
    case.desk.days_pass(10);
    case.note("road_open.review", &[]);
}

fn field<'a>(form: &'a NoteForm, name: &str) -> &'a FormField {
    form.fields.iter().find(|it| it.name == name).unwrap()
}

/// S4.17: the reviewer was not involved in the first handling; the text forbids it.
#[test]
fn the_first_handler_cannot_review() {
    let case = Case::of("krachtig-perspectief", handled_by("1"));
    under_review(&case);
    assert!(case.owed().contains(&"assign reviewer".to_owned()));
    let form = case.form("assign", Some("reviewer")).unwrap();
    let [jorn, marit] = field(&form, "actor").options.as_slice() else {
        panic!("two colleagues work here");
    };
    assert_eq!(
        (jorn.label.as_str(), &jorn.barred),
        ("Jorn Veldkamp", &None)
    );
    let barred = marit.barred.as_deref().unwrap();
    assert!(
        barred.contains("Is al behandelaar") && barred.contains("Artikel 5"),
        "{barred}"
    );
    let refused = case
        .save(&form, "vandaag", &[("actor", &marit.value)])
        .unwrap_err();
    let fault = &refused.error.fields[0];
    assert_eq!(
        (
            fault.field.as_str(),
            fault.code,
            fault.params["why"].as_str()
        ),
        ("answers.actor", FieldCode::Dependent, "handler")
    );
    let view = case
        .save(&form, "vandaag", &[("actor", &jorn.value)])
        .unwrap();
    assert!(view.people.iter().all(|person| !person.forbidden));
    assert!(!case.owed().contains(&"assign reviewer".to_owned()));
}

/// S4.17: in a firm of one everybody is barred, and a stand-in from outside comes first.
#[test]
fn a_firm_of_one_takes_a_stand_in() {
    let case = Case::alone("krachtig-perspectief", handled_by("1"));
    under_review(&case);
    let form = case.form("assign.reviewer", None).unwrap();
    let names: Vec<&str> = form.fields.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["role", "outsider", "actor", "reason"]);
    let outsider = field(&form, "outsider");
    assert!(outsider.required && outsider.hint.as_deref().unwrap().contains("waarnemer"));
    assert!(
        field(&form, "actor")
            .options
            .iter()
            .all(|it| it.barred.is_some())
    );
    let view = case
        .save(&form, "vandaag", &[("outsider", "mr. P. Vreeling")])
        .unwrap();
    let stand_in = view
        .people
        .iter()
        .find(|it| it.name == "mr. P. Vreeling")
        .unwrap();
    assert!(stand_in.outside && !stand_in.forbidden);
}

/// S1.22: the management handles the complaint and may be its subject: a warning, no ban.
#[test]
fn a_handler_who_is_complained_of_is_warned_of() {
    let respondent = FieldAnswer {
        name: "respondent".into(),
        value: "1".into(),
        not_applicable: false,
    };
    let about_marit = IntakeForm {
        answers: vec![respondent],
        ..invented::hoekzema()
    };
    let case = Case::of("coachcenter", about_marit);
    let form = case.form("assign", Some("handler")).unwrap();
    let marit = field(&form, "actor")
        .options
        .iter()
        .find(|it| it.value == "1")
        .unwrap();
    assert_eq!(marit.barred, None);
    let unwise = marit.unwise.as_deref().unwrap();
    assert!(unwise.contains("Is al beklaagde"), "{unwise}");
    let view = case.save(&form, "vandaag", &[("actor", "1")]).unwrap();
    let warned = view
        .warnings
        .iter()
        .find(|it| it.code == WarningCode::Dependent)
        .unwrap();
    assert_eq!(warned.params["firmness"], "warn");
    assert_eq!(warned.params["name"], "Marit Holsteijn");
}

/// While the role is still to be chosen nobody is barred, but what may matter is told.
#[test]
fn before_the_role_is_chosen_nobody_is_barred() {
    let case = Case::of("krachtig-perspectief", handled_by("1"));
    let form = case.form("assign", None).unwrap();
    assert_eq!(field(&form, "role").options.len(), 7);
    let marit = field(&form, "actor")
        .options
        .iter()
        .find(|it| it.value == "1")
        .unwrap();
    assert_eq!(marit.barred, None);
    assert!(marit.unwise.as_deref().unwrap().contains("Artikel 5"));
    let chosen = [("role", "reviewer"), ("actor", "1")];
    assert_eq!(
        case.faults("assign", "vandaag", &chosen),
        [("answers.actor".to_owned(), FieldCode::Dependent)]
    );
    case.note("assign", &[("role", "hearing_chair"), ("actor", "1")]);
    assert_eq!(
        case.latest().0,
        "Marit Holsteijn aangewezen als voorzitter van het gesprek"
    );
}

/// Whoever turns out to be involved is kept out of the roles that the text closes to them.
#[test]
fn who_turns_out_to_be_involved_is_barred_after_that() {
    let case = Case::under("krachtig-perspectief");
    let jorn = case.colleague("Jorn Veldkamp");
    case.note(
        "involve",
        &[("actor", &jorn), ("involvement", "respondent")],
    );
    assert_eq!(case.latest().0, "Jorn Veldkamp is betrokken als beklaagde");
    under_review(&case);
    let form = case.form("assign.reviewer", None).unwrap();
    let options = &field(&form, "actor").options;
    let barred: Vec<bool> = options.iter().map(|it| it.barred.is_some()).collect();
    assert_eq!(barred, [true, false]);
}

/// One of the two: a colleague, or somebody from outside.
#[test]
fn a_role_goes_to_one_person() {
    let case = Case::under("krachtig-perspectief");
    assert_eq!(
        case.faults("assign.decider", "vandaag", &[]),
        [("answers.actor".to_owned(), FieldCode::Required)]
    );
    let both = [("actor", "1"), ("outsider", "mr. P. Vreeling")];
    assert_eq!(
        case.faults("assign.decider", "vandaag", &both),
        [("answers.actor".to_owned(), FieldCode::UnknownChoice)]
    );
}
