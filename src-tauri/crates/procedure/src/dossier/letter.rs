//! What became of one letter.

use chrono::{NaiveDate, NaiveTime};

use super::Point;
use crate::event::{EventNo, Guest, LetterKind, LetterMoment, LetterNo, PostingWay, Recorded};
use crate::regulation::Side;

/// What became of one letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its number in the dossier.
    pub no: LetterNo,
    /// The entry that froze it.
    pub entry: EventNo,
    /// Its kind.
    pub kind: LetterKind,
    /// To which side.
    pub side: Side,
    /// To whom of a hearing, when it went to one of several.
    pub guest: Option<Guest>,
    /// To whom, as it stood on the day.
    pub to: String,
    /// When its PDF was frozen.
    pub finalised_on: NaiveDate,
    /// When it was first printed.
    pub printed_on: Option<NaiveDate>,
    /// When and how it left.
    pub posted: Option<Posted>,
    /// When it arrived.
    pub delivered_on: Option<NaiveDate>,
    /// By what time it had, when that was noted on the day itself.
    pub delivered_at: Option<NaiveTime>,
    /// When it came back.
    pub returned_on: Option<NaiveDate>,
    /// Why it does not count.
    pub void: Option<String>,
}

/// How a letter left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// The entry that tells it.
    pub no: EventNo,
    /// On which day.
    pub on: NaiveDate,
    /// By what time, when it was noted on the day itself.
    pub noted_at: Option<NaiveTime>,
    /// How.
    pub way: PostingWay,
    /// The code of registered post; empty when none.
    pub code: String,
}

/// A letter or message that was made elsewhere and left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// The entry that tells it.
    pub no: EventNo,
    /// On which day.
    pub on: NaiveDate,
    /// By what time, when it was noted on the day itself.
    pub noted_at: Option<NaiveTime>,
    /// What it was.
    pub kind: LetterKind,
    /// To which side.
    pub side: Side,
    /// How.
    pub way: PostingWay,
}

impl Posted {
    /// When it left.
    #[must_use]
    pub fn left(&self) -> Point {
        Point {
            on: self.on,
            no: self.no,
        }
    }
}

impl Elsewhere {
    /// When it left.
    #[must_use]
    pub fn left(&self) -> Point {
        Point {
            on: self.on,
            no: self.no,
        }
    }
}

impl Letter {
    /// It counts: neither void nor returned.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.void.is_none() && self.returned_on.is_none()
    }

    /// When it was made.
    #[must_use]
    pub fn made(&self) -> Point {
        Point {
            on: self.finalised_on,
            no: self.entry,
        }
    }
}

impl Letter {
    pub(super) fn finalised(
        no: LetterNo,
        (kind, side): (LetterKind, Side),
        (guest, to): (Option<Guest>, &str),
        made: Point,
    ) -> Self {
        Self {
            no,
            entry: made.no,
            kind,
            side,
            guest,
            to: to.to_owned(),
            finalised_on: made.on,
            printed_on: None,
            posted: None,
            delivered_on: None,
            delivered_at: None,
            returned_on: None,
            void: None,
        }
    }

    pub(super) fn take(&mut self, recorded: &Recorded, moment: &LetterMoment) {
        let on = recorded.on;
        match moment {
            LetterMoment::Finalised { .. } => {}
            LetterMoment::Printed => self.printed_on = self.printed_on.or(Some(on)),
            LetterMoment::Posted { way, code } => {
                self.posted = Some(Posted {
                    no: recorded.no,
                    on,
                    noted_at: recorded.noted_at(),
                    way: *way,
                    code: code.clone(),
                });
            }
            LetterMoment::Delivered { .. } => {
                self.delivered_on = Some(on);
                self.delivered_at = recorded.noted_at();
            }
            LetterMoment::Returned { .. } => self.returned_on = Some(on),
            LetterMoment::Void { reason } => self.void = Some(reason.clone()),
        }
    }
}
