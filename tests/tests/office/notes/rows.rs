//! What the five regulations ask to be kept of a complaint's course.

use acceptance::send;
use office::wire::*;

use super::Case;

/// S0.12: the complaint is handed over to who is responsible from then on.
#[test]
fn a_complaint_is_handed_over_to_its_handler() {
    let case = Case::acknowledged("passie-profiel");
    assert!(case.owed().contains(&"assign handler".to_owned()));
    assert!(case.suggested().contains(&"assign.handler".to_owned()));
    let jorn = case.colleague("Jorn Veldkamp");
    let view = case.note("assign.handler", &[("actor", &jorn)]);
    assert!(!case.owed().contains(&"assign handler".to_owned()));
    let handler = view.people.iter().find(|it| it.name == "Jorn Veldkamp");
    assert!(!handler.unwrap().outside);
    let (title, _) = case.latest();
    assert_eq!(title, "Jorn Veldkamp aangewezen als klachtenfunctionaris");
}

/// S0.14: both are offered to be heard; of each is kept whether they used it or waived it.
#[test]
fn hearing_is_offered_used_or_waived_by_each_side() {
    let case = Case::acknowledged("passie-profiel");
    let owed = |side: &str| case.owed().contains(&format!("hearing_held {side}"));
    assert!(owed("complainant") && owed("respondent"));
    let plan = [
        ("sides", "complainant"),
        ("form", "apart"),
        ("day", "23-11-2026"),
        ("time", "14:00"),
        ("place", "kamer 2"),
    ];
    case.note("hearing_plan", &plan);
    assert_eq!(
        case.latest(),
        (
            "Hoorgesprek met de klager gepland op 23 november 2026, 14.00 uur".into(),
            "kamer 2".into()
        )
    );
    assert!(!case.suggested().contains(&"hearing_plan".to_owned()));
    case.desk.days_pass(5);
    assert!(case.suggested().contains(&"hearing_held".to_owned()));
    // What was planned is proposed: with whom, in which form and on which day.
    let form = case.form("hearing_held", None).unwrap();
    assert_eq!(form.on, "23-11-2026");
    case.save(&form, &form.on, &[]).unwrap();
    assert_eq!(case.latest().0, "Hoorgesprek gehouden met de klager");
    assert!(!owed("complainant") && owed("respondent"));

    let form = case.form("hearing_waived", None).unwrap();
    assert_eq!(
        form.fields[0].value, "respondent",
        "the other side is still to be heard"
    );
    case.save(&form, "vandaag", &[("reason", "schrijft liever")])
        .unwrap();
    assert_eq!(
        case.latest().0,
        "Geen hoorgesprek gewenst door de beklaagde"
    );
    assert!(!owed("respondent"));
    let warned = case.view().warnings;
    assert!(warned.iter().all(|it| it.code != WarningCode::NotHeard));
}

/// S0.20: of every complaint is decided whether preventive measures are needed, yes or no, and why.
#[test]
fn prevention_is_decided_for_every_complaint() {
    let case = Case::acknowledged("passie-profiel");
    case.sent("decision");
    assert!(case.owed().contains(&"prevention".to_owned()));
    assert_eq!(
        case.faults("prevention", "vandaag", &[]),
        [
            ("answers.needed".to_owned(), FieldCode::Required),
            ("answers.reason".to_owned(), FieldCode::Required)
        ]
    );
    let no = [("needed", "no"), ("reason", "Dit kwam één keer voor.")];
    case.note("prevention", &no);
    assert_eq!(
        case.latest(),
        (
            "Er is niets extra’s nodig om herhaling te voorkomen".into(),
            "Dit kwam één keer voor.".into()
        )
    );
    assert!(!case.owed().contains(&"prevention".to_owned()));
    assert!(!case.is_offered("prevention"));
}

/// S0.07, S3.02: first a talk to solve it together, which may have come before the complaint.
#[test]
fn an_informal_talk_may_come_before_the_complaint() {
    let case = Case::acknowledged("heelimperfect");
    assert!(case.suggested().contains(&"informal_talk".to_owned()));
    let talk = [("with", "de begeleider"), ("solved", "no")];
    case.note_on("informal_talk", "2-11-2026", &talk);
    assert!(!case.suggested().contains(&"informal_talk".to_owned()));
    let view = case.view();
    let entry = view
        .timeline
        .iter()
        .find(|it| it.on == "2026-11-02")
        .unwrap();
    assert_eq!(
        entry.title.as_deref(),
        Some("Informeel gesprek met de begeleider: niet opgelost")
    );
}

/// S1.07: of each participant is kept whether they declared confidentiality, and when.
#[test]
fn confidentiality_is_declared_by_each_participant() {
    let case = Case::acknowledged("coachcenter");
    let owed = || {
        case.owed()
            .contains(&"confidentiality complainant".to_owned())
    };
    assert!(owed());
    let told = [
        ("side", "complainant"),
        ("who", "mevrouw Hoekzema"),
        ("declared", "no"),
    ];
    case.note("confidentiality", &told);
    assert_eq!(
        case.latest().0,
        "Mevrouw Hoekzema (klager) gewezen op geheimhouding"
    );
    assert!(owed(), "to be told of it is not to declare it");
    let form = case.form("confidentiality", Some("complainant")).unwrap();
    let declared = [("who", "mevrouw Hoekzema"), ("declared", "yes")];
    case.save(&form, "vandaag", &declared).unwrap();
    assert!(!owed());
    let third = [
        ("side", "third"),
        ("who", "de heer Bos, bijstand"),
        ("declared", "yes"),
    ];
    case.note_on("confidentiality", "18-11-2026", &third);
    let titles = case.titles();
    let bos = "Geheimhouding beloofd door de heer Bos, bijstand (iemand anders)";
    assert!(titles.contains(&bos.to_owned()), "{titles:?}");
}

/// S1.08, S1.09: not taken up, on a ground of the text or another, with a reason; the client is
/// told at once.
#[test]
fn a_complaint_is_not_taken_up_with_a_ground_and_a_reason() {
    let case = Case::acknowledged("coachcenter");
    assert!(case.suggested().contains(&"admit".to_owned()));
    assert!(case.suggested().contains(&"not_admit".to_owned()));
    let form = case.form("not_admit", None).unwrap();
    let ground = form.fields.iter().find(|it| it.name == "ground").unwrap();
    assert!(ground.options.len() >= 2 && !ground.required);
    assert_eq!(
        case.faults("not_admit", "vandaag", &[("ground", "insufficient_data")]),
        [("answers.reason".to_owned(), FieldCode::Required)]
    );
    let refused = [
        ("ground", "insufficient_data"),
        ("reason", "De datum ontbreekt."),
    ];
    case.note("not_admit", &refused);
    assert_eq!(
        case.latest(),
        (
            "Klacht niet in behandeling genomen".into(),
            "Er zijn te weinig gegevens; De datum ontbreekt.".into()
        )
    );
    assert_eq!(case.owed()[0], "sent_elsewhere not_admitted");
    assert!(!case.is_offered("not_admit"));
    case.sent("not_admitted");
    assert_eq!(case.stage(), DossierStage::Answered);
    // The committee stands open to whoever was turned away too (S1.16).
    assert!(case.is_offered("road_open.committee"));

    let other = Case::acknowledged("coachcenter");
    other.note("not_admit", &[("reason", "Een andere grond.")]);
    assert_eq!(other.latest().1, "Een andere grond.");
}

/// S3.19: who is directly involved may see the dossier on request; that it was asked is followed.
#[test]
fn inspection_is_asked_and_given() {
    let case = Case::acknowledged("heelimperfect");
    assert!(!case.is_offered("inspection_given"));
    case.note(
        "inspection_asked",
        &[("side", "complainant"), ("note", "alles")],
    );
    assert!(
        case.owed()
            .iter()
            .any(|it| it.starts_with("inspection_given"))
    );
    let given = [
        ("side", "complainant"),
        ("note", "alles, zonder de naam van een derde"),
    ];
    case.note("inspection_given", &given);
    assert_eq!(case.latest().0, "Inzage gegeven aan de klager");
    assert!(!case.is_offered("inspection_given"));
}

/// S4.18: with whom papers were shared, what, and why.
#[test]
fn sharing_is_logged() {
    let case = Case::acknowledged("krachtig-perspectief");
    assert_eq!(
        case.faults("shared", "vandaag", &[("with", "de bedrijfsarts")]),
        [
            ("answers.what".to_owned(), FieldCode::Required),
            ("answers.reason".to_owned(), FieldCode::Required)
        ]
    );
    let shared = [
        ("with", "de bedrijfsarts"),
        ("what", "het verslag"),
        ("reason", "met toestemming"),
    ];
    case.note("shared", &shared);
    assert_eq!(
        case.latest(),
        (
            "Stukken gedeeld met de bedrijfsarts".into(),
            "het verslag; met toestemming".into()
        )
    );
}

/// S4.22: what the text does not foresee is decided by the management, and noted.
#[test]
fn the_management_decides_what_the_text_does_not_foresee() {
    let case = Case::acknowledged("krachtig-perspectief");
    let decided = [
        ("what", "De klacht wordt schriftelijk gehoord."),
        ("reason", "ziekte"),
    ];
    case.note("management_decision", &decided);
    assert_eq!(
        case.latest(),
        (
            "Besluit van de directie".into(),
            "De klacht wordt schriftelijk gehoord. ziekte".into()
        )
    );
}

/// S1.17: the relevant papers go to the committee with an inventory, and the client is told.
#[test]
fn papers_are_forwarded_with_an_inventory() {
    let case = Case::acknowledged("coachcenter");
    for title in ["klacht.pdf", "verslag.pdf"] {
        let add = DocumentAddRequest {
            dossier: Some(case.dossier.clone()),
            title: title.into(),
        };
        let _: DocumentCard =
            send(&case.desk.office, "document_add", &add, b"%PDF-1.7 stuk").unwrap();
    }
    case.sent("decision");
    case.note("road_open.committee", &[]);
    case.note("own.committee_composed", &[]);
    let forward = |it: &String| it.contains("forward");
    let owed: Vec<String> = case.owed().into_iter().filter(forward).collect();
    assert_eq!(
        owed,
        [
            "road_forward committee",
            "sent_elsewhere forwarding.third",
            "sent_elsewhere forwarding_notice"
        ]
    );
    case.note("road_forward.committee", &[("to", "de commissie")]);
    assert_eq!(
        case.latest(),
        (
            "Klachtencommissie: stukken doorgezonden aan de commissie".into(),
            "klacht.pdf; verslag.pdf".into()
        )
    );
    case.note("sent_elsewhere.forwarding.third", &[("way", "registered")]);
    case.note("sent_elsewhere.forwarding_notice", &[("way", "email")]);
    assert!(!case.owed().iter().any(forward), "{:?}", case.owed());
}
