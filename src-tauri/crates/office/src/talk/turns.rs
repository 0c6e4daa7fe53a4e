//! The turns of a talk in the archive: read, fixed when the talk ends, and what in them the other
//! side must be able to answer.

use archive::talk::{self, NewNote, TalkId};
use archive::{Reading, Writing};
use procedure::Language;
use procedure::dossier::Dossier;
use procedure::event::{
    Event, FrozenNotes, GrievanceNo, HearingNo, StatementMoment, StatementNo, Trace,
};
use procedure::regulation::Side;

use super::body::{Body, TurnBody};
use crate::fault::Fault;
use crate::wire::{Turn, TurnRewritten};
use crate::words;

/// The kind of note that a turn is.
pub(crate) const TURN: &str = "turn";

/// A turn in its newest version.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Said {
    /// Its place, from 1.
    pub(crate) no: u32,
    /// Which version of it this is, from 1.
    version: u32,
    /// It is finished.
    pub(crate) closed: bool,
    pub(crate) turn: TurnBody,
}

impl Said {
    /// As the window shows it.
    pub(super) fn shown(&self) -> Turn {
        self.turn.shown(self.no, self.closed)
    }

    /// How often it was written anew; nothing when it says what it always said.
    pub(super) fn rewritten(&self) -> Option<TurnRewritten> {
        (self.version > 1).then_some(TurnRewritten {
            turn: self.no,
            versions: self.version,
        })
    }
}

/// The turns of a talk, in order.
pub(crate) fn said(reading: &Reading<'_>, id: TalkId) -> Result<Vec<Said>, Fault> {
    let notes = talk::notes(reading, id, TURN)?.into_iter();
    let read = |note: talk::Note| {
        Ok(Said {
            no: note.no,
            version: note.version,
            closed: note.closed,
            turn: serde_json::from_str(&note.body)?,
        })
    };
    notes.map(read).collect()
}

/// What vouches for the notes as they were when the talk ended.
pub(super) fn frozen(reading: &Reading<'_>, id: TalkId) -> Result<FrozenNotes, Fault> {
    let turns = talk::notes(reading, id, TURN)?.len();
    Ok(FrozenNotes {
        turns: u32::try_from(turns).unwrap_or(u32::MAX),
        sha256: words::hex(&talk::sum(reading, id, TURN)?),
    })
}

/// A turn that was still being written when the talk ended is finished as it is.
pub(super) fn close_all(
    writing: &mut Writing<'_>,
    id: TalkId,
    turns: &[Said],
) -> Result<(), Fault> {
    for said in turns.iter().filter(|it| !it.closed) {
        let body = serde_json::to_string(&said.turn)?;
        let new = NewNote {
            kind: TURN,
            no: said.no,
            closed: true,
            body: &body,
        };
        talk::record(writing, id, &new)?;
    }
    Ok(())
}

/// What a side said and the other must be able to answer, as it was marked.
pub(super) fn to_be_answered(
    dossier: &Dossier,
    talk: &talk::Talk,
    body: &Body,
    turns: &[Said],
    language: Language,
) -> Vec<Event> {
    let marked = turns.iter().filter_map(|said| {
        let speaker = body
            .speakers
            .iter()
            .find(|it| it.no == said.turn.speaker())?;
        let text = said.turn.text.trim();
        let wanted = said.turn.wants_answer() && !text.is_empty() && !speaker.capacity.is_host();
        wanted.then(|| (speaker.side, text.to_owned(), said))
    });
    let named = |no: &&u16| dossier.standing_grievances().any(|it| it.no.0 == **no);
    let event = |((side, text, said), no): ((Side, String, &Said), u16)| Event::Statement {
        statement: StatementNo(no),
        moment: StatementMoment::Noted {
            side,
            text,
            grievance: said
                .turn
                .grievances()
                .iter()
                .find(named)
                .copied()
                .map(GrievanceNo),
            said: match talk.hearing {
                Some(hearing) => Trace::Hearing {
                    hearing: HearingNo(hearing),
                    turn: Some(said.no),
                },
                None => Trace::Otherwise {
                    how: by_telephone(language).to_owned(),
                },
            },
        },
    };
    marked
        .zip(dossier.next_statement().0..)
        .map(event)
        .collect()
}

fn by_telephone(language: Language) -> &'static str {
    match language {
        Language::Nl => "aan de telefoon",
        Language::En => "on the telephone",
    }
}
