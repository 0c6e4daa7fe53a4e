//! The machine around the office when there is no window: a folder takes what is saved or mailed,
//! another what is printed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use office::{Outside, OutsideFault, Paper, PrintJob, Printer, Sides, Wanted};

/// The name of the regulation that is chosen in the open dialog.
pub const CHOSEN: &str = "chosen.toml";

/// The name of the scan that is chosen in the open dialog.
pub const CHOSEN_SCAN: &str = "chosen.pdf";

/// Folders instead of dialogs, printers and a mail program. What is saved lands in one, under the
/// name that was offered, and so does a draft; every copy of what is printed lands in the other.
#[derive(Debug)]
pub struct Outbox {
    saved: PathBuf,
    printed: PathBuf,
}

impl Outbox {
    /// Makes both folders.
    ///
    /// # Errors
    /// When they cannot be made.
    pub fn new(saved: PathBuf, printed: PathBuf) -> io::Result<Self> {
        fs::create_dir_all(&saved)?;
        fs::create_dir_all(&printed)?;
        Ok(Self { saved, printed })
    }
}

impl Outside for Outbox {
    fn ask_where_to_save(&self, suggestion: &str) -> Option<PathBuf> {
        Some(self.saved.join(suggestion))
    }

    /// A file is chosen when it lies among what was saved, as [`CHOSEN`] or [`CHOSEN_SCAN`]; the
    /// bridge sends its scans along instead.
    fn ask_for_file(&self, wanted: Wanted) -> Option<PathBuf> {
        let chosen = self.saved.join(match wanted {
            Wanted::Scan => CHOSEN_SCAN,
            Wanted::Regulation => CHOSEN,
        });
        Some(chosen).filter(|file| file.is_file())
    }

    fn show(&self, _: &Path) -> Result<(), OutsideFault> {
        Err(OutsideFault::NoProgram)
    }

    fn open_mail(&self, draft: &Path) -> Result<(), OutsideFault> {
        let name = draft.file_name().unwrap_or_default();
        let copied = fs::copy(draft, self.saved.join(name));
        copied.map_or(Err(OutsideFault::NoMailProgram), |_| Ok(()))
    }

    fn printers(&self) -> Result<Vec<Printer>, OutsideFault> {
        Ok(vec![Printer {
            name: "printed".to_owned(),
            is_default: true,
            can_duplex: Some(true),
        }])
    }

    fn print(&self, job: &PrintJob<'_>) -> Result<(), OutsideFault> {
        let title = job.title.replace(['/', '\\'], "-") + &manner(job);
        for copy in 1..=job.copies {
            let file = self.printed.join(format!("{title} ({copy}).pdf"));
            fs::write(file, job.pdf).map_err(|_| OutsideFault::Refused)?;
        }
        Ok(())
    }
}

/// What a job asks beside its copies, when it asks anything: ` two-sided DL`.
fn manner(job: &PrintJob<'_>) -> String {
    let sides = match job.sides {
        Sides::PrintersOwn => "",
        Sides::One => " one-sided",
        Sides::TwoLongEdge => " two-sided",
    };
    match job.paper {
        Paper::A4 => sides.to_owned(),
        paper => format!("{sides} {paper}"),
    }
}
