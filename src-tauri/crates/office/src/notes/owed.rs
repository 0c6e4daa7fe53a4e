//! Which note a duty asks for. A dossier's list row keeps the answer, so that the same duty must
//! always lead to the same words.

use procedure::event::LetterKind;
use procedure::key::Key;
use procedure::regulation::{Happening, Moment, ROLES, Regulation, RoadStage, SIDES, Side};
use procedure::situation::Act;

use super::fields::word_of;
use super::kind::NoteKind;

/// The kind of note that a duty asks for, and what it is about: a letter that was made elsewhere
/// after all, a side, a road, a measure. None for what no note brings about.
pub(crate) fn note_for(act: &Act, regulation: &Regulation) -> Option<(String, Option<String>)> {
    let (kind, about) = match act {
        Act::Send(kind, side) => of_letter(*kind, *side),
        Act::Post(..) => return None,
        Act::Do(moment) => of_moment(*moment, regulation)?,
        Act::CarryOut(no) => (NoteKind::MeasureDone, Some(no.0.to_string())),
        Act::Test(no) => (NoteKind::MeasureTest, Some(no.0.to_string())),
    };
    Some((kind.code().to_owned(), about))
}

type Asked = (NoteKind, Option<String>);

/// A letter may have been made elsewhere: by e-mail, or by the practice's solicitor.
fn of_letter(kind: LetterKind, side: Option<Side>) -> Asked {
    let side = side.filter(|side| *side != Side::Complainant);
    (NoteKind::SentElsewhere, Some(with_side(kind.code(), side)))
}

fn with_side(name: &str, side: Option<Side>) -> String {
    match side {
        Some(side) => format!("{name}.{}", word_of(&SIDES, &side)),
        None => name.to_owned(),
    }
}

fn of_moment(moment: Moment, regulation: &Regulation) -> Option<Asked> {
    let side = moment.side.map(|side| word_of(&SIDES, &side).to_owned());
    let of_side = |kind| Some((kind, side.clone()));
    let plain = |kind| Some((kind, None));
    match moment.what {
        Happening::Letter(kind, _) => Some(of_letter(kind, moment.side)),
        Happening::Road(key, stage) => of_road(key, stage, moment.side, regulation),
        Happening::Own(key) => Some((NoteKind::Own, Some(key.to_string()))),
        Happening::InformalTalk => plain(NoteKind::InformalTalk),
        Happening::Contact => of_side(NoteKind::Contact),
        Happening::Assigned(role) => {
            Some((NoteKind::Assign, Some(word_of(&ROLES, &role).to_owned())))
        }
        Happening::Referred => plain(NoteKind::Refer),
        Happening::Admitted => plain(NoteKind::Admit),
        Happening::NotAdmitted => plain(NoteKind::NotAdmit),
        Happening::InformationAsked => of_side(NoteKind::InformationAsked),
        Happening::InformationReceived => of_side(NoteKind::InformationReceived),
        Happening::ConfidentialityDeclared => of_side(NoteKind::Confidentiality),
        Happening::HearingPlanned => of_side(NoteKind::HearingPlan),
        Happening::HearingHeld => of_side(NoteKind::HearingHeld),
        Happening::HearingWaived => of_side(NoteKind::HearingWaived),
        Happening::Found => plain(NoteKind::Finding),
        Happening::ProposalAccepted | Happening::ProposalRefused => plain(NoteKind::ProposalAnswer),
        Happening::MeasureAgreed => plain(NoteKind::MeasureAgree),
        Happening::MeasureDone => plain(NoteKind::MeasureDone),
        Happening::MeasureTested => plain(NoteKind::MeasureTest),
        Happening::PreventionDecided => plain(NoteKind::Prevention),
        Happening::LessonNoted => plain(NoteKind::Lesson),
        Happening::Extended => plain(NoteKind::Extend),
        Happening::Disagreed => plain(NoteKind::Disagreement),
        Happening::ManagementDecided => plain(NoteKind::ManagementDecision),
        Happening::Shared => plain(NoteKind::Shared),
        Happening::InspectionAsked => of_side(NoteKind::InspectionAsked),
        Happening::InspectionGiven => of_side(NoteKind::InspectionGiven),
        Happening::Closed => plain(NoteKind::Close),
        Happening::Reopened => plain(NoteKind::Reopen),
        Happening::HoldSet => plain(NoteKind::HoldSet),
        Happening::HoldLifted => plain(NoteKind::HoldLifted),
        // The intake tells these, time brings them, or the complainant's own step does.
        Happening::Received
        | Happening::Incident
        | Happening::Discovered
        | Happening::Registered
        | Happening::TermEnds(_)
        | Happening::Answer(_)
        | Happening::Withdrawn => None,
    }
}

fn of_road(
    key: Key,
    stage: RoadStage,
    side: Option<Side>,
    regulation: &Regulation,
) -> Option<Asked> {
    let road = regulation.road(key)?;
    let kind = super::kind::KINDS
        .iter()
        .find(|kind| kind.road_stage() == Some(stage))?;
    Some((*kind, Some(with_side(road.id.as_str(), side))))
}

#[cfg(test)]
mod tests {
    use procedure::event::MeasureNo;
    use procedure::regulation::{PRESETS, preset, simple_moments};

    use super::*;
    use crate::notes::kind::KINDS;

    /// What every duty of every preset asks for, with the words that list rows keep of it.
    #[test]
    fn every_duty_of_every_preset_leads_to_a_note() {
        for preset in PRESETS {
            let regulation = preset.regulation().unwrap();
            for rule in regulation.rules() {
                for moment in &rule.met_by {
                    let act = match moment.letter_kind() {
                        Some(kind) => Act::Send(kind, moment.side),
                        None => Act::Do(*moment),
                    };
                    let note = note_for(&act, &regulation);
                    let (code, _) =
                        note.unwrap_or_else(|| panic!("{}: {moment}", regulation.title));
                    assert!(NoteKind::read(&code).is_some(), "{code}");
                }
            }
        }
    }

    #[test]
    fn a_duty_always_asks_for_the_same_words() {
        let of = |id: &str, text: &str| {
            let regulation = preset(id).unwrap().regulation().unwrap();
            let moment: Moment = text.parse().unwrap();
            let (note, about) = note_for(&Act::Do(moment), &regulation).unwrap_or_default();
            format!("{note} {}", about.unwrap_or_default())
                .trim()
                .to_owned()
        };
        // S0.12: handed over to who handles it; S4.17: somebody who reviews it.
        assert_eq!(of("passie-profiel", "assigned.handler"), "assign handler");
        assert_eq!(
            of("krachtig-perspectief", "assigned.reviewer"),
            "assign reviewer"
        );
        for (moment, note) in [
            ("contact.complainant", "contact complainant"),
            ("hearing.held.respondent", "hearing_held respondent"),
            ("decision.posted", "sent_elsewhere decision"),
            (
                "hearing_invitation.respondent.posted",
                "sent_elsewhere hearing_invitation.respondent",
            ),
            ("road.committee.ruled", "road_ruled committee"),
            ("own.committee_composed", "own committee_composed"),
            ("road.nowhere.ruled", ""),
            ("acknowledgement.posted", "sent_elsewhere acknowledgement"),
        ] {
            assert_eq!(of("coachcenter", moment), note, "{moment}");
        }
        let regulation = preset("coachcenter").unwrap().regulation().unwrap();
        let measure = note_for(&Act::Test(MeasureNo(2)), &regulation);
        assert_eq!(measure, Some(("measure_test".into(), Some("2".into()))));
        let posted = Act::Post(LetterKind::Decision, procedure::event::LetterNo(1));
        assert_eq!(note_for(&posted, &regulation), None);
    }

    /// Every moment that a regulation may name either has its note or is known to need none.
    #[test]
    fn what_a_human_brings_about_has_a_note() {
        let regulation = PRESETS[0].regulation().unwrap();
        let without: Vec<&str> = simple_moments()
            .filter(|(_, moment)| note_for(&Act::Do(*moment), &regulation).is_none())
            .map(|(name, _)| name)
            .collect();
        assert_eq!(
            without,
            [
                "received",
                "incident",
                "discovered",
                "registered",
                "withdrawn"
            ]
        );
    }

    #[test]
    fn a_kind_reads_back_from_its_code() {
        for kind in KINDS {
            assert_eq!(NoteKind::read(kind.code()), Some((*kind, None)));
        }
        assert_eq!(
            NoteKind::read("own.team_meeting"),
            Some((NoteKind::Own, Some("team_meeting")))
        );
        assert_eq!(NoteKind::read("nonsense"), None);
    }
}
