//! Dates and terms: what was typed, and why a date is what it is.

mod card;
mod what_if;

use chrono::{NaiveDate, NaiveDateTime};
use procedure::Calendar;
use procedure::calendar::{Transit, is_weekend};
use procedure::regulation::{Extension, Happening, Side, Whose};
use procedure::situation::{ExtensionState, Situation, Standing, TermState};
use procedure::term::{Due, Length, LengthFault, Roll, Start, Term, compute};
use procedure::typed_date;

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::forms::date_fault;
use crate::wire::{
    DateRead, DateReadRequest, ExtensionCard, FieldCode, FieldFault, StripCell, StripDay, TermCard,
    TermPreview, TermPreviewRequest, TermStanding,
};
use crate::words::{self, MetBy};
use crate::{Office, app, moment};

pub(crate) use card::{card_pdf, print_card, save_card};
pub(crate) use what_if::what_if;

/// A strip of more days than this cannot be read; the sentences tell it then.
const LONGEST_STRIP: i64 = 45;

/// What typed text means as a date.
pub(crate) fn read_date(office: &Office, request: DateReadRequest) -> Result<DateRead, Fault> {
    let today = office.today();
    Ok(
        match typed_date::read(&request.text, today, request.lean.into()) {
            Ok(date) => DateRead {
                date: Some(moment::day(date)),
                days: i32::try_from((date - today).num_days()).ok(),
                fault: None,
            },
            Err(fault) => DateRead {
                date: None,
                days: None,
                fault: Some(date_fault("text", fault)),
            },
        },
    )
}

/// One computation, with its steps.
pub(crate) fn preview(office: &Office, request: TermPreviewRequest) -> Result<TermPreview, Fault> {
    let start = read_start(&request.start)?;
    let length = Length::new(request.amount, request.unit.into()).map_err(length_fault)?;
    let (calendar, set) = office.calendar();
    let transit = match request.transit {
        None => set,
        Some(days) => u8::try_from(days)
            .ok()
            .and_then(Transit::new)
            .ok_or(Fault::Fields(vec![
                FieldFault::new("transit", FieldCode::OutOfBounds)
                    .with("min", 1)
                    .with("max", 9),
            ]))?,
    };
    let language = request.language.map_or(office.language(), Into::into);
    let term = compute(start, length, Roll::from(request.roll), &calendar, transit)
        .map_err(|_| Fault::field("amount", FieldCode::OutOfBounds))?;
    Ok(TermPreview {
        due: due_text(term.due),
        ship_by: term.posting.map(|posting| moment::day(posting.ship_by)),
        post_by: term.posting.map(|posting| moment::day(posting.post_by)),
        steps: words::explanation(&term, MetBy::Either, language),
    })
}

/// `2026-11-30`, or `2026-11-22T16:45` for a term of hours.
pub(crate) fn due_text(due: Due) -> String {
    match due.time {
        Some(time) => due.day.and_time(time).format("%Y-%m-%dT%H:%M").to_string(),
        None => moment::day(due.day),
    }
}

/// The terms of a dossier, first those that still ask for something, by the day to act.
pub(crate) fn cards(
    file: &File,
    situation: &Situation<'_>,
    days: &Days,
    language: procedure::Language,
) -> Vec<TermCard> {
    let mut states: Vec<&TermState<'_>> = situation.terms.iter().collect();
    states.sort_by_key(|state| (!state.is_open(), state.act_by().is_none(), state.act_by()));
    let mut cards: Vec<TermCard> = states
        .into_iter()
        .map(|state| card(file, state, days, language))
        .collect();
    cards.push(retention_card(file, situation, days, language));
    cards
}

fn card(
    file: &File,
    state: &TermState<'_>,
    days: &Days,
    language: procedure::Language,
) -> TermCard {
    let rule = state.rule;
    let act_by = state.act_by();
    let met_by = if rule.must_arrive() {
        MetBy::Arrival
    } else {
        MetBy::Dispatch
    };
    let term = state.term.as_ref();
    TermCard {
        rule: rule.id.to_string(),
        name: rule.name.in_language(language).to_owned(),
        length: rule
            .within
            .map(|within| words::length(within, language))
            .unwrap_or_default(),
        from: words::after(&file.regulation, state.counted_from, language),
        clause: file.regulation.clause(&rule.clause).to_owned(),
        aim: rule.strength == procedure::regulation::Strength::Aim,
        note: rule
            .note
            .as_ref()
            .map(|note| note.in_language(language).to_owned()),
        standing: standing(state.standing),
        due: state.due().map(due_text),
        act_by: act_by.map(moment::day),
        must_arrive: rule.must_arrive(),
        days_left: act_by.and_then(|day| i32::try_from((day - days.today).num_days()).ok()),
        working_days_left: act_by.map(|day| days.calendar.working_days_between(days.today, day)),
        met_on: match state.standing {
            Standing::Met(day) | Standing::MetLate(day) => Some(moment::day(day)),
            _ => None,
        },
        why: why(state, met_by, language),
        strip: term
            .map(|term| strip(term, rule.must_arrive(), days, language))
            .unwrap_or_default(),
        time: u32::from(state.time),
        is_window: rule.whose == Whose::Complainant,
        extensions: state
            .extensions
            .iter()
            .map(|extension| extension_card(extension, days, language))
            .collect(),
        can_extend: can_extend(file, state),
    }
}

fn why(state: &TermState<'_>, met_by: MetBy, language: procedure::Language) -> Vec<String> {
    let term = state.term.as_ref();
    let mut sentences = term
        .map(|term| words::explanation(term, met_by, language))
        .unwrap_or_default();
    let untimed = state.met.filter(|_| state.lacks_time());
    sentences.extend(untimed.map(|met| words::untimed(met.day, language)));
    sentences
}

fn can_extend(file: &File, state: &TermState<'_>) -> bool {
    let times = |how: &Extension| how.times.map_or(usize::MAX, usize::from);
    let how = state.rule.extension.as_ref();
    state.is_open()
        && !file.dossier.is_over()
        && how.is_some_and(|how| state.extensions.len() < times(how))
}

fn extension_card(
    extension: &ExtensionState<'_>,
    days: &Days,
    language: procedure::Language,
) -> ExtensionCard {
    let told = |(side, told): &(Side, Option<NaiveDate>)| {
        let side = words::side(*side);
        let when = match (told, language) {
            (Some(day), _) => letters::long_date(*day, language),
            (None, procedure::Language::Nl) => "nog niet verteld".to_owned(),
            (None, procedure::Language::En) => "not told yet".to_owned(),
        };
        format!("{}: {when}", side.in_language(language))
    };
    ExtensionCard {
        was: moment::day(extension.was),
        until: moment::day(extension.decided.until),
        reason: extension.decided.reason.clone(),
        on: moment::day(extension.decided.on),
        told: extension.told.iter().map(told).collect(),
        late: extension.is_late(days.today),
    }
}

fn retention_card(
    file: &File,
    situation: &Situation<'_>,
    days: &Days,
    language: procedure::Language,
) -> TermCard {
    let rule = &file.regulation.retention;
    let term = situation.retention.as_ref();
    let name = match language {
        procedure::Language::Nl => "Bewaren",
        procedure::Language::En => "Keeping",
    };
    TermCard {
        rule: "retention".to_owned(),
        name: name.to_owned(),
        length: app::retention_words(&file.regulation, language),
        from: match rule.from.what {
            Happening::Closed => String::new(),
            _ => words::after(&file.regulation, rule.from, language),
        },
        clause: file.regulation.clause(&rule.clause).to_owned(),
        aim: false,
        note: rule
            .note
            .as_ref()
            .map(|note| note.in_language(language).to_owned()),
        standing: if term.is_some() {
            TermStanding::Running
        } else {
            TermStanding::NotStarted
        },
        due: term.map(|term| due_text(term.due)),
        act_by: term.map(|term| moment::day(term.due.day)),
        must_arrive: false,
        days_left: term.and_then(|term| i32::try_from((term.due.day - days.today).num_days()).ok()),
        working_days_left: None,
        met_on: None,
        why: term
            .map(|term| words::explanation(term, MetBy::Nothing, language))
            .unwrap_or_default(),
        strip: Vec::new(),
        time: 1,
        is_window: false,
        extensions: Vec::new(),
        can_extend: false,
    }
}

fn standing(standing: Standing) -> TermStanding {
    match standing {
        Standing::NotStarted => TermStanding::NotStarted,
        Standing::Running => TermStanding::Running,
        Standing::Met(_) => TermStanding::Met,
        Standing::MetLate(_) => TermStanding::MetLate,
        Standing::Overdue => TermStanding::Overdue,
        Standing::Passed => TermStanding::Passed,
        Standing::Lapsed => TermStanding::Lapsed,
    }
}

/// The days from the start to the last day, as the screen draws them.
fn strip(
    term: &Term,
    must_arrive: bool,
    days: &Days,
    language: procedure::Language,
) -> Vec<StripCell> {
    let (first, last) = (term.start.day, term.due.day);
    if !(0..=LONGEST_STRIP).contains(&(last - first).num_days()) {
        return Vec::new();
    }
    let cell = |day: NaiveDate| StripCell {
        date: moment::day(day),
        day: strip_day(day, term, must_arrive, &days.calendar),
        name: days
            .calendar
            .closed(day)
            .map(|closed| words::closed_day(&closed, language)),
        today: day == days.today,
        delivered: must_arrive && term.posting.is_some_and(|it| it.delivery == day),
    };
    first
        .iter_days()
        .take_while(|day| *day <= last)
        .map(cell)
        .collect()
}

fn strip_day(day: NaiveDate, term: &Term, must_arrive: bool, calendar: &Calendar) -> StripDay {
    let posting = term.posting;
    let act_by = posting.map(|it| if must_arrive { it.post_by } else { it.ship_by });
    let rides = posting.is_some_and(|it| must_arrive && day > it.post_by && day <= it.delivery);
    if day == term.start.day {
        StripDay::Start
    } else if day == term.due.day {
        StripDay::End
    } else if act_by == Some(day) {
        StripDay::Post
    } else if rides {
        StripDay::Ride
    } else if is_weekend(day) || calendar.closed(day).is_some() {
        StripDay::Off
    } else {
        StripDay::Plain
    }
}

fn read_start(text: &str) -> Result<Start, Fault> {
    let moment = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok());
    if let Some(moment) = moment {
        return Ok(moment.into());
    }
    let day: NaiveDate = text
        .parse()
        .map_err(|_| Fault::field("start", FieldCode::NotADate))?;
    Ok(day.into())
}

fn length_fault(fault: LengthFault) -> Fault {
    let field = FieldFault::new("amount", FieldCode::OutOfBounds);
    Fault::Fields(vec![match fault {
        LengthFault::OutOfBounds { limit } => field.with("min", 1).with("max", limit),
        LengthFault::Unreadable | LengthFault::UnknownUnit => field,
    }])
}

impl Office {
    /// The practice's calendar, or the recognised one while no archive is open.
    fn calendar(&self) -> (Calendar, Transit) {
        let of = |session: &Session| {
            (
                session.settings.days.calendar(),
                session.settings.days.transit,
            )
        };
        self.desk.hold().as_ref().map_or_else(Default::default, of)
    }
}
