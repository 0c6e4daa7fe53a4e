//! What an acknowledgement may say: facts of the dossier under its regulation.

use archive::staff::Staff;
use chrono::NaiveDate;
use letters::{
    AcknowledgementFacts, Bound, Channel, Companion, FindingWord, Hearing, Independence, MetBy,
    Outcome, Promise, RegulationCopy, RetentionUnit, RetentionWords,
};
use procedure::Language;
use procedure::intake::{self, Intake, Mandate};
use procedure::regulation::{self, AskedKind, Regulation, Side, Strength};
use procedure::situation::outcome_letter;
use procedure::term::Unit;

use super::compose::some;
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};

pub(super) fn facts(
    session: &Session,
    file: &File,
    days: &Days,
    handler: Option<&Staff>,
    language: Language,
) -> Result<AcknowledgementFacts, Fault> {
    let intake = &file.dossier.intake;
    let regulation = &file.regulation;
    let practice = &session.settings.practice;
    let represented = intake.representative.as_ref();
    let decision = decision_rule(regulation);
    let situation = file.situation(days)?;
    let decision_by = situation
        .terms
        .iter()
        .find(|state| decision.is_some_and(|rule| rule.id == state.rule.id))
        .and_then(|state| Some((state.rule, state.term.as_ref()?)))
        .map(|(rule, term)| last_day(rule, term));
    Ok(AcknowledgementFacts {
        received_on: intake.received_on,
        letter_dated: intake.letter_dated,
        channel: channel(intake.channel),
        number: file.number.to_string(),
        restatement: some(&intake.summary),
        wish: some(&intake.wish),
        about: some(&intake.about),
        on_behalf_of: represented.map(|_| intake.complainant.in_sentence(language)),
        handler_name: handler.map(|it| it.name.clone()),
        handler_role: handler.map(|it| it.role.clone()),
        independence: Independence::NotStated,
        hearing: hearing(regulation),
        companion: match regulation.hearing.companion {
            regulation::Companion::Allowed => Companion::Allowed,
            regulation::Companion::Silent => Companion::NotStated,
        },
        decision_by,
        promise: match decision.map(|rule| rule.strength) {
            Some(Strength::Aim) => Promise::Aim,
            _ => Promise::Firm,
        },
        met_by: match decision.map(regulation::Rule::must_arrive) {
            Some(true) => MetBy::Arrival,
            _ => MetBy::Dispatch,
        },
        outcome: match regulation.outcome {
            regulation::Outcome::Decision => Outcome::Decision,
            regulation::Outcome::Proposal => Outcome::Proposal,
        },
        finding: if regulation.words.upheld == "terecht" {
            FindingWord::Terecht
        } else {
            FindingWord::Gegrond
        },
        retention: retention(&regulation.retention),
        regulation_title: regulation.title.clone(),
        regulation: RegulationCopy::OnRequest,
        missing_items: missing_items(intake, regulation, language),
        items_by: None,
        phone: some(&practice.phone),
        email: some(&practice.email),
    })
}

/// The rule that the last day of the decision or the proposal comes from.
fn decision_rule(regulation: &Regulation) -> Option<&regulation::Rule> {
    let wanted = outcome_letter(regulation);
    let ends_it = |rule: &&regulation::Rule| rule.letters().any(|(kind, _)| kind == wanted);
    regulation.terms.iter().find(ends_it)
}

/// The day that may be promised: on which the letter is there, or on which it can still leave.
fn last_day(rule: &regulation::Rule, term: &procedure::term::Term) -> NaiveDate {
    match term.posting {
        Some(posting) if !rule.must_arrive() => posting.ship_by,
        _ => term.due.day,
    }
}

fn hearing(regulation: &Regulation) -> Hearing {
    let offered = &regulation.hearing.offered_to;
    match (
        offered.contains(&Side::Complainant),
        offered.contains(&Side::Respondent),
    ) {
        (true, true) => Hearing::BothSides,
        (true, false) => Hearing::WhenNeeded,
        _ => Hearing::NotStated,
    }
}

/// Retention is told in years or months; a regulation with another unit leaves a gap that a human
/// fills by writing the sentence.
fn retention(rule: &regulation::Retention) -> Option<RetentionWords> {
    let unit = match rule.keep.unit() {
        Unit::Years => RetentionUnit::Years,
        Unit::Months => RetentionUnit::Months,
        _ => return None,
    };
    let bound = match rule.bound {
        regulation::Bound::Exactly | regulation::Bound::Chosen => Bound::Exactly,
        regulation::Bound::AtLeast => Bound::AtLeast,
        regulation::Bound::AtMost => Bound::AtMost,
    };
    Some(RetentionWords {
        amount: rule.keep.amount(),
        unit,
        bound,
    })
}

/// What the complainant is asked to send: the mandate that a representative still owes, and what
/// the regulation asks of a complaint and this one does not tell (S2.02, S3.05).
fn missing_items(intake: &Intake, regulation: &Regulation, language: Language) -> Vec<String> {
    let owes = intake
        .representative
        .as_ref()
        .is_some_and(|it| it.mandate == Mandate::Missing);
    let name = intake.complainant.in_sentence(language);
    let item = match language {
        Language::Nl => format!("een machtiging van {name}, met handtekening"),
        Language::En => format!("a signed mandate from {name}"),
    };
    let missing = procedure::situation::missing(intake, &regulation.asked);
    let asked = regulation
        .asked
        .iter()
        .filter(|asked| missing.contains(&asked.id) && asked.kind != AskedKind::YesNo)
        .map(|asked| within_sentence(asked.ask.in_language(language)));
    owes.then_some(item).into_iter().chain(asked).collect()
}

/// A label as it stands in a list: `Datum en plaats` becomes `datum en plaats`, `BTW-nummer` stays.
fn within_sentence(label: &str) -> String {
    let mut chars = label.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => label.to_owned(),
    }
}

fn channel(channel: intake::Channel) -> Channel {
    match channel {
        intake::Channel::Post => Channel::Post,
        intake::Channel::Email => Channel::Email,
        intake::Channel::Handed => Channel::Handed,
        intake::Channel::Phone => Channel::Phone,
        intake::Channel::InPerson => Channel::InPerson,
    }
}
