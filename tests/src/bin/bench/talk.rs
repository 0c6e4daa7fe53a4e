//! What writing down a talk costs: one pause in the typing, and opening a long talk again.

use acceptance::{ask, invented};
use office::Office;
use office::wire::{
    ClockMoment, HearingForm, HearingPlanForm, HearingPlanRef, HearingRoom, IntakeRequest,
    Registered, Talk, TalkBeginRequest, TalkClockRequest, TalkId, TalkKeepRequest, TalkKept, Turn,
};

use crate::{Failure, repeat, report, timed};

/// Turns of a day of hearing.
const MANY: u32 = 2_000;

/// A hearing with many turns, each kept as it would be while somebody types.
pub(crate) fn run(office: &Office) -> Result<(), Failure> {
    let talk = begun(office)?;
    let mut no = 0;
    let keeping = repeat(MANY as usize, || {
        no += 1;
        let request = TalkKeepRequest {
            talk: talk.talk.clone(),
            turns: vec![turn(no)],
        };
        Ok(timed(|| ask::<TalkKept>(office, "talk_keep", &request))?.1)
    })?;
    report("keep a turn of a talk, durable (≤ 25 ms)", &keeping);
    let id = TalkId { talk: talk.talk };
    let opening = repeat(
        20,
        || Ok(timed(|| ask::<Talk>(office, "talk_open", &id))?.1),
    )?;
    report("open a talk of 2,000 turns (≤ 100 ms)", &opening);
    let ended = timed(|| ask::<Talk>(office, "talk_end", &id))?;
    report("end it", &[ended.1]);
    Ok(())
}

fn begun(office: &Office) -> Result<Talk, Failure> {
    let form = invented::hoekzema();
    let registered: Registered = ask(office, "dossier_register", &IntakeRequest { form })?;
    let dossier = registered.dossier;
    let wanted = HearingPlanRef {
        dossier: dossier.clone(),
        hearing: None,
    };
    let proposed: HearingPlanForm = ask(office, "hearing_plan_form", &wanted)?;
    let plan = HearingPlanForm {
        day: "+7d".into(),
        time: "14.00".into(),
        place: "spreekkamer 2".into(),
        form: HearingForm::Together,
        ..proposed
    };
    let _: HearingRoom = ask(office, "hearing_plan", &plan)?;
    let begin = TalkBeginRequest {
        dossier,
        hearing: Some(1),
        side: None,
    };
    let talk: Talk = ask(office, "talk_begin", &begin)?;
    let began = TalkClockRequest {
        talk: talk.talk,
        what: ClockMoment::Began,
    };
    Ok(ask(office, "talk_clock", &began)?)
}

fn turn(no: u32) -> Turn {
    Turn {
        no,
        speaker: 1 + u16::from(no.is_multiple_of(2)),
        text: "Drie keer heeft hij op de dag zelf afgezegd. De laatste keer zat ik al in de trein."
            .into(),
        begun_at: "2026-11-24T14:04:10".into(),
        closed: true,
        grievances: Vec::new(),
        label: None,
        bookmark: false,
        answer_due: false,
        withheld: Vec::new(),
    }
}
