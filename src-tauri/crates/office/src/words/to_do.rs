//! What has to be done, in words.

use procedure::key::Key;
use procedure::regulation::{Bilingual, Happening, Moment, Regulation, RoadStage};

use super::moment::simple;
use super::{both, capital, declared, letter_name, road_name, role};

/// What has to be done so that it happened: `de beslissing versturen`.
pub(crate) fn to_do(regulation: &Regulation, moment: Moment) -> Bilingual {
    let (nl, en) = match moment.what {
        Happening::Letter(kind, _) => {
            let name = letter_name(regulation, kind);
            return name;
        }
        Happening::Own(key) => return declared(&regulation.events, key),
        Happening::Assigned(of) => {
            let role = role(regulation, of);
            return both(
                format!("{} aanwijzen", capital(&role.nl)),
                format!("Appoint the {}", role.en),
            );
        }
        Happening::Road(key, stage) => return road_to_do(regulation, key, stage),
        Happening::InformalTalk => ("Informeel gesprek", "Informal talk"),
        Happening::Contact => ("Contact opnemen", "Get in touch"),
        Happening::Referred => ("Doorverwijzen", "Refer"),
        Happening::Admitted | Happening::NotAdmitted => (
            "Besluiten of de klacht in behandeling komt",
            "Decide whether the complaint is taken up",
        ),
        Happening::InformationAsked => ("Informatie vragen", "Ask for information"),
        Happening::InformationReceived => ("Informatie ontvangen", "Receive information"),
        Happening::ConfidentialityDeclared => (
            "Geheimhouding laten verklaren",
            "Have confidentiality declared",
        ),
        Happening::HearingPlanned => ("Hoorgesprek plannen", "Plan the hearing"),
        Happening::HearingHeld => ("Hoorgesprek houden", "Hold the hearing"),
        Happening::HearingWaived => ("Afzien van horen vastleggen", "Note that hearing is waived"),
        Happening::Found => ("Oordeel geven", "Give the finding"),
        Happening::ProposalAccepted | Happening::ProposalRefused => (
            "Antwoord op het voorstel vastleggen",
            "Note the answer to the proposal",
        ),
        Happening::MeasureAgreed => ("Maatregel afspreken", "Agree a measure"),
        Happening::MeasureDone => ("Maatregel uitvoeren", "Carry out the measure"),
        Happening::MeasureTested => ("Nagaan of de maatregel werkt", "Test the measure"),
        Happening::PreventionDecided => (
            "Besluiten of er meer nodig is om herhaling te voorkomen",
            "Decide whether more is needed to prevent a repeat",
        ),
        Happening::LessonNoted => ("Vastleggen wat u ervan leert", "Note what is learned"),
        Happening::ManagementDecided => ("Directiebesluit nemen", "Take a management decision"),
        Happening::Shared => (
            "Vastleggen met wie stukken zijn gedeeld",
            "Note what was shared",
        ),
        Happening::InspectionAsked => ("Verzoek om inzage", "Request for inspection"),
        Happening::InspectionGiven => ("Inzage geven", "Give inspection"),
        Happening::Closed => ("Dossier sluiten", "Close the dossier"),
        other => {
            let (nl, en) = simple(other);
            (nl, en)
        }
    };
    both(nl, en)
}

fn road_to_do(regulation: &Regulation, key: Key, stage: RoadStage) -> Bilingual {
    let name = road_name(regulation, key);
    let (nl, en) = match stage {
        RoadStage::Opened => ("starten", "start"),
        RoadStage::Accepted => ("instemming vastleggen", "note the consent"),
        RoadStage::Declined => ("afwijzing vastleggen", "note the refusal"),
        RoadStage::Forwarded => ("stukken doorzenden", "forward the papers"),
        RoadStage::Challenged => ("bezwaar tegen een lid vastleggen", "note the challenge"),
        RoadStage::Held => ("gesprek vastleggen", "note the meeting"),
        RoadStage::Ruled => ("uitspraak vastleggen", "note the ruling"),
        RoadStage::Ended => ("einde vastleggen", "note the end"),
    };
    both(format!("{}: {nl}", name.nl), format!("{}: {en}", name.en))
}
