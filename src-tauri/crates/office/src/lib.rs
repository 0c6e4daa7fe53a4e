//! The office: the use cases of the practice, area by area, and the one list of commands.
//!
//! Above it stands a shell that passes commands on; below it the archive, the letters and the
//! pure procedure. Only this crate speaks to the window: it reads its requests, converts them by
//! hand, and answers with wire types or with the one [`wire::CommandError`].
//!
//! It knows no window and no toolkit: dialogs, viewer, printers and mail program are an [`Outside`]
//! that the shell brings, and the clock is handed in. While somebody looks at a dialog, nothing is locked.

#![allow(
    clippy::needless_pass_by_value,
    reason = "each use case owns the request that the list of commands hands it"
)]

mod app;
mod archives;
#[cfg(feature = "bindings")]
pub mod bindings;
mod commands;
mod desk;
mod documents;
mod dossiers;
mod example;
mod fault;
mod file;
mod forms;
mod hearing;
mod home;
mod imagined;
mod intake;
mod judgement;
mod letter;
mod mirror;
mod moment;
mod notes;
mod outside;
mod papers;
mod post;
mod practice;
mod regulation;
mod report;
mod settings;
mod talk;
mod terms;
mod today;
pub mod wire;
mod wording;
mod words;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::Value;

use crate::desk::Desk;
use crate::home::Home;
pub use crate::outside::{Outside, OutsideFault, Paper, PrintJob, Printer, Sides, Wanted};
use crate::wire::CommandError;

/// The wall clock of this machine. Handed in, so that a test can say what day it is.
pub type Clock = Box<dyn Fn() -> NaiveDateTime + Send + Sync>;

/// What a command gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// A wire type as JSON.
    Json(Value),
    /// A file's bytes.
    Bytes(Vec<u8>),
}

/// What one guess at a passphrase costs; see [`archive::Cost`].
pub use archive::Cost;

/// Gives one letter of each kind, side, preset, language and form that applies, with the name of its
/// file, for whoever wants to look at them. Everybody in them is invented.
///
/// # Errors
/// The error that the window would see.
pub fn example_letters(
    today: NaiveDate,
    mut take: impl FnMut(&str, &[u8]),
) -> Result<(), CommandError> {
    let letters = letter::all_examples(today, |name, pdf| take(&name, &pdf.bytes));
    letters.map_err(|fault| fault::tell("example_letters", &fault))
}

/// The practice's desk: everything that the window can ask for.
pub struct Office {
    home: Home,
    clock: Clock,
    outside: Arc<dyn Outside>,
    cost: Cost,
    desk: Desk,
}

impl Office {
    /// An office that keeps everything under `home`, which is made when it does not exist.
    #[must_use]
    pub fn new(home: PathBuf, clock: Clock, outside: Box<dyn Outside>) -> Self {
        Self::with_cost(home, clock, outside, Cost::STANDARD)
    }

    /// The same with another cost of guessing, for tests that open many archives.
    #[must_use]
    pub fn with_cost(home: PathBuf, clock: Clock, outside: Box<dyn Outside>, cost: Cost) -> Self {
        let home = Home::new(home);
        home.clear_private();
        Self {
            home,
            clock,
            outside: Arc::from(outside),
            cost,
            desk: Desk::default(),
        }
    }

    /// Answers a command that takes JSON.
    ///
    /// # Errors
    /// The one error that the window sees.
    pub fn answer(&self, command: &str, request: Value) -> Result<Reply, CommandError> {
        commands::answer(self, command, request).map_err(|fault| fault::tell(command, &fault))
    }

    /// Answers a command that takes raw bytes beside its JSON.
    ///
    /// # Errors
    /// The one error that the window sees.
    pub fn send(&self, command: &str, request: Value, bytes: &[u8]) -> Result<Reply, CommandError> {
        commands::send(self, command, request, bytes).map_err(|fault| fault::tell(command, &fault))
    }

    /// Locks the archive and removes what was shown in other programs. For the end of the program.
    pub fn close(&self) {
        self.desk.clear();
        self.home.clear_private();
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        self.close();
    }
}
