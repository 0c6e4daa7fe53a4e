//! A logo or a signature, read once and kept in the form in which it goes into every letter.
//!
//! A JPEG is passed on byte for byte. A PNG is decoded row by row, scaled down when it
//! has more pixels than print can show, and laid on white: paper is white, and a page
//! without transparency needs no blending rules in any reader or printer.

mod jpeg;
mod png;

use std::sync::Arc;

use crate::LogoFault;

/// No logo is printed wider than about 60 mm, so this is over 600 dots an inch.
pub(crate) const WIDEST: u32 = 1600;

/// A heavier file is not looked into: no logo that is worth printing weighs as much.
const HEAVIEST: usize = 32 << 20;

/// An image on a letter: a logo or a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    width: u32,
    height: u32,
    pub(crate) pixels: Pixels,
}

/// The image as the page carries it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Pixels {
    /// A JPEG as it came.
    Jpeg { bytes: Arc<[u8]>, colour: Colour },
    /// Deflated rows of three bytes a pixel.
    Deflated(Arc<[u8]>),
}

/// The colours of a JPEG.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Colour {
    Grey,
    Rgb,
}

impl Logo {
    /// Reads a PNG or JPEG, whatever its file was called.
    ///
    /// # Errors
    /// [`LogoFault`] says why the bytes cannot be a logo. No image, however large it
    /// claims to be, takes more memory than its own rows.
    pub fn read(bytes: &[u8]) -> Result<Self, LogoFault> {
        if bytes.len() > HEAVIEST {
            return Err(LogoFault::TooHeavy { bytes: bytes.len() });
        }
        match bytes {
            [0x89, b'P', b'N', b'G', ..] => png::read(bytes),
            [0xff, 0xd8, 0xff, ..] => jpeg::read(bytes),
            _ => Err(LogoFault::NotAnImage),
        }
    }

    /// The width in pixels, as it is kept.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// The height in pixels, as it is kept.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }
}
