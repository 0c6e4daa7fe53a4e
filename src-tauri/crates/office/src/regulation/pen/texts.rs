//! Blanks that are written: lines, texts in two languages, lists, headings.

use procedure::key::Key;
use procedure::regulation::{Bilingual, Choice, ClauseKey};

use super::{Label, Pen};
use crate::forms::{Checks, field, option};
use crate::regulation::keys;
use crate::wire::{FieldCode, FieldFault, FieldKind, FormField};

/// How long a text may be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::regulation) enum Size {
    /// A line.
    Line,
    /// Some sentences.
    Text,
}

/// Whether a text may be left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::regulation) enum Want {
    /// It must be there.
    Needed,
    /// It may be empty.
    Optional,
}

impl Pen<'_> {
    /// A line of text.
    pub(in crate::regulation) fn line(
        &mut self,
        name: &str,
        label: Label,
        value: &mut String,
        want: Want,
    ) {
        self.text(name, self.own(label).to_owned(), value, Size::Line, want);
    }

    /// A text in both languages. Where the English is still the Dutch, it follows it.
    pub(in crate::regulation) fn both(
        &mut self,
        name: &str,
        label: Label,
        value: &mut Bilingual,
        size: Size,
        want: Want,
    ) {
        let was = value.clone();
        let label = self.own(label);
        let of = |nl, en| format!("{label} ({})", self.own((nl, en)));
        let (dutch, english) = (of("Nederlands", "Dutch"), of("Engels", "English"));
        self.text(&format!("{name}.nl"), dutch, &mut value.nl, size, want);
        self.text(&format!("{name}.en"), english, &mut value.en, size, want);
        if was.nl == was.en && value.en == was.en {
            value.en.clone_from(&value.nl);
        }
    }

    /// The choice made where the text is silent or doubtful.
    pub(in crate::regulation) fn note(&mut self, note: &mut Option<Bilingual>) {
        let language = self.language;
        let told = note.as_ref().map(|it| it.in_language(language).to_owned());
        self.row(|row| row.note = told.filter(|text| !text.trim().is_empty()));
        self.maybe_both("note", ("Toelichting", "Note"), note, Size::Text);
    }

    /// A text in both languages that may be missing.
    pub(in crate::regulation) fn maybe_both(
        &mut self,
        name: &str,
        label: Label,
        value: &mut Option<Bilingual>,
        size: Size,
    ) {
        let mut text = value.clone().unwrap_or_default();
        self.both(name, label, &mut text, size, Want::Optional);
        if text != value.clone().unwrap_or_default() {
            *value = Some(text).filter(|text| !text.nl.is_empty() || !text.en.is_empty());
        }
    }

    /// Under which heading the rule stands; another heading can be written at once.
    pub(in crate::regulation) fn clause(&mut self, clause: &mut ClauseKey) {
        self.under(clause);
        let regulation = self.regulation;
        let headings = regulation.clause_keys();
        let options = headings
            .iter()
            .map(|key| option(key, regulation.clause(key)))
            .collect();
        let label = ("Staat onder het kopje", "Stands under the heading");
        let shown = regulation.clause(clause).to_owned();
        if let Some(chosen) = self.choose("clause", label, &clause.clone(), options, shown) {
            *clause = chosen;
        }
        let mut heading = String::new();
        let label = ("Of een nieuw kopje", "Or a new heading");
        self.line("clause.new", label, &mut heading, Want::Optional);
        if !heading.is_empty() {
            let key = keys::fresh(&heading, |key| regulation.clauses.contains_key(key));
            self.headings.push((key.to_string(), heading));
            *clause = key.to_string();
        }
    }

    /// A list of names, one a line, the English behind a bar: `Klant | Client`. A name keeps its
    /// key for as long as it stays what it was, or where it was.
    pub(in crate::regulation) fn list(&mut self, name: &str, label: Label, list: &mut Vec<Choice>) {
        let shown: Vec<String> = list.iter().map(|it| line_of(&it.name)).collect();
        let mut text = shown.join("\n");
        let before = text.clone();
        self.text(
            name,
            self.own(label).to_owned(),
            &mut text,
            Size::Text,
            Want::Optional,
        );
        let hint = self.own((
            "Eén per regel. Engels achter een streep: Klant | Client.",
            "One a line. English behind a bar: Klant | Client.",
        ));
        self.row(|row| {
            if let Some(field) = row.more.last_mut() {
                field.hint = Some(hint.to_owned());
            }
        });
        if text != before {
            *list = read_list(&text, list);
        }
    }

    fn text(&mut self, name: &str, label: String, value: &mut String, size: Size, want: Want) {
        let typed = self.take(name, |checks, typed| {
            if want == Want::Needed && typed.trim().is_empty() {
                checks.refuse(FieldFault::new(name, FieldCode::Required));
            }
            Some(read_text(checks, name, typed, size))
        });
        let kind = match size {
            Size::Line => FieldKind::Line,
            Size::Text => FieldKind::Text,
        };
        let blank = FormField {
            value: value.clone(),
            required: want == Want::Needed,
            ..field(name, &label, kind)
        };
        let shown = value.clone();
        // What is typed back as it was shown changes nothing, not even odd spaces of a file.
        let as_shown = read_text(&mut Checks::new(chrono::NaiveDate::MIN), name, value, size);
        if let Some(typed) = typed.filter(|typed| *typed != as_shown) {
            *value = typed;
        }
        self.blank(blank, shown);
    }
}

fn read_text(checks: &mut Checks, name: &str, typed: &str, size: Size) -> String {
    match size {
        Size::Line => checks.line(name, typed),
        Size::Text => checks.page(name, typed),
    }
}

fn line_of(name: &Bilingual) -> String {
    let plain = |text: &str| text.replace('\n', " ").replace('|', "/");
    if name.nl == name.en || name.en.is_empty() {
        plain(&name.nl)
    } else {
        format!("{} | {}", plain(&name.nl), plain(&name.en))
    }
}

fn read_list(text: &str, before: &[Choice]) -> Vec<Choice> {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    let same_length = lines.len() == before.len();
    let kept = |line: &str| before.iter().find(|it| line_of(&it.name) == line);
    let mut list: Vec<Choice> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let (nl, en) = line.split_once('|').unwrap_or((line, line));
        let (nl, en) = (nl.trim(), en.trim());
        let name = Bilingual {
            nl: nl.to_owned(),
            en: if en.is_empty() { nl } else { en }.to_owned(),
        };
        let renamed = before
            .get(at)
            .filter(|it| same_length && !lines.contains(&line_of(&it.name).as_str()));
        let taken = |key: &str| {
            let has = |it: &Choice| it.id.as_str() == key;
            list.iter().any(has) || before.iter().any(has)
        };
        let id: Key = match kept(line).or(renamed) {
            Some(known) if !list.iter().any(|it| it.id == known.id) => known.id,
            _ => keys::fresh(&name.nl, taken),
        };
        list.push(Choice { id, name });
    }
    list
}
