//! The sheet with which a hearing is prepared: what is agreed and open, and the questions, with room
//! to write for whoever takes it to the table.

use archive::talk;
use chrono::NaiveDateTime;
use letters::{
    Answer, Document, DocumentBlock, Fact, Field, Marker, Pdf, Proof, Rank, Span, Stationery, Width,
};
use procedure::Language::{self, En, Nl};
use procedure::dossier::Hearing;
use procedure::event::HearingNo;

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::File;
use crate::talk::{Prepared, prepared, reminders};
use crate::wire::{FaultCode, PaperRequest};
use crate::{dossiers, moment, words};

/// Lines to write on below a question.
const ROOM: usize = 3;

/// The sheet of a hearing.
pub(super) fn hearing_sheet(
    session: &mut Session,
    request: &PaperRequest,
    stationery: Stationery,
    language: Language,
    now: NaiveDateTime,
) -> Result<Pdf, Fault> {
    let missing = || Fault::code(FaultCode::NotFound);
    let dossier = request.dossier.as_ref().ok_or_else(missing)?;
    let no = request.hearing.ok_or_else(missing)?;
    let file = File::open(session, dossiers::read_id(dossier)?)?;
    let hearing = file.dossier.hearings.get(&HearingNo(no));
    let hearing = hearing.ok_or_else(missing)?;
    let talk = talk::of_hearing(&session.archive.read(), file.id, no)?;
    let prepared = talk.map_or_else(|| Ok(Prepared::default()), |talk| prepared(&talk))?;
    let sheet = Sheet {
        file: &file,
        hearing,
        prepared: &prepared,
        language,
    };
    Ok(letters::document(&Document {
        language,
        title: sheet.own("Gespreksblad", "Hearing sheet").to_owned(),
        lines: vec![format!(
            "{} {}, {}",
            sheet.own("Klacht", "Complaint"),
            file.number,
            crate::talk::occasion(hearing, language)
        )],
        foot: stationery.practice.clone(),
        stationery,
        blocks: sheet.blocks(),
        proof: Proof::Final,
        made_at: moment::to_utc(now),
    })?)
}

struct Sheet<'a> {
    file: &'a File,
    hearing: &'a Hearing,
    prepared: &'a Prepared,
    language: Language,
}

impl Sheet<'_> {
    fn own(&self, nl: &'static str, en: &'static str) -> &'static str {
        match self.language {
            Nl => nl,
            En => en,
        }
    }

    fn blocks(&self) -> Vec<DocumentBlock> {
        let mut blocks = vec![self.people()];
        let agreed = self.own("Waarover men het eens is", "What is agreed");
        let open = self.own("Wat nog open is", "What is still open");
        blocks.extend(text(agreed, &self.prepared.agreed));
        blocks.extend(text(open, &self.prepared.open));
        let grievances: Vec<(u16, String)> = self
            .file
            .dossier
            .standing_grievances()
            .map(|it| (it.no.0, it.text.clone()))
            .collect();
        for (no, words) in &grievances {
            blocks.push(heading(&format!("{no}. {words}")));
            blocks.push(self.questions(|about| about == Some(*no)));
        }
        // A question about a part that was dropped is still a question.
        let named = |about: Option<u16>| grievances.iter().any(|(no, _)| Some(*no) == about);
        let others = self.prepared.questions.iter();
        let in_general = others.filter(|it| !named(it.grievance)).count() > 0;
        if in_general || grievances.is_empty() {
            blocks.push(heading(self.own("Vragen", "Questions")));
            blocks.push(self.questions(|about| !named(about)));
        }
        blocks.push(heading(
            self.own("Niet vergeten te zeggen", "Do not forget to say"),
        ));
        blocks.push(DocumentBlock::List {
            marker: Marker::Bullet,
            items: reminders(self.file, self.language)
                .into_iter()
                .map(|it| vec![Span::Text(it)])
                .collect(),
        });
        blocks
    }

    fn people(&self) -> DocumentBlock {
        let fact = |it: &procedure::event::Participant| Fact {
            label: words::capacity(it.capacity)
                .in_language(self.language)
                .to_owned(),
            value: vec![Span::Text(it.name.clone())],
        };
        DocumentBlock::Facts(self.hearing.participants().map(fact).collect())
    }

    /// The questions with room for an answer; room alone where none was prepared.
    fn questions(&self, wanted: impl Fn(Option<u16>) -> bool) -> DocumentBlock {
        let field = |label: String| Field {
            label,
            answer: Answer::Lines(ROOM),
            width: Width::Whole,
        };
        let questions = self.prepared.questions.iter();
        let mut fields: Vec<Field> = questions
            .filter(|it| wanted(it.grievance))
            .map(|it| field(it.text.clone()))
            .collect();
        if fields.is_empty() {
            fields.push(field(self.own("Aantekeningen", "Notes").to_owned()));
        }
        DocumentBlock::Fields(fields)
    }
}

fn heading(text: &str) -> DocumentBlock {
    DocumentBlock::Heading {
        rank: Rank::Section,
        number: None,
        text: text.to_owned(),
    }
}

fn text(title: &str, words: &str) -> Vec<DocumentBlock> {
    match words.trim() {
        "" => Vec::new(),
        words => vec![
            heading(title),
            DocumentBlock::Paragraph(vec![Span::Text(words.to_owned())]),
        ],
    }
}
