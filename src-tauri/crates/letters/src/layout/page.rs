//! Pages with marks in their places.

use chrono::{DateTime, Utc};
use procedure::Language;

use super::{
    PAGE_HEIGHT, PAGE_WIDTH,
    tree::{NodeId, Tree},
};
use crate::{
    Accent, Logo,
    font::{Face, Glyph},
};

/// A document that only needs to be written down.
pub(crate) struct Laid {
    pub(crate) language: Language,
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) made_at: DateTime<Utc>,
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) tree: Tree,
    /// The ways into a document of several parts; none for one that is read from its start.
    pub(crate) outline: Vec<Entry>,
}

/// A part of a document as a reader lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) title: String,
    /// The page on which it begins, counted from 0.
    pub(crate) page: usize,
}

/// One page.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    /// In points.
    pub(crate) width: f32,
    /// In points.
    pub(crate) height: f32,
    pub(crate) marks: Vec<Mark>,
}

impl Default for Sheet {
    fn default() -> Self {
        Self::sized(PAGE_WIDTH, PAGE_HEIGHT)
    }
}

impl Sheet {
    /// An empty page of a size in points.
    pub(crate) fn sized(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            marks: Vec::new(),
        }
    }

    /// The same page in a tree into which its own was grafted.
    pub(crate) fn grafted(mut self, after: usize) -> Self {
        for mark in &mut self.marks {
            if let Owner::Node(node) = &mut mark.owner {
                node.0 += after;
            }
        }
        self
    }

    /// Puts the marks in the order in which they are read: nodes as they stand in the
    /// tree, over what only adorns the page.
    pub(crate) fn in_reading_order(mut self) -> Self {
        self.marks.sort_by_key(|mark| match mark.owner {
            Owner::Node(node) => Some(node),
            Owner::Pagination | Owner::Furniture => None,
        });
        self
    }
}

/// Something on a page, in points from its top left; text stands on `y`.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    pub(crate) owner: Owner,
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) shape: Shape,
}

impl Mark {
    /// Left, top, right and bottom, about the size of what is drawn.
    pub(crate) fn bounds(&self) -> [f32; 4] {
        let (x, y) = (self.x, self.y);
        match &self.shape {
            Shape::Text(runs) => {
                let size = runs.iter().map(|run| run.size).fold(0.0, f32::max);
                let left = runs.iter().map(|run| run.x).fold(f32::INFINITY, f32::min);
                let right = runs.iter().map(|run| run.x + run.width());
                let right = right.fold(0.0, f32::max);
                [x + left.min(right), y - size, x + right, y + 0.3 * size]
            }
            Shape::Rule { right, down, .. } => [
                x + right.min(0.0),
                y + down.min(0.0),
                x + right.max(0.0),
                y + down.max(0.0),
            ],
            Shape::Frame { width, height, .. }
            | Shape::Fill { width, height, .. }
            | Shape::Image { width, height, .. } => [x, y, x + width, y + height],
        }
    }
}

/// Whose mark it is: a node's, which is read aloud, or the page's own, which is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    Node(NodeId),
    /// A page number and its like.
    Pagination,
    /// A fold mark, a rule, a frame.
    Furniture,
}

/// What is drawn.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    /// Runs of glyphs, each with its distance from the mark's x.
    Text(Vec<Run>),
    /// A straight line to a distance right and down.
    Rule {
        right: f32,
        down: f32,
        weight: f32,
        ink: Ink,
    },
    /// A rectangle whose top left is the mark's place.
    Frame {
        width: f32,
        height: f32,
        weight: f32,
        dash: Option<f32>,
        ink: Ink,
    },
    /// A filled rectangle whose top left is the mark's place.
    Fill { width: f32, height: f32, ink: Ink },
    /// A logo or a signature, whose top left is the mark's place.
    Image {
        image: Logo,
        width: f32,
        height: f32,
    },
}

/// Glyphs of one face, size and ink.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) x: f32,
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) ink: Ink,
    pub(crate) glyphs: Vec<Glyph>,
}

impl Run {
    /// The length of the run in points.
    pub(crate) fn width(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * self.size / 1000.0
    }
}

/// The inks of the product. A laser printer makes a good black; labels stand back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    Black,
    /// The practice's own, dark enough to be read and to print in grey.
    Accent(Accent),
    Grey,
    Faint,
    /// A ground on which black is still read.
    Tint,
    /// On a black ground.
    White,
    /// What is missing, in a preview only.
    Red,
}
