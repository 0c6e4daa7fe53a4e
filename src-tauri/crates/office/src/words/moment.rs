//! What happens in a dossier, in words: what a term counts from, what meets it, who is meant.

use procedure::Language::{self, En, Nl};
use procedure::event::LetterKind;
use procedure::key::Key;
use procedure::regulation::{
    Bilingual, Declared, Happening, Involvement, LetterStage, Moment, Regulation, RoadStage, Role,
    Side,
};

/// A text in both languages, written where it is said.
pub(crate) fn both(nl: impl Into<String>, en: impl Into<String>) -> Bilingual {
    Bilingual {
        nl: nl.into(),
        en: en.into(),
    }
}

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
                format!("{} aanwijzen", super::capital(&role.nl)),
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
            "Besluiten of preventie nodig is",
            "Decide whether prevention is needed",
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

/// The letter's name, at the head of a line: `Ontvangstbevestiging`.
pub(crate) fn letter_name(regulation: &Regulation, kind: LetterKind) -> Bilingual {
    let (nl, en) = match kind {
        LetterKind::Acknowledgement => ("Ontvangstbevestiging", "Acknowledgement"),
        LetterKind::InformationRequest => ("Verzoek om informatie", "Request for information"),
        LetterKind::NotAdmitted => ("Bericht: niet in behandeling", "Notice: not taken up"),
        LetterKind::Referral => ("Doorverwijzing", "Referral"),
        LetterKind::HearingInvitation => (
            "Uitnodiging voor het hoorgesprek",
            "Invitation to the hearing",
        ),
        LetterKind::HearingReport => ("Verslag van het hoorgesprek", "Report of the hearing"),
        LetterKind::Extension => ("Uitstelbericht", "Extension"),
        LetterKind::InterimNotice => ("Tussenbericht", "Interim notice"),
        LetterKind::Proposal => ("Oplossingsvoorstel", "Proposal"),
        LetterKind::MediationInvitation => {
            ("Uitnodiging voor bemiddeling", "Invitation to mediation")
        }
        LetterKind::Decision => ("Beslissing", "Decision"),
        LetterKind::ClosingConfirmation => {
            ("Bevestiging van de afhandeling", "Closing confirmation")
        }
        LetterKind::Forwarding => ("Doorzendbrief", "Forwarding letter"),
        LetterKind::ForwardingNotice => ("Bericht van doorzending", "Notice of forwarding"),
        LetterKind::ReviewDecision => ("Beslissing na herziening", "Decision after review"),
        LetterKind::Reopening => ("Bericht van heropening", "Notice of reopening"),
        LetterKind::InspectionCover => ("Brief bij inzage", "Letter with the inspection copy"),
        LetterKind::Own(key) => return declared(&regulation.letters, key),
    };
    both(nl, en)
}

/// The letter within a sentence: `de ontvangstbevestiging`.
pub(crate) fn letter(regulation: &Regulation, kind: LetterKind) -> Bilingual {
    known_letter(kind).unwrap_or_else(|| {
        let name = letter_name(regulation, kind);
        both(format!("\"{}\"", name.nl), format!("\"{}\"", name.en))
    })
}

/// The same for the kinds that every regulation knows.
fn known_letter(kind: LetterKind) -> Option<Bilingual> {
    let (nl, en) = match kind {
        LetterKind::Acknowledgement => ("de bevestiging", "the acknowledgement"),
        LetterKind::InformationRequest => ("het verzoek om informatie", "the information request"),
        LetterKind::NotAdmitted => (
            "het bericht dat de klacht niet in behandeling komt",
            "the notice that the complaint is not taken up",
        ),
        LetterKind::Referral => ("de doorverwijzing", "the referral"),
        LetterKind::HearingInvitation => ("de uitnodiging", "the invitation"),
        LetterKind::HearingReport => ("het gespreksverslag", "the hearing report"),
        LetterKind::Extension => ("het uitstelbericht", "the extension"),
        LetterKind::InterimNotice => ("het tussenbericht", "the interim notice"),
        LetterKind::Proposal => ("het voorstel", "the proposal"),
        LetterKind::MediationInvitation => (
            "de uitnodiging voor bemiddeling",
            "the invitation to mediation",
        ),
        LetterKind::Decision => ("de beslissing", "the decision"),
        LetterKind::ClosingConfirmation => (
            "de bevestiging van de afhandeling",
            "the closing confirmation",
        ),
        LetterKind::Forwarding => ("de doorzendbrief", "the forwarding letter"),
        LetterKind::ForwardingNotice => ("het bericht van doorzending", "the notice of forwarding"),
        LetterKind::ReviewDecision => ("de beslissing na herziening", "the review decision"),
        LetterKind::Reopening => ("het bericht van heropening", "the notice of reopening"),
        LetterKind::InspectionCover => ("de brief bij inzage", "the inspection letter"),
        LetterKind::Own(_) => return None,
    };
    Some(both(nl, en))
}

/// The same where no sentence of a regulation stands around it to tell which one is meant. A letter
/// that a regulation declares itself goes by its name.
pub(crate) fn letter_in_full(kind: LetterKind, name: &Bilingual) -> Bilingual {
    match kind {
        LetterKind::Acknowledgement => both("de ontvangstbevestiging", "the acknowledgement"),
        LetterKind::HearingInvitation => both(
            "de uitnodiging voor het gesprek",
            "the invitation to the hearing",
        ),
        other => known_letter(other)
            .unwrap_or_else(|| both(format!("‘{}’", name.nl), format!("‘{}’", name.en))),
    }
}

/// A side: `klager`, `beklaagde`.
pub(crate) fn side(side: Side) -> Bilingual {
    match side {
        Side::Complainant => both("klager", "complainant"),
        Side::Respondent => both("beklaagde", "respondent"),
        Side::Third => both("derde", "third party"),
    }
}

/// A side within a sentence: `de klager`, `a third party`.
pub(crate) fn the_side(of: Side) -> Bilingual {
    match of {
        Side::Complainant => both("de klager", "the complainant"),
        Side::Respondent => both("de beklaagde", "the respondent"),
        Side::Third => both("een derde", "a third party"),
    }
}

/// Several things within a sentence: `a, b en c`.
pub(crate) fn listed(things: &[String], language: Language) -> String {
    let and = match language {
        Nl => "en",
        En => "and",
    };
    match things {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// A role, in the regulation's own word when it has one.
pub(crate) fn role(regulation: &Regulation, role: Role) -> Bilingual {
    if let Some(own) = regulation.roles.get(&role) {
        return own.clone();
    }
    match role {
        Role::Handler => both("behandelaar", "handler"),
        Role::HearingChair => both("voorzitter van het gesprek", "chair of the hearing"),
        Role::Decider => both("beslisser", "decider"),
        Role::Reviewer => both("herbeoordelaar", "reviewer"),
        Role::CommitteeMember => both("commissielid", "committee member"),
        Role::Mediator => both("bemiddelaar", "mediator"),
        Role::Management => both("directie", "management"),
    }
}

/// As what somebody is involved.
pub(crate) fn involvement(involvement: Involvement) -> Bilingual {
    match involvement {
        Involvement::Respondent => both("beklaagde", "respondent"),
        Involvement::Witness => both("getuige", "witness"),
        Involvement::Handler => both("behandelaar", "handler"),
        Involvement::HearingChair => both("voorzitter van het gesprek", "chair of the hearing"),
        Involvement::Decider => both("beslisser", "decider"),
        Involvement::Reviewer => both("herbeoordelaar", "reviewer"),
        Involvement::CommitteeMember => both("commissielid", "committee member"),
        Involvement::Mediator => both("bemiddelaar", "mediator"),
        Involvement::Management => both("directie", "management"),
    }
}

/// The name of a term or a duty; its key when the regulation lost it.
pub(crate) fn rule_name(regulation: &Regulation, key: Key) -> Bilingual {
    regulation.rule(key.as_str()).map_or_else(
        || both(key.as_str(), key.as_str()),
        |rule| rule.name.clone(),
    )
}

/// The name of a road; its key when the regulation lost it.
pub(crate) fn road_name(regulation: &Regulation, key: Key) -> Bilingual {
    regulation.road(key).map_or_else(
        || both(key.as_str(), key.as_str()),
        |road| road.name.clone(),
    )
}

/// The name of a letter or an event that the regulation declares.
pub(crate) fn declared(list: &[Declared], key: Key) -> Bilingual {
    list.iter()
        .find(|it| it.id == key)
        .map_or_else(|| both(key.as_str(), key.as_str()), |it| it.name.clone())
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

fn simple(what: Happening) -> (&'static str, &'static str) {
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
        Happening::PreventionDecided => ("over preventie is besloten", "prevention was decided on"),
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
