//! Today: what must go out or be done, and why. It reads the list rows and opens no dossier.

use archive::dossier::{self, Dossier, Filter, Order, Page, State};
use archive::draft;
use chrono::{Datelike, NaiveDate};
use procedure::Language;

use crate::Office;
use crate::fault::Fault;
use crate::file::{Days, Outlook, Owed, OwedAct};
use crate::wire::{DutyAct, DutyGroup, DutyRow, Nothing, Today};
use crate::{documents, intake, moment, terms};

/// The Today screen.
pub(crate) fn open(office: &Office, _: Nothing) -> Result<Today, Fault> {
    let (today, language) = (office.today(), office.language());
    office.at_desk(|session| {
        let days = Days::new(session, today);
        let reading = session.archive.read();
        let page = Page {
            offset: 0,
            limit: u32::MAX,
        };
        let filter = Filter {
            state: State::Open,
            ..Filter::default()
        };
        let mut duties = Vec::new();
        for row in dossier::list(&reading, &filter, Order::NextDuty, page)? {
            duties.extend(rows(&row, &days, language)?);
        }
        duties.sort_by(|a, b| (a.group, &a.act_by, &a.due).cmp(&(b.group, &b.act_by, &b.due)));
        let counts = dossier::counts(
            &reading,
            &Filter {
                state: State::All,
                ..Filter::default()
            },
        )?;
        Ok(Today {
            today: moment::day(today),
            duties,
            intake_begun: draft::find(&reading, intake::DRAFT)?.is_some()
                || !documents::staged(session)?.is_empty(),
            dossiers: counts.open + counts.closed,
        })
    })
}

/// The duties of a dossier, from its list row.
pub(crate) fn rows(row: &Dossier, days: &Days, language: Language) -> Result<Vec<DutyRow>, Fault> {
    let Outlook { owed, .. } = outlook(row)?;
    Ok(owed
        .iter()
        .map(|owed| duty(row, owed, days, language))
        .collect())
}

/// What a list row tells of its dossier beside its columns.
pub(crate) fn outlook(row: &Dossier) -> Result<Outlook, Fault> {
    Ok(serde_json::from_str(&row.listing.next)?)
}

fn duty(row: &Dossier, owed: &Owed, days: &Days, language: Language) -> DutyRow {
    let due = procedure::term::Due {
        day: owed.due,
        time: owed.due_time,
    };
    let can_be_made = owed.kind == procedure::event::LetterKind::Acknowledgement;
    DutyRow {
        dossier: row.id.to_string(),
        number: row.number.to_string(),
        complainant: owed.complainant.in_language(language).to_owned(),
        name: owed.name.in_language(language).to_owned(),
        act: match owed.act {
            OwedAct::Post => DutyAct::PostLetter,
            OwedAct::Finish => DutyAct::FinishLetter,
            OwedAct::Make if can_be_made => DutyAct::MakeLetter,
            OwedAct::Make => DutyAct::OpenDossier,
        },
        letter_kind: can_be_made.then(|| owed.kind.into()),
        letter: owed.letter.map(|id| id.to_string()),
        act_by: moment::day(owed.act_by),
        due: terms::due_text(due),
        must_arrive: owed.must_arrive,
        transit: u32::from(days.transit.days()),
        clause: owed.clause.clone(),
        group: group(owed, days.today),
        days_left: i32::try_from((owed.act_by - days.today).num_days()).unwrap_or_default(),
        working_days_left: days.calendar.working_days_between(days.today, owed.act_by),
        printed_on: owed.printed_on.map(moment::day),
    }
}

/// A letter that lies ready belongs to today: whether it is in the post is a question for now.
fn group(owed: &Owed, today: NaiveDate) -> DutyGroup {
    if owed.act_by < today {
        DutyGroup::Overdue
    } else if owed.act_by == today || owed.act == OwedAct::Post {
        DutyGroup::Today
    } else if owed.act_by.iso_week() == today.iso_week() {
        DutyGroup::ThisWeek
    } else {
        DutyGroup::Later
    }
}
