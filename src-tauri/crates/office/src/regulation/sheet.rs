//! A regulation as the window shows it.

use archive::regulation as versions;
use procedure::Language::{En, Nl};
use procedure::regulation::{Regulation, Severity};

use super::findings::{self, Told};
use super::pen::{Part, Row};
use super::source::{Drafted, Which, regulation_of};
use super::{course, sections};
use crate::Office;
use crate::desk::Session;
use crate::fault::Fault;
use crate::wire::{
    FindingCard, FindingSeverity, RegulationSection, RegulationSheet, RuleRow, SentencePart,
};

/// The sheet of a version or of the draft.
pub(super) fn of(
    office: &Office,
    session: &mut Session,
    which: Which,
    example_on: &str,
) -> Result<RegulationSheet, Fault> {
    let (language, today) = (office.language(), office.today());
    let regulation = regulation_of(session, which)?;
    let findings = findings::of(session, &regulation, today);
    let parts = sections::read_out(&regulation, language);
    let told = findings::told(&findings, &regulation, &parts, language);
    let saved_at = match which {
        Which::Draft => Some(Drafted::find(session)?.saved_at),
        Which::Version(_) => None,
    };
    let current = session.regulation_on(today)?.id;
    let sections = parts.into_iter().map(|part| section(part, &told)).collect();
    let days = crate::file::Days::new(session, today);
    Ok(RegulationSheet {
        which: match which {
            Which::Draft => "draft".to_owned(),
            Which::Version(id) => id.to_string(),
        },
        editable: which == Which::Draft,
        title: regulation.title.clone(),
        subtitle: subtitle(session, which, &regulation, language)?,
        compare_with: (which != Which::Version(current)).then(|| current.to_string()),
        next_version: next_version(session)?,
        sections,
        findings: told.into_iter().map(card).collect(),
        example: course::example(&regulation, days, example_on, language)?,
        saved_at,
    })
}

fn section(part: Part, told: &[Told]) -> RegulationSection {
    RegulationSection {
        section: part.code.to_owned(),
        title: part.title.to_owned(),
        explanation: part.explanation.to_owned(),
        add: part.add.map(str::to_owned),
        rules: part.rows.into_iter().map(|row| rule(row, told)).collect(),
    }
}

fn rule(row: Row, told: &[Told]) -> RuleRow {
    let remarks = told
        .iter()
        .filter(|it| it.is_open() && it.path.as_ref() == Some(&row.path));
    RuleRow {
        remarks: u32::try_from(remarks.count()).unwrap_or(u32::MAX),
        path: row.path,
        clause: row.heading,
        name: row.name,
        short: row.short,
        sentence: row
            .pieces
            .into_iter()
            .map(|piece| SentencePart {
                text: match piece.blank {
                    Some(_) => String::new(),
                    None => piece.text,
                },
                field: piece.blank,
            })
            .collect(),
        more: row.more,
        note: row.note,
        removable: row.removable,
    }
}

fn card(told: Told) -> FindingCard {
    FindingCard {
        severity: match told.severity {
            Severity::Fault => FindingSeverity::Fault,
            Severity::Doubt => FindingSeverity::Doubt,
            Severity::Hint => FindingSeverity::Hint,
        },
        path: told.path,
        title: told.title,
        text: told.text,
        mend: told.mend,
        answered: told.answered,
    }
}

/// Which version it is, and for which complaints.
fn subtitle(
    session: &Session,
    which: Which,
    regulation: &Regulation,
    language: procedure::Language,
) -> Result<String, Fault> {
    let Which::Version(id) = which else {
        let next = next_version(session)?;
        return Ok(match language {
            Nl => format!("Versie {next}, concept. Lopende dossiers houden hun eigen versie."),
            En => format!("Version {next}, draft. Running dossiers keep their own version."),
        });
    };
    let reading = session.archive.read();
    let version = versions::find(&reading, id)?.content.version;
    let count = versions::dossiers(&reading, id)?;
    let holds = match (&regulation.in_force, language) {
        (None, Nl) => " Geldt voor alle klachten tot de volgende versie.".to_owned(),
        (None, En) => " Holds for all complaints until the next version.".to_owned(),
        (Some(it), Nl) => {
            let day = letters::long_date(it.first_day(), Nl);
            format!(" Geldt voor klachten die binnenkomen vanaf {day}.")
        }
        (Some(it), En) => {
            let day = letters::long_date(it.first_day(), En);
            format!(" Holds for complaints that come from {day} on.")
        }
    };
    let follow = match (count, language) {
        (0, Nl) => " Er is nog geen dossier onder deze versie.".to_owned(),
        (0, En) => " No dossier follows this version yet.".to_owned(),
        (1, Nl) => " Eén dossier volgt deze versie.".to_owned(),
        (1, En) => " One dossier follows this version.".to_owned(),
        (_, Nl) => format!(" {count} dossiers volgen deze versie."),
        (_, En) => format!(" {count} dossiers follow this version."),
    };
    Ok(match language {
        Nl => format!("Versie {version}.{holds}{follow}"),
        En => format!("Version {version}.{holds}{follow}"),
    })
}

/// The number after the highest; names of versions that are no numbers count as one each.
fn next_version(session: &Session) -> Result<String, Fault> {
    let all = versions::all(&session.archive.read())?;
    let numbers = all
        .iter()
        .filter_map(|row| row.content.version.parse::<usize>().ok());
    let highest = numbers.filter(|number| *number < 10_000).max().unwrap_or(0);
    Ok((highest.max(all.len()) + 1).to_string())
}
