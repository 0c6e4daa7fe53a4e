//! What can stand between a letter and its paper.

use thiserror::Error;

/// A place on the paper. A fault names it, so that the window can lead the user there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The document's title, which readers show in their title bar.
    Title,
    /// The practice's name and its sender lines.
    Letterhead,
    /// The small line above the addressee.
    ReturnLine,
    /// The lines behind the window of the envelope.
    Addressee,
    /// Date, "Ons kenmerk" and "Uw kenmerk".
    References,
    /// "Betreft".
    Subject,
    /// "Geachte mevrouw …,".
    Salutation,
    /// The text itself.
    Body,
    /// Greeting, name and role.
    Closing,
    /// "Bijlage(n)".
    Enclosures,
    /// "Kopie aan".
    Copies,
    /// The practice's line at the foot of the first page, or the foot of a document.
    Footer,
    /// The groups of a recovery sheet.
    RecoveryCode,
}

/// Why a letter could not be set. Codes only: the window words them.
///
/// No variant carries the text of the letter; a character on its own and the label of a
/// gap say nothing about a person.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TypesetFault {
    /// None of the fonts can show this character, nor anything that means the same.
    #[error("no glyph for U+{:04X} in {part:?}", *ch as u32)]
    NoGlyph {
        /// The character.
        ch: char,
        /// Where it stands.
        part: Part,
    },
    /// The text runs from right to left, for which the fonts have no letters.
    #[error("right-to-left text in {part:?}")]
    RightToLeft {
        /// Where it stands.
        part: Part,
    },
    /// The text does not fit its place, also after wrapping and shrinking.
    #[error("the text of {part:?} does not fit")]
    DoesNotFit {
        /// What is too long.
        part: Part,
    },
    /// A final letter cannot go without this part.
    #[error("{part:?} is empty")]
    Missing {
        /// What is empty.
        part: Part,
    },
    /// A final letter still has a hole.
    #[error("a gap is still open in {part:?}")]
    OpenGap {
        /// Where the hole is.
        part: Part,
        /// The label of the hole, as it stood in the draft.
        label: String,
    },
    /// A library refused what this crate made: a fault of the program, not of the letter.
    #[error("the page could not be written: {stage}")]
    Unwritable {
        /// The step that failed.
        stage: &'static str,
    },
}

/// Why an image cannot be a logo or a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LogoFault {
    /// The bytes are neither PNG nor JPEG, whatever the file is called.
    #[error("neither PNG nor JPEG")]
    NotAnImage,
    /// The image is larger than is sensible for a letterhead.
    #[error("an image of {width} × {height} pixels is too large")]
    TooLarge {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// The file is heavier than any image for a letter.
    #[error("a file of {bytes} bytes is too heavy")]
    TooHeavy {
        /// The size of the file.
        bytes: usize,
    },
    /// The image begins well and then breaks off or contradicts itself.
    #[error("the image is damaged")]
    Damaged,
    /// A JPEG in four inks or an unusual process, which a screen letter cannot carry.
    #[error("a kind of JPEG that cannot be passed on")]
    UnsupportedColour,
}
