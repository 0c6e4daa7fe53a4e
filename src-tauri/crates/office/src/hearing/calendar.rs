//! A hearing for the calendar program of whoever takes part (RFC 5545). The file goes where the user
//! says and from there wherever they send it, so that it names nobody.

use chrono::{Days as CalendarDays, Duration, NaiveDateTime};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus};
use procedure::Language;
use procedure::event::{HearingNo, Plan};

use crate::fault::Fault;
use crate::file::File;
use crate::wire::{FaultCode, HearingRef, SavedFile};
use crate::{Office, documents, dossiers, moment};

/// A hearing of which nobody said how long it lasts.
const USUAL: Duration = Duration::hours(1);

/// Saves the hearing as a calendar file.
pub(crate) fn calendar(office: &Office, request: HearingRef) -> Result<SavedFile, Fault> {
    let (now, language) = (office.now(), office.language());
    let id = dossiers::read_id(&request.dossier)?;
    let (name, text) = office.at_desk(|session| {
        let file = File::open(session, id)?;
        let hearing = file.dossier.hearings.get(&HearingNo(request.hearing));
        let hearing = hearing.ok_or(Fault::code(FaultCode::NotFound))?;
        let plan = hearing.plan.as_ref();
        let plan = plan.ok_or(Fault::code(FaultCode::NotFound))?;
        let number = file.number.to_string();
        let name = match language {
            Language::Nl => format!("{number}-gesprek-{}.ics", hearing.no.0),
            Language::En => format!("{number}-hearing-{}.ics", hearing.no.0),
        };
        let cancelled = hearing.cancelled_on.is_some();
        let entry = Entry {
            uid: format!("{number}-{}@wederhoor", hearing.no.0),
            // Who gets the file again after a change must find the same entry with a higher number.
            sequence: u32::try_from(hearing.entries.len()).unwrap_or(u32::MAX),
            title: match language {
                Language::Nl => format!("Hoorgesprek {number}"),
                Language::En => format!("Hearing {number}"),
            },
            status: if cancelled {
                EventStatus::Cancelled
            } else {
                EventStatus::Confirmed
            },
            plan,
        };
        Ok((name, entry.text(now)))
    })?;
    documents::save(office, &name, text.as_bytes())
}

struct Entry<'a> {
    uid: String,
    sequence: u32,
    title: String,
    status: EventStatus,
    plan: &'a Plan,
}

impl Entry<'_> {
    fn text(&self, now: NaiveDateTime) -> String {
        let mut event = Event::with_uid(&self.uid);
        event
            .timestamp(moment::to_utc(now))
            .sequence(self.sequence)
            .summary(&self.title)
            .location(&self.plan.place)
            .status(self.status);
        let day = self.plan.day;
        match self.plan.time {
            // In UTC, so that it is the same moment wherever the file is opened.
            Some(time) => {
                let from = day.and_time(time);
                let until = self.plan.until.map(|until| day.and_time(until));
                let until = until.filter(|until| *until > from).unwrap_or(from + USUAL);
                event
                    .starts(moment::to_utc(from))
                    .ends(moment::to_utc(until));
            }
            None => {
                let next = day.checked_add_days(CalendarDays::new(1)).unwrap_or(day);
                event.starts(day).ends(next);
            }
        }
        Calendar::new().push(event.done()).done().to_string()
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};
    use procedure::regulation::HearingForm;

    use super::*;

    fn entry(plan: &Plan) -> String {
        let entry = Entry {
            uid: "K-2026-014-1@wederhoor".into(),
            sequence: 2,
            title: "Hoorgesprek K-2026-014".into(),
            status: EventStatus::Confirmed,
            plan,
        };
        let now = "2026-11-19T09:30:00".parse().unwrap();
        entry.text(now)
    }

    /// RFC 5545, 3.1: lines end in CR LF and are folded at 75 octets; 3.3.11: commas are escaped.
    #[test]
    fn a_hearing_is_a_calendar_entry_that_names_nobody() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let place =
            "spreekkamer 2, Kerkpad 8 in Oudermeer, de ingang is om de hoek naast de bakker";
        let mut plan = Plan::on(day, place.into(), HearingForm::Apart);
        let whole_day = entry(&plan);
        assert!(
            whole_day.contains("DTSTART;VALUE=DATE:20261124\r\n"),
            "{whole_day}"
        );
        assert!(
            whole_day.contains("DTEND;VALUE=DATE:20261125\r\n"),
            "{whole_day}"
        );
        plan.time = NaiveTime::from_hms_opt(14, 0, 0);
        let text = entry(&plan);
        let start = moment::to_utc(day.and_hms_opt(14, 0, 0).unwrap());
        let stamp = |at: chrono::DateTime<chrono::Utc>| at.format("%Y%m%dT%H%M%SZ").to_string();
        assert!(
            text.contains(&format!("DTSTART:{}\r\n", stamp(start))),
            "{text}"
        );
        assert!(
            text.contains(&format!("DTEND:{}\r\n", stamp(start + USUAL))),
            "{text}"
        );
        assert!(text.contains("UID:K-2026-014-1@wederhoor\r\n"), "{text}");
        assert!(text.contains("SEQUENCE:2\r\n"), "{text}");
        assert!(text.contains("spreekkamer 2\\, Kerkpad 8"), "{text}");
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
        plan.until = NaiveTime::from_hms_opt(15, 30, 0);
        let until = start + Duration::minutes(90);
        assert!(entry(&plan).contains(&format!("DTEND:{}\r\n", stamp(until))));
    }
}
