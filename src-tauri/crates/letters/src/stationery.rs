//! The practice's own paper: everything that is the same on each letter.

use crate::{Accent, Logo};

/// The practice's paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stationery {
    /// The name of the practice.
    pub practice: String,
    /// The sender's lines at the right of the letterhead: address, telephone, e-mail.
    pub sender: Vec<String>,
    /// The one small line above the addressee, for the postman.
    pub return_line: String,
    /// The logo, which then stands where the name would.
    pub logo: Option<Logo>,
    /// The practice's colour, of its name and the rule beside the sender; black without.
    pub accent: Option<Accent>,
    /// On which side the envelope has its window.
    pub window: Window,
    /// How far the addressee is moved right and down, in millimetres, to suit the
    /// practice's envelopes and printer.
    pub offset_mm: (f32, f32),
    /// The size of the body text.
    pub size: TextSize,
    /// A line at the foot of the first page, such as the number in the trade register.
    pub footer: Option<String>,
}

/// The side of the envelope's window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Window {
    /// At 33 mm.
    #[default]
    Left,
    /// At 109 mm.
    Right,
}

/// The size of the body text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextSize {
    /// 11 pt.
    #[default]
    Regular,
    /// 14 pt, for readers who see little.
    Large,
}
