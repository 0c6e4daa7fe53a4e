//! Texts that cannot be used, that are doubtful, or that are no texts at all.

use acceptance::{ask, ask_bytes};
use office::wire::*;

use super::{
    KIND, OWN, PLACE, begun, card, letter, open, preview, put, reopened, said, save, text_at,
};
use crate::desk::Desk;

/// What cannot be used is kept as it was typed; letters use the program's text meanwhile.
#[test]
fn a_broken_text_falls_back_and_is_not_lost() {
    use WordingFlawKind::{UnknownName, Unreadable};
    let desk = Desk::wilgenzoom();
    let concept = begun(&desk);
    let original = said(&concept);
    let cases = [
        ("Wij bellen {{ wie }}.", UnknownName, "wie", None),
        ("Wij\nbellen {{ number.", Unreadable, "", Some(2)),
        ("{% if about %}Wij bellen.", Unreadable, "", Some(1)),
        ("{{ number | groot }}", Unreadable, "", Some(1)),
    ];
    for (text, kind, word, line) in cases {
        let sheet = put(&desk, Language::Nl, PLACE, Some(text));
        let told = text_at(&sheet, PLACE);
        assert_eq!(told.text, text);
        let flaws: Vec<_> = told
            .flaws
            .iter()
            .map(|flaw| (flaw.kind, flaw.word.as_str(), flaw.line, flaw.fatal))
            .collect();
        assert_eq!(flaws, [(kind, word, line, true)], "{text}");
        assert_eq!(said(&reopened(&desk, &concept)), original, "{text}");
        assert_eq!(card(&desk, Language::Nl), (1, 1), "{text}");
    }
    let finalised: LetterDraft = ask(&desk.office, "letter_finalise", &letter(&concept)).unwrap();
    assert_eq!(finalised.state, LetterState::Finalised);
}

/// A text that cannot be used takes no other with it, and counts once however much is wrong.
#[test]
fn a_broken_text_leaves_the_others_their_place() {
    let desk = Desk::wilgenzoom();
    put(
        &desk,
        Language::Nl,
        PLACE,
        Some("Wij bellen {{ wie }} of {{ wat }}."),
    );
    put(
        &desk,
        Language::Nl,
        "contact.question",
        Some("Vragen? Wij zijn er."),
    );
    put(
        &desk,
        Language::Nl,
        "subject",
        Some("[Uw|Je] brief {{ number }}"),
    );
    assert_eq!(card(&desk, Language::Nl), (3, 1));
    let page = preview(&desk, Language::Nl, FormOfAddress::Je);
    for words in [
        "Vragen? Wij zijn er.",
        "Je brief K-2026-014",
        "Hebben wij meer tijd nodig?",
    ] {
        assert!(page.contains(words), "{words} in {page}");
    }
}

/// Flaws that are for a human to judge are told, and the text is used.
#[test]
fn a_doubtful_text_is_used_and_remarked() {
    use WordingFlawKind::{MissingElement, MixedAddress};
    let desk = Desk::wilgenzoom();
    let cases = [
        (PLACE, "Dan bellen wij je.", MixedAddress, "je"),
        (
            "account.restatement",
            "Wij lazen [uw|je] klacht.",
            MissingElement,
            "de klacht in één of twee zinnen",
        ),
    ];
    for (place, text, kind, word) in cases {
        let sheet = put(&desk, Language::Nl, place, Some(text));
        let [flaw] = text_at(&sheet, place).flaws.as_slice() else {
            panic!("{place} has one flaw");
        };
        assert_eq!(
            (flaw.kind, flaw.word.as_str(), flaw.fatal),
            (kind, word, false)
        );
        let used = text.replace("[uw|je]", "uw");
        assert!(preview(&desk, Language::Nl, FormOfAddress::U).contains(&used));
    }
    assert_eq!(card(&desk, Language::Nl), (2, 0));
}

/// A text that would keep the machine busy is told as such at once, and no letter waits for it.
#[test]
fn a_text_that_is_too_much_work_is_cut_off() {
    let desk = Desk::wilgenzoom();
    let loops = "{% for a in items %}".repeat(60) + &"x{% endfor %}".repeat(60);
    let range = "{% for a in 'xxxxxxxxxx' %}".repeat(30) + &"x{% endfor %}".repeat(30);
    // Few steps, each of which writes much.
    let much = format!(
        "{{% for a in items * 999 %}}{}{{% endfor %}}",
        "x".repeat(999)
    );
    let at_once = "{{ 'x' * 9999999 }}".to_owned();
    for text in [loops, range, much, at_once] {
        let sheet = put(&desk, Language::Nl, PLACE, Some(&text));
        let flaws = text_at(&sheet, PLACE).flaws.iter();
        let flaws: Vec<_> = flaws.map(|flaw| (flaw.kind, flaw.fatal)).collect();
        assert_eq!(flaws, [(WordingFlawKind::TooMuch, true)]);
        assert!(
            preview(&desk, Language::Nl, FormOfAddress::U).contains("Hebben wij meer tijd nodig?")
        );
    }
    put(&desk, Language::Nl, PLACE, Some(OWN));
    for text in ["{{ number }}".repeat(1_000_000), "a".repeat(1 << 20)] {
        let refused = save(&desk, Language::Nl, PLACE, Some(&text)).unwrap_err();
        let told: Vec<_> = refused
            .fields
            .iter()
            .map(|it| (it.field.as_str(), it.code))
            .collect();
        assert_eq!(told, [(PLACE, FieldCode::TooLong)]);
    }
    assert_eq!(text_at(&open(&desk, KIND, Language::Nl), PLACE).text, OWN);
}

/// What does not exist is not found, and changes nothing.
#[test]
fn a_place_that_does_not_exist_is_not_found() {
    let desk = Desk::wilgenzoom();
    for place in [
        "",
        "core",
        "core.nothing",
        "decision.more_time.x",
        "../subject",
    ] {
        let refused = save(&desk, Language::Nl, place, Some(OWN)).unwrap_err();
        assert_eq!(refused.code, FaultCode::NotFound, "{place}");
    }
    let request = WordingRef {
        kind: "no_kind".into(),
        language: Language::Nl,
    };
    let refused = ask::<WordingSheet>(&desk.office, "wording_open", &request).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::NotFound);
    let request = WordingPreviewRequest {
        kind: "no_kind".into(),
        language: Language::Nl,
        address: FormOfAddress::U,
        side: Side::Complainant,
    };
    let refused = ask_bytes(&desk.office, "wording_preview", &request).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::NotFound);
    assert_eq!(card(&desk, Language::Nl), (0, 0));
}
