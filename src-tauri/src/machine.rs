//! This machine, as the office sees it: its dialogs, its viewer, its printers.

use std::future::Future;
use std::path::{Path, PathBuf};

use office::{Outside, OutsideFault, PrintJob, Printer};
use rfd::{AsyncFileDialog, FileHandle};
use tauri::{AppHandle, Manager as _};

use crate::{printing, viewer, window};

/// The kinds of file that a scan may be, as scanners name them: some write in capitals, and
/// GTK tells those apart.
const SCANS: &[&str] = &["pdf", "jpg", "jpeg", "png", "PDF", "JPG", "JPEG", "PNG"];

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
        let dialog = self
            .dialog()
            .add_filter("PDF", &["pdf"])
            .set_file_name(suggestion);
        chosen(dialog.save_file()).map(|path| with_extension_of(suggestion, path))
    }

    fn ask_for_scan(&self) -> Option<PathBuf> {
        chosen(
            self.dialog()
                .add_filter("PDF, JPEG, PNG", SCANS)
                .pick_file(),
        )
    }

    fn show(&self, pdf: &Path) -> Result<(), OutsideFault> {
        viewer::show(pdf)
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
