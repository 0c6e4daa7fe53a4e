//! Papers beside the letters: envelopes, labels, covers, forms.

use super::{Language, PrintSides};

wire_enum! {
    /// Which paper.
    pub enum PaperKind {
        /// An envelope of 220 by 110 mm.
        EnvelopeDl,
        /// An envelope of 229 by 162 mm.
        EnvelopeC5,
        /// A label of 89 by 36 mm for each letter.
        Label,
        /// A sheet of 24 labels.
        LabelSheet,
        /// The cover of the paper file.
        FileCover,
        /// The page that shows how far the address must be moved.
        Calibration,
        /// A blank complaint form.
        ComplaintForm,
        /// The sheet with which a hearing is prepared.
        HearingSheet,
    }
}

wire! {
    /// Asks for a paper.
    pub struct PaperRequest {
        /// Which.
        pub paper: PaperKind,
        /// The letters that an envelope or labels are for.
        pub letters: Vec<String>,
        /// The dossier that a cover or a sheet is for.
        pub dossier: Option<String>,
        /// The hearing that a sheet is for.
        pub hearing: Option<u16>,
        /// The first free place on a sheet of labels, 1 to 24.
        pub start: u32,
        /// The language of a form or cover; absent for that of the window.
        pub language: Option<Language>,
    }

    /// Prints a paper.
    pub struct PaperPrintRequest {
        /// The paper.
        pub paper: PaperRequest,
        /// The printer; absent for the system's own choice.
        pub printer: Option<String>,
        /// How the sheets are printed.
        pub sides: PrintSides,
        /// Copies, 1 to 20.
        pub copies: u32,
    }
}
