//! The practice's regulations: versions, the draft, the editor, the check, the paper.
//!
//! A version is never changed: what is changed is a draft, which becomes a version when it is
//! adopted. A dossier keeps the version that it was registered under.

mod adopt;
mod beginnings;
mod changes;
mod cited;
mod compare;
mod course;
mod exchange;
mod findings;
mod keys;
mod mend;
mod moments;
mod paper;
mod pen;
mod phrases;
mod sections;
mod sheet;
mod source;
#[cfg(test)]
mod tests;

pub(crate) use adopt::adopt;
pub(crate) use compare::compare;
pub(crate) use exchange::{export, import};
pub(crate) use paper::{Held, document, pdf, save_pdf};

use archive::regulation as versions;

use crate::desk::Session;
use crate::fault::Fault;
use crate::wire::*;
use crate::{Office, moment};
use changes::Stays;
use pen::Edit;
use source::{Drafted, Which};

/// The versions, latest first, and the draft.
pub(crate) fn list(office: &Office, _: Nothing) -> Result<RegulationList, Fault> {
    office.at_desk(|session| listed(session, office.today()))
}

/// Opens a version, or the draft.
pub(crate) fn open(
    office: &Office,
    request: RegulationOpenRequest,
) -> Result<RegulationSheet, Fault> {
    let which = Which::read(&request.which)?;
    office.at_desk(|session| sheet::of(office, session, which, &request.example_on))
}

/// Begins a draft; the one that was there is thrown away.
pub(crate) fn begin(
    office: &Office,
    request: RegulationBeginRequest,
) -> Result<RegulationSheet, Fault> {
    office.at_desk(|session| {
        let begun = source::begun(session, &request.from)?;
        source::keep(session, &begun, office.now())?;
        sheet::of(office, session, Which::Draft, "")
    })
}

/// Changes one field of a rule.
pub(crate) fn edit(
    office: &Office,
    request: RegulationEditRequest,
) -> Result<RegulationSheet, Fault> {
    let (language, today) = (office.language(), office.today());
    office.at_desk(|session| {
        let draft = Drafted::find(session)?.regulation;
        let edit = Edit {
            path: &request.path,
            field: &request.field,
            value: &request.value,
            today,
        };
        let changed = if request.field == mend::FIELD {
            mend::mended(session, &draft, edit)?
        } else {
            sections::edited(&draft, language, edit)
                .ok_or(Fault::code(FaultCode::NotFound))?
                .map_err(|fault| Fault::Fields(vec![fault]))?
        };
        source::keep(session, &changed, office.now())
            .map_err(|fault| source::beside(&request.field, fault))?;
        sheet::of(office, session, Which::Draft, &request.example_on)
    })
}

/// Adds a rule to a part.
pub(crate) fn add(
    office: &Office,
    request: RegulationAddRequest,
) -> Result<RegulationSheet, Fault> {
    office.at_desk(|session| {
        let draft = Drafted::find(session)?.regulation;
        let changed =
            beginnings::added(&draft, &request.section).ok_or(Fault::code(FaultCode::NotFound))?;
        source::keep(session, &changed, office.now())
            .map_err(|fault| source::beside("section", fault))?;
        sheet::of(office, session, Which::Draft, &request.example_on)
    })
}

/// Removes a rule, unless another one speaks of it.
pub(crate) fn remove(
    office: &Office,
    request: RegulationRemoveRequest,
) -> Result<RegulationSheet, Fault> {
    let language = office.language();
    office.at_desk(|session| {
        let draft = Drafted::find(session)?.regulation;
        let changed = changes::removed(&draft, &request.path).map_err(|stays| match stays {
            Stays::NotThere => Fault::code(FaultCode::NotFound),
            Stays::Cited(name) => Fault::told(
                FaultCode::NotAllowed,
                [("why", "cited"), ("name", name.in_language(language))],
            ),
        })?;
        source::keep(session, &changed, office.now())
            .map_err(|fault| source::beside("path", fault))?;
        sheet::of(office, session, Which::Draft, &request.example_on)
    })
}

/// Throws the draft away.
pub(crate) fn drop_draft(office: &Office, _: Nothing) -> Result<RegulationList, Fault> {
    let at = moment::to_utc(office.now());
    office.at_desk(|session| {
        session.archive.discard_draft(source::DRAFT, at)?;
        listed(session, office.today())
    })
}

fn listed(session: &mut Session, today: chrono::NaiveDate) -> Result<RegulationList, Fault> {
    let rows = versions::all(&session.archive.read())?;
    let current = session.regulation_on(today)?.id;
    let mut cards = Vec::with_capacity(rows.len());
    for row in rows {
        let regulation = session.regulation(row.id)?;
        let findings = findings::of(session, &regulation, today);
        cards.push(RegulationCard {
            which: row.id.to_string(),
            title: row.content.title,
            version: row.content.version,
            in_force_from: moment::day(row.content.in_force_from),
            is_current: row.id == current,
            dossiers: versions::dossiers(&session.archive.read(), row.id)?,
            remarks: findings::open(&findings),
        });
    }
    let draft = Drafted::maybe(session)?.map(|draft| RegulationDraft {
        title: draft.regulation.title,
        saved_at: draft.saved_at,
    });
    Ok(RegulationList {
        versions: cards,
        draft,
    })
}
