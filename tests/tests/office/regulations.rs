//! The practice's own regulation: from a preset to a draft, changed, tried, adopted, followed.

mod checked;
mod editor;
mod files;
mod versions;

use std::path::PathBuf;

use acceptance::{CHOSEN, ask};
use office::wire::*;

use crate::desk::Desk;

const PRESETS: [&str; 5] = [
    "passie-profiel",
    "coachcenter",
    "groeimeesters",
    "heelimperfect",
    "krachtig-perspectief",
];

fn begin(desk: &Desk, from: &str) -> RegulationSheet {
    let from = from.to_owned();
    ask(
        &desk.office,
        "regulation_begin",
        &RegulationBeginRequest { from },
    )
    .unwrap()
}

fn open(desk: &Desk, which: &str, example_on: &str) -> RegulationSheet {
    let request = RegulationOpenRequest {
        which: which.into(),
        example_on: example_on.into(),
    };
    ask(&desk.office, "regulation_open", &request).unwrap()
}

fn edit(
    desk: &Desk,
    path: &str,
    field: &str,
    value: &str,
) -> Result<RegulationSheet, CommandError> {
    let request = RegulationEditRequest {
        path: path.into(),
        field: field.into(),
        value: value.into(),
        example_on: "4-1-2027".into(),
    };
    ask(&desk.office, "regulation_edit", &request).map_err(|refused| refused.error)
}

fn change(desk: &Desk, path: &str, field: &str, value: &str) -> RegulationSheet {
    edit(desk, path, field, value).unwrap()
}

fn add(desk: &Desk, section: &str) -> RegulationSheet {
    let request = RegulationAddRequest {
        section: section.into(),
        example_on: String::new(),
    };
    ask(&desk.office, "regulation_add", &request).unwrap()
}

fn remove(desk: &Desk, path: &str) -> Result<RegulationSheet, CommandError> {
    let request = RegulationRemoveRequest {
        path: path.into(),
        example_on: String::new(),
    };
    ask(&desk.office, "regulation_remove", &request).map_err(|refused| refused.error)
}

fn list(desk: &Desk) -> RegulationList {
    ask(&desk.office, "regulation_list", &Nothing {}).unwrap()
}

fn adopt(desk: &Desk, version: &str, from: &str) -> Result<RegulationList, CommandError> {
    let request = RegulationAdoptRequest {
        version: version.into(),
        adopted_on: "18-11-2026".into(),
        from: from.into(),
        applies_to: AppliesTo::FiledOnOrAfter,
    };
    ask(&desk.office, "regulation_adopt", &request).map_err(|refused| refused.error)
}

fn export(desk: &Desk, which: &str) -> (String, String) {
    let which = which.to_owned();
    let saved: SavedFile = ask(&desk.office, "regulation_export", &RegulationId { which }).unwrap();
    let name = saved.file.unwrap();
    let text = std::fs::read_to_string(desk.home.path().join("saved").join(&name)).unwrap();
    (name, text)
}

fn chosen(desk: &Desk) -> PathBuf {
    desk.home.path().join("saved").join(CHOSEN)
}

fn import(desk: &Desk, bytes: &[u8]) -> Result<RegulationImported, CommandError> {
    std::fs::write(chosen(desk), bytes).unwrap();
    ask(&desk.office, "regulation_import", &Nothing {}).map_err(|refused| refused.error)
}

fn rules(sheet: &RegulationSheet) -> impl Iterator<Item = &RuleRow> {
    sheet.sections.iter().flat_map(|section| &section.rules)
}

fn rule<'a>(sheet: &'a RegulationSheet, path: &str) -> &'a RuleRow {
    let found = rules(sheet).find(|rule| rule.path == path);
    found.unwrap_or_else(|| panic!("no {path}"))
}

fn fields(rule: &RuleRow) -> impl Iterator<Item = &FormField> {
    let inline = rule.sentence.iter().filter_map(|part| part.field.as_ref());
    inline.chain(&rule.more)
}

fn field<'a>(sheet: &'a RegulationSheet, path: &str, name: &str) -> &'a FormField {
    let found = fields(rule(sheet, path)).find(|field| field.name == name);
    found.unwrap_or_else(|| panic!("no {name} in {path}"))
}

/// The sentence with the blanks as they are shown.
fn sentence(sheet: &RegulationSheet, path: &str) -> String {
    let shown = |part: &SentencePart| match &part.field {
        None => part.text.clone(),
        Some(field) => {
            let chosen = field.options.iter().find(|it| it.value == field.value);
            chosen.map_or(field.value.clone(), |it| it.label.clone())
        }
    };
    rule(sheet, path).sentence.iter().map(shown).collect()
}

fn row<'a>(sheet: &'a RegulationSheet, path: &str) -> &'a ExampleRow {
    let rows = &sheet.example.rows;
    let found = rows.iter().find(|row| row.path.as_deref() == Some(path));
    found.unwrap_or_else(|| panic!("no row of {path}"))
}
