//! Letters: from draft to posting. A letter is composed anew from the dossier each time it is
//! looked at, until it is finalised; from then on its PDF and its text are what they are.

mod addressee;
mod compose;
mod concept;
mod enclosures;
mod example;
mod facts;
mod fill;
mod freeze;
mod look;
mod mail;
mod material;
mod names;
mod places;
mod posting;
mod printing;
mod specimen;
mod stationery;
mod text;
mod view;
mod work;

use archive::letter::LetterId;
use chrono::NaiveDate;
use procedure::event::HearingNo;
use procedure::letter_kind::LetterKind;

pub(crate) use self::concept::{begin, drop_concept, open, save};
pub(crate) use self::enclosures::complaint_form;
pub(crate) use self::example::{
    Voice, all as all_examples, kinds as example_kinds, pdf as example_pdf, signed as example,
    values as example_values,
};
pub(crate) use self::fill::fill;
pub(crate) use self::freeze::finalise;
pub(crate) use self::look::{pdf, save_file, show};
pub(crate) use self::mail::open as mail;
pub(crate) use self::posting::{deliver, give_back, post, void};
pub(crate) use self::printing::{Printing, check_copies, hand_in, job, print, print_pdf, printers};
pub(crate) use self::specimen::specimen;
pub(crate) use self::stationery::{accent, stationery};
pub(crate) use self::text::{shown, written};
pub(crate) use self::view::{card, named, of_side, offers};
pub(crate) use self::work::{CopyTo, Enclosure, Work};

use self::compose::{Composition, Frame, compose};
use self::material::{Material, everybody};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::wire::{FaultCode, FieldCode, FieldFault};
use crate::{report, wording};

/// A letter on the desk.
struct Open {
    file: File,
    row: archive::letter::Letter,
    kind: LetterKind,
    work: Work,
}

/// The number of a letter, `K-2026-014/03`.
pub(crate) fn number(session: &mut Session, letter: &str) -> Result<String, Fault> {
    let open = open_letter(session, read_id(letter)?)?;
    Ok(format!("{}{}", open.file.number, open.row.seq))
}

/// The lines of a letter's address: as they were frozen, or as they are now.
pub(crate) fn addressee_lines(
    session: &mut Session,
    letter: &str,
    today: NaiveDate,
) -> Result<Vec<letters::Line>, Fault> {
    let open = open_letter(session, read_id(letter)?)?;
    if let Some(frozen) = &open.row.frozen {
        // The frozen text begins with the address, up to the first empty line.
        let lines = frozen.text.lines().take_while(|line| !line.is_empty());
        return Ok(lines.map(letters::Line::from).collect());
    }
    let window = open.work.language;
    let composition = composed(session, &open, today, window)?;
    match composition.addressee.gaps.as_slice() {
        [] => Ok(composition.addressee.lines),
        gaps => {
            let missing = gaps.iter();
            let missing = missing.map(|gap| FieldFault::new(gap, FieldCode::Required));
            Err(Fault::Incomplete(missing.collect()))
        }
    }
}

fn open_letter(session: &mut Session, id: LetterId) -> Result<Open, Fault> {
    let row = archive::letter::find(&session.archive.read(), id)?;
    let file = File::open(session, row.dossier)?;
    let work = Work::read(&row.draft)?;
    let kind = row
        .kind
        .parse()
        .map_err(|_| Fault::code(FaultCode::NotFound))?;
    Ok(Open {
        file,
        row,
        kind,
        work,
    })
}

/// The letter as the dossier, the practice and its author make it now.
fn composed(
    session: &Session,
    open: &Open,
    today: NaiveDate,
    window: procedure::Language,
) -> Result<Composition, Fault> {
    with_material(session, open, today, |material| {
        composed_of(session, open, material, window)
    })
}

/// Gathers what a letter is made from, for as long as `work` needs it.
fn with_material<R>(
    session: &Session,
    open: &Open,
    today: NaiveDate,
    work: impl FnOnce(&Material<'_>) -> Result<R, Fault>,
) -> Result<R, Fault> {
    let days = Days::new(session, today);
    let situation = open.file.situation(&days)?;
    let staff = everybody(session)?;
    let material = Material {
        file: &open.file,
        days: &days,
        situation: &situation,
        settings: &session.settings,
        staff: &staff,
        writer: procedure::intake::StaffId(session.staff.0),
        report: match open.kind {
            LetterKind::HearingReport => report_of(session, open)?,
            _ => None,
        },
    };
    work(&material)
}

/// The report that a letter sends: of the hearing of its reader, or the last one of their side.
fn report_of(session: &Session, open: &Open) -> Result<Option<letters::Document>, Fault> {
    match open.reported() {
        Some(hearing) => report::enclosed(session, &open.file, hearing, open.work.language),
        None => Ok(None),
    }
}

impl Open {
    /// The hearing that this letter reports of.
    fn reported(&self) -> Option<HearingNo> {
        let hearings = self.file.dossier.hearings.values();
        let of_reader = hearings.filter(|it| match self.work.guest {
            Some(guest) => it.no == guest.hearing,
            None => it.sides.contains(&self.work.side),
        });
        let held = of_reader.filter_map(|it| Some((it.held.as_ref()?.on, it.no)));
        held.max().map(|(_, no)| no)
    }
}

fn composed_of(
    session: &Session,
    open: &Open,
    material: &Material<'_>,
    window: procedure::Language,
) -> Result<Composition, Fault> {
    let wording = wording::of(&session.settings, open.kind, open.work.language);
    let version = archive::regulation::find(&session.archive.read(), open.file.regulation_id)?;
    let signer = material.signer().map(|row| row.id.0);
    let signature = signer
        .map(|id| stationery::signature(session, id))
        .transpose()?;
    let frame = Frame {
        wording: &wording,
        version: Some(version.content.version),
        signature: signature.flatten(),
        stationery: stationery(session)?,
        reference: format!("{}{}", open.file.number, open.row.seq),
        window,
    };
    compose(material, open.kind, &open.work, frame)
}

/// The letter that an id on the wire names.
pub(crate) fn read_id(letter: &str) -> Result<LetterId, Fault> {
    letter.parse().map_err(|_| Fault::code(FaultCode::NotFound))
}
