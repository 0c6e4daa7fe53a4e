//! The parts of the faces that a document uses.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, FontId, FontMetrics, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle,
    PdfFontMetricsStub, Pt, TextItem,
};
use rustybuzz::ttf_parser::GlyphId;
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::{
    TypesetFault,
    font::{Face, Font, Glyph, Said},
    layout::{Laid, Shape},
};

/// A face as the document carries it.
pub(super) struct Embedded {
    pub(super) id: FontId,
    remapper: GlyphRemapper,
    /// What each glyph says unless it says otherwise on the spot.
    says: BTreeMap<u16, Said>,
}

impl Embedded {
    /// The glyph's number in the embedded part.
    pub(super) fn renumbered(&self, glyph: &Glyph) -> u16 {
        self.remapper.get(glyph.id).unwrap_or_default()
    }

    /// Whether the font says of a glyph what it stands for here.
    pub(super) fn says(&self, glyph: &Glyph) -> bool {
        self.says.get(&glyph.id) == Some(&glyph.text)
    }
}

pub(super) type Fonts = BTreeMap<Face, Embedded>;

/// Embeds of each used face the glyphs that the document shows.
pub(super) fn embed(laid: &Laid, document: &mut PdfDocument) -> Result<Fonts, TypesetFault> {
    let mut fonts = Fonts::new();
    for (face, says) in used(laid) {
        let font = face.font();
        let ids: Vec<u16> = says.keys().copied().collect();
        let remapper = GlyphRemapper::new_from_glyphs_sorted(&ids);
        let program = subsetter::subset(font.program, 0, &remapper)
            .map_err(|_| TypesetFault::Unwritable { stage: "subset" })?;
        let id = FontId(format!("F{}", face as usize));
        let parsed = parsed(font, program, &remapper);
        document
            .resources
            .fonts
            .map
            .insert(id.clone(), PdfFont::new(parsed));
        fonts.insert(face, Embedded { id, remapper, says });
    }
    Ok(fonts)
}

/// Every glyph of every part, shown once: printpdf embeds what it sees on its pages, and
/// tells readers what each glyph says.
pub(super) fn specimen(fonts: &Fonts) -> Vec<Op> {
    let shown = |font: &Embedded| {
        let glyphs = font.says.iter().map(|(glyph, says)| Codepoint {
            gid: font.remapper.get(*glyph).unwrap_or_default(),
            offset: 0.0,
            cid: Some(says.to_string()),
        });
        [
            Op::SetFont {
                font: PdfFontHandle::External(font.id.clone()),
                size: Pt(1.0),
            },
            Op::ShowText {
                items: vec![TextItem::GlyphIds(glyphs.collect())],
            },
        ]
    };
    let opened = [Op::StartTextSection].into_iter();
    let shown = fonts.values().flat_map(shown);
    opened.chain(shown).chain([Op::EndTextSection]).collect()
}

/// The glyphs of each face with what they say. A hyphen that only divides a word says
/// so on the spot, so that the font's own hyphen stays a hyphen.
fn used(laid: &Laid) -> BTreeMap<Face, BTreeMap<u16, Said>> {
    let mut used: BTreeMap<Face, BTreeMap<u16, Said>> = BTreeMap::new();
    let marks = laid.sheets.iter().flat_map(|sheet| &sheet.marks);
    let runs = marks.filter_map(|mark| match &mark.shape {
        Shape::Text(runs) => Some(runs),
        Shape::Rule { .. } | Shape::Frame { .. } | Shape::Fill { .. } | Shape::Image { .. } => None,
    });
    for run in runs.flatten() {
        let says = used.entry(run.face).or_default();
        for glyph in &run.glyphs {
            says.entry(glyph.id).or_insert_with(|| match &glyph.text {
                Said::One('\u{ad}') => Said::One('-'),
                said => said.clone(),
            });
        }
    }
    used
}

fn parsed(font: &Font, program: Vec<u8>, remapper: &GlyphRemapper) -> ParsedFont {
    let name = format!("{}+{}", subset_tag(&program), font.name);
    let face = &font.face;
    let mut widths = BTreeMap::new();
    for (new, old) in (0_u16..).zip(remapper.remapped_gids()) {
        widths.insert(
            new,
            face.glyph_hor_advance(GlyphId(old)).unwrap_or_default(),
        );
    }
    let metrics = FontMetrics {
        ascent: face.ascender(),
        descent: face.descender(),
    };
    let units = face.units_per_em() as u16;
    let mut parsed = ParsedFont::with_glyph_data(
        program,
        0,
        Some(name),
        BTreeMap::new(),
        widths,
        units,
        metrics,
    );
    let bounds = face.global_bounding_box();
    parsed.pdf_font_metrics = PdfFontMetricsStub {
        units_per_em: units,
        x_min: bounds.x_min,
        y_min: bounds.y_min,
        x_max: bounds.x_max,
        y_max: bounds.y_max,
        caret_slope_rise: 100,
        caret_slope_run: if face.is_italic() { 19 } else { 0 },
        us_weight_class: face.weight().to_number(),
    };
    parsed
}

/// Six capitals that tell this part of the face from another (ISO 32000-1, 9.6.4).
fn subset_tag(program: &[u8]) -> String {
    let hash = Sha256::digest(program);
    hash.iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}
