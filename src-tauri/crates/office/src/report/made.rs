//! A first text, made from the turns: each side apart, then what both agree on and what they
//! don't, by part of the complaint, and what was agreed to do.

use letters::{Emphasis, Piece, Source, TextBlock, TextKind};
use procedure::Language::{self, En, Nl};
use procedure::event::Capacity;
use procedure::regulation::Side;

use super::{Open, Text};
use crate::desk::Session;
use crate::fault::Fault;
use crate::talk::{Said, Speaker};
use crate::wire::TurnLabel;
use crate::words;

/// The turns with what is needed to read them.
struct Notes<'a> {
    turns: &'a [Said],
    speakers: &'a [Speaker],
    grievances: Vec<(u16, String)>,
    language: Language,
}

pub(super) fn from_turns(session: &Session, open: &Open) -> Result<Text, Fault> {
    let turns = crate::talk::said(&session.archive.read(), open.talk.id)?;
    let speakers = crate::talk::who_spoke(&open.talk)?;
    let grievances = open.file.dossier.standing_grievances();
    let notes = Notes {
        turns: &turns,
        speakers: &speakers,
        grievances: grievances.map(|it| (it.no.0, it.text.clone())).collect(),
        // A report is read by whoever was heard, as the practice's letters are.
        language: session.settings.stationery.language,
    };
    let told = turns.iter().filter(|said| notes.tells(said));
    let withheld = told.flat_map(|said| said.turn.withheld());
    Ok(Text {
        content: notes.text(),
        withheld: super::passages(&withheld.collect::<Vec<_>>()),
    })
}

impl Notes<'_> {
    fn text(&self) -> Vec<TextBlock> {
        let mut text = Vec::new();
        for (side, heading) in [
            (
                Side::Complainant,
                ("Wat de klager vertelde", "What the complainant told"),
            ),
            (
                Side::Respondent,
                ("Wat de beklaagde vertelde", "What the respondent told"),
            ),
            (Side::Third, ("Wat anderen vertelden", "What others told")),
        ] {
            let told = self.told_by(side);
            if !told.is_empty() {
                text.push(heading_of(self.own(heading)));
                text.extend(told);
            }
        }
        for (labels, heading) in [
            (
                &[TurnLabel::Agreed][..],
                (
                    "Waarover beide kanten het eens zijn",
                    "What both sides agree on",
                ),
            ),
            (
                &[TurnLabel::Disputed],
                (
                    "Waarover beide kanten het niet eens zijn",
                    "What the sides do not agree on",
                ),
            ),
            (
                &[TurnLabel::Agreement, TurnLabel::Action],
                ("Wat is afgesproken", "What was agreed to do"),
            ),
            (
                &[TurnLabel::ToCheck],
                ("Wat nog wordt nagegaan", "What is still to be checked"),
            ),
        ] {
            let items = self.labelled(labels);
            if !items.is_empty() {
                text.push(heading_of(self.own(heading)));
                text.extend(items);
            }
        }
        text
    }

    fn own(&self, (nl, en): (&'static str, &'static str)) -> &'static str {
        match self.language {
            Nl => nl,
            En => en,
        }
    }

    fn speaker(&self, turn: &Said) -> Option<&Speaker> {
        self.speakers.iter().find(|it| it.no == turn.turn.speaker())
    }

    /// The text has the words of this turn: what whoever leads the talk says in between is not told.
    fn tells(&self, turn: &Said) -> bool {
        let speaker = self.speaker(turn);
        turn.turn.label().is_some() || speaker.is_some_and(|it| !it.capacity.is_host())
    }

    /// What a side told, first under the parts of the complaint and then the rest.
    fn told_by(&self, side: Side) -> Vec<TextBlock> {
        let by_side = |turn: &&Said| {
            let speaker = self.speaker(turn);
            speaker.is_some_and(|it| it.side == side && !it.capacity.is_host())
                && !turn.turn.text.trim().is_empty()
        };
        let turns: Vec<&Said> = self.turns.iter().filter(by_side).collect();
        let several = {
            let mut who: Vec<u16> = turns.iter().map(|turn| turn.turn.speaker()).collect();
            who.sort_unstable();
            who.dedup();
            who.len() > 1
        };
        let mut text = Vec::new();
        for (no, words) in &self.grievances {
            // A turn stands where its first part is, and only there.
            let about = turns
                .iter()
                .filter(|it| it.turn.grievances().first() == Some(no));
            let told: Vec<TextBlock> = about.flat_map(|it| self.paragraphs(it, several)).collect();
            if !told.is_empty() {
                text.push(single(TextKind::Subheading, &format!("{no}. {words}")));
                text.extend(told);
            }
        }
        let known = |turn: &&&Said| {
            let first = turn.turn.grievances().first();
            first.is_some_and(|no| self.grievances.iter().any(|(it, _)| it == no))
        };
        let rest: Vec<TextBlock> = turns
            .iter()
            .filter(|turn| !known(turn))
            .flat_map(|turn| self.paragraphs(turn, several))
            .collect();
        if !rest.is_empty() && !text.is_empty() {
            let heading = self.own(("Verder", "Further"));
            text.push(single(TextKind::Subheading, heading));
        }
        text.extend(rest);
        text
    }

    fn paragraphs(&self, turn: &Said, several: bool) -> Vec<TextBlock> {
        let who = self.speaker(turn).filter(|_| several);
        let mut blocks = TextBlock::typed(&turn.turn.text);
        if let (Some(who), Some(cell)) = (
            who,
            blocks
                .first_mut()
                .and_then(|block| block.rows.first_mut()?.first_mut()),
        ) {
            cell.insert(
                0,
                Piece {
                    source: Source::Own {
                        text: format!("{}: ", words::capital(&self.named(who))),
                    },
                    emphasis: Emphasis::Strong,
                },
            );
        }
        blocks
    }

    fn named(&self, speaker: &Speaker) -> String {
        match (speaker.name.trim(), speaker.capacity) {
            ("", capacity) => words::capacity(capacity)
                .in_language(self.language)
                .to_owned(),
            (name, Capacity::Witness | Capacity::Interpreter | Capacity::Companion) => {
                let part = words::capacity(speaker.capacity);
                let part = part.in_language(self.language).to_lowercase();
                format!("{name} ({part})")
            }
            (name, _) => name.to_owned(),
        }
    }

    /// What bears one of these labels, as a list.
    fn labelled(&self, labels: &[TurnLabel]) -> Vec<TextBlock> {
        let turns = self.turns.iter().filter(|turn| {
            let label = turn.turn.label();
            label.is_some_and(|label| labels.contains(&label)) && !turn.turn.text.trim().is_empty()
        });
        let row = |turn: &Said| {
            let about = turn.turn.grievances().first();
            let known = about.filter(|no| self.grievances.iter().any(|(it, _)| it == *no));
            let text = turn.turn.text.trim();
            let text = match known {
                Some(no) => format!("{} {no}: {text}", self.own(("Onderdeel", "Part"))),
                None => text.to_owned(),
            };
            vec![vec![Piece::own(text)]]
        };
        let rows: Vec<_> = turns.map(row).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        vec![TextBlock {
            kind: TextKind::Bullets,
            headed: false,
            rows,
        }]
    }
}

fn heading_of(text: &str) -> TextBlock {
    single(TextKind::Heading, text)
}

fn single(kind: TextKind, text: &str) -> TextBlock {
    TextBlock::single(kind, vec![Piece::own(text)])
}
