//! A letter as the window shows it.

use archive::letter::Letter;
use chrono::NaiveDate;
use letters::{DraftBlock, Editable};
use procedure::Language;
use procedure::dossier;
use procedure::event::LetterKind;
use procedure::regulation::Moment;

use super::Open;
use super::compose::{Composition, compose, field_of, plain};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::wire::{
    LetterBlock, LetterCard, LetterDraft, LetterState, MissingItem, Piece, PieceKind, Remark,
    RemarkKind,
};
use crate::{moment, terms};

/// A letter being written, or the frozen one as it was written.
pub(super) fn draft(
    session: &mut Session,
    open: &Open,
    today: NaiveDate,
) -> Result<LetterDraft, Fault> {
    let composition = compose(session, open, today)?;
    let days = Days::new(session, today);
    let situation = open.file.situation(&days)?;
    let asked = situation.terms.iter().find(|state| {
        let asks = |moment: &Moment| moment.letter_kind() == Some(composition.kind);
        state.is_open() && state.unmet.iter().any(asks)
    });
    let act_by = asked.and_then(procedure::situation::TermState::act_by);
    let due = asked.and_then(procedure::situation::TermState::due);
    // A frozen letter says what it said, whatever the dossier says by now.
    let frozen = open.row.frozen.as_ref().map(|frozen| frozen.text.as_str());
    let (missing, remarks) = match frozen {
        Some(_) => (Vec::new(), Vec::new()),
        None => (
            composition.missing_fields(),
            composition.draft.checks().into_iter().map(remark).collect(),
        ),
    };
    Ok(LetterDraft {
        letter: open.row.id.to_string(),
        dossier: open.file.id.to_string(),
        number: open.file.number.to_string(),
        reference: format!("{}{}", open.file.number, open.row.seq),
        kind: composition.kind.into(),
        state: state(&open.file, &open.row),
        to: (open.file.letter_of(&open.row))
            .map_or_else(|| composition.to_in_sentence.clone(), |it| it.to.clone()),
        language: open.work.language.into(),
        address: open.work.address.into(),
        blocks: frozen.map_or_else(|| blocks(&composition), |text| vec![frozen_block(text)]),
        missing: missing
            .into_iter()
            .map(|field| MissingItem { field })
            .collect(),
        remarks,
        act_by: act_by.map(moment::day),
        due: due.map(terms::due_text),
        must_arrive: asked.is_some_and(|state| state.rule.must_arrive()),
        days_left: act_by.and_then(|day| i32::try_from((day - today).num_days()).ok()),
        working_days_left: act_by.map(|day| days.calendar.working_days_between(today, day)),
        saved_at: moment::moment(moment::to_local(open.row.updated_at)),
    })
}

/// The letter in a few words.
pub(crate) fn card(file: &File, row: &Letter, language: Language) -> LetterCard {
    let letter = file.letter_of(row);
    let posted = letter.and_then(|it| it.posted.as_ref());
    let reference = format!("{}{}", file.number, row.seq);
    LetterCard {
        letter: row.id.to_string(),
        number: row.frozen.as_ref().map(|_| reference),
        kind: kind(row).into(),
        state: state(file, row),
        to: letter.map_or_else(
            || file.dossier.intake.correspondent().in_sentence(language),
            |it| it.to.clone(),
        ),
        changed_at: moment::moment(moment::to_local(row.updated_at)),
        printed_on: letter.and_then(|it| it.printed_on).map(moment::day),
        posted_on: posted.map(|posted| moment::day(posted.on)),
        way: posted.map(|posted| posted.way.into()),
        code: posted
            .map(|posted| posted.code.clone())
            .filter(|code| !code.is_empty()),
        void_reason: letter.and_then(|it| it.void.clone()),
        sha256: row.frozen.as_ref().map(|frozen| hex(&frozen.sha256)),
    }
}

fn kind(row: &Letter) -> LetterKind {
    row.kind.parse().unwrap_or(LetterKind::Acknowledgement)
}

fn state(file: &File, row: &Letter) -> LetterState {
    match file.letter_of(row) {
        None => LetterState::Concept,
        Some(dossier::Letter { void: Some(_), .. }) => LetterState::Void,
        Some(dossier::Letter {
            returned_on: Some(_),
            ..
        }) => LetterState::Returned,
        Some(dossier::Letter {
            delivered_on: Some(_),
            ..
        }) => LetterState::Delivered,
        Some(dossier::Letter {
            posted: Some(_), ..
        }) => LetterState::Posted,
        Some(dossier::Letter {
            printed_on: Some(_),
            ..
        }) => LetterState::Printed,
        Some(_) => LetterState::Finalised,
    }
}

/// Addressee and salutation stand above the blocks of the wording; they come from the dossier alone.
fn blocks(composition: &Composition) -> Vec<LetterBlock> {
    let fixed = |key: &str, pieces: Vec<Piece>| LetterBlock {
        key: key.to_owned(),
        text: pieces.iter().map(|piece| piece.text.as_str()).collect(),
        pieces,
        editable: false,
        edited: false,
    };
    let mut blocks = vec![
        fixed("addressee", addressee(composition)),
        fixed(
            "salutation",
            vec![text(format!("{},", composition.salutation))],
        ),
    ];
    blocks.extend(composition.draft.blocks.iter().map(block));
    blocks
}

/// The whole text of a frozen letter, to read beside its PDF.
fn frozen_block(words: &str) -> LetterBlock {
    LetterBlock {
        key: "frozen".to_owned(),
        pieces: vec![text(words.to_owned())],
        text: words.to_owned(),
        editable: false,
        edited: false,
    }
}

fn addressee(composition: &Composition) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for line in &composition.addressee {
        let words: String = line.0.iter().filter_map(plain).collect();
        if words.trim().is_empty() {
            continue;
        }
        if !pieces.is_empty() {
            pieces.push(text("\n".to_owned()));
        }
        pieces.push(Piece {
            kind: PieceKind::Fill,
            text: words,
            field: Some(composition.addressee_at.to_owned()),
        });
    }
    for field in &composition.address_gaps {
        pieces.push(text("\n".to_owned()));
        let gap = Piece {
            kind: PieceKind::Gap,
            text: field.clone(),
            field: Some(field.clone()),
        };
        pieces.push(gap);
    }
    pieces
}

fn text(text: String) -> Piece {
    Piece {
        kind: PieceKind::Text,
        text,
        field: None,
    }
}

fn block(block: &DraftBlock) -> LetterBlock {
    LetterBlock {
        key: block.key.clone(),
        pieces: block.pieces.iter().map(piece).collect(),
        text: block.text(),
        editable: matches!(block.editable, Editable::Open | Editable::Closed),
        edited: block.edited,
    }
}

fn piece(piece: &letters::Piece) -> Piece {
    match piece {
        letters::Piece::Text(words) => text(words.clone()),
        letters::Piece::Fill { field, text } => Piece {
            kind: PieceKind::Fill,
            text: text.clone(),
            field: Some(field_of(field).to_owned()),
        },
        letters::Piece::Gap { field, .. } => {
            let field = field_of(field).to_owned();
            Piece {
                kind: PieceKind::Gap,
                text: field.clone(),
                field: Some(field),
            }
        }
    }
}

fn remark(remark: letters::Remark) -> Remark {
    let kind = match remark.kind {
        letters::RemarkKind::MixedAddress => RemarkKind::MixedAddress,
        letters::RemarkKind::UndatedPromise => RemarkKind::UndatedPromise,
        letters::RemarkKind::LongSentence => RemarkKind::LongSentence,
    };
    Remark {
        block: remark.block,
        kind,
        quote: remark.quote,
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
