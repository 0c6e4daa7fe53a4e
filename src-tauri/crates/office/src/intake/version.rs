//! Which version of the regulation a complaint follows. Its day of receipt decides; on the very
//! day of which a text says "after", a human does (S4.21).

use archive::regulation;
use chrono::NaiveDate;
use letters::long_date;
use procedure::Language;

use crate::desk::Session;
use crate::fault::Fault;
use crate::forms::Checks;
use crate::wire::{FieldCode, FieldFault, IntakeForm, VersionChoice};

/// The version that the form chose, or that the day of receipt decides. When the day leaves it
/// open and nothing was chosen, the field is refused.
pub(super) fn chosen(
    session: &mut Session,
    checks: &mut Checks,
    form: &IntakeForm,
    received_on: NaiveDate,
) -> Result<regulation::Regulation, Fault> {
    let open = open_to(session, received_on)?;
    let decided = session.regulation_on(received_on)?;
    if open.is_empty() {
        return Ok(decided);
    }
    let named = open
        .into_iter()
        .find(|row| row.id.to_string() == form.regulation);
    if named.is_none() {
        checks.refuse(FieldFault::new("regulation", FieldCode::Required));
    }
    Ok(named.unwrap_or(decided))
}

/// The versions to choose from, as the window asks it; none when the day decides.
pub(super) fn choices(
    session: &mut Session,
    received_on: NaiveDate,
    language: Language,
) -> Result<Vec<VersionChoice>, Fault> {
    let open = open_to(session, received_on)?;
    let day = long_date(received_on, language);
    let newest = open.first().map(|row| row.id);
    Ok(open
        .iter()
        .map(|row| {
            let newer = newest == Some(row.id);
            VersionChoice {
                which: row.id.to_string(),
                name: format!("{}, {}", row.content.title, row.content.version),
                reason: match (language, newer) {
                    (Language::Nl, true) => format!(
                        "Geldt voor klachten \"na {day}\". Kies deze als u die dag mee laat tellen."
                    ),
                    (Language::Nl, false) => {
                        format!("Gold tot en met {day}. Kies deze als u de tekst letterlijk neemt.")
                    }
                    (Language::En, true) => format!(
                        "Holds for complaints \"after {day}\". Choose it if that day counts too."
                    ),
                    (Language::En, false) => {
                        format!(
                            "Held up to and including {day}. Choose it to take the text literally."
                        )
                    }
                },
            }
        })
        .collect())
}

/// The version of whose first day the text leaves doubt, with the one before it.
fn open_to(
    session: &mut Session,
    received_on: NaiveDate,
) -> Result<Vec<regulation::Regulation>, Fault> {
    let all = regulation::all(&session.archive.read())?;
    let mut doubtful = None;
    for (at, row) in all.iter().enumerate() {
        let regulation = session.regulation(row.id)?;
        let in_force = regulation.in_force.as_ref();
        if in_force.is_some_and(|it| it.is_doubtful(received_on)) {
            doubtful = Some(at);
            break;
        }
    }
    let both = doubtful.and_then(|at| all.get(at..at + 2));
    Ok(both.map(<[_]>::to_vec).unwrap_or_default())
}
