//! How a moment is written: the names of what can happen, and where the side and the time stand.

use std::fmt;
use std::str::FromStr;

use super::{Happening, LetterStage, Moment, RoadStage};
use crate::regulation::{Role, SIDES};

/// The text names no moment that is known.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "unknown moment \"{0}\"; known are {known}, a letter's moment such as decision.posted, and road.…, term.….ends, answer.… and own.…",
    known = simple_names()
)]
pub struct UnknownMoment(String);

/// The moments that need no name of a letter, road, term, answer or event, as files write them.
pub fn simple_moments() -> impl Iterator<Item = (&'static str, Moment)> {
    SIMPLE
        .into_iter()
        .map(|(name, what)| (name, Moment::of(what)))
}

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
