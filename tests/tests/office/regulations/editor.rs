//! The editor: sentences with blanks, what they take and refuse, and the example beside them.

use acceptance::ask;
use office::wire::*;

use super::{begin, change, edit, export, open, row, rule, sentence};
use crate::desk::Desk;

/// The sentence of the mock-up, with its blanks, and the example beside it (S0.10, S0.15).
#[test]
fn a_rule_is_a_sentence_with_blanks_and_the_example_moves_with_it() {
    let desk = Desk::with_preset("passie-profiel");
    begin(&desk, "preset:passie-profiel");
    let sheet = open(&desk, "draft", "4-1");
    assert!(sheet.editable);
    assert_eq!(sheet.example.received_on, "2027-01-04");
    let said = sentence(&sheet, "term.acknowledgement");
    assert!(
        said.starts_with(
            "Binnen 5 werkdagen na ontvangst van de klacht ontvangt de klager de bevestiging."
        ),
        "{said}"
    );
    assert_eq!(rule(&sheet, "term.acknowledgement").short, "5 werkdagen");
    let sent = row(&sheet, "term.acknowledgement");
    assert_eq!(sent.day.as_deref(), Some("2027-01-07"));
    assert!(
        sent.sub.starts_with("er op ma 11 januari, 5 werkdagen"),
        "{}",
        sent.sub
    );
    assert_eq!(
        row(&sheet, "term.decision").day.as_deref(),
        Some("2027-01-25")
    );

    let sheet = change(&desk, "term.decision", "within.amount", "6 weken");
    assert_eq!(
        row(&sheet, "term.decision").day.as_deref(),
        Some("2027-02-15")
    );
    assert_eq!(row(&sheet, "term.decision").kind, ExampleKind::Outcome);
    let sheet = change(&desk, "term.acknowledgement", "met_by.0.stage", "posted");
    assert_eq!(
        row(&sheet, "term.acknowledgement").day.as_deref(),
        Some("2027-01-11")
    );
    let said = sentence(&sheet, "term.acknowledgement");
    assert!(
        said.contains("sturen wij de klager de bevestiging"),
        "{said}"
    );
    // Closing follows the last day, and destruction two years after closing (S0.21).
    let end = sheet.example.rows.last().unwrap();
    assert_eq!(
        (end.kind, end.day.as_deref()),
        (ExampleKind::End, Some("2029-02-15"))
    );
}

/// A window of the complainant has its last day in the example, and closing waits for it (S4.16).
#[test]
fn the_example_shows_the_windows_of_the_complainant() {
    let desk = Desk::wilgenzoom();
    begin(&desk, "preset:krachtig-perspectief");
    let sheet = open(&desk, "draft", "4-1-2027");
    let decided = row(&sheet, "term.decision").day.clone().unwrap();
    assert_eq!(decided, "2027-02-01");
    let window = row(&sheet, "road.review");
    assert_eq!(
        (window.kind, window.day.as_deref()),
        (ExampleKind::Window, Some("2027-02-15"))
    );
    let closed = row(&sheet, "closing").day.as_deref();
    assert!(closed >= Some("2027-02-15"), "{closed:?}");
    let unreadable = open(&desk, "draft", "ooit");
    assert!(unreadable.example.unreadable);
    assert_eq!(unreadable.example.received_on, "2026-11-19");
}

/// Each kind of field takes its value, keeps the draft, and says so.
#[test]
fn every_kind_of_field_is_kept_at_once() {
    let desk = Desk::wilgenzoom();
    begin(&desk, "preset:krachtig-perspectief");
    for (path, name, value, part) in [
        (
            "title",
            "title",
            "Klachtenregeling 2027",
            "Klachtenregeling 2027",
        ),
        ("address", "address", "je", "je"),
        ("words", "upheld", "terecht", "terecht"),
        ("term.decision", "within.unit", "days", "dagen"),
        ("term.decision", "strength", "aim", "ons streven"),
        ("term.decision", "roll", "forward", "eerste werkdag daarna"),
        (
            "term.decision",
            "from",
            "letter.acknowledgement",
            "nadat de bevestiging is verzonden",
        ),
        (
            "term.decision",
            "by",
            "management",
            "Verantwoordelijk: directie",
        ),
        (
            "term.decision",
            "unless.0",
            "withdrawn",
            "de klacht is ingetrokken",
        ),
        (
            "term.decision",
            "at_latest.0.from",
            "incident",
            "2 weken na het voorval",
        ),
        (
            "term.decision",
            "at_latest.0.amount",
            "3",
            "3 weken na het voorval",
        ),
        (
            "scope",
            "channels",
            "post,phone",
            "per post of per telefoon",
        ),
        (
            "scope.subjects",
            "names",
            "Geld | Money\nGedrag | Conduct",
            "geld of gedrag",
        ),
        ("hearing", "offered_to", "complainant", "De klager kan"),
        ("hearing", "forms", "apart", "ieder apart"),
        ("hearing", "notes_kept", "yes", "een verslag"),
        ("extension.decision", "times", "2", "hoogstens 2 keer"),
        ("in_force", "from", "1-1-2027", "1-1-2027"),
        ("road.review", "within.amount", "3", "Binnen 3 weken"),
        (
            "road.review",
            "binds",
            "complainant,respondent",
            "bindend voor de klager en de andere partij",
        ),
        (
            "road.review",
            "after.1",
            "letter.not_admitted",
            "niet in behandeling komt is verzonden",
        ),
        ("retention", "bound", "at_most", "hoogstens"),
        ("role.handler", "name.nl", "klachtencoach", "klachtencoach"),
    ] {
        let sheet = change(&desk, path, name, value);
        let said = sentence(&sheet, path);
        assert!(said.contains(part), "{path} {name}: {said}");
        let kept = open(&desk, "draft", "");
        assert_eq!(sentence(&kept, path), said, "{path} {name}");
        assert!(sheet.saved_at.is_some());
    }
    let sheet = change(&desk, "term.decision", "note.nl", "Wij kozen dit zelf.");
    let told = rule(&sheet, "term.decision").note.as_deref();
    assert_eq!(told, Some("Wij kozen dit zelf."));
    let sheet = change(&desk, "term.decision", "clause.new", "Artikel 10 Tempo");
    assert_eq!(rule(&sheet, "term.decision").clause, "Artikel 10 Tempo");
    assert_eq!(
        rule(&sheet, "clause.artikel_10_tempo").name,
        "Artikel 10 Tempo"
    );
    let sheet = change(&desk, "clause.artikel_10_tempo", "after", "");
    let first = sheet
        .sections
        .iter()
        .find(|it| it.section == "clauses")
        .unwrap();
    assert_eq!(first.rules[0].path, "clause.artikel_10_tempo");
    // A moment that is chosen away is gone; one chosen in the empty blank is added.
    let sheet = change(&desk, "term.decision", "at_latest.0.from", "");
    assert!(!sentence(&sheet, "term.decision").contains("voorval"));
}

/// What cannot be meant is refused beside its field, and nothing changes.
#[test]
fn a_field_that_cannot_be_meant_is_refused_and_the_draft_stays() {
    let desk = Desk::wilgenzoom();
    begin(&desk, "preset:krachtig-perspectief");
    let (_, before) = export(&desk, "draft");
    for (path, name, value, code) in [
        (
            "term.decision",
            "within.amount",
            "0",
            FieldCode::OutOfBounds,
        ),
        (
            "term.decision",
            "within.amount",
            "1000000000",
            FieldCode::OutOfBounds,
        ),
        (
            "term.decision",
            "within.amount",
            "een poosje",
            FieldCode::NotALength,
        ),
        (
            "term.decision",
            "within.amount",
            "5 manen",
            FieldCode::NotALength,
        ),
        ("term.decision", "within.amount", "", FieldCode::Required),
        (
            "term.decision",
            "within.unit",
            "moons",
            FieldCode::UnknownChoice,
        ),
        ("term.decision", "name.nl", "  ", FieldCode::Required),
        (
            "term.decision",
            "name.nl",
            &"x".repeat(400),
            FieldCode::TooLong,
        ),
        (
            "term.decision",
            "name.nl",
            "a\u{202e}b",
            FieldCode::UnseenCharacters,
        ),
        (
            "term.decision",
            "from",
            "letter.decision",
            FieldCode::UnknownChoice,
        ),
        ("term.decision", "from", "someday", FieldCode::UnknownChoice),
        ("term.decision", "met_by.0", "", FieldCode::UnknownChoice),
        ("title", "title", "", FieldCode::Required),
        ("in_force", "from", "31-11-2026", FieldCode::NoSuchDay),
        ("in_force", "from", "ooit", FieldCode::NotADate),
        (
            "hearing",
            "notes_kept",
            "misschien",
            FieldCode::UnknownChoice,
        ),
        ("extension.decision", "times", "0", FieldCode::OutOfBounds),
    ] {
        let error = edit(&desk, path, name, value).unwrap_err();
        assert_eq!(error.code, FaultCode::Fields, "{path} {name} {value}");
        let field = &error.fields[0];
        assert_eq!(
            (field.field.as_str(), field.code),
            (name, code),
            "{path} {value}"
        );
    }
    for (path, name) in [("term.nothing", "name.nl"), ("title", "nothing"), ("", "")] {
        let error = edit(&desk, path, name, "x").unwrap_err();
        assert_eq!(error.code, FaultCode::NotFound, "{path} {name}");
    }
    assert_eq!(export(&desk, "draft").1, before);
}

/// The window speaks English as well.
#[test]
fn the_editor_speaks_english() {
    let desk = Desk::wilgenzoom();
    let state: AppState = ask(&desk.office, "app_state", &Nothing {}).unwrap();
    let preferences = Preferences {
        language: Language::En,
        ..state.preferences
    };
    let _: AppState = ask(&desk.office, "preferences_save", &preferences).unwrap();
    let sheet = begin(&desk, "preset:passie-profiel");
    let said = sentence(&sheet, "term.acknowledgement");
    assert!(
        said.starts_with("Within 5 working days after receipt of the complaint, the complainant receives the acknowledgement."),
        "{said}"
    );
    assert_eq!(sheet.example.rows[0].text, "Complaint received");
    assert!(
        sheet.subtitle.starts_with("Version 2, draft."),
        "{}",
        sheet.subtitle
    );
}
