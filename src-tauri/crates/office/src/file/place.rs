//! Where something was said, written or put to somebody, in words.

use procedure::Language;
use procedure::event::{DocumentNo, Event, Trace};

use super::File;
use crate::words;

impl File {
    /// Where something is to be seen, in words that fit within a sentence.
    pub(crate) fn place(&self, trace: &Trace, language: Language) -> String {
        let dutch = language == Language::Nl;
        match trace {
            Trace::Hearing { hearing, turn } => {
                let known = self.dossier.hearings.get(hearing);
                let held = known.and_then(|it| it.held.as_ref());
                let day = held.map_or_else(String::new, |it| words::short_date(it.on, language));
                match (dutch, turn) {
                    (true, Some(turn)) => format!("gesprek van {day}, beurt {turn}"),
                    (true, None) => format!("gesprek van {day}"),
                    (false, Some(turn)) => format!("hearing of {day}, turn {turn}"),
                    (false, None) => format!("hearing of {day}"),
                }
            }
            Trace::Letter { letter } => {
                let word = if dutch { "brief" } else { "letter" };
                format!("{word} {}/{:02}", self.number, letter.0)
            }
            Trace::Document { document, page } => {
                let unnamed = if dutch {
                    "een stuk in het dossier"
                } else {
                    "a paper in the dossier"
                };
                let title = self.title_of(*document).unwrap_or(unnamed);
                match (dutch, page) {
                    (true, Some(page)) => format!("{title}, bladzijde {page}"),
                    (false, Some(page)) => format!("{title}, page {page}"),
                    (_, None) => title.to_owned(),
                }
            }
            Trace::Otherwise { how } => how.clone(),
        }
    }

    /// The title that a document of the dossier was added with.
    pub(crate) fn title_of(&self, no: DocumentNo) -> Option<&str> {
        self.timeline.iter().find_map(|it| match &it.event {
            Event::DocumentAdded {
                document, title, ..
            } if *document == no => Some(title.as_str()),
            _ => None,
        })
    }
}
