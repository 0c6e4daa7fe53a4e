//! The practice's logo: an image among the documents that belong to no dossier.

use archive::{Writing, document};
use letters::Logo;

use super::view;
use crate::fault::Fault;
use crate::wire::{FaultCode, Nothing, Settings};
use crate::{Office, documents};

/// Takes an image as the practice's logo.
pub(crate) fn set_logo(office: &Office, _: Nothing, bytes: &[u8]) -> Result<Settings, Fault> {
    Logo::read(bytes)?;
    change_logo(office, "logo_set", |writing| {
        Ok(Some(store_logo(writing, bytes)?))
    })
}

/// The logo's bytes.
pub(crate) fn logo(office: &Office, _: Nothing) -> Result<Vec<u8>, Fault> {
    office.at_desk(|session| {
        let logo = session
            .settings
            .logo()
            .ok_or(Fault::code(FaultCode::NotFound))?;
        Ok(document::read_all(&session.archive.read(), logo)?)
    })
}

/// Takes the logo off the letters.
pub(crate) fn remove_logo(office: &Office, _: Nothing) -> Result<Settings, Fault> {
    change_logo(office, "logo_removed", |_| Ok(None))
}

/// Keeps an image as the logo, and gives its document. It was read as a logo before.
pub(crate) fn store_logo(writing: &mut Writing<'_>, bytes: &[u8]) -> Result<i64, Fault> {
    let media_type = documents::media_type(bytes).unwrap_or("image/png");
    let about = document::NewDocument {
        dossier: None,
        kind: "logo".to_owned(),
        title: String::new(),
        media_type: media_type.to_owned(),
    };
    let mut source = bytes;
    Ok(document::store(writing, &about, &mut source)?.id.0)
}

/// The old logo goes in the same transaction in which the new one comes.
fn change_logo(
    office: &Office,
    action: &'static str,
    store: impl FnOnce(&mut Writing<'_>) -> Result<Option<i64>, Fault>,
) -> Result<Settings, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    office.at_desk(|session| {
        let mut settings = session.settings.clone();
        let old = settings.logo();
        let settings = session.write(now, action, |writing| {
            settings.stationery.logo = store(writing)?;
            settings.keep(writing)?;
            if let Some(old) = old {
                document::discard(writing, old)?;
            }
            Ok(settings)
        })?;
        session.settings = settings;
        view(session, language, today)
    })
}
