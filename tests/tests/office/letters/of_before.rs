//! Concepts of an earlier program: it kept the words of a block as they were typed in a plain field,
//! and knew neither sides nor enclosures.

use acceptance::{ask, words};
use archive::dossier::DossierId;
use archive::{Archive, Author, Passphrase, SlotId};
use office::wire::*;

use crate::desk::PASSPHRASE;
use crate::notes::Case;
use crate::old_archives::opened;

/// A concept as that program kept it: two blocks rewritten, one emptied.
const CONCEPT: &str = r#"{
    "language": "nl",
    "address": "u",
    "edits": {
        "account": "U schrijft:\n- drie afspraken\n- een verslag\n\nKlopt dit niet? Bel ons.",
        "decision": "Uiterlijk op 18 december 2026 hoort u wat wij beslissen.",
        "privacy": " "
    }
}"#;

/// The archive of before, with that concept in its second dossier, which is not acknowledged yet.
fn with_concept() -> Case {
    let desk = opened("before-regulations-were-edited");
    let _: AppState = ask(&desk.office, "archive_lock", &Nothing {}).unwrap();
    let path = desk.home.path().join("wederhoor/archive");
    let mut kept = Archive::open(&path, SlotId(1), &Passphrase::new(PASSPHRASE)).unwrap();
    let author = Author {
        staff: None,
        at: kept.founded_at(),
    };
    let begun = kept.write(author, "letter_begun", |writing| {
        archive::letter::begin(writing, DossierId(2), "acknowledgement", "concept", CONCEPT)
    });
    begun.unwrap();
    kept.close().unwrap();
    desk.unlock();
    let dossier = "2".to_owned();
    Case { desk, dossier }
}

/// What was written opens as it was written, is made final, and meets its duty.
#[test]
fn a_concept_of_before_is_finished_here() {
    let case = with_concept();
    let view = case.view();
    let draft = case.begin("acknowledgement", Side::Complainant);
    assert_eq!(view.letters[0].letter, draft.letter, "it is gone on with");
    let block = |key: &str| draft.blocks.iter().find(|block| block.key == key).unwrap();
    let account = block("account");
    assert!(account.edited);
    let kinds: Vec<TextKind> = account.content.iter().map(|text| text.kind).collect();
    let expected = [TextKind::Paragraph, TextKind::Bullets, TextKind::Paragraph];
    assert_eq!(kinds, expected);
    assert_eq!(
        words(account),
        "U schrijft:\ndrie afspraken\neen verslag\nKlopt dit niet? Bel ons."
    );
    let draft = case.complete(&draft);
    case.finalise(&draft).unwrap();
    let paper = case.paper(&draft);
    for said in ["• drie afspraken", "Uiterlijk op 18 december 2026 hoort u"] {
        assert!(paper.contains(said), "{said} in {paper}");
    }
    let (letter, _) = paper.split_once("Met vriendelijke groet").unwrap();
    assert!(
        !letter.contains("vertrouwelijk"),
        "what was taken out stays out: {letter}"
    );
    let view = case.post(&draft, PostingWay::ByHand).unwrap();
    assert_eq!(view.stage, DossierStage::Handle);
}

/// A letter that was frozen there is the same file and the same words here.
#[test]
fn a_letter_of_before_is_read_as_it_was_sent() {
    let case = Case {
        dossier: "1".into(),
        desk: opened("before-regulations-were-edited"),
    };
    let sent = case.view().letters.remove(0);
    assert_eq!(sent.state, LetterState::Posted);
    let named = LetterId {
        letter: sent.letter,
    };
    let draft: LetterDraft = ask(&case.desk.office, "letter_open", &named).unwrap();
    let [text] = draft.blocks.as_slice() else {
        panic!("a frozen letter is one text");
    };
    assert!(!text.editable && words(text).contains("Geachte mevrouw Hoekzema,"));
    assert!(case.paper(&draft).contains("K-2026-001/01"));
    // And every letter that fits now can be made in that dossier.
    for offer in case.view().letter_offers {
        let draft = case.complete(&case.begin(&offer.kind, offer.side));
        case.finalise(&draft).unwrap();
        assert!(case.paper(&draft).contains("K-2026-001/"));
    }
}
