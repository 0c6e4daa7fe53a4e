//! What happens after a no: which roads are offered, and what is noted on them.

use office::wire::*;

use super::Case;

fn twice_refused() -> Case {
    let case = Case::acknowledged("heelimperfect");
    for _ in 0..2 {
        case.sent("proposal");
        case.note(
            "proposal_answer",
            &[("accepted", "no"), ("how", "per e-mail")],
        );
    }
    case
}

/// S3.15: the mediator is sought together and accepted by both, of each of which it is kept.
#[test]
fn both_sides_accept_the_mediator() {
    let case = twice_refused();
    assert!(case.suggested().contains(&"road_open.mediation".to_owned()));
    let opened = [("by", "mevrouw Kuiper")];
    case.note("road_open.mediation", &opened);
    assert_eq!(
        case.latest(),
        (
            "Bemiddeling: begonnen op verzoek van de klager".into(),
            "mevrouw Kuiper".into()
        )
    );
    let waits = |side: &str| {
        case.owed()
            .contains(&format!("road_accept mediation.{side}"))
    };
    assert!(
        waits("complainant") && waits("respondent"),
        "{:?}",
        case.owed()
    );
    for (side, title) in [
        ("complainant", "Bemiddeling: de klager stemt ermee in"),
        ("respondent", "Bemiddeling: de beklaagde stemt ermee in"),
    ] {
        let about = format!("mediation.{side}");
        let form = case.form("road_accept", Some(&about)).unwrap();
        case.save(&form, "vandaag", &[]).unwrap();
        assert_eq!(case.latest().0, title);
        assert!(!waits(side));
    }
    case.note("road_ended.mediation", &[("reason", "geen resultaat")]);
    assert_eq!(case.latest().0, "Bemiddeling: gestopt zonder uitspraak");
    // The regulation's other road is open still (S3.17).
    assert!(case.is_offered("road_open.outside"));
}

/// A term may ask for a talk on a road that nobody took yet: taking it comes first.
#[test]
fn what_is_owed_on_a_road_begins_with_taking_it() {
    let case = twice_refused();
    assert!(case.owed().contains(&"road_held mediation".to_owned()));
    let form = case.form("road_held", Some("mediation")).unwrap();
    assert_eq!(form.note, "road_open");
    assert!(form.explanation.contains("eerst"), "{}", form.explanation);
    case.save(&form, "vandaag", &[]).unwrap();
    let form = case.form("road_held", Some("mediation")).unwrap();
    assert_eq!(form.note, "road_held");
}

/// S1.18: a committee that is shown not to be independent can be challenged, with its outcome.
#[test]
fn a_committee_is_challenged_and_its_outcome_kept() {
    let case = Case::acknowledged("coachcenter");
    case.sent("decision");
    assert!(
        !case.is_offered("road_challenge.committee"),
        "nobody sits in it yet"
    );
    case.note("road_open.committee", &[]);
    assert_eq!(
        case.faults("road_challenge.committee", "vandaag", &[]),
        [
            ("answers.reason".to_owned(), FieldCode::Required),
            ("answers.granted".to_owned(), FieldCode::Required)
        ]
    );
    for (granted, title) in [
        ("no", "niemand anders is aangewezen"),
        ("yes", "een ander is aangewezen"),
    ] {
        let doubt = [("reason", "kent de begeleider"), ("granted", granted)];
        case.note("road_challenge.committee", &doubt);
        let expected =
            format!("Klachtencommissie: de klager twijfelt aan de onafhankelijkheid, {title}");
        assert_eq!(case.latest(), (expected, "kent de begeleider".into()));
    }
}

/// S1.19: the ruling ends the disagreement.
#[test]
fn a_ruling_ends_the_disagreement() {
    let case = Case::acknowledged("coachcenter");
    case.sent("decision");
    case.note("disagreement", &[("reason", "niet gehoord")]);
    assert_eq!(case.stage(), DossierStage::Disagreement);
    case.note("road_open.committee", &[]);
    let ruled = [("finding", "partly"), ("note", "De kosten worden vergoed.")];
    let view = case.note("road_ruled.committee", &ruled);
    assert_eq!(view.stage, DossierStage::Answered);
    assert_eq!(view.roads[0].standing, RoadStanding::Done);
    assert_eq!(
        case.latest(),
        (
            "Klachtencommissie: uitspraak: deels gegrond".into(),
            "De kosten worden vergoed.".into()
        )
    );
}

/// S2.10: the court stands open when mediation was declined; a no is kept with its side.
#[test]
fn a_declined_mediation_leaves_the_court() {
    let case = Case::acknowledged("groeimeesters");
    case.sent("decision");
    case.note("disagreement", &[]);
    case.note("road_open.mediation", &[]);
    case.note(
        "road_decline.mediation",
        &[("side", "respondent"), ("reason", "geen tijd")],
    );
    assert_eq!(
        case.latest(),
        (
            "Bemiddeling: de beklaagde stemt er niet mee in".into(),
            "geen tijd".into()
        )
    );
    assert!(case.is_offered("road_open.court"));
}

/// Only roads that are open are offered, and none is where the regulation knows none.
#[test]
fn no_road_is_offered_before_there_is_a_no() {
    for preset in [
        "coachcenter",
        "groeimeesters",
        "heelimperfect",
        "krachtig-perspectief",
    ] {
        let case = Case::acknowledged(preset);
        let roads = case
            .offers()
            .into_iter()
            .filter(|it| it.note.starts_with("road_"));
        assert_eq!(roads.count(), 0, "{preset}");
        let refused = case.form("road_open", None).unwrap_err();
        assert_eq!(super::why(&refused), "road_not_open", "{preset}");
    }
    let case = Case::acknowledged("passie-profiel");
    let refused = case.form("road_open", None).unwrap_err();
    assert_eq!(super::why(&refused), "not_in_regulation");
}
