//! What the regulation promises and what it calls things.

use chrono::NaiveDate;
use letters::{Facts, Value};
use procedure::Language;
use procedure::regulation::{self, Bound, Companion, Outcome, Regulation, Rule, Side, Strength};
use procedure::situation::outcome_letter;
use procedure::term::{Term, Unit};

use super::{Asked, choice};
use crate::letter::work::Enclosure;

pub(super) fn put(facts: &mut Facts, asked: &Asked<'_>) {
    let material = asked.material;
    let (regulation, language) = (&*material.file.regulation, asked.work.language);
    facts.put("regulation_title", regulation.title_in(language));
    let enclosed = asked.enclosures().contains(&Enclosure::Regulation);
    facts.put("regulation", choice(enclosed, "enclosed", "on_request"));
    let proposal = regulation.outcome == Outcome::Proposal;
    facts.put("outcome", choice(proposal, "proposal", "decision"));
    facts.put("hearing", Value::Choice(hearing(regulation)));
    let companion = regulation.hearing.companion == Companion::Allowed;
    facts.put("companion", choice(companion, "allowed", "not_stated"));
    let secrecy = regulation.confidentiality.as_ref();
    let asks = |side| secrecy.is_some_and(|it| it.asked_of.contains(&side));
    let of_reader = asks(asked.work.side);
    facts.put("secrecy", choice(of_reader, "both_sides", "not_stated"));
    // Whoever comes along is an outsider, on either side (S1.12).
    if asks(Side::Third) {
        facts.put("companion_secrecy", Value::Yes);
    }
    let decision = decision_rule(regulation);
    let aim = decision.is_some_and(|rule| rule.strength == Strength::Aim);
    facts.put("promise", choice(aim, "aim", "firm"));
    let arrival = decision.is_some_and(Rule::must_arrive);
    facts.put("met_by", choice(arrival, "arrival", "dispatch"));
    put_words(facts, regulation, language);
    put_retention(facts, &regulation.retention, language);
    facts.put_known("decision_by", decision_by(asked, decision));
}

fn hearing(regulation: &Regulation) -> &'static str {
    let offered = &regulation.hearing.offered_to;
    let hears = |side| offered.contains(&side);
    if !hears(Side::Complainant) {
        "not_stated"
    } else if hears(Side::Respondent) && !regulation.hearing.where_needed {
        "both_sides"
    } else {
        "when_needed"
    }
}

/// The regulation's own words in Dutch; in English plain words for the same (S2.17).
fn put_words(facts: &mut Facts, regulation: &Regulation, language: Language) {
    let own = &regulation.words;
    facts.put(
        "verdict",
        Value::Choice(match own.upheld.as_str() {
            "gegrond" => "gegrond",
            "terecht" => "terecht",
            _ => "other",
        }),
    );
    let partly = match own.partly.as_str() {
        "" => format!("deels {}", own.upheld),
        partly => partly.to_owned(),
    };
    match language {
        Language::Nl => {
            facts.put("upheld", own.upheld.as_str());
            facts.put("partly", partly);
            facts.put("not_upheld", own.not_upheld.as_str());
        }
        Language::En => {
            facts.put("upheld", "justified");
            facts.put("partly", "partly justified");
            facts.put("not_upheld", "not justified");
        }
    }
}

/// Retention is told in years or months; a regulation with another unit leaves a gap that a human
/// fills by writing the sentence.
fn put_retention(facts: &mut Facts, rule: &regulation::Retention, language: Language) {
    facts.put_known("retention", retention_words(rule, language));
    facts.put(
        "bound",
        Value::Choice(match rule.bound {
            Bound::Exactly | Bound::Chosen => "exactly",
            Bound::AtLeast => "at_least",
            Bound::AtMost => "at_most",
        }),
    );
}

/// "drie jaar", "18 maanden".
fn retention_words(rule: &regulation::Retention, language: Language) -> Option<String> {
    let amount = rule.keep.amount();
    let unit = match (language, rule.keep.unit(), amount) {
        (Language::Nl, Unit::Years, _) => "jaar",
        (Language::Nl, Unit::Months, 1) => "maand",
        (Language::Nl, Unit::Months, _) => "maanden",
        (Language::En, Unit::Years, 1) => "year",
        (Language::En, Unit::Years, _) => "years",
        (Language::En, Unit::Months, 1) => "month",
        (Language::En, Unit::Months, _) => "months",
        _ => return None,
    };
    let words = match language {
        Language::Nl => [
            "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
        ],
        Language::En => [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        ],
    };
    let word = usize::try_from(amount)
        .ok()
        .and_then(|amount| words.get(amount.checked_sub(1)?));
    let count = word.map_or_else(|| amount.to_string(), |word| (*word).to_owned());
    Some(format!("{count} {unit}"))
}

/// The rule that the last day of the decision or the proposal comes from.
fn decision_rule(regulation: &Regulation) -> Option<&Rule> {
    let wanted = outcome_letter(regulation);
    let ends_it = |rule: &&Rule| rule.letters().any(|(kind, _)| kind == wanted);
    regulation.terms.iter().find(ends_it)
}

/// The day that may be promised: the extended one, on which the letter is there, or on which it
/// can still leave.
fn decision_by(asked: &Asked<'_>, rule: Option<&Rule>) -> Option<NaiveDate> {
    let rule = rule?;
    let mut states = asked.material.situation.terms.iter().rev();
    let state = states.find(|state| state.rule.id == rule.id && state.term.is_some())?;
    if let Some(extension) = state.extensions.last() {
        return Some(extension.decided.until);
    }
    state.term.as_ref().map(|term| last_day(rule, term))
}

/// The day that letters tell as the last one: on which the letter is there, or can still leave.
pub(super) fn last_day(rule: &Rule, term: &Term) -> NaiveDate {
    match term.posting {
        Some(posting) if !rule.must_arrive() => posting.ship_by,
        _ => term.due.day,
    }
}

#[cfg(test)]
mod tests {
    use procedure::regulation::preset;
    use procedure::term::Length;

    use super::*;

    #[test]
    fn retention_is_said_in_words() {
        let cases = [
            (1, Unit::Years, Some("één jaar"), Some("one year")),
            (2, Unit::Years, Some("twee jaar"), Some("two years")),
            (18, Unit::Months, Some("18 maanden"), Some("18 months")),
            (1, Unit::Months, Some("één maand"), Some("one month")),
            (90, Unit::Days, None, None),
        ];
        let mut rule = preset("coachcenter")
            .unwrap()
            .regulation()
            .unwrap()
            .retention;
        for (amount, unit, dutch, english) in cases {
            rule.keep = Length::new(amount, unit).unwrap();
            assert_eq!(retention_words(&rule, Language::Nl).as_deref(), dutch);
            assert_eq!(retention_words(&rule, Language::En).as_deref(), english);
        }
    }
}
