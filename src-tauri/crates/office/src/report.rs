//! The report of a hearing. It is made from the turns, edited beside them, sent to those who were
//! heard, and made final with what they remarked.
//!
//! Its text lies beside the notes of its talk and has versions as they have: the newest is written
//! over while somebody types, and fixed when they leave it, when it is sent and when it is final.

mod cover;
mod made;
mod paper;
mod settle;
mod sign;
mod versions;

use archive::talk::{self, NewNote};
use archive::{Reading, Writing};
use letters::TextBlock;
use procedure::Language;
use procedure::dossier::Hearing;
use procedure::event::{Event, HearingMoment, HearingNo, LetterKind};
use procedure::regulation::Side;
use serde::{Deserialize, Serialize};

pub(crate) use self::paper::{enclosed, pdf};
pub(crate) use self::settle::settle;
pub(crate) use self::sign::sign;
pub(crate) use self::versions::{compare, history};

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::forms::Checks;
use crate::wire::{
    FaultCode, FieldCode, Nothing, Report, ReportKeepRequest, ReportKept, ReportLetter,
    ReportRemark, ReportRemarkRequest, ReportSettled, TalkId,
};
use crate::{Office, letter, moment};

/// The kind of note that the text of a report is.
const REPORT: &str = "report";
/// A talk has one report.
const ONLY: u32 = 1;

/// The text of a report, as a note keeps it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Text {
    content: Vec<TextBlock>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    withheld: Vec<String>,
}

/// A report on the desk.
struct Open {
    file: File,
    talk: talk::Talk,
    hearing: HearingNo,
}

/// The report of a hearing that was held; one that nobody opened before is made from the turns.
pub(crate) fn open(office: &Office, request: TalkId) -> Result<Report, Fault> {
    let (now, language) = (office.now(), office.language());
    office.at_desk(|session| {
        let open = Open::of(session, &request.talk)?;
        if newest(&session.archive.read(), open.talk.id)?.is_none() {
            let text = made::from_turns(session, &open)?;
            session.write(now, "report_made", |writing| {
                record(writing, open.talk.id, &text, Fixed::No)
            })?;
        }
        view(session, &open, language)
    })
}

/// Keeps the text as it is now.
pub(crate) fn keep(office: &Office, request: ReportKeepRequest) -> Result<ReportKept, Fault> {
    let now = office.now();
    let mut checks = Checks::new(office.today());
    let content = letter::written(&mut checks, "content", &request.content);
    let withheld = passages(&request.withheld);
    checks.done(())?;
    office.at_desk(|session| {
        let open = Open::of(session, &request.talk)?;
        open.must_be_open()?;
        let body = serde_json::to_string(&Text { content, withheld })?;
        let note = note_of(&body, Fixed::No);
        let author = session.author(now);
        session.archive.keep_notes(author, open.talk.id, &[note])?;
        let newest = newest(&session.archive.read(), open.talk.id)?;
        Ok(ReportKept {
            at: moment::moment(now),
            version: newest.map_or(1, |it| it.version),
        })
    })
}

/// Who leaves a report leaves a version that stays.
pub(crate) fn close(office: &Office, request: TalkId) -> Result<Nothing, Fault> {
    let now = office.now();
    office.at_desk(|session| {
        let open = Open::of(session, &request.talk)?;
        fix(session, &open, now)?;
        Ok(Nothing {})
    })
}

/// Makes the text from the turns anew. What was written stays as a version.
pub(crate) fn renew(office: &Office, request: TalkId) -> Result<Report, Fault> {
    let (now, language) = (office.now(), office.language());
    office.at_desk(|session| {
        let open = Open::of(session, &request.talk)?;
        open.must_be_open()?;
        fix(session, &open, now)?;
        let text = made::from_turns(session, &open)?;
        session.write(now, "report_made", |writing| {
            record(writing, open.talk.id, &text, Fixed::No)
        })?;
        view(session, &open, language)
    })
}

/// Records what a side remarked, word for word.
pub(crate) fn remark(office: &Office, request: ReportRemarkRequest) -> Result<Report, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    let mut checks = Checks::new(today);
    let on = checks.needed_past_date("on", &request.on);
    let text = checks.needed_page("text", &request.text);
    let (on, text) = checks.done((on, text))?;
    let on = on.ok_or(Fault::field("on", FieldCode::Required))?;
    office.at_desk(|session| {
        let mut open = Open::of(session, &request.talk)?;
        let days = Days::new(session, today);
        let event = Event::Hearing {
            hearing: Some(open.hearing),
            sides: vec![request.side.into()],
            moment: HearingMoment::Remarked {
                text,
                taken_over: request.taken_over,
            },
        };
        session.write(now, event.code(), |writing| {
            open.file.take(writing, &days, event, on, "on")
        })?;
        view(session, &open, language)
    })
}

/// Fixes the text as it was sent with a letter.
pub(crate) fn fix_sent(writing: &mut Writing<'_>, file: &File, no: HearingNo) -> Result<(), Fault> {
    let talk = talk::of_hearing(writing, file.id, no.0)?;
    let newest = talk.map(|talk| Ok::<_, Fault>((talk.id, newest(writing, talk.id)?)));
    match newest.transpose()? {
        Some((id, Some(note))) if !note.closed => {
            Ok(talk::record(writing, id, &note_of(&note.body, Fixed::Yes))?)
        }
        _ => Ok(()),
    }
}

/// Whether a version stays as it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fixed {
    Yes,
    No,
}

fn note_of(body: &str, fixed: Fixed) -> NewNote<'_> {
    NewNote {
        kind: REPORT,
        no: ONLY,
        closed: fixed == Fixed::Yes,
        body,
    }
}

fn record(
    writing: &mut Writing<'_>,
    talk: talk::TalkId,
    text: &Text,
    fixed: Fixed,
) -> Result<(), Fault> {
    let body = serde_json::to_string(text)?;
    Ok(talk::record(writing, talk, &note_of(&body, fixed))?)
}

fn fix(session: &mut Session, open: &Open, now: chrono::NaiveDateTime) -> Result<(), Fault> {
    match newest(&session.archive.read(), open.talk.id)? {
        Some(note) if !note.closed => session.write(now, "report_version", |writing| {
            let note = note_of(&note.body, Fixed::Yes);
            Ok(talk::record(writing, open.talk.id, &note)?)
        }),
        _ => Ok(()),
    }
}

/// Whether somebody opened the report of a talk already.
pub(crate) fn is_made(reading: &Reading<'_>, talk: talk::TalkId) -> Result<bool, Fault> {
    Ok(newest(reading, talk)?.is_some())
}

/// The newest version of the text.
fn newest(reading: &Reading<'_>, talk: talk::TalkId) -> Result<Option<talk::Note>, Fault> {
    Ok(talk::notes(reading, talk, REPORT)?.into_iter().next_back())
}

fn text_of(reading: &Reading<'_>, talk: talk::TalkId) -> Result<Text, Fault> {
    match newest(reading, talk)? {
        Some(note) => Ok(serde_json::from_str(&note.body)?),
        None => Ok(Text::default()),
    }
}

/// Each passage once, and none that is empty. The text is covered line by line, and what marked an
/// item of a list in the notes is no part of it.
fn passages(typed: &[String]) -> Vec<String> {
    let mut passages: Vec<String> = Vec::new();
    for line in typed.iter().flat_map(|it| it.lines()) {
        let item = line.strip_prefix("- ").or_else(|| line.strip_prefix("• "));
        let passage = item.unwrap_or(line).trim();
        if !passage.is_empty() && passages.iter().all(|it| it != passage) {
            passages.push(passage.to_owned());
        }
    }
    passages
}

impl Open {
    fn of(session: &mut Session, talk: &str) -> Result<Self, Fault> {
        let id = crate::talk::read_id(talk)?;
        let talk = talk::find(&session.archive.read(), id)?;
        let file = File::open(session, talk.dossier)?;
        let no = talk.hearing.map(HearingNo);
        let held = no.filter(|no| {
            let hearing = file.dossier.hearings.get(no);
            hearing.is_some_and(|it| it.held.is_some())
        });
        // A telephone call is told in its note, and what nobody was heard in has no report.
        let hearing = held.ok_or(Fault::code(FaultCode::NotFound))?;
        Ok(Self {
            file,
            talk,
            hearing,
        })
    }

    fn hearing(&self) -> Result<&Hearing, Fault> {
        let hearing = self.file.dossier.hearings.get(&self.hearing);
        hearing.ok_or(Fault::code(FaultCode::NotFound))
    }

    /// No later hearing of this side was held: a letter to them sends this report.
    fn is_last_of(&self, side: Side) -> bool {
        let hearings = self.file.dossier.hearings.values();
        let held = hearings.filter(|it| it.held.is_some() && it.sides.contains(&side));
        let last = held.max_by_key(|it| (it.held.as_ref().map(|held| held.on), it.no));
        last.is_some_and(|it| it.no == self.hearing)
    }

    /// What is final never changes.
    fn must_be_open(&self) -> Result<(), Fault> {
        match self.hearing()?.settled {
            None => Ok(()),
            Some(_) => Err(Fault::code(FaultCode::TalkEnded)),
        }
    }
}

fn view(session: &Session, open: &Open, language: Language) -> Result<Report, Fault> {
    let reading = session.archive.read();
    let hearing = open.hearing()?;
    let note = newest(&reading, open.talk.id)?;
    let note = note.ok_or(Fault::code(FaultCode::NotFound))?;
    let text: Text = serde_json::from_str(&note.body)?;
    let remarks = hearing.remarks.iter().map(|it| ReportRemark {
        event: it.no.0.to_string(),
        on: moment::day(it.on),
        side: it.side.into(),
        text: it.text.clone(),
        taken_over: it.taken_over,
    });
    Ok(Report {
        talk: open.talk.id.to_string(),
        dossier: open.file.id.to_string(),
        number: open.file.number.to_string(),
        hearing: open.hearing.0,
        occasion: crate::talk::occasion(hearing, language),
        sides: hearing.sides.iter().map(|side| (*side).into()).collect(),
        content: letter::shown(&text.content),
        withheld: text.withheld,
        version: note.version,
        kept_at: moment::moment(moment::to_local(note.kept_at)),
        speakers: crate::talk::speakers_of(&open.talk, language)?,
        turns: crate::talk::turns_of(&reading, open.talk.id)?,
        grievances: crate::talk::grievances(&open.file),
        remarks: remarks.collect(),
        letters: letters_of(open, hearing, language),
        raw_notes: session.settings.raw_notes.map(Into::into),
        settled: hearing.settled.map(|it| ReportSettled {
            on: moment::day(it.on),
            document: it.document.0.to_string(),
            version: it.version,
            notes: it.notes.into(),
        }),
    })
}

/// The letters that sent the report since the hearing was held, and the concepts that are to send it.
fn letters_of(open: &Open, hearing: &Hearing, language: Language) -> Vec<ReportLetter> {
    let held = hearing.held.as_ref().map(|held| held.on);
    let kind = LetterKind::HearingReport;
    let of_this = |it: &&procedure::dossier::Letter| match it.guest {
        Some(guest) => guest.hearing == open.hearing,
        None => hearing.sides.contains(&it.side) && Some(it.finalised_on) >= held,
    };
    let letters = open.file.dossier.letters.values();
    let sent = letters.filter(|it| it.kind == kind && it.void.is_none());
    let sent = sent
        .filter(of_this)
        .filter_map(|it| Some((it.side, open.file.letter_row(it.no)?)));
    let sides = hearing.sides.iter().copied();
    let concepts = sides
        .filter(|side| open.is_last_of(*side))
        .filter_map(|side| Some((side, open.file.concept_to(kind, side, None)?)));
    sent.chain(concepts)
        .map(|(side, row)| {
            let card = letter::card(&open.file, row, language);
            ReportLetter {
                side: side.into(),
                letter: card.letter,
                state: card.state,
                posted_on: card.posted_on,
            }
        })
        .collect()
}
