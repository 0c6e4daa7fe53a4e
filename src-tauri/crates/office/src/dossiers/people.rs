//! The people in a dossier: who does what in it, and what is the matter with that.

use archive::staff;
use procedure::Language;
use procedure::event::Actor;
use procedure::independence::{Conflict, conflicts, handler};
use procedure::regulation::{Bilingual, Firmness, Regulation, Role};

use crate::desk::Session;
use crate::fault::Fault;
use crate::file::File;
use crate::wire::PersonRow;
use crate::{intake, moment, words};

/// Everybody, in the order in which they came into it: the handler, the respondents, and whoever
/// was given a role or turned out to be involved.
pub(super) fn rows(
    session: &Session,
    file: &File,
    language: Language,
) -> Result<Vec<PersonRow>, Fault> {
    let mut rows = Vec::new();
    if let Some(actor) = handler(&file.dossier) {
        rows.push(row(
            session,
            file,
            &actor,
            Some(Role::Handler),
            None,
            language,
        )?);
    }
    for respondent in &file.dossier.intake.respondents {
        let actor = respondent.staff.map(Actor::Staff);
        let name = match &actor {
            Some(actor) => intake::actor_name(session, actor)?,
            None => respondent.name.clone(),
        };
        if !name.is_empty() {
            rows.push(PersonRow {
                name,
                part: words::side(procedure::regulation::Side::Respondent)
                    .in_language(language)
                    .to_owned(),
                since: None,
                outside: actor.is_none(),
                remarks: Vec::new(),
                forbidden: false,
            });
        }
    }
    for entry in &file.dossier.people {
        let replaced = entry.role == Some(Role::Handler);
        if replaced && handler(&file.dossier).as_ref() == Some(&entry.actor) {
            continue;
        }
        let part = match entry.role {
            Some(_) => None,
            None => Some(words::involvement(entry.involvement)),
        };
        let mut person = row(session, file, &entry.actor, entry.role, part, language)?;
        person.since = Some(moment::day(entry.on));
        rows.push(person);
    }
    Ok(rows)
}

fn row(
    session: &Session,
    file: &File,
    actor: &Actor,
    role: Option<Role>,
    part: Option<Bilingual>,
    language: Language,
) -> Result<PersonRow, Fault> {
    let regulation = &file.regulation;
    let found = role.map_or_else(Vec::new, |role| {
        conflicts(&file.dossier, regulation, role, actor)
    });
    let part = part
        .or_else(|| role.map(|role| words::role(regulation, role)))
        .unwrap_or_default();
    Ok(PersonRow {
        name: intake::actor_name(session, actor)?,
        part: part.in_language(language).to_owned(),
        since: None,
        outside: matches!(actor, Actor::Outside(_)),
        remarks: found
            .iter()
            .map(|conflict| remark(regulation, conflict, language))
            .collect(),
        forbidden: found.iter().any(|it| it.firmness == Firmness::Block),
    })
}

/// What stands between somebody and a role, in a sentence with the clause that says so.
pub(crate) fn remark(
    regulation: &Regulation,
    conflict: &Conflict<'_>,
    language: Language,
) -> String {
    let was = words::involvement(conflict.involvement);
    let was = was.in_language(language);
    let role = words::role(regulation, conflict.role);
    let role = role.in_language(language);
    let clause = conflict.rule.map(|rule| regulation.clause(&rule.clause));
    match (language, conflict.firmness, clause) {
        (Language::Nl, Firmness::Block, Some(clause)) => {
            format!("Is al {was}. Uw regeling verbiedt dat voor de {role} ({clause}).")
        }
        (Language::En, Firmness::Block, Some(clause)) => {
            format!("Is {was} already. Your regulation forbids that for the {role} ({clause}).")
        }
        (Language::Nl, ..) => {
            format!("Is al {was}. Kies voor de {role} liever iemand die er los van staat.")
        }
        (Language::En, ..) => {
            format!("Is {was} already. Better choose somebody unconnected as {role}.")
        }
    }
}

/// Everybody who works here now, as the core knows them.
pub(crate) fn colleagues(session: &Session) -> Result<Vec<staff::Staff>, Fault> {
    let everybody = staff::all(&session.archive.read())?;
    Ok(everybody.into_iter().filter(|row| row.active).collect())
}
