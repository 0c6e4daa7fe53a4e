//! A complaint that lies in no archive: its events are made up, to see what a letter says or how a
//! regulation goes.

use chrono::{NaiveDate, NaiveTime};
use procedure::event::{Event, EventNo, LetterMoment, LetterNo, PostingWay, Recorded};
use procedure::intake::{Intake, StaffId};
use procedure::letter_kind::LetterKind;
use procedure::regulation::Side;

/// What happened so far to a complaint that nobody made.
pub(crate) struct Imagined {
    by: StaffId,
    timeline: Vec<Recorded>,
    letters: u32,
}

impl Imagined {
    /// The complaint comes in; `by` notes everything.
    pub(crate) fn received(intake: Intake, by: StaffId) -> Self {
        let mut imagined = Self {
            by,
            timeline: Vec::new(),
            letters: 0,
        };
        imagined.take(intake.received_on, Event::Registered(Box::new(intake)));
        imagined
    }

    pub(crate) fn timeline(&self) -> &[Recorded] {
        &self.timeline
    }

    pub(crate) fn into_timeline(self) -> Vec<Recorded> {
        self.timeline
    }

    /// Something happens, and is noted on the same day.
    pub(crate) fn take(&mut self, on: NaiveDate, event: Event) {
        let before = u32::try_from(self.timeline.len()).unwrap_or(u32::MAX);
        self.timeline.push(Recorded {
            no: EventNo(before.saturating_add(1)),
            on,
            at: on.and_time(NaiveTime::MIN),
            by: self.by,
            event,
        });
    }

    /// A letter is made and leaves by ordinary post.
    pub(crate) fn send(&mut self, on: NaiveDate, kind: LetterKind, side: Side) -> LetterNo {
        self.letters += 1;
        let letter = LetterNo(self.letters);
        let finalised = LetterMoment::Finalised {
            kind,
            side,
            guest: None,
            to: String::new(),
            sha256: String::new(),
        };
        let posted = LetterMoment::Posted {
            way: PostingWay::Ordinary,
            code: String::new(),
        };
        for moment in [finalised, posted] {
            self.take(on, Event::Letter { letter, moment });
        }
        letter
    }
}
