//! What the office asks of the machine around it: dialogs, a viewer, printers, a mail program.
//!
//! The shell answers with the real ones; the bridge and the tests with a folder. The office is
//! never locked while one of these waits for the user.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::wire::Language;

/// Why the machine did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OutsideFault {
    /// No program on this machine does that.
    #[error("no program for it")]
    NoProgram,
    /// No program on this machine writes e-mail.
    #[error("no program for e-mail")]
    NoMailProgram,
    /// The printing system is there and does not run.
    #[error("the printing system does not run")]
    NoPrinting,
    /// The printer is not there any more, or none was named and the system has no choice of its own.
    #[error("the printer is gone")]
    PrinterGone,
    /// The program refused or failed.
    #[error("the program refused")]
    Refused,
    /// The program gave no answer in decent time. What was asked may be done and may not.
    #[error("the program gave no answer")]
    NoAnswer,
}

/// A printer of this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printer {
    /// The system's name of it.
    pub name: String,
    /// It prints when none is chosen.
    pub is_default: bool,
    /// It prints on both sides of the paper; `None` when the system does not tell.
    pub can_duplex: Option<bool>,
}

/// On which sides of the paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sides {
    /// As the printer is set.
    #[default]
    PrintersOwn,
    /// On the front only.
    One,
    /// On both, turned like the pages of a book.
    TwoLongEdge,
}

/// On what. The PDF is never scaled to fit it: an address stands where the window is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// A4, upright.
    #[default]
    A4,
    /// An envelope for A4 folded in three, 110 × 220 mm.
    Dl,
    /// An envelope for A4 folded once, 162 × 229 mm.
    C5,
    /// A label from a roll or a sheet of one.
    Label {
        /// Across the way that it leaves the printer.
        width_mm: u16,
        /// Along that way.
        height_mm: u16,
    },
}

impl fmt::Display for Paper {
    /// The name on the pack: `A4`, `DL`, `62x29`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::A4 => f.write_str("A4"),
            Self::Dl => f.write_str("DL"),
            Self::C5 => f.write_str("C5"),
            Self::Label {
                width_mm,
                height_mm,
            } => write!(f, "{width_mm}x{height_mm}"),
        }
    }
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
    /// On which sides.
    pub sides: Sides,
    /// On what.
    pub paper: Paper,
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

    /// Checks the spelling of what is typed in this language from now on; in every language that
    /// the program knows when none is given. A machine whose toolkit chooses by itself does nothing.
    fn spell_in(&self, _language: Option<Language>) {}

    /// Opens a PDF in the machine's own viewer.
    ///
    /// # Errors
    /// When there is no viewer or it does not start.
    fn show(&self, pdf: &Path) -> Result<(), OutsideFault>;

    /// Opens a draft, an `.eml` file, in the machine's own mail program. Nothing is sent: that is
    /// for the user to do there.
    ///
    /// # Errors
    /// When there is no mail program or it does not start.
    fn open_mail(&self, draft: &Path) -> Result<(), OutsideFault>;

    /// The printers of this machine. Gives up after some seconds.
    ///
    /// # Errors
    /// When the machine has no printing system, or that does not run or does not answer.
    fn printers(&self) -> Result<Vec<Printer>, OutsideFault>;

    /// Prints, and returns when the system has taken the job, which may be before there is paper
    /// or power. Gives up after half a minute or so.
    ///
    /// # Errors
    /// When there is no printing system, the printer is gone, the job is refused, or nobody says.
    fn print(&self, job: &PrintJob<'_>) -> Result<(), OutsideFault>;
}
