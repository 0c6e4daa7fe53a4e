//! What comes of a complaint: findings, proposals, measures, and what is learned.

use office::wire::*;

use super::Case;

/// S2.05: a remedy has a day until when, and that day is followed.
#[test]
fn a_measure_has_a_day_and_is_followed() {
    let case = Case::acknowledged("groeimeesters");
    let what = [("what", "Training opnieuw geven"), ("owner", "Jorn")];
    assert_eq!(
        case.faults("measure_agree", "vandaag", &what),
        [("answers.by".to_owned(), FieldCode::Required)]
    );
    let early = [what[0], what[1], ("by", "18-11-2026")];
    assert_eq!(
        case.faults("measure_agree", "vandaag", &early),
        [("answers.by".to_owned(), FieldCode::TooEarly)]
    );
    let agreed = [what[0], what[1], ("kind", "recovery"), ("by", "1-12-2026")];
    case.note("measure_agree", &agreed);
    assert_eq!(
        case.latest(),
        (
            "Maatregel afgesproken: Training opnieuw geven".into(),
            "Jorn; uiterlijk 1 december 2026".into()
        )
    );
    let duty = case
        .duties()
        .into_iter()
        .find(|it| it.note.as_deref() == Some("measure_done"));
    let duty = duty.unwrap();
    assert_eq!(
        (duty.about.as_deref(), duty.due.as_deref()),
        (Some("1"), Some("2026-12-01"))
    );
    let form = case.form("measure_done", duty.about.as_deref()).unwrap();
    case.save(&form, "vandaag", &[]).unwrap();
    assert_eq!(
        case.latest().0,
        "Maatregel uitgevoerd: Training opnieuw geven"
    );
    assert!(!case.is_offered("measure_done"));
}

/// A duty's name stands within sentences, whatever the measure was written as.
#[test]
fn a_measure_that_is_a_sentence_ends_no_other() {
    let case = Case::acknowledged("groeimeesters");
    case.note(
        "measure_agree",
        &[("what", "De factuur vervalt. "), ("by", "1-12-2026")],
    );
    let duties = case.duties();
    let duty = duties
        .iter()
        .find(|it| it.note.as_deref() == Some("measure_done"));
    assert_eq!(duty.unwrap().name, "Maatregel: De factuur vervalt");
}

/// S2.07: whether a corrective measure works is tested; until then that is owed.
#[test]
fn the_effect_of_a_measure_is_tested() {
    let case = Case::acknowledged("groeimeesters");
    let agree = |what: &str| case.note("measure_agree", &[("what", what), ("by", "1-12-2026")]);
    agree("Vaste agenda");
    agree("Nieuw formulier");
    case.note(
        "measure_drop",
        &[("measure", "2"), ("reason", "niet nodig")],
    );
    assert_eq!(case.latest().0, "Maatregel vervallen: Nieuw formulier");
    assert!(!case.is_offered("measure_test"));
    case.note("measure_done", &[]);
    assert!(case.owed().contains(&"measure_test 1".to_owned()));
    let seen = [
        ("effective", "no"),
        ("note", "Nog twee keer te laat afgezegd."),
    ];
    case.note("measure_test", &seen);
    assert_eq!(
        case.latest(),
        (
            "Maatregel helpt niet: Vaste agenda".into(),
            "Nog twee keer te laat afgezegd.".into()
        )
    );
    assert!(!case.owed().iter().any(|it| it.starts_with("measure_test")));
}

/// S3.12: agreed is handled; kept is when, how and by what it is proved.
#[test]
fn consent_to_a_proposal_is_kept_with_its_proof() {
    let case = Case::acknowledged("heelimperfect");
    assert!(
        !case.is_offered("proposal_answer"),
        "nothing was proposed yet"
    );
    case.sent("proposal");
    assert_eq!(
        case.faults("proposal_answer", "vandaag", &[("accepted", "yes")]),
        [("answers.how".to_owned(), FieldCode::Required)]
    );
    let yes = [("accepted", "yes"), ("how", "e-mail van 19 november")];
    case.note("proposal_answer", &yes);
    assert_eq!(
        case.latest(),
        (
            "Klager gaat akkoord met het voorstel".into(),
            "e-mail van 19 november".into()
        )
    );
    assert!(!case.is_offered("proposal_answer"));
}

/// S3.13: a refusal is answered by a second proposal within four weeks of it.
#[test]
fn a_refused_proposal_starts_the_term_of_a_second() {
    let case = Case::acknowledged("heelimperfect");
    case.sent("proposal");
    case.desk.days_pass(4);
    let no = [("accepted", "no"), ("how", "telefonisch")];
    case.note_on("proposal_answer", "20-11-2026", &no);
    assert_eq!(case.stage(), DossierStage::Disagreement);
    let view = case.view();
    let second = view
        .terms
        .iter()
        .find(|it| it.rule == "proposal_2")
        .unwrap();
    assert_eq!(second.due.as_deref(), Some("2026-12-18"));
    assert!(case.owed().contains(&"sent_elsewhere proposal".to_owned()));
    assert!(
        case.suggested()
            .contains(&"sent_elsewhere.proposal".to_owned())
    );
}

/// S1.01: what can be learned from the complaint. S1.20: upheld is a cause for improvement.
#[test]
fn a_finding_asks_for_what_follows_from_it() {
    let case = Case::acknowledged("coachcenter");
    let found = [
        ("finding", "upheld"),
        ("reason", "De afspraak was te laat afgezegd."),
    ];
    case.note("finding", &found);
    assert_eq!(case.latest().0, "Oordeel: gegrond");
    assert!(case.suggested().contains(&"measure_agree".to_owned()));
    case.sent("decision");
    assert!(case.owed().contains(&"lesson".to_owned()));
    case.note("lesson", &[("lesson", "Bel bij ziekte meteen.")]);
    assert_eq!(case.latest().1, "Bel bij ziekte meteen.");
    assert!(!case.owed().contains(&"lesson".to_owned()));
}

/// S2.17: the regulation's own words for the finding.
#[test]
fn a_finding_speaks_the_regulations_words() {
    let case = Case::acknowledged("groeimeesters");
    let form = case.form("finding", None).unwrap();
    let labels: Vec<_> = form.fields[0]
        .options
        .iter()
        .map(|it| it.label.as_str())
        .collect();
    assert_eq!(labels[..3], ["Terecht", "Deels terecht", "Onterecht"]);
    case.speaks(Language::En);
    case.note("finding", &[("finding", "not_upheld"), ("reason", "-")]);
    assert_eq!(case.latest().0, "Finding: not upheld (onterecht)");
}
