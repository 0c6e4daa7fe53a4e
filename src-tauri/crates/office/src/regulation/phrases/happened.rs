//! What happened: the clause that a term counts from, or that ends the need for it.

use procedure::Language::{self, En, Nl};
use procedure::key::Key;
use procedure::regulation::{
    AskedKind, Bilingual, Happening, LetterStage, Moment, Regulation, RoadStage, Side,
};

use super::{lower, the_side};
use crate::words::{self, both};

/// What happened, as a clause within a sentence: after `als`, `zodra` or `nadat`.
pub(in crate::regulation) fn happened(regulation: &Regulation, moment: Moment) -> Bilingual {
    let clause = match (moment.what, moment.side) {
        (Happening::Road(road, stage), side) => {
            let name = words::road_name(regulation, road);
            road_happened(&name, stage, side)
        }
        (Happening::Letter(kind, stage), Some(side)) => {
            let (letter, who) = (words::letter(regulation, kind), the_side(side));
            let (nl, en) = stage_words(stage);
            both(
                format!("{} aan {} is {nl}", letter.nl, who.nl),
                format!("{} to {} is {en}", letter.en, who.en),
            )
        }
        (what, Some(side)) => match side_happened(what, side) {
            Some((nl, en)) => both(nl, en),
            None => return words::happened(regulation, moment),
        },
        _ => return words::happened(regulation, moment),
    };
    match moment.nth.map(std::num::NonZeroU8::get) {
        None | Some(1) => clause,
        Some(nth) => both(
            format!("voor de {nth}e keer {}", clause.nl),
            format!("for time number {nth} {}", clause.en),
        ),
    }
}

/// `na ontvangst van de klacht`, `nadat de beslissing is verzonden`.
pub(in crate::regulation) fn after(
    regulation: &Regulation,
    moment: Moment,
    language: Language,
) -> String {
    match (moment.what, language) {
        (Happening::Received, Nl) => "na ontvangst van de klacht".to_owned(),
        (Happening::Received, En) => "after receipt of the complaint".to_owned(),
        (Happening::Answer(key), _) if has_a_day(regulation, key) => {
            let ask = regulation.asked.iter().find(|asked| asked.id == key);
            let ask = ask.map_or("", |asked| asked.ask.in_language(language));
            match language {
                Nl => format!("na deze dag: {}", lower(ask)),
                En => format!("after this day: {}", lower(ask)),
            }
        }
        (Happening::Registered | Happening::Incident, _) => {
            words::after(regulation, moment, language)
        }
        (_, Nl) => format!("nadat {}", happened(regulation, moment).nl),
        (_, En) => format!("after {}", happened(regulation, moment).en),
    }
}

/// The question is answered with a day, and not with yes or no.
fn has_a_day(regulation: &Regulation, key: Key) -> bool {
    let asked = regulation.asked.iter().find(|asked| asked.id == key);
    asked.is_some_and(|asked| matches!(asked.kind, AskedKind::Day | AskedKind::Moment))
}

fn stage_words(stage: LetterStage) -> (&'static str, &'static str) {
    match stage {
        LetterStage::Finalised => ("vastgelegd", "finalised"),
        LetterStage::Printed => ("geprint", "printed"),
        LetterStage::Posted => ("verzonden", "sent"),
        LetterStage::Delivered => ("bezorgd", "delivered"),
        LetterStage::Returned => ("teruggekomen", "returned"),
    }
}

fn road_happened(name: &Bilingual, stage: RoadStage, side: Option<Side>) -> Bilingual {
    let who = side.map_or_else(|| both("een partij", "a party"), the_side);
    let who = (who.nl.as_str(), who.en.as_str());
    let (nl, en) = match stage {
        RoadStage::Opened => (
            "de klager hiervoor kiest".to_owned(),
            "the complainant chooses this".to_owned(),
        ),
        RoadStage::Accepted => (format!("{} instemt", who.0), format!("{} agrees", who.1)),
        RoadStage::Declined => (
            format!("{} niet instemt", who.0),
            format!("{} does not agree", who.1),
        ),
        RoadStage::Forwarded => (
            "de stukken zijn doorgestuurd".to_owned(),
            "the papers are forwarded".to_owned(),
        ),
        RoadStage::Challenged => (
            format!("{} om iemand anders vraagt", who.0),
            format!("{} asks for somebody else", who.1),
        ),
        RoadStage::Held => (
            "het gesprek is gehouden".to_owned(),
            "the talk is held".to_owned(),
        ),
        RoadStage::Ruled => (
            "er een uitspraak is".to_owned(),
            "there is a ruling".to_owned(),
        ),
        RoadStage::Ended => ("dit is afgelopen".to_owned(), "this is over".to_owned()),
    };
    both(
        format!("{nl} ({})", lower(&name.nl)),
        format!("{en} ({})", lower(&name.en)),
    )
}

fn side_happened(what: Happening, side: Side) -> Option<(String, String)> {
    let who = the_side(side);
    let (nl, en) = (who.nl, who.en);
    Some(match what {
        Happening::Contact => (
            format!("er contact is geweest met {nl}"),
            format!("there was contact with {en}"),
        ),
        Happening::InformationAsked => (
            format!("informatie is gevraagd aan {nl}"),
            format!("information was asked of {en}"),
        ),
        Happening::InformationReceived => (
            format!("{nl} informatie heeft gegeven"),
            format!("{en} gave information"),
        ),
        Happening::ConfidentialityDeclared => (
            format!("{nl} geheimhouding heeft beloofd"),
            format!("{en} promised confidentiality"),
        ),
        Happening::HearingPlanned => (
            format!("een gesprek met {nl} is gepland"),
            format!("a talk with {en} is planned"),
        ),
        Happening::HearingHeld => (format!("{nl} is gehoord"), format!("{en} was heard")),
        Happening::HearingWaived => (
            format!("{nl} niet gehoord wil worden"),
            format!("{en} does not want to be heard"),
        ),
        Happening::InspectionAsked => (
            format!("{nl} om inzage vraagt"),
            format!("{en} asks to see the dossier"),
        ),
        Happening::InspectionGiven => (
            format!("{nl} het dossier heeft ingezien"),
            format!("{en} has seen the dossier"),
        ),
        _ => return None,
    })
}
