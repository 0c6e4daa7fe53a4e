//! The complaint and who handles it.

use letters::{Facts, Value};
use procedure::Language;
use procedure::event::Actor;
use procedure::independence::{handler, involvements};
use procedure::intake::{Channel, Intake, Mandate};
use procedure::regulation::{AskedKind, Involvement, Regulation};

use super::Asked;
use crate::words;

pub(super) fn put(facts: &mut Facts, asked: &Asked<'_>) {
    let material = asked.material;
    let (file, language) = (material.file, asked.work.language);
    let intake = &file.dossier.intake;
    let practice = &material.settings.practice;
    facts.put("practice", practice.name.as_str());
    facts.put("phone", practice.phone.as_str());
    facts.put("email", practice.email.as_str());
    facts.put("number", file.number.to_string());
    facts.put("received_on", intake.received_on);
    facts.put_known("letter_dated", intake.letter_dated);
    facts.put("channel", Value::Choice(channel(intake.channel)));
    facts.put("restatement", intake.summary.as_str());
    facts.put("wish", intake.wish.as_str());
    facts.put("about", intake.about.as_str());
    facts.put("complainant", intake.complainant.in_sentence(language));
    if intake.representative.is_some() {
        facts.put("on_behalf_of", intake.complainant.in_sentence(language));
    }
    let respondents: Vec<String> = intake
        .respondents
        .iter()
        .map(|it| it.name.clone())
        .collect();
    facts.put("respondent", words::listed(&respondents, language));
    if let Some(row) = material.handler() {
        facts.put("handler_name", row.name.as_str());
        facts.put("handler_role", row.role.as_str());
    }
    facts.put("independence", Value::Choice(independence(asked)));
    facts.put("items", missing_items(intake, &file.regulation, language));
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Post => "post",
        Channel::Email => "email",
        Channel::Handed => "handed",
        Channel::Phone => "phone",
        Channel::InPerson => "in_person",
    }
}

/// Only what was noted is said: that nobody noted a part is no proof that there was none.
fn independence(asked: &Asked<'_>) -> &'static str {
    let dossier = &asked.material.file.dossier;
    let handler: Option<Actor> = handler(dossier);
    let part = handler.map(|actor| involvements(dossier, &actor));
    match part {
        Some(part) if part.contains(&Involvement::Respondent) => "involved",
        _ => "not_stated",
    }
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
