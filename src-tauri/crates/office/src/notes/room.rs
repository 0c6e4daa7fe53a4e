//! All that a note is made and judged with: the dossier, its situation, the colleagues.

use archive::staff::Staff;
use procedure::Language;
use procedure::dossier::Measure;
use procedure::event::{DocumentNo, Event};
use procedure::regulation::{Happening, Moment, Regulation};
use procedure::situation::{Situation, Stage, count};
use procedure::step::{Refusal, check};

use crate::desk::Session;
use crate::dossiers::people::colleagues;
use crate::fault::Fault;
use crate::file::{Days, File};

/// A dossier as who notes something sees it.
pub(super) struct Room<'a> {
    pub(super) file: &'a File,
    pub(super) days: &'a Days,
    pub(super) situation: Situation<'a>,
    pub(super) staff: Vec<Staff>,
    pub(super) language: Language,
}

impl<'a> Room<'a> {
    pub(super) fn new(
        session: &Session,
        file: &'a File,
        days: &'a Days,
        language: Language,
    ) -> Result<Self, Fault> {
        Ok(Self {
            file,
            days,
            situation: file.situation(days)?,
            staff: colleagues(session)?,
            language,
        })
    }

    pub(super) fn regulation(&self) -> &'a Regulation {
        &self.file.regulation
    }

    pub(super) fn stage(&self) -> Stage {
        self.situation.stage
    }

    /// A text in the window's language.
    pub(super) fn say<'t>(&self, nl: &'t str, en: &'t str) -> &'t str {
        match self.language {
            Language::Nl => nl,
            Language::En => en,
        }
    }

    /// Whether an event could be noted today.
    pub(super) fn judge(&self, event: &Event) -> Result<(), Vec<Refusal>> {
        check(self.file.desk(self.days), event, self.days.today)
    }

    /// How often something happened.
    pub(super) fn count(&self, what: Happening) -> usize {
        self.count_of(Moment::of(what))
    }

    /// How often a moment came about.
    pub(super) fn count_of(&self, moment: Moment) -> usize {
        count(
            &self.file.dossier,
            moment,
            self.days.ground(self.regulation()),
        )
    }

    /// The documents that users added and that are still in the dossier, with their titles.
    pub(super) fn documents(&self) -> Vec<(DocumentNo, &'a str)> {
        let kept = &self.file.dossier.documents;
        let added = self.file.timeline.iter().filter_map(|it| match &it.event {
            Event::DocumentAdded {
                document, title, ..
            } => Some((*document, title.as_str())),
            _ => None,
        });
        added
            .filter(|(document, _)| kept.contains(document))
            .collect()
    }

    /// The measures of the dossier that were not dropped, by number.
    pub(super) fn measures(&self) -> impl Iterator<Item = &'a Measure> + use<'a> {
        self.file.dossier.standing_measures()
    }
}
