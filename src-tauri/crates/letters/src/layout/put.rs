//! Putting set text on a sheet.

use super::{
    flow::Row,
    line::{GAP_PADDING, SetLine, Style},
    page::{Ink, Mark, Owner, Shape, Sheet},
    paragraph::{Piece, PieceKind, Setting, set_paragraph},
};
use crate::{Part, Proof, Span, TypesetFault, font::Face, text};

/// A text of one look as pieces, each fit for its face.
pub(crate) fn piece(text: &str, style: Style, part: Part) -> Result<Vec<Piece>, TypesetFault> {
    let text = text::clean_line(text, style.face, part)?;
    Ok(in_faces(&text::tie(&text), style, PieceKind::Text))
}

/// A cleaned text in the faces that can show it, all of one look.
fn in_faces(text: &str, style: Style, kind: PieceKind) -> Vec<Piece> {
    let pieces = text::by_face(text, style.face).into_iter();
    let piece = |(face, text): (Face, &str)| Piece {
        text: text.to_owned(),
        style: Style {
            face,
            size: style.size * style.face.scale_of(face),
            ..style
        },
        kind,
    };
    pieces.map(piece).collect()
}

/// A text of one look, in lines that divide no word.
pub(crate) fn set_block(
    text: &str,
    style: Style,
    part: Part,
    measure: f32,
) -> Result<Vec<SetLine>, TypesetFault> {
    let setting = Setting {
        measure,
        hyphenation: None,
    };
    Ok(set_paragraph(&piece(text, style, part)?, setting))
}

/// The pieces of a line or paragraph, with its gaps; a final document may have none.
pub(crate) fn pieces(
    spans: &[Span],
    style: Style,
    part: Part,
    proof: Proof,
) -> Result<Vec<Piece>, TypesetFault> {
    let bold = match style.face {
        Face::Sans | Face::SansSemibold => Face::SansSemibold,
        Face::Serif | Face::SerifSemibold | Face::SerifItalic | Face::Wide => Face::SerifSemibold,
    };
    let slanted = if bold == Face::SansSemibold {
        style.face
    } else {
        Face::SerifItalic
    };
    let in_face = |text: &str, face: Face| -> Result<Vec<Piece>, TypesetFault> {
        let text = text::tie(&text::clean(text, face, part)?);
        Ok(in_faces(&text, Style { face, ..style }, PieceKind::Text))
    };
    let mut pieces = Vec::with_capacity(spans.len());
    for span in spans {
        pieces.extend(match span {
            Span::Text(text) => in_face(text, style.face)?,
            Span::Strong(text) => in_face(text, bold)?,
            Span::Emphasis(text) => in_face(text, slanted)?,
            Span::Gap(label) if proof.is_whole() => {
                let label = label.clone();
                return Err(TypesetFault::OpenGap { part, label });
            }
            Span::Gap(label) => {
                let style = Style {
                    face: Face::Sans,
                    size: style.size * 0.92,
                    ink: Ink::Red,
                };
                let text = text::clean_line(label, style.face, part)?;
                in_faces(&text, style, PieceKind::Gap)
            }
        });
    }
    Ok(pieces)
}

/// Puts set lines on a sheet from a baseline down; gives the last baseline.
pub(crate) fn put(
    sheet: &mut Sheet,
    owner: Owner,
    (x, first): (f32, f32),
    leading: f32,
    lines: Vec<SetLine>,
) -> f32 {
    let mut baseline = first;
    for (index, line) in lines.into_iter().enumerate() {
        baseline = first + index as f32 * leading;
        put_line(sheet, owner, (x, baseline), line);
    }
    baseline
}

/// Puts a row on a sheet: what is drawn first, under its text.
pub(crate) fn put_row(sheet: &mut Sheet, baseline: f32, row: Row) {
    let drawn = row.marks.into_iter().map(|mark| Mark {
        y: baseline + mark.y,
        ..mark
    });
    sheet.marks.extend(drawn);
    for (x, owner, line) in row.lines {
        put_line(sheet, owner, (x, baseline), line);
    }
}

/// Puts one line on a sheet, with the frames of its gaps.
pub(crate) fn put_line(sheet: &mut Sheet, owner: Owner, (x, y): (f32, f32), line: SetLine) {
    let size = line.runs.iter().map(|run| run.size).fold(0.0, f32::max);
    for (left, width) in line.frames {
        let shape = Shape::Frame {
            width,
            height: size + GAP_PADDING,
            weight: 0.6,
            dash: Some(2.0),
            ink: Ink::Red,
        };
        let top = y - 0.82 * size - GAP_PADDING / 2.0;
        sheet.marks.push(Mark {
            owner: Owner::Furniture,
            x: x + left,
            y: top,
            shape,
        });
    }
    if !line.runs.is_empty() {
        sheet.marks.push(Mark {
            owner,
            x,
            y,
            shape: Shape::Text(line.runs),
        });
    }
}
