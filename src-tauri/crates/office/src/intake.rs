//! The intake: from the envelope on the desk to a dossier with its terms.

mod preview;
mod version;
mod warnings;

use archive::search::{self, Query};
use archive::{draft, staff};
use procedure::intake::{Intake, StaffId};
use procedure::names::fold;
use procedure::regulation::Regulation;

pub(crate) use self::preview::preview;

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{self, Days, File};
use crate::forms::{Checks, party_form, read_answers, read_intake, settle_answers, settled};
use crate::wire::{
    FieldAnswer, FieldCode, IntakeDraft, IntakeForm, IntakeRequest, KnownParty, Nothing,
    Registered, Saved, SuggestRequest, Suggestions,
};
use crate::{Office, documents, moment};

pub(crate) use warnings::{actor_name, with_handler_warning, worded};

/// The draft that an intake is kept under while it is typed.
pub(crate) const DRAFT: &str = "intake";
/// Earlier dossiers and known complainants shown at once.
const SHOWN: usize = 8;
/// More words than these say nothing more, and the index takes no endless question.
const MOST_WORDS: usize = 16;
/// Nor do more characters.
const LONGEST_QUERY: usize = 300;

/// What was being typed.
pub(crate) fn open_draft(office: &Office, _: Nothing) -> Result<IntakeDraft, Fault> {
    office.at_desk(|session| {
        let kept = draft::find(&session.archive.read(), DRAFT)?;
        let form: Option<IntakeForm> = kept
            .as_ref()
            .map(|kept| serde_json::from_str(&kept.body))
            .transpose()?;
        let saved_at = kept.map(|kept| moment::moment(moment::to_local(kept.saved_at)));
        let documents = documents::staged(session)?;
        // A scan comes and goes at once, the form a moment later: what lies here counts.
        let form = form.map(|form| IntakeForm {
            documents: documents.iter().map(|it| it.document.clone()).collect(),
            ..form
        });
        Ok(IntakeDraft {
            form,
            saved_at,
            documents,
        })
    })
}

/// Keeps what is being typed.
pub(crate) fn save_draft(office: &Office, request: IntakeRequest) -> Result<Saved, Fault> {
    let now = office.now();
    let received_on = Checks::new(now.date()).received_on(&request.form.received_on);
    office.at_desk(|session| {
        let mut form = settled(request.form, now.date());
        let row = session.regulation_on(received_on)?;
        let regulation = session.regulation(row.id)?;
        settle_answers(&regulation, &mut form.answers, now.date());
        let body = serde_json::to_string(&form)?;
        session
            .archive
            .save_draft(DRAFT, &body, moment::to_utc(now))?;
        Ok(Saved {
            saved_at: moment::moment(now),
        })
    })
}

/// Throws away what was being typed and its scans, all of it or nothing.
pub(crate) fn drop_draft(office: &Office, _: Nothing) -> Result<Nothing, Fault> {
    let now = office.now();
    office.at_desk(|session| {
        session.write(now, "intake_dropped", |writing| {
            draft::discard(writing, DRAFT)?;
            documents::discard_staged(writing)
        })?;
        Ok(Nothing {})
    })
}

/// Complainants already known, as one types a name.
pub(crate) fn suggest(office: &Office, request: SuggestRequest) -> Result<Suggestions, Fault> {
    let Some(query) = query(&request.text).filter(|_| request.text.trim().chars().count() >= 2)
    else {
        return Ok(Suggestions {
            parties: Vec::new(),
        });
    };
    let wanted = fold(&request.text.chars().take(LONGEST_QUERY).collect::<String>());
    office.at_desk(|session| {
        let hits = search::find(&session.archive.read(), &query, search::Order::Newest, 40)?;
        let mut parties: Vec<KnownParty> = Vec::new();
        for hit in hits.into_iter().filter(|hit| hit.letter.is_none()) {
            let file = File::open(session, hit.dossier)?;
            let complainant = &file.dossier.intake.complainant;
            let named = complainant
                .names()
                .iter()
                .any(|name| found_in(&wanted, name));
            let party = party_form(complainant);
            let known = parties.iter().any(|it| it.party == party);
            if named && !known {
                parties.push(KnownParty {
                    party,
                    number: file.number.to_string(),
                });
            }
            if parties.len() == SHOWN {
                break;
            }
        }
        Ok(Suggestions { parties })
    })
}

/// Registers the complaint: one transaction with number, event, scans and terms.
pub(crate) fn register(office: &Office, request: IntakeRequest) -> Result<Registered, Fault> {
    let (now, today) = (office.now(), office.today());
    let mut checks = Checks::new(today);
    let intake = read_intake(&mut checks, &request.form);
    let received_on = checks.received_on(&request.form.received_on);
    office.at_desk(|session| {
        let row = version::chosen(session, &mut checks, &request.form, received_on)?;
        let regulation = session.regulation(row.id)?;
        let answers = &request.form.answers;
        let intake = complete(session, &mut checks, &regulation, answers, intake)?;
        let intake = checks
            .done(intake)?
            .ok_or(Fault::field("complainant.name", FieldCode::Required))?;
        check_handler(session, &intake, None)?;
        let days = Days::new(session, today);
        let file = session.write(now, "dossier_registered", |writing| {
            let mut file = file::register(writing, &days, (row.id, regulation), intake)?;
            documents::adopt(writing, &days, &mut file, &request.form.documents)?;
            draft::discard(writing, DRAFT)?;
            Ok(file)
        })?;
        Ok(Registered {
            dossier: file.id.to_string(),
            number: file.number.to_string(),
        })
    })
}

/// Adds what the regulation asks beside what every intake asks.
pub(crate) fn complete(
    session: &Session,
    checks: &mut Checks,
    regulation: &Regulation,
    answers: &[FieldAnswer],
    intake: Option<Intake>,
) -> Result<Option<Intake>, Fault> {
    let Some(mut intake) = intake else {
        return Ok(None);
    };
    let staff = staff::all(&session.archive.read())?;
    read_answers(checks, regulation, answers, &staff, &mut intake);
    Ok(Some(intake))
}

/// Refuses a handler who does not exist, or who no longer works here. Who handled it `before` may
/// stay in its record.
pub(crate) fn check_handler(
    session: &Session,
    intake: &Intake,
    before: Option<StaffId>,
) -> Result<(), Fault> {
    match handler(session, intake)? {
        Some(row) if row.active || intake.handler == before => Ok(()),
        None if intake.handler.is_none() => Ok(()),
        _ => Err(Fault::field("handler", FieldCode::UnknownChoice)),
    }
}

/// What the words that one typed search for: the words themselves, and names written together.
pub(crate) fn query(typed: &str) -> Option<Query> {
    let words: Vec<&str> = typed.split_whitespace().take(MOST_WORDS).collect();
    let typed: String = words.join(" ").chars().take(LONGEST_QUERY).collect();
    let together = fold(&typed).replace(' ', "");
    Query::parse(&typed).map(|query| {
        if together.is_empty() {
            query
        } else {
            query.or_key(&together)
        }
    })
}

/// Who handles it, as far as they are known.
fn handler(session: &Session, intake: &Intake) -> Result<Option<staff::Staff>, Fault> {
    let Some(id) = intake.handler else {
        return Ok(None);
    };
    match staff::find(&session.archive.read(), staff::StaffId(id.0)) {
        Ok(row) => Ok(Some(row)),
        Err(archive::ArchiveError::Missing(_)) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

/// The handler's name, when nothing shows that the complaint is about them.
fn handler_free(session: &Session, intake: &Intake) -> Result<Option<String>, Fault> {
    let handler = handler(session, intake)?;
    Ok(handler
        .map(|row| row.name)
        .filter(|name| !is_about(name, &intake.about)))
}

/// The text speaks of the colleague by family name.
fn is_about(name: &str, about: &str) -> bool {
    let about = fold(about);
    let family = procedure::names::PersonName::read(name, procedure::names::Gender::Unknown);
    family.is_some_and(|name| {
        let family = fold(&name.family);
        !family.is_empty() && format!(" {about} ").contains(&format!(" {family} "))
    })
}

/// Each word that was typed begins a word of the name.
fn found_in(wanted: &str, name: &str) -> bool {
    let name = fold(name);
    let together = name.replace(' ', "");
    let starts = |word: &str| name.split(' ').any(|part| part.starts_with(word));
    wanted.split(' ').all(starts) || together.contains(&wanted.replace(' ', ""))
}
