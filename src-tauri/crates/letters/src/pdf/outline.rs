//! The list of parts that a reader shows beside a long document.

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};

use super::content::utf16;
use crate::layout::Entry;

/// Writes the list; gives its root, or nothing where there is nothing to choose.
pub(super) fn write(
    document: &mut Document,
    entries: &[Entry],
    pages: &[ObjectId],
) -> Option<ObjectId> {
    let known = |entry: &Entry| Some((entry.title.clone(), *pages.get(entry.page)?));
    let known: Vec<(String, ObjectId)> = entries.iter().filter_map(known).collect();
    let ids: Vec<ObjectId> = known.iter().map(|_| document.new_object_id()).collect();
    let (first, last) = (*ids.first()?, *ids.last()?);
    let root = document.add_object(dictionary! {
        "Type" => "Outlines", "First" => first, "Last" => last, "Count" => ids.len() as i64,
    });
    for (index, (title, page)) in known.into_iter().enumerate() {
        let mut item: Dictionary = dictionary! {
            "Title" => Object::String(utf16(&title), StringFormat::Hexadecimal),
            "Parent" => root,
            "Dest" => vec![page.into(), "Fit".into()],
        };
        if let Some(before) = index.checked_sub(1) {
            item.set("Prev", ids[before]);
        }
        if let Some(next) = ids.get(index + 1) {
            item.set("Next", *next);
        }
        document.set_object(ids[index], item);
    }
    Some(root)
}
