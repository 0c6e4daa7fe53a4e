//! The desk: whether an archive is open, who is at work, and the one door to it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use archive::{
    Archive, ArchiveId, Author, Reading, RecoveryKey, SlotId, Writing, regulation, staff,
};
use chrono::{NaiveDate, NaiveDateTime};
use procedure::regulation::{Regulation, read};

use crate::fault::Fault;
use crate::settings::Settings;
use crate::wire::{ArchiveMark, FaultCode};
use crate::{Office, moment};

/// An open archive.
pub(crate) struct Session {
    pub(crate) archive: Archive,
    pub(crate) mark: ArchiveMark,
    pub(crate) slot: SlotId,
    pub(crate) staff: staff::StaffId,
    /// The recovery key, until it is typed back.
    pub(crate) recovery: Option<RecoveryKey>,
    pub(crate) settings: Settings,
    /// When the command that is at the desk began.
    pub(crate) now: NaiveDateTime,
    regulations: HashMap<regulation::RegulationId, Arc<Regulation>>,
}

/// The desk is empty while the archive is locked.
#[derive(Default)]
pub(crate) struct Desk {
    session: Mutex<Option<Session>>,
    door: Mutex<()>,
}

impl Desk {
    /// A panic while the desk was held leaves the archive as its last transaction left it, so
    /// that the desk may be used again.
    pub(crate) fn hold(&self) -> MutexGuard<'_, Option<Session>> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whoever brings an archive to the desk or takes one away holds the door, so that two of them
    /// never mix: an example that is being made would fill the practice's own archive. Held before
    /// the desk, never while holding it.
    pub(crate) fn door(&self) -> MutexGuard<'_, ()> {
        self.door.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Locks the archive: closes it and forgets its secrets.
    pub(crate) fn clear(&self) {
        if let Some(session) = self.hold().take() {
            // Closing writes everything out; were that to fail, dropping has tried again.
            let _ = session.archive.close();
        }
    }
}

impl Session {
    pub(crate) fn new(
        archive: Archive,
        mark: ArchiveMark,
        slot: SlotId,
        staff: staff::StaffId,
        settings: Settings,
    ) -> Self {
        let regulations = HashMap::new();
        Self {
            archive,
            mark,
            slot,
            staff,
            recovery: None,
            settings,
            now: NaiveDateTime::default(),
            regulations,
        }
    }

    /// The same session with a recovery key that waits to be typed back.
    pub(crate) fn awaiting(self, recovery: RecoveryKey) -> Self {
        Self {
            recovery: Some(recovery),
            ..self
        }
    }

    /// One transaction by whoever is at work, with its audit entry.
    pub(crate) fn write<R>(
        &mut self,
        now: NaiveDateTime,
        action: &'static str,
        work: impl FnOnce(&mut Writing<'_>) -> Result<R, Fault>,
    ) -> Result<R, Fault> {
        let author = self.author(now);
        self.archive.write(author, action, work)
    }

    /// The same for what is kept while somebody types: its entry tells of the visit, not of each
    /// pause.
    pub(crate) fn write_on<R>(
        &mut self,
        now: NaiveDateTime,
        action: &'static str,
        work: impl FnOnce(&mut Writing<'_>) -> Result<R, Fault>,
    ) -> Result<R, Fault> {
        let author = self.author(now);
        self.archive.write_on(author, action, work)
    }

    pub(crate) fn author(&self, now: NaiveDateTime) -> Author {
        Author {
            staff: Some(self.staff),
            at: moment::to_utc(now),
        }
    }

    /// A regulation, read once.
    pub(crate) fn regulation(
        &mut self,
        id: regulation::RegulationId,
    ) -> Result<Arc<Regulation>, Fault> {
        if let Some(known) = self.regulations.get(&id) {
            return Ok(Arc::clone(known));
        }
        let row = regulation::find(&self.archive.read(), id)?;
        let regulation = Arc::new(read(&row.content.source)?);
        self.regulations.insert(id, Arc::clone(&regulation));
        Ok(regulation)
    }

    /// The regulation that a complaint filed on `day` falls under; the first when it is older
    /// than all.
    pub(crate) fn regulation_on(&self, day: NaiveDate) -> Result<regulation::Regulation, Fault> {
        let reading = self.archive.read();
        let found = regulation::in_force_on(&reading, day)?;
        let first = || Ok::<_, Fault>(regulation::all(&reading)?.into_iter().next_back());
        found
            .map_or_else(first, |row| Ok(Some(row)))?
            .ok_or(Fault::code(FaultCode::NotFound))
    }

    /// Who is at work.
    pub(crate) fn colleague(&self) -> Result<staff::Staff, Fault> {
        Ok(staff::find(&self.archive.read(), self.staff)?)
    }
}

impl Office {
    /// Now, on the wall clock.
    pub(crate) fn now(&self) -> NaiveDateTime {
        (self.clock)()
    }

    /// Today.
    pub(crate) fn today(&self) -> NaiveDate {
        self.now().date()
    }

    /// Lays an archive on the desk. What lay there is closed first, and the copies of it that other
    /// programs were given go too.
    pub(crate) fn lay_on_desk(&self, session: Session) {
        self.close();
        *self.desk.hold() = Some(session);
    }

    /// Closes this archive when it is open: it cannot be opened twice. Another one stays open until
    /// the new one can take its place.
    pub(crate) fn make_way_for(&self, mark: ArchiveMark) {
        let is_open = self.desk.hold().as_ref().is_some_and(|it| it.mark == mark);
        if is_open {
            self.close();
        }
    }

    /// Works at the desk: only when the archive is open and its recovery sheet typed back.
    pub(crate) fn at_desk<R>(
        &self,
        work: impl FnOnce(&mut Session) -> Result<R, Fault>,
    ) -> Result<R, Fault> {
        self.at_any_desk(|session| {
            if session.archive.recovery_confirmed() {
                work(session)
            } else {
                Err(Fault::code(FaultCode::RecoveryUnconfirmed))
            }
        })
    }

    /// Works at the desk when it still has the archive that it had. Who looked at a dialog meanwhile
    /// may have locked it and opened another, where the same ids mean somebody else's dossiers.
    pub(crate) fn at_same_desk<R>(
        &self,
        archive: ArchiveId,
        work: impl FnOnce(&mut Session) -> Result<R, Fault>,
    ) -> Result<R, Fault> {
        self.at_desk(|session| {
            if session.archive.id() == archive {
                work(session)
            } else {
                Err(Fault::code(FaultCode::Locked))
            }
        })
    }

    /// Works at the desk also while the recovery sheet is still to be typed back.
    pub(crate) fn at_any_desk<R>(
        &self,
        work: impl FnOnce(&mut Session) -> Result<R, Fault>,
    ) -> Result<R, Fault> {
        match self.desk.hold().as_mut() {
            Some(session) => {
                session.now = self.now();
                work(session)
            }
            None => Err(Fault::code(FaultCode::Locked)),
        }
    }

    /// Reads at the desk.
    pub(crate) fn read<R>(
        &self,
        work: impl FnOnce(&Reading<'_>) -> Result<R, Fault>,
    ) -> Result<R, Fault> {
        self.at_desk(|session| work(&session.archive.read()))
    }
}
