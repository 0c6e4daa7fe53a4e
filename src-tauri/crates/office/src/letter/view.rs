//! A letter as the window shows it.

mod blocks;
mod card;

use chrono::{NaiveDate, NaiveDateTime};
use letters::{Shape, VOCABULARY, label};
use procedure::Language;
use procedure::event::EventNo;
use procedure::letter_kind::LetterKind;
use procedure::regulation::{Moment, Side};

pub(crate) use self::card::{card, named, of_side, offers};

use self::blocks::{blocks, frozen_block};
use self::card::state;
use super::compose::{Composition, copy_name, enclosure_title};
use super::concept::may_be_made_again;
use super::material::Material;
use super::places::field_of;
use super::work::{CopyTo, Enclosure, Work};
use super::{Open, composed_of, names, with_material};
use crate::desk::Session;
use crate::fault::Fault;
use crate::wire::{
    CopyCard, EnclosureCard, LetterDraft, LetterOptions, PlaceholderCard, Remark, Unanswered,
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
        guest: open.work.guest.map(Into::into),
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
        void_reason: sent.and_then(|it| it.void.clone()),
        may_be_made_again: may_be_made_again(open, days)?,
        placeholders: placeholders(&composition, window),
        missing: if frozen.is_some() {
            Vec::new()
        } else {
            composition.missing
        },
        remarks,
        unanswered: unanswered(open),
        act_by: act_by.map(moment::day),
        due: due.map(terms::due_text),
        must_arrive: asked.is_some_and(|state| state.rule.must_arrive()),
        days_left: act_by.and_then(|day| i32::try_from((day - today).num_days()).ok()),
        working_days_left: act_by.map(|day| days.calendar.working_days_between(today, day)),
        saved_at: moment::moment(match sent.and_then(|it| entered(open, it.entry)) {
            Some(frozen) => frozen,
            None => moment::to_local(open.row.updated_at),
        }),
    })
}

/// When an entry of the timeline was made. What is frozen was kept then for the last time, whatever
/// happened to the letter since.
fn entered(open: &Open, no: EventNo) -> Option<NaiveDateTime> {
    let entry = open.file.timeline.iter().find(|it| it.no == no);
    entry.map(|it| it.at)
}

/// Hearing the other side: a letter that tells the outcome leans on nothing that was kept from
/// somebody. What was sent is past mending.
fn unanswered(open: &Open) -> Vec<Unanswered> {
    let tells = matches!(
        open.kind,
        LetterKind::Decision | LetterKind::Proposal | LetterKind::ReviewDecision
    );
    if !tells || open.row.frozen.is_some() {
        return Vec::new();
    }
    let statements = open.file.dossier.statements.values();
    let leaned_on = statements.filter(|it| it.relied && it.unasked().next().is_some());
    leaned_on
        .map(|it| Unanswered {
            statement: it.no.0,
            text: it.text.clone(),
            to: it.unasked().map(Into::into).collect(),
        })
        .collect()
}

fn remarks(
    session: &Session,
    open: &Open,
    composition: &Composition,
) -> Result<Vec<Remark>, Fault> {
    let others = names::of_others(session, &open.file)?;
    let remarks = composition
        .remarks(session.settings.stationery.language, &|word| {
            others.contains(word)
        })
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
        Enclosure::HearingReport,
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
