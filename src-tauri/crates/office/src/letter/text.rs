//! Text with its sources, as it crosses to the window and back.

use letters::{Piece, Source, TextBlock};

use super::places::field_of;
use crate::forms::Checks;
use crate::wire;

/// As the window shows it.
pub(crate) fn shown(text: &[TextBlock]) -> Vec<wire::TextBlock> {
    text.iter().map(block).collect()
}

fn block(block: &TextBlock) -> wire::TextBlock {
    let cell = |cell: &Vec<Piece>| cell.iter().map(piece).collect();
    let row = |row: &Vec<Vec<Piece>>| row.iter().map(cell).collect();
    wire::TextBlock {
        kind: block.kind.into(),
        headed: block.headed,
        rows: block.rows.iter().map(row).collect(),
    }
}

fn piece(piece: &Piece) -> wire::Piece {
    let (kind, text, name) = match &piece.source {
        Source::Own { text } => (wire::PieceKind::Text, text, None),
        Source::Fill { name, text } => (wire::PieceKind::Fill, text, Some(name)),
        Source::Gap { name, label } => (wire::PieceKind::Gap, label, Some(name)),
    };
    wire::Piece {
        kind,
        style: piece.emphasis.into(),
        text: text.clone(),
        field: name.and_then(|name| field_of(name)),
        name: name.cloned(),
    }
}

/// As a human wrote it. What names no value of the vocabulary is text; what cannot be seen, and
/// what is longer than any letter, is refused beside the field.
pub(crate) fn written(
    checks: &mut Checks,
    field: &str,
    text: &[wire::TextBlock],
) -> Vec<TextBlock> {
    let blocks: Vec<TextBlock> = text.iter().map(read_block).collect();
    let whole: Vec<String> = blocks.iter().map(TextBlock::text).collect();
    checks.text(field, &whole.join("\n"));
    blocks
}

fn read_block(block: &wire::TextBlock) -> TextBlock {
    let cell = |cell: &Vec<wire::Piece>| cell.iter().map(read_piece).collect();
    let row = |row: &Vec<Vec<wire::Piece>>| row.iter().map(cell).collect();
    TextBlock {
        kind: block.kind.into(),
        headed: block.headed,
        rows: block.rows.iter().map(row).collect(),
    }
}

fn read_piece(piece: &wire::Piece) -> Piece {
    let text = piece.text.clone();
    let source = match (piece.kind, piece.name.clone()) {
        (wire::PieceKind::Fill, Some(name)) => Source::Fill { name, text },
        (wire::PieceKind::Gap, Some(name)) => Source::Gap { name, label: text },
        _ => Source::Own { text },
    };
    Piece {
        source,
        emphasis: piece.style.into(),
    }
}
