//! What a practice puts in the place of the program's texts, and what letters make of it.

mod broken;
mod kept;

use acceptance::{ask, ask_bytes, invented, words};
use office::wire::*;

use crate::desk::{Desk, pdf_text};
use crate::old_archives;

const KIND: &str = "acknowledgement";
const PLACE: &str = "decision.more_time";
const OWN: &str = "Lukt het niet op tijd? Dan bellen wij [u|je] vóór die dag.";

fn open(desk: &Desk, kind: &str, language: Language) -> WordingSheet {
    let request = WordingRef {
        kind: kind.into(),
        language,
    };
    ask(&desk.office, "wording_open", &request).unwrap()
}

fn put(desk: &Desk, language: Language, place: &str, text: Option<&str>) -> WordingSheet {
    save(desk, language, place, text).unwrap()
}

fn save(
    desk: &Desk,
    language: Language,
    place: &str,
    text: Option<&str>,
) -> Result<WordingSheet, CommandError> {
    let request = WordingSaveRequest {
        kind: KIND.into(),
        language,
        place: place.into(),
        text: text.map(Into::into),
    };
    ask(&desk.office, "wording_save", &request).map_err(|refused| refused.error)
}

fn cards(desk: &Desk, language: Language) -> Vec<WordingCard> {
    let request = WordingListRequest { language };
    let list: WordingList = ask(&desk.office, "wording_list", &request).unwrap();
    list.kinds
}

fn card(desk: &Desk, language: Language) -> (u32, u32) {
    let cards = cards(desk, language);
    let card = cards.iter().find(|card| card.kind == KIND).unwrap();
    (card.changed, card.broken)
}

fn text_at<'a>(sheet: &'a WordingSheet, place: &str) -> &'a WordingText {
    let mut texts = sheet.blocks.iter().flat_map(|block| &block.texts);
    let found = texts.find(|text| text.place == place);
    found.unwrap_or(&sheet.subject)
}

fn preview(desk: &Desk, language: Language, address: FormOfAddress) -> String {
    let request = WordingPreviewRequest {
        kind: KIND.into(),
        language,
        address,
        side: Side::Complainant,
    };
    let pdf = ask_bytes(&desk.office, "wording_preview", &request).unwrap();
    flat(&pdf_text(&pdf))
}

/// The words of a page without the breaks of its lines.
fn flat(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.replace("\u{ad}", "").replace("- ", "")
}

fn begun(desk: &Desk) -> LetterDraft {
    let form = IntakeForm {
        handler: Some("1".into()),
        ..invented::hoekzema()
    };
    desk.begin_acknowledgement(&desk.register(form).dossier)
}

fn letter(draft: &LetterDraft) -> LetterId {
    LetterId {
        letter: draft.letter.clone(),
    }
}

fn reopened(desk: &Desk, draft: &LetterDraft) -> LetterDraft {
    ask(&desk.office, "letter_open", &letter(draft)).unwrap()
}

/// What a letter says where the decision is promised.
fn said(draft: &LetterDraft) -> String {
    let block = draft.blocks.iter().find(|block| block.key == "decision");
    words(block.unwrap())
}

/// LETTERS.md, "The path of a letter": a concept follows the wording, a finalised letter does not.
#[test]
fn an_own_text_stands_in_concepts_and_in_no_frozen_letter() {
    let desk = Desk::wilgenzoom();
    let frozen = begun(&desk);
    let _: LetterDraft = ask(&desk.office, "letter_finalise", &letter(&frozen)).unwrap();
    let pdf = ask_bytes(&desk.office, "letter_pdf", &letter(&frozen)).unwrap();
    let concept = begun(&desk);
    assert!(!said(&concept).contains("bellen wij u"));

    let sheet = put(&desk, Language::Nl, PLACE, Some(OWN));
    assert!(text_at(&sheet, PLACE).changed);
    assert!(
        sheet
            .saved_at
            .is_some_and(|at| at.starts_with("2026-11-19T"))
    );
    assert!(said(&reopened(&desk, &concept)).contains("Dan bellen wij u vóór die dag."));
    assert!(said(&begun(&desk)).contains("Dan bellen wij u vóór die dag."));
    let after = ask_bytes(&desk.office, "letter_pdf", &letter(&frozen)).unwrap();
    assert_eq!(after, pdf, "frozen is frozen");
}

/// A block that somebody rewrote in one letter keeps those words, whatever the wording says since.
#[test]
fn words_of_one_letter_stay_when_the_wording_changes() {
    let desk = Desk::wilgenzoom();
    let draft = begun(&desk);
    let mine = "Wij beslissen uiterlijk op dinsdag 15 december 2026.";
    let request = LetterSaveRequest {
        letter: draft.letter.clone(),
        options: draft.options.clone(),
        blocks: vec![BlockText {
            key: "decision".into(),
            content: Some(acceptance::paragraph(mine)),
        }],
    };
    let _: LetterDraft = ask(&desk.office, "letter_save", &request).unwrap();
    put(&desk, Language::Nl, PLACE, Some(OWN));
    assert_eq!(said(&reopened(&desk, &draft)), mine);
}

/// Both ways back: by asking for the program's text, and by typing it.
#[test]
fn back_to_the_original_text() {
    let desk = Desk::wilgenzoom();
    let original = text_at(&open(&desk, KIND, Language::Nl), PLACE)
        .text
        .clone();
    for back in [None, Some(original.as_str())] {
        let sheet = put(&desk, Language::Nl, PLACE, Some(OWN));
        let differences = &text_at(&sheet, PLACE).differences;
        let of = |kind| differences.iter().filter(move |it| it.kind == kind).count() > 0;
        assert!(of(DifferenceKind::Added) && of(DifferenceKind::Removed));
        assert_eq!(card(&desk, Language::Nl), (1, 0));
        let sheet = put(&desk, Language::Nl, PLACE, back);
        let text = text_at(&sheet, PLACE);
        assert_eq!(
            (text.text.as_str(), text.changed),
            (original.as_str(), false)
        );
        assert!(text.differences.is_empty());
        assert_eq!(card(&desk, Language::Nl), (0, 0));
    }
}

/// One text serves both forms of address; the languages each have their own.
#[test]
fn forms_of_address_and_languages() {
    let desk = Desk::wilgenzoom();
    put(&desk, Language::Nl, PLACE, Some(OWN));
    put(
        &desk,
        Language::En,
        PLACE,
        Some("If we need more time, we will ring you."),
    );
    for (language, address, says) in [
        (
            Language::Nl,
            FormOfAddress::U,
            "Dan bellen wij u vóór die dag.",
        ),
        (
            Language::Nl,
            FormOfAddress::Je,
            "Dan bellen wij je vóór die dag.",
        ),
        (
            Language::En,
            FormOfAddress::U,
            "If we need more time, we will ring you.",
        ),
    ] {
        let page = preview(&desk, language, address);
        assert!(page.contains(says), "{says} in {page}");
    }
    put(&desk, Language::Nl, PLACE, None);
    assert_eq!(
        (card(&desk, Language::Nl), card(&desk, Language::En)),
        ((0, 0), (1, 0))
    );
}

/// The window tells in its own language when a text stands there, also of letters in the other.
#[test]
fn what_is_told_of_a_text_is_in_the_language_of_the_window() {
    let desk = Desk::wilgenzoom();
    let sheet = open(&desk, KIND, Language::En);
    assert_eq!(sheet.blocks[0].label, "De kern");
    let text = text_at(&sheet, "core.post");
    assert_eq!(
        text.note.as_deref(),
        Some("Als de klacht met de post kwam.")
    );
    assert!(text.text.contains("received"), "{}", text.text);
}

/// Own texts lie in the archive: they are there after the lock, and after the program was closed.
#[test]
fn own_texts_outlive_the_lock() {
    let desk = Desk::wilgenzoom();
    put(&desk, Language::Nl, PLACE, Some(OWN));
    put(&desk, Language::Nl, "contact.question", Some("{{ niet af"));
    let _: AppState = ask(&desk.office, "archive_lock", &Nothing {}).unwrap();
    let refused = save(&desk, Language::Nl, PLACE, None).unwrap_err();
    assert_eq!(refused.code, FaultCode::Locked);
    desk.unlock();
    assert_eq!(text_at(&open(&desk, KIND, Language::Nl), PLACE).text, OWN);
    let desk = desk.restarted();
    desk.unlock();
    let sheet = open(&desk, KIND, Language::Nl);
    assert_eq!(text_at(&sheet, "contact.question").text, "{{ niet af");
    assert_eq!(card(&desk, Language::Nl), (2, 1));
    assert!(said(&begun(&desk)).contains("Dan bellen wij u"));
}

/// An archive from before there were own texts has the program's.
#[test]
fn an_archive_of_before_has_no_own_texts() {
    let desk = old_archives::opened("before-regulations-were-edited");
    assert!(
        cards(&desk, Language::Nl)
            .iter()
            .all(|card| (card.changed, card.broken) == (0, 0))
    );
    put(&desk, Language::Nl, PLACE, Some(OWN));
    assert_eq!(card(&desk, Language::Nl), (1, 0));
    assert!(said(&begun(&desk)).contains("Dan bellen wij u"));
}

/// Every kind can be opened and looked at, to each side and when no side asks for it.
/// The letter of the invented dossier shows how one's own letters leave: with one's own name.
#[test]
fn an_example_is_signed_by_who_is_at_the_desk() {
    let desk = Desk::wilgenzoom();
    let request = StaffSaveRequest {
        staff: Some("1".into()),
        form: StaffForm {
            name: "Ilse Vennema".into(),
            role: "eigenaar".into(),
        },
        active: true,
    };
    let _: Settings = ask(&desk.office, "staff_save", &request).unwrap();
    let text = preview(&desk, Language::Nl, FormOfAddress::U);
    assert!(text.contains("groet, Ilse Vennema eigenaar"), "{text}");
}

#[test]
fn every_kind_has_texts_and_an_example() {
    for preset in ["krachtig-perspectief", "coachcenter", "heelimperfect"] {
        let desk = Desk::with_preset(preset);
        for card in cards(&desk, Language::Nl) {
            let sheet = open(&desk, &card.kind, Language::Nl);
            assert!(
                !sheet.blocks.is_empty() && !sheet.placeholders.is_empty(),
                "{}",
                card.kind
            );
            let sides = match sheet.sides.as_slice() {
                [] => vec![Side::Complainant],
                sides => sides.to_vec(),
            };
            for side in sides {
                let request = WordingPreviewRequest {
                    kind: card.kind.clone(),
                    language: Language::Nl,
                    address: FormOfAddress::U,
                    side,
                };
                let pdf = ask_bytes(&desk.office, "wording_preview", &request).unwrap();
                assert!(pdf.starts_with(b"%PDF"), "{} {side:?}", card.kind);
            }
        }
    }
}
