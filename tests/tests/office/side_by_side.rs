//! Two archives on one machine: what belongs to one never reaches the other.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, Weak};

use acceptance::{Outbox, ask, ask_bytes, invented};
use office::wire::*;
use office::{Cost, Office, Outside, OutsideFault, PrintJob, Printer, Wanted};

use crate::desk::{Desk, PASSPHRASE, founding, recovery_key};

fn open(office: &Office) -> Option<ArchiveMark> {
    let state: AppState = ask(office, "app_state", &Nothing {}).unwrap();
    state.open.map(|card| card.mark)
}

fn unlock(office: &Office, passphrase: &str) -> Result<AppState, FaultCode> {
    let request = UnlockRequest {
        archive: "archive".into(),
        slot: "1".into(),
        passphrase: passphrase.into(),
    };
    ask(office, "archive_unlock", &request).map_err(|refused| refused.error.code)
}

fn example(office: &Office) -> AppState {
    ask(office, "example_open", &Nothing {}).unwrap()
}

/// The archive that is open stays open until the other one can take its place.
#[test]
fn an_archive_that_does_not_open_closes_no_other() {
    let desk = Desk::wilgenzoom();
    example(&desk.office);
    let refused = unlock(&desk.office, "een lange zin met populieren");
    assert_eq!(refused.unwrap_err(), FaultCode::WrongPassphrase);
    assert_eq!(open(&desk.office), Some(ArchiveMark::Example));
    unlock(&desk.office, PASSPHRASE).unwrap();
    assert_eq!(open(&desk.office), Some(ArchiveMark::Own));
    let refused =
        ask::<AppState>(&desk.office, "archive_create", &founding("coachcenter")).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::ArchiveExists);
    assert_eq!(open(&desk.office), Some(ArchiveMark::Own));
}

/// ARCHIVE.md, "Keys": locked means temporary files gone, also when another archive is opened.
#[test]
fn opening_another_archive_removes_what_a_viewer_was_given() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(invented::hoekzema()).dossier;
    let draft = desk.begin_acknowledgement(&dossier);
    let letter = LetterId {
        letter: draft.letter,
    };
    let _ = ask::<Nothing>(&desk.office, "letter_show", &letter);
    let private = desk.home.path().join("wederhoor/private");
    assert!(private.exists());
    example(&desk.office);
    assert!(!private.exists());
}

#[test]
fn removing_the_example_leaves_the_own_archive_open() {
    let desk = Desk::wilgenzoom();
    example(&desk.office);
    unlock(&desk.office, PASSPHRASE).unwrap();
    let state: AppState = ask(&desk.office, "example_remove", &Nothing {}).unwrap();
    assert_eq!((state.stage, state.archives.len()), (Stage::Open, 1));
}

/// The example fills itself through the same use cases; never while another archive is opened.
#[test]
fn an_example_being_made_fills_no_other_archive() {
    let desk = Desk::wilgenzoom();
    let _: AppState = ask(&desk.office, "archive_lock", &Nothing {}).unwrap();
    std::thread::scope(|scope| {
        let making = scope.spawn(|| example(&desk.office));
        while !making.is_finished() {
            unlock(&desk.office, PASSPHRASE).unwrap();
        }
    });
    example(&desk.office);
    let today: Today = ask(&desk.office, "today_open", &Nothing {}).unwrap();
    assert_eq!(today.dossiers, 6);
    unlock(&desk.office, PASSPHRASE).unwrap();
    let today: Today = ask(&desk.office, "today_open", &Nothing {}).unwrap();
    assert_eq!(today.dossiers, 0);
}

/// A real archive is never removed as an example, wherever somebody put it.
#[test]
fn a_real_archive_in_the_place_of_the_example_is_left_alone() {
    let desk = Desk::wilgenzoom();
    let _: AppState = ask(&desk.office, "archive_lock", &Nothing {}).unwrap();
    let folder = |name: &str| desk.home.path().join("wederhoor").join(name);
    std::fs::rename(folder("archive"), folder("example")).unwrap();
    let refused = ask::<AppState>(&desk.office, "example_remove", &Nothing {}).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::NotAllowed);
    assert!(folder("example").join("archive.db").exists());
}

/// A slot that does not exist gets no passphrase, and the archive opens as before.
#[test]
fn recovering_for_a_slot_that_is_not_there_changes_nothing() {
    let desk = Desk::empty();
    let _: AppState = ask(&desk.office, "archive_create", &founding("coachcenter")).unwrap();
    let key = recovery_key(&desk.office);
    let _: AppState = ask(&desk.office, "archive_lock", &Nothing {}).unwrap();
    for slot in ["0", "7"] {
        let request = RecoverRequest {
            archive: "archive".into(),
            slot: slot.into(),
            recovery_key: key.clone(),
            passphrase: "een nieuwe zin met linden".into(),
            passphrase_again: "een nieuwe zin met linden".into(),
        };
        let refused = ask::<AppState>(&desk.office, "archive_recover", &request).unwrap_err();
        assert_eq!(refused.error.code, FaultCode::NotFound, "slot {slot}");
        assert_eq!(open(&desk.office), None);
    }
    assert_eq!(
        unlock(&desk.office, PASSPHRASE).unwrap().stage,
        Stage::Recovery,
        "the recovery key was not typed back for work either"
    );
}

/// Somebody who, while a dialog is open, locks the archive and opens the example.
struct Wanderer {
    office: Arc<OnceLock<Weak<Office>>>,
    scan: PathBuf,
    outbox: Outbox,
}

impl Wanderer {
    fn wander(&self) {
        let office = self.office.get().and_then(Weak::upgrade).unwrap();
        example(&office);
    }
}

impl Outside for Wanderer {
    fn ask_where_to_save(&self, suggestion: &str) -> Option<PathBuf> {
        self.outbox.ask_where_to_save(suggestion)
    }

    fn ask_for_file(&self, _: Wanted) -> Option<PathBuf> {
        self.wander();
        Some(self.scan.clone())
    }

    fn show(&self, pdf: &Path) -> Result<(), OutsideFault> {
        self.outbox.show(pdf)
    }

    fn open_mail(&self, draft: &Path) -> Result<(), OutsideFault> {
        self.outbox.open_mail(draft)
    }

    fn printers(&self) -> Result<Vec<Printer>, OutsideFault> {
        self.outbox.printers()
    }

    fn print(&self, job: &PrintJob<'_>) -> Result<(), OutsideFault> {
        self.wander();
        self.outbox.print(job)
    }
}

/// The same id means another dossier in another archive: an answer that comes back to another
/// desk than it left is refused.
#[test]
fn what_was_asked_in_one_archive_is_not_kept_in_another() {
    let home = tempfile::tempdir().unwrap();
    let (saved, printed) = (home.path().join("saved"), home.path().join("printed"));
    let scan = home.path().join("brief.pdf");
    std::fs::write(&scan, invented::HOEKZEMA_SCAN).unwrap();
    let met = Arc::new(OnceLock::new());
    let wanderer = Wanderer {
        office: Arc::clone(&met),
        scan,
        outbox: Outbox::new(saved, printed).unwrap(),
    };
    let office = Arc::new(Office::with_cost(
        home.path().join("wederhoor"),
        Box::new(|| "2026-11-19T09:30:00".parse().unwrap()),
        Box::new(wanderer),
        Cost::TRIFLING,
    ));
    met.set(Arc::downgrade(&office)).unwrap();
    let _: AppState = ask(&office, "archive_create", &founding("coachcenter")).unwrap();
    let typed = recovery_key(&office);
    let _: AppState = ask(
        &office,
        "recovery_confirm",
        &RecoveryConfirmRequest { typed },
    )
    .unwrap();
    let form = IntakeForm {
        handler: Some("1".into()),
        ..invented::hoekzema()
    };
    let registered: Registered = ask(&office, "dossier_register", &IntakeRequest { form }).unwrap();
    let begin = LetterBeginRequest {
        dossier: registered.dossier.clone(),
        kind: "acknowledgement".to_owned(),
        side: Side::Complainant,
        guest: None,
    };
    let begun: LetterDraft = ask(&office, "letter_begin", &begin).unwrap();
    let letter = LetterId {
        letter: begun.letter.clone(),
    };
    let _: LetterDraft = ask(&office, "letter_finalise", &letter).unwrap();

    let pick = DocumentPickRequest {
        dossier: Some(registered.dossier.clone()),
    };
    let refused = ask::<DocumentPicked>(&office, "document_pick", &pick).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::Locked);
    assert_eq!(open(&office), Some(ArchiveMark::Example));
    let dossier = DossierId {
        dossier: registered.dossier,
    };
    let theirs: DossierView = ask(&office, "dossier_open", &dossier).unwrap();
    assert_eq!(theirs.documents, []);

    unlock(&office, PASSPHRASE).unwrap();
    let print = LetterPrintRequest {
        letter: begun.letter,
        printer: None,
        copies: 1,
        sides: PrintSides::PrintersOwn,
        with_copies: false,
    };
    let refused = ask::<DossierView>(&office, "letter_print", &print).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::Locked);
    assert!(ask_bytes(&office, "letter_pdf", &letter).is_ok());
    let theirs: DossierView = ask(&office, "dossier_open", &dossier).unwrap();
    assert!(theirs.letters.iter().all(|it| it.printed_on.is_none()));
}
