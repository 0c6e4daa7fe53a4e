//! Mends that the check proposes: a change that one press makes.

use procedure::regulation::{AppliesTo, Mend, Regulation};

use super::findings;
use super::moments::side_code;
use super::pen::Edit;
use super::sections;
use crate::desk::Session;
use crate::fault::Fault;
use crate::wire::FaultCode;

/// The field that stands for a mend of a rule; its value is the mend's code.
pub(super) const FIELD: &str = "mend";

/// The regulation with a proposed mend made. One that is no longer proposed is not made.
pub(super) fn mended(
    session: &Session,
    regulation: &Regulation,
    edit: Edit<'_>,
) -> Result<Regulation, Fault> {
    let findings = findings::of(session, regulation, edit.today);
    let asked = findings.iter().find_map(|finding| {
        let path = findings::path(regulation, finding).unwrap_or_default();
        let mend = finding.mend.as_ref()?;
        (path == edit.path && code(mend) == edit.value).then_some(mend)
    });
    let mend = asked.ok_or(Fault::code(FaultCode::NotFound))?;
    Ok(mend.applied_to(regulation))
}

/// What names a mend among those of its rule.
pub(super) fn code(mend: &Mend) -> String {
    match mend {
        Mend::SetLength { rule, length } => format!("length:{rule}:{length}"),
        Mend::TellExtension { rule, to } => format!("tell:{rule}:{}", side_code(*to)),
        Mend::OfferHearing(sides) => {
            let sides: Vec<&str> = sides.iter().map(|side| side_code(*side)).collect();
            format!("hearing:{}", sides.join(","))
        }
        Mend::AddIndependence { role, not, .. } => {
            let roles = sections::role_codes();
            let role = roles
                .iter()
                .find(|(_, it)| it == role)
                .map_or("", |it| it.0);
            format!("independence:{role}:{}", sections::involvement_list(not))
        }
        Mend::SetRetentionMaximum(length) => format!("keep_at_most:{length}"),
        Mend::DropRetentionMaximum => "drop_maximum".to_owned(),
        Mend::SetAppliesTo(AppliesTo::FiledOnOrAfter) => "applies_to:filed_on_or_after".to_owned(),
        Mend::SetAppliesTo(AppliesTo::FiledAfter) => "applies_to:filed_after".to_owned(),
        Mend::SetPartly(word) => format!("partly:{word}"),
        Mend::SetOrder(_) => "order".to_owned(),
    }
}
