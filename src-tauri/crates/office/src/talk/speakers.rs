//! Who can be chosen as the one who speaks: those who were asked, and who is at work.

use procedure::Language;
use procedure::dossier::Hearing;
use procedure::event::Capacity;
use procedure::regulation::Side;
use serde::{Deserialize, Serialize};

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::File;
use crate::wire;
use crate::words;

/// Who can speak.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Speaker {
    pub(crate) no: u16,
    pub(crate) capacity: Capacity,
    pub(crate) name: String,
    pub(crate) side: Side,
}

/// Who was asked to a hearing, in that order; where nobody was named, the sides that it hears. Who
/// is at work leads the talk, unless somebody else was asked to.
pub(super) fn of_hearing(
    hearing: &Hearing,
    file: &File,
    session: &Session,
) -> Result<Vec<Speaker>, Fault> {
    let asked: Vec<_> = hearing
        .participants()
        .map(|it| (it.capacity, it.name.clone(), it.side))
        .collect();
    let mut speakers = match asked.is_empty() {
        false => asked,
        true => hearing
            .sides
            .iter()
            .map(|side| (capacity_of(*side), name_of(*side, file), *side))
            .collect(),
    };
    if !speakers.iter().any(|(capacity, ..)| capacity.is_host()) {
        speakers.push((Capacity::Chair, session.colleague()?.name, Side::Third));
    }
    Ok(numbered(speakers))
}

/// One side, and who is at work.
pub(super) fn of_call(side: Side, file: &File, session: &Session) -> Result<Vec<Speaker>, Fault> {
    let other = (capacity_of(side), name_of(side, file), side);
    let me = (Capacity::Chair, session.colleague()?.name, Side::Third);
    Ok(numbered(vec![other, me]))
}

fn numbered(speakers: Vec<(Capacity, String, Side)>) -> Vec<Speaker> {
    let numbered = speakers.into_iter().zip(1..);
    numbered
        .map(|((capacity, name, side), no)| Speaker {
            no,
            capacity,
            name,
            side,
        })
        .collect()
}

fn capacity_of(side: Side) -> Capacity {
    match side {
        Side::Complainant => Capacity::Complainant,
        Side::Respondent => Capacity::Respondent,
        Side::Third => Capacity::Witness,
    }
}

fn name_of(side: Side, file: &File) -> String {
    let intake = &file.dossier.intake;
    match side {
        Side::Complainant => intake.complainant.in_sentence(Language::Nl),
        Side::Respondent => intake
            .respondents
            .first()
            .map_or_else(String::new, |it| it.name.clone()),
        Side::Third => String::new(),
    }
}

/// The speakers as the window shows them.
pub(super) fn shown(speakers: &[Speaker], language: Language) -> Vec<wire::Speaker> {
    let shown = speakers.iter().map(|it| wire::Speaker {
        no: it.no,
        part: words::capacity(it.capacity)
            .in_language(language)
            .to_owned(),
        name: it.name.clone(),
        side: (!it.capacity.is_host()).then(|| it.side.into()),
    });
    shown.collect()
}
