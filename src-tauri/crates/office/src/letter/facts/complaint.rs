//! The complaint and who handles it.

use letters::{Facts, Value};
use procedure::event::Actor;
use procedure::independence::{handler, involvements};
use procedure::intake::{Channel, KNOWN, Known, Mandate};
use procedure::regulation::{AskedKind, Involvement};
use procedure::{FormOfAddress, Language};

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
    facts.put("items", missing_items(asked));
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
fn missing_items(asked: &Asked<'_>) -> Vec<String> {
    let (file, language) = (asked.material.file, asked.work.language);
    let (intake, regulation) = (&file.dossier.intake, &file.regulation);
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
    let questions = regulation
        .asked
        .iter()
        .filter(|question| missing.contains(&question.id) && question.kind != AskedKind::YesNo)
        .map(|question| {
            let known = KNOWN.iter().find(|(id, _)| *id == question.id.as_str());
            let known = known.filter(|_| question.kind == AskedKind::Known);
            match known {
                Some((_, known)) => item_of(*known, language, asked.work.address).to_owned(),
                None => within_sentence(question.ask.in_language(language)),
            }
        });
    owes.then_some(item).into_iter().chain(questions).collect()
}

/// What every intake asks, as it is asked of the reader: the question of a regulation speaks of "the
/// complainant", who is the one that reads this.
fn item_of(known: Known, language: Language, form: FormOfAddress) -> &'static str {
    use FormOfAddress::{Je, U};
    use Language::{En, Nl};
    match (known, language, form) {
        (Known::Name, Nl, U) => "uw naam",
        (Known::Name, Nl, Je) => "je naam",
        (Known::Name, En, _) => "your name",
        (Known::Organisation, Nl, U) => "de naam van uw organisatie",
        (Known::Organisation, Nl, Je) => "de naam van je organisatie",
        (Known::Organisation, En, _) => "the name of your organisation",
        (Known::Address, Nl, U) => "uw postadres",
        (Known::Address, Nl, Je) => "je postadres",
        (Known::Address, En, _) => "your postal address",
        (Known::Contact, Nl, U) => "uw telefoonnummer of e-mailadres",
        (Known::Contact, Nl, Je) => "je telefoonnummer of e-mailadres",
        (Known::Contact, En, _) => "your telephone number or e-mail address",
        (Known::Dated, Nl, U) => "de datum van uw klacht",
        (Known::Dated, Nl, Je) => "de datum van je klacht",
        (Known::Dated, En, _) => "the date of your complaint",
        (Known::Description, Nl, _) => "wat er precies is gebeurd",
        (Known::Description, En, _) => "what exactly happened",
        (Known::About, Nl, _) => "over wie of wat de klacht gaat",
        (Known::About, En, _) => "whom or what the complaint is about",
        (Known::Incident, Nl, _) => "wanneer het is gebeurd",
        (Known::Incident, En, _) => "when it happened",
        (Known::Wish, Nl, U) => "wat u een goede oplossing vindt",
        (Known::Wish, Nl, Je) => "wat je een goede oplossing vindt",
        (Known::Wish, En, _) => "what you think is a good solution",
        (Known::Service, Nl, _) => "om welke dienst het gaat",
        (Known::Service, En, _) => "which service it is about",
    }
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
