//! What the practice's letters say: the program's texts, and those that the practice put in their
//! place, with a look at an invented letter.
//!
//! A text that cannot be used is kept as it was typed, so that nobody loses work; letters use the
//! program's text at that place until it is mended.

mod difference;

use std::collections::BTreeSet;
use std::sync::Arc;

use letters::{
    BlockWording, OwnWording, Passage, SUBJECT, Wording, WordingFlaw, check_wording, label, place,
    shipped,
};
use procedure::Language;
use procedure::letter_kind::{KINDS, LetterKind};
use procedure::regulation::Regulation;

use crate::desk::Session;
use crate::fault::Fault;
use crate::forms::Checks;
use crate::letter::{self, Voice};
use crate::settings::Settings;
use crate::wire::{
    FaultCode, WordingBlock, WordingCard, WordingFlawKind, WordingList, WordingListRequest,
    WordingPreviewRequest, WordingRef, WordingSaveRequest, WordingSheet, WordingText,
};
use crate::{Office, moment, wire, words};
pub(crate) use difference::differences;

/// The kinds of letter with what the practice changed in them.
pub(crate) fn list(office: &Office, request: WordingListRequest) -> Result<WordingList, Fault> {
    let (today, window) = (office.today(), office.language());
    let language: Language = request.language.into();
    office.at_desk(|session| {
        let regulation = regulation(session, today)?;
        let own = regulation.letters.iter().map(|it| LetterKind::Own(it.id));
        let known = KINDS.iter().map(|(_, kind)| *kind);
        let card = |kind: LetterKind| {
            let own = own_of(&session.settings, kind, language);
            let flaws = check_wording(shipped(kind, language), &own, language);
            let fatal = flaws.iter().filter(|flaw| flaw.is_fatal());
            let broken: BTreeSet<&str> = fatal.map(WordingFlaw::place).collect();
            let changed = own.passages.len() + usize::from(own.subject.is_some());
            WordingCard {
                kind: kind.code().to_owned(),
                name: words::letter_name(&regulation, kind)
                    .in_language(window)
                    .to_owned(),
                changed: count(changed),
                broken: count(broken.len()),
            }
        };
        let kinds = known.chain(own).map(card).collect();
        Ok(WordingList { kinds })
    })
}

/// The wording of one kind.
pub(crate) fn open(office: &Office, request: WordingRef) -> Result<WordingSheet, Fault> {
    let kind = read_kind(&request.kind)?;
    office.at_desk(|session| sheet(session, office, kind, request.language.into()))
}

/// Keeps one text, or gives its place back to the program's own.
pub(crate) fn save(office: &Office, request: WordingSaveRequest) -> Result<WordingSheet, Fault> {
    let now = office.now();
    let kind = read_kind(&request.kind)?;
    let language: Language = request.language.into();
    let mut checks = Checks::new(office.today());
    let text = request.text.as_ref();
    let text = text.map(|text| checks.text(&request.place, text));
    checks.done(())?;
    let known =
        request.place == SUBJECT || passage(shipped(kind, language), &request.place).is_some();
    if !known {
        return Err(Fault::code(FaultCode::NotFound));
    }
    office.at_desk(|session| {
        declared(session, kind, now.date())?;
        let mut settings = session.settings.clone();
        let key = key(kind, language);
        let own = settings.wording.entry(key.clone()).or_default();
        // The program's own text is no text of the practice's.
        let differs = |text: &String| *text != original(shipped(kind, language), &request.place);
        own.put(&request.place, text.filter(differs));
        let whose = own.at(&request.place).map_or("shipped", |_| "own");
        let told = format!("wording {key} {} {whose}", request.place);
        settings.wording.retain(|_, own| !own.is_empty());
        if settings.wording != session.settings.wording {
            session.write_on(now, "wording_saved", |writing| {
                writing.note(&told);
                settings.keep_wording(writing)
            })?;
            session.settings = settings;
        }
        let sheet = sheet(session, office, kind, language)?;
        Ok(WordingSheet {
            saved_at: Some(moment::moment(now)),
            ..sheet
        })
    })
}

/// A letter of the example, as the practice's wording and paper make it now.
pub(crate) fn preview(office: &Office, request: WordingPreviewRequest) -> Result<Vec<u8>, Fault> {
    let today = office.today();
    let kind = read_kind(&request.kind)?;
    let voice = Voice {
        language: request.language.into(),
        form: request.address.into(),
    };
    let composition = office.at_desk(|session| {
        let regulation = declared(session, kind, today)?;
        let wording = of(&session.settings, kind, voice.language);
        let to = (kind, request.side.into());
        letter::example(session, &regulation, to, voice, today, &wording)
    })?;
    Ok(letter::example_pdf(&composition, today)?.bytes)
}

/// The wording that letters of a kind are made with now.
pub(crate) fn of(settings: &Settings, kind: LetterKind, language: Language) -> Wording {
    let shipped = shipped(kind, language);
    let mut own = own_of(settings, kind, language);
    if own.is_empty() {
        return shipped.clone();
    }
    for flaw in check_wording(shipped, &own, language) {
        if flaw.is_fatal() {
            own.put(flaw.place(), None);
        }
    }
    shipped.with(&own)
}

/// The texts of a practice's own for a kind, without those at places that are no more.
fn own_of(settings: &Settings, kind: LetterKind, language: Language) -> OwnWording {
    let shipped = shipped(kind, language);
    let own = settings.wording.get(&key(kind, language)).cloned();
    let mut own = own.unwrap_or_default();
    own.passages.retain(|at, _| passage(shipped, at).is_some());
    own
}

/// All letters that a regulation declares itself share one wording.
fn key(kind: LetterKind, language: Language) -> String {
    let kind = match kind {
        LetterKind::Own(_) => "own",
        ref known => known.code(),
    };
    let language = match language {
        Language::Nl => "nl",
        Language::En => "en",
    };
    format!("{kind}.{language}")
}

fn read_kind(code: &str) -> Result<LetterKind, Fault> {
    code.parse().map_err(|_| Fault::code(FaultCode::NotFound))
}

fn regulation(session: &mut Session, today: chrono::NaiveDate) -> Result<Arc<Regulation>, Fault> {
    let row = session.regulation_on(today)?;
    session.regulation(row.id)
}

/// The regulation of today, when it knows this kind of letter.
fn declared(
    session: &mut Session,
    kind: LetterKind,
    today: chrono::NaiveDate,
) -> Result<Arc<Regulation>, Fault> {
    let regulation = regulation(session, today)?;
    let known = match kind {
        LetterKind::Own(id) => regulation.letters.iter().any(|it| it.id == id),
        _ => true,
    };
    if known {
        Ok(regulation)
    } else {
        Err(Fault::code(FaultCode::NotFound))
    }
}

fn sheet(
    session: &mut Session,
    office: &Office,
    kind: LetterKind,
    language: Language,
) -> Result<WordingSheet, Fault> {
    let (today, window) = (office.today(), office.language());
    let regulation = declared(session, kind, today)?;
    let wording = shipped(kind, language);
    let own = own_of(&session.settings, kind, language);
    let flaws = check_wording(wording, &own, language);
    let sides = letter::example_kinds(&regulation, today)?;
    let sides = sides.into_iter().filter(|(it, _)| *it == kind);
    let sides: Vec<_> = sides.map(|(_, side)| side).collect();
    let text = |place: &str, note: Option<&String>| {
        let original = original(wording, place);
        let mine = own.at(place);
        WordingText {
            place: place.to_owned(),
            note: note.cloned(),
            text: mine.unwrap_or(&original).clone(),
            changed: mine.is_some(),
            differences: mine.map_or_else(Vec::new, |mine| differences(&original, mine)),
            flaws: flaws
                .iter()
                .filter(|flaw| flaw.place() == place)
                .map(|flaw| told(flaw, window))
                .collect(),
        }
    };
    // What the window says of a text is in the window's language, whatever the letter speaks.
    let here = shipped(kind, window);
    let block = |block: &BlockWording| {
        let named = here.block(&block.key).unwrap_or(block);
        let text = |it: &Passage| {
            let place = place(&block.key, &it.key);
            let named = passage(here, &place).unwrap_or(it);
            text(&place, named.note.as_ref())
        };
        WordingBlock {
            key: block.key.clone(),
            label: named.label.clone(),
            prompt: named.prompt.clone(),
            texts: block.passages.iter().map(text).collect(),
        }
    };
    let voice = Voice {
        language,
        form: session.settings.stationery.address,
    };
    let side = sides.first().copied();
    let placeholders = letter::example_values(&regulation, (kind, side), voice, today, window)?;
    Ok(WordingSheet {
        kind: kind.code().to_owned(),
        name: words::letter_name(&regulation, kind)
            .in_language(window)
            .to_owned(),
        language: language.into(),
        subject: text(SUBJECT, None),
        blocks: wording.blocks.iter().map(block).collect(),
        placeholders,
        sides: sides.into_iter().map(Into::into).collect(),
        saved_at: None,
    })
}

fn passage<'a>(wording: &'a Wording, at: &str) -> Option<&'a Passage> {
    let (block, passage) = at.split_once('.')?;
    let block = wording.block(block)?;
    block.passages.iter().find(|it| it.key == passage)
}

/// The program's own text at a place.
fn original(wording: &Wording, at: &str) -> String {
    match at {
        SUBJECT => wording.subject.clone(),
        at => passage(wording, at).map_or_else(String::new, |it| it.text.trim().to_owned()),
    }
}

fn told(flaw: &WordingFlaw, window: Language) -> wire::WordingFlaw {
    let (kind, word, line) = match flaw {
        WordingFlaw::Unreadable { line, .. } => (WordingFlawKind::Unreadable, "", Some(*line)),
        WordingFlaw::UnknownName { name, .. } => {
            (WordingFlawKind::UnknownName, name.as_str(), None)
        }
        WordingFlaw::TooMuch { .. } => (WordingFlawKind::TooMuch, "", None),
        WordingFlaw::MixedAddress { word, .. } => {
            (WordingFlawKind::MixedAddress, word.as_str(), None)
        }
        WordingFlaw::MissingElement { name, .. } => {
            (WordingFlawKind::MissingElement, label(name, window), None)
        }
    };
    wire::WordingFlaw {
        kind,
        word: word.to_owned(),
        line: line.map(count),
        fatal: flaw.is_fatal(),
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
