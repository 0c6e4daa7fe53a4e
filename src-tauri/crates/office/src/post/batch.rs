//! Letters that leave together: one transaction, so that all of them left or none did.

use std::collections::BTreeMap;

use archive::dossier::DossierId;
use archive::{Subject, Writing};
use chrono::NaiveDate;
use procedure::event::{Event, LetterMoment, LetterNo, PostingWay};

use crate::desk::Session;
use crate::fault::{Fault, of_row};
use crate::file::{Days, File};
use crate::forms::Checks;
use crate::wire::{FaultCode, FieldCode, FieldFault, PostAllRequest, PostedAll, UndoRequest};
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
            batch.post(writing, &days, on, request.way.into())
        })
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
            if !files.contains_key(&row.dossier) {
                files.insert(row.dossier, File::open(session, row.dossier)?);
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

    fn post(
        &mut self,
        writing: &mut Writing<'_>,
        days: &Days,
        on: NaiveDate,
        way: PostingWay,
    ) -> Result<PostedAll, Fault> {
        let (mut entries, mut refused) = (Vec::new(), Vec::new());
        for leaving in &self.letters {
            let Some(file) = self.files.get_mut(&leaving.dossier) else {
                return Err(Fault::code(FaultCode::NotFound));
            };
            let code = match way {
                PostingWay::Registered => leaving.code.clone(),
                PostingWay::Ordinary | PostingWay::ByHand | PostingWay::Email => String::new(),
            };
            let event = Event::Letter {
                letter: leaving.no,
                moment: LetterMoment::Posted { way, code },
            };
            match file.take(writing, days, event, on, "on") {
                Ok(()) => entries.extend(last_entry(file)),
                Err(Fault::Refused(_, why)) => refused.push(of_row(&leaving.field, &why)),
                Err(fault) => return Err(fault),
            }
        }
        if refused.is_empty() {
            Ok(PostedAll { entries })
        } else {
            Err(Fault::Fields(refused))
        }
    }
}

/// What takes back what a dossier just took.
fn last_entry(file: &File) -> Option<UndoRequest> {
    file.timeline.last().map(|recorded| UndoRequest {
        dossier: file.id.to_string(),
        event: recorded.no.0.to_string(),
    })
}
