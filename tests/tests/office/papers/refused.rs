//! Papers that cannot be made, and why.

use acceptance::ask;
use office::wire::*;

use super::{finalise, finalised, handled, made, paper};
use crate::desk::{Desk, pdf_text};

/// An address with a hole is refused by its field; a frozen letter keeps the address that it has.
#[test]
fn an_address_without_a_town_goes_on_no_envelope() {
    let desk = Desk::wilgenzoom();
    let mut form = handled();
    form.complainant.address.town = String::new();
    let dossier = desk.register(form).dossier;
    let draft = desk.begin_acknowledgement(&dossier);
    for kind in [
        PaperKind::EnvelopeDl,
        PaperKind::EnvelopeC5,
        PaperKind::Label,
        PaperKind::LabelSheet,
    ] {
        let refused = made(&desk, &paper(kind, &[&draft])).unwrap_err().error;
        let fields: Vec<_> = refused
            .fields
            .iter()
            .map(|it| (it.field.as_str(), it.code))
            .collect();
        assert_eq!(
            (refused.code, fields),
            (
                FaultCode::LetterIncomplete,
                vec![("complainant.address.town", FieldCode::Required)]
            )
        );
    }
    let fill = LetterFillRequest {
        letter: draft.letter.clone(),
        field: "complainant.address.town".into(),
        text: "Noorderwold".into(),
    };
    let _: LetterDraft = ask(&desk.office, "letter_fill", &fill).unwrap();
    let envelope = || pdf_text(&made(&desk, &paper(PaperKind::EnvelopeDl, &[&draft])).unwrap());
    assert!(envelope().contains("9997 XB NOORDERWOLD"), "{}", envelope());
    finalise(&desk, &draft);
    let mut form = desk.view(&dossier).intake;
    form.complainant.address.town = "Westmeer".into();
    let correct = CorrectRequest {
        dossier,
        form,
        reason: String::new(),
    };
    let _: DossierView = ask(&desk.office, "dossier_correct", &correct).unwrap();
    assert!(envelope().contains("9997 XB NOORDERWOLD"), "{}", envelope());
}

/// What was asked cannot be made: said, and never half made.
#[test]
fn what_no_paper_can_be_made_of_is_refused() {
    let desk = Desk::wilgenzoom();
    let letters = [finalised(&desk, handled()), finalised(&desk, handled())];
    let unknown = |paper: PaperKind| PaperRequest {
        letters: vec!["999".into()],
        dossier: Some("999".into()),
        hearing: None,
        ..super::paper(paper, &[])
    };
    for (request, code) in [
        (
            paper(PaperKind::EnvelopeDl, &letters.each_ref()),
            FaultCode::NotAllowed,
        ),
        (paper(PaperKind::EnvelopeC5, &[]), FaultCode::NotAllowed),
        (
            paper(PaperKind::LabelSheet, &[]),
            FaultCode::LetterIncomplete,
        ),
        (paper(PaperKind::FileCover, &[]), FaultCode::NotFound),
        (unknown(PaperKind::EnvelopeDl), FaultCode::NotFound),
        (unknown(PaperKind::Label), FaultCode::NotFound),
        (unknown(PaperKind::FileCover), FaultCode::NotFound),
    ] {
        let refused = made(&desk, &request).unwrap_err().error;
        assert_eq!(refused.code, code, "{request:?}");
    }
}
