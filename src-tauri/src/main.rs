//! The shell: one window around the office, with the machine's dialogs, viewer, printers and mail
//! program.
//!
//! It is the only crate that names tauri. It knows nothing of complaints, terms or letters, and
//! reads neither request nor answer: both pass through to the office.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod clock;
#[cfg(target_os = "linux")]
mod context_menu;
mod errand;
mod hardening;
mod home;
mod machine;
#[cfg(not(windows))]
mod printing;
#[cfg(windows)]
#[path = "printing_windows.rs"]
mod printing;
#[cfg(all(test, target_os = "linux"))]
mod printing_queue;
#[cfg(feature = "seams")]
mod seams;
#[cfg(target_os = "linux")]
mod spelling;
mod viewer;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use office::Office;
use tauri::{App, Manager as _, RunEvent};

fn main() -> ExitCode {
    hardening::before_anything_else();
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            hardening::say(&format!("the window did not open: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let app = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![window::call, window::send])
        .setup(open)
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        if let RunEvent::Exit = event {
            app.state::<Arc<Office>>().close();
        }
    });
    Ok(())
}

/// The office is there before the window, which asks it how far the program is.
fn open(app: &mut App) -> Result<(), Box<dyn std::error::Error>> {
    let home = home::folder().ok_or("no folder to keep anything in; set WEDERHOOR_HOME")?;
    let outside = machine::outside(app.handle().clone());
    app.manage(Arc::new(Office::new(home, clock::clock()?, outside)));
    window::open(app)?;
    Ok(())
}
