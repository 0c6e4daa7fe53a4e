//! A moment in the life of a dossier, as a regulation writes it.
//!
//! What happened, perhaps to whom, perhaps which time: `received`, `decision.posted`,
//! `hearing_invitation.respondent.posted`, `proposal.refused:2`, `road.committee.ruled`,
//! `term.handling.ends`, `answer.delivered_on`, `own.team_meeting`. Any of them may start a term,
//! meet it, end the need for it, or open a road.

use std::fmt;
use std::num::NonZeroU8;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Role, SIDES, Side};
use crate::key::Key;
use crate::letter_kind::LetterKind;

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

/// The text names no moment that is known.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "unknown moment \"{0}\"; known are {known}, a letter's moment such as decision.posted, and road.…, term.….ends, answer.… and own.…",
    known = simple_names()
)]
pub struct UnknownMoment(String);

const SIMPLE: [(&str, Happening); 41] = [
    ("received", Happening::Received),
    ("incident", Happening::Incident),
    ("discovered", Happening::Discovered),
    ("registered", Happening::Registered),
    ("informal_talk", Happening::InformalTalk),
    ("contact", Happening::Contact),
    ("assigned.handler", Happening::Assigned(Role::Handler)),
    (
        "assigned.hearing_chair",
        Happening::Assigned(Role::HearingChair),
    ),
    ("assigned.decider", Happening::Assigned(Role::Decider)),
    ("assigned.reviewer", Happening::Assigned(Role::Reviewer)),
    (
        "assigned.committee_member",
        Happening::Assigned(Role::CommitteeMember),
    ),
    ("assigned.mediator", Happening::Assigned(Role::Mediator)),
    ("assigned.management", Happening::Assigned(Role::Management)),
    ("referred", Happening::Referred),
    ("admission.granted", Happening::Admitted),
    ("admission.refused", Happening::NotAdmitted),
    ("information.asked", Happening::InformationAsked),
    ("information.received", Happening::InformationReceived),
    (
        "confidentiality.declared",
        Happening::ConfidentialityDeclared,
    ),
    ("hearing.planned", Happening::HearingPlanned),
    ("hearing.held", Happening::HearingHeld),
    ("hearing.waived", Happening::HearingWaived),
    ("finding", Happening::Found),
    ("proposal.accepted", Happening::ProposalAccepted),
    ("proposal.refused", Happening::ProposalRefused),
    ("measure.agreed", Happening::MeasureAgreed),
    ("measure.done", Happening::MeasureDone),
    ("measure.tested", Happening::MeasureTested),
    ("prevention.decided", Happening::PreventionDecided),
    ("lesson.noted", Happening::LessonNoted),
    ("extended", Happening::Extended),
    ("disagreement", Happening::Disagreed),
    ("management_decision", Happening::ManagementDecided),
    ("shared", Happening::Shared),
    ("inspection.asked", Happening::InspectionAsked),
    ("inspection.given", Happening::InspectionGiven),
    ("withdrawn", Happening::Withdrawn),
    ("closed", Happening::Closed),
    ("reopened", Happening::Reopened),
    ("hold.set", Happening::HoldSet),
    ("hold.lifted", Happening::HoldLifted),
];

const LETTER_STAGES: [(&str, LetterStage); 5] = [
    ("finalised", LetterStage::Finalised),
    ("printed", LetterStage::Printed),
    ("posted", LetterStage::Posted),
    ("delivered", LetterStage::Delivered),
    ("returned", LetterStage::Returned),
];

const ROAD_STAGES: [(&str, RoadStage); 8] = [
    ("opened", RoadStage::Opened),
    ("accepted", RoadStage::Accepted),
    ("declined", RoadStage::Declined),
    ("forwarded", RoadStage::Forwarded),
    ("challenged", RoadStage::Challenged),
    ("held", RoadStage::Held),
    ("ruled", RoadStage::Ruled),
    ("ended", RoadStage::Ended),
];

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

/// The moments that need no name of a letter, road, term, answer or event, as files write them.
pub fn simple_moments() -> impl Iterator<Item = (&'static str, Moment)> {
    SIMPLE
        .into_iter()
        .map(|(name, what)| (name, Moment::of(what)))
}

fn simple_names() -> String {
    let names: Vec<&str> = SIMPLE.iter().map(|(name, _)| *name).collect();
    names.join(", ")
}

impl FromStr for Moment {
    type Err = UnknownMoment;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        read(text).ok_or_else(|| UnknownMoment(text.chars().take(60).collect()))
    }
}

fn read(text: &str) -> Option<Moment> {
    let (name, nth) = match text.split_once(':') {
        None => (text, None),
        Some((name, nth)) => (name, Some(nth.parse().ok()?)),
    };
    if let Some(what) = read_happening(name) {
        return Some(Moment {
            what,
            side: None,
            nth,
        });
    }
    // The side stands before the last word: hearing_invitation.respondent.posted; a word of
    // its own takes it behind: contact.complainant.
    let (front, last) = name.rsplit_once('.')?;
    if let Some(side) = value_of(&SIDES, last) {
        let what = read_happening(front)?;
        return Some(Moment {
            what,
            side: Some(side),
            nth,
        });
    }
    let (front, side) = front.rsplit_once('.')?;
    let what = read_happening(&format!("{front}.{last}"))?;
    Some(Moment {
        what,
        side: Some(value_of(&SIDES, side)?),
        nth,
    })
}

fn read_happening(name: &str) -> Option<Happening> {
    if let Some(what) = value_of(&SIMPLE, name) {
        return Some(what);
    }
    let (first, rest) = name.split_once('.')?;
    match first {
        "own" => Some(Happening::Own(rest.parse().ok()?)),
        "answer" => Some(Happening::Answer(rest.parse().ok()?)),
        "term" => Some(Happening::TermEnds(
            rest.strip_suffix(".ends")?.parse().ok()?,
        )),
        "road" => {
            let (road, stage) = rest.split_once('.')?;
            Some(Happening::Road(
                road.parse().ok()?,
                value_of(&ROAD_STAGES, stage)?,
            ))
        }
        kind => Some(Happening::Letter(
            kind.parse().ok()?,
            value_of(&LETTER_STAGES, rest)?,
        )),
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = self.side.map(|side| name_of(&SIDES, &side));
        write_happening(f, self.what, side)?;
        match self.nth {
            Some(nth) => write!(f, ":{nth}"),
            None => Ok(()),
        }
    }
}

fn write_happening(f: &mut fmt::Formatter<'_>, what: Happening, side: Option<&str>) -> fmt::Result {
    let (front, last) = match what {
        Happening::Letter(kind, stage) => (
            kind.code().to_owned(),
            Some(name_of(&LETTER_STAGES, &stage)),
        ),
        Happening::Road(key, stage) => (format!("road.{key}"), Some(name_of(&ROAD_STAGES, &stage))),
        Happening::TermEnds(key) => (format!("term.{key}"), Some("ends")),
        Happening::Answer(key) => (format!("answer.{key}"), None),
        Happening::Own(key) => (format!("own.{key}"), None),
        simple => (name_of(&SIMPLE, &simple).to_owned(), None),
    };
    f.write_str(&front)?;
    for part in side.into_iter().chain(last) {
        write!(f, ".{part}")?;
    }
    Ok(())
}

impl TryFrom<String> for Moment {
    type Error = UnknownMoment;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

fn value_of<T: Copy>(table: &[(&str, T)], name: &str) -> Option<T> {
    table
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| *value)
}

fn name_of<T: PartialEq>(table: &[(&'static str, T)], value: &T) -> &'static str {
    table
        .iter()
        .find(|(_, known)| known == value)
        .map_or("", |(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_moment_reads_back_as_it_was_written() {
        let mut written: Vec<String> = SIMPLE.iter().map(|(name, _)| (*name).to_owned()).collect();
        for extra in [
            "decision.posted",
            "hearing_invitation.respondent.posted",
            "progress_letter.complainant.delivered:3",
            "contact.complainant",
            "hearing.held.respondent",
            "proposal.refused:2",
            "road.committee.ruled",
            "road.mediation.complainant.accepted",
            "term.handling.ends",
            "answer.delivered_on",
            "own.team_meeting",
            "own.team_meeting:2",
        ] {
            written.push(extra.to_owned());
        }
        for text in written {
            let moment: Moment = text.parse().unwrap();
            assert_eq!(moment.to_string(), text);
        }
    }

    #[test]
    fn what_is_no_moment_is_refused_by_name() {
        for text in [
            "",
            "whenever",
            "decision",
            "decision.lost",
            "road.committee",
            "road.committee.won",
            "term.handling",
            "own.",
            "proposal.refused:0",
            "proposal.refused:x",
            "received.somebody",
        ] {
            let fault = text.parse::<Moment>().unwrap_err().to_string();
            assert!(fault.contains(&format!("\"{text}\"")), "{fault}");
            assert!(fault.contains("received, incident"), "{fault}");
        }
    }
}
