//! Findings about what is open after a no, and about who may not be who.

use procedure::regulation::{Bilingual, Flaw, Involvement};

use super::{Scene, Words, place_name, told_as};
use crate::regulation::phrases::{Joint, involved, listed, the_sides};
use crate::words;

pub(super) fn words(scene: Scene<'_>, flaw: &Flaw) -> Option<Words> {
    course(scene, flaw).or_else(|| people(scene, flaw))
}

fn course(scene: Scene<'_>, flaw: &Flaw) -> Option<Words> {
    let name = scene.name();
    let titled = |nl: &str, en: &str| (format!("{}: {nl}", name.nl), format!("{}: {en}", name.en));
    let text = |nl: &str, en: &str| (nl.to_owned(), en.to_owned());
    Some(match flaw {
        Flaw::LeadsBack { through } => {
            let names: Vec<String> = through
                .iter()
                .map(|place| place_name(scene.regulation, place))
                .map(|name: Bilingual| name.in_language(scene.language).to_owned())
                .collect();
            let names = listed(&names, Joint::And, scene.language);
            told_as(
                (
                    "Deze weg komt weer uit bij zichzelf".to_owned(),
                    "This road leads back to itself".to_owned(),
                ),
                (
                    format!("{names}: de klager komt zo nooit verder. Kies waar dit eindigt."),
                    format!(
                        "{names}: like this the complainant never gets further. Choose where it ends."
                    ),
                ),
            )
        }
        Flaw::ReferralWithoutReturn => told_as(
            titled("geen weg terug", "no way back"),
            text(
                "De klager gaat naar iemand anders. Wat er gebeurt als dat niet helpt, zegt de tekst niet.",
                "The complainant is sent to somebody else. What happens when that does not help, the text does not say.",
            ),
        ),
        Flaw::RoadNeverOpens => told_as(
            titled("gaat nooit open", "never opens"),
            text(
                "Niets opent deze weg. Kies wanneer de klager hem kan nemen.",
                "Nothing opens this road. Choose when the complainant can take it.",
            ),
        ),
        Flaw::OpenEnded { .. } => told_as(
            titled("geen laatste dag", "no last day"),
            text(
                "De tekst zegt niet tot wanneer de klager dit kan doen. Nu kan het altijd.",
                "The text does not say until when the complainant can do this. Now it is always possible.",
            ),
        ),
        Flaw::NoRulingTerm { .. } => told_as(
            titled("geen termijn voor de uitkomst", "no term for the outcome"),
            text(
                "De tekst zegt niet wanneer dit klaar is. Kies zelf een termijn, of leg uit waarom die er niet is.",
                "The text does not say when this is done. Choose a term of your own, or explain why there is none.",
            ),
        ),
        Flaw::PapersNotAsked { letter } => {
            let letter = words::letter(scene.regulation, *letter);
            told_as(
                titled("een brief ontbreekt", "a letter is missing"),
                (
                    format!(
                        "De stukken gaan door, maar geen regel vraagt om {}.",
                        letter.nl
                    ),
                    format!(
                        "The papers are forwarded, but no rule asks for {}.",
                        letter.en
                    ),
                ),
            )
        }
        Flaw::BindingMediation { binds } => {
            let who = the_sides(binds, Joint::And, scene.language);
            told_as(
                titled("bemiddeling die bindt", "mediation that binds"),
                (
                    format!(
                        "Bemiddelen en bindend beslissen lopen door elkaar. De uitkomst bindt: {who}."
                    ),
                    format!("Mediating and deciding are mixed. The outcome binds: {who}."),
                ),
            )
        }
        _ => return None,
    })
}

fn people(scene: Scene<'_>, flaw: &Flaw) -> Option<Words> {
    Some(match flaw {
        Flaw::MayBeInvolved {
            role,
            may_have_been,
            named,
        } => {
            let name = scene.name();
            let who = people_list(may_have_been, scene.language);
            let role = words::role(scene.regulation, *role);
            let title = if *named {
                (
                    format!("{}: niet los van de eerste keer", name.nl),
                    format!("{}: not free of the first time", name.en),
                )
            } else {
                (
                    format!("Ontbreekt: wie bekijkt het opnieuw bij {}?", name.nl),
                    format!("Missing: who looks at it again at {}?", name.en),
                )
            };
            told_as(
                title,
                (
                    format!(
                        "Wie dit doet ({}), kan dezelfde zijn als: {who}. Sluit dat uit.",
                        role.nl
                    ),
                    format!(
                        "Who does this ({}) can be the same as: {who}. Rule that out.",
                        role.en
                    ),
                ),
            )
        }
        Flaw::AppointedByInvolved { by, may_be } => {
            let who = people_list(may_be, scene.language);
            let by: Bilingual = words::role(scene.regulation, *by);
            let name = scene.name();
            told_as(
                (
                    format!("{}: gekozen door wie erbij betrokken is", name.nl),
                    format!("{}: chosen by who is involved", name.en),
                ),
                (
                    format!(
                        "Wie kiest ({}), kan zelf dit zijn: {who}. Let daarop per klacht.",
                        by.nl
                    ),
                    format!(
                        "Who chooses ({}) may be this: {who}. Mind that for each complaint.",
                        by.en
                    ),
                ),
            )
        }
        _ => return None,
    })
}

fn people_list(list: &[Involvement], language: procedure::Language) -> String {
    let names: Vec<String> = list
        .iter()
        .map(|it| involved(*it).in_language(language).to_owned())
        .collect();
    listed(&names, Joint::Or, language)
}
