//! The marks of a page as drawing operations.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle,
    Point, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder, XObjectTransform,
};

use super::{
    Marked,
    fonts::{Embedded, Fonts},
    images::Images,
};
use crate::{
    Logo,
    font::Glyph,
    layout::{Ink, Mark, Owner, Run, Shape, Sheet, Tree},
};

/// A page's operations, and the nodes that its marked content belongs to.
pub(super) fn page(
    sheet: &Sheet,
    tree: &Tree,
    fonts: &Fonts,
    images: &Images,
) -> (Vec<Op>, Marked) {
    let mut page = Page {
        ops: Vec::new(),
        marked: Vec::new(),
        fonts,
        images,
        height: sheet.height,
    };
    let mut open: Option<Owner> = None;
    for mark in &sheet.marks {
        if open != Some(mark.owner) {
            if open.is_some() {
                page.ops.push(Op::EndMarkedContent);
            }
            page.begin(mark.owner, tree);
            open = Some(mark.owner);
        }
        page.draw(mark);
    }
    if open.is_some() {
        page.ops.push(Op::EndMarkedContent);
    }
    (page.ops, page.marked)
}

struct Page<'a> {
    ops: Vec<Op>,
    marked: Marked,
    fonts: &'a Fonts,
    images: &'a Images,
    /// Of the page: PDF counts from the bottom.
    height: f32,
}

impl Page<'_> {
    fn begin(&mut self, owner: Owner, tree: &Tree) {
        let (tag, properties) = match owner {
            Owner::Node(node) => {
                let number = DictItem::Int(self.marked.len() as i64);
                self.marked.push(node);
                (tree.nodes[node.0].role.tag(), [("MCID", number)])
            }
            Owner::Pagination => ("Artifact".to_owned(), [("Type", name("Pagination"))]),
            Owner::Furniture => ("Artifact".to_owned(), [("Type", name("Layout"))]),
        };
        self.ops.push(marked_content(tag, properties));
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
                let from = self.point(mark.x, mark.y);
                let to = self.point(mark.x + right, mark.y + down);
                self.stroke(&[from, to], false, *weight, None, *ink);
            }
            Shape::Frame {
                width,
                height,
                weight,
                dash,
                ink,
            } => {
                let (left, right) = (mark.x, mark.x + width);
                let (top, bottom) = (mark.y, mark.y + height);
                let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
                let corners = corners.map(|(x, y)| self.point(x, y));
                self.stroke(&corners, true, *weight, *dash, *ink);
            }
            Shape::Fill { width, height, ink } => self.fill(mark, *width, *height, *ink),
            Shape::Image {
                image,
                width,
                height,
            } => self.image(mark, image, *width, *height),
        }
    }

    fn text(&mut self, mark: &Mark, runs: &[Run]) {
        self.ops.push(Op::StartTextSection);
        let mut ink = None;
        for run in runs {
            let Some(font) = self.fonts.get(&run.face) else {
                continue;
            };
            if ink != Some(run.ink) {
                self.ops.push(Op::SetFillColor {
                    col: colour(run.ink),
                });
                ink = Some(run.ink);
            }
            let place = self.point(mark.x + run.x, mark.y);
            let font_op = PdfFontHandle::External(font.id.clone());
            self.ops.push(Op::SetFont {
                font: font_op,
                size: Pt(run.size),
            });
            self.ops.push(Op::SetTextMatrix {
                matrix: TextMatrix::Translate(place.x, place.y),
            });
            self.glyphs(run, font);
        }
        self.ops.push(Op::EndTextSection);
    }

    /// Shows glyphs, in stretches that need no word of their own.
    fn glyphs(&mut self, run: &Run, font: &Embedded) {
        let mut plain: Vec<TextItem> = Vec::new();
        for glyph in &run.glyphs {
            let said = font.says(glyph) == glyph.text;
            if said && glyph.dy == 0.0 {
                plain.extend(items(glyph, run, font));
                continue;
            }
            self.show(&mut plain);
            let mut special = items(glyph, run, font);
            if !said {
                let text = DictItem::Bytes(utf16(&glyph.text));
                self.ops
                    .push(marked_content("Span".to_owned(), [("ActualText", text)]));
            }
            let rise = glyph.dy * run.size / 1000.0;
            self.ops.push(Op::SetLineOffset { multiplier: rise });
            self.show(&mut special);
            self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
            if !said {
                self.ops.push(Op::EndMarkedContent);
            }
        }
        self.show(&mut plain);
    }

    fn show(&mut self, items: &mut Vec<TextItem>) {
        if !items.is_empty() {
            self.ops.push(Op::ShowText {
                items: std::mem::take(items),
            });
        }
    }

    fn stroke(
        &mut self,
        points: &[Point],
        is_closed: bool,
        weight: f32,
        dash: Option<f32>,
        ink: Ink,
    ) {
        let dash = dash.map_or_else(LineDashPattern::solid, |dash| {
            LineDashPattern::new(0.0, &[dash, dash])
        });
        let points = points
            .iter()
            .map(|p| LinePoint {
                p: *p,
                bezier: false,
            })
            .collect();
        self.ops.extend([
            Op::SetOutlineColor { col: colour(ink) },
            Op::SetOutlineThickness { pt: Pt(weight) },
            Op::SetLineDashPattern { dash },
            Op::DrawLine {
                line: Line { points, is_closed },
            },
        ]);
    }

    fn fill(&mut self, mark: &Mark, width: f32, height: f32, ink: Ink) {
        let (left, right) = (mark.x, mark.x + width);
        let (top, bottom) = (mark.y, mark.y + height);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        let points = corners.map(|(x, y)| LinePoint {
            p: self.point(x, y),
            bezier: false,
        });
        let polygon = Polygon {
            rings: vec![PolygonRing {
                points: points.into(),
            }],
            mode: PaintMode::Fill,
            winding_order: WindingOrder::NonZero,
        };
        self.ops.extend([
            Op::SetFillColor { col: colour(ink) },
            Op::DrawPolygon { polygon },
        ]);
    }

    fn image(&mut self, mark: &Mark, image: &Logo, width: f32, height: f32) {
        let Some(id) = self.images.id(image) else {
            return;
        };
        let corner = self.point(mark.x, mark.y + height);
        // Without scaling of its own an image is one point wide and high.
        let transform = XObjectTransform {
            translate_x: Some(corner.x),
            translate_y: Some(corner.y),
            scale_x: Some(width),
            scale_y: Some(height),
            dpi: Some(72.0),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id, transform });
    }

    fn point(&self, x: f32, y: f32) -> Point {
        Point {
            x: Pt(hundredths(x)),
            y: Pt(hundredths(self.height - y)),
        }
    }
}

/// A glyph with the kerning around it, in thousandths of an em; to the left is positive.
fn items(glyph: &Glyph, run: &Run, font: &Embedded) -> Vec<TextItem> {
    let face = &run.face.font().face;
    let id = rustybuzz::ttf_parser::GlyphId(glyph.id);
    let width = f32::from(face.glyph_hor_advance(id).unwrap_or_default());
    let after = hundredths(width - glyph.advance + glyph.dx);
    let shown = Codepoint {
        gid: font.renumbered(glyph),
        offset: after,
        cid: Some(font.says(glyph).to_owned()),
    };
    let shown = TextItem::GlyphIds(vec![shown]);
    if glyph.dx == 0.0 {
        return vec![shown];
    }
    vec![TextItem::Offset(hundredths(-glyph.dx)), shown]
}

fn marked_content<const N: usize>(tag: String, entries: [(&str, DictItem); N]) -> Op {
    let map: BTreeMap<String, DictItem> = entries
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    Op::BeginMarkedContentWithProperties {
        tag,
        properties: DictItem::Dict { map },
    }
}

pub(super) fn name(text: &str) -> DictItem {
    DictItem::Name(text.as_bytes().to_vec())
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

fn colour(ink: Ink) -> Color {
    let (red, green, blue) = match ink {
        Ink::Black => (0.0, 0.0, 0.0),
        Ink::Accent(accent) => accent.shares(),
        Ink::Grey => (0.33, 0.33, 0.33),
        Ink::Faint => (0.72, 0.72, 0.72),
        Ink::Tint => (0.88, 0.88, 0.88),
        Ink::White => (1.0, 1.0, 1.0),
        Ink::Red => (0.64, 0.12, 0.12),
    };
    Color::Rgb(Rgb::new(red, green, blue, None))
}
