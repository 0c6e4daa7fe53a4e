//! Lives of complaints, note by note, with what the timeline tells of each.

/// What was filled in beside what the form proposed.
pub(super) type Answers = &'static [(&'static str, &'static str)];

/// A note in the life of a dossier, with its title in Dutch and in English.
pub(super) struct Step {
    pub(super) note: &'static str,
    pub(super) answers: Answers,
    pub(super) told: (&'static str, &'static str),
}

const fn step(note: &'static str, answers: Answers, nl: &'static str, en: &'static str) -> Step {
    Step {
        note,
        answers,
        told: (nl, en),
    }
}

/// S1: handled, decided, and taken to the committee.
pub(super) const COMMITTEE: [Step; 24] = [
    step(
        "sent_elsewhere",
        &[
            ("kind", "acknowledgement"),
            ("way", "registered"),
            ("note", "twee bladen"),
        ],
        "Ontvangstbevestiging verstuurd aan de klager (aangetekend, elders gemaakt)",
        "Acknowledgement sent to the complainant (by registered post, made elsewhere)",
    ),
    step(
        "contact",
        &[
            ("side", "respondent"),
            ("way", "in_person"),
            ("note", "uitgelegd"),
        ],
        "Gesprek met de beklaagde",
        "Talk with the respondent",
    ),
    step(
        "information_asked",
        &[("side", "complainant"), ("what", "de data")],
        "Informatie gevraagd aan de klager",
        "Information asked of the complainant",
    ),
    step(
        "information_received",
        &[("side", "third"), ("what", "een verslag")],
        "Informatie gekregen van iemand anders",
        "Information received from somebody else",
    ),
    step(
        "assign.handler",
        &[("outsider", "mr. P. Vreeling")],
        "Mr. P. Vreeling aangewezen als directie",
        "Mr. P. Vreeling appointed as management",
    ),
    step(
        "involve",
        &[("outsider", "de heer Bos"), ("involvement", "witness")],
        "De heer Bos is betrokken als getuige",
        "De heer Bos is involved as witness",
    ),
    step(
        "confidentiality",
        &[
            ("side", "complainant"),
            ("who", "mevrouw Hoekzema"),
            ("declared", "yes"),
        ],
        "Geheimhouding beloofd door mevrouw Hoekzema (klager)",
        "Confidentiality promised by mevrouw Hoekzema (complainant)",
    ),
    step(
        "admit",
        &[],
        "Klacht in behandeling genomen",
        "Complaint taken up",
    ),
    step(
        "hearing_plan",
        &[
            ("form", "together"),
            ("day", "1-12-2026"),
            ("place", "kamer 2"),
        ],
        "Hoorgesprek met de klager en de beklaagde gepland op 1 december 2026",
        "Hearing of the complainant and the respondent planned on 1 December 2026",
    ),
    step(
        "hearing_held",
        &[],
        "Hoorgesprek gehouden met de klager en de beklaagde",
        "Hearing of the complainant and the respondent held",
    ),
    step(
        "extend",
        &[("until", "12-1-2027"), ("reason", "ziekte")],
        "Termijn Uitspraak verlengd tot en met 12 januari 2027",
        "Term Ruling extended until 12 January 2027",
    ),
    step(
        "finding",
        &[("finding", "upheld"), ("reason", "te laat afgezegd")],
        "Oordeel: gegrond",
        "Finding: upheld (gegrond)",
    ),
    step(
        "measure_agree",
        &[("what", "Agenda delen"), ("kind", "structural")],
        "Maatregel afgesproken: Agenda delen",
        "Measure agreed: Agenda delen",
    ),
    step(
        "measure_replan",
        &[
            ("what", "Agenda delen"),
            ("by", "+6w"),
            ("reason", "ziekte"),
        ],
        "Maatregel aangepast: Agenda delen",
        "Measure changed: Agenda delen",
    ),
    step(
        "measure_done",
        &[],
        "Maatregel uitgevoerd: Agenda delen",
        "Measure carried out: Agenda delen",
    ),
    step(
        "measure_test",
        &[("effective", "yes"), ("note", "geen klachten meer")],
        "Maatregel helpt: Agenda delen",
        "Measure helps: Agenda delen",
    ),
    step(
        "measure_drop",
        &[("reason", "vervangen")],
        "Maatregel vervallen: Agenda delen",
        "Measure dropped: Agenda delen",
    ),
    step(
        "lesson",
        &[("lesson", "bel meteen")],
        "Geleerd van de klacht",
        "Learned from the complaint",
    ),
    step(
        "sent_elsewhere.decision",
        &[("way", "by_hand")],
        "Beslissing verstuurd aan de klager (persoonlijk afgegeven, elders gemaakt)",
        "Decision sent to the complainant (by hand, made elsewhere)",
    ),
    step(
        "disagreement",
        &[],
        "Klager is het niet eens met de uitkomst",
        "Complainant does not agree with the outcome",
    ),
    step(
        "road_open.committee",
        &[],
        "Klachtencommissie: begonnen op verzoek van de klager",
        "Complaints committee: begun at the complainant’s request",
    ),
    step(
        "own.committee_composed",
        &[("note", "drie leden")],
        "Klachtencommissie samengesteld",
        "Complaints committee composed",
    ),
    step(
        "road_challenge.committee",
        &[("reason", "kent de directie"), ("granted", "yes")],
        "Klachtencommissie: de klager twijfelt aan de onafhankelijkheid, een ander is aangewezen",
        "Complaints committee: the complainant doubts the independence, somebody else was appointed",
    ),
    step(
        "road_forward.committee",
        &[("to", "de commissie")],
        "Klachtencommissie: stukken doorgezonden aan de commissie",
        "Complaints committee: papers forwarded to de commissie",
    ),
];

/// S3.11: a proposal leaves.
const PROPOSED: Step = step(
    "sent_elsewhere.proposal",
    &[("way", "email")],
    "Oplossingsvoorstel verstuurd aan de klager (per e-mail, elders gemaakt)",
    "Proposal sent to the complainant (by e-mail, made elsewhere)",
);

/// S3.13: it is refused.
const PROPOSAL_REFUSED: Step = step(
    "proposal_answer",
    &[("accepted", "no"), ("how", "gebeld")],
    "Klager wijst het voorstel af",
    "Complainant refuses the proposal",
);

/// S3: proposals, mediation, inspection.
pub(super) const MEDIATION: [Step; 11] = [
    step(
        "informal_talk",
        &[("with", "de therapeut"), ("solved", "yes")],
        "Informeel gesprek met de therapeut: opgelost",
        "Informal talk with de therapeut: solved",
    ),
    step(
        "hearing_waived",
        &[("sides", "respondent")],
        "Geen hoorgesprek gewenst door de beklaagde",
        "No hearing wanted by the respondent",
    ),
    PROPOSED,
    PROPOSAL_REFUSED,
    PROPOSED,
    PROPOSAL_REFUSED,
    step(
        "road_open.mediation",
        &[],
        "Bemiddeling: begonnen op verzoek van de klager",
        "Mediation: begun at the complainant’s request",
    ),
    step(
        "road_accept.mediation",
        &[("side", "complainant")],
        "Bemiddeling: de klager stemt ermee in",
        "Mediation: the complainant agrees",
    ),
    step(
        "road_decline.mediation",
        &[("side", "respondent")],
        "Bemiddeling: de beklaagde stemt er niet mee in",
        "Mediation: the respondent does not agree",
    ),
    step(
        "road_held.mediation",
        &[],
        "Bemiddeling: gesprek gehouden",
        "Mediation: meeting held",
    ),
    step(
        "road_ended.mediation",
        &[("reason", "geen resultaat")],
        "Bemiddeling: gestopt zonder uitspraak",
        "Mediation: ended without a ruling",
    ),
];

/// S4: reviewed, closed, seen from the archive and opened again.
pub(super) const REVIEW: [Step; 12] = [
    step(
        "sent_elsewhere.decision",
        &[("way", "email")],
        "Beslissing verstuurd aan de klager (per e-mail, elders gemaakt)",
        "Decision sent to the complainant (by e-mail, made elsewhere)",
    ),
    step(
        "road_open.review",
        &[("by", "mr. P. Vreeling")],
        "Beroep: begonnen op verzoek van de klager",
        "Review: begun at the complainant’s request",
    ),
    step(
        "road_ruled.review",
        &[("finding", "none"), ("note", "te oud")],
        "Beroep: uitspraak: geen oordeel mogelijk",
        "Review: ruling: no finding possible",
    ),
    step(
        "management_decision",
        &[("what", "kosten vergoed"), ("reason", "redelijk")],
        "Besluit van de directie",
        "Decision of the management",
    ),
    step(
        "shared",
        &[
            ("with", "de bedrijfsarts"),
            ("what", "verslag"),
            ("reason", "toestemming"),
        ],
        "Stukken gedeeld met de bedrijfsarts",
        "Papers shared with de bedrijfsarts",
    ),
    step(
        "inspection_asked",
        &[("side", "respondent"), ("note", "alles")],
        "Inzage gevraagd door de beklaagde",
        "Inspection asked by the respondent",
    ),
    step(
        "inspection_given",
        &[("side", "respondent"), ("note", "alles")],
        "Inzage gegeven aan de beklaagde",
        "Dossier shown to the respondent",
    ),
    step(
        "close",
        &[("reason", "bevestigd")],
        "Dossier gesloten",
        "Dossier closed",
    ),
    step(
        "hold_set",
        &[("reason", "rechtszaak")],
        "Vernietiging uitgesteld",
        "Destruction put off",
    ),
    step(
        "hold_lifted",
        &[("reason", "vonnis")],
        "Vernietiging niet langer uitgesteld",
        "Destruction no longer put off",
    ),
    step(
        "reopen",
        &[("reason", "nieuw verslag"), ("restart", "no")],
        "Dossier heropend",
        "Dossier reopened",
    ),
    step(
        "close",
        &[("reason", "klaar")],
        "Dossier gesloten",
        "Dossier closed",
    ),
];

/// S0: sent to the coach first; prevention decided.
pub(super) const REFERRAL: [Step; 3] = [
    step(
        "refer",
        &[("to", "de coach"), ("reason", "eigen klant")],
        "Klager doorverwezen naar de coach",
        "Complainant referred to de coach",
    ),
    step(
        "sent_elsewhere",
        &[("kind", "decision"), ("way", "ordinary")],
        "Beslissing verstuurd aan de klager (per post, elders gemaakt)",
        "Decision sent to the complainant (by post, made elsewhere)",
    ),
    step(
        "prevention",
        &[("needed", "yes"), ("reason", "kwam vaker voor")],
        "Er is meer nodig om herhaling te voorkomen",
        "More is needed to prevent a repeat",
    ),
];

/// S1.08: not taken up.
pub(super) const REFUSED: [Step; 1] = [step(
    "not_admit",
    &[("reason", "gaat niet over ons")],
    "Klacht niet in behandeling genomen",
    "Complaint not taken up",
)];
