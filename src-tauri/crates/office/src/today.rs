//! Today: what must go out or be done, and why. It reads the list rows and opens no dossier.

use archive::dossier::{self, Dossier};
use archive::draft;
use chrono::Datelike;
use procedure::Language;

use crate::Office;
use crate::fault::Fault;
use crate::file::{Days, Outlook, Owed, OwedAct};
use crate::wire::{DutyAct, DutyGroup, DutyRow, Nothing, Today};
use crate::{documents, intake, moment, terms, words};

/// The dossiers that Today shows, the most urgent first: more than anybody does in a day.
const SHOWN: u32 = 60;

/// The Today screen.
pub(crate) fn open(office: &Office, _: Nothing) -> Result<Today, Fault> {
    let (today, language) = (office.today(), office.language());
    office.at_desk(|session| {
        let days = Days::new(session, today);
        let reading = session.archive.read();
        let (owing, dossiers) = dossier::load(&reading)?;
        let rows_shown = dossier::due(&reading, SHOWN)?;
        let more = owing - u32::try_from(rows_shown.len()).unwrap_or(owing);
        // What the dossiers left out owe comes after the first duty of the last one shown.
        let horizon = rows_shown
            .last()
            .and_then(|row| row.listing.next_on)
            .filter(|_| more > 0);
        let mut duties = Vec::new();
        for row in &rows_shown {
            duties.extend(rows(row, &days, language)?);
        }
        let horizon = horizon.map(moment::day);
        duties.retain(|duty| horizon.as_ref().is_none_or(|last| duty.act_by <= *last));
        duties.sort_by(|a, b| (a.group, &a.act_by, &a.due).cmp(&(b.group, &b.act_by, &b.due)));
        Ok(Today {
            today: moment::day(today),
            duties,
            intake_begun: draft::find(&reading, intake::DRAFT)?.is_some()
                || !documents::staged(session)?.is_empty(),
            more,
            dossiers,
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
    let due = owed.due.map(|day| procedure::term::Due {
        day,
        time: owed.due_time,
    });
    DutyRow {
        dossier: row.id.to_string(),
        number: row.number.to_string(),
        complainant: owed.complainant.in_language(language).to_owned(),
        name: owed.name.in_language(language).to_owned(),
        act: match owed.act {
            OwedAct::Post => DutyAct::PostLetter,
            OwedAct::Finish => DutyAct::FinishLetter,
            OwedAct::Make => DutyAct::MakeLetter,
            OwedAct::Note => DutyAct::NoteEvent,
        },
        letter_kind: owed.kind.map(|kind| kind.code().to_owned()),
        side: owed.side.into(),
        letter_words: owed.kind.map_or_else(String::new, |kind| {
            let words = words::letter_in_full(kind, &owed.name);
            words.in_language(language).to_owned()
        }),
        letter: owed.letter.map(|id| id.to_string()),
        act_by: moment::day(owed.act_by),
        due: due.map(terms::due_text),
        must_arrive: owed.must_arrive,
        transit: u32::from(days.transit.days()),
        clause: owed.clause.clone(),
        group: group(owed, due, days),
        days_left: i32::try_from((owed.act_by - days.today).num_days()).unwrap_or_default(),
        working_days_left: days.calendar.working_days_between(days.today, owed.act_by),
        printed_on: owed.printed_on.map(moment::day),
        note: owed.note.clone(),
        about: owed.about.clone(),
    }
}

/// A letter that lies ready belongs to today: whether it is in the post is a question for now.
/// What has no last day is never late, and belongs to today too.
fn group(owed: &Owed, due: Option<procedure::term::Due>, days: &Days) -> DutyGroup {
    let today = days.today;
    let past = due.is_some_and(|due| match due.time {
        Some(time) => today.and_time(days.time) > due.day.and_time(time),
        None => today > due.day,
    });
    if due.is_none() {
        DutyGroup::Today
    } else if owed.act_by < today || past {
        DutyGroup::Overdue
    } else if owed.act_by == today || owed.act == OwedAct::Post {
        DutyGroup::Today
    } else if owed.act_by.iso_week() == today.iso_week() {
        DutyGroup::ThisWeek
    } else {
        DutyGroup::Later
    }
}
