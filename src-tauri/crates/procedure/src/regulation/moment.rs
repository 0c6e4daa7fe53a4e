//! A moment in the life of a dossier, as a regulation writes it.
//!
//! What happened, perhaps to whom, perhaps which time: `received`, `decision.posted`,
//! `hearing_invitation.respondent.posted`, `proposal.refused:2`, `road.committee.ruled`,
//! `term.handling.ends`, `answer.delivered_on`, `own.team_meeting`. Any of them may start a term,
//! meet it, end the need for it, or open a road.

use std::num::NonZeroU8;

use serde::{Deserialize, Serialize};

use super::{Role, Side};
use crate::key::Key;
use crate::letter_kind::LetterKind;

mod written;

pub use written::{UnknownMoment, simple_moments};

/// How far a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LetterStage {
    /// Frozen.
    Finalised,
    /// Printed.
    Printed,
    /// Gone.
    Posted,
    /// Arrived.
    Delivered,
    /// Come back.
    Returned,
}

/// How far a road after a no is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoadStage {
    /// Taken: the complainant asked for it.
    Opened,
    /// A party agreed to it, or to who does it.
    Accepted,
    /// A party did not agree to it.
    Declined,
    /// The papers went there.
    Forwarded,
    /// The independence of who does it was doubted.
    Challenged,
    /// The parties met there.
    Held,
    /// It has ruled.
    Ruled,
    /// It ended without a ruling.
    Ended,
}

/// What can happen in a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Happening {
    /// The complaint was received.
    Received,
    /// What is complained of happened.
    Incident,
    /// The complainant discovered it.
    Discovered,
    /// The complaint was registered.
    Registered,
    /// A talk to solve it without a procedure.
    InformalTalk,
    /// The practice spoke with somebody, by telephone or face to face.
    Contact,
    /// Somebody was given this role: the complaint was handed to who handles it, say.
    Assigned(Role),
    /// The complainant was sent to somebody else first.
    Referred,
    /// The complaint was taken up.
    Admitted,
    /// The complaint was not taken up.
    NotAdmitted,
    /// Information was asked.
    InformationAsked,
    /// Information came.
    InformationReceived,
    /// Somebody declared to keep the matter confidential.
    ConfidentialityDeclared,
    /// A hearing was planned.
    HearingPlanned,
    /// A hearing was held.
    HearingHeld,
    /// Somebody waived being heard.
    HearingWaived,
    /// The complaint, or a part of it, was judged.
    Found,
    /// The complainant accepted a proposal.
    ProposalAccepted,
    /// The complainant refused a proposal.
    ProposalRefused,
    /// A measure was agreed.
    MeasureAgreed,
    /// A measure was carried out.
    MeasureDone,
    /// Whether a measure worked was tested.
    MeasureTested,
    /// Whether preventive measures are needed was decided.
    PreventionDecided,
    /// What is to be learned was written down.
    LessonNoted,
    /// A term was extended.
    Extended,
    /// The complainant does not agree with the outcome.
    Disagreed,
    /// The management decided what the regulation does not foresee.
    ManagementDecided,
    /// The papers, or a part of them, were shared with somebody.
    Shared,
    /// Somebody asked to see the dossier.
    InspectionAsked,
    /// The dossier was shown.
    InspectionGiven,
    /// The complainant withdrew.
    Withdrawn,
    /// The dossier was closed.
    Closed,
    /// The dossier was opened again.
    Reopened,
    /// Destruction was put off.
    HoldSet,
    /// Destruction is no longer put off.
    HoldLifted,
    /// Something happened to a letter.
    Letter(LetterKind, LetterStage),
    /// Something happened on a road after a no.
    Road(Key, RoadStage),
    /// A term of the regulation ends.
    TermEnds(Key),
    /// A day that the complaint itself told, or a question of the regulation answered with yes.
    Answer(Key),
    /// An event that the regulation declares itself.
    Own(Key),
}

/// A moment that starts a term, meets it, or ends the need for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Moment {
    /// What happens.
    pub what: Happening,
    /// To or by whom. When not said a letter is one to its reader ([`LetterKind::reader`]), and
    /// anything else may be anybody's.
    pub side: Option<Side>,
    /// Which time, from 1; the first when not said.
    pub nth: Option<NonZeroU8>,
}

impl Moment {
    /// The first time that this happens, to or by anybody.
    #[must_use]
    pub const fn of(what: Happening) -> Self {
        Self {
            what,
            side: None,
            nth: None,
        }
    }

    /// A moment of a letter of this kind, to its reader.
    #[must_use]
    pub const fn letter(kind: LetterKind, stage: LetterStage) -> Self {
        Self::of(Happening::Letter(kind, stage))
    }

    /// The letter that it speaks of.
    #[must_use]
    pub fn letter_kind(&self) -> Option<LetterKind> {
        match self.what {
            Happening::Letter(kind, _) => Some(kind),
            _ => None,
        }
    }

    /// It speaks of the arrival of a letter.
    #[must_use]
    pub fn is_arrival(&self) -> bool {
        matches!(self.what, Happening::Letter(_, LetterStage::Delivered))
    }
}
