//! Letters that are printed or leave together: one transaction, so that it holds of all or of none.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use archive::dossier::DossierId;
use archive::{Subject, Writing};
use chrono::NaiveDate;
use procedure::event::{Event, LetterMoment, LetterNo, PostingWay};
use procedure::step::check;

use crate::desk::Session;
use crate::fault::{Fault, of_row};
use crate::file::{Days, File};
use crate::forms::Checks;
use crate::letter::Printing;
use crate::wire::{
    FaultCode, FieldCode, FieldFault, Nothing, PostAllRequest, PostPrintRequest, PostedAll,
    UndoRequest,
};
use crate::{Office, letter};

/// Notes that letters left. What is refused is told per letter, at `letters.` and its id.
pub(crate) fn post_all(office: &Office, request: PostAllRequest) -> Result<PostedAll, Fault> {
    let (now, today) = (office.now(), office.today());
    let mut checks = Checks::new(today);
    let on = checks.needed_past_date("on", &request.on);
    if request.letters.is_empty() {
        checks.refuse(FieldFault::new("letters", FieldCode::Required));
    }
    let asked = request.letters.iter().map(|it| {
        let code = checks.line(&field(&it.letter), &it.code);
        (it.letter.as_str(), code)
    });
    let asked: Vec<_> = asked.collect();
    let on = checks
        .done(on)?
        .ok_or(Fault::field("on", FieldCode::Required))?;
    office.at_desk(|session| {
        let mut batch = Batch::open(session, &asked)?;
        let days = Days::new(session, today);
        session.write(now, "letters_posted", |writing| {
            // Several dossiers: none of them takes the trail of the others along when it is destroyed.
            writing.concerns(Subject::Archive);
            let way: PostingWay = request.way.into();
            let entries = batch.note(writing, &days, on, |leaving| LetterMoment::Posted {
                way,
                code: match way {
                    PostingWay::Registered => leaving.code.clone(),
                    PostingWay::Ordinary | PostingWay::ByHand | PostingWay::Email => String::new(),
                },
            })?;
            Ok(PostedAll { entries })
        })
    })
}

/// Prints finalised letters as one job, and notes of each that it was printed. What may not be
/// printed is told before anything comes out of the printer.
pub(crate) fn print_all(office: &Office, request: PostPrintRequest) -> Result<Nothing, Fault> {
    let (now, today) = (office.now(), office.today());
    let asked: Vec<_> = request
        .letters
        .iter()
        .map(|letter| (letter.as_str(), String::new()))
        .collect();
    if asked.is_empty() {
        return Err(Fault::field("letters", FieldCode::Required));
    }
    let job = office.at_desk(|session| {
        let days = Days::new(session, today);
        Batch::open(session, &asked)?.check(&days, &LetterMoment::Printed)?;
        letter::job(session, office, &request.letters, request.with_copies)
    })?;
    let on = Printing {
        sides: request.sides.into(),
        ..Printing::once(request.printer.as_deref())
    };
    letter::hand_in(office, &job, &on)?;
    office.at_same_desk(job.archive, |session| {
        let mut batch = Batch::open(session, &asked)?;
        let days = Days::new(session, today);
        session.write(now, "letters_printed", |writing| {
            writing.concerns(Subject::Archive);
            batch.note(writing, &days, today, |_| LetterMoment::Printed)
        })?;
        Ok(Nothing {})
    })
}

/// Where a letter's refusal is told.
fn field(letter: &str) -> String {
    format!("letters.{letter}")
}

/// The letters with their dossiers, each opened once.
struct Batch {
    files: BTreeMap<DossierId, File>,
    letters: Vec<Leaving>,
}

struct Leaving {
    field: String,
    dossier: DossierId,
    no: LetterNo,
    code: String,
}

impl Batch {
    fn open(session: &mut Session, asked: &[(&str, String)]) -> Result<Self, Fault> {
        let mut files = BTreeMap::new();
        let mut letters = Vec::with_capacity(asked.len());
        for (id, code) in asked {
            let row = archive::letter::find(&session.archive.read(), letter::read_id(id)?)?;
            if let Entry::Vacant(place) = files.entry(row.dossier) {
                place.insert(File::open(session, row.dossier)?);
            }
            letters.push(Leaving {
                field: field(id),
                dossier: row.dossier,
                no: LetterNo(row.seq.0),
                code: code.clone(),
            });
        }
        Ok(Self { files, letters })
    }

    /// Whether something may be noted of every letter today.
    fn check(&self, days: &Days, moment: &LetterMoment) -> Result<(), Fault> {
        let mut refused = Vec::new();
        for leaving in &self.letters {
            let Some(file) = self.files.get(&leaving.dossier) else {
                return Err(Fault::code(FaultCode::NotFound));
            };
            let event = Event::Letter {
                letter: leaving.no,
                moment: moment.clone(),
            };
            if let Err(why) = check(file.desk(days), &event, days.today) {
                refused.push(of_row(&leaving.field, &why));
            }
        }
        told(refused)
    }

    /// Notes something of every letter; what takes each of it back.
    fn note(
        &mut self,
        writing: &mut Writing<'_>,
        days: &Days,
        on: NaiveDate,
        moment: impl Fn(&Leaving) -> LetterMoment,
    ) -> Result<Vec<UndoRequest>, Fault> {
        let (mut entries, mut refused) = (Vec::new(), Vec::new());
        for leaving in &self.letters {
            let Some(file) = self.files.get_mut(&leaving.dossier) else {
                return Err(Fault::code(FaultCode::NotFound));
            };
            let event = Event::Letter {
                letter: leaving.no,
                moment: moment(leaving),
            };
            match file.take(writing, days, event, on, "on") {
                Ok(()) => entries.extend(last_entry(file)),
                Err(Fault::Refused(_, why)) => refused.push(of_row(&leaving.field, &why)),
                Err(fault) => return Err(fault),
            }
        }
        told(refused)?;
        Ok(entries)
    }
}

fn told(refused: Vec<FieldFault>) -> Result<(), Fault> {
    if refused.is_empty() {
        Ok(())
    } else {
        Err(Fault::Fields(refused))
    }
}

/// What takes back what a dossier just took.
fn last_entry(file: &File) -> Option<UndoRequest> {
    file.timeline.last().map(|recorded| UndoRequest {
        dossier: file.id.to_string(),
        event: recorded.no.0.to_string(),
    })
}
