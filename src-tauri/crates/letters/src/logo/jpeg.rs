//! Reads of a JPEG only what a page must say about it.

use super::{Colour, Logo, Pixels};
use crate::LogoFault;

/// A larger JPEG cannot be scaled here and would burden every letter.
const WIDEST: u32 = 4000;
/// Also in bytes.
const HEAVIEST: usize = 3_000_000;

pub(super) fn read(bytes: &[u8]) -> Result<Logo, LogoFault> {
    let header = frame_header(bytes).ok_or(LogoFault::Damaged)?;
    let [
        marker,
        precision,
        height_high,
        height_low,
        width_high,
        width_low,
        components,
    ] = header;
    let height = u32::from(u16::from_be_bytes([height_high, height_low]));
    let width = u32::from(u16::from_be_bytes([width_high, width_low]));
    if width == 0 || height == 0 {
        return Err(LogoFault::Damaged);
    }
    if width > WIDEST || height > WIDEST || bytes.len() > HEAVIEST {
        return Err(LogoFault::TooLarge { width, height });
    }
    // Baseline, extended and progressive; other processes are lost on most readers.
    if !matches!(marker, 0xc0..=0xc2) || precision != 8 {
        return Err(LogoFault::UnsupportedColour);
    }
    let colour = match components {
        1 => Colour::Grey,
        3 => Colour::Rgb,
        _ => return Err(LogoFault::UnsupportedColour),
    };
    let bytes = bytes.trim_ascii_end();
    if !bytes.ends_with(&[0xff, 0xd9]) {
        return Err(LogoFault::Damaged);
    }
    Ok(Logo {
        width,
        height,
        pixels: Pixels::Jpeg {
            bytes: bytes.into(),
            colour,
        },
    })
}

/// The marker of the frame and the six bytes that give its size and colours.
fn frame_header(bytes: &[u8]) -> Option<[u8; 7]> {
    let mut at = 2;
    loop {
        while *bytes.get(at)? == 0xff && *bytes.get(at + 1)? == 0xff {
            at += 1;
        }
        let (start, marker) = (*bytes.get(at)?, *bytes.get(at + 1)?);
        if start != 0xff || matches!(marker, 0xd9 | 0xda) {
            return None;
        }
        let length = usize::from(u16::from_be_bytes([
            *bytes.get(at + 2)?,
            *bytes.get(at + 3)?,
        ]));
        // C4, C8 and CC carry tables, all other C's begin a frame.
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let fields: [u8; 6] = bytes.get(at + 4..at + 10)?.try_into().ok()?;
            let [precision, h1, h0, w1, w0, components] = fields;
            return Some([marker, precision, h1, h0, w1, w0, components]);
        }
        at += 2 + length;
    }
}
