//! What the text of a report said before, and how it changed.

use archive::talk;

use super::{ONLY, Open, REPORT, Text};
use crate::Office;
use crate::dossiers::timeline::names;
use crate::fault::Fault;
use crate::wire::{
    FaultCode, ReportCompareRequest, ReportComparison, ReportHistory, ReportVersion, TalkId,
};
use crate::{moment, wording};

/// The versions of a report, the first one first.
pub(crate) fn history(office: &Office, request: TalkId) -> Result<ReportHistory, Fault> {
    office.at_desk(|session| {
        let open = Open::of(session, &request.talk)?;
        let names = names(session)?;
        let versions = talk::versions(&session.archive.read(), open.talk.id, REPORT, ONLY)?;
        let by = |note: &talk::Note| note.by.and_then(|by| names.get(&by.0).cloned());
        let shown = versions.iter().map(|note| ReportVersion {
            version: note.version,
            kept_at: moment::moment(moment::to_local(note.kept_at)),
            by: by(note).unwrap_or_default(),
            closed: note.closed,
        });
        Ok(ReportHistory {
            versions: shown.collect(),
        })
    })
}

/// How one version differs from another.
pub(crate) fn compare(
    office: &Office,
    request: ReportCompareRequest,
) -> Result<ReportComparison, Fault> {
    office.at_desk(|session| {
        let open = Open::of(session, &request.talk)?;
        let versions = talk::versions(&session.archive.read(), open.talk.id, REPORT, ONLY)?;
        let words = |wanted: u32| {
            let mut versions = versions.iter();
            let note = versions.find(|note| note.version == wanted);
            let note = note.ok_or(Fault::code(FaultCode::NotFound))?;
            let text: Text = serde_json::from_str(&note.body)?;
            Ok::<_, Fault>(letters::plain_text(&text.content))
        };
        Ok(ReportComparison {
            pieces: wording::differences(&words(request.from)?, &words(request.to)?),
        })
    })
}

/// The text as one version had it.
pub(super) fn text(
    reading: &archive::Reading<'_>,
    talk: talk::TalkId,
    version: u32,
) -> Result<Text, Fault> {
    let versions = talk::versions(reading, talk, REPORT, ONLY)?;
    let mut versions = versions.into_iter();
    let note = versions.find(|note| note.version == version);
    let note = note.ok_or(Fault::code(FaultCode::NotFound))?;
    Ok(serde_json::from_str(&note.body)?)
}
