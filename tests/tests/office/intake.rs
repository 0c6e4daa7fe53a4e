//! Intake: an envelope becomes a dossier; the dossier is corrected, withdrawn, found and listed.

use acceptance::{ask, ask_bytes, invented, send, words};
use office::wire::*;

use crate::desk::Desk;

/// Issue, points 5 and 6: registered, with number, terms and scan, and on the Today list.
#[test]
fn a_complaint_by_post_is_registered_with_its_scan_and_its_terms() {
    let desk = Desk::wilgenzoom();
    let title = "brief-net-geschreven.pdf".to_owned();
    let add = DocumentAddRequest {
        dossier: None,
        title,
    };
    let scan: DocumentCard =
        send(&desk.office, "document_add", &add, invented::HOEKZEMA_SCAN).unwrap();
    let form = IntakeForm {
        documents: vec![scan.document.clone()],
        ..invented::hoekzema()
    };

    let preview: IntakePreview = ask(
        &desk.office,
        "intake_preview",
        &IntakeRequest { form: form.clone() },
    )
    .unwrap();
    assert_eq!(
        (preview.number.as_str(), preview.faults.len()),
        ("K-2026-001", 0)
    );
    assert_eq!(preview.salutation, "Geachte mevrouw Hoekzema");
    assert_eq!(
        preview.address_lines,
        [
            "Mevrouw Ria Hoekzema",
            "Zandpad 41 bis",
            "9997 XB  NOORDERWOLD"
        ]
    );
    // S4.08: five working days after Tuesday the 17th; S4.11: four weeks.
    let terms: Vec<_> = preview
        .terms
        .iter()
        .map(|term| (term.name.as_str(), term.due.as_deref()))
        .collect();
    assert_eq!(
        terms,
        [
            ("Ontvangstbevestiging", Some("2026-11-24")),
            ("Beslissing", Some("2026-12-15"))
        ]
    );

    let registered = desk.register(form);
    assert_eq!(registered.number, "K-2026-001");
    let view = desk.view(&registered.dossier);
    assert_eq!(view.complainant, "mevrouw Ria Hoekzema");
    assert_eq!(view.documents.len(), 1);
    let request = DocumentId {
        document: scan.document,
    };
    let kept = ask_bytes(&desk.office, "document_read", &request).unwrap();
    assert_eq!(kept, invented::HOEKZEMA_SCAN);
    // S0.09: received and registered are two days, and both are told.
    let kinds: Vec<_> = view.timeline.iter().map(|entry| entry.kind).collect();
    assert_eq!(
        kinds,
        [
            EventKind::DocumentAdded,
            EventKind::Registered,
            EventKind::Received
        ]
    );
    assert!(
        view.warnings
            .iter()
            .any(|it| it.code == WarningCode::RegisteredLate && it.params["days"] == "2")
    );

    let today: Today = ask(&desk.office, "today_open", &Nothing {}).unwrap();
    let duty = &today.duties[0];
    assert_eq!(
        (duty.act, duty.act_by.as_str(), duty.group),
        (DutyAct::MakeLetter, "2026-11-24", DutyGroup::Later)
    );
    assert_eq!(duty.working_days_left, 3);
}

/// S4.03: an organisation writes for somebody; letters go to it and name her.
#[test]
fn a_representative_gets_the_letters_and_owes_a_mandate() {
    let desk = Desk::wilgenzoom();
    let registered = desk.register(lindehof());
    let view = desk.view(&registered.dossier);
    assert_eq!(view.complainant, "mevrouw F. 't Hooft-El Amrani");
    assert_eq!(
        view.representative.as_deref(),
        Some("Stichting De Lindehof")
    );
    assert!(
        view.warnings
            .iter()
            .any(|it| it.code == WarningCode::MandateMissing)
    );
    let draft = desk.begin_acknowledgement(&registered.dossier);
    assert_eq!(draft.to, "Stichting De Lindehof");
    assert_eq!(draft.missing, []);
    let salutation = draft
        .blocks
        .iter()
        .find(|block| block.key == "salutation")
        .unwrap();
    assert_eq!(words(salutation), "Geachte mevrouw De Wit-van der Aa,");
}

pub(crate) fn lindehof() -> IntakeForm {
    let base = invented::hoekzema();
    let none = AddressForm {
        street: String::new(),
        number: String::new(),
        postcode: String::new(),
        town: String::new(),
        country: String::new(),
    };
    let complainant = PartyForm {
        name: "F. 't Hooft-El Amrani".into(),
        address: none,
        ..base.complainant.clone()
    };
    let party = PartyForm {
        kind: PartyKind::Organisation,
        gender: Gender::Mrs,
        name: "drs. P.C. de Wit-van der Aa".into(),
        organisation: "Stichting De Lindehof".into(),
        department: "Afdeling Personeel".into(),
        address: AddressForm {
            street: "Postbus".into(),
            number: "118".into(),
            postcode: "7799 ZE".into(),
            town: "Veenstade".into(),
            country: String::new(),
        },
        ..base.complainant.clone()
    };
    IntakeForm {
        complainant,
        representative: Some(RepresentativeForm {
            party,
            mandate: Mandate::Missing,
        }),
        their_reference: "DL/26-0412".into(),
        letter_dated: "13-11".into(),
        received_on: "17-11".into(),
        about: "re-integratietraject".into(),
        handler: Some("1".into()),
        ..base
    }
}

/// A correction is an event: the past stays visible, and it can be taken back.
#[test]
fn a_dossier_is_corrected_by_an_event_that_can_be_taken_back() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(invented::hoekzema()).dossier;
    let form = IntakeForm {
        received_on: "18-11-2026".into(),
        ..desk.view(&dossier).intake
    };
    let request = CorrectRequest {
        dossier: dossier.clone(),
        form,
        reason: "stempel verkeerd gelezen".into(),
    };
    let view: DossierView = ask(&desk.office, "dossier_correct", &request).unwrap();
    assert_eq!(view.terms[0].due.as_deref(), Some("2026-11-25"));
    let entry = view
        .timeline
        .iter()
        .find(|entry| entry.kind == EventKind::Corrected)
        .unwrap();
    assert_eq!(entry.detail.as_deref(), Some("stempel verkeerd gelezen"));
    let changed: Vec<_> = entry
        .changes
        .iter()
        .map(|change| {
            (
                change.field.as_str(),
                change.was.as_str(),
                change.is.as_str(),
            )
        })
        .collect();
    assert_eq!(changed, [("received_on", "17-11-2026", "18-11-2026")]);

    let undo = UndoRequest {
        dossier: dossier.clone(),
        event: entry.event.clone(),
    };
    let view: DossierView = ask(&desk.office, "event_undo", &undo).unwrap();
    assert_eq!(view.terms[0].due.as_deref(), Some("2026-11-24"));
    let entry = view
        .timeline
        .iter()
        .find(|entry| entry.kind == EventKind::Corrected)
        .unwrap();
    assert!(entry.undone && !entry.can_undo);
}

#[test]
fn a_withdrawn_complaint_owes_nothing_and_can_be_resumed() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(invented::hoekzema()).dossier;
    let request = WithdrawRequest {
        dossier: dossier.clone(),
        on: "vandaag".into(),
        reason: "opgelost".into(),
    };
    let view: DossierView = ask(&desk.office, "dossier_withdraw", &request).unwrap();
    assert_eq!(
        (view.stage, view.next, view.can_withdraw),
        (DossierStage::Withdrawn, None, false)
    );
    // S4.20: two years were chosen, counted from the end of the dossier.
    assert_eq!(view.keep_until.as_deref(), Some("2028-11-19"));
    let today: Today = ask(&desk.office, "today_open", &Nothing {}).unwrap();
    assert_eq!(today.duties, []);
    let event = view
        .timeline
        .iter()
        .find(|entry| entry.kind == EventKind::Withdrawn)
        .unwrap()
        .event
        .clone();
    let view: DossierView =
        ask(&desk.office, "event_undo", &UndoRequest { dossier, event }).unwrap();
    assert_eq!(view.stage, DossierStage::Acknowledge);
    assert!(
        view.timeline
            .iter()
            .any(|entry| entry.kind == EventKind::Resumed)
    );
}

/// LETTERS.md and EXPERIENCE.md: found by number, place, accent-free or cut-short names, and words.
#[test]
fn a_dossier_is_found_however_it_is_typed() {
    let desk = Desk::wilgenzoom();
    desk.register(invented::hoekzema());
    let mut other = invented::hoekzema();
    other.complainant.name = "A. van der Bérg".into();
    other.complainant.address.town = "Oudermeer".into();
    other.about = "factuur".into();
    desk.register(other);
    for (query, found) in [
        ("", vec!["K-2026-002", "K-2026-001"]),
        ("hoekz", vec!["K-2026-001"]),
        ("vanderberg", vec!["K-2026-002"]),
        ("v.d. Berg", vec!["K-2026-002"]),
        ("berg", vec!["K-2026-002"]),
        ("K-2026-001", vec!["K-2026-001"]),
        ("oudermeer", vec!["K-2026-002"]),
        ("reiskosten", vec!["K-2026-002", "K-2026-001"]),
        ("\"AND OR (", vec![]),
        ("bestaatniet", vec![]),
    ] {
        let request = DossierListRequest {
            query: query.into(),
            filter: DossierFilter::All,
            offset: 0,
            limit: 50,
        };
        let list: DossierList = ask(&desk.office, "dossier_list", &request).unwrap();
        let numbers: Vec<_> = list.rows.iter().map(|row| row.number.as_str()).collect();
        assert_eq!(numbers, found, "{query:?}");
    }
    let first = DossierListRequest {
        query: String::new(),
        filter: DossierFilter::Open,
        offset: 1,
        limit: 1,
    };
    let list: DossierList = ask(&desk.office, "dossier_list", &first).unwrap();
    assert_eq!(
        (list.total, list.rows[0].number.as_str()),
        (2, "K-2026-001")
    );
}

/// A known complainant is completed from the archive.
#[test]
fn a_known_complainant_is_suggested_with_their_address() {
    let desk = Desk::wilgenzoom();
    desk.register(invented::hoekzema());
    for (typed, count) in [
        ("ria h", 1),
        ("hoek", 1),
        ("h", 0),
        ("jansen", 0),
        ("zandpad", 0),
    ] {
        let found: Suggestions = ask(
            &desk.office,
            "complainant_suggest",
            &SuggestRequest { text: typed.into() },
        )
        .unwrap();
        assert_eq!(found.parties.len(), count, "{typed:?}");
    }
    let preview: IntakePreview = ask(
        &desk.office,
        "intake_preview",
        &IntakeRequest {
            form: invented::hoekzema(),
        },
    )
    .unwrap();
    assert_eq!(preview.earlier[0].number, "K-2026-001");
}

/// What is typed survives a restart, and `gisteren` keeps meaning the day it meant.
#[test]
fn a_half_typed_intake_survives_a_restart() {
    let desk = Desk::wilgenzoom();
    let form = IntakeForm {
        received_on: "gisteren".into(),
        letter_dated: "31-11".into(),
        ..invented::hoekzema()
    };
    let _: Saved = ask(&desk.office, "intake_draft_save", &IntakeRequest { form }).unwrap();
    let desk = desk.restarted();
    let unlock = UnlockRequest {
        archive: "archive".into(),
        slot: "1".into(),
        passphrase: crate::desk::PASSPHRASE.into(),
    };
    let _: AppState = ask(&desk.office, "archive_unlock", &unlock).unwrap();
    desk.days_pass(3);
    let draft: IntakeDraft = ask(&desk.office, "intake_draft_open", &Nothing {}).unwrap();
    let form = draft.form.unwrap();
    assert_eq!(
        (form.received_on.as_str(), form.letter_dated.as_str()),
        ("18-11-2026", "31-11")
    );
    let _: Nothing = ask(&desk.office, "intake_draft_drop", &Nothing {}).unwrap();
    let draft: IntakeDraft = ask(&desk.office, "intake_draft_open", &Nothing {}).unwrap();
    assert_eq!(draft.form, None);
}
