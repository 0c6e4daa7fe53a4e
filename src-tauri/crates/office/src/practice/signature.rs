//! The signatures of colleagues: images among the documents that belong to no dossier.

use archive::staff::StaffId;
use archive::{Writing, document, staff};
use letters::Logo;

use super::view;
use crate::fault::Fault;
use crate::wire::{FaultCode, Settings, StaffRef};
use crate::{Office, documents};

/// Takes an image as a colleague's signature.
pub(crate) fn set(office: &Office, request: StaffRef, bytes: &[u8]) -> Result<Settings, Fault> {
    Logo::read(bytes)?;
    change(office, &request, "signature_set", |writing| {
        let about = document::NewDocument {
            dossier: None,
            kind: "signature".to_owned(),
            title: String::new(),
            media_type: documents::media_type(bytes)
                .unwrap_or("image/png")
                .to_owned(),
        };
        let mut source = bytes;
        Ok(Some(document::store(writing, &about, &mut source)?.id.0))
    })
}

/// The signature's bytes.
pub(crate) fn read(office: &Office, request: StaffRef) -> Result<Vec<u8>, Fault> {
    let id = read_id(&request)?;
    office.at_desk(|session| {
        let kept = session.settings.signatures.get(&id.0);
        let kept = kept.ok_or(Fault::code(FaultCode::NotFound))?;
        let kept = document::DocumentId(*kept);
        Ok(document::read_all(&session.archive.read(), kept)?)
    })
}

/// Leaves room to sign by hand again.
pub(crate) fn remove(office: &Office, request: StaffRef) -> Result<Settings, Fault> {
    change(office, &request, "signature_removed", |_| Ok(None))
}

fn read_id(request: &StaffRef) -> Result<StaffId, Fault> {
    request
        .staff
        .parse()
        .map_err(|_| Fault::code(FaultCode::NotFound))
}

/// The old image goes in the same transaction in which the new one comes.
fn change(
    office: &Office,
    request: &StaffRef,
    action: &'static str,
    store: impl FnOnce(&mut Writing<'_>) -> Result<Option<i64>, Fault>,
) -> Result<Settings, Fault> {
    let id = read_id(request)?;
    let (now, today, language) = (office.now(), office.today(), office.language());
    office.at_desk(|session| {
        staff::find(&session.archive.read(), id)?;
        let mut settings = session.settings.clone();
        let settings = session.write(now, action, |writing| {
            let old = match store(writing)? {
                Some(kept) => settings.signatures.insert(id.0, kept),
                None => settings.signatures.remove(&id.0),
            };
            settings.keep(writing)?;
            if let Some(old) = old {
                document::discard(writing, document::DocumentId(old))?;
            }
            Ok(settings)
        })?;
        session.settings = settings;
        view(session, language, today)
    })
}
