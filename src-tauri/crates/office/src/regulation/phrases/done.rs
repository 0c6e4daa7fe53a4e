//! What is done: the clause that a term or a duty asks for, with its verb first.

use procedure::event::LetterKind;
use procedure::regulation::{
    Bilingual, Happening, LetterStage, Moment, Regulation, RoadStage, Role, Side,
};

use super::{lower, task, the_side};
use crate::words::{self, both};

/// What is done when a moment has come, with the verb first: after `Binnen 5 werkdagen`, or
/// after a comma.
pub(in crate::regulation) fn done(regulation: &Regulation, moment: Moment) -> Bilingual {
    let who = the_side(moment.side.unwrap_or(Side::Complainant));
    let who = (who.nl.as_str(), who.en.as_str());
    let clause = match moment.what {
        Happening::Letter(kind, stage) => {
            return letter_done(regulation, (kind, stage), moment.nth, who);
        }
        Happening::Road(road, stage) => {
            let name = words::road_name(regulation, road);
            road_done(&name, stage, moment.side)
        }
        Happening::Own(event) => {
            let name = words::declared(&regulation.events, event);
            both(
                format!("zorgen wij hiervoor: {}", lower(&name.nl)),
                format!("we see to this: {}", lower(&name.en)),
            )
        }
        Happening::Assigned(Role::Handler) => {
            let role = words::role(regulation, Role::Handler);
            both(
                format!("dragen wij de klacht over aan de {}", role.nl),
                format!("we hand the complaint to the {}", role.en),
            )
        }
        Happening::Assigned(role) => {
            let task = task(role);
            both(
                format!("kiezen wij {}", lower(&task.nl)),
                format!("we choose {}", lower(&task.en)),
            )
        }
        Happening::ManagementDecided => {
            let role = words::role(regulation, Role::Management);
            both(
                format!("is er een besluit van de {}", role.nl),
                format!("there is a decision of the {}", role.en),
            )
        }
        other => simple_done(other, who)
            .map_or_else(|| otherwise(regulation, moment), |(nl, en)| both(nl, en)),
    };
    match moment.nth.map(std::num::NonZeroU8::get) {
        None | Some(1) => clause,
        Some(nth) => both(
            format!("{} (keer {nth})", clause.nl),
            format!("{} (time {nth})", clause.en),
        ),
    }
}

fn letter_done(
    regulation: &Regulation,
    (kind, stage): (LetterKind, LetterStage),
    nth: Option<std::num::NonZeroU8>,
    (nl, en): (&str, &str),
) -> Bilingual {
    let letter = words::letter(regulation, kind);
    let again = match nth.map(std::num::NonZeroU8::get) {
        None | Some(1) => both("", ""),
        Some(nth) => both(
            format!(" voor de {nth}e keer"),
            format!(", time number {nth}"),
        ),
    };
    match stage {
        LetterStage::Posted => both(
            format!("sturen wij {nl}{} {}", again.nl, letter.nl),
            format!("we send {en} {}{}", letter.en, again.en),
        ),
        LetterStage::Delivered => both(
            format!("ontvangt {nl}{} {}", again.nl, letter.nl),
            format!("{en} receives {}{}", letter.en, again.en),
        ),
        _ => otherwise(regulation, Moment::letter(kind, stage)),
    }
}

fn road_done(name: &Bilingual, stage: RoadStage, side: Option<Side>) -> Bilingual {
    let who = side.map_or_else(|| both("iedereen", "everybody"), the_side);
    let (nl, en) = match stage {
        RoadStage::Opened => ("begint deze stap".to_owned(), "this step begins".to_owned()),
        RoadStage::Accepted => (format!("stemt {} in", who.nl), format!("{} agrees", who.en)),
        RoadStage::Declined => (
            format!("zegt {} nee", who.nl),
            format!("{} says no", who.en),
        ),
        RoadStage::Forwarded => (
            "sturen wij de stukken door".to_owned(),
            "we forward the papers".to_owned(),
        ),
        RoadStage::Challenged => (
            format!("vraagt {} om iemand anders", who.nl),
            format!("{} asks for somebody else", who.en),
        ),
        RoadStage::Held => ("is er een gesprek".to_owned(), "there is a talk".to_owned()),
        RoadStage::Ruled => (
            "is er een uitspraak".to_owned(),
            "there is a ruling".to_owned(),
        ),
        RoadStage::Ended => ("is dit afgelopen".to_owned(), "this is over".to_owned()),
    };
    both(
        format!("{nl} ({})", lower(&name.nl)),
        format!("{en} ({})", lower(&name.en)),
    )
}

fn simple_done(what: Happening, (nl, en): (&str, &str)) -> Option<(String, String)> {
    let said = |nl: &str, en: &str| Some((nl.to_owned(), en.to_owned()));
    match what {
        Happening::Registered => said("registreren wij de klacht", "we register the complaint"),
        Happening::InformalTalk => said("voeren wij een gesprek", "we have a talk"),
        Happening::Contact => Some((
            format!("nemen wij contact op met {nl}"),
            format!("we get in touch with {en}"),
        )),
        Happening::Referred => said("verwijzen wij de klager door", "we refer the complainant"),
        Happening::Admitted | Happening::NotAdmitted => said(
            "beslissen wij of wij de klacht behandelen",
            "we decide whether we take up the complaint",
        ),
        Happening::InformationAsked => Some((
            format!("vragen wij {nl} om informatie"),
            format!("we ask {en} for information"),
        )),
        Happening::InformationReceived => Some((
            format!("geeft {nl} ons de informatie"),
            format!("{en} gives us the information"),
        )),
        Happening::ConfidentialityDeclared => Some((
            format!("belooft {nl} de zaak vertrouwelijk te houden"),
            format!("{en} promises to keep the matter confidential"),
        )),
        Happening::HearingPlanned => Some((
            format!("maken wij een afspraak voor een gesprek met {nl}"),
            format!("we make an appointment to talk with {en}"),
        )),
        Happening::HearingHeld => Some((
            format!("laten wij {nl} het eigen verhaal vertellen"),
            format!("we let {en} tell their side"),
        )),
        Happening::Found => said("beoordelen wij de klacht", "we judge the complaint"),
        Happening::ProposalAccepted | Happening::ProposalRefused => said(
            "laat de klager weten of het voorstel goed is",
            "the complainant tells whether the proposal will do",
        ),
        Happening::MeasureAgreed => said("spreken wij een maatregel af", "we agree a measure"),
        Happening::MeasureDone => said("voeren wij de maatregel uit", "we carry out the measure"),
        Happening::MeasureTested => said(
            "gaan wij na of de maatregel werkt",
            "we test whether the measure works",
        ),
        Happening::PreventionDecided => said(
            "beslissen wij of er iets nodig is om herhaling te voorkomen",
            "we decide whether something is needed to prevent recurrence",
        ),
        Happening::LessonNoted => said(
            "leggen wij vast wat wij ervan leren",
            "we note what we learn from it",
        ),
        Happening::Disagreed => said(
            "laat de klager weten het er niet mee eens te zijn",
            "the complainant tells us not to agree",
        ),
        Happening::Shared => said(
            "leggen wij vast met wie wij stukken delen",
            "we note with whom we share papers",
        ),
        Happening::InspectionGiven => Some((
            format!("laten wij {nl} het dossier inzien"),
            format!("we let {en} see the dossier"),
        )),
        Happening::Closed => said("sluiten wij het dossier", "we close the dossier"),
        _ => None,
    }
}

/// What has no clause of its own: `moet dit gebeurd zijn: de klacht is ingetrokken`.
fn otherwise(regulation: &Regulation, moment: Moment) -> Bilingual {
    let happened = words::happened(
        regulation,
        Moment {
            nth: None,
            ..moment
        },
    );
    both(
        format!("is dit gebeurd: {}", happened.nl),
        format!("this has happened: {}", happened.en),
    )
}
