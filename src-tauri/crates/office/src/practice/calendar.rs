//! The calendar by which terms are computed. Another one moves the terms that run, and tells which.

use std::collections::BTreeMap;

use archive::dossier::{self, Filter, Order, Page};
use chrono::NaiveDate;
use procedure::calendar::Transit;
use procedure::typed_date::Lean;

use super::out_of_bounds;
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::forms::Checks;
use crate::wire::{
    CalendarForm, CalendarSaveRequest, CalendarSaved, FaultCode, FieldCode, FieldFault, MovedTerm,
    OwnDay,
};
use crate::{Office, moment, settings};

/// Saves the calendar, derives every open dossier anew and tells which dates moved (rule 10).
pub(crate) fn save_calendar(
    office: &Office,
    request: CalendarSaveRequest,
) -> Result<CalendarSaved, Fault> {
    let mut checks = Checks::new(office.today());
    let days = read_days(&mut checks, &request.calendar);
    let days = checks.done(days)?.ok_or(Fault::code(FaultCode::Fields))?;
    let (now, today) = (office.now(), office.today());
    let language = office.language();
    office.at_desk(|session| {
        let old = Days::new(session, today);
        let mut settings = session.settings.clone();
        settings.days = days;
        let new = Days::of(&settings.days, today);
        let mut files = open_files(session)?;
        let moved = files.iter().map(|file| moved(file, &old, &new, language));
        let moved = moved.collect::<Result<Vec<_>, _>>()?.concat();
        session.write(now, "calendar_saved", |writing| {
            settings.keep(writing)?;
            files
                .iter_mut()
                .try_for_each(|file| file.project(writing, &new))
        })?;
        session.settings = settings;
        Ok(CalendarSaved { moved })
    })
}

pub(super) fn calendar_form(days: &settings::Days) -> CalendarForm {
    let own_day = |(date, name): (&NaiveDate, &String)| OwnDay {
        date: moment::day(*date),
        name: name.clone(),
    };
    CalendarForm {
        good_friday: days.good_friday,
        liberation_day: days.liberation_day.into(),
        equated_days: days.equated_days,
        own_days: days.own_days.iter().map(own_day).collect(),
        transit: u32::from(days.transit.days()),
    }
}

fn read_days(checks: &mut Checks, form: &CalendarForm) -> Option<settings::Days> {
    let transit = u8::try_from(form.transit).ok().and_then(Transit::new);
    if transit.is_none() {
        checks.refuse(out_of_bounds("calendar.transit", 1, 9));
    }
    let mut own_days = BTreeMap::new();
    for (index, day) in form.own_days.iter().enumerate() {
        let field = |name: &str| format!("calendar.own_days.{index}.{name}");
        let name = checks.needed(&field("name"), &day.name);
        let Some(date) = checks.any_date(&field("date"), &day.date, Lean::Future) else {
            continue;
        };
        if own_days.insert(date, name).is_some() {
            checks.refuse(FieldFault::new(&field("date"), FieldCode::Duplicate));
        }
    }
    Some(settings::Days {
        good_friday: form.good_friday,
        liberation_day: form.liberation_day.into(),
        equated_days: form.equated_days,
        own_days,
        transit: transit?,
    })
}

fn open_files(session: &mut Session) -> Result<Vec<File>, Fault> {
    let page = Page {
        offset: 0,
        limit: u32::MAX,
    };
    let rows = dossier::list(
        &session.archive.read(),
        &Filter::default(),
        Order::Newest,
        page,
    )?;
    rows.into_iter()
        .map(|row| File::open(session, row.id))
        .collect()
}

/// The open terms of a dossier that end on another day in the new calendar.
fn moved(
    file: &File,
    old: &Days,
    new: &Days,
    language: procedure::Language,
) -> Result<Vec<MovedTerm>, Fault> {
    let (was, is) = (file.situation(old)?, file.situation(new)?);
    let pairs = was.terms.iter().zip(&is.terms);
    let moved = pairs
        .filter(|(was, _)| was.is_open())
        .filter_map(|(was, is)| {
            let (old, new) = (was.term.as_ref()?.due.day, is.term.as_ref()?.due.day);
            (old != new).then(|| MovedTerm {
                dossier: file.id.to_string(),
                number: file.number.to_string(),
                term: was.rule.name.in_language(language).to_owned(),
                was: moment::day(old),
                is: moment::day(new),
            })
        });
    Ok(moved.collect())
}
