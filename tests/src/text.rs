//! The text of a letter's blocks, as plain words and back.

use office::wire::{LetterBlock, Piece, PieceKind, PieceStyle, TextBlock, TextKind};

/// The words of a block, a line for each row; a hole has none.
#[must_use]
pub fn words(block: &LetterBlock) -> String {
    let piece = |piece: &Piece| match piece.kind {
        PieceKind::Text | PieceKind::Fill => piece.text.clone(),
        PieceKind::Gap => String::new(),
    };
    let rows = block.content.iter().flat_map(|text| &text.rows);
    let lines = rows.map(|row| {
        let cells = row
            .iter()
            .map(|cell| cell.iter().map(piece).collect::<String>());
        cells.collect::<Vec<_>>().join("  ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A paragraph of one's own words.
#[must_use]
pub fn paragraph(text: &str) -> Vec<TextBlock> {
    let piece = Piece {
        kind: PieceKind::Text,
        style: PieceStyle::Plain,
        text: text.to_owned(),
        name: None,
        field: None,
    };
    vec![TextBlock {
        kind: TextKind::Paragraph,
        headed: false,
        rows: vec![vec![vec![piece]]],
    }]
}
