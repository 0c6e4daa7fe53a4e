//! What a talk and its turns are in the archive.

use procedure::dossier::Hearing;
use procedure::event::{Capacity, ContactWay, Event};
use procedure::regulation::Side;
use serde::{Deserialize, Serialize};

use super::clock::{self, Entry, What};
use super::speakers::{self, Speaker};
use super::turns::Said;
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::File;
use crate::wire::{self, TalkState, TextRange, Turn, TurnLabel};

/// A talk, beside its turns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Body {
    pub(super) speakers: Vec<Speaker>,
    #[serde(default)]
    pub(super) clock: Vec<Entry>,
    #[serde(default)]
    pub(super) preparation: Preparation,
}

/// What was prepared.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Preparation {
    pub(crate) agreed: String,
    pub(crate) open: String,
    pub(crate) questions: Vec<Question>,
}

/// A question that was prepared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Question {
    pub(crate) grievance: Option<u16>,
    pub(crate) text: String,
    asked: bool,
}

/// A turn, as a note keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TurnBody {
    speaker: u16,
    pub(crate) text: String,
    begun_at: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    grievances: Vec<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    label: Option<TurnLabel>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    bookmark: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    answer_due: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    withheld: Vec<TextRange>,
}

impl Body {
    /// The talk of a planned hearing, with who was asked to it.
    pub(super) fn of_hearing(
        hearing: &Hearing,
        file: &File,
        session: &Session,
    ) -> Result<Self, Fault> {
        Ok(Self {
            speakers: speakers::of_hearing(hearing, file, session)?,
            clock: Vec::new(),
            preparation: Preparation::default(),
        })
    }

    /// A telephone call with one side.
    pub(super) fn of_call(side: Side, file: &File, session: &Session) -> Result<Self, Fault> {
        Ok(Self {
            speakers: speakers::of_call(side, file, session)?,
            clock: Vec::new(),
            preparation: Preparation::default(),
        })
    }

    /// The same with its clock running.
    pub(super) fn began(mut self, now: chrono::NaiveDateTime) -> Self {
        self.clock.push(Entry::new(What::Began, now));
        self
    }

    pub(super) fn state(&self) -> TalkState {
        clock::state(&self.clock)
    }

    pub(super) fn add_speaker(&mut self, capacity: Capacity, name: String, side: Side) {
        let last = self.speakers.iter().map(|it| it.no).max().unwrap_or(0);
        self.speakers.push(Speaker {
            no: last.saturating_add(1),
            capacity,
            name,
            side,
        });
    }

    /// The event that a telephone call becomes: what was said, speaker by speaker.
    pub(super) fn call(&self, turns: &[Said]) -> Event {
        let with = self.speakers.first();
        let lines = turns.iter().filter_map(|said| {
            let text = said.turn.text.trim();
            let by = self.speakers.iter().find(|it| it.no == said.turn.speaker);
            let name = by.map_or("", |it| it.name.as_str());
            (!text.is_empty()).then(|| match name {
                "" => text.to_owned(),
                name => format!("{name}: {text}"),
            })
        });
        Event::Contact {
            side: with.map_or(Side::Complainant, |it| it.side),
            way: ContactWay::Phone,
            note: lines.collect::<Vec<_>>().join("\n"),
        }
    }
}

impl TurnBody {
    /// The number of who spoke.
    pub(crate) fn speaker(&self) -> u16 {
        self.speaker
    }

    /// The parts of the complaint that it is about.
    pub(crate) fn grievances(&self) -> &[u16] {
        &self.grievances
    }

    /// What it holds.
    pub(crate) fn label(&self) -> Option<TurnLabel> {
        self.label
    }

    /// The other side must be able to answer it.
    pub(super) fn wants_answer(&self) -> bool {
        self.answer_due
    }

    /// The words that are to be withheld at an inspection.
    pub(crate) fn withheld(&self) -> impl Iterator<Item = String> {
        let units: Vec<u16> = self.text.encode_utf16().collect();
        let cut = move |range: &TextRange| {
            let [from, to] = [range.from, range.to].map(|at| usize::try_from(at).ok());
            let units = units.get(from?..to?)?;
            Some(String::from_utf16_lossy(units))
        };
        self.withheld.iter().filter_map(cut)
    }

    pub(super) fn shown(&self, no: u32, closed: bool) -> Turn {
        Turn {
            no,
            speaker: self.speaker,
            text: self.text.clone(),
            begun_at: self.begun_at.clone(),
            closed,
            grievances: self.grievances.clone(),
            label: self.label,
            bookmark: self.bookmark,
            answer_due: self.answer_due,
            withheld: self.withheld.clone(),
        }
    }
}

impl From<&Turn> for TurnBody {
    fn from(turn: &Turn) -> Self {
        Self {
            speaker: turn.speaker,
            text: turn.text.clone(),
            begun_at: turn.begun_at.clone(),
            grievances: turn.grievances.clone(),
            label: turn.label,
            bookmark: turn.bookmark,
            answer_due: turn.answer_due,
            withheld: turn.withheld.clone(),
        }
    }
}

impl From<&wire::TalkQuestion> for Question {
    fn from(question: &wire::TalkQuestion) -> Self {
        Self {
            grievance: question.grievance,
            text: question.text.trim().to_owned(),
            asked: question.asked,
        }
    }
}

impl From<&Preparation> for wire::Preparation {
    fn from(preparation: &Preparation) -> Self {
        let questions = preparation.questions.iter().map(|it| wire::TalkQuestion {
            grievance: it.grievance,
            text: it.text.clone(),
            asked: it.asked,
        });
        Self {
            agreed: preparation.agreed.clone(),
            open: preparation.open.clone(),
            questions: questions.collect(),
        }
    }
}
