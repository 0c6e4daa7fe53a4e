//! What a careful colleague would remark before the letter goes.

use acceptance::{invented, paragraph};
use office::wire::*;

use crate::notes::Case;

fn case() -> (Case, LetterDraft) {
    let form = IntakeForm {
        handler: Some("1".into()),
        ..invented::hoekzema()
    };
    let case = Case::of("krachtig-perspectief", form);
    let draft = case.begin("acknowledgement", Side::Complainant);
    assert_eq!(draft.remarks, [], "the wording itself gives no cause");
    (case, draft)
}

/// What is remarked on a text in the place of a block's, as kind and words.
fn remarked(case: &Case, draft: &LetterDraft, key: &str, text: &str) -> Vec<(RemarkKind, String)> {
    let saved = case.write(draft, key, Some(paragraph(text))).unwrap();
    let remarks = saved.remarks.into_iter();
    assert!(remarks.as_slice().iter().all(|it| it.block == key));
    remarks.map(|it| (it.kind, it.quote)).collect()
}

/// LETTERS.md, "Letter check": each thing is found where it is, in the words in question.
#[test]
fn each_slip_is_remarked_in_its_own_words() {
    let (case, draft) = case();
    let long = "Wij hebben op alle drie de dagen die u noemt in onze agenda gekeken en daarbij gezien \
                dat de afspraken er wel in stonden maar dat niemand ze op tijd had doorgegeven aan u.";
    for (text, kind, quote) in [
        ("Wij sturen je een kopie.", RemarkKind::MixedAddress, "je"),
        (
            "U hoort zo snel mogelijk van ons.",
            RemarkKind::UndatedPromise,
            "zo snel mogelijk",
        ),
        (long, RemarkKind::LongSentence, long),
        (
            "Op 24 december 2026 bellen wij u.",
            RemarkKind::UnknownDate,
            "24 december 2026",
        ),
        (
            "Uw klacht is onterecht.",
            RemarkKind::MixedFinding,
            "onterecht",
        ),
    ] {
        let found = remarked(&case, &draft, "steps", text);
        assert_eq!(found, [(kind, quote.to_owned())], "{text}");
    }
}

/// The day that a term brings is no slip, and neither is a day that is past.
#[test]
fn a_day_of_the_dossier_may_be_named() {
    let (case, draft) = case();
    for text in [
        "Uiterlijk op 15 december 2026 hoort u van ons.",
        "Op 31 augustus 2026 ging de afspraak niet door.",
    ] {
        assert_eq!(remarked(&case, &draft, "steps", text), [], "{text}");
    }
}

/// A block that was rewritten and no longer says what the letter is for is told.
#[test]
fn what_a_block_must_say_is_missed() {
    let (case, draft) = case();
    let missed = remarked(&case, &draft, "core", "Uw brief is binnen.");
    let kinds: Vec<RemarkKind> = missed.iter().map(|(kind, _)| *kind).collect();
    assert!(
        !kinds.is_empty() && kinds.iter().all(|it| *it == RemarkKind::MissingElement),
        "{missed:?}"
    );
    assert!(missed.iter().all(|(_, quote)| !quote.is_empty()));
    let told = "Wij ontvingen uw brief op 17 november 2026. Uw klacht heeft nummer K-2026-001.";
    assert_eq!(remarked(&case, &draft, "core", told), []);
}

/// A letter in another language takes the words of the dossier along as they were typed.
#[test]
fn what_is_not_translated_is_remarked_once() {
    let (case, draft) = case();
    let options = LetterOptions {
        language: Language::En,
        ..draft.options.clone()
    };
    let english = case.choose(&draft, options);
    let kinds: Vec<RemarkKind> = english.remarks.iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [RemarkKind::Untranslated]);
    let quote = &english.remarks[0].quote;
    let text = &invented::hoekzema().summary;
    assert!(text.starts_with(quote.as_str()), "{quote}");
    let dutch = case.choose(&english, draft.options.clone());
    assert_eq!(dutch.remarks, []);
}

/// The name of somebody from another dossier, which a copied text brings along, and none of this one.
#[test]
fn a_name_of_another_dossier_is_strange() {
    let (case, draft) = case();
    let text = "Wij spraken met mevrouw Bruinsma en mevrouw Hoekzema.";
    assert_eq!(
        remarked(&case, &draft, "steps", text),
        [],
        "nobody of that name is known"
    );
    let mut other = invented::hoekzema();
    other.complainant.name = "Yfke Bruinsma".into();
    case.desk.register(other);
    let found = remarked(&case, &draft, "steps", text);
    assert_eq!(found, [(RemarkKind::StrangeName, "Bruinsma".to_owned())]);
}

/// A remark is no refusal: whoever knows better finalises.
#[test]
fn a_letter_with_remarks_may_be_final() {
    let (case, draft) = case();
    let found = remarked(&case, &draft, "steps", "Wij bellen je zo snel mogelijk.");
    assert_eq!(found.len(), 2);
    let draft = case.complete(&draft);
    case.finalise(&draft).unwrap();
}
