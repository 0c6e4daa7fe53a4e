//! A practice of its own, founded and opened for work.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use acceptance::{Outbox, ask, ask_bytes};
use archive::audit::Verdict;
use archive::{Archive, Passphrase, SlotId, audit};
use chrono::{NaiveDateTime, TimeDelta};
use office::wire::{
    AppState, ArchiveCreateRequest, DossierId, DossierView, IntakeForm, IntakeRequest,
    LetterBeginRequest, LetterDraft, Nothing, PracticeForm, RecoveryConfirmRequest, Registered,
    Side, StaffForm, UnlockRequest,
};
use office::{Cost, Office};
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "een lange zin met wilgen";

/// An office with its home and a clock that can be put forward.
pub(crate) struct Desk {
    pub(crate) office: Office,
    pub(crate) home: TempDir,
    seconds: Arc<AtomicI64>,
    begun: NaiveDateTime,
}

impl Desk {
    /// An office without an archive; it is Thursday 19 November 2026, half past nine.
    pub(crate) fn empty() -> Self {
        Self::at(
            tempfile::tempdir().unwrap(),
            "2026-11-19T09:30:00".parse().unwrap(),
        )
    }

    fn at(home: TempDir, begun: NaiveDateTime) -> Self {
        let seconds = Arc::new(AtomicI64::new(0));
        let office = office_at(home.path(), begun, Arc::clone(&seconds));
        Self {
            office,
            home,
            seconds,
            begun,
        }
    }

    /// A practice with this preset, its recovery sheet typed back.
    pub(crate) fn with_preset(preset: &str) -> Self {
        let desk = Self::empty();
        let _: AppState = ask(&desk.office, "archive_create", &founding(preset)).unwrap();
        let typed = recovery_key(&desk.office);
        let _: AppState = ask(
            &desk.office,
            "recovery_confirm",
            &RecoveryConfirmRequest { typed },
        )
        .unwrap();
        desk
    }

    /// The practice of the samples: Praktijk Wilgenzoom under the preset of S4.
    pub(crate) fn wilgenzoom() -> Self {
        Self::with_preset("krachtig-perspectief")
    }

    /// The program is closed and started again.
    pub(crate) fn restarted(self) -> Self {
        let Self {
            office,
            home,
            seconds,
            begun,
        } = self;
        drop(office);
        let office = office_at(home.path(), begun, Arc::clone(&seconds));
        Self {
            office,
            home,
            seconds,
            begun,
        }
    }

    /// What the audit chain tells was done, the latest last; the archive is locked meanwhile.
    pub(crate) fn audited(&self) -> Vec<String> {
        let _: AppState = ask(&self.office, "archive_lock", &Nothing {}).unwrap();
        let folder = self.home.path().join("wederhoor/archive");
        let kept = Archive::open(&folder, SlotId(1), &Passphrase::new(PASSPHRASE)).unwrap();
        let entries = audit::latest(&kept.read(), 10_000).unwrap();
        let told = Verdict::Sound {
            entries: entries.len() as u64,
        };
        assert_eq!(kept.verify_audit(), Ok(told));
        kept.close().unwrap();
        self.unlock();
        entries
            .into_iter()
            .rev()
            .map(|entry| entry.action)
            .collect()
    }

    pub(crate) fn unlock(&self) {
        let request = UnlockRequest {
            archive: "archive".into(),
            slot: "1".into(),
            passphrase: PASSPHRASE.into(),
        };
        let _: AppState = ask(&self.office, "archive_unlock", &request).unwrap();
    }

    pub(crate) fn days_pass(&self, days: i64) {
        self.seconds.fetch_add(days * 86_400, Ordering::Relaxed);
    }

    pub(crate) fn register(&self, form: IntakeForm) -> Registered {
        ask(&self.office, "dossier_register", &IntakeRequest { form }).unwrap()
    }

    pub(crate) fn view(&self, dossier: &str) -> DossierView {
        ask(
            &self.office,
            "dossier_open",
            &DossierId {
                dossier: dossier.into(),
            },
        )
        .unwrap()
    }

    pub(crate) fn begin_acknowledgement(&self, dossier: &str) -> LetterDraft {
        let request = LetterBeginRequest {
            dossier: dossier.into(),
            kind: "acknowledgement".into(),
            side: Side::Complainant,
            guest: None,
        };
        ask(&self.office, "letter_begin", &request).unwrap()
    }
}

fn office_at(home: &Path, begun: NaiveDateTime, seconds: Arc<AtomicI64>) -> Office {
    let outbox = Outbox::new(home.join("saved"), home.join("printed")).unwrap();
    let clock = move || begun + TimeDelta::seconds(seconds.fetch_add(1, Ordering::Relaxed));
    Office::with_cost(
        home.join("wederhoor"),
        Box::new(clock),
        Box::new(outbox),
        Cost::TRIFLING,
    )
}

/// What the first run asks.
pub(crate) fn founding(preset: &str) -> ArchiveCreateRequest {
    ArchiveCreateRequest {
        practice: PracticeForm {
            name: "Praktijk Wilgenzoom".into(),
            street: "Kerkpad".into(),
            number: "8".into(),
            postcode: "4999xa".into(),
            town: "Oudermeer".into(),
            phone: "0499 555 010".into(),
            email: "klachten@wilgenzoom.example".into(),
            website: String::new(),
        },
        holder: StaffForm {
            name: "Marit Holsteijn".into(),
            role: "klachtenfunctionaris".into(),
        },
        preset: preset.into(),
        passphrase: PASSPHRASE.into(),
        passphrase_again: PASSPHRASE.into(),
    }
}

/// The recovery key, read from the printed sheet as a person would.
pub(crate) fn recovery_key(office: &Office) -> String {
    let sheet = ask_bytes(office, "recovery_sheet", &Nothing {}).unwrap();
    let text = pdf_text(&sheet);
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let group = |number: usize| {
        let at = lines
            .iter()
            .position(|line| *line == number.to_string())
            .expect("each group has its number");
        lines[at + 1].replace(' ', "")
    };
    (1..=8).map(group).collect::<Vec<_>>().join("-")
}

/// The words of a PDF in reading order.
pub(crate) fn pdf_text(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    std::fs::write(&file, pdf).unwrap();
    let output = Command::new("pdftotext")
        .arg(&file)
        .arg("-")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "pdftotext reads what the product makes"
    );
    String::from_utf8(output.stdout).unwrap()
}
