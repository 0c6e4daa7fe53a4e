//! Papers beside the letters: what goes around a letter, and what stays with the file.
//!
//! Each is typed words in, pages out. None knows a dossier or a rule, and what leaves the
//! house says nothing of what is inside.

mod calibration;
mod cover;
mod envelope;
mod labels;

pub use calibration::{Calibration, calibration};
pub use cover::{CoverTerm, FileCover, file_cover};
pub use envelope::{Envelope, EnvelopeSize, envelope};
pub use labels::{AddressLabels, LabelPlace, LabelStock, labels};
