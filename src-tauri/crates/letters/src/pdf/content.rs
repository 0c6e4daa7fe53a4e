//! The marks of a page as drawing operations (ISO 32000-1, 8 and 9).
//!
//! Written here and not by printpdf, which gives each glyph a string of its own: for a
//! letter with its regulation that was three times as much to write and to deflate.

use super::{
    Marked,
    fonts::{Embedded, Fonts},
    images::Images,
    syntax::{hexadecimal, literal_byte, name, number},
};
use crate::{
    Logo,
    font::{Face, Glyph},
    layout::{Ink, Mark, Owner, Run, Shape, Sheet, Tree},
};

/// A page's operations, and the nodes that its marked content belongs to.
pub(super) fn page(
    sheet: &Sheet,
    tree: &Tree,
    fonts: &Fonts,
    images: &Images,
) -> (Vec<u8>, Marked) {
    let mut page = Page {
        out: Vec::with_capacity(8 * 1024),
        marked: Vec::new(),
        fonts,
        images,
        height: sheet.height,
        ink: None,
        font: None,
    };
    let mut open: Option<Owner> = None;
    for mark in &sheet.marks {
        if open != Some(mark.owner) {
            if open.is_some() {
                page.operator("EMC");
            }
            page.begin(mark.owner, tree);
            open = Some(mark.owner);
        }
        page.draw(mark);
    }
    if open.is_some() {
        page.operator("EMC");
    }
    (page.out, page.marked)
}

struct Page<'a> {
    out: Vec<u8>,
    marked: Marked,
    fonts: &'a Fonts,
    images: &'a Images,
    /// Of the page: PDF counts from the bottom.
    height: f32,
    /// What fills and what writes until it is told otherwise.
    ink: Option<Ink>,
    font: Option<(Face, f32)>,
}

impl Page<'_> {
    fn begin(&mut self, owner: Owner, tree: &Tree) {
        let opened = match owner {
            Owner::Node(node) => {
                let number = self.marked.len();
                self.marked.push(node);
                format!("/{} <</MCID {number}>>", tree.nodes[node.0].role.tag())
            }
            Owner::Pagination => "/Artifact <</Type/Pagination>>".to_owned(),
            Owner::Furniture => "/Artifact <</Type/Layout>>".to_owned(),
        };
        self.out.extend_from_slice(opened.as_bytes());
        self.out.push(b' ');
        self.operator("BDC");
    }

    fn draw(&mut self, mark: &Mark) {
        match &mark.shape {
            Shape::Text(runs) => self.text(mark, runs),
            Shape::Rule {
                right,
                down,
                weight,
                ink,
            } => {
                self.stroke(*weight, None, *ink);
                self.path([(mark.x, mark.y), (mark.x + right, mark.y + down)]);
                self.operator("S");
            }
            Shape::Frame {
                width,
                height,
                weight,
                dash,
                ink,
            } => {
                self.stroke(*weight, *dash, *ink);
                self.path(corners(mark, *width, *height));
                self.operator("s");
            }
            Shape::Fill { width, height, ink } => {
                self.fill_with(*ink);
                self.path(corners(mark, *width, *height));
                self.operator("f");
            }
            Shape::Image {
                image,
                width,
                height,
            } => self.image(mark, image, *width, *height),
        }
    }

    fn text(&mut self, mark: &Mark, runs: &[Run]) {
        self.operator("BT");
        for run in runs {
            let Some(font) = self.fonts.get(&run.face) else {
                continue;
            };
            self.fill_with(run.ink);
            if self.font != Some((run.face, run.size)) {
                self.font = Some((run.face, run.size));
                name(&mut self.out, font.id.0.as_bytes());
                self.out.push(b' ');
                self.operation([run.size], "Tf");
            }
            let [x, y] = self.point((mark.x + run.x, mark.y));
            self.operation([1.0, 0.0, 0.0, 1.0, x, y], "Tm");
            self.glyphs(run, font);
        }
        self.operator("ET");
    }

    /// Shows glyphs, in stretches that need no word of their own.
    fn glyphs(&mut self, run: &Run, font: &Embedded) {
        let is_plain = |glyph: &Glyph| glyph.dy == 0.0 && font.says(glyph);
        for stretch in run.glyphs.chunk_by(|a, b| is_plain(a) && is_plain(b)) {
            let [glyph, ..] = stretch else { continue };
            if is_plain(glyph) {
                self.show(stretch, run, font);
                continue;
            }
            let said = font.says(glyph);
            if !said {
                self.out.extend_from_slice(b"/Span <</ActualText ");
                hexadecimal(&mut self.out, &utf16(&glyph.text.to_string()));
                self.out.extend_from_slice(b">> BDC\n");
            }
            let rise = glyph.dy * run.size / 1000.0;
            if rise != 0.0 {
                self.operation([rise], "Ts");
            }
            self.show(stretch, run, font);
            if rise != 0.0 {
                self.operation([0.0], "Ts");
            }
            if !said {
                self.operator("EMC");
            }
        }
    }

    /// Shows glyphs with the kerning around them, in thousandths of an em; to the left is
    /// positive.
    fn show(&mut self, glyphs: &[Glyph], run: &Run, font: &Embedded) {
        let face = &run.face.font().face;
        let mut line = Shown {
            out: &mut self.out,
            is_open: false,
            kern: 0.0,
        };
        line.out.push(b'[');
        for glyph in glyphs {
            let id = rustybuzz::ttf_parser::GlyphId(glyph.id);
            let width = f32::from(face.glyph_hor_advance(id).unwrap_or_default());
            line.kern += hundredths(-glyph.dx);
            line.glyph(font.renumbered(glyph));
            line.kern += hundredths(width - glyph.advance + glyph.dx);
        }
        line.settle();
        line.close();
        self.out.push(b']');
        self.operator("TJ");
    }

    fn fill_with(&mut self, ink: Ink) {
        if self.ink != Some(ink) {
            self.ink = Some(ink);
            self.operation(colour(ink), "rg");
        }
    }

    fn stroke(&mut self, weight: f32, dash: Option<f32>, ink: Ink) {
        self.operation(colour(ink), "RG");
        self.operation([weight], "w");
        self.out.push(b'[');
        if let Some(dash) = dash {
            number(&mut self.out, dash);
            self.out.push(b' ');
            number(&mut self.out, dash);
        }
        self.out.extend_from_slice(b"] 0 d\n");
    }

    fn path<const N: usize>(&mut self, points: [(f32, f32); N]) {
        for (index, point) in points.into_iter().enumerate() {
            let operator = if index == 0 { "m" } else { "l" };
            let point = self.point(point);
            self.operation(point, operator);
        }
    }

    fn image(&mut self, mark: &Mark, image: &Logo, width: f32, height: f32) {
        let Some(id) = self.images.id(image) else {
            return;
        };
        let [x, y] = self.point((mark.x, mark.y + height));
        self.operator("q");
        self.operation([width, 0.0, 0.0, height, x, y], "cm");
        name(&mut self.out, id.0.as_bytes());
        self.out.extend_from_slice(b" Do\nQ\n");
    }

    fn point(&self, (x, y): (f32, f32)) -> [f32; 2] {
        [hundredths(x), hundredths(self.height - y)]
    }

    fn operation<const N: usize>(&mut self, operands: [f32; N], operator: &str) {
        for operand in operands {
            number(&mut self.out, operand);
            self.out.push(b' ');
        }
        self.operator(operator);
    }

    fn operator(&mut self, operator: &str) {
        self.out.extend_from_slice(operator.as_bytes());
        self.out.push(b'\n');
    }
}

/// Strings of glyphs with the kerning between.
struct Shown<'a> {
    out: &'a mut Vec<u8>,
    /// Whether a string has been opened.
    is_open: bool,
    /// How far the next glyph moves to the left.
    kern: f32,
}

impl Shown<'_> {
    fn glyph(&mut self, code: u16) {
        self.settle();
        if !self.is_open {
            self.out.push(b'(');
            self.is_open = true;
        }
        for byte in code.to_be_bytes() {
            literal_byte(self.out, byte);
        }
    }

    fn settle(&mut self) {
        if self.kern != 0.0 {
            self.close();
            number(self.out, self.kern);
            self.kern = 0.0;
        }
    }

    fn close(&mut self) {
        if self.is_open {
            self.out.push(b')');
            self.is_open = false;
        }
    }
}

/// The corners of a rectangle whose top left is the mark's place; a path returns by itself.
fn corners(mark: &Mark, width: f32, height: f32) -> [(f32, f32); 4] {
    let (left, right) = (mark.x, mark.x + width);
    let (top, bottom) = (mark.y, mark.y + height);
    [(left, top), (right, top), (right, bottom), (left, bottom)]
}

/// A text string as PDF writes it (ISO 32000-1, 7.9.2.2).
pub(super) fn utf16(text: &str) -> Vec<u8> {
    [0xfe, 0xff]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
        .collect()
}

fn hundredths(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

fn colour(ink: Ink) -> [f32; 3] {
    match ink {
        Ink::Black => [0.0; 3],
        Ink::Accent(accent) => accent.shares().into(),
        Ink::Grey => [0.33; 3],
        Ink::Faint => [0.72; 3],
        Ink::Tint => [0.88; 3],
        Ink::White => [1.0; 3],
        Ink::Red => [0.64, 0.12, 0.12],
    }
}
