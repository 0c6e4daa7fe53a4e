//! What happened in an example before its letter is due.

mod steps;

use chrono::{Days, NaiveDate};
use procedure::Language::{En, Nl};
use procedure::calendar::Calendar;
use procedure::event::{Event, Recorded};
use procedure::intake::StaffId;
use procedure::letter_kind::LetterKind;
use procedure::regulation::{Regulation, Side};

use super::super::places::ADDRESSEE;
use super::super::work::Work;
use super::{Voice, intake};
use crate::imagined::Imagined;

/// So many days before the letter the complaint came.
fn before(kind: LetterKind) -> Days {
    match kind {
        // Whoever gets these waits for something.
        LetterKind::Extension | LetterKind::InterimNotice => Days::new(20),
        _ => Days::new(4),
    }
}

/// The events of an example, up to the day of its letter.
pub(super) fn timeline(
    regulation: &Regulation,
    kind: LetterKind,
    voice: Voice,
    today: NaiveDate,
) -> Vec<Recorded> {
    let received_on = today.checked_sub_days(before(kind)).unwrap_or(today);
    let mut course = Course {
        regulation,
        voice,
        today,
        imagined: Imagined::received(intake(voice, received_on), StaffId(1)),
    };
    if kind != LetterKind::Acknowledgement {
        let on = received_on.checked_add_days(Days::new(2)).unwrap_or(today);
        let on = Calendar::default().working_day_on_or_after(on).min(today);
        let imagined = &mut course.imagined;
        imagined.send(on, LetterKind::Acknowledgement, Side::Complainant);
    }
    course.until(kind);
    course.imagined.into_timeline()
}

/// What the writer of an example answered.
pub(super) fn answer(work: &mut Work, kind: LetterKind, side: Side) {
    let (why, attendees, contact, third) = match work.language {
        Nl => (
            "Zo kunnen wij zien wat er is afgesproken.",
            match side {
                Side::Respondent => "Sanne Oosterveld en Marit Holsteijn",
                _ => "mevrouw Van der Meulen en Marit Holsteijn",
            },
            "telefoon 0199 55 09 87",
            "Klachtencommissie Waterland\nPostbus 118\n7799 ZE  VEENSTADE",
        ),
        En => (
            "This shows us what was agreed.",
            match side {
                Side::Respondent => "Sanne Oosterveld and Marit Holsteijn",
                _ => "Ms Van der Meulen and Marit Holsteijn",
            },
            "telephone 0199 55 09 87",
            "Klachtencommissie Waterland\nPostbus 118\n7799 ZE  VEENSTADE",
        ),
    };
    let mut say = |name: &str, text: &str| work.answers.insert(name.to_owned(), text.to_owned());
    match kind {
        LetterKind::InformationRequest => say("asked_why", why),
        LetterKind::HearingReport => say("attendees", attendees),
        LetterKind::Referral => say("referred_contact", contact),
        _ => None,
    };
    if side == Side::Third {
        say(ADDRESSEE, third);
    }
}

struct Course<'a> {
    regulation: &'a Regulation,
    voice: Voice,
    today: NaiveDate,
    imagined: Imagined,
}

impl Course<'_> {
    fn until(&mut self, kind: LetterKind) {
        match kind {
            LetterKind::InformationRequest => self.ask(),
            LetterKind::NotAdmitted => self.refuse(),
            LetterKind::Referral => self.refer(),
            LetterKind::HearingInvitation => self.plan(),
            LetterKind::HearingReport => self.hear(),
            LetterKind::Extension => self.extend(),
            LetterKind::Decision => self.find(),
            LetterKind::Proposal => self.agree_on_measure(),
            LetterKind::MediationInvitation => self.mediate(),
            LetterKind::ClosingConfirmation => {
                self.find();
                self.answer();
                self.note(Event::Closed {
                    reason: String::new(),
                });
            }
            LetterKind::Forwarding | LetterKind::ForwardingNotice => self.forward(),
            LetterKind::ReviewDecision => self.review(),
            LetterKind::Reopening => self.reopen(),
            LetterKind::InspectionCover => self.inspect(),
            LetterKind::Acknowledgement | LetterKind::InterimNotice | LetterKind::Own(_) => {}
        }
    }

    fn note(&mut self, event: Event) {
        self.imagined.take(self.today, event);
    }

    /// The first working day after so many days.
    fn later(&self, days: u64) -> NaiveDate {
        let day = self.today.checked_add_days(Days::new(days));
        Calendar::default().working_day_on_or_after(day.unwrap_or(self.today))
    }

    fn say(&self, nl: &str, en: &str) -> String {
        match self.voice.language {
            Nl => nl.to_owned(),
            En => en.to_owned(),
        }
    }
}
