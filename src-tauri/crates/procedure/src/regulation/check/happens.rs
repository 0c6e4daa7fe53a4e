//! Whether a moment can come at all in a dossier of a regulation.

use super::{Finding, Flaw, Part, Place, Reading, Section};
use crate::regulation::{AskedKind, Happening, Moment, Regulation, RoadStage, Rule, Side};

/// What waits for a moment that no dossier can show.
pub(super) fn flaws(reading: &Reading<'_>) -> Vec<Finding> {
    let regulation = reading.regulation;
    let mut spoken: Vec<(Place, Part, &Moment)> = Vec::new();
    for rule in regulation.rules() {
        spoken.extend(of_rule(rule).map(|(part, moment)| (Place::Rule(rule.id), part, moment)));
    }
    for (at, limit) in regulation.filing_limits.iter().enumerate() {
        spoken.push((Place::FilingLimit(at), Part::Start, &limit.from));
    }
    for road in &regulation.roads {
        let opening = road.after.iter();
        spoken.extend(opening.map(|moment| (Place::Road(road.id), Part::Opening, moment)));
    }
    for moment in regulation.closing.iter().flat_map(|closing| &closing.after) {
        spoken.push((Place::Section(Section::Closing), Part::Closing, moment));
    }
    let kept = &regulation.retention.from;
    spoken.push((Place::Section(Section::Retention), Part::Start, kept));
    spoken
        .into_iter()
        .filter(|(_, _, moment)| !can_happen(regulation, moment))
        .map(|(place, part, moment)| finding(reading, place, part, *moment))
        .collect()
}

fn of_rule(rule: &Rule) -> impl Iterator<Item = (Part, &Moment)> {
    let others = rule.at_latest.iter().map(|it| (Part::OtherEnd, &it.from));
    let meeting = rule.met_by.iter().map(|it| (Part::Meeting, it));
    let lapsing = rule.unless.iter().map(|it| (Part::Lapsing, it));
    std::iter::once((Part::Start, &rule.from))
        .chain(others)
        .chain(meeting)
        .chain(lapsing)
}

/// Without its start, or without all that meets it, a rule cannot work; of the rest there may be
/// others.
fn finding(reading: &Reading<'_>, place: Place, part: Part, moment: Moment) -> Finding {
    let flaw = Flaw::NeverHappens { moment, part };
    match part {
        Part::Start | Part::Meeting => reading.fault(place, flaw),
        Part::OtherEnd | Part::Lapsing | Part::Opening | Part::Closing => {
            reading.doubt(place, flaw)
        }
    }
}

fn can_happen(regulation: &Regulation, moment: &Moment) -> bool {
    let once = moment.nth.is_none_or(|nth| nth.get() == 1);
    match moment.what {
        // A side is not looked at here, since a dossier has one of each.
        Happening::Received
        | Happening::Incident
        | Happening::Discovered
        | Happening::Registered
        | Happening::Closed => once,
        Happening::Answer(key) => {
            let question = regulation.asked.iter().find(|asked| asked.id == key);
            once && question.is_some_and(|asked| gives_a_day(asked.kind))
        }
        Happening::TermEnds(key) => regulation
            .rule(key.as_str())
            .is_some_and(|rule| rule.within.is_some()),
        Happening::Letter(..) => true,
        Happening::Road(key, stage) => {
            let road = regulation.road(key);
            let possible =
                stage != RoadStage::Challenged || road.is_some_and(|it| it.challengeable);
            possible && (moment.side.is_none() || has_a_side(stage))
        }
        other => moment.side.is_none_or(|side| is_of(side, other)),
    }
}

/// A day, a moment, or a question answered with yes, which counts from the receipt.
fn gives_a_day(kind: AskedKind) -> bool {
    matches!(kind, AskedKind::Day | AskedKind::Moment | AskedKind::YesNo)
}

fn has_a_side(stage: RoadStage) -> bool {
    matches!(
        stage,
        RoadStage::Accepted | RoadStage::Declined | RoadStage::Challenged
    )
}

/// What a dossier notes of a side; the rest happens to the dossier as a whole.
fn is_of(side: Side, what: Happening) -> bool {
    match what {
        Happening::Contact
        | Happening::InformationAsked
        | Happening::InformationReceived
        | Happening::ConfidentialityDeclared
        | Happening::HearingPlanned
        | Happening::HearingHeld
        | Happening::HearingWaived
        | Happening::InspectionAsked
        | Happening::InspectionGiven => true,
        Happening::Disagreed | Happening::Withdrawn => side == Side::Complainant,
        _ => false,
    }
}
