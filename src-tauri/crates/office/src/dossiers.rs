//! The list of dossiers and one dossier, whole.

pub(crate) mod people;
mod roads;
pub(crate) mod timeline;

use std::collections::BTreeSet;

use archive::dossier::{self, Dossier, DossierId, Filter, Order, Page, State};
use archive::{document, regulation, search, staff};
use chrono::NaiveDate;
use procedure::Language;
use procedure::event::{Actor, Event, EventNo};

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::forms::{Checks, form_of, party_form, read_intake};
use crate::wire::{
    self, CorrectRequest, DossierFilter, DossierList, DossierListRequest, DossierRow, DossierStage,
    DossierView, FaultCode, FieldCode, FilterCount, UndoRequest, WithdrawRequest,
};
use crate::{Office, documents, intake, letter, moment, terms, today};

/// Rows that one page has at most.
const LARGEST_PAGE: u32 = 500;

/// A page of the list, newest first.
pub(crate) fn list(office: &Office, request: DossierListRequest) -> Result<DossierList, Fault> {
    let (today, language) = (office.today(), office.language());
    office.at_desk(|session| {
        let me = session.staff.to_string();
        let page = Page {
            offset: request.offset,
            limit: request.limit.min(LARGEST_PAGE),
        };
        let (rows, total) = match intake::query(&request.query) {
            Some(query) => found(session, &query, request.filter, &me, page)?,
            None => listed(session, request.filter, &me, page)?,
        };
        let rows = rows
            .iter()
            .map(|row| list_row(session, row, today, language));
        Ok(DossierList {
            rows: rows.collect::<Result<_, _>>()?,
            total,
            counts: counts(session, &me)?,
        })
    })
}

/// One dossier, whole.
pub(crate) fn open(office: &Office, request: wire::DossierId) -> Result<DossierView, Fault> {
    let (today, language) = (office.today(), office.language());
    let id = read_id(&request.dossier)?;
    office.at_desk(|session| view(session, id, today, language))
}

/// Replaces what was registered. What stood there stays in the timeline.
pub(crate) fn correct(office: &Office, request: CorrectRequest) -> Result<DossierView, Fault> {
    let today = office.today();
    let mut checks = Checks::new(today);
    let reason = checks.line("reason", &request.reason);
    let intake = read_intake(&mut checks, &request.form);
    let id = read_id(&request.dossier)?;
    let (now, language) = (office.now(), office.language());
    office.at_desk(|session| {
        let mut file = File::open(session, id)?;
        let answers = &request.form.answers;
        let intake = intake::complete(session, &mut checks, &file.regulation, answers, intake)?;
        let intake = checks
            .done(intake)?
            .ok_or(Fault::field("complainant.name", FieldCode::Required))?;
        intake::check_handler(session, &intake, file.dossier.intake.handler)?;
        if file.dossier.intake != intake {
            let days = Days::new(session, today);
            let intake = Box::new(intake);
            let event = Event::Corrected { intake, reason };
            session.write(now, "dossier_corrected", |writing| {
                file.take(writing, &days, event, today, "received_on")
            })?;
        }
        view(session, id, today, language)
    })
}

/// The complainant withdraws.
pub(crate) fn withdraw(office: &Office, request: WithdrawRequest) -> Result<DossierView, Fault> {
    let mut checks = Checks::new(office.today());
    let on = checks.needed_past_date("on", &request.on);
    let reason = checks.text("reason", &request.reason);
    let on = checks
        .done(on)?
        .ok_or(Fault::field("on", FieldCode::Required))?;
    let id = read_id(&request.dossier)?;
    take(
        office,
        id,
        "dossier_withdrawn",
        Event::Withdrawn { reason },
        on,
        "on",
    )
}

/// Takes back one entry of the timeline.
pub(crate) fn undo(office: &Office, request: UndoRequest) -> Result<DossierView, Fault> {
    let today = office.today();
    let id = read_id(&request.dossier)?;
    let no = request
        .event
        .parse()
        .map(EventNo)
        .map_err(|_| Fault::code(FaultCode::NotFound))?;
    take(
        office,
        id,
        "event_taken_back",
        Event::TakenBack { event: no },
        today,
        "event",
    )
}

/// The dossier that an id on the wire names.
pub(crate) fn read_id(dossier: &str) -> Result<DossierId, Fault> {
    dossier
        .parse()
        .map_err(|_| Fault::code(FaultCode::NotFound))
}

/// The dossier as the window shows it.
pub(crate) fn view(
    session: &mut Session,
    id: DossierId,
    today: NaiveDate,
    language: Language,
) -> Result<DossierView, Fault> {
    let file = File::open(session, id)?;
    let days = Days::new(session, today);
    let situation = file.situation(&days)?;
    let intake = &file.dossier.intake;
    let row = dossier::find(&session.archive.read(), id)?;
    let mut duties = today::rows(&row, &days, language)?.into_iter();
    let warnings = intake::worded(session, &file.regulation, &file.warnings(&days)?, language)?;
    let warnings = intake::with_handler_warning(session, intake, warnings)?;
    let representative = intake.representative.as_ref().map(|it| &it.party);
    let documents = document::of_dossier(&session.archive.read(), id)?;
    let kept = |row: &&document::Document| {
        documents::is_shown(row) && file.dossier.documents.iter().any(|no| no.0 == row.id.0)
    };
    Ok(DossierView {
        dossier: id.to_string(),
        number: file.number.to_string(),
        complainant: file.complainant().in_language(language).to_owned(),
        representative: representative.map(|party| party.in_sentence(language)),
        about: intake.about.clone(),
        received_on: moment::day(intake.received_on),
        channel: intake.channel.into(),
        handler: handler_name(session, &row.listing.handler)?,
        stage: stage(&row.listing.stage),
        next: duties.next(),
        duties: duties.collect(),
        letter_offers: letter::offers(&file, &days, &situation, language),
        can_withdraw: !file.dossier.is_over(),
        warnings,
        timeline: timeline::entries(session, &file, language)?,
        people: people::rows(session, &file, language)?,
        roads: roads::cards(&file, &situation, language),
        terms: terms::cards(&file, &situation, &days, language),
        letters: file
            .letters
            .iter()
            .map(|row| letter::card(&file, row, language))
            .collect(),
        documents: documents.iter().filter(kept).map(documents::card).collect(),
        intake: form_of(intake),
        parties: std::iter::once(&intake.complainant)
            .chain(representative)
            .map(party_form)
            .collect(),
        regulation: regulation_name(session, file.regulation_id)?,
        keep_until: situation
            .retention
            .as_ref()
            .map(|term| moment::day(term.due.day)),
    })
}

fn take(
    office: &Office,
    id: DossierId,
    action: &'static str,
    event: Event,
    on: NaiveDate,
    date_field: &'static str,
) -> Result<DossierView, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    office.at_desk(|session| {
        let mut file = File::open(session, id)?;
        let days = Days::new(session, today);
        session.write(now, action, |writing| {
            file.take(writing, &days, event, on, date_field)
        })?;
        view(session, id, today, language)
    })
}

fn listed(
    session: &Session,
    wanted: DossierFilter,
    me: &str,
    page: Page,
) -> Result<(Vec<Dossier>, u32), Fault> {
    let reading = session.archive.read();
    let filter = filter(wanted, me);
    let rows = dossier::list(&reading, &filter, Order::Newest, page)?;
    let counts = dossier::counts(&reading, &filter)?;
    let total = match filter.state {
        State::Open => counts.open,
        State::Closed => counts.closed,
        State::All => counts.open + counts.closed,
    };
    Ok((rows, total))
}

/// What a search finds, each dossier once, also when a letter of it was found.
fn found(
    session: &Session,
    query: &search::Query,
    wanted: DossierFilter,
    me: &str,
    page: Page,
) -> Result<(Vec<Dossier>, u32), Fault> {
    let reading = session.archive.read();
    let hits = search::find(&reading, query, search::Order::Newest, LARGEST_PAGE)?;
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    for hit in hits.into_iter().filter(|hit| seen.insert(hit.dossier)) {
        let row = dossier::find(&reading, hit.dossier)?;
        let matches = match wanted {
            DossierFilter::All => true,
            DossierFilter::Open => row.listing.open,
            DossierFilter::Mine => row.listing.open && row.listing.handler == me,
            DossierFilter::Done => !row.listing.open,
        };
        if matches {
            rows.push(row);
        }
    }
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let (skip, most) = (page.offset as usize, page.limit as usize);
    Ok((rows.into_iter().skip(skip).take(most).collect(), total))
}

fn filter(wanted: DossierFilter, me: &str) -> Filter {
    let state = match wanted {
        DossierFilter::All => State::All,
        DossierFilter::Open | DossierFilter::Mine => State::Open,
        DossierFilter::Done => State::Closed,
    };
    let handler = (wanted == DossierFilter::Mine).then(|| me.to_owned());
    Filter {
        state,
        year: None,
        handler,
    }
}

fn counts(session: &Session, me: &str) -> Result<Vec<FilterCount>, Fault> {
    let reading = session.archive.read();
    let all = dossier::counts(&reading, &Filter::default())?;
    let mine = dossier::counts(&reading, &filter(DossierFilter::Mine, me))?;
    let counted = [
        (DossierFilter::All, all.open + all.closed),
        (DossierFilter::Open, all.open),
        (DossierFilter::Mine, mine.open),
        (DossierFilter::Done, all.closed),
    ];
    Ok(counted
        .into_iter()
        .map(|(filter, count)| FilterCount { filter, count })
        .collect())
}

fn list_row(
    session: &Session,
    row: &Dossier,
    today: NaiveDate,
    language: Language,
) -> Result<DossierRow, Fault> {
    let listing = &row.listing;
    let days = Days::new(session, today);
    Ok(DossierRow {
        dossier: row.id.to_string(),
        number: row.number.to_string(),
        complainant: listing.complainant.clone(),
        about: listing.about.clone(),
        stage: stage(&listing.stage),
        handler: handler_name(session, &listing.handler)?,
        received_on: moment::day(listing.received_on),
        next: today::rows(row, &days, language)?.into_iter().next(),
        done_on: today::outlook(row)?.done_on.map(moment::day),
    })
}

fn stage(code: &str) -> DossierStage {
    match code {
        "signal" => DossierStage::Signal,
        "acknowledge" => DossierStage::Acknowledge,
        "withdrawn" => DossierStage::Withdrawn,
        "answered" => DossierStage::Answered,
        "disagreement" => DossierStage::Disagreement,
        "closed" => DossierStage::Closed,
        _ => DossierStage::Handle,
    }
}

/// Somebody's name, as papers say it.
pub(crate) fn actor_name(session: &Session, actor: &Actor) -> Result<String, Fault> {
    match actor {
        Actor::Outside(name) => Ok(name.clone()),
        Actor::Staff(id) => handler_name(session, &id.0.to_string()),
    }
}

/// The handler's name, from the list row: a colleague's id, or the name of somebody from outside.
fn handler_name(session: &Session, handler: &str) -> Result<String, Fault> {
    let Ok(id) = handler.parse::<staff::StaffId>() else {
        return Ok(handler.to_owned());
    };
    Ok(staff::find(&session.archive.read(), id)?.name)
}

fn regulation_name(session: &Session, id: regulation::RegulationId) -> Result<String, Fault> {
    let row = regulation::find(&session.archive.read(), id)?;
    Ok(format!("{} ({})", row.content.title, row.content.version))
}
