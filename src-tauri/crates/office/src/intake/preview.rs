//! A look ahead: what an intake that is being typed will set in motion, and what is wrong with it.

use archive::dossier;
use archive::search::{self, Query};
use chrono::NaiveDate;
use procedure::dossier::Dossier;
use procedure::event::{Event, EventNo, Recorded};
use procedure::intake::{Intake, Party, StaffId};
use procedure::names::fold;
use procedure::situation::{self, Situation, TermState, assess};

use super::{SHOWN, complete, handler_free, version, with_handler_warning, worded};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::Days;
use crate::forms::{Checks, asked_fields, read_intake};
use crate::wire::{DossierRef, IntakePreview, IntakeRequest, IntakeTerm};
use crate::{Office, moment, words};

/// What this intake will set in motion, and what is wrong with it.
pub(crate) fn preview(office: &Office, request: IntakeRequest) -> Result<IntakePreview, Fault> {
    let (today, language) = (office.today(), office.language());
    let mut checks = Checks::new(today);
    let intake = read_intake(&mut checks, &request.form);
    let received_on = intake.as_ref().map_or_else(
        || checks.received_on(&request.form.received_on),
        |intake| intake.received_on,
    );
    office.at_desk(|session| {
        let versions = version::choices(session, received_on, language)?;
        let row = version::chosen(session, &mut Checks::new(today), &request.form, received_on)?;
        let regulation = session.regulation(row.id)?;
        let answers = &request.form.answers;
        let intake = complete(session, &mut checks, &regulation, answers, intake)?;
        let staff = archive::staff::all(&session.archive.read())?;
        let days = Days::new(session, today);
        let bare = intake.clone().unwrap_or_else(|| unnamed(received_on));
        let imagined = imagine(bare, office)?;
        let ground = days.ground(&regulation);
        let situation = assess(&imagined, ground)?;
        let version = match language {
            procedure::Language::Nl => "versie",
            procedure::Language::En => "version",
        };
        let of_any = IntakePreview {
            number: next_number(session, today)?,
            regulation: format!("{}, {version} {}", regulation.title, row.content.version),
            faults: checks.into_faults(),
            warnings: Vec::new(),
            terms: terms(&situation, &regulation, language),
            address_lines: Vec::new(),
            salutation: String::new(),
            earlier: Vec::new(),
            handler_free: None,
            asked: asked_fields(&regulation, &staff, answers, language),
            versions,
        };
        let Some(intake) = &intake else {
            return Ok(of_any);
        };
        let found = situation::warnings(&imagined, &situation.terms, ground);
        let warnings = worded(session, &regulation, &found, language)?;
        let warnings = with_handler_warning(session, intake, warnings)?;
        let (address_lines, salutation) = addressed(session, intake.correspondent());
        Ok(IntakePreview {
            warnings,
            address_lines,
            salutation,
            earlier: earlier(session, intake)?,
            handler_free: handler_free(session, intake)?,
            ..of_any
        })
    })
}

/// The lines on the envelope and the salutation, in the language of the practice's letters.
fn addressed(session: &Session, party: &Party) -> (Vec<String>, String) {
    let stationery = &session.settings.stationery;
    let (language, form) = (stationery.language, stationery.address);
    (
        party.envelope_lines(language),
        party.salutation(language, form),
    )
}

/// The dossier that registering now would make.
fn imagine(intake: Intake, office: &Office) -> Result<Dossier, Fault> {
    let registered = Recorded {
        no: EventNo(1),
        on: intake.received_on,
        at: office.now(),
        by: StaffId(0),
        event: Event::Registered(Box::new(intake)),
    };
    Ok(Dossier::fold(&[registered])?)
}

/// An intake of which only the date of receipt is known, so that its terms can be shown already.
fn unnamed(received_on: NaiveDate) -> Intake {
    let who = procedure::intake::Who::Organisation {
        name: String::new(),
        department: String::new(),
        contact: None,
    };
    let complainant = Party {
        who,
        address: procedure::address::Address::default(),
        email: String::new(),
        phone: String::new(),
    };
    Intake::received(complainant, received_on)
}

fn next_number(session: &Session, today: NaiveDate) -> Result<String, Fault> {
    use chrono::Datelike as _;
    let year = u16::try_from(today.year()).unwrap_or_default();
    Ok(dossier::next_number(&session.archive.read(), year)?.to_string())
}

fn terms(
    situation: &Situation<'_>,
    regulation: &procedure::regulation::Regulation,
    language: procedure::Language,
) -> Vec<IntakeTerm> {
    // What will only be asked once something else happens would bury what is asked now.
    let expected = |state: &&TermState<'_>| {
        state.start.is_some() || state.rule.strength != procedure::regulation::Strength::Own
    };
    let mut states: Vec<&TermState<'_>> = situation
        .terms
        .iter()
        .filter(|state| state.rule.within.is_some())
        .filter(expected)
        .collect();
    states.sort_by_key(|state| (state.act_by().is_none(), state.act_by()));
    let term = |state: &TermState<'_>| IntakeTerm {
        name: state.rule.name.in_language(language).to_owned(),
        act_by: state.act_by().map(moment::day),
        due: state.due().map(crate::terms::due_text),
        must_arrive: state.rule.must_arrive(),
        length: (state.rule.within)
            .map(|within| words::length(within, language))
            .unwrap_or_default(),
        clause: regulation.clause(&state.rule.clause).to_owned(),
        awaits: state
            .start
            .is_none()
            .then(|| words::after(regulation, state.rule.from, language)),
    };
    states.into_iter().map(term).collect()
}

/// Earlier dossiers of the same complainant.
fn earlier(session: &Session, intake: &Intake) -> Result<Vec<DossierRef>, Fault> {
    let names = intake.complainant.names();
    let Some(name) = names.first() else {
        return Ok(Vec::new());
    };
    let Some(query) = Query::parse(name) else {
        return Ok(Vec::new());
    };
    let hits = search::find(&session.archive.read(), &query, search::Order::Newest, 40)?;
    let mut earlier = Vec::new();
    for hit in hits.into_iter().filter(|hit| hit.letter.is_none()) {
        let row = dossier::find(&session.archive.read(), hit.dossier)?;
        if fold(&row.listing.complainant) == fold(&intake.complainant.sorted()) {
            earlier.push(DossierRef {
                dossier: row.id.to_string(),
                number: row.number.to_string(),
                complainant: row.listing.complainant,
                about: row.listing.about,
            });
        }
    }
    earlier.truncate(SHOWN);
    Ok(earlier)
}
