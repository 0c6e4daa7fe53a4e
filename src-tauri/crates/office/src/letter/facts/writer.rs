//! What only this letter knows: days and words that its writer gave it, and the days that are
//! usual until somebody gives another.

use chrono::{Days, NaiveDate};
use letters::{Facts, Origin, Shape, VOCABULARY, Value};

use procedure::letter_kind::LetterKind;

use super::Asked;
use crate::letter::work::Enclosure;

/// A reader who must do something has two weeks for it.
const USUAL: Days = Days::new(14);
/// No reader has less than a week for it.
const LEAST: Days = Days::new(7);
/// What a decision waits for is there so long before it.
const BEFORE_DECISION: Days = Days::new(3);
/// Somebody who is invited answers so long before the day.
const BEFORE_HEARING: Days = Days::new(3);

pub(super) fn put(facts: &mut Facts, asked: &Asked<'_>) {
    put_usual(facts, asked);
    let enclosures = asked.enclosures();
    for (enclosure, mark) in [
        (Enclosure::AnswerSlip, "answer_slip"),
        (Enclosure::HearingReport, "report_enclosed"),
    ] {
        if enclosures.contains(&enclosure) {
            facts.put(mark, Value::Yes);
        }
    }
    for row in VOCABULARY.iter().filter(|row| row.origin == Origin::Writer) {
        let Some(answer) = asked.work.answers.get(row.name) else {
            continue;
        };
        match (row.shape, answer.parse::<NaiveDate>()) {
            (Shape::Day | Shape::Deadline, Ok(day)) => facts.put(row.name, day),
            (Shape::Day | Shape::Deadline, Err(_)) => {}
            _ => facts.put(row.name, answer.as_str()),
        }
    }
}

/// Days that the reader of a letter is given, as long as nobody gave others.
fn put_usual(facts: &mut Facts, asked: &Asked<'_>) {
    let days = asked.material.days;
    let later = |by: Days| {
        let day = days.today.checked_add_days(by)?;
        Some(days.calendar.working_day_on_or_after(day))
    };
    for name in [
        "answer_by",
        "items_by",
        "corrections_by",
        "next_contact",
        "answer_within",
        "object_by",
    ] {
        facts.put_known(name, later(USUAL));
    }
    let before = |value: Option<&Value>, by: Days| match value {
        Some(Value::Day(day)) if *day >= days.today => Some(
            days.calendar
                .working_day_on_or_before(day.checked_sub_days(by)?),
        ),
        _ => None,
    };
    let asked_by = asked.planned().and_then(|it| it.plan.as_ref()?.reply_by);
    let usual = before(facts.get("hearing_on"), BEFORE_HEARING).filter(|day| *day > days.today);
    let reply_by = asked_by.or(usual).or_else(|| later(USUAL));
    facts.put_known("reply_by", reply_by);
    let decided = asked.kind == LetterKind::Forwarding;
    if let Some(day) = before(facts.get("decision_by"), BEFORE_DECISION).filter(|_| !decided) {
        let in_time = later(USUAL).min(Some(day).max(later(LEAST)));
        for name in ["answer_by", "items_by", "corrections_by"] {
            facts.put_known(name, in_time);
        }
    }
}
