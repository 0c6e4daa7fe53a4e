//! What left, the latest first.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use archive::dossier::DossierId;
use archive::event::{self, Place};
use procedure::Language;
use procedure::event::{Event, EventNo, LetterMoment, PostingWay, Recorded};
use procedure::step::can_take_back;

use crate::desk::Session;
use crate::dossiers::timeline::names;
use crate::fault::Fault;
use crate::file::File;
use crate::wire::{FaultCode, LetterState, SentLetter, SentPage};
use crate::{letter, moment};

/// Letters on a page.
const PAGE: usize = 50;

/// So many places are asked of the archive at once: a page, and a few that were taken back.
const AT_ONCE: u32 = 60;

/// The codes of the events that say that a letter left: one of ours, or one that was made elsewhere.
const LEFT: [&str; 2] = ["letter_posted", "sent_elsewhere"];

/// The page after a place.
pub(super) fn page(
    session: &mut Session,
    after: Option<Place>,
    language: Language,
) -> Result<SentPage, Fault> {
    let mut ledger = Ledger::new(session)?;
    let mut letters = Vec::with_capacity(PAGE);
    let (mut place, mut last) = (after, None);
    loop {
        let places = event::latest(&session.archive.read(), &LEFT, place, AT_ONCE)?;
        for at in &places {
            let Some(sent) = ledger.letter(session, *at, language)? else {
                continue;
            };
            if letters.len() == PAGE {
                let next = last.map(write_place);
                return Ok(SentPage { letters, next });
            }
            letters.push(sent);
            last = Some(*at);
        }
        if places.len() < AT_ONCE as usize {
            return Ok(SentPage {
                letters,
                next: None,
            });
        }
        place = places.last().copied();
    }
}

/// The dossiers that were opened for a page, and who noted what.
pub(super) struct Ledger {
    files: BTreeMap<DossierId, File>,
    names: BTreeMap<i64, String>,
}

impl Ledger {
    pub(super) fn new(session: &Session) -> Result<Self, Fault> {
        Ok(Self {
            files: BTreeMap::new(),
            names: names(session)?,
        })
    }

    /// The letter that left with this event; none when that was taken back.
    fn letter(
        &mut self,
        session: &mut Session,
        place: Place,
        language: Language,
    ) -> Result<Option<SentLetter>, Fault> {
        if let Entry::Vacant(room) = self.files.entry(place.dossier) {
            room.insert(File::open(session, place.dossier)?);
        }
        let file = &self.files[&place.dossier];
        Ok(self.sent(file, EventNo(place.seq), language))
    }

    /// Every letter of a dossier that left.
    pub(super) fn of_dossier(&self, file: &File, language: Language) -> Vec<SentLetter> {
        let events = file.timeline.iter().map(|recorded| recorded.no);
        events
            .filter_map(|no| self.sent(file, no, language))
            .collect()
    }

    fn sent(&self, file: &File, no: EventNo, language: Language) -> Option<SentLetter> {
        let recorded = file.timeline.iter().find(|recorded| recorded.no == no)?;
        if file.dossier.taken_back.contains(&no) {
            return None;
        }
        match &recorded.event {
            Event::Letter {
                letter,
                moment: LetterMoment::Posted { way, .. },
            } => {
                let row = file.letter_row(*letter)?;
                let became = file.letter_of(row)?;
                let card = letter::card(file, row, language);
                Some(SentLetter {
                    letter: Some(card.letter),
                    number: card.number?,
                    name: card.name,
                    to: card.to,
                    state: card.state,
                    code: card.code,
                    fate_on: became.delivered_on.or(became.returned_on).map(moment::day),
                    void_reason: card.void_reason,
                    ..self.left(file, recorded, *way)
                })
            }
            Event::SentElsewhere {
                kind, side, way, ..
            } => Some(SentLetter {
                name: letter::named(file, *kind, *side, language),
                to: letter::of_side(file, *side, language),
                ..self.left(file, recorded, *way)
            }),
            _ => None,
        }
    }

    /// What is told of whatever left; of one that was made elsewhere nothing more is known.
    fn left(&self, file: &File, recorded: &Recorded, way: PostingWay) -> SentLetter {
        SentLetter {
            letter: None,
            dossier: file.id.to_string(),
            number: file.number.to_string(),
            name: String::new(),
            to: String::new(),
            state: LetterState::Posted,
            posted_on: moment::day(recorded.on),
            way: way.into(),
            code: None,
            by: self.names.get(&recorded.by.0).cloned().unwrap_or_default(),
            fate_on: None,
            void_reason: None,
            event: recorded.no.0.to_string(),
            can_undo: can_take_back(&file.dossier, &file.timeline, recorded.no),
        }
    }
}

fn write_place(place: Place) -> String {
    let Place {
        occurred_on,
        dossier,
        seq,
    } = place;
    format!("{occurred_on}.{dossier}.{seq}")
}

/// The place that an earlier page gave.
pub(super) fn read_place(text: &str) -> Result<Place, Fault> {
    let read = || {
        let mut parts = text.splitn(3, '.');
        Some(Place {
            occurred_on: parts.next()?.parse().ok()?,
            dossier: parts.next()?.parse().ok()?,
            seq: parts.next()?.parse().ok()?,
        })
    };
    read().ok_or(Fault::code(FaultCode::UnreadableRequest))
}
