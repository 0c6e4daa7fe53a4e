//! Scans: beside the intake that they belong to, then in its dossier, and nowhere else.

use acceptance::{ask, invented, send};
use office::wire::*;

use crate::desk::Desk;

fn scanned(desk: &Desk, dossier: Option<&str>, title: &str) -> DocumentCard {
    let add = DocumentAddRequest {
        dossier: dossier.map(str::to_owned),
        title: title.into(),
    };
    send(&desk.office, "document_add", &add, invented::HOEKZEMA_SCAN).unwrap()
}

fn draft(desk: &Desk) -> IntakeDraft {
    ask(&desk.office, "intake_draft_open", &Nothing {}).unwrap()
}

fn remove(desk: &Desk, document: &str) -> Result<Nothing, FaultCode> {
    let document = document.to_owned();
    ask(&desk.office, "document_remove", &DocumentId { document })
        .map_err(|refused| refused.error.code)
}

/// A scan left behind would lie beside the next complaint, which is somebody else's.
#[test]
fn every_scan_beside_an_intake_goes_with_it() {
    let desk = Desk::wilgenzoom();
    let (first, second) = (
        scanned(&desk, None, "brief.pdf"),
        scanned(&desk, None, "bijlage.pdf"),
    );
    let form = IntakeForm {
        documents: vec![second.document.clone()],
        ..invented::hoekzema()
    };
    let view = desk.view(&desk.register(form).dossier);
    let kept: Vec<_> = view.documents.iter().map(|it| &it.document).collect();
    assert_eq!(kept, [&first.document, &second.document]);
    assert_eq!(draft(&desk).documents, []);

    scanned(&desk, None, "weggegooid.pdf");
    let today: Today = ask(&desk.office, "today_open", &Nothing {}).unwrap();
    assert!(today.intake_begun, "a scan alone is an intake begun");
    let _: Nothing = ask(&desk.office, "intake_draft_drop", &Nothing {}).unwrap();
    assert_eq!(draft(&desk).documents, []);
    let today: Today = ask(&desk.office, "today_open", &Nothing {}).unwrap();
    assert!(!today.intake_begun);
}

/// The form is kept a moment after the scan; a lock in that moment must not part them.
#[test]
fn a_reopened_intake_has_the_scans_that_lie_beside_it() {
    let desk = Desk::wilgenzoom();
    let scan = scanned(&desk, None, "brief.pdf");
    let gone = scanned(&desk, None, "dubbel.pdf");
    let form = IntakeForm {
        documents: vec![gone.document.clone()],
        ..invented::hoekzema()
    };
    let _: Saved = ask(&desk.office, "intake_draft_save", &IntakeRequest { form }).unwrap();
    remove(&desk, &gone.document).unwrap();
    assert_eq!(draft(&desk).form.unwrap().documents, [scan.document]);
}

/// Nothing is edited away: what is taken out of a dossier stays in its timeline.
#[test]
fn a_document_is_taken_out_of_its_dossier_by_an_event() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(invented::hoekzema()).dossier;
    let scan = scanned(&desk, Some(&dossier), "verkeerde brief.pdf");
    assert_eq!(desk.view(&dossier).documents.len(), 1);
    remove(&desk, &scan.document).unwrap();
    let view = desk.view(&dossier);
    assert_eq!(view.documents, []);
    assert_eq!(view.timeline[0].kind, EventKind::DocumentRemoved);
    assert_eq!(
        view.timeline[0].detail.as_deref(),
        Some("verkeerde brief.pdf")
    );
    assert_eq!(
        remove(&desk, &scan.document).unwrap_err(),
        FaultCode::NotAllowed
    );
}

/// The logo and the letters lie among the documents; no form may carry them off.
#[test]
fn only_scans_are_moved_and_removed() {
    let desk = Desk::wilgenzoom();
    let logo = include_bytes!("../../../icons/32x32.png");
    let settings: Settings = send(&desk.office, "practice_logo_set", &Nothing {}, logo).unwrap();
    assert!(settings.has_logo);
    for document in ["1", "2", "99"] {
        assert_eq!(remove(&desk, document).unwrap_err(), FaultCode::NotFound);
        let form = IntakeForm {
            documents: vec![document.into()],
            ..invented::hoekzema()
        };
        let refused = ask::<Registered>(&desk.office, "dossier_register", &IntakeRequest { form });
        assert_eq!(refused.unwrap_err().error.code, FaultCode::NotFound);
    }
    let removed: Settings = ask(&desk.office, "practice_logo_remove", &Nothing {}).unwrap();
    assert!(!removed.has_logo);
}
