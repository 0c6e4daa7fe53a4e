//! Why a date is what it is (`TERMS.md`, rule 11).

use chrono::NaiveDate;
use letters::weekday_date;
use procedure::Language::{self, En, Nl};
use procedure::term::{Due, Posting, Skip, Term, TermStep};

use super::{capital, clock, closed_day, length, short_date};

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

/// The way to a date, a sentence a step, in the order of reckoning.
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

/// Why a term of hours that was met on its last day counts as late: nobody noted at what time.
pub(crate) fn untimed(met: NaiveDate, language: Language) -> String {
    let day = weekday_date(met, language);
    match language {
        Nl => format!(
            "Het gebeurde op **{day}**, maar hoe laat is niet bekend. Daarom geldt het als te laat."
        ),
        En => format!(
            "It happened on **{day}**, but the time is not known. Therefore it counts as late."
        ),
    }
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
