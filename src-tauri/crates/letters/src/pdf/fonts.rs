//! The parts of the faces that a document uses.

use std::collections::BTreeMap;

use printpdf::{FontId, FontMetrics, ParsedFont, PdfDocument, PdfFont, PdfFontMetricsStub};
use rustybuzz::ttf_parser::GlyphId;
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::{
    TypesetFault,
    font::{Face, Font, Glyph},
    layout::{Laid, Shape},
};

/// A face as the document carries it.
pub(super) struct Embedded {
    pub(super) id: FontId,
    remapper: GlyphRemapper,
    /// What each glyph says unless it says otherwise on the spot.
    says: BTreeMap<u16, String>,
}

impl Embedded {
    /// The glyph's number in the embedded part.
    pub(super) fn renumbered(&self, glyph: &Glyph) -> u16 {
        self.remapper.get(glyph.id).unwrap_or_default()
    }

    /// What the font says that a glyph stands for.
    pub(super) fn says(&self, glyph: &Glyph) -> &str {
        self.says.get(&glyph.id).map_or("", String::as_str)
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

/// The glyphs of each face with what they say. A hyphen that only divides a word says
/// so on the spot, so that the font's own hyphen stays a hyphen.
fn used(laid: &Laid) -> BTreeMap<Face, BTreeMap<u16, String>> {
    let mut used: BTreeMap<Face, BTreeMap<u16, String>> = BTreeMap::new();
    let marks = laid.sheets.iter().flat_map(|sheet| &sheet.marks);
    let runs = marks.filter_map(|mark| match &mark.shape {
        Shape::Text(runs) => Some(runs),
        Shape::Rule { .. } | Shape::Frame { .. } | Shape::Fill { .. } | Shape::Image { .. } => None,
    });
    for run in runs.flatten() {
        let says = used.entry(run.face).or_default();
        for glyph in &run.glyphs {
            let text = if glyph.text == "\u{ad}" {
                "-"
            } else {
                &glyph.text
            };
            says.entry(glyph.id).or_insert_with(|| text.to_owned());
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
