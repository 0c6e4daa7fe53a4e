//! What another day of receipt would change. Nothing is kept.

use std::collections::BTreeMap;

use procedure::event::Event;
use procedure::situation::{Situation, TermState, assess};

use super::due_text;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::wire::{FieldCode, WhatIf, WhatIfRequest, WhatIfRow};
use crate::{Office, dossiers, moment};

/// The terms as they are beside the terms as they would be.
pub(crate) fn what_if(office: &Office, request: WhatIfRequest) -> Result<WhatIf, Fault> {
    let received_on = request
        .received_on
        .parse()
        .map_err(|_| Fault::field("received_on", FieldCode::NotADate))?;
    let id = dossiers::read_id(&request.dossier)?;
    let (today, language) = (office.today(), office.language());
    office.at_desk(|session| {
        let file = File::open(session, id)?;
        let days = Days::new(session, today);
        let situation = file.situation(&days)?;
        let imagined = moved(&file, received_on)?;
        let ground = days.ground(&file.regulation);
        let then = assess(&imagined, ground)
            .map_err(|_| Fault::field("received_on", FieldCode::OutOfBounds))?;
        let then = by_rule(&then);
        let dated = |state: &&TermState<'_>| state.due().is_some();
        let row = |state: &TermState<'_>| {
            let other = then.get(&(state.rule.id, state.time)).copied();
            let due = state.due().map(|due| due.day);
            let due_then = other.and_then(TermState::due).map(|due| due.day);
            let moved = due
                .zip(due_then)
                .map_or(0, |(is, then)| (then - is).num_days());
            WhatIfRow {
                rule: state.rule.id.to_string(),
                name: state.rule.name.in_language(language).to_owned(),
                due: state.due().map(due_text),
                then: other.and_then(TermState::due).map(due_text),
                act_by: state.act_by().map(moment::day),
                act_then: other.and_then(TermState::act_by).map(moment::day),
                moved: i32::try_from(moved).unwrap_or_default(),
            }
        };
        Ok(WhatIf {
            received_on: moment::day(received_on),
            rows: situation.terms.iter().filter(dated).map(row).collect(),
        })
    })
}

/// The dossier as it would be, had the complaint come on another day.
fn moved(
    file: &File,
    received_on: chrono::NaiveDate,
) -> Result<procedure::dossier::Dossier, Fault> {
    let mut timeline = file.timeline.clone();
    for recorded in &mut timeline {
        match &mut recorded.event {
            Event::Registered(intake) => {
                intake.received_on = received_on;
                recorded.on = received_on;
            }
            Event::Corrected { intake, .. } => intake.received_on = received_on,
            _ => {}
        }
    }
    Ok(procedure::dossier::Dossier::fold(&timeline)?)
}

fn by_rule<'a, 'b>(
    situation: &'b Situation<'a>,
) -> BTreeMap<(procedure::key::Key, u16), &'b TermState<'a>> {
    let terms = situation.terms.iter();
    terms
        .map(|state| ((state.rule.id, state.time), state))
        .collect()
}
