//! Whatever is typed, the office answers with the field and what is wrong; nothing panics.

use acceptance::{ask, ask_bytes, invented, send};
use office::wire::*;
use serde_json::{Value, json};

use crate::desk::Desk;

fn faults(desk: &Desk, change: impl FnOnce(&mut IntakeForm)) -> Vec<(String, FieldCode)> {
    let mut form = invented::hoekzema();
    change(&mut form);
    match ask::<Registered>(&desk.office, "dossier_register", &IntakeRequest { form }) {
        Ok(_) => Vec::new(),
        Err(refused) => refused
            .error
            .fields
            .into_iter()
            .map(|it| (it.field, it.code))
            .collect(),
    }
}

/// Issue, "bad input": impossible and future dates, missing names, unseen characters, sizes.
#[test]
fn each_refused_field_is_told_with_its_reason() {
    let desk = Desk::wilgenzoom();
    type Change = fn(&mut IntakeForm);
    let cases: [(Change, &str, FieldCode); 16] = [
        (
            |it| it.received_on = "31-11-2026".into(),
            "received_on",
            FieldCode::NoSuchDay,
        ),
        (
            |it| it.received_on = "morgen".into(),
            "received_on",
            FieldCode::InFuture,
        ),
        (
            |it| it.received_on = "onzin".into(),
            "received_on",
            FieldCode::NotADate,
        ),
        (
            |it| it.received_on = "1-1-1900".into(),
            "received_on",
            FieldCode::LongAgo,
        ),
        (
            |it| it.received_on = String::new(),
            "received_on",
            FieldCode::Required,
        ),
        (
            |it| it.received_at = "25:00".into(),
            "received_at",
            FieldCode::NotATime,
        ),
        (
            |it| it.letter_dated = "31-4".into(),
            "letter_dated",
            FieldCode::NoSuchDay,
        ),
        (
            |it| it.incident_on = "1-12-2026".into(),
            "incident_on",
            FieldCode::InFuture,
        ),
        (
            |it| it.complainant.name = "  ".into(),
            "complainant.name",
            FieldCode::Required,
        ),
        (
            |it| it.complainant.name = "Ria \u{202e}amezkeoH".into(),
            "complainant.name",
            FieldCode::UnseenCharacters,
        ),
        (
            |it| it.complainant.address.postcode = "4998 Z".into(),
            "complainant.address.postcode",
            FieldCode::NotAPostcode,
        ),
        (
            |it| it.complainant.email = "ria@".into(),
            "complainant.email",
            FieldCode::NotAnEmail,
        ),
        (
            |it| it.complainant.phone = "bel maar".into(),
            "complainant.phone",
            FieldCode::NotAPhone,
        ),
        (
            |it| it.summary = "a\u{0}b".into(),
            "summary",
            FieldCode::UnseenCharacters,
        ),
        (
            |it| it.description = "x".repeat(10 << 20),
            "description",
            FieldCode::TooLong,
        ),
        (
            |it| it.handler = Some("99".into()),
            "handler",
            FieldCode::UnknownChoice,
        ),
    ];
    for (change, field, code) in cases {
        assert_eq!(faults(&desk, change), [(field.to_owned(), code)], "{field}");
    }
    let both = faults(&desk, |it| {
        it.received_on = "x".into();
        it.complainant.name = String::new();
    });
    assert_eq!(both.len(), 2, "every problem at once: {both:?}");
    let today: Today = ask(&desk.office, "today_open", &Nothing {}).unwrap();
    assert_eq!(today.dossiers, 0, "nothing was registered");
}

/// What is too long is not absent too: the field is refused once, with its own reason.
#[test]
fn a_text_that_is_too_long_is_refused_once() {
    let desk = Desk::wilgenzoom();
    type Field = fn(&mut IntakeForm) -> &mut String;
    let cases: [(&str, usize, Field); 7] = [
        ("complainant.name", 300, |it| &mut it.complainant.name),
        ("complainant.address.street", 300, |it| {
            &mut it.complainant.address.street
        }),
        ("complainant.address.town", 300, |it| {
            &mut it.complainant.address.town
        }),
        ("complainant.organisation", 300, |it| {
            it.complainant.kind = PartyKind::Organisation;
            &mut it.complainant.organisation
        }),
        ("about", 300, |it| &mut it.about),
        ("summary", 4_000, |it| &mut it.summary),
        ("description", 400_000, |it| &mut it.description),
    ];
    for (field, most, at) in cases {
        assert_eq!(
            faults(&desk, |it| *at(it) = "x".repeat(most)),
            [],
            "{field}"
        );
        let refused = faults(&desk, |it| *at(it) = "x".repeat(most + 1));
        assert_eq!(refused, [(field.to_owned(), FieldCode::TooLong)]);
    }
}

/// Dates out of order, no address, a foreign address, emoji: taken, with a warning where one is due.
#[test]
fn what_is_odd_but_possible_is_taken() {
    let desk = Desk::wilgenzoom();
    assert_eq!(faults(&desk, |it| it.incident_on = "18-11-2026".into()), []);
    assert_eq!(
        faults(&desk, |it| it.letter_dated = "19-11-2026".into()),
        []
    );
    assert_eq!(
        faults(&desk, |it| it.complainant.address.postcode = String::new()),
        []
    );
    assert_eq!(
        faults(&desk, |it| it.summary = "Dat vond ik 😡 en שלום".into()),
        []
    );
    assert_eq!(
        faults(&desk, |it| {
            it.complainant.address.country = "België".into();
            it.complainant.address.postcode = "B-9999".into();
        }),
        []
    );
    let request = DossierListRequest {
        query: String::new(),
        filter: DossierFilter::All,
        offset: 0,
        limit: 9,
    };
    let list: DossierList = ask(&desk.office, "dossier_list", &request).unwrap();
    assert_eq!(list.total, 5);
    let warned = |number: usize, code| {
        desk.view(&list.rows[number].dossier)
            .warnings
            .iter()
            .any(|it| it.code == code)
    };
    assert!(warned(4, WarningCode::ReceivedBeforeIncident));
    assert!(warned(3, WarningCode::DatedAfterReceipt));
    assert!(warned(2, WarningCode::NoPostalAddress));
    // What the fonts cannot show is told when the letter is looked at, with the character.
    let draft = desk.begin_acknowledgement(&list.rows[1].dossier);
    let refused = ask_bytes(
        &desk.office,
        "letter_pdf",
        &LetterId {
            letter: draft.letter,
        },
    )
    .unwrap_err();
    assert_eq!(refused.error.code, FaultCode::NoGlyph);
}

/// Issue, "bad input": a PNG that is no PNG, a file of another kind, a logo of 12,000 pixels,
/// an image of 100 MB.
#[test]
fn files_are_believed_by_their_bytes() {
    let desk = Desk::wilgenzoom();
    let add = DocumentAddRequest {
        dossier: None,
        title: "brief.pdf".into(),
    };
    for bytes in [b"".as_slice(), b"PK\x03\x04 a zip", b"<svg>"] {
        let refused = send::<DocumentCard>(&desk.office, "document_add", &add, bytes).unwrap_err();
        assert_eq!(refused.error.code, FaultCode::UnknownFileKind);
    }
    let mut huge = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    huge.extend([0, 0, 46, 224, 0, 0, 46, 224, 8, 2, 0, 0, 0, 0, 0, 0, 0]);
    for bytes in [b"\x89PNG\r\n\x1a\nbroken".as_slice(), b"GIF89a", &huge] {
        let refused =
            send::<Settings>(&desk.office, "practice_logo_set", &Nothing {}, bytes).unwrap_err();
        assert_eq!(refused.error.code, FaultCode::BadLogo);
    }
    let mut heavy = include_bytes!("../../../icons/32x32.png").to_vec();
    heavy.resize(100 << 20, 0);
    let refused =
        send::<Settings>(&desk.office, "practice_logo_set", &Nothing {}, &heavy).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::BadLogo);
    assert_eq!(refused.error.params["why"], "too_heavy");
    let settings: Settings = ask(&desk.office, "settings_open", &Nothing {}).unwrap();
    assert!(!settings.has_logo, "nothing of it is kept");
}

/// Any request of any shape to any command gives an answer or an error.
#[test]
fn no_command_panics_on_a_strange_request() {
    let desk = Desk::wilgenzoom();
    let requests: [Value; 6] = [
        Value::Null,
        json!({}),
        json!([1, 2, 3]),
        json!({ "dossier": "999999999999999999999" }),
        json!({ "dossier": "-1", "letter": "0", "document": "x", "event": "9", "kind": "decision" }),
        json!({ "letter": "1", "on": "", "way": "ordinary", "code": "", "note": "", "reason": "", "copies": 0, "printer": null }),
    ];
    for command in office::bindings::command_types() {
        if command.name.starts_with("example_") || command.name == "archive_lock" {
            continue;
        }
        for request in &requests {
            if let Err(error) = desk.office.answer(command.name, request.clone()) {
                assert_ne!(
                    error.code,
                    FaultCode::Unexpected,
                    "{} {request}",
                    command.name
                );
            }
        }
    }
    let unknown = desk.office.answer("dossier_burn", json!({})).unwrap_err();
    assert_eq!(unknown.code, FaultCode::UnknownCommand);
}
