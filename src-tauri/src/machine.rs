//! This machine, as the office sees it: its dialogs, its viewer, its printers, its mail program.

use std::future::Future;
use std::path::{Path, PathBuf};

#[cfg(target_os = "linux")]
use office::wire::Language;
use office::{Outside, OutsideFault, PrintJob, Printer, Wanted};
use rfd::{AsyncFileDialog, FileHandle};
use tauri::{AppHandle, Manager as _};

use crate::{printing, viewer, window};

/// What the office may ask of this machine; under test, what the test answers instead.
pub(crate) fn outside(app: AppHandle) -> Box<dyn Outside> {
    let machine = Machine { app };
    #[cfg(feature = "seams")]
    return Box::new(crate::seams::Answers::before(machine));
    #[cfg(not(feature = "seams"))]
    Box::new(machine)
}

struct Machine {
    app: AppHandle,
}

impl Outside for Machine {
    fn ask_where_to_save(&self, suggestion: &str) -> Option<PathBuf> {
        let extension = Path::new(suggestion).extension();
        let extension = extension.unwrap_or_default().to_string_lossy();
        let dialog = self
            .dialog()
            .add_filter(extension.to_uppercase(), &[extension])
            .set_file_name(suggestion);
        chosen(dialog.save_file()).map(|path| with_extension_of(suggestion, path))
    }

    fn ask_for_file(&self, wanted: Wanted) -> Option<PathBuf> {
        let (name, extensions) = filter(wanted);
        chosen(self.dialog().add_filter(name, &extensions).pick_file())
    }

    #[cfg(target_os = "linux")]
    fn spell_in(&self, language: Option<Language>) {
        if let Some(window) = self.app.get_webview_window(window::LABEL) {
            // Where spelling cannot be checked, one can write all the same.
            let _ = crate::spelling::check_in(&window, language);
        }
    }

    fn show(&self, pdf: &Path) -> Result<(), OutsideFault> {
        viewer::show(pdf)
    }

    fn open_mail(&self, draft: &Path) -> Result<(), OutsideFault> {
        viewer::open_mail(draft)
    }

    fn printers(&self) -> Result<Vec<Printer>, OutsideFault> {
        printing::printers()
    }

    fn print(&self, job: &PrintJob<'_>) -> Result<(), OutsideFault> {
        printing::print(job)
    }
}

impl Machine {
    /// A dialog above our window. Its words are the toolkit's own, in the user's language.
    fn dialog(&self) -> AsyncFileDialog {
        let dialog = AsyncFileDialog::new();
        match self.app.get_webview_window(window::LABEL) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

/// The filter of an open dialog: its name, and the endings as programs write them. Some scanners
/// write in capitals, and GTK tells those apart.
fn filter(wanted: Wanted) -> (&'static str, Vec<String>) {
    let name = match wanted {
        Wanted::Scan => "PDF, JPEG, PNG",
        Wanted::Regulation => "TOML",
    };
    let small = wanted.extensions().iter().map(|it| (*it).to_owned());
    let large = wanted.extensions().iter().map(|it| it.to_uppercase());
    (name, small.chain(large).collect())
}

/// Waits for the user. The office asks from a thread of its own, so the window stays alive.
fn chosen(dialog: impl Future<Output = Option<FileHandle>>) -> Option<PathBuf> {
    tauri::async_runtime::block_on(dialog).map(|file| file.path().to_path_buf())
}

/// Gives a file that was named without extension the suggested one, unless that would write
/// over another file about which the dialog did not ask.
fn with_extension_of(suggestion: &str, path: PathBuf) -> PathBuf {
    let Some(extension) = Path::new(suggestion).extension() else {
        return path;
    };
    let named = path
        .extension()
        .is_some_and(|own| own.eq_ignore_ascii_case(extension));
    if named || path.exists() {
        return path;
    }
    let mut name = path.clone().into_os_string();
    name.push(".");
    name.push(extension);
    let longer = PathBuf::from(name);
    if longer.exists() { path } else { longer }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dialog_shows_the_files_that_are_wanted() {
        let (name, endings) = filter(Wanted::Scan);
        assert_eq!(name, "PDF, JPEG, PNG");
        for ending in ["pdf", "PDF", "jpeg", "PNG"] {
            assert!(endings.iter().any(|it| it == ending), "{ending}");
        }
        let (name, endings) = filter(Wanted::Regulation);
        assert_eq!((name, endings.len()), ("TOML", 2));
    }

    #[test]
    fn a_saved_letter_keeps_its_extension() {
        let folder = std::env::temp_dir().join(format!("wederhoor-machine-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("taken.pdf"), "").unwrap();
        let check = |typed: &str, expected: &str| {
            let found = with_extension_of("K-2026-014-01.pdf", folder.join(typed));
            assert_eq!(found, folder.join(expected), "{typed}");
        };
        check("brief", "brief.pdf");
        check("brief.PDF", "brief.PDF");
        check("brief 3.2", "brief 3.2.pdf");
        check("taken", "taken");
        check("taken.pdf", "taken.pdf");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
