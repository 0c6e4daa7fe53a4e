//! Every rule of a regulation, in the order of a complaint's course: one description for whoever
//! reads it and for whoever changes it.

use procedure::Language;
use procedure::regulation::{AskedKind, INVOLVEMENTS, Involvement, ROLES, Regulation, Role};

use super::pen::{Edit, Part, Pen, Purpose};
use crate::wire::FieldFault;

mod about;
mod asked;
mod ending;
mod extensions;
mod hearing;
mod outcome;
mod roads;
mod rules;
mod scope;
mod texts;

/// The regulation as it reads, with blanks to fill in.
pub(super) fn read_out(regulation: &Regulation, language: Language) -> Vec<Part> {
    read(regulation, language, Purpose::Editor)
}

/// The regulation as it reads on paper.
pub(super) fn printed(regulation: &Regulation, language: Language) -> Vec<Part> {
    read(regulation, language, Purpose::Paper)
}

fn read(regulation: &Regulation, language: Language, purpose: Purpose<'_>) -> Vec<Part> {
    let mut copy = regulation.clone();
    let mut pen = Pen::new(regulation, language, purpose);
    walk(&mut copy, &mut pen);
    pen.into_parts()
}

/// The regulation with what was typed in a field. Nothing when no rule has that field.
pub(super) fn edited(
    regulation: &Regulation,
    language: Language,
    edit: Edit<'_>,
) -> Option<Result<Regulation, FieldFault>> {
    let mut copy = regulation.clone();
    let mut pen = Pen::new(regulation, language, Purpose::Edit(edit));
    walk(&mut copy, &mut pen);
    let (outcome, headings) = pen.into_outcome();
    if !headings.is_empty() {
        let keys = copy.clause_keys().into_iter().map(str::to_owned);
        copy.order = keys.collect();
    }
    for (key, heading) in headings {
        copy.order.push(key.clone());
        copy.clauses.insert(key, heading);
    }
    Some(outcome?.map(|()| copy))
}

fn walk(regulation: &mut Regulation, pen: &mut Pen<'_>) {
    about::walk(regulation, pen);
    scope::walk(regulation, pen);
    asked::walk(&mut regulation.asked, pen);
    scope::limits(&mut regulation.filing_limits, pen);
    scope::informal(&mut regulation.informal, pen);
    scope::admission(&mut regulation.admission, pen);
    rules::terms(&mut regulation.terms, pen);
    rules::duties(&mut regulation.duties, pen);
    extensions::walk(regulation, pen);
    hearing::hearing(&mut regulation.hearing, pen);
    hearing::confidentiality(&mut regulation.confidentiality, pen);
    hearing::independence(&mut regulation.independence, pen);
    outcome::walk(regulation, pen);
    roads::walk(&mut regulation.roads, pen);
    ending::closing(&mut regulation.closing, pen);
    ending::analysis(&mut regulation.analysis, pen);
    ending::inspection(&mut regulation.inspection, pen);
    ending::unforeseen(&mut regulation.unforeseen, pen);
    ending::retention(&mut regulation.retention, pen);
    texts::clauses(regulation, pen);
    texts::statements(&mut regulation.statements, pen);
    texts::remarks(&mut regulation.remarks, pen);
    texts::letters(&mut regulation.letters, pen);
    texts::events(&mut regulation.events, pen);
}

/// The roles with their codes.
pub(super) fn role_codes() -> [(&'static str, Role); 7] {
    ROLES
}

/// Involvements by their codes, with commas.
pub(super) fn involvement_list(list: &[Involvement]) -> String {
    let all = INVOLVEMENTS;
    let code = |it: &Involvement| all.iter().find(|(_, known)| known == it);
    let codes: Vec<&str> = list.iter().filter_map(|it| Some(code(it)?.0)).collect();
    codes.join(",")
}

/// An answer of this kind is a moment: a day, or a yes.
pub(super) fn has_day(kind: AskedKind) -> bool {
    matches!(kind, AskedKind::Day | AskedKind::Moment | AskedKind::YesNo)
}
