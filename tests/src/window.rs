//! The real window under test: the built program on a screen of its own, driven the way a person
//! drives it, with keys.
//!
//! A journey begins at a [`Desk`]: an empty home folder, a clock, and what the dialogs answer.
//! It opens a [`Window`] there. `cargo xtask test` builds the program before it runs the journeys.

mod audit;
mod desk;
mod driver;
mod keys;
mod looking;
mod machine_dialog;
mod nap;
mod page;
mod past;
mod printed;
mod screen;
mod shown;
mod small_disk;
mod ways;

pub use desk::Desk;
pub use keys::Key;
pub use printed::words_of;
pub use shown::Window;
pub use small_disk::SmallDisk;
