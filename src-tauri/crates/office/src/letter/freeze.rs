//! Freezing a letter: from then on its PDF and its text are what they are.

use archive::{document, search};
use chrono::{NaiveDate, NaiveDateTime};
use letters::Proof;
use procedure::event::{Event, LetterMoment, LetterNo};

use super::{Enclosure, Open, composed, open_letter, read_id, view};
use crate::Office;
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::Days;
use crate::report;
use crate::wire::{self, FieldFault, LetterDraft};

/// Freezes a letter: its PDF and its text never change again.
pub(crate) fn finalise(office: &Office, request: wire::LetterId) -> Result<LetterDraft, Fault> {
    let (now, today, window) = (office.now(), office.today(), office.language());
    office.at_desk(|session| {
        let id = read_id(&request.letter)?;
        let open = open_letter(session, id)?;
        freeze(session, open, now, today)?;
        let open = open_letter(session, id)?;
        view::draft(session, &open, today, window)
    })
}

/// The kind under which the archive keeps the copy of a letter.
pub(super) const COPY: &str = "letter_copy";

/// Freezes a letter in one transaction: document, row, event and what is derived.
fn freeze(
    session: &mut Session,
    open: Open,
    now: NaiveDateTime,
    today: NaiveDate,
) -> Result<(), Fault> {
    let composition = composed(session, &open, today, open.work.language)?;
    if !composition.missing.is_empty() {
        let missing = composition.missing.iter();
        let fields = missing.map(|it| FieldFault::new(&it.field, wire::FieldCode::Required));
        return Err(Fault::Incomplete(fields.collect()));
    }
    let pdf = letters::typeset(&composition.letter(Proof::Final, now))?;
    // A copy says of itself that it is one, and is kept as it was when the letter was frozen.
    let copies = (!open.work.copies.is_empty()).then_some(Proof::Copy);
    let copy = copies.map(|proof| letters::typeset(&composition.letter(proof, now)));
    let copy = copy.transpose()?;
    let days = Days::new(session, today);
    let sends_report = composition.enclosures.contains(&Enclosure::HearingReport);
    let reported = open.reported().filter(|_| sends_report);
    let Open {
        mut file,
        row,
        work,
        ..
    } = open;
    let event = Event::Letter {
        letter: LetterNo(row.seq.0),
        moment: LetterMoment::Finalised {
            kind: composition.kind,
            side: work.side,
            guest: work.guest,
            to: composition.addressee.in_sentence.clone(),
            sha256: pdf.sha256_hex(),
        },
    };
    session.write(now, "letter_finalised", |writing| {
        let about = document::NewDocument {
            dossier: Some(file.id),
            kind: "letter".to_owned(),
            title: format!("{}{}", file.number, row.seq),
            media_type: "application/pdf".to_owned(),
        };
        let stored = document::store(writing, &about, &mut pdf.bytes.as_slice())?;
        if let Some(copy) = &copy {
            let about = document::NewDocument {
                kind: COPY.to_owned(),
                ..about
            };
            document::store(writing, &about, &mut copy.bytes.as_slice())?;
        }
        let text = composition.text();
        archive::letter::freeze(writing, row.id, "finalised", &text, stored.id)?;
        search::put_letter(writing, file.id, row.id, &text)?;
        if let Some(hearing) = reported {
            report::fix_sent(writing, &file, hearing)?;
        }
        file.take(writing, &days, event, today, "on")
    })
}
