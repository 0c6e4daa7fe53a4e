//! What is typed on the sheet: kept as a draft, and laid down as entries of the dossier.

use archive::dossier::DossierId;
use chrono::NaiveDateTime;
use procedure::event::{
    DocumentNo, Event, Fact, Finding, GrievanceMoment, GrievanceNo, HearingNo, LetterNo,
    PartFinding as Found, Trace, Weighing,
};

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::forms::Checks;
use crate::moment;
use crate::wire::{FactForm, FieldCode, FieldFault, PartFinding, PartForm};

/// The key of a dossier's draft.
fn key(id: DossierId) -> String {
    format!("judgement.{id}")
}

/// What is typed and not laid down yet, and when it was kept.
pub(super) fn find(
    session: &Session,
    id: DossierId,
) -> Result<Option<(Vec<PartForm>, NaiveDateTime)>, Fault> {
    let kept = archive::draft::find(&session.archive.read(), &key(id))?;
    let read = |kept: archive::draft::Draft| {
        let parts = serde_json::from_str(&kept.body)?;
        Ok((parts, moment::to_local(kept.saved_at)))
    };
    kept.map(read).transpose()
}

pub(super) fn save(
    session: &mut Session,
    id: DossierId,
    parts: &[PartForm],
    now: NaiveDateTime,
) -> Result<(), Fault> {
    let body = serde_json::to_string(parts)?;
    Ok(session
        .archive
        .save_draft(&key(id), &body, moment::to_utc(now))?)
}

/// Lays down what is typed: an entry for each part that changed. What cannot be laid down now, as
/// in a dossier that is closed, stays as it is typed; only what was said of a part that is gone goes.
pub(crate) fn lay_down(
    session: &mut Session,
    file: &mut File,
    days: &Days,
    now: NaiveDateTime,
) -> Result<(), Fault> {
    let id = file.id;
    let Some((parts, _)) = find(session, id)? else {
        return Ok(());
    };
    let (fitting, waiting): (Vec<_>, Vec<_>) = changed(file, days, &parts)
        .into_iter()
        .partition(|(_, event)| procedure::step::check(file.desk(days), event, days.today).is_ok());
    if fitting.is_empty() && waiting.len() == parts.len() {
        return Ok(());
    }
    session.write(now, "judgement_laid_down", |writing| {
        for (_, event) in fitting {
            file.take(writing, days, event, days.today, "parts")?;
        }
        if waiting.is_empty() {
            archive::draft::discard(writing, &key(id))?;
        }
        Ok::<(), Fault>(())
    })?;
    if waiting.is_empty() {
        return Ok(());
    }
    let is_waiting = |part: &PartForm| waiting.iter().any(|(no, _)| no.0 == part.no);
    let waiting: Vec<PartForm> = parts.into_iter().filter(is_waiting).collect();
    save(session, id, &waiting, now)
}

/// The entries that what is typed asks for, by the part that each weighs.
fn changed(file: &File, days: &Days, parts: &[PartForm]) -> Vec<(GrievanceNo, Event)> {
    let mut checks = Checks::new(days.today);
    let typed = read(&mut checks, parts);
    let is_new = |(no, weighing): &(GrievanceNo, Weighing)| {
        let known = file.dossier.grievances.get(no);
        known.is_some_and(|it| !it.dropped && it.weighing != *weighing)
    };
    let event = |(grievance, weighing)| {
        let moment = GrievanceMoment::Weighed(Box::new(weighing));
        (grievance, Event::Grievance { grievance, moment })
    };
    typed.into_iter().filter(is_new).map(event).collect()
}

/// Nothing is typed where it could not be laid down.
pub(super) fn must_fit(file: &File, days: &Days, parts: &[PartForm]) -> Result<(), Fault> {
    for (_, event) in changed(file, days, parts) {
        procedure::step::check(file.desk(days), &event, days.today)
            .map_err(|refusals| Fault::Refused("parts", refusals))?;
    }
    Ok(())
}

/// What the parts would make of the whole as they are typed.
pub(super) fn derived(file: &File, parts: &[PartForm]) -> Option<Finding> {
    let mut dossier = file.dossier.clone();
    for part in parts {
        if let Some(grievance) = dossier.grievances.get_mut(&GrievanceNo(part.no)) {
            grievance.weighing.finding = part.finding.map(Into::into);
        }
    }
    dossier.derived_finding()
}

/// Every part as typed; an empty line among the facts is no fact.
pub(super) fn read(checks: &mut Checks, parts: &[PartForm]) -> Vec<(GrievanceNo, Weighing)> {
    let part = |(index, part): (usize, &PartForm)| {
        let at = |name: &str| format!("parts.{index}.{name}");
        let facts = part.facts.iter().enumerate();
        let facts = facts.filter(|(_, fact)| !fact.text.trim().is_empty());
        let facts = facts.map(|(no, fact)| read_fact(checks, &at(&format!("facts.{no}")), fact));
        let facts = facts.collect();
        let weighing = Weighing {
            facts,
            complainant: checks.text(&at("complainant"), &part.complainant),
            respondent: checks.text(&at("respondent"), &part.respondent),
            standard: checks.page(&at("standard"), &part.standard),
            reasoning: checks.text(&at("reasoning"), &part.reasoning),
            finding: part.finding.map(Into::into),
        };
        (GrievanceNo(part.no), weighing)
    };
    parts.iter().enumerate().map(part).collect()
}

fn read_fact(checks: &mut Checks, at: &str, fact: &FactForm) -> Fact {
    Fact {
        text: checks.page(&format!("{at}.text"), &fact.text),
        source: read_source(checks, &format!("{at}.at"), fact),
    }
}

fn read_source(checks: &mut Checks, field: &str, fact: &FactForm) -> Option<Trace> {
    let (kind, no) = fact.source.split_once('.')?;
    let typed = fact.at.trim();
    let at = typed
        .parse::<u32>()
        .ok()
        .filter(|at| (1..=9_999).contains(at));
    if !typed.is_empty() && at.is_none() {
        let fault = FieldFault::new(field, FieldCode::OutOfBounds);
        checks.refuse(fault.with("min", 1).with("max", 9_999));
    }
    Some(match kind {
        "document" => Trace::Document {
            document: DocumentNo(no.parse().ok()?),
            page: at,
        },
        "hearing" => Trace::Hearing {
            hearing: HearingNo(no.parse().ok()?),
            turn: at,
        },
        "letter" => Trace::Letter {
            letter: LetterNo(no.parse().ok()?),
        },
        _ => return None,
    })
}

/// A fact as the sheet shows it.
pub(super) fn typed(fact: &Fact) -> FactForm {
    let number = |at: Option<u32>| at.map_or_else(String::new, |at| at.to_string());
    let (source, at) = match &fact.source {
        Some(Trace::Document { document, page }) => {
            (format!("document.{}", document.0), number(*page))
        }
        Some(Trace::Hearing { hearing, turn }) => (format!("hearing.{}", hearing.0), number(*turn)),
        Some(Trace::Letter { letter }) => (format!("letter.{}", letter.0), String::new()),
        Some(Trace::Otherwise { .. }) | None => (String::new(), String::new()),
    };
    FactForm {
        text: fact.text.clone(),
        source,
        at,
    }
}

impl From<PartFinding> for Found {
    fn from(finding: PartFinding) -> Self {
        match finding {
            PartFinding::Upheld => Self::Upheld,
            PartFinding::Partly => Self::Partly,
            PartFinding::NotUpheld => Self::NotUpheld,
            PartFinding::None => Self::None,
            PartFinding::Withdrawn => Self::Withdrawn,
            PartFinding::Settled => Self::Settled,
        }
    }
}

impl From<Found> for PartFinding {
    fn from(finding: Found) -> Self {
        match finding {
            Found::Upheld => Self::Upheld,
            Found::Partly => Self::Partly,
            Found::NotUpheld => Self::NotUpheld,
            Found::None => Self::None,
            Found::Withdrawn => Self::Withdrawn,
            Found::Settled => Self::Settled,
        }
    }
}
