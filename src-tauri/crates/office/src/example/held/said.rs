//! What was said in the hearing, as it was written down.

use crate::wire::TurnLabel;

/// One turn of the talk.
pub(super) struct Said {
    /// How many minutes after two.
    pub(super) minute: u32,
    /// By whom, in the order in which they were asked.
    pub(super) speaker: u16,
    /// About which part of the complaint.
    pub(super) grievance: Option<u16>,
    pub(super) text: &'static str,
    /// What was written down before it was put right.
    pub(super) at_first: Option<&'static str>,
    pub(super) label: Option<TurnLabel>,
    pub(super) bookmark: bool,
    /// The other side must be able to answer it.
    pub(super) answer_due: bool,
    /// Words that are about somebody else.
    pub(super) withheld: Option<&'static str>,
}

const COMPLAINANT: u16 = 1;
const SISTER: u16 = 2;
const COACH: u16 = 3;
const CHAIR: u16 = 4;

const fn says(minute: u32, speaker: u16, grievance: Option<u16>, text: &'static str) -> Said {
    Said {
        minute,
        speaker,
        grievance,
        text,
        at_first: None,
        label: None,
        bookmark: false,
        answer_due: false,
        withheld: None,
    }
}

/// The talk, from two o'clock.
pub(super) const SAID: [Said; 14] = [
    says(
        2,
        CHAIR,
        None,
        "Welkom. Wij bespreken de klacht in twee delen. Wat hier wordt gezegd, blijft vertrouwelijk.",
    ),
    Said {
        bookmark: true,
        answer_due: true,
        ..says(
            4,
            COMPLAINANT,
            Some(1),
            "Mijn leidinggevende vroeg hoe het bij de psycholoog ging. Dat had ik alleen aan Ruben verteld.",
        )
    },
    says(
        8,
        COACH,
        Some(1),
        "Ik wilde uitleggen waarom het traject stillag. Daarom schreef ik dat er behandeling loopt.",
    ),
    says(
        11,
        COMPLAINANT,
        Some(1),
        "Dat is aan de bedrijfsarts, niet aan mijn coach. En ik had het verslag nog niet gelezen.",
    ),
    says(
        14,
        COACH,
        Some(1),
        "Ik heb haar het concept gemaild, maar niet op haar antwoord gewacht. Dat had ik wel moeten doen.",
    ),
    Said {
        label: Some(TurnLabel::Agreed),
        ..says(
            17,
            CHAIR,
            Some(1),
            "Het verslag ging weg voordat mevrouw Doornbos akkoord was.",
        )
    },
    Said {
        answer_due: true,
        withheld: Some("Haar collega Bea Lansink"),
        ..says(
            19,
            SISTER,
            Some(1),
            "Mijn zus durfde weken niet naar haar werk. Haar collega Bea Lansink begon er in de kantine over.",
        )
    },
    says(
        24,
        COMPLAINANT,
        Some(2),
        "Twee keer stond ik voor een dichte deur. Niemand had gebeld.",
    ),
    Said {
        at_first: Some("De eerste keer was ik ziek. De tweede keer stond het niet in mijn agenda."),
        answer_due: true,
        ..says(
            27,
            COACH,
            Some(2),
            "De eerste keer was ik ziek en vroeg ik het secretariaat om te bellen. De tweede keer stond de afspraak niet in mijn agenda.",
        )
    },
    Said {
        label: Some(TurnLabel::Disputed),
        ..says(
            31,
            COMPLAINANT,
            Some(2),
            "Ik ben die ochtend niet gebeld. Er staat geen gemiste oproep op mijn telefoon.",
        )
    },
    Said {
        label: Some(TurnLabel::ToCheck),
        ..says(
            34,
            CHAIR,
            Some(2),
            "Het secretariaat zoekt uit of er die ochtend is gebeld.",
        )
    },
    Said {
        label: Some(TurnLabel::Action),
        ..says(
            38,
            COACH,
            Some(1),
            "Ik vraag de werkgever deze week om het verslag te vernietigen. Mevrouw Doornbos krijgt een kopie van die brief.",
        )
    },
    says(
        41,
        COMPLAINANT,
        None,
        "Dat helpt. Maar verder ga ik liever met iemand anders.",
    ),
    Said {
        label: Some(TurnLabel::Agreement),
        ..says(
            44,
            CHAIR,
            None,
            "Mevrouw Doornbos hoort binnen een week wie haar nieuwe coach wordt.",
        )
    },
];
