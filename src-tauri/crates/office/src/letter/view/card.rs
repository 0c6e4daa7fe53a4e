//! A letter in a few words, and the letters that may be made.

use archive::letter::Letter;
use procedure::Language;
use procedure::dossier;
use procedure::letter_kind::LetterKind;
use procedure::regulation::Side;
use procedure::situation::Situation;
use procedure::step::{Fitting, letters_that_fit_in};

use super::super::work::Work;
use crate::file::{Days, File};
use crate::wire::{LetterCard, LetterOffer, LetterState};
use crate::{moment, words};

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
pub(crate) fn named(file: &File, kind: LetterKind, side: Side, window: Language) -> String {
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

/// Who is on a side, within a sentence, as far as the dossier knows.
pub(crate) fn of_side(file: &File, side: Side, language: Language) -> String {
    let intake = &file.dossier.intake;
    match side {
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
        to: letter.map_or_else(
            || of_side(file, side(file, row), language),
            |it| it.to.clone(),
        ),
        changed_at: moment::moment(moment::to_local(row.updated_at)),
        printed_on: letter.and_then(|it| it.printed_on).map(moment::day),
        posted_on: posted.map(|posted| moment::day(posted.on)),
        way: posted.map(|posted| posted.way.into()),
        code: posted
            .map(|posted| posted.code.clone())
            .filter(|code| !code.is_empty()),
        copies: copies(row),
        void_reason: letter.and_then(|it| it.void.clone()),
        sha256: row.frozen.as_ref().map(|frozen| words::hex(&frozen.sha256)),
    }
}

fn copies(row: &Letter) -> u32 {
    let work = Work::read(&row.draft);
    work.map_or(0, |work| {
        u32::try_from(work.copies.len()).unwrap_or_default()
    })
}

pub(super) fn state(file: &File, row: &Letter) -> LetterState {
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
