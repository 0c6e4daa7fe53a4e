//! Collects what is wrong with a form, field by field.

use chrono::{NaiveDate, NaiveTime};
use procedure::typed_date::{self, DateFault, Lean};

use crate::fault::Fault;
use crate::wire::{FieldCode, FieldFault};

/// Longest text of a field on one line.
const LINE: usize = 300;
/// Longest text that a letter quotes within a sentence or two of its own: a page.
const PAGE: usize = 4_000;
/// Longest text of a field with lines of its own: some hundred pages.
const PAGES: usize = 400_000;

/// The refused fields so far.
#[derive(Debug)]
pub(crate) struct Checks {
    today: NaiveDate,
    faults: Vec<FieldFault>,
}

impl Checks {
    pub(crate) fn new(today: NaiveDate) -> Self {
        Self {
            today,
            faults: Vec::new(),
        }
    }

    pub(crate) fn refuse(&mut self, fault: FieldFault) {
        self.faults.push(fault);
    }

    /// What was collected, when nothing was refused.
    pub(crate) fn done<T>(self, value: T) -> Result<T, Fault> {
        if self.faults.is_empty() {
            Ok(value)
        } else {
            Err(Fault::Fields(self.faults))
        }
    }

    pub(crate) fn into_faults(self) -> Vec<FieldFault> {
        self.faults
    }

    /// A text on one line: ends trimmed, white space single.
    pub(crate) fn line(&mut self, field: &str, typed: &str) -> String {
        let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        self.bounded(field, text, LINE)
    }

    /// A text on one line that must be there.
    pub(crate) fn needed(&mut self, field: &str, typed: &str) -> String {
        self.there(field, typed);
        self.line(field, typed)
    }

    /// A text with lines of its own that goes into a letter.
    pub(crate) fn page(&mut self, field: &str, typed: &str) -> String {
        let text = typed.replace("\r\n", "\n").replace('\r', "\n");
        self.bounded(field, text.trim().to_owned(), PAGE)
    }

    /// The same, when it must be there.
    pub(crate) fn needed_page(&mut self, field: &str, typed: &str) -> String {
        self.there(field, typed);
        self.page(field, typed)
    }

    /// A text with lines of its own, however long.
    pub(crate) fn text(&mut self, field: &str, typed: &str) -> String {
        let text = typed.replace("\r\n", "\n").replace('\r', "\n");
        self.bounded(field, text.trim().to_owned(), PAGES)
    }

    /// A date in the past, when one was typed.
    pub(crate) fn date(&mut self, field: &str, typed: &str) -> Option<NaiveDate> {
        if typed.trim().is_empty() {
            return None;
        }
        self.any_date(field, typed, Lean::Past)
    }

    /// A date, with where it lies when its year was left out.
    pub(crate) fn any_date(&mut self, field: &str, typed: &str, lean: Lean) -> Option<NaiveDate> {
        match typed_date::read(typed, self.today, lean) {
            Ok(day) => Some(day),
            Err(fault) => {
                self.refuse(date_fault(field, fault));
                None
            }
        }
    }

    /// A date that lies in the past or is today, and not so long ago that it is mistyped.
    pub(crate) fn past_date(&mut self, field: &str, typed: &str, years: i32) -> Option<NaiveDate> {
        let day = self.date(field, typed)?;
        let oldest = self.today - chrono::TimeDelta::days(i64::from(years) * 366);
        if day > self.today {
            self.refuse(FieldFault::new(field, FieldCode::InFuture));
        } else if day < oldest {
            self.refuse(FieldFault::new(field, FieldCode::LongAgo));
        } else {
            return Some(day);
        }
        None
    }

    /// A date that must be there and lies ahead.
    pub(crate) fn coming_date(&mut self, field: &str, typed: &str) -> Option<NaiveDate> {
        let day = self.any_date(field, typed, Lean::Future)?;
        if day <= self.today {
            self.refuse(FieldFault::new(field, FieldCode::TooEarly).with("after", self.today));
            return None;
        }
        Some(day)
    }

    /// A date that must be there and has not passed yet, or stays what it was.
    pub(crate) fn planned_date(
        &mut self,
        field: &str,
        typed: &str,
        before: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let day = self.any_date(field, typed, Lean::Future)?;
        if day < self.today && Some(day) != before {
            let yesterday = self.today.pred_opt().unwrap_or(self.today);
            self.refuse(FieldFault::new(field, FieldCode::TooEarly).with("after", yesterday));
            return None;
        }
        Some(day)
    }

    /// A date that must be there and has happened.
    pub(crate) fn needed_past_date(&mut self, field: &str, typed: &str) -> Option<NaiveDate> {
        self.there(field, typed);
        self.past_date(field, typed, 10)
    }

    /// The date of receipt as far as it can be read, and today when it cannot: for a look ahead.
    pub(crate) fn received_on(&self, typed: &str) -> NaiveDate {
        let read = typed_date::read(typed, self.today, Lean::Past).ok();
        read.filter(|day| *day <= self.today).unwrap_or(self.today)
    }

    /// A time of day: `9:12`, `9.12`, `0912`, `9`.
    pub(crate) fn time(&mut self, field: &str, typed: &str) -> Option<NaiveTime> {
        let text = typed.trim().trim_end_matches("uur").trim();
        if text.is_empty() {
            return None;
        }
        let time = read_time(text);
        if time.is_none() {
            self.refuse(FieldFault::new(field, FieldCode::NotATime));
        }
        time
    }

    /// An e-mail address, as far as a form can tell.
    pub(crate) fn email(&mut self, field: &str, typed: &str) -> String {
        let text = self.line(field, typed);
        let right = text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
        });
        if !text.is_empty() && (!right || text.contains(' ') || text.matches('@').count() != 1) {
            self.refuse(FieldFault::new(field, FieldCode::NotAnEmail));
        }
        text
    }

    /// A telephone number: digits, and the signs that people put between them.
    pub(crate) fn phone(&mut self, field: &str, typed: &str) -> String {
        let text = self.line(field, typed);
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let signs = text
            .chars()
            .all(|c| c.is_ascii_digit() || " +-()./".contains(c));
        let right = signs && (3..=20).contains(&digits);
        if !text.is_empty() && !right {
            self.refuse(FieldFault::new(field, FieldCode::NotAPhone));
        }
        text
    }

    /// Asked of what was typed and not of what came of it: a text that is refused for its length is
    /// not absent too.
    fn there(&mut self, field: &str, typed: &str) {
        if typed.trim().is_empty() {
            self.refuse(FieldFault::new(field, FieldCode::Required));
        }
    }

    fn bounded(&mut self, field: &str, text: String, most: usize) -> String {
        if text.chars().nth(most).is_some() {
            self.refuse(FieldFault::new(field, FieldCode::TooLong).with("max", most));
            return String::new();
        }
        if text.chars().any(is_unseen) {
            self.refuse(FieldFault::new(field, FieldCode::UnseenCharacters));
        }
        text
    }
}

/// Control characters, and the marks that turn the direction of text around: what one cannot see
/// one cannot check. Joiners stay, since emoji and scripts need them.
fn is_unseen(c: char) -> bool {
    let turns =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let private = matches!(c, '\u{e000}'..='\u{f8ff}');
    turns || private || (c.is_control() && c != '\n' && c != '\t')
}

fn read_time(text: &str) -> Option<NaiveTime> {
    let (hours, minutes) = match text.split_once([':', '.']) {
        Some(parts) => parts,
        None if matches!(text.len(), 3 | 4) && text.is_ascii() => text.split_at(text.len() - 2),
        None => (text, "0"),
    };
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}

/// A refused date, with a day that would do when there is one.
pub(crate) fn date_fault(field: &str, fault: DateFault) -> FieldFault {
    match fault {
        DateFault::Unreadable => FieldFault::new(field, FieldCode::NotADate),
        DateFault::NoSuchDay { suggestion } => FieldFault {
            suggestion: suggestion.map(|day| day.to_string()),
            ..FieldFault::new(field, FieldCode::NoSuchDay)
        },
    }
}
