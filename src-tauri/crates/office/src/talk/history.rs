//! What a turn said before it was changed.

use archive::talk;

use super::body::TurnBody;
use super::{TURN, read_id};
use crate::dossiers::timeline::names;
use crate::fault::Fault;
use crate::wire::{TurnHistory, TurnHistoryRequest, TurnVersion};
use crate::{Office, moment};

/// What one turn said before it was changed.
pub(crate) fn history(office: &Office, request: TurnHistoryRequest) -> Result<TurnHistory, Fault> {
    let id = read_id(&request.talk)?;
    office.at_desk(|session| {
        let names = names(session)?;
        let versions = talk::versions(&session.archive.read(), id, TURN, request.turn)?;
        let versions = versions.into_iter().map(|note| {
            let said: TurnBody = serde_json::from_str(&note.body)?;
            Ok::<_, Fault>(TurnVersion {
                version: note.version,
                text: said.text,
                kept_at: moment::moment(moment::to_local(note.kept_at)),
                by: note
                    .by
                    .and_then(|by| names.get(&by.0).cloned())
                    .unwrap_or_default(),
            })
        });
        Ok(TurnHistory {
            versions: versions.collect::<Result<_, _>>()?,
        })
    })
}
