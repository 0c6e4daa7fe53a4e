//! What a test needs and no customer may have. This module is absent without the feature `seams`.
//!
//! `WEDERHOOR_NOW` (`2026-11-19T09:30:00`) sets the clock, which runs on from there.
//! `WEDERHOOR_SLEPT` is a file; the seconds that it holds passed while the machine slept.
//! `WEDERHOOR_SAVE_TO` answers the save dialog: a file, or a folder that takes the name offered.
//! `WEDERHOOR_SCAN` answers the open dialog for a scan: a file, or a folder that holds one.
//! `WEDERHOOR_REGULATION` answers the one for a regulation in the same way.
//! `WEDERHOOR_PRINT_TO` is a folder, and stands for a printer named like it, which turns the paper.
//! `WEDERHOOR_MAIL_TO` is a folder, and stands for a mail program: a draft is copied into it.

use std::env;
use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use office::wire::Language;
use office::{Clock, Outside, OutsideFault, Paper, PrintJob, Printer, Sides, Wanted};

/// The clock that the test set, when it set one.
///
/// # Errors
/// When `WEDERHOOR_NOW` is no moment.
pub(crate) fn clock() -> Result<Option<Clock>, Box<dyn Error>> {
    let Ok(now) = env::var("WEDERHOOR_NOW") else {
        return Ok(None);
    };
    let now: NaiveDateTime = now
        .parse()
        .map_err(|_| "WEDERHOOR_NOW must look like 2026-11-19T09:30:00")?;
    let started = Instant::now();
    let slept = env::var_os("WEDERHOOR_SLEPT").map(PathBuf::from);
    Ok(Some(Box::new(move || {
        now + started.elapsed() + slept.as_deref().map_or(Duration::ZERO, seconds)
    })))
}

/// The seconds that a file holds; none while it is not there.
fn seconds(file: &Path) -> Duration {
    let text = fs::read_to_string(file).unwrap_or_default();
    Duration::from_secs(text.trim().parse().unwrap_or(0))
}

/// The machine, with the test's answers before its own.
pub(crate) struct Answers<O> {
    machine: O,
    save_to: Option<PathBuf>,
    scan: Option<PathBuf>,
    regulation: Option<PathBuf>,
    print_to: Option<PathBuf>,
    mail_to: Option<PathBuf>,
}

impl<O: Outside> Answers<O> {
    /// Reads the answers from the environment.
    pub(crate) fn before(machine: O) -> Self {
        Self::with(machine, |name| env::var_os(name))
    }

    fn with(machine: O, variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let path = |name: &str| variable(name).map(PathBuf::from);
        Self {
            machine,
            save_to: path("WEDERHOOR_SAVE_TO"),
            scan: path("WEDERHOOR_SCAN"),
            regulation: path("WEDERHOOR_REGULATION"),
            print_to: path("WEDERHOOR_PRINT_TO"),
            mail_to: path("WEDERHOOR_MAIL_TO"),
        }
    }
}

impl<O: Outside> Outside for Answers<O> {
    fn ask_where_to_save(&self, suggestion: &str) -> Option<PathBuf> {
        match &self.save_to {
            Some(folder) if folder.is_dir() => Some(folder.join(suggestion)),
            Some(file) => Some(file.clone()),
            None => self.machine.ask_where_to_save(suggestion),
        }
    }

    fn ask_for_file(&self, wanted: Wanted) -> Option<PathBuf> {
        let set = match wanted {
            Wanted::Scan => &self.scan,
            Wanted::Regulation => &self.regulation,
        };
        let Some(place) = set else {
            return self.machine.ask_for_file(wanted);
        };
        match fs::read_dir(place) {
            Ok(mut files) => files.next()?.ok().map(|file| file.path()),
            Err(_) => Some(place.clone()),
        }
    }

    fn show(&self, pdf: &Path) -> Result<(), OutsideFault> {
        self.machine.show(pdf)
    }

    fn spell_in(&self, language: Option<Language>) {
        self.machine.spell_in(language);
    }

    fn open_mail(&self, draft: &Path) -> Result<(), OutsideFault> {
        let (Some(folder), Some(name)) = (&self.mail_to, draft.file_name()) else {
            return self.machine.open_mail(draft);
        };
        let copied = fs::copy(draft, folder.join(name));
        copied.map_or(Err(OutsideFault::NoMailProgram), |_| Ok(()))
    }

    fn printers(&self) -> Result<Vec<Printer>, OutsideFault> {
        let Some(folder) = &self.print_to else {
            return self.machine.printers();
        };
        let name = folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        Ok(vec![Printer {
            name,
            is_default: true,
            can_duplex: Some(true),
        }])
    }

    fn print(&self, job: &PrintJob<'_>) -> Result<(), OutsideFault> {
        let Some(folder) = &self.print_to else {
            return self.machine.print(job);
        };
        fs::write(folder.join(file_name(job)), job.pdf).map_err(|_| OutsideFault::Refused)
    }
}

/// `K-2026-014-01 x2.pdf`, and what else was asked: `K-2026-014-01 x1 two-sided DL.pdf`.
fn file_name(job: &PrintJob<'_>) -> String {
    let mut name = format!("{} x{}", job.title.replace('/', "-"), job.copies);
    match job.sides {
        Sides::PrintersOwn => {}
        Sides::One => name.push_str(" one-sided"),
        Sides::TwoLongEdge => name.push_str(" two-sided"),
    }
    if job.paper != Paper::A4 {
        name.push_str(&format!(" {}", job.paper));
    }
    name + ".pdf"
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Nobody;

    impl Outside for Nobody {
        fn ask_where_to_save(&self, _: &str) -> Option<PathBuf> {
            None
        }
        fn ask_for_file(&self, _: Wanted) -> Option<PathBuf> {
            None
        }
        fn show(&self, _: &Path) -> Result<(), OutsideFault> {
            Err(OutsideFault::NoProgram)
        }
        fn open_mail(&self, _: &Path) -> Result<(), OutsideFault> {
            Err(OutsideFault::NoMailProgram)
        }
        fn printers(&self) -> Result<Vec<Printer>, OutsideFault> {
            Ok(Vec::new())
        }
        fn print(&self, _: &PrintJob<'_>) -> Result<(), OutsideFault> {
            Err(OutsideFault::NoProgram)
        }
    }

    #[test]
    fn the_test_answers_only_what_it_set() {
        let folder = env::temp_dir().join(format!("Balie-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let job = PrintJob {
            pdf: b"%PDF",
            title: "K-2026-014/01",
            printer: None,
            copies: 2,
            sides: Sides::PrintersOwn,
            paper: Paper::A4,
        };
        let draft = folder.join("draft.eml");
        fs::write(&draft, "To: ").unwrap();

        let silent = Answers::with(Nobody, |_| None);
        assert_eq!(silent.ask_for_file(Wanted::Scan), None);
        assert_eq!(silent.ask_where_to_save("brief.pdf"), None);
        assert_eq!(silent.printers(), Ok(Vec::new()));
        assert_eq!(silent.print(&job), Err(OutsideFault::NoProgram));
        let refused = silent.open_mail(&draft);
        assert_eq!(refused, Err(OutsideFault::NoMailProgram));

        let mailed = folder.join("mailed");
        fs::create_dir_all(&mailed).unwrap();
        let set = Answers::with(Nobody, |name| match name {
            "WEDERHOOR_PRINT_TO" => Some(folder.clone().into()),
            "WEDERHOOR_MAIL_TO" => Some(mailed.clone().into()),
            "WEDERHOOR_SCAN" => Some("/brief.pdf".into()),
            "WEDERHOOR_SAVE_TO" => Some(folder.clone().into()),
            _ => None,
        });
        assert_eq!(set.ask_for_file(Wanted::Scan), Some("/brief.pdf".into()));
        assert_eq!(set.ask_for_file(Wanted::Regulation), None);
        assert_eq!(
            set.ask_where_to_save("brief.pdf"),
            Some(folder.join("brief.pdf"))
        );
        assert!(set.printers().unwrap()[0].name.starts_with("Balie"));
        assert_eq!(set.print(&job), Ok(()));
        assert_eq!(
            fs::read(folder.join("K-2026-014-01 x2.pdf")).unwrap(),
            b"%PDF"
        );
        let envelope = PrintJob {
            sides: Sides::One,
            paper: Paper::Dl,
            ..job
        };
        assert_eq!(set.print(&envelope), Ok(()));
        assert!(folder.join("K-2026-014-01 x2 one-sided DL.pdf").exists());
        assert_eq!(set.open_mail(&draft), Ok(()));
        assert!(mailed.join("draft.eml").exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
