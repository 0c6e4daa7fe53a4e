//! What the office asks of the machine around it: dialogs, a viewer, printers.
//!
//! The shell answers with the real ones; the bridge and the tests with a folder. The office is
//! never locked while one of these waits for the user.

use std::path::{Path, PathBuf};

/// Why the machine did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OutsideFault {
    /// No program on this machine does that.
    #[error("no program for it")]
    NoProgram,
    /// The program refused or failed.
    #[error("the program refused")]
    Refused,
}

/// A printer of this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printer {
    /// The system's name of it.
    pub name: String,
    /// It prints when none is chosen.
    pub is_default: bool,
}

/// One thing to print.
#[derive(Clone, Debug)]
pub struct PrintJob<'a> {
    /// The PDF.
    pub pdf: &'a [u8],
    /// Title of the job: a letter's number, never a name.
    pub title: &'a str,
    /// The printer; `None` for the system's own choice.
    pub printer: Option<&'a str>,
    /// How many copies, at least 1.
    pub copies: u32,
}

/// What kind of file the office asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wanted {
    /// A scan: a PDF, JPEG or PNG.
    Scan,
    /// A regulation, as another practice saved it.
    Regulation,
}

impl Wanted {
    /// The endings that such files have, in small letters; the contents are judged, not the name.
    #[must_use]
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Scan => &["pdf", "jpg", "jpeg", "png"],
            Self::Regulation => &["toml"],
        }
    }
}

/// The machine around the office.
pub trait Outside: Send + Sync {
    /// Asks where to save a file, offering `suggestion` as its name. `None` when the user chose nothing.
    fn ask_where_to_save(&self, suggestion: &str) -> Option<PathBuf>;

    /// Asks for a file of this kind. `None` when the user chose nothing.
    fn ask_for_file(&self, wanted: Wanted) -> Option<PathBuf>;

    /// Opens a PDF in the machine's own viewer.
    ///
    /// # Errors
    /// When there is no viewer or it does not start.
    fn show(&self, pdf: &Path) -> Result<(), OutsideFault>;

    /// The printers of this machine.
    ///
    /// # Errors
    /// When the machine has no printing system.
    fn printers(&self) -> Result<Vec<Printer>, OutsideFault>;

    /// Prints, and returns when the system has taken the job.
    ///
    /// # Errors
    /// When there is no printing system or it refuses the job.
    fn print(&self, job: &PrintJob<'_>) -> Result<(), OutsideFault>;
}
