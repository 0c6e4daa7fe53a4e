//! An envelope without a window, printed with its address.

use chrono::{DateTime, Utc};
use procedure::Language;

use crate::{Line, Pdf, Stationery, TypesetFault, layout, pdf};

/// What stands on an envelope.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    /// The language of the document's metadata.
    pub language: Language,
    /// The practice's paper. Only name, return line and the size of the text are used.
    pub stationery: Stationery,
    /// The lines of the address, from name to town or country.
    pub addressee: Vec<Line>,
    /// The size of the envelope.
    pub size: EnvelopeSize,
    /// The moment that is written in the document's metadata.
    pub made_at: DateTime<Utc>,
}

/// The size of an envelope, which is printed along its long side (ISO 269).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EnvelopeSize {
    /// 220 by 110 mm: A4 folded in three.
    Dl,
    /// 229 by 162 mm: A4 folded in two.
    C5,
}

impl EnvelopeSize {
    /// Width and height in millimetres, as it is printed.
    #[must_use]
    pub fn millimetres(self) -> (f32, f32) {
        match self {
            Self::Dl => (220.0, 110.0),
            Self::C5 => (229.0, 162.0),
        }
    }
}

/// Sets an envelope on a page of its size.
///
/// # Errors
/// [`TypesetFault`] names what cannot be shown, does not fit or is missing:
/// [`crate::Part::Addressee`] or [`crate::Part::ReturnLine`].
pub fn envelope(envelope: &Envelope) -> Result<Pdf, TypesetFault> {
    pdf::emit(&layout::compose_envelope(envelope)?)
}
