//! A letter while it is written: begun, opened, kept, thrown away.

use chrono::{NaiveDate, NaiveDateTime};
use procedure::dossier;
use procedure::event::Guest;
use procedure::letter_kind::LetterKind;
use procedure::regulation::Side;
use procedure::step::{letter_to, letters_that_fit};

use super::places::ADDRESSEE;
use super::{Open, Work, open_letter, read_id, text, view};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{CONCEPT, Days, File};
use crate::forms::Checks;
use crate::wire::{
    self, DossierView, FaultCode, LetterBeginRequest, LetterDraft, LetterSaveRequest,
};
use crate::{Office, dossiers, judgement};

/// Begins a letter, or gives the concept that exists.
pub(crate) fn begin(office: &Office, request: LetterBeginRequest) -> Result<LetterDraft, Fault> {
    let (now, today, window) = (office.now(), office.today(), office.language());
    let unknown = |_| Fault::code(FaultCode::NotAllowed);
    let kind: LetterKind = request.kind.parse().map_err(unknown)?;
    let guest = request.guest.map(Into::into);
    office.at_desk(|session| {
        let id = dossiers::read_id(&request.dossier)?;
        let mut file = File::open(session, id)?;
        let days = Days::new(session, today);
        if judgement::is_told_by(&file, kind) {
            judgement::lay_down(session, &mut file, &days, now)?;
        }
        let side = match guest {
            Some(guest) => to_guest(&file, kind, guest)?,
            None => request.side.into(),
        };
        let begun = match file.concept_to(kind, side, guest) {
            Some(concept) => concept.id,
            None => {
                if guest.is_none() {
                    must_fit(&file, &days, kind, side)?;
                }
                let stationery = &session.settings.stationery;
                let work = match lost(&file, kind, side, guest) {
                    Some(lost) => again(&file, lost, today)?,
                    None => Work {
                        guest,
                        ..Work::begun(stationery.language, stationery.address, side)
                    },
                };
                let draft = work.kept()?;
                session.write(now, "letter_begun", |writing| {
                    let (letter, _) =
                        archive::letter::begin(writing, id, kind.code(), CONCEPT, &draft)?;
                    file.project(writing, &days)?;
                    Ok(letter)
                })?
            }
        };
        let open = open_letter(session, begun)?;
        view::draft(session, &open, today, window)
    })
}

fn must_fit(file: &File, days: &Days, kind: LetterKind, side: Side) -> Result<(), Fault> {
    let fits = fits(file, days, kind, side)?;
    fits.then_some(()).ok_or(Fault::code(FaultCode::NotAllowed))
}

fn fits(file: &File, days: &Days, kind: LetterKind, side: Side) -> Result<bool, Fault> {
    let letters = letters_that_fit(file.desk(days))?;
    Ok(letters.iter().any(|it| it.kind == kind && it.side == side))
}

/// Whether a letter that came back or is void may be made once more.
pub(super) fn may_be_made_again(open: &Open, days: &Days) -> Result<bool, Fault> {
    let counts = open
        .file
        .letter_of(&open.row)
        .is_none_or(dossier::Letter::counts);
    if counts {
        return Ok(false);
    }
    match open.work.guest {
        Some(guest) => Ok(to_guest(&open.file, open.kind, guest).is_ok()),
        None => fits(&open.file, days, open.kind, open.work.side),
    }
}

/// The last letter of a kind to somebody, when it came back or was declared void.
fn lost(
    file: &File,
    kind: LetterKind,
    side: Side,
    guest: Option<Guest>,
) -> Option<&archive::letter::Letter> {
    let letters = file.dossier.letters.values();
    let to_them = |it: &&dossier::Letter| it.kind == kind && it.side == side && it.guest == guest;
    let last = letters.filter(to_them).max_by_key(|it| it.made())?;
    let mut rows = file.letters.iter();
    rows.find(|row| row.seq.0 == last.no.0 && !last.counts())
}

/// The same letter once more: what was chosen and written stays, but for days that passed and an
/// address at which nobody was found.
fn again(file: &File, lost: &archive::letter::Letter, today: NaiveDate) -> Result<Work, Fault> {
    let mut work = Work::read(&lost.draft)?;
    let returned = file
        .letter_of(lost)
        .is_some_and(|it| it.returned_on.is_some());
    work.answers.retain(|name, answer| {
        let passed = answer.parse::<NaiveDate>().is_ok_and(|day| day <= today);
        let nobody_there = returned && name == ADDRESSEE;
        !passed && !nobody_there
    });
    Ok(work)
}

/// To which side a letter to one who takes part in a hearing counts.
fn to_guest(file: &File, kind: LetterKind, guest: Guest) -> Result<Side, Fault> {
    let fits = letter_to(&file.dossier, kind, guest);
    fits.map_err(|_| Fault::code(FaultCode::NotAllowed))
}

/// A letter, to go on with or to read.
pub(crate) fn open(office: &Office, request: wire::LetterId) -> Result<LetterDraft, Fault> {
    let (today, window) = (office.today(), office.language());
    office.at_desk(|session| {
        let open = open_letter(session, read_id(&request.letter)?)?;
        view::draft(session, &open, today, window)
    })
}

/// Keeps what was chosen and written.
pub(crate) fn save(office: &Office, request: LetterSaveRequest) -> Result<LetterDraft, Fault> {
    let (now, today, window) = (office.now(), office.today(), office.language());
    let mut checks = Checks::new(today);
    let blocks = request.blocks.iter().map(|block| {
        let field = format!("blocks.{}", block.key);
        let content = block.content.as_ref();
        let written = content.map(|text| text::written(&mut checks, &field, text));
        (block.key.clone(), written)
    });
    let blocks: Vec<_> = blocks.collect();
    checks.done(())?;
    office.at_desk(|session| {
        let mut open = open_letter(session, read_id(&request.letter)?)?;
        let before = open.work.clone();
        open.work.choose(&request.options);
        for (key, written) in blocks {
            match written {
                Some(text) => open.work.edits.insert(key, text),
                None => open.work.edits.remove(&key),
            };
        }
        if open.work != before {
            keep(session, now, &open)?;
        }
        let open = open_letter(session, open.row.id)?;
        view::draft(session, &open, today, window)
    })
}

/// Keeps the work on a letter in its row.
pub(super) fn keep(session: &mut Session, now: NaiveDateTime, open: &Open) -> Result<(), Fault> {
    let draft = open.work.kept()?;
    session.write_on(now, "letter_drafted", |writing| {
        Ok(archive::letter::redraft(writing, open.row.id, &draft)?)
    })
}

/// Throws a concept away.
pub(crate) fn drop_concept(office: &Office, request: wire::LetterId) -> Result<DossierView, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    office.at_desk(|session| {
        let mut open = open_letter(session, read_id(&request.letter)?)?;
        let days = Days::new(session, today);
        session.write(now, "letter_dropped", |writing| {
            archive::letter::discard(writing, open.row.id)?;
            open.file.project(writing, &days)
        })?;
        dossiers::view(session, open.file.id, today, language)
    })
}
