//! The pen that goes over a regulation, rule by rule. It collects what a rule says and which
//! blanks its sentence has; when somebody filled a blank in, it writes that in the regulation on
//! the way. So the editor, the paper, the comparison and the change cannot disagree about a rule.

use chrono::NaiveDate;
use procedure::Language;
use procedure::regulation::{ClauseKey, Regulation};

use crate::forms::Checks;
use crate::wire::{FieldCode, FieldFault, FormField};

mod blanks;
mod texts;

pub(super) use texts::{Size, Want};

/// A text in Dutch and in English, as it stands in the program.
pub(super) type Label = (&'static str, &'static str);

/// For whom a part of a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// Also for who complains.
    Everyone,
    /// For the practice alone: how it wants to be guarded.
    Practice,
}

/// A piece of a rule's sentence: words, or a blank with what it reads as.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) blank: Option<FormField>,
    pub(super) reader: Reader,
}

/// A rule as it reads.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) path: String,
    /// The heading under which it stands; a few rules stand under none.
    pub(super) clause: Option<ClauseKey>,
    /// That heading's words; empty when there is none.
    pub(super) heading: String,
    pub(super) name: String,
    pub(super) short: String,
    pub(super) pieces: Vec<Piece>,
    /// What no sentence holds.
    pub(super) more: Vec<FormField>,
    pub(super) note: Option<String>,
    pub(super) removable: bool,
    /// It is handed out to who complains.
    pub(super) printed: bool,
    /// On paper its name stands before its sentence.
    pub(super) named: bool,
}

/// A part of the regulation, in the order of a complaint's course.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) code: &'static str,
    pub(super) title: &'static str,
    pub(super) explanation: &'static str,
    pub(super) add: Option<&'static str>,
    pub(super) rows: Vec<Row>,
}

/// What somebody typed in a field of a rule.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edit<'a> {
    pub(super) path: &'a str,
    pub(super) field: &'a str,
    pub(super) value: &'a str,
    pub(super) today: NaiveDate,
}

/// What the pen goes over a regulation for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Purpose<'a> {
    /// Sentences to print. Nobody fills in a blank, so that none has options.
    Paper,
    /// Sentences with blanks to fill in.
    Editor,
    /// What was typed in one of them.
    Edit(Edit<'a>),
}

/// Where blanks go: into the running sentence, or below it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Sentence,
    Below,
}

/// See the module.
pub(super) struct Pen<'a> {
    /// The regulation before the edit: names and headings are read from it.
    pub(super) regulation: &'a Regulation,
    pub(super) language: Language,
    purpose: Purpose<'a>,
    /// What came of the edit; none while its field was not met.
    outcome: Option<Result<(), FieldFault>>,
    /// Headings that the edit added.
    headings: Vec<(ClauseKey, String)>,
    parts: Vec<Part>,
    at: At,
    reader: Reader,
}

impl<'a> Pen<'a> {
    pub(super) fn new(
        regulation: &'a Regulation,
        language: Language,
        purpose: Purpose<'a>,
    ) -> Self {
        Self {
            regulation,
            language,
            purpose,
            outcome: None,
            headings: Vec::new(),
            parts: Vec::new(),
            at: At::Sentence,
            reader: Reader::Everyone,
        }
    }

    /// What was read.
    pub(super) fn into_parts(self) -> Vec<Part> {
        self.parts
    }

    /// What came of the edit, and the headings that it added.
    #[expect(clippy::type_complexity, reason = "both are asked once, side by side")]
    pub(super) fn into_outcome(self) -> (Option<Result<(), FieldFault>>, Vec<(ClauseKey, String)>) {
        (self.outcome, self.headings)
    }

    /// Somebody may choose from what a blank offers.
    pub(super) fn offers(&self) -> bool {
        !matches!(self.purpose, Purpose::Paper)
    }

    /// The words of the window's language.
    pub(super) fn own(&self, label: Label) -> &'static str {
        match self.language {
            Language::Nl => label.0,
            Language::En => label.1,
        }
    }

    /// A new part.
    pub(super) fn part(
        &mut self,
        code: &'static str,
        title: Label,
        explanation: Label,
        add: Option<Label>,
    ) {
        self.parts.push(Part {
            code,
            title: self.own(title),
            explanation: self.own(explanation),
            add: add.map(|label| self.own(label)),
            rows: Vec::new(),
        });
    }

    /// A new rule of the part.
    pub(super) fn rule(&mut self, path: impl Into<String>, name: impl Into<String>) {
        let row = Row {
            path: path.into(),
            clause: None,
            heading: String::new(),
            name: name.into(),
            short: String::new(),
            pieces: Vec::new(),
            more: Vec::new(),
            note: None,
            removable: false,
            printed: true,
            named: false,
        };
        if let Some(part) = self.parts.last_mut() {
            part.rows.push(row);
        }
        self.at = At::Sentence;
        self.reader = Reader::Everyone;
    }

    /// What the rule says in a word or two.
    pub(super) fn short(&mut self, text: impl Into<String>) {
        let text = text.into();
        self.row(|row| row.short = text);
    }

    /// The heading that the rule stands under.
    pub(super) fn under(&mut self, clause: &str) {
        let heading = self.regulation.clause(clause).to_owned();
        self.row(|row| {
            row.clause = Some(clause.to_owned());
            row.heading = heading;
        });
    }

    /// The rule may go.
    pub(super) fn removable(&mut self) {
        self.row(|row| row.removable = true);
    }

    /// The rule is not handed out.
    pub(super) fn unprinted(&mut self) {
        self.row(|row| row.printed = false);
    }

    /// On paper the rule's name stands before its sentence.
    pub(super) fn named(&mut self) {
        self.row(|row| row.named = true);
    }

    /// From here on the sentence is for this reader.
    pub(super) fn for_reader(&mut self, reader: Reader) {
        self.reader = reader;
    }

    /// From here on blanks stand below the sentence.
    pub(super) fn below(&mut self) {
        self.at = At::Below;
    }

    /// Words of the sentence.
    pub(super) fn say(&mut self, nl: impl AsRef<str>, en: impl AsRef<str>) {
        let text = match self.language {
            Language::Nl => nl.as_ref(),
            Language::En => en.as_ref(),
        };
        self.piece(text.to_owned(), None);
    }

    /// The same words in both languages.
    pub(super) fn tell(&mut self, text: &str) {
        self.piece(text.to_owned(), None);
    }

    pub(super) fn row(&mut self, change: impl FnOnce(&mut Row)) {
        let last = self.parts.last_mut().and_then(|part| part.rows.last_mut());
        if let Some(row) = last {
            change(row);
        }
    }

    fn piece(&mut self, text: String, blank: Option<FormField>) {
        let reader = self.reader;
        if !text.is_empty() || blank.is_some() {
            self.row(|row| {
                row.pieces.push(Piece {
                    text,
                    blank,
                    reader,
                });
            });
        }
    }

    /// A blank, with what it reads as within the sentence.
    fn blank(&mut self, field: FormField, shown: String) {
        match self.at {
            At::Sentence => self.piece(shown, Some(field)),
            At::Below => self.row(|row| row.more.push(field)),
        }
    }

    /// What was typed in this field of this rule, read; nothing when another field was typed in
    /// or the text cannot be meant.
    fn take<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut Checks, &str) -> Option<T>,
    ) -> Option<T> {
        let row = self.parts.last().and_then(|part| part.rows.last());
        let path = row.map(|row| row.path.as_str());
        let edit = match self.purpose {
            Purpose::Edit(edit) if edit.field == name && Some(edit.path) == path => edit,
            _ => return None,
        };
        let mut checks = Checks::new(edit.today);
        let read = read(&mut checks, edit.value);
        match checks.into_faults().into_iter().next() {
            Some(fault) => {
                self.outcome = Some(Err(fault));
                None
            }
            None => {
                self.outcome = Some(Ok(()));
                read
            }
        }
    }
}

/// A field whose choice is none of those that are offered.
pub(super) fn unknown_choice(name: &str) -> FieldFault {
    FieldFault::new(name, FieldCode::UnknownChoice)
}

/// The sentence as one text, for everyone or for the practice.
pub(super) fn joined(row: &Row, reader: Reader) -> String {
    let mut text = String::new();
    let read = |piece: &&Piece| reader == Reader::Practice || piece.reader == Reader::Everyone;
    for piece in row.pieces.iter().filter(read) {
        let begins = text.trim_end().is_empty() || text.trim_end().ends_with(['.', '?']);
        match begins {
            true => text.push_str(&capital(&piece.text)),
            false => text.push_str(&piece.text),
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(" .", ".").replace(" ,", ",")
}

/// The text with a capital at its head.
pub(super) fn capital(text: &str) -> String {
    let start = text.len() - text.trim_start().len();
    let (blank, rest) = text.split_at(start);
    let mut chars = rest.chars();
    match chars.next() {
        Some(first) => format!("{blank}{}{}", first.to_uppercase(), chars.as_str()),
        None => text.to_owned(),
    }
}
