//! The faces that the product ships, parsed once and shared by every letter.
//!
//! The fonts lie in the program, so that a letter looks the same on every machine and
//! opens no file of the system. All families are under the SIL Open Font Licence; its
//! text stands beside them in `fonts/`.
//!
//! The two Source families show every letter of the languages of Europe in the scripts
//! that they have. Names come from further away: Noto Serif, whole and in one weight,
//! stands in for what they lack. A family of its own for each weight and script would
//! make the program larger by more than the rest of its fonts together.

mod said;
mod shape;

use std::sync::OnceLock;

use rustybuzz::{Direction, ShapePlan, script};

pub(crate) use said::Said;
pub(crate) use shape::{Glyph, Shaped, shape};

/// A face of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Face {
    Serif,
    SerifSemibold,
    SerifItalic,
    Sans,
    SansSemibold,
    /// Never asked for: it stands in where another face has no letter.
    Wide,
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
    pub(crate) const ALL: [Self; 6] = [
        Self::Serif,
        Self::SerifSemibold,
        Self::SerifItalic,
        Self::Sans,
        Self::SansSemibold,
        Self::Wide,
    ];

    /// The parsed face.
    pub(crate) fn font(self) -> &'static Font {
        static FONTS: [OnceLock<Font>; 6] = [const { OnceLock::new() }; 6];
        FONTS[self as usize].get_or_init(|| Font::parse(self))
    }

    /// Whether the face has a glyph for a character.
    pub(crate) fn has(self, ch: char) -> bool {
        self.font().face.glyph_index(ch).is_some()
    }

    /// The faces that stand in for this one, the likest first.
    pub(crate) fn spares(self) -> &'static [Self] {
        match self {
            Self::Serif | Self::SerifItalic => &[Self::Wide, Self::Sans],
            // The weight is seen before the serifs are.
            Self::SerifSemibold => &[Self::SansSemibold, Self::Wide],
            Self::Sans | Self::SansSemibold => &[Self::Wide],
            Self::Wide => &[],
        }
    }

    /// How much larger a spare must be set to look as large as this face: small letters
    /// and capitals, taken together, become equally high.
    pub(crate) fn scale_of(self, spare: Self) -> f32 {
        let height = |face: Self| {
            let face = &face.font().face;
            let heights = face.x_height().zip(face.capital_height());
            heights.map(|(small, capital)| f32::from(small) + f32::from(capital))
        };
        match (height(self), height(spare)) {
            (Some(own), Some(other)) if self != spare && other > 0.0 => own / other,
            _ => 1.0,
        }
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
            Self::Wide => (
                "NotoSerif-Regular",
                include_bytes!("../../fonts/NotoSerif-Regular.ttf"),
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

    #[test]
    fn a_spare_is_set_as_large_as_what_it_stands_in_for() {
        for face in Face::ALL {
            assert_eq!(face.scale_of(face), 1.0);
            for spare in face.spares() {
                let scale = face.scale_of(*spare);
                assert!((0.8..1.1).contains(&scale), "{face:?} {spare:?} {scale}");
            }
        }
    }
}
