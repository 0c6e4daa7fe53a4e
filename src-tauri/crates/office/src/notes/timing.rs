//! Whether a kind of note has its time now: what the procedure refuses, the regulation has no use
//! for, or comes too early or too late only stands in the way.

use procedure::regulation::{Happening, Outcome, Role};
use procedure::situation::Stage;
use procedure::step::Refusal;

use super::kind::NoteKind;
use super::room::Room;
use super::trial;
use crate::wire::NoteBar;

/// Why a note of this kind cannot be made now; none when it can.
pub(super) fn bar(room: &Room<'_>, kind: NoteKind) -> Option<NoteBar> {
    match trial::judge(room, kind) {
        Ok(()) => untimely(room, kind),
        Err(refusals) => {
            let first = refusals.first();
            Some(first.map_or(NoteBar::Later, |refusal| of_refusal(*refusal, kind)))
        }
    }
}

fn of_refusal(refusal: Refusal, kind: NoteKind) -> NoteBar {
    match refusal {
        Refusal::Withdrawn => NoteBar::Withdrawn,
        Refusal::Closed => NoteBar::Closed,
        Refusal::NotClosed => NoteBar::NotClosed,
        Refusal::NotInRegulation => NoteBar::NotInRegulation,
        Refusal::NotExtendable => NoteBar::NotExtendable,
        Refusal::NoProposal => NoteBar::NoProposal,
        Refusal::RoadNotOpen => NoteBar::RoadNotOpen,
        Refusal::NoSuchMeasure if kind == NoteKind::MeasureTest => NoteBar::NotCarriedOut,
        Refusal::NoSuchMeasure => NoteBar::NoMeasure,
        _ => NoteBar::Later,
    }
}

fn untimely(room: &Room<'_>, kind: NoteKind) -> Option<NoteBar> {
    let regulation = room.regulation();
    let dossier = &room.file.dossier;
    let stage = room.stage();
    let answered = !matches!(stage, Stage::Signal | Stage::Acknowledge | Stage::Handle);
    let begun = !matches!(stage, Stage::Signal | Stage::Acknowledge);
    let undecided = matches!(stage, Stage::Acknowledge | Stage::Handle);
    let foreign = |is_known: bool| (!is_known).then_some(NoteBar::NotInRegulation);
    let out_of_stage = |fits: bool| (!fits).then(|| of_stage(stage));
    let twice = |count: usize| (count > 0).then_some(NoteBar::Past);
    match kind {
        NoteKind::InformalTalk => out_of_stage(!answered),
        NoteKind::Refer => {
            out_of_stage(!answered).or_else(|| twice(room.count(Happening::Referred)))
        }
        NoteKind::Admit | NoteKind::NotAdmit => foreign(knows_admission(room, kind))
            .or_else(|| out_of_stage(undecided))
            .or_else(|| (!may_decide_admission(room, kind)).then_some(NoteBar::Past)),
        NoteKind::Confidentiality => foreign(regulation.confidentiality.is_some())
            .or_else(|| out_of_stage(!dossier.is_over())),
        NoteKind::HearingPlan | NoteKind::HearingHeld | NoteKind::HearingWaived => {
            out_of_stage(undecided || stage == Stage::Disagreement)
        }
        NoteKind::Finding => out_of_stage(match stage {
            Stage::Handle | Stage::Disagreement => true,
            Stage::Answered => dossier.verdict.is_none(),
            _ => false,
        }),
        NoteKind::MeasureAgree | NoteKind::Lesson => out_of_stage(begun),
        NoteKind::Prevention => {
            let measures = regulation.measures.as_ref();
            foreign(measures.is_some_and(|it| it.prevention_decided))
                .or_else(|| out_of_stage(begun))
                .or_else(|| twice(room.count(Happening::PreventionDecided)))
        }
        NoteKind::Disagreement => foreign(may_disagree(room))
            .or_else(|| (!answered).then_some(NoteBar::NotAnswered))
            .or_else(|| out_of_stage(matches!(stage, Stage::Answered | Stage::Closed))),
        NoteKind::ManagementDecision => foreign(management_decides(room)),
        NoteKind::InspectionGiven => {
            let asked = room.count(Happening::InspectionAsked);
            (asked <= room.count(Happening::InspectionGiven)).then_some(NoteBar::NotAsked)
        }
        NoteKind::HoldSet if dossier.on_hold => Some(NoteBar::Past),
        NoteKind::HoldSet => (!dossier.is_over()).then_some(NoteBar::NotClosed),
        NoteKind::HoldLifted => (!dossier.on_hold).then_some(NoteBar::NotOnHold),
        _ => None,
    }
}

/// What a stage waits for, or that it is past what went before.
fn of_stage(stage: Stage) -> NoteBar {
    match stage {
        Stage::Signal => NoteBar::OnlySpoken,
        Stage::Acknowledge => NoteBar::NotAcknowledged,
        Stage::Handle => NoteBar::NotAnswered,
        Stage::Answered | Stage::Disagreement => NoteBar::Past,
        Stage::Closed => NoteBar::Closed,
        Stage::Withdrawn => NoteBar::Withdrawn,
    }
}

fn knows_admission(room: &Room<'_>, kind: NoteKind) -> bool {
    let admission = room.regulation().admission.as_ref();
    admission.is_some_and(|it| it.decided || kind == NoteKind::NotAdmit)
}

/// A decision is not taken twice; another one may follow it.
fn may_decide_admission(room: &Room<'_>, kind: NoteKind) -> bool {
    let granted = room.count(Happening::Admitted);
    let refused = room.count(Happening::NotAdmitted);
    match kind {
        NoteKind::Admit => granted <= refused,
        _ => refused <= granted && (granted == 0 || refused == 0),
    }
}

/// Who was offered a proposal answers that; elsewhere one disagrees with what was decided.
fn may_disagree(room: &Room<'_>) -> bool {
    let regulation = room.regulation();
    let mut opening = regulation.roads.iter().flat_map(|road| &road.after);
    regulation.outcome == Outcome::Decision
        || opening.any(|moment| moment.what == Happening::Disagreed)
}

fn management_decides(room: &Room<'_>) -> bool {
    let regulation = room.regulation();
    regulation.unforeseen.is_some()
        || regulation.roles.contains_key(&Role::Management)
        || regulation
            .rules()
            .any(|rule| rule.by == Some(Role::Management))
}
