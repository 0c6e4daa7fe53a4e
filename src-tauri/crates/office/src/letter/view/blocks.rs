//! The blocks of a letter, as the window shows them.

use letters::{DraftBlock, Line, Source};
use procedure::Language;
use procedure::letter_kind::LetterKind;

use super::super::compose::{Composition, plain};
use super::super::places::WHOLE_ADDRESS;
use super::super::text;
use crate::wire::{LetterBlock, Piece, PieceKind, PieceStyle, TextBlock, TextKind};

/// Addressee and salutation stand above the blocks of the wording; they come from the dossier alone.
pub(super) fn blocks(
    composition: &Composition,
    kind: LetterKind,
    window: Language,
) -> Vec<LetterBlock> {
    let (to, greeting) = match window {
        Language::Nl => ("Aan", "Aanhef"),
        Language::En => ("To", "Salutation"),
    };
    let fixed = |key: &str, label: &str, pieces: Vec<Piece>| LetterBlock {
        key: key.to_owned(),
        label: label.to_owned(),
        content: vec![paragraph(pieces)],
        editable: false,
        edited: false,
        has_standard: false,
        starts_open: false,
        prompt: None,
    };
    let salutation = format!("{},", composition.addressee.salutation);
    let mut blocks = vec![
        fixed("addressee", to, addressee(composition, window)),
        fixed("salutation", greeting, vec![own(salutation)]),
    ];
    let labels = letters::shipped(kind, window);
    let written = composition.draft.blocks.iter();
    blocks.extend(written.map(|it| {
        let label = labels.block(&it.key).map_or("", |block| &block.label);
        block(it, label)
    }));
    blocks
}

fn block(block: &DraftBlock, label: &str) -> LetterBlock {
    LetterBlock {
        key: block.key.clone(),
        label: label.to_owned(),
        content: text::shown(&block.content),
        editable: true,
        edited: block.edited,
        has_standard: block.has_standard,
        starts_open: block.open && !has_holes(block),
        prompt: block.prompt.clone(),
    }
}

/// A hole is filled where it stands, so that a block with one is not opened at once.
fn has_holes(block: &DraftBlock) -> bool {
    let mut pieces = block.content.iter().flat_map(letters::TextBlock::pieces);
    pieces.any(|piece| match &piece.source {
        Source::Gap { name, .. } => !name.starts_with("block."),
        Source::Own { .. } | Source::Fill { .. } => false,
    })
}

/// The whole text of a frozen letter, to read beside its PDF.
pub(super) fn frozen_block(words: &str) -> LetterBlock {
    LetterBlock {
        key: "frozen".to_owned(),
        label: String::new(),
        content: text::shown(&letters::TextBlock::typed(words)),
        editable: false,
        edited: false,
        has_standard: false,
        starts_open: false,
        prompt: None,
    }
}

/// The lines behind the window. What belongs to the letter alone is changed as a whole.
fn addressee(composition: &Composition, window: Language) -> Vec<Piece> {
    let addressee = &composition.addressee;
    let words = |line: &Line| line.0.iter().filter_map(plain).collect::<String>();
    let mut lines: Vec<String> = addressee.lines.iter().map(words).collect();
    lines.retain(|line| !line.trim().is_empty());
    if addressee.at == Some(WHOLE_ADDRESS) {
        lines = vec![lines.join("\n")];
    }
    let of_dossier = lines.into_iter().map(|text| Piece {
        kind: PieceKind::Fill,
        field: addressee.at.map(str::to_owned),
        ..own(text)
    });
    let gaps = addressee.gaps.iter().map(|field| Piece {
        kind: PieceKind::Gap,
        field: Some(field.clone()),
        ..own(addressee.asks(field, window).to_owned())
    });
    let mut pieces = Vec::new();
    for piece in of_dossier.chain(gaps) {
        if !pieces.is_empty() {
            pieces.push(own("\n".to_owned()));
        }
        pieces.push(piece);
    }
    pieces
}

fn paragraph(pieces: Vec<Piece>) -> TextBlock {
    TextBlock {
        kind: TextKind::Paragraph,
        headed: false,
        rows: vec![vec![pieces]],
    }
}

fn own(text: String) -> Piece {
    Piece {
        kind: PieceKind::Text,
        style: PieceStyle::Plain,
        text,
        name: None,
        field: None,
    }
}
