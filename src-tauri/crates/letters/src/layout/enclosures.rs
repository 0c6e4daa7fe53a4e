//! Documents that go along with a letter, in the same file.
//!
//! Each is set as it would be on its own, then becomes a part of the letter's tree. So a
//! listener hears one document, and a copy of the file is the whole envelope.

use super::{
    compose, document,
    page::{Entry, Sheet},
    tree::Tree,
};
use crate::{Letter, Part, TypesetFault, wording::Labels};

/// What the letter says goes along, with numbers where its enclosures carry them.
pub(super) fn numbered(letter: &Letter) -> Vec<String> {
    let listed = listed(letter);
    if letter.enclosed.is_empty() || listed.len() < 2 {
        return listed.into_iter().map(str::to_owned).collect();
    }
    let number = |(index, line): (usize, &str)| format!("{}. {line}", index + 1);
    listed.into_iter().enumerate().map(number).collect()
}

fn listed(letter: &Letter) -> Vec<&str> {
    let lines = letter.enclosures.iter().map(|line| line.trim());
    lines.filter(|line| !line.is_empty()).collect()
}

/// Sets the enclosed documents behind the letter. Gives the ways in, when there is more
/// than the letter.
pub(super) fn enclose(
    letter: &Letter,
    title: &str,
    sheets: &mut Vec<Sheet>,
    tree: &mut Tree,
) -> Result<Vec<Entry>, TypesetFault> {
    if letter.enclosed.is_empty() {
        return Ok(Vec::new());
    }
    let listed = listed(letter).len();
    if letter.proof.is_whole() && listed < letter.enclosed.len() {
        return Err(TypesetFault::Missing {
            part: Part::Enclosures,
        });
    }
    let labels = Labels::of(letter.language);
    let mut outline = vec![Entry {
        title: title.to_owned(),
        page: 0,
    }];
    for (index, enclosed) in letter.enclosed.iter().enumerate() {
        let label = match listed.max(letter.enclosed.len()) {
            1 => labels.enclosure.to_owned(),
            _ => format!("{} {}", labels.enclosure, index + 1),
        };
        let manner = document::Manner {
            proof: letter.proof,
            enclosed_as: Some(caption(&label, letter)),
        };
        let (pages, part) = document::set(enclosed, &manner)?;
        outline.push(Entry {
            title: format!(
                "{label}: {}",
                compose::title(&enclosed.title, enclosed.language)
            ),
            page: sheets.len(),
        });
        let after = tree.graft(part, enclosed.language);
        sheets.extend(pages.into_iter().map(|page| page.grafted(after)));
    }
    Ok(outline)
}

/// "Bijlage 1 bij K-2026-017/01"; a preview may have no number yet.
fn caption(label: &str, letter: &Letter) -> String {
    match letter.our_reference.trim() {
        "" => label.to_owned(),
        number => format!(
            "{label} {} {number}",
            Labels::of(letter.language).belongs_to
        ),
    }
}
