//! A regulation as a file: for another practice, or to read and write outside the program.

use std::fs::File as Disk;
use std::io::Read as _;
use std::path::Path;

use procedure::Language;
use procedure::regulation::{self, Regulation, RegulationFault};

use super::source::{self, Which, regulation_of};
use super::{keys, sheet};
use crate::fault::Fault;
use crate::outside::Wanted;
use crate::wire::{FaultCode, Nothing, RegulationId, RegulationImported, SavedFile};
use crate::{Office, documents};

/// A file of more bytes than this is no regulation; the reader of regulations says the same.
const LONGEST: u64 = 2_000_000;

/// Saves a regulation as a file where the user says. Its name tells a version and nobody's name.
pub(crate) fn export(office: &Office, request: RegulationId) -> Result<SavedFile, Fault> {
    let which = Which::read(&request.which)?;
    let language = office.language();
    let (text, name) = office.at_desk(|session| {
        let regulation = regulation_of(session, which)?;
        let text = regulation::write(&regulation).map_err(Fault::BadRegulation)?;
        let version = version_of(session, which)?;
        Ok((text, file_name(version.as_deref(), language, "toml")))
    })?;
    documents::save(office, &name, text.as_bytes())
}

/// Asks for a file and makes it the draft. What is no regulation leaves everything as it was.
pub(crate) fn import(office: &Office, _: Nothing) -> Result<RegulationImported, Fault> {
    let asked_in = office.at_desk(|session| Ok(session.archive.id()))?;
    let Some(path) = office.outside.ask_for_file(Wanted::Regulation) else {
        return Ok(RegulationImported { sheet: None });
    };
    let regulation = read_file(&path)?;
    let sheet = office.at_same_desk(asked_in, |session| {
        source::keep(session, &regulation, office.now())?;
        sheet::of(office, session, Which::Draft, "")
    })?;
    Ok(RegulationImported { sheet: Some(sheet) })
}

fn read_file(path: &Path) -> Result<Regulation, Fault> {
    let unreadable = |_| Fault::code(FaultCode::CannotReadFile);
    let mut bytes = Vec::new();
    let disk = Disk::open(path).map_err(unreadable)?;
    disk.take(LONGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    // What is no text at all is another kind of file.
    let text = String::from_utf8(bytes)
        .map_err(|_| Fault::BadRegulation(RegulationFault::NoRegulation))?;
    regulation::read(&text).map_err(Fault::BadRegulation)
}

/// The name of the version; none for the draft.
pub(super) fn version_of(
    session: &crate::desk::Session,
    which: Which,
) -> Result<Option<String>, Fault> {
    let Which::Version(id) = which else {
        return Ok(None);
    };
    let row = archive::regulation::find(&session.archive.read(), id)?;
    Ok(Some(row.content.version))
}

/// `klachtenregeling-versie-3.toml`, `complaints-regulation-draft.pdf`.
pub(super) fn file_name(version: Option<&str>, language: Language, extension: &str) -> String {
    let stem = match language {
        Language::Nl => "klachtenregeling",
        Language::En => "complaints-regulation",
    };
    let plain = |version: &str| {
        let key = keys::fresh(&format!("v {version}"), |_| false).to_string();
        key.trim_start_matches("v_").replace('_', "-")
    };
    let tail = match (version, language) {
        (None, Language::Nl) => "concept".to_owned(),
        (None, Language::En) => "draft".to_owned(),
        (Some(version), Language::Nl) => format!("versie-{}", plain(version)),
        (Some(version), Language::En) => format!("version-{}", plain(version)),
    };
    format!("{stem}-{tail}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_its_version() {
        let check = |version: Option<&str>, language, expected: &str| {
            assert_eq!(file_name(version, language, "toml"), expected);
        };
        check(Some("3"), Language::Nl, "klachtenregeling-versie-3.toml");
        check(
            Some("januari 2025 / definitief"),
            Language::En,
            "complaints-regulation-version-januari-2025-definitief.toml",
        );
        check(None, Language::Nl, "klachtenregeling-concept.toml");
    }
}
