//! A line of glyphs.

use super::page::{Ink, Run};
use crate::font::{Face, Glyph, Said, Shaped, shape};

/// The room between a gap's label and its frame, in points.
pub(crate) const GAP_PADDING: f32 = 2.5;

/// How a piece of text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) ink: Ink,
}

/// A line of a paragraph, measured from its left.
#[derive(Clone, Debug, Default)]
pub(crate) struct SetLine {
    pub(crate) runs: Vec<Run>,
    /// Where a gap's frame begins and how wide it is.
    pub(crate) frames: Vec<(f32, f32)>,
    /// The width without the space that a reader needs at the end.
    pub(crate) width: f32,
}

/// The width of the widest line, in points.
pub(crate) fn widest(lines: &[SetLine]) -> f32 {
    lines.iter().map(|line| line.width).fold(0.0, f32::max)
}

impl SetLine {
    /// Where the next word begins.
    pub(crate) fn end(&self) -> f32 {
        let text = self.runs.last().map_or(0.0, |run| run.x + run.width());
        let frame = self.frames.last().map_or(0.0, |frame| frame.0 + frame.1);
        text.max(frame)
    }

    /// Adds a space that takes no room on the page but divides words for a listener.
    pub(crate) fn end_with_space(&mut self) {
        let Some(run) = self.runs.last() else { return };
        if run.glyphs.last().is_none_or(|glyph| !glyph.text.is(' ')) {
            self.add_space(Style {
                face: run.face,
                size: run.size,
                ink: run.ink,
            });
        }
    }

    pub(crate) fn add_space(&mut self, style: Style) {
        self.add_word(" ", style);
    }

    pub(crate) fn add_word(&mut self, text: &str, style: Style) {
        self.add_shaped(&shape(style.face, text), style);
    }

    /// Adds what was shaped before, to be measured.
    pub(crate) fn add_shaped(&mut self, shaped: &Shaped, style: Style) {
        self.add_glyphs(&shaped.glyphs, style);
    }

    /// Adds the first part of a word with a hyphen, which a listener does not hear.
    pub(crate) fn add_divided(&mut self, text: &str, style: Style) {
        let mut glyphs = shape(style.face, &format!("{text}-")).glyphs.clone();
        if let Some(hyphen) = glyphs.last_mut() {
            hyphen.text = Said::One('\u{ad}');
        }
        self.add_glyphs(&glyphs, style);
    }

    /// Adds the label of a hole with room for its frame.
    pub(crate) fn add_gap(&mut self, text: &str, style: Style) {
        let glyphs = shape(style.face, text).glyphs.clone();
        let x = self.end();
        let run = Run {
            x: x + GAP_PADDING,
            face: style.face,
            size: style.size,
            ink: style.ink,
            glyphs,
        };
        self.frames.push((x, run.width() + 2.0 * GAP_PADDING));
        self.runs.push(run);
    }

    fn add_glyphs(&mut self, glyphs: &[Glyph], style: Style) {
        let x = self.end();
        if let Some(run) = self.runs.last_mut() {
            let same = (run.face, run.size, run.ink) == (style.face, style.size, style.ink);
            // After a gap a new run begins, on the far side of the frame.
            if same && (run.x + run.width() - x).abs() < 0.01 {
                run.glyphs.extend_from_slice(glyphs);
                return;
            }
        }
        self.runs.push(Run {
            x,
            face: style.face,
            size: style.size,
            ink: style.ink,
            glyphs: glyphs.to_vec(),
        });
    }
}
