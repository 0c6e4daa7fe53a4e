//! A talk that goes on can always end: nothing may happen meanwhile that would refuse its notes.

use office::wire::*;

use super::heard;
use super::talking::{begun, clock, end, id, keep, turn};
use crate::notes::Case;

fn cancel(case: &Case) -> Result<HearingRoom, acceptance::Refused> {
    let request = HearingCancelRequest {
        dossier: case.dossier.clone(),
        hearing: 1,
        reason: "De klager is ziek.".into(),
    };
    case.asked("hearing_cancel", &request)
}

/// Who writes down what is said sits with people: a colleague cannot say meanwhile that there was no
/// hearing, nor that the complaint is over. Once the talk ended or was thrown away it can be said.
#[test]
fn a_hearing_at_which_somebody_writes_is_not_called_off() {
    let case = heard();
    let talk = begun(&case);
    keep(&case, &talk, vec![turn(1, 1, "Drie keer afgezegd.")]);
    let goes_on = |case: &Case| {
        assert_eq!(cancel(case).unwrap_err().error.code, FaultCode::TalkGoesOn);
        let sides = [("sides", "complainant,respondent"), ("form", "together")];
        let refused = case
            .try_note("hearing_held", "vandaag", &sides)
            .unwrap_err();
        assert_eq!(refused.error.code, FaultCode::TalkGoesOn);
        let withdraw = WithdrawRequest {
            dossier: case.dossier.clone(),
            on: "vandaag".into(),
            reason: "Het is opgelost.".into(),
        };
        let refused = case
            .asked::<DossierView>("dossier_withdraw", &withdraw)
            .unwrap_err();
        assert_eq!(refused.error.code, FaultCode::TalkGoesOn);
        let timeline = case.view().timeline;
        let planned = |it: &&TimelineEntry| {
            let title = it.title.as_deref().unwrap_or_default();
            title.contains("gepland op")
        };
        let planned = timeline.iter().find(planned).unwrap();
        let refused = case.undo(&planned.event).unwrap_err();
        assert_eq!(refused.error.code, FaultCode::TalkGoesOn);
    };
    goes_on(&case);
    clock(&case, &talk, ClockMoment::Paused);
    goes_on(&case);
    assert_eq!(case.room().hearings[0].state, HearingState::Planned);

    let ended = end(&case, &talk);
    assert_eq!(ended.turns[0].text, "Drie keer afgezegd.");
    assert_eq!(case.room().hearings[0].state, HearingState::Held);
}

/// A talk that was begun by mistake is thrown away, and then the hearing can be called off.
#[test]
fn a_hearing_whose_talk_was_thrown_away_is_called_off() {
    let case = heard();
    let talk = begun(&case);
    let _: Nothing = case.asked("talk_discard", &id(&talk)).unwrap();
    let room = cancel(&case).unwrap();
    assert_eq!(room.hearings[0].state, HearingState::Cancelled);
}

/// A hearing that was only prepared is called off, and its talk cannot begin any more: its notes could
/// never become those of a hearing.
#[test]
fn a_hearing_that_was_called_off_does_not_begin() {
    let case = heard();
    case.planned();
    let request = TalkBeginRequest {
        dossier: case.dossier.clone(),
        hearing: Some(1),
        side: None,
    };
    let talk: Talk = case.asked("talk_begin", &request).unwrap();
    cancel(&case).unwrap();
    let request = TalkClockRequest {
        talk: talk.talk.clone(),
        what: ClockMoment::Began,
    };
    let refused = case.asked::<Talk>("talk_clock", &request).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::HearingGone);
    let _: Nothing = case.asked("talk_discard", &id(&talk)).unwrap();
}
