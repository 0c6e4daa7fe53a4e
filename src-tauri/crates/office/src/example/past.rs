//! The weeks before the example practice is opened, lived through day by day.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};
use letters::TextBlock;
use procedure::event::LetterKind;

use crate::desk::{Desk, Session};
use crate::fault::Fault;
use crate::wire::{
    BlockText, FaultCode, Guest, HearingAnswerRequest, HearingPlanForm, HearingPlanRef,
    HearingRoom, IntakeForm, IntakeRequest, LetterBeginRequest, LetterDraft, LetterId,
    LetterPostRequest, LetterSaveRequest, PostingWay, Side, StaffForm, StaffSaveRequest,
};
use crate::{Office, hearing, intake, letter, moment, practice};

/// How long something takes to be noted.
const A_MOMENT: TimeDelta = TimeDelta::seconds(20);

/// The practice before today: the same machine, with a clock that stands where the story is.
pub(super) struct Past {
    office: Office,
    hand: Arc<Mutex<NaiveDateTime>>,
    today: NaiveDate,
}

impl Past {
    /// Begins where nothing has happened yet.
    pub(super) fn begins(office: &Office) -> Self {
        let today = office.today();
        let first = workdays_before(today, 16);
        let hand = Arc::new(Mutex::new(first.and_time(NaiveTime::MIN)));
        let clock = Arc::clone(&hand);
        let past = Office {
            home: office.home.clone(),
            clock: Box::new(move || {
                let mut now = clock.lock().unwrap_or_else(PoisonError::into_inner);
                *now += A_MOMENT;
                *now
            }),
            outside: Arc::clone(&office.outside),
            cost: office.cost,
            desk: Desk::default(),
        };
        Self {
            office: past,
            hand,
            today,
        }
    }

    /// The practice as it was then.
    pub(super) fn office(&self) -> &Office {
        &self.office
    }

    /// The day that is so many working days before today.
    pub(super) fn day(&self, workdays_ago: u32) -> NaiveDate {
        workdays_before(self.today, workdays_ago)
    }

    /// The first working day that is so many days or more after today.
    pub(super) fn day_to_come(&self, days: i64) -> NaiveDate {
        let from = self.today + TimeDelta::days(days);
        let mut later = from.iter_days();
        later.find(|day| !is_weekend(*day)).unwrap_or(from)
    }

    /// The clock strikes this hour and minute, so many working days before today.
    pub(super) fn at(&self, workdays_ago: u32, hour: u32, minute: u32) {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        let mut hand = self.hand.lock().unwrap_or_else(PoisonError::into_inner);
        *hand = self.day(workdays_ago).and_time(time);
    }

    /// The archive as the past leaves it.
    pub(super) fn ends(self) -> Result<Session, Fault> {
        let session = self.office.desk.hold().take();
        session.ok_or(Fault::code(FaultCode::Locked))
    }

    pub(super) fn colleague(&self, name: &str, role: &str) -> Result<(), Fault> {
        let request = StaffSaveRequest {
            staff: None,
            form: StaffForm {
                name: name.to_owned(),
                role: role.to_owned(),
            },
            active: true,
        };
        practice::save_staff(&self.office, request).map(|_| ())
    }

    pub(super) fn registered(&self, form: IntakeForm) -> Result<String, Fault> {
        Ok(intake::register(&self.office, IntakeRequest { form })?.dossier)
    }

    /// What is proposed for a new hearing.
    pub(super) fn proposed(&self, dossier: &str) -> Result<HearingPlanForm, Fault> {
        let request = HearingPlanRef {
            dossier: dossier.to_owned(),
            hearing: None,
        };
        hearing::plan_form(&self.office, request)
    }

    /// Invites one who takes part in the first hearing.
    pub(super) fn invited(
        &self,
        dossier: &str,
        participant: u16,
        side: Side,
    ) -> Result<LetterDraft, Fault> {
        let request = LetterBeginRequest {
            dossier: dossier.to_owned(),
            kind: LetterKind::HearingInvitation.code().to_owned(),
            side,
            guest: Some(Guest {
                hearing: 1,
                participant,
            }),
        };
        letter::begin(&self.office, request)
    }

    /// Writes what a letter cannot know by itself.
    pub(super) fn wrote(
        &self,
        draft: LetterDraft,
        block: &str,
        text: &str,
    ) -> Result<LetterDraft, Fault> {
        let request = LetterSaveRequest {
            letter: draft.letter,
            options: draft.options,
            blocks: vec![BlockText {
                key: block.to_owned(),
                content: Some(letter::shown(&TextBlock::typed(text))),
            }],
        };
        letter::save(&self.office, request)
    }

    /// One who was invited to the first hearing comes.
    pub(super) fn comes(
        &self,
        dossier: &str,
        participant: u16,
        how: &str,
    ) -> Result<HearingRoom, Fault> {
        let request = HearingAnswerRequest {
            dossier: dossier.to_owned(),
            hearing: 1,
            participant,
            on: moment::typed(self.office.today()),
            coming: true,
            how: how.to_owned(),
        };
        hearing::answer(&self.office, request)
    }
}

/// Acknowledges a complaint by ordinary post.
pub(super) fn acknowledge(office: &Office, dossier: &str) -> Result<(), Fault> {
    let begun = letter::begin(
        office,
        LetterBeginRequest {
            dossier: dossier.to_owned(),
            kind: LetterKind::Acknowledgement.code().to_owned(),
            side: Side::Complainant,
            guest: None,
        },
    )?;
    send(office, &begun)
}

/// Freezes a letter and brings it to the post.
pub(super) fn send(office: &Office, draft: &LetterDraft) -> Result<(), Fault> {
    letter::finalise(
        office,
        LetterId {
            letter: draft.letter.clone(),
        },
    )?;
    letter::post(
        office,
        LetterPostRequest {
            letter: draft.letter.clone(),
            on: moment::typed(office.today()),
            way: PostingWay::Ordinary,
            code: String::new(),
        },
    )
    .map(|_| ())
}

fn workdays_before(day: NaiveDate, count: u32) -> NaiveDate {
    let mut earlier = day.iter_days().rev().skip(1).filter(|it| !is_weekend(*it));
    let last = usize::try_from(count).unwrap_or(0).checked_sub(1);
    last.and_then(|last| earlier.nth(last)).unwrap_or(day)
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_works_in_a_weekend() {
        for (today, count, expected) in [
            ("2026-11-19", 0, "2026-11-19"),
            ("2026-11-19", 3, "2026-11-16"),
            ("2026-11-19", 4, "2026-11-13"),
            ("2026-11-22", 1, "2026-11-20"),
        ] {
            let day = workdays_before(today.parse().unwrap(), count);
            assert_eq!(day.to_string(), expected, "{count} before {today}");
        }
    }
}
