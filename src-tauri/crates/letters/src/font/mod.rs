//! The five faces that the product ships, parsed once and shared by every letter.
//!
//! The fonts lie in the program, so that a letter looks the same on every machine and
//! opens no file of the system. Both families are under the SIL Open Font Licence; its
//! text stands beside them in `fonts/`.

mod shape;

use std::sync::OnceLock;

use rustybuzz::{Direction, ShapePlan, script};

pub(crate) use shape::{Glyph, shape};

/// A face of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Face {
    Serif,
    SerifSemibold,
    SerifItalic,
    Sans,
    SansSemibold,
}

/// A parsed face with what shaping needs.
pub(crate) struct Font {
    pub(crate) name: &'static str,
    pub(crate) program: &'static [u8],
    pub(crate) face: rustybuzz::Face<'static>,
    latin: ShapePlan,
}

impl Face {
    #[cfg(test)]
    pub(crate) const ALL: [Self; 5] = [
        Self::Serif,
        Self::SerifSemibold,
        Self::SerifItalic,
        Self::Sans,
        Self::SansSemibold,
    ];

    /// The parsed face.
    pub(crate) fn font(self) -> &'static Font {
        static FONTS: [OnceLock<Font>; 5] = [const { OnceLock::new() }; 5];
        FONTS[self as usize].get_or_init(|| Font::parse(self))
    }

    /// Whether the face has a glyph for a character.
    pub(crate) fn has(self, ch: char) -> bool {
        self.font().face.glyph_index(ch).is_some()
    }

    fn file(self) -> (&'static str, &'static [u8]) {
        match self {
            Self::Serif => (
                "SourceSerif4-Regular",
                include_bytes!("../../fonts/SourceSerif4-Regular.ttf"),
            ),
            Self::SerifSemibold => (
                "SourceSerif4-Semibold",
                include_bytes!("../../fonts/SourceSerif4-Semibold.ttf"),
            ),
            Self::SerifItalic => (
                "SourceSerif4-It",
                include_bytes!("../../fonts/SourceSerif4-Italic.ttf"),
            ),
            Self::Sans => (
                "SourceSans3-Regular",
                include_bytes!("../../fonts/SourceSans3-Regular.ttf"),
            ),
            Self::SansSemibold => (
                "SourceSans3-Semibold",
                include_bytes!("../../fonts/SourceSans3-Semibold.ttf"),
            ),
        }
    }
}

impl Font {
    fn parse(face: Face) -> Self {
        let (name, program) = face.file();
        let face = rustybuzz::Face::from_slice(program, 0)
            .expect("the embedded fonts are part of the program and parse in its tests");
        let latin = ShapePlan::new(
            &face,
            Direction::LeftToRight,
            Some(script::LATIN),
            None,
            &[],
        );
        Self {
            name,
            program,
            face,
            latin,
        }
    }

    /// How many units of the font make a thousandth of an em.
    pub(crate) fn per_mille(&self) -> f32 {
        self.face.units_per_em() as f32 / 1000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_parses_and_counts_in_thousandths() {
        for face in Face::ALL {
            assert_eq!(face.font().per_mille(), 1.0, "{face:?}");
        }
    }
}
