//! The same pages through krilla, the library below Typst's documents.
//!
//! It is handed our pages as they are: every line in its place, with its face, size and
//! ink, and the whole structure. So both files show and say the same, and both keep
//! PDF/A-2a and PDF/UA-1. The comparison is kind to krilla: it is spared the wording, the
//! breaking of lines and the pages, which ours has in its time. Not equal: rules and
//! frames are left out, and the hyphen of a divided word is a plain one.

use std::collections::BTreeMap;
use std::num::NonZeroU16;
use std::time::Duration;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope,
    Tag, TagGroup, TagKind, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, ShapePlan, UnicodeBuffer, script};

use crate::letters::Made;
use crate::paper::{Element, Kid, Paper, Run, Stretch};
use crate::{Failure, median, repeat, report, timed};

/// The faces of our letters, by the names that they have in a file.
const FACES: [(&str, &[u8]); 6] = [
    (
        "SourceSerif4-Regular",
        include_bytes!("../../../../src-tauri/crates/letters/fonts/SourceSerif4-Regular.ttf"),
    ),
    (
        "SourceSerif4-Semibold",
        include_bytes!("../../../../src-tauri/crates/letters/fonts/SourceSerif4-Semibold.ttf"),
    ),
    (
        "SourceSerif4-It",
        include_bytes!("../../../../src-tauri/crates/letters/fonts/SourceSerif4-Italic.ttf"),
    ),
    (
        "SourceSans3-Regular",
        include_bytes!("../../../../src-tauri/crates/letters/fonts/SourceSans3-Regular.ttf"),
    ),
    (
        "SourceSans3-Semibold",
        include_bytes!("../../../../src-tauri/crates/letters/fonts/SourceSans3-Semibold.ttf"),
    ),
    (
        "NotoSerif-Regular",
        include_bytes!("../../../../src-tauri/crates/letters/fonts/NotoSerif-Regular.ttf"),
    ),
];

/// Lays krilla beside letters of ours, in the same run.
pub(crate) fn beside(ours: &[Made]) -> Result<(), Failure> {
    println!(
        "krilla, handed our lines, structure and fonts; without wording, line breaking, rules \
         and the hidden hyphens"
    );
    let faces = faces()?;
    for made in ours {
        let paper = Paper::read(&made.bytes)?;
        let mut size = 0;
        let theirs = repeat(200, || {
            let (bytes, took) = timed(|| set(&paper, &faces))?;
            size = bytes.len();
            Ok(took)
        })?;
        report(&format!("  {} through krilla", made.name), &theirs);
        let ratio = |ours: Duration| ours.as_secs_f64() / median(&theirs).as_secs_f64();
        println!(
            "  ours takes {:.2} times as long through the office; {} bytes, krilla's {size}",
            ratio(made.took),
            made.bytes.len()
        );
    }
    Ok(())
}

/// A face, parsed once for all letters.
struct Face {
    font: Font,
    shaping: rustybuzz::Face<'static>,
    latin: ShapePlan,
}

type Faces = BTreeMap<&'static str, Face>;

fn faces() -> Result<Faces, Failure> {
    let parsed = FACES.map(|(name, program)| {
        let shaping = rustybuzz::Face::from_slice(program, 0).ok_or("no face")?;
        let direction = Direction::LeftToRight;
        let latin = ShapePlan::new(&shaping, direction, Some(script::LATIN), None, &[]);
        let font = Font::new(program.into(), 0).ok_or("no font")?;
        let face = Face {
            font,
            shaping,
            latin,
        };
        Ok((name, face))
    });
    parsed.into_iter().collect()
}

fn set(paper: &Paper, faces: &Faces) -> Result<Vec<u8>, Failure> {
    let kept = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| format!("{error:?}"))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration: kept,
        ..SerializeSettings::default()
    });
    let mut marks = BTreeMap::new();
    for (number, sheet) in paper.sheets.iter().enumerate() {
        let settings = PageSettings::from_wh(sheet.width, sheet.height).ok_or("no such page")?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for stretch in &sheet.stretches {
            let mark = draw(&mut surface, stretch, sheet.height, faces)?;
            marks.extend(stretch.mark.map(|known| ((number, known), mark)));
        }
    }
    let mut tree = TagTree::new().with_lang(Some("nl-NL".into()));
    for kid in nodes(&paper.tree, &mut marks)? {
        tree.push(kid);
    }
    document.set_tag_tree(tree);
    let mut outline = Outline::new();
    let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    outline.push_child(OutlineNode::new("Brief".into(), top));
    document.set_outline(outline);
    let metadata = Metadata::new()
        .title("Brief".into())
        .language("nl-NL".into());
    document.set_metadata(metadata.creation_date(DateTime::new(2026).month(11).day(24)));
    document
        .finish()
        .map_err(|error| format!("{error:?}").into())
}

/// Draws a stretch. Gives what the structure knows it by.
fn draw(
    surface: &mut Surface<'_>,
    stretch: &Stretch,
    height: f32,
    faces: &Faces,
) -> Result<Identifier, Failure> {
    let mark = surface.start_tagged(match stretch.mark {
        Some(_) => ContentTag::Span(SpanTag::empty()),
        None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
    });
    for run in &stretch.runs {
        let face = faces.get(run.face.as_str()).ok_or("no such face")?;
        let [red, green, blue] = run.ink.map(|share| (share * 255.0).round() as u8);
        surface.set_fill(Some(Fill {
            paint: rgb::Color::new(red, green, blue).into(),
            ..Fill::default()
        }));
        let place = Point::from_xy(run.x, height - run.y);
        let glyphs = shaped(run, face);
        surface.draw_glyphs(
            place,
            &glyphs,
            face.font.clone(),
            &run.text,
            run.size,
            false,
        );
    }
    surface.end_tagged();
    Ok(mark)
}

fn shaped(run: &Run, face: &Face) -> Vec<KrillaGlyph> {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&run.text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(script::LATIN);
    let shaped = rustybuzz::shape_with_plan(&face.shaping, &face.latin, buffer);
    let (infos, places) = (shaped.glyph_infos(), shaped.glyph_positions());
    let em = face.shaping.units_per_em() as f32;
    let glyph = |(at, info): (usize, &rustybuzz::GlyphInfo)| {
        let place = places[at];
        let start = info.cluster as usize;
        let next = infos[at..].iter().map(|info| info.cluster as usize);
        let end = next.into_iter().find(|next| *next > start);
        KrillaGlyph::new(
            GlyphId::new(info.glyph_id),
            place.x_advance as f32 / em,
            place.x_offset as f32 / em,
            place.y_offset as f32 / em,
            0.0,
            start..end.unwrap_or(run.text.len()),
            None,
        )
    };
    infos.iter().enumerate().map(glyph).collect()
}

fn nodes(
    element: &Element,
    marks: &mut BTreeMap<(usize, i64), Identifier>,
) -> Result<Vec<Node>, Failure> {
    let mut kids = Vec::new();
    for kid in &element.kids {
        kids.push(match kid {
            Kid::Mark(page, mark) => {
                let known = marks.remove(&(*page, *mark));
                known.ok_or("a mark of nobody")?.into()
            }
            Kid::Element(element) => {
                TagGroup::with_children(tag(&element.tag), nodes(element, marks)?).into()
            }
        });
    }
    Ok(kids)
}

fn tag(name: &str) -> TagKind {
    let level = name.strip_prefix('H').and_then(|level| level.parse().ok());
    match (name, level.and_then(NonZeroU16::new)) {
        (_, Some(level)) => Tag::Hn(level, Some("kop".into())).into(),
        ("Part", _) => Tag::Part.into(),
        ("BlockQuote", _) => Tag::BlockQuote.into(),
        ("L", _) => Tag::L(ListNumbering::Decimal).into(),
        ("LI", _) => Tag::LI.into(),
        ("Lbl", _) => Tag::Lbl.into(),
        ("LBody", _) => Tag::LBody.into(),
        ("Table", _) => Tag::Table.into(),
        ("TR", _) => Tag::TR.into(),
        ("TH", _) => Tag::TH(TableHeaderScope::Row).into(),
        ("TD", _) => Tag::TD.into(),
        ("Note", _) => Tag::Note.into(),
        _ => Tag::P.into(),
    }
}
