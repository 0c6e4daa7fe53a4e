//! The kinds of note: everything that a human tells of a dossier, by a word that stays the same.

use procedure::Language;
use procedure::regulation::{Bilingual, RoadStage};

use crate::words::both;

/// Kinds that belong together, in the order of a complaint's course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Contact,
    People,
    Admission,
    Hearing,
    Time,
    Outcome,
    Measures,
    After,
    Regulation,
    Papers,
    End,
}

impl Group {
    /// What the kinds of the group have in common.
    pub(super) fn title(self, language: Language) -> String {
        let (nl, en) = match self {
            Self::Contact => ("Contact en post", "Contact and post"),
            Self::People => ("Wie doet wat", "Who does what"),
            Self::Admission => ("In behandeling nemen", "Taking it up"),
            Self::Hearing => ("Horen", "Hearing"),
            Self::Time => ("Meer tijd", "More time"),
            Self::Outcome => ("Oordeel en oplossing", "Finding and solution"),
            Self::Measures => ("Maatregelen en leren", "Measures and learning"),
            Self::After => (
                "Als de klager het er niet mee eens is",
                "When the complainant disagrees",
            ),
            Self::Regulation => ("Uit uw regeling", "From your regulation"),
            Self::Papers => ("Stukken delen en inzien", "Sharing and inspecting papers"),
            Self::End => ("Afsluiten en heropenen", "Closing and reopening"),
        };
        both(nl, en).in_language(language).to_owned()
    }
}

/// Makes the kinds and their words from one list, so that none of them lacks a word.
macro_rules! note_kinds {
    ($($kind:ident $code:literal $group:ident
        $nl:literal $en:literal
        $when_nl:literal $when_en:literal;)+) => {
        /// What is noted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum NoteKind {
            $($kind,)+
        }

        /// Every kind, in the order in which a complaint meets them.
        pub(super) const KINDS: &[NoteKind] = &[$(NoteKind::$kind,)+];

        impl NoteKind {
            /// The word by which the window and the list rows know it; it never changes.
            pub(crate) fn code(self) -> &'static str {
                match self { $(Self::$kind => $code,)+ }
            }

            /// With which others it belongs.
            pub(super) fn group(self) -> Group {
                match self { $(Self::$kind => Group::$group,)+ }
            }

            /// What users call it.
            pub(super) fn name(self) -> Bilingual {
                match self { $(Self::$kind => both($nl, $en),)+ }
            }

            /// When one notes it, in a sentence.
            pub(super) fn explanation(self) -> Bilingual {
                match self { $(Self::$kind => both($when_nl, $when_en),)+ }
            }
        }
    };
}

note_kinds! {
    InformalTalk "informal_talk" Contact
        "Informeel gesprek" "Informal talk"
        "U sprak met elkaar om het zonder procedure op te lossen."
        "You talked to solve it without a procedure.";
    Contact "contact" Contact
        "Telefoongesprek, bezoek of e-mail" "Telephone call, visit or e-mail"
        "U had contact over de klacht. Schrijf kort op wat er is gezegd."
        "You were in touch about the complaint. Write down briefly what was said.";
    InformationAsked "information_asked" Contact
        "Informatie gevraagd" "Information asked"
        "U vroeg iemand om informatie of stukken."
        "You asked somebody for information or papers.";
    InformationReceived "information_received" Contact
        "Informatie gekregen" "Information received"
        "Iemand gaf u informatie of stukken."
        "Somebody gave you information or papers.";
    SentElsewhere "sent_elsewhere" Contact
        "Brief of e-mail van buiten Wederhoor" "Letter or e-mail made elsewhere"
        "U verstuurde een brief of e-mail die u niet in Wederhoor hebt gemaakt."
        "You sent a letter or an e-mail that you did not make in Wederhoor.";
    Assign "assign" People
        "Iemand een rol geven" "Give somebody a role"
        "U wijst aan wie iets doet in dit dossier."
        "You appoint who does what in this dossier.";
    Involve "involve" People
        "Iemand is betrokken" "Somebody is involved"
        "Het blijkt dat iemand met de klacht te maken heeft, bijvoorbeeld als getuige."
        "Somebody turns out to have to do with the complaint, for instance as a witness.";
    Confidentiality "confidentiality" People
        "Geheimhouding" "Confidentiality"
        "Iemand heeft geheimhouding beloofd, of u hebt diegene erop gewezen."
        "Somebody promised confidentiality, or you pointed it out to them.";
    Refer "refer" Admission
        "Klager doorverwezen" "Complainant referred"
        "U stuurde de klager eerst naar iemand anders. De klacht blijft geregistreerd."
        "You sent the complainant to somebody else first. The complaint stays registered.";
    Admit "admit" Admission
        "Klacht in behandeling genomen" "Complaint taken up"
        "U besloot de klacht te behandelen."
        "You decided to handle the complaint.";
    NotAdmit "not_admit" Admission
        "Klacht niet in behandeling genomen" "Complaint not taken up"
        "U besloot de klacht niet te behandelen. U vertelt de klager waarom."
        "You decided not to handle the complaint. You tell the complainant why.";
    HearingPlan "hearing_plan" Hearing
        "Hoorgesprek gepland" "Hearing planned"
        "U sprak een dag en een plaats af voor een hoorgesprek."
        "You agreed on a day and a place for a hearing.";
    HearingHeld "hearing_held" Hearing
        "Hoorgesprek gehouden" "Hearing held"
        "Het hoorgesprek heeft plaatsgevonden."
        "The hearing took place.";
    HearingWaived "hearing_waived" Hearing
        "Geen hoorgesprek gewenst" "Hearing not wanted"
        "Iemand liet weten geen hoorgesprek te willen."
        "Somebody told you that they want no hearing.";
    Extend "extend" Time
        "Uitstel" "Extension"
        "U hebt meer tijd nodig dan de termijn geeft."
        "You need more time than the term gives.";
    Finding "finding" Outcome
        "Oordeel over de klacht" "Finding on the complaint"
        "U hebt een oordeel over de klacht, of over een onderdeel ervan."
        "You have a finding on the complaint, or on a part of it.";
    ProposalAnswer "proposal_answer" Outcome
        "Antwoord op het voorstel" "Answer to the proposal"
        "De klager liet weten of die akkoord gaat met uw voorstel."
        "The complainant told you whether they accept your proposal.";
    MeasureAgree "measure_agree" Measures
        "Maatregel afgesproken" "Measure agreed"
        "U sprak af wat er gebeurt, wie dat doet en wanneer het klaar is."
        "You agreed what is to be done, who does it and by when.";
    MeasureReplan "measure_replan" Measures
        "Maatregel aangepast" "Measure changed"
        "Een maatregel is anders afgesproken: een andere dag, iemand anders, andere woorden."
        "A measure was agreed otherwise: another day, somebody else, other words.";
    MeasureDone "measure_done" Measures
        "Maatregel uitgevoerd" "Measure carried out"
        "Een maatregel die u afsprak, is klaar."
        "A measure that you agreed is done.";
    MeasureTest "measure_test" Measures
        "Nagegaan of een maatregel werkt" "Measure tested"
        "U keek of een uitgevoerde maatregel helpt."
        "You looked whether a measure that was carried out helps.";
    MeasureDrop "measure_drop" Measures
        "Maatregel vervallen" "Measure dropped"
        "Een maatregel is niet meer nodig."
        "A measure is no longer needed.";
    Prevention "prevention" Measures
        "Besluit over het voorkomen van herhaling" "Decision on preventing a repeat"
        "U besloot of er meer nodig is om zo’n klacht te voorkomen."
        "You decided whether more is needed to prevent such a complaint.";
    Lesson "lesson" Measures
        "Wat u ervan leert" "What is learned"
        "U schrijft op wat uw praktijk van de klacht leert."
        "You write down what your practice learns from the complaint.";
    Disagreement "disagreement" After
        "Klager is het er niet mee eens" "Complainant disagrees"
        "De klager liet weten het niet eens te zijn met de uitkomst."
        "The complainant told you that they do not agree with the outcome.";
    RoadOpen "road_open" After
        "Vervolgstap begonnen" "Next road taken"
        "De klager vraagt om een vervolgstap die uw regeling biedt."
        "The complainant asks for a next road that your regulation offers.";
    RoadAccept "road_accept" After
        "Instemming met de vervolgstap" "Consent to the road"
        "Iemand stemt in met de vervolgstap, of met wie die uitvoert."
        "Somebody agrees to the road, or to who does it.";
    RoadDecline "road_decline" After
        "Geen instemming met de vervolgstap" "No consent to the road"
        "Iemand stemt niet in met de vervolgstap, of met wie die uitvoert."
        "Somebody does not agree to the road, or to who does it.";
    RoadForward "road_forward" After
        "Stukken doorgezonden" "Papers forwarded"
        "U stuurde de stukken naar wie de vervolgstap doet."
        "You sent the papers to who does the next step.";
    RoadChallenge "road_challenge" After
        "Bezwaar tegen wie beoordeelt" "Challenge of who judges"
        "Iemand twijfelt of wie beoordeelt wel onafhankelijk is."
        "Somebody doubts whether who judges is independent.";
    RoadHeld "road_held" After
        "Gesprek of zitting gehouden" "Meeting held"
        "De partijen kwamen daar bij elkaar."
        "The parties met there.";
    RoadRuled "road_ruled" After
        "Uitspraak gekregen" "Ruling given"
        "De vervolgstap leidde tot een uitspraak."
        "The road led to a ruling.";
    RoadEnded "road_ended" After
        "Vervolgstap gestopt" "Road ended"
        "De vervolgstap eindigde zonder uitspraak."
        "The road ended without a ruling.";
    Own "own" Regulation
        "Uit uw regeling" "From your regulation"
        "Uw regeling noemt dit zelf."
        "Your regulation names this itself.";
    ManagementDecision "management_decision" Regulation
        "Besluit van de directie" "Decision of the management"
        "De directie besloot iets waarin uw regeling niet voorziet."
        "The management decided something that your regulation does not foresee.";
    Shared "shared" Papers
        "Stukken gedeeld" "Papers shared"
        "U deelde stukken of gegevens met iemand."
        "You shared papers or data with somebody.";
    InspectionAsked "inspection_asked" Papers
        "Inzage gevraagd" "Inspection asked"
        "Iemand vroeg om het dossier te mogen inzien."
        "Somebody asked to see the dossier.";
    InspectionGiven "inspection_given" Papers
        "Inzage gegeven" "Inspection given"
        "Iemand heeft het dossier ingezien."
        "Somebody saw the dossier.";
    Close "close" End
        "Dossier sluiten" "Close the dossier"
        "De klacht is afgehandeld. Het dossier gaat naar het archief."
        "The complaint is handled. The dossier goes to the archive.";
    Reopen "reopen" End
        "Dossier heropenen" "Reopen the dossier"
        "Er is nieuwe informatie, of het dossier werd te vroeg gesloten."
        "There is new information, or the dossier was closed too early.";
    HoldSet "hold_set" End
        "Vernietiging uitstellen" "Put off destruction"
        "Het dossier moet langer bewaard blijven, bijvoorbeeld door een rechtszaak."
        "The dossier must be kept longer, for instance because of a court case.";
    HoldLifted "hold_lifted" End
        "Vernietiging niet langer uitstellen" "No longer put off destruction"
        "Het dossier hoeft niet langer bewaard te blijven dan uw regeling vraagt."
        "The dossier need not be kept longer than your regulation asks.";
}

impl NoteKind {
    /// The kind that a code names, with what it is about: `own.team_meeting`, `extend`.
    pub(super) fn read(code: &str) -> Option<(Self, Option<&str>)> {
        let (name, about) = match code.split_once('.') {
            Some((name, about)) => (name, Some(about)),
            None => (code, None),
        };
        let kind = KINDS.iter().find(|kind| kind.code() == name)?;
        Some((*kind, about))
    }

    /// It tells of one measure.
    pub(super) fn is_of_measure(self) -> bool {
        matches!(
            self,
            Self::MeasureAgree
                | Self::MeasureReplan
                | Self::MeasureDone
                | Self::MeasureTest
                | Self::MeasureDrop
        )
    }

    /// What happens on a road by this note.
    pub(super) fn road_stage(self) -> Option<RoadStage> {
        Some(match self {
            Self::RoadOpen => RoadStage::Opened,
            Self::RoadAccept => RoadStage::Accepted,
            Self::RoadDecline => RoadStage::Declined,
            Self::RoadForward => RoadStage::Forwarded,
            Self::RoadChallenge => RoadStage::Challenged,
            Self::RoadHeld => RoadStage::Held,
            Self::RoadRuled => RoadStage::Ruled,
            Self::RoadEnded => RoadStage::Ended,
            _ => return None,
        })
    }
}
