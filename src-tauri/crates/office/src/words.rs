//! The sentences that stand on the screen and, the same to the letter, on paper: lengths, what a
//! term counts from, and the explanation of a date. `**` marks what is stressed.

use chrono::{Datelike, NaiveDate, NaiveTime};
use letters::{long_date, weekday_date};
use procedure::Language::{self, En, Nl};
use procedure::calendar::ClosedDay;
use procedure::term::{Due, Length, Posting, Skip, Term, TermStep, Unit};

mod moment;

pub(crate) use moment::{
    after, both, declared, happened, involvement, letter, letter_in_full, letter_name, listed,
    road_name, role, rule_name, side, the_side, to_do,
};

/// What a letter has to do on the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MetBy {
    /// It must have been sent.
    Dispatch,
    /// It must have arrived.
    Arrival,
    /// Both are told, since it is not known which counts.
    Either,
    /// No letter is concerned.
    Nothing,
}

/// `5 werkdagen`, `1 month`.
pub(crate) fn length(length: Length, language: Language) -> String {
    let (one, more) = match (language, length.unit()) {
        (Nl, Unit::Hours) => ("uur", "uur"),
        (Nl, Unit::Days) => ("dag", "dagen"),
        (Nl, Unit::WorkingDays) => ("werkdag", "werkdagen"),
        (Nl, Unit::Weeks) => ("week", "weken"),
        (Nl, Unit::Months) => ("maand", "maanden"),
        (Nl, Unit::Years) => ("jaar", "jaar"),
        (En, Unit::Hours) => ("hour", "hours"),
        (En, Unit::Days) => ("day", "days"),
        (En, Unit::WorkingDays) => ("working day", "working days"),
        (En, Unit::Weeks) => ("week", "weeks"),
        (En, Unit::Months) => ("month", "months"),
        (En, Unit::Years) => ("year", "years"),
    };
    let amount = length.amount();
    format!("{amount} {}", if amount == 1 { one } else { more })
}

/// Name of a closed day.
pub(crate) fn closed_day(day: &ClosedDay, language: Language) -> String {
    let (dutch, english) = match day {
        ClosedDay::NewYear => ("Nieuwjaarsdag", "New Year's Day"),
        ClosedDay::GoodFriday => ("Goede Vrijdag", "Good Friday"),
        ClosedDay::EasterMonday => ("Tweede Paasdag", "Easter Monday"),
        ClosedDay::KingsDay => ("Koningsdag", "King's Day"),
        ClosedDay::LiberationDay => ("Bevrijdingsdag", "Liberation Day"),
        ClosedDay::Ascension => ("Hemelvaartsdag", "Ascension Day"),
        ClosedDay::WhitMonday => ("Tweede Pinksterdag", "Whit Monday"),
        ClosedDay::Christmas => ("Eerste Kerstdag", "Christmas Day"),
        ClosedDay::BoxingDay => ("Tweede Kerstdag", "Boxing Day"),
        ClosedDay::Equated => ("gelijkgestelde dag", "a day equated with a holiday"),
        ClosedDay::Own(name) => return name.clone(),
    };
    match language {
        Nl => dutch.to_owned(),
        En => english.to_owned(),
    }
}

/// The way to a date, a sentence a step, in the order of reckoning (`TERMS.md`, rule 11).
pub(crate) fn explanation(term: &Term, transit_matters: MetBy, language: Language) -> Vec<String> {
    let mut sentences = Vec::new();
    let skipped = skipped_days(term, language);
    for step in &term.steps {
        match step {
            TermStep::Skipped(..) => continue,
            TermStep::Counted(_) => sentences.extend(skipped.clone()),
            _ => {}
        }
        sentences.extend(sentence(term, step, language));
    }
    sentences.extend(posting(term, transit_matters, language));
    sentences
}

fn sentence(term: &Term, step: &TermStep, language: Language) -> Option<String> {
    let full = |day: NaiveDate| weekday_date(day, language);
    let text = match (language, step) {
        (_, TermStep::Skipped(..)) => return None,
        (Nl, TermStep::StartDoesNotCount(day)) => {
            format!(
                "De termijn begint na **{}**. Die dag zelf telt niet mee.",
                full(*day)
            )
        }
        (En, TermStep::StartDoesNotCount(day)) => {
            format!(
                "The term begins after **{}**. That day itself does not count.",
                full(*day)
            )
        }
        (Nl, TermStep::CountsFromMidnight) => {
            format!(
                "De tijd van ontvangst is niet bekend. Daarom telt {} vanaf 0.00 uur.",
                full(term.start.day)
            )
        }
        (En, TermStep::CountsFromMidnight) => {
            format!(
                "The time of receipt is not known, so {} counts from 00:00.",
                full(term.start.day)
            )
        }
        (Nl, TermStep::Clamped { wanted, to }) => {
            format!(
                "Deze maand heeft geen {wanted}e. Daarom geldt de laatste dag: {}.",
                full(*to)
            )
        }
        (En, TermStep::Clamped { wanted, to }) => {
            format!(
                "This month has no day {wanted}, so its last day stands for it: {}.",
                full(*to)
            )
        }
        (_, TermStep::Counted(due)) => counted(term, *due, language),
        (Nl, TermStep::Rolled { from, because, to }) => {
            format!(
                "{} is {}. De laatste dag schuift door naar **{}**.",
                capital(&full(*from)),
                skip(because, Nl),
                full(*to)
            )
        }
        (En, TermStep::Rolled { from, because, to }) => {
            format!(
                "{} is {}. The last day moves on to **{}**.",
                full(*from),
                skip(because, En),
                full(*to)
            )
        }
    };
    Some(text)
}

fn counted(term: &Term, due: Due, language: Language) -> String {
    let amount = length(term.length, language);
    let day = weekday_date(due.day, language);
    match (language, due.time) {
        (Nl, Some(time)) => {
            format!(
                "{amount} later is het **{day}, {}**. Het weekend telt gewoon mee.",
                clock(time, Nl)
            )
        }
        (En, Some(time)) => {
            format!(
                "{amount} later it is **{day}, {}**. The weekend counts.",
                clock(time, En)
            )
        }
        (Nl, None) => format!("{amount} later is het **{day}**."),
        (En, None) => format!("{amount} later it is **{day}**."),
    }
}

/// Every skipped day by name; weekends together, since a list of Saturdays tells nothing.
fn skipped_days(term: &Term, language: Language) -> Vec<String> {
    let mut weekend_days = 0;
    let mut named = Vec::new();
    for step in &term.steps {
        match step {
            TermStep::Skipped(_, Skip::Weekend) => weekend_days += 1,
            TermStep::Skipped(day, Skip::Closed(closed)) => {
                named.push(format!(
                    "{} ({})",
                    short_date(*day, language),
                    closed_day(closed, language)
                ));
            }
            _ => {}
        }
    }
    let mut sentences = Vec::new();
    if weekend_days > 0 {
        sentences.push(match language {
            Nl => format!(
                "Zaterdagen en zondagen tellen niet mee: {}.",
                weekend_list(term, Nl)
            ),
            En => format!(
                "Saturdays and Sundays do not count: {}.",
                weekend_list(term, En)
            ),
        });
    }
    if !named.is_empty() {
        sentences.push(match language {
            Nl => format!("Ook niet geteld: {}.", named.join(", ")),
            En => format!("Not counted either: {}.", named.join(", ")),
        });
    }
    sentences
}

fn weekend_list(term: &Term, language: Language) -> String {
    let days = term.steps.iter().filter_map(|step| match step {
        TermStep::Skipped(day, Skip::Weekend) => Some(short_date(*day, language)),
        _ => None,
    });
    days.collect::<Vec<_>>().join(", ")
}

fn posting(term: &Term, met_by: MetBy, language: Language) -> Vec<String> {
    let Some(posting) = term.posting else {
        return Vec::new();
    };
    match met_by {
        MetBy::Nothing => Vec::new(),
        MetBy::Arrival => arrival(posting, language),
        MetBy::Dispatch => dispatch(term, posting, language).into_iter().collect(),
        MetBy::Either => {
            let mut sentences: Vec<String> =
                dispatch(term, posting, language).into_iter().collect();
            sentences.extend(arrival(posting, language));
            sentences
        }
    }
}

fn arrival(posting: Posting, language: Language) -> Vec<String> {
    let days = posting.transit.days();
    let post_by = weekday_date(posting.post_by, language);
    let delivery = weekday_date(posting.delivery, language);
    match language {
        Nl => vec![
            "Een brief moet er op die dag zijn. Op zondag en maandag bezorgt de post niet."
                .to_owned(),
            format!(
                "De post doet er {days} {} over. De brief moet uiterlijk op **{post_by}** op de post; dan is hij er op {delivery}.",
                if days == 1 {
                    "bezorgdag"
                } else {
                    "bezorgdagen"
                },
            ),
        ],
        En => vec![
            "A letter must be there on that day. There is no delivery on Sunday and Monday."
                .to_owned(),
            format!(
                "The post takes {days} delivery {}. The letter must be posted by **{post_by}**; it is then delivered on {delivery}.",
                if days == 1 { "day" } else { "days" },
            ),
        ],
    }
}

/// Nothing to say when the last day is itself a day on which a letter can be sent.
fn dispatch(term: &Term, posting: Posting, language: Language) -> Option<String> {
    if posting.ship_by == term.due.day {
        return None;
    }
    let day = weekday_date(posting.ship_by, language);
    Some(match language {
        Nl => format!(
            "Op de laatste dag gaat er geen post weg. Verstuur de brief uiterlijk op **{day}**."
        ),
        En => format!("No post leaves on the last day. Send the letter by **{day}**."),
    })
}

fn skip(skip: &Skip, language: Language) -> String {
    match (skip, language) {
        (Skip::Weekend, Nl) => "geen werkdag".to_owned(),
        (Skip::Weekend, En) => "no working day".to_owned(),
        (Skip::Closed(day), _) => closed_day(day, language),
    }
}

/// `16.45 uur`, `16:45`.
pub(crate) fn clock(time: NaiveTime, language: Language) -> String {
    match language {
        Nl => format!("{} uur", time.format("%-H.%M")),
        En => time.format("%H:%M").to_string(),
    }
}

/// `ma 6 april`, `Mon 6 April`.
pub(crate) fn short_date(day: NaiveDate, language: Language) -> String {
    let weekday = weekday_date(day, language);
    let letters = if language == Nl { 2 } else { 3 };
    let weekday: String = weekday.chars().take(letters).collect();
    let date = long_date(day, language);
    let without_year = date.trim_end_matches(&day.year().to_string()).trim_end();
    format!("{weekday} {without_year}")
}

/// `klager` → `Klager`.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
