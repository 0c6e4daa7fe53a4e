//! The termijnkaart: why a date is what it is, on paper (`TERMS.md`, rule 11). It carries the
//! dossier's number and no name, since it may lie on a desk.

use chrono::NaiveDate;
use letters::{
    DayKind, DayStrip, Document, DocumentBlock, Fact, Marker, Proof, Rank, Span, StripRemark,
    long_date, weekday_date,
};
use procedure::Language::{self, En, Nl};

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::letter::{Printing, print_pdf, stationery};
use crate::wire::{
    FaultCode, Nothing, SavedFile, StripCell, StripDay, TermCard, TermCardPrintRequest,
    TermCardRequest, TermStanding,
};
use crate::{Office, documents, dossiers, moment, terms};

/// A card as PDF, with the name of its file.
struct Card {
    bytes: Vec<u8>,
    name: String,
}

/// As PDF.
pub(crate) fn card_pdf(office: &Office, request: TermCardRequest) -> Result<Vec<u8>, Fault> {
    Ok(set(office, &request)?.bytes)
}

/// Saved where the user says.
pub(crate) fn save_card(office: &Office, request: TermCardRequest) -> Result<SavedFile, Fault> {
    let card = set(office, &request)?;
    documents::save(office, &card.name, &card.bytes)
}

/// Printed.
pub(crate) fn print_card(office: &Office, request: TermCardPrintRequest) -> Result<Nothing, Fault> {
    let card = set(office, &request.card)?;
    let title = card.name.trim_end_matches(".pdf");
    let on = Printing::once(request.printer.as_deref());
    print_pdf(office, &card.bytes, title, &on)?;
    Ok(Nothing {})
}

fn set(office: &Office, request: &TermCardRequest) -> Result<Card, Fault> {
    let id = dossiers::read_id(&request.dossier)?;
    let (now, today) = (office.now(), office.today());
    let language = request.language.map_or(office.language(), Into::into);
    office.at_desk(|session| {
        let file = File::open(session, id)?;
        let days = Days::new(session, today);
        let situation = file.situation(&days)?;
        let started = |card: &TermCard| card.due.is_some() && !card.why.is_empty();
        let cards: Vec<TermCard> = terms::cards(&file, &situation, &days, language)
            .into_iter()
            .filter(started)
            .filter(|card| request.rule.as_ref().is_none_or(|rule| card.rule == *rule))
            .collect();
        if cards.is_empty() {
            return Err(Fault::code(FaultCode::NotFound));
        }
        let document = Document {
            made_at: moment::to_utc(now),
            ..document(session, &file, &cards, today, language)?
        };
        let word = own(language, "termijnkaart", "term-card");
        Ok(Card {
            bytes: letters::document(&document)?.bytes,
            name: format!("{}-{word}.pdf", file.number),
        })
    })
}

fn own(language: Language, nl: &'static str, en: &'static str) -> &'static str {
    match language {
        Nl => nl,
        En => en,
    }
}

fn document(
    session: &Session,
    file: &File,
    cards: &[TermCard],
    today: NaiveDate,
    language: Language,
) -> Result<Document, Fault> {
    let made = own(language, "Gemaakt op", "Made on");
    let dossier = own(language, "Dossier", "Dossier");
    Ok(Document {
        language,
        title: own(language, "Termijnkaart", "Term card").to_owned(),
        lines: vec![
            format!("{dossier} {}", file.number),
            format!("{made} {}", long_date(today, language)),
        ],
        stationery: stationery(session)?,
        foot: format!("{} · {}", file.number, file.regulation.title_in(language)),
        blocks: cards.iter().map(|card| block(card, language)).collect(),
        proof: Proof::Final,
        made_at: chrono::DateTime::UNIX_EPOCH,
    })
}

/// One term; it stays on one page when there is room.
fn block(card: &TermCard, language: Language) -> DocumentBlock {
    let mut blocks = vec![
        DocumentBlock::Heading {
            rank: Rank::Section,
            number: None,
            text: card.name.clone(),
        },
        DocumentBlock::Facts(facts(card, language)),
        DocumentBlock::Strip(strip(&card.strip, language)),
        DocumentBlock::List {
            marker: Marker::Number,
            items: card.why.iter().map(|step| Span::stressed(step)).collect(),
        },
    ];
    if let Some(note) = &card.note {
        blocks.push(DocumentBlock::Note {
            label: own(language, "Toelichting", "Note").to_owned(),
            text: vec![Span::Text(note.clone())],
        });
    }
    DocumentBlock::Together(blocks)
}

fn facts(card: &TermCard, language: Language) -> Vec<Fact> {
    let fact = |nl, en, value: String| Fact {
        label: own(language, nl, en).to_owned(),
        value: vec![Span::Text(value)],
    };
    let full =
        |day: &String| day_of(day).map_or_else(|| day.clone(), |it| weekday_date(it, language));
    let mut facts = vec![
        fact("Staat in", "Stands in", card.clause.clone()),
        fact("Termijn", "Term", format!("{} {}", card.length, card.from)),
    ];
    for extension in &card.extensions {
        let until = full(&extension.until);
        facts.push(fact(
            "Verlengd tot",
            "Extended to",
            format!("{until}. {}", extension.reason),
        ));
    }
    facts.extend(card.due.as_ref().map(|due| {
        let strong = Span::Strong(last_day(due, language));
        Fact {
            label: own(language, "Laatste dag", "Last day").to_owned(),
            value: vec![strong],
        }
    }));
    if card.act_by.is_some() && card.act_by != card.due {
        let label = if card.must_arrive {
            ("Op de post uiterlijk", "Post by")
        } else {
            ("Versturen uiterlijk", "Send by")
        };
        facts.extend(
            card.act_by
                .as_ref()
                .map(|day| fact(label.0, label.1, full(day))),
        );
    }
    facts.push(fact("Stand", "State", standing(card, language)));
    facts
}

/// `2026-11-30`, or `2026-11-22T16:45` for a term of hours.
fn day_of(text: &str) -> Option<NaiveDate> {
    text.get(..10)?.parse().ok()
}

fn last_day(due: &str, language: Language) -> String {
    let day = day_of(due).map_or_else(|| due.to_owned(), |day| weekday_date(day, language));
    let time = due
        .split_once('T')
        .and_then(|(_, time)| chrono::NaiveTime::parse_from_str(time, "%H:%M").ok());
    match time {
        Some(time) => format!("{day}, {}", crate::words::clock(time, language)),
        None => day,
    }
}

fn standing(card: &TermCard, language: Language) -> String {
    let met = card.met_on.as_deref().and_then(day_of);
    let met = met.map(|day| long_date(day, language)).unwrap_or_default();
    match card.standing {
        TermStanding::NotStarted => own(language, "nog niet begonnen", "not started").to_owned(),
        TermStanding::Running => own(language, "loopt", "running").to_owned(),
        TermStanding::Met => format!("{} {met}", own(language, "gehaald op", "met on")),
        TermStanding::MetLate => format!("{} {met}", own(language, "te laat, op", "late, on")),
        TermStanding::Overdue => own(language, "verlopen", "overdue").to_owned(),
        TermStanding::Passed => {
            own(language, "voorbij, niet gebruikt", "passed, not used").to_owned()
        }
        TermStanding::Lapsed => own(language, "niet meer nodig", "no longer needed").to_owned(),
    }
}

fn strip(cells: &[StripCell], language: Language) -> DayStrip {
    let dated = |cell: &StripCell| day_of(&cell.date);
    let days = cells.iter().filter_map(|cell| {
        Some(letters::StripDay {
            date: dated(cell)?,
            kind: match cell.day {
                StripDay::Start => DayKind::Start,
                StripDay::Plain => DayKind::Plain,
                StripDay::Off => DayKind::Off,
                StripDay::Post => DayKind::Post,
                StripDay::Ride => DayKind::Ride,
                StripDay::End => DayKind::End,
            },
        })
    });
    let remark = |cell: &StripCell| {
        let words = match cell.day {
            StripDay::Start => own(language, "telt niet mee", "does not count"),
            StripDay::Post => own(language, "op de post", "post"),
            StripDay::End => own(language, "uiterlijk", "last day"),
            _ => return None,
        };
        Some(StripRemark {
            date: dated(cell)?,
            lines: vec![vec![Span::Text(words.to_owned())]],
        })
    };
    DayStrip {
        days: days.collect(),
        remarks: cells.iter().filter_map(remark).collect(),
    }
}
