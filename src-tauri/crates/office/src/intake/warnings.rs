//! Warnings as the window words them.

use std::collections::BTreeMap;

use archive::staff;
use procedure::Language;
use procedure::event::Actor;
use procedure::intake::Intake;
use procedure::key::Key;
use procedure::regulation::{Firmness, Regulation};
use procedure::situation::Warning as Core;

use super::{handler, is_about};
use crate::desk::Session;
use crate::fault::Fault;
use crate::wire::{Warning, WarningCode};
use crate::{moment, words};

/// Warnings with everything that their sentences name.
pub(crate) fn worded(
    session: &Session,
    regulation: &Regulation,
    warnings: &[Core],
    language: Language,
) -> Result<Vec<Warning>, Fault> {
    warnings
        .iter()
        .map(|warning| word(session, regulation, warning, language))
        .collect()
}

fn word(
    session: &Session,
    regulation: &Regulation,
    warning: &Core,
    language: Language,
) -> Result<Warning, Fault> {
    let rule = |id: &Key| {
        words::rule_name(regulation, *id)
            .in_language(language)
            .to_owned()
    };
    let with = |code, params: &[(&str, String)]| Warning {
        code,
        params: params
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect(),
    };
    Ok(match warning {
        Core::ReceivedBeforeIncident => with(WarningCode::ReceivedBeforeIncident, &[]),
        Core::DatedAfterReceipt => with(WarningCode::DatedAfterReceipt, &[]),
        Core::RegisteredLate(days) => {
            with(WarningCode::RegisteredLate, &[("days", days.to_string())])
        }
        Core::FiledLate(limit) => with(WarningCode::FiledLate, &[("limit", moment::day(*limit))]),
        Core::NoPostalAddress => with(WarningCode::NoPostalAddress, &[]),
        Core::BeforeRegulation(from) => with(
            WarningCode::BeforeRegulation,
            &[("from", moment::day(*from))],
        ),
        Core::DoubtfulDay(from) => with(WarningCode::DoubtfulDay, &[("from", moment::day(*from))]),
        Core::MandateMissing => with(WarningCode::MandateMissing, &[]),
        Core::ChannelNotNamed => with(WarningCode::ChannelNotNamed, &[]),
        Core::SpokenSignal => with(WarningCode::SpokenSignal, &[]),
        Core::Incomplete(ids) => with(
            WarningCode::Incomplete,
            &[("items", items(regulation, ids, language))],
        ),
        Core::PostTooSlow(id) => with(WarningCode::PostTooSlow, &[("rule", rule(id))]),
        Core::Squeeze(days) => with(WarningCode::Squeeze, &[("days", days.to_string())]),
        Core::AlreadyLate(id) => with(WarningCode::AlreadyLate, &[("rule", rule(id))]),
        Core::ExtendedLate(id) => with(WarningCode::ExtendedLate, &[("rule", rule(id))]),
        Core::Dependent {
            actor,
            role,
            involvement,
            firmness,
        } => {
            let firmness = match firmness {
                Firmness::Warn => "warn",
                Firmness::Block => "block",
            };
            let role = words::role(regulation, *role);
            let involvement = words::involvement(*involvement);
            with(
                WarningCode::Dependent,
                &[
                    ("name", actor_name(session, actor)?),
                    ("role", role.in_language(language).to_owned()),
                    ("involvement", involvement.in_language(language).to_owned()),
                    ("firmness", firmness.to_owned()),
                ],
            )
        }
        Core::NeverPut(_, side) => with(
            WarningCode::NeverPut,
            &[(
                "side",
                words::the_side(*side).in_language(language).to_owned(),
            )],
        ),
        Core::Unweighed(no) => with(WarningCode::Unweighed, &[("part", no.0.to_string())]),
        Core::OutdatedFinding => with(WarningCode::OutdatedFinding, &[]),
        Core::NotHeard(side) => with(
            WarningCode::NotHeard,
            &[("side", words::side(*side).in_language(language).to_owned())],
        ),
    })
}

/// The questions, as a list within a sentence.
fn items(regulation: &Regulation, ids: &[Key], language: Language) -> String {
    let asked = |id: &Key| {
        let question = regulation.asked.iter().find(|asked| asked.id == *id);
        question.map(|asked| {
            asked
                .ask
                .in_language(language)
                .trim_end_matches('?')
                .to_owned()
        })
    };
    let names: Vec<String> = ids.iter().filter_map(asked).collect();
    names.join("; ")
}

/// Somebody's name, as far as it is still known.
pub(crate) fn actor_name(session: &Session, actor: &Actor) -> Result<String, Fault> {
    match actor {
        Actor::Outside(name) => Ok(name.clone()),
        Actor::Staff(id) => match staff::find(&session.archive.read(), staff::StaffId(id.0)) {
            Ok(row) => Ok(row.name),
            Err(archive::ArchiveError::Missing(_)) => Ok(String::new()),
            Err(fault) => Err(fault.into()),
        },
    }
}

/// Adds a warning when the text of the complaint names the handler and nobody said yet that it is
/// about them.
pub(crate) fn with_handler_warning(
    session: &Session,
    intake: &Intake,
    mut warnings: Vec<Warning>,
) -> Result<Vec<Warning>, Fault> {
    let told = warnings
        .iter()
        .any(|warning| warning.code == WarningCode::Dependent);
    let concerned = handler(session, intake)?.is_some_and(|row| is_about(&row.name, &intake.about));
    if concerned && !told {
        warnings.push(Warning {
            code: WarningCode::HandlerIsRespondent,
            params: BTreeMap::new(),
        });
    }
    Ok(warnings)
}
