//! What keeps a letter from being final, and a dossier from being closed.

use office::wire::*;

use crate::notes::Case;

/// S4.12, S1.20: a decision says what was found and why, and who it is from.
#[test]
fn a_decision_needs_its_finding_and_its_reasons() {
    let case = Case::acknowledged("krachtig-perspectief");
    let draft = case.begin("decision", Side::Complainant);
    assert_eq!(case.wanting(&draft), ["finding_word", "reasons"]);
    let item = &case.look(&draft).missing[0];
    let mend = (item.mend, item.at.as_deref(), item.about.as_deref());
    assert_eq!(mend, (Mend::Note, Some("finding"), None));
    case.note(
        "finding",
        &[("finding", "upheld"), ("reason", "te laat afgezegd")],
    );
    let draft = case.complete(&draft);
    case.finalise(&draft).unwrap();
    let paper = case.paper(&draft);
    assert!(paper.contains("Uw klacht is gegrond."), "{paper}");
    assert!(paper.contains("te laat afgezegd"), "{paper}");
}

/// S0.19: also a complaint that was not upheld is told why; a decision without reasons stays here.
#[test]
fn a_finding_against_the_complainant_needs_reasons_too() {
    let case = Case::acknowledged("passie-profiel");
    let faults = case.faults("finding", "vandaag", &[("finding", "not_upheld")]);
    assert_eq!(faults, [("answers.reason".to_owned(), FieldCode::Required)]);
    let none = [("finding", "not_upheld"), ("reason", "niet gebleken")];
    case.note("finding", &none);
    let draft = case.begin("decision", Side::Complainant);
    let cleared = case.write(&draft, "reasons", Some(Vec::new())).unwrap();
    assert_eq!(case.wanting(&cleared), ["block.reasons"]);
    assert!(case.finalise(&cleared).is_err(), "it waits for its reasons");
}

/// S0.16: a decision is not final while a measure in it has no last day. Where the regulation asks
/// for the day itself, the note does already.
#[test]
fn a_decision_with_an_undated_measure_is_not_final() {
    let strict = Case::acknowledged("passie-profiel");
    let faults = strict.faults("measure_agree", "vandaag", &[("what", "Agenda delen")]);
    assert!(
        faults.contains(&("answers.by".to_owned(), FieldCode::Required)),
        "{faults:?}"
    );

    let case = Case::acknowledged("coachcenter");
    case.note(
        "finding",
        &[("finding", "upheld"), ("reason", "te laat afgezegd")],
    );
    case.note("measure_agree", &[("what", "Agenda delen")]);
    let draft = case.begin("decision", Side::Complainant);
    let wanting = case.wanting(&draft);
    assert!(wanting.contains(&"measures.by".to_owned()), "{wanting:?}");
    let event = case
        .view()
        .timeline
        .into_iter()
        .find(|it| it.can_undo)
        .unwrap();
    case.undo(&event.event).unwrap();
    case.note(
        "measure_agree",
        &[("what", "Agenda delen"), ("by", "15-1-2027")],
    );
    let draft = case.complete(&draft);
    case.finalise(&draft).unwrap();
    assert!(case.paper(&draft).contains("Agenda delen"));
}

/// LETTERS.md: a dossier is not closed while its regulation owes a letter, unless somebody says why.
#[test]
fn a_dossier_is_not_closed_while_a_letter_is_owed() {
    let case = Case::acknowledged("krachtig-perspectief");
    case.letter("decision", Side::Complainant, PostingWay::ByHand);
    let refused = [("answers.reason".to_owned(), FieldCode::Required)];
    assert_eq!(case.faults("close", "vandaag", &[]), refused);
    // Finalised is not sent.
    let draft = case.complete(&case.begin("closing_confirmation", Side::Complainant));
    case.finalise(&draft).unwrap();
    assert_eq!(case.faults("close", "vandaag", &[]), refused);
    case.post(&draft, PostingWay::ByHand).unwrap();
    case.note("close", &[]);
    assert_eq!(case.stage(), DossierStage::Closed);
}

/// S2.16: a form without an address gives a letter without one; the post needs all of it.
#[test]
fn every_part_of_an_address_is_asked_for() {
    let mut form = acceptance::invented::hoekzema();
    form.handler = Some("1".into());
    form.complainant.address.street = String::new();
    form.complainant.address.number = String::new();
    form.complainant.address.postcode = String::new();
    form.complainant.address.town = String::new();
    let case = Case::of("groeimeesters", form);
    let draft = case.begin("acknowledgement", Side::Complainant);
    let wanting = case.wanting(&draft);
    let parts = ["street", "number", "postcode", "town"];
    for part in parts {
        let field = format!("complainant.address.{part}");
        assert!(wanting.contains(&field), "{field} in {wanting:?}");
    }
    for (part, text) in parts
        .into_iter()
        .zip(["Zandpad", "41", "9997 xb", "Noorderwold"])
    {
        let field = format!("complainant.address.{part}");
        case.fill(&draft, &field, text).unwrap();
    }
    let draft = case.complete(&draft);
    let paper = case.paper(&draft);
    assert!(paper.contains("Zandpad 41 9997 XB NOORDERWOLD"), "{paper}");
}

/// A letter that the regulation does not know, a side that does not read it, and a kind that does
/// not exist are refused alike.
#[test]
fn what_does_not_fit_is_not_begun() {
    let case = Case::under("groeimeesters");
    for (kind, side) in [
        ("proposal", Side::Complainant),
        ("acknowledgement", Side::Respondent),
        ("decision", Side::Third),
        ("forwarding", Side::Third),
        ("liefdesbrief", Side::Complainant),
        ("", Side::Complainant),
        ("../decision", Side::Complainant),
    ] {
        let refused = case.try_begin(kind, side).unwrap_err();
        assert_eq!(refused.error.code, FaultCode::NotAllowed, "{kind}");
    }
}

/// What fitted when it was begun may fit no longer: then it is not made final.
#[test]
fn a_concept_that_no_longer_fits_is_not_final() {
    let case = Case::acknowledged("coachcenter");
    let draft = case.complete(&case.begin("decision", Side::Complainant));
    case.note("not_admit", &[("reason", "gaat niet over ons")]);
    let refused = case.finalise(&draft).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::NotAllowed);
    assert_eq!(refused.error.params["why"], "does_not_fit");
}
