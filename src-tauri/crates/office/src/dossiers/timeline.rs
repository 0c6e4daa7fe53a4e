//! The timeline as the window shows it: latest first, with what was taken back still in it.

use std::collections::BTreeMap;

use archive::staff;
use procedure::Language;
use procedure::event::{Event, LetterMoment, LetterNo, Recorded};
use procedure::intake::Intake;
use procedure::step::can_take_back;
use serde_json::Value;

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::File;
use crate::forms::form_of;
use crate::wire::{EventKind, FieldChange, TimelineEntry};
use crate::{moment, notes, words};

/// Every entry, latest first.
pub(crate) fn entries(
    session: &Session,
    file: &File,
    language: Language,
) -> Result<Vec<TimelineEntry>, Fault> {
    let names = names(session)?;
    let name = |id: i64| names.get(&id).cloned().unwrap_or_default();
    let mut entries = Vec::with_capacity(file.timeline.len() + 1);
    let mut before: Option<&Intake> = None;
    for recorded in &file.timeline {
        let mut entry = entry(file, recorded, &name, language);
        match &recorded.event {
            Event::Registered(intake) => {
                before = Some(intake.as_ref());
                if recorded.at.date() > recorded.on {
                    entries.push(TimelineEntry {
                        kind: EventKind::Registered,
                        on: moment::day(recorded.at.date()),
                        ..entry.clone()
                    });
                }
            }
            Event::Corrected { intake, .. } => {
                entry.changes = before.map(|was| changes(was, intake)).unwrap_or_default();
                if !entry.undone {
                    before = Some(intake.as_ref());
                }
            }
            _ => {}
        }
        entries.push(entry);
    }
    // Latest first by the day it happened; of one day, the one that was entered last. Its number
    // tells which that is: the clock may have been set back in between.
    entries.sort_by(|a, b| (&b.on, number(b)).cmp(&(&a.on, number(a))));
    Ok(entries)
}

fn number(entry: &TimelineEntry) -> u32 {
    entry.event.parse().unwrap_or_default()
}

/// Everybody's name, by their id.
pub(crate) fn names(session: &Session) -> Result<BTreeMap<i64, String>, Fault> {
    let everybody = staff::all(&session.archive.read())?;
    Ok(everybody
        .into_iter()
        .map(|row| (row.id.0, row.name))
        .collect())
}

fn entry(
    file: &File,
    recorded: &Recorded,
    name: &dyn Fn(i64) -> String,
    language: Language,
) -> TimelineEntry {
    let (kind, mut detail) = told(file, &recorded.event);
    let mut title = None;
    if kind == EventKind::Noted {
        let (noted, more) = notes::told(file, &recorded.event, name, language);
        (title, detail) = (Some(noted), more);
    }
    if let Some(taken) = taken_back(file, &recorded.event) {
        title = Some(notes::told(file, taken, name, language).0);
    }
    let letter = letter_of(&recorded.event);
    let letter_name = letter
        .and_then(|no| file.dossier.letters.get(&no))
        .map(|it| {
            words::letter_name(&file.regulation, it.kind)
                .in_language(language)
                .to_owned()
        });
    TimelineEntry {
        event: recorded.no.0.to_string(),
        kind,
        title,
        on: moment::day(recorded.on),
        recorded_at: moment::moment(recorded.at),
        by: name(recorded.by.0),
        letter: letter.map(|no| format!("{:02}", no.0)),
        letter_name,
        detail: detail.filter(|detail| !detail.is_empty()),
        undone: file.dossier.taken_back.contains(&recorded.no),
        can_undo: can_take_back(&file.dossier, &file.timeline, recorded.no),
        changes: Vec::new(),
    }
}

/// The noted event that this one took back; other kinds the window words by itself.
fn taken_back<'a>(file: &'a File, event: &Event) -> Option<&'a Event> {
    let Event::TakenBack { event } = event else {
        return None;
    };
    let taken = file
        .timeline
        .iter()
        .find(|recorded| recorded.no == *event)?;
    let is_note = matches!(told(file, &taken.event), (EventKind::Noted, _));
    is_note.then_some(&taken.event)
}

fn told(file: &File, event: &Event) -> (EventKind, Option<String>) {
    match event {
        Event::Registered(_) => (EventKind::Received, None),
        Event::Corrected { reason, .. } => (EventKind::Corrected, Some(reason.clone())),
        Event::DocumentAdded { title, .. } => (EventKind::DocumentAdded, Some(title.clone())),
        Event::Withdrawn { reason } => (EventKind::Withdrawn, Some(reason.clone())),
        Event::Letter { moment, .. } => letter_told(moment),
        Event::TakenBack { event } => {
            let taken = file.timeline.iter().find(|recorded| recorded.no == *event);
            match taken.map(|recorded| &recorded.event) {
                Some(Event::DocumentAdded { title, .. }) => {
                    (EventKind::DocumentRemoved, Some(title.clone()))
                }
                Some(Event::Withdrawn { .. }) => (EventKind::Resumed, None),
                Some(other) => (EventKind::Undone, Some(other.code().to_owned())),
                None => (EventKind::Undone, None),
            }
        }
        _ => (EventKind::Noted, None),
    }
}

fn letter_told(moment: &LetterMoment) -> (EventKind, Option<String>) {
    match moment {
        LetterMoment::Finalised { .. } => (EventKind::LetterFinalised, None),
        LetterMoment::Printed => (EventKind::LetterPrinted, None),
        LetterMoment::Posted { code, .. } => (EventKind::LetterPosted, Some(code.clone())),
        LetterMoment::Delivered { note } => (EventKind::LetterDelivered, Some(note.clone())),
        LetterMoment::Returned { note } => (EventKind::LetterReturned, Some(note.clone())),
        LetterMoment::Void { reason } => (EventKind::LetterVoid, Some(reason.clone())),
    }
}

fn letter_of(event: &Event) -> Option<LetterNo> {
    match event {
        Event::Letter { letter, .. } => Some(*letter),
        _ => None,
    }
}

/// What differs between two intakes, field by field, as forms show them.
fn changes(was: &Intake, is: &Intake) -> Vec<FieldChange> {
    let fields = |intake: &Intake| {
        let mut fields = BTreeMap::new();
        if let Ok(value) = serde_json::to_value(form_of(intake)) {
            flatten("", &value, &mut fields);
        }
        fields
    };
    let (was, is) = (fields(was), fields(is));
    let paths = was
        .keys()
        .chain(is.keys().filter(|path| !was.contains_key(*path)));
    let change = |path: &String| {
        let (old, new) = (
            was.get(path).cloned().unwrap_or_default(),
            is.get(path).cloned().unwrap_or_default(),
        );
        (old != new).then(|| FieldChange {
            field: path.clone(),
            was: old,
            is: new,
        })
    };
    paths.filter_map(change).collect()
}

fn flatten(path: &str, value: &Value, fields: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                flatten(&path, value, fields);
            }
        }
        Value::String(text) => {
            fields.insert(path.to_owned(), text.clone());
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => {}
    }
}
