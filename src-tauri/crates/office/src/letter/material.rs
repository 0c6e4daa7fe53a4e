//! What a letter is made from, gathered once: the dossier, its situation, the practice.
//!
//! Nothing below asks the archive again, so that an example dossier that lies in no archive makes
//! its letters in the same way.

use std::collections::BTreeMap;

use archive::staff::{self, Staff};
use letters::Document;
use procedure::event::{Actor, DocumentNo, Event, Recorded};
use procedure::independence;
use procedure::intake::StaffId;
use procedure::regulation::Role;
use procedure::situation::Situation;

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::settings::Settings;

/// What a letter is made from.
pub(super) struct Material<'a> {
    pub(super) file: &'a File,
    pub(super) days: &'a Days,
    pub(super) situation: &'a Situation<'a>,
    pub(super) settings: &'a Settings,
    /// Everybody who works or worked here, by number.
    pub(super) staff: &'a BTreeMap<i64, Staff>,
    /// Who is at work, and signs what nobody handles.
    pub(super) writer: StaffId,
    /// The report that the letter is about, when there is one.
    pub(super) report: Option<Document>,
}

/// Everybody who works or worked here, by number.
pub(super) fn everybody(session: &Session) -> Result<BTreeMap<i64, Staff>, Fault> {
    let all = staff::all(&session.archive.read())?;
    Ok(all.into_iter().map(|row| (row.id.0, row)).collect())
}

impl Material<'_> {
    pub(super) fn colleague(&self, id: StaffId) -> Option<&Staff> {
        self.staff.get(&id.0)
    }

    /// Somebody's name, as letters say it.
    pub(super) fn name(&self, actor: &Actor) -> Option<String> {
        match actor {
            Actor::Staff(id) => self.colleague(*id).map(|row| row.name.clone()),
            Actor::Outside(name) => Some(name.clone()),
        }
    }

    /// The colleague who handles it. Somebody from outside signs no letter of the practice.
    pub(super) fn handler(&self) -> Option<&Staff> {
        match independence::handler(&self.file.dossier)? {
            Actor::Staff(id) => self.colleague(id),
            Actor::Outside(_) => None,
        }
    }

    /// Who signs.
    pub(super) fn signer(&self) -> Option<&Staff> {
        self.handler().or_else(|| self.colleague(self.writer))
    }

    /// The names of who holds a role now, in the order in which they were given it.
    pub(super) fn holders(&self, role: Role) -> Vec<String> {
        let holders = self.file.dossier.holders(role);
        let first = holders.into_iter().rev();
        first.filter_map(|it| self.name(it)).collect()
    }

    /// What was noted and still stands, the latest first.
    pub(super) fn noted(&self) -> impl Iterator<Item = &Recorded> {
        let taken_back = &self.file.dossier.taken_back;
        let timeline = self.file.timeline.iter().rev();
        timeline.filter(|recorded| !taken_back.contains(&recorded.no))
    }

    /// The title of a paper of the dossier; empty when it has none.
    pub(super) fn title(&self, wanted: DocumentNo) -> String {
        let added = self.latest(|event| match event {
            Event::DocumentAdded {
                document, title, ..
            } if *document == wanted => Some(title.clone()),
            _ => None,
        });
        added.map(|(_, title)| title).unwrap_or_default()
    }

    /// The latest that was noted of a kind, with what is wanted of it.
    pub(super) fn latest<'b, T>(
        &'b self,
        wanted: impl Fn(&'b Event) -> Option<T>,
    ) -> Option<(&'b Recorded, T)> {
        self.noted()
            .find_map(|recorded| Some((recorded, wanted(&recorded.event)?)))
    }
}
