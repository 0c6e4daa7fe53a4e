//! A letter as the window shows it.

use archive::letter::Letter;
use chrono::NaiveDate;
use letters::{DraftBlock, Shape, Source, VOCABULARY, label};
use procedure::Language;
use procedure::dossier;
use procedure::letter_kind::LetterKind;
use procedure::regulation::{Moment, Side};
use procedure::situation::Situation;
use procedure::step::{Fitting, letters_that_fit_in};

use super::compose::{Composition, copy_name, enclosure_title, plain};
use super::material::Material;
use super::places::field_of;
use super::work::{CopyTo, Enclosure, Work};
use super::{Open, composed_of, names, text, with_material};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::wire::{
    CopyCard, EnclosureCard, LetterBlock, LetterCard, LetterDraft, LetterOffer, LetterOptions,
    LetterState, Piece, PieceKind, PieceStyle, PlaceholderCard, Remark, TextBlock, TextKind,
};
use crate::{moment, terms, words};

/// A letter being written, or the frozen one as it was written. `window` is the language in which
/// the window names its parts.
pub(super) fn draft(
    session: &Session,
    open: &Open,
    today: NaiveDate,
    window: Language,
) -> Result<LetterDraft, Fault> {
    with_material(session, open, today, |material| {
        drafted(session, open, material, window)
    })
}

fn drafted(
    session: &Session,
    open: &Open,
    material: &Material<'_>,
    window: Language,
) -> Result<LetterDraft, Fault> {
    let composition = composed_of(session, open, material, window)?;
    let (days, today) = (material.days, material.days.today);
    let asked = material.situation.terms.iter().find(|state| {
        let asks = |moment: &Moment| {
            let to = moment.side.unwrap_or(Side::Complainant);
            moment.letter_kind() == Some(composition.kind) && to == open.work.side
        };
        state.is_open() && state.unmet.iter().any(asks)
    });
    let act_by = asked.and_then(procedure::situation::TermState::act_by);
    let due = asked.and_then(procedure::situation::TermState::due);
    // A frozen letter says what it said, whatever the dossier says by now.
    let frozen = open.row.frozen.as_ref().map(|frozen| frozen.text.as_str());
    let remarks = match frozen {
        Some(_) => Vec::new(),
        None => remarks(session, open, &composition)?,
    };
    let sent = open.file.letter_of(&open.row);
    Ok(LetterDraft {
        letter: open.row.id.to_string(),
        dossier: open.file.id.to_string(),
        number: open.file.number.to_string(),
        reference: format!("{}{}", open.file.number, open.row.seq),
        kind: open.kind.code().to_owned(),
        side: open.work.side.into(),
        name: named(&open.file, open.kind, open.work.side, window),
        letter_words: {
            let name = words::letter_name(&open.file.regulation, open.kind);
            let words = words::letter_in_full(open.kind, &name);
            words.in_language(window).to_owned()
        },
        state: state(&open.file, &open.row),
        to: sent.map_or_else(
            || composition.addressee.in_sentence.clone(),
            |it| it.to.clone(),
        ),
        email: composition.addressee.email.clone(),
        options: options(&composition, &open.work, &session.settings),
        enclosures: enclosures(material, &open.work),
        copies: copies(material, &open.work),
        blocks: match frozen {
            Some(text) => vec![frozen_block(text)],
            None => blocks(&composition, open.kind, window),
        },
        placeholders: placeholders(&composition, window),
        missing: if frozen.is_some() {
            Vec::new()
        } else {
            composition.missing
        },
        remarks,
        act_by: act_by.map(moment::day),
        due: due.map(terms::due_text),
        must_arrive: asked.is_some_and(|state| state.rule.must_arrive()),
        days_left: act_by.and_then(|day| i32::try_from((day - today).num_days()).ok()),
        working_days_left: act_by.map(|day| days.calendar.working_days_between(today, day)),
        saved_at: moment::moment(moment::to_local(open.row.updated_at)),
    })
}

fn remarks(
    session: &Session,
    open: &Open,
    composition: &Composition,
) -> Result<Vec<Remark>, Fault> {
    let others = names::of_others(session, &open.file)?;
    let remarks = composition
        .remarks(&|word| others.contains(word))
        .into_iter();
    let shown = |remark: letters::Remark| Remark {
        block: remark.block,
        kind: remark.kind.into(),
        quote: remark.quote,
    };
    Ok(remarks.map(shown).collect())
}

fn options(
    composition: &Composition,
    work: &Work,
    settings: &crate::settings::Settings,
) -> LetterOptions {
    let large = settings.stationery.large_print;
    LetterOptions {
        language: work.language.into(),
        address: work.address.into(),
        large_print: work.large_print.unwrap_or(large),
        enclosures: composition
            .enclosures
            .iter()
            .map(|it| (*it).into())
            .collect(),
        copies: work.copies.iter().map(|it| (*it).into()).collect(),
        salutation: work.salutation.clone(),
    }
}

fn enclosures(material: &Material<'_>, work: &Work) -> Vec<EnclosureCard> {
    let all = [
        Enclosure::Regulation,
        Enclosure::ComplaintForm,
        Enclosure::AnswerSlip,
    ];
    let card = |enclosure| EnclosureCard {
        enclosure: wire_of(enclosure),
        title: enclosure_title(material, enclosure, work),
    };
    all.map(card).into()
}

fn wire_of(enclosure: Enclosure) -> crate::wire::Enclosure {
    enclosure.into()
}

/// Whoever may get a copy: nobody gets one of a letter to themselves.
fn copies(material: &Material<'_>, work: &Work) -> Vec<CopyCard> {
    let to_itself = |to: &CopyTo| {
        matches!(
            (to, work.side),
            (CopyTo::Complainant, Side::Complainant) | (CopyTo::Respondent, Side::Respondent)
        )
    };
    let all = [CopyTo::File, CopyTo::Complainant, CopyTo::Respondent];
    let known = all.into_iter().filter(|to| !to_itself(to));
    let card = |to: CopyTo| {
        Some(CopyCard {
            to: to.into(),
            name: copy_name(material, to, work)?,
        })
    };
    known.filter_map(card).collect()
}

/// The values that stand in a text, with what they are now.
pub(super) fn placeholders(composition: &Composition, window: Language) -> Vec<PlaceholderCard> {
    let printed = |shape| {
        matches!(
            shape,
            Shape::Words | Shape::Sentence | Shape::Day | Shape::Deadline
        )
    };
    let language = composition.draft.language;
    let rows = VOCABULARY.iter().filter(|row| printed(row.shape));
    let card = |row: &letters::Placeholder| PlaceholderCard {
        name: row.name.to_owned(),
        label: label(row.name, window).to_owned(),
        text: composition
            .facts
            .shown(row.name, language)
            .unwrap_or_default(),
        field: field_of(row.name),
    };
    rows.map(card).collect()
}

/// The letters that may be made now, as the dossier offers them.
pub(crate) fn offers(
    file: &File,
    days: &Days,
    situation: &Situation<'_>,
    window: Language,
) -> Vec<LetterOffer> {
    let fits = letters_that_fit_in(file.desk(days), situation).into_iter();
    let offer = |fit: Fitting| LetterOffer {
        kind: fit.kind.code().to_owned(),
        side: fit.side.into(),
        name: named(file, fit.kind, fit.side, window),
        act_by: fit.owed.as_ref().map(|owed| moment::day(owed.act_by)),
        owed: fit.owed.is_some(),
    };
    fits.map(offer).collect()
}

/// The kind's name, with the side when that is not the complainant.
fn named(file: &File, kind: LetterKind, side: Side, window: Language) -> String {
    let side = (side != Side::Complainant).then_some(side);
    let name = file.addressed(kind, side);
    name.in_language(window).to_owned()
}

fn letter_name(file: &File, row: &Letter, window: Language) -> String {
    match row.kind.parse() {
        Ok(kind) => named(file, kind, side(file, row), window),
        Err(_) => row.kind.clone(),
    }
}

/// The side of a letter, also while it is a concept.
fn side(file: &File, row: &Letter) -> Side {
    let frozen = file.letter_of(row).map(|letter| letter.side);
    let concept = || Work::read(&row.draft).map(|work| work.side).ok();
    frozen.or_else(concept).unwrap_or(Side::Complainant)
}

/// To whom a concept goes, as far as its row knows.
fn to(file: &File, row: &Letter, language: Language) -> String {
    let intake = &file.dossier.intake;
    match side(file, row) {
        Side::Complainant => intake.correspondent().in_sentence(language),
        Side::Respondent => {
            let respondent = intake.respondents.first();
            respondent.map_or_else(String::new, |it| it.name.clone())
        }
        Side::Third => words::side(Side::Third).in_language(language).to_owned(),
    }
}

/// The letter in a few words.
pub(crate) fn card(file: &File, row: &Letter, language: Language) -> LetterCard {
    let letter = file.letter_of(row);
    let posted = letter.and_then(|it| it.posted.as_ref());
    let reference = format!("{}{}", file.number, row.seq);
    LetterCard {
        letter: row.id.to_string(),
        number: row.frozen.as_ref().map(|_| reference),
        kind: row.kind.clone(),
        name: letter_name(file, row, language),
        state: state(file, row),
        to: letter.map_or_else(|| to(file, row, language), |it| it.to.clone()),
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
fn blocks(composition: &Composition, kind: LetterKind, window: Language) -> Vec<LetterBlock> {
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
        starts_open: false,
        prompt: None,
    };
    let salutation = format!("{},", composition.addressee.salutation);
    let mut blocks = vec![
        fixed("addressee", to, addressee(composition)),
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
fn frozen_block(words: &str) -> LetterBlock {
    LetterBlock {
        key: "frozen".to_owned(),
        label: String::new(),
        content: text::shown(&letters::TextBlock::typed(words)),
        editable: false,
        edited: false,
        starts_open: false,
        prompt: None,
    }
}

fn addressee(composition: &Composition) -> Vec<Piece> {
    let addressee = &composition.addressee;
    let mut pieces = Vec::new();
    for line in &addressee.lines {
        let words: String = line.0.iter().filter_map(plain).collect();
        if words.trim().is_empty() {
            continue;
        }
        if !pieces.is_empty() {
            pieces.push(own("\n".to_owned()));
        }
        pieces.push(Piece {
            kind: PieceKind::Fill,
            field: addressee.at.map(str::to_owned),
            ..own(words)
        });
    }
    for field in &addressee.gaps {
        pieces.push(own("\n".to_owned()));
        pieces.push(Piece {
            kind: PieceKind::Gap,
            field: Some(field.clone()),
            ..own(String::new())
        });
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

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
