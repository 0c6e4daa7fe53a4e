//! The names of other dossiers, so that the letter check sees when one of them stands in a letter.

use std::collections::HashSet;

use archive::dossier;

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::File;

/// Words shorter than this are no names to go by.
const SHORTEST: usize = 4;

/// The family names of the complainants of other dossiers that this dossier does not have itself.
pub(super) fn of_others(session: &Session, file: &File) -> Result<HashSet<String>, Fault> {
    let mut names = HashSet::new();
    for complainant in dossier::complainants(&session.archive.read(), file.id)? {
        // A person is kept as sorted: "Aa, S. van der". An organisation's words are too common.
        if let Some((family, _)) = complainant.split_once(',') {
            names.extend(words(family).map(str::to_owned));
        }
    }
    let intake = &file.dossier.intake;
    let parties = std::iter::once(&intake.complainant)
        .chain(intake.representative.as_ref().map(|it| &it.party));
    let own = parties
        .flat_map(procedure::intake::Party::names)
        .chain(intake.respondents.iter().map(|it| it.name.clone()));
    for name in own {
        for word in words(&name) {
            names.remove(word);
        }
    }
    Ok(names)
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|ch: char| !ch.is_alphanumeric())
        .filter(|word| word.chars().count() >= SHORTEST && word.starts_with(char::is_uppercase))
}
