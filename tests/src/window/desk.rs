//! Where a journey takes place: an empty home folder, a clock, and what the dialogs answer.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::shown::Window;

/// One machine for one journey. It is gone with all that it holds when the journey ends; what it
/// kept survives a closed window, so that a journey can open it again.
pub struct Desk {
    folder: TempDir,
    now: String,
    asks_the_user: Vec<&'static str>,
}

impl Desk {
    /// A machine whose clock stands at `now`, as `2026-11-19T09:30:00`, when a window opens.
    #[must_use]
    pub fn at(now: &str) -> Self {
        let folder = TempDir::new().expect("this machine has a temporary folder");
        let desk = Self {
            folder,
            now: now.to_owned(),
            asks_the_user: Vec::new(),
        };
        for place in ["home", "saved", "scanner", "Balie", "post", "user"] {
            fs::create_dir(desk.place(place)).expect("a new folder is empty");
        }
        desk
    }

    /// Shows the machine's own dialog when something is to be saved, instead of answering it.
    #[must_use]
    pub fn with_save_dialog(mut self) -> Self {
        self.asks_the_user.push("WEDERHOOR_SAVE_TO");
        self
    }

    /// Sets the clock for the next window, as `2026-11-20T09:00:00`.
    pub fn later(&mut self, now: &str) {
        now.clone_into(&mut self.now);
    }

    /// Lays a letter in the scanner: the next time that the window asks for a scan, it gets this.
    pub fn lay_in_scanner(&self, letter: &Path) {
        let scanner = self.place("scanner");
        for old in fs::read_dir(&scanner)
            .expect("the desk has a scanner")
            .flatten()
        {
            fs::remove_file(old.path()).expect("an old scan can be taken out");
        }
        let name = letter.file_name().expect("a letter is a file");
        fs::copy(letter, scanner.join(name)).expect("the letter can be read");
    }

    /// The program's home folder.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.place("home")
    }

    /// A folder for what the journey saves through a real dialog.
    #[must_use]
    pub fn user_folder(&self) -> PathBuf {
        self.place("user")
    }

    /// What was saved, sorted by name.
    #[must_use]
    pub fn saved(&self) -> Vec<PathBuf> {
        self.files("saved")
    }

    /// What the printer `Balie` printed, sorted by name.
    #[must_use]
    pub fn printed(&self) -> Vec<PathBuf> {
        self.files("Balie")
    }

    /// The drafts that the mail program was given, sorted by name.
    #[must_use]
    pub fn mailed(&self) -> Vec<PathBuf> {
        self.files("post")
    }

    /// Where it is told how many seconds the machine slept while the program ran.
    pub(super) fn slept(&self) -> PathBuf {
        self.place("slept")
    }

    /// Opens the program.
    #[must_use]
    pub fn open(&self) -> Window {
        Window::open(&self.settings(), &self.place("log"))
    }

    fn settings(&self) -> Vec<(&'static str, String)> {
        let path = |place: &str| self.place(place).display().to_string();
        let mut settings = vec![
            ("WEDERHOOR_HOME", path("home")),
            ("WEDERHOOR_NOW", self.now.clone()),
            ("WEDERHOOR_SLEPT", path("slept")),
            ("WEDERHOOR_SAVE_TO", path("saved")),
            ("WEDERHOOR_SCAN", path("scanner")),
            ("WEDERHOOR_PRINT_TO", path("Balie")),
            ("WEDERHOOR_MAIL_TO", path("post")),
            ("HOME", path("user")),
        ];
        settings.retain(|(name, _)| !self.asks_the_user.contains(name));
        settings
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn files(&self, place: &str) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.place(place)).expect("the desk has this folder");
        let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        files.sort();
        files
    }
}
