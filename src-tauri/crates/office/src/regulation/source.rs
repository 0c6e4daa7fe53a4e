//! Where a regulation comes from: a version, the draft, a preset, or a blank page; and how the
//! draft is kept.

use std::sync::Arc;

use archive::{draft, regulation as versions};
use chrono::NaiveDateTime;
use procedure::Language;
use procedure::event::LetterKind;
use procedure::intake::Channel;
use procedure::regulation::{
    self, Bilingual, Bound, Companion, Happening, Hearing, LetterStage, Moment, Outcome,
    Regulation, RegulationFault, Retention, Rule, SCHEMA, Scope, Side, Spoken, Strength, Whose,
    Words,
};
use procedure::term::{Length, Roll, Unit};

use crate::desk::Session;
use crate::fault::Fault;
use crate::moment;
use crate::wire::{FaultCode, FieldCode, FieldFault};
use crate::words::both;

/// The draft that a regulation is kept under while it is changed.
pub(super) const DRAFT: &str = "regulation";

/// A regulation of the practice's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The draft.
    Draft,
    /// An adopted version.
    Version(versions::RegulationId),
}

impl Which {
    pub(super) fn read(which: &str) -> Result<Self, Fault> {
        if which == "draft" {
            return Ok(Self::Draft);
        }
        let id = which.parse();
        id.map(Self::Version)
            .map_err(|_| Fault::code(FaultCode::NotFound))
    }
}

/// The draft.
pub(super) struct Drafted {
    pub(super) regulation: Regulation,
    /// When it was last kept, as the window shows it.
    pub(super) saved_at: String,
}

impl Drafted {
    pub(super) fn maybe(session: &Session) -> Result<Option<Self>, Fault> {
        let Some(kept) = draft::find(&session.archive.read(), DRAFT)? else {
            return Ok(None);
        };
        Ok(Some(Self {
            regulation: regulation::read(&kept.body)?,
            saved_at: moment::moment(moment::to_local(kept.saved_at)),
        }))
    }

    pub(super) fn find(session: &Session) -> Result<Self, Fault> {
        Self::maybe(session)?.ok_or(Fault::code(FaultCode::NotFound))
    }
}

/// The regulation that is meant.
pub(super) fn regulation_of(session: &mut Session, which: Which) -> Result<Arc<Regulation>, Fault> {
    match which {
        Which::Draft => Ok(Arc::new(Drafted::find(session)?.regulation)),
        Which::Version(id) => session.regulation(id),
    }
}

/// Keeps the draft: only a regulation that reads back is one.
pub(super) fn keep(
    session: &mut Session,
    regulation: &Regulation,
    now: NaiveDateTime,
) -> Result<(), Fault> {
    let body = regulation::write(regulation).map_err(Fault::BadRegulation)?;
    regulation::read(&body).map_err(Fault::BadRegulation)?;
    session
        .archive
        .save_draft(DRAFT, &body, moment::to_utc(now))?;
    Ok(())
}

/// What made a change no regulation, told beside the field that was changed.
pub(super) fn beside(field: &str, fault: Fault) -> Fault {
    let Fault::BadRegulation(fault) = fault else {
        return fault;
    };
    let code = match fault {
        RegulationFault::Empty(_) | RegulationFault::NoLength(_) => FieldCode::Required,
        RegulationFault::DuplicateId(_) => FieldCode::Duplicate,
        RegulationFault::TooMany(_) | RegulationFault::TooLong(_) => FieldCode::TooLong,
        RegulationFault::NeverMet(_)
        | RegulationFault::Undeclared { .. }
        | RegulationFault::UnknownClause { .. }
        | RegulationFault::Unreadable { .. }
        | RegulationFault::NoRegulation
        | RegulationFault::NewerSchema(_) => FieldCode::UnknownChoice,
    };
    let why = crate::fault::why_no_regulation(&fault);
    Fault::Fields(vec![FieldFault::new(field, code).with("why", why)])
}

/// The regulation that a draft begins with: `preset:coachcenter`, `version:3` or `empty`.
pub(super) fn begun(session: &mut Session, from: &str) -> Result<Regulation, Fault> {
    let unknown = || Fault::field("from", FieldCode::UnknownChoice);
    match from.split_once(':') {
        None if from == "empty" => empty(session).ok_or_else(unknown),
        Some(("preset", id)) => Ok(regulation::preset(id).ok_or_else(unknown)?.regulation()?),
        Some(("version", id)) => {
            let id = id.parse().map_err(|_| unknown())?;
            let before = session.regulation(id)?;
            // When it was adopted and holds from is of the version; the new one has its own.
            Ok(Regulation {
                version: String::new(),
                adopted_on: None,
                in_force: None,
                ..before.as_ref().clone()
            })
        }
        _ => Err(unknown()),
    }
}

/// The smallest regulation: a letter that acknowledges, a decision, and an end to keeping.
fn empty(session: &Session) -> Option<Regulation> {
    let stationery = &session.settings.stationery;
    let own = |nl: &str, en: &str| match stationery.language {
        Language::Nl => nl.to_owned(),
        Language::En => en.to_owned(),
    };
    let headings = [
        ("filing", own("Een klacht indienen", "Filing a complaint")),
        ("handling", own("Behandeling", "Handling")),
        ("keeping", own("Bewaren", "Keeping")),
    ];
    let received = Moment::of(Happening::Received);
    let terms = vec![
        term(
            "acknowledgement",
            ("filing", both("Ontvangstbevestiging", "Acknowledgement")),
            (received, Length::new(5, Unit::WorkingDays).ok()?),
            LetterKind::Acknowledgement,
        )?,
        term(
            "decision",
            ("handling", both("Beslissing", "Decision")),
            (received, Length::new(6, Unit::Weeks).ok()?),
            LetterKind::Decision,
        )?,
    ];
    Some(Regulation {
        schema: SCHEMA,
        title: own("Klachtenregeling", "Complaints regulation"),
        version: String::new(),
        modelled_on: None,
        adopted_on: None,
        address: stationery.address,
        outcome: Outcome::Decision,
        suits: Bilingual::default(),
        title_en: String::new(),
        words: Words {
            upheld: own("gegrond", "upheld"),
            not_upheld: own("ongegrond", "not upheld"),
            partly: own("deels gegrond", "upheld in part"),
        },
        in_force: None,
        order: headings.iter().map(|(key, _)| (*key).to_owned()).collect(),
        clauses: headings
            .into_iter()
            .map(|(key, heading)| (key.to_owned(), heading))
            .collect(),
        clauses_en: Default::default(),
        roles: Default::default(),
        scope: Scope {
            clause: "filing".to_owned(),
            channels: vec![Channel::Post, Channel::Email],
            spoken: Spoken::Signal,
            complainants: Vec::new(),
            respondents: Vec::new(),
            subjects: Vec::new(),
            services: Vec::new(),
            health_data: false,
            note: None,
        },
        informal: None,
        admission: None,
        hearing: Hearing {
            clause: "handling".to_owned(),
            offered_to: vec![Side::Complainant, Side::Respondent],
            where_needed: false,
            forms: Vec::new(),
            companion: Companion::Allowed,
            notes_kept: false,
            note: None,
        },
        confidentiality: None,
        measures: None,
        closing: None,
        analysis: None,
        inspection: None,
        unforeseen: None,
        retention: Retention {
            clause: "keeping".to_owned(),
            from: Moment::of(Happening::Closed),
            start_silent: false,
            keep: Length::new(2, Unit::Years).ok()?,
            bound: Bound::Exactly,
            at_most: None,
            note: None,
        },
        asked: Vec::new(),
        filing_limits: Vec::new(),
        terms,
        duties: Vec::new(),
        roads: Vec::new(),
        independence: Vec::new(),
        letters: Vec::new(),
        events: Vec::new(),
        statements: Vec::new(),
        remarks: Vec::new(),
    })
}

fn term(
    id: &str,
    (clause, name): (&str, Bilingual),
    (from, within): (Moment, Length),
    letter: LetterKind,
) -> Option<Rule> {
    Some(Rule {
        id: id.parse().ok()?,
        name,
        clause: clause.to_owned(),
        from,
        start_silent: false,
        within: Some(within),
        at_latest: Vec::new(),
        roll: Roll::None,
        strength: Strength::Must,
        whose: Whose::Practice,
        met_by: vec![Moment::letter(letter, LetterStage::Posted)],
        unless: Vec::new(),
        each_time: false,
        by: None,
        extension: None,
        note: None,
    })
}
