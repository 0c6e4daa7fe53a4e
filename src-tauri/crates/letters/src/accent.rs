//! The one colour of a practice's paper.

use thiserror::Error;

/// A colour in which a practice's name can be read on white paper.
///
/// It is at least as dark as the standard for text on a screen asks (WCAG 2.2, 1.4.3), so
/// that it also survives a printer without colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Accent {
    red: u8,
    green: u8,
    blue: u8,
}

/// A colour that is too pale to be read on white.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
#[error("a contrast of {contrast:.2} on white is too little")]
pub struct ContrastFault {
    /// The contrast that the colour has, from 1 to below [`Accent::LEAST_CONTRAST`].
    pub contrast: f32,
}

impl Accent {
    /// The least contrast on white.
    pub const LEAST_CONTRAST: f32 = 4.5;

    /// A colour of sRGB.
    ///
    /// # Errors
    /// [`ContrastFault`] when it has too little contrast on white.
    pub fn new(red: u8, green: u8, blue: u8) -> Result<Self, ContrastFault> {
        let accent = Self { red, green, blue };
        let contrast = accent.contrast();
        if contrast < Self::LEAST_CONTRAST {
            return Err(ContrastFault { contrast });
        }
        Ok(accent)
    }

    /// The contrast on white, from [`Self::LEAST_CONTRAST`] to 21 for black.
    #[must_use]
    pub fn contrast(self) -> f32 {
        let [red, green, blue] = [self.red, self.green, self.blue].map(linear);
        let luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        1.05 / (luminance + 0.05)
    }

    /// Red, green and blue, from 0 to 1.
    pub(crate) fn shares(self) -> (f32, f32, f32) {
        let share = |part: u8| f32::from(part) / 255.0;
        (share(self.red), share(self.green), share(self.blue))
    }
}

/// A part of a colour as an amount of light (IEC 61966-2-1).
fn linear(part: u8) -> f32 {
    let part = f32::from(part) / 255.0;
    if part <= 0.04045 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The contrasts were calculated apart, with the formula of WCAG 2.2.
    #[test]
    fn a_colour_is_taken_when_it_can_be_read() {
        let cases: [(&str, [u8; 3], f32, bool); 10] = [
            ("black", [0, 0, 0], 21.0, true),
            ("white", [255, 255, 255], 1.0, false),
            ("red", [255, 0, 0], 4.0, false),
            ("green", [0, 255, 0], 1.37, false),
            ("blue", [0, 0, 255], 8.59, true),
            ("yellow", [255, 255, 0], 1.07, false),
            ("grey, just dark enough", [118, 118, 118], 4.54, true),
            ("grey, just too pale", [119, 119, 119], 4.48, false),
            ("pine", [31, 90, 74], 8.02, true),
            ("orange", [230, 120, 20], 2.97, false),
        ];
        for (name, [red, green, blue], contrast, is_taken) in cases {
            let given = Accent::new(red, green, blue);
            let measured = given.map_or_else(|fault| fault.contrast, Accent::contrast);
            assert!((measured - contrast).abs() < 0.01, "{name}: {measured}");
            assert_eq!(given.is_ok(), is_taken, "{name}");
        }
    }

    /// A printer without colours prints what it takes for the lightness of a colour: none
    /// that is taken becomes paler than the grey that can just be read.
    #[test]
    fn what_is_taken_prints_as_a_dark_grey() {
        let palest = 0.175 + 0.0085;
        let steps = (0..=255).step_by(5);
        for red in steps.clone() {
            for green in steps.clone() {
                for blue in steps.clone() {
                    let Ok(accent) = Accent::new(red, green, blue) else {
                        continue;
                    };
                    let light = 1.05 / accent.contrast() - 0.05;
                    assert!(light <= palest, "{accent:?}");
                }
            }
        }
    }
}
