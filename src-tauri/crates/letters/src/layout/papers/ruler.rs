//! Rulers in millimetres, drawn as one figure.

use super::super::{
    MM,
    line::{SetLine, Style, widest},
    page::{Ink, Mark, Owner, Shape, Sheet},
    put::{put, set_block},
};
use crate::{Part, TypesetFault};

/// The ways in which a ruler runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    /// To the right, its numbers above.
    Lying,
    /// Down, its numbers at the left.
    Standing,
}

/// A ruler whose zero lies at a place of the page.
pub(super) struct Ruler {
    pub(super) zero: (f32, f32),
    pub(super) course: Course,
    /// The first and the last millimetre.
    pub(super) from: i32,
    pub(super) to: i32,
    /// From number to number, in millimetres.
    pub(super) step: i32,
}

impl Ruler {
    /// Draws a tick a millimetre, longer ones at each fifth and tenth, and the numbers.
    pub(super) fn draw(
        &self,
        sheet: &mut Sheet,
        owner: Owner,
        style: Style,
    ) -> Result<(), TypesetFault> {
        self.line(sheet, owner, style);
        for millimetre in self.from..=self.to {
            let length = match millimetre {
                number if number % 10 == 0 => 3.2 * MM,
                number if number % 5 == 0 => 2.4 * MM,
                _ => 1.4 * MM,
            };
            let weight = if millimetre == 0 { 1.1 } else { 0.4 };
            self.tick(sheet, owner, millimetre, (length, weight), style);
            if millimetre % self.step == 0 {
                self.number(sheet, owner, millimetre, style)?;
            }
        }
        Ok(())
    }

    /// A millimetre's place on the page.
    fn place(&self, millimetre: i32) -> (f32, f32) {
        let along = millimetre as f32 * MM;
        match self.course {
            Course::Lying => (self.zero.0 + along, self.zero.1),
            Course::Standing => (self.zero.0, self.zero.1 + along),
        }
    }

    fn line(&self, sheet: &mut Sheet, owner: Owner, style: Style) {
        let (x, y) = self.place(self.from);
        let (right, bottom) = self.place(self.to);
        let shape = Shape::Rule {
            right: right - x,
            down: bottom - y,
            weight: 0.4,
            ink: style.ink,
        };
        sheet.marks.push(Mark { owner, x, y, shape });
    }

    fn tick(
        &self,
        sheet: &mut Sheet,
        owner: Owner,
        millimetre: i32,
        (length, weight): (f32, f32),
        style: Style,
    ) {
        let (x, y) = self.place(millimetre);
        let (right, down) = match self.course {
            Course::Lying => (0.0, length),
            Course::Standing => (length, 0.0),
        };
        let shape = Shape::Rule {
            right,
            down,
            weight,
            ink: style.ink,
        };
        sheet.marks.push(Mark { owner, x, y, shape });
    }

    fn number(
        &self,
        sheet: &mut Sheet,
        owner: Owner,
        millimetre: i32,
        style: Style,
    ) -> Result<(), TypesetFault> {
        let text = millimetre.to_string().replace('-', "–");
        let mut lines = set_block(&text, style, Part::Body, 20.0 * MM)?;
        let wide = widest(&lines);
        lines.iter_mut().for_each(SetLine::end_with_space);
        let (x, y) = self.place(millimetre);
        let place = match self.course {
            Course::Lying => (x - wide / 2.0, y - 0.4 * style.size),
            Course::Standing => (x - wide - 0.4 * style.size, y + 0.34 * style.size),
        };
        // The number stands clear of the edge that it measures.
        let ground = Shape::Fill {
            width: wide + 2.0,
            height: 0.82 * style.size,
            ink: Ink::White,
        };
        sheet.marks.push(Mark {
            owner,
            x: place.0 - 1.0,
            y: place.1 - 0.74 * style.size,
            shape: ground,
        });
        put(sheet, owner, place, style.size, lines);
        Ok(())
    }
}
