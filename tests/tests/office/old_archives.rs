//! Archives of earlier versions of the program, as they lay on a disk, opened by this one.
//!
//! `before-regulations-were-edited` was made when a regulation was a file of schema 1, a timeline
//! knew letters, documents and withdrawal alone, and a list row kept a last day for every duty.

use std::path::Path;

use acceptance::{ask, invented};
use office::wire::*;

use crate::desk::{Desk, PASSPHRASE};

pub(crate) fn opened(kept: &str) -> Desk {
    let desk = Desk::empty();
    let from = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("archives")
        .join(kept);
    let to = desk.home.path().join("wederhoor/archive");
    std::fs::create_dir_all(&to).unwrap();
    for name in ["archive.db", "keys-a.whk"] {
        std::fs::copy(from.join(name), to.join(name)).unwrap();
    }
    desk.unlock();
    desk
}

/// Its dossiers say what they said: stage, dates, timeline, and what is owed.
#[test]
fn an_archive_of_before_means_what_it_meant() {
    let desk = opened("before-regulations-were-edited");
    let today: Today = ask(&desk.office, "today_open", &Nothing {}).unwrap();
    assert_eq!(today.dossiers, 3);
    let owed: Vec<(&str, &str, Option<&str>)> = today
        .duties
        .iter()
        .map(|duty| {
            (
                duty.number.as_str(),
                duty.name.as_str(),
                duty.due.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        owed,
        [
            ("K-2026-002", "Ontvangstbevestiging", Some("2026-12-02")),
            (
                "K-2026-001",
                "Uitnodiging voor het hoorgesprek",
                Some("2026-12-03")
            ),
            ("K-2026-001", "Uitspraak", Some("2026-12-17")),
            ("K-2026-002", "Uitspraak", Some("2026-12-18")),
        ]
    );
    let stages: Vec<DossierStage> = ["1", "2", "3"]
        .into_iter()
        .map(|id| desk.view(id).stage)
        .collect();
    assert_eq!(
        stages,
        [
            DossierStage::Handle,
            DossierStage::Acknowledge,
            DossierStage::Withdrawn
        ]
    );
    let view = desk.view("1");
    assert_eq!(view.timeline.len(), 4);
    let met = view
        .terms
        .iter()
        .find(|term| term.rule == "acknowledgement");
    assert_eq!(met.unwrap().standing, TermStanding::Met);
    assert_eq!(desk.view("3").keep_until.as_deref(), Some("2028-11-19"));
}

/// Work goes on in it as in any other.
#[test]
fn an_archive_of_before_can_be_worked_in() {
    let desk = opened("before-regulations-were-edited");
    let registered = desk.register(IntakeForm {
        handler: Some("1".into()),
        ..invented::hoekzema()
    });
    assert_eq!(registered.number, "K-2026-004");
    let draft = desk.begin_acknowledgement(&registered.dossier);
    let letter = LetterId {
        letter: draft.letter,
    };
    let _: LetterDraft = ask(&desk.office, "letter_finalise", &letter).unwrap();
    let desk = desk.restarted();
    let request = UnlockRequest {
        archive: "archive".into(),
        slot: "1".into(),
        passphrase: PASSPHRASE.into(),
    };
    let _: AppState = ask(&desk.office, "archive_unlock", &request).unwrap();
    assert_eq!(desk.view(&registered.dossier).letters.len(), 1);
}
