//! What happens in a dossier, in words: what a term counts from, and what meets it.

use procedure::Language::{self, En, Nl};
use procedure::event::LetterKind;
use procedure::key::Key;
use procedure::regulation::{
    Bilingual, Happening, LetterStage, Moment, Regulation, RoadStage, Side,
};

use super::{both, declared, letter, road_name, role, rule_name, side};

/// `na ontvangst`, `after the acknowledgement was sent`.
pub(crate) fn after(regulation: &Regulation, moment: Moment, language: Language) -> String {
    let event = happened(regulation, moment)
        .in_language(language)
        .to_owned();
    match (language, moment.what) {
        (Nl, Happening::Received) => "na ontvangst".to_owned(),
        (En, Happening::Received) => "after receipt".to_owned(),
        (Nl, Happening::Registered) => "na registratie".to_owned(),
        (En, Happening::Registered) => "after registration".to_owned(),
        (Nl, Happening::Incident) => "na het voorval".to_owned(),
        (En, Happening::Incident) => "after the incident".to_owned(),
        (Nl, _) => format!("nadat {event}"),
        (En, _) => format!("after {event}"),
    }
}

/// What happened, as a clause of a sentence: `de beslissing is verzonden`, `the dossier is closed`.
pub(crate) fn happened(regulation: &Regulation, moment: Moment) -> Bilingual {
    let clause = match moment.what {
        Happening::Letter(kind, stage) => letter_happened(regulation, kind, stage, moment.side),
        Happening::Road(key, stage) => road_happened(regulation, key, stage),
        Happening::TermEnds(key) => {
            let name = rule_name(regulation, key);
            both(
                format!("de termijn \"{}\" is verstreken", name.nl),
                format!("the term \"{}\" has ended", name.en),
            )
        }
        Happening::Answer(key) => answered(regulation, key),
        Happening::Assigned(of) => {
            let role = role(regulation, of);
            both(
                format!("de {} is aangewezen", role.nl),
                format!("the {} is appointed", role.en),
            )
        }
        Happening::Own(key) => {
            let name = declared(&regulation.events, key);
            both(
                format!("\"{}\" is vastgelegd", name.nl),
                format!("\"{}\" is noted", name.en),
            )
        }
        other => {
            let (nl, en) = simple(other);
            both(nl, en)
        }
    };
    let clause = match moment.side {
        Some(side) if !matches!(moment.what, Happening::Letter(..)) => of_side(clause, side),
        _ => clause,
    };
    match moment.nth.map(std::num::NonZeroU8::get) {
        None | Some(1) => clause,
        Some(nth) => both(
            format!("voor de {nth}e keer {}", clause.nl),
            format!("{} for time number {nth}", clause.en),
        ),
    }
}

fn letter_happened(
    regulation: &Regulation,
    kind: LetterKind,
    stage: LetterStage,
    to: Option<Side>,
) -> Bilingual {
    let name = letter(regulation, kind);
    let to = to.map(side).map_or_else(
        || both("", ""),
        |side| {
            both(
                format!(" aan de {}", side.nl),
                format!(" to the {}", side.en),
            )
        },
    );
    let (nl, en) = match stage {
        LetterStage::Finalised => ("vastgelegd", "finalised"),
        LetterStage::Printed => ("geprint", "printed"),
        LetterStage::Posted => ("verzonden", "sent"),
        LetterStage::Delivered => ("bezorgd", "delivered"),
        LetterStage::Returned => ("teruggekomen", "returned"),
    };
    both(
        format!("{}{} is {nl}", name.nl, to.nl),
        format!("{}{} is {en}", name.en, to.en),
    )
}

fn road_happened(regulation: &Regulation, key: Key, stage: RoadStage) -> Bilingual {
    let name = road_name(regulation, key);
    let (nl, en) = match stage {
        RoadStage::Opened => ("is begonnen", "has begun"),
        RoadStage::Accepted => ("is aanvaard", "is accepted"),
        RoadStage::Declined => ("is afgewezen", "is declined"),
        RoadStage::Forwarded => ("heeft de stukken gekregen", "has been sent the papers"),
        RoadStage::Challenged => ("is betwist", "is challenged"),
        RoadStage::Held => ("is besproken", "has met"),
        RoadStage::Ruled => ("heeft een uitspraak gegeven", "has ruled"),
        RoadStage::Ended => ("is geëindigd", "has ended"),
    };
    both(
        format!("\"{}\" {nl}", name.nl),
        format!("\"{}\" {en}", name.en),
    )
}

fn answered(regulation: &Regulation, key: Key) -> Bilingual {
    use procedure::regulation::AskedKind;
    let Some(asked) = regulation.asked.iter().find(|asked| asked.id == key) else {
        return both(key.as_str(), key.as_str());
    };
    let (nl, en) = (&asked.ask.nl, &asked.ask.en);
    match asked.kind {
        AskedKind::YesNo => both(
            format!("de vraag \"{nl}\" met ja is beantwoord"),
            format!("the question \"{en}\" was answered with yes"),
        ),
        _ => both(
            format!("de dag bij \"{nl}\""),
            format!("the day given at \"{en}\""),
        ),
    }
}

fn of_side(clause: Bilingual, of: Side) -> Bilingual {
    let side = side(of);
    both(
        format!("{} ({})", clause.nl, side.nl),
        format!("{} ({})", clause.en, side.en),
    )
}

pub(super) fn simple(what: Happening) -> (&'static str, &'static str) {
    match what {
        Happening::Received => ("de klacht is ontvangen", "the complaint is received"),
        Happening::Incident => ("het voorval is gebeurd", "the incident happened"),
        Happening::Discovered => ("de klager het ontdekte", "the complainant discovered it"),
        Happening::Registered => ("de klacht is geregistreerd", "the complaint is registered"),
        Happening::InformalTalk => (
            "het informele gesprek is gevoerd",
            "the informal talk was held",
        ),
        Happening::Contact => ("er contact is geweest", "there was contact"),
        Happening::Referred => ("de klager is doorverwezen", "the complainant was referred"),
        Happening::Admitted => (
            "de klacht in behandeling is genomen",
            "the complaint is taken up",
        ),
        Happening::NotAdmitted => (
            "is besloten de klacht niet in behandeling te nemen",
            "it was decided not to take up the complaint",
        ),
        Happening::InformationAsked => ("informatie is gevraagd", "information was asked"),
        Happening::InformationReceived => ("informatie is ontvangen", "information came"),
        Happening::ConfidentialityDeclared => {
            ("geheimhouding is verklaard", "confidentiality was declared")
        }
        Happening::HearingPlanned => ("het hoorgesprek is gepland", "the hearing is planned"),
        Happening::HearingHeld => ("het hoorgesprek is gehouden", "the hearing was held"),
        Happening::HearingWaived => ("van horen is afgezien", "hearing was waived"),
        Happening::Found => ("het oordeel is gegeven", "the finding was given"),
        Happening::ProposalAccepted => ("het voorstel is aanvaard", "the proposal was accepted"),
        Happening::ProposalRefused => ("het voorstel is afgewezen", "the proposal was refused"),
        Happening::MeasureAgreed => ("een maatregel is afgesproken", "a measure was agreed"),
        Happening::MeasureDone => ("een maatregel is uitgevoerd", "a measure was carried out"),
        Happening::MeasureTested => ("een maatregel is getoetst", "a measure was tested"),
        Happening::PreventionDecided => (
            "over het voorkomen van herhaling is besloten",
            "preventing a repeat was decided on",
        ),
        Happening::LessonNoted => ("de les is vastgelegd", "the lesson was noted"),
        Happening::Extended => ("uitstel is besloten", "an extension was decided"),
        Happening::Disagreed => (
            "de klager laat weten het er niet mee eens te zijn",
            "the complainant said not to agree",
        ),
        Happening::ManagementDecided => ("de directie heeft besloten", "the management decided"),
        Happening::Shared => ("stukken zijn gedeeld", "papers were shared"),
        Happening::InspectionAsked => ("inzage is gevraagd", "inspection was asked"),
        Happening::InspectionGiven => ("inzage is gegeven", "inspection was given"),
        Happening::Withdrawn => ("de klacht is ingetrokken", "the complaint was withdrawn"),
        Happening::Closed => ("het dossier is gesloten", "the dossier is closed"),
        Happening::Reopened => ("het dossier is heropend", "the dossier is opened again"),
        Happening::HoldSet => ("vernietiging is uitgesteld", "destruction is put off"),
        Happening::HoldLifted => (
            "vernietiging niet meer is uitgesteld",
            "destruction is no longer put off",
        ),
        // These carry a name of the regulation and are worded where it is known.
        Happening::Letter(..)
        | Happening::Road(..)
        | Happening::TermEnds(_)
        | Happening::Answer(_)
        | Happening::Assigned(_)
        | Happening::Own(_) => ("dit is gebeurd", "this happened"),
    }
}
