//! The report on paper.

use chrono::NaiveDateTime;
use letters::{Block, Document, DocumentBlock, Fact, Proof, Rank, Span, Stationery, long_date};
use procedure::Language::{self, En, Nl};
use procedure::dossier::Hearing;
use procedure::event::{HearingNo, Participant, RawNotes};

use super::cover::{Cover, must_stand};
use super::{Open, Text, text_of};
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::File;
use crate::wire::{ReportPdfRequest, ReportReader};
use crate::{Office, letter, moment, words};

/// What a report is set with.
pub(super) struct Sheet {
    pub(super) text: Text,
    pub(super) reader: ReportReader,
    /// What becomes of the notes; nothing when the practice never chose.
    pub(super) notes: Option<RawNotes>,
    pub(super) proof: Proof,
}

/// As PDF, in the version that is asked.
pub(crate) fn pdf(office: &Office, request: ReportPdfRequest) -> Result<Vec<u8>, Fault> {
    let now = office.now();
    let document = office.at_desk(|session| {
        let open = Open::of(session, &request.talk)?;
        let reading = session.archive.read();
        let text = match request.version {
            Some(version) => super::versions::text(&reading, open.talk.id, version)?,
            None => text_of(&reading, open.talk.id)?,
        };
        let settled = open.hearing()?.settled;
        let is_final = settled.is_some_and(|it| {
            let version = request.version.unwrap_or(it.version);
            version == it.version
        });
        // What is final was looked at when it became so.
        if request.reader == ReportReader::Inspecting && !is_final {
            must_stand(&text)?;
        }
        let sheet = Sheet {
            text,
            reader: request.reader,
            notes: settled.map(|it| it.notes).or(session.settings.raw_notes),
            proof: match is_final {
                true => Proof::Final,
                false => Proof::Concept,
            },
        };
        document(session, &open, sheet, now)
    })?;
    Ok(letters::document(&document)?.bytes)
}

/// The report of a hearing as it lies behind a letter; none when nobody opened it yet.
pub(crate) fn enclosed(
    session: &Session,
    file: &File,
    no: HearingNo,
    language: Language,
) -> Result<Option<Document>, Fault> {
    let reading = session.archive.read();
    let Some(talk) = archive::talk::of_hearing(&reading, file.id, no.0)? else {
        return Ok(None);
    };
    let Some(hearing) = file.dossier.hearings.get(&no) else {
        return Ok(None);
    };
    if super::newest(&reading, talk.id)?.is_none() {
        return Ok(None);
    }
    let sheet = Sheet {
        text: text_of(&reading, talk.id)?,
        reader: ReportReader::Heard,
        notes: session.settings.raw_notes,
        proof: Proof::Final,
    };
    let paper = Paper {
        file,
        hearing,
        language,
        cover: Cover::of(&sheet, language),
    };
    Ok(Some(paper.document(sheet, letter::stationery(session)?)))
}

/// The report as a document.
pub(super) fn document(
    session: &Session,
    open: &Open,
    sheet: Sheet,
    now: NaiveDateTime,
) -> Result<Document, Fault> {
    let language = session.settings.stationery.language;
    let paper = Paper {
        file: &open.file,
        hearing: open.hearing()?,
        language,
        cover: Cover::of(&sheet, language),
    };
    Ok(Document {
        made_at: moment::to_utc(now),
        ..paper.document(sheet, letter::stationery(session)?)
    })
}

struct Paper<'a> {
    file: &'a File,
    hearing: &'a Hearing,
    language: Language,
    /// What is withheld from this reader, wherever it stands.
    cover: Cover,
}

impl Paper<'_> {
    fn own(&self, nl: &'static str, en: &'static str) -> &'static str {
        match self.language {
            Nl => nl,
            En => en,
        }
    }

    fn document(&self, sheet: Sheet, stationery: Stationery) -> Document {
        let mut blocks = vec![self.facts()];
        let text = sheet.text.content.iter();
        blocks.extend(text.map(|block| DocumentBlock::Text(self.cover.block(block))));
        blocks.extend(self.remarks());
        blocks.extend(sheet.notes.map(|notes| self.about_notes(notes)));
        Document {
            language: self.language,
            title: self.title(),
            lines: vec![format!(
                "{} {}",
                self.own("Klacht", "Complaint"),
                self.file.number
            )],
            foot: stationery.practice.clone(),
            stationery,
            blocks,
            proof: sheet.proof,
            made_at: chrono::DateTime::default(),
        }
    }

    fn title(&self) -> String {
        let day = self
            .hearing
            .held
            .as_ref()
            .map(|held| long_date(held.on, self.language));
        let title = self.own("Verslag van het gesprek", "Report of the conversation");
        match day {
            Some(day) => format!("{title} {} {day}", self.own("van", "of")),
            None => title.to_owned(),
        }
    }

    fn facts(&self) -> DocumentBlock {
        let fact = |label: &str, value: String| Fact {
            label: label.to_owned(),
            value: match value.as_str() {
                "" => Vec::new(),
                _ => vec![Span::Text(self.cover.words(&value))],
            },
        };
        let plan = self.hearing.plan.as_ref();
        let place = plan.map_or_else(String::new, |plan| plan.place.clone());
        let people: Vec<String> = self
            .hearing
            .participants()
            .map(|it| self.person(it))
            .collect();
        DocumentBlock::Facts(vec![
            fact(self.own("Plaats", "Place"), place),
            fact(self.own("Aanwezig", "Present"), people.join("\n")),
        ])
    }

    fn person(&self, it: &Participant) -> String {
        let part = words::capacity(it.capacity);
        format!(
            "{}, {}",
            it.name,
            part.in_language(self.language).to_lowercase()
        )
    }

    /// What the sides remarked and the text does not take over, in their own words.
    fn remarks(&self) -> Vec<DocumentBlock> {
        let annexed = self.hearing.remarks.iter().filter(|it| !it.taken_over);
        let told = annexed.flat_map(|it| {
            let side = words::the_side(it.side);
            let day = long_date(it.on, self.language);
            let lead = match self.language {
                Nl => format!("Op {day} schreef {}:", side.nl),
                En => format!("On {day} {} wrote:", side.en),
            };
            let lines = it.text.split('\n').filter(|line| !line.trim().is_empty());
            let quote = lines.map(|line| vec![Span::Text(self.cover.words(line))]);
            [
                DocumentBlock::Paragraph(vec![Span::Text(lead)]),
                DocumentBlock::Text(Block::Quote(quote.collect())),
            ]
        });
        let told: Vec<DocumentBlock> = told.collect();
        let heading = (!told.is_empty()).then(|| DocumentBlock::Heading {
            rank: Rank::Section,
            number: None,
            text: self
                .own("Opmerkingen bij dit verslag", "Remarks on this report")
                .to_owned(),
        });
        heading.into_iter().chain(told).collect()
    }

    fn about_notes(&self, notes: RawNotes) -> DocumentBlock {
        let text = match notes {
            RawNotes::Kept => self.own(
                "Dit verslag is gemaakt van notities die tijdens het gesprek zijn opgeschreven. Die notities bewaren wij in het dossier.",
                "This report was made from notes that were taken during the conversation. We keep those notes in the file.",
            ),
            RawNotes::Destroyed => self.own(
                "Dit verslag is gemaakt van notities die tijdens het gesprek zijn opgeschreven. Die notities vernietigen wij als dit verslag is vastgesteld.",
                "This report was made from notes that were taken during the conversation. We destroy those notes once this report is final.",
            ),
        };
        DocumentBlock::Note {
            label: self.own("Notities", "Notes").to_owned(),
            text: vec![Span::Text(text.to_owned())],
        }
    }
}
