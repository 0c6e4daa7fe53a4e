//! Searching what left: by the number of a letter or a dossier, or by whom it went to.

use std::collections::BTreeSet;

use archive::dossier::{self, DossierId, DossierNumber};
use archive::search::{self, Order};
use procedure::Language;
use procedure::names::{fold, search_keys};

use super::sent::Ledger;
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::File;
use crate::intake;
use crate::wire::{SentLetter, SentPage};

/// Hits that a search looks at.
const HITS: u32 = 500;

/// What was typed, read.
enum Wanted {
    /// A dossier, and perhaps the `03` of one of its letters.
    Number(DossierNumber, Option<String>),
    /// Words of the addressee's name.
    Name(Vec<String>),
}

/// The letters that are found, the latest first, on one page.
pub(super) fn find(
    session: &mut Session,
    typed: &str,
    language: Language,
) -> Result<SentPage, Fault> {
    let wanted = Wanted::read(typed);
    let ledger = Ledger::new(session)?;
    let mut letters = Vec::new();
    for id in dossiers(session, &wanted, typed)? {
        let file = File::open(session, id)?;
        let sent = ledger.of_dossier(&file, language).into_iter();
        letters.extend(sent.filter(|letter| wanted.fits(letter)));
    }
    letters.sort_by(|a, b| (&b.posted_on, &b.number).cmp(&(&a.posted_on, &a.number)));
    Ok(SentPage {
        letters,
        next: None,
    })
}

fn dossiers(session: &Session, wanted: &Wanted, typed: &str) -> Result<BTreeSet<DossierId>, Fault> {
    let reading = session.archive.read();
    if let Wanted::Number(number, _) = wanted {
        let found = dossier::find_by_number(&reading, *number)?;
        return Ok(found.into_iter().map(|row| row.id).collect());
    }
    let Some(query) = intake::query(typed) else {
        return Ok(BTreeSet::new());
    };
    let hits = search::find(&reading, &query, Order::Newest, HITS)?;
    Ok(hits.into_iter().map(|hit| hit.dossier).collect())
}

impl Wanted {
    /// Reads `K-2026-014/03`, also without its letter or its K.
    fn read(typed: &str) -> Self {
        let typed = typed.trim();
        let (dossier, letter) = match typed.split_once('/') {
            Some((dossier, letter)) => (dossier, Some(letter.trim())),
            None => (typed, None),
        };
        let number = dossier.parse().or_else(|_| format!("K-{dossier}").parse());
        match number {
            Ok(number) => Self::Number(number, letter.map(str::to_owned)),
            Err(_) => Self::Name(fold(typed).split(' ').map(str::to_owned).collect()),
        }
    }

    fn fits(&self, letter: &SentLetter) -> bool {
        match self {
            Self::Number(_, None) => true,
            Self::Number(_, Some(seq)) => {
                let own = letter.number.rsplit('/').next().unwrap_or_default();
                own.trim_start_matches('0') == seq.trim_start_matches('0')
            }
            // The archive finds a dossier by anything in it; here only the addressee counts.
            Self::Name(words) => {
                let to = fold(&letter.to);
                let has = |word: &String| to.split(' ').any(|part| part.starts_with(word.as_str()));
                let together = words.concat();
                words.iter().all(has)
                    || search_keys(&letter.to)
                        .split(' ')
                        .any(|key| key.starts_with(&together))
            }
        }
    }
}
