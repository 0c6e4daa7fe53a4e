//! What lies ready: finalised letters that belong in the post.

use std::collections::BTreeSet;

use archive::letter::dossiers_in_state;
use chrono::NaiveDate;
use procedure::Language;
use procedure::event::LetterNo;
use procedure::situation::Act;

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::wire::ReadyLetter;
use crate::{letter, moment};

/// The states of a letter that has not left.
const WAITING: [&str; 2] = ["finalised", "printed"];

/// Every letter that lies ready, the oldest first.
pub(super) fn letters(
    session: &mut Session,
    today: NaiveDate,
    language: Language,
) -> Result<Vec<ReadyLetter>, Fault> {
    let mut dossiers = BTreeSet::new();
    for state in WAITING {
        dossiers.extend(dossiers_in_state(&session.archive.read(), state)?);
    }
    let days = Days::new(session, today);
    let mut ready = Vec::new();
    for dossier in dossiers {
        let file = File::open(session, dossier)?;
        ready.extend(of_dossier(&file, &days, language)?);
    }
    ready.sort_by(|a, b| (&a.finalised_on, &a.number).cmp(&(&b.finalised_on, &b.number)));
    Ok(ready)
}

/// The letters that a dossier owes the post. One that the withdrawal of the complaint made moot
/// stays in its dossier, and is not offered here.
fn of_dossier(file: &File, days: &Days, language: Language) -> Result<Vec<ReadyLetter>, Fault> {
    let situation = file.situation(days)?;
    let mut seen = BTreeSet::new();
    let mut ready = Vec::new();
    for duty in &situation.duties {
        let Act::Post(_, no) = duty.act else { continue };
        // A letter that two rules ask for leaves once, on the day of the more urgent.
        if seen.insert(no) {
            // What no rule asks for, or asks for at once, has no last day.
            let act_by = duty.rule.and(duty.due).map(|_| duty.act_by);
            ready.extend(row(file, no, act_by, days, language));
        }
    }
    Ok(ready)
}

fn row(
    file: &File,
    no: LetterNo,
    act_by: Option<NaiveDate>,
    days: &Days,
    language: Language,
) -> Option<ReadyLetter> {
    let row = file.letter_row(no)?;
    let finalised_on = file.letter_of(row)?.finalised_on;
    let card = letter::card(file, row, language);
    let left = |day: NaiveDate| i32::try_from((day - days.today).num_days()).unwrap_or_default();
    let calendar = &days.calendar;
    Some(ReadyLetter {
        letter: card.letter,
        dossier: file.id.to_string(),
        number: card.number?,
        name: card.name,
        to: card.to,
        finalised_on: moment::day(finalised_on),
        printed_on: card.printed_on,
        act_by: act_by.map(moment::day),
        days_left: act_by.map(left),
        working_days_left: act_by.map(|day| calendar.working_days_between(days.today, day)),
    })
}
